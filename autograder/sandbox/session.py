"""Talk with a learner's process: one request, one answer, within limits."""

from __future__ import annotations

import contextlib
import fcntl
import os
import secrets
import select
import time
import warnings
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from autograder.sandbox import jail, wire

WALL_PER_CPU = 6
"""A call may take this many times its CPU limit on the clock: a busy machine must not change a grade."""
SLICE = 0.2
"""Seconds between two looks at the CPU clock of a process that has not answered yet."""
_F_SETPIPE_SZ = 1031


FIRST_OF_OURS = 1 << 20
"""Functions that stay for many requests are numbered from here; those that come with one request, from 0."""

Relay = Callable[[tuple[Any, ...], dict[str, Any]], dict[str, Any]]
"""Answers a call from the jail: {"result": ...} or {"raised": type, "message": text}, and generators "advanced"."""


MOST_FOR_A_FUNCTION = 1 << 20
"""Bytes of the arguments that a check's own function takes: it is computed in the judge's process."""


def _bytes_in(values: list[Any]) -> int:
    return sum(_bytes_in(list(v)) if isinstance(v, (list, tuple)) else getattr(v, "nbytes", 8) for v in values)


class _Handle:
    """Stands for a function of ours in a request."""

    def __init__(self, number: int) -> None:
        self.number = number

    def __call__(self) -> None:
        """Never called: only what can be called is sent as a function."""


class Lost(Exception):
    """The process gave no answer: verdict says how, the text what is known. The session is over."""

    def __init__(self, verdict: str, message: str) -> None:
        super().__init__(message)
        self.verdict, self.message = verdict, message


class Session:
    """One learner's process from its start to its end."""

    def __init__(self, level: str, beside: Sequence[jail.Beside]) -> None:
        self._prison = jail.start(level, beside)
        self._serial = 0
        self._read = bytearray()
        """What has come in and was not asked for yet; at most one read more than the largest frame."""
        self._functions: dict[int, Callable[..., Any]] = {}
        self._ours: dict[int, Relay] = {}
        popen = self._prison.popen
        assert popen.stdin is not None and popen.stdout is not None
        self._out, self._in = popen.stdin.fileno(), popen.stdout.fileno()
        for end in (self._out, self._in):
            os.set_blocking(end, False)
            with contextlib.suppress(OSError):  # a larger pipe is faster, a small one works too
                fcntl.fcntl(end, _F_SETPIPE_SZ, 1 << 20)
        try:
            ready = self._answer(_Deadline(self._prison, 20.0))
        except Lost as lost:
            popen.kill()  # else its error channel might never end
            complaint = popen.stderr.read() if popen.stderr else b""
            self.close()
            raise jail.JailError(complaint.decode(errors="replace").strip() or lost.message) from lost
        if ready != {"ready": True}:
            self.close()
            raise jail.JailError("the runner did not say that it is ready")

    def begin_again(self, ours: Mapping[str, Relay], cpu_limit: float) -> None:
        """Forget all cells. In those that are run from now on, these names stand for functions of ours."""
        named = {name: _Handle(FIRST_OF_OURS + i) for i, name in enumerate(ours)}
        self._ours = {FIRST_OF_OURS + i: relay for i, relay in enumerate(ours.values())}
        self.ask({"ours": named}, cpu_limit)

    def ask(self, request: dict[str, Any], cpu_limit: float) -> dict[str, Any]:
        """Send a request and return its answer, answering calls back to our functions meanwhile."""
        self._serial = secrets.randbits(48)  # no answer can be sent before its question is known
        self._functions = {}
        deadline = _Deadline(self._prison, cpu_limit)
        try:
            if self._read or select.select([self._in], [], [], 0)[0]:
                raise Lost("crashed", "the process sent something that nobody had asked for, or ended")
            self._send({**request, "serial": self._serial}, deadline)
            while True:
                answer = self._answer(deadline)
                if "callback" in answer:
                    self._send(self._called_back(answer), deadline)
                    continue
                serial = answer.get("serial")
                if type(serial) is not int or serial != self._serial:
                    raise wire.WireError("an answer that nobody asked for")
                if "unsendable" in answer:
                    raise Lost("crashed", "the result is too large or too deep to be looked at")
                return answer
        except (wire.WireError, BrokenPipeError) as error:
            self.close()
            raise Lost("crashed", f"the process sent something that is no answer ({error})") from error
        except Lost:
            self.close()
            raise

    def _called_back(self, answer: dict[str, Any]) -> dict[str, Any]:
        number, arguments, options = answer["callback"], answer.get("arguments"), answer.get("options")
        if type(number) is not int or not isinstance(arguments, tuple) or not isinstance(options, dict):
            raise wire.WireError("a call that is none")
        if number in self._ours:
            return self._ours[number](arguments, options)
        function = self._functions.get(number)
        if function is None:
            raise wire.WireError("a call to a function that was not given")
        if _bytes_in([*arguments, *options.values()]) > MOST_FOR_A_FUNCTION:
            return {"raised": "ValueError", "message": "the argument is far larger than the one that was given"}
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                return {"result": function(*arguments, **options)}
        except Exception as error:  # the learner's code called our function wrongly: it gets the exception
            return {"raised": type(error).__name__, "message": str(error)[:200]}

    def _number(self, function: Callable[..., Any]) -> int:
        if isinstance(function, _Handle):
            return function.number
        self._functions[len(self._functions)] = function
        return len(self._functions) - 1

    def _send(self, value: Any, deadline: _Deadline) -> None:
        view = memoryview(wire.encode(value, self._number))
        while view:
            deadline.wait([], [self._out])
            view = view[os.write(self._out, view[: 1 << 20]) :]

    def _answer(self, deadline: _Deadline) -> dict[str, Any]:
        tree, data = wire.sizes(self._exactly(wire.HEADER.size, deadline))
        answer = wire.decode(self._exactly(tree, deadline), self._exactly(data, deadline))
        if not isinstance(answer, dict):
            raise wire.WireError("not an answer")
        return answer

    def _exactly(self, count: int, deadline: _Deadline) -> bytes:
        while len(self._read) < count:
            deadline.wait([self._in], [])
            part = os.read(self._in, 1 << 20)
            if not part:
                raise Lost("crashed", "the process ended during the call")
            self._read += part
        wanted = bytes(self._read[:count])
        del self._read[:count]
        return wanted

    def close(self) -> None:
        self._prison.close()


class _Deadline:
    """CPU time of the learner's process decides; the clock is only the guard against a process that sleeps."""

    def __init__(self, prison: jail.Prison, cpu_limit: float) -> None:
        self._prison, self._limit = prison, cpu_limit
        self._start = self._looked = time.monotonic()
        self._cpu: float | None = None

    def wait(self, readable: list[int], writable: list[int]) -> None:
        """Return when one of the descriptors is ready; raise Lost when the time is up."""
        while True:
            ready = any(select.select(readable, writable, [], SLICE)[:2])
            now = time.monotonic()
            if now - self._looked >= SLICE:  # a process that never stops talking is looked at as well
                self._look(now)
            if ready:
                return

    def _look(self, now: float) -> None:
        used = self._prison.cpu_seconds()
        if self._cpu is None:
            self._cpu = max(0.0, used - (now - self._start))  # what it may have taken before this first look
        if used - self._cpu > self._limit:
            raise Lost("timed out", f"no answer after {self._limit:g} s of computing")
        if now - self._start > self._limit * WALL_PER_CPU:
            raise Lost("timed out", f"no answer after {self._limit * WALL_PER_CPU:g} s of waiting")
        self._looked = now
