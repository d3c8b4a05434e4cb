"""Many submissions: find them, judge them over an Executor, keep what has been judged."""

from __future__ import annotations

import contextlib
import ctypes
import functools
import hashlib
import json
import os
import signal
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from autograder import ROOT, SOURCE, record, submission
from autograder.judge import judge_file
from autograder.lessons import NAMES, load
from autograder.record import SubmissionRecord
from autograder.sandbox import jail

KEPT = ROOT / "build" / "records"
"""Records of what has been judged, by the content of the notebook and the state of the kit."""


class IsolationError(Exception):
    """The isolation level that was asked for does not work on this machine."""


@dataclass(frozen=True)
class Task:
    """One learner's folder for one lesson."""

    student: str
    lesson: str
    folder: Path


@functools.cache
def isolation(wanted: str) -> str:
    """Turn "auto" into the level to use. Raises IsolationError if it does not work, with both ways on."""
    level = "bubblewrap" if wanted == "auto" else wanted
    reason = jail.obstacle(level)
    if not reason:
        return level
    raise IsolationError(
        f"Isolation level {level!r} does not work here: {reason}.\n"
        "Either install bubblewrap (on Debian and Ubuntu: sudo apt install bubblewrap), or grade with "
        "--isolation process after reading what that leaves open (docs/instructor.md)."
    )


def find(submitted: Path, lessons: Sequence[str], students: Sequence[str]) -> list[Task]:
    """List what is to be graded: every learner's folder times the lessons (none named: all handed in)."""
    folders = sorted(path for path in submitted.iterdir() if path.is_dir() and _is_learners(path))
    wanted = [folder for folder in folders if not students or folder.name in students]
    chosen = lessons or [name for name in NAMES if any(_holds(folder, name) for folder in folders)]
    return [Task(folder.name, lesson, folder / lesson) for folder in wanted for lesson in chosen]


def _is_learners(folder: Path) -> bool:
    """Tell a learner's folder from one that an editor or a file manager left."""
    return not folder.name.startswith(".") or any(_holds(folder, name) for name in NAMES)


def _holds(folder: Path, lesson: str) -> bool:
    try:
        return (folder / lesson).is_dir()
    except OSError:  # a folder that may not be opened: its learner is told so when it is judged
        return False


def judge_class(
    tasks: Sequence[Task], level: str, jobs: int, keep: bool, done: Callable[[SubmissionRecord], None]
) -> list[SubmissionRecord]:
    """Judge all tasks with so many workers; done is called with each record as it comes."""
    with _workers(jobs) as executor:
        records = _gather(executor, tasks, level, keep, done)
    for task in [task for task in tasks if task not in records]:
        # A worker died and took the pool with it. Whoever is left is judged alone, so that only the one to blame fails.
        with _workers(1) as alone:
            found = _gather(alone, [task], level, keep, done)
        if task not in found:
            found[task] = _not_judged(task, "the grading process itself died twice")
            done(found[task])
        records[task] = found[task]
    return [records[task] for task in tasks]


def _workers(jobs: int) -> Executor:
    """Make workers that do not outlive this process, however it ends; their jails do not outlive them."""
    return ProcessPoolExecutor(jobs, initializer=_end_with, initargs=(os.getpid(),))


def _end_with(parent: int) -> None:
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:  # it ended before this took hold
        os._exit(1)


_PR_SET_PDEATHSIG = 1


def _gather(
    executor: Executor, tasks: Sequence[Task], level: str, keep: bool, done: Callable[[SubmissionRecord], None]
) -> dict[Task, SubmissionRecord]:
    futures = {executor.submit(judge_task, task, level, keep): task for task in tasks}
    records = {}
    for future in as_completed(futures):
        try:
            records[futures[future]] = future.result()
        except BrokenProcessPool:
            continue
        except Exception as fault:  # a fault of ours with one submission must not stop the class
            records[futures[future]] = _not_judged(futures[future], f"{type(fault).__name__}: {fault}")
        done(records[futures[future]])
    return records


def _not_judged(task: Task, fault: str) -> SubmissionRecord:
    message = f"we could not judge this ({fault}). Grade this learner again."
    return SubmissionRecord(task.student, task.lesson, "not judged", message, load(task.lesson).max_score)


def judge_task(task: Task, level: str, keep: bool) -> SubmissionRecord:
    """Judge one learner's folder."""
    max_score = load(task.lesson).max_score
    try:
        status, message = _in_the_way(task)
    except OSError as error:
        status, message = "unreadable", f"{task.lesson} cannot be opened: {error.strerror}. Mend its permissions."
    if status:
        return SubmissionRecord(task.student, task.lesson, status, message, max_score)
    notebook = task.folder / f"{task.lesson}.ipynb"
    if keep:
        return judged(notebook, task.lesson, level).of(task.student)
    return judge_file(notebook, load(task.lesson), level).of(task.student)


def _in_the_way(task: Task) -> tuple[str, str]:
    """Say why there is no notebook to be read where it should lie: a status and a message, or two empty texts."""
    notebook, student = task.folder / f"{task.lesson}.ipynb", task.folder.parent
    if "\n" in task.student or any("\ud800" <= letter <= "\udfff" for letter in task.student):
        return "unreadable", "its name has signs that cannot be stored. Rename the folder and grade again."
    if task.folder.is_symlink() or student.is_symlink():
        return "unreadable", "the folder is a link. Put the learner's own files in its place and grade again."
    if not task.folder.is_dir():
        found = sorted(path.name for path in student.iterdir() if path.name not in NAMES)
        if not found and not task.folder.exists():
            return "missing", "nothing was handed in"
        message = (
            f"there is no folder {task.lesson} in {task.student}, but {', '.join(found[:5]) or 'a file of this name'}"
        )
        return (
            "unreadable",
            f"{message}. Put the notebook in its place, {task.lesson}/{notebook.name}, and grade again.",
        )
    if notebook.exists() or notebook.is_symlink():
        return "", ""
    others = sorted(str(path.relative_to(task.folder)) for path in task.folder.rglob("*.ipynb*"))
    found_there = f"but {', '.join(others[:5])}" if others else "and no other notebook"
    place = f"{task.student}/{task.lesson}"
    return (
        "unreadable",
        f"there is no {notebook.name} in {place}, {found_there}. Rename the right file and grade again.",
    )


def judged(notebook: Path, lesson: str, level: str) -> SubmissionRecord:
    """Judge a notebook, or give the kept record if this very notebook was judged by this very kit before."""
    try:
        content = hashlib.sha256(submission.contents(notebook)).hexdigest()
    except submission.Unreadable:
        return judge_file(notebook, load(lesson), level)  # which says why
    key = hashlib.sha256(f"{kit(lesson)} {lesson} {level} {content}".encode()).hexdigest()
    place = KEPT / f"{key}.json"
    if place.exists():
        return record.from_json(json.loads(place.read_text(encoding="utf-8")))
    fresh = judge_file(notebook, load(lesson), level)
    if fresh.status == "graded" and not fresh.message:
        with contextlib.suppress(OSError):  # a full disk: keeping a record only saves time
            record.write(json.dumps(record.to_json(fresh)), place)
    return fresh


@functools.cache
def kit(lesson: str) -> str:
    """Name the state of everything that a judgement in this lesson depends on, the notebook apart.

    What belongs to another lesson is left out: a change of its checks judges nothing of this one anew.
    """
    later, own = NAMES[NAMES.index(lesson) + 1 :], load(lesson).checks_module
    others = {load(name).checks_module for name in NAMES} - {own}
    state = hashlib.sha256(np.__version__.encode())
    for path in sorted(_files((SOURCE, ROOT / "autograder"))):
        place = path.relative_to(ROOT)
        if not others & {part.removesuffix(".py") for part in place.parts} and path.stem not in later:
            state.update(f"{place}\0".encode() + path.read_bytes())
    return state.hexdigest()


def _files(folders: Iterable[Path]) -> list[Path]:
    return [p for folder in folders for p in folder.rglob("*") if p.is_file() and p.suffix in (".py", ".npz", ".gz")]
