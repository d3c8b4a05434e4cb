"""Slips of the functions that refuse arrays of different shapes."""

from autograder.slips import Slip

ERROR = 'ValueError(f"a has shape {a.shape} and y has shape {y.shape}; both must have the same shape")'


def shapes_refused(exercise: str, instead: str) -> list[Slip]:
    """Make the mistakes of a function that is to refuse arrays of different shapes; instead is a poorer question."""
    return [
        Slip(
            exercise,
            "different-shapes-not-refused",
            "a.shape != y.shape",
            instead,
            says="Shapes that differ are not all refused: the function goes on with them, and NumPy stretches one "
            "array to fit the other or stumbles over an axis that is missing.",
            ids="A1 A5",
        ),
        Slip(
            exercise,
            "equal-shapes-refused",
            "a.shape != y.shape",
            "a.shape == y.shape",
            says="The question about the shapes is answered the wrong way round: arrays of the same shape are refused "
            "with a ValueError, and no number ever comes back.",
        ),
        Slip(
            exercise,
            "assertion-for-a-value-error",
            "raise ValueError(",
            "raise AssertionError(",
            says="Shapes that differ end in an AssertionError; the docstring promises a ValueError, which is what a "
            "caller would be prepared for.",
        ),
        Slip(
            exercise,
            "error-without-a-text",
            ERROR,
            "ValueError()",
            says="The ValueError comes as it should, but without a word: whoever meets it cannot see which two shapes "
            "did not fit.",
        ),
        Slip(
            exercise,
            "none-for-different-shapes",
            f"raise {ERROR}",
            "return None",
            says="For shapes that differ None comes back and no error is raised; a printed complaint alone does not "
            "stop the calculation that called the function.",
        ),
    ]
