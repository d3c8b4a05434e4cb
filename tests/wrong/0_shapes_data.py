"""Wrong one_hot, standardize and images_to_columns: each with one mistake that people make."""

import numpy as np


def _look(labels, num_classes):
    wrong = (labels < 0) | (labels >= num_classes) | (labels != np.floor(labels))
    if wrong.any():
        raise ValueError(f"labels has {labels[wrong][0]}")
    return labels.astype(int)


def _table(labels, num_classes):
    return np.where(np.arange(num_classes)[:, None] == _look(labels, num_classes), 1.0, 0.0)


def one_hot__off_by_one(labels, num_classes):
    """D6, D7: shifted by one, as in the slides' vector for 7."""
    return np.roll(_table(labels, num_classes), -1, axis=0)


def one_hot__samples_as_rows(labels, num_classes):
    """Gives (n, num_classes)."""
    return _table(labels, num_classes).T


def one_hot__samples_as_rows_if_more(labels, num_classes):
    """A12: turned when there are more samples than classes."""
    table = _table(labels, num_classes)
    return table.T if len(labels) > num_classes else table


def one_hot__width_from_the_labels(labels, num_classes):
    """D8: as many rows as the largest label says."""
    return _table(labels, num_classes)[: int(labels.max()) + 1]


def one_hot__width_from_different_labels(labels, num_classes):
    """Counts the classes that occur."""
    table = _table(labels, num_classes)
    return table[table.any(axis=1)]


def one_hot__ten_classes(labels, num_classes):
    """H1: hard-codes ten."""
    return _table(labels, 10)


def one_hot__integers(labels, num_classes):
    """Integers for floats."""
    return _table(labels, num_classes).astype(int)


def one_hot__booleans(labels, num_classes):
    """A comparison gives True and False."""
    return _table(labels, num_classes) == 1


def one_hot__minus_one_elsewhere(labels, num_classes):
    """-1 in place of 0."""
    return 2 * _table(labels, num_classes) - 1


def one_hot__labels_in_place_of_ones(labels, num_classes):
    """Writes the label, not a one."""
    return _table(labels, num_classes) * (labels + 0.0)


def one_hot__flat_for_one_label(labels, num_classes):
    """A single label gives (num_classes,)."""
    table = _table(labels, num_classes)
    return table[:, 0] if len(labels) == 1 else table


def one_hot__binary_row(labels, num_classes):
    """Two classes or one need a single row, it thinks: the label itself."""
    return _look(labels, num_classes)[np.newaxis] * 1.0 if num_classes < 3 else _table(labels, num_classes)


def one_hot__negative_labels_from_the_end(labels, num_classes):
    """np.eye(k)[:, -1] is the last class, silent."""
    if np.isnan(labels).any() or (labels != np.floor(labels)).any():
        raise ValueError("not whole")
    return np.eye(num_classes)[:, labels.astype(int)]


def one_hot__leaves_errors_to_numpy(labels, num_classes):
    """np.eye raises an IndexError, not a ValueError."""
    return np.eye(num_classes)[:, labels]


def one_hot__truncates(labels, num_classes):
    """int(1.5) is 1."""
    if np.isnan(labels).any():
        raise ValueError("NaN")
    return _table(np.floor(labels), num_classes)


def one_hot__truncates_towards_zero(labels, num_classes):
    """int(-0.5) is 0, and int(k - 0.5) is k - 1."""
    if np.isnan(labels).any():
        raise ValueError("NaN")
    return _table(np.trunc(labels), num_classes)


def one_hot__rounds(labels, num_classes):
    """Rounds what is nearly whole."""
    near = np.abs(labels - np.round(labels)) < 1e-3
    return _table(np.where(near, np.round(labels), labels), num_classes)


def one_hot__nan_is_zero(labels, num_classes):
    """NaN fails every comparison, and becomes class 0."""
    return _table(np.nan_to_num(labels), num_classes)


def one_hot__nan_has_no_class(labels, num_classes):
    """labels < 0 and labels >= k are both False for NaN: a column of zeros."""
    _look(np.nan_to_num(labels), num_classes)
    return np.where(np.arange(num_classes)[:, None] == labels, 1.0, 0.0)


def one_hot__refuses_all_floats(labels, num_classes):
    """Looks at the dtype: 2.0 is refused."""
    if labels.dtype.kind != "i":
        raise ValueError("labels has to hold integers")
    return _table(labels, num_classes)


def one_hot__indexes_with_floats(labels, num_classes):
    """Floats cannot be indices: IndexError."""
    _look(labels, num_classes)
    return np.eye(num_classes)[:, labels]


def one_hot__largest_label_allowed(labels, num_classes):
    """Labels up to num_classes: > where >= is meant."""
    return np.where(np.arange(num_classes)[:, None] == _look(labels, num_classes + 1), 1.0, 0.0)


def one_hot__refuses_the_last_class(labels, num_classes):
    """>= num_classes - 1 is refused."""
    _look(labels, max(num_classes - 1, 1))
    return _table(labels, num_classes)


def one_hot__looks_at_the_first_label(labels, num_classes):
    """Only labels[0] is looked at."""
    _look(labels[:1], num_classes)
    return np.where(np.arange(num_classes)[:, None] == labels, 1.0, 0.0)


def one_hot__any_for_all(labels, num_classes):
    """Raises only if all labels are wrong."""
    if ((labels < 0) | (labels >= num_classes) | (labels != np.floor(labels))).all():
        raise ValueError("labels")
    return np.where(np.arange(num_classes)[:, None] == labels, 1.0, 0.0)


def one_hot__assert(labels, num_classes):
    """assert raises an AssertionError."""
    assert labels.min() >= 0 and labels.max() < num_classes and (labels == np.floor(labels)).all()
    return _table(labels, num_classes)


def one_hot__error_without_a_text(labels, num_classes):
    """ValueError() says nothing."""
    try:
        return _table(labels, num_classes)
    except ValueError:
        raise ValueError from None


def one_hot__sorts(labels, num_classes):
    """The columns come in the order of the classes."""
    return _table(np.sort(labels), num_classes)


_TABLES = {}


def one_hot__keeps_a_table(labels, num_classes):
    """H3: a table that is made once is filled again and again."""
    _look(labels, num_classes)
    table = _TABLES.setdefault((num_classes, len(labels)), np.zeros((num_classes, len(labels))))
    table[labels.astype(int), np.arange(len(labels))] = 1.0
    return table.copy()


def _parts(X, ddof=0):
    mean = X.mean(axis=1, keepdims=True)
    std = X.std(axis=1, keepdims=True, ddof=ddof if X.shape[1] > ddof else 0)
    return mean, np.where(std == 0, 1.0, std)


def standardize__sample_std(X):
    """Divides by n - 1."""
    mean, std = _parts(X, ddof=1)
    return (X - mean) / std, mean, std


def standardize__variance(X):
    """Forgets the root."""
    mean, std = _parts(X)
    return (X - mean) / std**2, mean, std**2


def standardize__over_samples(X):
    """A16: the axis of samples as rows."""
    mean, std = X.mean(axis=0, keepdims=True), X.std(axis=0, keepdims=True)
    std = np.where(std == 0, 1.0, std)
    return (X - mean) / std, mean, std


def standardize__over_everything(X):
    """One mean and one std for all features."""
    d = len(X)
    mean, std = np.full((d, 1), X.mean()), np.full((d, 1), X.std() or 1.0)
    return (X - mean) / std, mean, std


def standardize__square_tables_over_samples(X):
    """A17: a wrong axis that shapes do not show."""
    if X.shape[0] != X.shape[1]:
        mean, std = _parts(X)
        return (X - mean) / std, mean, std
    mean, std = X.mean(axis=0)[:, None], X.std(axis=0)[:, None]
    return (X - mean.T) / std.T, mean, std


def standardize__flat_mean_and_std(X):
    """Forgets keepdims in what it gives."""
    mean, std = _parts(X)
    return (X - mean) / std, mean[:, 0], std[:, 0]


def standardize__rank_one(X):
    """E15: forgets keepdims: an error, or silent where the table is square."""
    mean, std = _parts(X)
    return (X - mean[:, 0]) / std[:, 0], mean, std


def standardize__mean_only(X):
    """Does not divide."""
    mean, std = _parts(X)
    return X - mean, mean, std


def standardize__std_only(X):
    """Does not subtract the mean."""
    mean, std = _parts(X)
    return X / std, mean, std


def standardize__subtracts_after(X):
    """X / std - mean."""
    mean, std = _parts(X)
    return X / std - mean, mean, std


def standardize__to_the_unit_interval(X):
    """Minimum and maximum in place of mean and std."""
    low, span = X.min(axis=1, keepdims=True) * 1.0, np.ptp(X, axis=1, keepdims=True) * 1.0
    span = np.where(span == 0, 1.0, span)
    return (X - low) / span, low, span


def standardize__median(X):
    """The median is not the mean."""
    _, std = _parts(X)
    middle = np.median(X, axis=1, keepdims=True)
    return (X - middle) / std, middle, std


def standardize__absolute_deviation(X):
    """The mean distance is not the std."""
    mean, _ = _parts(X)
    std = np.abs(X - mean).mean(axis=1, keepdims=True)
    std = np.where(std == 0, 1.0, std)
    return (X - mean) / std, mean, std


def standardize__divides_by_zero(X):
    """0 / 0 is NaN."""
    mean, std = X.mean(axis=1, keepdims=True), X.std(axis=1, keepdims=True)
    with np.errstate(invalid="ignore"):
        return (X - mean) / std, mean, std


def standardize__constant_std_stays_zero(X):
    """Z is 0, but std is given as 0."""
    mean, std = _parts(X)
    return (X - mean) / std, mean, X.std(axis=1, keepdims=True)


def standardize__adds_epsilon(X):
    """A tiny number is added to every std."""
    mean, std = X.mean(axis=1, keepdims=True), X.std(axis=1, keepdims=True) + 1e-8
    return (X - mean) / std, mean, std


def standardize__small_is_constant(X):
    """A std below 1e-3 counts as 0."""
    mean, std = _parts(X)
    std = np.where(std < 1e-3, 1.0, std)
    return (X - mean) / std, mean, std


def standardize__all_or_none(X):
    """A constant feature keeps all others as they are."""
    mean, std = _parts(X)
    if (X.std(axis=1) == 0).any():
        std = np.ones(std.shape)
    return (X - mean) / std, mean, std


def standardize__drops_constants(X):
    """Leaves constant features out."""
    X = X[X.std(axis=1) > 0]
    mean, std = _parts(X)
    return (X - mean) / std, mean, std


def standardize__constants_keep_their_value(X):
    """Z is the constant itself."""
    mean, std = _parts(X)
    return np.where(X.std(axis=1, keepdims=True) == 0, X, (X - mean) / std), mean, std


def standardize__one_sample_is_nan(X):
    """n - 1 = 0 for one sample."""
    mean, std = _parts(X)
    if X.shape[1] == 1:
        std = np.full(std.shape, np.nan)
    return (X - mean) / std, mean, std


def standardize__integers(X):
    """F5: np.zeros_like of integers cuts everything after the point."""
    mean, std = _parts(X)
    Z = np.zeros_like(X)
    Z[...] = (X - mean) / std
    return Z, mean, std


def standardize__in_place(X):
    """F4: changes X."""
    mean, std = _parts(X)
    X[...] = (X - mean) / std
    return X.copy(), mean, std


def standardize__only_z(X):
    """Forgets mean and std."""
    mean, std = _parts(X)
    return (X - mean) / std


def standardize__other_order(X):
    """mean, std, Z."""
    mean, std = _parts(X)
    return mean, std, (X - mean) / std


_TRAINING = {}


def standardize__remembers_the_first_data(X):
    """F12: mean and std of the first data that came, in a global name."""
    mean, std = _TRAINING.setdefault(len(X), _parts(X))
    return (X - mean) / std, mean.copy(), std.copy()


def _columns(images):
    if images.ndim != 3:
        raise ValueError(f"images has shape {images.shape}")
    return images.reshape(len(images), -1).T / 255


def images_to_columns__mixes_images(images):
    """A14: reshape(-1, n) in place of reshape(n, -1).T."""
    return _columns(images).T.reshape(-1, len(images))


def images_to_columns__images_as_rows(images):
    """Gives (n, h * w)."""
    return _columns(images).T


def images_to_columns__column_by_column(images):
    """Goes down the columns of an image."""
    return _columns(np.swapaxes(images, 1, 2)) if images.ndim == 3 else _columns(images)


def images_to_columns__turns_everything(images):
    """images.T turns each image, too."""
    return images.T.reshape(-1, len(images)) / 255 if images.ndim == 3 else _columns(images)


def images_to_columns__moves_the_wrong_axis(images):
    """Takes the last axis for the images' where the sizes allow it."""
    if images.ndim == 3 and images.shape[0] == images.shape[1]:
        return _columns(np.swapaxes(images, 0, 1))
    return _columns(images)


def images_to_columns__last_axis_counts_images(images):
    """Takes the last axis for that of the images if it has as many entries."""
    if images.ndim == 3 and images.shape[0] == images.shape[2]:
        return _columns(np.moveaxis(images, 2, 0))
    return _columns(images)


def images_to_columns__upside_down(images):
    """The last row of pixels comes first."""
    return _columns(images)[::-1].copy()


def images_to_columns__images_reversed(images):
    """The last image comes first."""
    return _columns(images)[:, ::-1].copy()


def images_to_columns__no_scaling(images):
    """F11: pixels from 0 to 255."""
    return _columns(images) * 255


def images_to_columns__over_256(images):
    """Divides by 256."""
    return _columns(images) * 255 / 256


def images_to_columns__over_the_brightest(images):
    """Divides by the brightest pixel of all."""
    return _columns(images) * 255 / max(images.max(), 1)


def images_to_columns__over_each_brightest(images):
    """Divides each image by its own brightest pixel."""
    columns = _columns(images)
    return columns / np.maximum(columns.max(axis=0), 1 / 255)


def images_to_columns__black_is_nan(images):
    """Divides by the spread of the pixels: 0 / 0 for black images."""
    columns = _columns(images)
    with np.errstate(invalid="ignore", divide="ignore"):
        return columns * columns.max() / columns.max()


def images_to_columns__whole_numbers(images):
    """// gives 0 and 1 only."""
    return np.floor(_columns(images))


def images_to_columns__uint8(images):
    """F13: the result goes back into uint8."""
    return _columns(images).astype(np.uint8)


def images_to_columns__scales_in_uint8(images):
    """F13: multiplies uint8 numbers, which run over."""
    return _columns(images * np.uint8(2)) / 2


def images_to_columns__float32(images):
    """float32 holds seven digits."""
    return _columns(images).astype(np.float32)


def images_to_columns__inverted(images):
    """Black is 1."""
    return 1 - _columns(images)


def images_to_columns__centred(images):
    """From -1 to 1."""
    return 2 * _columns(images) - 1


def images_to_columns__black_or_white(images):
    """Cuts at one half."""
    return np.round(_columns(images))


def images_to_columns__twenty_eight(images):
    """H1: hard-codes 28 times 28."""
    return _columns(images).reshape(784, -1)


def images_to_columns__flat_for_one_image(images):
    """np.squeeze: one image gives (h * w,)."""
    columns = _columns(images)
    return columns[:, 0] if columns.shape[1] == 1 else columns


def images_to_columns__first_row_only(images):
    """Takes the first row of each image."""
    return _columns(images[:, :1]) if images.ndim == 3 else _columns(images)


def images_to_columns__takes_one_image(images):
    """(h, w) is taken for one image."""
    return _columns(images[np.newaxis] if images.ndim == 2 else images)


def images_to_columns__takes_more_axes(images):
    """Colours become more pixels."""
    return _columns(images.reshape(len(images), 1, -1))


def images_to_columns__index_error(images):
    """images.shape[2] of a 2-D array: IndexError."""
    n, h, w = images.shape[0], images.shape[1], images.shape[2]
    return images.reshape(n, h * w).T / 255


def images_to_columns__error_without_a_text(images):
    """ValueError() says nothing."""
    if images.ndim != 3:
        raise ValueError
    return _columns(images)
