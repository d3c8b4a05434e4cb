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


def accuracy__percent(a, y):
    """Gives 75.0 for 0.75."""
    _same(a, y)
    return float(100 * np.mean((a > 0.5) == y))


def accuracy__count(a, y):
    """Gives the number of right samples."""
    _same(a, y)
    return float(np.sum((a > 0.5) == y))


def accuracy__integer_count(a, y):
    """Gives the number of right samples as an integer."""
    _same(a, y)
    return int(np.sum((a > 0.5) == y))


def accuracy__error_rate(a, y):
    """Gives the share of wrong samples."""
    _same(a, y)
    return float(np.mean((a > 0.5) != y))


def accuracy__right_ones_only(a, y):
    """Counts a right 1 and forgets a right 0."""
    _same(a, y)
    return float(np.mean((a > 0.5) * y))


def accuracy__share_of_the_ones(a, y):
    """The recall: right ones over all ones."""
    _same(a, y)
    return float(np.sum((a > 0.5) * y) / max(np.sum(y), 1))


def accuracy__no_threshold(a, y):
    """D9: compares activations with labels."""
    _same(a, y)
    return float(np.mean(a == y))


def accuracy__threshold_zero(a, y):
    """Every positive activation counts as 1."""
    _same(a, y)
    return float(np.mean((a > 0) == y))


def accuracy__strict_threshold(a, y):
    """Cuts at 0.6."""
    _same(a, y)
    return float(np.mean((a > 0.6) == y))


def accuracy__truncates(a, y):
    """astype(int) cuts off where rounding is meant."""
    _same(a, y)
    return float(np.mean(a.astype(int) == y))


def accuracy__rounds_to_one_decimal_first(a, y):
    """Rounds to one decimal, then cuts at 0.5."""
    _same(a, y)
    return float(np.mean((np.round(a, 1) > 0.5) == y))


def accuracy__every_guess_with_every_label(a, y):
    """A5: a column against a row: n times n comparisons."""
    _same(a, y)
    return float(np.mean((a.reshape(-1, 1) > 0.5) == y.reshape(1, -1)))


def accuracy__argmax(a, y):
    """C13: argmax of one row of labels."""
    _same(a, y)
    return float(a.argmax() == y.argmax())


def accuracy__one_true_or_false_per_sample(a, y):
    """Forgets the mean."""
    _same(a, y)
    return (a > 0.5) == y


def accuracy__all_right(a, y):
    """True only if everything is right."""
    _same(a, y)
    return bool(np.all((a > 0.5) == y))


def accuracy__all_right_as_a_float(a, y):
    """1.0 only if everything is right."""
    _same(a, y)
    return float(np.all((a > 0.5) == y))


def accuracy__divides_by_rows(a, y):
    """len(y) is the number of rows, 1."""
    _same(a, y)
    return float(np.sum((a > 0.5) == y) / len(y))


def accuracy__four_hundred_samples(a, y):
    """H1: the number of samples of the example is written into the code."""
    _same(a, y)
    return float(np.sum((a > 0.5) == y) / 400)


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


def accuracy__no_check(a, y):
    """A5: lets NumPy stretch shapes that differ."""
    return float(np.mean(np.round(a) == y))


def accuracy__checks_the_size_only(a, y):
    """Compares the number of entries: (1, n) passes for (n, 1)."""
    if a.size != y.size:
        raise ValueError("sizes differ")
    return float(np.mean((a > 0.5) == y))


def accuracy__says_nothing(a, y):
    """The ValueError has no text."""
    if a.shape != y.shape:
        raise ValueError()
    return float(np.mean((a > 0.5) == y))


def accuracy__rounds_in_place(a, y):
    """F4: turns the caller's activations into decisions."""
    _same(a, y)
    a[...] = a > 0.5
    return float(np.mean(a == y))


def accuracy__correlation(a, y):
    """Mistakes a mean product for a share."""
    _same(a, y)
    return float(np.mean(a * y + (1 - a) * (1 - y)))


def log_loss__minus_on_one_term(a, y):
    """C1: the minus sign on the first term only."""
    _same(a, y)
    a = _clipped(a)
    return float(np.mean(-y * np.log(a) + (1 - y) * np.log(1 - a)))


def log_loss__no_minus(a, y):
    """C2: forgets the minus sign."""
    _same(a, y)
    return float(np.mean(_terms(a, y)))


def log_loss__absolute_value(a, y):
    """Repairs C1 with abs."""
    _same(a, y)
    a = _clipped(a)
    return float(abs(np.mean(-y * np.log(a) + (1 - y) * np.log(1 - a))))


def log_loss__one_number_per_sample(a, y):
    """C3: forgets the sum."""
    _same(a, y)
    return -_terms(a, y)


def log_loss__sum_for_mean(a, y):
    """Forgets 1/n."""
    _same(a, y)
    return float(-np.sum(_terms(a, y)))


def log_loss__half(a, y):
    """Takes the half over from the mse."""
    _same(a, y)
    return float(-np.mean(_terms(a, y)) / 2)


def log_loss__base_two(a, y):
    """log2 where log belongs."""
    _same(a, y)
    return float(-np.mean(_terms(a, y)) / np.log(2))


def log_loss__base_ten(a, y):
    """log10 where log belongs."""
    _same(a, y)
    return float(-np.mean(_terms(a, y)) / np.log(10))


def log_loss__swapped(a, y):
    """a and y change places."""
    _same(a, y)
    return float(-np.mean(_terms(y, a)))


def log_loss__only_the_ones(a, y):
    """Forgets the term of the samples with y = 0."""
    _same(a, y)
    return float(-np.mean(y * np.log(_clipped(a))))


def log_loss__no_clip(a, y):
    """C4: log(0) warns, and 0 * log(0) is NaN."""
    _same(a, y)
    return float(-np.mean(y * np.log(a) + (1 - y) * np.log(1 - a)))


def log_loss__silenced_infinity(a, y):
    """C4: no warning, inf all the same."""
    _same(a, y)
    with np.errstate(all="ignore"):
        return float(-np.mean(np.log(np.where(y == 1, a, 1 - a))))


def log_loss__nan_to_num(a, y):
    """C4: nan_to_num makes 0 or a huge number of what is not finite."""
    _same(a, y)
    with np.errstate(all="ignore"):
        return float(-np.mean(np.nan_to_num(y * np.log(a) + (1 - y) * np.log(1 - a))))


def log_loss__leaves_the_ends_out(a, y):
    """C4: nansum hides the samples at 0 and 1."""
    _same(a, y)
    with np.errstate(all="ignore"):
        t = y * np.log(a) + (1 - y) * np.log(1 - a)
    return float(-np.sum(t[np.isfinite(t)]) / a.shape[1])


def log_loss__clips_below_only(a, y):
    """a = 1 with y = 0 is still log(0)."""
    _same(a, y)
    a = np.maximum(a, 1e-12)
    with np.errstate(all="ignore"):
        return float(-np.mean(np.where(y == 1, np.log(a), np.log(1 - a))))


def log_loss__clips_above_only(a, y):
    """a = 0 with y = 1 is still log(0)."""
    _same(a, y)
    a = np.minimum(a, 1 - 1e-12)
    with np.errstate(all="ignore"):
        return float(-np.mean(np.where(y == 1, np.log(a), np.log(1 - a))))


def log_loss__clips_at_other_epsilon(a, y):
    """Clips at 1e-15."""
    _same(a, y)
    a = _clipped(a, 1e-15)
    return float(-np.mean(y * np.log(a) + (1 - y) * np.log(1 - a)))


def log_loss__clips_at_large_epsilon(a, y):
    """Clips at 0.01."""
    _same(a, y)
    a = _clipped(a, 0.01)
    return float(-np.mean(y * np.log(a) + (1 - y) * np.log(1 - a)))


def log_loss__mixes_in_one_half(a, y):
    """Pulls every activation towards 0.5, the ends to 1e-12: values inside change as well."""
    _same(a, y)
    a = np.where((a == 0) | (a == 1), _clipped(a), 0.5 + 0.999 * (a - 0.5))
    return float(-np.mean(y * np.log(a) + (1 - y) * np.log(1 - a)))


def log_loss__every_guess_with_every_label(a, y):
    """A9: transposes one factor and sums the whole n times n table."""
    _same(a, y)
    a = _clipped(a)
    return float(-np.sum(y.T @ np.log(a) + (1 - y).T @ np.log(1 - a)) / a.shape[1])


def log_loss__star_and_transpose(a, y):
    """A10: * with a transpose stretches to n times n."""
    _same(a, y)
    a = _clipped(a)
    return float(-np.mean(y * np.log(a).T + (1 - y) * np.log(1 - a).T))


def log_loss__keeps_two_dimensions(a, y):
    """A (1, 1) array from a product of matrices."""
    _same(a, y)
    a = _clipped(a)
    return -(y @ np.log(a).T + (1 - y) @ np.log(1 - a).T) / a.shape[1]


def log_loss__divides_by_rows(a, y):
    """len(a) counts rows: 1."""
    _same(a, y)
    return float(-np.sum(_terms(a, y)) / len(a))


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


def log_loss__sigmoid_again(a, y):
    """Takes a for z and squashes it."""
    _same(a, y)
    return float(-np.mean(_terms(1 / (1 + np.exp(-a)), y)))


def log_loss__mse(a, y):
    """The mean square error once more."""
    _same(a, y)
    return float(np.sum((a - y) ** 2) / (2 * a.shape[1]))


def log_loss__weighs_classes(a, y):
    """Averages over each class first, so a rare class counts more."""
    _same(a, y)
    t = -_terms(a, y)
    return float(np.mean([t[y == c].mean() for c in (0, 1) if (y == c).any()]))
