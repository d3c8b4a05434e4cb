"""Differences of running sums; the sorted means."""

import numpy as np


def smoothed(x, width):
    sums = np.append(0.0, np.cumsum(x))
    return (sums[width:] - sums[:-width]) / width


def swing(x, width):
    means = np.sort(smoothed(x, width))
    return float(means[-1] - means[0])
