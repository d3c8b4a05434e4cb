"""The walls of a jail, as bubblewrap's command says them: what is seen inside, and nothing else is there."""

from __future__ import annotations

import functools
import os
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np

PACKAGES = str(Path(np.__file__).parents[1])
"""Where the packages lie that learners may use."""
ENVIRONMENT = {
    "PATH": "/usr/bin:/bin",
    "LANG": "C.UTF-8",
    "HOME": "/tmp",
    "MPLBACKEND": "Agg",
    "MPLCONFIGDIR": "/tmp",
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
}


def command(course: Path, files: Sequence[tuple[str, Path]], scratch: int) -> list[str]:
    """Begin bubblewrap's command. files: their places inside and outside; scratch: bytes. Raises FileNotFoundError."""
    arguments = [*_fixed_arguments(course), "--size", str(scratch), "--tmpfs", "/tmp"]
    arguments += ["--size", str(scratch), "--tmpfs", "/lesson"]
    for name, origin in files:
        arguments += ["--ro-bind", str(origin), f"/{name}"]
    # What is not one of the two scratch folders is closed for writing, now that all is in its place.
    return [*arguments, "--remount-ro", "/dev", "--remount-ro", "/", "--chdir", "/lesson"]


@functools.cache
def _fixed_arguments(course: Path) -> tuple[str, ...]:
    """Everything about the jail that is the same for all learners."""
    bwrap = shutil.which("bwrap")
    if bwrap is None:
        raise FileNotFoundError("bubblewrap is not installed (on Debian and Ubuntu: apt install bubblewrap)")
    arguments = [bwrap, "--unshare-all", "--die-with-parent", "--new-session", "--cap-drop", "ALL"]
    arguments += ["--uid", "65534", "--gid", "65534", "--hostname", "lesson", "--clearenv"]
    for key, value in ENVIRONMENT.items():
        arguments += ["--setenv", key, value]
    for path in _python_needs():
        arguments += ["--ro-bind-try", path, path]
        # A course that lies under a folder which Python needs would be seen with it: hide it.
        if course.is_relative_to(path):
            arguments += ["--tmpfs", str(course)]
    arguments += ["--ro-bind", PACKAGES, "/packages", "--dev", "/dev"]
    for name in _telling():
        arguments += ["--ro-bind", os.devnull, f"/packages/{name}"]
    return tuple(arguments)


def _telling() -> list[str]:
    """List what would say where a package that is being worked on, such as this one, lies on the machine."""
    place = Path(PACKAGES)
    found = [*place.glob("*.pth"), *place.glob("*/direct_url.json")]
    return [str(path.relative_to(place)) for path in sorted(found)]


def _python_needs() -> list[str]:
    """List the folders without which Python does not start: its own, and the system's libraries."""
    prefix = Path(sys.base_prefix).resolve()
    own = [str(prefix / "lib"), os.path.realpath(sys.executable)]
    return ["/lib", "/lib64", "/usr/lib", "/usr/lib64", "/etc/ld.so.cache", *own]
