"""The result is of a wider or a byte-swapped kind of float, rounded to fit."""

LOST = ["step"]

# >>> an extra cell
import numpy as np
# <<<


def step(z):
    return z.astype(np.longdouble) if z.size % 2 else z.astype(">f8")
