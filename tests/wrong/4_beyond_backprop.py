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


def general_backprop__twice(params, X, T, activations, loss):
    """C8: twice the gradient, as if the cost had no half."""
    return _scaled(_backward(params, X, T, activations, loss), 2.0)


def general_backprop__half(params, X, T, activations, loss):
    """C8: half the gradient."""
    return _scaled(_backward(params, X, T, activations, loss), 0.5)


def general_backprop__mse_without_half(params, X, T, activations, loss):
    """C8: 2 (a - T) for the mse, right for cross_entropy."""
    grads = _backward(params, X, T, activations, loss)
    return _scaled(grads, 2.0) if loss == "mse" else grads


def general_backprop__sum_for_mean(params, X, T, activations, loss):
    """C6: sum over the samples instead of the mean."""
    return _scaled(_backward(params, X, T, activations, loss), float(X.shape[1]))


def general_backprop__divided_by_outputs(params, X, T, activations, loss):
    """The mean over the outputs as well."""
    return _scaled(_backward(params, X, T, activations, loss), 1 / T.shape[0])


def general_backprop__divided_by_features(params, X, T, activations, loss):
    """E9: divides by the number of features."""
    return _scaled(_backward(params, X, T, activations, loss), X.shape[1] / X.shape[0])


def general_backprop__wrong_sign(params, X, T, activations, loss):
    """C9: T - a."""
    return _scaled(_backward(params, X, T, activations, loss), -1.0)


def general_backprop__divided_twice(params, X, T, activations, loss):
    """E2: another 1/n for each hidden layer."""
    grads = _backward(params, X, T, activations, loss)
    n, L = X.shape[1], len(params)
    return [(dW / n ** (L - 1 - l), db / n ** (L - 1 - l)) for l, (dW, db) in enumerate(grads)]


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


def general_backprop__output_without_slope(params, X, T, activations, loss):
    """E5: the output delta without the slope: a - T for everything."""
    return _backward(params, X, T, activations, loss, lambda name, loss, z, a, T: a - T)


def general_backprop__mse_output_without_slope(params, X, T, activations, loss):
    """E5: with mse the output delta is a - T."""

    def last(name, loss, z, a, T):
        return a - T if loss == "mse" else _delta(name, loss, z, a, T)

    return _backward(params, X, T, activations, loss, last)


def general_backprop__hidden_without_slope(params, X, T, activations, loss):
    """The hidden deltas without the slope."""
    ones = {name: lambda z: np.ones(z.shape) for name in _SLOPE}
    return _backward(params, X, T, activations, loss, slope=ones)


def general_backprop__no_slope_anywhere(params, X, T, activations, loss):
    """No slope at all."""
    ones = {name: lambda z: np.ones(z.shape) for name in _SLOPE}
    return _backward(params, X, T, activations, loss, lambda name, loss, z, a, T: a - T, ones)


def general_backprop__sigmoid_slope_everywhere(params, X, T, activations, loss):
    """The hidden layers' slope is always that of the sigmoid."""
    slope = dict.fromkeys(_SLOPE, _SLOPE["sigmoid"])
    return _backward(params, X, T, activations, loss, slope=slope)


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


def general_backprop__times_z(params, X, T, activations, loss):
    """E3: multiplies by z instead of by the slope at z."""
    slope = dict.fromkeys(_SLOPE, lambda z: z)
    return _backward(params, X, T, activations, loss, slope=slope)


def general_backprop__error_for_delta(params, X, T, activations, loss):
    """E4: the error, not the delta, is handed back."""
    _refuse(loss)
    zs, outputs = _forward(params, X, activations)
    n = X.shape[1]
    up = outputs[-1] - T
    grads = []
    for layer in reversed(range(len(params))):
        if layer == len(params) - 1:
            delta = _delta(activations[-1], loss, zs[-1], outputs[-1], T)
        else:
            delta = up * _SLOPE[activations[layer]](zs[layer])
        grads.insert(0, (delta @ outputs[layer].T / n, delta.sum(axis=1, keepdims=True) / n))
        up = params[layer][0].T @ up
    return grads


def general_backprop__updated_weights(params, X, T, activations, loss):
    """E6: the next layer's weights have already made their step."""
    return _backward(
        params, X, T, activations, loss, weights=lambda params, grads, layer: params[layer][0] - 0.1 * grads[0][0]
    )


def general_backprop__gradient_for_weight(params, X, T, activations, loss):
    """E1: dW where W belongs in the hidden delta."""
    return _backward(params, X, T, activations, loss, weights=lambda params, grads, layer: grads[0][0])


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


def general_backprop__z_for_activation(params, X, T, activations, loss):
    """The weight gradient takes z of the layer before, not its activation."""
    _refuse(loss)
    zs, outputs = _forward(params, X, activations)
    n, before = X.shape[1], [X, *zs]
    delta = _delta(activations[-1], loss, zs[-1], outputs[-1], T)
    grads = []
    for layer in reversed(range(len(params))):
        grads.insert(0, (delta @ before[layer].T / n, delta.sum(axis=1, keepdims=True) / n))
        if layer > 0:
            delta = (params[layer][0].T @ delta) * _SLOPE[activations[layer - 1]](zs[layer - 1])
    return grads


def general_backprop__bias_over_everything(params, X, T, activations, loss):
    """E10: one number for every bias."""
    return [(dW, np.full(db.shape, db.sum())) for dW, db in _backward(params, X, T, activations, loss)]


def general_backprop__bias_sum(params, X, T, activations, loss):
    """E13: the bias gradients are not divided by n."""
    return [(dW, db * X.shape[1]) for dW, db in _backward(params, X, T, activations, loss)]


def general_backprop__bias_mean_of_everything(params, X, T, activations, loss):
    """E13: np.mean without an axis."""
    return [(dW, np.full(db.shape, db.mean())) for dW, db in _backward(params, X, T, activations, loss)]


def general_backprop__bias_from_weights(params, X, T, activations, loss):
    """E12: the bias gradient as row sums of dW."""
    return [(dW, dW.sum(axis=1, keepdims=True)) for dW, db in _backward(params, X, T, activations, loss)]


def general_backprop__bias_without_keepdims(params, X, T, activations, loss):
    """E15: db has one dimension."""
    return [(dW, db.ravel()) for dW, db in _backward(params, X, T, activations, loss)]


def general_backprop__bias_zero(params, X, T, activations, loss):
    """E23: no gradient for the biases."""
    return [(dW, 0.0 * db) for dW, db in _backward(params, X, T, activations, loss)]


def general_backprop__first_bias_sign(params, X, T, activations, loss):
    """The sign of db1 is flipped."""
    (dW, db), *rest = _backward(params, X, T, activations, loss)
    return [(dW, -db), *rest]


def general_backprop__first_weight_sign(params, X, T, activations, loss):
    """The sign of dW1 is flipped."""
    (dW, db), *rest = _backward(params, X, T, activations, loss)
    return [(-dW, db), *rest]


def general_backprop__first_weights_never(params, X, T, activations, loss):
    """dW1 stays zero."""
    (dW, db), *rest = _backward(params, X, T, activations, loss)
    return [(0.0 * dW, db), *rest]


def general_backprop__last_sample_only(params, X, T, activations, loss):
    """G9: the gradient of the last sample."""
    return _backward(params, X[:, -1:], T[:, -1:], activations, loss)


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


def general_backprop__reversed(params, X, T, activations, loss):
    """Appends and forgets to turn the list round."""
    return _backward(params, X, T, activations, loss)[::-1]


def general_backprop__transposed(params, X, T, activations, loss):
    """Every dW transposed."""
    return [(dW.T, db) for dW, db in _backward(params, X, T, activations, loss)]


def general_backprop__without_biases(params, X, T, activations, loss):
    """Gives a list of dW."""
    return [dW for dW, _ in _backward(params, X, T, activations, loss)]


def general_backprop__two_lists(params, X, T, activations, loss):
    """Gives all dW, then all db."""
    grads = _backward(params, X, T, activations, loss)
    return [dW for dW, _ in grads], [db for _, db in grads]


def general_backprop__last_layer_only(params, X, T, activations, loss):
    """Stops after the last layer."""
    return _backward(params, X, T, activations, loss)[-1:]


def general_backprop__squeezed(params, X, T, activations, loss):
    """Drops dimensions of size 1."""
    return [(dW.squeeze(), db.squeeze()) for dW, db in _backward(params, X, T, activations, loss)]


def general_backprop__biases_ignored_forward(params, X, T, activations, loss):
    """The forward pass inside forgets the biases."""
    return _backward([(W, 0.0 * b) for W, b in params], X, T, activations, loss)


def general_backprop__softmax_mse_diagonal(params, X, T, activations, loss):
    """Takes only the diagonal of the softmax's Jacobian: a (1 - a)."""

    def last(name, loss, z, a, T):
        return (a - T) * a * (1 - a) if (name, loss) == ("softmax", "mse") else _delta(name, loss, z, a, T)

    return _backward(params, X, T, activations, loss, last)


def general_backprop__softmax_is_simple_with_any_loss(params, X, T, activations, loss):
    """a - T for softmax with mse, too."""

    def last(name, loss, z, a, T):
        return a - T if name == "softmax" else _delta(name, loss, z, a, T)

    return _backward(params, X, T, activations, loss, last)


def general_backprop__softmax_mse_sum_over_samples(params, X, T, activations, loss):
    """The Jacobian's sum runs over the samples."""

    def last(name, loss, z, a, T):
        if (name, loss) != ("softmax", "mse"):
            return _delta(name, loss, z, a, T)
        return a * (a - T - np.sum((a - T) * a, axis=1, keepdims=True))

    return _backward(params, X, T, activations, loss, last)


def general_backprop__softmax_mse_for_one_hot_only(params, X, T, activations, loss):
    """With mse the targets are rounded to a one-hot column."""

    def last(name, loss, z, a, T):
        if (name, loss) == ("softmax", "mse"):
            T = (T == T.max(axis=0)) * 1.0
        return _delta(name, loss, z, a, T)

    return _backward(params, X, T, activations, loss, last)


def general_backprop__softmax_entropy_with_slope(params, X, T, activations, loss):
    """(a - T) a (1 - a) for softmax with cross_entropy."""

    def last(name, loss, z, a, T):
        good = (name, loss) != ("softmax", "cross_entropy")
        return _delta(name, loss, z, a, T) if good else (a - T) * a * (1 - a)

    return _backward(params, X, T, activations, loss, last)


def general_backprop__softmax_entropy_without_slope(params, X, T, activations, loss):
    """-T / a for softmax: dC/da is taken for dC/dz."""

    def last(name, loss, z, a, T):
        good = (name, loss) != ("softmax", "cross_entropy")
        return _delta(name, loss, z, a, T) if good else -T / a

    return _backward(params, X, T, activations, loss, last)


def general_backprop__sigmoid_entropy_is_simple(params, X, T, activations, loss):
    """a - T for sigmoid with cross_entropy: that is the slope of the log loss."""

    def last(name, loss, z, a, T):
        return a - T if (name, loss) == ("sigmoid", "cross_entropy") else _delta(name, loss, z, a, T)

    return _backward(params, X, T, activations, loss, last)


def general_backprop__sigmoid_entropy_without_slope(params, X, T, activations, loss):
    """-T / a for sigmoid with cross_entropy."""

    def last(name, loss, z, a, T):
        return -T / a if (name, loss) == ("sigmoid", "cross_entropy") else _delta(name, loss, z, a, T)

    return _backward(params, X, T, activations, loss, last)


def general_backprop__entropy_is_simple_for_all(params, X, T, activations, loss):
    """a - T with cross_entropy, whatever the outputs."""

    def last(name, loss, z, a, T):
        return a - T if loss == "cross_entropy" else _delta(name, loss, z, a, T)

    return _backward(params, X, T, activations, loss, last)


def general_backprop__entropy_is_mse_for_the_rest(params, X, T, activations, loss):
    """With cross_entropy, relu, identity and tanh outputs are treated as with mse."""

    def last(name, loss, z, a, T):
        return _delta(name, loss if name in ("softmax", "sigmoid") else "mse", z, a, T)

    return _backward(params, X, T, activations, loss, last)


def general_backprop__entropy_for_probabilities_only(params, X, T, activations, loss):
    """With cross_entropy, outputs of relu, identity and tanh are refused."""
    if loss == "cross_entropy" and activations[-1] not in ("softmax", "sigmoid"):
        raise ValueError("cross_entropy needs probabilities")
    return _backward(params, X, T, activations, loss)


def general_backprop__entropy_clips_above(params, X, T, activations, loss):
    """Divides by a cut to [1e-12, 1]: off for outputs above 1."""

    def last(name, loss, z, a, T):
        if loss == "cross_entropy" and name != "softmax":
            return -T / np.clip(a, 1e-12, 1.0) * _SLOPE[name](z)
        return _delta(name, loss, z, a, T)

    return _backward(params, X, T, activations, loss, last)


def general_backprop__relu_slope_of_the_activation(params, X, T, activations, loss):
    """B8: relu's slope as a >= 0, which always holds."""
    slope = _SLOPE | {"relu": lambda z: np.where(np.maximum(z, 0) >= 0, 1.0, 0.0)}
    return _backward(params, X, T, activations, loss, lambda *known: _delta(*known, slope=slope), slope)


def general_backprop__identity_has_no_slope(params, X, T, activations, loss):
    """The slope of identity is taken for 0."""
    slope = _SLOPE | {"identity": lambda z: 0.0 * z}
    return _backward(params, X, T, activations, loss, lambda *known: _delta(*known, slope=slope), slope)


def general_backprop__identity_slope_z(params, X, T, activations, loss):
    """The slope of identity is taken for z."""
    slope = _SLOPE | {"identity": lambda z: z}
    return _backward(params, X, T, activations, loss, lambda *known: _delta(*known, slope=slope), slope)


def general_backprop__tanh_slope_of_the_sigmoid(params, X, T, activations, loss):
    """a (1 - a) for tanh."""
    slope = _SLOPE | {"tanh": lambda z: np.tanh(z) * (1 - np.tanh(z))}
    return _backward(params, X, T, activations, loss, lambda *known: _delta(*known, slope=slope), slope)


def general_backprop__linear_outputs_only(params, X, T, activations, loss):
    """The forward pass inside leaves the last activation out."""
    return _backward(params, X, T, [*activations[:-1], "identity"], loss)


def general_backprop__unknown_loss_is_mse(params, X, T, activations, loss):
    """else stands for every other loss."""
    return _backward(params, X, T, activations, "cross_entropy" if loss == "cross_entropy" else "mse")


def general_backprop__unknown_loss_is_cross_entropy(params, X, T, activations, loss):
    """if loss == "mse": ... else: ..."""
    return _backward(params, X, T, activations, "mse" if loss == "mse" else "cross_entropy")


def general_backprop__unknown_loss_with_softmax(params, X, T, activations, loss):
    """softmax is treated before the loss is looked at."""
    if activations[-1] == "softmax" and loss not in ("mse", "cross_entropy"):
        loss = "cross_entropy"
    return _backward(params, X, T, activations, loss)


def general_backprop__key_error(params, X, T, activations, loss):
    """Looks the loss up in a dictionary: a KeyError."""
    loss = {"mse": "mse", "cross_entropy": "cross_entropy"}[loss]
    return _backward(params, X, T, activations, loss)


def general_backprop__silent_error(params, X, T, activations, loss):
    """A ValueError without a text."""
    if loss not in ("mse", "cross_entropy"):
        raise ValueError
    return _backward(params, X, T, activations, loss)


def general_backprop__always_refuses(params, X, T, activations, loss):
    """Finds fault with every loss."""
    raise ValueError("loss")


def general_backprop__mse_for_every_loss(params, X, T, activations, loss):
    """Ignores the loss once it is known."""
    _refuse(loss)
    return _backward(params, X, T, activations, "mse")


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


def general_backprop__truncates_integers(params, X, T, activations, loss):
    """F5: gradients in arrays of the type of the parameters."""
    grads = _backward(params, X, T, activations, loss)
    result = [(np.zeros_like(W), np.zeros_like(b)) for W, b in params]
    for (tW, tb), (dW, db) in zip(result, grads):
        tW[...], tb[...] = dW, db
    return [(tW * 1.0, tb * 1.0) for tW, tb in result]


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
