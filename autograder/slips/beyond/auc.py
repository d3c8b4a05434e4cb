"""The slips of auc."""

from autograder.slips import Slip

SLIPS: list[Slip] = [
    Slip(
        "auc",
        "left-heights",
        "(tpr[1:] + tpr[:-1]) / 2",
        "tpr[:-1]",
        says=(
            "Each piece is taken for a rectangle as high as its left end, so on a rising curve the area is too small."
        ),
    ),
    Slip(
        "auc",
        "right-heights",
        "(tpr[1:] + tpr[:-1]) / 2",
        "tpr[1:]",
        says=(
            "Each piece is taken for a rectangle as high as its right end, so on a rising curve the area is too large."
        ),
    ),
    Slip(
        "auc",
        "mean-of-the-heights",
        "np.sum(np.diff(fpr) * (tpr[1:] + tpr[:-1]) / 2)",
        "np.mean(tpr)",
        says=(
            "The mean of all heights is taken, however wide the pieces are; narrow pieces count as much as wide "
            "ones, and steps straight up count, too."
        ),
    ),
    Slip(
        "auc",
        "equal-widths",
        "np.sum(np.diff(fpr) * (tpr[1:] + tpr[:-1]) / 2)",
        "np.sum((tpr[1:] + tpr[:-1]) / 2) / (len(tpr) - 1)",
        says=(
            "Every piece counts as if it were as wide as the others; its width is the difference of its two "
            "false positive rates."
        ),
    ),
    Slip(
        "auc",
        "widths-of-one",
        "np.sum(np.diff(fpr) * (tpr[1:] + tpr[:-1]) / 2)",
        "np.trapezoid(tpr)",
        says="Every piece counts with the width 1: the false positive rates play no part.",
    ),
    Slip(
        "auc",
        "axes-exchanged",
        "np.sum(np.diff(fpr) * (tpr[1:] + tpr[:-1]) / 2)",
        "np.trapezoid(fpr, tpr)",
        says="The axes are exchanged: the area beside the curve is measured, not the one under it.",
    ),
    Slip(
        "auc",
        "not-halved",
        "(tpr[1:] + tpr[:-1]) / 2",
        "(tpr[1:] + tpr[:-1])",
        says="The two heights of each piece are added but not halved, so the area is twice too large.",
    ),
    Slip(
        "auc",
        "negative-area",
        "np.diff(fpr)",
        "(fpr[:-1] - fpr[1:])",
        says="The widths are taken the other way round, left minus right, so the area comes out negative.",
    ),
    Slip(
        "auc",
        "last-piece-missing",
        "np.sum(np.diff(fpr) * (tpr[1:] + tpr[:-1]) / 2)",
        "np.sum(np.diff(fpr[:-1]) * (tpr[1:-1] + tpr[:-2]) / 2)",
        says="The sum ends one piece too early, so the area up to the last point is missing.",
    ),
    Slip(
        "auc",
        "first-piece-missing",
        "np.sum(np.diff(fpr) * (tpr[1:] + tpr[:-1]) / 2)",
        "np.sum(np.diff(fpr[1:]) * (tpr[2:] + tpr[1:-1]) / 2)",
        says="The sum begins one piece too late, so the area next to the first point is missing.",
    ),
    Slip(
        "auc",
        "not-summed",
        "return float(np.sum(np.diff(fpr) * (tpr[1:] + tpr[:-1]) / 2))",
        "return np.diff(fpr) * (tpr[1:] + tpr[:-1]) / 2",
        says="The areas of the pieces come back one by one; their sum, a single number, is missing.",
    ),
    Slip(
        "auc",
        "running-sum",
        "return float(np.sum(np.diff(fpr) * (tpr[1:] + tpr[:-1]) / 2))",
        "return np.cumsum(np.diff(fpr) * (tpr[1:] + tpr[:-1]) / 2)",
        says="The area up to each point comes back; only the last of these numbers is asked for.",
    ),
    Slip(
        "auc",
        "half-of-the-left-height",
        "(tpr[1:] + tpr[:-1]) / 2",
        "(tpr[1:] + tpr[:-1] / 2)",
        says=(
            "Only one of the two heights is halved before they are added, so the area is too large: the division "
            "binds more tightly than the sum."
        ),
    ),
    Slip(
        "auc",
        "better-side",
        "return float(np.sum(np.diff(fpr) * (tpr[1:] + tpr[:-1]) / 2))",
        "area = float(np.sum(np.diff(fpr) * (tpr[1:] + tpr[:-1]) / 2))\n    return max(area, 1 - area)",
        says=(
            "The larger one of the area and its rest up to 1 comes back, so an order that is worse than a coin "
            "looks good."
        ),
    ),
    Slip(
        "auc",
        "area-rounded",
        "return float(np.sum(np.diff(fpr) * (tpr[1:] + tpr[:-1]) / 2))",
        "return round(float(np.sum(np.diff(fpr) * (tpr[1:] + tpr[:-1]) / 2)), 2)",
        says=(
            "The area is rounded to a few decimals; rounding belongs to printing, the number itself is asked for "
            "in full."
        ),
    ),
    Slip(
        "auc",
        "halves-cut-off",
        "(tpr[1:] + tpr[:-1]) / 2",
        "(tpr[1:] + tpr[:-1]) // 2",
        says=(
            "The mean height is made by a division without remainder, so everything after the point is cut off, "
            "and most pieces count nothing."
        ),
    ),
]
