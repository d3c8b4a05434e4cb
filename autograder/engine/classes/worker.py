"""What runs in a worker: workers.py starts this file in a fresh interpreter.

The fresh interpreter forks at once, while it has one thread: the child works, the parent only guards. A guard in its
own process ends a worker even in the middle of a long step in C, where no thread of the worker's own gets a turn.
Whatever the worker started and left behind becomes the guard's child, so the guard can end that too.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import pickle
import resource
import select
import signal
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

READY, UNFIT, RESULT, FAILED = b"r", b"u", b"f", b"x"
"""The first byte of what a worker says. After UNFIT comes a text, after the last two a pickle."""
LENGTH = 8
"""Bytes before each message, either way, that tell its length."""
PATIENCE = 5.0
"""Seconds for what should take none: leaving after the last task, being killed."""

_SET_PDEATHSIG, _SET_CHILD_SUBREAPER = 1, 36  # from linux/prctl.h


def main(pipe: int, supervisor: int) -> None:
    """Split into a guard and a worker."""
    os.set_inheritable(pipe, False)  # what the worker executes gets no end of it
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    # Ctrl+C is the supervisor's. A handler that does nothing: what the worker executes would inherit SIG_IGN.
    signal.signal(signal.SIGINT, lambda *_: None)
    _prctl(_SET_CHILD_SUBREAPER, 1)
    guard = os.getpid()
    if worker := os.fork():
        _guard(worker, pipe, supervisor)
    _prctl(_SET_PDEATHSIG, signal.SIGKILL)  # tied to the thread that forked: the guard has only this one
    if os.getppid() != guard:  # it ended before this took hold
        os._exit(1)
    _work(pipe)


def _prctl(option: int, value: int) -> None:
    ctypes.CDLL(None).prctl(option, value, 0, 0, 0)


def _guard(worker: int, pipe: int, supervisor: int) -> None:
    """Wait until the worker or the supervisor ends, end all that is left, and die as the worker died."""
    bell, clapper = os.pipe()
    os.set_blocking(bell, False)
    os.set_blocking(clapper, False)
    signal.set_wakeup_fd(clapper, warn_on_full_buffer=False)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    watch = select.poll()
    watch.register(bell, select.POLLIN)
    watch.register(pipe, 0)  # not to be read: it only tells when the other end is closed
    with contextlib.suppress(OSError):
        # The other end stays open if a process that outlives the supervisor has inherited it.
        watch.register(os.pidfd_open(supervisor), select.POLLIN)
    ended: dict[int, int] = {}
    while _collect(ended) and worker not in ended and all(ready == bell for ready, _ in watch.poll()):
        with contextlib.suppress(BlockingIOError):
            os.read(bell, 4096)
    _end_all(ended)
    _die_of(ended.get(worker, int(signal.SIGKILL)))


def _collect(ended: dict[int, int]) -> bool:
    """Take every child that has ended off the system's list (a large class leaves thousands); any others left?"""
    with contextlib.suppress(ChildProcessError):
        while True:
            child, status = os.waitpid(-1, os.WNOHANG)
            if not child:
                return True
            ended[child] = status
    return False


def _end_all(ended: dict[int, int]) -> None:
    """Kill whatever is below the guard: when a process ends, its children become the guard's own."""
    until = time.monotonic() + PATIENCE
    while _collect(ended) and time.monotonic() < until:
        for child in Path(f"/proc/self/task/{os.getpid()}/children").read_text(encoding="ascii").split():
            with contextlib.suppress(OSError):
                os.kill(int(child), signal.SIGKILL)
        time.sleep(0.002)


def _die_of(status: int) -> None:
    code = os.waitstatus_to_exitcode(status)
    if code < 0:
        with contextlib.suppress(OSError):  # SIGKILL has no handler
            signal.signal(-code, signal.SIG_DFL)
        os.kill(os.getpid(), -code)
    os._exit(abs(code))


def _work(pipe: int) -> None:
    """Build what the work needs, then answer one task after another until there are no more."""
    try:
        path, memory, work = pickle.loads(_hear(pipe))
        if memory is not None:
            hard = resource.getrlimit(resource.RLIMIT_AS)[1]
            bound = memory if hard == resource.RLIM_INFINITY else min(memory, hard)
            resource.setrlimit(resource.RLIMIT_AS, (bound, bound))
        sys.path[:] = path
        build, arguments = pickle.loads(work)
        do = build(*arguments)
    except BaseException:  # whatever it was, the supervisor must hear of it
        _say(pipe, UNFIT + traceback.format_exc().encode(errors="replace"))
        sys.exit(1)
    _say(pipe, READY)
    while task := _hear(pipe):
        _say(pipe, _answer(do, task))


def _answer(do: Callable[[Any], Any], task: bytes) -> bytes:
    try:
        return RESULT + pickle.dumps(do(pickle.loads(task)))
    except BaseException as fault:  # an exit, too, is no reason to end the class
        sentence = "".join(traceback.format_exception_only(fault)).strip()
        return FAILED + pickle.dumps((sentence, "".join(traceback.format_exception(fault))))


def _say(pipe: int, message: bytes) -> None:
    rest = memoryview(len(message).to_bytes(LENGTH) + message)
    while rest:
        rest = rest[os.write(pipe, rest) :]


def _hear(pipe: int) -> bytes:
    """Give the next message, or nothing if there will be none."""
    return _read(pipe, int.from_bytes(_read(pipe, LENGTH)))


def _read(pipe: int, length: int) -> bytes:
    parts = []
    while length and (part := os.read(pipe, min(length, 1 << 20))):
        parts.append(part)
        length -= len(part)
    return b"".join(parts)


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
