"""Write files whole or not at all, and let one process at a time do what two must not do together."""

from __future__ import annotations

import contextlib
import fcntl
import os
import threading
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
