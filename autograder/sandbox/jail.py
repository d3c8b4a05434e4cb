"""How a learner's process is shut in.

`bubblewrap`: no network, no other process, no file but Python, NumPy and the lesson's own files, a seccomp filter
against new processes and rare system calls, resource limits. `process`: resource limits only. Hidden checks and
expected values are in another process there too, but files and network are open, so a learner's code that looks for
them can read the solutions, and change scores.
"""

from __future__ import annotations

import contextlib
import functools
import hashlib
import importlib.util
import json
import os
import py_compile
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import psutil

from autograder import ROOT, SOURCE

LEVELS = ("bubblewrap", "process")
MEMORY = 2 << 30
"""Address space of a learner's process, in bytes."""
CPU = 600
"""Seconds of CPU after which the kernel ends a learner's process, whatever the judge does."""
SCRATCH = 64 << 20
"""Bytes that a learner's code may write to its folder and to /tmp."""

_HERE = Path(__file__).parent
_RUNNER = (_HERE / "runner.py", _HERE / "wire.py", SOURCE / "selfcheck" / "call.py")
_PACKAGES = sysconfig.get_path("purelib")
_ENVIRONMENT = {
    "PATH": "/usr/bin:/bin",
    "LANG": "C.UTF-8",
    "HOME": "/tmp",
    "MPLBACKEND": "Agg",
    "MPLCONFIGDIR": "/tmp",
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
}


class JailError(Exception):
    """The jail itself does not work here: a fault of ours or of the machine, never of a learner."""


@dataclass(frozen=True)
class Beside:
    """A file that lies beside the notebook: its place there and where it comes from."""

    name: str
    origin: Path


def _files(beside: Sequence[Beside]) -> list[tuple[str, Path]]:
    """List what a learner's process sees of our files. Python files come compiled: it starts so much sooner."""
    files = [(f"runner/{origin.stem}.pyc", _compiled(origin)) for origin in _RUNNER]
    for file in beside:
        files.append((f"lesson/{file.name}", file.origin))
        if file.name.endswith(".py"):
            folder, _, name = f"lesson/{file.name}".rpartition("/")
            cached = os.path.basename(importlib.util.cache_from_source(name))
            files.append((f"{folder}/__pycache__/{cached}", _compiled(file.origin)))
    return files


@functools.cache
def _compiled(origin: Path) -> Path:
    """Compile a Python file of ours once, under a name that changes with its text."""
    state = hashlib.sha256(f"{sys.implementation.cache_tag} {origin}".encode() + origin.read_bytes()).hexdigest()
    kept = ROOT / "build" / "compiled" / f"{state}.pyc"
    if kept.exists():
        return kept
    try:
        return _compile(origin, kept)
    except OSError:  # a course that cannot be written to can be judged all the same
        return _compile(origin, Path(_own_folder().name) / kept.name)


def _compile(origin: Path, place: Path) -> Path:
    place.parent.mkdir(parents=True, exist_ok=True)
    part = place.with_suffix(f".{os.getpid()}")
    unchecked = py_compile.PycInvalidationMode.UNCHECKED_HASH
    py_compile.compile(str(origin), str(part), dfile=origin.name, doraise=True, invalidation_mode=unchecked)
    return part.replace(place)


@functools.cache
def _own_folder() -> tempfile.TemporaryDirectory[str]:
    """Make a folder that lasts as long as this process."""
    return tempfile.TemporaryDirectory(prefix="handmade-")


@dataclass
class Prison:
    """A running learner's process: the pipe to it and the means to watch and end it."""

    popen: subprocess.Popen[bytes]
    init: int
    """Process id, as seen from here, of the outermost process inside."""
    nested: bool
    folder: Path | None = None

    def cpu_seconds(self) -> float:
        """CPU time that the learner's process has taken so far."""
        try:
            inside = psutil.Process(self.init)
            inside = inside.children()[0] if self.nested else inside
            times = inside.cpu_times()
        except (psutil.Error, IndexError):
            return 0.0
        return float(times.user + times.system)

    def close(self) -> None:
        """End the process and everything that it started."""
        if not self.nested:
            _end_group(self.popen.pid)
        self.popen.kill()
        self.popen.wait()
        for pipe in (self.popen.stdin, self.popen.stdout, self.popen.stderr):
            if pipe is not None:
                pipe.close()
        if self.folder is not None:
            shutil.rmtree(self.folder, ignore_errors=True)


def _end_group(leader: int) -> None:
    try:
        os.killpg(leader, 9)
    except ProcessLookupError:
        return


def end_orphans() -> None:
    """End the jails of gradings that were killed. bubblewrap ends with its parent, but for the moment of its start."""
    for process in psutil.process_iter(["name", "cmdline"]):
        of_ours = process.info["name"] == "bwrap" and any(str(ROOT) in part for part in process.info["cmdline"] or ())
        with contextlib.suppress(psutil.Error):
            parent = process.parent() if of_ours else None
            if parent is not None and (parent.pid == 1 or parent.name() == "systemd"):
                process.kill()


def start(level: str, beside: Sequence[Beside]) -> Prison:
    """Start a learner's process at this isolation level with these files around it."""
    return _start_bubblewrap(beside) if level == "bubblewrap" else _start_process(beside)


def _start_process(beside: Sequence[Beside]) -> Prison:
    folder = Path(tempfile.mkdtemp(prefix="handmade-"))
    lesson = folder / "lesson"
    lesson.mkdir()
    for name, origin in _files(beside):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(origin, folder / name)
    popen = subprocess.Popen(
        [sys.executable, "-I", "-S", str(folder / "runner/runner.pyc"), _PACKAGES, str(MEMORY), str(CPU)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=lesson,
        env={**_ENVIRONMENT, "HOME": str(folder), "MPLCONFIGDIR": str(folder), "TMPDIR": str(folder)},
        start_new_session=True,
    )
    return Prison(popen, popen.pid, nested=False, folder=folder)


def _start_bubblewrap(beside: Sequence[Beside]) -> Prison:
    info, info_inside = os.pipe()
    filter_ = _seccomp_filter()
    try:
        popen = subprocess.Popen(
            [
                *_bubblewrap_arguments(beside),
                *("--info-fd", str(info_inside), "--seccomp", str(filter_), "--"),
                *(os.path.realpath(sys.executable), "-I", "-S", "/runner/runner.pyc", "/packages"),
                *(str(MEMORY), str(CPU)),
            ],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={},
            pass_fds=(info_inside, filter_),
        )
        os.close(info_inside)
        text = b""
        while not text.rstrip().endswith(b"}") and (part := os.read(info, 4096)):
            text += part  # bubblewrap writes its report in pieces
    except OSError as error:
        raise JailError(f"bubblewrap could not be started: {error}") from error
    finally:
        os.close(info)
        os.close(filter_)
    if not text:
        _, complaint = popen.communicate()
        raise JailError(complaint.decode(errors="replace").strip() or "bubblewrap ended at once")
    return Prison(popen, int(json.loads(text)["child-pid"]), nested=True)


def _bubblewrap_arguments(beside: Sequence[Beside]) -> list[str]:
    arguments = [*_fixed_arguments(), "--size", str(SCRATCH), "--tmpfs", "/lesson"]
    for name, origin in _files(beside):
        arguments += ["--ro-bind", str(origin), f"/{name}"]
    # What is not one of the two scratch folders is closed for writing, now that all is in its place.
    return [*arguments, "--remount-ro", "/dev", "--remount-ro", "/", "--chdir", "/lesson"]


@functools.cache
def _fixed_arguments() -> tuple[str, ...]:
    """Everything about the jail that is the same for all learners."""
    bwrap = shutil.which("bwrap")
    if bwrap is None:
        raise JailError("bubblewrap is not installed (on Debian and Ubuntu: apt install bubblewrap)")
    arguments = [bwrap, "--unshare-all", "--die-with-parent", "--new-session", "--cap-drop", "ALL"]
    arguments += ["--uid", "65534", "--gid", "65534", "--hostname", "lesson", "--clearenv"]
    for key, value in _ENVIRONMENT.items():
        arguments += ["--setenv", key, value]
    for path in _python_needs():
        arguments += ["--ro-bind-try", path, path]
        # A course that lies under a folder which Python needs would be seen with it: hide it.
        if ROOT.is_relative_to(path):
            arguments += ["--tmpfs", str(ROOT)]
    arguments += ["--ro-bind", _PACKAGES, "/packages", "--dev", "/dev", "--size", str(SCRATCH), "--tmpfs", "/tmp"]
    return tuple(arguments)


def _python_needs() -> list[str]:
    """List the folders without which Python does not start: its own, and the system's libraries."""
    prefix = Path(sys.base_prefix).resolve()
    own = [str(prefix / "lib"), os.path.realpath(sys.executable)]
    return ["/lib", "/lib64", "/usr/lib", "/usr/lib64", "/etc/ld.so.cache", *own]


def _seccomp_filter() -> int:
    """Give a descriptor to read the compiled filter from: threads may be made, processes and sockets may not."""
    program = os.memfd_create("seccomp")
    os.write(program, _compiled_filter())
    os.lseek(program, 0, os.SEEK_SET)
    return program


@functools.cache
def _compiled_filter() -> bytes:
    import errno

    import pyseccomp

    rules = pyseccomp.SyscallFilter(pyseccomp.ALLOW)
    denied = pyseccomp.ERRNO(errno.EPERM)
    for name in _DENIED:
        rules.add_rule(denied, name)
    clone_thread = 0x00010000  # from sched.h; a clone without it makes a process
    rules.add_rule(denied, "clone", pyseccomp.Arg(0, pyseccomp.MASKED_EQ, clone_thread, 0))
    # clone3 hides its flags in memory, where a filter cannot look: say that there is none, libc then uses clone.
    rules.add_rule(pyseccomp.ERRNO(errno.ENOSYS), "clone3")
    program = os.memfd_create("compiled")
    with os.fdopen(program, "r+b") as file:
        rules.export_bpf(file)
        file.seek(0)
        return file.read()


_DENIED = (
    *("fork", "vfork", "socket", "ptrace", "process_vm_readv", "process_vm_writev", "unshare", "setns", "mount"),
    *("umount2", "pivot_root", "chroot", "keyctl", "add_key", "request_key", "bpf", "perf_event_open"),
    *("userfaultfd", "io_uring_setup", "io_uring_enter", "io_uring_register", "memfd_create", "kexec_load"),
    *("init_module", "finit_module", "delete_module", "open_by_handle_at", "name_to_handle_at", "shmget"),
    *("msgget", "semget", "mq_open", "personality", "swapon", "reboot", "sethostname", "acct", "quotactl"),
)


def obstacle(level: str) -> str:
    """Say why this isolation level does not work here, or '' if it does."""
    try:
        prison = start(level, ())
    except (JailError, ImportError, OSError, RuntimeError) as error:
        return str(error)
    try:
        assert prison.popen.stdout is not None
        if prison.popen.stdout.read(8):
            return ""
        complaint = prison.popen.stderr.read() if prison.popen.stderr else b""
        return complaint.decode(errors="replace").strip() or "the process inside ended at once"
    finally:
        prison.close()
