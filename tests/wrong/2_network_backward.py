"""Wrong output_delta, hidden_delta and backprop: each with one mistake that people make."""

import numpy as np


def _sigmoid(z):
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1 / (1 + e), e / (1 + e))


def _prime(z):
    return _sigmoid(z) * _sigmoid(-z)


# output_delta


def output_delta__wrong_sign(z, a, T):
    """C9: T - a where a - T belongs."""
    return (T - a) * _prime(z)


def output_delta__no_slope(z, a, T):
    """E5: forgets sigma'(z)."""
    return 1.0 * (a - T)


def output_delta__slope_at_the_activation(z, a, T):
    """B6: sigma'(a) where sigma'(z) belongs."""
    return (a - T) * _prime(a)


def output_delta__slope_of_z(z, a, T):
    """B5: z (1 - z) where a (1 - a) belongs."""
    return (a - T) * z * (1 - z)


def output_delta__slope_without_one_minus(z, a, T):
    """a where a (1 - a) belongs."""
    return (a - T) * a


def output_delta__times_z(z, a, T):
    """E3: multiplies by z."""
    return (a - T) * z


def output_delta__slope_of_tanh(z, a, T):
    """1 - a^2 where a (1 - a) belongs."""
    return (a - T) * (1 - a**2)


def output_delta__residual_of_z(z, a, T):
    """z - T where a - T belongs."""
    return (z - T) * _prime(z)


def output_delta__slope_of_the_residual(z, a, T):
    """The slope is taken at a - T."""
    return (a - T) * _prime(a - T)


def output_delta__divided_by_n(z, a, T):
    """E2: 1/n already here."""
    return (a - T) * _prime(z) / z.shape[1]


def output_delta__divided_by_outputs(z, a, T):
    """E9: divides by the number of outputs."""
    return (a - T) * _prime(z) / z.shape[0]


def output_delta__twice(z, a, T):
    """C8: twice the slope, as if the cost had no half."""
    return 2 * (a - T) * _prime(z)


def output_delta__squared(z, a, T):
    """The cost's square instead of its derivative."""
    return (a - T) ** 2 * _prime(z)


def output_delta__half_square(z, a, T):
    """C8: half the delta."""
    return 0.5 * (a - T) * _prime(z)


def output_delta__absolute(z, a, T):
    """The absolute error."""
    return np.abs(a - T) * _prime(z)


def output_delta__summed_over_samples(z, a, T):
    """Sums over the samples: (k, 1)."""
    return ((a - T) * _prime(z)).sum(axis=1, keepdims=True)


def output_delta__summed_over_outputs(z, a, T):
    """Sums over the outputs: (1, n)."""
    return ((a - T) * _prime(z)).sum(axis=0, keepdims=True)


def output_delta__mean_over_samples(z, a, T):
    """Every sample gets the mean delta."""
    delta = (a - T) * _prime(z)
    return np.repeat(delta.mean(axis=1, keepdims=True), z.shape[1], axis=1)


def output_delta__total(z, a, T):
    """One number."""
    return float(np.sum((a - T) * _prime(z)))


def output_delta__matrix_product(z, a, T):
    """A8: @ where * belongs, with a transpose to make it fit."""
    return (a - T) @ _prime(z).T


def output_delta__transposed(z, a, T):
    """A sample is a row."""
    return ((a - T) * _prime(z)).T.copy()


def output_delta__true_class_only(z, a, T):
    """Only the output with T = 1 gets a delta."""
    return (a - T) * _prime(z) * (T == 1)


def output_delta__residual_in_place(z, a, T):
    """E19: a -= T changes the caller's a."""
    a -= T
    return a * _prime(z)


def output_delta__slope_of_the_residual_in_place(z, a, T):
    """E19: a (1 - a) is taken after a became the residual."""
    error = a - T
    return error * error * (1 - error)


def output_delta__integers_kept(z, a, T):
    """F5: the result goes into an array of the type of T."""
    delta = np.empty_like(T)
    delta[...] = (a - T) * _prime(z)
    return delta


def output_delta__integers_kept_like_z(z, a, T):
    """F5: the result goes into an array of the type of z."""
    delta = np.zeros_like(z)
    delta[...] = (a - T) * _prime(z)
    return delta


def output_delta__unstable(z, a, T):
    """exp(z) / (1 + exp(z))^2: NaN for large z."""
    return (a - T) * np.exp(z) / (1 + np.exp(z)) ** 2


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


def hidden_delta__no_slope(W_next, delta_next, z):
    """Forgets sigma'(z)."""
    return 1.0 * (W_next.T @ delta_next)


def hidden_delta__slope_at_the_activation(W_next, delta_next, z):
    """B6: sigma'(a) where sigma'(z) belongs."""
    return (W_next.T @ delta_next) * _prime(_sigmoid(z))


def hidden_delta__slope_of_z(W_next, delta_next, z):
    """B5: z (1 - z) where a (1 - a) belongs."""
    return (W_next.T @ delta_next) * z * (1 - z)


def hidden_delta__times_z(W_next, delta_next, z):
    """E3: multiplies by z."""
    return (W_next.T @ delta_next) * z


def hidden_delta__times_activation(W_next, delta_next, z):
    """Multiplies by a."""
    return (W_next.T @ delta_next) * _sigmoid(z)


def hidden_delta__slope_of_tanh(W_next, delta_next, z):
    """1 - a^2 where a (1 - a) belongs."""
    return (W_next.T @ delta_next) * (1 - _sigmoid(z) ** 2)


def hidden_delta__slope_of_relu(W_next, delta_next, z):
    """The slope of another activation."""
    return (W_next.T @ delta_next) * (z > 0)


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


def hidden_delta__matrix_product_with_the_slope(W_next, delta_next, z):
    """A8: @ where * belongs."""
    return (W_next.T @ delta_next) @ _prime(z).T


def hidden_delta__elementwise(W_next, delta_next, z):
    """A7: W.T * delta where the shapes stretch."""
    return (W_next.T * delta_next.sum(axis=1)).sum(axis=1, keepdims=True) * _prime(z)


def hidden_delta__divided_by_n(W_next, delta_next, z):
    """E2: 1/n in the hidden delta."""
    return (W_next.T @ delta_next) * _prime(z) / z.shape[1]


def hidden_delta__divided_by_units(W_next, delta_next, z):
    """E9: divides by the number of units behind."""
    return (W_next.T @ delta_next) * _prime(z) / W_next.shape[0]


def hidden_delta__mean_of_weights(W_next, delta_next, z):
    """Divides by the number of units here."""
    return (W_next.T @ delta_next) * _prime(z) / W_next.shape[1]


def hidden_delta__twice(W_next, delta_next, z):
    """C8: twice the delta."""
    return 2 * (W_next.T @ delta_next) * _prime(z)


def hidden_delta__wrong_sign(W_next, delta_next, z):
    """The sign is flipped."""
    return -(W_next.T @ delta_next) * _prime(z)


def hidden_delta__absolute_weights(W_next, delta_next, z):
    """The signs of the weights are lost."""
    return (np.abs(W_next).T @ delta_next) * _prime(z)


def hidden_delta__shares_of_the_error(W_next, delta_next, z):
    """Splits the delta in proportion to the weights."""
    shares = W_next / np.abs(W_next).sum(axis=1, keepdims=True)
    return (shares.T @ delta_next) * _prime(z)


def hidden_delta__strongest_unit_only(W_next, delta_next, z):
    """Only the first unit behind sends its delta back."""
    return (W_next[:1].T @ delta_next[:1]) * _prime(z)


def hidden_delta__without_weights(W_next, delta_next, z):
    """Every unit gets the sum of the deltas behind, without the weights."""
    return delta_next.sum(axis=0) * _prime(z)


def hidden_delta__summed_over_samples(W_next, delta_next, z):
    """Sums over the samples: (m, 1)."""
    return ((W_next.T @ delta_next) * _prime(z)).sum(axis=1, keepdims=True)


def hidden_delta__mean_over_samples(W_next, delta_next, z):
    """The mean delta for every sample."""
    return (W_next.T @ delta_next.mean(axis=1, keepdims=True)) * _prime(z)


def hidden_delta__slope_of_the_mean(W_next, delta_next, z):
    """The slope at the mean z of each unit."""
    return (W_next.T @ delta_next) * _prime(z.mean(axis=1, keepdims=True))


def hidden_delta__slope_of_the_product(W_next, delta_next, z):
    """sigma' of the product, not of z."""
    return z * _prime(W_next.T @ delta_next)


def hidden_delta__transposed(W_next, delta_next, z):
    """A sample is a row."""
    return ((W_next.T @ delta_next) * _prime(z)).T.copy()


def hidden_delta__bias_row_dropped(W_next, delta_next, z):
    """E7: drops the first row, as if it were a bias."""
    return ((W_next.T @ delta_next) * _prime(z))[1:]


def hidden_delta__squeezed(W_next, delta_next, z):
    """Squeezes axes of length 1 away."""
    return np.squeeze((W_next.T @ delta_next) * _prime(z))


def hidden_delta__integers_kept(W_next, delta_next, z):
    """F5: the result goes into an array of the type of z."""
    delta = np.zeros_like(z)
    delta[...] = (W_next.T @ delta_next) * _prime(z)
    return delta


def hidden_delta__unstable(W_next, delta_next, z):
    """exp(z) / (1 + exp(z))^2: NaN for large z."""
    return (W_next.T @ delta_next) * np.exp(z) / (1 + np.exp(z)) ** 2


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


def backprop__twice(params, X, T):
    """C8: twice the gradient, as if the cost had no half."""
    return _backprop(params, X, T, out=lambda z, a, T: 2 * (a - T) * _prime(z))


def backprop__half(params, X, T):
    """C8: the half of the cost is taken over."""
    return _backprop(params, X, T, out=lambda z, a, T: 0.5 * (a - T) * _prime(z))


def backprop__wrong_sign(params, X, T):
    """C9: T - a where a - T belongs."""
    return _backprop(params, X, T, out=lambda z, a, T: (T - a) * _prime(z))


def backprop__slopes_at_the_activations(params, X, T):
    """B6: sigma'(a) where sigma'(z) belongs, in every layer."""
    return _backprop(
        params, X, T, lambda z, a, T: (a - T) * _prime(a), lambda W, delta, z, a: (W.T @ delta) * _prime(a)
    )


def backprop__hidden_slope_at_the_activation(params, X, T):
    """B6: sigma'(a) in the hidden layers."""
    return _backprop(params, X, T, back=lambda W, delta, z, a: (W.T @ delta) * _prime(a))


def backprop__slopes_of_z(params, X, T):
    """B5: z (1 - z) where a (1 - a) belongs."""
    return _backprop(params, X, T, back=lambda W, delta, z, a: (W.T @ delta) * z * (1 - z))


def backprop__slope_of_the_layer_behind(params, X, T):
    """Takes the slope of the next layer's z, cut or filled up to fit."""
    zs, _ = _forward(params, X)

    def back(W, delta, z, a):
        at = next(i for i, other in enumerate(zs) if other.shape == z.shape and (other == z).all())
        return (W.T @ delta) * _prime(np.resize(zs[at + 1], z.shape))

    return _backprop(params, X, T, back=back)


def backprop__no_output_slope(params, X, T):
    """E5: output delta without sigma'."""
    return _backprop(params, X, T, out=lambda z, a, T: a - T)


def backprop__no_hidden_slope(params, X, T):
    """Hidden delta without sigma'."""
    return _backprop(params, X, T, back=lambda W, delta, z, a: W.T @ delta)


def backprop__no_slope_anywhere(params, X, T):
    """No sigma' anywhere."""
    return _backprop(params, X, T, lambda z, a, T: a - T, lambda W, delta, z, a: W.T @ delta)


def backprop__hidden_delta_from_the_error(params, X, T):
    """E4: propagates the output error, not the output delta."""
    grads = _backprop(params, X, T)
    error = _backprop(params, X, T, out=lambda z, a, T: a - T)
    return [*error[:-1], grads[-1]]


def backprop__times_z(params, X, T):
    """E3: multiplies by z, not by the slope at z."""
    return _backprop(params, X, T, back=lambda W, delta, z, a: (W.T @ delta) * z)


def backprop__updated_weights_behind(params, X, T):
    """E6: goes back through weights that have been updated already."""
    grads = []
    zs, activations = _forward(params, X)
    delta = (activations[-1] - T) * _prime(zs[-1])
    for layer in reversed(range(len(params))):
        dW, db = delta @ activations[layer].T / X.shape[1], delta.sum(axis=1, keepdims=True) / X.shape[1]
        grads.insert(0, (dW, db))
        if layer:
            delta = ((params[layer][0] - dW).T @ delta) * _prime(zs[layer - 1])
    return grads


def backprop__gradient_behind(params, X, T):
    """E1: goes back through dW where W belongs."""
    grads = []
    zs, activations = _forward(params, X)
    delta = (activations[-1] - T) * _prime(zs[-1])
    for layer in reversed(range(len(params))):
        dW, db = delta @ activations[layer].T / X.shape[1], delta.sum(axis=1, keepdims=True) / X.shape[1]
        grads.insert(0, (dW, db))
        if layer:
            delta = (dW.T @ delta) * _prime(zs[layer - 1])
    return grads


def backprop__weights_not_transposed(params, X, T):
    """A17: W where W.T belongs, if W is square."""
    return _backprop(params, X, T, back=lambda W, d, z, a: ((W if W.shape[0] == W.shape[1] else W.T) @ d) * _prime(z))


def backprop__weights_of_the_wrong_layer(params, X, T):
    """Goes back through the first W that fits."""

    def back(W, delta, z, a):
        V = next(V for V, _ in params if V.shape == W.shape)
        return (-np.abs(V).T @ delta) * _prime(z)

    return _backprop(params, X, T, back=back)


def backprop__sum_for_mean(params, X, T):
    """C6: the gradient of the sum, without 1/n."""
    return _backprop(params, X, T, dW=lambda d, a, n: d @ a.T, db=lambda d, n: d.sum(axis=1, keepdims=True))


def backprop__mean_twice(params, X, T):
    """E2: 1/n in the output delta, and again in the gradients."""
    return _backprop(params, X, T, out=lambda z, a, T: (a - T) * _prime(z) / z.shape[1])


def backprop__mean_twice_in_hidden_layers(params, X, T):
    """E2: an extra 1/n in the hidden delta."""
    return _backprop(params, X, T, back=lambda W, d, z, a: (W.T @ d) * _prime(z) / z.shape[1])


def backprop__divides_by_inputs(params, X, T):
    """E9: divides by a dimension of the weights."""
    return _backprop(params, X, T, dW=lambda d, a, n: d @ a.T / len(a), db=lambda d, n: d.sum(1, keepdims=True) / n)


def backprop__divides_by_features(params, X, T):
    """E9: len(X) where the number of samples belongs."""
    grads, d = _backprop(params, X, T), len(X)
    return [(dW * X.shape[1] / d, db * X.shape[1] / d) for dW, db in grads]


def backprop__divides_by_outputs_too(params, X, T):
    """np.mean over all entries of the cost: 1/k on top."""
    return [(dW / len(T), db / len(T)) for dW, db in _backprop(params, X, T)]


def backprop__five_samples(params, X, T):
    """H1: the number of samples of an example."""
    return [(dW * X.shape[1] / 5, db * X.shape[1] / 5) for dW, db in _backprop(params, X, T)]


def backprop__one_less(params, X, T):
    """Divides by n - 1."""
    n = X.shape[1]
    return [(dW * n / max(n - 1, 1), db * n / max(n - 1, 1)) for dW, db in _backprop(params, X, T)]


def backprop__bias_not_averaged(params, X, T):
    """E13: 1/n in dW only."""
    return _backprop(params, X, T, db=lambda delta, n: delta.sum(axis=1, keepdims=True))


def backprop__bias_averaged_twice(params, X, T):
    """E13: 1/n twice in db."""
    return _backprop(params, X, T, db=lambda delta, n: delta.mean(axis=1, keepdims=True) / n)


def backprop__weights_not_averaged(params, X, T):
    """1/n in db only."""
    return _backprop(params, X, T, dW=lambda delta, a, n: delta @ a.T)


def backprop__bias_over_everything(params, X, T):
    """E10: one number for all biases of a layer."""
    return _backprop(params, X, T, db=lambda delta, n: np.full((len(delta), 1), delta.sum() / n))


def backprop__bias_over_the_wrong_axis(params, X, T):
    """E11: sums over the units where the shapes allow it."""
    return _backprop(params, X, T, db=lambda delta, n: np.resize(delta.sum(axis=0), (len(delta), 1)) / n)


def backprop__bias_wrong_axis_where_square(params, X, T):
    """E11: sums over the units, unseen where units and samples are as many."""

    def db(delta, n):
        square = delta.shape[0] == n
        return (delta.sum(axis=0)[:, np.newaxis] if square else delta.sum(axis=1, keepdims=True)) / n

    return _backprop(params, X, T, db=db)


def backprop__bias_from_the_weight_gradient(params, X, T):
    """E12: row sums of dW."""
    return [(dW, dW.sum(axis=1, keepdims=True)) for dW, _ in _backprop(params, X, T)]


def backprop__bias_zero(params, X, T):
    """E23: thinks that biases have no slope."""
    return [(dW, 0.0 * db) for dW, db in _backprop(params, X, T)]


def backprop__first_bias_zero(params, X, T):
    """b1 is forgotten."""
    (dW, db), *rest = _backprop(params, X, T)
    return [(dW, 0.0 * db), *rest]


def backprop__first_bias_wrong_sign(params, X, T):
    """The sign of db1 is flipped."""
    (dW, db), *rest = _backprop(params, X, T)
    return [(dW, -db), *rest]


def backprop__first_weights_wrong_sign(params, X, T):
    """The sign of dW1 is flipped."""
    (dW, db), *rest = _backprop(params, X, T)
    return [(-dW, db), *rest]


def backprop__first_weights_zero(params, X, T):
    """W1 is never updated."""
    (dW, db), *rest = _backprop(params, X, T)
    return [(0.0 * dW, db), *rest]


def backprop__bias_rank_one(params, X, T):
    """E15: db of shape (m,)."""
    return [(dW, db[:, 0]) for dW, db in _backprop(params, X, T)]


def backprop__bias_row(params, X, T):
    """db of shape (1, m)."""
    return [(dW, db.T.copy()) for dW, db in _backprop(params, X, T)]


def backprop__bias_per_sample(params, X, T):
    """db is never summed: (m, n)."""
    return _backprop(params, X, T, db=lambda delta, n: delta / n)


def backprop__weights_transposed(params, X, T):
    """dW of shape (inputs, units)."""
    return [(dW.T.copy(), db) for dW, db in _backprop(params, X, T)]


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


def backprop__no_bias_forward(params, X, T):
    """Forgets the biases on the way forward."""
    return _backprop([(W, 0.0 * b) for W, b in params], X, T)


def backprop__linear_hidden_layers(params, X, T):
    """E21: no activation in the hidden layers."""
    zs, activations = [], [X * 1.0]
    for W, b in params:
        zs.append(W @ activations[-1] + b)
        activations.append(zs[-1])
    activations[-1] = _sigmoid(zs[-1])
    delta, n, grads = (activations[-1] - T) * _prime(zs[-1]), X.shape[1], []
    for layer in reversed(range(len(params))):
        grads.insert(0, (delta @ activations[layer].T / n, delta.sum(axis=1, keepdims=True) / n))
        delta = params[layer][0].T @ delta
    return grads


def backprop__last_sample_only(params, X, T):
    """G9: each sample overwrites the one before."""
    return _backprop(params, X[:, -1:], T[:, -1:])


def backprop__last_sample_missing(params, X, T):
    """The loop over the samples ends one early."""
    return _backprop(params, X[:, :-1], T[:, :-1]) if X.shape[1] > 1 else _backprop(params, X, T)


def backprop__accumulates_over_calls(params, X, T):
    """E17, E18: the sums of an earlier call are never reset."""
    key = tuple(W.shape for W, _ in params)
    old = _SUM.get(key, [(0.0, 0.0)] * len(params))
    _SUM[key] = [(dW + vW, db + vb) for (dW, db), (vW, vb) in zip(_backprop(params, X, T), old)]
    return [(dW * 1.0, db * 1.0) for dW, db in _SUM[key]]


def backprop__grows_a_global_list(params, X, T):
    """H3: the list of gradients outlives the call."""
    _ALL[:0] = _backprop(params, X, T)
    return list(_ALL)


def backprop__last_layer_first(params, X, T):
    """The list is in the order in which it was found."""
    return _backprop(params, X, T)[::-1]


def backprop__bias_first(params, X, T):
    """Gives (db, dW)."""
    return [(db, dW) for dW, db in _backprop(params, X, T)]


def backprop__lists_apart(params, X, T):
    """Gives a list of dW and a list of db."""
    grads = _backprop(params, X, T)
    return [dW for dW, _ in grads], [db for _, db in grads]


def backprop__flat_list(params, X, T):
    """Gives dW1, db1, dW2, db2 in one list."""
    return [part for pair in _backprop(params, X, T) for part in pair]


def backprop__dictionary(params, X, T):
    """Gives a dictionary."""
    return {f"d{key}{i}": v for i, pair in enumerate(_backprop(params, X, T), 1) for key, v in zip("Wb", pair)}


def backprop__weights_only(params, X, T):
    """Bias gradients are missing."""
    return [dW for dW, _ in _backprop(params, X, T)]


def backprop__last_layer_only(params, X, T):
    """return stands inside the loop."""
    return _backprop(params, X, T)[-1:]


def backprop__hidden_layers_zero(params, X, T):
    """Hidden layers get zeros."""
    grads = _backprop(params, X, T)
    return [*((0.0 * dW, 0.0 * db) for dW, db in grads[:-1]), grads[-1]]


def backprop__two_layers_only(params, X, T):
    """H1: written for two layers."""
    (W1, b1), (W2, b2) = params
    return _backprop([(W1, b1), (W2, b2)], X, T)


def backprop__needs_a_hidden_layer(params, X, T):
    """A network of one layer gets no gradient."""
    return _backprop(params, X, T) if len(params) > 1 else []


def backprop__third_layer_goes_back_from_the_output(params, X, T):
    """Every hidden layer starts from the output delta again, right for two layers."""
    if len(params) <= 2:
        return _backprop(params, X, T)
    grads = _backprop(params, X, T)
    return [(0.5 * dW, 0.5 * db) for dW, db in grads[:-2]] + grads[-2:]


def backprop__new_parameters(params, X, T):
    """Gives W - dW and b - db."""
    return [(W - dW, b - db) for (W, b), (dW, db) in zip(params, _backprop(params, X, T))]


def backprop__residual_in_place(params, X, T):
    """E19: a -= T changes the activations, and then the slope is taken from them."""

    def out(z, a, T):
        a -= T
        return a * a * (1 - a)

    return _backprop(params, X, T, out=out)


def backprop__residual_in_the_targets(params, X, T):
    """E19: T -= a changes the caller's targets."""
    grads = _backprop(params, X, T)
    T -= 1
    return grads


def backprop__updates_parameters(params, X, T):
    """F4: takes the step in the caller's parameters at once."""
    grads = _backprop(params, X, T)
    for (W, b), (dW, db) in zip(params, grads):
        W -= dW
        b -= db
    return grads


def backprop__integers_kept(params, X, T):
    """F5: the gradients go into arrays of the type of the parameters."""
    grads = [(np.zeros_like(W), np.zeros_like(b)) for W, b in params]
    for (W, b), (dW, db) in zip(grads, _backprop(params, X, T)):
        W[...] = dW
        b[...] = db
    return grads


def backprop__unstable(params, X, T):
    """exp(z) / (1 + exp(z))^2: NaN for large z."""
    return _backprop(params, X, T, back=lambda W, d, z, a: (W.T @ d) * np.exp(z) / (1 + np.exp(z)) ** 2)


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
