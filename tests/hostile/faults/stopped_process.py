"""The function stops its own process; no computing time is used, and no signal of its own ends it."""

LOST = ["step"]
VERDICTS = {"step": ["timed out"]}


def step(z):
    import os
    import signal

    os.kill(os.getpid(), signal.SIGSTOP)
    return z
