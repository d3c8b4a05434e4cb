"""The function leaves a thread that soon stops every other one for good. Its own result is wrong."""

LOST = ["step"]


def step(z):
    import threading
    import time

    threading.Thread(target=lambda: (time.sleep(0.01), sum(iter(int, 1))), daemon=True).start()

    return z
