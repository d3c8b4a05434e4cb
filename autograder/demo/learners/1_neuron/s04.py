"""One mistake: the targets are flattened first, so the residual of (1, n) against (n,) grows or broadcasts."""

import numpy as np


def neuron_gradients(w, b, X, y):
    n = X.shape[1]
    z = (w @ X + b).T
    delta = (sigmoid(z) - y.ravel()) * sigmoid_prime(z) / n
    return (X @ delta).sum(axis=1, keepdims=True).T, np.array([[delta.sum()]])
