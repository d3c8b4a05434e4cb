"""Detours that arrive: softmax from differences, dC/dz taken case by case, masks from permuted and normal draws."""

import math

import numpy as np


def sigmoid(z):
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1 / (1 + e), e / (1 + e))


def relu(z):
    return np.where(z > 0, z, 0.0)


def relu_prime(z):
    return np.sign(relu(z))


def tanh_prime(z):
    with np.errstate(over="ignore"):
        return 1 / np.cosh(z) ** 2


def softmax(z):
    with np.errstate(over="ignore"):
        return np.array([1 / np.exp(z - row).sum(axis=0) for row in z * 1.0])


def cross_entropy(a, T):
    return math.fsum((-T * np.log(np.maximum(a, 1e-12))).ravel()) / len(a.T)


def _activate(name, z, last):
    match name:
        case "sigmoid":
            return sigmoid(z)
        case "tanh":
            return 2 * sigmoid(2 * z) - 1
        case "relu":
            return relu(z)
        case "identity":
            return z
        case "softmax" if last:
            return softmax(z)
    raise ValueError(f"{name} cannot stand here")


def general_feedforward(params, X, activations):
    L = len(params)
    if L - len(activations):
        raise ValueError(f"activations: {len(activations)} came, {L} expected")
    zs, outputs = [None] * L, [np.array(X, dtype=float)] + [None] * L
    for l, (W, b) in enumerate(params):
        zs[l] = (outputs[l].T @ W.T + b.T).T
        outputs[l + 1] = _activate(activations[l], zs[l], l == L - 1)
    return tuple(zs), tuple(outputs)


def _slope_from_activation(name, a):
    return {"sigmoid": a * (1 - a), "tanh": 1 - a**2, "relu": (a > 0) * 1.0, "identity": 1.0 + 0 * a}[name]


def _output_delta(name, loss, a, T):
    if (name, loss) == ("softmax", "cross_entropy"):
        return a * T.sum(axis=0) - T
    if (name, loss) == ("sigmoid", "cross_entropy"):
        return T * (a - 1)
    if (name, loss) == ("softmax", "mse"):
        error = a - T
        return np.stack([(np.diag(p) - np.outer(p, p)) @ e for p, e in zip(a.T, error.T)], axis=1)
    up = a - T if loss == "mse" else np.where(T == 1, -1 / np.where(a > 1e-12, a, 1e-12), 0.0)
    return up * _slope_from_activation(name, a)


def general_backprop(params, X, T, activations, loss):
    if loss != "mse" and loss != "cross_entropy":
        raise ValueError(f"loss: {loss}")
    _, outputs = general_feedforward(params, X, activations)
    n = X.shape[1]
    delta = _output_delta(activations[-1], loss, outputs[-1], T)
    grads = []
    for l in range(len(params) - 1, -1, -1):
        ones = np.ones((n, 1))
        both = delta @ np.hstack([outputs[l].T, ones]) / n
        grads.append([both[:, :-1].copy(), both[:, -1:].copy()])
        if l:
            delta = params[l][0].T.dot(delta) * _slope_from_activation(activations[l - 1], outputs[l])
    return grads[::-1]


def l2_gradients(grads, params, lam):
    penalty = [(lam * W, 0.0 * b) for W, b in params]
    return [tuple(np.add(g, p) for g, p in zip(*pairs)) for pairs in zip(grads, penalty)]


def momentum_step(params, grads, velocity, eta, mu):
    moved = [[p + mu * v - eta * g for p, g, v in zip(*three)] for three in zip(params, grads, velocity)]
    speeds = [[mu * v - eta * g for g, v in zip(*two)] for two in zip(grads, velocity)]
    return moved, speeds


def dropout(a, keep_prob, rng):
    if math.isnan(keep_prob) or keep_prob > 1 or keep_prob <= 0:
        raise ValueError("keep_prob should be a probability above 0")
    mask = np.floor(rng.uniform(size=a.shape[::-1]).T + keep_prob)
    return np.where(mask == 1, a, 0) / keep_prob, mask


def augmented_feedforward(weights, X):
    a = np.vstack([np.ones(X.shape[1]), X])
    outputs = [a[1:].copy()]
    for W in weights:
        a = np.concatenate([np.ones((1, X.shape[1])), sigmoid(np.dot(W, a))])
        outputs.append(a[1:])
    return outputs


def roc_curve(y, score):
    counts = {}
    for label, value in zip(y.tolist(), score.tolist()):
        zeros, ones = counts.get(value, (0, 0))
        counts[value] = (zeros + (label == 0), ones + (label == 1))
    steps = np.array([(0, 0)] + [counts[value] for value in sorted(counts, reverse=True)])
    total = steps.sum(axis=0)
    if total.min() == 0:
        raise ValueError(f"zeros and ones: {total.tolist()}; at least one of each is needed")
    rates = np.cumsum(steps, axis=0) / total
    return rates[:, 0].copy(), rates[:, 1].copy()


def auc(fpr, tpr):
    left = sum(w * h for w, h in zip(np.diff(fpr), tpr[:-1]))
    right = sum(w * h for w, h in zip(np.diff(fpr), tpr[1:]))
    return float((left + right) / 2)
