"""The function goes to another folder and removes the one that it made there. Its own result is wrong."""

LOST = ["step"]


def step(z):
    import os

    os.makedirs("/tmp/away", exist_ok=True)
    os.chdir("/tmp/away")
    os.rmdir("/tmp/away")

    return z
