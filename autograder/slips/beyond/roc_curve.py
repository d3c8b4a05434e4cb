"""The slips of roc_curve."""

from autograder.slips import Slip

SLIPS: list[Slip] = [
    Slip(
        "roc_curve",
        "corner-missing",
        "return np.array([0.0, *fpr]), np.array([0.0, *tpr])",
        "return np.array(fpr), np.array(tpr)",
        says=(
            "The curve begins at its first threshold; the corner (0, 0), where nothing is called 1, is missing "
            "in front of it."
        ),
    ),
    Slip(
        "roc_curve",
        "lowest-threshold-first",
        "return np.array([0.0, *fpr]), np.array([0.0, *tpr])",
        "return np.array([0.0, *fpr])[::-1].copy(), np.array([0.0, *tpr])[::-1].copy()",
        says="The curve runs backwards, from (1, 1) to (0, 0): the thresholds rise where they should fall.",
    ),
    Slip(
        "roc_curve",
        "corner-first-thresholds-rising",
        "thresholds = np.unique(score)[::-1]",
        "thresholds = np.unique(score)",
        says=(
            "After (0, 0) the thresholds rise where they should fall, so the curve jumps to (1, 1) and runs back "
            "from there."
        ),
    ),
    Slip(
        "roc_curve",
        "corner-last",
        "return np.array([0.0, *fpr]), np.array([0.0, *tpr])",
        "return np.array([*fpr, 0.0]), np.array([*tpr, 0.0])",
        says="The corner (0, 0) stands at the end of the curve; nothing is called 1 at its beginning.",
    ),
    Slip(
        "roc_curve",
        "rates-swapped",
        "return np.array([0.0, *fpr]), np.array([0.0, *tpr])",
        "return np.array([0.0, *tpr]), np.array([0.0, *fpr])",
        says="The two rates come back in the wrong order: first the false positive rate, then the true one.",
        one_of="rates of the other class",
    ),
    Slip(
        "roc_curve",
        "strictly-above",
        "return np.array([0.0, *fpr]), np.array([0.0, *tpr])",
        "tpr = [np.sum((score > t) & (y == 1)) / positives for t in thresholds]\n"
        "    fpr = [np.sum((score > t) & (y == 0)) / negatives for t in thresholds]\n"
        "    return np.array([0.0, *fpr]), np.array([0.0, *tpr])",
        says=(
            "The samples at the threshold itself are not called 1, so (0, 0) stands there twice and (1, 1) is "
            "never reached."
        ),
    ),
    Slip(
        "roc_curve",
        "lowest-threshold-missing",
        "thresholds = np.unique(score)[::-1]",
        "thresholds = np.unique(score)[:0:-1]",
        says="The lowest score is missing among the thresholds, so the curve ends before (1, 1).",
    ),
    Slip(
        "roc_curve",
        "ties-one-by-one",
        "return np.array([0.0, *fpr]), np.array([0.0, *tpr])",
        'order = np.argsort(-score, kind="stable")\n'
        "    fpr, tpr = np.cumsum(y[order] == 0) / negatives, np.cumsum(y[order] == 1) / positives\n"
        "    return np.array([0.0, *fpr]), np.array([0.0, *tpr])",
        says=(
            "Samples with the same score get a point each, in the order in which they happen to stand; they "
            "should cross the threshold together."
        ),
    ),
    Slip(
        "roc_curve",
        "ties-repeat-their-point",
        "thresholds = np.unique(score)[::-1]",
        "thresholds = np.sort(score)[::-1]",
        says=(
            "A score that occurs several times gives its point several times; there should be one for each "
            "distinct score."
        ),
    ),
    Slip(
        "roc_curve",
        "fixed-thresholds",
        "thresholds = np.unique(score)[::-1]",
        "thresholds = np.linspace(1, 0, 11)",
        says=(
            "The thresholds are fixed steps from 1 to 0; the scores themselves are the thresholds, wherever they lie."
        ),
        ids="H1",
    ),
    Slip(
        "roc_curve",
        "divided-by-all-samples",
        "if positives == 0 or negatives == 0:",
        "both = positives * negatives\n    positives = negatives = len(y)\n    if both == 0:",
        says="Both rates are divided by the number of all samples; each is a share of its own class.",
    ),
    Slip(
        "roc_curve",
        "divided-by-the-other-class",
        "if positives == 0 or negatives == 0:",
        "positives, negatives = negatives, positives\n    if positives == 0 or negatives == 0:",
        says=(
            "Each rate is divided by the size of the other class: true positives are a share of the ones, false "
            "ones a share of the zeros."
        ),
    ),
    Slip(
        "roc_curve",
        "share-of-the-positive-calls",
        "/ negatives for t",
        "/ np.sum(score >= t) for t",
        says=(
            "The false positives are taken as a share of everything that is called 1; the rate is their share of "
            "all zeros."
        ),
    ),
    Slip(
        "roc_curve",
        "counts-not-shares",
        "return np.array([0.0, *fpr]), np.array([0.0, *tpr])",
        "fpr, tpr = np.array(fpr) * negatives, np.array(tpr) * positives\n"
        "    return np.array([0.0, *fpr]), np.array([0.0, *tpr])",
        says="Counts come back, not rates: they must be divided by the sizes of the two classes.",
    ),
    Slip(
        "roc_curve",
        "low-scores-called-one",
        "thresholds = np.unique(score)[::-1]\n",
        "thresholds = np.unique(score)[::-1]\n    score, thresholds = -score, -thresholds[::-1]\n",
        says="Low scores are called 1 and high ones 0; a higher score means rather class 1.",
    ),
    Slip(
        "roc_curve",
        "true-negatives",
        "return np.array([0.0, *fpr]), np.array([0.0, *tpr])",
        "return np.array([1.0, *(1 - rate for rate in fpr)]), np.array([0.0, *tpr])",
        says=(
            "The share of the zeros that are rightly called 0 comes back, so the first rate falls from 1 to 0; "
            "their false alarms are asked for."
        ),
    ),
    Slip(
        "roc_curve",
        "classes-exchanged",
        "if positives == 0 or negatives == 0:",
        "y, positives, negatives = 1 - y, negatives, positives\n    if positives == 0 or negatives == 0:",
        says="0 is taken for the class that is looked for, so ones and zeros have exchanged their rates.",
        one_of="rates of the other class",
    ),
    Slip(
        "roc_curve",
        "labels-not-sorted-along",
        "thresholds = np.unique(score)[::-1]",
        "score = np.sort(score)[::-1]\n    thresholds = np.unique(score)[::-1]",
        says=(
            "The scores are sorted, but the labels stay where they are, so scores and labels no longer belong to "
            "the same samples."
        ),
        ids="G6",
    ),
    Slip(
        "roc_curve",
        "scores-sorted-in-place",
        "return np.array([0.0, *fpr]), np.array([0.0, *tpr])",
        "score.sort()\n    return np.array([0.0, *fpr]), np.array([0.0, *tpr])",
        says="The curve is right, but the caller's scores have been sorted and no longer fit their labels.",
        ids="G7 F4",
    ),
    Slip(
        "roc_curve",
        "list-of-points",
        "return np.array([0.0, *fpr]), np.array([0.0, *tpr])",
        "return list(zip([0.0, *fpr], [0.0, *tpr]))",
        says="A list of points comes back; two arrays are asked for, one for each rate.",
    ),
    Slip(
        "roc_curve",
        "one-table",
        "return np.array([0.0, *fpr]), np.array([0.0, *tpr])",
        "return np.array([[0.0, *fpr], [0.0, *tpr]])",
        says="One table with two rows comes back; two arrays are asked for, one for each rate.",
    ),
    Slip(
        "roc_curve",
        "lists-not-arrays",
        "return np.array([0.0, *fpr]), np.array([0.0, *tpr])",
        "return [0.0, *fpr], [0.0, *tpr]",
        says="The rates are right, but they come as Python lists; arrays are asked for.",
    ),
    Slip(
        "roc_curve",
        "thresholds-come-back-too",
        "return np.array([0.0, *fpr]), np.array([0.0, *tpr])",
        "return np.array([0.0, *fpr]), np.array([0.0, *tpr]), np.array([np.inf, *thresholds])",
        says="The thresholds come back as a third result, as in scikit-learn; only the two rates are asked for.",
    ),
    Slip(
        "roc_curve",
        "one-class-accepted",
        "if positives == 0 or negatives == 0:",
        "if y is None:",
        says="Labels of one class only are not refused, so one of the rates is 0/0, which is NaN.",
        one_of="labels without ones",
    ),
    Slip(
        "roc_curve",
        "only-ones-required",
        "if positives == 0 or negatives == 0:",
        "if positives == 0:",
        says=(
            "Labels without any ones are refused, but labels without any zeros are not, though then the false "
            "positive rate has nothing to be a share of."
        ),
    ),
    Slip(
        "roc_curve",
        "only-zeros-required",
        "if positives == 0 or negatives == 0:",
        "if negatives == 0:",
        says=(
            "Labels without any zeros are refused, but labels without any ones are not, though then the true "
            "positive rate has nothing to be a share of."
        ),
        one_of="labels without ones",
    ),
    Slip(
        "roc_curve",
        "zero-division-error",
        "raise ValueError(f",
        "raise ZeroDivisionError(f",
        says=(
            "If a class is missing, a ZeroDivisionError comes out of the division; a ValueError is asked for before it."
        ),
    ),
    Slip(
        "roc_curve",
        "corner-twice",
        "thresholds = np.unique(score)[::-1]",
        "thresholds = [score.max() + 1, *np.unique(score)[::-1]]",
        says=(
            "The corner (0, 0) stands at the beginning twice: it is set in front, and a threshold above all "
            "scores gives it once more."
        ),
    ),
    Slip(
        "roc_curve",
        "straight-points-left-out",
        "return np.array([0.0, *fpr]), np.array([0.0, *tpr])",
        "fpr, tpr = np.array([0.0, *fpr]), np.array([0.0, *tpr])\n"
        "    keep = np.array([True, *((np.diff(fpr, 2) != 0) | (np.diff(tpr, 2) != 0)), True])\n"
        "    return fpr[keep], tpr[keep]",
        says=(
            "Points in the middle of a straight piece are left out, as scikit-learn does; here every distinct "
            "score has its point."
        ),
    ),
    Slip(
        "roc_curve",
        "scores-cut-to-probabilities",
        "thresholds = np.unique(score)[::-1]",
        "score = np.clip(score, 0, 1)\n    thresholds = np.unique(score)[::-1]",
        says=(
            "The scores are cut to the range from 0 to 1 as if they were probabilities, so all beyond it become "
            "equal; only their order counts."
        ),
    ),
    Slip(
        "roc_curve",
        "silent-error",
        'raise ValueError(f"y has {positives} ones and {negatives} zeros; expected both classes")',
        "raise ValueError",
        says="The ValueError comes without a text, so whoever meets it is not told which class is missing.",
    ),
]
