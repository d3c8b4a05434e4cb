"""engine/course/: a course is read from its folder, says what is wrong with it, and is read anew when made anew."""

import shutil
import sys
from dataclasses import replace

import numpy as np
import pytest

import selfcheck.core
from autograder.engine.course import modules
from autograder.engine.course.cells import CourseError, read_cells
from autograder.engine.course.course import Course
from tests.here import COURSE, ROOT

LEFT_OUT = shutil.ignore_patterns("__pycache__", "right", "wrong")


@pytest.fixture
def copied(tmp_path):
    """A copy of the course's two halves, to be changed."""
    shutil.copy(ROOT / "course.toml", tmp_path)
    shutil.copytree(ROOT / "source", tmp_path / "source", ignore=LEFT_OUT)
    shutil.copytree(ROOT / "autograder" / "lessons", tmp_path / "autograder" / "lessons", ignore=LEFT_OUT)
    return tmp_path


def change(path, before, after):
    text = path.read_text()
    assert before in text
    path.write_text(text.replace(before, after, 1))


def test_lessons_stand_in_the_order_of_the_settings_and_know_the_ones_before():
    assert COURSE.names == ("0_shapes", "1_neuron", "2_network", "3_digits", "4_beyond")
    assert COURSE.lesson("0_shapes").before is None
    assert COURSE.lesson("2_network").before is COURSE.lesson("1_neuron")
    with pytest.raises(KeyError, match="the lessons are: 0_shapes"):
        COURSE.lesson("5_none")
    assert COURSE.unknown(["1_neuron", "x"]) == ["x"]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "id, title, source, unshipped, lessons must stand in it"),
        ("id = ", "cannot be read"),
        ('id = "a"\nlesons = 1\n', "nothing is known of lesons"),
        ('id = "a"\ntitle = "b"\nsource = "s"\nunshipped = "u"\n[lessons]\n', "lessons must stand in it"),
    ],
)
def test_settings_that_cannot_be_meant_are_refused_with_what_to_write(tmp_path, text, says):
    (tmp_path / "course.toml").write_text(text)
    with pytest.raises(CourseError, match=says):
        Course(tmp_path)


def test_a_folder_without_settings_is_no_course(tmp_path):
    with pytest.raises(CourseError, match="There is no course.toml in"):
        Course(tmp_path)


def test_options_of_a_cell_that_are_no_json_are_named_with_their_line():
    with pytest.raises(CourseError, match="1_neuron/lesson.py, line 3: what stands after # %% is no JSON"):
        read_cells('# %%\nx = 1\n# %% nbgrader={"grade": maybe}\n', "1_neuron/lesson.py")


def test_what_stands_above_the_first_cell_is_not_part_of_the_lesson():
    code, text = read_cells("# a licence\n\n# %%\nx = 1\n\n\n# %% [markdown]\n# Hello\n#\n#  you\n", "lesson.py")
    assert (code.kind, code.source) == ("code", "x = 1")
    assert (text.kind, text.source) == ("markdown", "Hello\n\n you")


def test_the_reference_is_read_from_the_lessons_own_text_without_a_build(copied):
    change(copied / "source" / "1_neuron" / "lesson.py", "np.where(z > 0, 1.0, 0.0)", "np.where(z > 0, 7.0, 0.0)")
    fresh = Course(copied)
    assert fresh.lesson("1_neuron").reference.functions.step(np.array([1.0])) == [7.0]
    assert COURSE.lesson("1_neuron").reference.functions.step(np.array([1.0])) == [1.0]
    assert "7.0" in fresh.lesson("2_network").given and not (copied / "build").exists()


def test_a_course_made_anew_in_the_same_process_has_the_checks_of_now(copied):
    place = copied / "autograder" / "lessons" / "1_neuron" / "hidden.py"
    before = len(Course(copied).lesson("1_neuron").checks.hidden["step"])
    one = '\n\n@checks("step")\ndef one_more(student: Student) -> None:\n    """One more."""\n'
    place.write_text(place.read_text() + one)
    assert len(Course(copied).lesson("1_neuron").checks.hidden["step"]) == before + 1


def test_the_modules_of_a_course_are_gone_when_its_checks_are_loaded():
    loaded, path = set(sys.modules), sys.path[:]
    Course(ROOT).lesson("3_digits").checks.of("sgd")
    assert not {"checks", "hidden", "lesson"} & sys.modules.keys() and sys.path == path
    assert {name for name in set(sys.modules) - loaded if "." not in name} <= {"sklearn", "scipy", "joblib"}


def test_a_module_of_the_same_name_that_was_there_before_is_there_again(tmp_path, monkeypatch):
    (tmp_path / "datasets.py").write_text("value = 'of the course'\n")
    (tmp_path / "asks.py").write_text("import datasets\nseen = datasets.value\n")
    other = type(sys)("datasets")
    monkeypatch.setitem(sys.modules, "datasets", other)
    assert modules.load(tmp_path / "asks.py", [tmp_path]).seen == "of the course"
    assert sys.modules["datasets"] is other


CHANGES = {
    "the lesson": ("source/1_neuron/lesson.py", True),
    "its public checks": ("source/1_neuron/checks.py", True),
    "its hidden checks": ("autograder/lessons/1_neuron/hidden.py", True),
    "its slips": ("autograder/lessons/1_neuron/slips/mse.toml", True),
    "an earlier lesson": ("source/0_shapes/lesson.py", True),
    "its data": ("source/shared/data/blobs.npz", True),
    "what it plots with": ("source/shared/plots.py", True),
    "a later lesson": ("source/2_network/lesson.py", False),
    "another lesson's checks": ("autograder/lessons/2_network/hidden.py", False),
    "another lesson's data": ("source/shared/data/circles.npz", False),
    "its equivalents": ("autograder/lessons/1_neuron/equivalent.toml", False),
}


@pytest.mark.parametrize("what", CHANGES)
def test_the_state_of_a_lesson_changes_with_what_a_judgement_depends_on_and_with_nothing_else(copied, what):
    place, matters = CHANGES[what]
    before = Course(copied).lesson("1_neuron").state
    with (copied / place).open("ab") as file:
        file.write(b"\n# a comment\n")
    assert (Course(copied).lesson("1_neuron").state != before) == matters


def test_data_that_are_no_python_file_count_too(copied):
    before = Course(copied).lesson("0_shapes").state
    with (copied / "source" / "shared" / "data" / "small_digits.npy").open("r+b") as file:
        file.seek(-1, 2)
        file.write(b"\x09")
    assert Course(copied).lesson("0_shapes").state != before


def test_the_state_depends_on_the_rooms_that_judge_and_not_on_those_that_show():
    depends = {str(path) for path in COURSE.lesson("1_neuron")._depends()}
    rooms = {path.split("/engine/")[1].split("/")[0] for path in depends if "/engine/" in path}
    assert rooms == {"course", "hand_in", "jail", "judging", "ship"}
    assert selfcheck.core.__file__ in depends and not any("/demo/" in path for path in depends)


def test_a_slip_that_does_not_fit_says_which(copied):
    lesson = replace(COURSE.lesson("1_neuron"), unshipped=copied / "autograder" / "lessons" / "1_neuron")
    place = lesson.unshipped / "slips" / "mse.toml"
    place.write_text('[far-off]\nchange = "nowhere -> somewhere"\nsays = "Something stands where it should not be."\n')
    with pytest.raises(CourseError, match="mse.toml.*far-off"):
        lesson.slips("mse")
