"""Work for tests of the workers: each task is a word and what belongs to it."""

import contextlib
import os
import re
import resource
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

SLEEPER = ("sleep", "1000")


class Odd:
    """Travels well one way only."""

    def __init__(self, text):
        self.text = text

    def __reduce__(self):
        return _refuse, (self.text,)


def _refuse(text):
    raise ValueError(text)


class Worded(Exception):
    def __str__(self):
        raise TypeError("no words")


def build(folder):
    """Build a state: a folder and how many tasks were done with it."""
    done = []

    def work(task):
        word, *rest = task
        done.append(word)
        result = globals()[f"do_{word}"](Path(folder), *rest)
        return (os.getpid(), len(done), result)

    return work


def fail_to_build(folder):
    note(folder, "built")
    raise LookupError("there is no course in this folder")


def die_while_building(folder, times):
    if len(list(Path(folder).glob("built-*"))) < times:
        note(folder, "built")
        os.kill(os.getpid(), signal.SIGKILL)
    return build(folder)


def hang_while_building(folder):
    time.sleep(1000)


def note(folder, kind, pid=None):
    """Leave a file that tells of a process."""
    (Path(folder) / f"{kind}-{pid or os.getpid()}").touch()


def do_give(folder, value=None):
    return value


def do_bytes(folder, count, sent=b""):
    return bytes(count)


def do_sleep(folder, seconds):
    time.sleep(seconds)


def do_raise(folder, name):
    if name == "Odd":
        return Odd("it cannot be read")
    if name == "unpicklable":
        return threading.Lock()
    raise {"Worded": Worded, "ValueError": ValueError, "SystemExit": SystemExit, "Interrupt": KeyboardInterrupt}[name](
        5
    )


def do_die(folder, way):
    if way == "exit":
        os._exit(3)
    if way == "segfault":
        import ctypes

        ctypes.string_at(0)
    if way == "closed":
        os.closerange(3, 100)
        time.sleep(1000)
    os.kill(os.getpid(), getattr(signal, way))
    time.sleep(1000)


def do_die_once(folder, name):
    if not (folder / name).exists():
        (folder / name).touch()
        os._exit(1)
    return name


def do_die_soon(folder):
    """Answer, and die a moment later."""
    threading.Timer(0.02, os._exit, [4]).start()


def do_interrupted(folder):
    os.kill(os.getpid(), signal.SIGINT)
    os.kill(os.getppid(), signal.SIGINT)
    return "went on"


def do_limits(folder):
    return resource.getrlimit(resource.RLIMIT_AS)[1], resource.getrlimit(resource.RLIMIT_CORE)


def do_descriptors(folder):
    """List what an executed process has open beside the three that everyone has, and what it reads that from."""
    os.system(f"ls /proc/self/fd > {folder}/open")
    return len((folder / "open").read_text().split()) - 4


def do_orphans(folder, count):
    """Leave processes behind that end by themselves, and count those that are still on the system's list."""
    for _ in range(count):
        subprocess.run(["sh", "-c", "true &"], check=True)
    family = Path(f"/proc/{os.getppid()}/task/{os.getppid()}/children")
    until = time.monotonic() + 10
    while len(family.read_text().split()) > 1 and time.monotonic() < until:
        time.sleep(0.01)
    return len(family.read_text().split()) - 1


def do_bomb(folder):
    return len(bytes(3 << 30))


def do_meet(folder, name, others, seconds=20):
    """Be done only when so many others work at the same time."""
    (folder / f"meet-{name}").touch()
    until = time.monotonic() + seconds
    while len(list(folder.glob("meet-*"))) < others:
        if time.monotonic() > until:
            raise TimeoutError("alone")
        time.sleep(0.01)


def do_start(folder, then="sleep"):
    """Start processes that would outlive everything, tell of them, and be busy."""
    note(folder, "worker")
    note(folder, "guard", os.getppid())
    note(folder, "child", subprocess.Popen(SLEEPER).pid)
    note(folder, "child", subprocess.Popen(SLEEPER, start_new_session=True).pid)
    orphan = subprocess.run(["sh", "-c", "setsid sleep 1000 >/dev/null & echo $!"], stdout=subprocess.PIPE, check=True)
    note(folder, "child", int(orphan.stdout))
    with contextlib.suppress(FileNotFoundError):
        jail = ["bwrap", "--unshare-pid", "--die-with-parent", "--ro-bind", "/", "/", *SLEEPER]
        note(folder, "child", subprocess.Popen(jail, stderr=subprocess.DEVNULL).pid)
    copy = os.fork()  # has a copy of the worker's end of the pipe
    if not copy:
        time.sleep(1000)
    note(folder, "child", copy)
    note(folder, "busy")
    if then == "C":
        re.match(r"(a|aa)+$", "a" * 100 + "b")  # one long step in C: no other thread gets a turn
    elif then == "sleep":
        time.sleep(1000)
    elif then == "die":
        os._exit(9)


def _say(task, result):
    print(task[0], getattr(result, "sentence", None) or result[2], flush=True)


def main(folder, how):
    """Supervise from a main module."""
    from autograder.engine.classes.workers import Allowance, Work, supervise
    from tests import worked  # workers find what they work with by its name, and __main__ is another module there

    tasks = [("give", 1), ("start", "C" if how == "C" else "sleep"), ("start",), ("give", 2)]
    if how in ("fork", "spawn", "forkserver"):
        import multiprocessing

        multiprocessing.set_start_method(how)
        tasks = [("give", number) for number in range(4)]
    if how == "copied":  # a process that outlives this one holds copies of its pipes
        note(folder, "main")

        def fork():
            while len(list(Path(folder).glob("busy-*"))) < 2:
                time.sleep(0.01)
            if not (copy := os.fork()):
                for standard in (0, 1, 2):
                    os.close(standard)
                time.sleep(1000)
            note(folder, "copy", copy)

        threading.Thread(target=fork).start()
    try:
        supervise(Work(worked.build, (folder,)), tasks, 2, _say, limits=Allowance(task=100))
    except KeyboardInterrupt:
        print("kept", flush=True)
        sys.exit(130)


if __name__ == "__main__":
    main(*sys.argv[1:])
