"""Loops over samples and single numbers; a shuffled list of positions; lists for tuples."""

import numpy as np


def minibatches(X, T, batch_size, rng):
    if batch_size < 1:
        raise ValueError(f"batch_size: {batch_size}, expected 1 or more")
    order = list(range(X.shape[1]))
    rng.shuffle(order)
    batches = []
    while order:
        now, order = order[:batch_size], order[batch_size:]
        X_b, T_b = np.zeros((len(X), len(now))), np.zeros((len(T), len(now)))
        for column, i in enumerate(now):
            X_b[:, column] = X[:, i]
            T_b[:, column] = T[:, i]
        batches.append([X_b, T_b])
    return batches


def _sigmoid(z):
    return 1 / (1 + np.exp(-z))


def _gradient_of_one(params, x, t):
    activations = [x]
    for W, b in params:
        activations.append(_sigmoid(W @ activations[-1] + b))
    delta = (activations[-1] - t) * activations[-1] * (1 - activations[-1])
    gradients = []
    for (W, _), a in zip(params[::-1], activations[-2::-1]):
        gradients.append((delta @ a.T, delta))
        delta = (W.T @ delta) * a * (1 - a)
    return gradients[::-1]


def sgd(params, X, T, eta, batch_size, num_epochs, rng):
    params = [[W.astype(float), b.astype(float)] for W, b in params]
    for _ in range(num_epochs):
        for X_b, T_b in minibatches(X, T, batch_size, rng):
            n = X_b.shape[1]
            sums = [[np.zeros(W.shape), np.zeros(b.shape)] for W, b in params]
            for i in range(n):
                for total, grads in zip(sums, _gradient_of_one(params, X_b[:, i : i + 1], T_b[:, i : i + 1])):
                    total[0] += grads[0]
                    total[1] += grads[1]
            for pair, total in zip(params, sums):
                pair[0] -= eta / n * total[0]
                pair[1] -= eta / n * total[1]
    return params


def scaled_init(sizes, rng):
    if len(sizes) < 2 or any(size < 1 for size in sizes):
        raise ValueError(f"sizes: {sizes}")
    params = []
    for layer in range(1, len(sizes)):
        W = np.zeros((sizes[layer], sizes[layer - 1]))
        for i in range(sizes[layer]):
            for j in range(sizes[layer - 1]):
                W[i, j] = rng.standard_normal() / sizes[layer - 1] ** 0.5
        params.append([W, np.zeros((sizes[layer], 1))])
    return params


def confusion_matrix(labels, predicted, num_classes):
    if len(labels) != len(predicted):
        raise ValueError(f"{len(labels)} labels but {len(predicted)} predictions")
    matrix = np.zeros((num_classes, num_classes), dtype=int)
    for label, guess in zip(labels, predicted):
        if not (0 <= label < num_classes and 0 <= guess < num_classes):
            raise ValueError(f"{label} or {guess} is not a class below {num_classes}")
        matrix[label, guess] += 1
    return matrix


def precision_recall_f1(matrix):
    k = len(matrix)
    precision, recall, f1 = [0.0] * k, [0.0] * k, [0.0] * k
    for c in range(k):
        right = matrix[c, c]
        predicted = sum(matrix[i, c] for i in range(k))
        there = sum(matrix[c, i] for i in range(k))
        if predicted:
            precision[c] = right / predicted
        if there:
            recall[c] = right / there
        if precision[c] + recall[c]:
            f1[c] = 2 * precision[c] * recall[c] / (precision[c] + recall[c])
    return [np.array(precision), np.array(recall), np.array(f1)]
