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


def minibatches__not_shuffled(X, T, batch_size, rng):
    """The samples stay in their order."""
    return _cut(X, T, batch_size, np.arange(X.shape[1]))


def minibatches__turned_only(X, T, batch_size, rng):
    """Starts somewhere and goes round."""
    return _cut(X, T, batch_size, np.roll(np.arange(X.shape[1]), rng.integers(X.shape[1])))


def minibatches__reversed_or_not(X, T, batch_size, rng):
    """Two orders only."""
    order = np.arange(X.shape[1])
    return _cut(X, T, batch_size, order[::-1] if rng.random() < 0.5 else order)


def minibatches__shuffles_the_batches(X, T, batch_size, rng):
    """Cuts first, then shuffles the full batches: the same samples are always together."""
    batches = _cut(X, T, batch_size, np.arange(X.shape[1]))
    full = [batch for batch in batches if batch[0].shape[1] == batch_size]
    order = rng.permutation(len(full))
    return [full[i] for i in order] + batches[len(full) :]


def minibatches__shuffles_in_the_batches(X, T, batch_size, rng):
    """Cuts first, then shuffles inside each batch."""
    _look(batch_size)
    n = X.shape[1]
    parts = [rng.permutation(np.arange(i, min(i + batch_size, n))) for i in range(0, n, batch_size)]
    return [(X[:, part], T[:, part]) for part in parts]


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


def minibatches__seeds_itself(X, T, batch_size, rng):
    """G10: the same order at every call."""
    return _right(X, T, batch_size, np.random.default_rng(0))


def minibatches__global_random_numbers(X, T, batch_size, rng):
    """np.random in place of rng."""
    return _cut(X, T, batch_size, np.random.permutation(X.shape[1]))


def minibatches__own_rng(X, T, batch_size, rng):
    """Makes a new generator without a seed."""
    return _right(X, T, batch_size, np.random.default_rng())


def minibatches__order_of_the_first_call(X, T, batch_size, rng):
    """G10: one order for each number of samples, kept in a global name."""
    order = _ORDERS.setdefault(X.shape[1], rng.permutation(X.shape[1]))
    return _cut(X, T, batch_size, order)


_ORDERS = {}


def minibatches__shuffled_separately(X, T, batch_size, rng):
    """G6: X in one order, T in another."""
    _look(batch_size)
    one, other = rng.permutation(X.shape[1]), rng.permutation(X.shape[1])
    return _cut(X[:, one], T[:, other], batch_size, np.arange(X.shape[1]))


def minibatches__targets_stay(X, T, batch_size, rng):
    """G6: only X is shuffled."""
    return _cut(X[:, rng.permutation(X.shape[1])], T, batch_size, np.arange(X.shape[1]))


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


def minibatches__last_batch_dropped(X, T, batch_size, rng):
    """G1: len // batch_size drops what is left."""
    batches = _right(X, T, batch_size, rng)
    return [batch for batch in batches if batch[0].shape[1] == batch_size]


def minibatches__last_full_batch_dropped(X, T, batch_size, rng):
    """G2: the end of the loop is wrong where batch_size divides n."""
    batches = _right(X, T, batch_size, rng)
    return batches[:-1] if X.shape[1] % batch_size == 0 and len(batches) > 1 else batches


def minibatches__last_sample_dropped(X, T, batch_size, rng):
    """range(n - 1)."""
    order = rng.permutation(X.shape[1])
    return _cut(X, T, batch_size, order[:-1])


def minibatches__empty_batch_at_the_end(X, T, batch_size, rng):
    """n // batch_size + 1 batches: the last is empty where batch_size divides n."""
    batches = _right(X, T, batch_size, rng)
    return batches + [(X[:, :0].copy(), T[:, :0].copy())] if X.shape[1] % batch_size == 0 else batches


def minibatches__nothing_for_large_batches(X, T, batch_size, rng):
    """G3: no batch where batch_size is above n."""
    return [] if batch_size > X.shape[1] else _right(X, T, batch_size, rng)


def minibatches__refuses_large_batches(X, T, batch_size, rng):
    """G3: a ValueError where batch_size is above n."""
    if batch_size > X.shape[1]:
        raise ValueError("batch_size is above n")
    return _right(X, T, batch_size, rng)


def minibatches__short_batch_first(X, T, batch_size, rng):
    """What is left comes first."""
    batches = _right(X, T, batch_size, rng)
    return batches[-1:] + batches[:-1]


def minibatches__equal_parts(X, T, batch_size, rng):
    """np.array_split makes batches of nearly the same size."""
    _look(batch_size)
    order = rng.permutation(X.shape[1])
    parts = np.array_split(order, -(-len(order) // batch_size))
    return [(X[:, part], T[:, part]) for part in parts]


def minibatches__batch_size_counts_batches(X, T, batch_size, rng):
    """Makes batch_size batches."""
    _look(batch_size)
    parts = np.array_split(rng.permutation(X.shape[1]), min(batch_size, X.shape[1]))
    return [(X[:, part], T[:, part]) for part in parts]


def minibatches__filled_up(X, T, batch_size, rng):
    """Fills the last batch with samples that were there before."""
    order = rng.permutation(X.shape[1])
    missing = -len(order) % batch_size if batch_size > 0 else 0
    return _cut(X, T, batch_size, np.append(order, np.resize(order, missing)))


def minibatches__filled_up_with_zeros(X, T, batch_size, rng):
    """G4: fills the last batch with zeros."""
    batches = _right(X, T, batch_size, rng)
    X_b, T_b = batches[-1]
    missing = batch_size - X_b.shape[1]
    batches[-1] = np.pad(X_b, ((0, 0), (0, missing))), np.pad(T_b, ((0, 0), (0, missing)))
    return batches


def minibatches__with_replacement(X, T, batch_size, rng):
    """rng.integers: some samples twice, others never."""
    return _cut(X, T, batch_size, rng.integers(0, X.shape[1], X.shape[1]))


def minibatches__each_batch_by_itself(X, T, batch_size, rng):
    """Draws each batch from all samples again."""
    _look(batch_size)
    n = X.shape[1]
    sizes = [min(batch_size, n - i) for i in range(0, n, batch_size)]
    parts = [rng.choice(n, size, replace=False) for size in sizes]
    return [(X[:, part], T[:, part]) for part in parts]


def minibatches__overlapping(X, T, batch_size, rng):
    """Each batch begins with the last sample of the one before."""
    _look(batch_size)
    order = rng.permutation(X.shape[1])
    parts = [order[max(i - 1, 0) : i - 1 + batch_size] for i in range(0, len(order), batch_size)]
    return [(X[:, part], T[:, part]) for part in parts]


def minibatches__first_batch_only(X, T, batch_size, rng):
    """return inside the loop."""
    return _right(X, T, batch_size, rng)[:1]


def minibatches__rows_are_samples(X, T, batch_size, rng):
    """Takes rows for samples."""
    _look(batch_size)
    order = rng.permutation(X.shape[0])
    parts = [order[i : i + batch_size] for i in range(0, len(order), batch_size)]
    return [(X[part], T[part % len(T)]) for part in parts]


def minibatches__turned_batches(X, T, batch_size, rng):
    """A12: the batches hold samples as rows."""
    return [(X_b.T, T_b.T) for X_b, T_b in _right(X, T, batch_size, rng)]


def minibatches__flat_for_one_sample(X, T, batch_size, rng):
    """A6: X[:, i] loses a dimension."""
    batches = _right(X, T, batch_size, rng)
    return [(X_b[:, 0], T_b[:, 0]) if X_b.shape[1] == 1 else (X_b, T_b) for X_b, T_b in batches]


def minibatches__flat_targets(X, T, batch_size, rng):
    """One output gives (n,)."""
    return [(X_b, T_b[0] if len(T_b) == 1 else T_b) for X_b, T_b in _right(X, T, batch_size, rng)]


def minibatches__targets_first(X, T, batch_size, rng):
    """(T_b, X_b)."""
    return [(T_b, X_b) for X_b, T_b in _right(X, T, batch_size, rng)]


def minibatches__two_lists(X, T, batch_size, rng):
    """A list of X_b and a list of T_b."""
    batches = _right(X, T, batch_size, rng)
    return [X_b for X_b, _ in batches], [T_b for _, T_b in batches]


def minibatches__inputs_only(X, T, batch_size, rng):
    """Forgets the targets."""
    return [X_b for X_b, _ in _right(X, T, batch_size, rng)]


def minibatches__generator(X, T, batch_size, rng):
    """G8: a generator has no length."""
    return (batch for batch in _right(X, T, batch_size, rng))


def minibatches__zip(X, T, batch_size, rng):
    """G8: a zip is empty when it is used again."""
    batches = _right(X, T, batch_size, rng)
    return zip([X_b for X_b, _ in batches], [T_b for _, T_b in batches])


def minibatches__positions(X, T, batch_size, rng):
    """Gives the positions, not the samples."""
    _look(batch_size)
    order = rng.permutation(X.shape[1])
    return [order[i : i + batch_size] for i in range(0, len(order), batch_size)]


def minibatches__labels_of_the_targets(X, T, batch_size, rng):
    """D5: gives class indices for one-hot columns."""
    return [(X_b, T_b.argmax(axis=0)) for X_b, T_b in _right(X, T, batch_size, rng)]


def minibatches__float32(X, T, batch_size, rng):
    """float32 holds seven digits."""
    return [(X_b.astype(np.float32), T_b.astype(np.float32)) for X_b, T_b in _right(X, T, batch_size, rng)]


def minibatches__no_look_at_batch_size(X, T, batch_size, rng):
    """range(0, n, -1) is empty, silent: no batches for a batch_size below 0."""
    order = rng.permutation(X.shape[1])
    parts = [order[i : i + batch_size] for i in range(0, len(order), batch_size)]
    return [(X[:, part], T[:, part]) for part in parts]


def minibatches__refuses_zero_only(X, T, batch_size, rng):
    """A batch_size below 0 gives no batches."""
    if batch_size < 0:
        return []
    return _right(X, T, batch_size, rng)


def minibatches__refuses_one(X, T, batch_size, rng):
    """<= 1 where < 1 is meant."""
    _look(batch_size - 1)
    return _right(X, T, batch_size, rng)


def minibatches__assert(X, T, batch_size, rng):
    """assert raises an AssertionError."""
    assert batch_size >= 1
    return _right(X, T, batch_size, rng)


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
