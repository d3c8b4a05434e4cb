"""Work that goes wrong with some of the learners, for tests of what that costs the others."""

import os

from autograder.engine.classes import work


def begin(*arguments):
    """Grade, but die with one of the learners, as a worker that runs out of memory would, and fail with another."""
    graded = work.begin(*arguments)

    def deadly(task):
        if task.student == "s01":
            os._exit(1)
        if task.student == "s04":
            raise ValueError("a fault of ours")
        return graded(task)

    return deadly


def starving(*arguments):
    """Grade, but take far more memory than a worker may have with one of the learners."""
    graded = work.begin(*arguments)

    def hungry(task):
        if task.student == "s01":
            bytearray(64 << 30)
        return graded(task)

    return hungry
