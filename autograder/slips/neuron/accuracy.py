"""The slips of accuracy."""

from autograder.slips import Slip
from autograder.slips.neuron.shapes_refused import shapes_refused

ERROR = 'ValueError(f"a has shape {a.shape} and y has shape {y.shape}; both must have the same shape")'


SLIPS: list[Slip] = [
    Slip(
        "accuracy",
        "percent-for-share",
        "np.mean((a > 0.5) == y)",
        "100 * np.mean((a > 0.5) == y)",
        says="The result is in percent. The share is a number between 0 and 1; percent are made when it is printed.",
    ),
    Slip(
        "accuracy",
        "count-for-share",
        "float(np.mean((a > 0.5) == y))",
        "np.sum((a > 0.5) == y)",
        says="The right samples are counted, but the count is not divided by the number of samples, so a whole number "
        "comes back.",
    ),
    Slip(
        "accuracy",
        "not-divided-by-the-samples",
        "np.mean((a > 0.5) == y)",
        "np.sum((a > 0.5) == y)",
        says="The right samples are counted, but the count is not divided by the number of samples, which are the "
        "columns, so the result can be far above 1.",
    ),
    Slip(
        "accuracy",
        "error-rate",
        "== y)",
        "!= y)",
        says="This is the share of wrong samples: a perfect neuron gets 0, and one that is always wrong gets 1.",
    ),
    Slip(
        "accuracy",
        "right-ones-only",
        "(a > 0.5) == y",
        "(a > 0.5) * y",
        says="Only samples of class 1 that are found count as right. A sample of class 0 that is recognised is right "
        "as well.",
    ),
    Slip(
        "accuracy",
        "share-of-the-ones",
        "np.mean((a > 0.5) == y)",
        "np.sum((a > 0.5) * y) / max(np.sum(y), 1)",
        says="This is the share of class 1 that is found, known as recall. Samples of class 0 play no part in it, "
        "however they are classified.",
    ),
    Slip(
        "accuracy",
        "share-of-the-guessed-ones",
        "np.mean((a > 0.5) == y)",
        "np.sum((a > 0.5) * y) / max(np.sum(a > 0.5), 1)",
        says="This is the share of right ones among the samples that were called class 1, known as precision. The "
        "others play no part in it.",
    ),
    Slip(
        "accuracy",
        "activations-not-decided",
        "(a > 0.5)",
        "a",
        says="The activations themselves are compared with the classes. They are hardly ever exactly 0 or 1, so "
        "almost nothing counts as right.",
        ids="D9 H5",
    ),
    Slip(
        "accuracy",
        "decimals-cut-off",
        "(a > 0.5)",
        "a.astype(int)",
        says="The activations are made integers by cutting off everything after the point, so all below 1 count as "
        "class 0.",
        ids="D9",
    ),
    Slip(
        "accuracy",
        "threshold-at-zero",
        "0.5",
        "0",
        says="The threshold is zero, as it is for z. Activations are nearly all above zero, so every sample counts as "
        "class 1.",
        ids="D9",
    ),
    Slip(
        "accuracy",
        "closeness-for-accuracy",
        "np.mean((a > 0.5) == y)",
        "np.mean(1 - np.abs(a - y))",
        says="The result says how close the activations are to the classes on average; nothing is decided, and so "
        "nothing is right or wrong.",
        ids="D9",
    ),
    Slip(
        "accuracy",
        "every-guess-with-every-label",
        "(a > 0.5) == y",
        "(a.reshape(-1, 1) > 0.5) == y.reshape(1, -1)",
        says="A column is compared with a row, and NumPy stretches both to a table: every decision is compared with "
        "the class of every sample.",
        ids="A5",
    ),
    Slip(
        "accuracy",
        "position-of-the-largest",
        "np.mean((a > 0.5) == y)",
        "a.argmax() == y.argmax()",
        says="Positions are compared: that of the largest activation and that of the first 1. That suits one-hot "
        "answers; here each sample has one number.",
        ids="C13 D3",
    ),
    Slip(
        "accuracy",
        "true-or-false-per-sample",
        "float(np.mean((a > 0.5) == y))",
        "(a > 0.5) == y",
        says="The comparison comes back as it is, one True or False per sample; the share of those that are right is "
        "still to be found.",
        ids="C3",
    ),
    Slip(
        "accuracy",
        "float-of-an-array",
        "np.mean((a > 0.5) == y)",
        "((a > 0.5) == y)",
        says="What is made a float at the end is still an array, one entry per sample, which ends in a TypeError; the "
        "share of those that are right is still to be found.",
        ids="C3 C10",
    ),
    Slip(
        "accuracy",
        "all-or-nothing",
        "float(np.mean((a > 0.5) == y))",
        "bool(np.all((a > 0.5) == y))",
        says="The answer is True only if every sample is right, otherwise False. The share of right samples is asked "
        "for.",
        ids="H6",
    ),
    Slip(
        "accuracy",
        "all-or-nothing-as-a-number",
        "np.mean((a > 0.5) == y)",
        "np.all((a > 0.5) == y)",
        says="The result is 1 only if every sample is right, and 0 as soon as one is wrong. The share of right "
        "samples is asked for.",
        ids="H6",
    ),
    Slip(
        "accuracy",
        "number-of-samples-hard-coded",
        "np.mean((a > 0.5) == y)",
        "np.sum((a > 0.5) == y) / 400",
        says="The count of right samples is divided as if there were always 400 samples, as in the blobs. The number "
        "of samples has to be read from the arrays.",
        ids="H1",
    ),
    Slip(
        "accuracy",
        "different-shapes-stretched",
        "if a.shape != y.shape:",
        "if False:",
        says="Shapes that differ get through without an error: NumPy stretches one array to fit the other, and a "
        "plausible but meaningless share comes back.",
        ids="A5",
    ),
    *shapes_refused("accuracy", "a.shape[1] != y.shape[1]"),
    Slip(
        "accuracy",
        "decisions-written-into-a",
        "return float(np.mean((a > 0.5) == y))",
        "a[...] = a > 0.5\n    return float(np.mean(a == y))",
        says="The share is right, but the decisions are written into a itself, so the caller's activations are lost.",
        ids="F4",
    ),
    Slip(
        "accuracy",
        "nothing-returned",
        "return float",
        "float",
        says="The share is worked out but never handed back, so the caller receives None.",
    ),
]
