"""The slips of one_hot."""

from autograder.slips import Slip
from autograder.slips.refusals import refusals

LABEL_REFUSED = """\
    if wrong.any():
        raise ValueError(f"labels has {labels[wrong][0]}; expected whole numbers from 0 to {num_classes - 1}")"""
LABEL_WRONG = "wrong = (labels < 0) | (labels >= num_classes) | (labels != np.floor(labels))"
TABLE = "return np.where(np.arange(num_classes)[:, None] == labels, 1.0, 0.0)"

SLIPS: list[Slip] = [
    Slip(
        "one_hot",
        "one-row-too-high",
        TABLE,
        "return np.eye(num_classes)[:, labels.astype(int) - 1]",
        says="Every 1 stands one row too high, as if classes were counted from 1, and class 0 lands in the last row. "
        "A network with such labels scores below chance.",
        ids="D6 D7; 4.3 one-hot off by one",
    ),
    Slip(
        "one_hot",
        "classes-counted-from-one",
        "np.arange(num_classes)",
        "np.arange(1, num_classes + 1)",
        says="The rows stand for the classes 1, 2, 3 and so on. Classes count from 0, so every 1 is one row too high, "
        "and class 0 has none.",
        ids="D6 D7; 4.3 one-hot off by one",
    ),
    Slip(
        "one_hot",
        "one-row-too-low",
        "np.arange(num_classes)[:, None] == labels",
        "np.arange(num_classes)[:, None] == labels + 1",
        says="Every 1 stands one row too low, as in the slides' vector for a 7, and the last class has none. Rows are "
        "counted from 0, like the classes.",
        ids="D6 D7; 4.3 one-hot off by one",
    ),
    Slip(
        "one_hot",
        "samples-as-rows",
        TABLE,
        TABLE + ".T",
        says="The table is turned over: it has a row per label and a column per class. Here a sample is a column.",
        ids="A12",
    ),
    Slip(
        "one_hot",
        "rows-counted-from-labels",
        "np.arange(num_classes)",
        "np.arange(int(labels.max()) + 1)",
        says="The number of rows follows from the largest label that happens to come. A batch without the last class "
        "gets a table that is too short.",
        ids="D8",
    ),
    Slip(
        "one_hot",
        "only-classes-that-occur",
        "np.arange(num_classes)",
        "np.unique(labels)",
        says="Only classes that occur among the labels get a row, so the rows of missing classes are left out and "
        "those below them move up.",
        ids="D8",
    ),
    Slip(
        "one_hot",
        "ten-classes-always",
        "np.arange(num_classes)",
        "np.arange(10)",
        says="The table has ten rows whatever the number of classes is: a number from the digits is written into the "
        "function.",
        ids="H1",
    ),
    Slip(
        "one_hot",
        "integers-for-floats",
        "1.0, 0.0",
        "1, 0",
        says="The ones and zeros are in the right places, but they are integers. Floats are promised, as the targets "
        "are compared with activations.",
        ids="F5",
    ),
    Slip(
        "one_hot",
        "truth-values-for-floats",
        "np.where(np.arange(num_classes)[:, None] == labels, 1.0, 0.0)",
        "np.arange(num_classes)[:, None] == labels",
        says="A comparison gives True and False, in the right places. The table is to hold the numbers 1.0 and 0.0.",
    ),
    Slip(
        "one_hot",
        "label-in-place-of-one",
        "labels, 1.0, 0.0",
        "labels, 1.0 * labels, 0.0",
        says="The label itself is written where a 1 belongs, so the column of class 3 holds a 3 and that of class 0 "
        "holds only zeros.",
    ),
    Slip(
        "one_hot",
        "labels-beside-classes",
        "np.arange(num_classes)[:, None] == labels",
        "np.arange(num_classes) == labels",
        says="The classes are as flat as the labels, so NumPy compares them one by one instead of each with each, or "
        "stops because there are not as many.",
        read="4. Broadcasting",
        ids="A3",
    ),
    Slip(
        "one_hot",
        "one-label-flat",
        TABLE,
        "return np.squeeze(np.where(np.arange(num_classes)[:, None] == labels, 1.0, 0.0))",
        says="A single label gives a flat array: its column has lost the axis of size 1. One label still gives a "
        "table with two axes.",
        ids="A3 A6",
    ),
    Slip(
        "one_hot",
        "whole-rows-of-ones",
        TABLE,
        "T = np.zeros((num_classes, len(labels)))\n    T[labels.astype(int)] = 1.0\n    return T",
        says="Whole rows are filled with ones: each class that occurs gets a 1 in every column. Row and column have to "
        "be named together.",
    ),
    Slip(
        "one_hot",
        "row-and-column-exchanged",
        TABLE,
        "T = np.zeros((num_classes, len(labels)))\n"
        "    T[np.arange(len(labels)), labels.astype(int)] = 1.0\n"
        "    return T",
        says="Row and column are exchanged when the ones are written: the sample's number picks the row. That lands in "
        "wrong places, or outside of the table.",
        ids="A12",
    ),
    Slip(
        "one_hot",
        "labels-not-looked-at",
        LABEL_REFUSED + "\n",
        "",
        says="Labels that belong to no class are not refused; each gets a column without a 1, and training would go on "
        "with it in silence.",
    ),
    Slip(
        "one_hot",
        "refusing-left-to-numpy",
        LABEL_WRONG + "\n" + LABEL_REFUSED + "\n    " + TABLE,
        "return np.eye(num_classes)[:, labels]",
        says="Refusing is left to NumPy's indexing: a label that is too large or a float is an IndexError and no "
        "ValueError, and a negative label counts from the end.",
    ),
    Slip(
        "one_hot",
        "cut-to-integers-and-used-unseen",
        LABEL_WRONG + "\n" + LABEL_REFUSED + "\n    " + TABLE,
        "return np.eye(num_classes)[:, labels.astype(int)]",
        says="Labels are cut to integers and used as indices unseen: a fraction becomes a class, a negative label "
        "counts from the end, and one too large is an IndexError.",
    ),
    Slip(
        "one_hot",
        "negative-label-counts-from-the-end",
        "(labels < 0) | (labels >= num_classes) | (labels != np.floor(labels))\n" + LABEL_REFUSED + "\n    " + TABLE,
        "(labels >= num_classes) | (labels != np.floor(labels))\n"
        + LABEL_REFUSED
        + "\n    return np.eye(num_classes)[:, labels.astype(int)]",
        says="Negative labels are not refused. As an index, -1 means the last row, so such a label silently becomes "
        "the last class.",
    ),
    Slip(
        "one_hot",
        "range-left-to-numpy",
        "(labels < 0) | (labels >= num_classes) | (labels != np.floor(labels))\n" + LABEL_REFUSED + "\n    " + TABLE,
        "labels != np.floor(labels)\n" + LABEL_REFUSED + "\n    return np.eye(num_classes)[:, labels.astype(int)]",
        says="Fractions are refused, but the range is left to NumPy's indexing: a label that is too large is an "
        "IndexError and no ValueError, and a negative one counts from the end.",
    ),
    Slip(
        "one_hot",
        "negative-label-has-no-class",
        "(labels < 0) | (labels >= num_classes)",
        "(labels >= num_classes)",
        says="Negative labels are not refused; each of them gets a column of zeros, which is the target of no class.",
    ),
    Slip(
        "one_hot",
        "fractions-cut-off",
        " | (labels != np.floor(labels))\n" + LABEL_REFUSED,
        "\n" + LABEL_REFUSED + "\n    labels = np.floor(labels)",
        says="A label between two whole numbers is not refused but cut down to the class below it, as a conversion to "
        "integers does without a word.",
    ),
    Slip(
        "one_hot",
        "fractions-have-no-class",
        " | (labels != np.floor(labels))",
        "",
        says="A label between two whole numbers is not refused; it equals no class, so its column has no 1 at all.",
    ),
    Slip(
        "one_hot",
        "nan-gets-through",
        "(labels != np.floor(labels))",
        "(labels % 1 > 0)",
        says="NaN gets through, because every comparison with it is false. Its column has no 1 at all.",
    ),
    Slip(
        "one_hot",
        "floats-refused",
        "(labels != np.floor(labels))",
        "np.full(labels.shape, labels.dtype.kind == 'f')",
        says="Labels held as floats are refused altogether, whole ones such as 2.0 too. The question is whether the "
        "number is whole, not which type it has.",
    ),
    Slip(
        "one_hot",
        "floats-as-indices",
        TABLE,
        "return np.eye(num_classes)[:, labels]",
        says="Labels are used as indices as they come. NumPy takes no floats there, not even whole ones, and stops "
        "with an IndexError.",
    ),
    Slip(
        "one_hot",
        "one-label-too-many-taken",
        "labels >= num_classes",
        "labels > num_classes",
        says="A label equal to the number of classes is not refused, although the classes are counted from 0 and end "
        "one before it.",
        ids="D7",
    ),
    Slip(
        "one_hot",
        "last-class-refused",
        "labels >= num_classes",
        "labels >= num_classes - 1",
        says="The last class is refused: the largest label allowed is one less than the number of classes, and it "
        "belongs to the data.",
    ),
    Slip(
        "one_hot",
        "one-wrong-label-gets-through",
        "wrong.any()",
        "wrong.all()",
        says="A single wrong label among good ones gets through, with a column of zeros. One that belongs to no class "
        "is enough to refuse them, wherever it stands.",
    ),
    *refusals("one_hot", LABEL_REFUSED, "a label that belongs to no class"),
]
