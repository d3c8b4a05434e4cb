"""Talk with a learner's process: one request, one answer, within limits."""

from __future__ import annotations

import contextlib
import fcntl
import os
import secrets
import select
import time
from collections.abc import Callable, Mapping
from typing import Any, Literal

from autograder.engine.jail import wire
from autograder.engine.jail.callback import Callback
from autograder.engine.jail.inside import Beside
from autograder.engine.jail.limits import Limits
from autograder.engine.jail.prison import START, Jail, JailError, Prison

SLICE = 0.2
"""Seconds between two looks at the CPU clock of a process that has not answered yet."""
FIRST_OF_OURS = 1 << 20
"""Functions that stay for many requests are numbered from here; those that come with one request, from 0."""
_F_SETPIPE_SZ = 1031

Frame = dict[str, Any]
Relay = Callable[[tuple[Any, ...], dict[str, Any]], Frame]
"""Answers a call from the jail: {"result": ...} or {"raised": type, "message": text}, and generators "advanced"."""
Loss = Literal["timed out", "crashed"]


class Lost(Exception):
    """The process gave no answer: verdict says how, the text what is known. The session is over."""

    def __init__(self, verdict: Loss, message: str) -> None:
        super().__init__(message)
        self.verdict: Loss = verdict
        self.message = message


class _Handle:
    """Stands for a function of ours in a request."""

    def __init__(self, number: int) -> None:
        self.number = number

    def __call__(self) -> None:
        """Never called: only what can be called is sent as a function."""


class Session:
    """One learner's process from its start to its end. Raises JailError if it does not start."""

    def __init__(self, jail: Jail, beside: Beside) -> None:
        self._limits = jail.limits
        self._serial = 0
        self._read = bytearray()
        """What has come in and was not asked for yet; at most one read more than the largest frame."""
        self._functions: dict[int, Callback] = {}
        self._ours: dict[int, Relay] = {}
        self._prison = jail.start(beside)
        try:
            self._open_pipes()
            self._get_ready()
        except BaseException:  # an interrupt as well: nobody else knows of this process
            self.close()
            raise

    def _open_pipes(self) -> None:
        popen = self._prison.popen
        assert popen.stdin is not None and popen.stdout is not None
        self._out, self._in = popen.stdin.fileno(), popen.stdout.fileno()
        for end in (self._out, self._in):
            os.set_blocking(end, False)
            with contextlib.suppress(OSError):  # a larger pipe is faster, a small one works too
                fcntl.fcntl(end, _F_SETPIPE_SZ, 1 << 20)
        self._can_read, self._can_write = select.poll(), select.poll()
        self._can_read.register(self._in, select.POLLIN)
        self._can_write.register(self._out, select.POLLOUT)

    def _get_ready(self) -> None:
        try:
            ready = self._answer(_Deadline(self._prison, START, self._limits))
        except (Lost, wire.WireError) as lost:
            raise JailError(self._prison.complaint() or str(lost)) from lost
        if ready != {"ready": True}:
            raise JailError("the runner did not say that it is ready")

    def put_ours(self, ours: Mapping[str, Relay]) -> None:
        """In the cells that are run from now on, these names stand for functions of ours. Raises JailError."""
        named = {name: _Handle(FIRST_OF_OURS + i) for i, name in enumerate(ours)}
        self._ours = {FIRST_OF_OURS + i: relay for i, relay in enumerate(ours.values())}
        try:
            self.ask({"ours": named}, self._limits.call)
        except Lost as lost:  # no code of a learner's has run yet
            raise JailError(f"the process {lost.verdict} before it ran anything: {lost.message}") from lost

    def ask(self, request: Frame, cpu_limit: float) -> Frame:
        """Send a request and return its answer, answering calls back to our functions meanwhile. Raises Lost."""
        try:
            return self._asked(request, _Deadline(self._prison, cpu_limit, self._limits))
        except (wire.WireError, BrokenPipeError) as error:
            self.close()
            raise Lost("crashed", f"the process sent something that is no answer ({error})") from error
        except BaseException:
            self.close()
            raise

    def _asked(self, request: Frame, deadline: _Deadline) -> Frame:
        self._serial = secrets.randbits(48)  # no answer can be sent before its question is known
        self._functions = {}
        if self._read or self._can_read.poll(0):
            raise Lost("crashed", "the process sent something that nobody had asked for, or ended")
        self._send({**request, "serial": self._serial}, deadline)
        while "callback" in (answer := self._answer(deadline)):
            self._send(self._called_back(answer), deadline)
        serial = answer.get("serial")
        if type(serial) is not int or serial != self._serial:
            raise wire.WireError("an answer that nobody asked for")
        if "unsendable" in answer:
            raise Lost("crashed", "the result is too large or too deep to be looked at")
        return answer

    def _called_back(self, answer: Frame) -> Frame:
        number, arguments, options = answer["callback"], answer.get("arguments"), answer.get("options")
        if type(number) is not int or not isinstance(arguments, tuple) or not isinstance(options, dict):
            raise wire.WireError("a call that is none")
        function = self._ours.get(number) or self._functions.get(number)
        if function is None or not all(isinstance(key, str) for key in options):
            raise wire.WireError("a call to a function that was not given")
        return function(arguments, options)

    def _number(self, function: Callable[..., Any]) -> int:
        if isinstance(function, _Handle):
            return function.number
        self._functions[len(self._functions)] = Callback(function, self._limits)
        return len(self._functions) - 1

    def _send(self, value: Any, deadline: _Deadline) -> None:
        view = memoryview(wire.encode(value, self._number))
        while view:
            deadline.wait(self._can_write)
            view = view[os.write(self._out, view[: 1 << 20]) :]

    def _answer(self, deadline: _Deadline) -> Frame:
        tree, data = wire.sizes(self._exactly(wire.HEADER.size, deadline))
        answer = wire.decode(self._exactly(tree, deadline), self._exactly(data, deadline))
        if not isinstance(answer, dict):
            raise wire.WireError("not an answer")
        return answer

    def _exactly(self, count: int, deadline: _Deadline) -> bytes:
        while len(self._read) < count:
            deadline.wait(self._can_read)
            part = os.read(self._in, 1 << 20)
            if not part:
                raise Lost("crashed", "the process ended during the call")
            self._read += part
        wanted = bytes(self._read[:count])
        del self._read[:count]
        return wanted

    def cpu_seconds(self) -> float:
        """CPU time that the process has taken, or had taken when it ended."""
        return self._prison.cpu_seconds()

    def close(self) -> None:
        self._prison.close()


class _Deadline:
    """CPU time of the learner's process decides; the clock is only the guard against a process that sleeps."""

    def __init__(self, prison: Prison, cpu_limit: float, limits: Limits) -> None:
        self._prison, self._limit, self._wall = prison, cpu_limit, cpu_limit * limits.wall_per_cpu
        self._start = self._looked = time.monotonic()
        self._cpu: float | None = None

    def wait(self, until: select.poll) -> None:
        """Return when the pipe is ready; raise Lost when the time is up."""
        while True:
            ready = bool(until.poll(SLICE * 1000))
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
        if now - self._start > self._wall:
            raise Lost("timed out", f"no answer after {self._wall:g} s of waiting")
        self._looked = now
