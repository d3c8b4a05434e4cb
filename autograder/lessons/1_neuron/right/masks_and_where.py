"""Masks, np.where, np.clip; results as lists; work in place on own copies."""

import numpy as np


def step(z):
    result = np.zeros(z.shape)
    result[z > 0] = 1
    return result


def sigmoid(z):
    result = np.empty(z.shape)
    above = z >= 0
    below = ~above
    result[above] = 1 / (1 + np.exp(-z[above]))
    e = np.exp(z[below])
    result[below] = e / (1 + e)
    return result


def sigmoid_prime(z):
    e = np.exp(-abs(z))
    return e / (1 + e) ** 2


def neuron(w, b, X):
    z = np.zeros((1, X.shape[1]))
    z += b
    for feature in range(len(X)):
        z += w[0, feature] * X[feature]
    return sigmoid(z)


def mse(a, y):
    if a.ndim != y.ndim or any(one != other for one, other in zip(a.shape, y.shape, strict=True)):
        raise ValueError("a and y should have the same shape")
    error = a.astype(float)
    error -= y
    error **= 2
    return error.sum(axis=0).mean() / 2


def neuron_gradients(w, b, X, y):
    delta = neuron(w, b, X)
    slope = delta * (1 - delta)
    delta -= y
    delta *= slope
    delta /= delta.size
    return [np.dot(delta, X.T), delta.sum().reshape(1, 1)]


def accuracy(a, y):
    if a.shape != y.shape:
        raise ValueError(str(a.shape) + " is not " + str(y.shape))
    return float(np.count_nonzero(np.where(a > 0.5, 1, 0) == y) / y.size)


def train_neuron(w, b, X, y, eta, num_steps):
    w, b = w.astype(float), b.astype(float)  # copies, so that -= leaves the caller's arrays alone
    scores = np.empty(num_steps + 1)
    best = -1.0
    for number in range(num_steps + 1):
        scores[number] = accuracy(neuron(w, b, X), y)
        if scores[number] > best:
            best, best_w, best_b = scores[number], w.copy(), b.copy()
        dw, db = neuron_gradients(w, b, X, y)
        w -= eta * dw
        b -= eta * db
    return [best_w, best_b, scores]


def log_loss(a, y):
    if a.shape != y.shape:
        raise ValueError(f"{a.shape} against {y.shape}")
    given = np.where(y == 1, a, 1 - a)
    return -np.log(np.maximum(given, 1e-12)).sum() / a.shape[1]


def log_loss_gradients(w, b, X, y):
    delta = neuron(w, b, X)
    delta -= y
    return [delta @ X.T / delta.size, np.array([[delta.mean()]])]
