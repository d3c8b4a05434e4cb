"""The slips of relu_prime."""

from autograder.slips import Slip

SLIPS: list[Slip] = [
    Slip(
        "relu_prime",
        "one-at-zero",
        "return 1.0 * (z > 0)",
        "return 1.0 * (z >= 0)",
        says=(
            "At z = 0 the slope comes out as 1: zero itself has been counted to the right side, and this lesson "
            "counts it to the left."
        ),
        ids="B8",
    ),
    Slip(
        "relu_prime",
        "one-for-negatives-too",
        "return 1.0 * (z > 0)",
        "return 1.0 * (np.maximum(z, 0) >= 0)",
        says=(
            "Negative numbers get the slope 1 as well. Asking whether an output of relu is at least 0 has this "
            "effect, since it is never below."
        ),
        ids="B8",
    ),
    Slip(
        "relu_prime",
        "half-at-zero",
        "return 1.0 * (z > 0)",
        "return np.heaviside(z, 0.5)",
        says="At z = 0 the slope is a half, the mean of both sides; a fair choice, but the agreement here is 0.",
    ),
    Slip(
        "relu_prime",
        "truth-values",
        "return 1.0 * (z > 0)",
        "return z > 0",
        says=(
            "True and False come back instead of the numbers 1.0 and 0.0; the comparison is right, but a slope "
            "is a float."
        ),
    ),
    Slip(
        "relu_prime",
        "integers-come-back",
        "return 1.0 * (z > 0)",
        "return np.where(z > 0, 1, 0)",
        says="The slopes are right, but they are integers, even for a z of floats; floats are asked for.",
    ),
    Slip(
        "relu_prime",
        "type-taken-from-z",
        "return 1.0 * (z > 0)",
        "slope = np.zeros_like(z)\n    slope[z > 0] = 1\n    return slope",
        says=(
            "The result takes its type from z, so a z of integers gets slopes that are integers; floats are asked for."
        ),
        ids="F5",
    ),
    Slip(
        "relu_prime",
        "minus-one-on-the-left",
        "return 1.0 * (z > 0)",
        "return 1.0 * np.sign(z)",
        says=(
            "On the left side the slope is -1, the sign of z; but relu is flat there, and a flat line has the slope 0."
        ),
    ),
    Slip(
        "relu_prime",
        "relu-instead-of-its-slope",
        "return 1.0 * (z > 0)",
        "return np.maximum(z, 0.0)",
        says="Above 0 the numbers of z come back: that is relu itself. Its slope there is the same everywhere.",
    ),
    Slip(
        "relu_prime",
        "slope-on-the-left",
        "return 1.0 * (z > 0)",
        "return np.where(z > 0, 1.0, 0.01)",
        says="A small slope is left on the negative side, as for a leaky relu; this relu is flat there.",
    ),
    Slip(
        "relu_prime",
        "nan-at-zero",
        "return 1.0 * (z > 0)",
        "return np.maximum(z, 0) / z",
        says="relu(z) divided by z is the slope everywhere except at z = 0, where 0/0 gives NaN.",
    ),
    Slip(
        "relu_prime",
        "sides-swapped",
        "return 1.0 * (z > 0)",
        "return 1.0 * (z < 0)",
        says="The two sides are exchanged: the slope is 1 where z is negative and 0 where it is positive.",
    ),
    Slip(
        "relu_prime",
        "asks-the-whole-array",
        "return 1.0 * (z > 0)",
        "return 1.0 if z > 0 else 0.0",
        says=(
            "The question whether z is above 0 is put to the whole array at once, which has as many answers as "
            "numbers, and Python refuses to choose."
        ),
    ),
    Slip(
        "relu_prime",
        "loops-over-rows",
        "return 1.0 * (z > 0)",
        "return np.array([1.0 if one > 0 else 0.0 for one in z])",
        says=(
            "The loop over z takes whole rows for numbers: it works for a single row of numbers, and fails as "
            "soon as z is a table."
        ),
    ),
    Slip(
        "relu_prime",
        "two-dimensions-only",
        "return 1.0 * (z > 0)",
        "rows, columns = z.shape\n"
        "    return np.array([[1.0 * (z[i, j] > 0) for j in range(columns)] for i in range(rows)])",
        says=(
            "The loops count on exactly two dimensions, so a single row of numbers or an array with three "
            "dimensions ends in an error."
        ),
    ),
    Slip(
        "relu_prime",
        "comes-back-flattened",
        "return 1.0 * (z > 0)",
        "return 1.0 * (z.ravel() > 0)",
        says="The slopes are right, but they come back as one long row, whatever shape z had.",
    ),
    Slip(
        "relu_prime",
        "works-in-z-itself",
        "return 1.0 * (z > 0)",
        "z[z <= 0] = 0\n    z[z > 0] = 1\n    return z",
        says=(
            "The slopes are written into z itself, so the caller's weighted inputs are lost, and the result is "
            "that same array."
        ),
        ids="F4",
    ),
    Slip(
        "relu_prime",
        "z-changed-on-the-way",
        "return 1.0 * (z > 0)",
        "z[z <= 0] = 0\n    z[z > 0] = 1\n    return 1.0 * z",
        says=(
            "The result is an array of its own, but on the way to it the caller's z has been overwritten with "
            "the slopes."
        ),
        ids="F4",
    ),
]
