"""A forged array has dtype object, its bytes are made-up addresses; a record array and an array of dates follow."""

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
        ["result", ["t", ["a", "|O", [2, 3], 0], ["a", "|V8", [1], 0], ["a", "<M8[s]", [1], 0]]],
        ["serial", serial],
    ]
    text = tree if isinstance(tree, bytes) else json.dumps(tree).encode()
    data = b"\x10" * 64
    frame = struct.pack("<II", len(text), len(data)) + text + data
    sent = 0
    while sent < len(frame):
        sent += os.write(pipe().outgoing, frame[sent:])
    return z
