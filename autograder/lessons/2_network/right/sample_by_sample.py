"""One sample at a time, as in Nielsen's network.py: nablas that add up, a column (d, 1) through the network."""

import numpy as np


class Sizes(ValueError):
    """Sizes that make no network."""


def sigmoid(z):
    with np.errstate(over="ignore"):
        return 1.0 / (1.0 + np.exp(-1.0 * z))


def sigmoid_prime(z):
    return sigmoid(z) * (1 - sigmoid(z))


def numerical_gradient(f, theta, h=1e-5):
    gradient = np.zeros(theta.shape)
    for index, value in np.ndenumerate(theta):
        up, down = np.array(theta, dtype=float), np.array(theta, dtype=float)
        up[index], down[index] = value + h, value - h
        gradient[index] = (f(up) - f(down)) / (up[index] - down[index])
    return gradient


def init_network(sizes, rng):
    if len(sizes) < 2 or any(size < 1 for size in sizes):
        raise Sizes(f"no network has the sizes {sizes}")
    biases = [np.zeros((y, 1)) for y in sizes[1:]]
    weights = [rng.standard_normal((y, x)) for x, y in zip(sizes[:-1], sizes[1:])]
    return list(zip(weights, biases))


def _columns(X):
    return [X[:, i : i + 1] for i in range(X.shape[1])]


def _forward(params, x):
    zs, activations = [], [x]
    for w, b in params:
        z = np.dot(w, activations[-1]) + b
        zs.append(z)
        activations.append(sigmoid(z))
    return zs, activations


def feedforward(params, X):
    per_sample = [_forward(params, x * 1.0) for x in _columns(X)]
    zs = [np.hstack(parts) for parts in zip(*(zs for zs, _ in per_sample))]
    activations = [np.hstack(parts) for parts in zip(*(activations for _, activations in per_sample))]
    return zs, activations


def output_delta(z, a, T):
    parts = zip(_columns(z), _columns(a), _columns(T))
    return np.hstack([(output - target) * sigmoid_prime(weighted) for weighted, output, target in parts])


def hidden_delta(W_next, delta_next, z):
    parts = zip(_columns(delta_next), _columns(z))
    return np.hstack([np.dot(W_next.transpose(), delta) * sigmoid_prime(weighted) for delta, weighted in parts])


def _nabla(params, x, t):
    nabla = [(np.zeros(w.shape), np.zeros(b.shape)) for w, b in params]
    zs, activations = _forward(params, x)
    delta = (activations[-1] - t) * sigmoid_prime(zs[-1])
    nabla[-1] = (np.dot(delta, activations[-2].transpose()), delta)
    for layer in range(2, len(params) + 1):
        delta = np.dot(params[-layer + 1][0].transpose(), delta) * sigmoid_prime(zs[-layer])
        nabla[-layer] = (np.dot(delta, activations[-layer - 1].transpose()), delta)
    return nabla


def backprop(params, X, T):
    total = [(np.zeros(w.shape), np.zeros(b.shape)) for w, b in params]
    for x, t in zip(_columns(X), _columns(T)):
        total = [(nw + dw, nb + db) for (nw, nb), (dw, db) in zip(total, _nabla(params, x, t))]
    return [(nw / X.shape[1], nb / X.shape[1]) for nw, nb in total]


def gradient_step(params, grads, eta):
    weights = [w - eta * nw for (w, _), (nw, _) in zip(params, grads)]
    biases = [b - eta * nb for (_, b), (_, nb) in zip(params, grads)]
    return list(zip(weights, biases))


def predict(params, X):
    return np.array([np.argmax(_forward(params, x)[1][-1]) for x in _columns(X)])


class Network:
    def __init__(self, params):
        self.params = [(w + 0.0, b + 0.0) for w, b in params]

    def score(self, X, labels):
        return sum(int(one == other) for one, other in zip(predict(self.params, X), labels)) / len(labels)

    def after_step(self, X, T, eta):
        return Network(gradient_step(self.params, backprop(self.params, X, T), eta))


def train(params, X, labels, eta, num_steps):
    def vectorized(label):
        e = np.zeros((params[-1][1].shape[0], 1))
        e[label] = 1.0
        return e

    T = np.hstack([vectorized(label) for label in labels])
    network = best = Network(params)
    scores = [network.score(X, labels)]
    while len(scores) < num_steps + 1:
        network = network.after_step(X, T, eta)
        score = network.score(X, labels)
        if all(score > other for other in scores):
            best = network
        scores.append(score)
    return best.params, np.array(scores)
