"""The public checks of lesson 4_beyond.

Their numbers can be followed on paper: sigmoid(ln 3) = 3/4, tanh(ln 2) = 3/5, tanh(ln 3) = 4/5, exp(ln 2) = 2.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from selfcheck.compare import central_differences, equal, gradient, holds, number, shaped
from selfcheck.core import Student, checks, raises

MAY_BE_ARGUMENTS = {"general_feedforward": ((1, 0),), "augmented_feedforward": ((0,),)}
"""The first of the activations is the input: it may be X itself."""

LN2, LN3, LN5 = 0.6931471805599453, 1.0986122886681098, 1.6094379124341003
SHAPES: list[tuple[int, ...]] = [(3,), (2, 3), (2, 3, 4)]
ELEMENTWISE = "let NumPy work on the whole array; neither loop over its rows nor flatten it"
FLOATS = "whole numbers go in, float64 numbers come out"
FORWARD = ("zs", "activations")
MOVED = ("params", "velocity")
DROPPED = ("a_dropped", "mask")
CURVE = ("fpr", "tpr")


def _finite(got: Any, shape: tuple[int, ...], name: str, axes: str = "") -> Any:
    """Return got if it is an array of finite floats of this shape."""
    shaped(got, shape, name=name, axes=axes)
    holds(bool(np.isfinite(got).all()), f"{name} holds finite numbers only", got)
    return got


def _items(got: Any, count: int, what: str) -> Any:
    """Return got if it is a tuple or list of so many things."""
    fits = type(got) in (list, tuple) and len(got) == count
    holds(fits, f"{what}: {count} things, in order", got, "look at the line with return")
    return got


def _layers(got: Any, like: Any, name: str) -> Any:
    """Return got if it is a list of pairs of finite numbers, shaped as the pairs of like."""
    found = []
    for i, (pair, (W, b)) in enumerate(zip(_items(got, len(like), f"{name}, a pair per layer"), like, strict=True)):
        one, other = _items(pair, 2, f"{name}[{i}], a pair")
        found.append((_finite(one, W.shape, f"{name}[{i}][0]"), _finite(other, b.shape, f"{name}[{i}][1]")))
    return found


def _refuses(function: Callable[..., Any], *arguments: Any, hint: str) -> None:
    said = raises(ValueError, function, *arguments, hint=hint)
    holds(bool(said.strip()), "a ValueError that says what was wrong", "one without a text", hint)


@checks("relu")
def relu_keeps_what_is_positive(student: Student) -> None:
    """relu leaves every positive number as it is and makes every other one 0."""
    z = np.array([[-2.0, 0.25, -0.25, 3.0, 0.0, 1e-9]])
    equal(student.relu(z), [[0.0, 0.25, 0.0, 3.0, 0.0, 1e-9]], rtol=0, atol=0, hint="the larger one of z and 0")


@checks("relu")
def relu_keeps_the_shape(student: Student) -> None:
    """relu gives one number for each number, in an array of the same shape."""
    for shape in SHAPES:
        equal(student.relu(np.resize([2.5, -1.0], shape)), np.resize([2.5, 0.0], shape), hint=ELEMENTWISE)


@checks("relu")
def relu_gives_floats(student: Student) -> None:
    """relu gives floats for whole numbers, too: -3, 0 and 7 become 0.0, 0.0 and 7.0."""
    equal(student.relu(np.array([[-3, 0, 7]])), [[0.0, 0.0, 7.0]], hint=FLOATS)


@checks("relu_prime")
def relu_prime_is_one_above_zero(student: Student) -> None:
    """relu_prime is 1 for every positive number and 0 for every negative one."""
    z = np.array([[-2.0, 0.25, -0.25, 3.0, 1e-9, -1e-9]])
    equal(student.relu_prime(z), [[0.0, 1.0, 0.0, 1.0, 1.0, 0.0]], hint="only the sign of z counts")


@checks("relu_prime")
def relu_prime_is_zero_at_zero(student: Student) -> None:
    """At 0, where relu has a corner, relu_prime is 0."""
    equal(student.relu_prime(np.array([0.0, 5.0])), [0.0, 1.0], hint="is 0 > 0?")


@checks("relu_prime")
def relu_prime_is_the_slope_of_your_relu(student: Student) -> None:
    """Away from 0, relu_prime(z) is the slope of your relu at z, measured by a tiny step to both sides."""
    z, h = np.array([[-2.5, -0.5, 0.25], [0.75, 1.5, -3.0]]), 1e-5
    got = _finite(student.relu_prime(z), (2, 3), "relu_prime(z)")
    up = _finite(student.relu(z + h), (2, 3), "relu(z + h)")
    down = _finite(student.relu(z - h), (2, 3), "relu(z - h)")
    gradient(got, (up - down) / (2 * h), name="relu_prime(z)", hint="which of the two is right on paper?")


@checks("relu_prime")
def relu_prime_keeps_the_shape(student: Student) -> None:
    """relu_prime gives one float for each number, whole or not, in an array of the same shape."""
    for shape in SHAPES:
        equal(student.relu_prime(np.resize([2, -1], shape)), np.resize([1.0, 0.0], shape), hint=ELEMENTWISE)
        equal(student.relu_prime(np.resize([-0.5, 0.5], shape)), np.resize([0.0, 1.0], shape), hint=ELEMENTWISE)


@checks("tanh_prime")
def tanh_prime_has_the_values_known_from_paper(student: Student) -> None:
    """tanh_prime(0) is 1; at ln 2 and -ln 2, where tanh is 3/5 and -3/5, it is 16/25; at ln 3 it is 9/25."""
    z = np.array([[0.0, LN2, -LN2, LN3]])
    hint = "tanh_prime takes z, not the activation: is tanh applied exactly once?"
    equal(student.tanh_prime(z), [[1.0, 0.64, 0.64, 0.36]], hint=hint)


@checks("tanh_prime")
def tanh_prime_is_flat_far_out(student: Student) -> None:
    """tanh_prime(-1000) and tanh_prime(1000) are 0."""
    hint = "inf / inf is NaN; np.tanh knows how to avoid it"
    equal(student.tanh_prime(np.array([[-1000.0, 0.0, 1000.0]])), [[0.0, 1.0, 0.0]], hint=hint)


@checks("tanh_prime")
def tanh_prime_keeps_the_shape(student: Student) -> None:
    """tanh_prime gives one number for each number, in an array of the same shape."""
    for shape in SHAPES:
        equal(student.tanh_prime(np.resize([LN2, -LN3], shape)), np.resize([0.64, 0.36], shape), hint=ELEMENTWISE)


@checks("tanh_prime")
def tanh_prime_takes_whole_numbers(student: Student) -> None:
    """Integers are taken, too: tanh_prime(-1) is 0.41997, tanh_prime(0) is 1 and tanh_prime(2) is 0.07065."""
    equal(student.tanh_prime(np.array([[-1, 0, 2]])), [[0.41997434161403, 1.0, 0.07065082485316]], hint=FLOATS)


@checks("softmax")
def softmax_has_the_values_known_from_paper(student: Student) -> None:
    """exp of ln 1, ln 2 and ln 5 is 1, 2 and 5: the shares of this column are 1/8, 2/8 and 5/8."""
    z = np.array([[0.0, LN3], [LN2, 0.0], [LN5, 0.0]])
    expected = [[0.125, 0.6], [0.25, 0.2], [0.625, 0.2]]
    equal(student.softmax(z), expected, axes="(classes, samples)", hint="exp, divided by the sum over a column")


@checks("softmax")
def softmax_columns_sum_to_one(student: Student) -> None:
    """The shares of each sample, a column, sum to 1, and a larger z gets a larger share."""
    z = np.array([[1.0, -2.0, 0.5, 3.0, 0.0], [2.0, -1.0, 1.0, 3.5, 1.5], [2.5, 4.0, 1.5, 4.0, 2.0]])
    a = _finite(student.softmax(z), (3, 5), "softmax(z)", "(classes, samples)")
    holds(bool((a > 0).all() and (a < 1).all()), "every share lies between 0 and 1", a, "divide by the sum of a column")
    equal(a.sum(axis=0), np.ones(5), name="the sum over each column", hint="which axis do you sum over?")
    holds(bool((np.diff(a, axis=0) > 0).all()), "a larger z gets a larger share", a)


@checks("softmax")
def softmax_is_stable(student: Student) -> None:
    """Around 1000, 0 and -1000, all in one array, the columns (z, z + ln 3) have the shares 1/4 and 3/4."""
    z = np.array([[1000.0, 0.0, -1000.0], [1000.0 + LN3, LN3, -1000.0 + LN3]])
    hint = "the same number may be subtracted from every z of a column: which one keeps exp in its range?"
    equal(student.softmax(z), [[0.25] * 3, [0.75] * 3], axes="(classes, samples)", hint=hint)


@checks("softmax")
def softmax_takes_whole_numbers(student: Student) -> None:
    """Whole numbers work as well; so does a single sample, and a single class, whose share is 1."""
    hint = "three classes, one sample: the sum runs over the classes"
    equal(student.softmax(np.array([[2], [2], [2]])), [[1 / 3], [1 / 3], [1 / 3]], hint=hint)
    equal(student.softmax(np.array([[3, -7]])), [[1.0, 1.0]], axes="(classes, samples)")


@checks("cross_entropy")
def cross_entropy_has_the_values_known_from_paper(student: Student) -> None:
    """Probability 1/2 for the right class costs ln 2 = 0.6931; 3/4 and 4/5 cost (ln 4/3 + ln 5/4) / 2 = 0.2554."""
    hint = "the natural logarithm of the right class's probability; look at sign, sum and 1/n"
    one = np.array([[0.25], [0.5], [0.25]]), np.array([[0.0], [1.0], [0.0]])
    equal(student.cross_entropy(*one), 0.6931471805599453, hint=hint)
    two = np.array([[0.75, 0.1], [0.15, 0.1], [0.1, 0.8]]), np.array([[1.0, 0.0], [0.0, 0.0], [0.0, 1.0]])
    equal(student.cross_entropy(*two), 0.2554128118829953, hint=hint)


@checks("cross_entropy")
def cross_entropy_looks_at_the_right_class_only(student: Student) -> None:
    """How the rest is shared among the wrong classes changes nothing; a smaller share for the right one costs more."""
    T = np.array([[1.0, 0.0, 0.0, 0.0], [0.0, 0.0, 1.0, 1.0], [0.0, 1.0, 0.0, 0.0]])
    a = np.array([[0.5, 0.2, 0.3, 0.1], [0.2, 0.2, 0.6, 0.7], [0.3, 0.6, 0.1, 0.2]])
    other = np.array([[0.5, 0.1, 0.1, 0.2], [0.4, 0.3, 0.6, 0.7], [0.1, 0.6, 0.3, 0.1]])
    loss = number(student.cross_entropy(a, T))
    holds(0 < loss < 1, "the loss of these four samples lies between 0 and 1", loss, "look at the minus sign")
    equal(student.cross_entropy(other, T), loss, hint="each logarithm is multiplied by the T of its class")
    worse = a.copy()
    worse[2, 1] = 0.3
    more = number(student.cross_entropy(worse, T))
    holds(more > loss, "a smaller share for the right class costs more", (more, loss))


@checks("cross_entropy")
def cross_entropy_is_finite_at_zero(student: Student) -> None:
    """A right class with probability 0 costs -ln(1e-12) = 27.631; a wrong class with probability 0 costs nothing."""
    a, T = np.array([[0.0, 0.0], [1.0, 1.0]]), np.array([[1.0, 0.0], [0.0, 1.0]])
    hint = "clip a from below at 1e-12 before the logarithm sees it"
    equal(student.cross_entropy(a[:, :1], T[:, :1]), 27.631, rtol=1e-5, hint=hint)
    equal(student.cross_entropy(a, T), 27.631 / 2, rtol=1e-5, hint=hint)


@checks("cross_entropy")
def cross_entropy_is_a_mean_over_samples(student: Student) -> None:
    """Every sample twice, with targets that are integers: the loss stays ln 2."""
    a, T = np.array([[0.5, 0.125], [0.5, 0.125], [0.0, 0.5], [0.0, 0.25]]), np.array([[0, 0], [1, 0], [0, 1], [0, 0]])
    hint = "n counts samples (columns), not classes and not entries"
    equal(student.cross_entropy(np.hstack([a, a]), np.hstack([T, T])), LN2, hint=hint)


def _two_layers() -> tuple[Any, Any]:
    W1, b1 = np.array([[1.0, -1.0], [2.0, 1.0], [0.0, 1.0]]), np.array([[2.0], [-2.0], [-1.0]])
    W2, b2 = np.array([[LN3, -LN3, LN3]]), np.array([[-LN3]])
    return [(W1, b1), (W2, b2)], np.array([[1.0, 0.0, 2.0, -1.0], [2.0, 3.0, 0.0, 2.0]])


@checks("general_feedforward")
def general_feedforward_agrees_with_a_worked_example(student: Student) -> None:
    """Two features, three units with relu, one with sigmoid, four samples: whole numbers, then 1/4, 1/2 and 3/4."""
    params, X = _two_layers()
    z1 = np.array([[1.0, -1.0, 4.0, -1.0], [2.0, 1.0, 2.0, -2.0], [1.0, 2.0, -1.0, 1.0]])
    a1 = np.array([[1.0, 0.0, 4.0, 0.0], [2.0, 1.0, 2.0, 0.0], [1.0, 2.0, 0.0, 1.0]])
    z2, a2 = LN3 * np.array([[-1.0, 0.0, 1.0, 0.0]]), np.array([[0.25, 0.5, 0.75, 0.5]])
    got = student.general_feedforward(params, X, ["relu", "sigmoid"])
    equal(got, ([z1, z2], [X, a1, a2]), name=FORWARD, axes="(units, samples)", hint="z = W @ a_before + b, then a of z")


@checks("general_feedforward")
def general_feedforward_knows_every_name(student: Student) -> None:
    """One layer with z = ln 3 and -ln 3, in turn with sigmoid, tanh, relu and identity."""
    W, b, X = np.array([[LN3], [-LN3]]), np.array([[LN3], [-LN3]]), np.array([[0.0, -2.0, 0.0]])
    z = np.array([[LN3, -LN3, LN3], [-LN3, LN3, -LN3]])
    for name, low, high in [("sigmoid", 0.25, 0.75), ("tanh", -0.8, 0.8), ("relu", 0.0, LN3), ("identity", -LN3, LN3)]:
        hint = f"what does {name} make of z?"
        got = student.general_feedforward([(W, b)], X, [name])
        equal(got, ([z], [X, np.where(z > 0, high, low)]), name=FORWARD, axes="(units, samples)", hint=hint)


@checks("general_feedforward")
def general_feedforward_ends_in_softmax(student: Student) -> None:
    """A layer with identity, then softmax over three classes: each column of the last activation sums to 1."""
    params = [(np.array([[1.0, 1.0]]), np.array([[-1.0]])), (LN2 * np.array([[0.0], [1.0], [2.0]]), LN2 * np.eye(3, 1))]
    X, z1 = np.array([[1.0, 2.0, 0.0], [1.0, 1.0, 0.0]]), np.array([[1.0, 2.0, -1.0]])
    z2 = LN2 * np.array([[1.0, 1.0, 1.0], [1.0, 2.0, -1.0], [2.0, 4.0, -2.0]])
    a2 = np.array([[0.25, 1 / 11, 8 / 11], [0.25, 2 / 11, 2 / 11], [0.5, 8 / 11, 1 / 11]])
    got = student.general_feedforward(params, X, ["identity", "softmax"])
    equal(got, ([z1, z2], [X, z1, a2]), name=FORWARD, axes="(units, samples)", hint="softmax, column by column")


@checks("general_feedforward")
def general_feedforward_goes_through_every_layer(student: Student) -> None:
    """Four layers give four zs and five activations, X first, each with a row for each unit of its layer."""
    sizes, names = (2, 4, 3, 6, 5), ["tanh", "relu", "sigmoid", "softmax"]
    params = [(np.full((m, k), 0.25), np.full((m, 1), 0.5)) for k, m in zip(sizes[:-1], sizes[1:], strict=True)]
    X = np.array([[1.0, -1.0, 2.0, 0.5, 0.0, -2.0, 1.5], [0.0, 2.0, 1.0, -0.5, 1.0, 2.0, 3.0]])
    zs, outputs = _items(student.general_feedforward(params, X, names), 2, "(zs, activations)")
    _items(zs, 4, "zs, one for each layer")
    _items(outputs, 5, "activations, X and one for each layer")
    equal(outputs[0], X, name="activations[0]", axes="(features, samples)")
    for layer in range(4):
        _finite(zs[layer], (sizes[layer + 1], 7), f"zs[{layer}]", "(units, samples)")
        _finite(outputs[layer + 1], (sizes[layer + 1], 7), f"activations[{layer + 1}]", "(units, samples)")
    equal(outputs[4], np.full((5, 7), 0.2), name="activations[4]", hint="all five z of a sample are the same here")


@checks("general_feedforward")
def general_feedforward_refuses_what_it_does_not_know(student: Student) -> None:
    """An unknown name, a name too few or too many, or softmax before the last layer gives a ValueError."""
    params, X = _two_layers()
    _items(student.general_feedforward(params, X, ["relu", "softmax"]), 2, "(zs, activations)")
    for names in (["relu", "swish"], ["step", "sigmoid"], ["relu"], ["relu"] * 3, ["softmax", "sigmoid"]):
        hint = f"two layers with activations = {names}: look at the names before the first layer is computed"
        _refuses(student.general_feedforward, params, X, names, hint=hint)


def _three_layers() -> tuple[Any, Any, Any]:
    """Make a network with unequal biases whose z are all far from 0 where relu has its corner, X and labels."""
    W1, b1 = np.array([[0.5, -1.0], [1.5, 0.75], [-1.0, 1.25]]), np.array([[0.3], [-0.4], [0.6]])
    W2, b2 = np.array([[0.75, -0.5, 1.0], [-1.25, 0.5, 0.5]]), np.array([[0.2], [0.7]])
    W3, b3 = np.array([[0.5, -1.0], [-0.75, 0.25], [1.0, 0.5]]), np.array([[0.1], [-0.2], [0.3]])
    X = np.array([[1.0, -0.5, 0.25, 2.0], [0.5, 1.5, -1.0, -0.25]])
    return [(W1, b1), (W2, b2), (W3, b3)], X, np.eye(3)[:, [2, 0, 1, 2]]


def _is_the_slope(student: Student, names: list[str], loss: str) -> None:
    """Compare grads with the slopes of the learner's own forward pass: all three layers, or the first two."""
    params, X, T = _three_layers()
    params, k = params[: len(names)], len(params[len(names) - 1][0])
    T = T if k == 3 else np.eye(2)[:, [1, 0, 0, 1]]
    got = _layers(student.general_backprop(params, X, T, names, loss), params, "grads")

    def cost(layer: int, pair: tuple[Any, Any]) -> float:
        moved = [*params[:layer], pair, *params[layer + 1 :]]
        forward = _items(student.general_feedforward(moved, X, names), 2, "your (zs, activations)")
        a = _items(forward[1], len(names) + 1, "your activations")[-1]
        _finite(a, (k, 4), "the last of your activations", "(units, samples)")
        if loss == "cross_entropy":
            return number(student.cross_entropy(a, T), name="your cross_entropy(a, T)")
        with np.errstate(over="ignore"):
            return float(((a - T) ** 2).sum() / 8)

    for layer, (W, b) in enumerate(params):
        hint = f"layer {layer + 1} with {names}: a wrong factor or sign shows as the ratio to the slope"
        slopes = (
            central_differences(lambda weights, at=layer, bias=b: cost(at, (weights, bias)), W),  # type: ignore[misc]
            central_differences(lambda bias, at=layer, weights=W: cost(at, (weights, bias)), b),  # type: ignore[misc]
        )
        gradient(got[layer], slopes, name=(f"dW of layer {layer + 1}", f"db of layer {layer + 1}"), hint=hint)


@checks("general_backprop")
def general_backprop_has_the_values_known_from_paper(student: Student) -> None:
    """One layer with identity and mse has the errors 1, 0, 2, -1; one with softmax and W = 0 gives each class 1/3."""
    X, T = np.array([[1.0, 2.0, 3.0, 4.0], [2.0, 0.0, -1.0, 1.0]]), np.array([[-1.5, 2.5, 2.5, 4.5]])
    got = student.general_backprop([(np.array([[1.0, -1.0]]), np.array([[0.5]]))], X, T, ["identity"], "mse")
    hint = "the mse is 1/(2n) times the sum of squares: error times slope, times the input, mean over the samples"
    equal(got, [(np.array([[0.75, -0.25]]), np.array([[0.5]]))], name="grads", hint=hint)
    X, T = np.array([[3.0, 6.0], [0.0, -3.0]]), np.array([[0.0, 1.0], [0.0, 0.0], [1.0, 0.0]])
    expected = [(np.array([[-1.5, 1.0], [1.5, -0.5], [0.0, -0.5]]), np.array([[-1 / 6], [1 / 3], [-1 / 6]]))]
    params = [(np.zeros((3, 2)), np.full((3, 1), 0.7))]
    got = student.general_backprop(params, X, T, ["softmax"], "cross_entropy")
    equal(got, expected, name="grads", hint="dC/dz of softmax with cross_entropy is simple: work it out on paper")


@checks("general_backprop")
def general_backprop_is_the_slope_of_the_mse(student: Student) -> None:
    """Every dW and db is the slope of the mse of your general_feedforward, for sigmoid and for softmax outputs."""
    for names in (["tanh", "relu", "sigmoid"], ["relu", "softmax"]):
        _is_the_slope(student, names, "mse")


@checks("general_backprop")
def general_backprop_is_the_slope_of_your_cross_entropy(student: Student) -> None:
    """Every dW and db is the slope of your cross_entropy, for softmax outputs and for sigmoid outputs."""
    for names in (["relu", "softmax"], ["tanh", "sigmoid"]):
        _is_the_slope(student, names, "cross_entropy")


@checks("general_backprop")
def general_backprop_ignores_doubled_samples(student: Student) -> None:
    """Every sample twice: the gradient of a mean does not change."""
    params, X, T = _three_layers()
    for last, loss in [("sigmoid", "mse"), ("softmax", "cross_entropy")]:
        names = ["tanh", "relu", last]
        once = _layers(student.general_backprop(params, X, T, names, loss), params, "grads")
        other = _layers(student.general_backprop(params, X, T[::-1].copy(), names, loss), params, "grads")
        holds(not np.allclose(once[0][0], other[0][0]), "other targets give other gradients", "the same for both")
        twice = student.general_backprop(params, np.hstack([X, X]), np.hstack([T, T]), names, loss)
        equal(
            twice, once, name="grads", atol=1e-10, hint="a mean stays what it is, a sum doubles: what do you divide by?"
        )


@checks("general_backprop")
def general_backprop_refuses_an_unknown_loss(student: Student) -> None:
    """A loss that is neither "mse" nor "cross_entropy" gives a ValueError, whatever the output activation."""
    params, X, T = _three_layers()
    for last in ("sigmoid", "softmax"):
        names = ["tanh", "tanh", last]
        _layers(student.general_backprop(params, X, T, names, "mse"), params, "grads")
        _refuses(
            student.general_backprop, params, X, T, names, "hinge", hint="does an else stand for every other loss?"
        )


def _pairs(*numbers: float) -> list[tuple[Any, Any]]:
    """Make the parameters of a network with two inputs, one hidden unit and one output from five numbers."""
    w1, w2, b1, w3, b2 = numbers
    return [(np.array([[w1, w2]]), np.array([[b1]])), (np.array([[w3]]), np.array([[b2]]))]


@checks("l2_gradients")
def l2_gradients_have_the_values_known_from_paper(student: Student) -> None:
    """With lam = 1/2 half of each weight is added to its gradient."""
    got = student.l2_gradients(_pairs(1.0, 2.0, 3.0, 4.0, 5.0), _pairs(2.0, -4.0, 6.0, 8.0, -10.0), 0.5)
    hint = "the slope of lam/2 * W^2 is lam * W"
    equal(got, _pairs(2.0, 0.0, 3.0, 8.0, 5.0), name="grads", hint=hint)


@checks("l2_gradients")
def l2_gradients_leave_the_biases_alone(student: Student) -> None:
    """The gradients of the biases come back as they were, however large the biases are."""
    grads, params = _pairs(0.5, -0.5, 0.25, 1.0, -0.75), _pairs(1.0, 1.0, 100.0, 1.0, -200.0)
    got = _layers(student.l2_gradients(grads, params, 2.0), params, "grads")
    hint = "only the weights are held small"
    equal([got[0][1], got[1][1]], [grads[0][1], grads[1][1]], name="the db", hint=hint)
    holds(bool(got[0][0][0, 0] != 0.5), "the gradients of the weights change", got[0][0])


@checks("l2_gradients")
def l2_gradients_without_penalty(student: Student) -> None:
    """With lam = 0 copies of the gradients come back; your arguments stay what they were."""
    grads = _pairs(0.5, -0.5, 0.25, 1.5, -0.75)
    equal(student.l2_gradients(grads, _pairs(1.0, 2.0, 3.0, 4.0, 5.0), 0.0), grads, name="grads")


@checks("momentum_step")
def momentum_step_has_the_values_known_from_paper(student: Student) -> None:
    """With eta = 1/2 and mu = 3/4: a velocity of 4 and a gradient of 2 give the velocity 2, which is added."""
    params, grads = _pairs(1.0, -1.0, 0.5, 2.0, 3.0), _pairs(2.0, -2.0, 4.0, 0.0, 6.0)
    velocity = _pairs(4.0, 0.0, -8.0, 4.0, 4.0)
    expected = _pairs(3.0, 0.0, -7.5, 5.0, 3.0), _pairs(2.0, 1.0, -8.0, 3.0, 0.0)
    hint = "first the new velocity, then params plus the new velocity; biases have a velocity, too"
    equal(student.momentum_step(params, grads, velocity, 0.5, 0.75), expected, name=MOVED, hint=hint)


@checks("momentum_step")
def momentum_step_without_momentum(student: Student) -> None:
    """With mu = 0 it is the plain step downhill: the parameters minus eta times their gradient."""
    params, grads = _pairs(1.0, -1.0, 0.5, 2.0, 3.0), _pairs(2.0, -2.0, 4.0, 1.0, 6.0)
    expected = _pairs(0.5, -0.5, -0.5, 1.75, 1.5), _pairs(-0.5, 0.5, -1.0, -0.25, -1.5)
    got = student.momentum_step(params, grads, _pairs(9.0, 8.0, 7.0, 6.0, 5.0), 0.25, 0.0)
    equal(got, expected, name=MOVED, hint="the velocity of before is forgotten here")


@checks("momentum_step")
def momentum_step_rolls_on(student: Student) -> None:
    """Two steps from rest with eta = 1, mu = 1/2 and the gradient -2: the velocity is 2, then 3; the way is 5."""
    params, grads = _pairs(1.0, 2.0, 3.0, 4.0, 5.0), _pairs(-2.0, -2.0, -2.0, -2.0, -2.0)
    rest = _pairs(0.0, 0.0, 0.0, 0.0, 0.0)
    once = _items(student.momentum_step(params, grads, rest, 1.0, 0.5), 2, "(params, velocity)")
    moved, velocity = _layers(once[0], params, "params"), _layers(once[1], params, "velocity")
    expected = _pairs(6.0, 7.0, 8.0, 9.0, 10.0), _pairs(3.0, 3.0, 3.0, 3.0, 3.0)
    hint = "does the velocity that comes back carry all that the next step needs?"
    equal(student.momentum_step(moved, grads, velocity, 1.0, 0.5), expected, name=MOVED, hint=hint)


def _dropped(student: Student, a: Any, keep_prob: float, seed: int) -> tuple[Any, Any]:
    got = _items(student.dropout(a, keep_prob, np.random.default_rng(seed)), 2, "(a_dropped, mask)")
    a_dropped = _finite(got[0], a.shape, "a_dropped", "(units, samples)")
    mask = _finite(got[1], a.shape, "mask", "(units, samples)")
    holds(bool(((mask == 0) | (mask == 1)).all()), "the mask holds 0.0 and 1.0 only", mask)
    return a_dropped, mask


@checks("dropout")
def dropout_keeps_about_the_share(student: Student) -> None:
    """Of 4800 entries about 1/4 are kept with keep_prob = 0.25, about 4/5 with keep_prob = 0.8."""
    for keep_prob in (0.25, 0.8):
        _, mask = _dropped(student, np.ones((60, 80)), keep_prob, 5)
        share = float(mask.mean())
        holds(
            abs(share - keep_prob) < 0.06, f"about {keep_prob} of the mask is 1", f"{share:.3f} of it", "keep or drop?"
        )


@checks("dropout")
def dropout_scales_what_is_left(student: Student) -> None:
    """What is kept is divided by keep_prob: every 3 becomes 12 with keep_prob = 0.25, or 0 where the mask is 0."""
    a_dropped, mask = _dropped(student, np.full((20, 30), 3.0), 0.25, 6)
    equal(a_dropped, 12.0 * mask, name="a_dropped", axes="(units, samples)", hint="then the expected value stays 3")
    holds(bool(0 < mask.sum() < 600), "some entries are kept and some are dropped", mask)


@checks("dropout")
def dropout_draws_from_rng(student: Student) -> None:
    """The same seed gives the same mask, another seed another one."""
    a = np.arange(1.0, 601.0).reshape(20, 30)
    one, again, other = (_dropped(student, a, 0.5, seed) for seed in (7, 7, 8))
    equal(again, one, name=DROPPED, hint="draw from rng, and from nothing else")
    holds(
        not np.array_equal(one[1], other[1]), "another seed gives another mask", "the same mask", "where is rng used?"
    )


@checks("dropout")
def dropout_may_keep_everything(student: Student) -> None:
    """With keep_prob = 1 the mask is all 1 and a copy of a comes back."""
    a = np.array([[1.0, -2.0, 0.0], [0.5, 4.0, -1.0]])
    equal(student.dropout(a, 1.0, np.random.default_rng(9)), (a, np.ones((2, 3))), name=DROPPED)


@checks("dropout")
def dropout_refuses_no_probability(student: Student) -> None:
    """A keep_prob of 0, below 0 or above 1 gives a ValueError."""
    a = np.full((4, 5), 2.0)
    _dropped(student, a, 0.5, 10)
    for keep_prob in (0.0, -0.5, 1.5):
        hint = f"keep_prob = {keep_prob}: allowed is a number above 0 and at most 1"
        _refuses(student.dropout, a, keep_prob, np.random.default_rng(10), hint=hint)


@checks("augmented_feedforward")
def augmented_feedforward_agrees_with_a_worked_example(student: Student) -> None:
    """Two features, three units, one output, four samples, with every z a multiple of ln 3."""
    weights = [
        LN3 * np.array([[1.0, 0.0, -1.0], [-1.0, 1.0, 1.0], [0.0, 1.0, 0.0]]),
        LN3 * np.array([[-2.0, 4.0, -4.0, 4.0]]),
    ]
    X = np.array([[1.0, 0.0, -1.0, 1.0], [1.0, 2.0, 1.0, 0.0]])
    a1 = np.array([[0.5, 0.25, 0.5, 0.75], [0.75, 0.75, 0.25, 0.5], [0.75, 0.5, 0.25, 0.75]])
    got = student.augmented_feedforward(weights, X)
    hint = "a row of ones on top of the layer's input meets the first column of its weights"
    equal(got, [X, a1, np.array([[0.5, 0.1, 0.5, 0.9]])], name="activations", axes="(units, samples)", hint=hint)


@checks("augmented_feedforward")
def augmented_feedforward_has_biases_in_the_first_column(student: Student) -> None:
    """Where all other weights are zero only the first column is left, in every layer."""
    weights = [np.zeros((3, 3)), np.zeros((2, 4))]
    weights[0][:, 0], weights[1][:, 0] = [LN3, -LN3, 0.0], [-LN3, LN3]
    X = np.array([[1.0, -2.0, 3.0, 0.5], [4.0, 5.0, -6.0, 1.5]])
    expected = [X, np.array([[0.75] * 4, [0.25] * 4, [0.5] * 4]), np.array([[0.25] * 4, [0.75] * 4])]
    got = student.augmented_feedforward(weights, X)
    equal(got, expected, name="activations", axes="(units, samples)", hint="the ones stand on top, not at the bottom")


@checks("augmented_feedforward")
def augmented_feedforward_returns_no_ones(student: Student) -> None:
    """The activations that come back, X among them, have no row of ones; one layer and one sample work as well."""
    got = student.augmented_feedforward([np.array([[-LN3, LN3], [LN3, 0.0]])], np.array([[2.0]]))
    expected = [np.array([[2.0]]), np.array([[0.75], [0.75]])]
    hint = "the row of ones is needed for the product only"
    equal(got, expected, name="activations", axes="(units, samples)", hint=hint)


@checks("roc_curve")
def roc_curve_agrees_with_a_worked_example(student: Student) -> None:
    """From the highest score down, a one goes 1/3 up and a zero 1/2 to the right; the curve starts at (0, 0)."""
    y, score = np.array([1.0, 0.0, 0.0, 1.0, 1.0]), np.array([0.6, 0.5, 0.8, 0.9, 0.7])
    expected = np.array([0.0, 0.0, 0.5, 0.5, 0.5, 1.0]), np.array([0.0, 1 / 3, 1 / 3, 2 / 3, 1.0, 1.0])
    hint = "(0, 0), then one point for each score as the threshold: who scores at least as much?"
    equal(student.roc_curve(y, score), expected, name=CURVE, axes="(points,)", hint=hint)


@checks("roc_curve")
def roc_curve_takes_ties_together(student: Student) -> None:
    """Samples with the same score cross the threshold together: one point for each distinct score."""
    y, score = np.array([0, 1, 1, 0, 1, 0]), np.array([0.5, 0.5, 0.9, 0.1, 0.1, 0.1])
    expected = np.array([0.0, 0.0, 1 / 3, 1.0]), np.array([0.0, 1 / 3, 2 / 3, 1.0])
    hint = "how many points do three distinct scores give, with (0, 0)?"
    equal(student.roc_curve(y, score), expected, name=CURVE, axes="(points,)", hint=hint)


@checks("roc_curve")
def roc_curve_only_looks_at_the_order(student: Student) -> None:
    """Scores may be any numbers, whole or negative: only their order counts."""
    y = np.array([1, 0, 1, 0])
    expected = np.array([0.0, 0.0, 0.5, 0.5, 1.0]), np.array([0.0, 0.5, 0.5, 1.0, 1.0])
    for score in (np.array([40, 3, -5, -60]), np.array([-0.1, -0.2, -0.3, -0.4])):
        equal(student.roc_curve(y, score), expected, name=CURVE, axes="(points,)", hint="the scores are the thresholds")


@checks("roc_curve")
def roc_curve_needs_both_classes(student: Student) -> None:
    """Labels of one class only give a ValueError: one of the rates would be 0/0."""
    score = np.array([0.3, 0.6, 0.9])
    _items(student.roc_curve(np.array([0, 1, 0]), score), 2, "(fpr, tpr)")
    for label in (0, 1):
        _refuses(student.roc_curve, np.full(3, label), score, hint=f"every label is {label}: count both classes first")


@checks("auc")
def auc_has_the_values_known_from_paper(student: Student) -> None:
    """The diagonal has 1/2 under it, the best curve 1, the worst 0, plain numbers."""
    hint = "the width of each piece times the mean of its two heights"
    for fpr, tpr, area in [([0.0, 1.0], [0.0, 1.0], 0.5), ([0.0, 0.0, 1.0], [0.0, 1.0, 1.0], 1.0)]:
        equal(student.auc(np.array(fpr), np.array(tpr)), area, hint=hint)
        equal(student.auc(np.array(tpr), np.array(fpr)), 1 - area, hint=hint)


@checks("auc")
def auc_weighs_pieces_by_their_width(student: Student) -> None:
    """Pieces of unequal width: through (1/4, 1/2) the area is 1/16 + 9/16 = 5/8."""
    got = student.auc(np.array([0.0, 0.25, 1.0]), np.array([0.0, 0.5, 1.0]))
    equal(got, 0.625, hint="how wide is each piece, and how high is it in its middle?")


@checks("auc")
def auc_is_the_share_of_right_pairs(student: Student) -> None:
    """Under your roc_curve lies the share of pairs, one of each class, in which the one scores higher: 4 of 6."""
    y, score = np.array([1, 0, 0, 1, 1]), np.array([0.6, 0.5, 0.8, 0.9, 0.7])
    fpr, tpr = _items(student.roc_curve(y, score), 2, "your (fpr, tpr)")
    curve = _finite(fpr, (6,), "your fpr", "(points,)"), _finite(tpr, (6,), "your tpr", "(points,)")
    equal(student.auc(*curve), 2 / 3, hint="area under tpr, along fpr")
