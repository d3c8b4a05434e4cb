"""Changes an argument and puts it back exactly; recursion; maps."""

import numpy as np


def _flat(values):
    if np.ndim(values) == 0:
        return [float(values)]
    return [number for value in values for number in _flat(value)]


def as_column(values):
    numbers = _flat(values)
    n = len(numbers)
    if n == 0 or np.shape(values) not in ((n,), (1, n), (n, 1)):
        raise ValueError(f"values: {np.shape(values)}")
    return np.array(list(map(lambda number: [number], numbers)))


def residual(a, y):
    if list(a.shape) != list(y.shape):
        raise ValueError(f"a: {a.shape}, y: {y.shape}")
    if a.dtype != float:
        return residual(a.astype(float), y)
    saved = a.copy()
    a -= y
    result = a.copy()
    a[...] = saved
    return result


def affine(W, X, b):
    if b.shape != (W.shape[0], 1):
        raise ValueError(f"b: {b.shape}")
    columns = [W.dot(x).reshape(-1, 1) + b for x in X.T]
    return np.concatenate(columns, axis=1).astype(float)


def one_hot(labels, num_classes):
    labels = as_column(labels)
    table = labels == np.arange(num_classes)
    if not table.any(axis=1).all():
        raise ValueError("labels: at least one is no class")
    return table.T.astype(float)


def standardize(X):
    rows = []
    for row in X:
        std = row.std()
        rows.append((row - row.mean() if std == 0 else (row - row.mean()) / std, row.mean(), std or 1.0))
    Z, mean, std = zip(*rows)
    return np.array(Z), np.array(mean)[:, None], np.array(std)[:, None]


def images_to_columns(images):
    if np.ndim(images) != 3:
        raise ValueError(f"images: {np.ndim(images)} dimensions")
    grey = np.linspace(0, 1, 256)
    return grey[images].reshape(images.shape[0], images.shape[1] * images.shape[2]).transpose()
