"""Checks that a learner runs: `check(sigmoid)` in the notebook, `pytest` in this lesson's folder."""

from selfcheck.notebook import check

__all__ = ["check"]
