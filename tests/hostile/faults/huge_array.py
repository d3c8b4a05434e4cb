"""The function returns an array of a tebibyte that takes eight bytes."""

LOST = ["step"]
VERDICTS = {"step": ["crashed"]}


def step(z):
    return np.broadcast_to(1.0, (1 << 20, 1 << 17))
