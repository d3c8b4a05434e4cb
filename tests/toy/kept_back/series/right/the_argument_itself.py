"""For a width of 1 the argument itself; differences of every mean with every other."""

import numpy as np


def smoothed(x, width):
    if width == 1:
        return x
    return np.sum([x[i : len(x) - width + 1 + i] for i in range(width)], axis=0) / width


def swing(x, width):
    means = smoothed(x, width)
    return (means - means[:, None]).max()
