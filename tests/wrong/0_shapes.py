"""Wrong as_column, residual and affine: each with one mistake that people make."""

import numpy as np


def _column(values):
    values = np.asarray(values)
    fits = values.ndim == 1 or (values.ndim == 2 and 1 in values.shape)
    if values.size == 0 or not fits:
        raise ValueError(f"values has shape {values.shape}")
    return values.reshape(-1, 1).astype(float)


def as_column__row(values):
    """Gives a row."""
    return _column(values).T


def as_column__flat(values):
    """A3: gives (n,)."""
    return _column(values)[:, 0]


def as_column__transposes_only(values):
    """.T does nothing to a 1-D array, and turns a column into a row."""
    _column(values)
    return np.array(values, dtype=float).T


def as_column__transposes_two_dimensions(values):
    """Turns every 2-D array, columns as well."""
    _column(values)
    values = np.array(values, dtype=float)
    return values.reshape(-1, 1) if values.ndim == 1 else values.T


def as_column__new_axis_only(values):
    """A row (1, n) becomes (1, n, 1) or stays a row."""
    _column(values)
    return np.array(values, dtype=float)[..., np.newaxis]


def as_column__keeps_integers(values):
    """Integers stay integers."""
    return np.array(_column(values), dtype=np.asarray(values).dtype)


def as_column__truncates(values):
    """F5: makes integers of all numbers."""
    return _column(values).astype(int).astype(float)


def as_column__view(values):
    """F4: gives the caller's memory."""
    _column(values)
    return np.asarray(values, dtype=float).reshape(-1, 1)


def as_column__arrays_only(values):
    """A list has no shape."""
    return _column(values.reshape(-1))


def as_column__flat_arrays_only(values):
    """Refuses rows and columns."""
    if np.ndim(values) != 1:
        raise ValueError("values has to be flat")
    return _column(values)


def as_column__flattens_everything(values):
    """Makes a column of a table."""
    if np.size(values) == 0:
        raise ValueError("values is empty")
    return np.array(values, dtype=float).reshape(-1, 1)


def as_column__takes_square_tables(values):
    """Compares the two sizes instead of looking for a one."""
    shape = np.shape(values)
    if len(shape) == 2 and shape[0] == shape[1] and shape[0] > 0:
        return np.array(values, dtype=float).reshape(-1, 1)
    return _column(values)


def as_column__takes_three_dimensions(values):
    """Counts entries only: (1, 1, n) is taken."""
    array = np.array(values, dtype=float)
    if array.size == 0 or array.size != max(array.shape, default=0):
        raise ValueError("no row and no column")
    return array.reshape(-1, 1)


def as_column__takes_a_number(values):
    """Makes a column of a 0-d array."""
    return _column(np.atleast_1d(values))


def as_column__takes_nothing(values):
    """An empty column for nothing."""
    return np.zeros((0, 1)) if np.size(values) == 0 else _column(values)


def as_column__takes_an_empty_column(values):
    """Looks at len only, which is 1 for (1, 0)."""
    return np.zeros((0, 1)) if np.size(values) == 0 and len(values) else _column(values)


def as_column__index_error(values):
    """An assert where a ValueError is asked for."""
    try:
        return _column(values)
    except ValueError:
        raise AssertionError("wrong shape") from None


def as_column__error_without_a_text(values):
    """ValueError() says nothing."""
    try:
        return _column(values)
    except ValueError:
        raise ValueError from None


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


def as_column__nested_list(values):
    """A list of lists, no array."""
    return _column(values).tolist()


def as_column__drops_a_single_number(values):
    """np.squeeze: a single number loses its dimensions."""
    column = _column(values)
    return column if column.size > 1 else np.squeeze(column)


def as_column__matrix(values):
    """A13: np.matrix."""
    return np.asmatrix(_column(values))


def _same(a, y):
    if a.shape != y.shape:
        raise ValueError(f"a has shape {a.shape}, y has shape {y.shape}")


def residual__no_look_at_shapes(a, y):
    """A1: (n,) - (n, 1) is (n, n), silent."""
    return a * 1.0 - y


def residual__other_sign(a, y):
    """F2: y - a."""
    _same(a, y)
    return y * 1.0 - a


def residual__absolute(a, y):
    """The distance: the sign is lost."""
    _same(a, y)
    return np.abs(a * 1.0 - y)


def residual__squared(a, y):
    """Squares already."""
    _same(a, y)
    return (a - y) ** 2.0


def residual__integers(a, y):
    """Integers give integers."""
    _same(a, y)
    return a - y


def residual__compares_sizes(a, y):
    """Compares the numbers of entries only: (n, 1) and (1, n) get through."""
    if a.size != y.size:
        raise ValueError("other sizes")
    return a * 1.0 - y


def residual__compares_lengths(a, y):
    """Compares len(a) and len(y) only."""
    if a.ndim and y.ndim and len(a) != len(y):
        raise ValueError("other lengths")
    return a * 1.0 - y


def residual__compares_last_axes(a, y):
    """Compares the numbers of samples only."""
    if a.shape[-1:] != y.shape[-1:]:
        raise ValueError("other numbers of samples")
    return a * 1.0 - y


def residual__compares_dimensions(a, y):
    """Compares the numbers of dimensions only; NumPy finds some of the rest."""
    if a.ndim != y.ndim:
        raise ValueError("other dimensions")
    return a * 1.0 - y


def residual__leaves_errors_to_numpy(a, y):
    """NumPy raises only if it cannot stretch."""
    return np.subtract(a, y, dtype=float)


def residual__reshapes(a, y):
    """Makes y fit where it can."""
    if a.size != y.size:
        raise ValueError("other sizes")
    return a * 1.0 - y.reshape(a.shape)


def residual__flattens(a, y):
    """Gives (n,)."""
    _same(a, y)
    return (a * 1.0 - y).ravel()


def residual__columns_only(a, y):
    """Gives a column, whatever came."""
    _same(a, y)
    return (a * 1.0 - y).reshape(-1, 1)


def residual__sum(a, y):
    """C3, the other way round: one number."""
    _same(a, y)
    return float(np.sum(a - y))


def residual__assert(a, y):
    """assert raises an AssertionError."""
    assert a.shape == y.shape, "shapes differ"
    return a * 1.0 - y


def residual__type_error(a, y):
    """The wrong kind of error."""
    if a.shape != y.shape:
        raise TypeError("shapes differ")
    return a * 1.0 - y


def residual__silent_error(a, y):
    """A ValueError without a text."""
    if a.shape != y.shape:
        raise ValueError
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


def affine__no_bias(W, X, b):
    """Forgets b."""
    return _layer(W, X, 0 * b)


def affine__subtracts_the_bias(W, X, b):
    """A threshold is subtracted; a bias is added."""
    return _layer(W, X, -b)


def affine__bias_for_every_input(W, X, b):
    """E14: the bias inside the sum."""
    return _layer(W, X, len(X) * b)


def affine__mean_bias(W, X, b):
    """One bias for all units."""
    return _layer(W, X, np.full(b.shape, b.mean()))


def affine__samples_as_rows(W, X, b):
    """Gives (n, m)."""
    return _layer(W, X, b).T


def affine__turns_x(W, X, b):
    """A12: adds transposes until the shapes fit."""
    if W.shape[1] != X.shape[0] and W.shape[1] == X.shape[1]:
        X = X.T
    return _layer(W, X, b)


def affine__turns_w(W, X, b):
    """A12: turns W if that fits."""
    if W.shape[1] != X.shape[0] and W.shape[0] == X.shape[0] and b.shape == (W.shape[1], 1):
        W = W.T
    return _layer(W, X, b)


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


def affine__no_look_at_shapes(W, X, b):
    """NumPy stretches b."""
    return (W @ X + b) * 1.0


def affine__compares_rows_of_b(W, X, b):
    """b may have any number of columns."""
    if b.shape[0] != W.shape[0]:
        raise ValueError("b has the wrong number of rows")
    return (W @ X + b) * 1.0


def affine__compares_columns_of_b(W, X, b):
    """b may have a single row."""
    if b.ndim != 2 or b.shape[1] != 1:
        raise ValueError("b is no column")
    return (W @ X + b) * 1.0


def affine__compares_size_of_b(W, X, b):
    """b may be a row or flat: as many numbers."""
    if b.size != W.shape[0]:
        raise ValueError("b has the wrong size")
    return (W @ X + b) * 1.0


def affine__reshapes_b(W, X, b):
    """Makes b fit where it can."""
    return _layer(W, X, b.reshape(-1, 1))


def affine__flat_b_is_a_column(W, X, b):
    """A4: takes b as (m,)."""
    return _layer(W, X, b[:, np.newaxis] if b.ndim == 1 else b)


def affine__only_looks_at_b(W, X, b):
    """Pads X with zeros instead of refusing it."""
    missing = max(0, W.shape[1] - X.shape[0])
    return _layer(W, np.vstack([X, np.zeros((missing, X.shape[1]))])[: W.shape[1]], b)


def affine__einsum_stretches(W, X, b):
    """np.einsum stretches an inner size of one in silence."""
    _layer(W, np.zeros((W.shape[1], X.shape[1])), b)
    return np.einsum("md,dn->mn", W, X) + 1.0 * b


def affine__index_error(W, X, b):
    """Loops until it falls over the edge: IndexError."""
    z = np.zeros((W.shape[0], X.shape[1]))
    for i in range(W.shape[0]):
        for j in range(X.shape[1]):
            z[i, j] = b[i, 0] + sum(W[i, k] * X[k, j] for k in range(W.shape[1]))
    return z


def affine__integers(W, X, b):
    """Integers give integers."""
    _layer(W, X, b)
    return W @ X + b


def affine__one_sample(W, X, b):
    """np.squeeze: one sample loses its dimension."""
    z = _layer(W, X, b)
    return z if X.shape[1] > 1 else z[:, 0]


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


def affine__sigmoid(W, X, b):
    """The activation is not asked for yet."""
    return 1 / (1 + np.exp(-_layer(W, X, b)))


def affine__error_without_a_text(W, X, b):
    """ValueError() says nothing."""
    try:
        return _layer(W, X, b)
    except ValueError:
        raise ValueError from None


def affine__float32(W, X, b):
    """float32 holds seven digits."""
    return _layer(W, X, b).astype(np.float32)
