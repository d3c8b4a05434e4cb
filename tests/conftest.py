"""Put the course on the path and see that it is built: the reference solution is read from the built lessons."""

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "source")]

from autograder import build  # noqa: E402

build.ensure()
pytest.register_assert_rewrite("tests.checked")
