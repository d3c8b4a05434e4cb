"""The public checks of lesson 2_network.

Their numbers can be followed on paper: sigmoid(0) = 1/2, sigmoid(ln 3) = 3/4, sigmoid(2 ln 3) = 9/10, and the
slopes there are 1/4, 3/16 and 9/100.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from selfcheck.compare import FORMULA, ROUNDING, Mismatch, equal, gradient, holds, items, shaped
from selfcheck.core import Student, checks, raises

MAY_BE_ARGUMENTS = {"feedforward": ((1, 0),)}
"""The first of the activations is the input: it may be X itself."""
LAYER = ("(units, inputs)", "(units, 1)")
"""What the axes of a layer's W and b mean."""

LN3 = 1.0986122886681098
UNITS = "(units, samples)"
FORWARD = ("zs", "activations")
GRADIENTS = ("dW", "db")
BOTH_SIDES = "(f a step above - f a step below) / (the distance of the two), one entry of theta at a time"
PRODUCT = "@ sums over the units of a layer, * works entry by entry"


def equal_layers(
    got: Any,
    expected: Sequence[tuple[Any, Any]],
    *,
    parts: tuple[str, str] = ("W", "b"),
    name: str = "the result",
    rtol: float = FORMULA,
    atol: float = ROUNDING,
    hint: str = "",
) -> None:
    """Like equal, for a list of one pair of arrays per layer; parts names the two, layers count from 1."""
    pairs = items(got, len(expected), name=name, hint=hint)
    for layer, (pair, wanted) in enumerate(zip(pairs, expected, strict=True), start=1):
        both = items(pair, 2, name=f"({', '.join(parts)}) of layer {layer}", hint=hint)
        for part, one, other, axes in zip(parts, both, wanted, LAYER, strict=True):
            label = f"{part} of layer {layer}"
            try:
                equal(one, other, name=label, axes=axes, rtol=rtol, atol=atol, hint=hint)
            except Mismatch as found:  # of many arrays, say which one is meant
                raise Mismatch(found.summary, f"{label}: {found.expected}", found.got, found.hint) from None


@checks("numerical_gradient")
def finds_the_slopes_of_squares(student: Student) -> None:
    """The slopes of theta1^2 + theta2^2 + theta3^2 at (1, -2, 3) are 2, -4 and 6."""
    theta = np.array([[1.0, -2.0, 3.0]])
    got = student.numerical_gradient(lambda t: float((t * t).sum()), theta)
    gradient(got, [[2.0, -4.0, 6.0]], hint=BOTH_SIDES)


@checks("numerical_gradient")
def moves_one_entry_at_a_time(student: Student) -> None:
    """The slopes of the determinant of [[2, 3], [5, 7]] are [[7, -5], [-3, 2]], each in its own place."""
    theta = np.array([[2.0, 3.0], [5.0, 7.0]])
    got = student.numerical_gradient(lambda t: float(t[0, 0] * t[1, 1] - t[0, 1] * t[1, 0]), theta)
    hint = "when the next entry moves, is the one before back at its old value?"
    gradient(got, [[7.0, -5.0], [-3.0, 2.0]], hint=hint)


@checks("numerical_gradient")
def steps_by_h_to_both_sides(student: Student) -> None:
    """For theta^3 at 2 and h = 1 the result is (27 - 1) / 2 = 13; for h = 0.5 it is 12.25."""
    theta = np.array([2.0, -1.0])
    for h, slopes in [(1.0, [13.0, 4.0]), (0.5, [12.25, 3.25])]:
        got = student.numerical_gradient(lambda t: float((t**3).sum()), theta, h)
        equal(got, slopes, hint="one step up, one step down, both by the h that is asked for")


@checks("numerical_gradient")
def gives_a_slope_for_every_entry(student: Student) -> None:
    """The result has the shape of theta, with one dimension as well as with three."""
    for shape in [(5,), (3, 1), (2, 3, 4)]:
        size = int(np.prod(shape))
        factors = np.arange(1.0, size + 1).reshape(shape)
        got = student.numerical_gradient(lambda t, c=factors: float((c * t).sum()), 0.1 * factors)
        gradient(got, factors, hint="one slope for each entry of theta, in the same place")


@checks("numerical_gradient")
def takes_a_theta_of_integers(student: Student) -> None:
    """At the integers 3, -1 and 4 the slopes of the sum of squares are 6, -2 and 8, as floats."""
    got = student.numerical_gradient(lambda t: float((t * t).sum()), np.array([[3, -1, 4]]))
    gradient(got, [[6.0, -2.0, 8.0]], hint="3 + 0.00001 in an array of integers is 3 again")


@checks("init_network")
def makes_one_pair_per_layer(student: Student) -> None:
    """Sizes [2, 10, 3] give two layers: W (10, 2) with b (10, 1), then W (3, 10) with b (3, 1)."""
    got = items(student.init_network([2, 10, 3], np.random.default_rng(1)), 2, name="params")
    for layer, (pair, shapes) in enumerate(zip(got, [((10, 2), (10, 1)), ((3, 10), (3, 1))], strict=True), start=1):
        W, b = items(pair, 2, name=f"(W, b) of layer {layer}")
        shaped(W, shapes[0], name=f"W of layer {layer}", axes=LAYER[0])
        differs = bool(np.isfinite(W).all() and np.unique(W).size == W.size)
        holds(differs, "every weight is a number of its own", W, "units that start equal stay equal for ever")
        equal(b, np.zeros(shapes[1]), name=f"b of layer {layer}", axes=LAYER[1], hint="the biases start at zero")


@checks("init_network")
def draws_with_the_rng_it_is_given(student: Student) -> None:
    """The weights are the standard normal numbers that rng gives: those of the first layer first, row by row."""
    draws = np.random.default_rng(7).standard_normal(3 * 4 + 2 * 3)
    first, second = draws[:12].reshape(3, 4), draws[12:].reshape(2, 3)
    expected = [(first, np.zeros((3, 1))), (second, np.zeros((2, 1)))]
    hint = "one call of rng for each W, in the order of the layers; nothing is drawn for b"
    equal_layers(student.init_network([4, 3, 2], np.random.default_rng(7)), expected, hint=hint)


@checks("init_network")
def makes_networks_of_other_depths(student: Student) -> None:
    """Two sizes give one layer, four sizes give three."""
    for sizes in ([3, 2], [2, 4, 3, 1]):
        got = items(student.init_network(sizes, np.random.default_rng(2)), len(sizes) - 1, name="params")
        for layer, pair in enumerate(got, start=1):
            W, b = items(pair, 2, name=f"(W, b) of layer {layer}")
            shaped(W, (sizes[layer], sizes[layer - 1]), name=f"W of layer {layer}", axes=LAYER[0])
            holds(bool(np.isfinite(W).all() and np.unique(W).size == W.size), "every weight is another number", W)
            equal(b, np.zeros((sizes[layer], 1)), name=f"b of layer {layer}", axes=LAYER[1])


@checks("init_network")
def refuses_sizes_without_a_network(student: Student) -> None:
    """One size alone, and a size below 1, give a ValueError that says so."""
    pair = items(items(student.init_network([2, 3], np.random.default_rng(3)), 1, name="params")[0], 2, name="(W, b)")
    shaped(pair[0], (3, 2), name="W", axes=LAYER[0])
    holds(len(set(pair[0].ravel().tolist())) == 6, "every weight is a number of its own", pair[0])
    for sizes in ([4], [3, 0, 2], [2, -1]):
        hint = "look at the sizes before anything is drawn"
        said = raises(ValueError, student.init_network, sizes, np.random.default_rng(3), hint=hint)
        holds(bool(said.strip()), "a ValueError that says what was wrong", "one without a text", "name the sizes")


def _worked_example() -> tuple[Any, Any, Any, Any]:
    """Give params, X, zs and activations of a network with 2, 3 and 2 units and four samples."""
    params = [
        (LN3 * np.array([[1.0, 0.0], [0.0, 1.0], [1.0, -1.0]]), LN3 * np.array([[-2.0], [-1.0], [1.0]])),
        (LN3 * np.array([[0.0, 4.0, 0.0], [20.0, 0.0, 0.0]]), LN3 * np.array([[-1.0], [-4.0]])),
    ]
    X = np.array([[1.0, 0.0, 1.0, 2.0], [1.0, 2.0, 0.0, 2.0]])
    zs = [
        LN3 * np.array([[-1.0, -2.0, -1.0, 0.0], [0.0, 1.0, -1.0, 1.0], [1.0, -1.0, 2.0, 1.0]]),
        LN3 * np.array([[1.0, 2.0, 0.0, 2.0], [1.0, -2.0, 1.0, 6.0]]),
    ]
    activations = [
        X,
        np.array([[0.25, 0.1, 0.25, 0.5], [0.5, 0.75, 0.25, 0.75], [0.75, 0.25, 0.9, 0.75]]),
        np.array([[0.75, 0.9, 0.5, 0.9], [0.75, 0.1, 0.75, 729 / 730]]),
    ]
    return params, X, zs, activations


@checks("feedforward")
def follows_the_worked_example(student: Student) -> None:
    """Four samples through three hidden units and two outputs: every z and every activation, worked out on paper."""
    params, X, zs, activations = _worked_example()
    hint = "each layer takes the activations of the layer before it: weights, bias, then sigmoid"
    equal(student.feedforward(params, X), (zs, activations), name=FORWARD, axes=UNITS, hint=hint)


@checks("feedforward")
def one_layer_is_a_row_of_neurons(student: Student) -> None:
    """A network of one layer gives one z, and two activations: X itself and the output."""
    params, X, zs, activations = _worked_example()
    got = student.feedforward(params[:1], X)
    equal(got, (zs[:1], activations[:2]), name=FORWARD, axes=UNITS, hint="activations has one item more than zs")


@checks("feedforward")
def goes_through_every_layer(student: Student) -> None:
    """In a network of 2, 4, 1 and 3 units with weights of zero, z is the bias of each layer, for both samples."""
    biases = [LN3 * np.array([[1.0], [-1.0], [2.0], [0.0]]), np.array([[-LN3]]), LN3 * np.array([[2.0], [1.0], [-2.0]])]
    values = [np.array([[0.75], [0.25], [0.9], [0.5]]), np.array([[0.25]]), np.array([[0.9], [0.75], [0.1]])]
    params = [(np.zeros((4, 2)), biases[0]), (np.zeros((1, 4)), biases[1]), (np.zeros((3, 1)), biases[2])]
    X = np.array([[0.5, -1.5], [2.0, 1.0]])
    expected = [np.hstack([b, b]) for b in biases], [X, *(np.hstack([a, a]) for a in values)]
    hint = "loop over params; the bias is added to every column"
    equal(student.feedforward(params, X), expected, name=FORWARD, axes=UNITS, hint=hint)


@checks("feedforward")
def one_sample_stays_a_column(student: Student) -> None:
    """One sample gives arrays with one column; what the samples get does not depend on their company."""
    params, X, zs, activations = _worked_example()
    for i in (0, 3):
        alone = tuple([array[:, i : i + 1].copy() for array in arrays] for arrays in (zs, activations))
        equal(student.feedforward(params, alone[1][0]), alone, name=FORWARD, axes=UNITS, hint="keep two dimensions")


def _three_outputs() -> tuple[Any, ...]:
    z = LN3 * np.array([[0.0, 1.0, -1.0, 0.0], [2.0, -1.0, 0.0, 1.0]])
    a = np.array([[0.5, 0.75, 0.25, 0.5], [0.9, 0.25, 0.5, 0.75]])
    T = np.array([[1.0, 0.0, 0.0, 0.0], [0.0, 1.0, 1.0, 1.0]])
    return z, a, T, np.array([[-0.125, 0.140625, 0.046875, 0.125], [0.081, -0.140625, -0.125, -0.046875]])


@checks("output_delta")
def output_delta_follows_the_worked_example(student: Student) -> None:
    """Two outputs and four samples, worked out on paper: z = 0, a = 1/2 and T = 1 give -1/2 * 1/4 = -1/8."""
    z, a, T, expected = _three_outputs()
    got = student.output_delta(z, a, T)
    equal(got, expected, axes=UNITS, atol=2e-12, hint="error times slope; the slope belongs to z, the error to a")


@checks("output_delta")
def output_delta_of_one_output_and_sample(student: Student) -> None:
    """One output, one sample: z = ln 3, a = 3/4 gives 9/64 for T = 0 and -3/64 for T = 1."""
    z, a = np.array([[LN3]]), np.array([[0.75]])
    equal(student.output_delta(z, a, np.array([[0.0]])), [[0.140625]], hint="too high an output gives a positive delta")
    equal(student.output_delta(z, a, np.array([[1.0]])), [[-0.046875]], hint="too low an output gives a negative delta")


@checks("output_delta")
def output_delta_does_not_average(student: Student) -> None:
    """Every sample twice gives every delta twice: the mean over the samples is taken later."""
    z, a, T, expected = _three_outputs()
    got = student.output_delta(*(np.hstack([part, part]) for part in (z, a, T)))
    equal(got, np.hstack([expected, expected]), axes=UNITS, atol=2e-12, hint="no 1/n and no sum here")


@checks("output_delta")
def output_delta_takes_integer_targets(student: Student) -> None:
    """Targets 0 and 1 may be integers."""
    z, a, T, expected = _three_outputs()
    equal(student.output_delta(z, a, T.astype(int)), expected, axes=UNITS, atol=2e-12, hint="the result holds floats")


def _two_behind_three() -> tuple[Any, Any, Any]:
    """Give W_next, delta_next and what comes back through the weights, for two units behind three."""
    W_next = np.array([[1.0, -2.0, 4.0], [8.0, 2.0, -4.0]])
    delta_next = np.array([[1.0, 0.0, 0.5, -1.0], [0.0, 1.0, 0.25, 2.0]])
    return W_next, delta_next, np.array([[1.0, 8.0, 2.5, 15.0], [-2.0, 2.0, -0.5, 6.0], [4.0, -4.0, 1.0, -12.0]])


@checks("hidden_delta")
def hidden_delta_follows_the_worked_example(student: Student) -> None:
    """Two units behind three, four samples, z = 0: every slope is 1/4, and the rest can be done on paper."""
    W_next, delta_next, back = _two_behind_three()
    got = student.hidden_delta(W_next, delta_next, np.zeros((3, 4)))
    hint = "a unit's delta collects the deltas of all units behind it, each through the weight between the two"
    equal(got, 0.25 * back, axes=UNITS, hint=hint)


@checks("hidden_delta")
def hidden_delta_takes_the_slope_at_z(student: Student) -> None:
    """Where z is ln 3 or -ln 3 the slope is 3/16, where it is 2 ln 3 it is 9/100."""
    W_next, delta_next, back = _two_behind_three()
    z = LN3 * np.array([[1.0, -1.0, 2.0, 0.0], [2.0, 1.0, 0.0, -2.0], [0.0, 2.0, -1.0, 1.0]])
    slopes = np.array([[0.1875, 0.1875, 0.09, 0.25], [0.09, 0.1875, 0.25, 0.09], [0.25, 0.09, 0.1875, 0.1875]])
    got = student.hidden_delta(W_next, delta_next, z)
    equal(got, back * slopes, axes=UNITS, atol=1e-10, hint="sigmoid_prime of this layer's z, entry by entry")


@checks("hidden_delta")
def hidden_delta_of_one_unit_behind(student: Student) -> None:
    """One unit behind two, and one sample: its delta 8 comes back through the weights 1 and -3."""
    got = student.hidden_delta(np.array([[1.0, -3.0]]), np.array([[8.0]]), np.array([[0.0], [LN3]]))
    equal(got, [[2.0], [-4.5]], axes=UNITS, hint="the result has the shape of z; " + PRODUCT)


@checks("hidden_delta")
def hidden_delta_does_not_average(student: Student) -> None:
    """Every sample twice gives every delta twice, and twice the delta behind gives twice the delta here."""
    W_next, delta_next, back = _two_behind_three()
    got = student.hidden_delta(W_next, np.hstack([delta_next, 2 * delta_next]), np.zeros((3, 8)))
    equal(got, np.hstack([0.25 * back, 0.5 * back]), axes=UNITS, hint="no 1/n here: the mean is taken later")


def _four_samples() -> tuple[Any, Any, Any]:
    """Give params, X and T of a network with 2, 3 and 2 units; the first layer has weights of zero."""
    params = [
        (np.zeros((3, 2)), LN3 * np.array([[1.0], [-1.0], [1.0]])),
        (np.array([[4.0, 8.0, -4.0], [0.0, -4.0, 8.0]]), np.array([[LN3 - 2.0], [-5.0]])),
    ]
    X = np.array([[1.0, 2.0, -1.0, 0.0], [0.0, -1.0, 2.0, 3.0]])
    return params, X, np.array([[0.0, 0.0, 1.0, 0.0], [1.0, 1.0, 0.0, 1.0]])


def _finite_gradients(got: Any, params: Any) -> Any:
    """Return got if it is a pair of finite arrays for each layer, shaped as the parameters."""
    for layer, (pair, like) in enumerate(zip(items(got, len(params), name="grads"), params, strict=True), start=1):
        both = items(pair, 2, name=f"(dW, db) of layer {layer}")
        for name, part, form, axes in zip(GRADIENTS, both, like, LAYER, strict=True):
            shaped(part, form.shape, name=f"{name} of layer {layer}", axes=axes)
            holds(bool(np.isfinite(part).all()), f"{name} of layer {layer} holds finite numbers only", part)
    return got


@checks("backprop")
def backprop_follows_the_worked_example(student: Student) -> None:
    """Four samples, three hidden units with a = 3/4, 1/4, 3/4 and two outputs: worked out on paper."""
    expected = [
        (
            np.array([[360.0, 144.0], [1104.0, 288.0], [-1128.0, -144.0]]) / 4096,
            np.array([[9 / 128], [3 / 16], [-21 / 128]]),
        ),
        (np.array([[4.5, 1.5, 4.5], [-3.0, -1.0, -3.0]]) / 64, np.array([[6 / 64], [-4 / 64]])),
    ]
    hint = "the last layer is off? then its delta, the activations before it, or 1/n. Only the first? then the way back"
    equal_layers(student.backprop(*_four_samples()), expected, parts=GRADIENTS, atol=1e-11, hint=hint)


@checks("backprop")
def backprop_of_one_layer(student: Student) -> None:
    """One layer of three neurons and one sample x = 2: delta is 9/64, -9/64, 9/64, and dW is twice that."""
    params = [(np.array([[LN3], [-LN3], [0.0]]), np.array([[-LN3], [LN3], [LN3]]))]
    delta = np.array([[0.140625], [-0.140625], [0.140625]])
    got = student.backprop(params, np.array([[2.0]]), np.array([[0.0], [1.0], [0.0]]))
    hint = "delta is error times slope; without a hidden layer there is nothing to go back through"
    equal_layers(got, [(2 * delta, delta)], parts=GRADIENTS, atol=1e-11, hint=hint)


@checks("backprop")
def goes_downhill_in_your_cost(student: Student) -> None:
    """In three layers: a tiny step along any dW or db lowers the cost of your feedforward as it predicts."""
    params = [
        (np.array([[0.5, -1.0], [1.5, 0.5], [-0.5, 1.0], [1.0, -1.5]]), np.array([[0.5], [-0.25], [0.75], [-0.5]])),
        (np.array([[1.0, -0.5, 0.75, -1.0], [-1.5, 1.0, 0.5, 0.25], [0.5, 1.5, -1.0, 1.0]]), np.ones((3, 1)) / 3),
        (np.array([[1.5, -1.0, 0.5], [-0.5, 1.0, -1.5]]), np.array([[0.25], [-0.75]])),
    ]
    X = np.array([[0.5, -1.0, 2.0, 0.0, 1.5], [1.0, 0.5, -0.5, 2.0, -1.0]])
    T = np.array([[1.0, 0.0, 0.0, 1.0, 0.0], [0.0, 1.0, 1.0, 0.0, 1.0]])

    def cost(network: Any) -> float:
        forward = items(student.feedforward(network, X), 2, name="your feedforward(params, X)")
        last = items(forward[1], 4, name="the activations of your feedforward")[3]
        error = shaped(last, (2, 5), name="your output activation", axes=UNITS) - T
        with np.errstate(all="ignore"):  # whatever your feedforward gives
            return float((error * error).sum() / (2 * 5))

    grads = _finite_gradients(student.backprop(params, X, T), params)
    before, step = cost(params), 1e-3
    for layer in range(3):
        for part, name in enumerate(GRADIENTS):
            with np.errstate(all="ignore"):  # the squares of huge numbers
                square = float((grads[layer][part] ** 2).sum())
                moved = [list(pair) for pair in params]
                moved[layer][part] = moved[layer][part] - step * grads[layer][part]
            holds(1e-7 < square < 1e3, f"{name} of layer {layer + 1} is neither zero nor huge", grads[layer][part])
            ratio = (before - cost([(W, b) for W, b in moved])) / (step * square)
            words = f"a step along {name} of layer {layer + 1} lowers the cost as it predicts (ratio 1)"
            hint = "1/2 or 2 points to a factor 2, 1/5 or 5 to the mean over five samples, -1 to a sign; "
            hint += "another ratio, or one layer only, to something left out on the way back"
            holds(abs(ratio - 1) < 0.02, words, f"ratio {ratio:.3g}", hint)


@checks("backprop")
def backprop_ignores_doubled_samples(student: Student) -> None:
    """Every sample twice: the gradients of a mean do not change, though other targets change them."""
    params, X, T = _four_samples()
    once, other = (_finite_gradients(student.backprop(params, X, targets), params) for targets in (T, 1 - T))
    holds(
        not np.allclose(once[0][0], other[0][0]), "other targets give other gradients", "the same", "where is T used?"
    )
    twice = student.backprop(params, np.hstack([X, X]), np.hstack([T, T]))
    hint = "a mean stays what it is, a sum doubles: what do you divide by, and is it done once?"
    equal_layers(twice, [tuple(pair) for pair in once], parts=GRADIENTS, atol=1e-11, hint=hint)


DOWNHILL = "downhill: a parameter minus eta times its own gradient, in every layer"


@checks("gradient_step")
def takes_the_step_worked_out_on_paper(student: Student) -> None:
    """With eta = 0.5 the weight 3 and its gradient 4 give 1; biases move in the same way."""
    params = [
        (np.array([[3.0, -1.0], [0.5, 2.0], [1.0, 0.0]]), np.array([[1.0], [-2.0], [0.5]])),
        (np.array([[2.0, -3.0, 1.0]]), np.array([[4.0]])),
    ]
    grads = [
        (np.array([[4.0, 2.0], [1.0, -2.0], [0.0, 6.0]]), np.array([[-2.0], [4.0], [1.0]])),
        (np.array([[1.0, 2.0, -4.0]]), np.array([[6.0]])),
    ]
    expected = [
        (np.array([[1.0, -2.0], [0.0, 3.0], [1.0, -3.0]]), np.array([[2.0], [-4.0], [0.0]])),
        (np.array([[1.5, -4.0, 3.0]]), np.array([[1.0]])),
    ]
    equal_layers(student.gradient_step(params, grads, 0.5), expected, hint=DOWNHILL)


@checks("gradient_step")
def steps_in_every_layer(student: Student) -> None:
    """One layer or three: every weight 1 with gradient 2 becomes 0.5 for eta = 0.25, every bias 2 becomes 1.5."""
    for sizes in ([2, 3], [2, 4, 1, 3]):
        shapes = [((m, d), (m, 1)) for d, m in zip(sizes[:-1], sizes[1:], strict=True)]
        params = [(np.ones(weights), np.full(biases, 2.0)) for weights, biases in shapes]
        grads = [(np.full(weights, 2.0), np.full(biases, 2.0)) for weights, biases in shapes]
        expected = [(np.full(weights, 0.5), np.full(biases, 1.5)) for weights, biases in shapes]
        equal_layers(student.gradient_step(params, grads, 0.25), expected, hint="loop over the pairs of both lists")


@checks("gradient_step")
def a_step_of_zero_gives_copies(student: Student) -> None:
    """With eta = 0 the same numbers come back, in arrays of their own."""
    params = [(np.array([[0.5, -1.5]]), np.array([[2.5]]))]
    got = student.gradient_step(params, [(np.array([[3.0, 4.0]]), np.array([[5.0]]))], 0.0)
    equal_layers(got, params, hint="nothing is subtracted here")


@checks("gradient_step")
def steps_from_integers(student: Student) -> None:
    """Integer parameters become floats: 3 - 0.25 * 2 is 2.5."""
    params = [(np.array([[3, -1]]), np.array([[2]]))]
    got = student.gradient_step(params, [(np.array([[2, 3]]), np.array([[-1]]))], 0.25)
    equal_layers(got, [(np.array([[2.5, -1.75]]), np.array([[2.25]]))], hint="W -= ... in place cannot make floats")


ONE_LAYER = np.array([[1.0, 0.0], [0.0, 1.0], [-1.0, -1.0]]), np.array([[0.5], [0.0], [-0.5]])


@checks("predict")
def names_the_largest_output(student: Student) -> None:
    """The label of a sample is the number of its largest output; five samples, three outputs."""
    X = np.array([[2.0, 0.0, -2.0, 1.0, 3.0], [0.0, 3.0, -1.0, 2.0, 1.0]])
    hint = "one integer for each column: in which row does its largest activation stand?"
    equal(student.predict([ONE_LAYER], X), np.array([0, 1, 2, 1, 0]), axes="(samples,)", hint=hint)


@checks("predict")
def the_bias_may_decide(student: Student) -> None:
    """With weights of zero the output with the largest bias wins for all four samples, though all are below 0.5."""
    b = np.array([[-3.0], [-1.0], [-0.5]])
    got = student.predict([(np.zeros((3, 2)), b)], np.array([[1.0, -2.0, 0.5, 4.0], [3.0, 1.0, -1.0, 2.0]]))
    equal(got, np.array([2, 2, 2, 2]), axes="(samples,)", hint="the largest one counts, however small it is")


@checks("predict")
def goes_through_the_hidden_layer(student: Student) -> None:
    """A hidden layer that mirrors its input turns the label round; one sample gives an array with one label."""
    mirror = np.array([[-4.0, 0.0], [0.0, -4.0]]), np.array([[1.0], [1.0]])
    last = np.array([[4.0, -4.0], [-4.0, 4.0]]), np.array([[0.25], [-0.25]])
    hint = "the outputs are the last activations of your feedforward; the result has shape (n,)"
    for x, label in [([[2.0], [-1.0]], 1), ([[-1.0], [2.0]], 0)]:
        equal(student.predict([mirror, last], np.array(x)), np.array([label]), axes="(samples,)", hint=hint)


HISTORY = "an array of num_steps + 1 numbers; is anything scored before the first step?"


def _three_steps() -> tuple[Any, ...]:
    params = [(np.array([[0.0], [-1.0]]), np.array([[1.0], [-1.0]]))]
    return params, np.array([[0.0, 1.0, 2.0]]), np.array([0, 1, 1]), 16.0, 3


def _trained(got: Any) -> tuple[Any, Any]:
    best_params, scores = items(got, 2, name="(best_params, scores)", hint="look at the line with return")
    return best_params, scores


@checks("train")
def trains_one_step_on_paper(student: Student) -> None:
    """One sample x = 2 with label 1, two outputs 3/4 and 1/4: a step with eta = 64/9 turns the decision round."""
    params = [(np.array([[0.0], [-LN3]]), np.array([[LN3], [LN3]]))]
    best_params, scores = _trained(student.train(params, np.array([[2.0]]), np.array([1]), 64 / 9, 1))
    equal(scores, [0.0, 1.0], name="scores", axes="(num_steps + 1,)", hint=HISTORY)
    expected = [(np.array([[-2.0], [2.0 - LN3]]), np.array([[LN3 - 1.0], [LN3 + 1.0]]))]
    hint = "labels become columns of 0 and 1 for backprop; then one gradient_step"
    equal_layers(best_params, expected, name="best_params", hint=hint)


@checks("train")
def train_scores_the_start_and_every_step(student: Student) -> None:
    """Three steps give four scores: the share of right labels before training comes first, then after each step."""
    best_params, scores = _trained(student.train(*_three_steps()))
    equal(scores, [1 / 3, 1.0, 2 / 3, 1.0], name="scores", axes="(num_steps + 1,)", hint=HISTORY)
    items(best_params, 1, name="best_params")


@checks("train")
def train_keeps_the_first_of_the_best(student: Student) -> None:
    """Where step 1 is best, step 2 worse and step 3 as good again, the parameters after step 1 come back."""
    best_params, _ = _trained(student.train(*_three_steps()))
    expected = [(np.array([[-2.29975745], [-0.04775319]]), np.array([[-0.25116047], [-0.55927964]]))]
    hint = "what do the best parameters hold when a later step is worse, or only just as good?"
    equal_layers(best_params, expected, name="best_params", rtol=1e-6, hint=hint)


@checks("train")
def train_keeps_the_start_if_nothing_is_better(student: Student) -> None:
    """Where every label is right from the start, copies of the start values are the best ones."""
    params = [(np.array([[LN3, 0.5], [-LN3, 1.0]]), np.array([[-0.25], [0.5]]))]
    X = np.array([[2.0, -1.0, 3.0], [0.0, 1.0, -1.0]])
    best_params, scores = _trained(student.train(params, X, np.array([0, 1, 0]), 0.5, 2))
    equal(scores, np.ones(3), name="scores", axes="(num_steps + 1,)", hint=HISTORY)
    equal_layers(best_params, params, name="best_params", hint="the start takes part in the contest")


@checks("train")
def train_takes_zero_steps(student: Student) -> None:
    """With num_steps = 0 the start values come back as copies, with a single score."""
    params, X, labels, eta, _ = _three_steps()
    best_params, scores = _trained(student.train(params, X, labels, eta, 0))
    equal(scores, [1 / 3], name="scores", axes="(num_steps + 1,)", hint=HISTORY)
    equal_layers(best_params, params, name="best_params", hint="the loop may run zero times")
