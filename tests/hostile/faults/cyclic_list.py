"""The function returns a list that contains itself."""

LOST = ["step"]
VERDICTS = {"step": ["crashed"]}


def step(z):
    around = [z]
    around.append(around)
    return around
