"""The slips of output_delta."""

from autograder.slips import Slip

_OUTPUT_DELTA = "return (a - T) * sigmoid_prime(z)"

SLIPS: list[Slip] = [
    Slip(
        "output_delta",
        "error-the-wrong-way-round",
        "(a - T)",
        "(T - a)",
        says="The error is right answer minus output, so every delta has the wrong sign: training would climb.",
        ids="C9 F2",
    ),
    Slip(
        "output_delta",
        "slope-forgotten",
        _OUTPUT_DELTA,
        "return 1.0 * (a - T)",
        says=(
            "The error is not multiplied by the slope of the sigmoid, so certain units get as much blame as "
            "undecided ones and every delta is at least four times too large."
        ),
        ids="E5; 4.3 output delta without sigma'",
    ),
    Slip(
        "output_delta",
        "slope-at-the-activation",
        "sigmoid_prime(z)",
        "sigmoid_prime(a)",
        says=(
            "The slope is taken at the activation instead of at z, so it is squashed twice: it always lies "
            "between 0.19 and 0.25."
        ),
        ids="B6; 4.3 sigma'(a) instead of sigma'(z)",
    ),
    Slip(
        "output_delta",
        "slope-formula-with-z",
        "sigmoid_prime(z)",
        "z * (1 - z)",
        says=(
            "The formula for the slope that holds for activations is given z, so the slope can be any number, "
            "even a negative one."
        ),
        ids="B5",
    ),
    Slip(
        "output_delta",
        "activation-for-the-slope",
        "sigmoid_prime(z)",
        "a",
        says=(
            "The error is multiplied by the activation, where the slope of the sigmoid belongs: a certain unit "
            "should have hardly any slope."
        ),
    ),
    Slip(
        "output_delta",
        "z-for-the-slope",
        "sigmoid_prime(z)",
        "z",
        says="The error is multiplied by z, where the slope of the sigmoid at z belongs.",
        ids="E3",
    ),
    Slip(
        "output_delta",
        "slope-of-tanh",
        "sigmoid_prime(z)",
        "(1 - a**2)",
        says=(
            "The slope is that of tanh, which starts from one and not from one quarter; these units have the sigmoid."
        ),
    ),
    Slip(
        "output_delta",
        "z-for-the-output",
        "(a - T)",
        "(z - T)",
        says="The right answer is compared with z; the output of the unit is its activation, after the sigmoid.",
    ),
    Slip(
        "output_delta",
        "slope-at-the-error",
        "sigmoid_prime(z)",
        "sigmoid_prime(a - T)",
        says=(
            "The slope is taken at the error instead of at z, so it has nothing to do with how far the unit is decided."
        ),
    ),
    Slip(
        "output_delta",
        "averaged-too-early",
        _OUTPUT_DELTA,
        "return (a - T) * sigmoid_prime(z) / z.shape[1]",
        says=(
            "The deltas are divided by the number of samples already here; a delta belongs to one sample, and the"
            " mean comes later."
        ),
        ids="E2",
    ),
    Slip(
        "output_delta",
        "divided-by-outputs",
        _OUTPUT_DELTA,
        "return (a - T) * sigmoid_prime(z) / z.shape[0]",
        says=(
            "The deltas are divided by the number of outputs; the cost adds up over the outputs and has no such factor."
        ),
        ids="E9",
    ),
    Slip(
        "output_delta",
        "twice-too-large",
        _OUTPUT_DELTA,
        "return 2 * (a - T) * sigmoid_prime(z)",
        says="Every delta is twice too large: the half in the cost takes away the two that the square brings.",
        ids="C8; 4.3 gradient 2x too large",
    ),
    Slip(
        "output_delta",
        "half-too-small",
        _OUTPUT_DELTA,
        "return 0.5 * (a - T) * sigmoid_prime(z)",
        says=(
            "Every delta is half of what it should be: the half of the cost is kept, though it has gone against "
            "the two of the square."
        ),
        ids="C8",
    ),
    Slip(
        "output_delta",
        "error-squared",
        "(a - T)",
        "(a - T) ** 2",
        says="The error enters squared, as in the cost; its slope has the error itself, with its sign.",
    ),
    Slip(
        "output_delta",
        "error-without-sign",
        "(a - T)",
        "np.abs(a - T)",
        says="The error has lost its sign, so outputs that are too low are pushed down as well.",
    ),
    Slip(
        "output_delta",
        "summed-over-samples",
        _OUTPUT_DELTA,
        "return ((a - T) * sigmoid_prime(z)).sum(axis=1, keepdims=True)",
        says="The deltas are added up over the samples; each sample should keep a delta of its own.",
    ),
    Slip(
        "output_delta",
        "summed-over-outputs",
        _OUTPUT_DELTA,
        "return ((a - T) * sigmoid_prime(z)).sum(axis=0, keepdims=True)",
        says="The deltas are added up over the outputs; each output should keep a delta of its own.",
    ),
    Slip(
        "output_delta",
        "one-number",
        _OUTPUT_DELTA,
        "return np.sum((a - T) * sigmoid_prime(z))",
        says="A single number comes back, the sum of all deltas; each output needs one for each sample.",
    ),
    Slip(
        "output_delta",
        "matrix-product-with-the-slope",
        _OUTPUT_DELTA,
        "return (a - T) @ sigmoid_prime(z).T",
        says=(
            "Error and slope are joined by a matrix product, which adds up over the samples; each error belongs "
            "to one slope, entry by entry."
        ),
        ids="A8",
    ),
    Slip(
        "output_delta",
        "samples-as-rows",
        _OUTPUT_DELTA,
        "return ((a - T) * sigmoid_prime(z)).T",
        says="The deltas are right but turned round: in this lesson a sample is a column, and the units are rows.",
        ids="A16",
    ),
    Slip(
        "output_delta",
        "activations-overwritten",
        _OUTPUT_DELTA,
        "a -= T\n    return a * sigmoid_prime(z)",
        says=(
            "The error is written over the activations, which belong to the caller: they are changed, and a cost "
            "computed from them later is wrong."
        ),
        ids="E19 E20 F4",
    ),
    Slip(
        "output_delta",
        "slope-from-overwritten-activations",
        _OUTPUT_DELTA,
        "a -= T\n    return a * a * (1 - a)",
        says=(
            "The error is written over the activations, and then the slope is computed from them: they are no "
            "activations any more."
        ),
        ids="E19 F4",
    ),
    Slip(
        "output_delta",
        "slope-from-the-error",
        _OUTPUT_DELTA,
        "error = a - T\n    return error * error * (1 - error)",
        says=(
            "The formula for the slope is given the error where it needs the activation, so most deltas come out "
            "wrong, many with the wrong sign."
        ),
        ids="E19",
    ),
    Slip(
        "output_delta",
        "cut-to-integers",
        _OUTPUT_DELTA,
        "delta = np.zeros_like(z)\n    delta[...] = (a - T) * sigmoid_prime(z)\n    return delta",
        says=(
            "The deltas are put into an array that takes its type from z: for integers everything after the point"
            " is cut off."
        ),
        ids="F5",
    ),
    Slip(
        "output_delta",
        "cut-to-integers-by-targets",
        _OUTPUT_DELTA,
        "delta = np.zeros_like(T)\n    delta[...] = (a - T) * sigmoid_prime(z)\n    return delta",
        says=(
            "The deltas are put into an array that takes its type from T: for integer targets everything after "
            "the point is cut off."
        ),
        ids="F5",
    ),
    Slip(
        "output_delta",
        "slope-that-overflows",
        "sigmoid_prime(z)",
        "(np.exp(z) / (1 + np.exp(z)) ** 2)",
        says=(
            "The slope is written with exponentials that grow without bound, so far out infinity is divided by "
            "infinity and the delta is NaN."
        ),
    ),
]
