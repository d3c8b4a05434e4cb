"""The function closes and removes the standard streams. Its own result is wrong."""

LOST = ["step"]


def step(z):
    import sys

    sys.stdout.close()
    sys.stderr.close()
    sys.stdin.close()
    sys.stdout = sys.stderr = sys.stdin = None

    return z
