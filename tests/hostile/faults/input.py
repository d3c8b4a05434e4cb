"""The function asks somebody for the answer."""

LOST = ["step"]
VERDICTS = {"step": ["raised"]}


def step(z):
    return float(input("step? "))
