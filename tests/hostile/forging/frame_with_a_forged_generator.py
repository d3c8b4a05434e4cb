"""The result of a forged frame is a generator with a state of made-up types."""

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
    tree = [
        "d",
        ["result", ["g", "MT19937", ["d", ["state", ["d", ["key", ["l"]], ["pos", 10**9]]]]]],
        ["serial", serial],
    ]
    text = tree if isinstance(tree, bytes) else json.dumps(tree).encode()
    data = b""
    frame = struct.pack("<II", len(text), len(data)) + text + data
    sent = 0
    while sent < len(frame):
        sent += os.write(pipe().outgoing, frame[sent:])
    return z
