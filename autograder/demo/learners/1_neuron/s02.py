"""All right, in an unusual style: loops over samples, einsum, tanh, no helper from NumPy where Python has one."""

import numpy as np


def step(z):
    out = np.zeros(np.shape(z))
    out[np.asarray(z) > 0] = 1
    return out


def sigmoid(z):
    return 0.5 * (1 + np.tanh(np.asarray(z, dtype=float) / 2))


def sigmoid_prime(z):
    return sigmoid(z) * sigmoid(-np.asarray(z, dtype=float))


def neuron(w, b, X):
    return sigmoid(np.einsum("ij,jk->ik", w, X) + b.item())


def mse(a, y):
    if np.shape(a) != np.shape(y):
        raise ValueError("a and y differ in shape: " + str(a.shape) + " against " + str(y.shape))
    total = 0.0
    for row_a, row_y in zip(a, y, strict=True):
        for one, other in zip(row_a, row_y, strict=True):
            total += (float(one) - float(other)) ** 2
    return total / (2 * len(a[0]))


def neuron_gradients(w, b, X, y):
    dw, db = np.zeros(w.shape), np.zeros(b.shape)
    n = X.shape[1]
    for i in range(n):
        x = X[:, [i]]
        z = w @ x + b
        delta = (sigmoid(z) - y[:, [i]]) * sigmoid_prime(z)
        dw += delta * x.T / n
        db += delta / n
    return [dw, db]


def accuracy(a, y):
    if a.shape != y.shape:
        raise ValueError(f"shapes {a.shape} and {y.shape}")
    right = [bool(one) == (other > 0.5) for one, other in zip(y.ravel(), a.ravel(), strict=True)]
    return sum(right) / len(right)


def train_neuron(w, b, X, y, eta, num_steps):
    history = [(w.copy() * 1.0, b.copy() * 1.0)]
    for _ in range(num_steps):
        dw, db = neuron_gradients(*history[-1], X, y)
        history.append((history[-1][0] - eta * dw, history[-1][1] - eta * db))
    scores = np.array([accuracy(neuron(*pair, X), y) for pair in history])
    best = history[int(scores.argmax())]
    return best[0], best[1], scores


def log_loss(a, y):
    if a.shape != y.shape:
        raise ValueError(f"shapes {a.shape} and {y.shape}")
    tiny = 1e-12
    a = np.minimum(np.maximum(a, tiny), 1 - tiny)
    return -(np.vdot(y, np.log(a)) + np.vdot(1 - y, np.log(1 - a))) / y.size


def log_loss_gradients(w, b, X, y):
    delta = neuron(w, b, X) - y
    return np.mean(delta * X, axis=1)[None, :], np.full((1, 1), delta.mean())
