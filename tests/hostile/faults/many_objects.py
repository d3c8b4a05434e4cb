"""The function returns a list of thousands of objects that no wire can carry."""

LOST = ["step"]


def step(z):
    return [object() for _ in range(10**4)]
