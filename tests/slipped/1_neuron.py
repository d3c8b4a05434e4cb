"""Wrong functions for lesson 1, written by people of many habits: scalar loops, einsum, lists, recursion, classes."""

import math
from itertools import accumulate

import numpy as np


def _squash(number):
    """The sigmoid of one number, without overflow."""
    if number < 0:
        small = math.exp(number)
        return small / (1.0 + small)
    return 1.0 / (1.0 + math.exp(-number))


def _squash_all(z):
    return np.exp(-np.logaddexp(0.0, -np.asarray(z, dtype=float)))


# step


def step__fires_at_zero(z):
    """Gives 1 for zero, too."""
    return np.heaviside(np.array(z, dtype=float), 1.0)


def step__half_at_zero(z):
    """Makes the answer from the sign, which leaves one half at zero."""
    vorzeichen = np.sign(np.multiply(z, 1.0))
    return np.add(vorzeichen, 1.0) / 2


def step__type_taken_from_z(z):
    """Whole numbers get whole numbers back."""
    answer = z.copy()
    for place in np.ndindex(z.shape):
        if z[place] > 0:
            answer[place] = 1
        else:
            answer[place] = 0
    return answer


def step__shape_flattened(z):
    """Visits the numbers one after the other and forgets how they were arranged."""
    out = []
    for number in z.flat:
        out.append(1.0 if number > 0 else 0.0)
    return np.array(out, dtype=float)


def step__unknown_threshold_at_the_mean(z):
    """Compares each number with the mean of all and not with zero."""
    border = np.sum(z) / np.size(z)
    result = np.zeros(np.shape(z))
    result[z > border] = 1.0
    return result


# sigmoid


def sigmoid__exponential_overflows(z):
    """Right numbers, but e is raised to large positive powers, which overflows."""
    return np.reciprocal(1.0 + np.power(np.e, np.negative(z)))


def sigmoid__twice_as_steep(z):
    """Uses the tanh, but forgets to halve z in it."""
    return np.divide(np.tanh(z) + 1.0, 2.0)


def sigmoid__never_below_one_half(z):
    """Takes the size of each number and never looks at its sign again."""

    def one(t):
        return 1.0 / (1.0 + math.exp(-abs(t)))

    return np.array([one(t) for t in np.ravel(z)], dtype=float).reshape(np.shape(z))


def sigmoid__falls_from_one_to_zero(z):
    """The sign of z got lost inside a logarithm, so the curve goes down."""
    exponent = np.logaddexp(0, z)
    return np.exp(-exponent)


def sigmoid__loop_over_rows(z):
    """Takes every part of z for a number, but in a table the parts are rows."""
    return np.array([0.5 + 0.5 * math.tanh(0.5 * t) for t in z])


def sigmoid__kept_away_from_the_ends(z):
    """Never lets an activation come nearer to 0 and 1 than a millionth."""
    result = np.empty(np.shape(z))
    it = np.nditer(result, flags=["multi_index"], op_flags=["writeonly"])
    for cell in it:
        value = _squash(float(z[it.multi_index]))
        cell[...] = min(max(value, 1e-6), 1.0 - 1e-6)
    return result


def sigmoid__unknown_half_as_steep(z):
    """Halves z once more than the formula with tanh asks for."""

    def curve(t):
        if np.ndim(t) == 0:
            return (math.tanh(float(t) / 4) + 1) / 2
        return [curve(part) for part in t]

    return np.array(curve(z), dtype=float)


def sigmoid__twice_as_steep__and__shape_flattened(z):
    """The slope is too large by 2, and the shape of z is gone."""
    flat = [2.0 * float(t) for t in z.reshape(-1)]
    return np.array([*map(_squash, flat)])


# sigmoid_prime


def sigmoid_prime__squashed_twice(z):
    """Feeds the activation to a formula for the slope that wants z."""
    a = _squash_all(z)
    half = np.multiply(a, 0.5)
    return np.power(2.0 * np.cosh(half), -2)


def sigmoid_prime__plus_for_minus(z):
    """Adds the square of the activation where it is subtracted."""
    slopes = np.zeros(np.shape(z))
    for place, t in np.ndenumerate(z):
        s = _squash(float(t))
        slopes[place] += s
        slopes[place] += s * s
    return slopes


def sigmoid_prime__exponential_overflows(z):
    """Right numbers from 1 / (2 + e^z + e^-z), but one of the two exponentials overflows far out."""
    return 1 / (2 + np.exp(z) + np.exp(-z))


def sigmoid_prime__slope_of_tanh(z):
    """One minus the square, which is how tanh does it."""
    hyperbolic = np.tanh(np.true_divide(z, 2))
    act = 0.5 * hyperbolic + 0.5
    return np.ones_like(act) - np.square(act)


def sigmoid_prime__unknown_half_of_the_slope(z):
    """The slope of tanh at z / 2 is divided by 8, though it is 4 that the chain rule gives."""
    out = [(1 - math.tanh(v / 2) ** 2) / 8 for v in z.ravel().tolist()]
    return np.array(out).reshape(z.shape)


def sigmoid_prime__wrong_sign__and__shape_flattened(z):
    """Falling slopes, and in one long row."""
    row = []
    for t in np.nditer(z):
        p = _squash(float(t))
        row.append(p * (p - 1))
    return np.array(row)


# neuron


def neuron__bias_for_every_input(w, b, X):
    """Adds the bias in the loop over the features."""
    d, n = X.shape
    answers = np.zeros((1, n))
    for j in range(n):
        z = 0.0
        for i in range(d):
            z = z + w[0, i] * X[i, j] + b[0, 0]
        answers[0, j] = _squash(z)
    return answers


class _Nervenzelle:
    def __init__(self, gewichte, schwelle):
        self.gewichte = [float(g) for g in gewichte[0]]
        self.schwelle = float(schwelle[0, 0])

    def summe(self, probe):
        return sum(g * x for g, x in zip(self.gewichte, probe, strict=True))

    def antwort(self, probe):
        return _squash(self.summe(probe)) + self.schwelle


def neuron__bias_after_the_sigmoid(w, b, X):
    """Squashes the weighted sum and adds the bias to the answer."""
    zelle = _Nervenzelle(w, b)
    return np.array([[zelle.antwort(probe) for probe in X.T]])


def neuron__column_for_row(w, b, X):
    """Gives a list of answers, one below the other."""
    answers = []
    for sample in np.transpose(X):
        weighted = np.inner(w[0], sample) + b[0, 0]
        answers.append([_squash(weighted)])
    return np.array(answers)


def neuron__one_dimension_too_few(w, b, X):
    """Works with flat weights and forgets to put the row back."""
    z = np.einsum("i,ij->j", w[0], X) + b.item()
    a = 0.5 * (1 + np.tanh(z / 2))
    return a


def neuron__unknown_mean_for_sum(w, b, X):
    """Takes the mean of the products and not their sum, so many features count no more than one."""
    products = [weight * feature for weight, feature in zip(w[0], X, strict=True)]
    z = np.mean(products, axis=0) + b[0]
    return _squash_all(z).reshape(1, -1)


def neuron__bias_subtracted__and__one_dimension_too_few(w, b, X):
    """A threshold for a bias, and a flat result."""

    def dot(u, v):
        return u[0] * v[0] + dot(u[1:], v[1:]) if len(u) else 0.0

    return np.array([_squash(dot(w[0], X[:, k]) - b[0, 0]) for k in range(X.shape[1])])


# mse


def mse__mean_over_all_entries(a, y):
    """Divides by the number of all entries, as many as there are."""
    if a.shape != y.shape:
        raise ValueError(f"a has the shape {a.shape} and y the shape {y.shape}")
    squares = [(float(p) - float(q)) ** 2 for p, q in zip(a.flat, y.flat, strict=True)]
    return math.fsum(squares) / len(squares) / 2


def mse__one_number_per_sample(a, y):
    """Sums over the outputs of a sample, but not over the samples."""
    if np.shape(a) != np.shape(y):
        raise ValueError(f"shape of a: {np.shape(a)}, shape of y: {np.shape(y)}")
    k, n = a.shape
    kosten = np.zeros(n)
    for j in range(n):
        for i in range(k):
            kosten[j] += (a[i, j] - y[i, j]) ** 2 / (2 * n)
    return kosten


def mse__different_shapes_stretched(a, y):
    """Pairs the numbers as NumPy stretches them and never asks for the shapes."""
    total, samples = 0.0, np.shape(a)[-1]
    for guess, truth in np.broadcast(a, y):
        total += (guess - truth) ** 2
    return float(total / (2 * samples))


def mse__root_taken(a, y):
    """Draws the root at the end, as for a distance."""
    if a.shape != y.shape:
        raise ValueError(f"mse: a {a.shape} against y {y.shape}")
    e = np.subtract(a, y, dtype=float)
    return math.sqrt(np.einsum("ij,ij->", e, e) / (2 * e.shape[1]))


def mse__difference_of_squares(a, y):
    """Subtracts the squares from one another."""
    if list(a.shape) != list(y.shape):
        raise ValueError(f"mse wants the same shape twice, not a: {a.shape} and y: {y.shape}")
    _, n = a.shape
    return float(np.vdot(a, a) - np.vdot(y, y)) / (2.0 * n)


def mse__unknown_first_sample_left_out(a, y):
    """Counts the samples from 1, so the one at place 0 costs nothing."""
    if a.shape != y.shape:
        raise ValueError(f"a {a.shape} and y {y.shape} do not have the same shape")
    n = a.shape[1]
    cost = 0.0
    for s in range(1, n):
        error = a[:, s] - y[:, s]
        cost += float(np.dot(error, error)) / 2
    return cost / n


def mse__half_forgotten__and__one_number_per_sample(a, y):
    """No one half, and one cost for every sample."""
    if a.shape != y.shape:
        raise ValueError(f"y should have the shape {a.shape} of a, but has {y.shape}")
    columns = zip(a.T, y.T, strict=True)
    per_sample = [sum((p - q) ** 2 for p, q in zip(u, v, strict=True)) / a.shape[1] for u, v in columns]
    return np.array(per_sample, dtype=float)


# neuron_gradients


def neuron_gradients__slope_at_the_activation(w, b, X, y):
    """Asks for the slope at the answer of the neuron and not at its weighted input."""

    def slope(t):
        return _squash(t) * _squash(-t)

    d, n = X.shape
    dw, db = np.zeros((1, d)), np.zeros((1, 1))
    for s in range(n):
        z = float(b[0, 0]) + sum(float(w[0, i]) * float(X[i, s]) for i in range(d))
        a = _squash(z)
        push = (a - y[0, s]) * slope(a)
        for i in range(d):
            dw[0, i] += push * X[i, s] / n
        db[0, 0] += push / n
    return dw, db


def neuron_gradients__divided_by_the_features(w, b, X, y):
    """Divides by the number of rows of X."""
    a = 0.5 + 0.5 * np.tanh(0.5 * (np.einsum("oi,is->os", w, X) + b))
    fehler = np.einsum("os,os,os->os", a - y, a, 1 - a)
    anzahl = len(X)
    return np.einsum("os,is->oi", fehler, X) / anzahl, np.einsum("os->o", fehler)[:, None] / anzahl


def neuron_gradients__last_sample_undivided(w, b, X, y):
    """Sets the gradients anew for every sample and never takes a mean."""
    dw = np.zeros(w.shape)
    db = np.zeros(b.shape)
    for x, target in zip(X.T, y[0], strict=True):
        a = _squash(np.dot(w[0], x) + b[0, 0])
        delta = (a - target) * a * (1 - a)
        dw = np.reshape(delta * x, w.shape)
        db = np.full(b.shape, delta)
    return dw, db


def neuron_gradients__dw_as_a_column(w, b, X, y):
    """The gradient of the weights stands upright."""
    z = np.dot(w, X) + b
    e = np.exp(-np.abs(z))
    steep = e / (1 + e) ** 2
    a = np.where(z > 0, 1 / (1 + e), e / (1 + e))
    delta = (a - y) * steep / y.shape[1]
    return np.dot(X, delta.T), np.sum(delta, axis=1, keepdims=True)


class _Gradient:
    def __init__(self, w, b):
        self.w, self.b = w, b
        self.weights = [0.0] * w.shape[1]
        self.bias = 0.0
        self.seen = 0

    def forward(self, x):
        total = 0.0
        for k, v in enumerate(x):
            total += float(self.w[0][k]) * float(v)
        return _squash(total)

    def add(self, x, target):
        a = self.forward(x)
        delta = (a - float(target)) * (a - a * a)
        self.weights = [g + delta * float(v) for g, v in zip(self.weights, x, strict=True)]
        self.bias += delta
        self.seen += 1

    def mean(self):
        return np.array([[g / self.seen for g in self.weights]]), np.array([[self.bias / self.seen]])


def neuron_gradients__bias_left_out_of_z(w, b, X, y):
    """The way forward knows the weights only."""
    g = _Gradient(w, b)
    for j in range(X.shape[1]):
        g.add(X[:, j], y[0, j])
    return g.mean()


def neuron_gradients__slope_without_its_second_factor(w, b, X, y):
    """The error is multiplied by the activation and not by what is left to 1."""
    samples = [(x, t) for x, t in zip(X.T.astype(float), y.ravel(), strict=True)]

    def contribution(x, t):
        a = _squash(float(w[0] @ x + b[0, 0]))
        return (a - t) * a * np.append(x, 1.0)

    mean = sum(contribution(x, t) for x, t in samples) / len(samples)
    return mean[None, :-1].copy(), mean[None, -1:].copy()


def neuron_gradients__db_one_dimension_too_few(w, b, X, y):
    """The sum for the bias drops its row."""
    n = X.shape[1]
    X1 = np.vstack([X, np.ones((1, n))])
    w1 = np.hstack([w, b])
    a = _squash_all(np.matmul(w1, X1))
    g = np.matmul(np.multiply(np.multiply(a - y, a), 1 - a), X1.T) / n
    return g[:, :-1].copy(), g[:, -1].copy()


def neuron_gradients__unknown_slope_twice(w, b, X, y):
    """The slope of the sigmoid is multiplied in two times."""
    d, n = X.shape
    big = np.zeros((d + 1, 1))
    for s in range(n):
        column = np.concatenate([X[:, s], [1]]).reshape(-1, 1)
        z = np.vdot(w, X[:, s]) + b[0, 0]
        a = _squash(z)
        slope = a * _squash(-z)
        big += (a - y[0, s]) * slope * slope * column / n
    return big[:d].T.copy(), big[d:].copy()


def neuron_gradients__wrong_sign__and__db_averaged_twice(w, b, X, y):
    """Answer minus activation, and the bias is divided by n a second time."""
    n = y.shape[1]
    deltas = []
    for j in range(n):
        a = _squash(sum(w[0, i] * X[i, j] for i in range(X.shape[0])) + b[0, 0])
        deltas.append((y[0, j] - a) * a * (1 - a) / n)
    dw = [sum(deltas[j] * X[i, j] for j in range(n)) for i in range(X.shape[0])]
    return np.array([dw], dtype=float), np.array([[np.mean(deltas)]])


def neuron_gradients__slope_at_the_activation__and__dw_as_a_column(w, b, X, y):
    """Squashes twice on the way to the slope, and stands dw upright."""
    act = _squash_all(np.add(np.dot(w, X), b))
    again = _squash_all(act)
    delta = np.multiply(np.subtract(act, y), np.multiply(again, np.subtract(1, again)))
    dw = [[np.mean(delta[0] * feature)] for feature in X]
    return np.array(dw), np.array([[np.mean(delta)]])


# accuracy


def accuracy__share_of_the_guessed_ones(a, y):
    """Looks only at the samples that were called class 1."""
    if a.shape != y.shape:
        raise ValueError(f"a {a.shape}, y {y.shape}: the shapes differ")
    called, found = 0, 0
    for guess, truth in zip(a.ravel(), y.ravel(), strict=True):
        if guess > 0.5:
            called += 1
            if truth == 1:
                found += 1
    return found / called if called else 0.0


def accuracy__position_of_the_largest(a, y):
    """Asks whether the largest activation stands where the first 1 is."""
    if a.shape != y.shape:
        raise ValueError(f"accuracy: shapes {a.shape} of a and {y.shape} of y differ")
    hits = [
        float(max(range(len(p)), key=p.__getitem__) == max(range(len(t)), key=t.__getitem__))
        for p, t in zip(a.tolist(), y.tolist(), strict=True)
    ]
    return sum(hits) / len(hits)


def accuracy__right_ones_only(a, y):
    """Multiplies decisions and classes, so a recognised 0 counts for nothing."""
    if a.shape != y.shape:
        raise ValueError("a and y: " + str(a.shape) + " is not " + str(y.shape))
    entscheidung = np.heaviside(np.subtract(a, 0.5), 0)
    treffer = np.einsum("ij,ij->", entscheidung, y)
    return float(treffer) / y.shape[1]


def accuracy__true_or_false_per_sample(a, y):
    """Gives the list of what was right and counts nothing."""
    if np.shape(a) != np.shape(y):
        raise ValueError(f"a is {np.shape(a)} and y is {np.shape(y)}")
    distance = np.abs(np.subtract(y, a))
    return np.less(distance, 0.5)


def accuracy__unknown_last_sample_not_counted(a, y):
    """The loop ends one sample too early."""
    if a.shape != y.shape:
        raise ValueError(f"{a.shape} for a, but {y.shape} for y")
    n = a.shape[1]
    right = 0
    i = 0
    while i < n - 1:
        right += int((a[0, i] > 0.5) == bool(y[0, i]))
        i += 1
    return right / n


def accuracy__percent_for_share__and__threshold_at_zero(a, y):
    """Percent, and every activation above zero is called class 1."""
    if a.shape != y.shape:
        raise ValueError(f"expected two arrays of one shape, came a {a.shape} and y {y.shape}")
    verdicts = [1 if p > 0 else 0 for p in a[0]]
    return 100.0 * sum(v == t for v, t in zip(verdicts, y[0], strict=True)) / len(verdicts)


# train_neuron


def _share(w, b, X, y):
    right = 0
    for x, t in zip(X.T, y[0], strict=True):
        right += ((float(np.dot(w[0], x)) + float(b[0, 0])) > 0) == (t == 1)
    return right / X.shape[1]


def _slopes(w, b, X, y):
    a = _squash_all(w @ X + b)
    delta = (a - y) * a * (1 - a)
    return np.array([[np.mean(delta * row) for row in X]]), np.array([[np.mean(delta)]])


def train_neuron__last_of_the_best(w, b, X, y, eta, num_steps):
    """A score that is only equal to the best one replaces it."""
    weights, bias = [float(v) for v in w[0]], float(b[0, 0])
    d, n = X.shape

    def answers():
        return [_squash(bias + sum(weights[i] * X[i, s] for i in range(d))) for s in range(n)]

    scores, champion = [], None
    for turn in range(num_steps + 1):
        out = answers()
        scores.append(sum(bool(o > 0.5) == bool(t) for o, t in zip(out, y[0], strict=True)) / n)
        if champion is None or scores[-1] >= champion[0]:
            champion = scores[-1], list(weights), bias
        if turn == num_steps:
            break
        push = [(o - t) * o * (1 - o) / n for o, t in zip(out, y[0], strict=True)]
        for i in range(d):
            weights[i] -= eta * sum(p * X[i, s] for s, p in enumerate(push))
        bias -= eta * sum(push)
    return np.array([champion[1]]), np.array([[champion[2]]]), np.array(scores)


class _Trainer:
    def __init__(self, w, b, X, y):
        self.w, self.b = np.array(w, dtype=float), np.array(b, dtype=float)
        self.X, self.y = X, y
        self.scores = []
        self.best = None

    def look(self):
        score = _share(self.w, self.b, self.X, self.y)
        if all(score > old for old in self.scores):
            self.best = self.w, self.b
        self.scores.append(score)

    def move(self, eta):
        dw, db = _slopes(self.w, self.b, self.X, self.y)
        self.w -= eta * dw
        self.b -= eta * db


def train_neuron__best_changes_with_later_steps(w, b, X, y, eta, num_steps):
    """What is kept as the best are the very arrays that go on moving."""
    trainer = _Trainer(w, b, X, y)
    trainer.look()
    for _ in range(num_steps):
        trainer.move(eta)
        trainer.look()
    return (*trainer.best, np.array(trainer.scores))


def train_neuron__bias_gradient_at_the_new_weights(w, b, X, y, eta, num_steps):
    """Moves the weights and only then asks for the slope of the bias."""

    def delta(v, c):
        a = _squash_all(np.einsum("i,ij->j", v, X) + c)
        return np.einsum("j,j,j->j", a - y[0], a, 1 - a)

    def score(v, c):
        return float(np.mean((np.einsum("i,ij->j", v, X) + c > 0) == (y[0] == 1)))

    n = X.shape[1]
    v, c = w[0].astype(float), float(b[0, 0])
    path = [(v, c)]
    for _ in range(num_steps):
        v = v - eta * np.einsum("j,ij->i", delta(v, c), X) / n
        c = c - eta * float(np.sum(delta(v, c))) / n
        path.append((v, c))
    scores = np.array([score(*point) for point in path])
    v, c = path[int(np.argmax(scores))]
    return v.reshape(1, -1).copy(), np.array([[c]]), scores


def train_neuron__better_than_the_step_before(w, b, X, y, eta, num_steps):
    """Every step upwards is kept, also one that ends below an earlier peak."""
    W, B = np.multiply(w, 1.0), np.multiply(b, 1.0)
    history = [_share(W, B, X, y)]
    keep_w, keep_b = W, B
    for k in range(1, num_steps + 1):
        g, h = _slopes(W, B, X, y)
        W, B = np.subtract(W, np.multiply(eta, g)), np.subtract(B, np.multiply(eta, h))
        history.append(_share(W, B, X, y))
        if history[k] > history[k - 1]:
            keep_w, keep_b = W, B
    return keep_w, keep_b, np.array(history)


def train_neuron__last_step_not_scored(w, b, X, y, eta, num_steps):
    """Looks at the parameters before each step, so nobody looks at the last ones."""
    theta = np.append(w[0], b[0]).astype(float)
    data = np.append(X, np.ones((1, X.shape[1])), axis=0)
    best, scores = theta.copy(), np.array([])
    for _ in range(num_steps):
        a = np.array([_squash(float(theta @ column)) for column in data.T])
        now = np.count_nonzero((a > 0.5) == (y[0] > 0.5)) / a.size
        if scores.size == 0 or now > scores.max():
            best = theta.copy()
        scores = np.append(scores, now)
        theta = theta - eta * data @ ((a - y[0]) * a * (1 - a)) / a.size
    return best[None, :-1].copy(), best[None, -1:].copy(), scores


def train_neuron__both_uphill(w, b, X, y, eta, num_steps):
    """Adds the gradient."""

    def walk(point, _):
        dw, db = _slopes(*point, X, y)
        return point[0] + eta * dw, point[1] + eta * db

    start = (np.array(w, dtype=float), np.array(b, dtype=float))
    points = accumulate(range(num_steps), walk, initial=start)
    trail = [(_share(*point, X, y), *point) for point in points]
    winner = max(trail, key=lambda stop: stop[0])
    return winner[1], winner[2], np.array([stop[0] for stop in trail])


def train_neuron__parameters_before_the_step_kept(w, b, X, y, eta, num_steps):
    """Scores what a step has led to, but keeps what it began with."""
    w_best = w_now = w.astype(float)
    b_best = b_now = b.astype(float)
    points = np.zeros(num_steps + 1)
    points[0] = _share(w_now, b_now, X, y)
    record = points[0]
    for step in range(num_steps):
        dw, db = _slopes(w_now, b_now, X, y)
        w_next, b_next = w_now - eta * dw, b_now - eta * db
        points[step + 1] = _share(w_next, b_next, X, y)
        if points[step + 1] > record:
            record = points[step + 1]
            w_best, b_best = w_now, b_now
        w_now, b_now = w_next, b_next
    return w_best, b_best, points


def train_neuron__unknown_eta_shrinks(w, b, X, y, eta, num_steps):
    """Every step is shorter than the one before: eta is divided by the number of the step."""
    now = (np.array(w, dtype=float), np.array(b, dtype=float))
    seen = [(*now, _share(*now, X, y))]
    for k in range(num_steps):
        grads = _slopes(*now, X, y)
        now = tuple(p - eta / (k + 1) * g for p, g in zip(now, grads, strict=True))
        seen.append((*now, _share(*now, X, y)))
    scores = [entry[2] for entry in seen]
    place = scores.index(max(scores))
    return seen[place][0], seen[place][1], np.asarray(scores)


def train_neuron__bias_never_updated__and__last_for_best(w, b, X, y, eta, num_steps):
    """Only the weights move, and what comes back is where they ended."""
    gewichte, schwelle = w + 0.0, b + 0.0
    punkte = [_share(gewichte, schwelle, X, y)]
    for _ in range(num_steps):
        a = np.array([[_squash(float(np.vdot(gewichte, x) + schwelle[0, 0])) for x in X.T]])
        delta = (a - y) * a * (1 - a) / y.size
        gewichte = gewichte - eta * np.inner(delta, X)
        punkte += [_share(gewichte, schwelle, X, y)]
    return gewichte, schwelle, np.array(punkte)


# log_loss


def log_loss__clipped_at_a_smaller_distance(a, y):
    """Lets the activations come nearer to the ends than agreed."""
    if a.shape != y.shape:
        raise ValueError(f"a {a.shape} and y {y.shape} should have one shape")
    edge = 1e-15
    cost = 0.0
    for p, t in zip(a.ravel().tolist(), y.ravel().tolist(), strict=True):
        p = min(max(p, edge), 1 - edge)
        cost -= t * math.log(p) + (1 - t) * math.log(1 - p)
    return cost / a.shape[1]


def log_loss__class_one_forgotten(a, y):
    """Only samples of class 0 pay."""
    if a.shape != y.shape:
        raise ValueError(f"log_loss: a has {a.shape}, y has {y.shape}")
    p = np.minimum(np.maximum(a.astype(float), 1e-12), 1 - 1e-12)
    nullen = y == 0
    summe = -np.log(1 - p[nullen]).sum()
    return float(summe / y.size)


def log_loss__factor_of_the_second_term_forgotten(a, y):
    """The logarithm of what is left to 1 counts for everybody."""
    if a.shape != y.shape:
        raise ValueError(f"the shapes {a.shape} (a) and {y.shape} (y) are not the same")
    q = np.clip(a, 1e-12, 1 - 1e-12)
    first = np.vdot(y, np.log(q))
    second = np.einsum("ij->", np.log(1 - q))
    return float(-(first + second) / q.shape[1])


def log_loss__logarithm_to_base_two(a, y):
    """Counts in bits."""
    if np.shape(a) != np.shape(y):
        raise ValueError(f"a of shape {np.shape(a)} does not fit y of shape {np.shape(y)}")

    def surprise(p, t):
        p = float(np.clip(p, 1e-12, 1.0 - 1e-12))
        return -math.log2(p if t == 1 else 1.0 - p)

    return math.fsum(surprise(p, t) for p, t in zip(a.flat, y.flat, strict=True)) / np.size(a)


def log_loss__unknown_mean_of_the_class_means(a, y):
    """Averages within each class first, so a rare class weighs as much as a frequent one."""
    if a.shape != y.shape:
        raise ValueError(f"a.shape {a.shape} != y.shape {y.shape}")
    costs = {0: [], 1: []}
    for p, t in zip(a[0], y[0], strict=True):
        p = max(1e-12, min(1 - 1e-12, float(p)))
        costs[int(t)].append(-math.log(p) if t else -math.log(1 - p))
    means = [sum(c) / len(c) for c in costs.values() if c]
    return sum(means) / len(means)


def log_loss__minus_forgotten__and__sum_for_mean(a, y):
    """Neither the minus nor the division by n."""
    if a.shape != y.shape:
        raise ValueError(f"shapes of a and y differ: {a.shape}, {y.shape}")
    hit = np.abs(1 - y - np.clip(a, 1e-12, 1 - 1e-12))  # the probability of the class that is right
    return float(np.add.reduce(np.log(hit), axis=None))


# log_loss_gradients


def log_loss_gradients__slope_of_the_sigmoid_left_in(w, b, X, y):
    """Takes the slope along, as for squares."""
    d = X.shape[0]
    gradient = [0.0] * (d + 1)
    for j, x in enumerate(X.T.tolist()):
        x = x + [1.0]
        z = sum(p * q for p, q in zip([*w[0].tolist(), b[0, 0]], x, strict=True))
        a = _squash(z)
        weight = a * _squash(-z)
        for i in range(d + 1):
            gradient[i] += weight * (a - float(y[0, j])) * x[i]
    gradient = np.array([gradient]) / X.shape[1]
    return gradient[:, :d].copy(), gradient[:, d:].copy()


def log_loss_gradients__weights_for_inputs(w, b, X, y):
    """Multiplies the error by the weights where the inputs belong."""
    n = X.shape[1]
    dw, db = np.zeros(np.shape(w)), np.zeros(np.shape(b))
    for s in range(n):
        error = _squash(float(np.sum(w[0] * X[:, s])) + float(b[0, 0])) - y[0, s]
        for i in range(w.shape[1]):
            dw[0, i] += error * w[0, i] / n
        db[0, 0] += error / n
    return dw, db


def log_loss_gradients__db_from_dw(w, b, X, y):
    """Adds up the gradient of the weights for that of the bias."""
    z = np.einsum("ij,jk->ik", w, X) + b
    a = 0.5 * np.tanh(0.5 * z) + 0.5
    dz = np.subtract(a, y) / np.size(y)
    dw = np.einsum("ik,jk->ij", dz, X)
    return dw, np.array([[np.sum(dw)]])


def log_loss_gradients__dw_averaged_twice(w, b, X, y):
    """The errors are shares already, and then the products are averaged again."""
    anteile = [(_squash(float(w[0] @ x + b[0, 0])) - t) / X.shape[1] for x, t in zip(X.T, y[0], strict=True)]
    dw = [np.mean([anteil * wert for anteil, wert in zip(anteile, zeile, strict=True)]) for zeile in X]
    db = sum(anteile)
    return np.array(dw).reshape(w.shape), np.array(db).reshape(b.shape)


def log_loss_gradients__unknown_classes_by_the_step(w, b, X, y):
    """The error compares the decision, 0 or 1, with the answer, as the perceptron does."""
    total_w, total_b = np.zeros((1, len(X))), 0.0
    for k in range(X.shape[1]):
        x = X[:, k : k + 1]
        z = float((np.dot(w, x) + b)[0, 0])
        a = 1.0 if z > 0 else 0.0
        total_w = total_w + (a - y[0, k]) * x.T
        total_b = total_b + (a - y[0, k])
    return total_w / X.shape[1], np.array([[total_b / X.shape[1]]], dtype=float)


def log_loss_gradients__half_too_small__and__db_zero(w, b, X, y):
    """A one half from the square that is not there, and a bias without a slope."""
    a = _squash_all(np.dot(w, X) + b)
    outer = [np.outer(e, x) for e, x in zip((a - y)[0], X.T, strict=True)]
    dw = np.add.reduce(outer) / (2 * len(outer))
    return dw, np.zeros((1, 1))
