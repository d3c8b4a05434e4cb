"""The slips of sigmoid_prime."""

from autograder.slips import Slip

SLIPS: list[Slip] = [
    Slip(
        "sigmoid_prime",
        "z-taken-for-the-activation",
        "a * (1.0 - a)",
        "z * (1 - z)",
        says="The formula for the slope is filled with z, though it is meant for the activation: the slope at 0 comes "
        "out as 0, and far out it is huge and negative.",
        ids="B5 B9",
    ),
    Slip(
        "sigmoid_prime",
        "squashed-twice",
        "a = sigmoid(z)",
        "a = sigmoid(sigmoid(z))",
        says="The slope is taken at the activation and not at z, so everything is squashed twice: the result always "
        "lies between 0.19 and 0.25, even far out.",
        ids="B6",
    ),
    Slip(
        "sigmoid_prime",
        "z-in-one-factor",
        "(1.0 - a)",
        "(1.0 - z)",
        says="One of the two factors is made of z where the activation belongs, so the result is negative for every z "
        "above 1.",
        ids="B5",
    ),
    Slip(
        "sigmoid_prime",
        "quotient-overflows",
        "a * (1.0 - a)",
        "np.exp(-z) / (1 + np.exp(-z)) ** 2",
        says="The quotient is right on paper, but for large negative z both of its parts overflow, and infinity "
        "divided by infinity is NaN.",
    ),
    Slip(
        "sigmoid_prime",
        "exponential-overflows",
        "a = sigmoid(z)",
        "a = 1 / (1 + np.exp(-z))",
        says="The values are right, but on the way the exponential of a large positive number is taken and overflows, "
        "so NumPy warns. Your sigmoid knows how to avoid that.",
        ids="B3",
    ),
    Slip(
        "sigmoid_prime",
        "denominator-not-squared",
        "a * (1.0 - a)",
        "np.exp(-z) / (1 + np.exp(-z))",
        says="The denominator of the quotient rule is not squared: what comes back is 1 minus the sigmoid, 0.5 at "
        "zero, and NaN for large negative z.",
    ),
    Slip(
        "sigmoid_prime",
        "sigmoid-itself",
        "return a * (1.0 - a)",
        "return a",
        says="The activation itself comes back, not its slope: one factor is missing, the one that makes the slope "
        "die out for large z.",
    ),
    Slip(
        "sigmoid_prime",
        "one-minus-the-sigmoid",
        "a * (1.0 - a)",
        "1.0 - a",
        says="Only one of the two factors comes back, 1 minus the activation: it is 0.5 at zero and stays near 1 for "
        "large negative z.",
    ),
    Slip(
        "sigmoid_prime",
        "plus-for-minus",
        "1.0 - a",
        "1.0 + a",
        says="In the second factor the activation is added to 1 where it is to be subtracted, so the slope grows to 2 "
        "for large z and never dies out there.",
    ),
    Slip(
        "sigmoid_prime",
        "slope-of-tanh",
        "a * (1.0 - a)",
        "1.0 - a**2",
        says="One minus the square is the slope of the hyperbolic tangent. For the sigmoid it gives 0.75 at zero and "
        "1 far out to the left.",
    ),
    Slip(
        "sigmoid_prime",
        "wrong-sign",
        "return ",
        "return -",
        says="The slope is negative everywhere, as if the curve were falling: a minus is lost, or one too many, in "
        "the derivation. The sigmoid rises.",
    ),
    Slip(
        "sigmoid_prime",
        "parentheses-lost",
        "(1.0 - a)",
        "1.0 - a",
        says="The second factor has lost its parentheses, so the activation is subtracted from itself and the slope "
        "is 0 everywhere.",
    ),
    Slip(
        "sigmoid_prime",
        "matrix-product",
        "a * (1.0 - a)",
        "a @ (1.0 - a)",
        says="The two factors are combined by a matrix product, whose shapes do not even fit. Each number has its own "
        "slope: multiply element by element.",
        ids="A8",
    ),
    Slip(
        "sigmoid_prime",
        "matrix-product-with-transpose",
        "a * (1.0 - a)",
        "a @ (1.0 - a).T",
        says="A matrix product, with a transpose to make the shapes fit, mixes the numbers with one another and "
        "returns another shape. Multiply element by element.",
        ids="A8 A12",
    ),
    Slip(
        "sigmoid_prime",
        "shape-flattened",
        "a * (1.0 - a)",
        "(a * (1.0 - a)).ravel()",
        says="The slopes are right, but they come back as one long row; the result must keep the shape of z.",
    ),
    Slip(
        "sigmoid_prime",
        "integers-cut-off",
        "a * (1.0 - a)",
        "(a * (1.0 - a)).astype(z.dtype)",
        says="The result takes over the number type of z: for whole numbers everything after the point is cut off, "
        "and every slope becomes 0.",
        ids="F5",
    ),
    Slip(
        "sigmoid_prime",
        "z-changed",
        "return a",
        "z += 1\n    return a",
        says="The slopes are right, but on the way z itself is changed, and with it the array of the caller.",
        ids="F4",
    ),
    Slip(
        "sigmoid_prime",
        "nothing-returned",
        "return a",
        "a",
        says="The slopes are worked out but never handed back, so the caller receives None.",
    ),
]
