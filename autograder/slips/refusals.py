"""Slips in how a function refuses what it should: the same mistakes for every exercise that raises a ValueError."""

from autograder.slips import Slip


def refusals(exercise: str, piece: str, what: str) -> list[Slip]:
    """Make the mistakes; piece holds all that the reference raises, what says what is refused."""

    def refusing(instead: str) -> str:
        return "\n".join(
            line.partition("raise ")[0] + instead if "raise " in line else line for line in piece.split("\n")
        )

    return [
        Slip(
            exercise,
            "assertion-for-value-error",
            piece,
            refusing("raise AssertionError"),
            says=f"For {what} an AssertionError comes, as from assert. A caller who is ready for the promised "
            "ValueError will miss it.",
        ),
        Slip(
            exercise,
            "error-without-a-text",
            piece,
            refusing("raise ValueError"),
            says=f"For {what} a ValueError comes, but with no text in it: whoever meets it far away cannot tell which "
            "argument was wrong.",
        ),
        Slip(
            exercise,
            "none-in-place-of-an-error",
            piece,
            refusing("return None"),
            says=f"For {what} nothing is raised and None comes back, so the program runs on and breaks later, far from "
            "the cause.",
        ),
    ]
