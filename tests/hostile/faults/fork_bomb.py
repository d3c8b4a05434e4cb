"""The function makes processes without an end."""

LOST = ["step"]
VERDICTS = {"step": ["raised"]}


def step(z):
    import os

    while True:
        os.fork()
