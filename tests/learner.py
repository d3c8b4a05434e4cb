"""Learners for tests: a submission made of a few cells, and their functions behind the jail."""

import contextlib
import re

import pytest

from autograder import build
from autograder.lessons import load
from autograder.student import JailedFunctions
from autograder.submission import RunCell, Submission

LESSON = "1_neuron"
LEVELS = pytest.mark.parametrize("level", ["bubblewrap", "process"])


def submission(*cells, lesson=LESSON):
    build.ensure()
    labelled = [cell if isinstance(cell, RunCell) else RunCell(f"cell {i}", cell) for i, cell in enumerate(cells)]
    return Submission(load(lesson), "", tuple(labelled))


@contextlib.contextmanager
def jailed(*cells, level="bubblewrap", lesson=LESSON):
    functions = JailedFunctions(submission("import numpy as np", *cells, lesson=lesson), level)
    try:
        yield functions
    finally:
        functions.close()


def solution_lines(lesson):
    """List a lesson's solution, line by line; short lines and heads of loops belong to nobody and are left out."""
    build.ensure()
    regions = [
        re.findall(r"### BEGIN SOLUTION\n(.*?)### END SOLUTION", cell.source, re.DOTALL) for cell in load(lesson).cells
    ]
    lines = [line.strip() for found in regions for text in found for line in text.splitlines()]
    return [line for line in lines if len(line) > 25 and not line.startswith(("if ", "for "))]
