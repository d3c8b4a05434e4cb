"""The function leaves next to no room for recursion. Its own result is wrong."""

LOST = ["step"]


def step(z):
    import sys

    for limit in range(8, 60):
        try:
            sys.setrecursionlimit(limit)
            break
        except RecursionError:
            continue

    return z
