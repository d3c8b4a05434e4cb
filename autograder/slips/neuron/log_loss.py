"""The slips of log_loss."""

from autograder.slips import Slip
from autograder.slips.neuron.shapes_refused import shapes_refused

ERROR = 'ValueError(f"a has shape {a.shape} and y has shape {y.shape}; both must have the same shape")'


SLIPS: list[Slip] = [
    Slip(
        "log_loss",
        "minus-on-the-first-term-only",
        "-np.mean(y * np.log(a) + (1 - y)",
        "np.mean(-y * np.log(a) + (1 - y)",
        says="The minus sign belongs to both terms, but only the one for class 1 has it, so right answers of class 0 "
        "lower the cost below zero.",
        ids="C1",
    ),
    Slip(
        "log_loss",
        "minus-on-the-second-term-only",
        "-np.mean(y * np.log(a) + (1 - y)",
        "np.mean(y * np.log(a) - (1 - y)",
        says="The minus sign belongs to both terms, but only the one for class 0 has it, so samples of class 1 lower "
        "the cost below zero.",
        ids="C1",
    ),
    Slip(
        "log_loss",
        "minus-forgotten",
        "-np.mean",
        "np.mean",
        says="The minus sign in front is missing: logarithms of numbers below 1 are negative, and so is the cost.",
        ids="C2",
    ),
    Slip(
        "log_loss",
        "sign-repaired-by-absolute-value",
        "-np.mean(y * np.log(a) + (1 - y) * np.log(1 - a))",
        "abs(np.mean(-y * np.log(a) + (1 - y) * np.log(1 - a)))",
        says="The two terms have opposite signs and partly cancel; an absolute value at the end hides that without "
        "putting it right.",
        ids="C1",
    ),
    Slip(
        "log_loss",
        "sum-forgotten",
        "float(-np.mean(y * np.log(a) + (1 - y) * np.log(1 - a)))",
        "-(y * np.log(a) + (1 - y) * np.log(1 - a))",
        says="The costs of the samples are never averaged: a whole array comes back, where the cost is a single "
        "number.",
        ids="C3",
    ),
    Slip(
        "log_loss",
        "sum-for-mean",
        "np.mean",
        "np.sum",
        says="The costs of the samples are added up and not divided by the number of samples, so the cost grows with "
        "it.",
        ids="C6 F8",
    ),
    Slip(
        "log_loss",
        "half-taken-over",
        "-np.mean",
        "-0.5 * np.mean",
        says="The cost is half of what it should be: the factor one half belongs to the mean square error only.",
        ids="C8",
    ),
    Slip(
        "log_loss",
        "logarithm-to-base-two",
        "-np.mean(y * np.log(a) + (1 - y) * np.log(1 - a))",
        "-np.mean(y * np.log2(a) + (1 - y) * np.log2(1 - a))",
        says="The logarithm is the one to base 2, so every cost is 1.44 times too large; the natural logarithm is "
        "meant.",
    ),
    Slip(
        "log_loss",
        "logarithm-to-base-ten",
        "-np.mean(y * np.log(a) + (1 - y) * np.log(1 - a))",
        "-np.mean(y * np.log10(a) + (1 - y) * np.log10(1 - a))",
        says="The logarithm is the one to base 10, so every cost is less than half of what it should be; the natural "
        "logarithm is meant.",
    ),
    Slip(
        "log_loss",
        "activation-and-answer-swapped",
        "a = np.clip(a, 1e-12, 1 - 1e-12)",
        "a, y = np.clip(y, 1e-12, 1 - 1e-12), a",
        says="Activation and right answer have changed places: the logarithm is taken of the answers, which are 0 or "
        "1, so nearly every sample is very expensive.",
    ),
    Slip(
        "log_loss",
        "class-zero-forgotten",
        "y * np.log(a) + (1 - y) * np.log(1 - a)",
        "y * np.log(a)",
        says="The term for class 0 is missing: samples whose right answer is 0 cost nothing, however wrong the neuron "
        "is about them.",
        ids="C1",
    ),
    Slip(
        "log_loss",
        "class-one-forgotten",
        "y * np.log(a) + (1 - y) * np.log(1 - a)",
        "(1 - y) * np.log(1 - a)",
        says="The term for class 1 is missing: samples whose right answer is 1 cost nothing, however wrong the neuron "
        "is about them.",
    ),
    Slip(
        "log_loss",
        "same-logarithm-in-both-terms",
        "np.log(1 - a)",
        "np.log(a)",
        says="Both terms hold the logarithm of the activation, so the right answers cancel out of the cost. For class "
        "0 the probability is 1 minus the activation.",
    ),
    Slip(
        "log_loss",
        "factor-of-the-second-term-forgotten",
        "(1 - y) * np.log(1 - a)",
        "np.log(1 - a)",
        says="The term for class 0 counts for every sample, as its factor made of y is missing: samples of class 1 "
        "pay twice.",
    ),
    Slip(
        "log_loss",
        "not-clipped",
        "    a = np.clip(a, 1e-12, 1 - 1e-12)\n",
        "",
        says="The activations are not clipped, or on one side only: at 0 or 1 a logarithm becomes infinite, and zero "
        "times infinity makes the cost NaN.",
        ids="C4",
    ),
    Slip(
        "log_loss",
        "infinite-at-the-ends",
        "    a = np.clip(a, 1e-12, 1 - 1e-12)\n    return float(-np.mean(y * np.log(a) + (1 - y) * np.log(1 - a)))",
        "    return float(-np.mean(np.log(np.where(y == 1, a, 1 - a))))",
        says="The activations are not clipped, or on one side only: a neuron that is certain and wrong makes the "
        "logarithm of 0, and the cost is infinite.",
        ids="C4",
    ),
    Slip(
        "log_loss",
        "infinity-made-a-number",
        "    a = np.clip(a, 1e-12, 1 - 1e-12)\n    return float(-np.mean(y * np.log(a) + (1 - y) * np.log(1 - a)))",
        "    return float(-np.mean(np.nan_to_num(y * np.log(a) + (1 - y) * np.log(1 - a))))",
        says="What is infinite or NaN is replaced afterwards: certain samples cost either nothing or an astronomic "
        "amount. Clipping first gives them a sensible cost.",
        ids="C4",
    ),
    Slip(
        "log_loss",
        "certain-samples-left-out",
        "    a = np.clip(a, 1e-12, 1 - 1e-12)\n    return float(-np.mean(y * np.log(a) + (1 - y) * np.log(1 - a)))",
        "    cost = y * np.log(a) + (1 - y) * np.log(1 - a)\n"
        "    return float(-np.sum(cost[np.isfinite(cost)]) / a.shape[1])",
        says="Samples whose cost is infinite or NaN are left out of the sum, so a neuron that is certain and wrong "
        "gets away with it.",
        ids="C4",
    ),
    Slip(
        "log_loss",
        "clipped-at-a-smaller-distance",
        "np.clip(a, 1e-12, 1 - 1e-12)",
        "np.clip(a, 1e-15, 1 - 1e-15)",
        says="The activations are clipped closer to 0 and 1 than the docstring says, so a neuron that is certain and "
        "wrong pays more.",
    ),
    Slip(
        "log_loss",
        "clipped-too-early",
        "np.clip(a, 1e-12, 1 - 1e-12)",
        "np.clip(a, 0.01, 0.99)",
        says="The activations are clipped at 0.01 and 0.99, so ordinary probabilities close to the ends are changed "
        "as well.",
    ),
    Slip(
        "log_loss",
        "clipped-at-a-larger-distance",
        "np.clip(a, 1e-12, 1 - 1e-12)",
        "np.clip(a, 1e-8, 1 - 1e-8)",
        says="The activations are clipped further from 0 and 1 than the docstring says, so a neuron that is certain "
        "and wrong pays less.",
    ),
    Slip(
        "log_loss",
        "every-guess-with-every-label",
        "-np.mean(y * np.log(a) + (1 - y) * np.log(1 - a))",
        "-np.sum(y.T @ np.log(a) + (1 - y).T @ np.log(1 - a)) / a.shape[1]",
        says="The first factor of the matrix product is transposed, which makes a table of every answer with every "
        "activation, and the whole table is added up.",
        ids="A9",
    ),
    Slip(
        "log_loss",
        "transpose-stretches-to-a-table",
        "y * np.log(a) + (1 - y) * np.log(1 - a)",
        "y * np.log(a).T + (1 - y) * np.log(1 - a).T",
        says="A row is multiplied element by element with a column, and NumPy stretches both to a table in which "
        "every answer meets every activation.",
        ids="A10",
    ),
    Slip(
        "log_loss",
        "result-with-two-dimensions",
        "float(-np.mean(y * np.log(a) + (1 - y) * np.log(1 - a)))",
        "-(y @ np.log(a).T + (1 - y) @ np.log(1 - a).T) / a.shape[1]",
        says="The cost is right, but it comes packed in an array of shape (1, 1), as matrix products leave it; a "
        "plain number is due.",
        ids="C10",
    ),
    Slip(
        "log_loss",
        "float-of-an-array",
        "-np.mean(y * np.log(a) + (1 - y) * np.log(1 - a))",
        "-(y @ np.log(a).T + (1 - y) @ np.log(1 - a).T) / a.shape[1]",
        says="What is made a float at the end is still an array, which ends in a TypeError: the sum is missing or "
        "incomplete, or a matrix product has left two axes.",
        ids="C10",
    ),
    Slip(
        "log_loss",
        "number-of-samples-hard-coded",
        "np.mean(y * np.log(a) + (1 - y) * np.log(1 - a))",
        "np.sum(y * np.log(a) + (1 - y) * np.log(1 - a)) / 400",
        says="The sum is divided as if there were always 400 samples, as in the blobs. The number of samples has to "
        "be read from the arrays.",
        ids="H1",
    ),
    Slip(
        "log_loss",
        "sigmoid-applied-again",
        "np.clip(a, 1e-12, 1 - 1e-12)",
        "np.clip(sigmoid(a), 1e-12, 1 - 1e-12)",
        says="The activations are squashed once more. They come as probabilities already; a second sigmoid leaves "
        "only values between 0.5 and 0.73.",
        ids="B6",
    ),
    Slip(
        "log_loss",
        "mean-square-error-again",
        "-np.mean(y * np.log(a) + (1 - y) * np.log(1 - a))",
        "mse(a, y)",
        says="This is the mean square error once more: no logarithm is taken, and a neuron that is certain and wrong "
        "pays one half at most.",
    ),
    Slip(
        "log_loss",
        "different-shapes-stretched",
        "if a.shape != y.shape:",
        "if False:",
        says="Shapes that differ get through without an error: NumPy stretches one array to fit the other, and a "
        "plausible but meaningless cost comes back.",
        ids="A1",
    ),
    *shapes_refused("log_loss", "a.shape[1] != y.shape[1]"),
    Slip(
        "log_loss",
        "clipped-in-place",
        "    a = np.clip(a, 1e-12, 1 - 1e-12)",
        "    a[a < 1e-12] = 1e-12\n    a[a > 1 - 1e-12] = 1 - 1e-12",
        says="The clipping happens in the array of the caller: activations of 0 and 1 are changed there, and in an "
        "array of integers it fails.",
        ids="F4 F5",
    ),
    Slip(
        "log_loss",
        "clip-lost-in-integers",
        "np.clip(a, 1e-12, 1 - 1e-12)",
        "np.clip(a, 1e-12, 1 - 1e-12).astype(a.dtype)",
        says="The clipped activations go into an array of the type of a. If that holds integers, the clip is cut off "
        "again, and the logarithm of 0 comes back.",
        ids="F5",
    ),
    Slip(
        "log_loss",
        "nothing-returned",
        "return float",
        "float",
        says="The cost is worked out but never handed back, so the caller receives None.",
    ),
]
