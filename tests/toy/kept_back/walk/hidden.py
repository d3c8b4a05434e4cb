"""The hidden checks of the lesson on walks."""

from types import SimpleNamespace

import numpy as np

from selfcheck.compare import equal
from selfcheck.core import Student, checks

ref = SimpleNamespace()
"""The reference functions: the engine puts them in here."""


@checks("steps")
def smooths_the_lengths(student: Student) -> None:
    """steps is right for any walk and width."""
    for n, width in ((7, 3), (5, 2)):
        points = np.random.default_rng([74, n]).normal(size=(2, n))
        equal(student.steps(points, width), ref.steps(points, width), axes="(n - width)")
