"""Wrong functions of lesson 2, written in many styles: each makes the mistake that its name says, and no other."""

import itertools
import math
from functools import reduce

import numpy as np

# --- helpers, in several hands --------------------------------------------------------------------------------------


def _logistic(v):
    if v < 0:
        e = math.exp(v)
        return e / (1.0 + e)
    return 1.0 / (1.0 + math.exp(-v))


def _steepness(v):
    s = _logistic(v)
    return s * (1.0 - s)


def _sig_tanh(z):
    return 0.5 + 0.5 * np.tanh(np.asarray(z, dtype=float) / 2)


def _sig_log(z):
    return np.exp(-np.logaddexp(0.0, -np.asarray(z, dtype=float)))


def _sig_mask(z):
    z = np.asarray(z, dtype=float)
    out = np.empty(z.shape)
    pos = z > 0
    out[pos] = 1 / (1 + np.exp(-z[pos]))
    small = np.exp(z[~pos])
    out[~pos] = small / (small + 1)
    return out


def _sig_abs(z):
    e = np.exp(-np.abs(z))
    return ((z >= 0) + (z < 0) * e) / (1 + e)


def _slope_abs(z):
    e = np.exp(-np.abs(z))
    return e / (1 + e) ** 2


def _demand_sizes(sizes):
    if len(sizes) < 2:
        raise ValueError(f"sizes: at least two numbers are needed, got {sizes}")
    for s in sizes:
        if s < 1:
            raise ValueError(f"sizes: every layer needs a unit at least, got {sizes}")


# --- numerical_gradient ---------------------------------------------------------------------------------------------


def numerical_gradient__distance_taken_as_h(f, theta, h=1e-5):
    """The two places lie 2h apart, but their difference is divided by h alone."""
    form = np.shape(theta)
    flach = np.array(theta, dtype=float).reshape(-1)
    unterschiede = [f((flach + h * e).reshape(form)) - f((flach - h * e).reshape(form)) for e in np.eye(flach.size)]
    return (np.array(unterschiede) / h).reshape(form)


def numerical_gradient__step_to_one_side_up(f, theta, h=1e-5):
    """Forward differences: one step up, and the other cost is that of the middle."""
    work = np.array(theta, dtype=float)
    slopes = np.empty(work.shape)
    middle = f(work)

    def visit(values, out):
        for i in range(len(values)):
            if values.ndim > 1:
                visit(values[i], out[i])
                continue
            old = values[i]
            values[i] = old + h
            up = f(work)
            values[i] = old
            out[i] = (up - middle) / h

    visit(np.atleast_1d(work), np.atleast_1d(slopes))
    return slopes


def numerical_gradient__integers_stay_integers(f, theta, h=1e-5):
    """The nudged copy has the type of theta, so integers swallow the nudge."""
    places = theta.copy()
    gradient = {}
    for where, value in np.ndenumerate(theta):
        costs = []
        for sign in (1, -1):
            places[where] = value + sign * h
            costs.append(f(places))
        places[where] = value
        gradient[where] = (costs[0] - costs[1]) / (2 * h)
    return np.array(list(gradient.values()), dtype=float).reshape(theta.shape)


def numerical_gradient__difference_the_wrong_way_round(f, theta, h=1e-5):
    """Lower cost minus upper cost."""

    def cost(index, shift):
        moved = np.array(theta, dtype=np.float64)
        moved[index] += shift
        return f(moved)

    def slope(index):
        return (cost(index, -h) - cost(index, h)) / (h + h)

    shape = np.shape(theta)
    result = np.zeros(shape)
    for index in itertools.product(*[range(length) for length in shape]):
        result[index] = slope(index)
    return result


def numerical_gradient__left_one_step_too_low(f, theta, h=1e-5):
    """After up and down the entry is not put back before the next one is nudged."""
    t = np.array(theta, dtype=float, order="C")
    v = t.reshape(-1)
    g = np.zeros(v.size)
    k = 0
    while k < v.size:
        v[k] += h
        top = f(t)
        v[k] -= 2 * h
        bottom = f(t)
        g[k] = (top - bottom) * 0.5 / h
        k += 1
    return g.reshape(t.shape)


def numerical_gradient__rows_and_columns_only(f, theta, h=1e-5):
    """Two nested loops over rows and columns, whatever number of dimensions theta has."""
    table = []
    for r in range(len(theta)):
        line = []
        for c in range(len(theta[0])):
            bump = np.zeros(theta.shape)
            bump[r, c] = h
            line.append((f(theta + bump) - f(theta - bump)) / (2 * h))
        table.append(line)
    return np.array(table)


def numerical_gradient__result_cut_to_integers(f, theta, h=1e-5):
    """The slopes of an integer theta are stored in an array of integers."""
    g = np.zeros_like(theta)
    walk = np.nditer(theta, flags=["multi_index", "zerosize_ok"])
    while not walk.finished:
        lo, hi = (np.array(theta, dtype=float) for _ in "ab")
        lo[walk.multi_index] -= h
        hi[walk.multi_index] += h
        g[walk.multi_index] = (f(hi) - f(lo)) / 2 / h
        walk.iternext()
    return g


def numerical_gradient__unknown_second_derivative(f, theta, h=1e-5):
    """The curvature is measured: up minus twice the middle plus down, over h squared."""
    point = np.asarray(theta, dtype=float)

    def nudged(i, amount):
        q = point.flatten()
        q[i] += amount
        return f(q.reshape(point.shape))

    curved = [(nudged(i, h) - 2 * nudged(i, 0.0) + nudged(i, -h)) / h**2 for i in range(point.size)]
    return np.array(curved).reshape(point.shape)


def numerical_gradient__distance_taken_as_h__and__integers_stay_integers(f, theta, h=1e-5):
    """Integers swallow the nudge, and the distance counts as h instead of 2h."""
    q = np.array(theta)
    r = np.zeros(q.shape)
    for i in np.ndindex(q.shape):
        merk = q[i]
        werte = []
        for p in (merk + h, merk - h):
            q[i] = p
            werte += [f(q)]
        q[i] = merk
        r[i] = (werte[0] - werte[1]) / h
    return r


# --- init_network ---------------------------------------------------------------------------------------------------


def init_network__inputs_first_in_the_shape(sizes, rng):
    """W has a row per input and a column per unit."""
    _demand_sizes(sizes)
    layers = []
    before = None
    for now in sizes:
        if before is not None:
            layers.append((rng.standard_normal((before, now)), np.zeros((now, 1))))
        before = now
    return layers


def init_network__drawn_the_other_way_round(sizes, rng):
    """Each W is drawn as (inputs, units) and transposed afterwards."""
    _demand_sizes(sizes)

    def build(d, m, *more):
        pair = [rng.standard_normal((d, m)).T, np.zeros((m, 1))]
        return [pair] + (build(m, *more) if more else [])

    return build(*sizes)


class _Schicht:
    def __init__(self, eingaenge, einheiten, zufall, auch_schwellen):
        self.gewichte = zufall.standard_normal((einheiten, eingaenge))
        self.schwellen = np.zeros((einheiten, 1))
        if auch_schwellen:
            self.schwellen += zufall.standard_normal((einheiten, 1))

    def paar(self):
        return self.gewichte, self.schwellen


def init_network__biases_drawn_too(sizes, rng):
    """The biases are random as well."""
    _demand_sizes(sizes)
    schichten = [_Schicht(sizes[i], sizes[i + 1], rng, True) for i in range(len(sizes) - 1)]
    return [s.paar() for s in schichten]


def init_network__a_bias_for_each_input(sizes, rng):
    """There is a bias for each unit of the layer before."""
    if not (len(sizes) >= 2 and min(sizes) >= 1):
        raise ValueError("sizes must be two or more positive numbers, not " + str(sizes))
    params = []
    for depth in range(1, len(sizes)):
        shape = tuple(sizes[depth - 1 : depth + 1])[::-1]
        weights = rng.standard_normal(shape)
        params.append((weights, 0.0 * np.ones(shape[1]).reshape(-1, 1)))
    return params


def init_network__layers_in_reverse(sizes, rng):
    """Every new layer is put in front of the list."""
    _demand_sizes(sizes)
    net = []
    left = list(sizes)
    fan_in = left.pop(0)
    while left:
        fan_out = left.pop(0)
        net.insert(0, (rng.standard_normal(size=(fan_out, fan_in)), np.array([[0.0]] * fan_out)))
        fan_in = fan_out
    return net


def init_network__one_size_accepted(sizes, rng):
    """Only the sizes themselves are looked at, not how many there are."""
    if any(map(lambda s: s <= 0, sizes)):
        raise ValueError(f"sizes has a layer without units: {list(sizes)}")
    pairs = zip(sizes, sizes[1:])
    return list(map(lambda dm: (rng.standard_normal(dm[::-1]), np.zeros((dm[1], 1))), pairs))


# --- feedforward ----------------------------------------------------------------------------------------------------


def feedforward__z_passed_on(params, X):
    """The sigmoid is computed and stored, but the next layer is fed with z."""
    feed = np.array(X, dtype=float)
    zs, outputs = [], [feed]
    for W, b in params:
        units, inputs = np.shape(W)
        z = np.zeros((units, feed.shape[1]))
        for j in range(units):
            for s in range(feed.shape[1]):
                total = float(b[j][0])
                for k in range(inputs):
                    total += W[j][k] * feed[k, s]
                z[j, s] = total
        a = np.array([[_logistic(v) for v in row] for row in z])
        zs.append(z)
        outputs.append(a)
        feed = z
    return zs, outputs


def feedforward__no_output_activation(params, X):
    """The last layer gives its z."""

    def onward(layer, a):
        if layer == len(params):
            return [], [a]
        W, b = params[layer]
        z = np.einsum("jk,ks->js", W, a) + b
        last = layer + 1 == len(params)
        later_zs, later_as = onward(layer + 1, z if last else _sig_log(z))
        return [z] + later_zs, [a] + later_as

    return onward(0, np.asarray(X, dtype=float))


def feedforward__bias_forgotten(params, X):
    """The weighted sums have no bias."""
    tiefe = len(params)
    spalten = []
    for x in np.transpose(X):
        kette = [x.astype(float)]
        summen = []
        for gewichte, schwelle in params:
            summe = gewichte.dot(kette[-1])
            assert len(summe) == len(schwelle)
            summen.append(summe)
            kette.append(_sig_mask(summe))
        spalten.append((summen, kette))
    zs = [np.column_stack([s[0][l] for s in spalten]) for l in range(tiefe)]
    return zs, [np.column_stack([s[1][l] for s in spalten]) for l in range(tiefe + 1)]


def feedforward__activations_noted_as_zs(params, X):
    """z is noted and then turned into the activation in the same array."""
    current = 1.0 * X
    zs, activations = [], [current]
    for pair in params:
        z = np.dot(pair[0], current)
        z += pair[1]
        zs.append(z)
        np.multiply(z, 0.5, out=z)
        np.tanh(z, out=z)
        z += 1
        z *= 0.5
        activations.append(z)
        current = z
    return zs, activations


def feedforward__bias_once_per_input(params, X):
    """The bias is inside the sum over the inputs."""
    A = [[list(map(float, row)) for row in X]]
    Z = []
    for W, b in params:
        inp = A[-1]
        n = len(inp[0])
        Z.append([[sum(w * inp[k][i] + b[j, 0] for k, w in enumerate(W[j])) for i in range(n)] for j in range(len(W))])
        A.append([[_logistic(v) for v in row] for row in Z[-1]])
    return [np.array(z, dtype=float) for z in Z], [np.array(a) for a in A]


def feedforward__x_into_every_layer(params, X):
    """The input of every layer is X."""
    eingabe = X.astype(np.float64)
    summen, ausgaben = [], [eingabe]
    i = 0
    while i < len(params):
        summen.append(np.add(np.tensordot(params[i][0], eingabe, axes=1), params[i][1]))
        ausgaben.append(_sig_abs(summen[i]))
        i += 1
    return summen, ausgaben


def feedforward__sigmoid_that_overflows(params, X):
    """e^z over 1 + e^z: right in the middle, NaN far out on the right."""

    def layer(state, pair):
        zs, acts = state
        z = sum(np.outer(col, row) for col, row in zip(pair[0].T, acts[-1])) + pair[1]
        up = np.exp(z)
        return zs + [z], acts + [up / (1 + up)]

    return reduce(layer, params, ([], [np.array(X, float)]))


def feedforward__last_layer_missing(params, X):
    """The loop stops one layer too soon."""
    todo = list(params)
    zs = []
    acts = [X * 1.0]
    while len(todo) > 1:
        W, b = todo.pop(0)
        ones = np.ones((1, X.shape[1]))
        zs.append(np.hstack([b, W]).dot(np.vstack([ones, acts[-1]])))
        acts.append(_sig_tanh(zs[-1]))
    return zs, acts


def feedforward__unknown_softmax_at_the_output(params, X):
    """The last layer shares out one among its units instead of using the sigmoid."""
    a = np.asarray(X, dtype=float)
    zs, all_a = [], [a]
    for nr, (W, b) in enumerate(params, start=1):
        zs.append((W[:, :, None] * a[None, :, :]).sum(axis=1) + b)
        if nr < len(params):
            a = _sig_log(zs[-1])
        else:
            powers = np.exp(zs[-1] - zs[-1].max(axis=0))
            a = powers / powers.sum(axis=0)
        all_a.append(a)
    return zs, all_a


def feedforward__bias_forgotten__and__no_output_activation(params, X):
    """No layer has its bias, and the last one no sigmoid."""
    v = [np.array(X, dtype=float)]
    u = []
    for k in range(len(params)):
        G = np.asarray(params[k][0])
        u.append(np.array([[np.vdot(g, s) for s in v[k].T] for g in G]))
        v.append(u[k] if k == len(params) - 1 else _sig_mask(u[k]))
    return u, v


# --- output_delta ---------------------------------------------------------------------------------------------------


def output_delta__slope_at_the_activation(z, a, T):
    """The slope of the sigmoid is asked for at a, not at z."""
    k, n = np.shape(z)
    return np.array([[(a[r, c] - T[r, c]) * _steepness(a[r, c]) for c in range(n)] for r in range(k)])


def output_delta__slope_forgotten(z, a, T):
    """Only the error, without the slope."""
    fehler = np.zeros(np.shape(z))
    fehler += a
    fehler -= T
    return fehler


def output_delta__averaged_too_early(z, a, T):
    """Every delta is divided by the number of samples."""
    columns = []
    for zc, ac, tc in zip(z.T, a.T, T.T):
        bell = 0.25 / np.cosh(np.clip(zc / 2.0, -300, 300)) ** 2
        columns.append(np.multiply(np.subtract(ac, tc), bell) / z.shape[1])
    return np.stack(columns, axis=1)


def output_delta__activations_overwritten(z, a, T):
    """The error is computed in the caller's a."""
    schlaeft = _sig_mask(-z)
    wacht = _sig_mask(z)
    delta = a
    delta -= T
    return np.einsum("kn,kn,kn->kn", delta, wacht, schlaeft)


def output_delta__cut_to_integers(z, a, T):
    """The deltas are put into an array of the type of z."""
    result = np.zeros_like(z)
    for place, value in np.ndenumerate(z):
        result[place] = (a[place] - T[place]) * _steepness(value)
    return result


def output_delta__error_the_wrong_way_round(z, a, T):
    """Right answer minus output."""

    def one(zi, ai, ti):
        return (ti - ai) * _steepness(zi)

    flat = [one(*triple) for triple in zip(z.flat, a.flat, T.flat)]
    return np.array(flat, dtype=float).reshape(z.shape)


def output_delta__unknown_slope_at_the_targets(z, a, T):
    """The slope of the sigmoid is taken at the right answers."""
    e = np.exp(-np.abs(T))
    steil = e / np.square(1.0 + e)
    return np.negative(np.multiply(np.add(T, -a), steil))


def output_delta__slope_at_the_activation__and__averaged_too_early(z, a, T):
    """The slope is asked for at a, and the samples share one delta's size."""
    d = []
    n = len(z[0])
    for zeile, soll, s in zip(a, T, a):
        d.append([])
        for i in range(n):
            q = _logistic(s[i])
            d[-1].append((zeile[i] - soll[i]) * (q - q * q) / n)
    return np.array(d)


# --- hidden_delta ---------------------------------------------------------------------------------------------------


def hidden_delta__slope_at_the_activation(W_next, delta_next, z):
    """The slope is taken at sigmoid(z)."""
    m, n = z.shape
    out = np.empty((m, n))
    for unit in range(m):
        for sample in range(n):
            blame = 0.0
            for listener in range(len(W_next)):
                blame += W_next[listener, unit] * delta_next[listener, sample]
            out[unit, sample] = blame * _steepness(_logistic(z[unit, sample]))
    return out


def hidden_delta__weights_not_transposed(W_next, delta_next, z):
    """The second index of the weights meets the next layer's units."""
    s = _sig_tanh(z)
    return np.einsum("ij,jn,in->in", W_next, delta_next, s - s * s)


def hidden_delta__mean_over_the_next_units(W_next, delta_next, z):
    """The blame of the next units is averaged, not added up."""
    roads = W_next[:, :, np.newaxis] * delta_next[:, np.newaxis, :]
    return np.mean(roads, axis=0) * _slope_abs(z)


def hidden_delta__slope_forgotten(W_next, delta_next, z):
    """The blame arrives without the slope of the hidden unit."""
    schuld = np.zeros(z.shape)
    for gewichtszeile, deltazeile in zip(W_next, delta_next):
        schuld += np.outer(gewichtszeile, deltazeile)
    return schuld


def hidden_delta__first_unit_only(W_next, delta_next, z):
    """Only what the first unit of the next layer sends back is counted."""

    def collect(rows):
        if len(rows) == 1:
            w, d = rows[0]
            return np.outer(w, d)
        return collect(rows[:1]) + collect(rows[1:])

    pairs = list(zip(W_next, delta_next))
    return collect(pairs[:1]) * _sig_log(z) * _sig_log(-z)


def hidden_delta__samples_as_rows(W_next, delta_next, z):
    """The samples are worked off one by one, and their deltas are left standing as rows."""
    samples = []
    for i in range(z.shape[1]):
        back = delta_next[:, i].dot(W_next)
        samples.append([g * _steepness(v) for g, v in zip(back, z[:, i])])
    return np.array(samples)


def hidden_delta__unknown_slope_averaged_over_samples(W_next, delta_next, z):
    """Every unit has one slope, the mean of its slopes over the samples."""
    slopes = [[_steepness(v) for v in row] for row in z]
    mean = [sum(row) / len(row) for row in slopes]
    back = np.tensordot(W_next, delta_next, axes=(0, 0))
    return np.array([mean[j] * back[j] for j in range(len(z))])


# --- backprop -------------------------------------------------------------------------------------------------------


def backprop__bias_gradient_over_everything(params, X, T):
    """Every bias of a layer gets the sum of the deltas of all its units."""
    n = X.shape[1]
    sums = [[np.zeros(np.shape(W)), np.zeros(np.shape(b))] for W, b in params]
    for i in range(n):
        a = [X[:, i].astype(float)]
        slopes = []
        for W, b in params:
            z = W.dot(a[-1]) + b[:, 0]
            slopes.append(_slope_abs(z))
            a.append(_sig_abs(z))
        d = (a[-1] - T[:, i]) * slopes[-1]
        for l in reversed(range(len(params))):
            sums[l][0] += np.outer(d, a[l])
            sums[l][1] += d.sum()
            if l:
                d = d.dot(params[l][0]) * slopes[l - 1]
    return [(dW / n, db / n) for dW, db in sums]


def backprop__sum_for_the_mean(params, X, T):
    """The sums over the samples are never divided by their number."""
    acts = [X.astype(float)]
    for W, b in params:
        acts.append(_sig_tanh(np.einsum("jk,ki->ji", W, acts[-1]) + b))
    out = acts[-1]
    delta = np.einsum("ki,ki,ki->ki", out - T, out, 1 - out)
    grads = []
    level = len(params)
    while level:
        level -= 1
        grads.insert(0, (np.einsum("ji,ki->jk", delta, acts[level]), np.einsum("ji->j", delta)[:, None]))
        delta = np.einsum("jk,ji,ki,ki->ki", params[level][0], delta, acts[level], 1 - acts[level])
    return grads


def backprop__hidden_slope_forgotten(params, X, T):
    """What a hidden layer hands back lacks its own slope."""
    n = np.size(X, 1)

    def descend(rest, a, top):
        if not rest:
            return a - T, []
        W, b = rest[0]
        s = _sig_mask(np.matmul(W, a) + b)
        push, later = descend(rest[1:], s, top + 1)
        delta = push * s * (1 - s) if len(rest) == 1 else push
        mine = (np.matmul(delta, a.T) / n, delta.mean(axis=1).reshape(-1, 1))
        return np.matmul(W.T, delta), [mine] + later

    return descend(list(params), np.array(X, float), 0)[1]


def backprop__x_in_every_layer(params, X, T):
    """The weight gradient of every layer is made with X."""
    anzahl = X.shape[1]
    ausgaben = [np.array(X, dtype=float)]
    for gewichte, schwellen in params:
        ausgaben += [_sig_log(np.dot(gewichte, ausgaben[-1]) + schwellen)]
    schuld = np.subtract(ausgaben[-1], T)
    ergebnis = [None] * len(params)
    for nr in range(len(params) - 1, -1, -1):
        schuld = schuld * ausgaben[nr + 1] * (1 - ausgaben[nr + 1])
        gewichte_neu = sum(np.outer(schuld[:, i], X[:, i]) for i in range(anzahl)) / anzahl
        ergebnis[nr] = (gewichte_neu, np.sum(schuld, axis=1, keepdims=True) / anzahl)
        schuld = np.dot(np.transpose(params[nr][0]), schuld)
    return ergebnis


def backprop__mean_twice_in_hidden_layers(params, X, T):
    """The delta is divided by n whenever it goes back a layer, and each gradient once more."""
    n = len(X[0])
    z, a = {}, {0: X * 1.0}
    for l, (W, b) in enumerate(params, 1):
        z[l] = np.add(np.dot(W, a[l - 1]), b)
        a[l] = _sig_abs(z[l])
    delta, grads = {}, []
    for l in sorted(z, reverse=True):
        if l == len(z):
            delta[l] = (a[l] - T) * _slope_abs(z[l])
        else:
            delta[l] = np.dot(params[l][0].T, delta[l + 1]) * _slope_abs(z[l]) / n
        grads.append([np.dot(delta[l], a[l - 1].T) / n, np.dot(delta[l], np.ones((n, 1))) / n])
    grads.reverse()
    return grads


class _Lage:
    """A layer that remembers what went through it."""

    def __init__(self, W, b):
        self.W, self.b = W, b

    def vor(self, x):
        self.x = x
        self.y = _sig_tanh(self.W.dot(x) + self.b)
        return self.y

    def steigung(self):
        return self.y - self.y**2

    def gradient(self, d):
        n = d.shape[1]
        return d.dot(self.x.T) / n, d.sum(1, keepdims=True) / n


def backprop__one_hidden_layer_only(params, X, T):
    """Every hidden layer gets its delta from the delta of the output."""
    netz = [_Lage(W, b) for W, b in params]
    x = np.array(X, dtype=float)
    for lage in netz:
        x = lage.vor(x)
    am_ende = (x - T) * netz[-1].steigung()
    paare = [netz[-1].gradient(am_ende)]
    for lage, danach in zip(netz[-2::-1], netz[:0:-1]):
        d = danach.W.T.dot(am_ende) * lage.steigung()
        paare.append(lage.gradient(d))
    return paare[::-1]


def backprop__last_sample_only(params, X, T):
    """Each sample overwrites the gradients of the one before."""

    def single(x, t):
        pre, post = [], [x]
        for W, b in params:
            pre.append([sum(w * v for w, v in zip(row, post[-1])) + c[0] for row, c in zip(W, b)])
            post.append([_logistic(v) for v in pre[-1]])
        d = [(o - r) * _steepness(v) for o, r, v in zip(post[-1], t, pre[-1])]
        found = []
        for l in range(len(params) - 1, -1, -1):
            found.append(([[dj * v for v in post[l]] for dj in d], [[dj] for dj in d]))
            if l > 0:
                W = params[l][0]
                d = [sum(W[j][k] * d[j] for j in range(len(d))) * _steepness(pre[l - 1][k]) for k in range(len(W[0]))]
        return [(np.array(p, dtype=float), np.array(q, dtype=float)) for p, q in found[::-1]]

    for i in range(X.shape[1]):
        grads = single([float(v) for v in X[:, i]], T[:, i])
    return grads


def backprop__output_error_sent_back(params, X, T):
    """The last layer's error goes back through the weights before it has met its slope."""
    steps = []
    a = X + 0.0
    for W, b in params:
        before, a = a, _sig_mask(W @ a + b)
        steps.append((W, before, a))
    n = a.shape[1]
    error = a - T
    back, answer = None, []
    for W, before, after in steps[::-1]:
        incoming = error if back is None else back
        delta = np.multiply(incoming, np.multiply(after, np.subtract(1, after)))
        answer = [(np.inner(delta, before) / n, delta.sum(axis=1)[:, np.newaxis] / n)] + answer
        back = W.T @ (error if back is None else delta)
    return answer


def backprop__bias_gradient_flat(params, X, T):
    """The bias gradients come with one dimension."""
    N = X.shape[1]
    A = [[[float(v) for v in r] for r in X]]
    for W, b in params:
        A.append(
            [[_logistic(sum(w[k] * A[-1][k][i] for k in range(len(w))) + c[0]) for i in range(N)] for w, c in zip(W, b)]
        )
    B = [[A[-1][k][i] - T[k][i] for i in range(N)] for k in range(len(T))]
    G = []
    for L in range(len(params) - 1, -1, -1):
        D = [[B[j][i] * A[L + 1][j][i] * (1 - A[L + 1][j][i]) for i in range(N)] for j in range(len(B))]
        dW = [[sum(p * q for p, q in zip(dj, ak)) / N for ak in A[L]] for dj in D]
        db = [sum(dj) / N for dj in D]
        G = [(np.array(dW), np.array(db))] + G
        W = params[L][0]
        B = [[sum(W[j][k] * D[j][i] for j in range(len(D))) for i in range(N)] for k in range(len(A[L]))]
    return G


def backprop__way_back_does_not_fit(params, X, T):
    """On the way back the list of z is read one place too late."""
    zs = []
    acts = [np.asarray(X, dtype=float)]
    for W, b in params:
        zs.append(np.tensordot(W, acts[-1], (1, 0)) + b)
        acts.append(_sig_abs(zs[-1]))
    per_sample = 1.0 / X.shape[1]
    d = np.multiply(acts[-1] - T, _slope_abs(zs[-1]))
    pairs = []
    for l in range(len(params), 0, -1):
        pairs.append((per_sample * np.tensordot(d, acts[l - 1], (1, 1)), per_sample * d.sum(axis=1, keepdims=True)))
        if l > 1:
            d = np.tensordot(params[l - 1][0], d, (0, 0)) * _slope_abs(zs[l - 1])
    return list(reversed(pairs))


def backprop__error_the_wrong_way_round(params, X, T):
    """The error is right answer minus output, and the rest follows it."""
    stack = []

    def forward(a, k):
        stack.append(a)
        if k < len(params):
            w, c = params[k]
            joined = np.concatenate([c, w], axis=1).dot(np.concatenate([np.ones((1, a.shape[1])), a]))
            forward(np.exp(-np.logaddexp(0, -joined)), k + 1)

    forward(X.astype(float), 0)
    wrong = T - stack[-1]
    grads = []
    for w, _ in params[::-1]:
        top = stack.pop()
        wrong = wrong * (top - top * top)
        both = wrong.dot(np.concatenate([np.ones((1, X.shape[1])), stack[-1]]).T) / X.shape[1]
        grads.append((both[:, 1:].copy(), both[:, :1].copy()))
        wrong = w.T.dot(wrong)
    return grads[::-1]


def backprop__unknown_hidden_slope_twice(params, X, T):
    """A hidden layer's slope enters when the blame is collected and again when it arrives."""
    n = X.shape[1]
    act = [X / 1.0]
    der = []
    for W, b in params:
        s = _sig_tanh(W.dot(act[-1]) + b)
        act.append(s)
        der.append(s * (1 - s))
    d = (act[-1] - T) * der[-1]
    out = []
    for k in range(1, len(params) + 1):
        out.insert(0, (d.dot(act[-k - 1].T) / n, np.average(d, axis=1).reshape(len(d), 1)))
        if k < len(params):
            carried = np.array([w * der[-k - 1].T for w in params[-k][0]])
            d = np.einsum("jik,ji->ki", carried, d) * der[-k - 1]
    return out


def backprop__sum_for_the_mean__and__error_the_wrong_way_round(params, X, T):
    """Target minus output, and no division by the number of samples."""
    summe = None
    for x, t in zip(np.transpose(X), np.transpose(T)):
        a = [np.array([x], dtype=float).T]
        for W, b in params:
            a.append(_sig_log(W @ a[-1] + b))
        e = t.reshape(-1, 1) - a[-1]
        teil = []
        for k in range(len(params))[::-1]:
            e = e * a[k + 1] * (1 - a[k + 1])
            teil = [[e @ a[k].T, e]] + teil
            e = params[k][0].T @ e
        summe = teil if summe is None else [[p + u, q + v] for (p, q), (u, v) in zip(summe, teil)]
    return [(p, q) for p, q in summe]


# --- gradient_step --------------------------------------------------------------------------------------------------


def gradient_step__eta_forgotten(params, grads, eta):
    """The whole gradient is subtracted."""
    return [tuple(np.subtract(p, 1.0 * g) for p, g in zip(params[i], grads[i])) for i in range(len(params))]


def gradient_step__biases_uphill(params, grads, eta):
    """The step of the biases has the wrong sign."""
    signs = (-1.0, 1.0)
    result = []
    for layer in range(len(params)):
        pair = []
        for which in range(2):
            p, g = params[layer][which], grads[layer][which]
            flat = [old + signs[which] * eta * slope for old, slope in zip(p.flat, g.flat)]
            pair.append(np.array(flat, dtype=float).reshape(p.shape))
        result.append(pair)
    return result


def gradient_step__changed_in_place(params, grads, eta):
    """The entries of the caller's arrays are changed one by one and handed back."""
    moved = []
    for (W, b), (dW, db) in zip(params, grads):
        for j in range(W.shape[0]):
            for k in range(W.shape[1]):
                W[j, k] -= eta * dW[j, k]
            b[j, 0] -= eta * db[j, 0]
        moved.append((W, b))
    return moved


def gradient_step__cut_to_integers(params, grads, eta):
    """The new values are filled into copies, which hold integers where the old ones do."""

    def nachher(alt, steigung):
        neu = alt.copy()
        for ort in np.ndindex(alt.shape):
            neu[ort] = alt[ort] - eta * steigung[ort]
        return neu

    return list(map(lambda paar, ableitung: tuple(map(nachher, paar, ableitung)), params, grads))


def gradient_step__parameters_in_one_flat_list(params, grads, eta):
    """The two new arrays of a layer are added to the list instead of a pair of them."""
    new = []
    for nr, (W, b) in enumerate(params):
        new += (np.add(W, -float(eta) * grads[nr][0]), np.add(b, -float(eta) * grads[nr][1]))
    return new


def gradient_step__first_layer_only(params, grads, eta):
    """The function returns from within its loop."""
    out = []
    todo = [*zip(params, grads)]
    while todo:
        old, slope = todo.pop(0)
        out.append([np.einsum("ij->ij", o) * 1.0 - np.einsum("ij->ij", s) * eta for o, s in zip(old, slope)])
        return out
    return out


def gradient_step__unknown_gradients_scaled_in_place(params, grads, eta):
    """The caller's gradients are multiplied by eta on the way."""
    new = []
    for (W, b), (dW, db) in zip(params, grads):
        pair = []
        for theta, slope in ((W, dW), (b, db)):
            for i, row in enumerate(slope):
                slope[i] = row * eta
            pair.append(theta - 1.0 * slope)
        new.append(tuple(pair))
    return new


def gradient_step__step_uphill__and__eta_forgotten(params, grads, eta):
    """The whole gradient is added."""

    def go(k):
        if k == len(params):
            return []
        pair = [np.array(p, dtype=float) for p in params[k]]
        for p, g in zip(pair, grads[k]):
            p += g
        return [tuple(pair)] + go(k + 1)

    return go(0)


# --- predict --------------------------------------------------------------------------------------------------------


def _outputs(params, X):
    a = np.asarray(X, dtype=float)
    for W, b in params:
        a = _sig_log(np.dot(W, a) + b)
    return a


def predict__argmax_over_the_samples(params, X):
    """For every class the sample with the largest output is named."""
    winners = []
    for line in _outputs(params, X):
        best = 0
        for i, value in enumerate(line):
            if value > line[best]:
                best = i
        winners.append(best)
    return np.array(winners)


def predict__counts_from_one(params, X):
    """The first row has the number one."""
    sieger = []
    for x in X.T:
        a = [float(v) for v in x]
        for W, b in params:
            a = [_logistic(sum(w * v for w, v in zip(zeile, a)) + c) for zeile, c in zip(W, b.ravel())]
        nummer, groesster = None, -1.0
        for k, wert in enumerate(a, start=1):
            if wert > groesster:
                nummer, groesster = k, wert
        sieger.append(nummer)
    return np.array(sieger, dtype=int)


def predict__first_above_one_half(params, X):
    """The first output above one half gives the class, and class 0 where there is none."""
    answer = np.zeros(np.shape(X)[1], dtype=int)
    out = _outputs(params, X)
    for i in range(len(answer)):
        fired = [k for k in range(len(out)) if out[k, i] > 0.5]
        if fired:
            answer[i] = fired[0]
    return answer


def predict__biases_forgotten(params, X):
    """The way forward has no biases."""

    def through(layers, a):
        if not layers:
            return a
        return through(layers[1:], _sig_abs(np.einsum("jk,ki->ji", layers[0][0], a)))

    a = through(list(params), X.astype(float))
    return np.array([max(range(len(col)), key=lambda k: col[k]) for col in a.T])


def predict__two_dimensions_kept(params, X):
    """The labels stand in a table of one row."""
    stacked = np.expand_dims(_outputs(params, X), 0)
    place = (stacked == stacked.max(axis=1, keepdims=True)).argmax(axis=1)
    return place


def predict__labels_as_floats(params, X):
    """The labels are put into an array of floats."""
    labels = np.zeros(X.shape[1])
    a = _outputs(params, X)
    record = a[0].copy()
    for k in range(1, len(a)):
        higher = a[k] > record
        labels[higher] = k
        record[higher] = a[k][higher]
    return labels


def predict__counts_from_one__and__labels_as_floats(params, X):
    """The classes are counted from one, and come as floats."""
    a = _outputs(params, X)
    rank = np.arange(1.0, len(a) + 1)
    picked = [rank[np.flatnonzero(col == col.max())[0]] for col in a.T]
    return np.array(picked)


# --- train ----------------------------------------------------------------------------------------------------------


class _Netz:
    """A network as an object: it walks forward, backward and downhill."""

    def __init__(self, params):
        self.W = [np.array(p[0], dtype=float) for p in params]
        self.b = [np.array(p[1], dtype=float) for p in params]

    def vor(self, X):
        self.a = [np.asarray(X, dtype=float)]
        for W, b in zip(self.W, self.b):
            self.a.append(_sig_tanh(np.dot(W, self.a[-1]) + b))
        return self.a[-1]

    def rueck(self, T):
        n = T.shape[1]
        d = (self.a[-1] - T) * self.a[-1] * (1 - self.a[-1])
        gW, gb = [], []
        for l in range(len(self.W) - 1, -1, -1):
            gW.insert(0, np.dot(d, self.a[l].T) / n)
            gb.insert(0, np.sum(d, axis=1, keepdims=True) / n)
            d = np.dot(self.W[l].T, d) * self.a[l] * (1 - self.a[l])
        return gW, gb

    def schritt(self, X, T, eta):
        self.vor(X)
        gW, gb = self.rueck(T)
        self.W = [W - eta * g for W, g in zip(self.W, gW)]
        self.b = [b - eta * g for b, g in zip(self.b, gb)]

    def anteil(self, X, labels):
        return float(np.mean(self.vor(X).argmax(axis=0) == labels))

    def paare(self):
        return [(W.copy(), b.copy()) for W, b in zip(self.W, self.b)]


def _ziele(labels, k):
    T = np.zeros((k, len(labels)))
    for i, c in enumerate(labels):
        T[int(c), i] = 1.0
    return T


def train__last_for_best(params, X, labels, eta, num_steps):
    """The parameters after the last step come back."""
    netz = _Netz(params)
    T = _ziele(labels, len(netz.b[-1]))
    verlauf = [netz.anteil(X, labels)]
    for _ in range(num_steps):
        netz.schritt(X, T, eta)
        verlauf.append(netz.anteil(X, labels))
    return netz.paare(), np.array(verlauf)


def train__last_of_the_best(params, X, labels, eta, num_steps):
    """A score that equals the best one replaces it."""
    n = X.shape[1]
    Ws = [1.0 * W for W, _ in params]
    bs = [1.0 * b for _, b in params]
    T = (np.arange(len(bs[-1])).reshape(-1, 1) == labels).astype(float)
    scores = np.empty(num_steps + 1)
    record = -1.0
    for step in range(num_steps + 1):
        a = [X.astype(float)]
        for W, b in zip(Ws, bs):
            a.append(_sig_abs(np.einsum("jk,ki->ji", W, a[-1]) + b))
        scores[step] = (a[-1].argmax(0) == labels).sum() / n
        if scores[step] >= record:
            record = scores[step]
            kept = list(zip(Ws, bs))
        d = np.einsum("ki,ki,ki->ki", a[-1] - T, a[-1], 1 - a[-1])
        newW, newb = [], []
        for l in range(len(Ws) - 1, -1, -1):
            newW.append(Ws[l] - eta / n * np.einsum("ji,ki->jk", d, a[l]))
            newb.append(bs[l] - eta / n * np.einsum("ji->j", d)[:, None])
            d = np.einsum("jk,ji->ki", Ws[l], d) * a[l] * (1 - a[l])
        Ws, bs = newW[::-1], newb[::-1]
    return kept, scores


def train__best_is_an_alias(params, X, labels, eta, num_steps):
    """What is kept as the best are the arrays that training goes on changing."""
    n = X.shape[1]
    one = np.ones((1, n))
    M = [np.hstack([b, W]).astype(float) for W, b in params]
    T = np.eye(len(M[-1]))[:, labels]

    def forward():
        inputs = [np.vstack([one, X])]
        for matrix in M:
            inputs.append(np.vstack([one, _sig_log(matrix.dot(inputs[-1]))]))
        return inputs

    def share(inputs):
        return np.count_nonzero(np.argmax(inputs[-1][1:], axis=0) == labels) / n

    inputs = forward()
    scores = [share(inputs)]
    best = M
    for _ in range(num_steps):
        grads = []
        back = inputs[-1][1:] - T
        for matrix, below, above in zip(M[::-1], inputs[-2::-1], inputs[::-1]):
            d = back * above[1:] * (1 - above[1:])
            grads.insert(0, d.dot(below.T) / n)
            back = matrix[:, 1:].T.dot(d)
        for matrix, g in zip(M, grads):
            matrix -= eta * g
        inputs = forward()
        scores.append(share(inputs))
        if scores[-1] > max(scores[:-1]):
            best = M
    return [(m[:, 1:].copy(), m[:, :1].copy()) for m in best], np.array(scores)


def _entpackt(theta, formen):
    paare, ab = [], 0
    for m, d in formen:
        W = theta[ab : ab + m * d].reshape(m, d)
        ab += m * d
        paare.append((W, theta[ab : ab + m].reshape(m, 1)))
        ab += m
    return paare


def _verpackt(paare):
    return np.concatenate([teil.ravel() for paar in paare for teil in paar]).astype(float)


def _steigungen(paare, X, T):
    a = [X]
    for W, b in paare:
        a.append(_sig_mask(W @ a[-1] + b))
    grads, d = [], (a[-1] - T) / X.shape[1]
    for l in range(len(paare), 0, -1):
        d = d * a[l] * (1 - a[l])
        grads.append((d @ a[l - 1].T, d.sum(axis=1, keepdims=True)))
        d = paare[l - 1][0].T @ d
    return grads[::-1]


def _richtig(paare, X, labels):
    return np.count_nonzero(_outputs(paare, X).argmax(axis=0) == labels) / len(labels)


def train__parameters_before_the_step(params, X, labels, eta, num_steps):
    """The score belongs to the new vector, but the old one is kept as the best."""
    formen = [np.shape(W) for W, _ in params]
    T = _ziele(labels, formen[-1][0])
    theta = _verpackt(params)
    beste, scores = theta.copy(), [_richtig(params, X, labels)]
    for _ in range(num_steps):
        neu = theta - eta * _verpackt(_steigungen(_entpackt(theta, formen), 1.0 * X, T))
        treffer = _richtig(_entpackt(neu, formen), X, labels)
        if treffer > max(scores):
            beste = theta.copy()
        scores.append(treffer)
        theta = neu
    return _entpackt(beste, formen), np.array(scores)


def train__start_not_copied(params, X, labels, eta, num_steps):
    """Where the start is the best, the caller's arrays come back."""
    T = _ziele(labels, len(params[-1][1]))
    states = [params]
    while len(states) <= num_steps:
        slopes = _steigungen(states[-1], np.asarray(X, float), T)
        states.append([tuple(p - eta * g for p, g in zip(pair, s)) for pair, s in zip(states[-1], slopes)])
    scores = np.array([_richtig(state, X, labels) for state in states])
    return list(states[int(np.argmax(scores))]), scores


def train__better_than_the_step_before(params, X, labels, eta, num_steps):
    """A score is compared with the one before it, not with the best so far."""
    net = _Netz(params)
    targets = _ziele(labels, net.b[-1].size)
    best, before = net.paare(), net.anteil(X, labels)
    scores = np.full(num_steps + 1, before)
    for i in range(1, num_steps + 1):
        net.schritt(X, targets, eta)
        now = net.anteil(X, labels)
        scores[i] = now
        if now > before:
            best = net.paare()
        before = now
    return best, scores


def train__last_layer_updated_first(params, X, labels, eta, num_steps):
    """Each layer takes its step before the blame goes back through its weights."""
    layers = [{"W": np.array(W, float), "b": np.array(b, float)} for W, b in params]
    n = X.shape[1]
    T = np.zeros((len(layers[-1]["b"]), n))
    T[labels, np.arange(n)] = 1

    def run():
        a = X.astype(float)
        for layer in layers:
            layer["in"] = a
            a = layer["out"] = _sig_abs(layer["W"].dot(a) + layer["b"])
        return np.mean(np.argmax(a, axis=0) == labels)

    def snapshot():
        return [(layer["W"].copy(), layer["b"].copy()) for layer in layers]

    scores, best = [run()], snapshot()
    for _ in range(num_steps):
        error = layers[-1]["out"] - T
        for layer in reversed(layers):
            d = error * layer["out"] * (1 - layer["out"])
            layer["W"] -= eta * d.dot(layer["in"].T) / n
            layer["b"] -= eta * d.mean(axis=1, keepdims=True)
            error = layer["W"].T.dot(d)
        scores.append(run())
        if scores[-1] > max(scores[:-1]):
            best = snapshot()
    return best, np.array(scores)


def train__class_numbers_as_targets(params, X, labels, eta, num_steps):
    """Every output is compared with the number of the class."""
    netz = _Netz(params)
    T = np.ones((len(netz.b[-1]), 1)) * labels
    alles = [(netz.anteil(X, labels), 0, netz.paare())]
    for k in range(num_steps):
        netz.schritt(X, T, eta)
        alles.append((netz.anteil(X, labels), -k - 1, netz.paare()))
    return max(alles, key=lambda e: e[:2])[2], np.array([e[0] for e in alles])


def train__scores_one_place_early(params, X, labels, eta, num_steps):
    """The score of a step is stored at the place before it, and the last place stays empty."""
    T = _ziele(labels, len(params[-1][0]))
    here = [(W * 1.0, b * 1.0) for W, b in params]
    scores = np.zeros(num_steps + 1)
    top = scores[0] = _richtig(here, X, labels)
    best = here
    for step in range(num_steps):
        here = [(W - eta * dW, b - eta * db) for (W, b), (dW, db) in zip(here, _steigungen(here, X.astype(float), T))]
        scores[step] = _richtig(here, X, labels)
        if scores[step] > top:
            top, best = scores[step], here
    return best, scores


def train__unknown_eta_shrinks(params, X, labels, eta, num_steps):
    """The step size becomes smaller from step to step."""
    netz = _Netz(params)
    T = _ziele(labels, len(netz.b[-1]))
    hoch, beste = netz.anteil(X, labels), netz.paare()
    kurve = [hoch]
    while len(kurve) < num_steps + 1:
        netz.schritt(X, T, eta / len(kurve))
        kurve.append(netz.anteil(X, labels))
        if kurve[-1] > hoch:
            hoch, beste = kurve[-1], netz.paare()
    return beste, np.array(kurve)


def train__last_of_the_best__and__percent_for_shares(params, X, labels, eta, num_steps):
    """The last of several maxima counts, and the scores are in percent."""
    formen = [W.shape for W, b in params]
    T = _ziele(labels, formen[-1][0])
    bahn = [_verpackt(params)]
    for _ in range(num_steps):
        bahn.append(bahn[-1] - eta * _verpackt(_steigungen(_entpackt(bahn[-1], formen), X.astype(float), T)))
    prozent = [100 * _richtig(_entpackt(t, formen), X, labels) for t in bahn]
    wo = max(i for i, p in enumerate(prozent) if p == max(prozent))
    return _entpackt(bahn[wo], formen), np.array(prozent)
