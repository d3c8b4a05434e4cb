"""Wrong accuracy and log_loss: each with one mistake that people make."""

import numpy as np


def _same(a, y):
    if a.shape != y.shape:
        raise ValueError(f"a has shape {a.shape}, y has shape {y.shape}")


def _clipped(a, eps=1e-12):
    return np.clip(a, eps, 1 - eps)


def _terms(a, y):
    a = _clipped(a)
    return y * np.log(a) + (1 - y) * np.log(1 - a)


def accuracy__strict_threshold(a, y):
    """Cuts at 0.6."""
    _same(a, y)
    return float(np.mean((a > 0.6) == y))


def accuracy__rounds_to_one_decimal_first(a, y):
    """Rounds to one decimal, then cuts at 0.5."""
    _same(a, y)
    return float(np.mean((np.round(a, 1) > 0.5) == y))


def accuracy__ignores_the_last_sample(a, y):
    """Loops to n - 1."""
    _same(a, y)
    return float(np.sum(((a > 0.5) == y)[:, :-1]) / a.shape[1])


def accuracy__single_precision(a, y):
    """Gives float32."""
    _same(a, y)
    return np.mean((a > 0.5) == y, dtype=np.float32)


def accuracy__cuts_integers(a, y):
    """Divides in the type of the labels."""
    _same(a, y)
    return y.dtype.type(np.mean((a > 0.5) == y))


def accuracy__cuts_at_the_mean(a, y):
    """Cuts at the mean activation, not at 0.5."""
    _same(a, y)
    return float(np.mean((a > a.mean()) == y))


def accuracy__text(a, y):
    """Gives a text with a percent sign."""
    _same(a, y)
    return f"{np.mean((a > 0.5) == y):.0%}"


def log_loss__clips_below_only(a, y):
    """a = 1 with y = 0 is still log(0)."""
    _same(a, y)
    a = np.maximum(a, 1e-12)
    with np.errstate(all="ignore"):
        return float(-np.mean(np.where(y == 1, np.log(a), np.log(1 - a))))


def log_loss__mixes_in_one_half(a, y):
    """Pulls every activation towards 0.5, the ends to 1e-12: values inside change as well."""
    _same(a, y)
    a = np.where((a == 0) | (a == 1), _clipped(a), 0.5 + 0.999 * (a - 0.5))
    return float(-np.mean(y * np.log(a) + (1 - y) * np.log(1 - a)))


def log_loss__hundred_samples(a, y):
    """H1: the number of samples is written into the code."""
    _same(a, y)
    return float(-np.sum(_terms(a, y)) / 100)


def log_loss__no_check(a, y):
    """Lets NumPy stretch shapes that differ."""
    return float(-np.sum(_terms(a, y)) / a.shape[-1])


def log_loss__checks_the_size_only(a, y):
    """Compares the number of entries: (1, n) passes for (n, 1)."""
    if a.size != y.size:
        raise ValueError("sizes differ")
    return float(-np.sum(_terms(a, y)) / a.shape[-1])


def log_loss__type_error(a, y):
    """TypeError where a ValueError is due."""
    if a.shape != y.shape:
        raise TypeError("shapes differ")
    return float(-np.mean(_terms(a, y)))


def log_loss__clips_in_place(a, y):
    """F4: clips the caller's array."""
    _same(a, y)
    if a.dtype == float:
        np.clip(a, 0.05, 0.95, out=a)
    return float(-np.mean(_terms(a, y)))


def log_loss__clips_integers_to_zero(a, y):
    """F5: the clipped values go into an array of a's type, which cuts 1e-12 off again."""
    _same(a, y)
    inside = np.empty_like(a)
    inside[...] = _clipped(a)
    with np.errstate(all="ignore"):
        return float(-np.mean(np.where(y == 1, np.log(inside), np.log(1 - inside))))


def log_loss__weighs_classes(a, y):
    """Averages over each class first, so a rare class counts more."""
    _same(a, y)
    t = -_terms(a, y)
    return float(np.mean([t[y == c].mean() for c in (0, 1) if (y == c).any()]))
