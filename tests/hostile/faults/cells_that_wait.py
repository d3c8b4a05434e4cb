"""Cells that compute nothing wait on the clock for longer than all cells may compute, as on a busy machine; a helper comes after."""

CELLS_LIMIT = 1.0

# >>> an extra cell
import time

time.sleep(0.7)
# <<<

# >>> an extra cell
time.sleep(0.7)
# <<<

# >>> an extra cell
time.sleep(0.7)
# <<<


# >>> an extra cell
def helper(z):
    return np.where(z > 0, 1.0, 0.0)


# <<<


def step(z):
    return helper(z)
