"""Wrong train: each with one mistake that people make."""

import numpy as np


def _sigmoid(z):
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1 / (1 + e), e / (1 + e))


def _prime(z):
    return _sigmoid(z) * _sigmoid(-z)


def _forward(params, X):
    zs, activations = [], [X * 1.0]
    for W, b in params:
        zs.append(W @ activations[-1] + b)
        activations.append(_sigmoid(zs[-1]))
    return zs, activations


def _gradients(
    params,
    X,
    T,
    out=lambda z, a, T: (a - T) * _prime(z),
    back=lambda W, delta, z, a: (W.T @ delta) * _prime(z),
    db=lambda delta, n: delta.sum(axis=1, keepdims=True) / n,
):
    n = X.shape[1]
    zs, activations = _forward(params, X)
    delta = out(zs[-1], activations[-1], T)
    grads = []
    for layer in reversed(range(len(params))):
        grads.insert(0, (delta @ activations[layer].T / n, db(delta, n)))
        if layer:
            delta = back(params[layer][0], delta, zs[layer - 1], activations[layer])
    return grads


def _step(params, grads, eta):
    return [(W - eta * dW, b - eta * db) for (W, b), (dW, db) in zip(params, grads)]


def _copy(params):
    return [(W * 1.0, b * 1.0) for W, b in params]


def _one_hot(params, labels):
    return np.eye(params[-1][0].shape[0])[:, labels]


def _path(params, X, labels, eta, num_steps, gradients=_gradients, T=None):
    """List the parameters before training and after each step."""
    T = _one_hot(params, labels) if T is None else T
    path = [_copy(params)]
    for _ in range(num_steps):
        path.append(_step(path[-1], gradients(path[-1], X, T), eta))
    return path


def _score(params, X, labels):
    return np.mean(_forward(params, X)[1][-1].argmax(axis=0) == labels)


def _best(path, X, labels, pick=np.argmax):
    scores = np.array([_score(params, X, labels) for params in path])
    return path[pick(scores)], scores


_TOP = {"score": -1.0}


# Which parameters come back


def train__best_biases_are_aliases(params, X, labels, eta, num_steps):
    """Copies the best W and forgets to copy b."""
    path = _path(params, X, labels, eta, num_steps)
    best, scores = _best(path, X, labels)
    return [(W, b) for (W, _), (_, b) in zip(best, path[-1])], scores


def train__start_as_integers(params, X, labels, eta, num_steps):
    """Copies the start as it comes: integers stay integers."""
    best, scores = _best(_path(params, X, labels, eta, num_steps), X, labels)
    rounded = params[0][0].dtype.kind == "i"
    return ([(W.astype(int), b.astype(int)) for W, b in best] if rounded else best), scores


def train__remembers_the_best_of_earlier_calls(params, X, labels, eta, num_steps):
    """H3: the best score is global, so a later call has to beat an earlier one."""
    best, scores = _best(_path(params, X, labels, eta, num_steps), X, labels)
    if scores.max() <= _TOP["score"]:
        return _copy(params), scores
    _TOP["score"] = scores.max()
    return best, scores


# Scores


def train__start_scored_twice(params, X, labels, eta, num_steps):
    """Scores are one step late."""
    best, scores = _best(_path(params, X, labels, eta, num_steps), X, labels)
    return best, np.append(scores[:1], scores[:-1])


def train__scores_in_a_row(params, X, labels, eta, num_steps):
    """The scores are (1, num_steps + 1)."""
    best, scores = _best(_path(params, X, labels, eta, num_steps), X, labels)
    return best, scores[np.newaxis]


def train__half_of_the_data_scored(params, X, labels, eta, num_steps):
    """C12: scores on the first half of the data only."""
    half = max(X.shape[1] // 2, 1)
    return _best(_path(params, X, labels, eta, num_steps), X[:, :half], labels[:half])


# Steps


def train__eta_hard_coded(params, X, labels, eta, num_steps):
    """F3: eta = 0.5, whatever is asked for."""
    return _best(_path(params, X, labels, 0.5, num_steps), X, labels)


def train__eta_shrinks(params, X, labels, eta, num_steps):
    """Makes eta smaller in every step."""
    path = [_copy(params)]
    for i in range(num_steps):
        path.append(_path(path[-1], X, labels, eta / (1 + 0.1 * i), 1)[-1])
    return _best(path, X, labels)


def train__hundred_steps(params, X, labels, eta, num_steps):
    """100 steps, whatever is asked for."""
    return _best(_path(params, X, labels, eta, 100), X, labels)


def train__stops_when_all_is_right(params, X, labels, eta, num_steps):
    """Leaves the loop at accuracy 1, so scores are missing."""
    best, scores = _best(_path(params, X, labels, eta, num_steps), X, labels)
    return best, scores[: np.flatnonzero(scores == 1)[0] + 1] if scores.max() == 1 else scores[:-1]


def train__starts_at_random(params, X, labels, eta, num_steps):
    """G10: draws its own start values."""
    rng = np.random.default_rng(0)
    start = [(rng.normal(size=W.shape), rng.normal(size=b.shape)) for W, b in params]
    return _best(_path(start, X, labels, eta, num_steps), X, labels)


def train__updates_the_arguments(params, X, labels, eta, num_steps):
    """F4: W -= ... changes the caller's W."""
    path = _path(params, X, labels, eta, num_steps)
    for W, _ in params:
        W -= 1
    return _best(path, X, labels)


# Gradients: the wrong training codes of section 4.3


def _changed(params, X, labels, eta, num_steps, change):
    """Change the list of right gradients before every step."""
    return _best(_path(params, X, labels, eta, num_steps, lambda *p: change(_gradients(*p))), X, labels)


def train__last_samples_dropped(params, X, labels, eta, num_steps):
    """G1: the samples after the last full ten are never used."""
    n = max(X.shape[1] // 10 * 10, 1)
    return _best(_path(params, X[:, :n], labels[:n], eta, num_steps), X, labels)


def train__shuffled_apart(params, X, labels, eta, num_steps):
    """G6: the labels are shuffled, X is not."""
    other = np.random.default_rng(3).permutation(labels)
    return _best(_path(params, X, other, eta, num_steps), X, labels)


def train__one_hot_transposed(params, X, labels, eta, num_steps):
    """T is (n, k)."""
    return _best(_path(params, X, labels, eta, num_steps, T=_one_hot(params, labels).T), X, labels)


def train__targets_away_from_the_ends(params, X, labels, eta, num_steps):
    """Targets of 0.1 and 0.9."""
    T = 0.1 + 0.8 * _one_hot(params, labels)
    return _best(_path(params, X, labels, eta, num_steps, T=T), X, labels)


def train__ten_classes(params, X, labels, eta, num_steps):
    """H1: always two classes."""
    T = np.eye(2)[:, labels]
    return _best(_path(params, X, labels, eta, num_steps, T=T), X, labels)


def train__momentum(params, X, labels, eta, num_steps):
    """Adds momentum, which nobody asked for."""
    velocity = [(0.0, 0.0)] * len(params)

    def add(grads):
        velocity[:] = [(dW + 0.5 * vW, db + 0.5 * vb) for (dW, db), (vW, vb) in zip(grads, velocity)]
        return velocity

    return _changed(params, X, labels, eta, num_steps, add)
