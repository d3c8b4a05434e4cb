"""Detours that arrive: trace of an outer product, log-odds, exp of a clipped number, np.piecewise."""

import numpy as np


def step(z):
    return np.piecewise(z.astype(float), [z > 0], [1.0, 0.0])


def sigmoid(z):
    return 1 / (1 + np.exp(np.clip(-z, -500, 500)))


def sigmoid_prime(z):
    return sigmoid(z) * sigmoid(-z)


def neuron(w, b, X):
    return sigmoid((X.T @ w.T + b).T)


def _same(a, y):
    if not np.array_equal(a.shape, y.shape):
        raise ValueError(f"a: shape {a.shape} came, shape {y.shape} was expected")


def mse(a, y):
    _same(a, y)
    return float(np.trace((a - y).T @ (a - y)) / (2 * len(a.T)))


def neuron_gradients(w, b, X, y):
    a = neuron(w, b, X)
    da = (a - y) / X.shape[1]
    dz = np.diag((a * (1 - a))[0])
    return da @ dz @ X.T, da @ dz @ np.ones((X.shape[1], 1))


def accuracy(a, y):
    _same(a, y)
    return 1.0 - float(np.logical_xor(a > 0.5, y).mean())


def train_neuron(w, b, X, y, eta, num_steps):
    best_w, best_b = w.astype(float), b.astype(float)
    best_score = accuracy(neuron(w, b, X), y)
    scores = np.array([best_score])
    for _ in range(num_steps):
        gradients = neuron_gradients(w, b, X, y)
        w, b = (value - eta * slope for value, slope in zip((w, b), gradients, strict=True))
        scores = np.append(scores, accuracy(neuron(w, b, X), y))
        if scores[-1] > best_score:
            best_w, best_b, best_score = w.copy(), b.copy(), scores[-1]
    return best_w, best_b, scores


def log_loss(a, y):
    _same(a, y)
    safe = np.clip(a, 1e-12, 1 - 1e-12)
    odds = np.log(safe) - np.log(1 - safe)
    return float(np.mean(np.logaddexp(0, -odds * (2.0 * y - 1))))


def log_loss_gradients(w, b, X, y):
    a = neuron(w, b, X)
    down, up = y * (1 - a), (1 - y) * a
    dz = (up - down) / np.size(y)
    return dz.dot(X.T), np.atleast_2d(dz.sum())
