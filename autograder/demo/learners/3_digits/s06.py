"""One mistake: the last, smaller batch is dropped."""


def minibatches(X, T, batch_size, rng):
    if batch_size < 1:
        raise ValueError(f"batch_size is {batch_size}; expected at least 1")
    n = X.shape[1]
    order = rng.permutation(n)
    starts = range(0, n - batch_size + 1, batch_size)
    return [(X[:, order[i : i + batch_size]], T[:, order[i : i + batch_size]]) for i in starts]
