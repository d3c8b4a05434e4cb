"""A course of its own for a test: a copy of what git tracks, with submissions handed in."""

import io
import json
import os
import shutil
import sqlite3
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console

from autograder import demo
from autograder.engine.classes.grading import GradeOptions, grade
from autograder.engine.course import course as engine

ROOT = Path(__file__).resolve().parent.parent
LEFT_OUT = shutil.ignore_patterns(
    *(".git", ".venv", "build", "submitted", "autograded", "feedback", "gradebook.db*", "__pycache__", ".*_cache"),
    *("tests", "docs", "solutions"),
)
ROWS = {
    "cells": """select assignment.name, base_cell.name, base_cell.type, grade_cells.max_score, grade_cells.cell_type
        from base_cell left join grade_cells on grade_cells.id = base_cell.id
        join notebook on base_cell.notebook_id = notebook.id
        join assignment on notebook.assignment_id = assignment.id""",
    "sources": """select assignment.name, source_cell.name, cell_type, locked, source, checksum, notebook.kernelspec
        from source_cell join notebook on source_cell.notebook_id = notebook.id
        join assignment on notebook.assignment_id = assignment.id""",
    "submissions": """select assignment.name, student_id, timestamp, extension, flagged, late_submission_penalty
        from submitted_notebook
        join submitted_assignment on submitted_notebook.assignment_id = submitted_assignment.id
        join assignment on submitted_assignment.assignment_id = assignment.id""",
    "grades": """select assignment.name, student_id, base_cell.name, auto_score, manual_score, extra_credit,
        needs_manual_grade from grade join base_cell on grade.cell_id = base_cell.id
        join submitted_notebook on grade.notebook_id = submitted_notebook.id
        join submitted_assignment on submitted_notebook.assignment_id = submitted_assignment.id
        join assignment on submitted_assignment.assignment_id = assignment.id""",
    "comments": """select assignment.name, student_id, base_cell.name, auto_comment, manual_comment
        from comment join base_cell on comment.cell_id = base_cell.id
        join submitted_notebook on comment.notebook_id = submitted_notebook.id
        join submitted_assignment on submitted_notebook.assignment_id = submitted_assignment.id
        join assignment on submitted_assignment.assignment_id = assignment.id""",
}
"""What a gradebook says, without the ids that differ from one gradebook to the next."""


@dataclass
class Told:
    """What a grading in this process gave and said."""

    code: int
    out: str
    err: str


class Course:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        shutil.copytree(ROOT, folder, ignore=LEFT_OUT)

    def copied(self, folder: Path) -> "Course":
        """Copy the course as it is now, with all that was made in it."""
        other = object.__new__(Course)
        other.folder = folder
        shutil.copytree(self.folder, folder)
        return other

    @property
    def course(self) -> engine.Course:
        return engine.Course(self.folder)

    def hand_in(self, student: str, lesson: str, text: str | bytes) -> Path:
        """Lay a notebook where nbgrader would, and return its folder."""
        place = self.folder / "submitted" / student / lesson
        place.mkdir(parents=True, exist_ok=True)
        (place / f"{lesson}.ipynb").write_bytes(text if isinstance(text, bytes) else text.encode())
        return place

    def demo(self, lesson: str, *students: str) -> None:
        """Hand in what these learners of the demonstration class have written."""
        for student in students:
            module = (demo.LEARNERS / lesson / f"{student}.py").read_text()
            self.hand_in(student, lesson, demo.hand_in(self.course, lesson, module))

    def configure(self, more: str) -> None:
        """Add settings to nbgrader_config.py, as an instructor would."""
        with (self.folder / "nbgrader_config.py").open("a") as file:
            file.write(f"\n{more}\n")

    def grade(self, *, code: int | None = 0, **options: object) -> Told:
        """Grade in this process, which has imported nbgrader once for all tests."""
        out, err = (Console(file=io.StringIO(), width=200) for _ in "oe")
        wanted = GradeOptions(**{"submitted": self.folder / "submitted", "jobs": 2, **options})
        told = Told(grade(self.course, wanted, out, err), out.file.getvalue(), err.file.getvalue())
        assert code is None or told.code == code, told
        return told

    @property
    def environment(self) -> dict[str, str]:
        # nbgrader's own programs warn about their libraries; pytest's filter must not reach them.
        environment = {key: value for key, value in os.environ.items() if key != "PYTHONWARNINGS"}
        environment["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{environment.get('PATH', os.defpath)}"
        environment["PYTHONPATH"] = os.pathsep.join([str(self.folder), str(self.folder / "autograder/engine/ship")])
        return environment

    def run(self, *command: str, code: int | None = 0) -> subprocess.CompletedProcess[str]:
        """Run a program of the environment in the course's folder, as an instructor would."""
        done = subprocess.run(
            command, cwd=self.folder, env=self.environment, capture_output=True, text=True, timeout=300
        )
        assert code is None or done.returncode == code, done.stdout + done.stderr
        return done

    def kit(self, *arguments: str, code: int | None = 0) -> subprocess.CompletedProcess[str]:
        return self.run(sys.executable, "-m", "autograder", *arguments, code=code)

    def started(self, *arguments: str) -> subprocess.Popen[str]:
        """Start the program and go on."""
        command = [sys.executable, "-m", "autograder", *arguments]
        piped = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "text": True}
        return subprocess.Popen(command, cwd=self.folder, env=self.environment, start_new_session=True, **piped)

    def nbgrader(self, *arguments: str, code: int | None = 0) -> subprocess.CompletedProcess[str]:
        return self.run(str(Path(sys.executable).parent / "nbgrader"), *arguments, code=code)

    def record(self, **options: object) -> dict:
        """Grade in this process and return the record, without the seconds, which differ from run to run."""
        self.grade(json=self.folder / "record.json", **options)
        record = json.loads((self.folder / "record.json").read_text())
        for submission in record["submissions"]:
            assert isinstance(submission.pop("seconds"), float)
        return record

    @property
    def gradebook(self) -> sqlite3.Connection:
        return sqlite3.connect(self.folder / "gradebook.db")

    def held(self, *which: str) -> dict[str, list[tuple]]:
        """Read what the gradebook says."""
        with self.gradebook as base:
            found = {name: sorted(base.execute(ROWS[name]), key=repr) for name in which or ROWS}
        base.close()
        return found

    def page(self, student: str, lesson: str) -> Path:
        return self.folder / "feedback" / student / lesson / f"{lesson}.html"

    def pages(self) -> dict[Path, int]:
        return {path: path.stat().st_mtime_ns for path in (self.folder / "feedback").rglob("*.html")}
