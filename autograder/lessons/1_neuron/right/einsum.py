"""Sums written with einsum, means with np.mean; other argument names; np.float64 in place of float."""

import numpy as np


def step(x):
    return np.heaviside(x, 0.0)


def sigmoid(x):
    return 0.5 * (1.0 + np.tanh(0.5 * x))


def sigmoid_prime(x):
    return 0.25 * (1.0 - np.tanh(0.5 * x) ** 2)


def _z(weights, bias, inputs):
    return np.einsum("ij,jn->in", weights, inputs) + bias


def neuron(weights, bias, inputs):
    return sigmoid(_z(weights, bias, inputs))


def _check(outputs, targets):
    if np.shape(outputs) != np.shape(targets):
        raise ValueError("shapes differ", np.shape(outputs), np.shape(targets))


def mse(outputs, targets):
    _check(outputs, targets)
    error = outputs - targets
    return np.einsum("in,in->", error, error) / 2 / error.shape[1]


def neuron_gradients(weights, bias, inputs, targets):
    z = _z(weights, bias, inputs)
    delta = (sigmoid(z) - targets) * sigmoid_prime(z)
    n = inputs.shape[-1]
    return np.einsum("in,jn->ij", delta, inputs) / n, np.einsum("in->i", delta)[:, np.newaxis] / n


def accuracy(outputs, targets):
    _check(outputs, targets)
    return np.mean(np.round(outputs) == targets)


def train_neuron(weights, bias, inputs, targets, step_size, steps):
    path = [(weights.astype(float), bias.astype(float))]
    for _ in range(steps):
        w, b = path[-1]
        dw, db = neuron_gradients(w, b, inputs, targets)
        path.append((w - step_size * dw, b - step_size * db))
    scores = np.array([accuracy(neuron(w, b, inputs), targets) for w, b in path])
    best = int(np.argmax(scores))
    return path[best][0], path[best][1], scores


def log_loss(outputs, targets):
    _check(outputs, targets)
    p = np.clip(outputs, 1e-12, 1 - 1e-12)
    return np.mean(-targets * np.log(p) - (1 - targets) * np.log1p(-p))


def log_loss_gradients(weights, bias, inputs, targets):
    delta = neuron(weights, bias, inputs) - targets
    return np.mean(delta * inputs, axis=1)[np.newaxis, :], np.mean(delta, keepdims=True)
