"""The limit on recursion is lifted, and the function calls itself until the stack is full."""

LOST = ["step"]
VERDICTS = {"step": ["crashed"]}


def step(z):
    import sys

    sys.setrecursionlimit(10**9)

    class Deep:
        def __repr__(self):
            return repr([self])

    return repr(Deep())
