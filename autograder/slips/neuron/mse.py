"""The slips of mse."""

from autograder.slips import Slip
from autograder.slips.neuron.shapes_refused import shapes_refused

ERROR = 'ValueError(f"a has shape {a.shape} and y has shape {y.shape}; both must have the same shape")'


SLIPS: list[Slip] = [
    Slip(
        "mse",
        "half-forgotten",
        "(2 * n)",
        "n",
        says="The factor one half is missing, so the cost is twice as large as it should be.",
        ids="C8",
    ),
    Slip(
        "mse",
        "halved-twice",
        "(2 * n)",
        "(4 * n)",
        says="The factor one half is applied twice, so the cost is half as large as it should be.",
        ids="C8",
    ),
    Slip(
        "mse",
        "mean-over-all-entries",
        "    n = a.shape[1]\n    return float(np.sum((a - y) ** 2) / (2 * n))",
        "    return float(np.mean((a - y) ** 2) / 2)",
        says="The mean is taken over all entries. With several outputs that is too small: the outputs of a sample are "
        "added up, and only the samples are averaged.",
    ),
    Slip(
        "mse",
        "plain-mean-of-squares",
        "    n = a.shape[1]\n    return float(np.sum((a - y) ** 2) / (2 * n))",
        "    return float(np.mean((a - y) ** 2))",
        says="This is the plain mean of all squared errors: the factor one half is missing, and with several outputs "
        "the mean also runs over the outputs.",
        ids="C8",
    ),
    Slip(
        "mse",
        "sum-for-mean",
        "(2 * n)",
        "2",
        says="The costs of the samples are added up and not averaged, so the cost grows with the number of samples.",
        ids="C6 F8",
    ),
    Slip(
        "mse",
        "plain-sum-of-squares",
        "(2 * n)",
        "1",
        says="The squared errors are added up and that is all: neither the half nor the division by the number of "
        "samples takes place.",
        ids="C6 C8",
    ),
    Slip(
        "mse",
        "multiplied-by-n",
        "(2 * n)",
        "2 * n",
        says="The sum is halved and then multiplied by the number of samples: the denominator has lost its "
        "parentheses, and the cost is far too large.",
    ),
    Slip(
        "mse",
        "divided-by-rows",
        "a.shape[1]",
        "a.shape[0]",
        says="The sum is divided by the number of rows, which are the outputs. The samples are the columns.",
        ids="E9",
    ),
    Slip(
        "mse",
        "first-output-only",
        "(a - y) ** 2",
        "(a[0] - y[0]) ** 2",
        says="Only the first row counts: with several outputs the errors of the other rows are left out.",
    ),
    Slip(
        "mse",
        "absolute-error",
        "(a - y) ** 2",
        "np.abs(a - y)",
        says="The absolute errors are added up, not their squares, so large errors weigh too little and small ones "
        "too much.",
    ),
    Slip(
        "mse",
        "square-forgotten",
        "(a - y) ** 2",
        "(a - y)",
        says="The errors are not squared, so positive and negative ones cancel and the cost can fall below zero.",
    ),
    Slip(
        "mse",
        "difference-of-squares",
        "(a - y) ** 2",
        "(a**2 - y**2)",
        says="Activation and answer are squared first and subtracted then. The square belongs to the difference; this "
        "way errors cancel and the cost can be negative.",
    ),
    Slip(
        "mse",
        "only-the-answer-squared",
        "(a - y) ** 2",
        "(a - y**2)",
        says="Parentheses are missing: only the right answer is squared, not the error, so the cost can fall below "
        "zero.",
    ),
    Slip(
        "mse",
        "square-of-the-sum",
        "np.sum((a - y) ** 2)",
        "np.sum(a - y) ** 2",
        says="The errors are added up before they are squared, so errors of opposite sign cancel. Each error is "
        "squared by itself.",
    ),
    Slip(
        "mse",
        "root-taken",
        "np.sum((a - y) ** 2) / (2 * n)",
        "np.sqrt(np.sum((a - y) ** 2) / (2 * n))",
        says="A square root is taken at the end. That is another measure of the error; the cost here stays a mean of "
        "squares.",
    ),
    Slip(
        "mse",
        "relative-error",
        "(a - y) ** 2",
        "((a - y) / y) ** 2",
        says="Each error is divided by the right answer before it is squared. An answer of 0 then makes the cost "
        "infinite or NaN.",
    ),
    Slip(
        "mse",
        "every-error-with-every-label",
        "(a - y) ** 2",
        "(a.reshape(-1, 1) - y.reshape(1, -1)) ** 2",
        says="A column is subtracted from a row, and NumPy stretches both to a table: every activation is compared "
        "with every answer, not only with its own.",
        ids="A1",
    ),
    Slip(
        "mse",
        "matrix-product-of-errors",
        "(a - y) ** 2",
        "(a - y) @ (a - y).T",
        says="The errors are multiplied by a matrix product and everything is added up. With several outputs that "
        "mixes the error of one output with that of another.",
        ids="A9 A12",
    ),
    Slip(
        "mse",
        "one-number-per-sample",
        "float(np.sum((a - y) ** 2) / (2 * n))",
        "np.sum((a - y) ** 2, axis=0) / (2 * n)",
        says="The sum runs over the outputs only, so an array with one number per sample comes back. The cost is one "
        "number for all samples.",
        ids="C3 C11",
    ),
    Slip(
        "mse",
        "sum-forgotten",
        "float(np.sum((a - y) ** 2) / (2 * n))",
        "(a - y) ** 2 / (2 * n)",
        says="The squared errors are never added up: a whole array comes back, where the cost is a single number.",
        ids="C3",
    ),
    Slip(
        "mse",
        "result-with-two-dimensions",
        "float(np.sum((a - y) ** 2) / (2 * n))",
        "np.sum((a - y) ** 2, keepdims=True) / (2 * n)",
        says="The cost is right, but it comes packed in an array of shape (1, 1); a plain number is due.",
        ids="C10",
    ),
    Slip(
        "mse",
        "table-of-error-products",
        "float(np.sum((a - y) ** 2) / (2 * n))",
        "(a - y) @ (a - y).T / (2 * n)",
        says="A matrix product of the errors comes back as a table, one row per output, where a plain number is due; "
        "even for one output it has shape (1, 1).",
        ids="A12 C10",
    ),
    Slip(
        "mse",
        "float-of-an-array",
        "np.sum((a - y) ** 2)",
        "((a - y) @ (a - y).T)",
        says="What is made a float at the end is still an array, which ends in a TypeError: the sum is missing or "
        "incomplete, or a matrix product has left two axes.",
        ids="C3 C10 C11",
    ),
    Slip(
        "mse",
        "division-without-remainder",
        "** 2) / (",
        "** 2) // (",
        says="The division drops everything after the point, so the cost is always a whole number, and small costs "
        "become 0.",
    ),
    Slip(
        "mse",
        "number-of-samples-hard-coded",
        "a.shape[1]",
        "400",
        says="The sum is divided as if there were always 400 samples, as in the blobs. The number of samples has to "
        "be read from the arrays.",
        ids="H1",
    ),
    Slip(
        "mse",
        "different-shapes-stretched",
        f"    if a.shape != y.shape:\n        raise {ERROR}\n    n = a.shape[1]",
        "    n = a.shape[-1]",
        says="Shapes that differ get through without an error: NumPy stretches one array to fit the other, and a "
        "plausible but meaningless cost comes back.",
        ids="A1",
    ),
    *shapes_refused("mse", "False"),
    Slip(
        "mse",
        "errors-written-into-a",
        "n = a.shape[1]",
        "n = a.shape[1]\n    a -= y\n    y = 0",
        says="The cost is right, but the errors are written into one of the two arrays, so the caller's activations "
        "or answers are lost.",
        ids="F4",
    ),
    Slip(
        "mse",
        "nothing-returned",
        "return float",
        "float",
        says="The cost is worked out but never handed back, so the caller receives None.",
    ),
]
