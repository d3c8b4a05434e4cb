"""The slips of tanh_prime."""

from autograder.slips import Slip

SLIPS: list[Slip] = [
    Slip(
        "tanh_prime",
        "takes-the-activation",
        "1 - np.tanh(z) ** 2",
        "1.0 - z**2",
        says=(
            "z is squared as if it were already tanh(z). The formula in terms of the activation is right, but "
            "what comes in here is the weighted input."
        ),
        ids="B5 B9",
    ),
    Slip(
        "tanh_prime",
        "tanh-twice",
        "1 - np.tanh(z) ** 2",
        "1 - np.tanh(np.tanh(z)) ** 2",
        says=(
            "tanh is applied twice: the slope is taken at the activation instead of at z, so it is far too steep "
            "away from 0."
        ),
        ids="B6 B9",
    ),
    Slip(
        "tanh_prime",
        "square-missing",
        "1 - np.tanh(z) ** 2",
        "1 - np.tanh(z)",
        says=(
            "The square of tanh is missing, so the slope differs from side to side, and on the negative one it "
            "comes out above 1."
        ),
    ),
    Slip(
        "tanh_prime",
        "sigmoid-formula-for-tanh",
        "1 - np.tanh(z) ** 2",
        "np.tanh(z) * (1 - np.tanh(z))",
        says=(
            "The rule a(1 - a) belongs to the sigmoid; for tanh it gives 0 in the middle, where the curve is "
            "steepest, and negative slopes on the left."
        ),
    ),
    Slip(
        "tanh_prime",
        "slope-of-the-sigmoid",
        "1 - np.tanh(z) ** 2",
        "sigmoid_prime(z)",
        says="This is the slope of the sigmoid, a quarter in the middle; tanh is four times as steep there.",
    ),
    Slip(
        "tanh_prime",
        "tanh-itself",
        "1 - np.tanh(z) ** 2",
        "np.tanh(z)",
        says=(
            "This is tanh itself, not its slope: it is 0 in the middle, where the curve is steepest, and "
            "negative on the left."
        ),
    ),
    Slip(
        "tanh_prime",
        "plus-for-minus",
        "1 - np.tanh(z) ** 2",
        "1 + np.tanh(z) ** 2",
        says=(
            "The square is added to 1 instead of taken away, so the slope grows away from the middle, where tanh "
            "flattens out."
        ),
    ),
    Slip(
        "tanh_prime",
        "square-inside",
        "1 - np.tanh(z) ** 2",
        "1 - np.tanh(z**2)",
        says=(
            "z is squared before tanh is taken, not tanh(z) after it: two different numbers everywhere except at "
            "0 and far out."
        ),
    ),
    Slip(
        "tanh_prime",
        "wrong-sign",
        "1 - np.tanh(z) ** 2",
        "np.tanh(z) ** 2 - 1",
        says="The two terms are exchanged, so every slope is negative; but tanh rises everywhere.",
    ),
    Slip(
        "tanh_prime",
        "from-exponentials",
        "1 - np.tanh(z) ** 2",
        "1 - ((np.exp(z) - np.exp(-z)) / (np.exp(z) + np.exp(-z))) ** 2",
        says="tanh is made from exponentials, which overflow far out: infinity divided by infinity is NaN.",
        ids="B7",
    ),
    Slip(
        "tanh_prime",
        "one-number-only",
        "return 1 - np.tanh(z) ** 2",
        "return 1 - np.tanh(float(z)) ** 2",
        says=(
            "The function can take one number only, as those of Python's math module do; an array of several "
            "ends in a TypeError."
        ),
        ids="B4",
    ),
    Slip(
        "tanh_prime",
        "loops-over-rows",
        "1 - np.tanh(z) ** 2",
        "np.array([1 - np.tanh(float(one)) ** 2 for one in z])",
        says=(
            "The loop over z takes whole rows for numbers: it works for a single row of numbers, and fails as "
            "soon as z is a table."
        ),
    ),
    Slip(
        "tanh_prime",
        "cut-to-integers",
        "return 1 - np.tanh(z) ** 2",
        "slope = np.zeros_like(z)\n    slope[...] = 1 - np.tanh(z) ** 2\n    return slope",
        says=(
            "The result takes its type from z: for integers everything after the point is cut off, and nearly "
            "every slope becomes 0."
        ),
        ids="F5",
    ),
    Slip(
        "tanh_prime",
        "comes-back-flattened",
        "1 - np.tanh(z) ** 2",
        "1 - np.tanh(z.ravel()) ** 2",
        says="The slopes are right, but they come back as one long row, whatever shape z had.",
    ),
    Slip(
        "tanh_prime",
        "z-overwritten",
        "return 1 - np.tanh(z) ** 2",
        "slope = 1 - np.tanh(z) ** 2\n    z[...] = slope\n    return slope",
        says="The slopes are right, but the caller's z is no longer what it was: it has been overwritten with them.",
        ids="F4",
    ),
    Slip(
        "tanh_prime",
        "activation-written-into-z",
        "return 1 - np.tanh(z) ** 2",
        "z[...] = np.tanh(z)\n    return 1 - z**2",
        says=(
            "The activation is written into z itself before the slope is made from it, so the caller's weighted "
            "inputs are lost."
        ),
        ids="F4",
    ),
]
