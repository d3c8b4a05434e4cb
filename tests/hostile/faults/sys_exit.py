"""The function calls sys.exit."""

LOST = ["step"]
VERDICTS = {"step": ["raised"]}


def step(z):
    import sys

    sys.exit(0)
