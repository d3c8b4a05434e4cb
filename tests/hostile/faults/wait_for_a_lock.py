"""The function waits for a lock that it holds itself."""

LOST = ["step"]
VERDICTS = {"step": ["timed out"]}


def step(z):
    import threading

    lock = threading.Lock()
    lock.acquire()
    lock.acquire()
