"""Detours that arrive: outer products, Jacobians, one matrix for all parameters, ranks for argmax."""

import numpy as np


def _sigmoid(z):
    return 0.5 * (1 + np.tanh(z / 2))


def _slope(z):
    return 1 / (2 + 2 * np.cosh(np.clip(z, -700, 700)))


def numerical_gradient(f, theta, h=1e-5):
    def along(index):
        def shifted(distance):
            moved = theta.astype(float)
            moved[index] += distance
            return f(moved)

        return (shifted(h) - shifted(-h)) / (h + h)

    return np.array([along(index) for index in np.ndindex(*theta.shape)]).reshape(*theta.shape)


def init_network(sizes, rng):
    shapes = [(m, d) for d, m in zip(sizes, sizes[1:], strict=False)]
    if not shapes or min(min(shape) for shape in shapes) < 1:
        raise ValueError("sizes should be two or more numbers, all above 0; came: " + repr(sizes))
    draws = rng.standard_normal(sum(m * d for m, d in shapes))
    ends = np.cumsum([m * d for m, d in shapes])
    parts = np.split(draws, ends[:-1])
    return [(part.reshape(shape).copy(), np.zeros((shape[0], 1))) for part, shape in zip(parts, shapes, strict=True)]


def feedforward(params, X):
    zs = []
    for W, b in params:
        a = _sigmoid(zs[-1]) if zs else X
        zs.append((a.T @ W.T + b.T).T)
    return zs, [X, *map(_sigmoid, zs)]


def output_delta(z, a, T):
    slopes = [np.diag(column) for column in _slope(z).T]
    return np.stack([J @ error for J, error in zip(slopes, (a - T).T, strict=True)], axis=1)


def hidden_delta(W_next, delta_next, z):
    jacobians = W_next[np.newaxis] * _slope(z).T[:, np.newaxis, :]
    return np.stack([J.T @ delta for J, delta in zip(jacobians, delta_next.T, strict=True)], axis=1)


def backprop(params, X, T):
    zs, activations = feedforward(params, X)
    delta = output_delta(zs[-1], activations[-1], T)
    grads, below = [], list(range(len(params)))
    while below:
        layer = below.pop()
        outer = [np.outer(d, a) for d, a in zip(delta.T, activations[layer].T, strict=True)]
        grads.append((np.mean(outer, axis=0), np.average(delta, axis=1)[:, np.newaxis]))
        delta = hidden_delta(params[layer][0], delta, zs[layer - 1]) if layer else delta
    grads.reverse()
    return grads


def gradient_step(params, grads, eta):
    flat = [np.concatenate([part.ravel() for pair in pairs for part in pair]) for pairs in (params, grads)]
    moved = flat[0] - eta * flat[1]
    new = []
    for W, b in params:
        new.append((moved[: W.size].reshape(W.shape), moved[W.size : W.size + b.size].reshape(b.shape)))
        moved = moved[W.size + b.size :]
    return new


def predict(params, X):
    """The last z grows with the last activation, so it will do."""
    return np.argsort(feedforward(params, X)[0][-1], axis=0)[-1]


def train(params, X, labels, eta, num_steps):
    T = np.where(np.arange(params[-1][0].shape[0]).reshape(-1, 1) == labels.reshape(1, -1), 1.0, 0.0)
    zero = [(np.zeros(W.shape), np.zeros(b.shape)) for W, b in params]
    best = params = gradient_step(params, zero, 0.0)
    scores = np.array([1 - np.mean(predict(params, X) != labels)])
    for _ in range(num_steps):
        params = gradient_step(params, backprop(params, X, T), eta)
        scores = np.append(scores, 1 - np.mean(predict(params, X) != labels))
        if scores[-1] > scores[:-1].max():
            best = params
    return best, scores
