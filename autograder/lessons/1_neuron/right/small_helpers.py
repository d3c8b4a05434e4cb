"""Many small helpers and a class; a warning switched off; an argument changed and put back exactly."""

import numpy as np


class Shapes(ValueError):
    """Two shapes that should be the same are not."""


def step(z):
    return np.maximum(np.sign(z), 0).astype(np.float64)


def sigmoid(z):
    with np.errstate(over="ignore"):
        return 1 / (1 + np.exp(-1.0 * z))


def sigmoid_prime(z):
    s = sigmoid(z)
    return s - s**2


def add_bias(z, b):
    return z + b[0]


def weigh(w, X):
    return np.matmul(w, X)


def neuron(w, b, X):
    return sigmoid(add_bias(weigh(w, X), b))


def demand_equal_shapes(name, a, y):
    if a.shape != y.shape:
        raise Shapes(f"{name}: a has shape {a.shape}, expected that of y: {y.shape}")


def mean_over_samples(values):
    return np.sum(values) / values.shape[1]


def mse(a, y):
    demand_equal_shapes("mse", a, y)
    return float(0.5 * mean_over_samples(np.square(a - y)))


class Neuron:
    def __init__(self, w, b):
        self.w, self.b = w + 0.0, b + 0.0

    def __call__(self, X):
        return neuron(self.w, self.b, X)

    def gradients(self, X, y):
        z = add_bias(weigh(self.w, X), self.b)
        delta = np.multiply(sigmoid(z) - y, sigmoid_prime(z))
        return self.pull_back(delta, X)

    def pull_back(self, delta, X):
        n = delta.shape[1]
        return (X @ delta.T).T / n, np.sum(delta, axis=1, keepdims=True) / n

    def step(self, gradients, eta):
        dw, db = gradients
        return Neuron(self.w - eta * dw, self.b - eta * db)


def neuron_gradients(w, b, X, y):
    return Neuron(w, b).gradients(X, y)


def accuracy(a, y):
    demand_equal_shapes("accuracy", a, y)
    saved = a.copy()
    a[a > 0.5] = 1
    a[a <= 0.5] = 0
    share = (a == y).mean()
    a[...] = saved
    return share


def train_neuron(w, b, X, y, eta, num_steps):
    model = best = Neuron(w, b)
    scores = np.full(num_steps + 1, np.nan)
    scores[0] = top = accuracy(model(X), y)
    done = 0
    while done < num_steps:
        done += 1
        model = model.step(model.gradients(X, y), eta)
        scores[done] = accuracy(model(X), y)
        if scores[done] > top:
            top, best = scores[done], model
    return best.w, best.b, scores


def log_loss(a, y):
    demand_equal_shapes("log_loss", a, y)
    inside = np.minimum(np.maximum(a, 1e-12), 1 - 1e-12)
    one, zero = y == 1, y == 0
    return float(-(np.log(inside[one]).sum() + np.log(1 - inside[zero]).sum()) / y.shape[1])


def log_loss_gradients(w, b, X, y):
    model = Neuron(w, b)
    return model.pull_back(model(X) - y, X)
