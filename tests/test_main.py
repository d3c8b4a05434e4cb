"""The commands of contract.md, section 3, that are not `grade`; tests/test_grading.py has that one."""

import pytest

from autograder import __main__, demo
from autograder.engine import doctor
from tests.here import COURSE


def test_the_demonstration_class_never_overwrites_submissions(tmp_path):
    (tmp_path / "s01").mkdir()
    assert __main__.main(["demo", str(tmp_path)]) == 0
    assert [path.name for path in tmp_path.rglob("*")] == ["s01"]


def test_the_demonstration_class_is_laid_out_as_nbgrader_collects_it(tmp_path):
    assert __main__.main(["demo", str(tmp_path / "class")]) == 0
    found = {path.relative_to(tmp_path / "class").parts for path in (tmp_path / "class").rglob("*.ipynb")}
    assert found == {(student, lesson, f"{lesson}.ipynb") for student, lesson, _ in demo.learners()}


def test_doctor_says_what_is_there_and_what_is_missing(monkeypatch, capsys):
    assert __main__.main(["doctor"]) == 0
    told = capsys.readouterr().out
    assert "numpy" in told and "'bubblewrap': works" in told
    monkeypatch.setattr(doctor, "PACKAGES", ("numpy", "no-such-package"))
    assert __main__.main(["doctor"]) == 1
    assert "make venv" in capsys.readouterr().out


@pytest.mark.parametrize("arguments", [[], ["what"], ["audit", "--jobs", "0"], ["reproduce", "--jobs", "x"]])
def test_wrong_usage_ends_with_2(arguments, capsys):
    with pytest.raises(SystemExit) as leaving:
        __main__.main(arguments)
    assert leaving.value.code == 2 and capsys.readouterr().err


def test_an_audit_of_no_lesson_is_wrong_usage_and_names_the_lessons(capsys):
    assert __main__.main(["audit", "no_lesson"]) == 2
    assert COURSE.names[0] in capsys.readouterr().err
