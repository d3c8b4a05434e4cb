"""The public checks of the lesson on walks."""

import numpy as np

from selfcheck.compare import equal
from selfcheck.core import Student, checks


@checks("steps")
def measures_each_step(student: Student) -> None:
    """A step by 3 and by 4 has the length 5, one by 0 and by -2 the length 2."""
    equal(student.steps(np.array([[0.0, 3.0, 3.0], [0.0, 4.0, 2.0]]), 1), [5.0, 2.0], axes="(n - width)")
