"""The checks under the exercises once more, as tests: save the notebook, then type `pytest` in this folder."""

from pathlib import Path

import pytest

from selfcheck.core import Check, Student, run
from selfcheck.notebook import notebook_of, public_checks, student_of

LESSON = "3_digits"


@pytest.fixture(scope="session")
def student() -> Student:
    return student_of(notebook_of(Path(__file__).parent, LESSON))


@pytest.mark.parametrize("check", public_checks(), ids=lambda check: f"{check.exercise}-{check.name}")
def test_exercise(check: Check, student: Student) -> None:
    outcome = run(check, student)
    if not outcome.passed:
        pytest.fail(f"{outcome.says}\n{outcome.message}", pytrace=False)
