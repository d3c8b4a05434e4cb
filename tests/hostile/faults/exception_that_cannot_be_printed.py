"""The function raises an exception whose text and name raise in their turn."""

LOST = ["step"]


def step(z):
    class Mute(Exception):
        def __str__(self):
            raise ValueError("no text")

        __repr__ = __str__

    raise Mute
