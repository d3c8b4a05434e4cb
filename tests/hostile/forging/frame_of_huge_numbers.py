"""A forged frame is full of numbers with thousands of digits, and of powers beyond infinity."""

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
    tree = (
        b'["d", ["result", ["l", '
        + b", ".join([b"9" * 4000, b"1e999", b"-1e999", b"NaN"] * 300)
        + b']], ["serial", %d]]' % serial
    )
    text = tree if isinstance(tree, bytes) else json.dumps(tree).encode()
    data = b""
    frame = struct.pack("<II", len(text), len(data)) + text + data
    sent = 0
    while sent < len(frame):
        sent += os.write(pipe().outgoing, frame[sent:])
    return z
