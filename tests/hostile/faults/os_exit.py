"""The function ends its process without a word."""

LOST = ["step"]
VERDICTS = {"step": ["crashed"]}


def step(z):
    import os

    os._exit(0)
