"""The function leaves four threads that compute forever. Its own result is wrong."""

LOST = ["step"]


def step(z):
    import threading

    def compute():
        while True:
            pass

    for _ in range(4):
        threading.Thread(target=compute, daemon=True).start()

    return z
