"""The demonstration class: made-up learners who hand in what real ones do, mistakes, hangs and attacks included.

learners/<lesson>/<id>.py holds what a learner wrote differently from the reference solution, as plain functions,
one module a learner; its docstring says what is the matter. Three names in a module are read as instructions:
UNFINISHED lists exercises left as they were given out, CUT gives the share of the file that arrived, and ANSWERS has
what was written to the questions that are answered in words.
Code between `# >>> an extra cell` and `# <<<` becomes a cell of its own at the top of the notebook.
"""

from __future__ import annotations

import ast
import json
import re
from pathlib import Path
from typing import Any

from autograder.engine import Course

LEARNERS = Path(__file__).parent / "learners"
EXTRA = re.compile(r"^# >>> an extra cell\n(.*?)^# <<<$", re.DOTALL | re.MULTILINE)


def learners() -> list[tuple[str, str, Path]]:
    """List (student, lesson, module) of the class."""
    return [(path.stem, path.parent.name, path) for path in sorted(LEARNERS.glob("*/s*.py"))]


def write_class(course: Course, folder: Path) -> None:
    """Write the whole class as nbgrader would collect it: folder/<student>/<lesson>/<lesson>.ipynb."""
    for student, lesson, module in learners():
        place = folder / student / lesson / f"{lesson}.ipynb"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(hand_in(course, lesson, module.read_text(encoding="utf-8")), encoding="utf-8")


def hand_in(course: Course, lesson: str, module: str) -> str:
    """Write the notebook of a learner whose own code is the text of this module."""
    notebook = json.loads((course.release / lesson / f"{lesson}.ipynb").read_text(encoding="utf-8"))
    own, constants = _own(EXTRA.sub("", module))
    answers = {**course.lesson(lesson).reference.sources, **own, **constants.get("ANSWERS", {})}
    for cell in notebook["cells"]:
        name = cell["metadata"].get("nbgrader", {}).get("grade_id", "")
        if name in answers and name not in constants.get("UNFINISHED", ()):
            cell["source"] = answers[name]
    for extra in reversed(EXTRA.findall(module)):
        notebook["cells"].insert(0, _cell(extra.strip()))
    text = json.dumps(notebook, indent=1, ensure_ascii=False)
    return text[: int(len(text) * float(constants.get("CUT", 1)))]


def _own(module: str) -> tuple[dict[str, str], dict[str, Any]]:
    """Split a module into its functions' texts, each with the helpers that stand above it, and its constants."""
    functions: dict[str, str] = {}
    constants: dict[str, Any] = {}
    for node in ast.parse(module).body:
        if isinstance(node, ast.FunctionDef):
            functions[node.name] = ast.get_source_segment(module, node) or ""
        elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            constants[node.targets[0].id] = ast.literal_eval(node.value)
    return functions, constants


def _cell(source: str) -> dict[str, Any]:
    return {
        "cell_type": "code",
        "id": "extra",
        "metadata": {},
        "outputs": [],
        "execution_count": None,
        "source": source,
    }
