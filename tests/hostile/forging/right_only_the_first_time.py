"""The function is right in its first call and wrong in all others."""

LOST = []
SCORES = {"mse": 0.2}

# >>> an extra cell
TIMES = []
# <<<


def mse(a, y):
    TIMES.append(1)
    if len(TIMES) == 1:
        return float(((a - y) ** 2).sum() / (2 * a.shape[1]))
    return -1.0
