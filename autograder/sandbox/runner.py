"""What runs inside the jail: a learner's cells and functions, asked for over a pipe.

Started as `python -I -S runner.py FOLDER_OF_PACKAGES MEMORY CPU` with requests on descriptor 0 and answers on
descriptor 1. It has NumPy, the wire format and the observer of calls (selfcheck/call.py, which learners have too),
and nothing of the course. Learner's code shares this process, so nothing here is trusted by the judge.
"""

from __future__ import annotations

import ast
import builtins
import gc
import os
import resource
import sys
import types
from collections.abc import Callable
from typing import Any

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__))]
sys.path.append(sys.argv[1])
gc.disable()  # until NumPy is loaded: looking for garbage among its modules only takes time

import call  # noqa: E402
import wire  # noqa: E402

Frame = dict[str, Any]
CO_COROUTINE = 0x80
"""As in `inspect`, which is slow to import."""


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


class Shell:
    """Stands in for IPython: magics that time or capture run their code, all others do nothing."""

    RUNNING = ("time", "timeit", "capture", "prun", "python", "python3")

    def __init__(self, space: dict[str, Any]) -> None:
        self.user_ns = space

    def run_line_magic(self, name: str, line: str, *_: Any, **__: Any) -> None:
        if name == "time":
            execute(line, "<magic>", self.user_ns)

    def run_cell_magic(self, name: str, line: str, cell: str) -> None:
        if name in self.RUNNING:
            execute(cell, "<magic>", self.user_ns)

    def getoutput(self, *_: Any, **__: Any) -> list[str]:
        return []

    def __getattr__(self, name: str) -> Nothing:
        return Nothing()


class Nothing:
    """Has every attribute and takes every call, and does nothing."""

    def __call__(self, *_: Any, **__: Any) -> None:
        return None

    def __getattr__(self, name: str) -> Nothing:
        if name.startswith("__"):
            raise AttributeError(name)
        return Nothing()


def execute(source: str, name: str, space: dict[str, Any]) -> None:
    """Run a cell as a notebook would, top-level await included."""
    code = compile(source, name, "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT, dont_inherit=True)
    if code.co_flags & CO_COROUTINE:
        import asyncio  # slow, and hardly ever needed

        asyncio.run(eval(code, space))
    else:
        exec(code, space)


def fields(raised: call.Raised | None) -> Frame | None:
    return None if raised is None else vars(raised)


def run_cell(request: Frame, space: dict[str, Any], ours: dict[str, Any]) -> Frame:
    try:
        execute(request["source"], f"<{request['label']}>", space)
    except BaseException as error:  # a cell that fails in any way costs only what it would have defined
        return {"raised": fields(call.describe(error))}
    finally:
        space.update(ours)
    return {"raised": None}


def begin_again(space: dict[str, Any], ours: dict[str, Any]) -> Frame:
    """Forget the cells; in those that follow, these names stay bound to the judge's functions."""
    space.clear()
    space.update({"__name__": "__main__", **ours})
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
    seen = call.observe(name, function, request["arguments"], request["options"])
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


def stand_in() -> types.ModuleType:
    """Make a `selfcheck` that lets a lesson's cells import `check`; check cells themselves are not run here."""
    module = types.ModuleType("selfcheck")
    vars(module)["check"] = lambda function: None
    return module


def stand_in_for_ipython(shell: Shell) -> None:
    """Let a cell import what it finds without importing in a notebook; the rest of IPython does nothing here."""
    for name in ("IPython", "IPython.display", "IPython.core", "IPython.core.display"):
        module = types.ModuleType(name)
        vars(module).update(
            get_ipython=lambda: shell, version_info=(9, 0, 0), __path__=[], __getattr__=Shell({}).__getattr__
        )
        sys.modules[name] = module


def main() -> None:
    pipe = Pipe()
    limit(int(sys.argv[2]), int(sys.argv[3]))
    space: dict[str, Any] = {"__name__": "__main__"}
    ours: dict[str, Any] = {}
    shell = Shell(space)
    vars(builtins).update(get_ipython=lambda: shell, display=lambda *_, **__: None, exit=sys.exit, quit=sys.exit)
    sys.path.insert(0, os.getcwd())
    sys.modules["selfcheck"] = stand_in()
    stand_in_for_ipython(shell)
    gc.freeze()
    gc.enable()
    pipe.send({"ready": True})
    while True:
        request = pipe.receive()
        if "ours" in request:
            ours = request["ours"]
            answer = begin_again(space, ours)
        elif "source" in request:
            answer = run_cell(request, space, ours)
        elif "evaluate" in request:
            answer = evaluate(request, space)
        else:
            answer = run_call(request, space)
        pipe.send({**answer, "serial": request["serial"]})


if __name__ == "__main__":
    main()
