"""The public checks of lesson 0_shapes. All their numbers can be followed on paper."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from selfcheck.compare import equal, holds, shaped
from selfcheck.core import Student, checks, raises

COLUMN = "(n, 1)"
STANDARDIZED = ("Z", "mean", "std")
BIAS = "b has one row per row of W and one column; NumPy would stretch other shapes in silence"
PIXELS = "each image becomes one column: its first row of pixels on top, then the second, and so on"


def refuses(function: Callable[..., Any], cases: list[tuple[Any, ...]], hint: str) -> None:
    """Raise Mismatch unless each of these argument lists gives a ValueError with a text."""
    for arguments in cases:
        said = raises(ValueError, function, *arguments, hint=hint)
        holds(bool(said.strip()), "the ValueError says what was wrong", "a ValueError without a text", hint)


@checks("as_column")
def makes_a_column_of_a_row_of_numbers(student: Student) -> None:
    """An array of shape (3,) becomes a column of shape (3, 1), in the same order."""
    hint = "two dimensions: as many rows as there are numbers, and one column"
    equal(student.as_column(np.array([3.5, -1.0, 2.0])), [[3.5], [-1.0], [2.0]], axes=COLUMN, hint=hint)


@checks("as_column")
def takes_lists(student: Student) -> None:
    """A list is taken as well, flat or nested, and whole numbers become floats."""
    hint = "make an array of floats first"
    for values in ([4, 7, -2, 1], [[4, 7, -2, 1]], [[4], [7], [-2], [1]]):
        equal(student.as_column(values), [[4.0], [7.0], [-2.0], [1.0]], axes=COLUMN, hint=hint)


@checks("as_column")
def takes_rows_and_columns(student: Student) -> None:
    """A row (1, 4) is turned; a column (4, 1) comes back as a copy."""
    row, column = np.array([[1.5, 0.0, -3.0, 2.5]]), np.array([[1.5], [0.0], [-3.0], [2.5]])
    for values in (row, column):
        equal(student.as_column(values), column, axes=COLUMN, hint="the result is a column whatever came")


@checks("as_column")
def refuses_what_is_no_row_or_column(student: Student) -> None:
    """A single number without dimensions, nothing at all, and a table give a ValueError."""
    equal(student.as_column(np.array([[2.0]])), [[2.0]], axes=COLUMN)
    cases = [(np.array(5.0),), ([],), (np.ones((2, 3)),)]
    refuses(student.as_column, cases, "look at ndim, at shape and at size before you turn anything")


@checks("residual")
def subtracts_entry_by_entry(student: Student) -> None:
    """residual is a - y: positive where a is too large, negative where it is too small."""
    a, y = np.array([[0.75, 0.25, 0.5]]), np.array([[1.0, 0.0, 0.5]])
    equal(student.residual(a, y), [[-0.25, 0.25, 0.0]], hint="which of the two is subtracted?")


@checks("residual")
def keeps_the_shape(student: Student) -> None:
    """The result has the shape of both arguments, whatever that shape is."""
    for shape in [(4,), (4, 1), (2, 3)]:
        equal(student.residual(np.full(shape, 3.0), np.ones(shape)), np.full(shape, 2.0), hint="do not reshape")


@checks("residual")
def gives_floats_for_whole_numbers(student: Student) -> None:
    """Integers give floats: 3 - 5 is -2.0."""
    equal(student.residual(np.array([[3, 7]]), np.array([[5, 1]])), [[-2.0, 6.0]], hint="the result is float64")


@checks("residual")
def refuses_shapes_that_differ(student: Student) -> None:
    """Shapes that differ give a ValueError, also where NumPy would stretch one of them in silence."""
    equal(student.residual(np.ones((3, 1)), np.zeros((3, 1))), np.ones((3, 1)))
    shapes: list[tuple[tuple[int, ...], tuple[int, ...]]] = [((3,), (3, 1)), ((3, 1), (1, 3)), ((1, 3), (1, 2))]
    cases = [(np.ones(left), np.ones(right)) for left, right in shapes]
    refuses(student.residual, cases, "compare a.shape with y.shape before anything else, and name both in the error")


@checks("affine")
def agrees_with_the_numbers_on_paper(student: Student) -> None:
    """Two units, three features, one sample: every unit adds up its weighted inputs and its own bias."""
    W, X, b = (
        np.array([[1.0, 2.0, 0.0], [0.5, -1.0, 3.0]]),
        np.array([[2.0], [1.0], [-1.0]]),
        np.array([[10.0], [20.0]]),
    )
    equal(student.affine(W, X, b), [[14.0], [17.0]], axes="(units, samples)", hint="1 * 2 + 2 * 1 + 0 * (-1) + 10")


@checks("affine")
def gives_one_column_per_sample(student: Student) -> None:
    """Four samples give four columns, and each unit's bias is added in its own row."""
    W, b = np.array([[1.0, 1.0], [2.0, 0.0], [0.0, -1.0]]), np.array([[0.5], [-1.0], [4.0]])
    X = np.array([[1.0, 0.0, 2.0, -1.0], [3.0, 1.0, 0.0, -2.0]])
    expected = [[4.5, 1.5, 2.5, -2.5], [1.0, -1.0, 3.0, -3.0], [1.0, 3.0, 4.0, 6.0]]
    equal(student.affine(W, X, b), expected, axes="(units, samples)", hint="a sample is a column of X")


@checks("affine")
def gives_floats_for_integers(student: Student) -> None:
    """Integers give floats: one unit with weight 3 and bias 1 turns 2 and -4 into 7.0 and -11.0."""
    got = student.affine(np.array([[3]]), np.array([[2, -4]]), np.array([[1]]))
    equal(got, [[7.0, -11.0]], axes="(units, samples)", hint="the result is float64, whatever came")


@checks("affine")
def refuses_other_biases(student: Student) -> None:
    """A bias that is not a column with one row per unit gives a ValueError."""
    W, X = np.ones((2, 3)), np.ones((3, 4))
    equal(student.affine(W, X, np.ones((2, 1))), np.full((2, 4), 4.0), axes="(units, samples)")
    refuses(student.affine, [(W, X, np.ones(shape)) for shape in [(1, 2), (1, 1), (4,)]], BIAS)


@checks("affine")
def refuses_inner_sizes_that_differ(student: Student) -> None:
    """W with three columns and X with four rows give a ValueError."""
    W, b = np.ones((2, 3)), np.ones((2, 1))
    equal(student.affine(W, np.ones((3, 5)), b), np.full((2, 5), 4.0), axes="(units, samples)")
    refuses(student.affine, [(W, np.ones((4, 5)), b)], "W has one column for each row of X, and nothing is transposed")


@checks("one_hot")
def puts_a_one_in_the_row_of_the_label(student: Student) -> None:
    """The digit 7 is a column of ten numbers with its 1 in row 7, counted from 0."""
    column = [[0.0], [0.0], [0.0], [0.0], [0.0], [0.0], [0.0], [1.0], [0.0], [0.0]]
    hint = "rows are counted from 0: there are seven zeros above the one"
    equal(student.one_hot(np.array([7]), 10), column, axes="(classes, samples)", hint=hint)


@checks("one_hot")
def gives_one_column_per_label(student: Student) -> None:
    """Four labels out of three classes give four columns of three floats, in the order of the labels."""
    expected = [[0.0, 1.0, 0.0, 0.0], [0.0, 0.0, 0.0, 1.0], [1.0, 0.0, 1.0, 0.0]]
    hint = "one row per class, one column per sample, numbers as floats"
    equal(student.one_hot(np.array([2, 0, 2, 1]), 3), expected, axes="(classes, samples)", hint=hint)


@checks("one_hot")
def has_a_row_for_every_class(student: Student) -> None:
    """A class that no sample has gets its row of zeros, and labels may be floats such as 2.0."""
    expected = [[0.0, 1.0], [0.0, 0.0], [1.0, 0.0], [0.0, 0.0], [0.0, 0.0]]
    hint = "the number of rows is num_classes, not what the largest label says"
    equal(student.one_hot(np.array([2, 0]), 5), expected, axes="(classes, samples)", hint=hint)
    equal(student.one_hot(np.array([2.0, 0.0]), 5), expected, axes="(classes, samples)", hint="2.0 is a whole number")


@checks("one_hot")
def refuses_labels_of_no_class(student: Student) -> None:
    """With three classes the labels 3, -1 and 1.5 give a ValueError."""
    equal(student.one_hot(np.array([1]), 3), [[0.0], [1.0], [0.0]], axes="(classes, samples)")
    cases = [(np.array([0, 3]), 3), (np.array([-1, 2]), 3), (np.array([0.0, 1.5]), 3)]
    refuses(student.one_hot, cases, "a negative index counts from the end in NumPy, and int(1.5) is 1: look first")


@checks("standardize")
def agrees_with_mean_and_std_on_paper(student: Student) -> None:
    """The feature 2, 4, 4, 4, 5, 5, 7, 9 has mean 5 and standard deviation 2."""
    X = np.array([[2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0]])
    Z = np.array([[-1.5, -0.5, -0.5, -0.5, 0.0, 0.0, 1.0, 2.0]])
    hint = "the mean of the squared distances is 32 / 8 = 4: divide by n, not by n - 1, and take the root"
    equal(student.standardize(X), (Z, np.array([[5.0]]), np.array([[2.0]])), name=STANDARDIZED, hint=hint)


@checks("standardize")
def treats_each_feature_alone(student: Student) -> None:
    """Each row has its own mean and its own standard deviation, kept as columns."""
    X = np.array([[1.0, 3.0], [10.0, 30.0], [-4.0, 2.0]])
    expected = np.array([[-1.0, 1.0]] * 3), np.array([[2.0], [20.0], [-1.0]]), np.array([[1.0], [10.0], [3.0]])
    hint = "a feature is a row: which axis do you average over, and does the result keep two dimensions?"
    equal(student.standardize(X), expected, name=STANDARDIZED, hint=hint)


@checks("standardize")
def leaves_constant_features_at_zero(student: Student) -> None:
    """A feature that never changes gives Z = 0 and std = 1, not a division by zero."""
    X = np.array([[3.0, 3.0, 3.0, 3.0], [2.0, 6.0, 2.0, 6.0]])
    Z = np.array([[0.0, 0.0, 0.0, 0.0], [-1.0, 1.0, -1.0, 1.0]])
    hint = "replace a std of 0 by 1 before you divide, and leave every other one alone"
    equal(student.standardize(X), (Z, np.array([[3.0], [4.0]]), np.array([[1.0], [2.0]])), name=STANDARDIZED, hint=hint)


@checks("standardize")
def can_be_undone(student: Student) -> None:
    """Z * std + mean gives X again; every row of Z has mean 0 and standard deviation 1."""
    X = np.array([[1.0, 2.0, 4.0, 9.0, -3.0], [0.5, 0.25, 0.125, 2.0, 1.0]])
    got = student.standardize(X)
    holds(type(got) in (list, tuple) and len(got) == 3, "the result is the tuple (Z, mean, std)", got)
    Z = shaped(got[0], (2, 5), name="Z", axes="(features, samples)")
    mean = shaped(got[1], (2, 1), name="mean", axes="(features, 1)")
    std = shaped(got[2], (2, 1), name="std", axes="(features, 1)")
    for part, part_name in zip((Z, mean, std), STANDARDIZED, strict=True):
        holds(bool((np.abs(part) < 100).all()), f"{part_name} holds numbers of moderate size", part)
    equal(Z * std + mean, X, name="Z * std + mean", axes="(features, samples)")
    equal(np.sum(Z * Z, 1), [5.0, 5.0], name="the sum of the squares in each row of Z")


@checks("images_to_columns")
def turns_one_image_into_one_column(student: Student) -> None:
    """One image of two rows and three columns becomes a column of six numbers from 0 to 1."""
    images = np.array([[[0, 51, 102], [153, 204, 255]]], dtype=np.uint8)
    expected = [[0.0], [0.2], [0.4], [0.6], [0.8], [1.0]]
    equal(student.images_to_columns(images), expected, axes="(pixels, images)", hint=PIXELS)


@checks("images_to_columns")
def keeps_images_apart(student: Student) -> None:
    """Three images give three columns; no pixel wanders into another image's column."""
    images = np.array([[[0, 51], [0, 51]], [[102, 153], [204, 255]], [[255, 0], [0, 204]]], dtype=np.uint8)
    images = np.concatenate([images, np.full((3, 1, 2), 51, dtype=np.uint8)], 1)
    expected = [[0.0, 0.4, 1.0], [0.2, 0.6, 0.0], [0.0, 0.8, 0.0], [0.2, 1.0, 0.8], [0.2] * 3, [0.2] * 3]
    hint = "one image first has to become one row of its own; only then turn the whole table"
    equal(student.images_to_columns(images), expected, axes="(pixels, images)", hint=hint)


@checks("images_to_columns")
def divides_by_255_always(student: Student) -> None:
    """255 becomes 1.0 and 51 becomes 0.2 in dark images, too."""
    images = np.array([[[51, 0, 0]], [[0, 51, 17]]], dtype=np.uint8)
    hint = "the divisor does not depend on the images, and the result holds float64 numbers"
    expected = [[0.2, 0.0], [0.0, 0.2], [0.0, 1 / 15]]
    equal(student.images_to_columns(images), expected, axes="(pixels, images)", hint=hint)


@checks("images_to_columns")
def refuses_what_is_no_stack_of_images(student: Student) -> None:
    """A single image without the first axis, and a stack with colours, give a ValueError."""
    got = student.images_to_columns(np.full((1, 2, 3), 255, dtype=np.uint8))
    equal(got, np.ones((6, 1)), axes="(pixels, images)")
    cases = [(np.zeros(shape, dtype=np.uint8),) for shape in [(2, 3), (2, 3, 4, 3)]]
    refuses(student.images_to_columns, cases, "look at the number of dimensions first")
