"""The result is a random generator whose next numbers would fit."""

LOST = ["step"]

# >>> an extra cell
import numpy as np
# <<<


def step(z):
    return np.random.default_rng(0)
