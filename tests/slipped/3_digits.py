"""Wrong functions for lesson 3, written by people of many habits: loops over samples, lists, einsum, classes, dicts."""

import math
from collections import Counter

import numpy as np


def _sig(t):
    return math.exp(-math.log1p(math.exp(-t))) if t >= 0 else math.exp(t - math.log1p(math.exp(t)))


def _bend(z):
    return 0.5 + 0.5 * np.tanh(0.5 * z)


# minibatches


def minibatches__targets_not_shuffled(X, T, batch_size, rng):
    """Mixes the samples and leaves the targets in their old order."""
    if batch_size < 1:
        raise ValueError(f"batch_size must be at least 1, got {batch_size}")
    spalten = [list(spalte) for spalte in X.T]
    ziele = [list(ziel) for ziel in T.T]
    ordnung = list(rng.permutation(len(spalten)))
    spalten = [spalten[k] for k in ordnung]
    stapel = []
    while spalten:
        stapel.append((np.array(spalten[:batch_size], dtype=float).T, np.array(ziele[:batch_size], dtype=float).T))
        del spalten[:batch_size], ziele[:batch_size]
    return stapel


def minibatches__lone_last_sample_dropped(X, T, batch_size, rng):
    """The starts end at the last sample but one."""
    if not batch_size >= 1:
        raise ValueError("batch_size is " + str(batch_size) + ", it should be 1 or more")
    both = np.vstack([X, T]).astype(float)[:, rng.permutation(X.shape[1])]
    last = both.shape[1] - 1
    pieces = [both[:, i : i + batch_size] for i in range(0, last, batch_size)]
    return [(piece[: len(X)].copy(), piece[len(X) :].copy()) for piece in pieces]


def minibatches__batches_of_nearly_equal_size(X, T, batch_size, rng):
    """Finds out how many batches are needed and spreads the samples evenly over them."""
    if batch_size < 1:
        raise ValueError(f"batch_size: {batch_size} is below 1")
    order = np.argsort(rng.random(X.shape[1]))
    how_many = math.ceil(order.size / batch_size)
    X, T = X.astype(float), T.astype(float)
    return [(np.take(X, part, axis=1), np.take(T, part, axis=1)) for part in np.array_split(order, how_many)]


def minibatches__batch_of_one_flat_and_copied(X, T, batch_size, rng):
    """A batch of one sample is picked by its number, and flat."""

    def pick(table, places):
        if len(places) == 1:
            return table[:, places[0]].astype(float)
        return np.stack([table[:, p] for p in places], axis=-1).astype(float)

    if batch_size <= 0:
        raise ValueError(f"batch_size has to be positive, not {batch_size}")
    places = np.arange(X.shape[1])
    rng.shuffle(places)

    def rest(places):
        if len(places) == 0:
            return []
        now, later = places[:batch_size], places[batch_size:]
        return [(pick(X, now), pick(T, now))] + rest(later)

    return rest(places.tolist())


def minibatches__with_replacement(X, T, batch_size, rng):
    """Draws each place anew from all of them."""
    if batch_size < 1:
        raise ValueError(f"batch_size = {batch_size}, but 1 is the least")
    n = X.shape[1]
    drawn = [int(rng.integers(n)) for _ in range(n)]
    batches, xs, ts = [], [], []
    for count, place in enumerate(drawn, start=1):
        xs.append(X[:, [place]] * 1.0)
        ts.append(T[:, [place]] * 1.0)
        if len(xs) == batch_size or count == n:
            batches.append((np.hstack(xs), np.hstack(ts)))
            xs, ts = [], []
    return batches


def minibatches__unknown_rest_joined_to_the_last_full_batch(X, T, batch_size, rng):
    """What is left over goes into the last full batch, which becomes too large."""
    if batch_size < 1:
        raise ValueError(f"batch_size must not be {batch_size}")
    queue = [(X[:, j].astype(float), T[:, j].astype(float)) for j in rng.permutation(X.shape[1])]
    groups = [queue[k : k + batch_size] for k in range(0, len(queue), batch_size)]
    if len(groups) > 1 and len(groups[-1]) < batch_size:
        groups[-2].extend(groups.pop())
    return [(np.column_stack([x for x, _ in g]), np.column_stack([t for _, t in g])) for g in groups]


def minibatches__targets_first__and__short_last_batch_dropped(X, T, batch_size, rng):
    """Targets before inputs, and only full batches."""
    if batch_size < 1:
        raise ValueError(f"batch_size {batch_size} makes no batches")
    order = rng.permutation(X.shape[1])
    found = []
    for k in range(len(order) // batch_size):
        mine = order[k * batch_size : (k + 1) * batch_size]
        inputs, targets = X[:, mine].astype(float), T[:, mine].astype(float)
        found.append((targets, inputs))
    return found


# sgd


def _copied(params):
    return [[np.array(W, dtype=float), np.array(b, dtype=float)] for W, b in params]


def _pairs(layers):
    return [(W, b) for W, b in layers]


def sgd__short_batch_divided_by_batch_size(params, X, T, eta, batch_size, num_epochs, rng):
    """Adds up sample by sample and divides by batch_size, also when fewer samples were left."""
    if batch_size < 1:
        raise ValueError(f"batch_size: {batch_size}")
    net = _copied(params)
    for _ in range(num_epochs):
        order = rng.permutation(X.shape[1])
        for start in range(0, len(order), batch_size):
            members = order[start : start + batch_size]
            sums = [[np.zeros(W.shape), np.zeros(b.shape)] for W, b in net]
            for s in members:
                acts = [X[:, s].astype(float)]
                for W, b in net:
                    acts.append(
                        np.array([_sig(float(np.dot(row, acts[-1])) + c) for row, c in zip(W, b[:, 0], strict=True)])
                    )
                delta = (acts[-1] - T[:, s]) * acts[-1] * (1 - acts[-1])
                for k in range(len(net) - 1, -1, -1):
                    sums[k][0] += np.outer(delta, acts[k])
                    sums[k][1] += delta.reshape(-1, 1)
                    delta = np.dot(delta, net[k][0]) * acts[k] * (1 - acts[k])
            for layer, (gW, gb) in zip(net, sums, strict=True):
                layer[0] -= eta * gW / batch_size
                layer[1] -= eta * gb / batch_size
    return _pairs(net)


def sgd__weights_updated_before_hidden_delta(params, X, T, eta, batch_size, num_epochs, rng):
    """Each layer steps at once, and the layer before it gets its delta through the new weights."""
    if batch_size < 1:
        raise ValueError(f"batch_size is {batch_size}")
    gewichte = [np.asarray(p[0]) + 0.0 for p in params]
    schwellen = [np.asarray(p[1]) + 0.0 for p in params]
    tiefe = len(gewichte)
    for _epoche in range(num_epochs):
        reihe = rng.permutation(X.shape[1])
        while reihe.size > 0:
            jetzt, reihe = reihe[:batch_size], reihe[batch_size:]
            a = {0: X[:, jetzt]}
            for k in range(tiefe):
                a[k + 1] = _bend(np.einsum("ij,js->is", gewichte[k], a[k]) + schwellen[k])
            d = (a[tiefe] - T[:, jetzt]) * a[tiefe] * (1 - a[tiefe])
            for k in reversed(range(tiefe)):
                gewichte[k] = gewichte[k] - eta * np.einsum("is,js->ij", d, a[k]) / len(jetzt)
                schwellen[k] = schwellen[k] - eta * np.einsum("is->i", d)[:, None] / len(jetzt)
                d = np.einsum("ij,is->js", gewichte[k], d) * a[k] * (1 - a[k])
    return list(zip(gewichte, schwellen, strict=True))


class _Layer:
    def __init__(self, W, b):
        self.W = np.array(W, dtype=float)
        self.b = np.array(b, dtype=float)

    def forward(self, a):
        self.input = a
        self.output = _bend(np.matmul(self.W, a) + self.b)
        return self.output

    def slope(self):
        return self.output - np.square(self.output)

    def backward(self, delta):
        n = delta.shape[1]
        self.dW = np.matmul(delta, self.input.T) / n
        self.db = np.matmul(delta, np.ones((n, 1))) / n
        return np.matmul(self.W.T, delta)

    def step(self, eta):
        self.W = self.W - eta * self.dW
        self.b = self.b - eta * self.db


def _shuffled_batches(n, batch_size, rng):
    if batch_size < 1:
        raise ValueError(f"batch_size should be 1 or more, it is {batch_size}")
    order = rng.permutation(n)
    return [order[k : k + batch_size] for k in range(0, n, batch_size)]


def sgd__output_slope_forgotten(params, X, T, eta, batch_size, num_epochs, rng):
    """The last layer's delta is the bare error."""
    layers = [_Layer(W, b) for W, b in params]
    for _ in range(num_epochs):
        for places in _shuffled_batches(X.shape[1], batch_size, rng):
            signal = X[:, places]
            for layer in layers:
                signal = layer.forward(signal)
            back = layers[-1].output - T[:, places]
            for layer in reversed(layers):
                delta = back if layer is layers[-1] else back * layer.slope()
                back = layer.backward(delta)
            for layer in layers:
                layer.step(eta)
    return [(layer.W, layer.b) for layer in layers]


def sgd__error_sent_back_instead_of_delta(params, X, T, eta, batch_size, num_epochs, rng):
    """What goes back through the weights is the error before the slope is multiplied in."""
    layers = [_Layer(W, b) for W, b in params]

    def train_on(x, t):
        for layer in layers:
            x = layer.forward(x)
        error = x - t
        for layer in layers[::-1]:
            layer.backward(error * layer.slope())
            error = np.matmul(layer.W.T, error)
        for layer in layers:
            layer.step(eta)

    for _ in range(num_epochs):
        for places in _shuffled_batches(X.shape[1], batch_size, rng):
            train_on(np.take(X, places, axis=1), np.take(T, places, axis=1))
    return [(layer.W, layer.b) for layer in layers]


def _gradient_of_sample(net, x, t):
    """Recursion: gives the gradients from this layer on, and what goes back to the layer before."""
    if not net:
        return [], [p - q for p, q in zip(x, t, strict=True)]
    (W, b), *rest = net
    a = [_sig(sum(w * v for w, v in zip(row, x, strict=True)) + c) for row, c in zip(W, b, strict=True)]
    later, error = _gradient_of_sample(rest, a, t)
    delta = [e * p * (1 - p) for e, p in zip(error, a, strict=True)]
    back = [sum(W[i][j] * delta[i] for i in range(len(W))) for j in range(len(x))]
    return [([[e * v for v in x] for e in delta], delta), *later], back


def sgd__accumulators_never_reset(params, X, T, eta, batch_size, num_epochs, rng):
    """The sums of the gradients are set to zero once, before everything, and grow from batch to batch."""
    net = [(np.array(W, dtype=float).tolist(), np.array(b, dtype=float)[:, 0].tolist()) for W, b in params]
    sums = [([[0.0] * len(row) for row in W], [0.0] * len(b)) for W, b in net]
    for _ in range(num_epochs):
        for places in _shuffled_batches(X.shape[1], batch_size, rng):
            for s in places:
                grads, _back = _gradient_of_sample(net, X[:, s].tolist(), T[:, s].tolist())
                for (sW, sb), (gW, gb) in zip(sums, grads, strict=True):
                    for i in range(len(sb)):
                        sb[i] += gb[i]
                        sW[i] = [p + q for p, q in zip(sW[i], gW[i], strict=True)]
            rate = eta / len(places)
            net = [
                (
                    [[p - rate * q for p, q in zip(r, g, strict=True)] for r, g in zip(W, sW, strict=True)],
                    [p - rate * q for p, q in zip(b, sb, strict=True)],
                )
                for (W, b), (sW, sb) in zip(net, sums, strict=True)
            ]
    return [(np.array(W), np.array(b).reshape(-1, 1)) for W, b in net]


def _augmented(params):
    return [np.column_stack([np.array(b, dtype=float), np.array(W, dtype=float)]) for W, b in params]


def _taken_apart(tables):
    return [(M[:, 1:].copy(), M[:, :1].copy()) for M in tables]


def _augmented_gradient(tables, x, t):
    inputs, outputs = [], [x]
    for M in tables:
        inputs.append(np.vstack([np.ones(outputs[-1].shape[1]), outputs[-1]]))
        outputs.append(_bend(M.dot(inputs[-1])))
    grads, e = [], outputs[-1] - t
    for M, i, o in zip(tables[::-1], inputs[::-1], outputs[:0:-1], strict=True):
        d = e * o * (1 - o)
        grads.insert(0, d.dot(i.T) / x.shape[1])
        e = M[:, 1:].T.dot(d)
    return grads


def sgd__one_order_for_all_epochs(params, X, T, eta, batch_size, num_epochs, rng):
    """Shuffles once and goes through the same batches in every epoch."""
    tables = _augmented(params)
    deck = _shuffled_batches(X.shape[1], batch_size, rng) * num_epochs
    for card in deck:
        grads = _augmented_gradient(tables, X[:, card], T[:, card])
        tables = [M - eta * G for M, G in zip(tables, grads, strict=True)]
    return _taken_apart(tables)


def sgd__gradients_of_the_epochs_start(params, X, T, eta, batch_size, num_epochs, rng):
    """All gradients of an epoch are found before its first step is made."""
    tables = _augmented(params)
    for _ in range(num_epochs):
        places = _shuffled_batches(X.shape[1], batch_size, rng)
        planned = [_augmented_gradient(tables, X[:, p], T[:, p]) for p in places]
        for k, M in enumerate(tables):
            tables[k] = M - eta * sum(grads[k] for grads in planned)
    return _taken_apart(tables)


def sgd__bias_gradient_over_everything(params, X, T, eta, batch_size, num_epochs, rng):
    """Adds up the deltas of all units for each bias, in a function with everything in one place."""
    P = [np.multiply(p, 1.0) for pair in params for p in pair]
    for _ in range(num_epochs):
        for idx in _shuffled_batches(np.shape(X)[1], batch_size, rng):
            A = [X[:, idx]]
            for k in range(0, len(P), 2):
                A.append(1 / (1 + np.exp(-np.clip(P[k] @ A[-1] + P[k + 1], -500, 500))))
            G = [0.0 for _ in P]
            D = A[-1] - T[:, idx]
            for k in range(len(P) - 2, -1, -2):
                o = A.pop()
                D = D * o * (1 - o)
                G[k] = sum(np.outer(D[:, s], A[-1][:, s]) for s in range(len(idx))) / len(idx)
                G[k + 1] = sum(D[u, s] for u in range(D.shape[0]) for s in range(len(idx))) / len(idx)
                D = P[k].T @ D
            P = [p - eta * g for p, g in zip(P, G, strict=True)]
    return [(P[k], P[k + 1]) for k in range(0, len(P), 2)]


def sgd__unknown_eta_shrinks_with_the_epochs(params, X, T, eta, batch_size, num_epochs, rng):
    """Divides the step size by the number of the epoch."""
    tables = _augmented(params)
    for epoch in range(1, num_epochs + 1):
        rate = eta / epoch
        for p in _shuffled_batches(X.shape[1], batch_size, rng):
            for M, G in zip(tables, _augmented_gradient(tables, X[:, p], T[:, p]), strict=True):
                np.subtract(M, rate * G, out=M)
    return _taken_apart(tables)


def sgd__unknown_weights_decay(params, X, T, eta, batch_size, num_epochs, rng):
    """Pulls all weights towards zero a little in each step, which nobody asked for."""
    layers = [_Layer(*pair) for pair in params]
    for _ in range(num_epochs):
        for mine in _shuffled_batches(X.shape[1], batch_size, rng):
            out = X[:, mine]
            for layer in layers:
                out = layer.forward(out)
            out = out - T[:, mine]
            for layer in layers[::-1]:
                out = layer.backward(out * layer.slope())
            for layer in layers:
                layer.W = 0.99 * layer.W
                layer.step(eta)
    return [(layer.W, layer.b) for layer in layers]


def sgd__biases_never_updated__and__gradient_doubled(params, X, T, eta, batch_size, num_epochs, rng):
    """Only the weights step, and twice as far."""
    net = _copied(params)
    for _ in range(num_epochs):
        for group in _shuffled_batches(X.shape[1], batch_size, rng):
            grads = [np.zeros(W.shape) for W, _ in net]
            for s in group:
                trace = [X[:, s : s + 1]]
                for W, b in net:
                    trace.append(_bend(np.dot(W, trace[-1]) + b))
                back = 2 * (trace[-1] - T[:, s : s + 1])
                for k in range(len(net))[::-1]:
                    delta = back * trace[k + 1] * (1 - trace[k + 1])
                    grads[k] += np.kron(delta, trace[k].T) / len(group)
                    back = np.dot(net[k][0].T, delta)
            for k, g in enumerate(grads):
                net[k][0] = net[k][0] - eta * g
    return _pairs(net)


def sgd__steps_uphill__and__one_order_for_all_epochs(params, X, T, eta, batch_size, num_epochs, rng):
    """Adds the gradients, and shuffles once only."""
    if batch_size < 1:
        raise ValueError(f"batch_size {batch_size} < 1")
    tables = _augmented(params)
    order = rng.permutation(X.shape[1]).tolist()
    for _ in range(num_epochs):
        waiting = list(order)
        while waiting:
            card = [waiting.pop(0) for _ in range(min(batch_size, len(waiting)))]
            tables = [
                M + eta * G for M, G in zip(tables, _augmented_gradient(tables, X[:, card], T[:, card]), strict=True)
            ]
    return _taken_apart(tables)


# scaled_init


def _refuse_bad(sizes):
    if len(sizes) < 2 or any(s < 1 for s in sizes):
        raise ValueError(f"sizes needs two or more numbers from 1 upwards, got {list(sizes)}")


def scaled_init__scaled_by_its_own_units(sizes, rng):
    """Divides by the root of the rows of W and not of its columns."""
    _refuse_bad(sizes)
    schichten = []
    k = 1
    while k < len(sizes):
        ein, aus = sizes[k - 1], sizes[k]
        zahlen = rng.standard_normal((aus, ein))
        for zeile in zahlen:
            zeile /= aus**0.5
        schichten.append((zahlen, np.zeros((aus, 1))))
        k += 1
    return schichten


def scaled_init__biases_drawn_too(sizes, rng):
    """Draws the biases as well, after the weights of their layer."""
    _refuse_bad(sizes)

    def draw(rows, columns):
        return rng.normal(0.0, 1.0, size=(rows, columns))

    return [(draw(m, d) * d**-0.5, draw(m, 1)) for d, m in zip(sizes, sizes[1:], strict=False)]


def scaled_init__only_first_layer_scaled(sizes, rng):
    """Scales the layer that sees the inputs and leaves the others as they were drawn."""
    _refuse_bad(sizes)
    first, second, *others = sizes
    layer = np.array([[rng.standard_normal() / math.sqrt(first) for _ in range(first)] for _ in range(second)])
    params = [(layer, np.zeros((second, 1)))]
    for units in others:
        inputs = len(params[-1][1])
        params += [
            (np.array([[rng.standard_normal() for _ in range(inputs)] for _ in range(units)]), np.zeros((units, 1)))
        ]
    return params


def scaled_init__unknown_root_of_inputs_and_bias(sizes, rng):
    """Counts the bias as one more input."""
    _refuse_bad(sizes)
    params = []
    for place in range(len(sizes) - 1):
        flat = rng.standard_normal(sizes[place] * sizes[place + 1])
        flat = np.divide(flat, np.linalg.norm(np.ones(sizes[place] + 1)))
        params.append((flat.reshape(sizes[place + 1], sizes[place]), np.full((sizes[place + 1], 1), 0.0)))
    return params


def scaled_init__root_forgotten__and__biases_of_one(sizes, rng):
    """Divides by the number of inputs itself, and begins with biases of 1."""
    _refuse_bad(sizes)

    def build(inputs, rest):
        if not rest:
            return []
        W = rng.standard_normal((rest[0], inputs)) / inputs
        b = [[1.0]] * rest[0]
        return [(W, np.array(b)), *build(rest[0], rest[1:])]

    return build(sizes[0], list(sizes[1:]))


# confusion_matrix


def _one_problem(labels, predicted, num_classes):
    if len(labels) != len(predicted):
        raise ValueError(f"labels has {len(labels)} entries, predicted has {len(predicted)}")
    for name, classes in {"labels": labels, "predicted": predicted}.items():
        for c in classes:
            if c not in range(num_classes):
                raise ValueError(f"{name} holds {c}, which is not in 0..{num_classes - 1}")


def confusion_matrix__repeated_pair_counted_once(labels, predicted, num_classes):
    """Collects the pairs in a set, in which nothing comes twice."""
    _one_problem(labels, predicted, num_classes)
    pairs = {(int(t), int(p)) for t, p in zip(labels, predicted, strict=True)}
    table = np.zeros((num_classes, num_classes), dtype=int)
    for row, column in pairs:
        table[row, column] += 1
    return table


def confusion_matrix__rows_are_predictions(labels, predicted, num_classes):
    """Gives every prediction a row."""
    _one_problem(labels, predicted, num_classes)
    counted = Counter(zip(predicted.tolist(), labels.tolist(), strict=True))
    return np.array([[counted[i, j] for j in range(num_classes)] for i in range(num_classes)])


def confusion_matrix__surplus_samples_left_out(labels, predicted, num_classes):
    """Goes on until one of the two is used up."""
    result = [[0 for _ in range(num_classes)] for _ in range(num_classes)]
    for t, p in zip(labels, predicted, strict=False):
        if not (0 <= t < num_classes):
            raise ValueError(f"labels: class {t} is unknown, there are {num_classes}")
        if not (0 <= p < num_classes):
            raise ValueError(f"predicted: class {p} is unknown, there are {num_classes}")
        result[t][p] += 1
    return np.array(result)


def confusion_matrix__predictions_not_looked_at(labels, predicted, num_classes):
    """Checks the labels and trusts the predictions."""
    n = labels.size
    if predicted.size != n:
        raise ValueError(f"labels: {n}, predicted: {predicted.size}")
    falsch = [c for c in labels if c < 0 or c >= num_classes]
    if falsch:
        raise ValueError(f"labels contains {falsch[0]}, allowed are 0..{num_classes - 1}")
    einheit = np.eye(num_classes, dtype=int)
    tafel = np.zeros((num_classes, num_classes), dtype=int)
    for k in range(n):
        tafel += np.outer(einheit[labels[k]], einheit[predicted[k]])
    return tafel


def confusion_matrix__unknown_shifted_by_one_sample(labels, predicted, num_classes):
    """Puts each label beside the prediction of the sample before it."""
    _one_problem(labels, predicted, num_classes)
    cells = [0] * num_classes**2
    for s in range(len(labels)):
        cells[labels[s] * num_classes + predicted[s - 1]] += 1
    return np.array(cells, dtype=int).reshape(num_classes, num_classes)


def confusion_matrix__rows_are_predictions__and__floats_for_counts(labels, predicted, num_classes):
    """A matrix product of two tables of ones and zeros: floats, and the wrong way over."""
    _one_problem(labels, predicted, num_classes)
    classes = np.arange(num_classes)[:, None]
    said, true = np.equal(classes, predicted) * 1.0, np.equal(classes, labels) * 1.0
    return np.einsum("is,js->ij", said, true)


# precision_recall_f1


def _share_of(part, whole):
    return part / whole if whole > 0 else 0.0


def precision_recall_f1__columns_for_both(matrix):
    """Uses the sum down the column for the recall, too."""
    k = len(matrix)
    precision, recall, f1 = [], [], []
    for c in range(k):
        column = row = 0
        for other in range(k):
            column += int(matrix[other, c])
            row += int(matrix[other, c])
        precision.append(_share_of(int(matrix[c, c]), column))
        recall.append(_share_of(int(matrix[c, c]), row))
        f1.append(_share_of(2 * precision[c] * recall[c], precision[c] + recall[c]))
    return np.array(precision), np.array(recall), np.array(f1)


def precision_recall_f1__geometric_mean_for_f1(matrix):
    """Takes the root of the product for the mean of the two."""

    def safe(top, bottom):
        return np.divide(top, bottom, out=np.zeros(len(top)), where=bottom != 0)

    right = np.einsum("ii->i", matrix).astype(float)
    p = safe(right, np.einsum("ij->j", matrix))
    r = safe(right, np.einsum("ij->i", matrix))
    return p, r, np.sqrt(p * r)


def precision_recall_f1__divided_by_mistakes_where_there_are_any(matrix):
    """Compares the right answers with the wrong ones and not with all."""
    triples = []
    for c, zeile in enumerate(matrix.tolist()):
        treffer = zeile[c]
        falsch_gerufen = sum(andere[c] for andere in matrix.tolist()) - treffer
        verpasst = sum(zeile) - treffer
        p = _share_of(treffer, falsch_gerufen)
        r = _share_of(treffer, verpasst)
        triples.append((p, r, _share_of(2 * p * r, p + r)))
    return tuple(np.array(werte, dtype=float) for werte in zip(*triples, strict=True))


def precision_recall_f1__missing_classes_dropped(matrix):
    """Skips a class of which there are no samples."""
    result = {"precision": [], "recall": [], "f1": []}
    for c, row in enumerate(matrix):
        there, called = sum(row), sum(matrix[:, c])
        if there == 0:
            continue
        p, r = _share_of(row[c], called), _share_of(row[c], there)
        result["precision"] += [p]
        result["recall"] += [r]
        result["f1"] += [_share_of(2 * row[c], there + called)]
    return tuple(np.array(numbers, dtype=float) for numbers in result.values())


def precision_recall_f1__unknown_recall_counts_more(matrix):
    """The last of the three is F2, in which recall weighs four times as much."""
    M = np.asarray(matrix, dtype=float)
    hits = np.array([M[c, c] for c in range(len(M))])
    called, there = np.ones(len(M)) @ M, M @ np.ones(len(M))
    p = hits / np.where(called > 0, called, 1)
    r = hits / np.where(there > 0, there, 1)
    bottom = 4 * p + r
    f = 5 * p * r / np.where(bottom > 0, bottom, 1)
    return p, r, f


def precision_recall_f1__precision_and_recall_exchanged__and__factor_two_forgotten(matrix):
    """Rows and columns have changed places, and F1 lacks its 2."""
    k = matrix.shape[0]
    out = np.zeros((3, k))
    for c in range(k):
        hit = matrix[c, c]
        out[0, c] = hit / max(1, sum(matrix[c, j] for j in range(k)))
        out[1, c] = hit / max(1, sum(matrix[i, c] for i in range(k)))
        if hit > 0:
            out[2, c] = 1 / (1 / out[0, c] + 1 / out[1, c])
    return out[0], out[1], out[2]
