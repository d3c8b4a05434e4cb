"""The function leaves a circle of objects that hang when the garbage is collected."""

LOST = ["step"]


def step(z):
    import gc

    class Sticky:
        def __del__(self):
            while True:
                pass

    gc.disable()
    one = Sticky()
    one.itself = one
    gc.set_threshold(50)
    gc.enable()
    return z
