"""The function makes NumPy raise instead of warn. Its own result is wrong."""

LOST = ["step"]


def step(z):
    np.seterr(all="raise")

    return z
