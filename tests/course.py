"""A course of its own for a test: a copy of what git tracks, with the demonstration class handed in."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LEFT_OUT = shutil.ignore_patterns(
    ".git", ".venv", "build", "submitted", "autograded", "feedback", "gradebook.db*", "__pycache__", ".*_cache", "tests"
)


class Course:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        shutil.copytree(ROOT, folder, ignore=LEFT_OUT)

    def run(self, *command: str, code: int | None = 0) -> subprocess.CompletedProcess[str]:
        """Run a program of the environment in the course's folder, as an instructor would."""
        # nbgrader's own programs warn about their libraries; pytest's filter must not reach them.
        environment = {key: value for key, value in os.environ.items() if key != "PYTHONWARNINGS"}
        environment["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{environment.get('PATH', os.defpath)}"
        done = subprocess.run(command, cwd=self.folder, env=environment, capture_output=True, text=True, timeout=300)
        assert code is None or done.returncode == code, done.stdout + done.stderr
        return done

    def kit(self, *arguments: str, code: int | None = 0) -> subprocess.CompletedProcess[str]:
        return self.run(sys.executable, "-m", "autograder", *arguments, code=code)

    def nbgrader(self, *arguments: str, code: int | None = 0) -> subprocess.CompletedProcess[str]:
        return self.run(str(Path(sys.executable).parent / "nbgrader"), *arguments, code=code)

    def record(self, *arguments: str, code: int | None = 0) -> dict:
        """Grade and return the record, without the seconds, which differ from run to run."""
        self.kit("grade", "--json", "record.json", *arguments, code=code)
        record = json.loads((self.folder / "record.json").read_text())
        for submission in record["submissions"]:
            assert isinstance(submission.pop("seconds"), float)
        return record
