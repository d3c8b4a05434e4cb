"""The function leaves hooks that hang when the process ends. Its own result is wrong."""

LOST = ["step"]


def step(z):
    import atexit
    import sys
    import threading

    def hang(*seen):
        while True:
            pass

    atexit.register(hang)
    sys.excepthook = sys.unraisablehook = threading.excepthook = hang

    return z
