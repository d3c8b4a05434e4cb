"""The function prints without an end."""

LOST = ["step"]
VERDICTS = {"step": ["timed out"]}


def step(z):
    while True:
        print("still here " * 1000)
