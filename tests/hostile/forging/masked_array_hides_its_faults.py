"""The result is a masked array in which every wrong entry is masked."""

LOST = ["step"]

# >>> an extra cell
import numpy as np
# <<<


def step(z):
    return np.ma.masked_array(z, mask=np.ones(z.shape, dtype=bool))
