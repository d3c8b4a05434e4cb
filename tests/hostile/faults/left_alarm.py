"""The function leaves an alarm that ends the process a moment later. Its own result is wrong."""

LOST = ["step"]


def step(z):
    import signal

    signal.setitimer(signal.ITIMER_REAL, 0.03)

    return z
