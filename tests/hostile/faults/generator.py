"""The function yields its results in place of returning them."""

LOST = ["step"]


def step(z):
    yield np.where(z > 0, 1.0, 0.0)
