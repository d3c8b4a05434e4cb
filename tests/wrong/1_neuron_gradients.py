"""Wrong neuron_gradients and log_loss_gradients: each with one mistake that people make."""

import numpy as np


def _sigmoid(z):
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1 / (1 + e), e / (1 + e))


def _prime(z):
    return _sigmoid(z) * _sigmoid(-z)


def _forward(w, b, X):
    z = w @ X + b
    return z, _sigmoid(z)


def _pull_back(delta, X):
    """From dC/dz to the right (dw, db)."""
    return delta @ X.T, delta.sum(axis=1, keepdims=True)


def _mse_delta(w, b, X, y):
    z, a = _forward(w, b, X)
    return (a - y) * _prime(z) / X.shape[1]


def _log_delta(w, b, X, y):
    return (_forward(w, b, X)[1] - y) / X.shape[1]


def _gradients(w, b, X, y):
    return _pull_back(_mse_delta(w, b, X, y), X)


_SUM = {}


def neuron_gradients__sum_for_mean(w, b, X, y):
    """C6: the gradient of the sum, without 1/n."""
    return _pull_back(_mse_delta(w, b, X, y) * X.shape[1], X)


def neuron_gradients__twice(w, b, X, y):
    """C8: twice the gradient, as if the cost had no half."""
    return _pull_back(2 * _mse_delta(w, b, X, y), X)


def neuron_gradients__half(w, b, X, y):
    """C8: the half of the cost is taken over into the gradient."""
    return _pull_back(_mse_delta(w, b, X, y) / 2, X)


def neuron_gradients__wrong_sign(w, b, X, y):
    """C9, F2: y - a where a - y belongs."""
    return _pull_back(-_mse_delta(w, b, X, y), X)


def neuron_gradients__no_slope(w, b, X, y):
    """E5: forgets sigma'(z)."""
    return _pull_back(_log_delta(w, b, X, y), X)


def neuron_gradients__slope_at_the_activation(w, b, X, y):
    """B6: sigma'(a) where sigma'(z) belongs."""
    _, a = _forward(w, b, X)
    return _pull_back((a - y) * _prime(a) / X.shape[1], X)


def neuron_gradients__slope_of_z(w, b, X, y):
    """B5: z (1 - z) where a (1 - a) belongs."""
    z, a = _forward(w, b, X)
    return _pull_back((a - y) * z * (1 - z) / X.shape[1], X)


def neuron_gradients__slope_without_one_minus(w, b, X, y):
    """a where a (1 - a) belongs."""
    _, a = _forward(w, b, X)
    return _pull_back((a - y) * a / X.shape[1], X)


def neuron_gradients__times_z(w, b, X, y):
    """E3: multiplies by z, not by the slope at z."""
    z, a = _forward(w, b, X)
    return _pull_back((a - y) * z / X.shape[1], X)


def neuron_gradients__residual_of_z(w, b, X, y):
    """z - y where a - y belongs."""
    z, _ = _forward(w, b, X)
    return _pull_back((z - y) * _prime(z) / X.shape[1], X)


def neuron_gradients__no_bias_in_z(w, b, X, y):
    """Forgets the bias on the way forward."""
    return _gradients(w, 0.0 * b, X, y)


def neuron_gradients__divides_by_features(w, b, X, y):
    """E9: divides by d where n belongs."""
    d, n = X.shape
    return _pull_back(_mse_delta(w, b, X, y) * n / d, X)


def neuron_gradients__divides_by_one_too_many(w, b, X, y):
    """Divides by n + 1."""
    n = X.shape[1]
    return _pull_back(_mse_delta(w, b, X, y) * n / (n + 1), X)


def neuron_gradients__five_samples(w, b, X, y):
    """H1: divides by the number of samples of an example, 5."""
    return _pull_back(_mse_delta(w, b, X, y) * X.shape[1] / 5, X)


def neuron_gradients__mean_over_entries(w, b, X, y):
    """Takes the mean of X * delta over everything."""
    delta = _mse_delta(w, b, X, y)
    return np.full(w.shape, np.mean(X * delta) * X.shape[1]), delta.sum(axis=1, keepdims=True)


def neuron_gradients__elementwise_product(w, b, X, y):
    """A7: X * delta, one column per sample, never summed."""
    delta = _mse_delta(w, b, X, y)
    return X * delta, delta.sum(axis=1, keepdims=True)


def neuron_gradients__dw_as_column(w, b, X, y):
    """A12: X @ delta', of shape (d, 1)."""
    delta = _mse_delta(w, b, X, y)
    return X @ delta.T, delta.sum(axis=1, keepdims=True)


def neuron_gradients__dw_rank_one(w, b, X, y):
    """dw of shape (d,)."""
    dw, db = _gradients(w, b, X, y)
    return dw[0], db


def neuron_gradients__db_without_keepdims(w, b, X, y):
    """E15: db of shape (1,)."""
    dw, db = _gradients(w, b, X, y)
    return dw, db[0]


def neuron_gradients__db_as_a_float(w, b, X, y):
    """db as a plain number."""
    dw, db = _gradients(w, b, X, y)
    return dw, float(db[0, 0])


def neuron_gradients__db_per_sample(w, b, X, y):
    """db is never summed: (1, n)."""
    delta = _mse_delta(w, b, X, y)
    return delta @ X.T, delta


def neuron_gradients__db_not_averaged(w, b, X, y):
    """E13: 1/n in dw only."""
    dw, db = _gradients(w, b, X, y)
    return dw, db * X.shape[1]


def neuron_gradients__db_averaged_twice(w, b, X, y):
    """E13: 1/n twice in db."""
    dw, db = _gradients(w, b, X, y)
    return dw, db / X.shape[1]


def neuron_gradients__db_from_dw(w, b, X, y):
    """E12: sums dw where the deltas belong."""
    dw, _ = _gradients(w, b, X, y)
    return dw, dw.sum(axis=1, keepdims=True)


def neuron_gradients__db_zero(w, b, X, y):
    """E23: thinks that the bias has no slope."""
    dw, db = _gradients(w, b, X, y)
    return dw, 0.0 * db


def neuron_gradients__db_times_b(w, b, X, y):
    """Multiplies the bias gradient by the bias."""
    dw, db = _gradients(w, b, X, y)
    return dw, db * b


def neuron_gradients__swapped(w, b, X, y):
    """Gives (db, dw)."""
    dw, db = _gradients(w, b, X, y)
    return db, dw


def neuron_gradients__one_array(w, b, X, y):
    """Gives one array with both."""
    return np.hstack(_gradients(w, b, X, y))


def neuron_gradients__only_dw(w, b, X, y):
    """Forgets db."""
    return _gradients(w, b, X, y)[0]


def neuron_gradients__a_dictionary(w, b, X, y):
    """Gives a dictionary."""
    dw, db = _gradients(w, b, X, y)
    return {"dw": dw, "db": db}


def neuron_gradients__lists(w, b, X, y):
    """Gives lists in place of arrays."""
    return tuple(part.tolist() for part in _gradients(w, b, X, y))


def neuron_gradients__last_sample_only(w, b, X, y):
    """G9: every sample overwrites the one before."""
    return _gradients(w, b, X[:, -1:], y[:, -1:])


def neuron_gradients__updated_parameters(w, b, X, y):
    """Gives w - dw and b - db."""
    dw, db = _gradients(w, b, X, y)
    return w - dw, b - db


def neuron_gradients__residual_in_place(w, b, X, y):
    """E19: a -= y, and then a (1 - a) of the residual."""
    _, a = _forward(w, b, X)
    a -= y
    return _pull_back(a * a * (1 - a) / X.shape[1], X)


def neuron_gradients__updates_w(w, b, X, y):
    """F4: changes the caller's w."""
    dw, db = _gradients(w, b, X, y)
    w += 1
    return dw, db


def neuron_gradients__weight_decay(w, b, X, y):
    """Adds the slope of a penalty that nobody asked for."""
    dw, db = _gradients(w, b, X, y)
    return dw + 0.01 * w, db


def neuron_gradients__normalized(w, b, X, y):
    """Scales the gradient to length 1."""
    dw, db = _gradients(w, b, X, y)
    length = np.sqrt((dw**2).sum() + (db**2).sum()) + 1e-300
    return dw / length, db / length


def neuron_gradients__one_sided_difference(w, b, X, y):
    """Measures the slope by a coarse step to one side."""

    def cost(w, b):
        return np.sum((_forward(w, b, X)[1] - y) ** 2) / (2 * X.shape[1])

    h = 1e-3
    steps = h * np.eye(w.size)
    dw = np.array([[(cost(w + step, b) - cost(w, b)) / h for step in steps]])
    return dw, np.array([[(cost(w, b + h) - cost(w, b)) / h]])


def neuron_gradients__cuts_integers(w, b, X, y):
    """F5: fills arrays of the types of w and b."""
    dw, db = np.empty_like(w), np.empty_like(b)
    dw[...], db[...] = _gradients(w, b, X, y)
    return dw, db


def neuron_gradients__nan_far_out(w, b, X, y):
    """A slope of its own that is inf / inf."""
    with np.errstate(all="ignore"):
        z, a = _forward(w, b, X)
        e = np.exp(-z)
        return _pull_back((a - y) * e / (1 + e) ** 2 / X.shape[1], X)


def neuron_gradients__two_features_only(w, b, X, y):
    """H1: writes two features into the code."""
    delta = _mse_delta(w, b, X, y)
    return np.array([[np.sum(delta * X[0]), np.sum(delta * X[1])]]), delta.sum(axis=1, keepdims=True)


def neuron_gradients__accumulates(w, b, X, y):
    """E17: adds to the gradients of the call before."""
    dw, db = _gradients(w, b, X, y)
    before = _SUM.get(X.shape, (0.0, 0.0))
    _SUM[X.shape] = dw + before[0], db + before[1]
    return dw + before[0], db + before[1]


def log_loss_gradients__mse(w, b, X, y):
    """The gradient of the mse: sigma' has not cancelled."""
    return _gradients(w, b, X, y)


def log_loss_gradients__sum_for_mean(w, b, X, y):
    """C6: without 1/n."""
    return _pull_back(_log_delta(w, b, X, y) * X.shape[1], X)


def log_loss_gradients__half(w, b, X, y):
    """Takes the half over from the mse."""
    return _pull_back(_log_delta(w, b, X, y) / 2, X)


def log_loss_gradients__wrong_sign(w, b, X, y):
    """C9: y - a where a - y belongs."""
    return _pull_back(-_log_delta(w, b, X, y), X)


def log_loss_gradients__forgets_the_zeros(w, b, X, y):
    """C1: only the samples with y = 1 count."""
    return _pull_back(_log_delta(w, b, X, y) * y, X)


def log_loss_gradients__stops_after_the_logarithm(w, b, X, y):
    """dC/da where dC/dz belongs."""
    _, a = _forward(w, b, X)
    a = np.clip(a, 1e-12, 1 - 1e-12)
    return _pull_back((a - y) / (a * (1 - a)) / X.shape[1], X)


def log_loss_gradients__divides_zero_by_zero(w, b, X, y):
    """Divides by a (1 - a) and multiplies by it: NaN where a neuron is certain."""
    z, a = _forward(w, b, X)
    with np.errstate(all="ignore"):
        return _pull_back((a - y) / (a * (1 - a)) * _prime(z) / X.shape[1], X)


def log_loss_gradients__clips_before(w, b, X, y):
    """The slope vanishes where the clip holds."""
    z, a = _forward(w, b, X)
    a = np.clip(a, 1e-12, 1 - 1e-12)
    return _pull_back((a - y) / (a * (1 - a)) * _prime(z) / X.shape[1], X)


def log_loss_gradients__no_bias_in_z(w, b, X, y):
    """Forgets the bias on the way forward."""
    return _pull_back(_log_delta(w, 0.0 * b, X, y), X)


def log_loss_gradients__no_activation(w, b, X, y):
    """z - y where a - y belongs."""
    return _pull_back((w @ X + b - y) / X.shape[1], X)


def log_loss_gradients__divides_by_features(w, b, X, y):
    """Divides by d."""
    d, n = X.shape
    return _pull_back(_log_delta(w, b, X, y) * n / d, X)


def log_loss_gradients__seven_samples(w, b, X, y):
    """H1: divides by the number of samples of an example, 7."""
    return _pull_back(_log_delta(w, b, X, y) * X.shape[1] / 7, X)


def log_loss_gradients__dw_as_column(w, b, X, y):
    """dw of shape (d, 1)."""
    delta = _log_delta(w, b, X, y)
    return X @ delta.T, delta.sum(axis=1, keepdims=True)


def log_loss_gradients__db_as_a_float(w, b, X, y):
    """db as a plain number."""
    delta = _log_delta(w, b, X, y)
    return delta @ X.T, float(delta.sum())


def log_loss_gradients__db_without_keepdims(w, b, X, y):
    """E15: db of shape (1,)."""
    delta = _log_delta(w, b, X, y)
    return delta @ X.T, delta.sum(axis=1)


def log_loss_gradients__db_not_averaged(w, b, X, y):
    """E13: 1/n in dw only."""
    delta = _log_delta(w, b, X, y)
    return delta @ X.T, delta.sum(axis=1, keepdims=True) * X.shape[1]


def log_loss_gradients__squeezes(w, b, X, y):
    """np.squeeze drops axes of length 1."""
    dw, db = _pull_back(_log_delta(w, b, X, y), X)
    return np.squeeze(dw)[np.newaxis] if X.shape[0] > 1 else np.squeeze(dw), db


def log_loss_gradients__changes_y(w, b, X, y):
    """F4: turns the caller's labels into residuals."""
    delta = _log_delta(w, b, X, y)
    y *= 0
    return _pull_back(delta, X)


def log_loss_gradients__cuts_integers(w, b, X, y):
    """F5: fills arrays of the types of w and b."""
    dw, db = np.empty_like(w), np.empty_like(b)
    dw[...], db[...] = _pull_back(_log_delta(w, b, X, y), X)
    return dw, db
