"""Learners for tests: a submission made of a few cells, and their functions behind the jail."""

import contextlib
import re
from dataclasses import replace
from pathlib import Path

import pytest

from autograder.engine.course.course import Course
from autograder.engine.hand_in.read import RunCell, Submission
from autograder.engine.jail.limits import Limits
from autograder.engine.jail.prison import LEVELS as BOTH
from autograder.engine.jail.prison import Jail
from autograder.engine.jail.processes import Processes
from autograder.engine.judging.functions import Functions

LESSON = "1_neuron"
LEVELS = pytest.mark.parametrize("level", BOTH)
COURSE = Course(Path(__file__).resolve().parent.parent)


def jail_of(level="bubblewrap", **limits):
    return Jail(level, COURSE.root, COURSE.build / "compiled", replace(Limits(), **limits))


def submission(*cells, lesson=LESSON):
    labelled = [cell if isinstance(cell, RunCell) else RunCell(f"cell {i}", cell) for i, cell in enumerate(cells)]
    return Submission(COURSE.lesson(lesson), tuple(labelled))


@contextlib.contextmanager
def processes(level="bubblewrap", lesson=LESSON, **limits):
    with contextlib.closing(Processes(jail_of(level, **limits), COURSE.lesson(lesson).beside)) as opened:
        yield opened


@contextlib.contextmanager
def jailed(*cells, level="bubblewrap", lesson=LESSON, **limits):
    with processes(level, lesson, **limits) as opened:
        yield Functions(submission("import numpy as np", *cells, lesson=lesson), opened)


def solution_lines(lesson):
    """List a lesson's solution, line by line; short lines and heads of loops belong to nobody and are left out."""
    regions = [
        re.findall(r"### BEGIN SOLUTION\n(.*?)### END SOLUTION", cell.source, re.DOTALL)
        for cell in COURSE.lesson(lesson).cells
    ]
    lines = [line.strip() for found in regions for text in found for line in text.splitlines()]
    return [line for line in lines if len(line) > 25 and not line.startswith(("if ", "for "))]
