"""How a learner's process is shut in.

`bubblewrap`: no network, no other process, no file but Python, its packages and the lesson's own files, a seccomp
filter against new processes and rare system calls, resource limits. `process`: resource limits only. Hidden checks and
expected values are in another process there too, but files and network are open, so a learner's code that looks for
them can read the solutions, and change scores.
"""

from __future__ import annotations

import contextlib
import json
import os
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from autograder.engine.jail import inside, leash
from autograder.engine.jail.bubblewrap import ENVIRONMENT, PACKAGES, command
from autograder.engine.jail.limits import Limits

Level = Literal["bubblewrap", "process"]
LEVELS: tuple[Level, ...] = ("bubblewrap", "process")
START = 20.0
"""Seconds, on the clock, after which a jail that does not start is given up."""
COMPLAINT = 2.0
"""Seconds, on the clock, in which a process that was ended can still be heard."""


class JailError(Exception):
    """The jail itself does not work here: a fault of ours or of the machine, never of a learner."""


@dataclass(frozen=True)
class Jail:
    """How learners' processes of a course are shut in."""

    level: Level
    course: Path
    """The course's folder: nothing of it is seen inside but what lies beside the notebook."""
    kept: Path
    """Where compiled files are kept from one start to the next."""
    limits: Limits = field(default=Limits())

    @property
    def faults(self) -> Path:
        """Where it is written down how a check of ours failed, for whoever mends it."""
        return self.kept.parent / "faults"

    def start(self, beside: inside.Beside) -> Prison:
        """Start a learner's process with these files around it. Raises JailError."""
        return _start_bubblewrap(self, beside) if self.level == "bubblewrap" else _start_process(self, beside)

    def obstacle(self) -> str:
        """Say why this level does not work here, or '' if it does."""
        try:
            prison = self.start({})
        except (JailError, ImportError, OSError, RuntimeError) as error:
            return str(error)
        try:
            return "" if prison.says_something(START) else prison.complaint() or "the process inside ended at once"
        finally:
            prison.close()


@dataclass
class Prison:
    """A running learner's process: the pipe to it and the means to watch and end it."""

    popen: subprocess.Popen[bytes]
    init: int
    """Process id, as seen from here, of the outermost process inside; 0 if it is not known yet."""
    nested: bool
    folder: Path | None = None
    _inner: int = 0
    _used: float = 0.0
    _closed: bool = False

    def cpu_seconds(self) -> float:
        """CPU time that the process has taken, all its threads together; the last that is known once it has ended."""
        if self._closed:  # its number may be another process's by now
            return self._used
        try:
            self._inner = self._inner or (_child_of(self.init) if self.nested else self.popen.pid)
            clock = (~self._inner << 3) | 2  # the CPU clock of another process, as in Linux
            self._used = max(self._used, time.clock_gettime(clock))
        except (OSError, ValueError, IndexError):  # it has not begun, or has ended
            pass
        return self._used

    def says_something(self, seconds: float) -> bool:
        """Wait until the process has written a few bytes; False if it ends, or is silent for so long."""
        assert self.popen.stdout is not None
        return bool(_read(self.popen.stdout.fileno(), seconds))

    def complaint(self) -> str:
        """Read what the process wrote on its error channel; it is ended first, else that might never end."""
        self._end()
        text, end = b"", time.monotonic() + COMPLAINT
        if self.popen.stderr is not None:
            while part := _read(self.popen.stderr.fileno(), max(0.0, end - time.monotonic())):
                text += part
        return text[:1000].decode(errors="replace").strip()

    def close(self) -> None:
        """End the process and everything that it started."""
        if self._closed:
            return
        self.cpu_seconds()
        self._closed = True
        self._end()
        self.popen.wait()
        for pipe in (self.popen.stdin, self.popen.stdout, self.popen.stderr):
            if pipe is not None:
                pipe.close()
        if self.folder is not None:
            shutil.rmtree(self.folder, ignore_errors=True)

    def _end(self) -> None:
        if not self.nested:
            _kill(os.killpg, self.popen.pid)
        elif self.init and self.popen.poll() is None:  # so the process inside still has its number
            _kill(os.kill, self.init)
        self.popen.kill()


def _child_of(process: int) -> int:
    return int(Path(f"/proc/{process}/task/{process}/children").read_text().split()[0])


def _kill(kill: Callable[[int, int], None], number: int) -> None:
    with contextlib.suppress(ProcessLookupError):
        kill(number, signal.SIGKILL)


def _read(descriptor: int, seconds: float) -> bytes:
    """Read what there is, or comes within so many seconds; nothing if nothing does, or at the end."""
    waiting = select.poll()
    waiting.register(descriptor, select.POLLIN)
    return os.read(descriptor, 4096) if waiting.poll(seconds * 1000) else b""


def _start_process(jail: Jail, beside: inside.Beside) -> Prison:
    folder = Path(tempfile.mkdtemp(prefix="jail-"))
    try:
        lesson = folder / "lesson"
        lesson.mkdir()
        for name, origin in inside.files(beside, jail.kept):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(origin, folder / name)
        popen = subprocess.Popen(
            [sys.executable, "-I", "-S", str(folder / "runner/runner.pyc"), PACKAGES, *_resources(jail)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=lesson,
            env={**ENVIRONMENT, "HOME": str(folder), "MPLCONFIGDIR": str(folder), "TMPDIR": str(folder)},
            start_new_session=True,
        )
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    return Prison(popen, init=0, nested=False, folder=folder)


def _resources(jail: Jail) -> tuple[str, str]:
    return str(jail.limits.memory), str(jail.limits.cpu)


def _start_bubblewrap(jail: Jail, beside: inside.Beside) -> Prison:
    from autograder.engine.jail.seccomp import filter_descriptor  # its library is missing where there is no Linux

    try:
        info, info_inside = os.pipe()
        with os.fdopen(info, "rb") as report:
            with os.fdopen(info_inside, "wb") as end, os.fdopen(filter_descriptor(), "rb") as filter_:
                popen = _bubblewrap(jail, beside, end.fileno(), filter_.fileno())
            return _begun(Prison(popen, init=0, nested=True), report.fileno())
    except OSError as error:
        raise JailError(f"bubblewrap could not be started: {error}") from error


def _bubblewrap(jail: Jail, beside: inside.Beside, info: int, filter_: int) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [
            *command(jail.course, inside.files(beside, jail.kept), jail.limits.scratch),
            *("--info-fd", str(info), "--seccomp", str(filter_), "--"),
            *(os.path.realpath(sys.executable), "-I", "-S", "/runner/runner.pyc", "/packages", *_resources(jail)),
        ],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={},
        pass_fds=(info, filter_),
        process_group=leash.group(),
    )


def _begun(prison: Prison, info: int) -> Prison:
    """Read bubblewrap's report, which it writes in pieces: who is the outermost inside. Raises JailError."""
    report, end = b"", time.monotonic() + START
    try:
        while not report.rstrip().endswith(b"}"):
            part = _read(info, max(0.0, end - time.monotonic()))
            if not part:
                raise JailError(prison.complaint() or "bubblewrap did not start")
            report += part
        prison.init = int(json.loads(report)["child-pid"])
    except BaseException:
        prison.close()
        raise
    return prison
