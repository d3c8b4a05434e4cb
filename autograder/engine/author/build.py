"""source/ -> build/source (nbgrader's source folder) -> release/ and solutions/.

Nothing is carried over unless course.toml names it: nbgrader itself copies every file of its source folder into the
release, so that folder is filled from an allow-list and never by hand.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import tempfile
from pathlib import Path
from typing import Any

import selfcheck
from autograder.engine.author import release as releasing
from autograder.engine.course.cells import without_markers
from autograder.engine.course.course import Course
from autograder.engine.course.lesson import Lesson
from autograder.engine.course.traces import told_to_learners
from autograder.engine.files import alone

SHIP = Path(__file__).parent.parent / "ship"
"""What every lesson of every course ships."""
TESTS = "test_exercises.py"
ONE_THREAD = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}
"""Matrices of this size are multiplied no faster by several threads, which wait for each other on a busy machine."""


def shipped(lesson: Lesson) -> dict[str, Path | str]:
    """Name all that a lesson's learners receive beside the notebook: place there -> file, or text that is made here."""
    files: dict[str, Path | str] = dict(lesson.beside)
    files[TESTS] = (SHIP / TESTS).read_text(encoding="utf-8").replace('LESSON = ""', f'LESSON = "{lesson.name}"')
    for path in sorted(Path(selfcheck.__file__).parent.glob("*.py")):
        files[f"selfcheck/{path.name}"] = path
    files[f"selfcheck/{lesson.module}.py"] = lesson.source / "checks.py"
    files["selfcheck/slips.json"] = _slips(lesson)
    return files


def _slips(lesson: Lesson) -> str:
    """Write the learner's form of the known mistakes, a line for each, so that a change is seen as one."""
    parts = []
    for exercise, told in told_to_learners(lesson).items():
        entries = ",\n".join(f"  {json.dumps(one, ensure_ascii=False)}" for one in told)
        parts.append(f" {json.dumps(exercise)}: [\n{entries}\n ]")
    return "{\n" + ",\n".join(parts) + "\n}\n"


def source(course: Course) -> Path:
    """Bring build/source up to date with source/ and return it."""
    place = course.build / "source"
    with alone(course.build / "source.lock"):  # another process may be building it
        for lesson in course.lessons.values():
            state = f"{lesson.state} {hashlib.sha256(Path(__file__).read_bytes()).hexdigest()}"
            stamp = course.build / "source" / f"{lesson.name}.state"
            if not stamp.exists() or stamp.read_text() != state:
                _build_lesson(lesson, place / lesson.name)
                stamp.write_text(state)
    return place


def _build_lesson(lesson: Lesson, folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    (folder / f"{lesson.name}.ipynb").write_text(_notebook(lesson), encoding="utf-8")
    for name, origin in shipped(lesson).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        if isinstance(origin, str):
            (folder / name).write_text(origin, encoding="utf-8")
        else:
            shutil.copyfile(origin, folder / name)


def _notebook(lesson: Lesson) -> str:
    import jupytext  # slow to import, and not needed when the build is current

    notebook = jupytext.read(lesson.source / "lesson.py", fmt="py:percent")
    notebook.metadata = {
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
        "language_info": {"name": "python"},
    }
    for position, cell in enumerate(notebook.cells):
        # Random ids would make every build differ.
        cell["id"] = cell.metadata.get("nbgrader", {}).get("grade_id", f"{cell.cell_type}-{position:02}")
    notebook.nbformat, notebook.nbformat_minor = 4, 5
    return json.dumps(notebook, indent=1, ensure_ascii=False, sort_keys=True) + "\n"


def release(course: Course, folder: Path | None = None) -> None:
    """Write what learners receive, with nbgrader's own generate_assignment, without a gradebook."""
    built = source(course)
    for name in course.names:
        releasing.generate(course, name, built, folder or course.release)


def solutions(course: Course, folder: Path | None = None) -> None:
    """Run the reference notebooks from top to bottom and keep them with their outputs and figures."""
    built = source(course)
    for lesson in course.lessons.values():
        _write_solution(lesson, built / lesson.name, (folder or course.solutions) / f"{lesson.name}.ipynb")


def _write_solution(lesson: Lesson, folder: Path, path: Path) -> None:
    import nbformat

    notebook = nbformat.read(folder / f"{lesson.name}.ipynb", as_version=4)
    for cell in notebook.cells:
        cell.source = without_markers(cell.source)
    state = _figures_depend_on(lesson, [cell.source for cell in notebook.cells])
    if path.exists() and nbformat.read(path, as_version=4).metadata.get("made_of") == state:
        return
    _run(notebook, folder)
    notebook.metadata["made_of"] = state
    for cell in notebook.cells:
        cell.metadata.pop("execution", None)
    path.parent.mkdir(parents=True, exist_ok=True)
    nbformat.write(notebook, path)


def _figures_depend_on(lesson: Lesson, sources: list[str]) -> str:
    """Name the state of all that a run notebook shows: its cells, and the files that draw and load for it."""
    state = hashlib.sha256(json.dumps(sources).encode())
    for _, origin in sorted(lesson.beside.items()):
        state.update(origin.encode() if isinstance(origin, str) else origin.read_bytes())
    return state.hexdigest()


def _run(notebook: Any, folder: Path) -> None:
    from jupyter_client.manager import AsyncKernelManager
    from nbclient import NotebookClient

    with tempfile.TemporaryDirectory() as sockets:
        # Messages between this process and the kernel go over sockets in a folder, without a network port.
        kernel = AsyncKernelManager(transport="ipc", ip=f"{sockets}/kernel")
        client = NotebookClient(notebook, kernel, timeout=600, resources={"metadata": {"path": str(folder)}})
        # As a learner would run it: `selfcheck` is the one beside the notebook.
        around = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
        client.execute(env={**around, **ONE_THREAD})
