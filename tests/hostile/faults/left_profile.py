"""The function leaves a profiler that sleeps in the functions of other exercises. Its own result is wrong."""

LOST = ["step"]


def step(z):
    import sys
    import time

    def sleep(frame, event, argument):
        if event == "call" and frame.f_code.co_name in ("mse", "accuracy"):
            time.sleep(10**6)

    sys.setprofile(sleep)

    return z
