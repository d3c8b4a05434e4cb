"""The functions of the earlier lessons, for use in this one."""

import numpy as np


def as_column(values):
    """Return the given numbers as a column of floats, shape (n, 1), in the same order.

    values: list or array of shape (n,), (1, n) or (n, 1), n at least 1; a list of n numbers counts as (n,).
    Returns a new array; values itself stays as it is.
    Raises ValueError naming the shape that came if values is a single number (0-d), empty, or of any other shape.
    Example: as_column([1, 10, 100]) gives [[1.0], [10.0], [100.0]].
    """
    values = np.asarray(values)
    one_row = values.ndim == 2 and values.shape[0] == 1
    one_column = values.ndim == 2 and values.shape[1] == 1
    if values.size == 0 or not (values.ndim == 1 or one_row or one_column):
        raise ValueError(f"values has shape {values.shape}; expected (n,), (1, n) or (n, 1) with n > 0")
    return values.reshape(-1, 1).astype(float)


def residual(a, y):
    """Return a - y, element by element, as floats; refuse to broadcast.

    a, y: arrays of the same shape, whatever that shape is. Returns a new array of that shape.
    Small unsigned integers count as ordinary numbers here: 3 - 5 is -2.0, also for uint8.
    Raises ValueError naming both shapes if they differ in any way: (n,) against (n, 1) and (n, 1) against (1, n) too.
    Example: residual(np.array([[0.9], [0.2]]), np.array([[1], [0]])) gives about [[-0.1], [0.2]].
    """
    if a.shape != y.shape:
        raise ValueError(f"a has shape {a.shape} and y has shape {y.shape}; both must have the same shape")
    return a.astype(float) - y


def affine(W, X, b):
    """Return the weighted inputs W X + b of a layer for all samples, as floats.

    W: weights (m, d), a row per neuron; X: one sample per column (d, n); b: biases (m, 1).
    Returns (m, n): a row per neuron, a column per sample.
    Raises ValueError naming the shapes if b is not (m, 1), or if W has not as many columns as X has rows.
    Example: W = [[1, 2]], X = [[1, 0], [0, 1]], b = [[10]] gives [[11.0, 12.0]].
    """
    if b.shape != (W.shape[0], 1):
        raise ValueError(f"b has shape {b.shape}; expected {(W.shape[0], 1)}")
    if W.shape[1] != X.shape[0]:
        raise ValueError(f"W has shape {W.shape} and X has shape {X.shape}; the inner sizes must be equal")
    return (W @ X + b).astype(float)


def one_hot(labels, num_classes):
    """Return a table with one column per label: 1.0 in the row of its class, 0.0 elsewhere.

    labels: whole numbers from 0 to num_classes - 1, array (n,); whole numbers stored as floats, such as 2.0, will do.
    num_classes: how many classes there are, whether or not each of them occurs. Returns (num_classes, n).
    Raises ValueError naming the label if one is below 0, above num_classes - 1, or no whole number.
    Example: one_hot(np.array([2, 0]), 3) gives [[0, 1], [0, 0], [1, 0]], as floats.
    """
    labels = np.asarray(labels)
    wrong = (labels < 0) | (labels >= num_classes) | (labels != np.floor(labels))
    if wrong.any():
        raise ValueError(f"labels has {labels[wrong][0]}; expected whole numbers from 0 to {num_classes - 1}")
    return np.where(np.arange(num_classes)[:, None] == labels, 1.0, 0.0)


def standardize(X):
    """Return (Z, mean, std): X with each feature brought to mean 0 and standard deviation 1, and the numbers used.

    X: one sample per column (d, n), integers or floats; it stays as it is.
    Returns Z (d, n), mean (d, 1) and std (d, 1), taken over the samples; std is the population form, which divides
    by n. A feature that is the same in all samples has Z = 0 and std = 1, without a NumPy warning.
    Example: standardize(np.array([[1, 3], [5, 5]])) gives [[-1, 1], [0, 0]], [[2], [5]] and [[1], [1]], as floats.
    """
    mean = X.mean(axis=1, keepdims=True)
    std = X.std(axis=1, keepdims=True)
    std = np.where(std == 0, 1.0, std)
    return (X - mean) / std, mean, std


def images_to_columns(images):
    """Return the images as columns of numbers from 0 to 1: pixel / 255, row by row.

    images: (n, h, w), uint8. Returns floats (h * w, n): column j holds image j, its first row of pixels on top.
    Raises ValueError naming the shape if images has not exactly three axes.
    Example: one image, np.array([[[0, 255], [51, 102]]], dtype=np.uint8), gives [[0.0], [1.0], [0.2], [0.4]].
    """
    if images.ndim != 3:
        raise ValueError(f"images has shape {images.shape}; expected (n, h, w)")
    return images.reshape(len(images), -1).T / 255
