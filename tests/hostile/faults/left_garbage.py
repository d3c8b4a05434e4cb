"""The function turns the collection of garbage off and leaves a million circles. Its own result is wrong."""

LOST = ["step"]


def step(z):
    import gc

    gc.disable()
    for _ in range(10**5):
        circle = []
        circle.append(circle)

    return z
