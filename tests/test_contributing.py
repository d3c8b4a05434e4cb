"""CONTRIBUTING.md, "Adding an exercise", followed to the letter in a course of its own."""

import json

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


def test_an_exercise_that_is_added_as_described_is_released_as_a_stub_and_judged(tmp_path):
    course = Course(tmp_path / "course")
    for path, text in {
        "source/1_neuron.py": CELLS,
        "source/selfcheck/neuron.py": PUBLIC,
        "autograder/hidden/neuron.py": HIDDEN,
    }.items():
        file = course.folder / path
        file.write_text(file.read_text() + text)
    course.run("sh", "-c", "rm -rf autograder/demo/learners/[02-9]* source/[02-9]_*.py")  # one lesson is enough here
    course.kit("build")
    released = json.loads((course.folder / "release" / "1_neuron" / "1_neuron.ipynb").read_text())
    stub = next(c for c in released["cells"] if c["metadata"].get("nbgrader", {}).get("grade_id") == "cube")
    assert "".join(stub["source"]).endswith('raise NotImplementedError("cube: not written yet")')
    course.kit("demo")
    wrong = course.folder / "submitted" / "s02" / "1_neuron" / "1_neuron.ipynb"
    wrong.write_text(wrong.read_text().replace("return x**3.0", "return x**2.0 * 2.0"))
    (record, spoilt) = course.record("--no-store", "--student", "s01", "s02")["submissions"]
    assert record["max_score"] == 22 and record["score"] == 22
    judged = spoilt["exercises"][-1]
    assert [check["verdict"] for check in judged["checks"]] == ["passed", "failed"] and judged["score"] == 1
