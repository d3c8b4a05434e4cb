"""Pure Python: one number after the other, no array arithmetic; slow and right."""

import math

import numpy as np


def _each(function, z):
    result = np.zeros(z.shape)
    for index in np.ndindex(z.shape):
        result[index] = function(float(z[index]))
    return result


def _squash(x):
    if x < 0:
        return math.exp(x) / (1.0 + math.exp(x))
    return 1.0 / (1.0 + math.exp(-x))


def relu(z):
    return _each(lambda x: x if x > 0 else 0.0, z)


def relu_prime(z):
    return _each(lambda x: 1.0 if x > 0 else 0.0, z)


def tanh_prime(z):
    return _each(lambda x: 1.0 - math.tanh(x) ** 2, z)


def softmax(z):
    k, n = z.shape
    result = np.zeros((k, n))
    for i in range(n):
        top = max(z[j, i] for j in range(k))
        parts = [math.exp(z[j, i] - top) for j in range(k)]
        for j in range(k):
            result[j, i] = parts[j] / sum(parts)
    return result


def cross_entropy(a, T):
    total = 0.0
    for i in range(a.shape[1]):
        for j in range(a.shape[0]):
            if T[j, i] != 0:
                total -= T[j, i] * math.log(max(a[j, i], 1e-12))
    return float(total / a.shape[1])


def general_feedforward(params, X, activations):
    if len(activations) != len(params):
        raise ValueError(f"{len(activations)} names for {len(params)} layers")
    for i in range(len(activations)):
        name = activations[i]
        if name == "softmax" and i != len(activations) - 1:
            raise ValueError(f"softmax in layer {i + 1}; it may only be the last")
        if name not in ("sigmoid", "tanh", "relu", "identity", "softmax"):
            raise ValueError(f"unknown activation {name}")
    zs, outputs = [], [X]
    for i in range(len(params)):
        W, b = params[i]
        before = outputs[i]
        z = np.zeros((W.shape[0], X.shape[1]))
        for unit in range(W.shape[0]):
            for sample in range(X.shape[1]):
                total = float(b[unit, 0])
                for other in range(W.shape[1]):
                    total += W[unit, other] * before[other, sample]
                z[unit, sample] = total
        zs.append(z)
        name = activations[i]
        if name == "softmax":
            outputs.append(softmax(z))
        elif name == "sigmoid":
            outputs.append(_each(_squash, z))
        elif name == "tanh":
            outputs.append(_each(math.tanh, z))
        elif name == "relu":
            outputs.append(relu(z))
        else:
            outputs.append(_each(lambda x: x, z))
    return zs, outputs


def _slope(name, x):
    if name == "sigmoid":
        return _squash(x) * _squash(-x)
    if name == "tanh":
        return 1.0 - math.tanh(x) ** 2
    if name == "relu":
        return 1.0 if x > 0 else 0.0
    return 1.0


def _output_delta(z, a, t, name, loss):
    """For one sample: dC/dz from dC/da, by the chain rule, a sum over all outputs for softmax."""
    k = len(z)
    if loss == "mse":
        up = [a[j] - t[j] for j in range(k)]
    else:
        up = [-t[j] / a[j] if t[j] else 0.0 for j in range(k)]
    if name != "softmax":
        return [up[j] * _slope(name, z[j]) for j in range(k)]
    return [sum(up[i] * a[i] * ((i == j) - a[j]) for i in range(k)) for j in range(k)]


def general_backprop(params, X, T, activations, loss):
    if loss != "mse" and loss != "cross_entropy":
        raise ValueError(f"loss should be mse or cross_entropy, not {loss}")
    zs, outputs = general_feedforward(params, X, activations)
    n = X.shape[1]
    grads = [(np.zeros(W.shape), np.zeros(b.shape)) for W, b in params]
    for i in range(n):
        delta = _output_delta(zs[-1][:, i], outputs[-1][:, i], T[:, i], activations[-1], loss)
        for layer in range(len(params) - 1, -1, -1):
            dW, db = grads[layer]
            for unit in range(len(delta)):
                db[unit, 0] += delta[unit] / n
                for other in range(dW.shape[1]):
                    dW[unit, other] += delta[unit] * outputs[layer][other, i] / n
            if layer:
                W = params[layer][0]
                pulled = []
                for other in range(W.shape[1]):
                    total = sum(W[unit, other] * delta[unit] for unit in range(len(delta)))
                    pulled.append(total * _slope(activations[layer - 1], zs[layer - 1][other, i]))
                delta = pulled
    return grads


def l2_gradients(grads, params, lam):
    result = []
    for i in range(len(grads)):
        dW, db = grads[i]
        new = np.zeros(dW.shape)
        for index in np.ndindex(dW.shape):
            new[index] = dW[index] + lam * params[i][0][index]
        result.append((new, db.copy()))
    return result


def momentum_step(params, grads, velocity, eta, mu):
    new_params, new_velocity = [], []
    for i in range(len(params)):
        moved, speeds = [], []
        for part in range(2):
            p, g, v = params[i][part], grads[i][part], velocity[i][part]
            speed, place = np.zeros(p.shape), np.zeros(p.shape)
            for index in np.ndindex(p.shape):
                speed[index] = mu * v[index] - eta * g[index]
                place[index] = p[index] + speed[index]
            moved.append(place)
            speeds.append(speed)
        new_params.append(moved)
        new_velocity.append(speeds)
    return [new_params, new_velocity]


def dropout(a, keep_prob, rng):
    if keep_prob <= 0 or keep_prob > 1:
        raise ValueError(f"keep_prob = {keep_prob} is not in (0, 1]")
    dropped, mask = np.zeros(a.shape), np.zeros(a.shape)
    for j in range(a.shape[1]):
        for i in range(a.shape[0]):
            if rng.random() < keep_prob:
                mask[i, j] = 1.0
                dropped[i, j] = a[i, j] / keep_prob
    return dropped, mask


def augmented_feedforward(weights, X):
    outputs = [X]
    for W in weights:
        before = outputs[-1]
        a = np.zeros((W.shape[0], X.shape[1]))
        for unit in range(W.shape[0]):
            for sample in range(X.shape[1]):
                total = float(W[unit, 0])
                for other in range(before.shape[0]):
                    total += W[unit, other + 1] * before[other, sample]
                a[unit, sample] = _squash(total)
        outputs.append(a)
    return outputs


def roc_curve(y, score):
    ones = zeros = 0
    for label in y:
        if label == 1:
            ones += 1
        else:
            zeros += 1
    if ones == 0 or zeros == 0:
        raise ValueError(f"both classes are needed; {ones} ones and {zeros} zeros came")
    order = sorted(range(len(y)), key=lambda i: -score[i])
    fpr, tpr = [0.0], [0.0]
    up = right = 0
    for place, i in enumerate(order):
        if y[i] == 1:
            up += 1
        else:
            right += 1
        if place == len(order) - 1 or score[order[place + 1]] != score[i]:
            fpr.append(right / zeros)
            tpr.append(up / ones)
    return np.array(fpr), np.array(tpr)


def auc(fpr, tpr):
    area = 0.0
    for i in range(1, len(fpr)):
        area += (fpr[i] - fpr[i - 1]) * (tpr[i] + tpr[i - 1]) / 2
    return area
