"""An endless loop inside C code, which never lets another thread of Python run."""

LOST = ["step"]
VERDICTS = {"step": ["timed out"]}


def step(z):
    return sum(iter(int, 1))
