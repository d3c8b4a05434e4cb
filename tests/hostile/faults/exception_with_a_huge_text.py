"""The function raises an exception with a text of 100 MB, caused by itself."""

LOST = ["step"]


def step(z):
    error = ValueError("\x00\x1b\ud800" * 3 * 10**7)
    error.__cause__ = error
    raise error
