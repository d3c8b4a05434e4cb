"""Every signal that can be ignored is ignored, and then the function loops."""

LOST = ["step"]
VERDICTS = {"step": ["timed out"]}


def step(z):
    import contextlib
    import signal

    for number in range(1, 65):
        with contextlib.suppress(OSError, ValueError):
            signal.signal(number, signal.SIG_IGN)
    while True:
        pass
