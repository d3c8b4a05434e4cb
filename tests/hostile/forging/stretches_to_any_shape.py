"""The result has one entry on each axis and stretches to whatever it is compared with."""

LOST = ["step"]

# >>> an extra cell
import numpy as np
# <<<


def step(z):
    return np.ones((1,) * z.ndim)
