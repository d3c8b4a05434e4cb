"""Find what was handed in: every learner's folder, and whether a lesson's notebook lies where it should."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal


@dataclass(frozen=True)
class Task:
    """One learner's folder for one lesson."""

    student: str
    lesson: str
    folder: Path

    @property
    def notebook(self) -> Path:
        return self.folder / f"{self.lesson}.ipynb"


def find(submitted: Path, lessons: Sequence[str], students: Sequence[str], known: Sequence[str]) -> list[Task]:
    """List what is to be graded: every learner's folder times the lessons (none named: all of known handed in)."""
    folders = sorted(path for path in submitted.iterdir() if path.is_dir() and _is_learners(path, known))
    wanted = [folder for folder in folders if not students or folder.name in students]
    chosen = lessons or [name for name in known if any(_holds(folder, name) for folder in folders)]
    return [Task(folder.name, lesson, folder / lesson) for folder in wanted for lesson in chosen]


def _is_learners(folder: Path, known: Sequence[str]) -> bool:
    """Tell a learner's folder from one that an editor or a file manager left."""
    return not folder.name.startswith(".") or any(_holds(folder, name) for name in known)


def _holds(folder: Path, lesson: str) -> bool:
    try:
        return (folder / lesson).is_dir()
    except OSError:  # a folder that may not be opened: its learner is told so when it is judged
        return False


Obstacle = Literal["", "unreadable", "missing"]


def in_the_way(task: Task, known: Sequence[str]) -> tuple[Obstacle, str]:
    """Say why there is no notebook to be read where it should lie: a status and a message, or two empty texts."""
    try:
        return _in_the_way(task, known)
    except OSError as error:
        return "unreadable", f"{task.lesson} cannot be opened: {error.strerror}. Mend its permissions."


def _in_the_way(task: Task, known: Sequence[str]) -> tuple[Obstacle, str]:
    notebook, student = task.notebook, task.folder.parent
    if "\n" in task.student or any("\ud800" <= letter <= "\udfff" for letter in task.student):
        return "unreadable", "its name has signs that cannot be stored. Rename the folder and grade again."
    if task.folder.is_symlink() or student.is_symlink():
        return "unreadable", "the folder is a link. Put the learner's own files in its place and grade again."
    if not task.folder.is_dir():
        return _without_folder(task, sorted(path.name for path in student.iterdir() if path.name not in known))
    if notebook.exists() or notebook.is_symlink():
        return "", ""
    others = sorted(str(path.relative_to(task.folder)) for path in task.folder.rglob("*.ipynb*"))
    found_there = f"but {', '.join(others[:5])}" if others else "and no other notebook"
    place = f"{task.student}/{task.lesson}"
    return (
        "unreadable",
        f"there is no {notebook.name} in {place}, {found_there}. Rename the right file and grade again.",
    )


def _without_folder(task: Task, found: Sequence[str]) -> tuple[Obstacle, str]:
    if not found and not task.folder.exists():
        return "missing", "nothing was handed in"
    others = ", ".join(found[:5]) or "a file of this name"
    return (
        "unreadable",
        f"there is no folder {task.lesson} in {task.student}, but {others}. "
        f"Put the notebook in its place, {task.lesson}/{task.notebook.name}, and grade again.",
    )
