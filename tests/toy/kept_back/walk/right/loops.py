"""Plain loops."""

import numpy as np


def steps(points, width):
    lengths = []
    for i in range(points.shape[1] - 1):
        x, y = points[:, i + 1] - points[:, i]
        lengths.append((x * x + y * y) ** 0.5)
    return np.array([sum(lengths[i : i + width]) / width for i in range(len(lengths) - width + 1)])
