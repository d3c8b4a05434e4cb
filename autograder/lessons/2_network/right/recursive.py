"""Recursion in place of loops: the first layer, then the rest of the network."""

import numpy as np


def _sigmoid(z):
    return np.exp(-np.logaddexp(0, -z))


def numerical_gradient(f, theta, h=1e-5):
    theta = theta * 1.0

    def slopes(i):
        if i == theta.size:
            return []
        index = np.unravel_index(i, theta.shape)
        ends = []
        for move in (h, -h):
            moved = theta.copy()
            moved[index] += move
            ends.append(f(moved))
        return [(ends[0] - ends[1]) / (2 * h), *slopes(i + 1)]

    return np.reshape(slopes(0), theta.shape)


def init_network(sizes, rng):
    if len(sizes) < 2:
        raise ValueError(f"{sizes} has no layer")
    return _layers(sizes, rng)


def _layers(sizes, rng):
    if min(sizes) < 1:
        raise ValueError(f"{sizes} has an empty layer")
    if len(sizes) == 1:
        return []
    first = rng.standard_normal(sizes[0] * sizes[1]).reshape(sizes[1], sizes[0]), np.zeros((sizes[1], 1))
    return [first, *_layers(sizes[1:], rng)]


def feedforward(params, X):
    if not params:
        return [], [X]
    (W, b), *rest = params
    z = W.dot(X) + b
    zs, activations = feedforward(rest, _sigmoid(z))
    return [z, *zs], [X, *activations]


def output_delta(z, a, T):
    return a * (a - T) - a * a * (a - T)


def hidden_delta(W_next, delta_next, z):
    return np.dot(delta_next.T, W_next).T * _sigmoid(z) * _sigmoid(-z)


def backprop(params, X, T):
    def go(params, a):
        """Give the gradients from here on, and what comes back to a."""
        if not params:
            return [], (a - T) / X.shape[1]
        (W, b), *rest = params
        z = W @ a + b
        grads, back = go(rest, _sigmoid(z))
        delta = back * _sigmoid(z) * _sigmoid(-z)
        return [[delta @ a.T, delta @ np.ones((a.shape[1], 1))], *grads], W.T @ delta

    return go(params, X)[0]


def gradient_step(params, grads, eta):
    if not params:
        return []
    return [[p - eta * g for p, g in zip(params[0], grads[0], strict=True)], *gradient_step(params[1:], grads[1:], eta)]


def predict(params, X):
    if not params:
        return X.argmax(axis=0)
    (W, b), *rest = params
    return predict(rest, _sigmoid(W @ X + b))


def train(params, X, labels, eta, num_steps):
    T = np.eye(len(params[-1][0]))[labels].T

    def go(params, left):
        score = float((predict(params, X) == labels).mean())
        if left == 0:
            return params, [score]
        best, scores = go(gradient_step(params, backprop(params, X, T), eta), left - 1)
        return (params if score >= max(scores) else best), [score, *scores]

    best, scores = go([(1.0 * W, 1.0 * b) for W, b in params], num_steps)
    return best, np.array(scores)
