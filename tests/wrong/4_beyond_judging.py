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


def roc_curve__without_the_corner(y, score):
    """The curve starts at the first threshold, not at (0, 0)."""
    return _curve(y, score, np.unique(score)[::-1])


def roc_curve__lowest_first(y, score):
    """The thresholds rise: the curve runs from (1, 1) to (0, 0)."""
    fpr, tpr = _right(y, score)
    return fpr[::-1].copy(), tpr[::-1].copy()


def roc_curve__corner_last(y, score):
    """(0, 0) at the end, after rising thresholds' points were turned round."""
    fpr, tpr = _right(y, score)
    return np.append(fpr[1:], 0.0), np.append(tpr[1:], 0.0)


def roc_curve__swapped(y, score):
    """Gives (tpr, fpr)."""
    fpr, tpr = _right(y, score)
    return tpr, fpr


def roc_curve__strictly_above(y, score):
    """score > threshold: (1, 1) is never reached, (0, 0) stands twice."""
    fpr, tpr = _curve(y, score, np.unique(score)[::-1], np.greater)
    return np.append(0.0, fpr), np.append(0.0, tpr)


def roc_curve__ends_early(y, score):
    """The lowest threshold is left out."""
    fpr, tpr = _right(y, score)
    return fpr[:-1].copy(), tpr[:-1].copy()


def roc_curve__ties_one_by_one(y, score):
    """One point for each sample, ties in the order in which they come."""
    positives, negatives = _both(y)
    order = np.argsort(-score, kind="stable")
    return (
        np.append(0.0, np.cumsum(y[order] == 0) / negatives),
        np.append(0.0, np.cumsum(y[order] == 1) / positives),
    )


def roc_curve__ties_twice(y, score):
    """Every sample's score is a threshold: ties give the same point more than once."""
    fpr, tpr = _curve(y, score, np.sort(score)[::-1])
    return np.append(0.0, fpr), np.append(0.0, tpr)


def roc_curve__fixed_thresholds(y, score):
    """Eleven thresholds from 1 to 0."""
    fpr, tpr = _curve(y, score, np.linspace(1, 0, 11))
    return np.append(0.0, fpr), np.append(0.0, tpr)


def roc_curve__rounded_scores(y, score):
    """Rounds the scores to two decimals."""
    return _right(y, np.round(score, 2))


def roc_curve__scores_clipped(y, score):
    """Takes the scores for probabilities and cuts them to [0, 1]."""
    return _right(y, np.clip(score, 0, 1))


def roc_curve__scores_as_floats_cut(y, score):
    """Only whole parts of the scores count."""
    return _right(y, score.astype(int))


def roc_curve__drops_straight_points(y, score):
    """Leaves out points in the middle of a straight line, as scikit-learn does."""
    fpr, tpr = _right(y, score)
    keep = np.append(np.append(True, np.diff(fpr, 2).astype(bool) | np.diff(tpr, 2).astype(bool)), True)
    return fpr[keep], tpr[keep]


def roc_curve__divided_by_all(y, score):
    """Divides by the number of samples."""
    positives, negatives = _both(y)
    fpr, tpr = _right(y, score)
    return fpr * negatives / len(y), tpr * positives / len(y)


def roc_curve__wrong_class(y, score):
    """fpr divided by the ones, tpr by the zeros."""
    positives, negatives = _both(y)
    fpr, tpr = _right(y, score)
    return fpr * negatives / positives, tpr * positives / negatives


def roc_curve__precision(y, score):
    """Precision where fpr belongs: false among all above the threshold."""
    positives, negatives = _both(y)
    fpr, tpr = _right(y, score)
    wrong, right = fpr * negatives, tpr * positives
    return wrong / np.maximum(wrong + right, 1), tpr


def roc_curve__counts(y, score):
    """Counts, not shares."""
    positives, negatives = _both(y)
    fpr, tpr = _right(y, score)
    return fpr * negatives, tpr * positives


def roc_curve__low_scores_are_ones(y, score):
    """score <= threshold counts as one."""
    fpr, tpr = _curve(y, score, np.unique(score), np.less_equal)
    return np.append(0.0, fpr), np.append(0.0, tpr)


def roc_curve__true_negatives(y, score):
    """Gives the true negative rate for fpr."""
    fpr, tpr = _right(y, score)
    return 1 - fpr, tpr


def roc_curve__labels_flipped(y, score):
    """Takes 0 for the positive class."""
    return _right(1 - y, score)


def roc_curve__sorts_the_scores_only(y, score):
    """G6: the scores are sorted, the labels are not."""
    return _right(y, np.sort(score)[::-1])


def roc_curve__sorts_in_place(y, score):
    """G7: sorts the caller's scores."""
    result = _right(y, score.copy())
    score.sort()
    return result


def roc_curve__one_table(y, score):
    """Gives one array with two rows."""
    return np.vstack(_right(y, score))


def roc_curve__points(y, score):
    """Gives a list of points."""
    return list(zip(*_right(y, score)))


def roc_curve__lists(y, score):
    """Gives two lists of numbers."""
    fpr, tpr = _right(y, score)
    return fpr.tolist(), tpr.tolist()


def roc_curve__columns(y, score):
    """Gives columns."""
    fpr, tpr = _right(y, score)
    return fpr[:, np.newaxis], tpr[:, np.newaxis]


def roc_curve__with_thresholds(y, score):
    """Gives the thresholds as a third thing."""
    return (*_right(y, score), np.append(np.inf, np.unique(score)[::-1]))


def roc_curve__nan_for_one_class(y, score):
    """0/0 where a class is missing."""
    positives, negatives = np.sum(y == 1), np.sum(y == 0)
    thresholds = np.unique(score)[::-1]
    with np.errstate(all="ignore"):
        tpr = np.array([np.sum((score >= t) & (y == 1)) for t in thresholds]) / positives
        fpr = np.array([np.sum((score >= t) & (y == 0)) for t in thresholds]) / negatives
    return np.append(0.0, fpr), np.append(0.0, tpr)


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


def roc_curve__division_error(y, score):
    """Python's own ZeroDivisionError where a class is missing."""
    if np.all(y == 1) or np.all(y == 0):
        1 / 0
    return _right(y, score)


def roc_curve__silent_error(y, score):
    """A ValueError without a text."""
    if np.all(y == 1) or np.all(y == 0):
        raise ValueError
    return _right(y, score)


def roc_curve__always_refuses(y, score):
    """Finds fault with every y."""
    raise ValueError("y")


def roc_curve__starts_above_the_highest(y, score):
    """The corner comes from the threshold max + 1: twice (0, 0) with the fixed corner."""
    fpr, tpr = _curve(y, score, np.append(score.max() + 1, np.unique(score)[::-1]))
    return np.append(0.0, fpr), np.append(0.0, tpr)


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


def auc__left_heights(fpr, tpr):
    """Rectangles with the left height."""
    return float(np.sum(np.diff(fpr) * tpr[:-1]))


def auc__right_heights(fpr, tpr):
    """Rectangles with the right height."""
    return float(np.sum(np.diff(fpr) * tpr[1:]))


def auc__mean_height(fpr, tpr):
    """The mean of tpr, whatever the widths."""
    return float(np.mean(tpr))


def auc__equal_widths(fpr, tpr):
    """Every piece as wide as the others."""
    return float(np.sum((tpr[1:] + tpr[:-1]) / 2) / (len(fpr) - 1))


def auc__width_one(fpr, tpr):
    """np.trapezoid without x: every width is 1."""
    return float(np.trapezoid(tpr))


def auc__axes_swapped(fpr, tpr):
    """The area beside the curve, not under it."""
    return _area(tpr, fpr)


def auc__arguments_of_trapezoid(fpr, tpr):
    """np.trapezoid(fpr, tpr): y comes first there."""
    return float(np.trapezoid(fpr, tpr))


def auc__not_halved(fpr, tpr):
    """The sum of the two heights."""
    return 2 * _area(fpr, tpr)


def auc__negative(fpr, tpr):
    """The widths the other way round."""
    return -_area(fpr, tpr)


def auc__last_piece_missing(fpr, tpr):
    """Stops one piece early."""
    return _area(fpr[:-1], tpr[:-1])


def auc__first_piece_missing(fpr, tpr):
    """Starts one piece late."""
    return _area(fpr[1:], tpr[1:])


def auc__pieces(fpr, tpr):
    """Forgets the sum."""
    return np.diff(fpr) * (tpr[1:] + tpr[:-1]) / 2


def auc__running_sum(fpr, tpr):
    """Gives the area up to each point."""
    return np.cumsum(np.diff(fpr) * (tpr[1:] + tpr[:-1]) / 2)


def auc__array_of_one(fpr, tpr):
    """An array with one number."""
    return np.array([_area(fpr, tpr)])


def auc__rounds(fpr, tpr):
    """Rounds to two decimals."""
    return round(_area(fpr, tpr), 2)


def auc__folded(fpr, tpr):
    """Gives the better of the area and its complement."""
    return max(_area(fpr, tpr), 1 - _area(fpr, tpr))


def auc__gini(fpr, tpr):
    """The Gini coefficient, 2 auc - 1."""
    return 2 * _area(fpr, tpr) - 1


def auc__above_the_diagonal(fpr, tpr):
    """The area between curve and diagonal."""
    return _area(fpr, tpr) - 0.5


def auc__integer_division(fpr, tpr):
    """// 2 where / 2 belongs."""
    return float(np.sum(np.diff(fpr) * (tpr[1:] + tpr[:-1]) // 2))


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
