"""The slips of confusion_matrix."""

from autograder.slips import Slip
from autograder.slips.refusals import refusals

LENGTHS_REFUSED = """\
    if len(labels) != len(predicted):
        raise ValueError(f"labels has {len(labels)} entries and predicted has {len(predicted)}; expected as many")"""
CLASSES_REFUSED = """\
    for name, values in (("labels", labels), ("predicted", predicted)):
        if len(values) and (min(values) < 0 or max(values) >= num_classes):
            raise ValueError(f"{name} goes from {min(values)} to {max(values)}; expected 0 to {num_classes - 1}")"""
COUNTED = """\
    matrix = np.zeros((num_classes, num_classes), dtype=int)
    for true, said in zip(labels, predicted, strict=True):
        matrix[true, said] += 1"""
PAIRS = "zip(labels, predicted, strict=True)"

SLIPS: list[Slip] = [
    Slip(
        "confusion_matrix",
        "rows-are-predictions",
        "matrix[true, said]",
        "matrix[said, true]",
        says="Rows and columns are exchanged: a row is to stand for what the digit is, a column for what it was "
        "called.",
        ids="A12",
    ),
    Slip(
        "confusion_matrix",
        "repeated-pair-counted-once",
        "    for true, said in zip(labels, predicted, strict=True):\n        matrix[true, said] += 1",
        "    matrix[labels, predicted] += 1",
        says="A pair of classes that comes several times is counted once: adding 1 at many places at a time reads "
        "every entry once and writes it once.",
    ),
    Slip(
        "confusion_matrix",
        "size-from-the-classes-that-come",
        "np.zeros((num_classes, num_classes), dtype=int)",
        "np.zeros((max(max(labels), max(predicted)) + 1,) * 2, dtype=int)",
        says="The size of the table follows from the largest class that happens to come. Where the last classes are "
        "missing, their rows and columns are missing too.",
        ids="D8",
    ),
    Slip(
        "confusion_matrix",
        "only-classes-that-occur",
        "return matrix",
        "there = np.union1d(labels, predicted)\n    return matrix[np.ix_(there, there)]",
        says="Only classes that occur have a row and a column, so the table is too small and its rows no longer "
        "stand for their own numbers.",
        ids="D8",
    ),
    Slip(
        "confusion_matrix",
        "ten-classes-always",
        "np.zeros((num_classes, num_classes), dtype=int)",
        "np.zeros((10, 10), dtype=int)",
        says="The table has ten rows and columns whatever the number of classes is: the number of digits is written "
        "into the function.",
        ids="H1",
    ),
    Slip(
        "confusion_matrix",
        "floats-for-counts",
        "dtype=int",
        "dtype=float",
        says="The counts are right, but they are floats, as NumPy makes them unless it is asked for integers. Counts "
        "are whole numbers.",
    ),
    Slip(
        "confusion_matrix",
        "shares-for-counts",
        "return matrix",
        "return matrix / np.maximum(matrix.sum(axis=1, keepdims=True), 1)",
        says="Each row is divided by its sum, so it holds shares. The counts themselves are asked for: shares hide "
        "how many samples stand behind them.",
    ),
    Slip(
        "confusion_matrix",
        "shares-of-all-samples",
        "return matrix",
        "return matrix / len(labels)",
        says="The counts are divided by the number of samples, so the table adds up to 1. The counts themselves are "
        "asked for.",
    ),
    Slip(
        "confusion_matrix",
        "mistakes-only",
        "        matrix[true, said] += 1",
        "        matrix[true, said] += true != said",
        says="Only mistakes are counted, so the diagonal stays empty. Right answers belong into the table as well.",
    ),
    Slip(
        "confusion_matrix",
        "right-answers-only",
        "        matrix[true, said] += 1",
        "        matrix[true, said] += true == said",
        says="Only right answers are counted, so everything beside the diagonal is empty: the table shows no "
        "confusion at all.",
    ),
    Slip(
        "confusion_matrix",
        "counted-both-ways",
        "        matrix[true, said] += 1",
        "        matrix[true, said] += 1\n        matrix[said, true] += true != said",
        says="Every mistake is counted twice, once in each direction. A 4 called a 9 is not the same as a 9 called a "
        "4.",
    ),
    Slip(
        "confusion_matrix",
        "classes-counted-from-one",
        "matrix[true, said]",
        "matrix[true - 1, said - 1]",
        says="Rows and columns are shifted by one, as if classes were counted from 1; class 0 lands in the last row "
        "and column.",
        ids="D7",
    ),
    Slip(
        "confusion_matrix",
        "last-sample-dropped",
        PAIRS,
        "zip(labels[:-1], predicted[:-1], strict=True)",
        says="The last sample is not counted, so the table adds up to one sample too few.",
    ),
    Slip(
        "confusion_matrix",
        "rows-that-are-one-list",
        COUNTED + "\n    return matrix",
        "    matrix = [[0] * num_classes] * num_classes\n"
        + COUNTED.split("\n", 1)[1].replace("true, said]", "true][said]")
        + "\n    return np.array(matrix)",
        says="All rows are one and the same list, multiplied, so each count appears in every row. Every row needs a "
        "list of its own.",
        ids="E17",
    ),
    Slip(
        "confusion_matrix",
        "negative-classes-taken",
        "min(values) < 0 or ",
        "",
        says="Negative classes are not refused. As an index, -1 means the last row or column, so they are counted "
        "there without a word.",
    ),
    Slip(
        "confusion_matrix",
        "unknown-class-used-as-index",
        CLASSES_REFUSED + "\n",
        "",
        says="A class that is too large is not refused but used as an index: NumPy then stops with an IndexError, "
        "which is not the ValueError that was promised.",
        ids="D7",
    ),
    Slip(
        "confusion_matrix",
        "predictions-not-looked-at",
        '(("labels", labels), ("predicted", predicted))',
        '(("labels", labels),)',
        says="Only the labels are looked at for classes out of range. The predictions may be out of range as well, "
        "and are used as they come.",
    ),
    Slip(
        "confusion_matrix",
        "unknown-classes-left-out",
        CLASSES_REFUSED + "\n" + COUNTED + "\n    return matrix",
        "    classes = range(num_classes)\n"
        "    rows = [[int(np.sum((labels == i) & (predicted == j))) for j in classes] for i in classes]\n"
        "    return np.array(rows)",
        says="Classes out of range are not refused but left out in silence, so the table adds up to fewer samples than "
        "there are.",
    ),
    Slip(
        "confusion_matrix",
        "surplus-samples-left-out",
        LENGTHS_REFUSED,
        "    n = min(len(labels), len(predicted))\n    labels, predicted = labels[:n], predicted[:n]",
        says="A difference of lengths gets through: the pairs stop at the shorter of the two, and what is left of "
        "the longer one is never counted.",
    ),
    Slip(
        "confusion_matrix",
        "lengths-not-compared",
        LENGTHS_REFUSED,
        "    predicted = np.array([predicted[i] for i in range(len(labels))])",
        says="The two lengths are not compared. With fewer predictions than labels the loop runs over the edge, "
        "which is an IndexError; with more, some are ignored.",
    ),
    *refusals("confusion_matrix", LENGTHS_REFUSED + "\n" + CLASSES_REFUSED, "other lengths or a class out of range"),
]
