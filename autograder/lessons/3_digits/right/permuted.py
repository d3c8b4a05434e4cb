"""rng.permuted, np.array_split by hand, in place on own copies; one-hot products for counting; nan_to_num."""

from types import SimpleNamespace

import numpy as np

ref = SimpleNamespace()
"""The reference functions: the engine puts them in here."""


def minibatches(X, T, batch_size, rng):
    if batch_size <= 0:
        raise ValueError("batch_size has to be positive")
    n = X.shape[1]
    order = rng.permuted(np.arange(n))
    X, T = np.take(X, order, axis=1), np.take(T, order, axis=1)
    batches, start = [], 0
    while start < n:
        end = min(start + batch_size, n)
        batches.append((X[:, start:end], T[:, start:end]))
        start = end
    return batches


def sgd(params, X, T, eta, batch_size, num_epochs, rng):
    params = [(np.array(W, dtype=float), np.array(b, dtype=float)) for W, b in params]
    order = np.arange(X.shape[1])
    for _ in range(num_epochs):
        rng.shuffle(order)
        for start in range(0, len(order), batch_size):
            part = order[start : start + batch_size]
            for (W, b), (dW, db) in zip(params, ref.backprop(params, X[:, part], T[:, part])):
                W -= eta * dW
                b -= eta * db
    return params


def scaled_init(sizes, rng):
    params = ref.init_network(sizes, rng)
    for W, _ in params:
        W *= 1 / np.sqrt(W.shape[1])
    return params


def confusion_matrix(labels, predicted, num_classes):
    if labels.size != predicted.size:
        raise ValueError(f"{labels.size} labels and {predicted.size} predictions")
    rows = np.asarray(ref.one_hot(labels, num_classes))
    columns = np.asarray(ref.one_hot(predicted, num_classes))
    return np.rint(rows @ columns.T).astype(np.int32)


def precision_recall_f1(matrix):
    with np.errstate(divide="ignore", invalid="ignore"):
        precision = np.nan_to_num(np.diag(matrix) / matrix.sum(axis=0))
        recall = np.nan_to_num(np.diag(matrix) / matrix.sum(axis=1))
        f1 = np.nan_to_num(2 / (1 / precision + 1 / recall))
    return precision, recall, f1
