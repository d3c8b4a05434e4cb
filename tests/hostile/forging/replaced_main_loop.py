"""A cell never ends: it takes over the runner's loop and answers every later request itself, as it likes."""

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


def take_over():
    link, space = pipe(), sys._getframe(1).f_globals
    runner = sys.modules["__main__"]
    link.send({"raised": None, "serial": asked()["serial"]})
    while True:
        request = link.receive()
        if "source" in request:
            answer = runner.run_cell(request, space, {})
        elif request.get("function") == "step":
            answer = {"result": request["arguments"][0] > 0, "verdict": "passed"}
        elif "function" in request:
            answer = runner.run_call(request, space)
        else:
            answer = {}
        link.send({**answer, "serial": request["serial"]})


take_over()
# <<<


def step(z):
    return TAKEN_OVER
