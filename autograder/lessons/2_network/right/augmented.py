"""The bias as a first column of the weights, and a row of ones on top of each layer's input."""

import numpy as np


def _with_ones(a):
    return np.vstack([np.ones((1, a.shape[1])), a])


def _joined(params):
    return [np.hstack([b, W]) for W, b in params]


def _parted(matrices):
    return [(matrix[:, 1:].copy(), matrix[:, :1].copy()) for matrix in matrices]


def _sigmoid(z):
    return 1 / (1 + np.exp(np.clip(-z, -500, 500)))


def numerical_gradient(f, theta, h=1e-5):
    flat = theta.astype(float).flatten()
    both = []
    for sign in (1, -1):
        values = np.zeros(flat.size)
        for i, value in enumerate(flat):
            moved = flat.copy()
            moved[i] = value + sign * h
            values[i] = f(moved.reshape(theta.shape))
        both.append(values)
    return ((both[0] - both[1]) / h / 2).reshape(theta.shape)


def init_network(sizes, rng):
    inputs, units = list(sizes[:-1]), list(sizes[1:])
    if not units or min(inputs + units) <= 0:
        raise ValueError(f"sizes: {sizes} came; two or more positive numbers were expected")
    weights = [rng.standard_normal(shape) for shape in zip(units, inputs, strict=True)]
    return _parted([np.hstack([np.zeros((len(W), 1)), W]) for W in weights])


def feedforward(params, X):
    zs, activations = [], [np.array(X, dtype=float)]
    for matrix in _joined(params):
        zs.append(matrix @ _with_ones(activations[-1]))
        activations.append(_sigmoid(zs[-1]))
    return zs, activations


def output_delta(z, a, T):
    return _sigmoid(z) * (1 - _sigmoid(z)) * (_sigmoid(z) - T)


def hidden_delta(W_next, delta_next, z):
    matrix = np.hstack([np.zeros((len(W_next), 1)), W_next])
    slope = _with_ones(_sigmoid(z) * _sigmoid(-z))
    return ((matrix.T @ delta_next) * slope)[1:]


def backprop(params, X, T):
    zs, activations = feedforward(params, X)
    inputs = [_with_ones(a) for a in activations[:-1]]
    delta = output_delta(zs[-1], activations[-1], T)
    found = [delta @ inputs[-1].T]
    for layer in range(len(params) - 2, -1, -1):
        delta = hidden_delta(params[layer + 1][0], delta, zs[layer])
        found.append(delta @ inputs[layer].T)
    return _parted([matrix / X.shape[1] for matrix in found[::-1]])


def gradient_step(params, grads, eta):
    return _parted([p - eta * g for p, g in zip(_joined(params), _joined(grads), strict=True)])


def predict(params, X):
    a = feedforward(params, X)[1][-1]
    return np.array([int(np.argmax(column)) for column in a.T])


def train(params, X, labels, eta, num_steps):
    T = np.zeros((len(params[-1][1]), len(labels)))
    for sample, label in enumerate(labels):
        T[label, sample] = 1
    history = []
    params = _parted(_joined(params))
    params = [(W.astype(float), b.astype(float)) for W, b in params]
    for number in range(num_steps + 1):
        if number:
            params = gradient_step(params, backprop(params, X, T), eta)
        history.append((np.mean(predict(params, X) == labels), -number, params))
    best = max(history, key=lambda entry: entry[:2])
    return best[2], np.array([entry[0] for entry in history])
