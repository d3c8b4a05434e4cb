"""Many submissions: find them, judge them over an Executor, keep what has been judged."""

from __future__ import annotations

import functools
import hashlib
import json
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
    folders = sorted(path for path in submitted.iterdir() if path.is_dir() and not path.name.startswith("."))
    wanted = [folder for folder in folders if not students or folder.name in students]
    chosen = lessons or [name for name in NAMES if any((folder / name).is_dir() for folder in folders)]
    return [Task(folder.name, lesson, folder / lesson) for folder in wanted for lesson in chosen]


def judge_class(
    tasks: Sequence[Task], level: str, jobs: int, keep: bool, done: Callable[[SubmissionRecord], None]
) -> list[SubmissionRecord]:
    """Judge all tasks with so many workers; done is called with each record as it comes."""
    with ProcessPoolExecutor(max_workers=jobs) as executor:
        records = _gather(executor, tasks, level, keep, done)
    for task in [task for task in tasks if task not in records]:
        # A worker died and took the pool with it. Whoever is left is judged alone, so that only the one to blame fails.
        with ProcessPoolExecutor(max_workers=1) as alone:
            found = _gather(alone, [task], level, keep, done)
        if task not in found:
            found[task] = _not_judged(task, "the grading process itself died twice")
            done(found[task])
        records[task] = found[task]
    return [records[task] for task in tasks]


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
    notebook = task.folder / f"{task.lesson}.ipynb"
    max_score = load(task.lesson).max_score
    if task.folder.is_symlink() or task.folder.parent.is_symlink():
        message = "the folder is a link. Put the learner's own files in its place and grade again."
        return SubmissionRecord(task.student, task.lesson, "unreadable", message, max_score)
    if not task.folder.is_dir():
        return SubmissionRecord(task.student, task.lesson, "missing", "nothing was handed in", max_score)
    if not notebook.exists() and not notebook.is_symlink():
        return SubmissionRecord(task.student, task.lesson, "unreadable", _absent(task, notebook), max_score)
    if keep:
        return judged(notebook, task.lesson, level).of(task.student)
    return judge_file(notebook, load(task.lesson), level).of(task.student)


def _absent(task: Task, notebook: Path) -> str:
    others = sorted(path.name for path in task.folder.glob("*.ipynb"))
    found = f"but {', '.join(others)}" if others else "and no other notebook"
    return (
        f"there is no {notebook.name} in {task.student}/{task.lesson}, {found}. Rename the right file and grade again."
    )


def judged(notebook: Path, lesson: str, level: str) -> SubmissionRecord:
    """Judge a notebook, or give the kept record if this very notebook was judged by this very kit before."""
    try:
        content = hashlib.sha256(submission.contents(notebook)).hexdigest()
    except submission.Unreadable:
        return judge_file(notebook, load(lesson), level)  # which says why
    key = hashlib.sha256(f"{kit()} {lesson} {level} {content}".encode()).hexdigest()
    place = KEPT / f"{key}.json"
    if place.exists():
        return record.from_json(json.loads(place.read_text(encoding="utf-8")))
    fresh = judge_file(notebook, load(lesson), level)
    if fresh.status == "graded" and not fresh.message:
        record.write(json.dumps(record.to_json(fresh)), place)
    return fresh


@functools.cache
def kit() -> str:
    """Name the state of everything that a judgement depends on, the notebook apart."""
    state = hashlib.sha256(np.__version__.encode())
    for path in sorted(_files((SOURCE, ROOT / "autograder"))):
        state.update(f"{path.relative_to(ROOT)}\0".encode() + path.read_bytes())
    return state.hexdigest()


def _files(folders: Iterable[Path]) -> list[Path]:
    return [p for folder in folders for p in folder.rglob("*") if p.is_file() and p.suffix in (".py", ".npz", ".gz")]
