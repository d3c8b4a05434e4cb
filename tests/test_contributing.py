"""CONTRIBUTING.md, "Adding an exercise", followed to the letter in a course of its own."""

import json

from autograder.engine.author import audit, build
from tests.course import Course

CELLS = '''
# %% nbgrader={"grade": false, "grade_id": "cube", "locked": false, "schema_version": 3, "solution": true, "task": false}
def cube(x):
    """Return x to the third power. x: any shape. Returns the same shape. Example: cube(np.array([2.0])) is [8.]."""
    ### BEGIN SOLUTION
    return x**3.0
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "cube-check", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check(cube)
'''  # noqa: E501
PUBLIC = '''

@checks("cube")
def cubes_two(student: Student) -> None:
    """cube(2) is 8."""
    equal(student.cube(np.array([2.0])), [8.0])
'''
HIDDEN = '''

@checks("cube")
def cubes_any_number(student: Student) -> None:
    """cube is right for numbers of both signs."""
    x = _rng(999).normal(size=(2, 5))
    equal(student.cube(x), x * x * x)
'''
SLIPS = """
[power-for-product]
change = "x**3.0 -> x * 3.0"
says = "The number x is multiplied by 3; three factors x are meant, which is a power."

[one-factor-short]
change = "3.0 -> 2.0"
says = "One factor is missing, so the square of the number comes back."

[sign-lost]
change = "x**3.0 -> abs(x) ** 3.0"
says = "The sign is lost on the way: the cube of a negative number is negative."
"""
RIGHT = ("x * x * x", "np.power(x, 3) * 1.0", "np.prod([x, x, x], axis=0)", "x**2 * x")


def contents(folder):
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def changed(folder, before):
    return [path for path, content in contents(folder).items() if before.get(path) != content]


def test_an_exercise_that_is_added_as_described_is_released_as_a_stub_and_judged(tmp_path):
    course = Course(tmp_path / "course")
    settings = course.folder / "course.toml"
    settings.write_text(settings.read_text().partition("[lessons.2_network]")[0])  # two lessons are enough here
    given, kept = course.folder / "source" / "1_neuron", course.folder / "autograder" / "lessons" / "1_neuron"
    before = contents(course.folder)
    for path, text in {given / "lesson.py": CELLS, given / "checks.py": PUBLIC, kept / "hidden.py": HIDDEN}.items():
        path.write_text(path.read_text() + text)
    (kept / "slips" / "cube.toml").write_text(SLIPS)
    for path, formula in zip(sorted((kept / "right").glob("*.py")), RIGHT, strict=False):
        path.write_text(f"{path.read_text()}\n\ndef cube(x):\n    return {formula}\n")
    halves = {path.relative_to(course.folder).parts[:3] for path in changed(course.folder, before)}
    assert {parts[:2] for parts in halves} == {("source", "1_neuron"), ("autograder", "lessons")}
    assert {parts[2] for parts in halves} == {"lesson.py", "checks.py", "1_neuron"}
    build.release(course.course)
    released = json.loads((course.folder / "release" / "1_neuron" / "1_neuron.ipynb").read_text())
    stub = next(c for c in released["cells"] if c["metadata"].get("nbgrader", {}).get("grade_id") == "cube")
    assert "".join(stub["source"]).endswith('raise NotImplementedError("cube: not written yet")')
    assert audit.audit_exercise(course.course.lesson("1_neuron"), "cube").faults == []
    course.demo("1_neuron", "s01", "s02")
    wrong = course.folder / "submitted" / "s02" / "1_neuron" / "1_neuron.ipynb"
    wrong.write_text(wrong.read_text().replace("return x**3.0", "return x**2.0 * 2.0"))
    (record, spoilt) = course.record(store=False)["submissions"]
    assert record["max_score"] == 22 and record["score"] == 22
    judged = spoilt["exercises"][-1]
    assert [check["verdict"] for check in judged["checks"]] == ["passed", "failed"] and judged["score"] == 1
    assert judged["slip"] is None
    wrong.write_text(wrong.read_text().replace("return x**2.0 * 2.0", "return 3 * x"))
    assert (
        course.record(store=False, students=("s02",))["submissions"][0]["exercises"][-1]["slip"] == "power-for-product"
    )
