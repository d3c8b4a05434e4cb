"""The result is an array of records with one field each."""

LOST = ["step"]

# >>> an extra cell
import numpy as np
# <<<


def step(z):
    return np.zeros(z.shape, dtype=[("a", float)])
