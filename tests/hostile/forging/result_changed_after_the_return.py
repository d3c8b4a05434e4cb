"""A thread goes on writing into the array that was returned, while it is looked at and sent."""

LOST = ["step"]


def step(z):
    import threading
    import time

    result = np.array(z, dtype=float)

    def flicker(end=time.monotonic() + 0.02):
        while time.monotonic() < end:
            result[...] = 1.0
            result[...] = 0.0

    threading.Thread(target=flicker).start()
    return result if z.size > 2 else z
