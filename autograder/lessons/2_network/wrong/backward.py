"""Wrong output_delta, hidden_delta and backprop: each with one mistake that people make."""

import numpy as np


def _sigmoid(z):
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1 / (1 + e), e / (1 + e))


def _prime(z):
    return _sigmoid(z) * _sigmoid(-z)


# output_delta


def output_delta__mean_over_samples(z, a, T):
    """Every sample gets the mean delta."""
    delta = (a - T) * _prime(z)
    return np.repeat(delta.mean(axis=1, keepdims=True), z.shape[1], axis=1)


def output_delta__true_class_only(z, a, T):
    """Only the output with T = 1 gets a delta."""
    return (a - T) * _prime(z) * (T == 1)


def output_delta__squeezed(z, a, T):
    """Squeezes axes of length 1 away."""
    return np.squeeze((a - T) * _prime(z))


def output_delta__cross_entropy(z, a, T):
    """The slope of the log loss by a: divides by a (1 - a)."""
    return (a - T) / np.maximum(a * (1 - a), 1e-12) * _prime(z)


def output_delta__clipped(z, a, T):
    """Clips z to [-1, 1] first."""
    return (a - T) * _prime(np.clip(z, -1, 1))


def output_delta__a_list(z, a, T):
    """Gives a list."""
    return ((a - T) * _prime(z)).tolist()


def output_delta__first_sample_only(z, a, T):
    """Every sample gets the delta of the first one."""
    delta = (a - T) * _prime(z)
    return np.repeat(delta[:, :1], z.shape[1], axis=1)


# hidden_delta


def hidden_delta__slope_squared(W_next, delta_next, z):
    """The slope enters twice."""
    return (W_next.T @ delta_next) * _prime(z) ** 2


def hidden_delta__no_transpose(W_next, delta_next, z):
    """A12: W where W.T belongs, reshaped until it fits."""
    return np.resize(W_next, (z.shape[0], delta_next.shape[0])) @ delta_next * _prime(z)


def hidden_delta__no_transpose_where_it_fits(W_next, delta_next, z):
    """A17: W where W.T belongs, if W is square."""
    W = W_next if W_next.shape[0] == W_next.shape[1] else W_next.T
    return (W @ delta_next) * _prime(z)


def hidden_delta__delta_transposed_where_it_fits(W_next, delta_next, z):
    """A12: transposes the delta, if it is square."""
    delta = delta_next.T if delta_next.shape[0] == delta_next.shape[1] else delta_next
    return (W_next.T @ delta) * _prime(z)


def hidden_delta__elementwise(W_next, delta_next, z):
    """A7: W.T * delta where the shapes stretch."""
    return (W_next.T * delta_next.sum(axis=1)).sum(axis=1, keepdims=True) * _prime(z)


def hidden_delta__mean_of_weights(W_next, delta_next, z):
    """Divides by the number of units here."""
    return (W_next.T @ delta_next) * _prime(z) / W_next.shape[1]


def hidden_delta__absolute_weights(W_next, delta_next, z):
    """The signs of the weights are lost."""
    return (np.abs(W_next).T @ delta_next) * _prime(z)


def hidden_delta__shares_of_the_error(W_next, delta_next, z):
    """Splits the delta in proportion to the weights."""
    shares = W_next / np.abs(W_next).sum(axis=1, keepdims=True)
    return (shares.T @ delta_next) * _prime(z)


def hidden_delta__mean_over_samples(W_next, delta_next, z):
    """The mean delta for every sample."""
    return (W_next.T @ delta_next.mean(axis=1, keepdims=True)) * _prime(z)


def hidden_delta__slope_of_the_mean(W_next, delta_next, z):
    """The slope at the mean z of each unit."""
    return (W_next.T @ delta_next) * _prime(z.mean(axis=1, keepdims=True))


def hidden_delta__slope_of_the_product(W_next, delta_next, z):
    """sigma' of the product, not of z."""
    return z * _prime(W_next.T @ delta_next)


def hidden_delta__squeezed(W_next, delta_next, z):
    """Squeezes axes of length 1 away."""
    return np.squeeze((W_next.T @ delta_next) * _prime(z))


def hidden_delta__changes_delta(W_next, delta_next, z):
    """F4: delta *= ... changes the caller's array."""
    delta = (W_next.T @ delta_next) * _prime(z)
    delta_next *= 2
    return delta


def hidden_delta__unit_length(W_next, delta_next, z):
    """Scales the delta to length 1."""
    delta = (W_next.T @ delta_next) * _prime(z)
    return delta / max(float(np.linalg.norm(delta)), 1e-12)


# backprop


def _forward(params, X):
    zs, activations = [], [X * 1.0]
    for W, b in params:
        zs.append(W @ activations[-1] + b)
        activations.append(_sigmoid(zs[-1]))
    return zs, activations


def _backprop(
    params,
    X,
    T,
    out=lambda z, a, T: (a - T) * _prime(z),
    back=lambda W, delta, z, a: (W.T @ delta) * _prime(z),
    dW=lambda delta, a, n: delta @ a.T / n,
    db=lambda delta, n: delta.sum(axis=1, keepdims=True) / n,
):
    n = X.shape[1]
    zs, activations = _forward(params, X)
    delta = out(zs[-1], activations[-1], T)
    grads = []
    for layer in reversed(range(len(params))):
        grads.insert(0, (dW(delta, activations[layer], n), db(delta, n)))
        if layer:
            delta = back(params[layer][0], delta, zs[layer - 1], activations[layer])
    return grads


_SUM, _ALL = {}, []


def backprop__slope_of_the_layer_behind(params, X, T):
    """Takes the slope of the next layer's z, cut or filled up to fit."""
    zs, _ = _forward(params, X)

    def back(W, delta, z, a):
        at = next(i for i, other in enumerate(zs) if other.shape == z.shape and (other == z).all())
        return (W.T @ delta) * _prime(np.resize(zs[at + 1], z.shape))

    return _backprop(params, X, T, back=back)


def backprop__weights_not_transposed(params, X, T):
    """A17: W where W.T belongs, if W is square."""
    return _backprop(params, X, T, back=lambda W, d, z, a: ((W if W.shape[0] == W.shape[1] else W.T) @ d) * _prime(z))


def backprop__weights_of_the_wrong_layer(params, X, T):
    """Goes back through the first W that fits."""

    def back(W, delta, z, a):
        V = next(V for V, _ in params if V.shape == W.shape)
        return (-np.abs(V).T @ delta) * _prime(z)

    return _backprop(params, X, T, back=back)


def backprop__five_samples(params, X, T):
    """H1: the number of samples of an example."""
    return [(dW * X.shape[1] / 5, db * X.shape[1] / 5) for dW, db in _backprop(params, X, T)]


def backprop__one_less(params, X, T):
    """Divides by n - 1."""
    n = X.shape[1]
    return [(dW * n / max(n - 1, 1), db * n / max(n - 1, 1)) for dW, db in _backprop(params, X, T)]


def backprop__bias_over_the_wrong_axis(params, X, T):
    """E11: sums over the units where the shapes allow it."""
    return _backprop(params, X, T, db=lambda delta, n: np.resize(delta.sum(axis=0), (len(delta), 1)) / n)


def backprop__bias_wrong_axis_where_square(params, X, T):
    """E11: sums over the units, unseen where units and samples are as many."""

    def db(delta, n):
        square = delta.shape[0] == n
        return (delta.sum(axis=0)[:, np.newaxis] if square else delta.sum(axis=1, keepdims=True)) / n

    return _backprop(params, X, T, db=db)


def backprop__same_layers_activation(params, X, T):
    """E8: the activation of the same layer, cut or filled up to fit."""
    _, activations = _forward(params, X)

    def dW(delta, a, n):
        at = next(i for i, other in enumerate(activations) if other is not a and other.shape[0] == delta.shape[0])
        return delta @ np.resize(activations[at], a.shape).T / n

    return _backprop(params, X, T, dW=dW)


def backprop__z_for_activation(params, X, T):
    """The weighted inputs of the layer before, not its activations."""
    return _backprop(
        params, X, T, dW=lambda d, a, n: d @ (a if a.shape == X.shape and (a == X).all() else np.log(a / (1 - a))).T / n
    )


def backprop__x_for_activation(params, X, T):
    """X in every layer where its shape fits."""
    return _backprop(params, X, T, dW=lambda d, a, n: d @ np.resize(X, a.shape).T / n)


def backprop__elementwise(params, X, T):
    """A7: * where @ belongs, then a mean."""
    return _backprop(params, X, T, dW=lambda d, a, n: np.outer(d.sum(axis=1), a.sum(axis=1)) / n)


def backprop__last_sample_missing(params, X, T):
    """The loop over the samples ends one early."""
    return _backprop(params, X[:, :-1], T[:, :-1]) if X.shape[1] > 1 else _backprop(params, X, T)


def backprop__accumulates_over_calls(params, X, T):
    """E17, E18: the sums of an earlier call are never reset."""
    key = tuple(W.shape for W, _ in params)
    old = _SUM.get(key, [(0.0, 0.0)] * len(params))
    _SUM[key] = [(dW + vW, db + vb) for (dW, db), (vW, vb) in zip(_backprop(params, X, T), old)]
    return [(dW * 1.0, db * 1.0) for dW, db in _SUM[key]]


def backprop__dictionary(params, X, T):
    """Gives a dictionary."""
    return {f"d{key}{i}": v for i, pair in enumerate(_backprop(params, X, T), 1) for key, v in zip("Wb", pair)}


def backprop__hidden_layers_zero(params, X, T):
    """Hidden layers get zeros."""
    grads = _backprop(params, X, T)
    return [*((0.0 * dW, 0.0 * db) for dW, db in grads[:-1]), grads[-1]]


def backprop__needs_a_hidden_layer(params, X, T):
    """A network of one layer gets no gradient."""
    return _backprop(params, X, T) if len(params) > 1 else []


def backprop__third_layer_goes_back_from_the_output(params, X, T):
    """Every hidden layer starts from the output delta again, right for two layers."""
    if len(params) <= 2:
        return _backprop(params, X, T)
    grads = _backprop(params, X, T)
    return [(0.5 * dW, 0.5 * db) for dW, db in grads[:-2]] + grads[-2:]


def backprop__residual_in_the_targets(params, X, T):
    """E19: T -= a changes the caller's targets."""
    grads = _backprop(params, X, T)
    T -= 1
    return grads


def backprop__weight_decay(params, X, T):
    """Adds the slope of a penalty that nobody asked for."""
    return [(dW + 0.01 * W, db) for (W, _), (dW, db) in zip(params, _backprop(params, X, T))]


def backprop__normalized(params, X, T):
    """Scales every gradient to length 1."""
    return [(dW / (np.linalg.norm(dW) + 1e-9), db) for dW, db in _backprop(params, X, T)]


def backprop__clipped(params, X, T):
    """Clips the gradients at 0.05."""
    return [(np.clip(dW, -0.05, 0.05), np.clip(db, -0.05, 0.05)) for dW, db in _backprop(params, X, T)]


def backprop__forward_differences(params, X, T):
    """Measures the slopes with coarse steps in place of the chain rule."""
    grads, h = [], 1e-2

    def cost():
        return np.sum((_forward(moved, X)[1][-1] - T) ** 2) / (2 * X.shape[1])

    moved = [[W * 1.0, b * 1.0] for W, b in params]
    before = cost()
    for pair in moved:
        slopes = []
        for part in pair:
            slope = np.zeros(part.shape)
            for i in np.ndindex(part.shape):
                part[i] += h
                slope[i] = (cost() - before) / h
                part[i] -= h
            slopes.append(slope)
        grads.append(tuple(slopes))
    return grads


def backprop__single_precision(params, X, T):
    """Computes in float32 and gives float64."""
    half = [(W.astype(np.float32), b.astype(np.float32)) for W, b in params]
    return [(dW.astype(np.float32).astype(float), db * 1.0) for dW, db in _backprop(half, X, T)]


def backprop__targets_shifted(params, X, T):
    """D6: the rows of T are one off."""
    return _backprop(params, X, np.roll(T, 1, axis=0))


def backprop__labels_for_targets(params, X, T):
    """D5: compares outputs with class numbers."""
    return _backprop(params, X, T.argmax(axis=0)[np.newaxis])


def backprop__zeros(params, X, T):
    """Zeros of the right shapes."""
    return [(np.zeros(W.shape), np.zeros(b.shape)) for W, b in params]
