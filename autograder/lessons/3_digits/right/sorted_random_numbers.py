"""Sorts random numbers to get an order; all data in one table; tuples for lists; masks for divisions."""

from types import SimpleNamespace

import numpy as np

ref = SimpleNamespace()
"""The reference functions: the engine puts them in here."""


def minibatches(X, T, batch_size, rng):
    if not batch_size >= 1:
        raise ValueError(f"batch_size is {batch_size}")
    table = np.vstack([X, T])[:, np.argsort(rng.random(X.shape[1]))]
    cuts = range(batch_size, table.shape[1], batch_size)
    return tuple((part[: len(X)], part[len(X) :]) for part in np.split(table, cuts, axis=1))


def sgd(params, X, T, eta, batch_size, num_epochs, rng):
    if num_epochs == 0:
        return tuple((W + 0.0, b + 0.0) for W, b in params)
    for X_b, T_b in minibatches(X, T, batch_size, rng):
        params = ref.gradient_step(params, ref.backprop(params, X_b, T_b), eta)
    return sgd(params, X, T, eta, batch_size, num_epochs - 1, rng)


def scaled_init(sizes, rng):
    if len(sizes) < 2 or min(sizes) < 1:
        raise ValueError("sizes needs two or more sizes of one or more")
    shapes = zip(sizes[1:], sizes[:-1])
    return tuple((rng.normal(0, d**-0.5, (m, d)), np.zeros((m, 1))) for m, d in shapes)


def confusion_matrix(labels, predicted, num_classes):
    if labels.shape != predicted.shape:
        raise ValueError(f"labels {labels.shape}, predicted {predicted.shape}")
    both = np.concatenate([labels, predicted])
    if both.min() < 0 or both.max() >= num_classes:
        raise ValueError(f"classes go from 0 to {num_classes - 1}")
    flat = np.bincount(labels * num_classes + predicted, minlength=num_classes**2)
    return flat.reshape(num_classes, num_classes)


def precision_recall_f1(matrix):
    right, predicted, there = matrix.diagonal(), matrix.sum(0), matrix.sum(1)

    def share(part, whole):
        result = np.zeros(len(part))
        result[whole > 0] = part[whole > 0] / whole[whole > 0]
        return result

    return share(right, predicted), share(right, there), share(2 * right, predicted + there)
