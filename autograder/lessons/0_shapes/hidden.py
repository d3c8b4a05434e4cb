"""The hidden checks of lesson 0_shapes.

Learners read the docstrings, the hints and the words of `holds`: no expected number may stand in them.
"""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import numpy as np
from checks import refuses

from selfcheck.compare import equal
from selfcheck.core import Student, checks

ref = SimpleNamespace()
"""The reference functions: the engine puts them in here."""

SEED = 20260
COLUMN = "(n, 1)"
LAYER = "(units, samples)"
CLASSES = "(classes, samples)"
PIXELS = "(pixels, images)"
STANDARDIZED = ("Z", "mean", "std")
INTEGERS = "the result holds float64 numbers, whatever kind of numbers came"
FEATURES = "a feature is a row: mean and std are columns with one number per row of X"
MEMORY = "does anything outlive a call: a global name, a list as default value?"


def _rng(number: int) -> np.random.Generator:
    return np.random.default_rng([SEED, number])


@checks("as_column")
def turns_many_numbers(student: Student) -> None:
    """Flat arrays of several lengths become columns, in the same order."""
    for n in (2, 7, 12):
        values = _rng(1).normal(size=n)
        expected = np.array([[value] for value in values])
        equal(student.as_column(values), expected, axes=COLUMN, hint="as many rows as there are numbers")


@checks("as_column")
def turns_rows_and_keeps_columns(student: Student) -> None:
    """Rows are turned, columns stay as they are; both come back with memory of their own."""
    for n in (2, 5):
        column = _rng(2).normal(size=(n, 1))
        for values in (column, column.T.copy()):
            equal(student.as_column(values), column, axes=COLUMN, hint="the result is a column whatever came")


@checks("as_column")
def turns_one_number(student: Student) -> None:
    """A single number in an array or a list is a column of one."""
    value = _rng(3).normal()
    for values in (np.array([value]), np.array([[value]]), [value], [[value]]):
        equal(student.as_column(values), [[value]], axes=COLUMN, hint="keep two dimensions for one number")


@checks("as_column")
def turns_nested_lists(student: Student) -> None:
    """Lists are taken in all three forms, with floats, with integers and with both."""
    for numbers in (_rng(4).normal(size=5).tolist(), _rng(5).integers(-9, 9, 6).tolist(), [3, 0.5, -2]):
        expected = np.array([[value] for value in numbers], dtype=float)
        for values in (numbers, [numbers], [[value] for value in numbers]):
            equal(student.as_column(values), expected, axes=COLUMN, hint="make an array of floats first")


@checks("as_column")
def gives_floats_of_integers(student: Student) -> None:
    """Arrays of integers give the same as the same numbers as floats."""
    whole = _rng(6).integers(-9, 9, 7)
    for values in (whole, whole[np.newaxis], whole[:, np.newaxis].copy()):
        equal(student.as_column(values), ref.as_column(whole * 1.0), axes=COLUMN, hint=INTEGERS)


@checks("as_column")
def refuses_tables(student: Student) -> None:
    """Tables, and arrays with no dimension or with three, give a ValueError; rows and columns do not."""
    values = _rng(7).normal(size=(4, 1))
    equal(student.as_column(values), values, axes=COLUMN)
    shapes: list[tuple[int, ...]] = [(2, 3), (3, 2), (2, 2), (), (1, 1, 4), (4, 1, 1), (1, 4, 1), (2, 2, 2)]
    cases: list[tuple[Any, ...]] = [(np.ones(shape),) for shape in shapes]
    refuses(student.as_column, [*cases, ([[1.0, 2.0], [3.0, 4.0]],)], "one of the two sizes is one, and there are two")


@checks("as_column")
def refuses_nothing(student: Student) -> None:
    """Nothing, in a list or in an array of any shape, gives a ValueError."""
    values = _rng(8).normal(size=3)
    equal(student.as_column(values), values[:, np.newaxis], axes=COLUMN)
    shapes: list[tuple[int, ...]] = [(0,), (0, 1), (1, 0)]
    refuses(student.as_column, [([],), ([[]],), *((np.zeros(shape),) for shape in shapes)], "how many numbers came?")


@checks("residual")
def agrees_in_any_shape(student: Student) -> None:
    """The difference is right for one, two and three dimensions, for one entry and for many."""
    shapes: list[tuple[int, ...]] = [(6,), (1, 5), (5, 1), (3, 4), (2, 3, 5), (1, 1)]
    for shape in shapes:
        a, y = _rng(10).normal(size=(2, *shape))
        equal(student.residual(a, y), -1.0 * (y - a), hint="entry by entry, and the shape stays")


@checks("residual")
def has_a_sign(student: Student) -> None:
    """Exchanging a and y changes the sign, and equal arguments leave nothing."""
    a, y = _rng(11).normal(size=(2, 3, 5))
    equal(student.residual(y, a), y - a, hint="the first minus the second")
    equal(student.residual(a, a.copy()), np.zeros((3, 5)))


@checks("residual")
def agrees_for_integers(student: Student) -> None:
    """Integers, or one array of integers and one of floats, give floats."""
    a, y = _rng(12).integers(-5, 6, (2, 2, 7))
    for left, right in [(a, y), (a + 0.25, y), (a, y + 0.25)]:
        equal(student.residual(left, right), left * 1.0 - right, hint=INTEGERS)


@checks("residual")
def repeats_itself(student: Student) -> None:
    """The result is the same when it is asked for again, with another shape in between."""
    a, y, other = *_rng(13).normal(size=(2, 1, 4)), _rng(14).normal(size=(2, 3))
    equal(student.residual(a, y), a - y, hint=MEMORY)
    equal(student.residual(other, 2 * other), -other, hint=MEMORY)
    equal(student.residual(a, y), a - y, hint=MEMORY)


@checks("residual")
def refuses_what_numpy_would_stretch(student: Student) -> None:
    """Shapes that differ in number of dimensions, in order or in a size of one give a ValueError, both ways round."""
    equal(student.residual(np.full((5, 1), 3.0), np.ones((5, 1))), np.full((5, 1), 2.0))
    pairs: list[tuple[tuple[int, ...], tuple[int, ...]]] = [((5,), (5, 1)), ((5, 1), (1, 5)), ((4,), (1, 4))]
    pairs += [((1, 4), (3, 4)), ((3, 1), (3, 4)), ((1, 1), (2, 3)), ((1,), (1, 1)), ((), (3,))]
    both = [*pairs, *((right, left) for left, right in pairs)]
    hint = "compare the two shapes; neither the sizes nor the lengths are enough"
    refuses(student.residual, [(np.ones(left), np.ones(right)) for left, right in both], hint)


@checks("residual")
def refuses_other_sizes(student: Student) -> None:
    """Different numbers of samples, or of rows, give a ValueError with a text."""
    equal(student.residual(np.full((2, 6), 3.0), np.ones((2, 6))), np.full((2, 6), 2.0))
    pairs: list[tuple[tuple[int, ...], tuple[int, ...]]] = [((1, 4), (1, 5)), ((2, 6), (3, 4)), ((2, 6), (6, 2))]
    refuses(student.residual, [(np.ones(left), np.ones(right)) for left, right in pairs], "write a text of your own")


def _layer(key: int, m: int, d: int, n: int) -> tuple[Any, Any, Any]:
    rng = _rng(key)
    return rng.normal(size=(m, d)), rng.normal(size=(d, n)), rng.normal(size=(m, 1))


def _by_hand(W: Any, X: Any, b: Any) -> Any:
    sums = [[sum(W[i] * X[:, j]) + b[i, 0] for j in range(X.shape[1])] for i in range(len(W))]
    return np.array(sums, dtype=float)


@checks("affine")
def affine_agrees_on_random_data(student: Student) -> None:
    """affine is right for more units than features and for fewer, with a bias of its own for each unit."""
    for key, m, d, n in [(20, 3, 5, 7), (21, 6, 2, 4), (22, 2, 4, 3)]:
        layer = _layer(key, m, d, n)
        equal(student.affine(*layer), _by_hand(*layer), axes=LAYER, hint="rows of W times columns of X, plus b")


@checks("affine")
def affine_takes_one_of_each(student: Student) -> None:
    """One unit, one feature or one sample is enough, and the result keeps two dimensions."""
    for key, m, d, n in [(23, 1, 4, 6), (24, 3, 1, 5), (25, 5, 3, 1), (26, 1, 1, 1)]:
        layer = _layer(key, m, d, n)
        equal(student.affine(*layer), _by_hand(*layer), axes=LAYER, hint="(m, n), always")


@checks("affine")
def affine_adds_each_units_own_bias(student: Student) -> None:
    """With all weights zero every column is b; square tables are not turned over."""
    W, X, b = _layer(27, 4, 4, 4)
    equal(student.affine(0 * W, X, b), np.hstack([b, b, b, b]), axes=LAYER, hint="b is a column: one number per row")
    equal(student.affine(W, X, b), _by_hand(W, X, b), axes=LAYER, hint="nothing has to be transposed")


@checks("affine")
def affine_agrees_for_integers(student: Student) -> None:
    """Integers give the same as the same numbers as floats, and so do integers mixed with floats."""
    rng = _rng(28)
    W, X, b = rng.integers(-4, 5, (3, 2)), rng.integers(-4, 5, (2, 5)), rng.integers(1, 5, (3, 1))
    for layer in [(W, X, b), (W + 0.5, X, b), (W, X, b + 0.5), (W, X + 0.5, b)]:
        equal(student.affine(*layer), _by_hand(*layer), axes=LAYER, hint=INTEGERS)


@checks("affine")
def affine_follows_the_order_of_samples(student: Student) -> None:
    """Samples in another order give the same columns in that order, and a sample twice gives its column twice."""
    W, X, b = _layer(29, 3, 4, 6)
    order = np.append(_rng(30).permutation(6), [2, 2])
    equal(student.affine(W, X[:, order], b), _by_hand(W, X, b)[:, order], axes=LAYER, hint="each column by itself")


@checks("affine")
def affine_refuses_any_other_bias(student: Student) -> None:
    """A bias that is flat, a row, a single number, a full table, too long or too short gives a ValueError."""
    W, X, b = _layer(31, 3, 2, 5)
    equal(student.affine(W, X, b), _by_hand(W, X, b), axes=LAYER)
    shapes: list[tuple[int, ...]] = [(3,), (1, 3), (1, 1), (3, 5), (1, 5), (5,), (4, 1), (2, 1), (3, 2), (5, 1), (1,)]
    cases = [(W, X, np.ones(shape)) for shape in shapes]
    cases += [(W, X[:, :3], np.ones(shape)) for shape in [(3,), (1, 3), (3, 3)]]
    cases += [(W[:1], X, np.ones(shape)) for shape in [(1,), (5,), (1, 5), (3, 1)]]
    refuses(student.affine, cases, "the shape of b is one row per row of W, and one column: compare it as a whole")


@checks("affine")
def affine_refuses_other_inner_sizes(student: Student) -> None:
    """X turned over, with a row too many or with a single row gives a ValueError, and so does W turned over."""
    W, X, b = _layer(32, 3, 2, 5)
    equal(student.affine(W, X, b), _by_hand(W, X, b), axes=LAYER)
    cases = [(W, X.T.copy(), b), (W, np.ones((3, 5)), b), (W, X[:1], b), (W.T.copy(), X, np.ones((2, 1)))]
    cases.append((W.T.copy(), X, b))
    refuses(student.affine, [*cases, (W[:, :1], X, b)], "W has as many columns as X has rows")


def _marked(labels: Any, num_classes: int) -> Any:
    return np.array([[float(label == row) for label in labels] for row in range(num_classes)])


@checks("one_hot")
def one_hot_agrees_on_random_labels(student: Student) -> None:
    """Many labels in any order, with several numbers of classes, give their columns."""
    for key, k, n in [(40, 4, 9), (41, 10, 6), (42, 3, 8)]:
        labels = np.append(_rng(key).integers(0, k, n), [0, k - 1])
        equal(student.one_hot(labels, k), _marked(labels, k), axes=CLASSES, hint="row = class, column = sample")


@checks("one_hot")
def one_hot_keeps_rows_for_missing_classes(student: Student) -> None:
    """There are num_classes rows, also where the last classes, or all but one, do not occur."""
    for labels in (np.array([1, 0, 2, 1]), np.array([3, 3, 3]), np.array([0, 0])):
        for k in (4, 7, 11):
            equal(student.one_hot(labels, k), _marked(labels, k), axes=CLASSES, hint="num_classes gives the rows")


@checks("one_hot")
def one_hot_takes_one_label_or_class(student: Student) -> None:
    """One label is enough, and so is one class."""
    equal(student.one_hot(np.array([4]), 6), _marked([4], 6), axes=CLASSES, hint="keep two dimensions")
    equal(student.one_hot(np.array([0, 0, 0]), 1), np.ones((1, 3)), axes=CLASSES, hint="one class: one row")


@checks("one_hot")
def one_hot_takes_whole_floats(student: Student) -> None:
    """Labels that are whole numbers held as floats give the same as integers."""
    labels = _rng(43).integers(0, 5, 8)
    equal(student.one_hot(labels * 1.0, 5), _marked(labels, 5), axes=CLASSES, hint="is the number whole? not its type")


@checks("one_hot")
def one_hot_refuses_labels_outside(student: Student) -> None:
    """Labels below the first class or above the last give a ValueError, a single one among many as well."""
    equal(student.one_hot(np.array([0, 3]), 4), _marked([0, 3], 4), axes=CLASSES)
    labels = [[4], [-1], [0, 1, 4, 2], [3, -1, 0], [-4, 0], [0, 100], [1, 2, -100]]
    cases: list[tuple[Any, ...]] = [(np.array(wrong), 4) for wrong in labels]
    cases += [(np.array(wrong) * 1.0, 4) for wrong in labels]
    refuses(student.one_hot, cases, "compare the smallest and the largest label with the range of classes")


@checks("one_hot")
def one_hot_refuses_what_is_not_whole(student: Student) -> None:
    """Labels between two whole numbers, and NaN, give a ValueError."""
    equal(student.one_hot(np.array([2.0, 1.0]), 4), _marked([2, 1], 4), axes=CLASSES)
    labels = [[0.5], [1.0, 2.25, 3.0], [-0.5, 1.0], [3.5, 0.0], [2.999999], [np.nan], [0.0, np.nan, 2.0]]
    refuses(student.one_hot, [(np.array(wrong), 4) for wrong in labels], "converting to integers hides it: look first")


@checks("one_hot")
def one_hot_repeats_itself(student: Student) -> None:
    """Labels in another order give the same columns in that order, whatever was asked before."""
    labels = _rng(44).integers(0, 6, 9)
    for order in (np.arange(9), _rng(45).permutation(9), np.arange(4)):
        equal(student.one_hot(labels[order], 6), _marked(labels, 6)[:, order], axes=CLASSES, hint=MEMORY)


def _standardized(X: Any) -> tuple[Any, Any, Any]:
    """Feature by feature, from the definition."""
    n = X.shape[1]
    mean = np.array([[sum(row.tolist()) / n] for row in X])
    std = np.array(
        [[(sum((value - m) ** 2 for value in row.tolist()) / n) ** 0.5] for row, (m,) in zip(X, mean, strict=True)]
    )
    std[std == 0] = 1.0
    return (X - mean) / std, mean, std


@checks("standardize")
def standardize_agrees_on_random_data(student: Student) -> None:
    """Z, mean and std are right for more samples than features and for fewer, each feature on a scale of its own."""
    for key, d, n in [(50, 3, 7), (51, 5, 4), (52, 1, 6)]:
        rng = _rng(key)
        X = rng.uniform(0.5, 20, (d, 1)) * rng.normal(size=(d, n)) + rng.uniform(-9, 9, (d, 1))
        equal(student.standardize(X), _standardized(X), name=STANDARDIZED, hint=FEATURES)


@checks("standardize")
def standardize_does_not_confuse_small_with_constant(student: Student) -> None:
    """A feature that changes only a little is divided by its own small std, without anything added to it."""
    X = np.array([[1e-3], [1.0], [1e-5]]) * _rng(53).normal(size=(3, 8))
    hint = "only a std of exactly zero is replaced"
    equal(student.standardize(X), _standardized(X), name=STANDARDIZED, atol=0, rtol=1e-9, hint=hint)


@checks("standardize")
def standardize_leaves_any_constant_at_zero(student: Student) -> None:
    """Constant features among others, and nothing but constant features, give zeros and a std of one."""
    X = _rng(54).normal(size=(5, 4))
    X[[0, 2, 4]] = np.array([[0.0], [-2.5], [8.0]])
    hint = "the division must not meet a zero, and other features must not notice"
    for table in (X, X[[0, 2, 4]]):
        equal(student.standardize(table), _standardized(table), name=STANDARDIZED, hint=hint)


@checks("standardize")
def standardize_takes_one_sample(student: Student) -> None:
    """One sample is constant in every feature; two samples are not."""
    X = _rng(55).normal(size=(4, 2))
    for table in (X[:, :1].copy(), X):
        equal(student.standardize(table), _standardized(table), name=STANDARDIZED, hint=FEATURES)


@checks("standardize")
def standardize_agrees_for_integers(student: Student) -> None:
    """Integers give the same as the same numbers as floats, constant features included."""
    X = _rng(56).integers(-6, 7, (4, 5))
    X[2] = 3
    equal(student.standardize(X), _standardized(X * 1.0), name=STANDARDIZED, hint=INTEGERS)


@checks("standardize")
def standardize_ignores_doubling_and_order(student: Student) -> None:
    """Every sample twice, in another order: mean and std stay, and Z follows the samples."""
    X, order = _rng(57).normal(size=(3, 5)), _rng(58).permutation(10)
    Z, mean, std = _standardized(X)
    expected = np.hstack([Z, Z])[:, order], mean, std
    hint = "divide by n; with n - 1 the std depends on how often the data are repeated"
    equal(student.standardize(np.hstack([X, X])[:, order]), expected, name=STANDARDIZED, hint=hint)


@checks("standardize")
def standardize_keeps_features_apart(student: Student) -> None:
    """A table with as many features as samples is not turned over, and no feature looks at another one."""
    X = _rng(59).normal(size=(4, 4))
    Z, mean, std = _standardized(X)
    equal(student.standardize(X), (Z, mean, std), name=STANDARDIZED, hint=FEATURES)
    X = X * np.array([[1.0], [100.0], [100.0], [100.0]])
    equal(student.standardize(X), (Z, *_standardized(X)[1:]), name=STANDARDIZED, hint=FEATURES)


def _images(key: int, n: int, h: int, w: int, brightest: int = 255) -> Any:
    return _rng(key).integers(0, brightest + 1, (n, h, w)).astype(np.uint8)


def _columns(images: Any) -> Any:
    return np.array([[int(pixel) / 255 for row in image for pixel in row] for image in images]).T


@checks("images_to_columns")
def images_agree_on_random_pixels(student: Student) -> None:
    """Images of several sizes, high or wide, become columns."""
    for key, n, h, w in [(60, 5, 3, 4), (61, 2, 5, 3), (62, 7, 2, 4)]:
        images = _images(key, n, h, w)
        equal(student.images_to_columns(images), _columns(images), axes=PIXELS, hint="row by row, image by image")


@checks("images_to_columns")
def images_may_be_thin(student: Student) -> None:
    """One image, images of a single row and images of a single column keep two dimensions."""
    for key, n, h, w in [(63, 1, 4, 3), (64, 3, 1, 5), (65, 4, 6, 1), (66, 1, 1, 2)]:
        images = _images(key, n, h, w)
        equal(student.images_to_columns(images), _columns(images), axes=PIXELS, hint="(h * w, n), always")


@checks("images_to_columns")
def images_keep_their_brightness(student: Student) -> None:
    """Dark images stay dark and black images stay black: the divisor is always the same."""
    for brightest in (100, 7):
        images = _images(67, 3, 2, 4, brightest)
        equal(student.images_to_columns(images), _columns(images), axes=PIXELS, hint="what is the brightest pixel?")
    equal(student.images_to_columns(np.zeros((2, 3, 4), np.uint8)), np.zeros((12, 2)), axes=PIXELS)
    equal(student.images_to_columns(np.full((2, 3, 4), 255, np.uint8)), np.ones((12, 2)), axes=PIXELS)


@checks("images_to_columns")
def images_follow_their_order(student: Student) -> None:
    """Images in another order give the same columns in that order, one at a time or all together."""
    images = _images(68, 6, 3, 5)
    order = _rng(69).permutation(6)
    equal(student.images_to_columns(images[order]), _columns(images)[:, order], axes=PIXELS, hint="image = column")
    for i in order[:2]:
        alone = images[i : i + 1].copy()
        equal(student.images_to_columns(alone), _columns(images)[:, i : i + 1], axes=PIXELS, hint="image = column")


@checks("images_to_columns")
def images_of_as_many_rows_as_images(student: Student) -> None:
    """As many images as rows or as columns of pixels: the axes are not mixed up."""
    for key, n, h, w in [(70, 3, 3, 5), (71, 4, 2, 4), (72, 6, 2, 3)]:
        images = _images(key, n, h, w)
        equal(student.images_to_columns(images), _columns(images), axes=PIXELS, hint="the first axis counts images")


@checks("images_to_columns")
def images_need_three_axes(student: Student) -> None:
    """A flat array, one image, a table of finished rows and a stack with a colour axis give a ValueError."""
    images = _images(73, 2, 3, 4)
    equal(student.images_to_columns(images), _columns(images), axes=PIXELS)
    shapes: list[tuple[int, ...]] = [(12,), (3, 4), (2, 12), (2, 3, 4, 1), (2, 3, 4, 3), (1, 2, 3, 4, 1)]
    refuses(student.images_to_columns, [(np.zeros(shape, np.uint8),) for shape in shapes], "how many axes came?")
