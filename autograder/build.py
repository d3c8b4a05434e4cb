"""source/ -> build/source (nbgrader's source folder) -> release/ and solutions/.

Nothing is carried over unless a rule here names it: nbgrader itself copies every file of its source folder into the
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

from autograder import ROOT, SOURCE, lessons
from autograder.lessons import BUILT, NAMES
from autograder.lock import alone

RELEASE = ROOT / "release"
SOLUTIONS = ROOT / "solutions"
STAMP = ROOT / "build" / "source.sha256"

SHARED = ("plots.py", "datasets.py", "test_exercises.py", "data/README.md")
MACHINERY = ("__init__", "call", "compare", "core", "diagnosis", "notebook", "show")
GIVEN = "given.py"
"""Not written by hand: the build makes it from the earlier lessons' solutions."""
SLIPS = "selfcheck/slips.json"
"""Not written by hand either: what learners may have of the known mistakes."""
OWN = {
    "0_shapes": ("plots_shapes.py", "data/small_digits.npy"),
    "1_neuron": ("data/blobs.npz",),
    "2_network": ("plots_network.py", "data/circles.npz"),
    "3_digits": ("digits.py", "plots_digits.py", "data/digits.npz"),
    "4_beyond": ("plots_beyond.py",),
}
"""Files of source/ that only this lesson needs."""


ONE_THREAD = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}
"""Matrices of this size are multiplied no faster by several threads, which wait for each other on a busy machine."""


def allowed(lesson: str) -> tuple[str, ...]:
    """List the files, relative to source/, that a lesson's learners receive beside the notebook."""
    modules = (*MACHINERY, lesson.partition("_")[2])
    given = (GIVEN,) if NAMES.index(lesson) else ()
    return (*SHARED, *given, *OWN[lesson], *(f"selfcheck/{module}.py" for module in modules), SLIPS)


def digest() -> str:
    """Name the state of everything that the build depends on."""
    names = {name for lesson in NAMES for name in (f"{lesson}.py", *allowed(lesson))} - {GIVEN, SLIPS}
    slips = (ROOT / "autograder" / "slips").rglob("*.py")
    files = [Path(__file__), Path(lessons.__file__), *slips, *(SOURCE / name for name in names)]
    state = hashlib.sha256()
    for path in sorted(files):
        state.update(f"{path.relative_to(ROOT)}\0{hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return state.hexdigest()


def ensure() -> None:
    """Make build/source if it is missing or older than source/."""
    current = digest()
    if _is_current(current):
        return
    with alone(STAMP.with_suffix(".lock")):
        if not _is_current(current):  # another process may have built it meanwhile
            lessons.forget()
            for lesson in NAMES:
                _build_lesson(lesson)
            STAMP.write_text(current)


def _is_current(state: str) -> bool:
    return STAMP.exists() and STAMP.read_text() == state


def _build_lesson(lesson: str) -> None:
    import jupytext  # slow to import, and not needed when the build is current

    notebook = jupytext.read(SOURCE / f"{lesson}.py", fmt="py:percent")
    notebook.metadata = {
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
        "language_info": {"name": "python"},
    }
    for position, cell in enumerate(notebook.cells):
        # Random ids would make every build differ.
        cell["id"] = cell.metadata.get("nbgrader", {}).get("grade_id", f"{cell.cell_type}-{position:02}")
    notebook.nbformat, notebook.nbformat_minor = 4, 5
    folder = BUILT / lesson
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    _write(notebook, folder / f"{lesson}.ipynb")
    for name in allowed(lesson):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        if name == GIVEN:
            (folder / name).write_text(_given(lesson), encoding="utf-8")
        elif name == SLIPS:
            (folder / name).write_text(_slips(lesson), encoding="utf-8")
        else:
            shutil.copyfile(SOURCE / name, folder / name)


def _given(lesson: str) -> str:
    """Write the module that offers the functions of all earlier lessons, and of no other."""
    parts = ['"""The functions of the earlier lessons, for use in this one."""\n\nimport numpy as np']
    for earlier in NAMES[: NAMES.index(lesson)]:
        parts += lessons.reference_source(earlier).values()
    return "\n\n\n".join(part.strip() for part in parts) + "\n"


def _slips(lesson: str) -> str:
    """Write the learner's form of the known mistakes, a line for each, so that a change is seen as one."""
    from autograder import slips

    parts = []
    for exercise, told in slips.table(lesson).items():
        entries = ",\n".join(f"  {json.dumps(one, ensure_ascii=False)}" for one in told)
        parts.append(f" {json.dumps(exercise)}: [\n{entries}\n ]")
    return "{\n" + ",\n".join(parts) + "\n}\n"


def _write(notebook: Any, path: Path) -> None:
    path.write_text(json.dumps(notebook, indent=1, ensure_ascii=False, sort_keys=True) + "\n", encoding="utf-8")


def release(folder: Path = RELEASE) -> None:
    """Write what learners receive, with nbgrader's own generate_assignment, without a gradebook."""
    from autograder import nbgrader_bridge  # nbgrader takes a second to import

    ensure()
    for lesson in NAMES:
        nbgrader_bridge.generate_assignment(lesson, folder, database=False)


def solutions(folder: Path = SOLUTIONS) -> None:
    """Run the reference notebooks from top to bottom and keep them with their outputs and figures."""
    ensure()
    for lesson in NAMES:
        _write_solution(lesson, folder / f"{lesson}.ipynb")


def _figures_depend_on(lesson: str, sources: list[str]) -> str:
    """Name the state of all that a run notebook shows: its cells, and the files that draw and load for it."""
    files = [path for name, path in lessons.beside(lesson) if not name.startswith("selfcheck/")]
    state = hashlib.sha256(json.dumps(sources).encode())
    for path in files:
        state.update(path.read_bytes())
    return state.hexdigest()


def _write_solution(lesson: str, path: Path) -> None:
    import nbformat
    from jupyter_client.manager import AsyncKernelManager
    from nbclient import NotebookClient

    notebook = nbformat.read(BUILT / lesson / f"{lesson}.ipynb", as_version=4)
    for cell in notebook.cells:
        cell.source = lessons.without_markers(cell.source)
    state = _figures_depend_on(lesson, [cell.source for cell in notebook.cells])
    if path.exists() and nbformat.read(path, as_version=4).metadata.get("handmade") == state:
        return
    with tempfile.TemporaryDirectory() as sockets:
        # Messages between this process and the kernel go over sockets in a folder, without a network port.
        kernel = AsyncKernelManager(transport="ipc", ip=f"{sockets}/kernel")
        client = NotebookClient(notebook, kernel, timeout=600, resources={"metadata": {"path": str(BUILT / lesson)}})
        client.execute(env={**os.environ, **ONE_THREAD})
    notebook.metadata["handmade"] = state
    for cell in notebook.cells:
        cell.metadata.pop("execution", None)
    path.parent.mkdir(parents=True, exist_ok=True)
    nbformat.write(notebook, path)
