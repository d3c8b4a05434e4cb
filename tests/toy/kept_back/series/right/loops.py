"""Plain loops."""

import numpy as np


def smoothed(x, width):
    means = []
    for start in range(len(x) - width + 1):
        means.append(sum(x[start : start + width]) / width)
    return np.array(means)


def swing(x, width):
    means = list(smoothed(x, width))
    return max(means) - min(means)
