"""What is returned hangs as soon as somebody asks for its class."""

LOST = ["step"]
VERDICTS = {"step": ["timed out"]}


def step(z):
    class Shy:
        @property
        def __class__(self):
            while True:
                pass

    return Shy()
