"""The hidden checks of lesson 4_beyond.

Learners read the docstrings, the hints and the words of `holds`: no expected number may stand in them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from types import SimpleNamespace
from typing import Any

import numpy as np

from selfcheck.compare import central_differences, equal, gradient, holds, number, shaped
from selfcheck.core import Student, checks, raises

ref = SimpleNamespace()
"""The reference functions: the engine puts them in here."""

SEED = 20264
FORWARD = ("zs", "activations")
MOVED = ("params", "velocity")
DROPPED = ("a_dropped", "mask")
CURVE = ("fpr", "tpr")
ELEMENTWISE = "let NumPy work on the whole array; neither loop over its rows nor flatten it"
INTEGERS = "an array made like an array of integers cuts off everything after the point"
UNITS = "(units, samples)"
RATIO = "a wrong factor or sign shows as the ratio of yours to the slope"
PAIRS = "is every layer there, first layer first, and is each formula right for weights and biases?"
SLOPED = ("sigmoid", "tanh", "relu", "identity")


def _rng(number: int) -> np.random.Generator:
    return np.random.default_rng([SEED, number])


Pairs = list[tuple[Any, Any]]


def _network(key: int, sizes: Sequence[int]) -> Pairs:
    """Make parameters with unequal biases that are not 0."""
    rng = _rng(key)
    pairs = zip(sizes[:-1], sizes[1:], strict=True)
    return [(rng.normal(size=(m, k)), 0.3 + rng.normal(size=(m, 1))) for k, m in pairs]


def _whole_network(key: int, sizes: Sequence[int]) -> Pairs:
    rng = _rng(key)
    pairs = zip(sizes[:-1], sizes[1:], strict=True)
    return [(rng.integers(-2, 3, (m, k)), rng.integers(1, 4, (m, 1))) for k, m in pairs]


def _floats(params: Any) -> Pairs:
    return [(W * 1.0, b * 1.0) for W, b in params]


def _one_hot(key: int, k: int, n: int) -> Any:
    return np.eye(k)[:, _rng(key).integers(0, k, n)]


def _shares(key: int, k: int, n: int) -> Any:
    """Make probabilities, each column's sum 1."""
    e = _rng(key).uniform(0.05, 1.0, (k, n))
    return e / e.sum(axis=0)


def _precise_softmax(z: Any) -> Any:
    """The softmax from its other formula: one over the sum of exp of all differences, entry by entry."""
    with np.errstate(over="ignore"):
        return 1 / np.exp(z[np.newaxis] - z[:, np.newaxis]).sum(axis=1)


def _as_floats(got: Any, depth: int = 2) -> Any:
    """Turn arrays of integers into arrays of floats: X may be handed on as it came."""
    if type(got) in (list, tuple) and depth:
        return [_as_floats(item, depth - 1) for item in got]
    return got.astype(float) if type(got) is np.ndarray and got.dtype.kind in "iu" else got


def _refuses(function: Callable[..., Any], *arguments: Any, hint: str) -> None:
    said = raises(ValueError, function, *arguments, hint=hint)
    holds(bool(said.strip()), "the error says what was wrong", "a ValueError without a text", hint)


def _pair(got: Any, what: str) -> tuple[Any, Any]:
    holds(type(got) in (list, tuple) and len(got) == 2, f"{what} come back", "something else", "look at the return")
    return got[0], got[1]


def _finite(got: Any, shape: tuple[int, ...], name: str) -> Any:
    shaped(got, shape, name=name)
    holds(bool(np.isfinite(got).all()), f"{name} is finite", "NaN or infinity")
    return got


def _layers(got: Any, like: Pairs, name: str = "grads") -> Pairs:
    """Return got if it is a list of pairs of finite numbers, shaped as the pairs of like."""
    hint = "a list with one pair for each layer"
    holds(type(got) in (list, tuple) and len(got) == len(like), f"{name} has a pair per layer", "something else", hint)
    found = []
    for i, (pair, (W, b)) in enumerate(zip(got, like, strict=True)):
        one, other = _pair(pair, f"in {name}, two arrays for each layer")
        found.append((_finite(one, W.shape, f"{name}[{i}][0]"), _finite(other, b.shape, f"{name}[{i}][1]")))
    return found


def _slopes(cost: Callable[[Any], float], params: Pairs) -> Pairs:
    """Return the slopes of cost(params), pair by pair, by central differences."""

    def along(layer: int, part: int) -> Any:
        def moved(value: Any) -> float:
            pair = (value, params[layer][1]) if part == 0 else (params[layer][0], value)
            return cost([*params[:layer], pair, *params[layer + 1 :]])

        return central_differences(moved, params[layer][part])

    return [(along(layer, 0), along(layer, 1)) for layer in range(len(params))]


def _cost(params: Any, X: Any, T: Any, names: list[str], loss: str) -> float:
    a = ref.general_feedforward(params, X, names)[1][-1]
    return float(ref.mse(a, T) if loss == "mse" else ref.cross_entropy(a, T))


def _lifted(params: Pairs, by: float) -> Pairs:
    """Make the last layer's z positive: small weights, large and unequal biases."""
    W, b = params[-1]
    return [*params[:-1], (0.1 * W, by + 0.1 * b)]


@checks("relu")
def relu_agrees_on_many_numbers(student: Student) -> None:
    """relu is right for many numbers at once, in tables with more columns than rows and with fewer."""
    z = _rng(1).normal(size=(5, 7))
    for table in (z, z.T.copy()):
        equal(student.relu(table), ref.relu(table), hint="each number is judged alone")


@checks("relu")
def relu_takes_any_shape(student: Student) -> None:
    """relu keeps the shape of a row, of a single entry and of a three-dimensional array."""
    for shape in [(4,), (1, 2), (2, 3, 5), (6, 1)]:
        z = np.abs(_rng(2).normal(size=shape)) * np.resize([1, -1], shape)
        equal(student.relu(z), ref.relu(z), hint=ELEMENTWISE)


@checks("relu")
def relu_has_no_upper_end(student: Student) -> None:
    """Very small and very large numbers are taken as they are."""
    z = np.array([[1e-7, 40.0, -1e-7, 1e9, -1e9, 1.5, 6.5]])
    equal(student.relu(z), ref.relu(z), atol=0, hint="above zero relu is the identity")


@checks("relu")
def relu_agrees_for_integers(student: Student) -> None:
    """Integers give the same floats as the same numbers as floats."""
    z = _rng(3).integers(-5, 6, (3, 8))
    equal(student.relu(z), ref.relu(z * 1.0), hint="which type of number comes back?")


@checks("relu_prime")
def relu_prime_agrees_on_many_numbers(student: Student) -> None:
    """relu_prime is right for many numbers at once, in tables with more columns than rows and with fewer."""
    z = _rng(4).normal(size=(4, 9))
    for table in (z, z.T.copy()):
        equal(student.relu_prime(table), ref.relu_prime(table), hint="each number is judged alone, by its sign")


@checks("relu_prime")
def relu_prime_at_and_around_zero(student: Student) -> None:
    """Exactly at zero the slope is that of the left side; however small, a positive number is on the right side."""
    z = np.array([[0.0, 1e-9, -1e-9, 1e-300, 30.0, -30.0, 0.0]])
    equal(student.relu_prime(z), ref.relu_prime(z), hint="a strict comparison, without tolerance")


@checks("relu_prime")
def relu_prime_takes_any_shape(student: Student) -> None:
    """relu_prime keeps the shape of a row, of a column and of a three-dimensional array."""
    for shape in [(4,), (1, 2), (2, 3, 5), (6, 1)]:
        z = np.abs(_rng(5).normal(size=shape)) * np.resize([1, -1], shape)
        equal(student.relu_prime(z), ref.relu_prime(z), hint=ELEMENTWISE)


@checks("relu_prime")
def relu_prime_agrees_for_integers(student: Student) -> None:
    """Integers give the same floats as the same numbers as floats, zeros among them."""
    z = _rng(6).integers(-2, 3, (3, 8))
    equal(student.relu_prime(z), ref.relu_prime(z * 1.0), hint="which type of number comes back?")


@checks("relu_prime")
def relu_prime_is_the_slope_of_relu(student: Student) -> None:
    """Away from the corner, relu_prime(z) is the slope of relu at z, measured by tiny steps."""
    z = np.array([[-3.0, 0.2, -0.2], [1.1, -0.6, 8.0]])
    up, down = ref.relu(z + 1e-5), ref.relu(z - 1e-5)
    gradient(student.relu_prime(z), (up - down) / 2e-5, name="relu_prime(z)", hint="it takes z, not relu(z)")


@checks("tanh_prime")
def tanh_prime_agrees_on_many_numbers(student: Student) -> None:
    """tanh_prime is right for many numbers at once, in tables with more columns than rows and with fewer."""
    z = 2 * _rng(7).normal(size=(5, 8))
    for table in (z, z.T.copy()):
        equal(student.tanh_prime(table), 1 / np.cosh(table) ** 2, hint="it takes z, and each number is judged alone")


@checks("tanh_prime")
def tanh_prime_is_the_slope_of_tanh(student: Student) -> None:
    """tanh_prime(z) is the slope of tanh at z, measured by tiny steps."""
    z = _rng(8).normal(size=(3, 4))
    slopes = (np.tanh(z + 1e-5) - np.tanh(z - 1e-5)) / 2e-5
    gradient(student.tanh_prime(z), slopes, name="tanh_prime(z)", hint="draw tanh: where is it steep?")


@checks("tanh_prime")
def tanh_prime_far_out(student: Student) -> None:
    """Far out on either side the slope is finite and right."""
    z = np.array([[-1000.0, -300.0, -21.0, -5.0, 4.0, 22.0, 400.0, 800.0]])
    equal(student.tanh_prime(z), ref.tanh_prime(z), hint="where exp overflows, a quotient of two of them is NaN")


@checks("tanh_prime")
def tanh_prime_takes_any_shape(student: Student) -> None:
    """tanh_prime keeps the shape of a row, of a single entry and of a three-dimensional array."""
    for shape in [(4,), (1, 1), (2, 3, 5), (6, 1)]:
        z = _rng(9).normal(size=shape)
        equal(student.tanh_prime(z), ref.tanh_prime(z), hint=ELEMENTWISE)


@checks("tanh_prime")
def tanh_prime_agrees_for_integers(student: Student) -> None:
    """Integers give the same as the same numbers as floats."""
    z = _rng(10).integers(-3, 4, (2, 6))
    equal(student.tanh_prime(z), ref.tanh_prime(z * 1.0), hint=INTEGERS)


@checks("softmax")
def softmax_agrees_on_random_data(student: Student) -> None:
    """softmax is right for more classes than samples and for fewer."""
    for key, k, n in [(11, 3, 7), (12, 6, 4)]:
        z = 2 * _rng(key).normal(size=(k, n))
        equal(student.softmax(z), _precise_softmax(z), axes="(classes, samples)", hint="exp over the sum of its column")


@checks("softmax")
def softmax_is_stable_in_every_column(student: Student) -> None:
    """Columns of very different size, in one array and alone, have finite shares that are right."""
    z = _rng(13).normal(size=(4, 6)) * 2 + np.array([[-3000.0, -700.0, 0.0, 650.0, 1e5, -40.0]])
    hint = "what keeps exp in its range must be taken from each column, not from the whole array"
    equal(student.softmax(z), _precise_softmax(z), axes="(classes, samples)", rtol=1e-7, hint=hint)
    for column in (z[:, :1], z[:, 4:5]):
        equal(student.softmax(column), _precise_softmax(column), rtol=1e-7, hint=hint)


@checks("softmax")
def softmax_takes_wide_columns(student: Student) -> None:
    """Within a column the numbers may lie thousands apart: the shares are finite and right."""
    z = np.array([[0.0, -800.0, 5000.0, 1.0], [-2000.0, 900.0, 4999.0, -1e6], [3.0, 899.0, -5000.0, 0.0]])
    hint = "exp of a large number is inf, and inf / inf is NaN; neither the smallest nor the mean keeps it in range"
    equal(student.softmax(z), _precise_softmax(z), axes="(classes, samples)", hint=hint)


@checks("softmax")
def softmax_takes_one_class_or_sample(student: Student) -> None:
    """One sample is enough, and so is one class."""
    for key, k, n in [(14, 5, 1), (15, 1, 4), (16, 2, 3)]:
        z = _rng(key).normal(size=(k, n))
        equal(student.softmax(z), _precise_softmax(z), axes="(classes, samples)", hint="keep two dimensions")


@checks("softmax")
def softmax_judges_columns_alone(student: Student) -> None:
    """Samples and classes in another order: the same shares in that order."""
    z = _rng(17).normal(size=(4, 6)) * np.array([[1.0, 3.0, 0.2, 5.0, 2.0, 0.5]])
    rows, columns = _rng(18).permutation(4), _rng(19).permutation(6)
    for table in (z[rows], z[:, columns], z):
        equal(student.softmax(table), _precise_softmax(table), hint="what does one column have to do with another?")


@checks("softmax")
def softmax_agrees_for_integers(student: Student) -> None:
    """Integers give the same as the same numbers as floats."""
    z = _rng(20).integers(-4, 5, (3, 7))
    equal(student.softmax(z), _precise_softmax(z * 1.0), hint=INTEGERS)


@checks("cross_entropy")
def cross_entropy_agrees_on_random_data(student: Student) -> None:
    """cross_entropy is right for more classes than samples and for fewer."""
    for key, k, n in [(21, 3, 8), (22, 6, 4)]:
        a, T = _shares(key, k, n), _one_hot(key + 100, k, n)
        by_hand = -sum(float(np.log(a[T[:, i].argmax(), i])) for i in range(n)) / n
        equal(student.cross_entropy(a, T), by_hand, hint="the right class's logarithm, minus, mean over the columns")


@checks("cross_entropy")
def cross_entropy_takes_one_sample(student: Student) -> None:
    """One sample is enough, and a single output is allowed."""
    for key, k, n in [(23, 5, 1), (24, 2, 1), (25, 1, 4)]:
        a, T = 0.7 * _shares(key, k, n), _one_hot(key + 100, k, n)
        equal(student.cross_entropy(a, T), ref.cross_entropy(a, T), hint="n is the number of columns")


@checks("cross_entropy")
def cross_entropy_clips_below_only(student: Student) -> None:
    """Outputs that are small, but not extreme, are taken as they are, and so are outputs above 1."""
    a = np.array([[0.001, 0.2, 1.75, 0.4, 3.0], [0.9, 0.003, 0.1, 0.002, 0.3]])
    for T in (np.eye(2)[:, [0, 1, 0, 1, 0]], np.eye(2)[:, [0, 1, 0, 1, 1]]):
        equal(student.cross_entropy(a, T), ref.cross_entropy(a, T), hint="the clip is at 1e-12, and on one side only")


@checks("cross_entropy")
def cross_entropy_at_zero(student: Student) -> None:
    """Outputs of exactly 0, for the right class and for a wrong one, cost what the clip makes of them."""
    a = np.array([[0.0, 0.6, 1.0, 0.0, 0.3], [1.0, 0.4, 0.0, 0.8, 0.3], [0.0, 0.0, 0.0, 0.2, 0.4]])
    for labels in ([0, 0, 0, 1, 2], [1, 2, 0, 0, 1], [1, 0, 0, 1, 2]):
        T = np.eye(3)[:, labels]
        hint = "0 times the logarithm of 0 is NaN: clip before the logarithm, at 1e-12"
        equal(student.cross_entropy(a, T), ref.cross_entropy(a, T), rtol=1e-5, hint=hint)


@checks("cross_entropy")
def cross_entropy_ignores_doubling_and_order(student: Student) -> None:
    """Every sample twice, in another order: the mean stays what it is."""
    a, T = _shares(26, 4, 7), _one_hot(126, 4, 7)
    once, other = number(student.cross_entropy(a, T)), number(student.cross_entropy(a, T[::-1].copy()))
    holds(bool(np.isfinite(once)), "a finite number comes back", "NaN or infinity")
    holds(abs(once - other) > 1e-6, "other targets give another number", "the same number", "where is T used?")
    order = _rng(27).permutation(14)
    twice = student.cross_entropy(np.hstack([a, a])[:, order], np.hstack([T, T])[:, order])
    equal(twice, once, hint="is n read from the shape, and does every sample count once?")


@checks("cross_entropy")
def cross_entropy_agrees_for_integers(student: Student) -> None:
    """Integer targets, and outputs that are the integers 0 and 1, give the same as floats."""
    a, T = _shares(28, 3, 7), _one_hot(128, 3, 7).astype(int)
    equal(student.cross_entropy(a, T), ref.cross_entropy(a, T * 1.0), hint=INTEGERS)
    hard = _one_hot(129, 3, 7).astype(int)
    equal(student.cross_entropy(hard, T), ref.cross_entropy(hard * 1.0, T * 1.0), rtol=1e-5, hint=INTEGERS)


@checks("general_feedforward")
def general_feedforward_agrees_for_every_output(student: Student) -> None:
    """Two layers are right with each of the five activations as the last one."""
    for key, name in enumerate((*SLOPED, "softmax"), start=31):
        params, X = _network(key, (3, 6, 4)), _rng(key + 100).normal(size=(3, 7))
        got = student.general_feedforward(params, X, ["tanh", name])
        zs, outputs = ref.general_feedforward(params, X, ["tanh", name])
        equal(got, (zs, outputs), name=FORWARD, axes=UNITS, hint=f"what does {name} make of z?")


@checks("general_feedforward")
def general_feedforward_agrees_at_every_depth(student: Student) -> None:
    """One to four layers of unequal widths are right, each layer with an activation of its own."""
    networks: list[tuple[tuple[int, ...], list[str]]] = [
        ((5, 3), ["softmax"]),
        ((2, 6, 3), ["relu", "identity"]),
        ((4, 3, 6, 2), ["sigmoid", "relu", "tanh"]),
        ((3, 5, 2, 6, 4), ["identity", "tanh", "relu", "sigmoid"]),
    ]
    for key, (sizes, names) in enumerate(networks, start=36):
        params, X = _network(key, sizes), _rng(key + 100).normal(size=(sizes[0], 8))
        expected = ref.general_feedforward(params, X, names)
        hint = "each layer: its own W, b and name, and the activation of the layer before"
        equal(student.general_feedforward(params, X, names), expected, name=FORWARD, axes=UNITS, hint=hint)


@checks("general_feedforward")
def general_feedforward_takes_one_sample_or_unit(student: Student) -> None:
    """One sample, one feature, one unit are enough; everything keeps two dimensions."""
    networks: list[tuple[tuple[int, ...], list[str], int]] = [
        ((3, 5, 2), ["relu", "softmax"], 1),
        ((1, 4, 1), ["tanh", "sigmoid"], 6),
        ((2, 1, 3), ["sigmoid", "identity"], 4),
    ]
    for key, (sizes, names, n) in enumerate(networks, start=41):
        params, X = _network(key, sizes), _rng(key + 100).normal(size=(sizes[0], n))
        expected = ref.general_feedforward(params, X, names)
        got = student.general_feedforward(params, X, names)
        equal(got, expected, name=FORWARD, axes=UNITS, hint="keep two dimensions")


@checks("general_feedforward")
def general_feedforward_far_out(student: Student) -> None:
    """Inputs that are far out give finite activations that are right, for every activation."""
    X = np.array([[20.0, -25.0, 1.0, 0.5, -24.0], [-15.0, 10.0, 1.6, -0.9, 30.0]])
    params = [(np.array([[1.0, 0.5], [-0.5, 1.5]]), np.array([[0.5], [-1.0]]))]
    params += [(np.array([[30.0, -20.0], [-25.0, 40.0], [10.0, 35.0]]), np.array([[4.0], [-3.0], [1.0]]))]
    for name in (*SLOPED, "softmax"):
        expected = ref.general_feedforward(params, X, ["identity", name])
        got = student.general_feedforward(params, X, ["identity", name])
        equal(got, expected, name=FORWARD, axes=UNITS, hint="use your own stable functions and np.tanh")


@checks("general_feedforward")
def general_feedforward_judges_samples_alone(student: Student) -> None:
    """Samples in another order, or the same call once more, give the same columns."""
    params, X, names = _network(45, (3, 5, 4)), _rng(145).normal(size=(3, 7)), ["relu", "softmax"]
    for order in (np.arange(7), _rng(46).permutation(7), np.arange(7)):
        inputs = X[:, order].copy()
        got = student.general_feedforward(params, inputs, names)
        hint = "does anything outlive a call, or go from one sample to another?"
        equal(got, ref.general_feedforward(params, inputs, names), name=FORWARD, axes=UNITS, hint=hint)


@checks("general_feedforward")
def general_feedforward_agrees_for_integers(student: Student) -> None:
    """Integer inputs and parameters give the same as the same numbers as floats."""
    X = _rng(47).integers(-2, 3, (3, 7))
    for names in (["sigmoid", "softmax"], ["tanh", "relu"]):
        for params in (_whole_network(48, (3, 5, 4)), _network(49, (3, 5, 4))):
            expected = ref.general_feedforward(_floats(params), X * 1.0, names)
            got = _as_floats(student.general_feedforward(params, X, names))
            equal(got, expected, name=FORWARD, axes=UNITS, hint=INTEGERS)


@checks("general_feedforward")
def general_feedforward_refuses(student: Student) -> None:
    """Unknown names, a wrong number of names, and softmax before the last layer give a ValueError with a text."""
    params, X = _network(50, (2, 4, 5, 3)), _rng(150).normal(size=(2, 6))
    for names in (["tanh", "relu", "softmax"], ["identity"] * 3):
        expected = ref.general_feedforward(params, X, names)
        equal(student.general_feedforward(params, X, names), expected, name=FORWARD, axes=UNITS)
    unknown = [["tanh", "relu", "softplus"], ["linear", "relu", "softmax"], ["tanh", "", "softmax"]]
    wrong_count = [
        ["tanh", "relu"],
        ["tanh"],
        [],
        ["tanh", "relu", "sigmoid", "sigmoid"],
        ["tanh"] * 2 + ["softmax"] * 2,
    ]
    too_early = [["softmax", "relu", "tanh"], ["tanh", "softmax", "sigmoid"], ["relu", "softmax", "softmax"]]
    for names, hint in [(names, "is every name known?") for names in unknown]:
        _refuses(student.general_feedforward, params, X, names, hint=hint)
    for names in wrong_count:
        _refuses(student.general_feedforward, params, X, names, hint="one name for each layer, no more and no fewer")
    for names in too_early:
        _refuses(student.general_feedforward, params, X, names, hint="softmax belongs to the last layer only")


def _backprops(
    student: Student, key: int, sizes: Sequence[int], n: int, names: list[str], loss: str, lift: float = 0.0
) -> None:
    """Compare a network's gradients with the reference's and with the slopes of the reference's cost."""
    params, X = _network(key, sizes), _rng(key + 100).normal(size=(sizes[0], n))
    if lift:
        params = _lifted(params, lift)
    k = sizes[-1]
    T = _one_hot(key + 200, k, n) if loss == "cross_entropy" else _rng(key + 200).normal(size=(k, n))
    got = student.general_backprop(params, X, T, names, loss)
    hint = f"with {names[-1]} outputs and {loss}: " + RATIO
    gradient(got, _slopes(lambda moved: _cost(moved, X, T, names, loss), params), name="grads", hint=hint)
    equal(got, ref.general_backprop(params, X, T, names, loss), name="grads", atol=1e-10, hint=hint)


@checks("general_backprop")
def general_backprop_agrees_at_every_depth(student: Student) -> None:
    """One to four layers of unequal widths are right, each hidden layer with a slope of its own."""
    _backprops(student, 51, (5, 3), 8, ["sigmoid"], "mse")
    _backprops(student, 52, (2, 6, 3), 7, ["relu", "sigmoid"], "mse")
    _backprops(student, 53, (4, 3, 6, 2), 9, ["tanh", "relu", "sigmoid"], "mse")
    _backprops(student, 54, (3, 5, 2, 6, 4), 8, ["sigmoid", "identity", "tanh", "tanh"], "mse")


@checks("general_backprop")
def general_backprop_for_every_slope(student: Student) -> None:
    """With mse, every output activation that works number by number is right; targets may be any numbers."""
    for key, name in enumerate(SLOPED, start=56):
        _backprops(student, key, (3, 4, 2), 7, ["tanh", name], "mse")


@checks("general_backprop")
def general_backprop_for_softmax_with_mse(student: Student) -> None:
    """With mse, softmax outputs are right: every z of a sample moves every share of this sample."""
    _backprops(student, 60, (4, 3), 6, ["softmax"], "mse")
    _backprops(student, 61, (3, 5, 4), 7, ["relu", "softmax"], "mse")


@checks("general_backprop")
def general_backprop_for_softmax_with_cross_entropy(student: Student) -> None:
    """With cross_entropy, softmax outputs are right, for one layer and for several."""
    _backprops(student, 62, (4, 3), 6, ["softmax"], "cross_entropy")
    _backprops(student, 63, (3, 5, 4), 7, ["tanh", "softmax"], "cross_entropy")
    _backprops(student, 64, (2, 6, 4, 3), 8, ["relu", "sigmoid", "softmax"], "cross_entropy")


@checks("general_backprop")
def general_backprop_for_sigmoid_with_cross_entropy(student: Student) -> None:
    """With cross_entropy, sigmoid outputs are right: this loss has one term for each sample, that of its class."""
    _backprops(student, 65, (4, 3), 6, ["sigmoid"], "cross_entropy")
    _backprops(student, 66, (3, 5, 2), 7, ["tanh", "sigmoid"], "cross_entropy")


@checks("general_backprop")
def general_backprop_for_positive_outputs_with_cross_entropy(student: Student) -> None:
    """With cross_entropy, outputs of relu, identity and tanh that are positive are right."""
    for key, name, lift in [(67, "relu", 2.5), (68, "identity", 1.5), (69, "tanh", 0.8)]:
        _backprops(student, key, (3, 5, 4), 7, ["sigmoid", name], "cross_entropy", lift)


@checks("general_backprop")
def general_backprop_takes_one_sample_or_unit_and_integers(student: Student) -> None:
    """One sample, one feature, one unit are enough; and integers give what the same floats give."""
    _backprops(student, 70, (3, 5, 2), 1, ["relu", "softmax"], "cross_entropy")
    _backprops(student, 71, (1, 4, 1), 6, ["tanh", "sigmoid"], "mse")
    _backprops(student, 72, (2, 1, 3), 5, ["sigmoid", "softmax"], "mse")
    X, T = _rng(73).integers(-2, 3, (3, 7)), _one_hot(173, 4, 7).astype(int)
    params = _whole_network(74, (3, 5, 4))
    for names, loss in [(["sigmoid", "softmax"], "cross_entropy"), (["tanh", "identity"], "mse")]:
        expected = ref.general_backprop(_floats(params), X * 1.0, T * 1.0, names, loss)
        equal(student.general_backprop(params, X, T, names, loss), expected, name="grads", atol=1e-10, hint=INTEGERS)


@checks("general_backprop")
def general_backprop_ignores_doubling_and_order(student: Student) -> None:
    """Every sample twice, in another order, after a call with other data: the gradient of a mean stays what it is."""
    params, X, names = _network(75, (3, 5, 4)), _rng(175).normal(size=(3, 6)), ["tanh", "softmax"]
    order = _rng(76).permutation(12)
    for loss in ("mse", "cross_entropy"):
        T = _one_hot(275, 4, 6)
        once = _layers(student.general_backprop(params, X, T, names, loss), params)
        other = _layers(student.general_backprop(params, X, T[::-1].copy(), names, loss), params)
        holds(not np.allclose(once[0][0], other[0][0]), "other targets give other gradients", "the same", "where is T?")
        twice = (np.hstack([part, part])[:, order] for part in (X, T))
        got = student.general_backprop(params, *twice, names, loss)
        equal(got, once, name="grads", atol=1e-10, hint="is n read from a shape, and does every sample count once?")
        again = student.general_backprop(params, X, T, names, loss)
        equal(again, once, name="grads", atol=1e-10, hint="does anything outlive a call?")


@checks("general_backprop")
def general_backprop_refuses_other_losses(student: Student) -> None:
    """A loss of any other name gives a ValueError with a text, whatever the output activation."""
    params, X, T = _network(77, (3, 5, 4)), _rng(177).normal(size=(3, 6)), _one_hot(277, 4, 6)
    for name in ("sigmoid", "identity", "softmax"):
        names = ["tanh", name]
        expected = ref.general_backprop(params, X, T, names, "mse")
        equal(student.general_backprop(params, X, T, names, "mse"), expected, name="grads", atol=1e-10)
        for loss in ("mean_absolute_error", "log_loss", ""):
            hint = "two losses are known; everything else is refused, before anything is computed"
            _refuses(student.general_backprop, params, X, T, names, loss, hint=hint)


DEPTHS: list[tuple[int, ...]] = [(4, 3), (3, 5, 2), (2, 4, 6, 3)]


@checks("l2_gradients")
def l2_gradients_agree_at_every_depth(student: Student) -> None:
    """The gradients with penalty are right for one to three layers and several strengths."""
    for key, (sizes, lam) in enumerate(zip(DEPTHS, (0.3, 1.7, 0.05), strict=True), start=81):
        grads, params = _network(key, sizes), _network(key + 100, sizes)
        expected = [(dW + lam * W, db) for (dW, db), (W, _) in zip(grads, params, strict=True)]
        equal(student.l2_gradients(grads, params, lam), expected, name="grads", hint=PAIRS)


@checks("l2_gradients")
def l2_gradients_are_slopes(student: Student) -> None:
    """What is added is the slope of lam/2 times the sum of all squared weights, measured by tiny steps."""
    grads, params, lam = _network(84, (3, 4, 2)), _network(184, (3, 4, 2)), 0.8
    slopes = _slopes(lambda moved: lam / 2 * sum(float((W**2).sum()) for W, _ in moved), params)
    expected = [(dW + sW, db + sb) for (dW, db), (sW, sb) in zip(grads, slopes, strict=True)]
    gradient(student.l2_gradients(grads, params, lam), expected, name="grads", hint=RATIO)


@checks("l2_gradients")
def l2_gradients_are_as_strong_as_lam(student: Student) -> None:
    """No penalty leaves copies of the gradients; a stronger one adds in proportion."""
    grads, params = _network(85, (4, 2, 3)), _network(185, (4, 2, 3))
    for lam in (0.0, 1.0, 12.0):
        expected = ref.l2_gradients(grads, params, lam)
        equal(student.l2_gradients(grads, params, lam), expected, name="grads", hint="how does lam enter?")


@checks("l2_gradients")
def l2_gradients_take_small_layers_and_integers(student: Student) -> None:
    """Layers of one unit are enough; integer weights give what the same floats give; so does a second call."""
    grads, params = _network(86, (1, 3, 1)), _whole_network(186, (1, 3, 1))
    expected = ref.l2_gradients(grads, _floats(params), 0.25)
    for _ in range(2):
        equal(student.l2_gradients(grads, params, 0.25), expected, name="grads", hint=INTEGERS)


def _moves(student: Student, key: int, sizes: Sequence[int], eta: float, mu: float, hint: str) -> None:
    params, grads, velocity = _network(key, sizes), _network(key + 100, sizes), _network(key + 200, sizes)
    after = [(mu * vW - eta * dW, mu * vb - eta * db) for (vW, vb), (dW, db) in zip(velocity, grads, strict=True)]
    moved = [(W + vW, b + vb) for (W, b), (vW, vb) in zip(params, after, strict=True)]
    equal(student.momentum_step(params, grads, velocity, eta, mu), (moved, after), name=MOVED, hint=hint)


@checks("momentum_step")
def momentum_step_agrees_at_every_depth(student: Student) -> None:
    """Parameters and velocities are right for one to three layers and several eta and mu."""
    for key, (sizes, eta, mu) in enumerate(zip(DEPTHS, (0.3, 1.7, 0.05), (0.9, 0.4, 0.75), strict=True), start=91):
        _moves(student, key, sizes, eta, mu, PAIRS)


@checks("momentum_step")
def momentum_step_at_the_ends(student: Student) -> None:
    """Without momentum it is a plain step; without a step size only the velocity moves the parameters."""
    _moves(student, 94, (3, 4, 2), 0.6, 0.0, "the old velocity takes part with the factor mu")
    _moves(student, 95, (3, 4, 2), 0.0, 0.8, "the gradient takes part with the factor eta")
    _moves(student, 96, (3, 4, 2), 0.25, 1.0, "mu and eta are factors of their own: neither is made from the other")


@checks("momentum_step")
def momentum_step_rolls_into_the_valley(student: Student) -> None:
    """Many steps in a bowl, each with what the step before gave back, come where they should."""
    start = _network(97, (2, 3, 4))
    params: Any = start
    velocity = [(0 * W, 0 * b) for W, b in params]
    for _ in range(6):
        got = _pair(student.momentum_step(params, params, velocity, 0.3, 0.7), "params and velocity")
        params, velocity = _layers(got[0], start, "params"), _layers(got[1], start, "velocity")
    # In the bowl C = p^2 / 2 the gradient is p itself, and each step is one and the same matrix for (p, v).
    matrix = np.linalg.matrix_power(np.array([[1 - 0.3, 0.7], [-0.3, 0.7]]), 6)
    expected = tuple([(share * W, share * b) for W, b in start] for share in (matrix[0, 0], matrix[1, 0]))
    hint = "the new velocity moves the parameters, and it is the new velocity that comes back"
    equal((params, velocity), expected, name=MOVED, hint=hint)


@checks("momentum_step")
def momentum_step_takes_small_layers_and_integers(student: Student) -> None:
    """Layers of one unit are enough; integers give what the same floats give; so does a second call."""
    whole = [_whole_network(key, (1, 3, 1)) for key in (98, 198, 298)]
    expected = ref.momentum_step(*map(_floats, whole), 0.3, 0.6)
    for _ in range(2):
        equal(student.momentum_step(*whole, 0.3, 0.6), expected, name=MOVED, hint=INTEGERS)


def _dropped(student: Student, a: Any, keep_prob: float, seed: int) -> tuple[Any, Any]:
    a_dropped, mask = _pair(student.dropout(a, keep_prob, _rng(seed)), "a_dropped and mask")
    _finite(a_dropped, a.shape, "a_dropped")
    _finite(mask, a.shape, "mask")
    holds(bool(((mask == 0) | (mask == 1)).all()), "the mask holds nothing but zeros and ones", "other numbers")
    return a_dropped, mask


@checks("dropout")
def dropout_keeps_the_share(student: Student) -> None:
    """Over many entries the share that is kept is near keep_prob, for several values of it."""
    for seed, keep_prob in [(101, 0.1), (102, 0.3), (103, 0.5), (104, 0.9)]:
        _, mask = _dropped(student, np.ones((70, 90)), keep_prob, seed)
        near = abs(float(mask.mean()) - keep_prob) < 0.05
        holds(near, "the share that is kept is near keep_prob", "another share", "keep_prob is the share that stays")


@checks("dropout")
def dropout_scales_the_rest(student: Student) -> None:
    """What is kept is scaled up so that its expected value stays; the rest is zero; the mask says which is which."""
    for seed, keep_prob in [(105, 0.35), (106, 0.8)]:
        a = _rng(seed + 100).normal(size=(12, 25))
        a[:, ::4] = 0.0
        a_dropped, mask = _dropped(student, a, keep_prob, seed)
        hint = "divide by keep_prob what the mask keeps"
        equal(a_dropped, a * mask / keep_prob, name="a_dropped", axes=UNITS, hint=hint)
        holds(
            bool(0 < mask[:, ::4].sum() < 12 * 7), "zeros of a are kept or dropped like the others", "all alike", hint
        )


@checks("dropout")
def dropout_decides_for_each_entry(student: Student) -> None:
    """Every entry is decided on its own: neither whole rows nor whole columns go together."""
    _, mask = _dropped(student, np.ones((50, 60)), 0.5, 107)
    for table, what in ((mask, "rows"), (mask.T, "columns")):
        distinct = len(np.unique(table, axis=0))
        holds(distinct > 45, f"{what} of the mask differ from each other", "equal ones", "a mask as large as a")
        share = table.mean(axis=1)
        holds(bool(share.min() > 0 and share.max() < 1), f"{what} are never all kept or all dropped", "some are")


@checks("dropout")
def dropout_draws_from_the_generator(student: Student) -> None:
    """The same state of rng gives the same mask, every other state another one."""
    a = _rng(208).normal(size=(9, 14))
    masks = []
    for seed in (108, 109, 110, 108):
        a_dropped, mask = _dropped(student, a, 0.6, seed)
        equal(a_dropped, a * mask / 0.6, name="a_dropped", axes=UNITS, hint="divide by keep_prob what the mask keeps")
        masks.append(mask)
    hint = "draw from the rng that is handed in, and make none of your own"
    holds(np.array_equal(masks[0], masks[3]), "the same seed gives the same mask", "another mask", hint)
    same = any(np.array_equal(masks[i], masks[j]) for i, j in [(0, 1), (0, 2), (1, 2)])
    holds(not same, "other seeds give other masks", "the same mask", hint)


@checks("dropout")
def dropout_keeps_all_of_it(student: Student) -> None:
    """With keep_prob = 1 nothing is dropped, for any shape and seed; integers become floats."""
    for seed, shape in [(111, (3, 5)), (112, (1, 1)), (113, (6, 1)), (114, (40, 30))]:
        a = _rng(seed + 100).normal(size=shape)
        equal(student.dropout(a, 1.0, _rng(seed)), (a, np.ones(shape)), name=DROPPED, hint="a copy, and a mask of ones")
    whole = _rng(215).integers(-4, 5, (4, 7))
    equal(student.dropout(whole, 1, _rng(115)), (whole * 1.0, np.ones((4, 7))), name=DROPPED, hint="float64 comes back")


@checks("dropout")
def dropout_takes_integers_and_single_rows(student: Student) -> None:
    """Integers give what the same floats give; one row or one column is enough."""
    for seed, shape in [(116, (7, 15)), (117, (1, 60)), (118, (80, 1))]:
        a = _rng(seed + 100).integers(1, 9, shape)
        a_dropped, mask = _dropped(student, a, 0.4, seed)
        equal(a_dropped, a * mask / 0.4, name="a_dropped", axes=UNITS, hint=INTEGERS)
        holds(bool(0 < mask.mean() < 1), "some entries are kept and some are dropped", "all of them alike")
        again = student.dropout(a * 1.0, 0.4, _rng(seed))
        equal(again, (a_dropped, mask), name=DROPPED, hint="the type of a changes nothing")


@checks("dropout")
def dropout_refuses(student: Student) -> None:
    """A keep_prob that is no probability above 0 gives a ValueError with a text."""
    a = _rng(219).normal(size=(6, 7))
    for keep_prob in (0.02, 0.98, 1.0):
        a_dropped, mask = _dropped(student, a, keep_prob, 119)
        equal(a_dropped, a * mask / keep_prob, name="a_dropped", axes=UNITS)
    for keep_prob in (0.0, -0.01, -3.0, 1.01, 2.0, 0, 50):
        _refuses(student.dropout, a, keep_prob, _rng(119), hint="above 0 and at most 1: is one of the ends open?")


def _augmented(params: Pairs) -> list[Any]:
    return [np.hstack([b, W]) for W, b in params]


def _feeds(student: Student, params: Pairs, X: Any, hint: str) -> None:
    _, expected = ref.feedforward(_floats(params), X * 1.0)
    got = _as_floats(student.augmented_feedforward(_augmented(params), X))
    equal(got, expected, name="activations", axes=UNITS, hint=hint)


@checks("augmented_feedforward")
def augmented_feedforward_agrees_at_every_depth(student: Student) -> None:
    """One to four layers give what feedforward gives with weights and biases apart."""
    for key, sizes in enumerate([(5, 3), (3, 6, 2), (4, 3, 6, 2), (2, 5, 4, 6, 3)], start=121):
        X = _rng(key + 100).normal(size=(sizes[0], 7))
        _feeds(student, _network(key, sizes), X, "in every layer: the ones, the product, the sigmoid")


@checks("augmented_feedforward")
def augmented_feedforward_takes_one_sample_or_unit(student: Student) -> None:
    """One sample, one feature, one unit are enough; everything keeps two dimensions."""
    for key, sizes, n in [(125, (3, 5, 2), 1), (126, (1, 4, 1), 6), (127, (2, 1, 3), 4)]:
        X = _rng(key + 100).normal(size=(sizes[0], n))
        _feeds(student, _network(key, sizes), X, "the row of ones has one entry for each sample")


@checks("augmented_feedforward")
def augmented_feedforward_of_square_layers(student: Student) -> None:
    """Layers as wide as the one before, and as many samples as units: nothing is turned round."""
    _feeds(
        student, _network(128, (4, 4, 4)), _rng(228).normal(size=(4, 4)), "samples are columns, the bias stands first"
    )
    _feeds(student, _network(129, (2, 2)), _rng(229).normal(size=(2, 3)), "a row of ones on top, not a column")


@checks("augmented_feedforward")
def augmented_feedforward_far_out_and_for_integers(student: Student) -> None:
    """Inputs that are far out give finite activations; integers give what the same floats give, each time."""
    X = np.array([[20.0, -25.0, 1.0, 0.5, -24.0], [-15.0, 10.0, 1.6, -0.9, 30.0]])
    far = [(np.array([[30.0, -20.0], [-25.0, 40.0], [10.0, 35.0]]), np.array([[4.0], [-3.0], [1.0]]))]
    _feeds(student, far, X, "use your stable sigmoid")
    for _ in range(2):
        _feeds(student, _whole_network(130, (3, 4, 2)), _rng(230).integers(-3, 4, (3, 6)), INTEGERS)


def _by_counting(y: Any, score: Any) -> tuple[Any, Any]:
    """The curve from its definition, with plain Python numbers."""
    pairs = list(zip(y.tolist(), score.tolist(), strict=True))
    ones = sum(1 for label, _ in pairs if label == 1)
    points = [(0.0, 0.0)]
    for threshold in sorted({value for _, value in pairs}, reverse=True):
        above = [label for label, value in pairs if value >= threshold]
        up = sum(1 for label in above if label == 1)
        points.append(((len(above) - up) / (len(pairs) - ones), up / ones))
    return np.array([x for x, _ in points]), np.array([t for _, t in points])


def _scores(key: int, n: int, ties: bool) -> tuple[Any, Any]:
    """Make labels of both classes and scores that know something about them."""
    rng = _rng(key)
    y = rng.integers(0, 2, n).astype(float)
    y[:2] = 0.0, 1.0
    score = rng.permutation(n) / n + 0.4 * y
    return y, np.round(score * 5) / 5 if ties else score


def _curves(student: Student, y: Any, score: Any, hint: str) -> None:
    got = student.roc_curve(y, score)
    equal(got, _by_counting(y, score), name=CURVE, axes="(points,)", hint=hint)


@checks("roc_curve")
def roc_curve_agrees_on_random_data(student: Student) -> None:
    """The curve is right for many samples, and for few of one class."""
    for key, n in [(131, 37), (132, 11), (133, 2)]:
        _curves(student, *_scores(key, n, ties=False), "each rate has a class of its own below the line")
    y, score = _scores(134, 23, ties=False)
    _curves(student, (np.arange(23) % 11 == 3) * 1.0, score, "one step up or to the right for each sample")


@checks("roc_curve")
def roc_curve_with_ties(student: Student) -> None:
    """Samples with equal scores give one point together, also where all of them are equal."""
    for key, n in [(135, 31), (136, 14)]:
        _curves(student, *_scores(key, n, ties=True), "first all that share a score, then one point")
    y, _ = _scores(137, 9, ties=False)
    _curves(student, y, np.full(9, 0.25), "one distinct score: how many points?")


@checks("roc_curve")
def roc_curve_starts_and_ends_in_the_corners(student: Student) -> None:
    """Perfect, worst and alternating scores run from corner to corner, with a point for every distinct score."""
    y = np.array([1.0, 1.0, 1.0, 0.0, 0.0, 0.0, 0.0])
    falling = np.array([0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3])
    for score in (falling, -falling, np.array([0.9, 0.7, 0.5, 0.8, 0.6, 0.4, 0.3])):
        _curves(student, y, score, "no point is left out, even on a straight line, and (0, 0) stands first")


@checks("roc_curve")
def roc_curve_depends_on_the_order_only(student: Student) -> None:
    """Scores stretched, shifted or whole, samples in another order: the curve stays what it is."""
    y, score = _scores(138, 19, ties=False)
    expected = _by_counting(y, score)
    order = _rng(139).permutation(19)
    for labels, values in [
        (y, np.exp(3 * score) - 40),
        (y, 1e-6 * score),
        (y[order], score[order]),
        (y, np.argsort(np.argsort(score)) - 8),
    ]:
        hint = "the scores themselves are the thresholds, wherever they lie"
        equal(student.roc_curve(labels, values), expected, name=CURVE, axes="(points,)", hint=hint)


@checks("roc_curve")
def roc_curve_agrees_for_integers(student: Student) -> None:
    """Integer labels and integer scores give the same floats, again and again."""
    y, score = _scores(140, 17, ties=True)
    expected = _by_counting(y, score)
    whole = np.round(score * 5).astype(int)
    for labels, values in [(y.astype(int), score), (y.astype(int), whole), (y, whole)]:
        equal(student.roc_curve(labels, values), expected, name=CURVE, axes="(points,)", hint="shares are floats")


@checks("roc_curve")
def roc_curve_refuses(student: Student) -> None:
    """Labels of one class only give a ValueError with a text, for one sample and for several."""
    _curves(student, np.array([0.0, 1.0, 1.0]), np.array([0.2, 0.5, 0.4]), "both classes occur here")
    for y in (np.zeros(4), np.ones(5), np.zeros(1), np.ones(1), np.ones(3, dtype=int)):
        hint = "one class has no member: what would its rate be divided by?"
        _refuses(student.roc_curve, y, np.linspace(0.2, 0.7, len(y)), hint=hint)


def _pairs_won(y: Any, score: Any) -> float:
    """The share of pairs, one of each class, in which the one scores higher; a tie counts half."""
    difference = score[y == 1][:, np.newaxis] - score[y == 0]
    return float(((difference > 0) + 0.5 * (difference == 0)).mean())


@checks("auc")
def auc_is_the_share_of_pairs(student: Student) -> None:
    """Under a curve made from scores, with ties and without, lies the share of pairs in the right order."""
    for key, n, ties in [(141, 31, False), (142, 26, True), (143, 8, True)]:
        y, score = _scores(key, n, ties)
        equal(student.auc(*_by_counting(y, score)), _pairs_won(y, score), hint="a sloping piece counts by its middle")


@checks("auc")
def auc_of_any_curve(student: Student) -> None:
    """Curves with pieces of very unequal width and height have the right area."""
    for key, n in [(144, 7), (145, 12), (146, 2)]:
        rng = _rng(key)
        fpr, tpr = np.sort(rng.random(n) ** 2), np.sort(rng.random(n))
        fpr[0], tpr[0], fpr[-1], tpr[-1] = 0.0, 0.0, 1.0, 1.0
        pieces = [(fpr[i + 1] - fpr[i]) * (tpr[i] + tpr[i + 1]) / 2 for i in range(n - 1)]
        equal(student.auc(fpr, tpr), float(sum(pieces)), hint="width times mean height, for every piece")


@checks("auc")
def auc_mirrors(student: Student) -> None:
    """Exchanging the two axes gives the area on the other side of the curve."""
    fpr, tpr = _by_counting(*_scores(147, 15, ties=True))
    area = number(student.auc(fpr, tpr))
    holds(0.5 < area < 1, "scores that know something have more than the diagonal under them", "another area")
    equal(student.auc(tpr, fpr), 1 - area, hint="which of the two runs along the bottom?")


@checks("auc")
def auc_of_steps_and_integers(student: Student) -> None:
    """Steps straight up and straight to the right, and corners that are integers, give a float that is right."""
    fpr, tpr = np.array([0.0, 0.0, 0.25, 0.25, 0.25, 1.0]), np.array([0.0, 0.5, 0.5, 0.75, 1.0, 1.0])
    equal(student.auc(fpr, tpr), 0.125 + 0.75, hint="a piece without width has no area")
    for corners in ([0, 0, 1], [0, 1, 1], [0, 1]):
        path = np.array(corners)
        along = np.linspace(0, 1, len(corners))
        for height in (along, path):
            equal(student.auc(path, height), float(np.trapezoid(height * 1.0, path * 1.0)), hint=INTEGERS)
