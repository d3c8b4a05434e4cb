"""The function throws all modules away. Its own result is wrong."""

LOST = ["step"]


def step(z):
    import sys

    for name in list(sys.modules):
        del sys.modules[name]

    return z
