"""A second course is built, judged and audited by nothing but its course.toml."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

import selfcheck
from autograder.engine.jail.limits import Limits
from autograder.engine.jail.prison import Jail
from autograder.engine.judging.judge import judge
from tests import small

SUMS = "def smoothed(x, width):\n    return np.array([sum(x[i : i + width]) for i in range(len(x) - width + 1)])"
ENDLESS = "def swing(x, width):\n    while True:\n        pass"
CORNERS = "def steps(points, width):\n    return smoothed(abs(np.diff(points)).sum(axis=0), width)"
ATTACK = """\
import glob

found = [place for depth in range(4) for place in glob.glob("/" + "*/" * depth + "hidden.py")]


class Agrees(np.ndarray):
    __eq__ = __sub__ = __le__ = lambda self, other: np.ones(self.shape, bool)


def smoothed(x, width):
    return np.full(len(x) - width + 1, len(found)).view(Agrees)"""


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    course = small.copied(tmp_path_factory.mktemp("toy") / "course")
    small.engine(course.root, "build")
    return course


@pytest.fixture(scope="module")
def records(tmp_path_factory):
    course = small.copied(tmp_path_factory.mktemp("toy") / "course")
    for student, series, walk in [
        ("right", {}, {}),
        ("sums", {"smoothed": SUMS}, {"steps": CORNERS}),
        ("attacks", {"smoothed": ATTACK}, {}),
    ]:
        small.hand_in(course, student, "series", series)
        small.hand_in(course, student, "walk", walk)
    return small.graded(course)


def shipped(*more):
    engines = {f"selfcheck/{path.name}" for path in Path(selfcheck.__file__).parent.glob("*.py")}
    return {"tables.py", "test_exercises.py", "selfcheck/slips.json", *more} | engines


def exercise(record, name):
    return next(one for one in record["exercises"] if one["name"] == name)


def test_a_release_holds_what_every_lesson_ships_what_course_toml_lists_and_nothing_else(built):
    for lesson, more in {
        "series": {"series.ipynb", "selfcheck/series.py"},
        "walk": {"walk.ipynb", "selfcheck/walk.py", "given.py", "data/walk.txt"},
    }.items():
        folder = built.release / lesson
        assert {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()} == shipped(*more)


def test_no_solution_hidden_check_or_slip_is_released(built):
    files = [path for path in built.release.rglob("*") if path.is_file() and path.name != "given.py"]
    released = "".join(path.read_text() for path in files)
    for secret in ("means.max() - means.min()", "np.diff(", "fits_any_width", "default_rng", "x -> ", "A mean lies"):
        assert secret not in released
    assert 'raise NotImplementedError(\\"swing: not written yet\\")' in released


def test_the_given_module_is_the_prelude_and_the_solutions_of_the_lessons_before(built):
    given = (built.release / "walk" / "given.py").read_text()
    assert "import sliding_window_view\n" in given and ".mean(axis=1)" in given and "def steps" not in given


def test_the_reference_notebooks_are_run_with_all_that_ships(built):
    for lesson, shown in {"series": "[8.0, 0.5, ", "walk": "[2.5 2.5 6.5]"}.items():
        cells = json.loads((built.solutions / f"{lesson}.ipynb").read_text())["cells"]
        assert shown in "".join(
            line for cell in cells for out in cell.get("outputs", ()) for line in out.get("text", ())
        )


def test_a_learner_of_it_has_the_same_checks_in_pytest(built):
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"],
        cwd=built.release / "walk",
        capture_output=True,
        text=True,
    )
    assert "steps is not written yet" in done.stdout and "1 failed" in done.stdout, done.stdout + done.stderr


def test_right_work_has_all_points_but_those_that_a_person_gives(records):
    series, walk = records["right", "series"], records["right", "walk"]
    assert (series["score"], series["max_score"]) == (3, 4) and (walk["score"], walk["max_score"]) == (3, 3)
    assert exercise(series, "why-smoother")["needs_manual_grade"]


def test_a_known_mistake_is_named_and_costs_only_its_own_exercise(records):
    series = records["sums", "series"]
    smoothed, swing = exercise(series, "smoothed"), exercise(series, "swing")
    assert smoothed["slip"] == "sum-for-mean" and 0 < smoothed["score"] < 2
    assert swing["score"] == 1 and swing["says"] == "right, given your smoothed"
    walk = exercise(records["sums", "walk"], "steps")
    assert walk["slip"] == "round-the-corner" and walk["score"] == 0


def test_a_hang_costs_its_exercise_and_no_other(tmp_path):
    course = small.copied(tmp_path / "course")
    lesson = course.lesson("series")
    jail = Jail("bubblewrap", course.root, course.build / "compiled", Limits(call=0.3))
    record = judge(small.notebook(lesson, {"swing": ENDLESS}).encode(), lesson, jail).record
    smoothed, swing, _ = record.exercises
    assert smoothed.score == 2 and swing.score == 0
    assert {check.verdict for check in swing.checks} == {"timed out"}


def test_an_attack_finds_no_hidden_check_and_earns_nothing(records):
    series = records["attacks", "series"]
    assert exercise(series, "smoothed")["score"] == 0 and exercise(series, "swing")["score"] == 1
    assert records["attacks", "walk"]["score"] == 3


def test_nothing_is_left_unjudged(records):
    assert {record["status"] for record in records.values()} == {"graded"}


def test_its_checks_are_audited(tmp_path):
    course = small.copied(tmp_path / "course")
    small.engine(course.root, "audit", "--json", "audit.json")
    reports = json.loads((course.root / "audit.json").read_text())["exercises"]
    assert [report["exercise"] for report in reports] == ["smoothed", "swing", "steps"]
    assert not any(report["faults"] for report in reports)


def test_a_folder_without_a_course_is_told_what_makes_it_one(tmp_path):
    assert "course.toml" in small.engine(tmp_path, "grade", code=2).stderr
