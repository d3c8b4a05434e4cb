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


def neuron_gradients__accumulates(w, b, X, y):
    """E17: adds to the gradients of the call before."""
    dw, db = _gradients(w, b, X, y)
    before = _SUM.get(X.shape, (0.0, 0.0))
    _SUM[X.shape] = dw + before[0], db + before[1]
    return dw + before[0], db + before[1]


def log_loss_gradients__seven_samples(w, b, X, y):
    """H1: divides by the number of samples of an example, 7."""
    return _pull_back(_log_delta(w, b, X, y) * X.shape[1] / 7, X)


def log_loss_gradients__squeezes(w, b, X, y):
    """np.squeeze drops axes of length 1."""
    dw, db = _pull_back(_log_delta(w, b, X, y), X)
    return np.squeeze(dw)[np.newaxis] if X.shape[0] > 1 else np.squeeze(dw), db


def log_loss_gradients__changes_y(w, b, X, y):
    """F4: turns the caller's labels into residuals."""
    delta = _log_delta(w, b, X, y)
    y *= 0
    return _pull_back(delta, X)
