"""The function aborts its process."""

LOST = ["step"]
VERDICTS = {"step": ["crashed"]}


def step(z):
    import os

    os.abort()
