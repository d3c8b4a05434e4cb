"""The hidden checks of lesson 1_neuron.

Learners read the docstrings, the hints and the words of `holds`: no expected number may stand in them.
"""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import numpy as np

from datasets import load_blobs
from selfcheck.compare import central_differences, equal, gradient, holds, number, shaped
from selfcheck.core import Student, checks, raises

ref = SimpleNamespace()
"""The reference functions: the engine puts them in here."""

SEED = 20261
GRADIENTS = ("dw", "db")
TRAINED = ("best_w", "best_b", "scores")
ELEMENTWISE = "let NumPy work on the whole array; neither loop over its rows nor flatten it"
INTEGERS = "an array made like an array of integers cuts off everything after the point"
COLUMNS = "a sample is a column of X: X.shape is (features, samples)"
MEMORY = "does anything outlive a call: a global name, a list as default value?"


def _rng(number: int) -> np.random.Generator:
    return np.random.default_rng([SEED, number])


def _points(key: int, d: int, n: int) -> tuple[Any, Any, Any, Any]:
    """Make w, b, X, y: n samples with d features, and labels that no straight line separates."""
    rng = _rng(key)
    X = rng.normal(size=(d, n))
    w, b = rng.normal(size=(1, d)), rng.normal(size=(1, 1))
    y = (rng.normal(size=(1, d)) @ X + 0.3 + 0.8 * rng.normal(size=(1, n)) > 0).astype(float)
    y[0, :2] = [0.0, 1.0][:n]
    return w, b, X, y


def _whole_points(key: int) -> tuple[Any, Any, Any, Any]:
    """Make w, b, X, y of integers."""
    rng = _rng(key)
    X, w = rng.integers(-4, 5, (2, 18)), rng.integers(-2, 3, (1, 2))
    y = (X[:1] + X[1:] + rng.integers(-3, 4, (1, 18)) > 0).astype(int)
    y[0, :2] = 0, 1
    return w, np.array([[1]]), X, y


def _far_points() -> tuple[Any, Any, Any, Any]:
    """Make w, b, X, y with weighted inputs of both signs up to 1000, certain and right, certain and wrong."""
    X = np.array([[20.0, -25.0, 1.0, 0.5, -24.0, 22.0, -0.2], [-15.0, 10.0, 1.6, 0.9, 3.0, -7.0, 0.1]])
    return np.array([[30.0, -20.0]]), np.array([[4.0]]), X, np.array([[0.0, 1.0, 1.0, 0.0, 0.0, 1.0, 1.0]])


def _guesses(key: int, n: int) -> tuple[Any, Any]:
    """Make activations, well inside (0, 1) and not near the middle, and labels of both classes."""
    rng = _rng(key)
    a = np.where(rng.random((1, n)) < 0.5, rng.uniform(0.03, 0.48, (1, n)), rng.uniform(0.52, 0.97, (1, n)))
    y = rng.integers(0, 2, (1, n)).astype(float)
    y[0, :2] = [0.0, 1.0][:n]
    return a, y


def _precise(z: Any) -> Any:
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1 / (1 + e), e / (1 + e))


def _agrees(got: Any, expected: Any, hint: str = "") -> None:
    equal(got, expected, name=GRADIENTS, atol=1e-10, hint=hint)


def _repeats(
    function: Callable[..., Any], one: tuple[Any, ...], other: tuple[Any, ...], expected: Any, name: Any = "the result"
) -> None:
    for arguments in (one, other, one):
        got = function(*arguments)
        if arguments is one:
            equal(got, expected, name=name, rtol=1e-7, atol=1e-10, hint=MEMORY)


def _twice(key: int, *arrays: Any) -> list[Any]:
    """Give every sample twice, in another order."""
    order = _rng(key).permutation(2 * arrays[0].shape[1])
    return [np.hstack([array, array])[:, order] for array in arrays]


def _is_a_mean(function: Callable[..., Any], a: Any, y: Any, key: int) -> None:
    """Judge a cost or score by what a mean does, whatever its factors: constants and sums do not do it."""
    once, other = number(function(a, y)), number(function(a, 1 - y))
    holds(bool(np.isfinite(once)), "a finite number comes back", "NaN or infinity")
    holds(abs(once - other) > 1e-6, "other labels give another number", "the same number", "where is y used?")
    equal(function(*_twice(key, a, y)), once, hint="is n read from the shape, and does every sample count once?")


def _are_means(function: Callable[..., Any], key: int) -> None:
    """Judge gradients by what a mean does, whatever their factors."""
    w, b, X, y = _points(key, 3, 5)
    form = (w, b)
    slopes = []
    for labels in (y, 1 - y):
        got = function(w, b, X, labels)
        holds(type(got) in (list, tuple) and len(got) == 2, "dw and db come back", "something else")
        for part, like, name in zip(got, form, GRADIENTS, strict=True):
            finite = np.isfinite(shaped(part, like.shape, name=name)).all()
            holds(bool(finite), f"{name} is finite", "NaN or infinity")
        slopes.append(tuple(got))
    holds(not np.allclose(slopes[0][0], slopes[1][0]), "other labels give other gradients", "the same", "where is y?")
    X2, y2 = _twice(key, X, y)
    _agrees(function(w, b, X2, y2), slopes[0], "is n read from the shape of X, and does every sample count once?")


def _refuses_different_shapes(function: Callable[..., Any]) -> None:
    number(function(np.full((1, 5), 0.25), np.ones((1, 5))))
    for left, right in [((5,), (1, 5)), ((5, 1), (1, 5)), ((3, 1), (3,)), ((1, 1), (1, 4)), ((1, 6), (1, 5))]:
        hint = "compare the two shapes, not only the number of samples or entries"
        said = raises(ValueError, function, np.full(left, 0.25), np.ones(right), hint=hint)
        holds(bool(said.strip()), "the error says what was wrong", "a ValueError without a text", hint)


@checks("step")
def agrees_on_many_numbers(student: Student) -> None:
    """step is right for many numbers at once, in tables with more columns than rows and with fewer."""
    z = _rng(1).normal(size=(5, 7))
    for table in (z, z.T.copy()):
        equal(student.step(table), ref.step(table), hint="each number is judged alone")


@checks("step")
def step_takes_any_shape(student: Student) -> None:
    """step keeps the shape of a row, of a single entry and of a three-dimensional array."""
    for shape in [(4,), (1, 1), (2, 3, 5), (6, 1)]:
        z = _rng(2).normal(size=shape)
        equal(student.step(z), ref.step(z), hint=ELEMENTWISE)


@checks("step")
def decides_by_the_sign_alone(student: Student) -> None:
    """step looks at the sign only: tiny and huge numbers, and zero itself, are decided correctly."""
    z = np.array([[1e-12, -1e-12, 1e-300, -1e12, 1e12, 0.0, -1e-300]])
    equal(student.step(z), ref.step(z), hint="no rounding, no tolerance; zero does not fire")


@checks("step")
def step_takes_whole_numbers(student: Student) -> None:
    """step gives float64 numbers for integers."""
    z = _rng(3).integers(-3, 4, (3, 6))
    equal(student.step(z), ref.step(z.astype(float)), hint="the result has a type of its own, not that of z")


@checks("sigmoid")
def is_precise_in_the_middle(student: Student) -> None:
    """sigmoid is right to twelve decimals for many numbers of both signs."""
    z = _rng(4).uniform(-9, 9, (5, 8))
    equal(student.sigmoid(z), _precise(z), rtol=0, hint="compare with a value that you work out by hand")


@checks("sigmoid")
def is_precise_far_from_zero(student: Student) -> None:
    """sigmoid is right to twelve decimals where it is almost 0 or almost 1."""
    z = _rng(5).uniform(14, 36, (3, 4)) * np.array([1.0, -1.0, 1.0, -1.0])
    equal(student.sigmoid(z), _precise(z), rtol=0, hint="is anything cut off too early, or held in too few digits?")


@checks("sigmoid")
def takes_small_and_large_together(student: Student) -> None:
    """Numbers around 0 and numbers up to 1000 stand in one array, and NumPy has nothing to warn about."""
    z = np.array([[-1000.0, 0.3, 720.0, -0.7], [5.0, 1000.0, -711.0, -746.0], [-88.0, 89.0, -104.0, 2.0]])
    hint = "each number is treated alone, and exp never sees a large one"
    equal(student.sigmoid(z), _precise(z), rtol=0, hint=hint)
    student.warned_nothing(hint)


@checks("sigmoid")
def sigmoid_takes_any_shape(student: Student) -> None:
    """sigmoid keeps the shape of a row, of a single entry and of a three-dimensional array."""
    for shape in [(4,), (1, 1), (2, 3, 5), (6, 1)]:
        z = _rng(6).normal(size=shape)
        equal(student.sigmoid(z), _precise(z), hint=ELEMENTWISE)


@checks("sigmoid")
def sigmoid_agrees_for_integers(student: Student) -> None:
    """sigmoid gives the same for integers as for the same numbers as floats, large ones included."""
    z = np.array([[-1000, 3, 0], [2, 1000, -5]])
    equal(student.sigmoid(z), _precise(z), rtol=0, hint=INTEGERS)


@checks("sigmoid")
def sigmoid_repeats_itself(student: Student) -> None:
    """sigmoid gives the same answer when it is asked again later."""
    z = _rng(7).normal(size=(2, 5))
    _repeats(student.sigmoid, (z,), (3 * z + 1,), _precise(z))


@checks("sigmoid_prime")
def is_right_in_the_middle(student: Student) -> None:
    """sigmoid_prime is right for many numbers of both signs, inside and outside [0, 1]."""
    z = _rng(8).uniform(-6, 6, (7, 5))
    z[0] = np.array([0.1, 0.9, 0.35, 0.6, 0.75])
    s = _precise(z)
    equal(student.sigmoid_prime(z), s * (1 - s), atol=2e-12, hint="it takes z, not the activation")


@checks("sigmoid_prime")
def is_the_slope_of_the_sigmoid(student: Student) -> None:
    """sigmoid_prime is the slope of the sigmoid, measured by a tiny step to both sides."""
    z = _rng(9).uniform(-3, 3, (3, 4))
    slope = (_precise(z + 1e-5) - _precise(z - 1e-5)) / 2e-5
    gradient(student.sigmoid_prime(z), slope, name="sigmoid_prime(z)", hint="differentiate 1 / (1 + exp(-z)) again")


@checks("sigmoid_prime")
def is_finite_everywhere(student: Student) -> None:
    """sigmoid_prime is finite for large and small numbers in one array, and NumPy does not warn."""
    z = np.array([[-1000.0, 0.3, 720.0, -0.7, 33.0], [500.0, 1000.0, -400.0, -746.0, -21.0]])
    s, hint = _precise(z), "exp never sees a large number when the sigmoid is built with care"
    equal(student.sigmoid_prime(z), s * (1 - s), atol=2e-12, hint=hint)
    student.warned_nothing(hint)


@checks("sigmoid_prime")
def prime_takes_any_shape(student: Student) -> None:
    """sigmoid_prime keeps the shape of a row, of a single entry and of a three-dimensional array."""
    for shape in [(4,), (1, 1), (2, 3, 5), (6, 1)]:
        s = _precise(z := _rng(10).normal(size=shape))
        equal(student.sigmoid_prime(z), s * (1 - s), atol=2e-12, hint=ELEMENTWISE)


@checks("sigmoid_prime")
def prime_agrees_for_integers(student: Student) -> None:
    """sigmoid_prime gives the same for integers as for the same numbers as floats."""
    s = _precise(z := _rng(11).integers(-4, 5, (3, 4)))
    equal(student.sigmoid_prime(z), s * (1 - s), atol=2e-12, hint=INTEGERS)


@checks("neuron")
def neuron_agrees_on_random_data(student: Student) -> None:
    """The neuron is right for several features and samples, with two different sets of weights and biases."""
    for key, d, n in [(12, 3, 7), (13, 5, 4)]:
        w, b, X, _ = _points(key, d, n)
        equal(student.neuron(w, b, X), ref.neuron(w, b, X), axes="(1, samples)", hint=COLUMNS)


@checks("neuron")
def neuron_takes_one_feature(student: Student) -> None:
    """One feature is enough, and X still has one column per sample."""
    w, b, X, _ = _points(14, 1, 6)
    equal(student.neuron(w, b, X), ref.neuron(w, b, X), axes="(1, samples)", hint=COLUMNS)


@checks("neuron")
def neuron_takes_one_sample(student: Student) -> None:
    """One sample with four features gives one activation, of shape (1, 1)."""
    w, b, X, _ = _points(15, 4, 1)
    equal(student.neuron(w, b, X), ref.neuron(w, b, X), axes="(1, samples)", hint="keep two dimensions for one sample")


@checks("neuron")
def neuron_follows_the_order_of_samples(student: Student) -> None:
    """Samples in another order give the same activations in that order."""
    w, b, X, _ = _points(16, 3, 8)
    order = _rng(17).permutation(8)
    expected = ref.neuron(w, b, X)[:, order]
    equal(student.neuron(w, b, X[:, order]), expected, axes="(1, samples)", hint="no sample looks at another one")


@checks("neuron")
def neuron_agrees_for_integers(student: Student) -> None:
    """Integer inputs give the same as the same numbers as floats, with integer parameters and with floats."""
    w, b, X, _ = _whole_points(1444)
    mixed = ref.neuron(w + 0.5, b - 0.25, X * 1.0)
    equal(student.neuron(w + 0.5, b - 0.25, X), mixed, axes="(1, samples)", hint=INTEGERS)
    equal(student.neuron(w, b, X), ref.neuron(w * 1.0, b * 1.0, X * 1.0), axes="(1, samples)", hint=INTEGERS)


@checks("neuron")
def neuron_stays_between_zero_and_one(student: Student) -> None:
    """Inputs that are far out give activations in [0, 1], not NaN."""
    w, b, X, _ = _far_points()
    equal(student.neuron(w, b, X), ref.neuron(w, b, X), axes="(1, samples)", hint="use your stable sigmoid")


@checks("mse")
def mse_agrees_on_random_data(student: Student) -> None:
    """mse is right for one row and for several rows of outputs, with more columns than rows and fewer."""
    for key, m, n in [(19, 1, 8), (20, 3, 5), (21, 6, 4)]:
        a, y = _rng(key).normal(size=(2, m, n))
        equal(
            student.mse(a, y), ref.mse(a, y), hint="sum over outputs and samples, divide by twice the number of columns"
        )


@checks("mse")
def mse_takes_one_sample(student: Student) -> None:
    """One sample with four outputs, and one with one output, are enough."""
    for m in (4, 1):
        a, y = _rng(22).normal(size=(2, m, 1))
        equal(student.mse(a, y), ref.mse(a, y), hint="n is the number of columns")


@checks("mse")
def mse_ignores_doubled_samples(student: Student) -> None:
    """Every sample twice, or the samples in another order: the mean stays what it is."""
    a, y = _rng(23).normal(size=(2, 2, 6))
    _is_a_mean(student.mse, a, y, 24)


@checks("mse")
def mse_is_symmetric(student: Student) -> None:
    """mse(a, y) is mse(y, a), and no error at all gives zero."""
    a, y = _rng(25).normal(size=(2, 3, 7))
    equal(student.mse(y, a), ref.mse(a, y), hint="is the error squared?")
    equal(student.mse(a, a.copy()), ref.mse(a, a))


@checks("mse")
def mse_agrees_for_integers(student: Student) -> None:
    """Integers give the same as the same numbers as floats."""
    a, y = _rng(26).integers(-4, 5, (2, 3, 5))
    equal(student.mse(a, y), ref.mse(a * 1.0, y * 1.0), hint="divide with /, which gives a float")


@checks("mse")
def mse_accepts_no_other_shape(student: Student) -> None:
    """Shapes that differ in any way give a ValueError with a text; equal ones do not."""
    _refuses_different_shapes(student.mse)


@checks("neuron_gradients")
def gradients_agree_on_random_data(student: Student) -> None:
    """dw and db are right for several features and samples."""
    for key, d, n in [(27, 3, 7), (28, 5, 4)]:
        data = _points(key, d, n)
        _agrees(student.neuron_gradients(*data), ref.neuron_gradients(*data), "error, slope at z, input, mean")


@checks("neuron_gradients")
def gradients_are_the_slopes_of_the_mse(student: Student) -> None:
    """dw and db are the slopes of the mse, measured by tiny steps in w and b."""
    w, b, X, y = _points(29, 4, 6)
    dw = central_differences(lambda v: float(ref.mse(ref.neuron(v, b, X), y)), w)
    db = central_differences(lambda v: float(ref.mse(ref.neuron(w, v, X), y)), b)
    hint = "a wrong factor or sign shows as the ratio of yours to the slope"
    gradient(student.neuron_gradients(w, b, X, y), (dw, db), name=GRADIENTS, hint=hint)


@checks("neuron_gradients")
def gradients_take_one_feature_or_sample(student: Student) -> None:
    """One feature is enough, and so is one sample; both results keep two dimensions."""
    for key, d, n in [(30, 1, 6), (31, 4, 1), (32, 1, 1)]:
        data = _points(key, d, n)
        _agrees(student.neuron_gradients(*data), ref.neuron_gradients(*data), "dw has w's shape, db has b's")


@checks("neuron_gradients")
def gradients_ignore_doubling_and_order(student: Student) -> None:
    """Every sample twice, in another order: the gradient of a mean stays what it is."""
    _are_means(student.neuron_gradients, 33)


@checks("neuron_gradients")
def gradients_agree_for_integers(student: Student) -> None:
    """Integer parameters, inputs and labels give the same as the same numbers as floats."""
    data = _whole_points(1444)
    _agrees(student.neuron_gradients(*data), ref.neuron_gradients(*(part * 1.0 for part in data)), INTEGERS)


@checks("neuron_gradients")
def gradients_stay_finite_far_out(student: Student) -> None:
    """Inputs that are far out give finite gradients."""
    data = _far_points()
    _agrees(student.neuron_gradients(*data), ref.neuron_gradients(*data), "inf / inf is NaN")


@checks("neuron_gradients")
def gradients_repeat_themselves(student: Student) -> None:
    """The gradients are the same when they are asked for again later."""
    one, other = _points(36, 2, 5), _points(37, 3, 4)
    _repeats(student.neuron_gradients, one, other, ref.neuron_gradients(*one), GRADIENTS)


@checks("accuracy")
def accuracy_agrees_on_random_data(student: Student) -> None:
    """accuracy is right for many samples, few of them of one class or of the other."""
    for key, n in [(38, 37), (39, 11)]:
        a, y = _guesses(key, n)
        rare = y * (np.arange(n) % 3 == 1)
        for labels in (y, rare, 1 - rare):
            equal(student.accuracy(a, labels), ref.accuracy(a, labels), hint="right ones over all, zeros included")


@checks("accuracy")
def decides_at_one_half(student: Student) -> None:
    """Activations just below 0.5 count as 0, just above as 1; 0 and 1 themselves are allowed."""
    a = np.array([[0.4999, 0.5001, 0.499, 0.0, 1.0, 0.501, 0.49]])
    for y in ([[0.0, 1.0, 0.0, 0.0, 1.0, 1.0, 0.0]], [[1.0, 1.0, 0.0, 1.0, 0.0, 1.0, 1.0]]):
        equal(student.accuracy(a, np.array(y)), ref.accuracy(a, np.array(y)), hint="where do you cut?")


@checks("accuracy")
def accuracy_agrees_for_integers(student: Student) -> None:
    """Integer labels and integer decisions give the same float, for several samples and for one."""
    a, y = _guesses(40, 13)
    equal(student.accuracy(a, y.astype(int)), ref.accuracy(a, y), hint="a float comes back")
    decided = (a > 0.5).astype(int)
    equal(student.accuracy(decided, y.astype(int)), ref.accuracy(a, y), hint="a float comes back")
    equal(student.accuracy(decided[:, :1], decided[:, :1]), ref.accuracy(decided[:, :1], decided[:, :1]))


@checks("accuracy")
def accuracy_ignores_doubling_and_order(student: Student) -> None:
    """Every sample twice, in another order: the share stays what it is."""
    _is_a_mean(student.accuracy, *_guesses(41, 9), 42)


@checks("accuracy")
def accuracy_accepts_no_other_shape(student: Student) -> None:
    """Shapes that differ in any way give a ValueError with a text; equal ones do not."""
    _refuses_different_shapes(student.accuracy)


def _trains(student: Student, data: tuple[Any, ...], eta: float, num_steps: int, hint: str) -> None:
    expected = ref.train_neuron(*data, eta, num_steps)
    equal(student.train_neuron(*data, eta, num_steps), expected, name=TRAINED, rtol=1e-7, atol=1e-9, hint=hint)


@checks("train_neuron")
def ends_where_it_should(student: Student) -> None:
    """Where accuracy rises to the last step, the parameters after that step come back, for two step sizes."""
    hint = "every step goes downhill by eta times the gradient, both gradients taken at the same w and b"
    _trains(student, _points(85, 4, 29), 0.7, 8, hint)
    _trains(student, _points(25, 3, 17), 1.9, 6, hint)


@checks("train_neuron")
def keeps_the_best_from_the_middle(student: Student) -> None:
    """Where accuracy peaks on the way and falls again, the parameters of the peak come back."""
    hint = "when a better score comes, keep these parameters; later steps must not change what was kept"
    _trains(student, _points(264, 2, 23), 4.0, 11, hint)
    _trains(student, _points(54, 3, 17), 9.0, 12, hint)


@checks("train_neuron")
def keeps_the_start_where_it_is_best(student: Student) -> None:
    """Where training only makes it worse, the start values come back."""
    _trains(student, _points(380, 2, 19), 6.0, 8, "the start takes part in the contest")


@checks("train_neuron")
def keeps_the_first_of_two_peaks(student: Student) -> None:
    """Where the best accuracy is reached twice, the first time counts; training goes on, even when all is right."""
    _trains(student, _points(3254, 2, 8), 14.0, 10, "every step is taken and scored, even if nothing is left to gain")
    _trains(student, _points(2791, 2, 16), 9.0, 10, "is a score that is only as good as the best one better?")
    _trains(student, _points(1171, 3, 21), 14.0, 12, "is a score that is only as good as the best one better?")


@checks("train_neuron")
def returns_the_start_after_no_step(student: Student) -> None:
    """With num_steps = 0 copies of the start values and one score come back, even if that score is 0."""
    for key, d, n in [(43, 3, 7), (44, 2, 1)]:
        w, b, X, y = _points(key, d, n)
        wrong = 1 - ref.step(w @ X + b)
        _trains(student, (w, b, X, y), 0.5, 0, "the loop may run zero times")
        _trains(student, (w, b, X, wrong), 0.5, 0, "a first score of zero is a score, too")


@checks("train_neuron")
def training_agrees_for_integers(student: Student) -> None:
    """Integer start values, inputs and labels give the same as the same numbers as floats."""
    data = _whole_points(1444)
    expected = ref.train_neuron(*(part * 1.0 for part in data), 0.75, 5)
    got = student.train_neuron(*data, 0.75, 5)
    equal(got, expected, name=TRAINED, rtol=1e-7, atol=1e-9, hint="integers changed in place stay integers")


@checks("train_neuron")
def training_repeats_itself(student: Student) -> None:
    """Training on the same data again, after other data, gives the same."""
    one, other = (*_points(414, 2, 23), 4.0, 11), (*_points(25, 3, 17), 1.9, 6)
    _repeats(student.train_neuron, one, other, ref.train_neuron(*one), TRAINED)


@checks("train_neuron")
def learns_the_blobs(student: Student) -> None:
    """On the lesson's blobs the trained neuron is about as good as one neuron can be, on new points too."""
    blobs = load_blobs()
    steps, hint = 60, "plot the scores: do they rise, and does the best one come back?"
    got = student.train_neuron(blobs.w, blobs.b, blobs.X_train, blobs.y_train, 0.2, steps)
    holds(type(got) in (list, tuple) and len(got) == 3, f"{', '.join(TRAINED)} come back", "something else", hint)
    w, b = shaped(got[0], (1, 2), name="best_w"), shaped(got[1], (1, 1), name="best_b")
    scores = shaped(got[2], (steps + 1,), name="scores", axes="(num_steps + 1,)")
    finite = bool(np.isfinite(w).all() and np.isfinite(b).all())
    holds(finite, "the best parameters are finite", "NaN or infinity", hint)
    holds(bool(scores.max() >= 0.87), "the best score is as high as it can be", "a lower one", hint)
    with np.errstate(all="ignore"):  # parameters may be finite and yet huge
        on_new_points = ref.accuracy(ref.neuron(w, b, blobs.X_test), blobs.y_test)
    holds(on_new_points >= 0.86, "the best parameters are right about new points, too", "ones that are not", hint)


@checks("log_loss")
def log_loss_agrees_on_random_data(student: Student) -> None:
    """log_loss is right for several samples and for one."""
    for key, n in [(45, 9), (46, 4), (47, 1)]:
        a, y = _guesses(key, n)
        equal(student.log_loss(a, y), ref.log_loss(a, y), hint="both terms carry the minus sign; natural logarithm")
        equal(student.log_loss(a, 1 - y), ref.log_loss(a, 1 - y), hint="one term for each class")


@checks("log_loss")
def clips_only_the_ends(student: Student) -> None:
    """Probabilities that are small, or close to 1, but not extreme are taken as they are."""
    a, y = np.array([[0.001, 0.999, 0.003, 0.99, 0.002]]), np.array([[1.0, 0.0, 0.0, 1.0, 1.0]])
    equal(student.log_loss(a, y), ref.log_loss(a, y), hint="the clip reaches 1e-12 from the ends, not further")


@checks("log_loss")
def is_finite_at_the_ends(student: Student) -> None:
    """Activations of exactly 0 and 1, right or wrong, among others, cost what the clip makes of them."""
    a = np.array([[0.0, 1.0, 0.3, 1.0, 0.0]])
    for y in ([[1.0, 1.0, 0.0, 1.0, 0.0]], [[0.0, 0.0, 1.0, 1.0, 0.0]], [[0.0, 1.0, 0.0, 1.0, 0.0]]):
        labels = np.array(y)
        equal(
            student.log_loss(a, labels), ref.log_loss(a, labels), rtol=1e-5, hint="clip before the logarithm, at 1e-12"
        )


@checks("log_loss")
def log_loss_ignores_doubling_and_order(student: Student) -> None:
    """Every sample twice, in another order: the mean stays what it is."""
    _is_a_mean(student.log_loss, *_guesses(48, 7), 49)


@checks("log_loss")
def log_loss_agrees_for_integers(student: Student) -> None:
    """Integer labels, and activations that are the integers 0 and 1, give the same as floats."""
    a, y = _guesses(50, 8)
    equal(student.log_loss(a, y.astype(int)), ref.log_loss(a, y), hint=INTEGERS)
    hard = np.array([[0, 1, 1]])
    equal(student.log_loss(hard, 1 - hard), ref.log_loss(hard * 1.0, 1.0 - hard), rtol=1e-5, hint=INTEGERS)


@checks("log_loss")
def log_loss_accepts_no_other_shape(student: Student) -> None:
    """Shapes that differ in any way give a ValueError with a text; equal ones do not."""
    _refuses_different_shapes(student.log_loss)


@checks("log_loss_gradients")
def log_loss_gradients_agree_on_random_data(student: Student) -> None:
    """dw and db of the log loss are right for several features and samples."""
    for key, d, n in [(51, 3, 7), (52, 5, 4)]:
        data = _points(key, d, n)
        _agrees(student.log_loss_gradients(*data), ref.log_loss_gradients(*data), "dC/dz is simple here")


@checks("log_loss_gradients")
def log_loss_gradients_are_slopes(student: Student) -> None:
    """dw and db are the slopes of the log loss, measured by tiny steps in w and b."""
    w, b, X, y = _points(53, 4, 6)
    dw = central_differences(lambda v: float(ref.log_loss(ref.neuron(v, b, X), y)), w)
    db = central_differences(lambda v: float(ref.log_loss(ref.neuron(w, v, X), y)), b)
    hint = "a wrong factor or sign shows as the ratio of yours to the slope"
    gradient(student.log_loss_gradients(w, b, X, y), (dw, db), name=GRADIENTS, hint=hint)


@checks("log_loss_gradients")
def log_loss_gradients_take_one_feature_or_sample(student: Student) -> None:
    """One feature is enough, and so is one sample; both results keep two dimensions."""
    for key, d, n in [(55, 1, 6), (56, 4, 1), (57, 1, 1)]:
        data = _points(key, d, n)
        _agrees(student.log_loss_gradients(*data), ref.log_loss_gradients(*data), "dw has w's shape, db has b's")


@checks("log_loss_gradients")
def log_loss_gradients_ignore_doubling_and_order(student: Student) -> None:
    """Every sample twice, in another order: the gradient of a mean stays what it is."""
    _are_means(student.log_loss_gradients, 58)


@checks("log_loss_gradients")
def log_loss_gradients_agree_for_integers(student: Student) -> None:
    """Integer parameters, inputs and labels give the same as the same numbers as floats."""
    data = _whole_points(1444)
    _agrees(student.log_loss_gradients(*data), ref.log_loss_gradients(*(part * 1.0 for part in data)), INTEGERS)


@checks("log_loss_gradients")
def log_loss_gradients_ignore_the_clip(student: Student) -> None:
    """Neurons that are certain, right or wrong, have finite gradients that still show the full error."""
    data = _far_points()
    hint = "no division by a * (1 - a): work the product of the two derivatives out on paper"
    _agrees(student.log_loss_gradients(*data), ref.log_loss_gradients(*data), hint)
