"""Write files whole or not at all, throw away what nobody uses, and do alone what two must not do together."""

from __future__ import annotations

import contextlib
import fcntl
import os
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path


def write(text: str, path: Path) -> None:
    """Write a file whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f"{path.name}.{os.getpid()}-{threading.get_ident()}.part")
    try:
        part.write_text(text, encoding="utf-8", errors="backslashreplace")  # file names may hold any bytes
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


UNUSED = 90 * 24 * 3600
"""Seconds after which what is kept and was not used is thrown away."""


def used(place: Path) -> None:
    """Note that what is kept there is still of use."""
    with contextlib.suppress(OSError):  # a folder that may not be written to
        os.utime(place)


def throw_away_unused(folder: Path) -> None:
    """Remove what was kept in a folder and not used for a long time."""
    until = time.time() - UNUSED
    for path in folder.rglob("*"):
        with contextlib.suppress(OSError):  # gone already, or not to be written to
            if path.is_file() and path.stat().st_mtime < until:
                path.unlink()


@contextlib.contextmanager
def alone(place: Path, waiting: Callable[[], None] = lambda: None) -> Iterator[None]:
    """Hold the lock at place; waiting is called if another process holds it, and then it is waited for."""
    place.parent.mkdir(parents=True, exist_ok=True)
    with place.open("w") as held:
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            waiting()
            fcntl.flock(held, fcntl.LOCK_EX)
        yield
