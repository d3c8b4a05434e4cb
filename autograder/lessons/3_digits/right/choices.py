"""rng.choice without replacement, picking one sample after another, sample by sample with weights; Counter."""

from collections import Counter
from types import SimpleNamespace

import numpy as np

ref = SimpleNamespace()
"""The reference functions: the engine puts them in here."""


def minibatches(X, T, batch_size, rng):
    if batch_size < 1:
        raise ValueError(f"got batch_size {batch_size}, want one that is at least 1")
    left, batches = np.arange(X.shape[1]), []
    while left.size:
        part = rng.choice(left, size=min(batch_size, left.size), replace=False)
        left = np.setdiff1d(left, part)
        batches.append((X[:, part], T[:, part]))
    return batches


def _picked(X, T, rng):
    """Fisher and Yates by hand."""
    X, T = X.copy(), T.copy()
    for last in range(X.shape[1] - 1, 0, -1):
        i = rng.integers(0, last + 1)
        X[:, [i, last]] = X[:, [last, i]]
        T[:, [i, last]] = T[:, [last, i]]
    return X, T


def sgd(params, X, T, eta, batch_size, num_epochs, rng):
    params = [(1.0 * W, 1.0 * b) for W, b in params]
    for _ in range(num_epochs):
        X, T = _picked(X, T, rng)
        for i in range(-(-X.shape[1] // batch_size)):
            part = slice(i * batch_size, (i + 1) * batch_size)
            params = ref.gradient_step(params, ref.backprop(params, X[:, part], T[:, part]), eta)
    return params


def scaled_init(sizes, rng):
    return [(W * np.shape(W)[1] ** -0.5, b) for W, b in ref.init_network(sizes, rng)]


def confusion_matrix(labels, predicted, num_classes):
    pairs = Counter(zip(labels.tolist(), predicted.tolist(), strict=True))
    matrix = np.zeros((num_classes, num_classes), dtype=np.int64)
    for (row, column), count in pairs.items():
        if min(row, column) < 0 or max(row, column) > num_classes - 1:
            raise ValueError(f"labels or predicted: ({row}, {column}) for {num_classes} classes")
        matrix[row, column] = count
    return matrix


def precision_recall_f1(matrix):
    right = np.diagonal(matrix)
    wrongly, missed = matrix.sum(axis=0) - right, matrix.sum(axis=1) - right
    precision = np.where(right == 0, 0, right / np.maximum(right + wrongly, 1))
    recall = np.where(right == 0, 0, right / np.maximum(right + missed, 1))
    f1 = np.divide(2.0 * right, 2 * right + wrongly + missed, out=np.zeros(len(right)), where=right > 0)
    return precision, recall, f1
