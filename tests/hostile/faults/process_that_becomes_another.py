"""The function replaces its process by another program."""

LOST = ["step"]


def step(z):
    import os
    import sys

    os.execv(sys.executable, [sys.executable, "-c", "import time; time.sleep(300)  # daemon of a learner"])
