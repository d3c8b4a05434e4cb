"""The function warns a hundred thousand times, each time with another text."""

LOST = ["step"]


def step(z):
    import warnings

    for i in range(10**5):
        warnings.warn(f"warning {i} of many")
    return z
