"""The slips of cross_entropy."""

from autograder.slips import Slip

SLIPS: list[Slip] = [
    Slip(
        "cross_entropy",
        "minus-missing",
        "float(-np.sum",
        "float(np.sum",
        says=(
            "The minus sign is missing: logarithms of probabilities are negative, so the cost is negative and "
            "falls when the answers get worse."
        ),
        ids="C2",
    ),
    Slip(
        "cross_entropy",
        "sum-instead-of-mean",
        " / a.shape[1]",
        "",
        says=(
            "The surprises of all samples are added up but not divided by their number, so the cost grows with "
            "the size of the data."
        ),
        ids="C6",
    ),
    Slip(
        "cross_entropy",
        "mean-over-all-entries",
        "-np.sum(T * np.log(np.maximum(a, 1e-12))) / a.shape[1]",
        "-np.mean(T * np.log(np.maximum(a, 1e-12)))",
        says=(
            "The mean runs over all entries of the table, so the cost is also divided by the number of classes "
            "and comes out too small."
        ),
    ),
    Slip(
        "cross_entropy",
        "divided-by-classes",
        "a.shape[1]",
        "a.shape[0]",
        says=(
            "The sum is divided by the number of classes, the rows, instead of by the number of samples, the columns."
        ),
        ids="E9",
    ),
    Slip(
        "cross_entropy",
        "cost-halved",
        "a.shape[1]",
        "(2 * a.shape[1])",
        says=(
            "The cost is half of what it should be: the factor one half belongs to the mean square error, not to "
            "cross-entropy."
        ),
        ids="C8",
    ),
    Slip(
        "cross_entropy",
        "log-loss-terms",
        "return float(-np.sum(T * np.log(np.maximum(a, 1e-12))) / a.shape[1])",
        "a = np.clip(a, 1e-12, 1 - 1e-12)\n"
        "    return float(-np.sum(T * np.log(a) + (1 - T) * np.log(1 - a)) / a.shape[1])",
        also=(
            "return float(-np.sum(T * np.log(np.maximum(a, 1e-12)) + (1 - T) * np.log(np.maximum(1 - a, 1e-12)))"
            " / a.shape[1])",
        ),
        says=(
            "The terms of the wrong classes are added as well, as in the log loss of lesson 1; here only the "
            "right class of each sample counts."
        ),
    ),
    Slip(
        "cross_entropy",
        "one-sign-of-two",
        "return float(-np.sum(T * np.log(np.maximum(a, 1e-12))) / a.shape[1])",
        "a = np.clip(a, 1e-12, 1 - 1e-12)\n"
        "    return float(np.sum(-T * np.log(a) + (1 - T) * np.log(1 - a)) / a.shape[1])",
        says=(
            "A term for the wrong classes is there, and with the other sign: it lowers the cost, which can even "
            "fall below 0."
        ),
        ids="C1",
    ),
    Slip(
        "cross_entropy",
        "logarithm-of-the-targets",
        "return float(-np.sum(T * np.log(np.maximum(a, 1e-12))) / a.shape[1])",
        "return float(-np.sum(a * np.log(np.maximum(T, 1e-12))) / a.shape[1])",
        says=(
            "Outputs and targets are exchanged: the logarithm is taken of the targets, whose zeros cost a "
            "fortune, and the outputs only weigh it."
        ),
    ),
    Slip(
        "cross_entropy",
        "not-clipped",
        "np.maximum(a, 1e-12)",
        "a",
        says=(
            "The outputs are not clipped, so an output of 0 gives minus infinity, and for a wrong class 0 times "
            "infinity is NaN."
        ),
        ids="C4",
    ),
    Slip(
        "cross_entropy",
        "nan-hidden",
        "return float(-np.sum(T * np.log(np.maximum(a, 1e-12))) / a.shape[1])",
        "return float(-np.nansum(T * np.log(a)) / a.shape[1])",
        says=(
            "NaN is left out of the sum, which hides the zeros of the wrong classes; a right class with output 0 "
            "still costs infinity."
        ),
        ids="C4",
    ),
    Slip(
        "cross_entropy",
        "infinity-replaced-by-a-huge-number",
        "return float(-np.sum(T * np.log(np.maximum(a, 1e-12))) / a.shape[1])",
        "return float(-np.sum(np.nan_to_num(T * np.log(a))) / a.shape[1])",
        says=(
            "Infinity is replaced after the logarithm, by the largest number there is, so a single output of 0 "
            "makes the cost astronomical."
        ),
        ids="C4",
    ),
    Slip(
        "cross_entropy",
        "clipped-lower-down",
        "1e-12",
        "1e-15",
        says="The clip lies lower than agreed, so a right class with output 0 costs more than it should.",
        ids="C4",
    ),
    Slip(
        "cross_entropy",
        "small-number-added",
        "np.maximum(a, 1e-12)",
        "a + 1e-8",
        says=(
            "A small number is added to every output instead of clipping from below: it shifts all logarithms, "
            "and at 0 it is not the agreed limit."
        ),
        ids="C4",
    ),
    Slip(
        "cross_entropy",
        "clipped-above-as-well",
        "np.maximum(a, 1e-12)",
        "np.clip(a, 1e-12, 1.0)",
        says=(
            "Outputs above 1 are cut down to 1, so they cost nothing more and nothing less; the clip is asked "
            "for from below only."
        ),
    ),
    Slip(
        "cross_entropy",
        "logarithm-to-base-ten",
        "np.log(np",
        "np.log10(np",
        says=(
            "The logarithm has the base 10 instead of e, so every cost is smaller than it should be by the same factor."
        ),
    ),
    Slip(
        "cross_entropy",
        "logarithm-to-base-two",
        "np.log(np",
        "np.log2(np",
        says=(
            "The logarithm has the base 2 instead of e, so every cost, in bits now, is too large by the same factor."
        ),
    ),
    Slip(
        "cross_entropy",
        "nothing-summed",
        "return float(-np.sum(T * np.log(np.maximum(a, 1e-12))) / a.shape[1])",
        "return -T * np.log(np.maximum(a, 1e-12)) / a.shape[1]",
        says="Neither classes nor samples are added up: a whole table comes back instead of one number.",
        ids="C3",
    ),
    Slip(
        "cross_entropy",
        "one-cost-per-sample",
        "return float(-np.sum(T * np.log(np.maximum(a, 1e-12))) / a.shape[1])",
        "return -np.sum(T * np.log(np.maximum(a, 1e-12)), axis=0)",
        says="One cost for each sample comes back; their mean, a single number, is missing.",
        ids="C3",
    ),
    Slip(
        "cross_entropy",
        "one-cost-per-class",
        "return float(-np.sum(T * np.log(np.maximum(a, 1e-12))) / a.shape[1])",
        "return -np.sum(T * np.log(np.maximum(a, 1e-12)), axis=1) / a.shape[1]",
        says=(
            "The sum runs over the samples only, so one number for each class comes back; the sum over the "
            "classes is missing."
        ),
        ids="C3",
    ),
    Slip(
        "cross_entropy",
        "python-sum",
        "return float(-np.sum(T * np.log(np.maximum(a, 1e-12))) / a.shape[1])",
        "return -sum(T * np.log(np.maximum(a, 1e-12))) / a.shape[1]",
        says=(
            "The sum has gone through the rows only, as Python's own sum does with a table: a number for each "
            "sample comes back, already divided by n."
        ),
        ids="C11",
    ),
    Slip(
        "cross_entropy",
        "every-pair-of-classes",
        "T * np.log(np.maximum(a, 1e-12))",
        "T @ np.log(np.maximum(a, 1e-12)).T",
        says=(
            "A matrix product brings every target together with the outputs of all classes, so the logarithms of "
            "the wrong classes are counted, too."
        ),
        ids="A9",
    ),
    Slip(
        "cross_entropy",
        "every-pair-of-samples",
        "T * np.log(np.maximum(a, 1e-12))",
        "T.T @ np.log(np.maximum(a, 1e-12))",
        says=(
            "A matrix product brings the target of every sample together with the outputs of all samples, and "
            "all these pairs are added up."
        ),
        ids="A9",
    ),
    Slip(
        "cross_entropy",
        "transposed-logarithm",
        "T * np.log(np.maximum(a, 1e-12))",
        "T * np.log(np.maximum(a, 1e-12)).T",
        says=(
            "Targets and logarithms are multiplied entry by entry, but one of the two tables is turned round, so "
            "their sizes do not fit or wrong entries meet."
        ),
        ids="A10",
    ),
    Slip(
        "cross_entropy",
        "classes-along-the-samples",
        "return float(-np.sum(T * np.log(np.maximum(a, 1e-12))) / a.shape[1])",
        "labels = T.argmax(axis=1)\n"
        "    return float(-np.mean(np.log(np.maximum(a[np.arange(len(labels)), labels], 1e-12))))",
        says=(
            "The right answer is looked for along the samples instead of along the classes: one sample per class "
            "is picked, not one class per sample."
        ),
        ids="D4",
    ),
    Slip(
        "cross_entropy",
        "largest-output-counts",
        "return float(-np.sum(T * np.log(np.maximum(a, 1e-12))) / a.shape[1])",
        "return float(-np.mean(np.log(np.maximum(a.max(axis=0), 1e-12))))",
        says=(
            "The largest output of each sample is taken for that of the right class; the targets play no part, "
            "so a confident mistake costs nothing."
        ),
    ),
    Slip(
        "cross_entropy",
        "softmax-once-more",
        "np.maximum(a, 1e-12)",
        "np.maximum(softmax(a), 1e-12)",
        says=(
            "Softmax is applied to outputs that are probabilities already; it draws them together, and even a "
            "perfect answer costs something."
        ),
    ),
    Slip(
        "cross_entropy",
        "mean-square-error",
        "return float(-np.sum(T * np.log(np.maximum(a, 1e-12))) / a.shape[1])",
        "return mse(a, T)",
        says=(
            "This is the mean square error. Cross-entropy has no squares: it is made of the logarithms of the "
            "right classes' outputs."
        ),
    ),
    Slip(
        "cross_entropy",
        "outputs-clipped-in-place",
        "return float(-np.sum(T * np.log(np.maximum(a, 1e-12))) / a.shape[1])",
        "a[a < 1e-12] = 1e-12\n    return float(-np.sum(T * np.log(a)) / a.shape[1])",
        says=(
            "The clip is written into the outputs themselves, so the caller's table has changed wherever an "
            "output was below the limit."
        ),
        ids="F4",
    ),
]
