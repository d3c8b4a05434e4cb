"""Classes and small helpers; recursion over the layers; an argument changed and put back exactly."""

import numpy as np


class Unfit(ValueError):
    """Something that the function cannot work with."""


def sigmoid(z):
    with np.errstate(over="ignore"):
        return 1 / (1 + np.exp(-1.0 * z))


def relu(z):
    return np.clip(z, 0, None).astype(float)


def relu_prime(z):
    return (z > 0).astype(float)


def tanh_prime(z):
    a = np.tanh(z)
    return (1 - a) * (1 + a)


def softmax(z):
    columns = [np.exp(column - column.max()) for column in z.T]
    return np.stack([column / column.sum() for column in columns], axis=1)


def cross_entropy(a, T):
    right = a[np.argmax(T, axis=0), np.arange(a.shape[1])]
    return float(np.mean(-np.log(np.clip(right, 1e-12, None))))


class Activation:
    """Number by number: dC/dz is dC/da times the slope."""

    def __init__(self, of, slope):
        self.of, self.slope = of, slope

    def pull_back(self, up, z):
        return up * self.slope(z)


class Softmax(Activation):
    def __init__(self):
        super().__init__(softmax, None)

    def pull_back(self, up, z):
        a = softmax(z)
        return a * up - a * (a * up).sum(axis=0)


HIDDEN = {
    "sigmoid": Activation(sigmoid, lambda z: sigmoid(z) * (1 - sigmoid(z))),
    "tanh": Activation(np.tanh, tanh_prime),
    "relu": Activation(relu, relu_prime),
    "identity": Activation(lambda z: z + 0.0, np.ones_like),
}
LAST = HIDDEN | {"softmax": Softmax()}


def pick(names, count):
    if len(names) != count:
        raise Unfit(f"{count} names expected, {len(names)} came")
    tables = [HIDDEN] * (count - 1) + [LAST]
    try:
        return [table[name] for table, name in zip(tables, names)]
    except KeyError as error:
        raise Unfit(f"{error} is not allowed here") from None


def general_feedforward(params, X, activations):
    kinds = pick(activations, len(params))

    def onward(a, layers):
        if not layers:
            return [], []
        ((W, b), kind), *rest = layers
        z = np.matmul(W, a) + b
        out = kind.of(z)
        zs, outputs = onward(out, rest)
        return [z, *zs], [out, *outputs]

    zs, outputs = onward(X, list(zip(params, kinds)))
    return [zs, [X, *outputs]]


def first_slope(loss, a, T):
    n = a.shape[1]
    if loss == "mse":
        return (a - T) / n
    up = np.zeros(a.shape)
    up[T == 1] = -1 / np.maximum(a[T == 1], 1e-12) / n
    return up


def general_backprop(params, X, T, activations, loss):
    if loss not in {"mse", "cross_entropy"}:
        raise Unfit(f"no loss is called {loss!r}")
    kinds = pick(activations, len(params))

    def both_ways(a, layers):
        """Go forward through the layers; come back with dC/da of what came in, and the gradients."""
        if not layers:
            return first_slope(loss, a, T), []
        ((W, b), kind), *rest = layers
        z = W @ a + b
        up, grads = both_ways(kind.of(z), rest)
        delta = kind.pull_back(up, z)
        return W.T @ delta, [[delta @ a.T, delta.sum(axis=1).reshape(-1, 1)], *grads]

    return both_ways(X, list(zip(params, kinds)))[1]


def l2_gradients(grads, params, lam):
    new = []
    for (dW, db), (W, b) in zip(grads, params):
        saved = dW.copy()
        dW += lam * W
        new.append([dW.copy(), np.array(db, dtype=float)])
        dW[...] = saved
    return new


def momentum_step(params, grads, velocity, eta, mu):
    new_params, new_velocity = [], []
    for pair, slopes, speeds in zip(params, grads, velocity):
        speeds = [np.array(v, dtype=float) for v in speeds]
        pair = [np.array(p, dtype=float) for p in pair]
        for p, g, v in zip(pair, slopes, speeds):
            v *= mu
            v -= eta * g
            p += v
        new_params.append(pair)
        new_velocity.append(speeds)
    return new_params, new_velocity


def dropout(a, keep_prob, rng):
    if not 0 < keep_prob <= 1:
        raise Unfit(f"keep_prob {keep_prob}")
    mask = rng.choice([0.0, 1.0], size=a.shape, p=[1 - keep_prob, keep_prob])
    dropped = a.astype(float)
    dropped[mask == 0] = 0
    dropped /= keep_prob
    return dropped, mask


def with_ones(a):
    return np.insert(a.astype(float), 0, 1.0, axis=0)


def augmented_feedforward(weights, X):
    if len(weights) == 0:
        return [X]
    *before, W = weights
    outputs = augmented_feedforward(before, X)
    return [*outputs, sigmoid(W @ with_ones(outputs[-1]))]


def roc_curve(y, score):
    ones, zeros = np.sort(score[y == 1]), np.sort(score[y == 0])
    if not ones.size or not zeros.size:
        raise Unfit("one of the two classes has no sample")
    thresholds = np.append(np.inf, np.unique(score)[::-1])
    return tuple(1 - np.searchsorted(part, thresholds, side="left") / part.size for part in (zeros, ones))


def auc(fpr, tpr):
    return float(np.trapezoid(tpr, fpr))
