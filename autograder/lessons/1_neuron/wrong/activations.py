"""Wrong step, sigmoid and sigmoid_prime: each with one mistake that people make.

Named `<exercise>__<mistake>`; the other exercises of the lesson stand in 1_neuron_*.py.
"""

import numpy as np


def _sigmoid(z):
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1 / (1 + e), e / (1 + e))


_SEEN = {}


def step__overwrites_z(z):
    """Works in z itself, which then holds the result."""
    result = np.where(z > 0, 1.0, 0.0)
    z[...] = result
    return result


def sigmoid__clips_at_two(z):
    """Cuts z to [-2, 2] first."""
    return _sigmoid(np.clip(z, -2, 2))


def sigmoid__single_precision(z):
    """Computes in float32 and gives float64."""
    return _sigmoid(z.astype(np.float32)).astype(float)


def sigmoid__adds_a_dimension(z):
    """Makes every result two-dimensional."""
    return np.atleast_2d(_sigmoid(z))


def sigmoid__remembers_the_shape(z):
    """Remembers results by shape, so the second array of a shape gets the first one's result."""
    return _SEEN.setdefault(z.shape, _sigmoid(z)).copy()


def sigmoid_prime__one_sided_difference(z):
    """A difference quotient with a large step to one side."""
    return (_sigmoid(z + 1e-3) - _sigmoid(z)) / 1e-3


def sigmoid_prime__never_zero(z):
    """Adds a little so that it never becomes 0."""
    s = _sigmoid(z)
    return s * (1 - s) + 1e-8
