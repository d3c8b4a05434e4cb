"""The function gives its process the lowest priority and clears its environment. Its own result is wrong."""

LOST = ["step"]


def step(z):
    import os

    os.nice(19)
    os.environ.clear()

    return z
