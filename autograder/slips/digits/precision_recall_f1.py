"""The slips of precision_recall_f1."""

from autograder.slips import Slip

PRECISION = "right / np.maximum(predicted, 1)"
RECALL = "right / np.maximum(actual, 1)"
F1 = "2 * precision * recall / np.where(both > 0, both, 1)"
SCORES = f"return precision, recall, {F1}"

SLIPS: list[Slip] = [
    Slip(
        "precision_recall_f1",
        "precision-and-recall-exchanged",
        "matrix.sum(axis=0), matrix.sum(axis=1)",
        "matrix.sum(axis=1), matrix.sum(axis=0)",
        says="Precision and recall are exchanged. What was predicted stands down a column, what is really there "
        "along a row.",
        ids="A16",
    ),
    Slip(
        "precision_recall_f1",
        "rows-for-both",
        "matrix.sum(axis=0), matrix.sum(axis=1)",
        "matrix.sum(axis=1), matrix.sum(axis=1)",
        says="Both are divided by the row sums, so precision equals recall. Precision asks about all that were "
        "called that class, which is a column.",
    ),
    Slip(
        "precision_recall_f1",
        "columns-for-both",
        "matrix.sum(axis=0), matrix.sum(axis=1)",
        "matrix.sum(axis=0), matrix.sum(axis=0)",
        says="Both are divided by the column sums, so recall equals precision. Recall asks about all that really are "
        "of that class, which is a row.",
    ),
    Slip(
        "precision_recall_f1",
        "arithmetic-mean-for-f1",
        F1,
        "(precision + recall) / 2",
        says="F1 is the ordinary mean of precision and recall. It is their harmonic mean, which is high only if both "
        "are.",
    ),
    Slip(
        "precision_recall_f1",
        "geometric-mean-for-f1",
        F1,
        "np.sqrt(precision * recall)",
        says="F1 is the geometric mean of precision and recall, the root of their product. It is their harmonic "
        "mean, which is lower where they differ.",
    ),
    Slip(
        "precision_recall_f1",
        "factor-two-forgotten",
        "2 * precision",
        "precision",
        says="F1 is half of what it should be: the factor 2 of the harmonic mean is missing, so even a perfect class "
        "gets one half.",
        ids="C8",
    ),
    Slip(
        "precision_recall_f1",
        "divided-by-mistakes-only",
        "matrix.sum(axis=0), matrix.sum(axis=1)",
        "matrix.sum(axis=0) - np.diag(matrix), matrix.sum(axis=1) - np.diag(matrix)",
        also=(
            "matrix.sum(axis=0) - np.diag(matrix), matrix.sum(axis=1) - np.diag(matrix)\n"
            "    right = np.where(predicted > 0, right, 0.0), np.where(actual > 0, right, 0.0)\n"
            "    precision, recall = right[0] / np.maximum(predicted, 1), right[1] / np.maximum(actual, 1)\n"
            "    both = np.where(precision + recall > 0, precision + recall, 1.0)\n"
            "    return precision, recall, 2 * precision * recall / both",
        ),
        says="The right answers are divided by the mistakes only, so the numbers can exceed 1. The right ones belong "
        "to all that were predicted or are there.",
    ),
    Slip(
        "precision_recall_f1",
        "divided-by-all-samples",
        "matrix.sum(axis=0), matrix.sum(axis=1)",
        "matrix.sum(), matrix.sum()",
        says="The right answers of a class are divided by the number of all samples. Each class is measured against "
        "its own column and its own row.",
        ids="E10",
    ),
    Slip(
        "precision_recall_f1",
        "averaged-over-classes",
        SCORES,
        f"return float(precision.mean()), float(recall.mean()), float(np.mean({F1}))",
        says="Three single numbers come back, averaged over the classes. One number for each class is asked for, since "
        "averages hide the class that fails.",
    ),
    Slip(
        "precision_recall_f1",
        "recall-becomes-a-table",
        "matrix.sum(axis=1)",
        "matrix.sum(axis=1, keepdims=True)",
        says="The row sums stay a column, and flat right answers divided by a column are stretched to a full table: "
        "recall has k by k entries.",
        ids="A1 A6",
    ),
    Slip(
        "precision_recall_f1",
        "one-table-for-three",
        SCORES,
        f"return np.array([precision, recall, {F1}])",
        says="One table with three rows comes back. Three arrays are asked for, one after the other.",
    ),
    Slip(
        "precision_recall_f1",
        "f1-first",
        SCORES,
        f"return {F1}, precision, recall",
        says="The three are right, but F1 comes first. The order is precision, recall, F1.",
    ),
    Slip(
        "precision_recall_f1",
        "f1-forgotten",
        SCORES,
        "return precision, recall",
        says="Only precision and recall come back. F1, their harmonic mean, is the third of the three.",
    ),
    Slip(
        "precision_recall_f1",
        "zero-over-zero",
        f"{PRECISION}\n    recall = {RECALL}\n    both = precision + recall\n    {SCORES}",
        "right / predicted\n    recall = right / actual\n    both = precision + recall\n"
        "    return precision, recall, 2 * right / (predicted + actual)",
        says="A class that is never predicted, or never there, gives NaN: its denominator is 0, and 0/0 is not a "
        "number. We agreed on 0 there.",
        ids="C4",
    ),
    Slip(
        "precision_recall_f1",
        "zero-over-zero-spreads",
        f"{PRECISION}\n    recall = {RECALL}\n    both = precision + recall\n    {SCORES}",
        "right / predicted\n    recall = right / actual\n"
        "    return precision, recall, 2 * precision * recall / (precision + recall)",
        says="A class that is never predicted, or never right, makes 0/0 somewhere, which is NaN, and F1 inherits it "
        "from precision and recall. We agreed on 0 there.",
        ids="C4",
    ),
    Slip(
        "precision_recall_f1",
        "f1-zero-over-zero",
        "np.where(both > 0, both, 1)",
        "both",
        says="F1 is NaN for a class where precision and recall are both 0: there the harmonic mean is 0/0, too. We "
        "agreed on 0.",
        ids="C4",
    ),
    Slip(
        "precision_recall_f1",
        "divides-before-it-looks",
        F1,
        "np.nan_to_num(2 * precision * recall / both)",
        says="The numbers are right, but somewhere 0/0 is divided first and repaired afterwards, and NumPy warns. A "
        "warning that is always there hides the next one.",
        ids="C4",
    ),
    Slip(
        "precision_recall_f1",
        "tiny-number-in-denominator",
        f"{PRECISION}\n    recall = {RECALL}\n    both = precision + recall\n    {SCORES}",
        "right / (predicted + 1e-7)\n    recall = right / (actual + 1e-7)\n"
        "    return precision, recall, 2 * precision * recall / (precision + recall + 1e-7)",
        says="A tiny number is added to the denominators against 0/0. It makes every result a little too small, so "
        "even a perfect class does not quite get 1.",
    ),
    Slip(
        "precision_recall_f1",
        "one-where-nothing-is-divided",
        SCORES,
        "precision, recall = np.where(predicted == 0, 1.0, precision), np.where(actual == 0, 1.0, recall)\n"
        "    return precision, recall, 2 * right / np.maximum(predicted + actual, 1)",
        says="Where nothing was predicted, or nothing is there, the share is set to 1. We agreed on 0: a class never "
        "named deserves no praise.",
    ),
    Slip(
        "precision_recall_f1",
        "missing-classes-dropped",
        SCORES,
        f"return tuple(part[actual > 0] for part in (precision, recall, {F1}))",
        says="Classes of which there are no samples are left out, so the results are shorter than the number of "
        "classes and no longer stand at their places.",
    ),
    Slip(
        "precision_recall_f1",
        "one-added-to-denominators",
        f"{PRECISION}\n    recall = {RECALL}\n    both = precision + recall\n    {SCORES}",
        "right / (predicted + 1)\n    recall = right / (actual + 1)\n"
        "    return precision, recall, 2 * right / (predicted + actual + 1)",
        says="1 is added to every denominator against 0/0, and not only where it is needed, so all three numbers are "
        "too small.",
    ),
    Slip(
        "precision_recall_f1",
        "cut-to-integers",
        SCORES,
        f"return tuple(part.astype(int) for part in (precision, recall, {F1}))",
        says="The shares are put into integers, which cuts everything after the decimal point: only perfect classes "
        "keep a 1.",
        ids="F5",
    ),
    Slip(
        "precision_recall_f1",
        "percent-for-shares",
        SCORES,
        f"return 100 * precision, 100 * recall, 100 * {F1}",
        says="The results go from 0 to 100. Shares from 0 to 1 are asked for.",
    ),
    Slip(
        "precision_recall_f1",
        "ten-classes-always",
        "np.diag(matrix).astype(float)",
        "np.array([float(matrix[i, i]) for i in range(10)])",
        says="Ten classes are written into the function, so a smaller table stops with an IndexError.",
        ids="H1",
    ),
    Slip(
        "precision_recall_f1",
        "right-answers-removed-from-table",
        SCORES,
        f"np.fill_diagonal(matrix, 0)\n    {SCORES}",
        says="The right answers are taken out of the caller's own table on the way, so its diagonal is empty after the "
        "call.",
        ids="F4",
    ),
]
