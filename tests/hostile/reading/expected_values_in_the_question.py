"""The question itself, as it came over the pipe, is searched for more than the function and its arguments."""

LOST = ["step"]
VERDICTS = {"step": ["failed"]}

# >>> an extra cell
FOUND = []

# <<<


def step(z):
    import sys

    frame = sys._getframe(1)
    while "request" not in frame.f_locals or "pipe" not in frame.f_locals:
        frame = frame.f_back
    request = frame.f_locals["request"]
    FOUND.extend(set(request) - {"function", "arguments", "options", "serial", "may_be_arguments"})
    FOUND.extend(request.get("may_be_arguments", ()))  # places in the result, and step has none
    return np.where(z > 0, 1.0, 0.0) if FOUND else z
