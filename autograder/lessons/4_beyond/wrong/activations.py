"""Wrong relu, relu_prime, tanh_prime, softmax and cross_entropy: each with one mistake that people make.

Named `<exercise>__<mistake>`; the other exercises of the lesson stand in 4_beyond_*.py.
"""

import numpy as np


def _softmax(z):
    e = np.exp(z - z.max(axis=0, keepdims=True))
    return e / e.sum(axis=0, keepdims=True)


def _entropy(a, T):
    return float(-np.sum(T * np.log(np.maximum(a, 1e-12))) / a.shape[1])


_SEEN = {}


def relu__softplus(z):
    """The smooth relative of relu."""
    return np.logaddexp(0, z)


def relu__relu6(z):
    """Cuts at 6 as well."""
    return np.clip(z, 0.0, 6.0)


def relu__truncates(z):
    """Fills an array of integers."""
    return np.maximum(z, 0).astype(int).astype(float)


def relu__threshold_for_zero(z):
    """Takes small positive numbers for zero."""
    return np.where(z > 1e-6, z, 0.0)


def relu_prime__sigmoid(z):
    """The slope of softplus."""
    return 0.5 * (1 + np.tanh(z / 2))


def relu_prime__with_tolerance(z):
    """Takes small positive numbers for zero."""
    return np.where(z > 1e-8, 1.0, 0.0)


def tanh_prime__single_precision(z):
    """Gives float32."""
    return (1 - np.tanh(z) ** 2).astype(np.float32)


def tanh_prime__forward_difference(z):
    """A one-sided difference in place of the formula."""
    return (np.tanh(z + 1e-4) - np.tanh(z)) / 1e-4


def tanh_prime__scaled(z):
    """tanh was stretched to LeCun's 1.7159 tanh(2 z / 3)."""
    return 1.7159 * 2 / 3 * (1 - np.tanh(2 * z / 3) ** 2)


def softmax__base_two(z):
    """2^z in place of e^z."""
    e = np.exp2(z - z.max(axis=0))
    return e / e.sum(axis=0)


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


def cross_entropy__nan_to_num(a, T):
    """Turns -inf into a huge number."""
    with np.errstate(all="ignore"):
        return float(-np.sum(T * np.nan_to_num(np.log(a))) / a.shape[1])


def cross_entropy__clips_early(a, T):
    """Clips at 0.01."""
    return float(-np.sum(T * np.log(np.maximum(a, 0.01))) / a.shape[1])


def cross_entropy__log_clipped_at_zero(a, T):
    """Cuts the logarithm, not a."""
    with np.errstate(all="ignore"):
        return float(-np.sum(T * np.maximum(np.log(a), -5.0)) / a.shape[1])


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


def cross_entropy__first_sample(a, T):
    """The loss of the first sample only."""
    return _entropy(a[:, :1], T[:, :1])


def cross_entropy__rounds(a, T):
    """Rounds to four decimals."""
    return round(_entropy(a, T), 4)
