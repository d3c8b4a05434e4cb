"""The function returns a text of 100 MB."""

LOST = ["step"]
VERDICTS = {"step": ["crashed"]}


def step(z):
    return "x" * 10**8
