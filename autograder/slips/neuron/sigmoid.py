"""The slips of sigmoid."""

from autograder.slips import Slip

SLIPS: list[Slip] = [
    Slip(
        "sigmoid",
        "denominator-without-parentheses",
        "0.5 * (1.0 + np.tanh(0.5 * z))",
        "1 / 1 + np.exp(-z)",
        says="The denominator has lost its parentheses: only the 1 is divided, the exponential is added afterwards, "
        "and sigmoid of 0 comes out as 2.",
        ids="B1",
    ),
    Slip(
        "sigmoid",
        "minus-in-the-denominator",
        "0.5 * (1.0 + np.tanh(0.5 * z))",
        "1 / (1 - np.exp(-z))",
        says="In the denominator the exponential is subtracted from 1 where it is to be added: the result blows up at "
        "zero and leaves the range from 0 to 1.",
        ids="B2",
    ),
    Slip(
        "sigmoid",
        "both-signs-wrong",
        "0.5 * (1.0 + np.tanh(0.5 * z))",
        "1 / (1 - np.exp(z))",
        says="Two signs are wrong, the one in the exponent and the one in the denominator: the result blows up at "
        "zero and is negative for every positive z.",
        ids="B2",
    ),
    Slip(
        "sigmoid",
        "exponential-overflows",
        "0.5 * (1.0 + np.tanh(0.5 * z))",
        "1 / (1 + np.exp(-z))",
        says="The values are right, but somewhere the exponential of a large positive number is taken, even if it is "
        "not used in the end. It overflows, and NumPy warns.",
        ids="B3",
    ),
    Slip(
        "sigmoid",
        "infinity-by-infinity",
        "0.5 * (1.0 + np.tanh(0.5 * z))",
        "np.exp(z) / (1 + np.exp(z))",
        says="A large positive z meets a formula whose numerator and denominator both overflow, and infinity divided "
        "by infinity is NaN.",
    ),
    Slip(
        "sigmoid",
        "only-the-numerator-multiplied",
        "0.5 * (1.0 + np.tanh(0.5 * z))",
        "np.exp(z) / (1 + np.exp(-z))",
        says="Only the numerator was multiplied by the exponential of z, and the denominator stayed as it was: the "
        "result grows beyond 1 for positive z.",
    ),
    Slip(
        "sigmoid",
        "exponential-for-single-numbers",
        "0.5 * (1.0 + np.tanh(0.5 * z))",
        "1 / (1 + np.exp(-float(z)))",
        says="An exponential for single numbers, like the one of Python's math module, is given a whole array and "
        "stops with a TypeError.",
        ids="B4",
    ),
    Slip(
        "sigmoid",
        "loop-over-rows",
        "0.5 * (1.0 + np.tanh(0.5 * z))",
        "np.array([1 / (1 + np.exp(-float(x))) for x in z])",
        says="The loop runs over the first axis and takes what it finds there for single numbers. In a table these "
        "are whole rows, and a TypeError ends it.",
        ids="B4",
    ),
    Slip(
        "sigmoid",
        "if-for-the-whole-array",
        "0.5 * (1.0 + np.tanh(0.5 * z))",
        "(1 / (1 + np.exp(-z)) if z >= 0 else np.exp(z) / (1 + np.exp(z)))",
        says="Python is asked for one yes or no about a whole array, to choose between two formulas. It cannot decide "
        "and stops with a ValueError; each number needs its own choice.",
    ),
    Slip(
        "sigmoid",
        "falls-from-one-to-zero",
        "np.tanh(0.5 * z)",
        "np.tanh(-0.5 * z)",
        says="The curve falls from 1 to 0 where it should rise: z has the wrong sign, or the formulas for positive "
        "and negative z have changed places.",
    ),
    Slip(
        "sigmoid",
        "never-below-one-half",
        "np.tanh(0.5 * z)",
        "np.tanh(0.5 * np.abs(z))",
        says="Negative numbers get the values of positive ones, never below one half: the absolute value keeps the "
        "exponential small, but it also forgets the sign of z.",
    ),
    Slip(
        "sigmoid",
        "tanh-for-sigmoid",
        "0.5 * (1.0 + np.tanh(0.5 * z))",
        "np.tanh(z)",
        says="This is the hyperbolic tangent, which runs from -1 to 1 and is 0 at zero. The sigmoid runs from 0 to 1.",
    ),
    Slip(
        "sigmoid",
        "twice-as-steep",
        "np.tanh(0.5 * z)",
        "np.tanh(z)",
        says="The curve has the right ends, but it is twice as steep: its values belong to two times z.",
    ),
    Slip(
        "sigmoid",
        "z-cut-off-too-early",
        "np.tanh(0.5 * z)",
        "np.tanh(0.5 * np.clip(z, -20, 20))",
        says="To avoid the overflow, z is cut off at 20 on both sides. That is too early: the values further out are "
        "not yet 0 and 1 to twelve decimals.",
    ),
    Slip(
        "sigmoid",
        "kept-away-from-the-ends",
        "0.5 * (1.0 + np.tanh(0.5 * z))",
        "np.clip(0.5 * (1.0 + np.tanh(0.5 * z)), 1e-6, 1 - 1e-6)",
        says="The activations are kept away from 0 and 1, so those far out are off by a millionth. Clipping belongs "
        "to the log loss, not here.",
    ),
    Slip(
        "sigmoid",
        "rounded-to-decimals",
        "0.5 * (1.0 + np.tanh(0.5 * z))",
        "np.round(0.5 * (1.0 + np.tanh(0.5 * z)), 4)",
        says="The activations are rounded to four decimals. Rounding is for printing only; here it flattens the curve "
        "into tiny steps.",
    ),
    Slip(
        "sigmoid",
        "single-precision",
        "0.5 * (1.0 + np.tanh(0.5 * z))",
        "(0.5 * (1.0 + np.tanh(0.5 * z))).astype(np.float32)",
        says="The activations come back in single precision, with about seven digits; the course needs NumPy's "
        "ordinary floats, which have sixteen.",
    ),
    Slip(
        "sigmoid",
        "softmax-for-sigmoid",
        "return 0.5 * (1.0 + np.tanh(0.5 * z))",
        "e = np.exp(z - np.max(z))\n    return e / e.sum()",
        says="All the activations add up to 1: each is divided by the sum over the array, as in a softmax. A sigmoid "
        "looks at each number alone.",
    ),
    Slip(
        "sigmoid",
        "integers-cut-off",
        "0.5 * (1.0 + np.tanh(0.5 * z))",
        "(0.5 * (1.0 + np.tanh(0.5 * z))).astype(z.dtype)",
        says="The result takes over the number type of z: for whole numbers everything after the point is cut off, "
        "and nearly all activations become 0.",
        ids="F5",
    ),
    Slip(
        "sigmoid",
        "shape-flattened",
        "0.5 * (1.0 + np.tanh(0.5 * z))",
        "(0.5 * (1.0 + np.tanh(0.5 * z))).ravel()",
        says="The activations are right, but they come back as one long row; the result must keep the shape of z.",
    ),
    Slip(
        "sigmoid",
        "list-for-array",
        "0.5 * (1.0 + np.tanh(0.5 * z))",
        "(0.5 * (1.0 + np.tanh(0.5 * z))).tolist()",
        says="The activations are right, but they come back in a Python list; what follows needs a NumPy array.",
    ),
    Slip(
        "sigmoid",
        "z-changed",
        "return 0.5 * (1.0 + np.tanh(0.5 * z))",
        "z *= -1\n    return 1 / (1 + np.exp(z))",
        says="The activations are right, but on the way z itself is changed, and with it the array of the caller.",
        ids="F4",
    ),
    Slip(
        "sigmoid",
        "activations-written-into-z",
        "return 0.5 * (1.0 + np.tanh(0.5 * z))",
        "z[...] = 0.5 * (1.0 + np.tanh(0.5 * z))\n    return z",
        says="The activations are written into z itself, so the caller loses the weighted inputs, and whole numbers "
        "have no room for decimals.",
        ids="F4 F5",
    ),
    Slip(
        "sigmoid",
        "nothing-returned",
        "return 0.5",
        "0.5",
        says="The activations are worked out but never handed back, so the caller receives None.",
    ),
]
