"""One mistake: the bias gradient is summed over everything, one number for every bias of a layer."""

import numpy as np


def backprop(params, X, T):
    n = X.shape[1]
    zs, activations = feedforward(params, X)
    delta = output_delta(zs[-1], activations[-1], T)
    grads = []
    for layer in reversed(range(len(params))):
        grads.insert(0, (delta @ activations[layer].T / n, np.full(params[layer][1].shape, delta.sum() / n)))
        if layer > 0:
            delta = hidden_delta(params[layer][0], delta, zs[layer - 1])
    return grads
