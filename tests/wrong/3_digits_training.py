"""Wrong sgd: each with one mistake that people make, the wrong trainings of research/teaching.md 4.3 among them."""

import numpy as np


def _sigmoid(z):
    return 1 / (1 + np.exp(-np.clip(z, -500, 500)))


def _gradients(params, X, T, prime="z", first=True, sums=np.mean, bias=None):
    """Give the mean gradients, by the book unless told otherwise."""
    zs, activations = [], [X]
    for W, b in params:
        zs.append(W @ activations[-1] + b)
        activations.append(_sigmoid(zs[-1]))

    def slope(layer):
        if prime == "none":
            return 1.0
        s = _sigmoid(activations[layer + 1]) if prime == "a" else activations[layer + 1]
        return s * (1 - s)

    error = activations[-1] - T
    delta = error * (slope(len(params) - 1) if first else 1.0)
    grads = []
    for layer in reversed(range(len(params))):
        db = delta.mean(axis=1, keepdims=True)
        grads.insert(0, (delta @ activations[layer].T / X.shape[1], bias(delta) if bias else db))
        delta = (params[layer][0].T @ delta) * (slope(layer - 1) if layer else 1.0)
    return grads


def _step(params, grads, eta):
    return [(W - eta * dW, b - eta * db) for (W, b), (dW, db) in zip(params, grads)]


def _batches(X, T, batch_size, order):
    parts = [order[i : i + batch_size] for i in range(0, len(order), batch_size)]
    return [(X[:, part], T[:, part]) for part in parts]


def _sgd(params, X, T, eta, batch_size, num_epochs, rng, gradients=_gradients, step=_step, batches=_batches):
    params = [(W * 1.0, b * 1.0) for W, b in params]
    for _ in range(num_epochs):
        for X_b, T_b in batches(X, T, batch_size, rng.permutation(X.shape[1])):
            params = step(params, gradients(params, X_b, T_b), eta)
    return params


def _scaled(W_factor, b_factor):
    """Make a gradient function whose results are multiplied by these functions of the batch."""

    def gradients(params, X, T):
        grads = _gradients(params, X, T)
        return [(dW * W_factor(X, dW), db * b_factor(X, dW)) for dW, db in grads]

    return gradients


def _one(X, dW):
    return 1.0


def _size(X, dW):
    return X.shape[1]


def sgd__sum_over_the_batch(params, X, T, eta, batch_size, num_epochs, rng):
    """C6: the sum over the batch in place of the mean."""
    return _sgd(params, X, T, eta, batch_size, num_epochs, rng, _scaled(_size, _size))


def sgd__bias_not_averaged(params, X, T, eta, batch_size, num_epochs, rng):
    """E13: the bias gradient is summed, the weights' averaged."""
    return _sgd(params, X, T, eta, batch_size, num_epochs, rng, _scaled(_one, _size))


def sgd__weights_not_averaged(params, X, T, eta, batch_size, num_epochs, rng):
    """E13, the other way round."""
    return _sgd(params, X, T, eta, batch_size, num_epochs, rng, _scaled(_size, _one))


def sgd__divides_by_batch_size(params, X, T, eta, batch_size, num_epochs, rng):
    """G5: a short batch is divided by batch_size."""
    factor = lambda X_b, dW: X_b.shape[1] / batch_size  # noqa: E731
    return _sgd(params, X, T, eta, batch_size, num_epochs, rng, _scaled(factor, factor))


def sgd__divides_by_all_samples(params, X, T, eta, batch_size, num_epochs, rng):
    """Divides by the number of all samples."""
    factor = lambda X_b, dW: X_b.shape[1] / X.shape[1]  # noqa: E731
    return _sgd(params, X, T, eta, batch_size, num_epochs, rng, _scaled(factor, factor))


def sgd__divides_twice(params, X, T, eta, batch_size, num_epochs, rng):
    """E2: the gradient is a mean already, and is divided again."""
    factor = lambda X_b, dW: 1 / X_b.shape[1]  # noqa: E731
    return _sgd(params, X, T, eta, batch_size, num_epochs, rng, _scaled(factor, factor))


def sgd__divides_by_units(params, X, T, eta, batch_size, num_epochs, rng):
    """E9: divides by the number of units."""
    factor = lambda X_b, dW: X_b.shape[1] / dW.shape[0]  # noqa: E731
    return _sgd(params, X, T, eta, batch_size, num_epochs, rng, _scaled(factor, factor))


def sgd__factor_two(params, X, T, eta, batch_size, num_epochs, rng):
    """C8: the factor 2 of the square."""
    return _sgd(params, X, T, 2 * eta, batch_size, num_epochs, rng)


def sgd__uphill(params, X, T, eta, batch_size, num_epochs, rng):
    """F2: adds the gradient."""
    return _sgd(params, X, T, -eta, batch_size, num_epochs, rng)


def sgd__first_weights_uphill(params, X, T, eta, batch_size, num_epochs, rng):
    """The sign of W1 is flipped."""

    def step(params, grads, eta):
        (dW, db), *others = grads
        return _step(params, [(-dW, db), *others], eta)

    return _sgd(params, X, T, eta, batch_size, num_epochs, rng, step=step)


def sgd__first_biases_uphill(params, X, T, eta, batch_size, num_epochs, rng):
    """The sign of b1 is flipped."""

    def step(params, grads, eta):
        (dW, db), *others = grads
        return _step(params, [(dW, -db), *others], eta)

    return _sgd(params, X, T, eta, batch_size, num_epochs, rng, step=step)


def sgd__biases_never_updated(params, X, T, eta, batch_size, num_epochs, rng):
    """F1: biases stay what they are."""
    return _sgd(params, X, T, eta, batch_size, num_epochs, rng, _scaled(_one, lambda X_b, dW: 0.0))


def sgd__first_layer_never_updated(params, X, T, eta, batch_size, num_epochs, rng):
    """Only the last layer learns."""

    def step(params, grads, eta):
        return params[:-1] + _step(params[-1:], grads[-1:], eta)

    return _sgd(params, X, T, eta, batch_size, num_epochs, rng, step=step)


def sgd__last_layer_never_updated(params, X, T, eta, batch_size, num_epochs, rng):
    """zip stops one layer too early."""

    def step(params, grads, eta):
        return _step(params[:-1], grads[:-1], eta) + params[-1:]

    return _sgd(params, X, T, eta, batch_size, num_epochs, rng, step=step)


def sgd__bias_step_without_eta(params, X, T, eta, batch_size, num_epochs, rng):
    """eta is missing in the step of the biases."""

    def step(params, grads, eta):
        return [(W - eta * dW, b - db) for (W, b), (dW, db) in zip(params, grads)]

    return _sgd(params, X, T, eta, batch_size, num_epochs, rng, step=step)


def sgd__slope_at_the_activation(params, X, T, eta, batch_size, num_epochs, rng):
    """B6: sigmoid_prime(a) in place of sigmoid_prime(z)."""
    gradients = lambda *p: _gradients(*p, prime="a")  # noqa: E731
    return _sgd(params, X, T, eta, batch_size, num_epochs, rng, gradients)


def sgd__no_slope_in_the_output(params, X, T, eta, batch_size, num_epochs, rng):
    """E5: the output delta without sigmoid_prime."""
    gradients = lambda *p: _gradients(*p, first=False)  # noqa: E731
    return _sgd(params, X, T, eta, batch_size, num_epochs, rng, gradients)


def sgd__no_slope_at_all(params, X, T, eta, batch_size, num_epochs, rng):
    """sigmoid_prime is nowhere."""
    gradients = lambda *p: _gradients(*p, prime="none")  # noqa: E731
    return _sgd(params, X, T, eta, batch_size, num_epochs, rng, gradients)


def sgd__bias_gradient_over_everything(params, X, T, eta, batch_size, num_epochs, rng):
    """E10: one number for all biases of a layer."""
    gradients = lambda *p: _gradients(*p, bias=lambda delta: delta.sum() / delta.shape[1] + 0 * delta[:, :1])  # noqa: E731
    return _sgd(params, X, T, eta, batch_size, num_epochs, rng, gradients)


def sgd__bias_gradient_of_the_last_sample(params, X, T, eta, batch_size, num_epochs, rng):
    """G9, for the biases only."""
    gradients = lambda *p: _gradients(*p, bias=lambda delta: delta[:, -1:])  # noqa: E731
    return _sgd(params, X, T, eta, batch_size, num_epochs, rng, gradients)


def sgd__only_the_last_sample(params, X, T, eta, batch_size, num_epochs, rng):
    """G9: keeps the gradient of each batch's last sample only."""
    gradients = lambda params, X_b, T_b: _gradients(params, X_b[:, -1:], T_b[:, -1:])  # noqa: E731
    return _sgd(params, X, T, eta, batch_size, num_epochs, rng, gradients)


def sgd__last_layer_first(params, X, T, eta, batch_size, num_epochs, rng):
    """E6: updates W2, then uses the new W2 for the hidden delta."""

    def step(params, batch, eta):
        activations, new = [batch[0]], list(params)
        for W, b in params:
            activations.append(_sigmoid(W @ activations[-1] + b))
        delta = (activations[-1] - batch[1]) * activations[-1] * (1 - activations[-1])
        for layer in reversed(range(len(params))):
            a, (W, b) = activations[layer], params[layer]
            new[layer] = W - eta * delta @ a.T / a.shape[1], b - eta * delta.mean(axis=1, keepdims=True)
            delta = (new[layer][0].T @ delta) * a * (1 - a)
        return new

    return _sgd(params, X, T, eta, batch_size, num_epochs, rng, lambda params, X_b, T_b: (X_b, T_b), step)


def sgd__gradients_of_the_start(params, X, T, eta, batch_size, num_epochs, rng):
    """All batches of an epoch take their gradient at the epoch's start."""
    params = [(W * 1.0, b * 1.0) for W, b in params]
    for _ in range(num_epochs):
        start = params
        for X_b, T_b in _batches(X, T, batch_size, rng.permutation(X.shape[1])):
            params = _step(params, _gradients(start, X_b, T_b), eta)
    return params


def sgd__accumulates(params, X, T, eta, batch_size, num_epochs, rng):
    """E17: the gradients of all earlier batches are added again."""
    params = [(W * 1.0, b * 1.0) for W, b in params]
    total = [(0 * W, 0 * b) for W, b in params]
    for _ in range(num_epochs):
        for X_b, T_b in _batches(X, T, batch_size, rng.permutation(X.shape[1])):
            total = [(V + dW, v + db) for (V, v), (dW, db) in zip(total, _gradients(params, X_b, T_b))]
            params = _step(params, total, eta)
    return params


def sgd__one_step_per_epoch(params, X, T, eta, batch_size, num_epochs, rng):
    """The step stands after the loop over the batches: only the last batch counts."""
    return _sgd(params, X, T, eta, batch_size, num_epochs, rng, batches=lambda *p: _batches(*p)[-1:])


def sgd__first_batch_only(params, X, T, eta, batch_size, num_epochs, rng):
    """return or break inside the loop over the batches."""
    return _sgd(params, X, T, eta, batch_size, num_epochs, rng, batches=lambda *p: _batches(*p)[:1])


def sgd__last_batch_dropped(params, X, T, eta, batch_size, num_epochs, rng):
    """G1: what is left is never used."""

    def batches(X, T, batch_size, order):
        return [batch for batch in _batches(X, T, batch_size, order) if batch[0].shape[1] == batch_size]

    return _sgd(params, X, T, eta, batch_size, num_epochs, rng, batches=batches)


def sgd__last_full_batch_dropped(params, X, T, eta, batch_size, num_epochs, rng):
    """G2: the last batch is skipped where batch_size divides n."""

    def batches(X, T, batch_size, order):
        all_of_them = _batches(X, T, batch_size, order)
        return all_of_them if len(order) % batch_size or len(all_of_them) == 1 else all_of_them[:-1]

    return _sgd(params, X, T, eta, batch_size, num_epochs, rng, batches=batches)


def sgd__nothing_for_large_batches(params, X, T, eta, batch_size, num_epochs, rng):
    """G3: a batch_size above n trains nothing."""
    if batch_size > X.shape[1]:
        return [(W * 1.0, b * 1.0) for W, b in params]
    return _sgd(params, X, T, eta, batch_size, num_epochs, rng)


def sgd__batch_size_ignored(params, X, T, eta, batch_size, num_epochs, rng):
    """Full-batch gradient descent."""
    return _sgd(params, X, T, eta, X.shape[1], num_epochs, rng)


def sgd__sample_by_sample(params, X, T, eta, batch_size, num_epochs, rng):
    """One step for each sample, whatever batch_size is."""
    return _sgd(params, X, T, eta, 1, num_epochs, rng)


def sgd__random_batches(params, X, T, eta, batch_size, num_epochs, rng):
    """Draws each batch from all samples: some come twice, others never."""

    def batches(X, T, batch_size, order):
        sizes = [min(batch_size, len(order) - i) for i in range(0, len(order), batch_size)]
        parts = [rng.choice(len(order), size, replace=False) for size in sizes]
        return [(X[:, part], T[:, part]) for part in parts]

    return _sgd(params, X, T, eta, batch_size, num_epochs, rng, batches=batches)


def sgd__shuffled_separately(params, X, T, eta, batch_size, num_epochs, rng):
    """G6: X and T in different orders."""

    def batches(X, T, batch_size, order):
        return _batches(X, T[:, rng.permutation(len(order))], batch_size, order)

    return _sgd(params, X, T, eta, batch_size, num_epochs, rng, batches=batches)


def sgd__not_shuffled(params, X, T, eta, batch_size, num_epochs, rng):
    """Always the same order."""

    def batches(X, T, batch_size, order):
        return _batches(X, T, batch_size, np.arange(len(order)))

    return _sgd(params, X, T, eta, batch_size, num_epochs, rng, batches=batches)


def sgd__one_order_for_all_epochs(params, X, T, eta, batch_size, num_epochs, rng):
    """The order is drawn before the loop over the epochs."""
    order = rng.permutation(X.shape[1])
    return _sgd(params, X, T, eta, batch_size, num_epochs, rng, batches=lambda X, T, s, _: _batches(X, T, s, order))


def sgd__same_batches_in_another_order(params, X, T, eta, batch_size, num_epochs, rng):
    """The batches are cut once; only their order changes from epoch to epoch."""
    fixed = _batches(X, T, batch_size, rng.permutation(X.shape[1]))

    def batches(X, T, batch_size, order):
        return [fixed[i] for i in rng.permutation(len(fixed))]

    return _sgd(params, X, T, eta, batch_size, num_epochs, rng, batches=batches)


def sgd__seeds_itself(params, X, T, eta, batch_size, num_epochs, rng):
    """G10: a generator of its own, always with the same seed."""
    return _sgd(params, X, T, eta, batch_size, num_epochs, np.random.default_rng(0))


def sgd__seeds_itself_every_epoch(params, X, T, eta, batch_size, num_epochs, rng):
    """G10: the same seed in every epoch."""
    seed = rng.integers(1000)
    for _ in range(num_epochs):
        params = _sgd(params, X, T, eta, batch_size, 1, np.random.default_rng(seed))
    return [(W * 1.0, b * 1.0) for W, b in params]


def sgd__global_random_numbers(params, X, T, eta, batch_size, num_epochs, rng):
    """A generator without a seed: never the same twice."""
    return _sgd(params, X, T, eta, batch_size, num_epochs, np.random.default_rng())


def sgd__rows_are_samples(params, X, T, eta, batch_size, num_epochs, rng):
    """Mixes up the axes: shuffles the features."""
    return _sgd(params, X[rng.permutation(len(X))], T, eta, batch_size, num_epochs, rng)


def sgd__one_epoch(params, X, T, eta, batch_size, num_epochs, rng):
    """Ignores num_epochs."""
    return _sgd(params, X, T, eta, batch_size, 1, rng)


def sgd__one_epoch_too_many(params, X, T, eta, batch_size, num_epochs, rng):
    """range(num_epochs + 1)."""
    return _sgd(params, X, T, eta, batch_size, num_epochs + 1, rng)


def sgd__epochs_are_steps(params, X, T, eta, batch_size, num_epochs, rng):
    """num_epochs steps in place of num_epochs passes."""
    params = [(W * 1.0, b * 1.0) for W, b in params]
    left = num_epochs
    while left:
        for X_b, T_b in _batches(X, T, batch_size, rng.permutation(X.shape[1]))[:left]:
            params, left = _step(params, _gradients(params, X_b, T_b), eta), left - 1
    return params


def sgd__eta_is_fixed(params, X, T, eta, batch_size, num_epochs, rng):
    """F3: a learning rate of its own."""
    return _sgd(params, X, T, 0.5, batch_size, num_epochs, rng)


def sgd__eta_shrinks(params, X, T, eta, batch_size, num_epochs, rng):
    """Makes eta smaller in every epoch."""
    for epoch in range(num_epochs):
        params = _sgd(params, X, T, eta / (1 + epoch), batch_size, 1, rng)
    return [(W * 1.0, b * 1.0) for W, b in params]


def sgd__starts_anew_every_epoch(params, X, T, eta, batch_size, num_epochs, rng):
    """Every epoch starts from the given parameters."""
    result = [(W * 1.0, b * 1.0) for W, b in params]
    for _ in range(num_epochs):
        result = _sgd(params, X, T, eta, batch_size, 1, rng)
    return result


def sgd__starts_at_random(params, X, T, eta, batch_size, num_epochs, rng):
    """G10: draws its own start."""
    start = [(rng.normal(size=W.shape), rng.normal(size=b.shape)) for W, b in params]
    return _sgd(start, X, T, eta, batch_size, num_epochs, rng)


def sgd__starts_at_zero(params, X, T, eta, batch_size, num_epochs, rng):
    """F9: starts from zeros."""
    return _sgd([(0 * W, 0 * b) for W, b in params], X, T, eta, batch_size, num_epochs, rng)


def sgd__gives_the_start(params, X, T, eta, batch_size, num_epochs, rng):
    """Trains a copy and gives back what came."""
    return [(W * 1.0, b * 1.0) for W, b in params]


def sgd__same_memory_for_zero_epochs(params, X, T, eta, batch_size, num_epochs, rng):
    """Without an epoch the arguments themselves come back."""
    return _sgd(params, X, T, eta, batch_size, num_epochs, rng) if num_epochs else params


def sgd__nothing_for_zero_epochs(params, X, T, eta, batch_size, num_epochs, rng):
    """The name of the result is made in the loop."""
    for _ in range(num_epochs):
        params = result = _sgd(params, X, T, eta, batch_size, 1, rng)
    return result


def sgd__changes_the_arguments(params, X, T, eta, batch_size, num_epochs, rng):
    """F4: W -= ... changes the caller's parameters."""
    for _ in range(num_epochs):
        for X_b, T_b in _batches(X, T, batch_size, rng.permutation(X.shape[1])):
            for (W, b), (dW, db) in zip(params, _gradients(params, X_b, T_b)):
                W -= eta * dW
                b -= eta * db
    return [(W.copy(), b.copy()) for W, b in params]


def sgd__shuffles_the_arguments(params, X, T, eta, batch_size, num_epochs, rng):
    """G7: changes the order of the caller's samples."""
    result = _sgd(params, X, T, eta, batch_size, num_epochs, rng)
    order = rng.permutation(X.shape[1])
    X[...], T[...] = X[:, order], T[:, order]
    return result


def sgd__in_place_on_integers(params, X, T, eta, batch_size, num_epochs, rng):
    """F5: copies of integers are integers, and -= fails."""
    params = [(W.copy(), b.copy()) for W, b in params]
    for _ in range(num_epochs):
        for X_b, T_b in _batches(X, T, batch_size, rng.permutation(X.shape[1])):
            for (W, b), (dW, db) in zip(params, _gradients(params, X_b, T_b)):
                W -= eta * dW
                b -= eta * db
    return params


def sgd__truncates_integers(params, X, T, eta, batch_size, num_epochs, rng):
    """F5: the result has the type of the arguments."""
    result = _sgd(params, X, T, eta, batch_size, num_epochs, rng)
    return [(W.astype(V.dtype), b.astype(v.dtype)) for (W, b), (V, v) in zip(result, params)]


def sgd__integers_without_epochs(params, X, T, eta, batch_size, num_epochs, rng):
    """Integers come back as integers where there is no epoch."""
    if num_epochs == 0:
        return [(W.copy(), b.copy()) for W, b in params]
    return _sgd(params, X, T, eta, batch_size, num_epochs, rng)


def sgd__gradients_in_place_of_params(params, X, T, eta, batch_size, num_epochs, rng):
    """Gives the last gradient."""
    return _gradients(_sgd(params, X, T, eta, batch_size, num_epochs, rng), X, T)


def sgd__flat_biases(params, X, T, eta, batch_size, num_epochs, rng):
    """A4: biases come back as (m,)."""
    return [(W, b[:, 0]) for W, b in _sgd(params, X, T, eta, batch_size, num_epochs, rng)]


def sgd__grown_biases(params, X, T, eta, batch_size, num_epochs, rng):
    """E15: forgets keepdims: b grows to (m, m), silent."""
    return _sgd(
        params, X, T, eta, batch_size, num_epochs, rng, lambda *p: [(dW, db[:, 0]) for dW, db in _gradients(*p)]
    )


def sgd__one_flat_list(params, X, T, eta, batch_size, num_epochs, rng):
    """W, b, W, b, ... without pairs."""
    return [part for pair in _sgd(params, X, T, eta, batch_size, num_epochs, rng) for part in pair]


def sgd__last_layer_only(params, X, T, eta, batch_size, num_epochs, rng):
    """Gives a single pair."""
    return _sgd(params, X, T, eta, batch_size, num_epochs, rng)[-1]


def sgd__params_and_costs(params, X, T, eta, batch_size, num_epochs, rng):
    """Gives a history, too, that nobody asked for."""
    return _sgd(params, X, T, eta, batch_size, num_epochs, rng), np.zeros(num_epochs)


def sgd__two_layers_only(params, X, T, eta, batch_size, num_epochs, rng):
    """H1: hard-codes two layers."""
    (W1, b1), (W2, b2) = params
    return _sgd([(W1, b1), (W2, b2)], X, T, eta, batch_size, num_epochs, rng)


def sgd__momentum(params, X, T, eta, batch_size, num_epochs, rng):
    """Goes on in the direction of the step before."""
    velocity = [(0.0, 0.0) for _ in params]

    def step(params, grads, eta):
        for i, ((vW, vb), (dW, db)) in enumerate(zip(velocity, grads)):
            velocity[i] = (0.5 * vW - eta * dW, 0.5 * vb - eta * db)
        return [(W + vW, b + vb) for (W, b), (vW, vb) in zip(params, velocity)]

    return _sgd(params, X, T, eta, batch_size, num_epochs, rng, step=step)


def sgd__keeps_the_best(params, X, T, eta, batch_size, num_epochs, rng):
    """Gives the parameters with the lowest cost, as train does."""
    best, lowest = None, np.inf
    params = [(W * 1.0, b * 1.0) for W, b in params]
    for epoch in range(num_epochs + 1):
        a = X
        for W, b in params:
            a = _sigmoid(W @ a + b)
        if np.sum((a - T) ** 2) < lowest:
            best, lowest = params, np.sum((a - T) ** 2)
        if epoch < num_epochs:
            params = _sgd(params, X, T, eta, batch_size, 1, rng)
    return best


_STATE = {}


def sgd__goes_on_from_the_last_call(params, X, T, eta, batch_size, num_epochs, rng):
    """H2: parameters in a global name survive the call."""
    key = tuple(W.shape for W, _ in params)
    start = _STATE.get(key, params)
    _STATE[key] = _sgd(start, X, T, eta, batch_size, num_epochs, rng)
    return [(W.copy(), b.copy()) for W, b in _STATE[key]]
