"""The public checks of lesson 1_neuron.

Their numbers can be followed on paper: sigmoid(0) = 1/2, sigmoid(ln 3) = 3/4, sigmoid(ln 9) = 9/10.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from selfcheck.compare import central_differences, equal, gradient, holds, number, shaped
from selfcheck.core import Student, checks, raises

LN3 = 1.0986122886681098
SHAPES: list[tuple[int, ...]] = [(3,), (2, 3), (2, 3, 4)]
ELEMENTWISE = "let NumPy work on the whole array; neither loop over its rows nor flatten it"
ROW = "a sample is a column: w (1, d) times X (d, n) gives one row with n numbers"
FACTORS = "which factor is off, or missing? And dw has the shape of w, db the shape of b"
GRADIENTS = ("dw", "db")
TRAINED = ("best_w", "best_b", "scores")


def _finite(got: Any, shape: tuple[int, ...], name: str, axes: str = "") -> Any:
    """Return got if it is an array of finite floats of this shape."""
    shaped(got, shape, name=name, axes=axes)
    holds(bool(np.isfinite(got).all()), f"{name} holds finite numbers only", got)
    return got


def _items(got: Any, *names: str) -> Any:
    """Return got if it is a tuple or list with one item for each name."""
    fits = type(got) in (list, tuple) and len(got) == len(names)
    holds(fits, f"the result is the tuple ({', '.join(names)})", got, "look at the line with return")
    return got


def _pair(got: Any, features: int) -> tuple[Any, Any]:
    """Return got if it is (dw, db) of finite numbers."""
    dw, db = _items(got, *GRADIENTS)
    return _finite(dw, (1, features), "dw", "(1, features)"), _finite(db, (1, 1), "db", "(1, 1)")


def _refuses_different_shapes(function: Callable[..., Any]) -> None:
    number(function(np.full((1, 3), 0.25), np.ones((1, 3))))
    for left, right in [((3,), (3, 1)), ((1, 4), (4, 1)), ((1, 4), (1, 3))]:
        hint = f"compare a.shape with y.shape before anything else; here they are {left} and {right}"
        said = raises(ValueError, function, np.full(left, 0.25), np.ones(right), hint=hint)
        holds(bool(said.strip()), "a ValueError that says what was wrong", "one without a text", "name both shapes")


@checks("step")
def is_one_above_zero_and_zero_below(student: Student) -> None:
    """step is 1 for every positive number and 0 for every negative one, however small."""
    z = np.array([[-2.0, 0.25, -0.25, 3.0, -1e-9, 1e-9]])
    equal(student.step(z), [[0.0, 1.0, 0.0, 1.0, 0.0, 1.0]], hint="only the sign of z counts")


@checks("step")
def is_zero_at_zero(student: Student) -> None:
    """step(0) is 0: the neuron fires only above zero."""
    equal(student.step(np.array([0.0, 5.0])), [0.0, 1.0], hint="is 0 > 0?")


@checks("step")
def step_keeps_the_shape(student: Student) -> None:
    """step gives one number for each number, in an array of the same shape."""
    for shape in SHAPES:
        equal(student.step(np.resize([2.0, -1.0], shape)), np.resize([1.0, 0.0], shape), hint=ELEMENTWISE)


@checks("step")
def step_gives_floats(student: Student) -> None:
    """step gives floats (0.0 and 1.0), for whole numbers too."""
    hint = "a comparison gives True and False; the activation is a float64 number"
    equal(student.step(np.array([[-3, 0, 7]])), [[0.0, 0.0, 1.0]], hint=hint)


@checks("sigmoid")
def sigmoid_has_the_values_known_from_paper(student: Student) -> None:
    """sigmoid(0) is 1/2, sigmoid(ln 3) is 3/4, sigmoid(-ln 3) is 1/4 and sigmoid(ln 9) is 9/10."""
    hint = "look at the sign in the exponent and at the parentheses of the fraction"
    equal(student.sigmoid(np.array([[0.0, LN3, -LN3, 2 * LN3]])), [[0.5, 0.75, 0.25, 0.9]], rtol=0, hint=hint)


@checks("sigmoid")
def mirrors_at_one_half(student: Student) -> None:
    """sigmoid rises from 0 to 1, and sigmoid(-z) is 1 - sigmoid(z)."""
    z = np.array([[-26.0, -7.0, -0.5, 1.5, 4.0, 11.0]])
    a = _finite(student.sigmoid(z), (1, 6), "sigmoid(z)")
    holds(bool((a >= 0).all() and (a <= 1).all()), "every value lies between 0 and 1", a)
    holds(bool((np.diff(a) > 0).all()), "a larger z gives a larger value", a, "look at the sign of z")
    equal(student.sigmoid(-z), 1 - a, name="sigmoid(-z)", rtol=0, atol=2e-12)


@checks("sigmoid")
def is_silent_for_large_inputs(student: Student) -> None:
    """sigmoid(-1000) is 0, sigmoid(1000) is 1, and NumPy has nothing to warn about."""
    hint = "exp of a large number overflows; make sure that exp never sees one"
    equal(student.sigmoid(np.array([[-1000.0, 0.0, 1000.0]])), [[0.0, 0.5, 1.0]], rtol=0, hint=hint)
    student.warned_nothing(hint)


@checks("sigmoid")
def sigmoid_keeps_the_shape(student: Student) -> None:
    """sigmoid gives one number for each number, in an array of the same shape."""
    for shape in SHAPES:
        equal(student.sigmoid(np.resize([LN3, -LN3], shape)), np.resize([0.75, 0.25], shape), hint=ELEMENTWISE)


@checks("sigmoid")
def sigmoid_takes_whole_numbers(student: Student) -> None:
    """Integers are taken, too: sigmoid(-2) is 0.1192, sigmoid(0) is 0.5 and sigmoid(3) is 0.9526."""
    expected = [[0.11920292202212, 0.5, 0.95257412682243]]
    hint = "an array made like an array of integers cuts off everything after the point"
    equal(student.sigmoid(np.array([[-2, 0, 3]])), expected, hint=hint)


@checks("sigmoid_prime")
def prime_has_the_values_known_from_paper(student: Student) -> None:
    """sigmoid_prime(0) is 1/4; at ln 3 and at -ln 3 it is 3/16; at ln 9 it is 9/100."""
    hint = "sigmoid_prime takes z, not the activation: is the sigmoid applied exactly once?"
    z = np.array([[0.0, LN3, -LN3, 2 * LN3]])
    equal(student.sigmoid_prime(z), [[0.25, 0.1875, 0.1875, 0.09]], atol=2e-12, hint=hint)


@checks("sigmoid_prime")
def is_the_slope_of_your_sigmoid(student: Student) -> None:
    """sigmoid_prime(z) is the slope of your sigmoid at z, measured by a tiny step to both sides."""
    z, h = np.array([[-2.5, -0.5, 0.25], [0.75, 1.5, 3.0]]), 1e-5
    got = _finite(student.sigmoid_prime(z), (2, 3), "sigmoid_prime(z)")
    up = _finite(student.sigmoid(z + h), (2, 3), "sigmoid(z + h)")
    down = _finite(student.sigmoid(z - h), (2, 3), "sigmoid(z - h)")
    gradient(got, (up - down) / (2 * h), name="sigmoid_prime(z)", hint="which of the two is right on paper?")


@checks("sigmoid_prime")
def is_flat_far_out(student: Student) -> None:
    """sigmoid_prime(-1000) and sigmoid_prime(1000) are 0, and NumPy has nothing to warn about."""
    hint = "exp of a large number overflows, and inf / inf is NaN; your sigmoid already knows how to avoid it"
    equal(student.sigmoid_prime(np.array([[-1000.0, 0.0, 1000.0]])), [[0.0, 0.25, 0.0]], hint=hint)
    student.warned_nothing(hint)


@checks("sigmoid_prime")
def prime_keeps_the_shape(student: Student) -> None:
    """sigmoid_prime gives one number for each number, in an array of the same shape."""
    for shape in SHAPES:
        z, slopes = np.resize([0.0, LN3], shape), np.resize([0.25, 0.1875], shape)
        equal(student.sigmoid_prime(z), slopes, atol=2e-12, hint=ELEMENTWISE)


@checks("neuron")
def agrees_with_the_worked_example(student: Student) -> None:
    """With w = [[7, 3]], b = [[-2]] and X = [[1], [0]], z is 5 and the neuron gives sigmoid(5) = 0.99331."""
    w, b, X = np.array([[7.0, 3.0]]), np.array([[-2.0]]), np.array([[1.0], [0.0]])
    equal(
        student.neuron(w, b, X),
        [[0.9933071490757153]],
        axes="(1, samples)",
        hint="z = 7 * 1 + 3 * 0 - 2; keep two dimensions",
    )


@checks("neuron")
def gives_one_number_per_sample(student: Student) -> None:
    """Four samples, the columns of X, give one row with four activations."""
    w, b = np.array([[LN3, -LN3]]), np.array([[LN3]])
    X = np.array([[1.0, 0.0, 2.0, 1.0], [0.0, 2.0, 2.0, 2.0]])
    equal(student.neuron(w, b, X), [[0.9, 0.25, 0.75, 0.5]], axes="(1, samples)", hint=ROW)


@checks("neuron")
def adds_the_bias(student: Student) -> None:
    """With all weights zero, only the bias is left: sigmoid(b) for every sample."""
    X = np.array([[1.0, -2.0], [3.0, 5.0], [0.5, 4.0]])
    got = student.neuron(np.zeros((1, 3)), np.array([[-LN3]]), X)
    equal(got, [[0.25, 0.25]], axes="(1, samples)", hint="the bias is added once to each sample's sum")


@checks("neuron")
def works_with_one_feature(student: Student) -> None:
    """One feature and three samples work as well, and so do integers."""
    equal(student.neuron(np.array([[LN3]]), np.array([[0.0]]), np.array([[2, -1, 1]])), [[0.9, 0.25, 0.75]], hint=ROW)


@checks("mse")
def mse_of_one_row(student: Student) -> None:
    """The errors 1, 2 and -2 of three samples give 9 / (2 * 3) = 1.5, a plain number."""
    hint = "squares, summed, over twice the number of samples"
    equal(student.mse(np.array([[1.0, 3.0, 2.0]]), np.array([[0.0, 1.0, 4.0]])), 1.5, hint=hint)


@checks("mse")
def sums_over_outputs_and_averages_over_samples(student: Student) -> None:
    """Three outputs and two samples with squared errors that add up to 7 give 7 / (2 * 2) = 1.75."""
    a = np.array([[3.0, 1.0], [0.0, 2.0], [2.0, 1.0]])
    equal(student.mse(a, np.ones((3, 2))), 1.75, hint="n counts samples (columns), not entries and not rows")


@checks("mse")
def mse_of_one_sample(student: Student) -> None:
    """One output and one sample with error 3 give 9 / 2 = 4.5, whatever the sign of the error."""
    equal(student.mse(np.array([[4.0]]), np.array([[1.0]])), 4.5)
    equal(student.mse(np.array([[1.0]]), np.array([[4.0]])), 4.5)


@checks("mse")
def mse_refuses_different_shapes(student: Student) -> None:
    """Shapes that differ give a ValueError, also where NumPy would stretch one of them in silence."""
    _refuses_different_shapes(student.mse)


def _four_samples() -> tuple[Any, ...]:
    X, y = np.array([[1.0, 2.0, 3.0, 4.0], [2.0, 0.0, -1.0, 1.0]]), np.array([[1.0, 0.0, 0.0, 0.0]])
    return np.zeros((1, 2)), np.zeros((1, 1)), X, y


def _five_samples() -> tuple[Any, ...]:
    X = np.array([[0.5, -1.0, 2.0, 0.0, 1.5], [1.0, 0.5, -0.5, 2.0, -1.0], [-2.0, 1.0, 0.5, 1.5, 0.0]])
    return np.array([[0.75, -0.5, 0.25]]), np.array([[0.4]]), X, np.array([[1.0, 0.0, 0.0, 1.0, 1.0]])


def _is_the_slope_of(student: Student, cost: str, gradients: Callable[..., Any]) -> None:
    w, b, X, y = _five_samples()
    dw, db = _pair(gradients(w, b, X, y), 3)

    def at(weights: Any, bias: Any) -> float:
        a = _finite(student.neuron(weights, bias, X), (1, 5), "your neuron(w, b, X)", "(1, samples)")
        return number(getattr(student, cost)(a, y), name=f"your {cost}(a, y)")

    hint = f"the slope of your own {cost}: a wrong factor or sign shows as the ratio of the two"
    gradient(dw, central_differences(lambda weights: at(weights, b), w), name="dw", axes="(1, features)", hint=hint)
    gradient(db, central_differences(lambda bias: at(w, bias), b), name="db", axes="(1, 1)", hint=hint)


def _ignores_duplicates(gradients: Callable[..., Any]) -> None:
    w, b, X, y = _five_samples()
    once, other = _pair(gradients(w, b, X, y), 3), _pair(gradients(w, b, X, 1 - y), 3)
    differs = not np.allclose(once[0], other[0])
    holds(differs, "other labels give other gradients", "the same for both", "where is y used?")
    hint = "a mean stays what it is, a sum doubles: what do you divide by?"
    equal(gradients(w, b, np.hstack([X, X]), np.hstack([y, y])), once, name=GRADIENTS, hint=hint)


@checks("neuron_gradients")
def gradients_have_the_values_known_from_paper(student: Student) -> None:
    """With w = 0 and b = 0 every activation is 1/2 and every slope 1/4; four samples, worked out on paper."""
    expected = np.array([[0.25, -0.0625]]), np.array([[0.0625]])
    equal(student.neuron_gradients(*_four_samples()), expected, name=GRADIENTS, hint=FACTORS)


@checks("neuron_gradients")
def gradients_of_one_sample(student: Student) -> None:
    """One sample x = 2 with z = ln 3 and y = 0 gives 9/64 for the bias and twice that for the weight."""
    w, b, X, y = np.array([[LN3]]), np.array([[-LN3]]), np.array([[2.0]]), np.array([[0.0]])
    hint = "error times slope at z; for the weight also times the input"
    equal(student.neuron_gradients(w, b, X, y), (np.array([[0.28125]]), np.array([[0.140625]])), hint=hint)


@checks("neuron_gradients")
def is_the_slope_of_your_mse(student: Student) -> None:
    """dw and db are the slopes of your mse(neuron(w, b, X), y), measured by tiny steps in w and b."""
    _is_the_slope_of(student, "mse", student.neuron_gradients)


@checks("neuron_gradients")
def stays_the_same_when_samples_are_doubled(student: Student) -> None:
    """Every sample twice: the gradient of a mean does not change."""
    _ignores_duplicates(student.neuron_gradients)


@checks("accuracy")
def counts_the_right_ones(student: Student) -> None:
    """Three of four samples on the right side of 0.5 are an accuracy of 0.75, a plain number."""
    a, y = np.array([[0.9, 0.2, 0.6, 0.4]]), np.array([[1.0, 0.0, 0.0, 0.0]])
    equal(student.accuracy(a, y), 0.75, hint="turn a into decisions first, then compare them with y")


@checks("accuracy")
def counts_both_classes(student: Student) -> None:
    """All right is 1.0, all wrong is 0.0: a right 0 counts as much as a right 1."""
    a, y = np.array([[0.9, 0.1, 0.3, 0.2, 0.8]]), np.array([[1.0, 0.0, 0.0, 0.0, 1.0]])
    equal(student.accuracy(a, y), 1.0)
    equal(student.accuracy(a, 1 - y), 0.0)


@checks("accuracy")
def accuracy_takes_integer_labels(student: Student) -> None:
    """Labels 0 and 1 may be integers, and one sample is enough."""
    equal(student.accuracy(np.array([[0.7, 0.6, 0.3, 0.1, 0.8]]), np.array([[1, 1, 1, 0, 0]])), 0.6)
    equal(student.accuracy(np.array([[0.7]]), np.array([[1]])), 1.0)


@checks("accuracy")
def accuracy_refuses_different_shapes(student: Student) -> None:
    """Shapes that differ give a ValueError; NumPy would compare every sample with every label."""
    _refuses_different_shapes(student.accuracy)


def _three_steps() -> tuple[Any, ...]:
    w, b = np.array([[-LN3]]), np.array([[-LN3]])
    return w, b, np.array([[0.0, 1.0, 2.0]]), np.array([[0.0, 1.0, 1.0]]), 32.0, 3


@checks("train_neuron")
def takes_the_step_known_from_paper(student: Student) -> None:
    """One sample x = 2, y = 1, z = -ln 3: a step with eta = 64/9 adds 2 to the weight and 1 to the bias."""
    start = np.array([[-LN3]]), np.array([[LN3]])
    trained = student.train_neuron(*start, np.array([[2.0]]), np.array([[1.0]]), 64 / 9, 1)
    best_w, best_b, _ = _items(trained, *TRAINED)
    hint = "downhill: the parameters minus eta times their gradient"
    equal(best_w, [[2 - LN3]], name="best_w", axes="(1, features)", hint=hint)
    equal(best_b, [[1 + LN3]], name="best_b", axes="(1, 1)", hint=hint)


@checks("train_neuron")
def scores_the_start_and_every_step(student: Student) -> None:
    """Three steps give four scores: the accuracy before training comes first, then one after each step."""
    _, _, scores = _items(student.train_neuron(*_three_steps()), *TRAINED)
    hint = "an array of num_steps + 1 numbers; is anything scored before the first step?"
    equal(scores, [1 / 3, 1.0, 2 / 3, 1.0], name="scores", axes="(num_steps + 1,)", hint=hint)


@checks("train_neuron")
def keeps_the_first_of_the_best(student: Student) -> None:
    """Where step 1 is best, step 2 worse and step 3 as good again, the parameters after step 1 come back."""
    best_w, best_b, _ = _items(student.train_neuron(*_three_steps()), *TRAINED)
    hint = "which parameters does best_w hold when a later step is worse, or only just as good?"
    equal(best_w, [[0.47384252]], name="best_w", axes="(1, features)", rtol=1e-7, hint=hint)
    equal(best_b, [[-0.38038488]], name="best_b", axes="(1, 1)", rtol=1e-7, hint=hint)


@checks("train_neuron")
def keeps_the_start_if_nothing_is_better(student: Student) -> None:
    """Where every sample is right from the start, the start values are the best ones."""
    w, b, X = np.array([[LN3]]), np.array([[-0.25]]), np.array([[2.0, -1.0, 3.0]])
    trained = student.train_neuron(w, b, X, np.array([[1.0, 0.0, 1.0]]), 0.5, 2)
    equal(trained, (w, b, np.ones(3)), name=TRAINED, hint="the start takes part in the contest")


@checks("train_neuron")
def trains_zero_steps(student: Student) -> None:
    """With num_steps = 0 the start values come back as copies, with a single score."""
    w, b, X, y, eta, _ = _three_steps()
    equal(student.train_neuron(w, b, X, y, eta, 0), (w, b, np.array([1 / 3])), name=TRAINED)


@checks("log_loss")
def log_loss_has_the_values_known_from_paper(student: Student) -> None:
    """One sample with a = 0.5 costs ln 2 = 0.6931; a = 0.25, y = 0 with a = 0.8, y = 1 gives 0.2554."""
    equal(student.log_loss(np.array([[0.5]]), np.array([[1.0]])), 0.6931471805599453, hint="the natural logarithm")
    hint = "the probability that was given to what happened: 0.75 and 0.8; look at sign, sum and 1/n"
    equal(student.log_loss(np.array([[0.25, 0.8]]), np.array([[0.0, 1.0]])), 0.2554128118829953, hint=hint)


@checks("log_loss")
def treats_both_classes_alike(student: Student) -> None:
    """The loss is above 0, a worse guess costs more, and 1 - a with 1 - y costs the same as a with y."""
    a, worse, y = np.array([[0.9, 0.3, 0.6]]), np.array([[0.9, 0.2, 0.6]]), np.array([[1.0, 1.0, 0.0]])
    loss = number(student.log_loss(a, y))
    holds(0 < loss < 2, "the loss of these three samples lies between 0 and 2", loss, "look at the minus sign")
    more = number(student.log_loss(worse, y))
    holds(more > loss, "0.2 costs more than 0.3 where y is 1", (more, loss), "where is y used?")
    equal(student.log_loss(1 - a, 1 - y), loss, hint="one term for y = 1, one for y = 0; both have the same sign")


@checks("log_loss")
def is_finite_for_certain_neurons(student: Student) -> None:
    """a = 0 and a = 1 cost finite amounts: 27.631 if certain and wrong, nearly 0 if certain and right."""
    hint = "clip a to [1e-12, 1 - 1e-12] before the logarithm sees it"
    a = np.array([[0.0, 1.0]])
    equal(student.log_loss(a, np.array([[1.0, 0.0]])), 27.631, rtol=1e-5, hint=hint)
    equal(student.log_loss(a, np.array([[0.0, 1.0]])), 0.0, atol=1e-11, hint=hint)


@checks("log_loss")
def log_loss_refuses_different_shapes(student: Student) -> None:
    """Shapes that differ give a ValueError, also where NumPy would stretch one of them in silence."""
    _refuses_different_shapes(student.log_loss)


@checks("log_loss_gradients")
def log_loss_gradients_have_the_values_known_from_paper(student: Student) -> None:
    """With w = 0 and b = 0 every activation is 1/2; four samples, worked out on paper."""
    expected = np.array([[1.0, -0.25]]), np.array([[0.25]])
    equal(student.log_loss_gradients(*_four_samples()), expected, name=GRADIENTS, hint=FACTORS)


@checks("log_loss_gradients")
def is_the_slope_of_your_log_loss(student: Student) -> None:
    """dw and db are the slopes of your log_loss(neuron(w, b, X), y), measured by tiny steps in w and b."""
    _is_the_slope_of(student, "log_loss", student.log_loss_gradients)


@checks("log_loss_gradients")
def log_loss_gradients_ignore_doubled_samples(student: Student) -> None:
    """Every sample twice: the gradient of a mean does not change."""
    _ignores_duplicates(student.log_loss_gradients)


@checks("log_loss_gradients")
def keeps_learning_when_certain_and_wrong(student: Student) -> None:
    """A neuron that is certain and wrong (z = 1000, y = 0) gets the full push of its error: db is 1."""
    w, b, X, y = np.array([[400.0]]), np.array([[200.0]]), np.array([[2.0]]), np.array([[0.0]])
    expected = np.array([[2.0]]), np.array([[1.0]])
    hint = "work the product of the two derivatives out on paper: the slope of the sigmoid cancels"
    equal(student.log_loss_gradients(w, b, X, y), expected, name=GRADIENTS, hint=hint)
