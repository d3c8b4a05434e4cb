"""CONTRIBUTING.md, "Adding an exercise", followed to the letter in a copy of the course."""

import json
import re
import shutil
import textwrap
import tomllib

import pytest

from autograder.engine import Course
from autograder.engine.author import build
from tests import small
from tests.here import ROOT

EDIT = re.compile(r"^\d\. (?P<text>.*?)```\w+\n(?P<block>.*?)^   ```", re.MULTILINE | re.DOTALL)
HALVES = ("source/0_shapes/", "autograder/lessons/0_shapes/")


@pytest.fixture(scope="module")
def edits():
    """What CONTRIBUTING says: (file, what is to be added to it)."""
    found = EDIT.finditer((ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8"))
    return [(re.search(r"`(\S+/\S+)`", one["text"])[1], textwrap.dedent(one["block"])) for one in found]


@pytest.fixture(scope="module")
def course(tmp_path_factory, edits):
    """A copy of the course, cut to the one lesson that matters here, with the edits made."""
    folder = tmp_path_factory.mktemp("contributing") / "course"
    for place in ("source/0_shapes", "source/shared", "autograder/lessons/0_shapes"):
        shutil.copytree(ROOT / place, folder / place, ignore=shutil.ignore_patterns("__pycache__"))
    settings, _, lessons = (ROOT / "course.toml").read_text(encoding="utf-8").partition("[lessons.0_shapes]")
    (folder / "course.toml").write_text(f"{settings}[lessons.0_shapes]{lessons.partition('[lessons.')[0]}")
    before = _texts(folder)
    for file, text in edits:
        with (folder / file).open("a", encoding="utf-8") as whole:
            whole.write(f"\n\n{text}" if whole.tell() else text)
    changed = {str(path.relative_to(folder)) for path, text in _texts(folder).items() if before.get(path) != text}
    assert changed == {file for file, _ in edits}
    return Course(folder)


def _texts(folder):
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_it_takes_four_edits_in_the_two_halves_of_the_lesson_and_nothing_else(edits):
    assert len(edits) == len(dict(edits)) == 4
    assert all(file.startswith(HALVES) for file, _ in edits)


def test_the_audit_finds_nothing_missing(course):
    small.engine(course.root, "audit", "0_shapes", "--json", "audit.json")
    cube = json.loads((course.root / "audit.json").read_text())["exercises"][-1]
    assert cube["exercise"] == "cube" and len(cube["slips"]) == 3 and len(cube["styles"]) == 4


def test_it_is_released_as_a_stub(course):
    build.release(course)
    released = json.loads((course.release / "0_shapes" / "0_shapes.ipynb").read_text())
    stub = next(c for c in released["cells"] if c["metadata"].get("nbgrader", {}).get("grade_id") == "cube")
    assert "".join(stub["source"]).endswith('raise NotImplementedError("cube: not written yet")')


def test_it_is_judged_and_its_mistakes_are_named(course):
    for student, formula in {
        "right": "np.prod([x, x, x], axis=0)",
        "known": "3 * x",
        "unknown": "x**2.0 * 2.0",
    }.items():
        small.hand_in(course, student, "0_shapes", {"cube": f"def cube(x):\n    return {formula}"})
    records = small.graded(course)
    cubes = {student: record["exercises"][-1] for (student, _), record in records.items()}
    assert {student: cube["score"] for student, cube in cubes.items()} == {"right": 2, "known": 0, "unknown": 1}
    assert {student: cube["slip"] for student, cube in cubes.items()} == {
        "right": None,
        "known": "power-for-product",
        "unknown": None,
    }


def test_the_example_in_it_is_a_whole_slip_file(edits):
    assert set(tomllib.loads(edits[-1][1])) == {"power-for-product", "one-factor-short", "sign-lost", "right"}
