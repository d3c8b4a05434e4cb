"""np.vectorize and list comprehensions over a function of one number; the mean of per-sample gradients."""

import math

import numpy as np


def _one(x):
    return 0.5 * (1 + math.tanh(x / 2))


def step(z):
    return np.vectorize(lambda x: 1.0 if x > 0 else 0.0)(z)


def sigmoid(z):
    return np.array([_one(x) for x in z.flatten()]).reshape(z.shape)


def sigmoid_prime(z):
    return np.vectorize(lambda x: _one(x) * _one(-x), otypes=[float])(z)


def neuron(w, b, X):
    return np.array([[_one(float(w[0] @ sample) + float(b[0, 0])) for sample in X.T]])


def mse(a, y):
    if a.shape != y.shape:
        raise ValueError(f"mse: a {a.shape}, y {y.shape}")
    return float(np.mean([0.5 * sum((p - t) ** 2) for p, t in zip(a.T, y.T, strict=True)]))


def neuron_gradients(w, b, X, y):
    per_sample = []
    for x, target in zip(X.T, y[0], strict=True):
        z = float(w[0] @ x) + float(b[0, 0])
        delta = (_one(z) - target) * _one(z) * _one(-z)
        per_sample.append(np.concatenate([delta * x, [delta]]))
    mean = np.mean(per_sample, axis=0)
    return mean[:-1].reshape(1, -1), mean[-1:].reshape(1, 1)


def accuracy(a, y):
    if a.shape != y.shape:
        raise ValueError(f"accuracy: a {a.shape}, y {y.shape}")
    return sum(int(p > 0.5) == int(t) for p, t in zip(a[0], y[0], strict=True)) / len(a[0])


def train_neuron(w, b, X, y, eta, num_steps):
    history = [(accuracy(neuron(w, b, X), y), 0, w * 1.0, b * 1.0)]
    for number in range(1, num_steps + 1):
        _, _, w, b = history[-1]
        dw, db = neuron_gradients(w, b, X, y)
        w, b = np.subtract(w, eta * dw), np.subtract(b, eta * db)
        history.append((accuracy(neuron(w, b, X), y), number, w, b))
    _, _, best_w, best_b = max(history, key=lambda entry: (entry[0], -entry[1]))
    return best_w, best_b, np.array([entry[0] for entry in history])


def log_loss(a, y):
    if a.shape != y.shape:
        raise ValueError(f"log_loss: a {a.shape}, y {y.shape}")
    inside = [min(max(float(p), 1e-12), 1 - 1e-12) for p in a[0]]
    terms = [math.log(p) if t == 1 else math.log1p(-p) for p, t in zip(inside, y[0], strict=True)]
    return -math.fsum(terms) / len(terms)


def log_loss_gradients(w, b, X, y):
    errors = np.array([_one(float(w[0] @ x) + float(b[0, 0])) - target for x, target in zip(X.T, y[0], strict=True)])
    return np.mean(X * errors, axis=1).reshape(1, -1), np.mean(errors).reshape(1, 1)
