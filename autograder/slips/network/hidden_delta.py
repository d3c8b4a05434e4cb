"""The slips of hidden_delta."""

from autograder.slips import Slip

_HIDDEN_DELTA = "return (W_next.T @ delta_next) * sigmoid_prime(z)"

SLIPS: list[Slip] = [
    Slip(
        "hidden_delta",
        "slope-forgotten",
        _HIDDEN_DELTA,
        "return 1.0 * (W_next.T @ delta_next)",
        says=(
            "The blame that comes back is not multiplied by the slope of the sigmoid, so every delta is at least "
            "four times too large."
        ),
        ids="4.3 hidden delta without sigma'",
    ),
    Slip(
        "hidden_delta",
        "slope-at-the-activation",
        "sigmoid_prime(z)",
        "sigmoid_prime(sigmoid(z))",
        says=(
            "The slope is taken at the activation instead of at z, so it is squashed twice: it always lies "
            "between 0.19 and 0.25."
        ),
        ids="B6; 4.3 sigma'(a) instead of sigma'(z)",
    ),
    Slip(
        "hidden_delta",
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
        "hidden_delta",
        "z-for-the-slope",
        "sigmoid_prime(z)",
        "z",
        says="The blame that comes back is multiplied by z, where the slope of the sigmoid at z belongs.",
        ids="E3",
    ),
    Slip(
        "hidden_delta",
        "activation-for-the-slope",
        "sigmoid_prime(z)",
        "sigmoid(z)",
        says=(
            "The blame that comes back is multiplied by the activation, where the slope of the sigmoid belongs: a"
            " certain unit should have hardly any slope."
        ),
    ),
    Slip(
        "hidden_delta",
        "slope-of-tanh",
        "sigmoid_prime(z)",
        "(1 - sigmoid(z) ** 2)",
        says="The slope is that of tanh, one minus the square of the activation; these units have the sigmoid.",
    ),
    Slip(
        "hidden_delta",
        "slope-of-relu",
        "sigmoid_prime(z)",
        "(z > 0)",
        says=(
            "The slope is one above zero and zero below, as for another activation function; these units have the"
            " sigmoid."
        ),
    ),
    Slip(
        "hidden_delta",
        "weights-not-transposed",
        "W_next.T @ delta_next",
        "W_next @ delta_next",
        says=(
            "The weights are not turned round, so the sum does not run over the units of the next layer; only "
            "square weights let it pass."
        ),
        ids="A12 A17",
    ),
    Slip(
        "hidden_delta",
        "product-with-samples-as-rows",
        "(W_next.T @ delta_next)",
        "(delta_next.T @ W_next)",
        says=(
            "What comes back through the weights has the samples as rows, while z has them as columns, so the two"
            " do not fit together."
        ),
        ids="A12 A16 A17",
    ),
    Slip(
        "hidden_delta",
        "delta-transposed",
        "W_next.T @ delta_next",
        "W_next.T @ delta_next.T",
        says=(
            "The delta of the next layer is turned round, so the sum does not run over the units of the next "
            "layer; only square arrays let it pass."
        ),
        ids="A12 A17",
    ),
    Slip(
        "hidden_delta",
        "entry-by-entry-through-the-weights",
        "W_next.T @ delta_next",
        "W_next.T * delta_next",
        says=(
            "Weights and deltas are multiplied entry by entry, so the sum over the units of the next layer is missing."
        ),
        ids="A7",
    ),
    Slip(
        "hidden_delta",
        "matrix-product-with-the-slope",
        _HIDDEN_DELTA,
        "return (W_next.T @ delta_next) @ sigmoid_prime(z).T",
        says=(
            "Blame and slope are joined by a matrix product, which adds up over the samples; each unit and sample"
            " has a slope of its own, entry by entry."
        ),
        ids="A8",
    ),
    Slip(
        "hidden_delta",
        "averaged-too-early",
        _HIDDEN_DELTA,
        "return (W_next.T @ delta_next) * sigmoid_prime(z) / z.shape[1]",
        says=(
            "The deltas are divided by the number of samples already here; a delta belongs to one sample, and the"
            " mean comes later."
        ),
        ids="E2",
    ),
    Slip(
        "hidden_delta",
        "mean-over-the-next-units",
        _HIDDEN_DELTA,
        "return (W_next.T @ delta_next) * sigmoid_prime(z) / W_next.shape[0]",
        says=(
            "The blame is averaged over the units of the next layer; roads to the cost add up, so it should be "
            "their sum."
        ),
        ids="E9",
    ),
    Slip(
        "hidden_delta",
        "twice-too-large",
        _HIDDEN_DELTA,
        "return 2 * (W_next.T @ delta_next) * sigmoid_prime(z)",
        says=(
            "Every delta is twice too large: the two of the square belongs to the cost alone and is gone when the"
            " blame comes back."
        ),
        ids="C8",
    ),
    Slip(
        "hidden_delta",
        "wrong-sign",
        _HIDDEN_DELTA,
        "return -(W_next.T @ delta_next) * sigmoid_prime(z)",
        says="Every delta has the wrong sign, so the hidden units would be moved the wrong way.",
    ),
    Slip(
        "hidden_delta",
        "weights-left-out",
        "(W_next.T @ delta_next)",
        "delta_next.sum(axis=0)",
        says=(
            "The deltas of the next layer are added up without their weights; a unit is to blame as far as the "
            "others listen to it."
        ),
    ),
    Slip(
        "hidden_delta",
        "first-unit-only",
        "W_next.T @ delta_next",
        "W_next[:1].T @ delta_next[:1]",
        says=(
            "Only the first unit of the next layer sends its delta back; the blame comes from all units that listen."
        ),
    ),
    Slip(
        "hidden_delta",
        "summed-over-samples",
        _HIDDEN_DELTA,
        "return ((W_next.T @ delta_next) * sigmoid_prime(z)).sum(axis=1, keepdims=True)",
        says="The deltas are added up over the samples; each sample should keep a delta of its own.",
    ),
    Slip(
        "hidden_delta",
        "samples-as-rows",
        _HIDDEN_DELTA,
        "return ((W_next.T @ delta_next) * sigmoid_prime(z)).T",
        says="The deltas are right but turned round: in this lesson a sample is a column, and the units are rows.",
        ids="A16",
    ),
    Slip(
        "hidden_delta",
        "first-row-dropped",
        _HIDDEN_DELTA,
        "return ((W_next.T @ delta_next) * sigmoid_prime(z))[1:]",
        says=(
            "The first row is left out as if it belonged to a bias; here biases are kept apart, and every row is "
            "a unit."
        ),
        ids="E7",
    ),
    Slip(
        "hidden_delta",
        "cut-to-integers",
        _HIDDEN_DELTA,
        "delta = np.zeros_like(z)\n    delta[...] = (W_next.T @ delta_next) * sigmoid_prime(z)\n    return delta",
        says=(
            "The deltas are put into an array that takes its type from z: for integers everything after the point"
            " is cut off."
        ),
        ids="F5",
    ),
    Slip(
        "hidden_delta",
        "slope-that-overflows",
        "sigmoid_prime(z)",
        "(np.exp(z) / (1 + np.exp(z)) ** 2)",
        says=(
            "The slope is written with exponentials that grow without bound, so far out infinity is divided by "
            "infinity and the delta is NaN."
        ),
    ),
]
