"""The function empties the notebook's namespace. Its own result is wrong."""

LOST = ["step"]


def step(z):
    globals().clear()

    return z
