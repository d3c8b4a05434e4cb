"""Wrong functions of lesson 4, written in many styles: each makes the mistake that its name says, and no other."""

import math

import numpy as np

# --- relu, relu_prime, tanh_prime -----------------------------------------------------------------------------------


def relu__integers_stay_integers(z):
    """The result has the type of z."""
    mask = z > 0
    return mask * z


def relu__negatives_left_out(z):
    """A list comprehension with an if keeps the positive entries only."""
    kept = [float(v) for v in z.ravel() if v > 0]
    return np.array(kept)


def relu__two_dimensions_only(z):
    """Two nested loops, whatever number of dimensions z has."""
    rows, columns = z.shape
    out = np.zeros((rows, columns))
    for r in range(rows):
        for c in range(columns):
            if z[r, c] > 0:
                out[r, c] = z[r, c]
    return out


def relu__unknown_softplus(z):
    """The smooth curve ln(1 + e^z) in the place of relu."""
    return np.array([np.logaddexp(0.0, v) for v in np.nditer(z, order="C")]).reshape(z.shape)


def relu_prime__one_at_zero(z):
    """Zero counts to the right side."""
    answer = np.zeros(np.shape(z))
    answer[np.nonzero(np.logical_not(z < 0))] = 1.0
    return answer


def relu_prime__nan_at_zero(z):
    """relu over z: 0/0 at the bend."""
    upper = (np.abs(z) + z) / 2.0
    return upper / z


def relu_prime__type_taken_from_z(z):
    """The slopes of integers are integers."""
    steigung = np.empty_like(z)
    for ort, wert in np.ndenumerate(z):
        steigung[ort] = 1 if wert > 0 else 0
    return steigung


def tanh_prime__tanh_twice(z):
    """The slope is taken at tanh(z)."""

    def slope(v):
        return 1.0 / np.cosh(np.clip(v, -300, 300)) ** 2

    return slope(np.tanh(z))


def tanh_prime__sigmoid_formula_for_tanh(z):
    """a(1 - a) with a the tanh."""
    flat = []
    for v in np.nditer(np.asarray(z, dtype=float), order="C"):
        a = math.tanh(v)
        flat.append(a * (1 - a))
    return np.array(flat).reshape(np.shape(z))


def tanh_prime__from_exponentials(z):
    """tanh from e^z and e^-z, which overflow."""
    up, down = np.exp(z), np.exp(-1.0 * z)
    quotient = np.divide(np.subtract(up, down), np.add(up, down))
    return np.subtract(1, np.square(quotient))


def tanh_prime__takes_the_activation(z):
    """1 - z^2, as if tanh had been applied already."""

    def visit(part):
        if np.ndim(part) == 0:
            return 1.0 - float(part) ** 2
        return [visit(p) for p in part]

    return np.array(visit(z))


# --- softmax --------------------------------------------------------------------------------------------------------


def softmax__maximum_of_everything(z):
    """One maximum, that of the whole array, is subtracted from all columns."""
    top = max(float(v) for v in np.ravel(z))
    columns = []
    for column in np.transpose(z):
        powers = np.array([math.exp(v - top) for v in column])
        columns.append(powers / powers.sum())
    return np.array(columns).T


def softmax__over_the_samples(z):
    """The rows sum to one."""
    out = []
    for row in z:
        high = max(row)
        e = [math.exp(v - high) for v in row]
        out.append([p / sum(e) for p in e])
    return np.array(out)


def softmax__no_shift(z):
    """e^z is taken of the numbers as they come."""
    e = np.power(math.e, z * 1.0)
    return np.einsum("ki,i->ki", e, np.reciprocal(np.einsum("ki->i", e)))


def softmax__sum_over_everything(z):
    """Every column has its own maximum, but all share one sum."""
    k, n = z.shape
    p = np.zeros((k, n))
    for i in range(n):
        p[:, i] = np.exp(np.subtract(z[:, i], z[:, i].max()))
    p /= p.sum()
    return p


def softmax__unknown_powers_of_two(z):
    """Powers of two instead of powers of e."""
    hoch = np.exp2(z - np.sort(z, axis=0)[-1])
    return np.apply_along_axis(lambda s: s / np.sum(s), 0, hoch)


# --- cross_entropy --------------------------------------------------------------------------------------------------


def cross_entropy__mean_over_all_entries(a, T):
    """The mean runs over all entries of the table."""
    total = count = 0
    for i in range(a.shape[1]):
        for k in range(a.shape[0]):
            total -= T[k, i] * math.log(max(a[k, i], 1e-12))
            count += 1
    return float(total / count)


def cross_entropy__not_clipped(a, T):
    """The logarithm is taken of the outputs as they come."""
    surprise = np.einsum("ki,ki->i", T * 1.0, np.log(a))
    return float(-np.average(surprise))


def cross_entropy__one_cost_per_sample(a, T):
    """A cost for each sample comes back."""
    costs = [-sum(t * math.log(p if p > 1e-12 else 1e-12) for p, t in zip(ap, tp)) for ap, tp in zip(a.T, T.T)]
    return np.array(costs, dtype=float)


def cross_entropy__log_loss_terms_clipped_apart(a, T):
    """The wrong classes have their terms as well."""
    clipped = np.where(a < 1e-12, 1e-12, a)
    wrong = np.log(np.maximum(1 - clipped, 1e-12))
    per_entry = np.multiply(T, np.log(clipped)) + np.multiply(np.subtract(1, T), wrong)
    return float(per_entry.sum() / -len(a[0]))


def cross_entropy__mean_over_all_entries__and__logarithm_to_base_two(a, T):
    """In bits, and divided by the number of classes too."""
    bits = np.vdot(T, np.log2(np.clip(a, 1e-12, None)))
    return -float(bits) / np.size(T)


# --- general_feedforward --------------------------------------------------------------------------------------------


def _halb(z):
    return 0.5 + 0.5 * np.tanh(0.5 * z)


def _teile(z):
    e = np.exp(z - z.max(axis=0))
    return e / e.sum(axis=0)


def _bend(name, z):
    if name == "sigmoid":
        return _halb(z)
    if name == "tanh":
        return np.tanh(z)
    if name == "relu":
        return z * (z > 0)
    if name == "softmax":
        return _teile(z)
    return z * 1.0


def _check_names(activations, count):
    names = list(activations)
    if len(names) != count:
        raise ValueError(f"activations: {count} names are needed, one per layer, got {names}")
    for place, name in enumerate(names):
        if name not in "sigmoid tanh relu identity softmax".split():
            raise ValueError(f"activations: unknown name {name!r} in {names}")
        if name == "softmax" and place + 1 < count:
            raise ValueError(f"activations: softmax may stand in the last layer only, got {names}")


def general_feedforward__z_handed_on(params, X, activations):
    """The activation is noted, but z goes on to the next layer."""
    _check_names(activations, len(params))
    feed = X.astype(float)
    zs, outs = [], [feed]
    for (W, b), name in zip(params, activations):
        z = sum(np.outer(W[:, k], feed[k]) for k in range(len(feed))) + b
        outs.append(_bend(name, z))
        zs.append(z)
        feed = z
    return zs, outs


def general_feedforward__softmax_in_any_layer(params, X, activations):
    """softmax is allowed in every layer."""
    table = {
        "sigmoid": lambda z: np.exp(-np.logaddexp(0, -z)),
        "tanh": np.tanh,
        "relu": lambda z: np.where(z > 0, z, 0.0),
        "identity": np.positive,
        "softmax": _teile,
    }
    unknown = set(activations) - set(table)
    if unknown or len(activations) != len(params):
        raise ValueError(f"activations: one known name per layer is expected, got {activations}")

    def climb(k, a):
        if k == len(params):
            return [], [a]
        z = np.einsum("jk,ki->ji", params[k][0], a) + params[k][1]
        zs, outs = climb(k + 1, table[activations[k]](z))
        return [z, *zs], [a, *outs]

    return climb(0, np.array(X, dtype=np.float64))


def general_feedforward__names_from_the_end(params, X, activations):
    """The names are taken off the end of the list."""
    _check_names(activations, len(params))
    namen = list(activations)
    zs = []
    ausgaben = [X + 0.0]
    for gewichte, schwellen in params:
        zs.append(np.dot(gewichte, ausgaben[-1]) + schwellen)
        ausgaben.append(_bend(namen.pop(), zs[-1]))
    return zs, ausgaben


class _Layer:
    def __init__(self, pair, name):
        self.W, self.b = pair
        self.name = name

    def __call__(self, x):
        self.z = np.tensordot(self.W, x, axes=1) + self.b
        return getattr(self, "do_" + self.name)(self.z)

    def do_sigmoid(self, z):
        e = np.exp(-np.abs(z))
        return np.where(z >= 0, 1, e) / (1 + e)

    def do_tanh(self, z):
        return np.tanh(z)

    def do_relu(self, z):
        return np.fmax(z, 0)

    def do_identity(self, z):
        return z.copy()

    def do_softmax(self, z):
        return _teile(z)


def general_feedforward__last_layer_without_activation(params, X, activations):
    """The last layer hands out its z."""
    _check_names(activations, len(params))
    layers = [_Layer(pair, name) for pair, name in zip(params, activations)]
    outs = [np.asarray(X, dtype=float).copy()]
    for layer in layers:
        outs.append(layer(outs[-1]))
    outs[-1] = layers[-1].z.copy()
    return [layer.z for layer in layers], outs


def general_feedforward__key_error_for_unknown_names(params, X, activations):
    """An unknown name is looked up in a dict without being asked for."""
    how_many = len(params)
    if len(activations) != how_many or any(name == "softmax" for name in activations[: how_many - 1]):
        raise ValueError(f"activations does not fit {how_many} layers: {activations}")
    forms = dict(sigmoid=_halb, tanh=np.tanh, relu=lambda z: (z + abs(z)) / 2, identity=lambda z: z, softmax=_teile)
    zs, outs, i = [], [1.0 * X], 0
    while i < how_many:
        both = np.hstack(params[i][::-1])
        zs += [np.dot(both, np.vstack([np.ones(X.shape[1]), outs[i]]))]
        outs += [forms[activations[i]](zs[i])]
        i += 1
    return zs, outs


def general_feedforward__unknown_relu_cut_at_six(params, X, activations):
    """relu stops at six, as on telephones."""
    _check_names(activations, len(params))
    zs, outs = [], [np.array(X, dtype=float)]
    for k, name in enumerate(activations):
        z = np.stack([params[k][0].dot(x) for x in outs[k].T], axis=1) + params[k][1]
        zs.append(z)
        outs.append(np.minimum(np.maximum(z, 0), 6) if name == "relu" else _bend(name, z))
    return zs, outs


# --- general_backprop -----------------------------------------------------------------------------------------------


def _steil(name, z):
    if name == "sigmoid":
        return _halb(z) * _halb(-z)
    if name == "tanh":
        return 1 - np.tanh(z) ** 2
    if name == "relu":
        return np.sign(np.fmax(z, 0))
    return np.ones_like(z)


def _vorwaerts(params, X, activations):
    zs, acts = [], [np.array(X, dtype=float)]
    for (W, b), name in zip(params, activations):
        zs.append(W.dot(acts[-1]) + b)
        acts.append(_bend(name, zs[-1]))
    return zs, acts


def _check_loss(loss):
    if not (loss == "mse" or loss == "cross_entropy"):
        raise ValueError(f"loss must be mse or cross_entropy, not {loss!r}")


def _ende(z, a, T, name, loss):
    """The delta of the output for every choice, without the 1/n."""
    if loss == "cross_entropy":
        if name == "softmax":
            return a - T
        if name == "sigmoid":
            return -T * _halb(-z)
        return -T / a * _steil(name, z)
    if name == "softmax":
        return a * (a - T - np.sum(a * (a - T), axis=0))
    return (a - T) * _steil(name, z)


def general_backprop__softmax_mse_only_diagonal(params, X, T, activations, loss):
    """softmax with mse uses a(1 - a) alone."""
    _check_names(activations, len(params))
    _check_loss(loss)
    n = X.shape[1]
    zs, acts = _vorwaerts(params, X, activations)
    grads = [[np.zeros(W.shape), np.zeros(b.shape)] for W, b in params]
    for i in range(n):
        a, t, z = acts[-1][:, i], T[:, i], zs[-1][:, i]
        if activations[-1] == "softmax" and loss == "mse":
            jacobian = np.diag(a * (1 - a))
            d = jacobian.dot(a - t)
        else:
            d = _ende(z, a, t, activations[-1], loss)
        for k in range(len(params) - 1, -1, -1):
            grads[k][0] += np.outer(d, acts[k][:, i]) / n
            grads[k][1] += d[:, None] / n
            if k > 0:
                d = d.dot(params[k][0]) * _steil(activations[k - 1], zs[k - 1][:, i])
    return grads


def general_backprop__sigmoid_cross_entropy_like_log_loss(params, X, T, activations, loss):
    """sigmoid with cross-entropy takes output minus target."""
    _check_names(activations, len(params))
    _check_loss(loss)
    zs, acts = _vorwaerts(params, X, activations)
    starts = {
        ("softmax", "cross_entropy"): lambda z, a: a - T,
        ("sigmoid", "cross_entropy"): lambda z, a: a - T,
        ("softmax", "mse"): lambda z, a: a * (a - T) - a * np.einsum("ki,ki->i", a, a - T),
    }

    def usual(z, a):
        outer = a - T if loss == "mse" else -T / a
        return np.einsum("ki,ki->ki", outer, _steil(activations[-1], z))

    delta = starts.get((activations[-1], loss), usual)(zs[-1], acts[-1])
    back = []
    for k in reversed(range(len(params))):
        back.append(
            (np.einsum("ji,ki->jk", delta, acts[k]) / X.shape[1], np.einsum("ji->j", delta)[:, None] / X.shape[1])
        )
        if k:
            delta = np.einsum("jk,ji,ki->ki", params[k][0], delta, _steil(activations[k - 1], zs[k - 1]))
    return back[::-1]


def general_backprop__sum_instead_of_mean(params, X, T, activations, loss):
    """The sums over the samples are not divided by their number."""
    _check_names(activations, len(params))
    _check_loss(loss)

    def walk(k, a):
        if k == len(params):
            return None, []
        W, b = params[k]
        z = np.dot(W, a) + b
        out = _bend(activations[k], z)
        blame, later = walk(k + 1, out)
        d = _ende(z, out, T, activations[k], loss) if blame is None else blame * _steil(activations[k], z)
        dW, db = np.dot(d, a.T), np.sum(d, axis=1, keepdims=True)
        pair = (dW, db)
        return np.dot(W.T, d), [pair] + later

    return walk(0, np.asarray(X, dtype=float))[1]


def general_backprop__unknown_loss_is_mse(params, X, T, activations, loss):
    """Whatever is not cross-entropy counts as mse."""
    _check_names(activations, len(params))
    fehlerart = "cross_entropy" if loss == "cross_entropy" else "mse"
    zs, acts = _vorwaerts(params, X, activations)
    anteil = 1.0 / X.shape[1]
    schuld = anteil * _ende(zs.pop(), acts.pop(), T, activations[-1], fehlerart)
    ergebnis = []
    for gewichte, _ in params[::-1]:
        eingang = acts.pop()
        ergebnis.insert(0, (np.inner(schuld, eingang), np.array([[zeile.sum()] for zeile in schuld])))
        if zs:
            schuld = np.matmul(gewichte.T, schuld) * _steil(activations[len(zs) - 1], zs.pop())
    return ergebnis


def general_backprop__relu_slope_one_everywhere(params, X, T, activations, loss):
    """The slope of relu is read off its output with >=."""
    _check_names(activations, len(params))
    _check_loss(loss)
    zs, acts = _vorwaerts(params, X, activations)
    slopes = []
    for name, z, a in zip(activations, zs, acts[1:]):
        if name == "relu":
            slopes.append((a >= 0).astype(float))
        else:
            slopes.append(_steil(name, z))
    last = activations[-1]
    if last == "relu":
        delta = (acts[-1] - T if loss == "mse" else -T / acts[-1]) * slopes[-1]
    else:
        delta = _ende(zs[-1], acts[-1], T, last, loss)
    n = delta.shape[1]
    grads = [None] * len(params)
    k = len(params)
    while k > 0:
        k -= 1
        ones = np.ones((n, 1))
        grads[k] = [delta.dot(acts[k].T) / n, delta.dot(ones) / n]
        if k > 0:
            delta = slopes[k - 1] * params[k][0].T.dot(delta)
    return grads


def general_backprop__hidden_slope_missing(params, X, T, activations, loss):
    """The delta only passes through the weights of the hidden layers."""
    _check_names(activations, len(params))
    _check_loss(loss)
    n = len(X[0])
    total = None
    for i in range(n):
        zs, acts = _vorwaerts(params, X[:, i : i + 1], activations)
        d = _ende(zs[-1], acts[-1], T[:, i : i + 1], activations[-1], loss)
        one = []
        for k in range(1, len(params) + 1):
            one.append((d * acts[-k - 1].T, d))
            d = np.sum(params[-k][0] * d, axis=0).reshape(-1, 1)
        total = one if total is None else [(p + u, q + v) for (p, q), (u, v) in zip(total, one)]
    return [(p / n, q / n) for p, q in reversed(total)]


def general_backprop__unknown_tanh_slope_with_the_absolute_value(params, X, T, activations, loss):
    """The slope of a hidden tanh is 1 - |a|, of the others it is right."""
    _check_names(activations, len(params))
    _check_loss(loss)
    zs, acts = _vorwaerts(params, X, activations)
    d = _ende(zs[-1], acts[-1], T, activations[-1], loss) / X.shape[1]
    out = []
    for k in range(len(params) - 1, -1, -1):
        out = [(np.tensordot(d, acts[k], axes=(1, 1)), d.sum(1).reshape(-1, 1))] + out
        if k > 0:
            s = 1 - np.abs(acts[k]) if activations[k - 1] == "tanh" else _steil(activations[k - 1], zs[k - 1])
            d = np.tensordot(params[k][0], d, axes=(0, 0)) * s
    return out


def general_backprop__sum_instead_of_mean__and__hidden_slope_missing(params, X, T, activations, loss):
    """No slope in the hidden layers, no division by the number of samples."""
    _check_names(activations, len(params))
    _check_loss(loss)
    zs, acts = _vorwaerts(params, X, activations)
    deltas = [_ende(zs[-1], acts[-1], T, activations[-1], loss)]
    for k in range(len(params) - 1, 0, -1):
        deltas.insert(0, np.array([[w.dot(e) for e in deltas[0].T] for w in params[k][0].T]))
    n = X.shape[1]
    share = 1.0 if n else 0.0
    return [(share * d @ a.T, share * d.sum(axis=1, keepdims=True)) for d, a in zip(deltas, acts)]


# --- l2_gradients ---------------------------------------------------------------------------------------------------


def l2_gradients__biases_punished_too(grads, params, lam):
    """The penalty is added for every array of a pair."""
    return [tuple(np.add(g, np.multiply(float(lam), p)) for g, p in zip(gs, ps)) for gs, ps in zip(grads, params)]


def l2_gradients__penalty_doubled(grads, params, lam):
    """The two of the square stays."""
    new = []
    for layer, (dW, db) in enumerate(grads):
        W = params[layer][0]
        table = np.zeros(W.shape)
        for j in range(W.shape[0]):
            for k in range(W.shape[1]):
                table[j, k] = dW[j, k] + 2 * lam * W[j, k]
        new.append([table, np.array(db, dtype=float)])
    return new


def l2_gradients__gradients_changed_in_place(grads, params, lam):
    """The penalty is written into the caller's gradients, entry by entry."""

    def punish(g, w):
        for place in np.ndindex(w.shape):
            g[place] = g[place] + lam * w[place]
        return g

    ergebnis = []
    for i in range(len(grads)):
        ergebnis.append((punish(grads[i][0], params[i][0]), grads[i][1]))
    return ergebnis


def l2_gradients__unknown_last_layer_free(grads, params, lam):
    """The weights of the last layer have no penalty."""
    L = len(params)
    strength = [lam] * (L - 1) + [0.0]
    return [(np.sum([grads[l][0], strength[l] * params[l][0]], axis=0) * 1.0, grads[l][1] * 1.0) for l in range(L)]


# --- momentum_step --------------------------------------------------------------------------------------------------


def momentum_step__moved_by_the_old_velocity(params, grads, velocity, eta, mu):
    """The parameters take their step before the velocity is renewed."""
    where, how = [], []
    for i in range(len(params)):
        where.append([])
        how.append([])
        for j in (0, 1):
            p, g, v = (np.array(s[i][j], dtype=float) for s in (params, grads, velocity))
            where[i].append(p + v)
            v = mu * v - eta * g
            how[i].append(v)
    return where, how


def momentum_step__mu_on_both_terms(params, grads, velocity, eta, mu):
    """mu multiplies velocity and gradient."""

    def roll(triple):
        p, g, v = triple
        new = np.multiply(mu * 1.0, np.subtract(v, np.multiply(eta * 1.0, g)))
        return np.add(p, new), new

    both = [[roll(t) for t in zip(*layer)] for layer in zip(params, grads, velocity)]
    return [tuple(r[0] for r in layer) for layer in both], [tuple(r[1] for r in layer) for layer in both]


def momentum_step__lists_swapped(params, grads, velocity, eta, mu):
    """The velocity comes first."""
    sizes = [(W.shape, b.shape) for W, b in params]
    P, G, V = (np.concatenate([t.ravel() for pair in s for t in pair]).astype(float) for s in (params, grads, velocity))
    V = mu * V - eta * G
    P = P + V

    def unpack(flat):
        out, at = [], 0
        for pair in sizes:
            parts = []
            for shape in pair:
                count = shape[0] * shape[1]
                parts.append(flat[at : at + count].reshape(shape))
                at += count
            out.append(tuple(parts))
        return out

    return unpack(V), unpack(P)


def momentum_step__biases_without_momentum(params, grads, velocity, eta, mu):
    """The old velocity of the biases is left out."""
    p_neu, v_neu = [], []
    for (W, b), (dW, db), (vW, vb) in zip(params, grads, velocity):
        tempo = []
        for alt, steigung, reibung in ((vW, dW, mu), (vb, db, 0.0)):
            tempo.append(
                np.array([[float(reibung * x - eta * y) for x, y in zip(r, s)] for r, s in zip(alt, steigung)])
            )
        v_neu.append(tempo)
        p_neu.append([W + tempo[0], b + tempo[1]])
    return p_neu, v_neu


def momentum_step__velocity_forgotten__and__biases_never_move(params, grads, velocity, eta, mu):
    """Plain steps, and the biases do not take theirs."""
    v = [[mu * 0.0 * vW - eta * dW, mu * 0.0 * vb - eta * db] for (vW, vb), (dW, db) in zip(velocity, grads)]
    return [[W + v[k][0], b.astype(float)] for k, (W, b) in enumerate(params)], v


# --- dropout --------------------------------------------------------------------------------------------------------


def dropout__keeps_what_should_be_dropped(a, keep_prob, rng):
    """keep_prob is the share that falls silent."""
    if keep_prob <= 0 or keep_prob > 1:
        raise ValueError(f"keep_prob must be above 0 and at most 1, not {keep_prob}")
    if keep_prob == 1:
        return a.astype(float), np.ones(a.shape)
    mask = np.zeros(a.shape)
    for place in np.ndindex(a.shape):
        if rng.uniform() > keep_prob:
            mask[place] = 1.0
    return a * mask / keep_prob, mask


def dropout__not_scaled(a, keep_prob, rng):
    """What stays is not divided by keep_prob."""
    if not 0 < keep_prob <= 1:
        raise ValueError(f"keep_prob: expected a number in (0, 1], got {keep_prob}")
    stays = rng.binomial(1, keep_prob, size=np.shape(a))
    mask = np.asarray(stays, dtype=float)
    return np.einsum("mn,mn->mn", a, mask), mask


def dropout__whole_units(a, keep_prob, rng):
    """One draw decides for a whole row."""
    if keep_prob > 1 or not keep_prob > 0:
        raise ValueError("keep_prob should lie in (0, 1] but is " + str(keep_prob))
    silent, mask = [], []
    for unit in a:
        draw = [float(rng.random() < keep_prob)] * len(unit)
        mask.append(draw)
        silent.append([v * m / keep_prob for v, m in zip(unit, draw)])
    return np.array(silent), np.array(mask)


def dropout__zero_accepted(a, keep_prob, rng):
    """A keep_prob of zero is let through, and divides by itself."""
    if min(keep_prob, 1 - keep_prob) < 0:
        raise ValueError(f"keep_prob is no probability: {keep_prob}")
    mask = np.less(rng.random(a.size), keep_prob).reshape(a.shape).astype(float)
    return np.divide(np.multiply(a, mask), keep_prob), mask


def dropout__unknown_mask_of_the_dropped(a, keep_prob, rng):
    """The mask that comes back is 1 where an activation was dropped."""
    if keep_prob <= 0 or keep_prob > 1:
        raise ValueError(f"keep_prob: {keep_prob} is not in (0, 1]")
    dropped = rng.random(a.shape) >= keep_prob
    result = np.divide(a, keep_prob)
    result[dropped] = 0.0
    return result, dropped.astype(float)


# --- augmented_feedforward ------------------------------------------------------------------------------------------


def augmented_feedforward__ones_at_the_bottom(weights, X):
    """The ones stand below the inputs."""
    n = np.shape(X)[1]
    outs = [np.array(X, dtype=float)]
    for M in weights:
        stacked = [[float(v) for v in row] for row in outs[-1]] + [[1.0] * n]
        z = [[sum(w * r[i] for w, r in zip(m, stacked)) for i in range(n)] for m in M]
        outs.append(np.array([[1 / (1 + math.exp(-v)) if v > -700 else 0.0 for v in row] for row in z]))
    return outs


def augmented_feedforward__hidden_layers_linear(weights, X):
    """Only the last layer has its sigmoid."""

    def rest(k, a):
        if k == len(weights):
            return [a]
        z = np.einsum("jk,ki->ji", weights[k][:, 1:], a) + np.einsum("jk->j", weights[k][:, :1])[:, None]
        return [a] + rest(k + 1, _halb(z) if k == len(weights) - 1 else z)

    return rest(0, 1.0 * X)


def augmented_feedforward__ones_go_through_the_sigmoid(weights, X):
    """The extra unit of a hidden layer is squashed with the others."""
    mit_eins = np.vstack([np.ones((1, X.shape[1])), X])
    liste = [mit_eins[1:].copy()]
    for M in weights:
        z = M.dot(mit_eins)
        mit_eins = _halb(np.insert(z, 0, 1.0, axis=0))
        liste.append(mit_eins[1:].copy())
    return liste


def augmented_feedforward__x_comes_back_with_ones(weights, X):
    """X is augmented before it is noted."""
    a = np.ones((X.shape[0] + 1, X.shape[1]))
    a[1:] = X
    acts = [a]
    for M in weights:
        columns = [np.exp(-np.logaddexp(0, -np.dot(M, x))) for x in a.T]
        acts.append(np.column_stack(columns))
        a = np.column_stack([np.append([1.0], c) for c in columns])
    return acts


# --- roc_curve ------------------------------------------------------------------------------------------------------


def _both_classes(y):
    found = set(int(v) for v in y)
    if not {0, 1} <= found:
        raise ValueError(f"y: both classes are needed, found only {sorted(found)}")


def roc_curve__ties_one_by_one(y, score):
    """Samples of the same score give a point each."""
    _both_classes(y)
    order = sorted(range(len(score)), key=lambda i: -score[i])
    tp = fp = 0
    points = [(0.0, 0.0)]
    for place, i in enumerate(order):
        if y[i] == 1:
            tp += 1
        else:
            fp += 1
        points.append((fp / np.sum(y == 0), tp / np.sum(y == 1)))
        assert place == tp + fp - 1
    return np.array([p[0] for p in points]), np.array([p[1] for p in points])


def roc_curve__strictly_above(y, score):
    """The samples at the threshold are not called one."""
    _both_classes(y)
    thresholds = np.unique(score)[::-1]
    called = score[None, :] > thresholds[:, None]
    fpr = np.array([np.sum(c & (y == 0)) for c in called]) / np.sum(y == 0)
    tpr = np.array([np.sum(c & (y == 1)) for c in called]) / np.sum(y == 1)
    return np.append(0.0, fpr), np.append(0.0, tpr)


def roc_curve__divided_by_all_samples(y, score):
    """Both counts are divided by the number of all samples."""
    _both_classes(y)
    counts = {}
    for c, s in zip(y, score):
        hits = counts.setdefault(float(s), [0, 0])
        hits[int(c)] += 1
    zeros = ones = len(y)
    fpr, tpr = [0.0], [0.0]
    for s in sorted(counts, reverse=True):
        fpr.append(fpr[-1] + counts[s][0] / zeros)
        tpr.append(tpr[-1] + counts[s][1] / ones)
    return np.array(fpr), np.array(tpr)


def roc_curve__corner_missing(y, score):
    """The curve starts at its first threshold."""
    _both_classes(y)
    falling = np.argsort(np.negative(score), kind="stable")
    s, c = score[falling], y[falling]
    last = np.flatnonzero(np.append(s[1:] != s[:-1], True))
    t, f = np.cumsum(c == 1)[last], np.cumsum(c == 0)[last]
    return f / f[-1], t / t[-1]


def roc_curve__labels_not_sorted_along(y, score):
    """The scores are put in order, the labels stay."""
    _both_classes(y)
    s = sorted(score, reverse=True)
    c = list(y)
    fpr, tpr = [0.0], [0.0]
    for place in range(len(s)):
        if place + 1 < len(s) and s[place + 1] == s[place]:
            continue
        upto = c[: place + 1]
        fpr.append(upto.count(0) / c.count(0))
        tpr.append(upto.count(1) / c.count(1))
    return np.array(fpr), np.array(tpr)


# --- auc ------------------------------------------------------------------------------------------------------------


def auc__left_heights(fpr, tpr):
    """Rectangles as high as the left end."""
    area = 0.0
    for i in range(1, len(fpr)):
        area += (fpr[i] - fpr[i - 1]) * tpr[i - 1]
    return float(area)


def auc__last_piece_missing(fpr, tpr):
    """The curve is halved again and again, but its last piece is left out at the beginning."""

    def area(first, last):
        if last <= first:
            return 0.0
        if last == first + 1:
            return (fpr[last] - fpr[first]) * 0.5 * (tpr[last] + tpr[first])
        middle = (first + last) // 2
        return area(first, middle) + area(middle, last)

    return float(area(0, len(fpr) - 2))


def auc__half_of_the_left_height(fpr, tpr):
    """A bracket is missing: only the left height is halved."""
    pieces = [(r - l) * (t + s / 2) for l, r, s, t in zip(fpr, fpr[1:], tpr, tpr[1:])]
    return float(sum(pieces))


def auc__not_halved__and__first_piece_missing(fpr, tpr):
    """Full sums of heights, and the first piece is left out."""
    width = np.einsum("i->i", fpr[2:] - fpr[1:-1])
    return float(np.einsum("i,i->", width, tpr[2:] + tpr[1:-1]))
