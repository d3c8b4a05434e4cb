"""The function returns an iterator that never ends."""

LOST = ["step"]


def step(z):
    import itertools

    return map(float, itertools.count())
