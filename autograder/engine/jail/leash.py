"""What must not outlive this process: a process group that is killed when this process ends, however it ends.

bubblewrap binds its life to that of its parent, but only after it has begun: one whose parent is killed in its first
milliseconds may wait for ever. So it is started into the group of a shell that waits for the end of a pipe, which
nobody but this process holds open, and then kills the group and with it itself.
"""

from __future__ import annotations

import functools
import os
from dataclasses import dataclass

_SHELL = ("/bin/sh", "-c", "read end; kill -KILL 0")


@dataclass(frozen=True)
class _Leash:
    group: int
    end: int
    """The writing end of the pipe."""

    @property
    def holds(self) -> bool:
        return os.waitid(os.P_PID, self.group, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None


_leash: _Leash | None = None


def group() -> int:
    """Give the process group into which to start what must not outlive this process. Raises OSError."""
    global _leash
    if _leash is None or not _leash.holds:
        _let_go()
        _leash = _fasten()
    return _leash.group


def _fasten() -> _Leash:
    _forget_in_forks()
    reading, writing = os.pipe()
    try:
        nowhere = [(os.POSIX_SPAWN_OPEN, standard, os.devnull, os.O_WRONLY, 0) for standard in (1, 2)]
        actions = [(os.POSIX_SPAWN_DUP2, reading, 0), *nowhere]
        return _Leash(os.posix_spawn(_SHELL[0], _SHELL, {}, file_actions=actions, setpgroup=0), writing)
    except BaseException:
        os.close(writing)
        raise
    finally:
        os.close(reading)


@functools.cache
def _forget_in_forks() -> None:
    os.register_at_fork(after_in_child=_let_go)


def _let_go() -> None:
    """Forget the leash. A forked process must not hold its parent's: it needs one of its own."""
    global _leash
    if _leash is not None:
        os.close(_leash.end)
        _leash = None
