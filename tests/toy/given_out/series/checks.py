"""The public checks of the lesson on series."""

import numpy as np

from selfcheck.compare import equal, number
from selfcheck.core import Student, checks

MAY_BE_ARGUMENTS = {"smoothed": ((),)}
"""What smoothed returns may be its argument: with a width of 1 nothing is to be done."""


@checks("smoothed")
def takes_means_of_pairs(student: Student) -> None:
    """With a width of 2, every two neighbours become their mean."""
    equal(student.smoothed(np.array([1.0, 2.0, 6.0, -4.0]), 2), [1.5, 4.0, 1.0], axes="(n - width + 1)")


@checks("smoothed")
def leaves_a_series_as_it_is_for_a_width_of_one(student: Student) -> None:
    """With a width of 1, the values come back as they are."""
    equal(student.smoothed(np.array([3.0, -1.0, 2.0]), 1), [3.0, -1.0, 2.0], hint="the mean of one value is that value")


@checks("swing")
def is_the_range_of_the_means(student: Student) -> None:
    """The means of 2, 4, 8, 0 in pairs are 3, 6, 4, so they swing by 3."""
    equal(number(student.swing(np.array([2.0, 4.0, 8.0, 0.0]), 2)), 3.0, hint="smooth first, then compare")
