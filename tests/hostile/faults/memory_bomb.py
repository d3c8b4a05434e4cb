"""A list is doubled until there is no memory left."""

LOST = ["step"]
VERDICTS = {"step": ["out of memory", "timed out"]}


def step(z):
    hoard = [0.0]
    while True:
        hoard += hoard
