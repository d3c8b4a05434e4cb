"""The engine's rooms: arrows run one way, nothing happens on import, and no word of the course is known."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests import house
from tests.here import COURSE

ENGINE = Path(__file__).resolve().parent.parent / "autograder" / "engine"
FLOORS = [
    {"ship", "files", "nbgrader_runs"},
    {"course", "jail"},
    {"hand_in"},
    {"judging"},
    {"author"},
    {"classes", "doctor"},
    {"verbs"},
    {"__init__", "__main__"},
]
"""What may import what: each room those below its floor, and no other."""
PROGRAMS = {
    "jail/runner.py": "is started as a program, in the jail, where there is no package",
    "ship/test_exercises.py": "is a file of tests, which pytest reads in a learner's folder",
}
COMMON_WORDS = {"accuracy": "a word of statistics as well"}
LONG = {
    "ship/selfcheck/core.py": "a check, the functions that it calls and how it went: all checks import these together"
}
"""Files above 250 lines, and why."""
FILES = sorted(ENGINE.rglob("*.py"))
each_file = pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ENGINE)))


def test_there_are_eight_floors_at_most_and_every_room_is_on_one():
    assert len(FLOORS) <= 8
    assert set().union(*FLOORS) == {house.room(name) for name in house.modules(ENGINE)}


def test_every_import_leads_to_a_lower_floor():
    assert not house.upwards(FLOORS, house.imports(ENGINE))


def test_no_modules_import_each_other_in_a_circle():
    assert not house.circle(house.imports(ENGINE))


def test_what_ships_needs_the_standard_library_and_numpy_alone():
    learners = {"selfcheck", "numpy", "pytest", "IPython"}  # IPython comes with JupyterLab, pytest with the lesson
    for path in (ENGINE / "ship").rglob("*.py"):
        found = {name.partition(".")[0] for name in house.imported(path, ENGINE)}
        assert found <= learners | sys.stdlib_module_names, path.name


@each_file
def test_nothing_happens_when_a_module_isimported(path):
    assert str(path.relative_to(ENGINE)) in PROGRAMS or not house.effects(path)


@each_file
def test_no_module_names_a_folder_outside_of_the_engine(path):
    assert not house.leads_out(path, ENGINE)
    assert not re.search(r"^(ROOT|SOURCE|BUILT|COURSE|RELEASE)\b", path.read_text(), re.MULTILINE)


@each_file
def test_no_module_is_long(path):
    assert len(path.read_text().splitlines()) <= 250 or str(path.relative_to(ENGINE)) in LONG


def test_the_engine_knows_no_lesson_and_no_exercise_of_the_course():
    names = {*COURSE.names, *(name for lesson in COURSE.lessons.values() for name in lesson.names)}
    telling = {name for name in names if "_" in name or "-" in name or len(name) >= 8} - COMMON_WORDS.keys()
    for path in FILES:
        assert not telling & set(re.findall(r"[\w-]+", path.read_text())), path.name


LOUD = """\
import sys
sys.path.append("x")
FILE = open("y")
ABOVE = Path(__file__).parent.parent.parent
"""


@pytest.fixture
def small_house(tmp_path):
    for name, text in {
        "__init__.py": "",
        "ship/selfcheck/core.py": "def run():\n    from autograder.engine.judging import judge\n",
        "judging/judge.py": "from selfcheck.core import run\nfrom ..hand_in.read import read\n",
        "judging/loud.py": LOUD,
        "hand_in/read.py": "import numpy\nfrom autograder.lessons import NAMES\n",
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    return tmp_path


def test_an_arrow_that_leads_up_or_out_is_found_in_a_function_too(small_house):
    floors = [{"ship"}, {"hand_in"}, {"judging"}, {"__init__"}]
    found = house.upwards(floors, house.imports(small_house))
    assert found == ["hand_in.read imports outside", "ship.selfcheck.core imports judging.judge"]


def test_a_circle_an_effect_and_a_folder_above_are_found(small_house):
    graph = house.imports(small_house)
    assert set(house.circle(graph)) == {"judging.judge", "ship.selfcheck.core"}
    loud = small_house / "judging" / "loud.py"
    assert house.effects(loud) == ["line 2: sys.path.append('x')", "line 3: FILE = open('y')"]
    assert house.leads_out(loud, small_house) == ["line 4: ABOVE = Path(__file__).parent.parent.parent"]


def test_the_face_gives_the_functions_of_these_names_whatever_was_imported_before():
    names = "from autograder.engine import Course, grade, judge; assert all(map(callable, (Course, grade, judge)))"
    subprocess.run([sys.executable, "-c", f"import autograder.engine.judging.judge; {names}"], check=True)
