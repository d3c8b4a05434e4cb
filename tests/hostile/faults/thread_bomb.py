"""The function starts threads that sleep, until no more can be started."""

LOST = ["step"]
VERDICTS = {"step": ["raised"]}


def step(z):
    import threading
    import time

    while True:
        threading.Thread(target=time.sleep, args=(10**6,), daemon=True).start()
