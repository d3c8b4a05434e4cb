"""A network as an object, a generator inside, einsum for the gradients, np.histogram2d for the counts."""

import numpy as np


class Network:
    def __init__(self, params):
        self.weights = [np.array(W, dtype=float) for W, _ in params]
        self.biases = [np.array(b, dtype=float) for _, b in params]

    def activations(self, X):
        result = [X]
        for W, b in zip(self.weights, self.biases):
            result.append(0.5 * (1 + np.tanh(0.5 * (np.einsum("ij,jn->in", W, result[-1]) + b))))
        return result

    def learn(self, X, T, eta):
        activations = self.activations(X)
        error = activations[-1] - T
        for layer in range(len(self.weights) - 1, -1, -1):
            delta = error * activations[layer + 1] * (1 - activations[layer + 1])
            error = np.einsum("ij,in->jn", self.weights[layer], delta)
            self.weights[layer] -= eta * np.einsum("in,jn->ij", delta, activations[layer]) / X.shape[1]
            self.biases[layer] -= eta * delta.mean(axis=1, keepdims=True)


def in_batches(X, T, batch_size, rng):
    order = rng.permutation(X.shape[1])
    for i in range(0, len(order), batch_size):
        yield X[:, order[i : i + batch_size]], T[:, order[i : i + batch_size]]


def minibatches(X, T, batch_size, rng):
    if batch_size < 1:
        raise ValueError(f"batch_size {batch_size} is too small")
    return list(in_batches(X, T, batch_size, rng))


def sgd(params, X, T, eta, batch_size, num_epochs, rng):
    network = Network(params)
    for _ in range(num_epochs):
        for batch in in_batches(X, T, batch_size, rng):
            network.learn(*batch, eta)
    return list(zip(network.weights, network.biases))


def scaled_init(sizes, rng):
    if any(size <= 0 for size in sizes) or len(sizes) <= 1:
        raise ValueError(f"these sizes make no network: {sizes}")
    weights = [rng.standard_normal(size=(m, d)) * np.sqrt(1 / d) for d, m in zip(sizes, sizes[1:])]
    return [(W, np.zeros((W.shape[0], 1))) for W in weights]


def confusion_matrix(labels, predicted, num_classes):
    classes = np.arange(num_classes)
    if len(labels) != len(predicted):
        raise ValueError("labels and predicted differ in length")
    if not (np.isin(labels, classes).all() and np.isin(predicted, classes).all()):
        raise ValueError("labels or predicted has an unknown class")
    counts, _, _ = np.histogram2d(labels, predicted, bins=[np.arange(num_classes + 1) - 0.5] * 2)
    return counts.astype(int)


def _ratio(part, whole):
    return part / whole if whole else 0.0


def precision_recall_f1(matrix):
    columns, rows = matrix.T, matrix
    precision = np.array([_ratio(column[c], column.sum()) for c, column in enumerate(columns)])
    recall = np.array([_ratio(row[c], row.sum()) for c, row in enumerate(rows)])
    f1 = np.array([_ratio(2 * p * r, p + r) for p, r in zip(precision, recall)])
    return precision, recall, f1
