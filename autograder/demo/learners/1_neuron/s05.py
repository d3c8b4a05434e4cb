"""Two single mistakes: the half is missing in the cost, and the gradients sum where they should average."""

import numpy as np


def mse(a, y):
    if a.shape != y.shape:
        raise ValueError(f"a has shape {a.shape}, y has shape {y.shape}")
    return float(np.sum((a - y) ** 2) / a.shape[1])


def log_loss_gradients(w, b, X, y):
    delta = neuron(w, b, X) - y
    return delta @ X.T, delta.sum(axis=1, keepdims=True)
