"""What runs inside the jail: a learner's notebook is read here, its cells and functions run, asked for over a pipe.

Started as `python -I -S runner.py FOLDER_OF_PACKAGES MEMORY CPU` with requests on descriptor 0 and answers on
descriptor 1. It has NumPy, the wire format, the reader of notebooks and the observer of calls (selfcheck/reading.py
and call.py, which learners have too), and nothing of the course. Learner's code shares this process, so nothing here
is trusted by the judge.
"""

from __future__ import annotations

import builtins
import ctypes
import gc
import os
import resource
import signal
import sys
from collections.abc import Callable
from typing import Any

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__))]
sys.path.append(sys.argv[1])
gc.disable()  # until NumPy is loaded: looking for garbage among its modules only takes time

import call  # noqa: E402
import numpy as np  # noqa: E402
import reading  # noqa: E402
import shell  # noqa: E402
import wire  # noqa: E402

Frame = dict[str, Any]
PR_SET_PDEATHSIG = 1
"""From linux/prctl.h."""


class Pipe:
    """Frames in, frames out, on descriptors that prints do not reach."""

    def __init__(self) -> None:
        self.incoming, self.outgoing = os.dup(0), os.dup(1)
        nowhere = os.open(os.devnull, os.O_RDWR)
        for standard in (0, 1, 2):
            os.dup2(nowhere, standard)

    def send(self, value: Frame) -> None:
        try:
            frame = wire.encode(value)
        except wire.WireError:
            frame = wire.encode({"unsendable": True, "serial": value.get("serial")})
        view = memoryview(frame)
        while view:
            view = view[os.write(self.outgoing, view) :]

    def receive(self) -> Any:
        tree, data = wire.sizes(self._exactly(wire.HEADER.size))
        return wire.decode(self._exactly(tree), self._exactly(data), self.function)

    def _exactly(self, count: int) -> bytes:
        parts = bytearray()
        while len(parts) < count:
            part = os.read(self.incoming, count - len(parts))
            if not part:
                os._exit(0)  # the judge has gone
            parts += part
        return bytes(parts)

    def function(self, number: int) -> Callable[..., Any]:
        """Make a function that the judge evaluates: f(theta) here asks there."""

        def remote(*arguments: Any, **options: Any) -> Any:
            self.send({"callback": number, "arguments": arguments, "options": options})
            answer = self.receive()
            if "raised" in answer:
                kind = getattr(builtins, answer["raised"], RuntimeError)
                raise kind(answer["message"])
            for place, generator in answer.get("advanced", {}).items():
                used = arguments[place] if isinstance(place, int) else options[place]
                used.bit_generator.state = generator.bit_generator.state
            return answer["result"]

        return remote


def read(request: Frame) -> Frame:
    """Give a notebook's cells, their texts as the bytes of an array: there may be many megabytes of them."""
    try:
        cells = reading.cells_of(request["read"].tobytes())
        texts = [cell.source.encode() for cell in cells]
        held = np.frombuffer(b"".join(texts), np.uint8)
    except reading.Refused as refused:
        return {"refused": str(refused)}
    except MemoryError:
        return {"too_much": True}
    return {
        "kinds": [cell.kind for cell in cells],
        "grade_ids": [cell.grade_id[: wire.MAX_NAME] for cell in cells],
        "sizes": [len(text) for text in texts],
        "texts": held,
    }


def look_into(source: str) -> tuple[str, list[reading.Statement]]:
    """Give a cell's text as Python, and the names in it."""
    python = reading.python_of(source)
    return python, reading.statements_of(python)


def fields(raised: call.Raised | None) -> Frame | None:
    return None if raised is None else vars(raised)


def run_cell(request: Frame, space: dict[str, Any], ours: dict[str, Any]) -> Frame:
    try:
        source = request["source"]
        shell.execute(reading.definitions_of(source) if request["bare"] else source, f"<{request['label']}>", space)
    except BaseException as error:  # a cell that fails in any way costs only what it would have defined
        return {"raised": fields(call.describe(error))}
    finally:
        space.update(ours)
    return {"raised": None}


def put_ours(space: dict[str, Any], ours: dict[str, Any]) -> Frame:
    """In the cells that follow, these names stay bound to the judge's functions."""
    space.update(ours)
    for name, function in ours.items():
        function.__name__ = name
    return {}


def evaluate(request: Frame, space: dict[str, Any]) -> Frame:
    """Call a function without looking on, and tell how far it has used the generators among its arguments."""
    arguments, options = request["arguments"], request["options"]
    try:
        result = space[request["evaluate"]](*arguments, **options)
    except Exception as error:
        return {"raised": call.describe(error).type, "message": str(error)[:200]}
    given = {**dict(enumerate(arguments)), **options}
    return {"result": result, "advanced": {key: one for key, one in given.items() if hasattr(one, "bit_generator")}}


def run_call(request: Frame, space: dict[str, Any]) -> Frame:
    name = request["function"]
    function = space.get(name)
    if not callable(function):
        return {"missing": True}
    given = request["arguments"], request["options"]
    seen = call.observe(name, function, *given, request["may_be_arguments"])
    noted = {
        "raised": fields(seen.raised),
        "warned": list(seen.warned[:20]),
        "changed": list(seen.changed),
        "shared": list(seen.shared),
    }
    return {"result": seen.result, **{what: value for what, value in noted.items() if value}}


def limit(memory: int, cpu: int) -> None:
    """Bound what this process may take, before any learner's code runs."""
    for what, most in (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_CPU, cpu),
        (resource.RLIMIT_FSIZE, 16 << 20),
        (resource.RLIMIT_NOFILE, 128),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(what, (most, most))


def end_with_the_judge() -> None:
    """Have the kernel end this process with the one that started it."""
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


def main() -> None:
    pipe = Pipe()
    end_with_the_judge()
    limit(int(sys.argv[2]), int(sys.argv[3]))
    space: dict[str, Any] = {"__name__": "__main__"}
    ours: dict[str, Any] = {}
    sys.path.insert(0, os.getcwd())
    shell.furnish(space)
    gc.freeze()
    gc.enable()
    pipe.send({"ready": True})
    while True:
        request = pipe.receive()
        if "read" in request:
            answer = read(request)
        elif "look_into" in request:
            answer = {"seen": [look_into(source) for source in request["look_into"]]}
        elif "ours" in request:
            ours = request["ours"]
            answer = put_ours(space, ours)
        elif "source" in request:
            answer = run_cell(request, space, ours)
        elif "evaluate" in request:
            answer = evaluate(request, space)
        else:
            answer = run_call(request, space)
        pipe.send({**answer, "serial": request["serial"]})


if __name__ == "__main__":
    main()
