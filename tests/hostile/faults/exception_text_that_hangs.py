"""The function raises an exception whose text takes forever to be made."""

LOST = ["step"]
VERDICTS = {"step": ["timed out"]}


def step(z):
    class Slow(Exception):
        def __str__(self):
            while True:
                pass

    raise Slow
