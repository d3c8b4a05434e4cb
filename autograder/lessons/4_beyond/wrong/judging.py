"""Wrong roc_curve and auc: each with one mistake that people make."""

import numpy as np


def _both(y):
    positives, negatives = np.sum(y == 1), np.sum(y == 0)
    if positives == 0 or negatives == 0:
        raise ValueError(f"{positives} ones, {negatives} zeros")
    return positives, negatives


def _curve(y, score, thresholds, above=np.greater_equal):
    positives, negatives = _both(y)
    tpr = [np.sum(above(score, t) & (y == 1)) / positives for t in thresholds]
    fpr = [np.sum(above(score, t) & (y == 0)) / negatives for t in thresholds]
    return np.array(fpr), np.array(tpr)


def _right(y, score):
    fpr, tpr = _curve(y, score, np.unique(score)[::-1])
    return np.append(0.0, fpr), np.append(0.0, tpr)


_SEEN = {}


def roc_curve__rounded_scores(y, score):
    """Rounds the scores to two decimals."""
    return _right(y, np.round(score, 2))


def roc_curve__scores_as_floats_cut(y, score):
    """Only whole parts of the scores count."""
    return _right(y, score.astype(int))


def roc_curve__columns(y, score):
    """Gives columns."""
    fpr, tpr = _right(y, score)
    return fpr[:, np.newaxis], tpr[:, np.newaxis]


def roc_curve__needs_ones_only(y, score):
    """Asks for ones, not for zeros."""
    if not np.any(y == 1):
        raise ValueError("no ones")
    thresholds = np.unique(score)[::-1]
    tpr = np.array([np.sum((score >= t) & (y == 1)) for t in thresholds]) / np.sum(y == 1)
    fpr = np.array([np.sum((score >= t) & (y == 0)) for t in thresholds]) / max(np.sum(y == 0), 1)
    return np.append(0.0, fpr), np.append(0.0, tpr)


def roc_curve__needs_zeros_only(y, score):
    """Asks for zeros, not for ones."""
    if not np.any(y == 0):
        raise ValueError("no zeros")
    thresholds = np.unique(score)[::-1]
    tpr = np.array([np.sum((score >= t) & (y == 1)) for t in thresholds]) / max(np.sum(y == 1), 1)
    fpr = np.array([np.sum((score >= t) & (y == 0)) for t in thresholds]) / np.sum(y == 0)
    return np.append(0.0, fpr), np.append(0.0, tpr)


def roc_curve__always_refuses(y, score):
    """Finds fault with every y."""
    raise ValueError("y")


def roc_curve__labels_keep_integers(y, score):
    """F5: the shares go into arrays of the type of y."""
    fpr, tpr = _right(y, score)
    return fpr.astype(y.dtype) * 1.0, tpr.astype(y.dtype) * 1.0


def roc_curve__truth_values(y, score):
    """The labels must be integers: ~ and & fail for floats."""
    ones = y & 1
    return _right(ones, score)


def roc_curve__remembers_the_classes(y, score):
    """H1: the numbers of ones and zeros of the first call are used ever after."""
    positives, negatives = _SEEN.setdefault("counts", _both(y))
    now = _both(y)
    fpr, tpr = _right(y, score)
    return fpr * now[1] / negatives, tpr * now[0] / positives


def _area(fpr, tpr):
    return float(np.sum(np.diff(fpr) * (tpr[1:] + tpr[:-1]) / 2))


def auc__array_of_one(fpr, tpr):
    """An array with one number."""
    return np.array([_area(fpr, tpr)])


def auc__gini(fpr, tpr):
    """The Gini coefficient, 2 auc - 1."""
    return 2 * _area(fpr, tpr) - 1


def auc__above_the_diagonal(fpr, tpr):
    """The area between curve and diagonal."""
    return _area(fpr, tpr) - 0.5


def auc__integer_heights(fpr, tpr):
    """F5: the mean heights in an array of the type of tpr."""
    heights = np.zeros_like(tpr[1:])
    heights[...] = (tpr[1:] + tpr[:-1]) / 2
    return float(np.sum(np.diff(fpr) * heights))


def auc__sorts_in_place(fpr, tpr):
    """Changes the caller's arrays."""
    area = _area(fpr, tpr)
    tpr[...] = tpr[::-1].copy()
    return area


def auc__three_points(fpr, tpr):
    """The area through the first, the middle and the last point."""
    middle = len(fpr) // 2
    keep = [0, middle, len(fpr) - 1]
    return _area(fpr[keep], tpr[keep])


def auc__simpson(fpr, tpr):
    """Interpolates on a fine grid: steps straight up are smeared."""
    grid = np.linspace(0, 1, 51)
    return float(np.trapezoid(np.interp(grid, fpr, tpr), grid))
