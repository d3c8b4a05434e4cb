"""The function replaces the generators of random numbers. Its own result is wrong."""

LOST = ["step"]


def step(z):
    import random

    random.seed(1)
    np.random.seed(1)
    np.random.default_rng = np.random.Generator = None

    return z
