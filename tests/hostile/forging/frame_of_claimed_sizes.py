"""The header of a frame claims four gigabytes; a short answer follows."""

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
    import json
    import os
    import struct

    serial = asked()["serial"]
    tree = ["d", ["result", True], ["serial", serial]]
    text = tree if isinstance(tree, bytes) else json.dumps(tree).encode()
    data = b""
    frame = struct.pack("<II", 0xFFFFFFFF, 0xFFFFFFFF) + text
    sent = 0
    while sent < len(frame):
        sent += os.write(pipe().outgoing, frame[sent:])
    return z
