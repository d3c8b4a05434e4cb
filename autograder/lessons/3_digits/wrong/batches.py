"""Wrong minibatches: each with one mistake that people make."""

import numpy as np


def _look(batch_size):
    if batch_size < 1:
        raise ValueError(f"batch_size is {batch_size}")


def _cut(X, T, batch_size, order):
    _look(batch_size)
    parts = [order[i : i + batch_size] for i in range(0, len(order), batch_size)]
    return [(X[:, part], T[:, part]) for part in parts]


def _right(X, T, batch_size, rng):
    return _cut(X, T, batch_size, rng.permutation(X.shape[1]))


def minibatches__turned_only(X, T, batch_size, rng):
    """Starts somewhere and goes round."""
    return _cut(X, T, batch_size, np.roll(np.arange(X.shape[1]), rng.integers(X.shape[1])))


def minibatches__reversed_or_not(X, T, batch_size, rng):
    """Two orders only."""
    order = np.arange(X.shape[1])
    return _cut(X, T, batch_size, order[::-1] if rng.random() < 0.5 else order)


def minibatches__a_few_swaps(X, T, batch_size, rng):
    """Three random swaps are no shuffle."""
    order = np.arange(X.shape[1])
    for _ in range(3):
        i, j = rng.integers(0, len(order), 2)
        order[[i, j]] = order[[j, i]]
    return _cut(X, T, batch_size, order)


def minibatches__one_swap(X, T, batch_size, rng):
    """Two samples change places."""
    order = np.arange(X.shape[1])
    i, j = rng.integers(0, len(order), 2)
    order[[i, j]] = order[[j, i]]
    return _cut(X, T, batch_size, order)


def minibatches__first_stays_first(X, T, batch_size, rng):
    """Shuffles from index 1 on."""
    return _cut(X, T, batch_size, np.append(0, 1 + rng.permutation(X.shape[1] - 1)))


def minibatches__sorted_batches(X, T, batch_size, rng):
    """Sorts the positions in each batch."""
    _look(batch_size)
    order = rng.permutation(X.shape[1])
    parts = [np.sort(order[i : i + batch_size]) for i in range(0, len(order), batch_size)]
    return [(X[:, part], T[:, part]) for part in parts]


def minibatches__large_batch_not_shuffled(X, T, batch_size, rng):
    """One batch needs no order, it thinks."""
    order = np.arange(X.shape[1]) if batch_size >= X.shape[1] else rng.permutation(X.shape[1])
    return _cut(X, T, batch_size, order)


def minibatches__global_random_numbers(X, T, batch_size, rng):
    """np.random in place of rng."""
    return _cut(X, T, batch_size, np.random.permutation(X.shape[1]))


def minibatches__own_rng(X, T, batch_size, rng):
    """Makes a new generator without a seed."""
    return _right(X, T, batch_size, np.random.default_rng())


def minibatches__shuffles_rows(X, T, batch_size, rng):
    """Shuffles the features too."""
    return _right(X[rng.permutation(len(X))], T, batch_size, rng)


def minibatches__shuffles_in_place(X, T, batch_size, rng):
    """G7: rng.shuffle changes the caller's arrays."""
    _look(batch_size)
    order = rng.permutation(X.shape[1])
    X[...], T[...] = X[:, order], T[:, order]
    return _cut(X.copy(), T.copy(), batch_size, np.arange(X.shape[1]))


def minibatches__gives_the_data_themselves(X, T, batch_size, rng):
    """One large batch is X itself."""
    return [(X, T)] if batch_size >= X.shape[1] else _right(X, T, batch_size, rng)


def minibatches__last_sample_dropped(X, T, batch_size, rng):
    """range(n - 1)."""
    order = rng.permutation(X.shape[1])
    return _cut(X, T, batch_size, order[:-1])


def minibatches__short_batch_first(X, T, batch_size, rng):
    """What is left comes first."""
    batches = _right(X, T, batch_size, rng)
    return batches[-1:] + batches[:-1]


def minibatches__filled_up_with_zeros(X, T, batch_size, rng):
    """G4: fills the last batch with zeros."""
    batches = _right(X, T, batch_size, rng)
    X_b, T_b = batches[-1]
    missing = batch_size - X_b.shape[1]
    batches[-1] = np.pad(X_b, ((0, 0), (0, missing))), np.pad(T_b, ((0, 0), (0, missing)))
    return batches


def minibatches__overlapping(X, T, batch_size, rng):
    """Each batch begins with the last sample of the one before."""
    _look(batch_size)
    order = rng.permutation(X.shape[1])
    parts = [order[max(i - 1, 0) : i - 1 + batch_size] for i in range(0, len(order), batch_size)]
    return [(X[:, part], T[:, part]) for part in parts]


def minibatches__rows_are_samples(X, T, batch_size, rng):
    """Takes rows for samples."""
    _look(batch_size)
    order = rng.permutation(X.shape[0])
    parts = [order[i : i + batch_size] for i in range(0, len(order), batch_size)]
    return [(X[part], T[part % len(T)]) for part in parts]


def minibatches__flat_for_one_sample(X, T, batch_size, rng):
    """A6: X[:, i] loses a dimension."""
    batches = _right(X, T, batch_size, rng)
    return [(X_b[:, 0], T_b[:, 0]) if X_b.shape[1] == 1 else (X_b, T_b) for X_b, T_b in batches]


def minibatches__flat_targets(X, T, batch_size, rng):
    """One output gives (n,)."""
    return [(X_b, T_b[0] if len(T_b) == 1 else T_b) for X_b, T_b in _right(X, T, batch_size, rng)]


def minibatches__labels_of_the_targets(X, T, batch_size, rng):
    """D5: gives class indices for one-hot columns."""
    return [(X_b, T_b.argmax(axis=0)) for X_b, T_b in _right(X, T, batch_size, rng)]


def minibatches__float32(X, T, batch_size, rng):
    """float32 holds seven digits."""
    return [(X_b.astype(np.float32), T_b.astype(np.float32)) for X_b, T_b in _right(X, T, batch_size, rng)]


def minibatches__error_without_a_text(X, T, batch_size, rng):
    """ValueError() says nothing."""
    if batch_size < 1:
        raise ValueError
    return _right(X, T, batch_size, rng)


def minibatches__hard_coded_number(X, T, batch_size, rng):
    """H1: hard-codes the number of samples."""
    _look(batch_size)
    order = np.array([i for i in rng.permutation(5) if i < X.shape[1]])
    return _cut(X, T, batch_size, order)


_BATCHES = []


def minibatches__never_forgets(X, T, batch_size, rng):
    """H3: a global list grows from call to call."""
    _BATCHES.extend(_right(X, T, batch_size, rng))
    return list(_BATCHES)
