"""The function leaves a trace function that raises in the functions of other exercises. Its own result is wrong."""

LOST = ["step"]


def step(z):
    import sys
    import threading

    def trace(frame, event, argument):
        if frame.f_code.co_name in ("sigmoid", "neuron", "accuracy"):
            raise ValueError("traced")
        return trace

    sys.settrace(trace)
    threading.settrace(trace)

    return z
