"""The function leaves an alarm clock that raises an exception ever again. Its own result is wrong."""

LOST = ["step"]


def step(z):
    import signal

    def ring(*seen):
        raise ValueError("the alarm")

    signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, 0.02, 0.002)

    return z
