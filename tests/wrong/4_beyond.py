"""Wrong relu, relu_prime, tanh_prime, softmax and cross_entropy: each with one mistake that people make.

Named `<exercise>__<mistake>`; the other exercises of the lesson stand in 4_beyond_*.py.
"""

import math

import numpy as np


def _softmax(z):
    e = np.exp(z - z.max(axis=0, keepdims=True))
    return e / e.sum(axis=0, keepdims=True)


def _entropy(a, T):
    return float(-np.sum(T * np.log(np.maximum(a, 1e-12))) / a.shape[1])


_SEEN = {}


def relu__keeps_integers(z):
    """Gives integers for integers."""
    return np.maximum(z, 0)


def relu__absolute_value(z):
    """Folds the negative side up."""
    return np.abs(z) * 1.0


def relu__leaky(z):
    """Lets a hundredth of the negative side through."""
    return np.where(z > 0, z, 0.01 * z)


def relu__softplus(z):
    """The smooth relative of relu."""
    return np.logaddexp(0, z)


def relu__step(z):
    """Gives 1 above zero, not z."""
    return np.where(z > 0, 1.0, 0.0)


def relu__relu6(z):
    """Cuts at 6 as well."""
    return np.clip(z, 0.0, 6.0)


def relu__minimum(z):
    """np.minimum where np.maximum belongs."""
    return np.minimum(z, 0.0)


def relu__negated(z):
    """max(0, -z)."""
    return np.maximum(-z, 0.0)


def relu__one_if_for_all(z):
    """Asks a whole array whether it is above zero: ValueError for more than one number."""
    return z * 1.0 if z > 0 else 0.0 * z


def relu__largest_of_all(z):
    """np.max looks for the largest number of the array."""
    return max(0.0, float(np.max(z)))


def relu__in_place(z):
    """Works in z itself and returns it."""
    z[z < 0] = 0
    return z


def relu__overwrites_z(z):
    """Returns a copy, but z has changed as well."""
    z[z < 0] = 0
    return z * 1.0


def relu__drops_the_negative(z):
    """Leaves out what is not positive: another shape."""
    return z[z > 0]


def relu__flattens(z):
    """Gives one long row for any shape."""
    return np.maximum(z.ravel(), 0.0)


def relu__list(z):
    """Gives a list."""
    return np.maximum(z, 0.0).tolist()


def relu__loops_over_rows(z):
    """Takes the rows of a table for numbers."""
    return np.array([max(0.0, x) for x in z])


def relu__only_two_dimensions(z):
    """Loops over rows and columns, so it needs exactly two dimensions."""
    rows, columns = z.shape
    return np.array([[max(0.0, float(z[i, j])) for j in range(columns)] for i in range(rows)])


def relu__truncates(z):
    """Fills an array of integers."""
    return np.maximum(z, 0).astype(int).astype(float)


def relu__threshold_for_zero(z):
    """Takes small positive numbers for zero."""
    return np.where(z > 1e-6, z, 0.0)


def relu_prime__one_at_zero(z):
    """B8: >= where > is meant."""
    return np.where(z >= 0, 1.0, 0.0)


def relu_prime__of_the_activation(z):
    """B8: asks whether relu(z) >= 0, which always holds."""
    return np.where(np.maximum(z, 0) >= 0, 1.0, 0.0)


def relu_prime__half_at_zero(z):
    """Gives 0.5 at zero."""
    return np.heaviside(z, 0.5)


def relu_prime__booleans(z):
    """Gives booleans."""
    return z > 0


def relu_prime__integers(z):
    """Gives integers."""
    return np.where(z > 0, 1, 0)


def relu_prime__keeps_the_type_of_z(z):
    """Makes an array like z, so integers come back for integers."""
    result = np.zeros_like(z)
    result[z > 0] = 1
    return result


def relu_prime__sign(z):
    """Gives -1 below zero."""
    return np.sign(z) * 1.0


def relu_prime__relu(z):
    """Gives z above zero, not 1."""
    return np.maximum(z, 0.0)


def relu_prime__leaky(z):
    """Keeps a small slope below zero."""
    return np.where(z > 0, 1.0, 0.01)


def relu_prime__divides(z):
    """relu(z) / z is NaN at zero."""
    with np.errstate(all="ignore"):
        return np.maximum(z, 0) / z


def relu_prime__swapped(z):
    """1 below zero."""
    return np.where(z < 0, 1.0, 0.0)


def relu_prime__sigmoid(z):
    """The slope of softplus."""
    return 0.5 * (1 + np.tanh(z / 2))


def relu_prime__with_tolerance(z):
    """Takes small positive numbers for zero."""
    return np.where(z > 1e-8, 1.0, 0.0)


def relu_prime__any_above_zero(z):
    """Decides once for the whole array."""
    return np.ones(z.shape) if np.any(z > 0) else np.zeros(z.shape)


def relu_prime__flattens(z):
    """Gives one long row for any shape."""
    return np.where(z.ravel() > 0, 1.0, 0.0)


def relu_prime__overwrites_z(z):
    """Works in z itself, which then holds the result."""
    result = np.where(z > 0, 1.0, 0.0)
    z[...] = result
    return result


def tanh_prime__takes_the_activation(z):
    """B5: 1 - z^2, right for a = tanh(z) only."""
    return 1.0 - z**2


def tanh_prime__twice(z):
    """B6: tanh applied twice."""
    return 1 - np.tanh(np.tanh(z)) ** 2


def tanh_prime__not_squared(z):
    """1 - tanh(z)."""
    return 1 - np.tanh(z)


def tanh_prime__as_of_the_sigmoid(z):
    """a (1 - a), the slope of the sigmoid in terms of its activation."""
    a = np.tanh(z)
    return a * (1 - a)


def tanh_prime__sigmoid_prime(z):
    """The slope of the sigmoid."""
    a = 0.5 * (1 + np.tanh(z / 2))
    return a * (1 - a)


def tanh_prime__tanh(z):
    """tanh itself."""
    return np.tanh(z * 1.0)


def tanh_prime__plus(z):
    """1 + tanh(z)^2."""
    return 1 + np.tanh(z) ** 2


def tanh_prime__twice_inside(z):
    """tanh(z^2) where tanh(z)^2 is meant."""
    return 1 - np.tanh(z**2)


def tanh_prime__from_exponentials(z):
    """B7: (e^z - e^-z) / (e^z + e^-z) is NaN far out."""
    with np.errstate(all="ignore"):
        e, f = np.exp(z), np.exp(-z)
        return 1 - ((e - f) / (e + f)) ** 2


def tanh_prime__math(z):
    """B4: math.tanh takes one number, not an array."""
    return 1 - math.tanh(z) ** 2


def tanh_prime__loops_over_rows(z):
    """math.tanh in a loop over the first axis: fails in two dimensions."""
    return np.array([1 - math.tanh(x) ** 2 for x in z])


def tanh_prime__truncates_integers(z):
    """F5: fills an array of the type of z."""
    result = np.empty_like(z)
    result[...] = 1 - np.tanh(z) ** 2
    return result


def tanh_prime__single_precision(z):
    """Gives float32."""
    return (1 - np.tanh(z) ** 2).astype(np.float32)


def tanh_prime__forward_difference(z):
    """A one-sided difference in place of the formula."""
    return (np.tanh(z + 1e-4) - np.tanh(z)) / 1e-4


def tanh_prime__wrong_sign(z):
    """tanh(z)^2 - 1."""
    return np.tanh(z) ** 2 - 1


def tanh_prime__scaled(z):
    """tanh was stretched to LeCun's 1.7159 tanh(2 z / 3)."""
    return 1.7159 * 2 / 3 * (1 - np.tanh(2 * z / 3) ** 2)


def tanh_prime__flattens(z):
    """Gives one long row for any shape."""
    return 1 - np.tanh(z.ravel()) ** 2


def tanh_prime__overwrites_z(z):
    """Works in z itself, which then holds the result."""
    result = 1 - np.tanh(z) ** 2
    z[...] = result
    return result


def softmax__unstable(z):
    """exp without a shift: inf / inf is NaN."""
    with np.errstate(all="ignore"):
        e = np.exp(z)
        return e / e.sum(axis=0)


def softmax__global_maximum(z):
    """D1: subtracts the maximum of the whole array: columns far below it are 0/0."""
    with np.errstate(all="ignore"):
        e = np.exp(z - z.max())
        return e / e.sum(axis=0)


def softmax__row_maximum(z):
    """Subtracts each row's maximum: that changes the shares of a column."""
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=0)


def softmax__subtracts_the_mean(z):
    """The mean keeps exp in its range only if the column is narrow."""
    with np.errstate(all="ignore"):
        e = np.exp(z - z.mean(axis=0))
        return e / e.sum(axis=0)


def softmax__subtracts_the_minimum(z):
    """The minimum makes all numbers positive, and exp overflow."""
    with np.errstate(all="ignore"):
        e = np.exp(z - z.min(axis=0))
        return e / e.sum(axis=0)


def softmax__clips(z):
    """Cuts z to [-500, 500], which makes large numbers equal."""
    return _softmax(np.clip(z, -500, 500))


def softmax__over_rows(z):
    """D2, A16: normalises over the samples."""
    return _softmax(z.T).T


def softmax__over_everything(z):
    """D2: the whole array sums to 1."""
    e = np.exp(z - z.max())
    return e / e.sum()


def softmax__keepdims_forgotten(z):
    """Sums over axis 1 and loses it: broadcasts wrongly or fails."""
    e = np.exp(z - z.max(axis=0))
    return e / e.sum(axis=1)


def softmax__not_divided(z):
    """Forgets the sum."""
    return np.exp(z - z.max(axis=0))


def softmax__mean(z):
    """Divides by the mean."""
    e = np.exp(z - z.max(axis=0))
    return e / e.mean(axis=0)


def softmax__no_exp(z):
    """Shares of z itself."""
    with np.errstate(all="ignore"):
        return z / z.sum(axis=0)


def softmax__base_two(z):
    """2^z in place of e^z."""
    e = np.exp2(z - z.max(axis=0))
    return e / e.sum(axis=0)


def softmax__wrong_sign(z):
    """exp(-z): the smallest z wins."""
    return _softmax(-z)


def softmax__argmax(z):
    """Gives the largest one everything."""
    return np.where(z == z.max(axis=0), 1.0, 0.0)


def softmax__sigmoid(z):
    """The sigmoid of each number."""
    return 0.5 * (1 + np.tanh(z / 2))


def softmax__log(z):
    """The logarithms of the shares."""
    return np.log(_softmax(z) + 1e-300)


def softmax__adds_to_the_sum(z):
    """A small number in the denominator against division by zero."""
    e = np.exp(z - z.max(axis=0))
    return e / (e.sum(axis=0) + 1e-6)


def softmax__first_column_for_all(z):
    """The first column's maximum and sum for all."""
    with np.errstate(all="ignore"):
        e = np.exp(z - z[:, :1].max())
        return e / e[:, 0].sum()


def softmax__squeezed(z):
    """Drops a dimension of size 1."""
    return _softmax(z).squeeze()


def softmax__truncates_integers(z):
    """F5: subtracts and computes in an array of the type of z."""
    result = np.empty_like(z)
    result[...] = _softmax(z)
    return result


def softmax__shifts_z(z):
    """Shifts z in place."""
    z -= z.max(axis=0).astype(z.dtype)
    e = np.exp(z)
    return e / e.sum(axis=0)


def softmax__rounds(z):
    """Rounds to four decimals."""
    return np.round(_softmax(z), 4)


def softmax__two_classes_only(z):
    """The sigmoid of the difference: right for two classes."""
    a = 0.5 * (1 + np.tanh((z[:1] - z[-1:]) / 2))
    return np.vstack([a, 1 - a])


def softmax__remembers_the_shape(z):
    """H1: the number of classes of the first call is used ever after."""
    k = _SEEN.setdefault("k", z.shape[0])
    return _softmax(z[:k])


def cross_entropy__wrong_sign(a, T):
    """C2: forgets the minus sign."""
    return -_entropy(a, T)


def cross_entropy__sum(a, T):
    """C6: sums over the samples."""
    return _entropy(a, T) * a.shape[1]


def cross_entropy__mean_over_entries(a, T):
    """np.mean divides by the number of classes, too."""
    return float(-np.mean(T * np.log(np.maximum(a, 1e-12))))


def cross_entropy__mean_over_classes(a, T):
    """Divides by the number of rows."""
    return _entropy(a, T) * a.shape[1] / a.shape[0]


def cross_entropy__half(a, T):
    """1/(2n), as in the mse."""
    return _entropy(a, T) / 2


def cross_entropy__binary(a, T):
    """Adds the terms of the wrong classes, as the log loss does."""
    a = np.clip(a, 1e-12, 1 - 1e-12)
    return float(-np.sum(T * np.log(a) + (1 - T) * np.log(1 - a)) / a.shape[1])


def cross_entropy__swapped(a, T):
    """The logarithm of the targets, weighted with the outputs."""
    return float(-np.sum(a * np.log(np.maximum(T, 1e-12))) / a.shape[1])


def cross_entropy__no_clip(a, T):
    """C4: the logarithm of 0 is -inf, and 0 times that NaN."""
    with np.errstate(all="ignore"):
        return float(-np.sum(T * np.log(a)) / a.shape[1])


def cross_entropy__nansum(a, T):
    """Hides 0 times -inf, but not the right class with probability 0."""
    with np.errstate(all="ignore"):
        return float(-np.nansum(T * np.log(a)) / a.shape[1])


def cross_entropy__nan_to_num(a, T):
    """Turns -inf into a huge number."""
    with np.errstate(all="ignore"):
        return float(-np.sum(T * np.nan_to_num(np.log(a))) / a.shape[1])


def cross_entropy__clips_early(a, T):
    """Clips at 0.01."""
    return float(-np.sum(T * np.log(np.maximum(a, 0.01))) / a.shape[1])


def cross_entropy__clips_later(a, T):
    """Clips at 1e-15."""
    return float(-np.sum(T * np.log(np.maximum(a, 1e-15))) / a.shape[1])


def cross_entropy__clips_above(a, T):
    """Clips at 1 as well."""
    return _entropy(np.clip(a, 1e-12, 1.0), T)


def cross_entropy__log_clipped_at_zero(a, T):
    """Cuts the logarithm, not a."""
    with np.errstate(all="ignore"):
        return float(-np.sum(T * np.maximum(np.log(a), -5.0)) / a.shape[1])


def cross_entropy__base_two(a, T):
    """Bits in place of nats."""
    return _entropy(a, T) / np.log(2)


def cross_entropy__base_ten(a, T):
    """log10."""
    return _entropy(a, T) / np.log(10)


def cross_entropy__array(a, T):
    """C3: one number for each sample."""
    return -np.sum(T * np.log(np.maximum(a, 1e-12)), axis=0)


def cross_entropy__built_in_sum(a, T):
    """C11: the built-in sum leaves a row."""
    return -sum(T * np.log(np.maximum(a, 1e-12))) / a.shape[1]


def cross_entropy__matrix_product(a, T):
    """A9: T @ log(a).T, summed over all pairs of classes."""
    return float(-np.sum(T @ np.log(np.maximum(a, 1e-12)).T) / a.shape[1])


def cross_entropy__row_of_the_largest(a, T):
    """Takes the largest output for the right class."""
    return float(-np.mean(np.log(np.maximum(a.max(axis=0), 1e-12))))


def cross_entropy__classes_over_axis_one(a, T):
    """argmax over the samples."""
    labels = T.argmax(axis=1)
    return float(-np.mean(np.log(np.maximum(a[np.arange(len(labels)), labels], 1e-12))))


def cross_entropy__softmax_first(a, T):
    """Takes a for z and applies softmax once more."""
    return _entropy(_softmax(a), T)


def cross_entropy__mse(a, T):
    """The mean square error."""
    return float(np.sum((a - T) ** 2) / (2 * a.shape[1]))


def cross_entropy__clips_in_place(a, T):
    """Clips the caller's outputs."""
    np.maximum(a, 1e-12, out=a, casting="unsafe")
    a += 1e-9 if a.dtype.kind == "f" else 0
    return _entropy(a, T)


def cross_entropy__truncates(a, T):
    """F5: keeps the products in an array of the type of T."""
    terms = np.zeros_like(T)
    terms[...] = T * np.log(np.maximum(a, 1e-12))
    return float(-np.sum(terms) / a.shape[1])


def cross_entropy__samples_of_the_first_call(a, T):
    """H1: remembers the number of samples."""
    return _entropy(a, T) * a.shape[1] / _SEEN.setdefault("n", a.shape[1])


def cross_entropy__first_sample(a, T):
    """The loss of the first sample only."""
    return _entropy(a[:, :1], T[:, :1])


def cross_entropy__rounds(a, T):
    """Rounds to four decimals."""
    return round(_entropy(a, T), 4)
