"""Loops over single numbers, lists of lists, float() and round()."""

import numpy as np


def as_column(values):
    shape = np.shape(values)
    if shape not in [(n,) for n in shape] + [(1, n) for n in shape] + [(n, 1) for n in shape] or 0 in shape:
        raise ValueError(f"values: expected one row or one column with at least one number, got {shape}")
    column = []
    for value in np.array(values).flatten().tolist():
        column.append([float(value)])
    return np.array(column)


def residual(a, y):
    if np.shape(a) != np.shape(y):
        raise ValueError("a has shape " + str(a.shape) + " but y has shape " + str(y.shape))
    result = np.zeros(a.shape)
    for index in np.ndindex(a.shape):
        result[index] = float(a[index]) - float(y[index])
    return result


def affine(W, X, b):
    m, d = W.shape
    if X.shape[0] != d:
        raise ValueError(f"X has {X.shape[0]} rows; expected {d}")
    if b.shape != (m, 1):
        raise ValueError(f"b has shape {b.shape}; expected ({m}, 1)")
    z = np.zeros((m, X.shape[1]))
    for i in range(m):
        for j in range(X.shape[1]):
            z[i, j] = b[i, 0]
            for k in range(d):
                z[i, j] += W[i, k] * X[k, j]
    return z


def one_hot(labels, num_classes):
    table = np.zeros((num_classes, len(labels)))
    for j, label in enumerate(labels):
        if label not in range(num_classes):
            raise ValueError(f"labels: {label} is none of the classes 0 to {num_classes - 1}")
        table[int(label), j] = 1
    return table


def standardize(X):
    d, n = X.shape
    Z, mean, std = np.zeros((d, n)), np.zeros((d, 1)), np.ones((d, 1))
    for i in range(d):
        total = 0.0
        for value in X[i]:
            total += value
        mean[i, 0] = total / n
        squares = 0.0
        for value in X[i]:
            squares += (value - mean[i, 0]) ** 2
        if squares > 0:
            std[i, 0] = (squares / n) ** 0.5
        for j in range(n):
            Z[i, j] = (X[i, j] - mean[i, 0]) / std[i, 0]
    return [Z, mean, std]


def images_to_columns(images):
    if len(images.shape) != 3:
        raise ValueError(f"images has {len(images.shape)} axes; expected 3")
    n, h, w = images.shape
    columns = np.zeros((h * w, n))
    for i in range(n):
        for row in range(h):
            for column in range(w):
                columns[row * w + column, i] = images[i, row, column] / 255.0
    return columns
