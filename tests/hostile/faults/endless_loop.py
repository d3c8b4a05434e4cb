"""An endless loop in Python."""

LOST = ["step"]
VERDICTS = {"step": ["timed out"]}


def step(z):
    while True:
        pass
