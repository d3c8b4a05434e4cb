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


def sgd__same_batches_in_another_order(params, X, T, eta, batch_size, num_epochs, rng):
    """The batches are cut once; only their order changes from epoch to epoch."""
    fixed = _batches(X, T, batch_size, rng.permutation(X.shape[1]))

    def batches(X, T, batch_size, order):
        return [fixed[i] for i in rng.permutation(len(fixed))]

    return _sgd(params, X, T, eta, batch_size, num_epochs, rng, batches=batches)


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


def sgd__starts_at_random(params, X, T, eta, batch_size, num_epochs, rng):
    """G10: draws its own start."""
    start = [(rng.normal(size=W.shape), rng.normal(size=b.shape)) for W, b in params]
    return _sgd(start, X, T, eta, batch_size, num_epochs, rng)


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


def sgd__gradients_in_place_of_params(params, X, T, eta, batch_size, num_epochs, rng):
    """Gives the last gradient."""
    return _gradients(_sgd(params, X, T, eta, batch_size, num_epochs, rng), X, T)


def sgd__flat_biases(params, X, T, eta, batch_size, num_epochs, rng):
    """A4: biases come back as (m,)."""
    return [(W, b[:, 0]) for W, b in _sgd(params, X, T, eta, batch_size, num_epochs, rng)]


def sgd__one_flat_list(params, X, T, eta, batch_size, num_epochs, rng):
    """W, b, W, b, ... without pairs."""
    return [part for pair in _sgd(params, X, T, eta, batch_size, num_epochs, rng) for part in pair]


def sgd__last_layer_only(params, X, T, eta, batch_size, num_epochs, rng):
    """Gives a single pair."""
    return _sgd(params, X, T, eta, batch_size, num_epochs, rng)[-1]


def sgd__params_and_costs(params, X, T, eta, batch_size, num_epochs, rng):
    """Gives a history, too, that nobody asked for."""
    return _sgd(params, X, T, eta, batch_size, num_epochs, rng), np.zeros(num_epochs)


def sgd__momentum(params, X, T, eta, batch_size, num_epochs, rng):
    """Goes on in the direction of the step before."""
    velocity = [(0.0, 0.0) for _ in params]

    def step(params, grads, eta):
        for i, ((vW, vb), (dW, db)) in enumerate(zip(velocity, grads)):
            velocity[i] = (0.5 * vW - eta * dW, 0.5 * vb - eta * db)
        return [(W + vW, b + vb) for (W, b), (vW, vb) in zip(params, velocity)]

    return _sgd(params, X, T, eta, batch_size, num_epochs, rng, step=step)


_STATE = {}


def sgd__goes_on_from_the_last_call(params, X, T, eta, batch_size, num_epochs, rng):
    """H2: parameters in a global name survive the call."""
    key = tuple(W.shape for W, _ in params)
    start = _STATE.get(key, params)
    _STATE[key] = _sgd(start, X, T, eta, batch_size, num_epochs, rng)
    return [(W.copy(), b.copy()) for W, b in _STATE[key]]
