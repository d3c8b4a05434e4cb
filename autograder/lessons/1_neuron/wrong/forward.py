"""Wrong neuron and mse: each with one mistake that people make."""

import numpy as np


def _sigmoid(z):
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1 / (1 + e), e / (1 + e))


_W, _B = np.array([[7.0, 3.0]]), np.array([[-2.0]])


def _same(a, y):
    if a.shape != y.shape:
        raise ValueError(f"a has shape {a.shape}, y has shape {y.shape}")


_TOTALS = []


def neuron__sigmoid_of_parts(w, b, X):
    """Squashes the weighted sum before the bias is added."""
    return np.clip(_sigmoid(w @ X) + b, 0, 1)


def neuron__sums_everything(w, b, X):
    """Sums over features and samples, one number for all samples."""
    return np.full((1, X.shape[1]), _sigmoid(np.sum(w.T * X) + b[0, 0]))


def neuron__squeezes_one_sample(w, b, X):
    """np.squeeze makes a number of the only sample."""
    a = _sigmoid(w @ X + b)
    return np.squeeze(a)[np.newaxis] if X.shape[1] > 1 else np.squeeze(a)


def neuron__two_features_only(w, b, X):
    """H1: writes the two features of the example into the code."""
    return _sigmoid(w[:, :1] * X[:1] + w[:, 1:2] * X[1:2] + b)


def neuron__first_sample_only(w, b, X):
    """Computes the first sample and repeats it."""
    return np.repeat(_sigmoid(w @ X[:, :1] + b), X.shape[1], axis=1)


def neuron__global_bias(w, b, X):
    """H1: uses the notebook's bias, not the argument."""
    return _sigmoid(w @ X + _B)


def neuron__adds_the_bias_in_place(w, b, X):
    """F5: z += b, where z is an array of X's type."""
    z = np.zeros((1, X.shape[1]), dtype=X.dtype)
    z += (w @ X).astype(X.dtype)
    return _sigmoid(z + b.astype(X.dtype))


def neuron__sorts(w, b, X):
    """Gives the activations in the order of their size."""
    return np.sort(_sigmoid(w @ X + b))


def neuron__centres_the_inputs(w, b, X):
    """Subtracts the mean of the samples first."""
    return _sigmoid(w @ (X - X.mean(axis=1, keepdims=True)) + b)


def mse__cuts_integers(a, y):
    """Divides in place, so integers give an integer."""
    _same(a, y)
    total = np.sum((a - y) ** 2)
    return total.dtype.type(total / (2 * a.shape[1]))


def mse__n_minus_one(a, y):
    """Divides by n - 1, as a sample variance does."""
    _same(a, y)
    return float(np.sum((a - y) ** 2) / (2 * max(a.shape[1] - 1, 1)))


def mse__checks_the_columns_only(a, y):
    """Compares the last axis only."""
    if a.shape[-1] != y.shape[-1]:
        raise ValueError("numbers of samples differ")
    return float(np.sum((a - y) ** 2) / (2 * a.shape[-1]))


def mse__makes_shapes_fit(a, y):
    """Reshapes y in silence where an error is due."""
    return float(np.sum((a - y.reshape(a.shape)) ** 2) / (2 * a.shape[-1]))


def mse__adds_up_over_calls(a, y):
    """H3: a list outside the function keeps the errors of earlier calls."""
    _same(a, y)
    _TOTALS.append(np.sum((a - y) ** 2))
    return float(sum(_TOTALS) / (2 * a.shape[1]))


def mse__nan_without_error(a, y):
    """A relative error: 0 / 0 where nothing is wrong."""
    _same(a, y)
    total = np.sum((a - y) ** 2)
    with np.errstate(all="ignore"):
        return float(total * total / total / (2 * a.shape[1]))


def mse__huber(a, y):
    """A Huber loss: linear for large errors."""
    _same(a, y)
    e = np.abs(a - y)
    return float(np.sum(np.where(e < 1, e**2 / 2, e - 0.5)) / a.shape[1])
