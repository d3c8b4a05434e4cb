"""The fourth result hangs when it is thrown away, which is when the next exercise is called."""

LOST = ["step"]


def step(z):
    calls = globals().setdefault("calls_of_step", [])
    calls.append(1)

    class Sticky:
        def __del__(self, last=len(calls) == 4):
            while last:
                pass

    return Sticky()
