"""The function takes all the memory that it can get, keeps it, and returns something wrong."""

LOST = ["step"]


def step(z):
    hoard = globals().setdefault("hoard", [])
    size = 1 << 26
    while size >= 8:
        try:
            while True:
                hoard.append(np.zeros(size))
        except MemoryError:
            size >>= 1
    return z
