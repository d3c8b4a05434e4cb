"""The slips of relu."""

from autograder.slips import Slip

SLIPS: list[Slip] = [
    Slip(
        "relu",
        "integers-stay-integers",
        "np.maximum(z, 0.0)",
        "np.maximum(z, 0)",
        says=(
            "Integers come back as integers where floats are asked for: the result takes its type from z, and an "
            "array of integers later cuts off everything after the point."
        ),
        ids="F5",
    ),
    Slip(
        "relu",
        "negatives-folded-up",
        "np.maximum(z, 0.0)",
        "np.abs(z) * 1.0",
        says="Negative numbers lose their sign instead of becoming 0, so the left side of the curve goes up again.",
    ),
    Slip(
        "relu",
        "negative-side-leaks",
        "np.maximum(z, 0.0)",
        "np.where(z > 0, z, 0.01 * z)",
        says=(
            "A small part of every negative number gets through, as in a leaky relu; here the left side is exactly 0."
        ),
    ),
    Slip(
        "relu",
        "one-instead-of-z",
        "np.maximum(z, 0.0)",
        "np.where(z > 0, 1.0, 0.0)",
        says=(
            "Every positive number becomes 1 instead of staying what it is: that is a step, and the slope of "
            "relu, but not relu."
        ),
    ),
    Slip(
        "relu",
        "smaller-of-the-two",
        "np.maximum(z, 0.0)",
        "np.minimum(z, 0.0)",
        says="The smaller one of z and 0 is taken, so negative numbers pass and positive ones become 0.",
    ),
    Slip(
        "relu",
        "sign-of-z-reversed",
        "np.maximum(z, 0.0)",
        "np.maximum(-z, 0.0)",
        says="The curve is mirrored: negative numbers come out positive, and positive numbers become 0.",
    ),
    Slip(
        "relu",
        "cut-at-one",
        "np.maximum(z, 0.0)",
        "np.clip(z, 0.0, 1.0)",
        says=(
            "Numbers above 1 are cut down to 1; relu has a lower end only, and large numbers stay as large as they are."
        ),
    ),
    Slip(
        "relu",
        "asks-the-whole-array",
        "return np.maximum(z, 0.0)",
        "return z * 1.0 if z > 0 else 0.0 * z",
        says=(
            "The question whether z is above 0 is put to the whole array at once, which has as many answers as "
            "numbers, and Python refuses to choose."
        ),
    ),
    Slip(
        "relu",
        "one-number-for-all",
        "np.maximum(z, 0.0)",
        "max(0.0, float(np.max(z)))",
        says=(
            "The largest number of the whole array is looked for, so one number comes back instead of one for "
            "each entry."
        ),
    ),
    Slip(
        "relu",
        "works-in-z-itself",
        "return np.maximum(z, 0.0)",
        "z[z < 0] = 0\n    return z",
        says=(
            "The negative entries are set to 0 in z itself, so the caller's z is no longer what it was, and the "
            "result is that same array."
        ),
        ids="F4",
    ),
    Slip(
        "relu",
        "z-changed-on-the-way",
        "return np.maximum(z, 0.0)",
        "z[z < 0] = 0\n    return z * 1.0",
        says=(
            "The result is an array of its own, but on the way to it the negative entries of the caller's z have "
            "become 0."
        ),
        ids="F4",
    ),
    Slip(
        "relu",
        "negatives-left-out",
        "np.maximum(z, 0.0)",
        "z[z > 0]",
        says=(
            "The entries that are not positive are left out instead of becoming 0, so the result is shorter than "
            "z and has lost its shape."
        ),
    ),
    Slip(
        "relu",
        "comes-back-flattened",
        "np.maximum(z, 0.0)",
        "np.maximum(z.ravel(), 0.0)",
        says="The numbers are right, but they come back as one long row, whatever shape z had.",
    ),
    Slip(
        "relu",
        "list-not-array",
        "np.maximum(z, 0.0)",
        "np.maximum(z, 0.0).tolist()",
        says=(
            "The numbers are right, but they come back as a Python list, with which no formula can go on; an "
            "array is asked for."
        ),
    ),
    Slip(
        "relu",
        "loops-over-rows",
        "np.maximum(z, 0.0)",
        "np.array([max(0.0, one) for one in z])",
        says=(
            "The loop over z takes whole rows for numbers: it works for a single row of numbers, and fails as "
            "soon as z is a table."
        ),
    ),
    Slip(
        "relu",
        "two-dimensions-only",
        "return np.maximum(z, 0.0)",
        "rows, columns = z.shape\n"
        "    return np.array([[max(0.0, float(z[i, j])) for j in range(columns)] for i in range(rows)])",
        says=(
            "The loops count on exactly two dimensions, so a single row of numbers or an array with three "
            "dimensions ends in an error."
        ),
    ),
]
