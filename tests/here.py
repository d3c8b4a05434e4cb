"""The course that this repository holds, for tests."""

from pathlib import Path

from autograder.engine import Course

ROOT = Path(__file__).resolve().parent.parent
COURSE = Course(ROOT)
LESSONS = COURSE.names
