"""Pure Python: one number after the other, no array arithmetic; slow and right."""

import math

import numpy as np


def step(z):
    result = np.zeros(z.shape)
    for index in np.ndindex(z.shape):
        if z[index] > 0:
            result[index] = 1.0
    return result


def _squash(x):
    if x < 0:
        return math.exp(x) / (1.0 + math.exp(x))
    return 1.0 / (1.0 + math.exp(-x))


def sigmoid(z):
    result = np.zeros(z.shape)
    for index in np.ndindex(z.shape):
        result[index] = _squash(z[index])
    return result


def sigmoid_prime(z):
    result = np.zeros(z.shape)
    for index in np.ndindex(z.shape):
        result[index] = _squash(z[index]) * (1 - _squash(z[index]))
    return result


def _weighted_input(w, b, X, i):
    z = b[0, 0]
    for j in range(X.shape[0]):
        z = z + w[0, j] * X[j, i]
    return z


def neuron(w, b, X):
    a = np.zeros((1, X.shape[1]))
    for i in range(X.shape[1]):
        a[0, i] = _squash(_weighted_input(w, b, X, i))
    return a


def mse(a, y):
    if a.shape != y.shape:
        raise ValueError(f"a has shape {a.shape}, y has shape {y.shape}: they should be the same")
    total = 0.0
    for i in range(a.shape[0]):
        for j in range(a.shape[1]):
            total += (float(a[i, j]) - float(y[i, j])) ** 2
    return total / (2 * a.shape[1])


def neuron_gradients(w, b, X, y):
    n = X.shape[1]
    dw, db = np.zeros(w.shape), np.zeros(b.shape)
    for i in range(n):
        a = _squash(_weighted_input(w, b, X, i))
        delta = (a - y[0, i]) * a * (1 - a)
        for j in range(X.shape[0]):
            dw[0, j] += delta * X[j, i] / n
        db[0, 0] += delta / n
    return dw, db


def accuracy(a, y):
    if a.shape != y.shape:
        raise ValueError(f"a has shape {a.shape}, y has shape {y.shape}: they should be the same")
    right = 0
    for guess, label in zip(a.ravel().tolist(), y.ravel().tolist(), strict=True):
        if (guess > 0.5) == (label == 1):
            right += 1
    return right / a.size


def train_neuron(w, b, X, y, eta, num_steps):
    w, b = np.array(w, dtype=float), np.array(b, dtype=float)
    best_w, best_b = w, b
    scores = [accuracy(neuron(w, b, X), y)]
    for _ in range(num_steps):
        dw, db = neuron_gradients(w, b, X, y)
        w, b = w - eta * dw, b - eta * db
        score = accuracy(neuron(w, b, X), y)
        if score > max(scores):
            best_w, best_b = w, b
        scores.append(score)
    return best_w, best_b, np.array(scores)


def log_loss(a, y):
    if a.shape != y.shape:
        raise ValueError(f"a has shape {a.shape}, y has shape {y.shape}: they should be the same")
    total = 0.0
    for guess, label in zip(a.ravel().tolist(), y.ravel().tolist(), strict=True):
        guess = min(max(guess, 1e-12), 1 - 1e-12)
        total -= math.log(guess) if label == 1 else math.log(1 - guess)
    return total / a.shape[1]


def log_loss_gradients(w, b, X, y):
    n = X.shape[1]
    dw, db = np.zeros(w.shape), np.zeros(b.shape)
    for i in range(n):
        error = _squash(_weighted_input(w, b, X, i)) - y[0, i]
        for j in range(X.shape[0]):
            dw[0, j] += error * X[j, i] / n
        db[0, 0] += error / n
    return dw, db
