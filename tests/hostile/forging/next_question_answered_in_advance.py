"""After the own answer, an answer to the next question is put on the pipe, with the right serial number."""

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
    serial = asked()["serial"]
    link = pipe()
    link.send({"result": z, "serial": serial})
    link.send({"result": np.ones(z.shape), "serial": serial + 1})
    asked()["serial"] = serial + 2
    return np.ones(z.shape)
