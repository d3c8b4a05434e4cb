"""The hidden checks of lesson 2_network.

Learners read the docstrings, the hints and the words of `holds`: no expected number may stand in them.
"""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import numpy as np
from checks import equal_layers

from selfcheck.compare import central_differences, equal, gradient, holds, items, shaped
from selfcheck.core import Student, checks, raises

ref = SimpleNamespace()
"""The reference functions: the engine puts them in here."""

SEED = 20262
UNITS = "(units, samples)"
GRADIENTS = ("dW", "db")
FORWARD = ("zs", "activations")
INTEGERS = "an array made like an array of integers cuts off everything after the point"
MEMORY = "does anything outlive a call: a global name, a list as default value?"
DEPTH = "loop over params: the number of layers and their sizes are known only there"
ALONE = "no sample looks at another one, and nothing is averaged here"
FAR = "0 times infinity and infinity over infinity are NaN: use your stable sigmoid and its derivative"


def _rng(*key: int) -> np.random.Generator:
    return np.random.default_rng([SEED, *key])


def _net(key: int, sizes: list[int]) -> list[tuple[Any, Any]]:
    """Make params with biases that are neither zero nor equal."""
    rng = _rng(key, 1)
    return [(rng.normal(size=(m, d)), rng.normal(size=(m, 1))) for d, m in zip(sizes[:-1], sizes[1:], strict=True)]


def _data(key: int, d: int, k: int, n: int) -> tuple[Any, Any]:
    """Make X and labels of n samples."""
    rng = _rng(key, 2)
    return rng.normal(size=(d, n)), rng.integers(0, k, n)


def _one_hot(labels: Any, k: int) -> Any:
    """Make T; of one output, which has no choice, a row of 0 and 1."""
    return np.eye(k)[:, labels] if k > 1 else (np.arange(len(labels))[np.newaxis] % 2 == 0).astype(float)


def _case(key: int, sizes: list[int], n: int) -> tuple[Any, Any, Any]:
    """Make params, X and T."""
    X, labels = _data(key, sizes[0], sizes[-1], n)
    return _net(key, sizes), X, _one_hot(labels, sizes[-1])


def _whole_net(key: int, sizes: list[int]) -> list[tuple[Any, Any]]:
    """Make params of integers."""
    rng = _rng(key, 3)
    shapes = zip(sizes[:-1], sizes[1:], strict=True)
    return [(rng.integers(-2, 3, (m, d)), rng.integers(1, 4, (m, 1)) * (-1) ** m) for d, m in shapes]


def _floats(params: list[tuple[Any, Any]]) -> list[tuple[Any, Any]]:
    return [(W * 1.0, b * 1.0) for W, b in params]


def _layer(key: int, m: int, n: int) -> tuple[Any, Any, Any]:
    """Make z, a and T of an output layer, a being the activation of z."""
    z = _rng(key, 4).normal(size=(m, n)) * 1.5
    return z, ref.sigmoid(z), _one_hot(_data(key, 1, m, n)[1], m)


def _far_z(m: int, n: int) -> Any:
    """Make weighted inputs up to 1000 of both signs, and ordinary ones among them."""
    return np.resize([800.0, -0.4, -1000.0, 1.1, 40.0, 0.3, -720.0], (m, n))


def _repeats(function: Callable[..., Any], one: tuple[Any, ...], other: tuple[Any, ...], judge: Any) -> None:
    """Call a function with one, with other, and with one again; judge has to accept both answers to one."""
    for arguments in (one, other, one):
        got = function(*arguments)
        if arguments is one:
            judge(got)


# numerical_gradient


def _slopes(student: Student, f: Callable[[Any], Any], theta: Any, expected: Any, hint: str) -> None:
    gradient(student.numerical_gradient(f, theta), expected, hint=hint)


@checks("numerical_gradient")
def numerical_gradient_takes_any_shape(student: Student) -> None:
    """The gradient has the shape of theta, whatever that is, and each entry stands in its place."""
    hint = "visit every index of theta, however many dimensions it has"
    for shape in [(4,), (1, 1), (2, 3, 5), (6, 1), (3, 4)]:
        rng = _rng(1)
        theta, factors = rng.normal(size=shape), rng.uniform(0.5, 2.0, shape)
        _slopes(student, lambda t, c=factors: float((c * np.sin(t)).sum()), theta, factors * np.cos(theta), hint)  # type: ignore[misc]


@checks("numerical_gradient")
def numerical_gradient_moves_one_entry_at_a_time(student: Student) -> None:
    """Where the entries of theta act on each other, each slope is taken with all others at their place."""
    rng = _rng(2)
    M, theta = rng.normal(size=(5, 5)), rng.normal(size=5)
    hint = "is every entry back at its old value before the next one moves?"
    _slopes(student, lambda t: float(t @ M @ t), theta, (M + M.T) @ theta, hint)


@checks("numerical_gradient")
def numerical_gradient_steps_by_h_to_both_sides(student: Student) -> None:
    """For a curved f and large h the result is that of a step by h up and one by h down, for several h."""
    theta = _rng(3).normal(size=(2, 3))
    for h in (0.5, 0.25, 0.01):
        got = student.numerical_gradient(lambda t: float((t**3).sum()), theta, h)
        equal(got, 3 * theta**2 + h**2, rtol=1e-8, hint="f above minus f below, over the distance of the two")


@checks("numerical_gradient")
def numerical_gradient_has_a_small_step_by_default(student: Student) -> None:
    """Called without h, the step is the small one of the signature."""
    theta = np.array([[0.001, -0.002], [0.003, 0.0015]])  # small, so that h shows: the step adds h^2 to the slope
    got = student.numerical_gradient(lambda t: float((t**3).sum()), theta)
    equal(
        got, 3 * theta**2 + 1e-10, rtol=1e-6, atol=0.0, hint="h is an argument with a default value: use it as it comes"
    )


@checks("numerical_gradient")
def numerical_gradient_agrees_for_integers(student: Student) -> None:
    """An integer theta gives the same as the same numbers as floats."""
    theta = _rng(4).integers(-4, 5, (3, 4))
    factors = _rng(5).uniform(0.5, 2.0, (3, 4))
    hint = "a small step added to an array of integers is cut off: work on a copy of floats"
    _slopes(student, lambda t: float((factors * t**2).sum()), theta, 2 * factors * theta, hint)


@checks("numerical_gradient")
def numerical_gradient_finds_the_slopes_of_a_network(student: Student) -> None:
    """The gradient of a network's cost by the weights of a layer is what it should be."""
    params, X, T = _case(6, [3, 4, 2], 5)

    def cost(W: Any) -> float:
        return float(ref.mse(ref.feedforward([(W, params[0][1]), params[1]], X)[1][-1], T))

    expected = ref.backprop(params, X, T)[0][0]
    _slopes(student, cost, params[0][0], expected, "one number of f for each step, all other entries untouched")


@checks("numerical_gradient")
def numerical_gradient_asks_f_each_time(student: Student) -> None:
    """Different functions at the same place have different gradients, in whatever order they are asked for."""
    theta = _rng(7).normal(size=(2, 4))

    def one(t: Any) -> float:
        return float(np.exp(t).sum())

    def judge(got: Any) -> None:
        gradient(got, np.exp(theta), hint=MEMORY)

    _repeats(student.numerical_gradient, (one, theta), (lambda t: float((t**2).sum()), theta), judge)


# init_network


def _drawn(sizes: list[int], rng: np.random.Generator) -> list[tuple[Any, Any]]:
    return [(rng.standard_normal((m, d)), np.zeros((m, 1))) for d, m in zip(sizes[:-1], sizes[1:], strict=True)]


@checks("init_network")
def init_network_draws_layer_after_layer(student: Student) -> None:
    """For several sizes and seeds the weights are the standard normal numbers of rng, first layer first."""
    hint = "one draw of a whole W for each layer, in order, and none for the biases"
    for key, sizes in [(11, [3, 5, 2]), (12, [4, 2]), (13, [2, 6, 3, 5])]:
        equal_layers(student.init_network(sizes, _rng(key)), _drawn(sizes, _rng(key)), hint=hint)


@checks("init_network")
def init_network_takes_single_units(student: Student) -> None:
    """Layers of one unit are allowed, and every array keeps two dimensions."""
    for key, sizes in [(14, [1, 1]), (15, [4, 1, 3]), (16, [1, 3, 1])]:
        equal_layers(student.init_network(sizes, _rng(key)), _drawn(sizes, _rng(key)), hint="W is (units, inputs)")


@checks("init_network")
def init_network_goes_on_where_rng_stands(student: Student) -> None:
    """A generator that has been used before goes on from where it stands."""
    used, same = _rng(17), _rng(17)
    used.random(5)
    same.random(5)
    hint = "no generator of your own: every number comes from rng"
    equal_layers(student.init_network([2, 4, 3], used), _drawn([2, 4, 3], same), hint=hint)


@checks("init_network")
def init_network_repeats_itself(student: Student) -> None:
    """The same seed gives the same network, whatever was made in between."""
    one, other = ([3, 4, 2], _rng(18)), ([2, 2], _rng(19))

    def judge(got: Any) -> None:
        equal_layers(got, _drawn([3, 4, 2], _rng(18)), hint=MEMORY)

    _repeats(student.init_network, one, other, judge)


@checks("init_network")
def init_network_accepts_no_empty_layer(student: Student) -> None:
    """Fewer than two sizes, or a size below one in any place, give a ValueError with a text; others do not."""
    equal_layers(student.init_network([2, 1], _rng(20)), _drawn([2, 1], _rng(20)))
    for sizes in ([], [3], [0, 2], [2, 0], [4, 0, 3], [3, 2, -1], [-2, 3]):
        hint = "look at the number of sizes and at the smallest one before anything is drawn"
        said = raises(ValueError, student.init_network, sizes, _rng(21), hint=hint)
        holds(bool(said.strip()), "the error says what was wrong", "a ValueError without a text", hint)


# feedforward


def _forwards(student: Student, params: Any, X: Any, hint: str, floats: Any = None) -> None:
    """Judge a forward pass; of integers, floats is the same (params, X) as floats."""
    zs, activations = ref.feedforward(*(floats or (params, X)))
    got = items(student.feedforward(params, X), 2, name="(zs, activations)", hint="two lists come back")
    seen = [items(got[0], len(zs), name="zs", hint="one z for each layer")]
    seen += [items(got[1], len(activations), name="activations", hint="X is the first activation, one more per layer")]
    for found, wanted in zip(seen, (zs, activations), strict=True):
        wanted[0] = _whole_as_well(found[0], wanted[0])
    equal(seen[0], zs, name="zs", axes=UNITS, hint=hint)
    equal(seen[1], activations, name="activations", axes=UNITS, hint=hint)


def _whole_as_well(got: Any, expected: Any) -> Any:
    """Let integers pass where they are: X itself may come back, and so may the z that integers give."""
    integers = type(got) is np.ndarray and got.dtype.kind in "iu" and bool((expected == expected.round()).all())
    return expected.astype(int) if integers else expected


@checks("feedforward")
def feedforward_agrees_on_random_data(student: Student) -> None:
    """Both lists are right for networks of two layers, with more samples than units and with fewer."""
    for key, sizes, n in [(31, [3, 5, 2], 7), (32, [2, 4, 6], 3)]:
        _forwards(student, *_case(key, sizes, n)[:2], "z = W a + b with the a of the layer before")


@checks("feedforward")
def feedforward_takes_any_depth_and_width(student: Student) -> None:
    """One layer, three and four layers of unequal widths work like two."""
    for key, sizes in [(33, [4, 3]), (34, [2, 5, 3, 4]), (35, [3, 2, 6, 5, 2])]:
        _forwards(student, *_case(key, sizes, 7)[:2], DEPTH)


@checks("feedforward")
def feedforward_takes_single_units_and_samples(student: Student) -> None:
    """One sample, one feature, one unit in a layer: every array keeps two dimensions."""
    for key, sizes, n in [(36, [3, 4, 2], 1), (37, [1, 3, 2], 5), (38, [2, 1, 3], 4), (39, [3, 4, 1], 5)]:
        _forwards(student, *_case(key, sizes, n)[:2], "(units, samples) also where there is only one of either")


@checks("feedforward")
def feedforward_treats_every_sample_alone(student: Student) -> None:
    """A sample among others gets what it gets alone, in any order."""
    params, X, _ = _case(40, [3, 4, 2], 6)
    order = _rng(41).permutation(6)
    zs, activations = ref.feedforward(params, X)
    mixed = tuple([np.ascontiguousarray(part[:, order]) for part in parts] for parts in (zs, activations))
    equal(student.feedforward(params, mixed[1][0]), mixed, name=FORWARD, axes=UNITS, hint=ALONE)
    first = tuple([part[:, :1].copy() for part in parts] for parts in (zs, activations))
    equal(student.feedforward(params, X[:, :1].copy()), first, name=FORWARD, axes=UNITS, hint=ALONE)


@checks("feedforward")
def feedforward_agrees_for_integers(student: Student) -> None:
    """Integers, in X alone or in the parameters too, give the same as the same numbers as floats."""
    params, X = _whole_net(42, [3, 4, 2]), _rng(43).integers(-3, 4, (3, 5))
    floats = (_floats(params), X * 1.0)
    _forwards(student, params, X, INTEGERS, floats)
    _forwards(student, floats[0], X, INTEGERS, floats)


@checks("feedforward")
def feedforward_stays_finite_far_out(student: Student) -> None:
    """Weighted inputs of both signs up to a thousand give activations in [0, 1]."""
    params, X, _ = _case(44, [3, 4, 2], 5)
    _forwards(student, [(300 * params[0][0], params[0][1]), params[1]], X, FAR)


@checks("feedforward")
def feedforward_repeats_itself(student: Student) -> None:
    """The same network and data give the same again, after another network."""
    one, other = _case(45, [3, 4, 2], 5)[:2], _case(46, [2, 3, 4, 2], 6)[:2]

    def judge(got: Any) -> None:
        equal(got, ref.feedforward(*one), name=FORWARD, axes=UNITS, hint=MEMORY)

    _repeats(student.feedforward, one, other, judge)


# output_delta

ERROR = "the error of each output times the slope of the sigmoid at its z"


@checks("output_delta")
def output_delta_agrees_on_random_data(student: Student) -> None:
    """Every entry is right, with more samples than outputs and with fewer."""
    for key, k, n in [(51, 3, 7), (52, 5, 4)]:
        z, a, T = _layer(key, k, n)
        equal(student.output_delta(z, a, T), ref.output_delta(z, a, T), axes=UNITS, hint=ERROR)


@checks("output_delta")
def output_delta_is_a_slope(student: Student) -> None:
    """Each entry is the slope of that sample's cost by that z, measured by a tiny step to both sides."""
    z, a, T = _layer(53, 3, 5)
    n = z.shape[1]
    slopes = n * central_differences(lambda z: float(ref.mse(ref.sigmoid(z), T)), z)
    gradient(student.output_delta(z, a, T), slopes, name="the delta", axes=UNITS, hint=ERROR)


@checks("output_delta")
def output_delta_takes_one_output_or_sample(student: Student) -> None:
    """One output, or one sample, is enough, and the result keeps two dimensions."""
    for key, k, n in [(54, 1, 6), (55, 4, 1), (56, 1, 1)]:
        z, a, T = _layer(key, k, n)
        equal(student.output_delta(z, a, T), ref.output_delta(z, a, T), axes=UNITS, hint="the shape is that of z")


@checks("output_delta")
def output_delta_treats_every_sample_alone(student: Student) -> None:
    """Samples that are doubled, and in another order, get the same delta each."""
    z, a, T = _layer(57, 3, 5)
    order = np.resize(_rng(58).permutation(5), 10)
    expected = ref.output_delta(z, a, T)[:, order]
    got = student.output_delta(*(np.ascontiguousarray(part[:, order]) for part in (z, a, T)))
    equal(got, expected, axes=UNITS, hint=ALONE)


@checks("output_delta")
def output_delta_agrees_for_integers(student: Student) -> None:
    """Integers in z and T give the same as the same numbers as floats."""
    z = _rng(59).integers(-3, 4, (3, 7))
    a, T = ref.sigmoid(z * 1.0), _layer(60, 3, 7)[2]
    expected = ref.output_delta(z * 1.0, a, T)
    equal(student.output_delta(z, a, T.astype(int)), expected, axes=UNITS, hint=INTEGERS)


@checks("output_delta")
def output_delta_stays_finite_far_out(student: Student) -> None:
    """Where z is far out the delta is finite, and right for the ordinary z beside it."""
    z = _far_z(3, 5)
    a, T = ref.sigmoid(z), _layer(61, 3, 5)[2]
    equal(student.output_delta(z, a, T), ref.output_delta(z, a, T), axes=UNITS, hint=FAR)


# hidden_delta

BACK = "the delta of the next layer goes back through its weights; then comes the slope at this layer's z"


def _behind(key: int, m_next: int, m: int, n: int) -> tuple[Any, Any, Any]:
    """Make W_next, delta_next and z as one network would: the delta is that of its output layer."""
    rng = _rng(key, 5)
    z, W, b = 1.5 * rng.normal(size=(m, n)), rng.normal(size=(m_next, m)), rng.normal(size=(m_next, 1))
    z_next = W @ ref.sigmoid(z) + b
    T = _one_hot(_data(key, 1, m_next, n)[1], m_next)
    return W, ref.output_delta(z_next, ref.sigmoid(z_next), T), z


@checks("hidden_delta")
def hidden_delta_agrees_on_random_data(student: Student) -> None:
    """Every entry is right, where the next layer is smaller and where it is larger."""
    for key, m_next, m, n in [(71, 2, 5, 7), (72, 6, 3, 4)]:
        data = _behind(key, m_next, m, n)
        equal(student.hidden_delta(*data), ref.hidden_delta(*data), axes=UNITS, hint=BACK)


@checks("hidden_delta")
def hidden_delta_is_a_slope(student: Student) -> None:
    """Each entry says how the next layer's z, weighed by its delta, changes with this z."""
    W, delta, z = _behind(73, 3, 4, 5)
    slopes = central_differences(lambda z: float((delta * (W @ ref.sigmoid(z))).sum()), z)
    gradient(student.hidden_delta(W, delta, z), slopes, name="the delta", axes=UNITS, hint=BACK)


@checks("hidden_delta")
def hidden_delta_takes_single_units_and_samples(student: Student) -> None:
    """One unit in this layer or in the next, or one sample: the result has the shape of z."""
    for key, m_next, m, n in [(74, 1, 4, 6), (75, 3, 1, 5), (76, 2, 4, 1), (77, 1, 1, 1)]:
        data = _behind(key, m_next, m, n)
        equal(student.hidden_delta(*data), ref.hidden_delta(*data), axes=UNITS, hint="the shape is that of z")


@checks("hidden_delta")
def hidden_delta_tells_rows_from_columns(student: Student) -> None:
    """With as many units here as there, and as many samples, each entry still stands in its place."""
    data = _behind(78, 4, 4, 4)
    equal(student.hidden_delta(*data), ref.hidden_delta(*data), axes=UNITS, hint="W_next is (units there, units here)")


@checks("hidden_delta")
def hidden_delta_treats_every_sample_alone(student: Student) -> None:
    """Samples that are doubled, and in another order, get the same delta each."""
    W, delta, z = _behind(79, 2, 3, 5)
    order = np.resize(_rng(80).permutation(5), 10)
    expected = ref.hidden_delta(W, delta, z)[:, order]
    got = student.hidden_delta(W, np.ascontiguousarray(delta[:, order]), np.ascontiguousarray(z[:, order]))
    equal(got, expected, axes=UNITS, hint=ALONE)


@checks("hidden_delta")
def hidden_delta_agrees_for_integers(student: Student) -> None:
    """Integers give the same as the same numbers as floats."""
    W, delta, z = (_rng(81, i).integers(-3, 4, shape) for i, shape in enumerate([(2, 3), (2, 5), (3, 5)]))
    equal(student.hidden_delta(W, delta, z), ref.hidden_delta(W * 1.0, delta * 1.0, z * 1.0), axes=UNITS, hint=INTEGERS)


@checks("hidden_delta")
def hidden_delta_stays_finite_far_out(student: Student) -> None:
    """Where z is far out the delta is finite, and right for the ordinary z beside it."""
    W, delta, _ = _behind(82, 2, 3, 5)
    z = _far_z(3, 5)
    equal(student.hidden_delta(W, delta, z), ref.hidden_delta(W, delta, z), axes=UNITS, hint=FAR)


# backprop


def _slopes_agree(got: Any, expected: Any, hint: str, rtol: float = 1e-9, atol: float = 1e-11) -> None:
    equal_layers(got, expected, parts=GRADIENTS, rtol=rtol, atol=atol, hint=hint)


@checks("backprop")
def backprop_agrees_on_random_data(student: Student) -> None:
    """All gradients are right for two layers, with more samples than units, with fewer and with as many."""
    for key, sizes, n in [(91, [3, 5, 2], 7), (92, [2, 4, 6], 3), (102, [4, 4, 4], 4)]:
        data = _case(key, sizes, n)
        _slopes_agree(student.backprop(*data), ref.backprop(*data), "compare delta by delta, from the last layer on")


@checks("backprop")
def backprop_gives_the_slopes_of_the_cost(student: Student) -> None:
    """All gradients are slopes of the cost, measured by a tiny step in every weight and bias."""
    hint = "a wrong factor or sign shows as the ratio of yours to the slope"
    for key, sizes, n in [(93, [3, 4, 2], 5), (94, [2, 3, 5, 4], 6)]:
        params, X, T = _case(key, sizes, n)

        def cost(at: int, part: int, theta: Any, params: Any = params, X: Any = X, T: Any = T) -> float:
            moved = [list(pair) for pair in params]
            moved[at][part] = theta
            return float(ref.mse(ref.feedforward(moved, X)[1][-1], T))

        slopes = [
            tuple(
                central_differences(lambda theta, at=at, part=part: cost(at, part, theta), pair[part])  # type: ignore[misc]
                for part in (0, 1)
            )
            for at, pair in enumerate(params)
        ]
        _slopes_agree(student.backprop(params, X, T), slopes, hint, rtol=1e-6, atol=1e-9)


@checks("backprop")
def backprop_takes_any_depth_and_width(student: Student) -> None:
    """One layer, three and four layers of unequal widths work like two."""
    for key, sizes in [(95, [4, 3]), (96, [2, 5, 3, 4]), (97, [3, 2, 6, 5, 2])]:
        data = _case(key, sizes, 7)
        _slopes_agree(student.backprop(*data), ref.backprop(*data), DEPTH)


@checks("backprop")
def backprop_takes_single_units_and_samples(student: Student) -> None:
    """One sample, one feature, one unit in a layer: every gradient has the shape of its parameter."""
    for key, sizes, n in [(98, [3, 4, 2], 1), (99, [1, 3, 2], 5), (100, [2, 1, 3], 4), (101, [3, 4, 1], 6)]:
        data = _case(key, sizes, n)
        _slopes_agree(student.backprop(*data), ref.backprop(*data), "dW has the shape of W, db that of b")


@checks("backprop")
def backprop_gives_means_over_samples(student: Student) -> None:
    """Every sample twice, in another order: the gradients stay what they are; other targets change them."""
    params, X, T = _case(103, [3, 4, 2], 5)
    slopes = []
    for targets in (T, T[::-1].copy()):
        got = items(student.backprop(params, X, targets), len(params), name="the list of gradients")
        for pair, like in zip(got, params, strict=True):
            for part, form, name in zip(items(pair, 2, name="(dW, db)"), like, GRADIENTS, strict=True):
                finite = bool(np.isfinite(shaped(part, form.shape, name=name)).all())
                holds(finite, "every gradient is finite", "NaN or infinity")
        slopes.append([tuple(pair) for pair in got])
    hint = "is the number of samples read from the shape of X, and does every sample count once?"
    differs = not np.allclose(slopes[0][0][0], slopes[1][0][0])
    holds(differs, "other targets give other gradients", "the same gradients", "where is T used?")
    order = np.resize(_rng(104).permutation(5), 10)
    twice = student.backprop(params, np.ascontiguousarray(X[:, order]), np.ascontiguousarray(T[:, order]))
    _slopes_agree(twice, slopes[0], hint)


@checks("backprop")
def backprop_agrees_for_integers(student: Student) -> None:
    """Integer parameters, inputs and targets give the same as the same numbers as floats."""
    params, X, T = _whole_net(105, [3, 4, 2]), _rng(106).integers(-3, 4, (3, 7)), _case(107, [3, 2], 7)[2]
    expected = ref.backprop(_floats(params), X * 1.0, T)
    _slopes_agree(student.backprop(params, X, T.astype(int)), expected, INTEGERS)


@checks("backprop")
def backprop_stays_finite_far_out(student: Student) -> None:
    """Units that are certain give finite gradients, and do not spoil those of the others."""
    params, X, T = _case(108, [3, 4, 2], 6)
    stretched = [(params[0][0] * np.array([[900.0], [1.0], [1.0], [300.0]]), params[0][1]), params[1]]
    _slopes_agree(student.backprop(stretched, X, T), ref.backprop(stretched, X, T), FAR)


@checks("backprop")
def backprop_repeats_itself(student: Student) -> None:
    """The same network and data give the same again, after another network."""
    one, other = _case(109, [3, 4, 2], 5), _case(110, [2, 3, 4, 2], 6)
    _repeats(student.backprop, one, other, lambda got: _slopes_agree(got, ref.backprop(*one), MEMORY))


# gradient_step

DOWNHILL = "each parameter minus eta times its own gradient"


@checks("gradient_step")
def gradient_step_agrees_on_random_numbers(student: Student) -> None:
    """Every weight and bias moves as it should, for several step sizes."""
    for key, eta in [(121, 0.7), (122, 3.0)]:
        params, grads = _net(key, [3, 5, 2]), _net(key + 20, [3, 5, 2])
        equal_layers(student.gradient_step(params, grads, eta), ref.gradient_step(params, grads, eta), hint=DOWNHILL)


@checks("gradient_step")
def gradient_step_takes_any_depth_and_width(student: Student) -> None:
    """One layer, three and four layers, single units included, work like two."""
    for key, sizes in [(123, [4, 3]), (124, [2, 5, 3, 4]), (125, [3, 1, 6, 5, 1])]:
        params, grads = _net(key, sizes), _net(key + 20, sizes)
        equal_layers(student.gradient_step(params, grads, 1.3), ref.gradient_step(params, grads, 1.3), hint=DEPTH)


@checks("gradient_step")
def gradient_step_agrees_for_integers(student: Student) -> None:
    """Integer parameters, with gradients of floats or of integers, give floats."""
    params, grads = _whole_net(126, [3, 4, 2]), _net(127, [3, 4, 2])
    expected = ref.gradient_step(_floats(params), grads, 0.3)
    equal_layers(student.gradient_step(params, grads, 0.3), expected, hint=INTEGERS)
    whole = _whole_net(128, [3, 4, 2])
    expected = ref.gradient_step(_floats(params), _floats(whole), 0.3)
    equal_layers(student.gradient_step(params, whole, 0.3), expected, hint=INTEGERS)


@checks("gradient_step")
def gradient_step_of_size_zero_copies(student: Student) -> None:
    """With eta = 0, and with gradients of zero, the same numbers come back in arrays of their own."""
    params, grads = _net(129, [2, 4, 3]), _net(130, [2, 4, 3])
    equal_layers(student.gradient_step(params, grads, 0.0), params, hint="what should happen for eta = 0?")
    zero = [(0 * W, 0 * b) for W, b in grads]
    equal_layers(student.gradient_step(params, zero, 0.8), params, hint="what should happen for zero gradients?")


@checks("gradient_step")
def gradient_step_repeats_itself(student: Student) -> None:
    """The same step gives the same again, after another one."""
    one = (_net(131, [3, 4, 2]), _net(132, [3, 4, 2]), 0.6)
    other = (_net(133, [2, 3]), _net(134, [2, 3]), 0.2)
    _repeats(student.gradient_step, one, other, lambda got: equal_layers(got, ref.gradient_step(*one), hint=MEMORY))


# predict

LARGEST = "for each sample, the number of the output that is largest"


def _predicts(student: Student, params: Any, X: Any, hint: str = LARGEST, floats: Any = None) -> None:
    equal(student.predict(params, X), ref.predict(*(floats or (params, X))), axes="(samples,)", hint=hint)


@checks("predict")
def predict_agrees_on_random_data(student: Student) -> None:
    """The labels are right for two and for many classes, with more samples than classes and with fewer."""
    for key, sizes, n in [(151, [3, 5, 2], 11), (152, [2, 6, 10], 23), (153, [4, 3, 7], 4)]:
        _predicts(student, *_case(key, sizes, n)[:2])


@checks("predict")
def predict_takes_any_depth(student: Student) -> None:
    """One layer and three layers of unequal widths work like two."""
    for key, sizes in [(154, [4, 3]), (155, [2, 5, 3, 4])]:
        _predicts(student, *_case(key, sizes, 9)[:2], DEPTH)


@checks("predict")
def predict_takes_one_sample(student: Student) -> None:
    """One sample gives one label, in an array of its own."""
    params, X, _ = _case(156, [3, 4, 5], 6)
    for i in range(6):
        _predicts(student, params, X[:, i : i + 1].copy(), "an array of one label, not a number")


@checks("predict")
def predict_needs_no_output_above_one_half(student: Student) -> None:
    """The largest output counts where all of them are small, and where all of them are large."""
    params, X, _ = _case(157, [3, 4, 5], 12)
    for shift in (-3.0, 3.0):
        _predicts(student, [params[0], (0.5 * params[1][0], 0.3 * params[1][1] + shift)], X)


@checks("predict")
def predict_treats_every_sample_alone(student: Student) -> None:
    """Samples that are doubled, and in another order, get the same label each."""
    params, X, _ = _case(158, [3, 4, 4], 8)
    order = np.resize(_rng(159).permutation(8), 16)
    _predicts(student, params, np.ascontiguousarray(X[:, order]), ALONE)


@checks("predict")
def predict_agrees_for_integers(student: Student) -> None:
    """Integers give the same labels as the same numbers as floats."""
    params, X = _whole_net(160, [3, 4, 3]), _rng(161).integers(-3, 4, (3, 13))
    _predicts(student, params, X, INTEGERS, (_floats(params), X * 1.0))


@checks("predict")
def predict_repeats_itself(student: Student) -> None:
    """The same network and data give the same labels again, after another network."""
    one, other = _case(162, [3, 4, 5], 9)[:2], _case(163, [2, 4], 6)[:2]

    def judge(got: Any) -> None:
        equal(got, ref.predict(*one), axes="(samples,)", hint=MEMORY)

    _repeats(student.predict, one, other, judge)


# train


def _trained(got: Any, expected: tuple[Any, Any], hint: str) -> None:
    best_params, scores = items(got, 2, name="(best_params, scores)", hint=hint)
    equal(scores, expected[1], name="scores", axes="(num_steps + 1,)", hint=hint)
    equal_layers(best_params, expected[0], name="best_params", rtol=1e-7, atol=1e-9, hint=hint)


def _trains(student: Student, data: tuple[Any, ...], eta: float, num_steps: int, hint: str) -> None:
    _trained(student.train(*data, eta, num_steps), ref.train(*data, eta, num_steps), hint)


def _task(key: int, sizes: list[int], n: int) -> tuple[Any, Any, Any]:
    """Make params, X and labels."""
    return (_net(key, sizes), *_data(key, sizes[0], sizes[-1], n))


def _whole_task(key: int) -> tuple[Any, Any, Any]:
    """Make params, X and labels of integers."""
    return _whole_net(key, [2, 4, 3]), _rng(key, 6).integers(-3, 4, (2, 14)), _rng(key, 7).integers(0, 3, 14)


def _task_without_last_class(key: int) -> tuple[Any, Any, Any]:
    params, X, labels = _task(key, [3, 4, 4], 13)
    return params, X, labels % 3


@checks("train")
def train_ends_where_it_should(student: Student) -> None:
    """Where accuracy is best at the last step, its parameters come back: for one layer, for two and for three."""
    hint = "every step goes downhill by eta times the gradient, all gradients taken at the same parameters"
    for key, sizes, n, eta, num_steps in [(203, [2, 4, 3], 17, 2.0, 7), (203, [3, 2], 13, 0.7, 6)]:
        _trains(student, _task(key, sizes, n), eta, num_steps, hint)
    _trains(student, _task(218, [2, 3, 4, 2], 14), 3.0, 8, hint)


@checks("train")
def train_keeps_the_best_from_the_middle(student: Student) -> None:
    """Where accuracy peaks on the way and falls again, the parameters of the peak come back."""
    hint = "when a better score comes, keep these parameters; later steps must not change what was kept"
    _trains(student, _task(242, [2, 4, 3], 17), 8.0, 10, hint)
    _trains(student, _task(200, [3, 5, 2], 16), 12.0, 9, hint)


@checks("train")
def train_keeps_the_start_where_it_is_best(student: Student) -> None:
    """Where training only makes it worse, the start values come back."""
    _trains(student, _task(343, [2, 4, 3], 15), 6.0, 7, "the start takes part in the contest")
    _trains(student, _task(237, [3, 2], 12), 9.0, 6, "the start takes part in the contest")


@checks("train")
def train_keeps_the_first_of_two_peaks(student: Student) -> None:
    """Where the best accuracy is reached twice, the first time counts; training goes on, even when all is right."""
    going_on = "every step is taken and scored, even if nothing is left to gain"
    _trains(student, _task(6568, [2, 4, 3], 6), 8.0, 10, going_on)
    _trains(student, _task(690, [2, 4, 3], 14), 9.0, 10, "is a score that is only as good as the best one better?")
    _trains(student, _task(280, [3, 4, 2], 12), 14.0, 10, "is a score that is only as good as the best one better?")


@checks("train")
def train_returns_the_start_after_no_step(student: Student) -> None:
    """With num_steps = 0 copies of the start values and one score come back, even if that score is 0."""
    for key, sizes, n in [(205, [3, 4, 2], 7), (206, [2, 3, 3], 1)]:
        params, X, labels = _task(key, sizes, n)
        wrong = (ref.predict(params, X) + 1) % sizes[-1]
        _trains(student, (params, X, labels), 0.5, 0, "the loop may run zero times")
        _trains(student, (params, X, wrong), 0.5, 0, "a first score of zero is a score, too")


@checks("train")
def train_agrees_for_integers(student: Student) -> None:
    """Integer parameters and inputs give the same as the same numbers as floats."""
    params, X, labels = _whole_task(223)
    expected = ref.train(_floats(params), X * 1.0, labels, 0.75, 5)
    _trained(student.train(params, X, labels, 0.75, 5), expected, "integers changed in place stay integers")


@checks("train")
def train_knows_the_classes_from_the_network(student: Student) -> None:
    """The last class may be missing among the labels: there is still a row of T for every output."""
    _trains(student, _task_without_last_class(222), 2.5, 5, "how many rows has T, and where do you know that from?")


@checks("train")
def train_repeats_itself(student: Student) -> None:
    """Training on the same data again, after other data, gives the same."""
    one, other = (*_task(200, [3, 5, 2], 16), 12.0, 9), (*_task(218, [2, 3, 4, 2], 14), 3.0, 8)
    _repeats(student.train, one, other, lambda got: _trained(got, ref.train(*one), MEMORY))
