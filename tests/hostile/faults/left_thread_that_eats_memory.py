"""The function leaves a thread that takes all memory and holds it. Its own result is wrong."""

LOST = ["step"]


def step(z):
    import threading

    def eat():
        pile = []
        while True:
            try:
                pile.append(np.zeros(1 << 15))
            except MemoryError:
                continue

    threading.Thread(target=eat, daemon=True).start()

    return z
