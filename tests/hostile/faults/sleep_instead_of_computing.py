"""The function sleeps, so that no computing time is used."""

LOST = ["step"]
VERDICTS = {"step": ["timed out"]}


def step(z):
    import time

    time.sleep(10**6)
