"""The function binds np to something else. Its own result is wrong."""

LOST = ["step"]


def step(z):
    globals()["np"] = None

    return z
