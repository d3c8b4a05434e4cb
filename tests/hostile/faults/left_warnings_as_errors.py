"""The function makes an error of every warning. Its own result is wrong."""

LOST = ["step"]


def step(z):
    import warnings

    warnings.resetwarnings()
    warnings.simplefilter("error")

    return z
