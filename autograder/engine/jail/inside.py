"""What a learner's process sees of our files, and where that lies. Python files come compiled: so it starts sooner."""

from __future__ import annotations

import functools
import hashlib
import importlib.util
import os
import py_compile
import sys
import tempfile
import threading
from collections.abc import Callable, Mapping
from pathlib import Path

import selfcheck
from autograder.engine.files import throw_away_unused, used

_HERE = Path(__file__).parent
_SHIPPED = Path(selfcheck.__file__).parent
_RUNNER = (
    *(_HERE / f"{name}.py" for name in ("runner", "shell", "wire")),
    *(_SHIPPED / f"{name}.py" for name in ("call", "reading")),
)
Beside = Mapping[str, Path | str]
"""What lies beside the notebook: its place there, and the file or the text that it is."""


def files(beside: Beside, kept: Path) -> list[tuple[str, Path]]:
    """List what a learner's process sees: its place inside, and where it lies. kept: a folder for what is made."""
    inside = [(f"runner/{origin.stem}.pyc", _compiled(origin, kept)) for origin in _RUNNER]
    for name, one in beside.items():
        origin = _written(one, kept) if isinstance(one, str) else one
        inside.append((f"lesson/{name}", origin))
        if name.endswith(".py"):
            folder, _, file = f"lesson/{name}".rpartition("/")
            cached = os.path.basename(importlib.util.cache_from_source(file))
            inside.append((f"{folder}/__pycache__/{cached}", _compiled(origin, kept)))
    return inside


def _written(text: str, kept: Path) -> Path:
    """Write a text once, under a name that changes with it."""
    place = kept / f"{hashlib.sha256(text.encode()).hexdigest()}.py"
    return _kept(place, lambda part: part.write_text(text, encoding="utf-8"))


def _compiled(origin: Path, kept: Path) -> Path:
    """Compile a Python file of ours once, under a name that changes with its text."""
    state = hashlib.sha256(f"{sys.implementation.cache_tag} {origin}".encode() + origin.read_bytes()).hexdigest()
    unchecked = py_compile.PycInvalidationMode.UNCHECKED_HASH
    return _kept(
        kept / f"{state}.pyc",
        lambda part: py_compile.compile(
            str(origin), str(part), dfile=origin.name, doraise=True, invalidation_mode=unchecked
        ),
    )


def _kept(place: Path, make: Callable[[Path], object]) -> Path:
    """Give a file that is kept from one start to the next; make it if it is not there."""
    if place.exists():
        used(place)
        return place
    try:
        throw_away_unused(place.parent)
        return _made(place, make)
    except OSError:  # a course that cannot be written to can be judged all the same
        return _made(Path(_own_folder().name) / place.name, make)


def _made(place: Path, make: Callable[[Path], object]) -> Path:
    place.parent.mkdir(parents=True, exist_ok=True)
    part = place.with_suffix(f".{os.getpid()}-{threading.get_ident()}")
    make(part)
    return part.replace(place)


@functools.cache
def _own_folder() -> tempfile.TemporaryDirectory[str]:
    """Make a folder that lasts as long as this process."""
    return tempfile.TemporaryDirectory(prefix="jail-")
