"""The function ends its process with exit code 0, as a test run without a failure does."""

LOST = ["step"]
VERDICTS = {"step": ["crashed"]}


def step(z):
    import os

    os._exit(0)
