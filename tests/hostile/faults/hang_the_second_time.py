"""The function answers once, wrongly, and hangs when it is called again."""

LOST = ["step"]


def step(z):
    calls = globals().setdefault("calls_of_step", [])
    calls.append(1)
    while len(calls) > 1:
        pass
    return z
