"""Wrong as_column, residual and affine: each with one mistake that people make."""

import numpy as np


def _column(values):
    values = np.asarray(values)
    fits = values.ndim == 1 or (values.ndim == 2 and 1 in values.shape)
    if values.size == 0 or not fits:
        raise ValueError(f"values has shape {values.shape}")
    return values.reshape(-1, 1).astype(float)


def as_column__arrays_only(values):
    """A list has no shape."""
    return _column(values.reshape(-1))


def as_column__takes_square_tables(values):
    """Compares the two sizes instead of looking for a one."""
    shape = np.shape(values)
    if len(shape) == 2 and shape[0] == shape[1] and shape[0] > 0:
        return np.array(values, dtype=float).reshape(-1, 1)
    return _column(values)


def as_column__takes_an_empty_column(values):
    """Looks at len only, which is 1 for (1, 0)."""
    return np.zeros((0, 1)) if np.size(values) == 0 and len(values) else _column(values)


def as_column__gives_the_error(values):
    """Returns the error, raises none."""
    try:
        return _column(values)
    except ValueError as error:
        return str(error)


def as_column__reversed(values):
    """Turns the order round."""
    return _column(values)[::-1].copy()


def as_column__sorted(values):
    """Sorts."""
    return np.sort(_column(values), axis=0)


def as_column__matrix(values):
    """A13: np.matrix."""
    return np.asmatrix(_column(values))


def _same(a, y):
    if a.shape != y.shape:
        raise ValueError(f"a has shape {a.shape}, y has shape {y.shape}")


def residual__type_error(a, y):
    """The wrong kind of error."""
    if a.shape != y.shape:
        raise TypeError("shapes differ")
    return a * 1.0 - y


def residual__in_place(a, y):
    """F4: changes a."""
    _same(a, y)
    a -= y
    return a.copy()


def residual__zero(a, y):
    """H4: a stub that was forgotten."""
    _same(a, y)
    return np.zeros(a.shape)


_FIRST = []


def residual__remembers(a, y):
    """H3: gives the first answer again for the same shape."""
    _same(a, y)
    _FIRST.append(a * 1.0 - y)
    return next(kept for kept in _FIRST if kept.shape == a.shape).copy()


def residual__remembers_the_first_shape(a, y):
    """H1: uses a global shape."""
    _same(a, y)
    _FIRST.append(a * 1.0 - y)
    return (a * 1.0 - y).reshape(_FIRST[0].shape)


_SEEN = {}


def residual__answer_of_the_last_call(a, y):
    """H2: gives what an earlier cell left behind."""
    _same(a, y)
    last = _SEEN.get("last", a * 1.0 - y)
    _SEEN["last"] = a * 1.0 - y
    return last.copy()


def _layer(W, X, b):
    if b.shape != (W.shape[0], 1):
        raise ValueError(f"b has shape {b.shape}")
    if W.shape[1] != X.shape[0]:
        raise ValueError(f"W has shape {W.shape}, X has shape {X.shape}")
    return (W @ X + b).astype(float)


def affine__mean_bias(W, X, b):
    """One bias for all units."""
    return _layer(W, X, np.full(b.shape, b.mean()))


def affine__turns_square_w(W, X, b):
    """A17: a wrong transpose, which square tables hide."""
    return _layer(W.T if W.shape[0] == W.shape[1] else W, X, b)


def affine__turns_square_x(W, X, b):
    """A17: a wrong transpose, which square tables hide."""
    return _layer(W, X.T if X.shape[0] == X.shape[1] else X, b)


def affine__elementwise(W, X, b):
    """A7: * where a product of tables is meant."""
    _layer(W, X, b)
    return W * X[:, :1].T + b


def affine__only_looks_at_b(W, X, b):
    """Pads X with zeros instead of refusing it."""
    missing = max(0, W.shape[1] - X.shape[0])
    return _layer(W, np.vstack([X, np.zeros((missing, X.shape[1]))])[: W.shape[1]], b)


def affine__one_unit(W, X, b):
    """np.squeeze: one unit loses its dimension."""
    z = _layer(W, X, b)
    return z if W.shape[0] > 1 else z[0]


def affine__last_sample(W, X, b):
    """Every column is that of the last sample."""
    return np.tile(_layer(W, X, b)[:, -1:], (1, X.shape[1]))


def affine__neighbours(W, X, b):
    """Subtracts the mean over the samples: a sample looks at the others."""
    return _layer(W, X - X.mean(axis=1, keepdims=True) * (X.shape[1] > 1), b)


def affine__float32(W, X, b):
    """float32 holds seven digits."""
    return _layer(W, X, b).astype(np.float32)
