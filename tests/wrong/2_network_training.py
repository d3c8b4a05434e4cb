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


def train__last_for_best(params, X, labels, eta, num_steps):
    """Gives the parameters after the last step."""
    return _best(_path(params, X, labels, eta, num_steps), X, labels, pick=lambda s: -1)


def train__last_of_the_best(params, X, labels, eta, num_steps):
    """>= where > is meant: the last maximum, not the first."""
    return _best(_path(params, X, labels, eta, num_steps), X, labels, lambda s: np.flatnonzero(s == s.max())[-1])


def train__better_than_the_step_before(params, X, labels, eta, num_steps):
    """Compares a score with the one before, not with the best one."""
    path = _path(params, X, labels, eta, num_steps)
    return _best(path, X, labels, lambda s: max([0, *(i for i in range(1, len(s)) if s[i] > s[i - 1])]))


def train__worst(params, X, labels, eta, num_steps):
    """argmin where argmax is meant."""
    return _best(_path(params, X, labels, eta, num_steps), X, labels, pick=np.argmin)


def train__best_is_an_alias(params, X, labels, eta, num_steps):
    """best_params = params is no copy: later steps in place change it."""
    params = _copy(params)
    best, T = params, _one_hot(params, labels)
    scores = [_score(params, X, labels)]
    for _ in range(num_steps):
        for (W, b), (dW, db) in zip(params, _gradients(params, X, T)):
            W -= eta * dW
            b -= eta * db
        scores.append(_score(params, X, labels))
        if scores[-1] > max(scores[:-1]):
            best = params
    return best, np.array(scores)


def train__shallow_copy(params, X, labels, eta, num_steps):
    """F4: list(params) copies the list, not the arrays in it."""
    params = _copy(params)
    best, T = list(params), _one_hot(params, labels)
    scores = [_score(params, X, labels)]
    for _ in range(num_steps):
        for (W, b), (dW, db) in zip(params, _gradients(params, X, T)):
            W -= eta * dW
            b -= eta * db
        scores.append(_score(params, X, labels))
        if scores[-1] > max(scores[:-1]):
            best = list(params)
    return best, np.array(scores)


def train__best_biases_are_aliases(params, X, labels, eta, num_steps):
    """Copies the best W and forgets to copy b."""
    path = _path(params, X, labels, eta, num_steps)
    best, scores = _best(path, X, labels)
    return [(W, b) for (W, _), (_, b) in zip(best, path[-1])], scores


def train__start_does_not_compete(params, X, labels, eta, num_steps):
    """The start is scored but never kept as best."""
    path = _path(params, X, labels, eta, num_steps)
    return _best(path, X, labels, lambda s: 1 + np.argmax(s[1:]) if len(s) > 1 else 0)


def train__nothing_best_yet(params, X, labels, eta, num_steps):
    """best is None until a score is above 0."""
    best, scores = _best(_path(params, X, labels, eta, num_steps), X, labels)
    return (None if scores.max() == 0 else best), scores


def train__keeps_the_parameters_before_the_step(params, X, labels, eta, num_steps):
    """Scores after the step, keeps what was there before it."""
    return _best(_path(params, X, labels, eta, num_steps), X, labels, pick=lambda s: max(np.argmax(s) - 1, 0))


def train__lowest_cost(params, X, labels, eta, num_steps):
    """Best by the cost, not by the accuracy."""
    path, T = _path(params, X, labels, eta, num_steps), _one_hot(params, labels)
    costs = [np.sum((_forward(p, X)[1][-1] - T) ** 2) for p in path]
    return _best(path, X, labels, pick=lambda s: int(np.argmin(costs)))


def train__gives_the_start_itself(params, X, labels, eta, num_steps):
    """Gives back the arguments themselves where the start is best."""
    best, scores = _best(_path(params, X, labels, eta, num_steps), X, labels)
    return (params if np.argmax(scores) == 0 else best), scores


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


def train__start_not_scored(params, X, labels, eta, num_steps):
    """The score before the first step is missing."""
    best, scores = _best(_path(params, X, labels, eta, num_steps), X, labels)
    return best, scores[1:]


def train__end_not_scored(params, X, labels, eta, num_steps):
    """Scores before each step, never after the last."""
    best, scores = _best(_path(params, X, labels, eta, num_steps), X, labels)
    return best, scores[:-1]


def train__scores_filled_up_with_zero(params, X, labels, eta, num_steps):
    """The last score stays at 0."""
    best, scores = _best(_path(params, X, labels, eta, num_steps), X, labels)
    return best, np.append(scores[:-1], 0.0)


def train__start_scored_twice(params, X, labels, eta, num_steps):
    """Scores are one step late."""
    best, scores = _best(_path(params, X, labels, eta, num_steps), X, labels)
    return best, np.append(scores[:1], scores[:-1])


def train__best_so_far(params, X, labels, eta, num_steps):
    """Gives the best score so far in place of each score."""
    best, scores = _best(_path(params, X, labels, eta, num_steps), X, labels)
    return best, np.maximum.accumulate(scores)


def train__only_the_best_score(params, X, labels, eta, num_steps):
    """Gives one number in place of the history."""
    best, scores = _best(_path(params, X, labels, eta, num_steps), X, labels)
    return best, float(scores.max())


def train__percent(params, X, labels, eta, num_steps):
    """Scores in percent."""
    best, scores = _best(_path(params, X, labels, eta, num_steps), X, labels)
    return best, 100 * scores


def train__counts(params, X, labels, eta, num_steps):
    """Counts the right ones without dividing."""
    best, scores = _best(_path(params, X, labels, eta, num_steps), X, labels)
    return best, scores * X.shape[1]


def train__errors_for_scores(params, X, labels, eta, num_steps):
    """Keeps the share of wrong labels."""
    best, scores = _best(_path(params, X, labels, eta, num_steps), X, labels)
    return best, 1 - scores


def train__list_of_scores(params, X, labels, eta, num_steps):
    """The scores are a list, not an array."""
    best, scores = _best(_path(params, X, labels, eta, num_steps), X, labels)
    return best, scores.tolist()


def train__scores_in_a_row(params, X, labels, eta, num_steps):
    """The scores are (1, num_steps + 1)."""
    best, scores = _best(_path(params, X, labels, eta, num_steps), X, labels)
    return best, scores[np.newaxis]


def train__scores_first(params, X, labels, eta, num_steps):
    """Gives (scores, best_params)."""
    return _best(_path(params, X, labels, eta, num_steps), X, labels)[::-1]


def train__no_scores(params, X, labels, eta, num_steps):
    """Gives best_params only."""
    return _best(_path(params, X, labels, eta, num_steps), X, labels)[0]


def train__accuracy_of_all_outputs(params, X, labels, eta, num_steps):
    """Compares every output, rounded, with its target: not the labels."""
    path, T = _path(params, X, labels, eta, num_steps), _one_hot(params, labels)
    scores = np.array([np.mean((_forward(p, X)[1][-1] > 0.5) == T) for p in path])
    return path[np.argmax(scores)], scores


def train__labels_as_a_column(params, X, labels, eta, num_steps):
    """A5: compares (n,) with (n, 1): a table of n times n."""
    return _best(_path(params, X, labels, eta, num_steps), X, labels[:, np.newaxis])


def train__half_of_the_data_scored(params, X, labels, eta, num_steps):
    """C12: scores on the first half of the data only."""
    half = max(X.shape[1] // 2, 1)
    return _best(_path(params, X, labels, eta, num_steps), X[:, :half], labels[:half])


# Steps


def train__eta_hard_coded(params, X, labels, eta, num_steps):
    """F3: eta = 0.5, whatever is asked for."""
    return _best(_path(params, X, labels, 0.5, num_steps), X, labels)


def train__no_eta(params, X, labels, eta, num_steps):
    """Subtracts the gradient without eta."""
    return _best(_path(params, X, labels, 1.0, num_steps), X, labels)


def train__eta_divided_by_n(params, X, labels, eta, num_steps):
    """Divides by n once more in the step."""
    return _best(_path(params, X, labels, eta / X.shape[1], num_steps), X, labels)


def train__sum_for_mean(params, X, labels, eta, num_steps):
    """F8: the gradient of the sum, as on the slides."""
    return _best(_path(params, X, labels, eta * X.shape[1], num_steps), X, labels)


def train__gradient_twice(params, X, labels, eta, num_steps):
    """C8: the gradient is 2x too large."""
    return _best(_path(params, X, labels, 2 * eta, num_steps), X, labels)


def train__eta_shrinks(params, X, labels, eta, num_steps):
    """Makes eta smaller in every step."""
    path = [_copy(params)]
    for i in range(num_steps):
        path.append(_path(path[-1], X, labels, eta / (1 + 0.1 * i), 1)[-1])
    return _best(path, X, labels)


def train__one_step_too_many(params, X, labels, eta, num_steps):
    """range(num_steps + 1) steps."""
    return _best(_path(params, X, labels, eta, num_steps + 1), X, labels)


def train__hundred_steps(params, X, labels, eta, num_steps):
    """100 steps, whatever is asked for."""
    return _best(_path(params, X, labels, eta, 100), X, labels)


def train__at_least_one_step(params, X, labels, eta, num_steps):
    """Reads a variable of the loop after it: an error where there was no step."""
    path = _path(params, X, labels, eta, num_steps)
    for i in range(num_steps):
        last = i
    best, scores = _best(path, X, labels)
    return best, scores[: last + 2]


def train__stops_when_all_is_right(params, X, labels, eta, num_steps):
    """Leaves the loop at accuracy 1, so scores are missing."""
    best, scores = _best(_path(params, X, labels, eta, num_steps), X, labels)
    return best, scores[: np.flatnonzero(scores == 1)[0] + 1] if scores.max() == 1 else scores[:-1]


def train__stops_when_it_gets_worse(params, X, labels, eta, num_steps):
    """Stops at the first score that is lower than the one before, and repeats it."""
    path = _path(params, X, labels, eta, num_steps)
    scores = [_score(p, X, labels) for p in path]
    stop = next((i for i in range(1, len(path)) if scores[i] < scores[i - 1]), len(path))
    return _best(path[:stop] + [path[stop - 1]] * (len(path) - stop), X, labels)


def train__gradient_computed_once(params, X, labels, eta, num_steps):
    """The gradient of the start is used in every step."""
    start = _gradients(_copy(params), X, _one_hot(params, labels))
    return _best(_path(params, X, labels, eta, num_steps, lambda *p: start), X, labels)


def train__always_from_the_start(params, X, labels, eta, num_steps):
    """Every step starts from the first parameters again."""
    path = _path(params, X, labels, eta, min(num_steps, 1))
    return _best(path + path[-1:] * (num_steps - 1), X, labels)


def train__never_steps(params, X, labels, eta, num_steps):
    """The result of gradient_step is thrown away."""
    return _best([_copy(params)] * (num_steps + 1), X, labels)


def train__sample_by_sample(params, X, labels, eta, num_steps):
    """One step per sample in place of one step for all."""
    path = [_copy(params)]
    for _ in range(num_steps):
        one = path[-1]
        for i in range(X.shape[1]):
            one = _path(one, X[:, i : i + 1], labels[i : i + 1], eta, 1)[-1]
        path.append(one)
    return _best(path, X, labels)


def train__starts_at_zero(params, X, labels, eta, num_steps):
    """F9: ignores the start values and begins at 0."""
    return _best(_path([(0 * W, 0 * b) for W, b in params], X, labels, eta, num_steps), X, labels)


def train__starts_at_a_constant(params, X, labels, eta, num_steps):
    """F9: all weights begin at 0.5."""
    start = [(np.full(W.shape, 0.5), np.zeros(b.shape)) for W, b in params]
    return _best(_path(start, X, labels, eta, num_steps), X, labels)


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


def train__in_place_on_integers(params, X, labels, eta, num_steps):
    """F5: W.copy() holds integers for integers, and -= fails."""
    params, T = [(W.copy(), b.copy()) for W, b in params], _one_hot(params, labels)
    path = [_copy(params)]
    for _ in range(num_steps):
        for (W, b), (dW, db) in zip(params, _gradients(params, X, T)):
            W -= eta * dW
            b -= eta * db
        path.append(_copy(params))
    return _best(path, X, labels)


# Gradients: the wrong training codes of section 4.3


def _with(params, X, labels, eta, num_steps, **parts):
    return _best(_path(params, X, labels, eta, num_steps, lambda *p: _gradients(*p, **parts)), X, labels)


def _changed(params, X, labels, eta, num_steps, change):
    """Change the list of right gradients before every step."""
    return _best(_path(params, X, labels, eta, num_steps, lambda *p: change(_gradients(*p))), X, labels)


def train__uphill(params, X, labels, eta, num_steps):
    """F2: adds the gradient."""
    return _best(_path(params, X, labels, -eta, num_steps), X, labels)


def train__slopes_at_the_activations(params, X, labels, eta, num_steps):
    """B6: sigma'(a) where sigma'(z) belongs."""
    return _with(
        *(params, X, labels, eta, num_steps),
        out=lambda z, a, T: (a - T) * _prime(a),
        back=lambda W, d, z, a: (W.T @ d) * _prime(a),
    )


def train__no_output_slope(params, X, labels, eta, num_steps):
    """E5: output delta without sigma'."""
    return _with(params, X, labels, eta, num_steps, out=lambda z, a, T: a - T)


def train__no_hidden_slope(params, X, labels, eta, num_steps):
    """Hidden delta without sigma'."""
    return _with(params, X, labels, eta, num_steps, back=lambda W, d, z, a: W.T @ d)


def train__no_slope_anywhere(params, X, labels, eta, num_steps):
    """No sigma' anywhere."""
    return _with(params, X, labels, eta, num_steps, out=lambda z, a, T: a - T, back=lambda W, d, z, a: W.T @ d)


def train__last_layer_updated_first(params, X, labels, eta, num_steps):
    """E6: W2 is updated before the hidden delta is taken."""

    def gradients(params, X, T):
        zs, activations = _forward(params, X)
        delta, n, grads = (activations[-1] - T) * _prime(zs[-1]), X.shape[1], []
        for layer in reversed(range(len(params))):
            dW = delta @ activations[layer].T / n
            grads.insert(0, (dW, delta.sum(axis=1, keepdims=True) / n))
            if layer:
                delta = ((params[layer][0] - eta * dW).T @ delta) * _prime(zs[layer - 1])
        return grads

    return _best(_path(params, X, labels, eta, num_steps, gradients), X, labels)


def train__hidden_delta_from_the_error(params, X, labels, eta, num_steps):
    """E4: propagates the output error, not the output delta."""

    def gradients(params, X, T):
        return [*_gradients(params, X, T, out=lambda z, a, T: a - T)[:-1], _gradients(params, X, T)[-1]]

    return _best(_path(params, X, labels, eta, num_steps, gradients), X, labels)


def train__bias_not_averaged(params, X, labels, eta, num_steps):
    """E13: bias gradients are not divided by n."""
    return _with(params, X, labels, eta, num_steps, db=lambda delta, n: delta.sum(axis=1, keepdims=True))


def train__bias_over_everything(params, X, labels, eta, num_steps):
    """E10: one number for all biases of a layer."""
    return _with(params, X, labels, eta, num_steps, db=lambda delta, n: np.full((len(delta), 1), delta.sum() / n))


def train__biases_never_updated(params, X, labels, eta, num_steps):
    """F1: the biases stay what they are."""
    return _changed(params, X, labels, eta, num_steps, lambda grads: [(dW, 0 * db) for dW, db in grads])


def train__weights_never_updated(params, X, labels, eta, num_steps):
    """Only the biases learn."""
    return _changed(params, X, labels, eta, num_steps, lambda grads: [(0 * dW, db) for dW, db in grads])


def train__first_bias_wrong_sign(params, X, labels, eta, num_steps):
    """The sign of b1's step is flipped."""
    return _changed(params, X, labels, eta, num_steps, lambda grads: [(grads[0][0], -grads[0][1]), *grads[1:]])


def train__first_weights_wrong_sign(params, X, labels, eta, num_steps):
    """The sign of W1's step is flipped."""
    return _changed(params, X, labels, eta, num_steps, lambda grads: [(-grads[0][0], grads[0][1]), *grads[1:]])


def train__first_weights_never_updated(params, X, labels, eta, num_steps):
    """W1 stays what it is."""
    return _changed(params, X, labels, eta, num_steps, lambda grads: [(0 * grads[0][0], grads[0][1]), *grads[1:]])


def train__last_layer_only(params, X, labels, eta, num_steps):
    """Only the last layer learns."""
    return _changed(
        *(params, X, labels, eta, num_steps), lambda grads: [(0 * dW, 0 * db) for dW, db in grads[:-1]] + grads[-1:]
    )


def train__accumulators_never_reset(params, X, labels, eta, num_steps):
    """E17: gradients add up from step to step."""
    total = [(0.0, 0.0)] * len(params)

    def add(grads):
        total[:] = [(dW + vW, db + vb) for (dW, db), (vW, vb) in zip(grads, total)]
        return total

    return _changed(params, X, labels, eta, num_steps, add)


def train__last_sample_only(params, X, labels, eta, num_steps):
    """G9: each sample's gradient overwrites the one before."""
    return _best(_path(params, X[:, -1:], labels[-1:], eta, num_steps), X, labels)


def train__last_samples_dropped(params, X, labels, eta, num_steps):
    """G1: the samples after the last full ten are never used."""
    n = max(X.shape[1] // 10 * 10, 1)
    return _best(_path(params, X[:, :n], labels[:n], eta, num_steps), X, labels)


def train__shuffled_apart(params, X, labels, eta, num_steps):
    """G6: the labels are shuffled, X is not."""
    other = np.random.default_rng(3).permutation(labels)
    return _best(_path(params, X, other, eta, num_steps), X, labels)


def train__one_hot_off_by_one(params, X, labels, eta, num_steps):
    """D6: the 1 stands one row too low."""
    T = np.roll(_one_hot(params, labels), 1, axis=0)
    return _best(_path(params, X, labels, eta, num_steps, T=T), X, labels)


def train__one_hot_transposed(params, X, labels, eta, num_steps):
    """T is (n, k)."""
    return _best(_path(params, X, labels, eta, num_steps, T=_one_hot(params, labels).T), X, labels)


def train__one_hot_as_wide_as_the_labels(params, X, labels, eta, num_steps):
    """D8: the number of classes from labels.max() + 1."""
    T = np.eye(labels.max() + 1)[:, labels]
    return _best(_path(params, X, labels, eta, num_steps, T=T), X, labels)


def train__labels_as_targets(params, X, labels, eta, num_steps):
    """D5: the class numbers are the targets of every output."""
    return _best(_path(params, X, labels, eta, num_steps, T=labels[np.newaxis]), X, labels)


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
