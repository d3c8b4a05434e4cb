"""Wrong one_hot, standardize and images_to_columns: each with one mistake that people make."""

import numpy as np


def _look(labels, num_classes):
    wrong = (labels < 0) | (labels >= num_classes) | (labels != np.floor(labels))
    if wrong.any():
        raise ValueError(f"labels has {labels[wrong][0]}")
    return labels.astype(int)


def _table(labels, num_classes):
    return np.where(np.arange(num_classes)[:, None] == _look(labels, num_classes), 1.0, 0.0)


def one_hot__samples_as_rows_if_more(labels, num_classes):
    """A12: turned when there are more samples than classes."""
    table = _table(labels, num_classes)
    return table.T if len(labels) > num_classes else table


def one_hot__minus_one_elsewhere(labels, num_classes):
    """-1 in place of 0."""
    return 2 * _table(labels, num_classes) - 1


def one_hot__binary_row(labels, num_classes):
    """Two classes or one need a single row, it thinks: the label itself."""
    return _look(labels, num_classes)[np.newaxis] * 1.0 if num_classes < 3 else _table(labels, num_classes)


def one_hot__rounds(labels, num_classes):
    """Rounds what is nearly whole."""
    near = np.abs(labels - np.round(labels)) < 1e-3
    return _table(np.where(near, np.round(labels), labels), num_classes)


def one_hot__nan_is_zero(labels, num_classes):
    """NaN fails every comparison, and becomes class 0."""
    return _table(np.nan_to_num(labels), num_classes)


def one_hot__refuses_the_last_class(labels, num_classes):
    """>= num_classes - 1 is refused."""
    _look(labels, max(num_classes - 1, 1))
    return _table(labels, num_classes)


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


def standardize__rank_one(X):
    """E15: forgets keepdims: an error, or silent where the table is square."""
    mean, std = _parts(X)
    return (X - mean[:, 0]) / std[:, 0], mean, std


def standardize__median(X):
    """The median is not the mean."""
    _, std = _parts(X)
    middle = np.median(X, axis=1, keepdims=True)
    return (X - middle) / std, middle, std


def standardize__small_is_constant(X):
    """A std below 1e-3 counts as 0."""
    mean, std = _parts(X)
    std = np.where(std < 1e-3, 1.0, std)
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


def standardize__in_place(X):
    """F4: changes X."""
    mean, std = _parts(X)
    X[...] = (X - mean) / std
    return X.copy(), mean, std


def _columns(images):
    if images.ndim != 3:
        raise ValueError(f"images has shape {images.shape}")
    return images.reshape(len(images), -1).T / 255


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


def images_to_columns__black_is_nan(images):
    """Divides by the spread of the pixels: 0 / 0 for black images."""
    columns = _columns(images)
    with np.errstate(invalid="ignore", divide="ignore"):
        return columns * columns.max() / columns.max()


def images_to_columns__whole_numbers(images):
    """// gives 0 and 1 only."""
    return np.floor(_columns(images))


def images_to_columns__scales_in_uint8(images):
    """F13: multiplies uint8 numbers, which run over."""
    return _columns(images * np.uint8(2)) / 2


def images_to_columns__black_or_white(images):
    """Cuts at one half."""
    return np.round(_columns(images))


def images_to_columns__first_row_only(images):
    """Takes the first row of each image."""
    return _columns(images[:, :1]) if images.ndim == 3 else _columns(images)
