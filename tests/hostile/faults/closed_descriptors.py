"""The function closes every descriptor of its process."""

LOST = ["step"]
VERDICTS = {"step": ["crashed"]}


def step(z):
    import os

    os.closerange(0, 200)
    return z
