"""The function replaces functions of NumPy by ones that are wrong. Its own result is wrong."""

LOST = ["step"]


def step(z):
    for name in ("exp", "tanh", "sum", "mean", "clip", "log", "array"):
        setattr(np, name, lambda *given, **options: None)

    return z
