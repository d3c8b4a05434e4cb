"""CONTRIBUTING.md, "Adding an exercise", followed to the letter in a course of its own."""

import json
import shutil
from pathlib import Path

from tests.course import ROOT, Course

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
SLIPS = '''"""The slips of cube."""

from autograder.slips import Slip

SLIPS = [
    Slip("cube", "power-for-product", "x**3.0", "x * 3.0", says="x is multiplied by 3; three factors x are meant."),
    Slip("cube", "one-factor-short", "3.0", "2.0", says="One factor is missing, so the square comes back."),
    Slip("cube", "sign-lost", "x**3.0", "abs(x) ** 3.0", says="The sign is lost: a negative cube is negative."),
]
'''
RIGHT = ("x * x * x", "np.power(x, 3) * 1.0", "np.prod([x, x, x], axis=0)", "x**2 * x")


def test_an_exercise_that_is_added_as_described_is_released_as_a_stub_and_judged(tmp_path):
    course = Course(tmp_path / "course")
    for path, text in {
        "source/1_neuron.py": CELLS,
        "source/selfcheck/neuron.py": PUBLIC,
        "autograder/hidden/neuron.py": HIDDEN,
    }.items():
        file = course.folder / path
        file.write_text(file.read_text() + text)
    (course.folder / "autograder" / "slips" / "neuron" / "cube.py").write_text(SLIPS)
    styles = shutil.copytree(ROOT / "tests" / "right" / "1_neuron", course.folder / "tests" / "right" / "1_neuron")
    for path, formula in zip(sorted(Path(styles).glob("*.py")), RIGHT, strict=False):
        path.write_text(f"{path.read_text()}\n\ndef cube(x):\n    return {formula}\n")
    course.run("sh", "-c", "rm -rf autograder/demo/learners/[02-9]* source/[02-9]_*.py")  # one lesson is enough here
    course.kit("build")
    released = json.loads((course.folder / "release" / "1_neuron" / "1_neuron.ipynb").read_text())
    stub = next(c for c in released["cells"] if c["metadata"].get("nbgrader", {}).get("grade_id") == "cube")
    assert "".join(stub["source"]).endswith('raise NotImplementedError("cube: not written yet")')
    course.kit("audit", "1_neuron")
    course.kit("demo")
    wrong = course.folder / "submitted" / "s02" / "1_neuron" / "1_neuron.ipynb"
    wrong.write_text(wrong.read_text().replace("return x**3.0", "return x**2.0 * 2.0"))
    (record, spoilt) = course.record("--no-store", "--student", "s01", "s02")["submissions"]
    assert record["max_score"] == 22 and record["score"] == 22
    judged = spoilt["exercises"][-1]
    assert [check["verdict"] for check in judged["checks"]] == ["passed", "failed"] and judged["score"] == 1
    assert judged["slip"] is None
    wrong.write_text(wrong.read_text().replace("return x**2.0 * 2.0", "return 3 * x"))
    assert (
        course.record("--no-store", "--student", "s02")["submissions"][0]["exercises"][-1]["slip"]
        == "power-for-product"
    )
