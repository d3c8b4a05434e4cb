"""Sums written with einsum, means with np.mean, tanh for the sigmoid; other argument names; tuples for lists."""

import numpy as np


def _sigmoid(x):
    return 0.5 + 0.5 * np.tanh(0.5 * x)


def _slope(x):
    return 0.25 * (1.0 - np.tanh(0.5 * x) ** 2)


def numerical_gradient(cost, at, step=1e-5):
    at = np.asarray(at, dtype=np.float64)
    units = np.eye(at.size).reshape(at.size, *at.shape)
    slopes = [(cost(at + step * unit) - cost(at - step * unit)) / (2 * step) for unit in units]
    return np.array(slopes).reshape(at.shape)


def init_network(widths, generator):
    if not (len(widths) >= 2 and all(width >= 1 for width in widths)):
        raise ValueError("widths", widths)
    pairs = zip(widths[1:], widths[:-1], strict=True)
    return tuple((generator.normal(size=pair), np.zeros((pair[0], 1))) for pair in pairs)


def feedforward(layers, inputs):
    zs, activations = (), (inputs.astype(float),)
    for weights, bias in layers:
        zs += (np.einsum("ij,jn->in", weights, activations[-1]) + bias,)
        activations += (_sigmoid(zs[-1]),)
    return zs, activations


def output_delta(z, outputs, targets):
    return np.einsum("in,in->in", outputs - targets, _slope(z))


def hidden_delta(weights, delta, z):
    return np.einsum("ij,in,jn->jn", weights, delta, _slope(z))


def backprop(layers, inputs, targets):
    zs, activations = feedforward(layers, inputs)
    deltas = [output_delta(zs[-1], activations[-1], targets)]
    for (weights, _), z in zip(layers[:0:-1], zs[-2::-1], strict=True):
        deltas.insert(0, hidden_delta(weights, deltas[0], z))
    return tuple(
        (np.mean(np.einsum("in,jn->nij", delta, before), axis=0), np.mean(delta, axis=1, keepdims=True))
        for delta, before in zip(deltas, activations[:-1], strict=True)
    )


def gradient_step(layers, slopes, step_size):
    return tuple(
        tuple(np.subtract(value, step_size * slope) for value, slope in zip(layer, pair, strict=True))
        for layer, pair in zip(layers, slopes, strict=True)
    )


def predict(layers, inputs):
    return np.argmax(feedforward(layers, inputs)[1][-1].T, axis=-1)


def train(layers, inputs, labels, step_size, steps):
    targets = np.equal(np.arange(layers[-1][0].shape[0])[:, np.newaxis], labels).astype(float)
    path = [tuple((weights.astype(float), bias.astype(float)) for weights, bias in layers)]
    for _ in range(steps):
        path.append(gradient_step(path[-1], backprop(path[-1], inputs, targets), step_size))
    scores = np.array([np.mean(np.equal(predict(point, inputs), labels)) for point in path])
    return path[int(np.argmax(scores))], scores
