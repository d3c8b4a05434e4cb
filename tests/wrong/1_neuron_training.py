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


def _log_delta(w, b, X, y):
    return (_forward(w, b, X)[1] - y) / X.shape[1]


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


def train_neuron__last_for_best(w, b, X, y, eta, num_steps):
    """Gives the parameters after the last step."""
    return _best(_path(w, b, X, y, eta, num_steps), X, y, pick=lambda scores: -1)


def train_neuron__last_of_the_best(w, b, X, y, eta, num_steps):
    """>= where > is meant: the last maximum, not the first."""
    return _best(_path(w, b, X, y, eta, num_steps), X, y, pick=lambda s: np.flatnonzero(s == s.max())[-1])


def train_neuron__better_than_the_step_before(w, b, X, y, eta, num_steps):
    """Compares a score with the one before, not with the best one."""

    def pick(scores):
        return max([0, *(i for i in range(1, len(scores)) if scores[i] > scores[i - 1])])

    return _best(_path(w, b, X, y, eta, num_steps), X, y, pick)


def train_neuron__worst(w, b, X, y, eta, num_steps):
    """argmin where argmax is meant."""
    return _best(_path(w, b, X, y, eta, num_steps), X, y, pick=np.argmin)


def train_neuron__best_is_an_alias(w, b, X, y, eta, num_steps):
    """best_w = w is no copy: later steps in place change it."""
    w, b = w * 1.0, b * 1.0
    best_w, best_b, scores = w, b, [_accuracy(w, b, X, y)]
    for _ in range(num_steps):
        dw, db = _gradients(w, b, X, y)
        w -= eta * dw
        b -= eta * db
        scores.append(_accuracy(w, b, X, y))
        if scores[-1] > max(scores[:-1]):
            best_w, best_b = w, b
    return best_w, best_b, np.array(scores)


def train_neuron__best_bias_is_an_alias(w, b, X, y, eta, num_steps):
    """Copies the best w and forgets to copy b."""
    best_w, _, scores = _best(_path(w, b, X, y, eta, num_steps), X, y)
    return best_w, _path(w, b, X, y, eta, num_steps)[-1][1], scores


def train_neuron__start_does_not_compete(w, b, X, y, eta, num_steps):
    """The start is scored but never kept as best."""
    return _best(_path(w, b, X, y, eta, num_steps), X, y, lambda s: 1 + np.argmax(s[1:]) if len(s) > 1 else 0)


def train_neuron__nothing_best_yet(w, b, X, y, eta, num_steps):
    """best is None until a score is above 0."""
    best_w, best_b, scores = _best(_path(w, b, X, y, eta, num_steps), X, y)
    return (None, None, scores) if scores.max() == 0 else (best_w, best_b, scores)


def train_neuron__keeps_the_parameters_before_the_step(w, b, X, y, eta, num_steps):
    """Scores after the step, keeps what was there before it."""
    return _best(_path(w, b, X, y, eta, num_steps), X, y, pick=lambda s: max(np.argmax(s) - 1, 0))


def train_neuron__start_not_scored(w, b, X, y, eta, num_steps):
    """The score before the first step is missing."""
    best_w, best_b, scores = _best(_path(w, b, X, y, eta, num_steps), X, y)
    return best_w, best_b, scores[1:]


def train_neuron__end_not_scored(w, b, X, y, eta, num_steps):
    """Scores before each step, never after the last."""
    best_w, best_b, scores = _best(_path(w, b, X, y, eta, num_steps), X, y)
    return best_w, best_b, scores[:-1]


def train_neuron__scores_filled_up_with_zero(w, b, X, y, eta, num_steps):
    """The last score stays at 0."""
    best_w, best_b, scores = _best(_path(w, b, X, y, eta, num_steps), X, y)
    return best_w, best_b, np.append(scores[:-1], 0.0)


def train_neuron__start_scored_twice(w, b, X, y, eta, num_steps):
    """Scores are one step late."""
    best_w, best_b, scores = _best(_path(w, b, X, y, eta, num_steps), X, y)
    return best_w, best_b, np.append(scores[:1], scores[:-1])


def train_neuron__one_step_too_many(w, b, X, y, eta, num_steps):
    """range(num_steps + 1) steps."""
    return _best(_path(w, b, X, y, eta, num_steps + 1), X, y)


def train_neuron__best_so_far(w, b, X, y, eta, num_steps):
    """Gives the best score so far in place of each score."""
    best_w, best_b, scores = _best(_path(w, b, X, y, eta, num_steps), X, y)
    return best_w, best_b, np.maximum.accumulate(scores)


def train_neuron__only_the_best_score(w, b, X, y, eta, num_steps):
    """Gives one number in place of the history."""
    best_w, best_b, scores = _best(_path(w, b, X, y, eta, num_steps), X, y)
    return best_w, best_b, float(scores.max())


def train_neuron__percent(w, b, X, y, eta, num_steps):
    """Scores in percent."""
    best_w, best_b, scores = _best(_path(w, b, X, y, eta, num_steps), X, y)
    return best_w, best_b, 100 * scores


def train_neuron__costs_for_scores(w, b, X, y, eta, num_steps):
    """Keeps the mse in place of the accuracy."""
    path = _path(w, b, X, y, eta, num_steps)
    costs = np.array([np.mean((_forward(w, b, X)[1] - y) ** 2) / 2 for w, b in path])
    return *path[np.argmin(costs)], costs


def train_neuron__list_of_scores(w, b, X, y, eta, num_steps):
    """The scores are a list, not an array."""
    best_w, best_b, scores = _best(_path(w, b, X, y, eta, num_steps), X, y)
    return best_w, best_b, scores.tolist()


def train_neuron__scores_in_a_row(w, b, X, y, eta, num_steps):
    """The scores are (1, num_steps + 1)."""
    best_w, best_b, scores = _best(_path(w, b, X, y, eta, num_steps), X, y)
    return best_w, best_b, scores[np.newaxis]


def train_neuron__scores_first(w, b, X, y, eta, num_steps):
    """Gives (scores, best_w, best_b)."""
    best_w, best_b, scores = _best(_path(w, b, X, y, eta, num_steps), X, y)
    return scores, best_w, best_b


def train_neuron__no_scores(w, b, X, y, eta, num_steps):
    """Gives (best_w, best_b) only."""
    return _best(_path(w, b, X, y, eta, num_steps), X, y)[:2]


def train_neuron__eta_hard_coded(w, b, X, y, eta, num_steps):
    """F3: eta = 0.5, whatever is asked for."""
    return _best(_path(w, b, X, y, 0.5, num_steps), X, y)


def train_neuron__no_eta(w, b, X, y, eta, num_steps):
    """Subtracts the gradient without eta."""
    return _best(_path(w, b, X, y, 1.0, num_steps), X, y)


def train_neuron__eta_divided_by_n(w, b, X, y, eta, num_steps):
    """Divides by n once more in the step."""
    return _best(_path(w, b, X, y, eta / X.shape[1], num_steps), X, y)


def train_neuron__eta_shrinks(w, b, X, y, eta, num_steps):
    """Makes eta smaller in every step."""
    path = [(w * 1.0, b * 1.0)]
    for i in range(num_steps):
        path.append(_path(*path[-1], X, y, eta / (1 + 0.1 * i), 1)[-1])
    return _best(path, X, y)


def train_neuron__hundred_steps(w, b, X, y, eta, num_steps):
    """100 steps, whatever is asked for."""
    return _best(_path(w, b, X, y, eta, 100), X, y)


def train_neuron__uphill(w, b, X, y, eta, num_steps):
    """F2: adds the gradient."""
    return _best(_path(w, b, X, y, -eta, num_steps), X, y)


def train_neuron__bias_never_updated(w, b, X, y, eta, num_steps):
    """F1: the bias stays what it is."""
    return _best(_path(w, b, X, y, eta, num_steps, lambda *p: (_gradients(*p)[0], 0.0)), X, y)


def train_neuron__weights_never_updated(w, b, X, y, eta, num_steps):
    """Only the bias learns."""
    return _best(_path(w, b, X, y, eta, num_steps, lambda *p: (0.0, _gradients(*p)[1])), X, y)


def train_neuron__bias_step_without_eta(w, b, X, y, eta, num_steps):
    """eta is missing in the step of the bias."""

    def gradients(*p):
        dw, db = _gradients(*p)
        return dw, db / eta

    return _best(_path(w, b, X, y, eta, num_steps, gradients), X, y)


def train_neuron__bias_after_the_weights(w, b, X, y, eta, num_steps):
    """E6: db is computed with the new w."""
    path = [(w * 1.0, b * 1.0)]
    for _ in range(num_steps):
        w, b = path[-1]
        w = w - eta * _gradients(w, b, X, y)[0]
        path.append((w, b - eta * _gradients(w, b, X, y)[1]))
    return _best(path, X, y)


def train_neuron__gradient_computed_once(w, b, X, y, eta, num_steps):
    """The gradient of the start is used in every step."""
    start = _gradients(w, b, X, y)
    return _best(_path(w, b, X, y, eta, num_steps, lambda *p: start), X, y)


def train_neuron__log_loss(w, b, X, y, eta, num_steps):
    """Goes down the log loss."""
    return _best(_path(w, b, X, y, eta, num_steps, lambda *p: _pull_back(_log_delta(*p), p[2])), X, y)


def train_neuron__sample_by_sample(w, b, X, y, eta, num_steps):
    """One step per sample in place of one step for all."""
    path = [(w * 1.0, b * 1.0)]
    for _ in range(num_steps):
        one = path[-1]
        for i in range(X.shape[1]):
            one = _path(*one, X[:, i : i + 1], y[:, i : i + 1], eta, 1)[-1]
        path.append(one)
    return _best(path, X, y)


def train_neuron__starts_at_zero(w, b, X, y, eta, num_steps):
    """Ignores the start values."""
    return _best(_path(0.0 * w, 0.0 * b - 1e-3, X, y, eta, num_steps), X, y)


def train_neuron__starts_at_random(w, b, X, y, eta, num_steps):
    """G10: draws its own start values."""
    rng = np.random.default_rng(0)
    return _best(_path(rng.normal(size=w.shape), rng.normal(size=b.shape), X, y, eta, num_steps), X, y)


def train_neuron__gives_the_start(w, b, X, y, eta, num_steps):
    """Gives back the arguments themselves where the start is best."""
    best_w, best_b, scores = _best(_path(w, b, X, y, eta, num_steps), X, y)
    return (w, b, scores) if np.argmax(scores) == 0 else (best_w, best_b, scores)


def train_neuron__updates_the_arguments(w, b, X, y, eta, num_steps):
    """F4: w -= ... changes the caller's w."""
    path = _path(w, b, X, y, eta, num_steps)
    w -= eta * 0.5
    return _best(path, X, y)


def train_neuron__in_place_on_integers(w, b, X, y, eta, num_steps):
    """F5: w.copy() holds integers for integers, and -= fails."""
    w, b = w.copy(), b.copy()
    path = [(w.copy(), b.copy())]
    for _ in range(num_steps):
        dw, db = _gradients(w, b, X, y)
        w -= eta * dw
        b -= eta * db
        path.append((w.copy(), b.copy()))
    return _best(path, X, y)


def train_neuron__at_least_one_step(w, b, X, y, eta, num_steps):
    """Reads a variable of the loop after it: NameError where there was no step."""
    path = _path(w, b, X, y, eta, num_steps)
    for i in range(num_steps):
        last = i
    best_w, best_b, scores = _best(path, X, y)
    return best_w, best_b, scores[: last + 2]


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
