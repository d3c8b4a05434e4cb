"""Work in place on own copies; arguments changed and put back exactly; pairs as lists; results made beforehand."""

import numpy as np


def _squash(z):
    below = z < 0
    e = np.exp(np.where(below, z, -z))
    return np.where(below, e, 1) / (1 + e)


def numerical_gradient(f, theta, h=1e-5):
    if theta.dtype != float:
        theta = theta.astype(float)
    gradient = np.empty(theta.shape)
    visit = np.nditer(theta, flags=["multi_index"])
    for _ in visit:
        i = visit.multi_index
        middle = theta[i]
        theta[i] = middle + h
        gradient[i] = f(theta)
        theta[i] = middle - h
        gradient[i] -= f(theta)
        theta[i] = middle
    gradient /= 2 * h
    return gradient


def init_network(sizes, rng):
    if len(sizes) < 2 or not all(np.array(sizes) > 0):
        raise ValueError(f"cannot make a network of {sizes}")
    params = []
    for i in range(len(sizes) - 1):
        W = np.empty((sizes[i + 1], sizes[i]))
        rng.standard_normal(out=W)
        params.append([W, np.full((sizes[i + 1], 1), 0.0)])
    return params


def feedforward(params, X):
    zs, activations = [], [X]
    for W, b in params:
        z = np.dot(W, activations[-1]).astype(float)
        z += b
        zs.append(z)
        activations.append(_squash(z))
    return [zs, activations]


def output_delta(z, a, T):
    saved = a.copy()
    a -= T
    delta = a.copy()
    a[...] = saved
    delta *= _squash(z)
    delta *= _squash(-z)
    return delta


def hidden_delta(W_next, delta_next, z):
    slope = _squash(z)
    slope *= 1 - slope
    slope *= W_next.T @ delta_next
    return slope


def backprop(params, X, T):
    grads = [[np.zeros(W.shape), np.zeros(b.shape)] for W, b in params]
    zs, activations = feedforward(params, X)
    delta = output_delta(zs.pop(), activations.pop(), T)
    delta /= X.shape[1]
    for (W, _), grad in zip(reversed(params), reversed(grads), strict=True):
        grad[0] += delta @ activations.pop().T
        grad[1] += delta.sum(axis=1).reshape(-1, 1)
        if zs:
            delta = hidden_delta(W, delta, zs.pop())
    return grads


def gradient_step(params, grads, eta):
    new = [[W.astype(float), b.astype(float)] for W, b in params]
    for pair, slopes in zip(new, grads, strict=True):
        for part, slope in zip(pair, slopes, strict=True):
            part -= eta * slope
    return new


def predict(params, X):
    a = feedforward(params, X)[1][-1]
    labels = np.zeros(a.shape[1], dtype=np.int64)
    top = a[0].copy()
    for k in range(1, len(a)):
        labels[a[k] > top] = k
        np.maximum(top, a[k], out=top)
    return labels


def train(params, X, labels, eta, num_steps):
    params = [[W.astype(float), b.astype(float)] for W, b in params]
    T = np.zeros((params[-1][0].shape[0], labels.size))
    T[labels, np.arange(labels.size)] = 1
    scores = np.empty(num_steps + 1)
    best = -1.0
    for number in range(num_steps + 1):
        scores[number] = np.count_nonzero(predict(params, X) == labels) / labels.size
        if scores[number] > best:
            best, best_params = scores[number], [[W.copy(), b.copy()] for W, b in params]
        for pair, slopes in zip(params, backprop(params, X, T), strict=True):
            pair[0] -= eta * slopes[0]
            pair[1] -= eta * slopes[1]
    return [best_params, scores]
