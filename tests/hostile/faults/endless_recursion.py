"""The function calls itself forever."""

LOST = ["step"]
VERDICTS = {"step": ["raised"]}


def step(z):
    return step(z)
