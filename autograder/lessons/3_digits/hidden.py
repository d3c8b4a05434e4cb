"""The hidden checks of lesson 3_digits.

Learners read the docstrings, the hints and the words of `holds`: no expected number may stand in them.
sgd may draw its orders in any way: it is judged by data for which the order does not matter, by all the results
that some order gives, and by the share that each sample has in the weights.
"""

from __future__ import annotations

from itertools import permutations
from types import SimpleNamespace
from typing import Any

import numpy as np
from checks import DRAWN, FRESH, MEAN, ONCE, SCORES, every_sample_once, refuses, together

from selfcheck.compare import equal, holds, shaped
from selfcheck.core import Student, checks

ref = SimpleNamespace()
"""The reference functions: the engine puts them in here."""

SEED = 20263
CLASSES = "(classes, classes)"
STEPS = "one step for each batch, each from where the one before it ended"


def _rng(*numbers: int) -> np.random.Generator:
    return np.random.default_rng([SEED, *numbers])


def _samples(key: int, d: int, k: int, n: int) -> tuple[Any, Any]:
    """Make X and targets that are all different."""
    rng = _rng(key)
    return rng.normal(size=(d, n)), rng.uniform(size=(k, n))


def _sizes(n: int, batch_size: int) -> list[int]:
    full, rest = divmod(n, batch_size)
    return [batch_size] * full + [rest] * (rest > 0)


def _order(student: Student, X: Any, T: Any, batch_size: int, *seeds: int) -> list[int]:
    got = student.minibatches(X, T, batch_size, _rng(*seeds))
    order: list[int] = every_sample_once(got, X, T, _sizes(X.shape[1], batch_size)).tolist()
    return order


@checks("minibatches")
def batches_have_their_sizes(student: Student) -> None:
    """All batches but the last have batch_size samples, and the last has what is left."""
    for key, d, k, n in [(1, 3, 2, 11), (2, 2, 4, 12), (3, 5, 1, 7)]:
        X, T = _samples(key, d, k, n)
        for batch_size in (2, 3, 4, 5):
            together(student.minibatches(X, T, batch_size, _rng(key)), X, T, _sizes(n, batch_size))


@checks("minibatches")
def batches_hold_every_sample_once(student: Student) -> None:
    """Divisible or not, every sample is in one batch, and beside it is its own target."""
    for key, d, k, n in [(4, 3, 2, 11), (5, 2, 4, 12), (6, 4, 3, 5), (7, 1, 1, 6)]:
        X, T = _samples(key, d, k, n)
        for batch_size in (2, 3, 4, 6):
            _order(student, X, T, batch_size, key)


@checks("minibatches")
def batches_may_be_small_or_large(student: Student) -> None:
    """Batches of one, one batch with everything, a batch_size above the number of samples, and a single sample."""
    X, T = _samples(8, 3, 2, 9)
    for batch_size in (1, 8, 9, 10, 1000):
        _order(student, X, T, batch_size, 8)
    for batch_size in (1, 4):
        _order(student, X[:, :1].copy(), T[:, :1].copy(), batch_size, 9)


@checks("minibatches")
def batches_are_well_mixed(student: Student) -> None:
    """In a large set, neighbours are parted, and early and late samples are in all batches."""
    n = 400
    X, T = np.arange(n) + np.zeros((2, 1)), -1.0 * np.arange(n)[np.newaxis]
    for batch_size in (10, 64, 500):
        order = np.array(_order(student, X, T, batch_size, 10, batch_size))
        near = int((np.abs(np.diff(order)) == 1).sum())
        holds(near < 20, "neighbours are parted", "too many are still together", "one random order of all samples")
        drift = abs(float(np.corrcoef(order, np.arange(n))[0, 1]))
        holds(drift < 0.35, "the new order forgets the old one", "it does not", "one random order of all samples")
        rises = float((np.diff(order) > 0).mean())
        holds(0.3 < rises < 0.7, "no batch is sorted", "the samples in a batch are sorted", "leave the order as drawn")


@checks("minibatches")
def any_order_may_come(student: Student) -> None:
    """Over many seeds, three samples come in each order, and four samples are parted in two batches in each way."""
    X, T = _samples(11, 2, 3, 4)
    drawn = [_order(student, X, T, 2, 12, seed) for seed in range(120)]
    parts = {frozenset(order[:2]) for order in drawn}
    holds(len(parts) == 6, "each two samples come together", "some never do", "mix all samples, then cut")
    orders = {tuple(i for i in order if i < 3) for order in drawn}
    holds(len(orders) == 6, "each order comes up", "some orders never do", "all orders are equally likely")


@checks("minibatches")
def order_comes_from_rng(student: Student) -> None:
    """The same state of rng gives the same order, whatever was asked in between; another state gives another."""
    X, T = _samples(14, 3, 2, 13)
    orders = [_order(student, X, T, 4, 15, seed) for seed in (0, 1, 2, 3)]
    again = [_order(student, X, T, 4, 15, seed) for seed in (0, 1, 2, 3)]
    holds(orders == again, "the same state of rng gives the same order", "another order", DRAWN)
    holds(len(set(map(tuple, orders))) > 1, "other seeds give other orders", "always the same one", DRAWN)
    later = _rng(15, 0)
    later.random(50)
    other = every_sample_once(student.minibatches(X, T, 4, later), X, T, _sizes(13, 4)).tolist()
    holds(other != orders[0], "an rng that has been used goes on from there", "the order of a new rng", DRAWN)


@checks("minibatches")
def batch_size_below_one_is_refused(student: Student) -> None:
    """Any batch_size below one gives a ValueError with a text; a batch_size of one does not."""
    X, T = _samples(16, 2, 3, 5)
    together(student.minibatches(X, T, 1, _rng(16)), X, T, [1] * 5)
    cases = [(X, T, batch_size, _rng(16)) for batch_size in (0, -1, -5, -100)]
    refuses(student.minibatches, cases, "say which batch_size came and what was expected")


def _network(key: int, *sizes: int) -> list[tuple[Any, Any]]:
    rng = _rng(key)
    return [(rng.normal(size=(m, d)), rng.normal(size=(m, 1))) for d, m in zip(sizes, sizes[1:], strict=False)]


def _steps(params: Any, batches: list[tuple[Any, Any]], eta: float) -> Any:
    """Take one step for each of the batches, from where the one before it ended."""
    for X, T in batches:
        params = ref.gradient_step(params, ref.backprop(params, X, T), eta)
    return params


def _right_form(got: Any, params: Any) -> Any:
    """Return got if it is a list of pairs like params."""
    holds(type(got) in (list, tuple) and len(got) == len(params), "there is one pair for each layer", "something else")
    for layer, (pair, (W, b)) in enumerate(zip(got, params, strict=True)):
        holds(type(pair) in (list, tuple) and len(pair) == 2, f"layer {layer} is a pair (W, b)", "something else")
        shaped(pair[0], W.shape, name=f"W of layer {layer}", axes="(units, units before)")
        shaped(pair[1], b.shape, name=f"b of layer {layer}", axes="(units, 1)")
        moderate = all(bool((np.abs(part) < 1e6).all()) for part in pair)
        holds(moderate, f"the numbers of layer {layer} are finite and of moderate size", "some are not")
    return got


@checks("sgd")
def large_batches_are_gradient_descent(student: Student) -> None:
    """With all samples in one batch, sgd is plain gradient descent, for one, two and three layers."""
    for key, sizes, n in [(20, (3, 2), 5), (21, (2, 4, 3), 7), (22, (3, 5, 2, 1), 4), (23, (1, 3, 2), 1)]:
        params, (X, T) = _network(key, *sizes), _samples(key + 100, sizes[0], sizes[-1], n)
        for batch_size, num_epochs, eta in [(n, 1, 0.7), (n + 3, 3, 1.9)]:
            got = student.sgd(params, X, T, eta, batch_size, num_epochs, _rng(key))
            expected = _steps(params, [(X, T)] * num_epochs, eta)
            equal(got, expected, name="params", rtol=1e-7, atol=1e-10, hint="mean gradient of C, times eta, downhill")


@checks("sgd")
def equal_samples_need_no_order(student: Student) -> None:
    """Where all samples are the same, every batch gives one step with that sample's gradient."""
    params, (x, t) = _network(24, 3, 4, 2), _samples(25, 3, 2, 1)
    for n, batch_size, num_epochs in [(5, 2, 1), (4, 2, 2), (7, 3, 2), (3, 1, 2)]:
        X, T = np.repeat(x, n, axis=1), np.repeat(t, n, axis=1)
        got = student.sgd(params, X, T, 1.5, batch_size, num_epochs, _rng(26, n))
        expected = _steps(params, [(x, t)] * (num_epochs * len(_sizes(n, batch_size))), 1.5)
        equal(got, expected, name="params", rtol=1e-7, atol=1e-10, hint=STEPS)


def _ways(n: int, batch_size: int) -> set[tuple[tuple[int, ...], ...]]:
    """List all ways to part n samples into batches. The order of the samples in a batch does not matter."""
    starts = range(0, n, batch_size)
    return {tuple(tuple(sorted(way[i : i + batch_size])) for i in starts) for way in permutations(range(n))}


@checks("sgd")
def ends_where_some_order_leads(student: Student) -> None:
    """For few samples all orders were tried: one of them leads exactly where sgd ended, and not always the same."""
    params, (X, T) = _network(27, 3, 4, 2), _samples(28, 3, 2, 4)
    for n, batch_size, num_epochs in [(4, 2, 1), (3, 1, 1), (4, 3, 1), (3, 2, 2)]:
        ends = [params]
        for _ in range(num_epochs):
            ways = [[(X[:, part], T[:, part]) for part in map(list, way)] for way in _ways(n, batch_size)]
            ends = [_steps(end, way, 3.0) for end in ends for way in ways]
        possible = np.array([_flat(end) for end in ends])
        reached = set()
        for seed in range(12):
            got = student.sgd(params, X[:, :n].copy(), T[:, :n].copy(), 3.0, batch_size, num_epochs, _rng(29, seed))
            flat = _flat(_right_form(got, params))
            near = np.flatnonzero(np.isclose(flat, possible, rtol=1e-7, atol=1e-10).all(axis=1))
            holds(len(near) > 0, "some order of the samples leads to these parameters", "none does", STEPS)
            reached.add(int(near[0]))
        holds(len(reached) > 1, "other seeds lead elsewhere", "always to the same parameters", DRAWN)


def _flat(params: Any) -> Any:
    return np.concatenate([np.ravel(part) for pair in params for part in pair])


def _pulls(student: Student, key: int, n: int, batch_size: int, num_epochs: int, k: int = 2) -> Any:
    """Return how much of each sample's gradient went into the weights.

    Each sample has a feature of its own, so it moves one column of weights only; eta is so small that no gradient
    changes on the way.
    """
    rng = _rng(key)
    params = [(rng.uniform(-0.5, 0.5, (k, n)), rng.uniform(-0.5, 0.5, (k, 1)))]
    X, T, eta = np.diag(rng.uniform(1, 2, n)), rng.integers(0, 2, (k, n)) * 1.0, 1e-7
    got = _right_form(student.sgd(params, X, T, eta, batch_size, num_epochs, _rng(key, 1)), params)
    alone = [ref.backprop(params, X[:, i : i + 1], T[:, i : i + 1])[0][0][:, i] for i in range(n)]
    change = (params[0][0] - got[0][0]) / eta
    holds(bool((np.abs(change) < 1000).all()), "a tiny eta changes the weights by tiny amounts", "by large ones")
    shares = change / np.array(alone).T
    same = np.allclose(shares, shares[:1], rtol=1e-3, atol=1e-3)
    holds(
        bool(same), "each sample pulls all outputs towards its own target", "towards another one", "one order for both"
    )
    return shares[0]


@checks("sgd")
def every_sample_has_its_share(student: Student) -> None:
    """In an epoch every sample counts once, in the mean of the batch that it is in."""
    for key, n, batch_size in [(30, 7, 3), (31, 6, 2), (32, 5, 1), (33, 5, 4), (34, 4, 9)]:
        expected = [1 / size for size in _sizes(n, batch_size) for _ in range(size)]
        got = np.sort(_pulls(student, key, n, batch_size, 1))
        equal(got, np.sort(expected), name="the samples' shares in the step", rtol=1e-3, hint=f"{ONCE}; {MEAN}")


@checks("sgd")
def every_epoch_has_its_own_order(student: Student) -> None:
    """Over many epochs, the sample that is left over for the last batch is another one again and again."""
    n, epochs = 5, 160
    alone = 2 * _pulls(student, 35, n, 2, epochs, k=1) - epochs
    total = np.sum(alone, keepdims=True)
    equal(total, [float(epochs)], name="the samples' shares over all epochs", rtol=1e-2, hint=f"{ONCE}; {MEAN}")
    often = bool((alone > 5).all() and (alone < 75).all())
    holds(often, "each sample is left over about as often as any other", "some are far more often than others", FRESH)


@checks("sgd")
def follows_the_rng(student: Student) -> None:
    """The same state of rng gives the same parameters again; another seed, or an rng in use, gives others."""
    params, (X, T) = _network(36, 2, 3, 2), _samples(37, 2, 2, 7)

    def end(rng: np.random.Generator) -> Any:
        return _flat(_right_form(student.sgd(params, X, T, 2.0, 3, 2, rng), params))

    ends = [end(_rng(38, seed)) for seed in range(4)]
    holds(not np.allclose(ends[0], _flat(params)), "the parameters change", "they do not", "is anything learnt?")
    same = np.array_equal(end(_rng(38, 0)), ends[0])
    holds(same, "the same state of rng gives the same parameters", "others", DRAWN)
    different = any(not np.allclose(ends[0], other) for other in ends[1:])
    holds(different, "other seeds give other parameters", "the same ones", DRAWN)
    later = _rng(38, 0)
    later.random(50)
    holds(not np.allclose(end(later), ends[0]), "an rng that has been used goes on from there", "a new start", DRAWN)


@checks("sgd")
def sgd_agrees_for_integers(student: Student) -> None:
    """Integer parameters, inputs and targets give the same as the same numbers as floats."""
    rng = _rng(39)
    params = [(rng.integers(-2, 3, (m, d)), rng.integers(1, 3, (m, 1))) for d, m in [(2, 3), (3, 2)]]
    X, T = rng.integers(-2, 3, (2, 6)), rng.integers(0, 2, (2, 6))
    floats = [(W * 1.0, b * 1.0) for W, b in params]
    hint = "the result holds float64 numbers, whatever kind of numbers came"
    for num_epochs in (0, 2):
        expected = _steps(floats, [(X * 1.0, T * 1.0)] * num_epochs, 0.8)
        got = student.sgd(params, X, T, 0.8, 6, num_epochs, _rng(40))
        equal(got, expected, name="params", rtol=1e-7, atol=1e-10, hint=hint)


def overshooting() -> tuple[Any, Any, Any, float]:
    """Make params, X, T, eta for which gradient descent is best after its first step."""
    X, T = _samples(322, 2, 2, 6)
    return _network(222, 2, 3, 2), X, np.round(T), 30.0


@checks("sgd")
def last_parameters_count(student: Student) -> None:
    """The parameters after the last epoch come back, also where an earlier one ended better; after none, copies."""
    params, X, T, eta = overshooting()
    for num_epochs in (0, 2, 3, 4):
        got = student.sgd(params, X, T, eta, 6, num_epochs, _rng(44))
        expected = _steps(params, [(X, T)] * num_epochs, eta)
        equal(got, expected, name="params", rtol=1e-7, atol=1e-10, hint="sgd takes its steps and keeps no record")


def _scaled(sizes: list[int], rng: np.random.Generator) -> Any:
    """Draw all weights in one row, first layer first, and cut them up."""
    shapes = [(m, d) for d, m in zip(sizes, sizes[1:], strict=False)]
    drawn = rng.standard_normal(sum(m * d for m, d in shapes)).tolist()
    layers = []
    for m, d in shapes:
        layers.append((np.array([[drawn.pop(0) / d**0.5 for _ in range(d)] for _ in range(m)]), np.zeros((m, 1))))
    return layers


@checks("scaled_init")
def init_draws_as_promised(student: Student) -> None:
    """Each layer's weights are the numbers drawn from rng, first layer first, divided for that layer."""
    for key, sizes in [(50, [5, 3, 4]), (51, [2, 7]), (52, [3, 6, 5, 2])]:
        expected = _scaled(sizes, _rng(key))
        hint = "the number of inputs of the layer, under a root; nothing else is drawn"
        equal(student.scaled_init(sizes, _rng(key)), expected, name="params", hint=hint)


@checks("scaled_init")
def init_takes_sizes_of_one(student: Student) -> None:
    """Layers with one unit and networks with one input have two-dimensional parameters, too."""
    for key, sizes in [(53, [1, 1]), (54, [4, 1]), (55, [1, 5, 1, 3])]:
        expected = _scaled(sizes, _rng(key))
        equal(student.scaled_init(sizes, _rng(key)), expected, name="params", hint="W (m, d) and b (m, 1), always")


@checks("scaled_init")
def init_goes_on_from_where_rng_is(student: Student) -> None:
    """An rng that has been used gives other weights; the same state gives the same weights again."""
    for used in (0, 7, 0):
        one, other = _rng(56), _rng(56)
        one.standard_normal(used)
        other.standard_normal(used)
        equal(student.scaled_init([3, 4, 2], one), _scaled([3, 4, 2], other), name="params", hint=DRAWN)


@checks("scaled_init")
def init_suits_every_layer(student: Student) -> None:
    """In every layer of a large network the weights are spread as the number of its own inputs asks for."""
    sizes = [400, 100, 25, 64]
    got = _right_form(
        student.scaled_init(sizes, _rng(57)),
        [(np.zeros((m, d)), np.zeros((m, 1))) for d, m in zip(sizes, sizes[1:], strict=False)],
    )
    for (W, b), d in zip(got, sizes, strict=False):
        spread = float(np.sqrt(d) * np.std(W))
        holds(0.9 < spread < 1.1, "the spread fits the layer's number of inputs", "it does not", "divide by what?")
        equal(b, np.zeros(b.shape), name="b", axes="(units, 1)", hint="biases start at zero")


@checks("scaled_init")
def init_refuses_what_is_no_network(student: Student) -> None:
    """Too few sizes, and sizes below one in any place, give a ValueError with a text."""
    equal(student.scaled_init([2, 3], _rng(58)), _scaled([2, 3], _rng(58)), name="params")
    wrong = [[], [4], [0, 3], [3, 0], [2, 0, 3], [3, -1, 2], [-2, 3], [2, 3, 4, 0]]
    refuses(student.scaled_init, [(sizes, _rng(58)) for sizes in wrong], "as init_network does")


def _counted(labels: Any, predicted: Any, num_classes: int) -> Any:
    classes, pairs = range(num_classes), list(zip(labels.tolist(), predicted.tolist(), strict=True))
    return np.array([[pairs.count((row, column)) for column in classes] for row in classes])


@checks("confusion_matrix")
def matrix_agrees_on_random_labels(student: Student) -> None:
    """Many samples, with several numbers of classes: each pair of classes is counted as often as it occurs."""
    for key, k, n in [(60, 3, 40), (61, 5, 60), (62, 2, 9), (63, 10, 7)]:
        labels, predicted = _rng(key).integers(0, k, (2, n))
        expected = _counted(labels, predicted, k)
        equal(student.confusion_matrix(labels, predicted, k), expected, axes=CLASSES, hint="rows are the true classes")


@checks("confusion_matrix")
def matrix_has_room_for_missing_classes(student: Student) -> None:
    """The last classes, or all but one, may be missing among the labels, the predictions or both."""
    for labels, predicted in [([0, 1, 1], [1, 0, 1]), ([2, 2, 2], [0, 1, 3]), ([0, 3, 1], [1, 1, 1]), ([2], [2])]:
        for k in (4, 6):
            expected = _counted(np.array(labels), np.array(predicted), k)
            got = student.confusion_matrix(np.array(labels), np.array(predicted), k)
            equal(got, expected, axes=CLASSES, hint="num_classes rows and num_classes columns")


@checks("confusion_matrix")
def matrix_takes_one_sample_or_class(student: Student) -> None:
    """One sample is enough, and so is one class."""
    for labels, predicted, k in [([1], [3], 4), ([0], [0], 1), ([0, 0, 0], [0, 0, 0], 1)]:
        one, other = np.array(labels), np.array(predicted)
        equal(student.confusion_matrix(one, other, k), _counted(one, other, k), axes=CLASSES, hint="two dimensions")


@checks("confusion_matrix")
def matrix_counts_in_any_order(student: Student) -> None:
    """The order of the samples does not matter; three times the samples are three times the counts; asked twice."""
    labels, predicted = _rng(64).integers(0, 4, (2, 15))
    order = _rng(65).permutation(45)
    thrice = np.tile(labels, 3)[order], np.tile(predicted, 3)[order]
    expected = _counted(labels, predicted, 4)
    for arguments, factor in [((labels, predicted), 1), (thrice, 3), ((labels, predicted), 1)]:
        equal(student.confusion_matrix(*arguments, 4), factor * expected, axes=CLASSES, hint="every sample counts one")


@checks("confusion_matrix")
def matrix_refuses_other_lengths(student: Student) -> None:
    """More labels than predictions, or fewer, give a ValueError, also where one of them has a single entry."""
    labels = np.array([0, 1, 2, 1])
    equal(student.confusion_matrix(labels, labels, 3), _counted(labels, labels, 3), axes=CLASSES)
    cases = [(labels, labels[:n], 3) for n in (3, 1)] + [(labels[:n], labels, 3) for n in (3, 1)]
    refuses(student.confusion_matrix, cases, "compare the lengths; NumPy stretches a single entry in silence")


@checks("confusion_matrix")
def matrix_refuses_unknown_classes(student: Student) -> None:
    """A class below the first or above the last gives a ValueError, among the labels or the predictions."""
    fine = np.array([1, 3, 0])
    equal(student.confusion_matrix(fine, fine[::-1].copy(), 4), _counted(fine, fine[::-1], 4), axes=CLASSES)
    wrong = [np.array(labels) for labels in ([0, 4, 1], [2, -1, 3], [-4, 0, 1], [100, 1, 1], [1, 1, -100])]
    cases = [(labels, fine, 4) for labels in wrong] + [(fine, labels, 4) for labels in wrong]
    refuses(student.confusion_matrix, cases, "look at the smallest and at the largest of both")


def _scores(matrix: Any) -> tuple[Any, Any, Any]:
    """Class by class from the definitions; F1 from the counts: 2 right / (predicted + there)."""
    table, k = matrix.tolist(), range(len(matrix))
    right = [table[i][i] for i in k]
    predicted, there = [sum(row[i] for row in table) for i in k], [sum(table[i]) for i in k]

    def shares(parts: list[int], wholes: list[int]) -> Any:
        return np.array([part / whole if whole else 0.0 for part, whole in zip(parts, wholes, strict=True)])

    twice, both = [2 * r for r in right], [p + t for p, t in zip(predicted, there, strict=True)]
    return shares(right, predicted), shares(right, there), shares(twice, both)


@checks("precision_recall_f1")
def scores_agree_on_random_counts(student: Student) -> None:
    """All three are right for several numbers of classes, with few and with many samples."""
    for key, k, most in [(70, 3, 9), (71, 5, 4), (72, 2, 200), (73, 10, 30)]:
        matrix = _rng(key).integers(0, most, (k, k)) + np.diag(np.arange(1, k + 1))
        got = student.precision_recall_f1(matrix)
        equal(got, _scores(matrix), name=SCORES, axes="(classes,)", hint="which sum is down, and which is across?")


@checks("precision_recall_f1")
def scores_are_zero_without_warning(student: Student) -> None:
    """Classes that are never predicted, never there, or never right give zeros; the other classes do not notice."""
    matrix = _rng(74).integers(1, 9, (5, 5))
    never_predicted, never_there, never_right, neither = (matrix.copy() for _ in range(4))
    never_predicted[:, 2] = 0
    never_there[3] = 0
    never_right[1, 1] = 0
    neither[4], neither[:, 4] = 0, 0
    hint = "look at the denominator, not at the result, and do not let NumPy divide by zero"
    for table in (never_predicted, never_there, never_right, neither):
        equal(student.precision_recall_f1(table), _scores(table), name=SCORES, axes="(classes,)", hint=hint)
        student.warned_nothing(hint)


@checks("precision_recall_f1")
def scores_of_nothing_right(student: Student) -> None:
    """Nothing right, one class that swallows all predictions, and a table of zeros: no NaN and no warning."""
    swallowed = np.array([[4, 0, 0], [7, 0, 0], [1, 0, 0]])
    for table in (np.array([[0, 3], [5, 0]]), swallowed, swallowed.T.copy()):
        equal(
            student.precision_recall_f1(table), _scores(table), name=SCORES, axes="(classes,)", hint="0 / 0 is 0 here"
        )
        student.warned_nothing("0 / 0 is 0 here")
    nothing = np.zeros((3, 3), dtype=int)
    equal(student.precision_recall_f1(nothing), _scores(nothing), name=SCORES, axes="(classes,)")
    student.warned_nothing("0 / 0 is 0 here")


@checks("precision_recall_f1")
def scores_swap_with_the_axes(student: Student) -> None:
    """The table turned over exchanges precision and recall, and F1 stays."""
    matrix = _rng(75).integers(1, 12, (4, 4))
    precision, recall, f1 = _scores(matrix)
    got = student.precision_recall_f1(matrix.T.copy())
    equal(got, (recall, precision, f1), name=SCORES, axes="(classes,)", hint="rows are the true classes")


@checks("precision_recall_f1")
def scores_are_shares(student: Student) -> None:
    """Ten times the counts give the same, one class is enough, and asked again the answer is the same."""
    matrix = _rng(76).integers(1, 7, (3, 3))
    for table in (matrix, 10 * matrix, np.array([[6]]), matrix):
        got = student.precision_recall_f1(table)
        equal(got, _scores(table), name=SCORES, axes="(classes,)", hint="one share per class")
