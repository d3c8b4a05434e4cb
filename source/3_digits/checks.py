"""The public checks of lesson 3_digits.

Their numbers can be followed on paper: sigmoid(0) = 1/2, sigmoid(ln 3) = 3/4.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from selfcheck.compare import equal, holds, shaped
from selfcheck.core import Student, checks, raises

LN3 = 1.0986122886681098
ONCE = "every sample is in exactly one batch; the last batch may be small, but it is not left out"
DRAWN = "the order comes from the rng that is passed in, and from nowhere else"
SCORES = ("precision", "recall", "f1")
MEAN = "each batch has its own mean: divide by the number of samples that are in it"
FRESH = "draw a new order at the beginning of every epoch, from the same rng"


def rng_of(seed: int) -> np.random.Generator:
    return np.random.default_rng(seed)


def refuses(function: Callable[..., Any], cases: list[tuple[Any, ...]], hint: str) -> None:
    """Raise Mismatch unless each of these argument lists gives a ValueError with a text."""
    for arguments in cases:
        said = raises(ValueError, function, *arguments, hint=hint)
        holds(bool(said.strip()), "the ValueError says what was wrong", "a ValueError without a text", hint)


def together(got: Any, X: Any, T: Any, sizes: Sequence[int]) -> Any:
    """Return the samples in the order of the batches, X over T, if got has batches (X_b, T_b) of these sizes."""
    holds(type(got) in (list, tuple), "the result is a list of batches", got, "a list, not a generator and not a zip")
    holds(len(got) == len(sizes), "there are as many batches as it takes, and no more", f"{len(got)} batches", ONCE)
    columns = []
    for i, (pair, size) in enumerate(zip(got, sizes, strict=True)):
        fits = type(pair) in (list, tuple) and len(pair) == 2
        holds(fits, f"batch {i} is a pair (X_b, T_b)", pair)
        X_b = shaped(pair[0], (len(X), size), name=f"X_b of batch {i}", axes="(features, samples)", hint=ONCE)
        T_b = shaped(pair[1], (len(T), size), name=f"T_b of batch {i}", axes="(outputs, samples)", hint=ONCE)
        known = _columns_of(X_b, X) and _columns_of(T_b, T)
        holds(
            known, f"the columns of batch {i} are columns of X and of T", "other numbers", "pick columns, change none"
        )
        columns.append(np.vstack([X_b, T_b]))
    return np.hstack(columns)


def _columns_of(some: Any, table: Any) -> bool:
    return bool((some[:, :, np.newaxis] == table[:, np.newaxis]).all(axis=0).any(axis=1).all())


def every_sample_once(got: Any, X: Any, T: Any, sizes: Sequence[int]) -> Any:
    """Return the order of the samples, as positions in X, if the batches hold every sample once, with its target."""
    columns, samples = together(got, X, T, sizes), np.vstack([X, T])
    first, then = np.lexsort(samples[::-1]), np.lexsort(columns[::-1])
    hint = "each column of X exactly once, beside its own column of T: one order for both"
    equal(columns[:, then], samples[:, first], name="the batches put together and sorted", hint=hint)
    order = np.empty(len(then), dtype=int)
    order[then] = first
    return order


def _seven_samples() -> tuple[Any, Any]:
    X = np.array([[1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0], [0.5, -0.5, 0.25, 0.0, 2.0, -1.0, 1.5]])
    T = np.array([[10.0, 20.0, 30.0, 40.0, 50.0, 60.0, 70.0], [1.0, 0.0, 1.0, 0.0, 1.0, 0.0, 1.0], [0.0] * 7])
    return X, T


@checks("minibatches")
def cuts_into_batches(student: Student) -> None:
    """Seven samples in batches of three: two full batches and one with the sample that is left."""
    X, T = _seven_samples()
    together(student.minibatches(X, T, 3, rng_of(1)), X, T, [3, 3, 1])


@checks("minibatches")
def has_every_sample_once_with_its_target(student: Student) -> None:
    """Put together again, the batches hold every sample once, and each one still has its own target."""
    X, T = _seven_samples()
    for batch_size, sizes in [(2, [2, 2, 2, 1]), (3, [3, 3, 1])]:
        every_sample_once(student.minibatches(X, T, batch_size, rng_of(2)), X, T, sizes)


@checks("minibatches")
def takes_any_batch_size(student: Student) -> None:
    """Batches of one sample, of all seven, and a batch size above seven all work; no batch is empty."""
    X, T = _seven_samples()
    for batch_size, sizes in [(1, [1] * 7), (6, [6, 1]), (7, [7]), (100, [7])]:
        every_sample_once(student.minibatches(X, T, batch_size, rng_of(3)), X, T, sizes)


@checks("minibatches")
def draws_the_order_from_rng(student: Student) -> None:
    """The same rng gives the same order again; other seeds give other orders."""
    X, T = _seven_samples()
    orders = [every_sample_once(student.minibatches(X, T, 3, rng_of(seed)), X, T, [3, 3, 1]) for seed in range(4, 10)]
    again = every_sample_once(student.minibatches(X, T, 3, rng_of(4)), X, T, [3, 3, 1])
    holds(again.tolist() == orders[0].tolist(), "the same seed gives the same order", "another order", DRAWN)
    different = {tuple(order.tolist()) for order in orders}
    holds(len(different) > 1, "other seeds give other orders", "the same order for six seeds", DRAWN)


@checks("minibatches")
def refuses_batches_without_samples(student: Student) -> None:
    """A batch_size of 0 or below gives a ValueError."""
    X, T = _seven_samples()
    together(student.minibatches(X, T, 4, rng_of(5)), X, T, [4, 3])
    cases = [(X, T, batch_size, rng_of(5)) for batch_size in (0, -2)]
    refuses(student.minibatches, cases, "look at batch_size before anything else")


@checks("sgd")
def takes_the_step_of_two_layers_known_from_paper(student: Student) -> None:
    """One sample, two layers, one step with eta = 16: all activations are 1/2, and all new numbers are whole."""
    params = [(np.zeros((2, 2)), np.zeros((2, 1))), (np.array([[2.0, 4.0]]), np.array([[-3.0]]))]
    X, T = np.array([[1.0], [2.0]]), np.array([[0.0]])
    new_1 = np.array([[-1.0, -2.0], [-2.0, -4.0]]), np.array([[-1.0], [-2.0]])
    new_2 = np.array([[1.0, 3.0]]), np.array([[-5.0]])
    hint = "all gradients first, then all parameters minus eta times their gradient"
    equal(student.sgd(params, X, T, 16.0, 1, 1, rng_of(1)), [new_1, new_2], name="params", hint=hint)


@checks("sgd")
def takes_one_step_per_batch(student: Student) -> None:
    """The same sample three times, in batches of two: one step with two of them, then one with the last."""
    params = [(np.zeros((1, 1)), np.zeros((1, 1)))]
    X, T = np.full((1, 3), 2.0), np.ones((1, 3))
    hint = "the second step starts where the first one ended; a batch of one counts as much as a batch of two"
    expected = [(np.array([[0.55 * LN3]]), np.array([[0.275 * LN3]]))]
    equal(student.sgd(params, X, T, 1.6 * LN3, 2, 1, rng_of(2)), expected, name="params", hint=hint)


def _shares(student: Student, n: int, batch_size: int, num_epochs: int, seed: int) -> Any:
    """Return how much of each sample's gradient went into the weights: 1/2 if it was once in a batch of two.

    Each sample has a feature of its own, so it moves one weight only; eta is so small that all activations stay 1/2.
    """
    eta, T = 1e-6, np.arange(1, n + 1)[np.newaxis] % 2 * 1.0
    params = [(np.zeros((1, n)), np.zeros((1, 1)))]
    got = student.sgd(params, np.eye(n), T, eta, batch_size, num_epochs, rng_of(seed))
    fits = type(got) in (list, tuple) and len(got) == 1 and type(got[0]) in (list, tuple) and len(got[0]) == 2
    holds(fits, "the result is a list with one pair (W, b)", got)
    W = shaped(got[0][0], (1, n), name="W", axes="(units, features)")
    shaped(got[0][1], (1, 1), name="b", axes="(units, 1)")
    holds(bool((np.abs(W) < 1).all()), "a tiny eta changes the weights by tiny amounts", W)
    return W[0] / np.where(T[0] == 1, eta / 8, -eta / 8)


@checks("sgd")
def uses_every_sample_once_an_epoch(student: Student) -> None:
    """Five samples in batches of two: four count half in their batch's mean, and the one left over counts in full."""
    shares = np.sort(_shares(student, 5, 2, 1, 3))
    equal(shares, [0.5, 0.5, 0.5, 0.5, 1.0], name="the share of each sample, sorted", rtol=1e-4, hint=MEAN)


@checks("sgd")
def draws_a_fresh_order_every_epoch(student: Student) -> None:
    """Over forty epochs of three samples in batches of two, each sample is the one left over now and then."""
    alone = 2 * _shares(student, 3, 2, 40, 4) - 40
    equal(np.sum(alone, keepdims=True), [40.0], name="how often a sample was alone", rtol=1e-2, hint=MEAN)
    holds(bool((alone > 0.5).all()), "each of the three samples is alone in some epoch", np.round(alone, 2), FRESH)


@checks("sgd")
def trains_zero_epochs(student: Student) -> None:
    """With num_epochs = 0 the parameters come back as they were, as copies."""
    params = [(np.array([[0.5, -1.0], [2.0, 0.25], [1.0, 3.0]]), np.array([[0.5], [-0.5], [1.0]]))]
    got = student.sgd(params, np.array([[1.0], [2.0]]), np.array([[1.0], [0.0], [0.0]]), 0.5, 1, 0, rng_of(5))
    equal(got, params, name="params", hint="the result has memory of its own")


@checks("scaled_init")
def has_the_shapes_of_a_network(student: Student) -> None:
    """The sizes [4, 9, 2] give two layers: W (9, 4) with b (9, 1), and W (2, 9) with b (2, 1)."""
    got = student.scaled_init([4, 9, 2], rng_of(1))
    holds(type(got) in (list, tuple) and len(got) == 2, "the result is a list with one pair for each layer", got)
    for layer, (m, d) in enumerate([(9, 4), (2, 9)]):
        pair = got[layer]
        holds(type(pair) in (list, tuple) and len(pair) == 2, f"layer {layer} is a pair (W, b)", pair)
        W = shaped(pair[0], (m, d), name="W", axes="(units, units before)")
        holds(np.unique(W).size == m * d, "all weights differ", W, "units that start equal stay equal")
        equal(pair[1], np.zeros((m, 1)), name="b", axes="(units, 1)", hint="biases start at zero")


@checks("scaled_init")
def divides_the_drawn_weights(student: Student) -> None:
    """The weights of [4, 9, 2] are the numbers that rng gives, divided by 2 in layer one and by 3 in layer two."""
    numbers = rng_of(2).standard_normal(54)
    one, two = numbers[:36] / 2, numbers[36:] / 3
    expected = [(one.reshape(9, 4), np.zeros((9, 1))), (two.reshape(2, 9), np.zeros((2, 1)))]
    hint = "2 and 3 are square roots of 4 and 9, the number of inputs that a unit adds up"
    equal(student.scaled_init([4, 9, 2], rng_of(2)), expected, name="params", hint=hint)


@checks("scaled_init")
def keeps_the_sums_moderate(student: Student) -> None:
    """With 2500 inputs the weights are spread by about 1/50, so that a sum over all inputs stays near 1."""
    got = student.scaled_init([2500, 3], rng_of(3))
    fits = type(got) in (list, tuple) and len(got) == 1 and type(got[0]) in (list, tuple) and len(got[0]) == 2
    holds(fits, "the result is a list with one pair (W, b)", got)
    W = shaped(got[0][0], (3, 2500), name="W", axes="(units, units before)")
    holds(bool((np.abs(W) < 100).all()), "all weights are of moderate size", W)
    spread = float(np.std(W))
    holds(0.019 < spread < 0.021, "the weights are spread by about 0.02", spread, "by what is each layer divided?")
    equal(got[0][1], np.zeros((3, 1)), name="b", axes="(units, 1)", hint="biases start at zero")


@checks("scaled_init")
def refuses_sizes_that_make_no_network(student: Student) -> None:
    """A single size, and a layer without units, give a ValueError."""
    got = student.scaled_init([1, 1], rng_of(4))
    equal(got, [(rng_of(4).standard_normal(1).reshape(1, 1), np.zeros((1, 1)))], name="params")
    cases: list[tuple[Any, ...]] = [(sizes, rng_of(4)) for sizes in ([3], [3, 0, 2])]
    refuses(student.scaled_init, cases, "as init_network does; is it of use here?")


@checks("confusion_matrix")
def counts_every_pair(student: Student) -> None:
    """Six samples out of three classes: the row is what the sample is, the column what was predicted."""
    labels, predicted = np.array([0, 0, 1, 1, 2, 2]), np.array([0, 1, 1, 1, 0, 2])
    hint = "row = true class, column = predicted class, and a pair that comes twice counts twice"
    equal(student.confusion_matrix(labels, predicted, 3), [[1, 1, 0], [0, 2, 0], [1, 0, 1]], hint=hint)


@checks("confusion_matrix")
def keeps_classes_that_do_not_occur(student: Student) -> None:
    """A class that is neither seen nor predicted has its row and its column of zeros."""
    got = student.confusion_matrix(np.array([3, 0, 3]), np.array([0, 0, 3]), 5)
    expected = [[1, 0, 0, 0, 0], [0] * 5, [0] * 5, [1, 0, 0, 1, 0], [0] * 5]
    equal(got, expected, axes="(classes, classes)", hint="num_classes gives the size")


@checks("confusion_matrix")
def refuses_other_lengths(student: Student) -> None:
    """Three labels and two predictions give a ValueError."""
    equal(student.confusion_matrix(np.array([1]), np.array([0]), 2), [[0, 0], [1, 0]])
    cases = [(np.array([0, 1, 1]), np.array(short), 2) for short in ([0, 1], [1])]
    refuses(student.confusion_matrix, cases, "compare the two lengths first")


@checks("confusion_matrix")
def refuses_classes_out_of_range(student: Student) -> None:
    """With three classes, a label or a prediction of 3 or of -1 gives a ValueError."""
    equal(student.confusion_matrix(np.array([2]), np.array([2]), 3), [[0, 0, 0], [0, 0, 0], [0, 0, 1]])
    wrong, fine = [np.array([0, 3]), np.array([-1, 2])], np.array([1, 2])
    cases = [(labels, fine, 3) for labels in wrong] + [(fine, labels, 3) for labels in wrong]
    refuses(student.confusion_matrix, cases, "in NumPy an index of -1 is the last one: look at both arrays first")


@checks("precision_recall_f1")
def agrees_with_the_three_classes_on_paper(student: Student) -> None:
    """Class 0: 4 right out of 6 predicted and of 5 that there are: precision 4/6, recall 4/5, F1 8/11."""
    matrix = np.array([[4, 1, 0], [0, 3, 1], [2, 0, 5]])
    expected = np.array([4 / 6, 3 / 4, 5 / 6]), np.array([4 / 5, 3 / 4, 5 / 7]), np.array([8 / 11, 6 / 8, 10 / 13])
    hint = "a column adds up to what was predicted, a row to what there is"
    equal(student.precision_recall_f1(matrix), expected, name=SCORES, axes="(classes,)", hint=hint)


@checks("precision_recall_f1")
def is_silent_where_nothing_is_divided(student: Student) -> None:
    """Class 1 is never predicted, class 2 never occurs, class 3 neither: zeros, and NumPy does not warn."""
    matrix = np.array([[3, 0, 1, 0], [2, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0]])
    expected = np.array([3 / 5, 0, 0, 0]), np.array([3 / 4, 0, 0, 0]), np.array([2 / 3, 0, 0, 0])
    hint = "do not divide where the denominator is 0"
    equal(student.precision_recall_f1(matrix), expected, name=SCORES, axes="(classes,)", hint=hint)
    student.warned_nothing(hint)


@checks("precision_recall_f1")
def swaps_with_the_axes(student: Student) -> None:
    """Truth and prediction exchanged: precision becomes recall, recall becomes precision, F1 stays."""
    matrix = np.array([[1, 4], [0, 5]])
    precision, recall, f1 = np.array([1.0, 5 / 9]), np.array([1 / 5, 1.0]), np.array([1 / 3, 5 / 7])
    equal(student.precision_recall_f1(matrix), (precision, recall, f1), name=SCORES, axes="(classes,)")
    equal(student.precision_recall_f1(matrix.T.copy()), (recall, precision, f1), name=SCORES, axes="(classes,)")


@checks("precision_recall_f1")
def gives_ones_where_all_is_right(student: Student) -> None:
    """Where nothing is confused, all three are 1.0 for every class that there is, however rare it is."""
    ones = np.array([1.0, 1.0, 0.0, 1.0])
    got = student.precision_recall_f1(np.diag([7, 1, 0, 30]))
    equal(got, (ones, ones, ones), name=SCORES, axes="(classes,)", hint="one number per class")
