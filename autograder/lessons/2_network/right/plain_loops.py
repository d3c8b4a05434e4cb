"""Pure Python: one number after the other, no array arithmetic; slow and right."""

import math

import numpy as np


def _squash(x):
    if x < 0:
        return math.exp(x) / (1.0 + math.exp(x))
    return 1.0 / (1.0 + math.exp(-x))


def _slope(x):
    return _squash(x) * (1.0 - _squash(x))


def numerical_gradient(f, theta, h=1e-5):
    values = [float(value) for value in theta.reshape(-1)]
    slopes = []
    for i in range(len(values)):
        ends = []
        for moved in (values[i] + h, values[i] - h):
            others = values[:i] + [moved] + values[i + 1 :]
            ends.append(f(np.array(others).reshape(theta.shape)))
        slopes.append((ends[0] - ends[1]) / (2.0 * h))
    return np.array(slopes).reshape(theta.shape)


def init_network(sizes, rng):
    if len(sizes) < 2:
        raise ValueError("sizes should have two entries at least, it has " + str(len(sizes)))
    for size in sizes:
        if size < 1:
            raise ValueError("sizes has an entry below 1: " + str(size))
    params = []
    for layer in range(1, len(sizes)):
        W, b = np.zeros((sizes[layer], sizes[layer - 1])), np.zeros((sizes[layer], 1))
        for i in range(sizes[layer]):
            for j in range(sizes[layer - 1]):
                W[i, j] = rng.standard_normal()
        params.append((W, b))
    return params


def feedforward(params, X):
    n = X.shape[1]
    zs, activations = [], [X]
    for W, b in params:
        before = activations[-1]
        z, a = np.zeros((W.shape[0], n)), np.zeros((W.shape[0], n))
        for i in range(W.shape[0]):
            for s in range(n):
                total = float(b[i, 0])
                for j in range(W.shape[1]):
                    total = total + W[i, j] * before[j, s]
                z[i, s] = total
                a[i, s] = _squash(total)
        zs.append(z)
        activations.append(a)
    return zs, activations


def output_delta(z, a, T):
    delta = np.zeros(z.shape)
    for i in range(z.shape[0]):
        for s in range(z.shape[1]):
            delta[i, s] = (a[i, s] - T[i, s]) * _slope(float(z[i, s]))
    return delta


def hidden_delta(W_next, delta_next, z):
    delta = np.zeros(z.shape)
    for j in range(z.shape[0]):
        for s in range(z.shape[1]):
            back = 0.0
            for i in range(W_next.shape[0]):
                back = back + W_next[i, j] * delta_next[i, s]
            delta[j, s] = back * _slope(float(z[j, s]))
    return delta


def backprop(params, X, T):
    n = X.shape[1]
    zs, activations = feedforward(params, X)
    grads = [None] * len(params)
    delta = None
    for layer in range(len(params) - 1, -1, -1):
        if delta is None:
            delta = output_delta(zs[layer], activations[layer + 1], T)
        else:
            delta = hidden_delta(params[layer + 1][0], delta, zs[layer])
        m, d = params[layer][0].shape
        dW, db = np.zeros((m, d)), np.zeros((m, 1))
        for i in range(m):
            for s in range(n):
                db[i, 0] = db[i, 0] + delta[i, s] / n
                for j in range(d):
                    dW[i, j] = dW[i, j] + delta[i, s] * activations[layer][j, s] / n
        grads[layer] = (dW, db)
    return grads


def _moved(part, slope, eta):
    moved = np.zeros(part.shape)
    for i in range(part.shape[0]):
        for j in range(part.shape[1]):
            moved[i, j] = part[i, j] - eta * slope[i, j]
    return moved


def gradient_step(params, grads, eta):
    new = []
    for layer in range(len(params)):
        W, b = params[layer]
        dW, db = grads[layer]
        new.append((_moved(W, dW, eta), _moved(b, db, eta)))
    return new


def predict(params, X):
    output = feedforward(params, X)[1][-1]
    labels = np.zeros(X.shape[1], dtype=int)
    for s in range(X.shape[1]):
        for i in range(output.shape[0]):
            if output[i, s] > output[labels[s], s]:
                labels[s] = i
    return labels


def _accuracy(params, X, labels):
    right = 0
    for predicted, label in zip(predict(params, X), labels, strict=True):
        if predicted == label:
            right = right + 1
    return right / len(labels)


def train(params, X, labels, eta, num_steps):
    T = np.zeros((params[-1][1].shape[0], X.shape[1]))
    for s in range(len(labels)):
        T[labels[s], s] = 1.0
    best_params = [(W * 1.0, b * 1.0) for W, b in params]
    best_score = _accuracy(params, X, labels)
    scores = [best_score]
    for _ in range(num_steps):
        params = gradient_step(params, backprop(params, X, T), eta)
        score = _accuracy(params, X, labels)
        scores.append(score)
        if score > best_score:
            best_score, best_params = score, params
    return best_params, np.array(scores)
