"""The function kills every process that it may send a signal to."""

LOST = ["step"]
VERDICTS = {"step": ["crashed"]}


def step(z):
    import os
    import signal

    for process in (-1, 1, 0, os.getppid(), os.getpid()):
        try:
            os.kill(process, signal.SIGKILL)
        except OSError:
            continue
    return z
