"""The hidden checks of the lesson on series."""

from types import SimpleNamespace

import numpy as np

from selfcheck.compare import equal, number
from selfcheck.core import Student, checks

ref = SimpleNamespace()
"""The reference functions: the engine puts them in here."""


@checks("smoothed")
def fits_any_width(student: Student) -> None:
    """smoothed is right for any width, up to all values at once."""
    for n, width in ((7, 3), (9, 5), (4, 4)):
        x = np.random.default_rng([71, n]).normal(size=n)
        equal(student.smoothed(x, width), ref.smoothed(x, width), axes="(n - width + 1)")


@checks("smoothed")
def takes_whole_numbers(student: Student) -> None:
    """smoothed gives floats for integers too."""
    x = np.random.default_rng(72).integers(-9, 10, 6)
    equal(student.smoothed(x, 4), ref.smoothed(x, 4))


@checks("swing")
def fits_any_series(student: Student) -> None:
    """swing is right for any series and width."""
    for n, width in ((8, 3), (6, 5)):
        x = np.random.default_rng([73, n]).normal(size=n)
        equal(number(student.swing(x, width)), float(ref.swing(x, width)))
