"""Other right ways to draw a dropout mask, and shorter forms of the rest."""

import numpy as np


def relu(z):
    return z * (z > 0.0) + 0.0


def relu_prime(z):
    result = np.zeros(z.shape)
    result[z > 0] = 1
    return result


def tanh_prime(z):
    return 1.0 - np.square(np.tanh(z))


def softmax(z):
    shifted = z - np.max(z, 0)
    return np.exp(shifted) / np.sum(np.exp(shifted), 0)


def cross_entropy(a, T):
    return -(T * np.log(a.clip(min=1e-12))).sum(axis=0).mean()


def dropout(a, keep_prob, rng):
    """As many entries are kept as keep_prob says, rounded at random, at places drawn from rng."""
    if keep_prob <= 0 or keep_prob > 1:
        raise ValueError("keep_prob: above 0 and at most 1")
    kept = int(keep_prob * a.size + rng.random())
    mask = np.zeros(a.size)
    mask[rng.permutation(a.size)[:kept]] = 1
    mask = mask.reshape(a.shape)
    return a * (mask / keep_prob), mask


def l2_gradients(grads, params, lam):
    return [(dW + lam * params[i][0], db.copy()) for i, (dW, db) in enumerate(grads)]


def auc(fpr, tpr):
    return np.dot(fpr[1:] - fpr[:-1], tpr[1:] + tpr[:-1]) * 0.5
