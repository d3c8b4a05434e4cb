"""The function returns an array inside a hundred thousand lists."""

LOST = ["step"]
VERDICTS = {"step": ["crashed"]}


def step(z):
    nested = z
    for _ in range(10**5):
        nested = [nested]
    return nested
