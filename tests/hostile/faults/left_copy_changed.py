"""The function makes copies come out empty. Its own result is wrong."""

LOST = ["step"]


def step(z):
    import copy

    copy.deepcopy = lambda value, *rest: None

    return z
