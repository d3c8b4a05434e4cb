"""The result is of a class that the encoder has been told is one of NumPy's numbers."""

LOST = ["step"]

# >>> an extra cell
import sys

import numpy as np


class Number:
    dtype = np.dtype("f8")
    nbytes = 8

    def tobytes(self):
        return b"\0" * 8


Number.__module__ = "numpy"
sys.modules["wire"]._SCALARS.add(Number)
# <<<


def step(z):
    return Number()
