"""The function returns itself."""

LOST = ["step"]


def step(z):
    return step
