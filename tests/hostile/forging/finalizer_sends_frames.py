"""The result's finalizer sends a frame of its own while the real answer is being written."""

LOST = ["step"]

# >>> an extra cell
import sys
import wire


def pipe():
    frame = sys._getframe()
    while "pipe" not in frame.f_locals:
        frame = frame.f_back
    return frame.f_locals["pipe"]


def asked():
    frame = sys._getframe()
    while "pipe" not in frame.f_locals:
        frame = frame.f_back
    return frame.f_locals["request"]


# <<<


def step(z):
    class Last(list):
        def __del__(self, link=pipe(), serial=asked()["serial"]):
            link.send({"result": True, "verdict": "passed", "serial": serial})

    return Last()
