"""The function returns an integer of a million digits."""

LOST = ["step"]


def step(z):
    return 1 << 3_000_000
