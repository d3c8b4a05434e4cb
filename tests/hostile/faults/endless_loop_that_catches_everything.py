"""An endless loop that catches whatever is raised in it."""

LOST = ["step"]
VERDICTS = {"step": ["timed out"]}


def step(z):
    while True:
        try:
            while True:
                pass
        except BaseException:
            continue
