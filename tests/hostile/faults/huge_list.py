"""The function returns ten million numbers in a list."""

LOST = ["step"]
VERDICTS = {"step": ["crashed"]}


def step(z):
    return [0.0] * 10**7
