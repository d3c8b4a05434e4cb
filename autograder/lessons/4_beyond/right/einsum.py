"""Sums written with einsum, the full Jacobian of every output activation, cumulative sums; other argument names."""

import numpy as np


def sigmoid(x):
    return 0.5 * (1.0 + np.tanh(0.5 * x))


def relu(x):
    return (x + np.abs(x)) / 2


def relu_prime(x):
    return np.heaviside(x, 0.0)


def tanh_prime(x):
    return 4 * sigmoid(2 * x) * sigmoid(-2 * x)


def softmax(x):
    x = x.astype(float)
    top = np.max(x, axis=0)
    logs = x - top - np.log(np.einsum("kn->n", np.exp(x - top)))
    return np.exp(logs)


def cross_entropy(outputs, targets):
    safe = np.where(outputs < 1e-12, 1e-12, outputs)
    return -np.einsum("kn,kn->", targets, np.log(safe)) / outputs.shape[1]


FUNCTIONS = {
    "sigmoid": (sigmoid, lambda x: sigmoid(x) * sigmoid(-x)),
    "tanh": (np.tanh, tanh_prime),
    "relu": (relu, relu_prime),
    "identity": (lambda x: x, lambda x: np.ones(x.shape)),
    "softmax": (softmax, None),
}


def general_feedforward(layers, inputs, names):
    if len(layers) != len(names):
        raise ValueError("one name per layer", len(layers), len(names))
    if set(names) - set(FUNCTIONS) or "softmax" in names[:-1]:
        raise ValueError("these names do not fit", names)
    zs, outputs = (), (inputs,)
    for (W, b), name in zip(layers, names):
        zs += (np.einsum("ij,jn->in", W, outputs[-1]) + b,)
        outputs += (FUNCTIONS[name][0](zs[-1]),)
    return zs, outputs


def _jacobian(z, a, name):
    """da_i/dz_j of every sample."""
    if name == "softmax":
        return np.einsum("in,ij->ijn", a, np.eye(len(a))) - np.einsum("in,jn->ijn", a, a)
    return np.einsum("in,ij->ijn", FUNCTIONS[name][1](z), np.eye(len(a)))


def general_backprop(layers, inputs, targets, names, loss):
    zs, outputs = general_feedforward(layers, inputs, names)
    a, n = outputs[-1], inputs.shape[1]
    if loss == "mse":
        up = (a - targets) / n
    elif loss == "cross_entropy":
        up = -targets / (np.maximum(a, 1e-12) * n)
    else:
        raise ValueError("loss", loss)
    grads = []
    for l in range(len(layers), 0, -1):
        delta = np.einsum("in,ijn->jn", up, _jacobian(zs[l - 1], outputs[l], names[l - 1]))
        grads.append((np.einsum("in,jn->ij", delta, outputs[l - 1]), np.einsum("in->i", delta)[:, None]))
        up = np.einsum("ij,in->jn", layers[l - 1][0], delta)
    return tuple(reversed(grads))


def l2_gradients(slopes, layers, strength):
    return tuple((dW + np.multiply(strength, W), 1.0 * db) for (dW, db), (W, b) in zip(slopes, layers))


def momentum_step(layers, slopes, speeds, eta, mu):
    speeds = tuple(tuple(mu * v - eta * g for v, g in zip(*two)) for two in zip(speeds, slopes))
    return tuple(tuple(p + v for p, v in zip(*two)) for two in zip(layers, speeds)), speeds


def dropout(values, keep_prob, rng):
    if not (keep_prob > 0 and keep_prob <= 1):
        raise ValueError("keep_prob", keep_prob)
    mask = rng.binomial(1, keep_prob, size=values.shape).astype(float)
    return np.einsum("in,in->in", values, mask / keep_prob), mask


def augmented_feedforward(matrices, inputs):
    outputs = [inputs]
    for M in matrices:
        z = np.einsum("ij,jn->in", M[:, 1:], outputs[-1]) + M[:, :1]
        outputs.append(sigmoid(z))
    return tuple(outputs)


def roc_curve(labels, values):
    if len(np.unique(labels)) != 2:
        raise ValueError("labels of both classes are needed", np.unique(labels))
    order = np.argsort(-values, kind="stable")
    labels, values = labels[order], values[order]
    last = np.append(np.diff(values) != 0, True)
    up = np.cumsum(labels == 1)[last]
    right = np.cumsum(labels == 0)[last]
    return np.concatenate([[0.0], right / right[-1]]), np.concatenate([[0.0], up / up[-1]])


def auc(right, up):
    return np.einsum("i,i->", np.diff(right), (up[:-1] + up[1:]) * 0.5)
