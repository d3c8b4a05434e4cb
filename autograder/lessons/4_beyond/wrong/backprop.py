"""Wrong general_backprop: each with one mistake that people make."""

import numpy as np


def _sigmoid(z):
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1 / (1 + e), e / (1 + e))


def _softmax(z):
    e = np.exp(z - z.max(axis=0, keepdims=True))
    return e / e.sum(axis=0, keepdims=True)


_OF = {
    "sigmoid": _sigmoid,
    "tanh": np.tanh,
    "relu": lambda z: np.maximum(z, 0.0),
    "identity": np.copy,
    "softmax": _softmax,
}
_SLOPE = {
    "sigmoid": lambda z: _sigmoid(z) * _sigmoid(-z),
    "tanh": lambda z: 1 - np.tanh(z) ** 2,
    "relu": lambda z: np.where(z > 0, 1.0, 0.0),
    "identity": lambda z: np.ones(z.shape),
}


def _refuse(loss):
    if loss not in ("mse", "cross_entropy"):
        raise ValueError(f"loss is {loss!r}")


def _forward(params, X, names, of=_OF):
    zs, outputs = [], [X * 1.0]
    for (W, b), name in zip(params, names):
        zs.append(W @ outputs[-1] + b)
        outputs.append(of[name](zs[-1]))
    return zs, outputs


def _delta(name, loss, z, a, T, slope=_SLOPE):
    """dC/dz of the last layer, per sample, no 1/n."""
    up = a - T if loss == "mse" else -T / np.maximum(a, 1e-12)
    if name == "softmax":
        return a * (up - np.sum(up * a, axis=0, keepdims=True))
    return up * slope[name](z)


def _backward(params, X, T, names, loss, last=_delta, slope=_SLOPE, weights=None, of=_OF):
    """The right way, in parts that can be replaced by wrong ones."""
    _refuse(loss)
    zs, outputs = _forward(params, X, names, of)
    n = X.shape[1]
    delta = last(names[-1], loss, zs[-1], outputs[-1], T)
    grads = []
    for layer in reversed(range(len(params))):
        grads.insert(0, (delta @ outputs[layer].T / n, delta.sum(axis=1, keepdims=True) / n))
        if layer > 0:
            W = params[layer][0] if weights is None else weights(params, grads, layer)
            delta = (W.T @ delta) * slope[names[layer - 1]](zs[layer - 1])
    return grads


def _scaled(grads, factor):
    return [(factor * dW, factor * db) for dW, db in grads]


_STORE = {}


def general_backprop__zeros(params, X, T, activations, loss):
    """Zeros of the right shapes."""
    _refuse(loss)
    return [(np.zeros(W.shape), np.zeros(b.shape)) for W, b in params]


def general_backprop__slope_of_the_activation(params, X, T, activations, loss):
    """B6: the slopes are taken at a, not at z."""
    slope = {name: lambda z, name=name: _SLOPE[name](_OF[name](z)) for name in _SLOPE}
    return _backward(params, X, T, activations, loss, lambda *known: _delta(*known, slope=slope), slope)


def general_backprop__formula_of_the_activation_at_z(params, X, T, activations, loss):
    """B5: z (1 - z) and 1 - z^2."""
    slope = _SLOPE | {"sigmoid": lambda z: z * (1 - z), "tanh": lambda z: 1 - z**2}
    return _backward(params, X, T, activations, loss, lambda *known: _delta(*known, slope=slope), slope)


def general_backprop__names_shifted(params, X, T, activations, loss):
    """A hidden layer takes the slope of the layer above it."""
    _refuse(loss)
    zs, outputs = _forward(params, X, activations)
    n = X.shape[1]
    delta = _delta(activations[-1], loss, zs[-1], outputs[-1], T)
    grads = []
    for layer in reversed(range(len(params))):
        grads.insert(0, (delta @ outputs[layer].T / n, delta.sum(axis=1, keepdims=True) / n))
        if layer > 0:
            slope = _SLOPE.get(activations[layer], _SLOPE["sigmoid"])
            delta = (params[layer][0].T @ delta) * slope(zs[layer - 1])
    return grads


def general_backprop__updated_weights(params, X, T, activations, loss):
    """E6: the next layer's weights have already made their step."""
    return _backward(
        params, X, T, activations, loss, weights=lambda params, grads, layer: params[layer][0] - 0.1 * grads[0][0]
    )


def general_backprop__absolute_weights(params, X, T, activations, loss):
    """The size of the weights shares out the error."""
    return _backward(params, X, T, activations, loss, weights=lambda params, grads, layer: np.abs(params[layer][0]))


def general_backprop__activation_of_the_same_layer(params, X, T, activations, loss):
    """E8: the weight gradient takes the layer's own activation where the shape allows it."""
    _refuse(loss)
    _, outputs = _forward(params, X, activations)
    grads = _backward(params, X, T, activations, loss)
    result = []
    for layer, (dW, db) in enumerate(grads):
        a = outputs[layer + 1]
        wrong = db @ np.ones((1, dW.shape[1])) * a.mean()
        result.append((wrong, db))
    return result


def general_backprop__first_sample_dropped(params, X, T, activations, loss):
    """Starts to count at 1."""
    if X.shape[1] == 1:
        return _backward(params, X, T, activations, loss)
    return _backward(params, X[:, 1:], T[:, 1:], activations, loss)


def general_backprop__accumulates(params, X, T, activations, loss):
    """E17: gradients of all calls add up."""
    grads = _backward(params, X, T, activations, loss)
    key = tuple(W.shape for W, _ in params)
    if key in _STORE:
        grads = [(dW + oW, db + ob) for (dW, db), (oW, ob) in zip(grads, _STORE[key])]
    _STORE[key] = grads
    return [(dW.copy(), db.copy()) for dW, db in grads]


def general_backprop__two_layers_only(params, X, T, activations, loss):
    """Written for two layers: with more, the first ones get zeros."""
    grads = _backward(params, X, T, activations, loss)
    return [(dW * (l >= len(params) - 2), db * (l >= len(params) - 2)) for l, (dW, db) in enumerate(grads)]


def general_backprop__last_layer_only(params, X, T, activations, loss):
    """Stops after the last layer."""
    return _backward(params, X, T, activations, loss)[-1:]


def general_backprop__squeezed(params, X, T, activations, loss):
    """Drops dimensions of size 1."""
    return [(dW.squeeze(), db.squeeze()) for dW, db in _backward(params, X, T, activations, loss)]


def general_backprop__softmax_mse_for_one_hot_only(params, X, T, activations, loss):
    """With mse the targets are rounded to a one-hot column."""

    def last(name, loss, z, a, T):
        if (name, loss) == ("softmax", "mse"):
            T = (T.max(axis=0) == T) * 1.0
        return _delta(name, loss, z, a, T)

    return _backward(params, X, T, activations, loss, last)


def general_backprop__entropy_clips_above(params, X, T, activations, loss):
    """Divides by a cut to [1e-12, 1]: off for outputs above 1."""

    def last(name, loss, z, a, T):
        if loss == "cross_entropy" and name != "softmax":
            return -T / np.clip(a, 1e-12, 1.0) * _SLOPE[name](z)
        return _delta(name, loss, z, a, T)

    return _backward(params, X, T, activations, loss, last)


def general_backprop__linear_outputs_only(params, X, T, activations, loss):
    """The forward pass inside leaves the last activation out."""
    return _backward(params, X, T, [*activations[:-1], "identity"], loss)


def general_backprop__unknown_loss_with_softmax(params, X, T, activations, loss):
    """softmax is treated before the loss is looked at."""
    if activations[-1] == "softmax" and loss not in ("mse", "cross_entropy"):
        loss = "cross_entropy"
    return _backward(params, X, T, activations, loss)


def general_backprop__always_refuses(params, X, T, activations, loss):
    """Finds fault with every loss."""
    raise ValueError("loss")


def general_backprop__targets_in_place(params, X, T, activations, loss):
    """E19: delta = T; delta -= a changes the targets."""
    _refuse(loss)
    grads = _backward(params, X, T, activations, loss)
    T -= T.astype(T.dtype) + 1
    return grads


def general_backprop__weights_in_place(params, X, T, activations, loss):
    """F4: makes the step at once, in the caller's parameters."""
    grads = _backward(params, X, T, activations, loss)
    for (W, _), (dW, _) in zip(params, grads):
        W += np.ones_like(W)
    return grads


def general_backprop__inputs_in_place(params, X, T, activations, loss):
    """Centres the caller's X."""
    X -= X.mean(axis=1, keepdims=True).astype(X.dtype) + np.ones_like(X[:, :1])
    return _backward(params, X, T, activations, loss)


def general_backprop__fixed_n(params, X, T, activations, loss):
    """H1: n is that of the first call."""
    n = _STORE.setdefault("n", X.shape[1])
    return _scaled(_backward(params, X, T, activations, loss), X.shape[1] / n)


def general_backprop__wants_two_samples(params, X, T, activations, loss):
    """A division by n - 1."""
    with np.errstate(all="ignore"):
        n = X.shape[1]
        return _scaled(_backward(params, X, T, activations, loss), np.float64(n) / (n - 1))


def general_backprop__samples_sorted(params, X, T, activations, loss):
    """G6: X and T in different orders."""
    return _backward(params, X[:, np.argsort(X[0], kind="stable")], T, activations, loss)


def general_backprop__numerical_and_coarse(params, X, T, activations, loss):
    """A forward difference of the cost with a large step."""
    _refuse(loss)

    def cost(changed):
        a = _forward(changed, X, activations)[1][-1]
        if loss == "mse":
            return np.sum((a - T) ** 2) / (2 * X.shape[1])
        return -np.sum(T * np.log(np.maximum(a, 1e-12))) / X.shape[1]

    start = cost(params)
    grads = []
    for layer in range(len(params)):
        pair = []
        for part in range(2):
            slope = np.zeros(params[layer][part].shape)
            for index in np.ndindex(slope.shape):
                changed = [[W * 1.0, b * 1.0] for W, b in params]
                changed[layer][part][index] += 1e-2
                slope[index] = (cost(changed) - start) / 1e-2
            pair.append(slope)
        grads.append(tuple(pair))
    return grads
