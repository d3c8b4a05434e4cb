"""Wrong train_neuron: each with one mistake that people make."""

import numpy as np


def _sigmoid(z):
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1 / (1 + e), e / (1 + e))


def _prime(z):
    return _sigmoid(z) * _sigmoid(-z)


def _accuracy(w, b, X, y):
    return np.mean((_sigmoid(w @ X + b) > 0.5) == y)


def _forward(w, b, X):
    z = w @ X + b
    return z, _sigmoid(z)


def _pull_back(delta, X):
    """From dC/dz to the right (dw, db)."""
    return delta @ X.T, delta.sum(axis=1, keepdims=True)


def _mse_delta(w, b, X, y):
    z, a = _forward(w, b, X)
    return (a - y) * _prime(z) / X.shape[1]


def _gradients(w, b, X, y):
    return _pull_back(_mse_delta(w, b, X, y), X)


def _path(w, b, X, y, eta, num_steps, gradients=_gradients):
    """List the parameters before training and after each step."""
    path = [(w * 1.0, b * 1.0)]
    for _ in range(num_steps):
        w, b = path[-1]
        dw, db = gradients(w, b, X, y)
        path.append((w - eta * dw, b - eta * db))
    return path


def _best(path, X, y, pick=np.argmax):
    scores = np.array([_accuracy(w, b, X, y) for w, b in path])
    return *path[pick(scores)], scores


_BEST = {"score": -1.0}


def train_neuron__eta_hard_coded(w, b, X, y, eta, num_steps):
    """F3: eta = 0.5, whatever is asked for."""
    return _best(_path(w, b, X, y, 0.5, num_steps), X, y)


def train_neuron__eta_shrinks(w, b, X, y, eta, num_steps):
    """Makes eta smaller in every step."""
    path = [(w * 1.0, b * 1.0)]
    for i in range(num_steps):
        path.append(_path(*path[-1], X, y, eta / (1 + 0.1 * i), 1)[-1])
    return _best(path, X, y)


def train_neuron__starts_at_zero(w, b, X, y, eta, num_steps):
    """Ignores the start values."""
    return _best(_path(0.0 * w, 0.0 * b - 1e-3, X, y, eta, num_steps), X, y)


def train_neuron__starts_at_random(w, b, X, y, eta, num_steps):
    """G10: draws its own start values."""
    rng = np.random.default_rng(0)
    return _best(_path(rng.normal(size=w.shape), rng.normal(size=b.shape), X, y, eta, num_steps), X, y)


def train_neuron__updates_the_arguments(w, b, X, y, eta, num_steps):
    """F4: w -= ... changes the caller's w."""
    path = _path(w, b, X, y, eta, num_steps)
    w -= eta * 0.5
    return _best(path, X, y)


def train_neuron__stops_when_all_is_right(w, b, X, y, eta, num_steps):
    """Leaves the loop at accuracy 1, so scores are missing."""
    best_w, best_b, scores = _best(_path(w, b, X, y, eta, num_steps), X, y)
    return best_w, best_b, scores[: np.flatnonzero(scores == 1)[0] + 1] if scores.max() == 1 else scores[:-1]


def train_neuron__remembers_the_best_of_earlier_calls(w, b, X, y, eta, num_steps):
    """H3: the best score is global, so a later call has to beat an earlier one."""
    best_w, best_b, scores = _best(_path(w, b, X, y, eta, num_steps), X, y)
    if scores.max() <= _BEST["score"]:
        return w * 1.0, b * 1.0, scores
    _BEST["score"] = scores.max()
    return best_w, best_b, scores


def train_neuron__scores_with_the_best(w, b, X, y, eta, num_steps):
    """Scores the start at every step."""
    best_w, best_b, scores = _best(_path(w, b, X, y, eta, num_steps), X, y)
    return best_w, best_b, np.full(num_steps + 1, scores[0])
