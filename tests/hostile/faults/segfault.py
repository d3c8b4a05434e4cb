"""The function reads from address 0."""

LOST = ["step"]
VERDICTS = {"step": ["crashed"]}


def step(z):
    import ctypes

    return ctypes.string_at(0)
