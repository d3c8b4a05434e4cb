"""The function gives a warning whose text cannot be made."""

LOST = ["step"]


def step(z):
    import warnings

    class Mute(UserWarning):
        def __str__(self):
            raise ValueError("no text")

    warnings.warn(Mute())
    return z
