"""Wrong step, sigmoid and sigmoid_prime: each with one mistake that people make.

Named `<exercise>__<mistake>`; the other exercises of the lesson stand in 1_neuron_*.py.
"""

import math

import numpy as np


def _sigmoid(z):
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1 / (1 + e), e / (1 + e))


_SEEN = {}


def step__true_and_false(z):
    """Gives booleans."""
    return z > 0


def step__integers(z):
    """Gives integers."""
    return np.where(z > 0, 1, 0)


def step__single_precision(z):
    """Gives float32."""
    return (z > 0).astype(np.float32)


def step__keeps_the_type_of_z(z):
    """Makes an array like z, so integers come back for integers."""
    result = np.zeros_like(z)
    result[z > 0] = 1
    return result


def step__fires_at_zero(z):
    """Uses >= where > is meant."""
    return np.where(z >= 0, 1.0, 0.0)


def step__half_at_zero(z):
    """Gives 0.5 at zero."""
    return np.heaviside(z, 0.5)


def step__sign(z):
    """Gives -1 below zero."""
    return np.sign(z).astype(float)


def step__swapped(z):
    """Gives 1 below zero and 0 above."""
    return np.where(z < 0, 1.0, 0.0)


def step__relu(z):
    """Gives z above zero, not 1."""
    return np.maximum(z, 0.0)


def step__fires_above_one_half(z):
    """Mixes the threshold of the activation with that of z."""
    return np.where(z > 0.5, 1.0, 0.0)


def step__with_tolerance(z):
    """Takes small positive numbers for zero."""
    return np.where(z > 1e-8, 1.0, 0.0)


def step__one_if_for_all(z):
    """Asks a whole array whether it is above zero: ValueError for more than one number."""
    return 1.0 if z > 0 else 0.0


def step__any_above_zero(z):
    """Decides once for the whole array."""
    return np.ones(z.shape) if np.any(z > 0) else np.zeros(z.shape)


def step__flattens(z):
    """Gives one long row for any shape."""
    return np.where(z.ravel() > 0, 1.0, 0.0)


def step__list(z):
    """Gives a list."""
    return np.where(z > 0, 1.0, 0.0).tolist()


def step__only_two_dimensions(z):
    """Loops over rows and columns, so it needs exactly two dimensions."""
    rows, columns = z.shape
    return np.array([[1.0 if z[i, j] > 0 else 0.0 for j in range(columns)] for i in range(rows)])


def step__overwrites_z(z):
    """Works in z itself, which then holds the result."""
    result = np.where(z > 0, 1.0, 0.0)
    z[...] = result
    return result


def step__returns_z(z):
    """Works in z itself and returns it."""
    z[z > 0] = 1
    z[z <= 0] = 0
    return z


def sigmoid__lost_parentheses(z):
    """B1: 1/1 + exp(-z)."""
    return 1 / 1 + np.exp(-z)


def sigmoid__minus_in_the_denominator(z):
    """B2: 1 - exp(z) in the denominator."""
    with np.errstate(all="ignore"):
        return 1 / (1 - np.exp(z))


def sigmoid__overflows(z):
    """B3: right values, and a warning where exp overflows."""
    return 1 / (1 + np.exp(-z))


def sigmoid__both_branches_overflow(z):
    """np.where computes both branches, so exp still sees large numbers."""
    return np.where(z >= 0, 1 / (1 + np.exp(-z)), np.exp(z) / (1 + np.exp(z)))


def sigmoid__nan_for_large(z):
    """exp(z) / (1 + exp(z)) is inf / inf for large z; the warning is switched off."""
    with np.errstate(all="ignore"):
        return np.exp(z) / (1 + np.exp(z))


def sigmoid__math_exp(z):
    """B4: math.exp takes one number, not an array."""
    return 1 / (1 + math.exp(-z))


def sigmoid__loops_over_rows(z):
    """math.exp in a loop over the first axis: fails in two dimensions."""
    return np.array([1 / (1 + math.exp(-x)) for x in z])


def sigmoid__wrong_sign(z):
    """exp(z) where exp(-z) belongs: it falls."""
    return _sigmoid(-z)


def sigmoid__tanh(z):
    """tanh runs from -1 to 1."""
    return np.tanh(z)


def sigmoid__tanh_not_halved(z):
    """(1 + tanh(z)) / 2 is twice as steep."""
    return (1 + np.tanh(z)) / 2


def sigmoid__clips_at_two(z):
    """Cuts z to [-2, 2] first."""
    return _sigmoid(np.clip(z, -2, 2))


def sigmoid__clips_at_twenty(z):
    """Cuts z to [-20, 20] first, to avoid the overflow: off by 2e-9 further out."""
    return _sigmoid(np.clip(z, -20, 20))


def sigmoid__clips_one_side(z):
    """Cuts z from above only."""
    return 1 / (1 + np.exp(-np.minimum(z, 500)))


def sigmoid__clips_the_result(z):
    """Keeps the activation away from 0 and 1."""
    return np.clip(_sigmoid(z), 1e-6, 1 - 1e-6)


def sigmoid__rounds(z):
    """Rounds to four decimals."""
    return np.round(_sigmoid(z), 4)


def sigmoid__single_precision(z):
    """Computes in float32 and gives float64."""
    return _sigmoid(z.astype(np.float32)).astype(float)


def sigmoid__returns_single_precision(z):
    """Gives float32."""
    return _sigmoid(z).astype(np.float32)


def sigmoid__divides_by_the_sum(z):
    """The softmax, which looks at all numbers together."""
    e = np.exp(z - z.max())
    return e / e.sum()


def sigmoid__one_branch_for_all(z):
    """Chooses the formula by the first number and uses it for all."""
    with np.errstate(all="ignore"):
        return 1 / (1 + np.exp(-z)) if z.flat[0] >= 0 else np.exp(z) / (1 + np.exp(z))


def sigmoid__truncates_integers(z):
    """F5: fills an array of the type of z, which cuts off decimals for integers."""
    result = np.empty_like(z)
    result[...] = _sigmoid(z)
    return result


def sigmoid__flattens(z):
    """Gives one long row for any shape."""
    return _sigmoid(z).ravel()


def sigmoid__adds_a_dimension(z):
    """Makes every result two-dimensional."""
    return np.atleast_2d(_sigmoid(z))


def sigmoid__list(z):
    """Gives a list."""
    return _sigmoid(z).tolist()


def sigmoid__overwrites_z(z):
    """Flips the sign of z in place."""
    a = _sigmoid(z)
    z *= -1
    return a


def sigmoid__returns_z(z):
    """Writes the activations into z and returns z."""
    z[...] = _sigmoid(z)
    return z


def sigmoid__remembers_the_shape(z):
    """Remembers results by shape, so the second array of a shape gets the first one's result."""
    return _SEEN.setdefault(z.shape, _sigmoid(z)).copy()


def sigmoid__nothing_returned(z):
    """Forgets return."""
    _sigmoid(z)


def sigmoid_prime__takes_the_activation(z):
    """B5: z (1 - z), which is right for the activation only."""
    return z * (1.0 - z)


def sigmoid_prime__squashes_twice(z):
    """B6: applies the derivative to sigmoid(z)."""
    s = _sigmoid(_sigmoid(z))
    return s * (1 - s)


def sigmoid_prime__overflows(z):
    """exp(-z) / (1 + exp(-z))^2 is inf / inf for large negative z."""
    return np.exp(-z) / (1 + np.exp(-z)) ** 2


def sigmoid_prime__silenced_nan(z):
    """The same without the warning: still NaN."""
    with np.errstate(all="ignore"):
        return np.exp(-z) / (1 + np.exp(-z)) ** 2


def sigmoid_prime__warns(z):
    """Right values, and a warning on the way."""
    s = 1 / (1 + np.exp(-z))
    return s * (1 - s)


def sigmoid_prime__is_the_sigmoid(z):
    """Forgets the factor 1 - sigmoid(z)."""
    return _sigmoid(z)


def sigmoid_prime__plus(z):
    """sigmoid (1 + sigmoid)."""
    s = _sigmoid(z)
    return s * (1 + s)


def sigmoid_prime__square(z):
    """1 - sigmoid^2, which belongs to tanh."""
    return 1 - _sigmoid(z) ** 2


def sigmoid_prime__wrong_sign(z):
    """The derivative of sigmoid(-z)."""
    s = _sigmoid(z)
    return -s * (1 - s)


def sigmoid_prime__matrix_product(z):
    """A8: @ where an element-wise product is meant."""
    s = _sigmoid(z)
    return s @ (1 - s).T


def sigmoid_prime__one_sided_difference(z):
    """A difference quotient with a large step to one side."""
    return (_sigmoid(z + 1e-3) - _sigmoid(z)) / 1e-3


def sigmoid_prime__flattens(z):
    """Gives one long row for any shape."""
    s = _sigmoid(z).ravel()
    return s * (1 - s)


def sigmoid_prime__truncates_integers(z):
    """F5: fills an array of the type of z."""
    result = np.zeros_like(z)
    result[...] = _sigmoid(z) * _sigmoid(-z)
    return result


def sigmoid_prime__never_zero(z):
    """Adds a little so that it never becomes 0."""
    s = _sigmoid(z)
    return s * (1 - s) + 1e-8


def sigmoid_prime__overwrites_z(z):
    """Leaves the activations in z."""
    s = _sigmoid(z)
    z[...] = s
    return s * (1 - s)
