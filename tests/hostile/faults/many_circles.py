"""The function returns a list that contains itself a thousand times."""

LOST = ["step"]


def step(z):
    around = []
    around.extend([around] * 1000)
    return around
