"""Slips on the way from delta to the gradients of w and b, which both gradients of the neuron share."""

from autograder.slips import Slip


def backward(exercise: str, activation: str) -> list[Slip]:
    """Make the mistakes on the way from delta to dw and db; activation is how this function's text gets it."""
    bias = "delta.sum(axis=1, keepdims=True)"
    return [
        Slip(
            exercise,
            "products-not-summed",
            "delta @ X.T",
            "delta * X",
            says="For dw each delta is multiplied by its inputs, but the products are not added up: there is one "
            "column per sample where one gradient in all is due.",
            ids="A7 C3",
        ),
        Slip(
            exercise,
            "inputs-not-transposed",
            "delta @ X.T",
            "delta @ X",
            says="For dw delta is multiplied by X as it is. The sum has to run over the samples, so the number of "
            "samples must be the inner size; as it is, the shapes do not fit.",
            ids="A12",
            one_of="shapes do not fit",
        ),
        Slip(
            exercise,
            "dw-as-a-column",
            "delta @ X.T",
            "X @ delta.T",
            says="The numbers in dw are right, but they stand in a column; the gradient of w has the shape of w, a "
            "row.",
            ids="A12",
        ),
        Slip(
            exercise,
            "dw-one-dimension-too-few",
            "delta @ X.T",
            "(delta @ X.T)[0]",
            says="The numbers in dw are right, but the result has one dimension too few; the gradient of w has the "
            "shape of w, a row.",
            ids="A4 E15",
        ),
        Slip(
            exercise,
            "dw-one-number-for-all",
            "delta @ X.T",
            "np.sum(delta * X)",
            says="For dw everything is added up, features and samples, so a single number comes back. Each weight has "
            "a gradient of its own.",
        ),
        Slip(
            exercise,
            "inputs-forgotten",
            "delta @ X.T",
            bias,
            says="For dw the deltas are added up without the inputs. How far a weight reaches depends on the input "
            "that it is multiplied by.",
        ),
        Slip(
            exercise,
            "weights-for-inputs",
            "delta @ X.T",
            f"{bias} * w",
            says="For dw delta is multiplied by the weights. The derivative of z with respect to a weight is the "
            "input that belongs to it.",
        ),
        Slip(
            exercise,
            "activations-for-inputs",
            "delta @ X.T",
            f"delta @ {activation}.T",
            says="For dw delta is multiplied by the neuron's own activations. It is the inputs of the neuron that "
            "belong there.",
            ids="E8",
        ),
        Slip(
            exercise,
            "two-features-hard-coded",
            "delta @ X.T",
            "np.array([[np.sum(delta * X[0]), np.sum(delta * X[1])]])",
            says="The code works out two weights exactly, as in the worked example. A third feature is ignored, and "
            "with a single one it stops with an IndexError.",
            ids="H1",
        ),
        Slip(
            exercise,
            "db-as-a-plain-number",
            bias,
            "delta.sum()",
            says="The number for db is right, but it comes back without its two dimensions; the gradient of b has the "
            "shape of b.",
            ids="A4 E10",
        ),
        Slip(
            exercise,
            "db-one-dimension-too-few",
            bias,
            "delta.sum(axis=1)",
            says="The number for db is right, but the sum has dropped one of the two dimensions; the gradient of b "
            "has the shape of b.",
            ids="A4 E15",
        ),
        Slip(
            exercise,
            "db-per-sample",
            bias,
            "1.0 * delta",
            says="For db the deltas are not added up over the samples: one number per sample comes back, though there "
            "is only one bias.",
            ids="E11",
        ),
        Slip(
            exercise,
            "db-not-averaged",
            bias,
            f"X.shape[1] * {bias}",
            says="The gradient of the bias is a sum over the samples, while the one of the weights is a mean: db is n "
            "times too large.",
            ids="E13; 4.3 bias gradients not divided by N",
        ),
        Slip(
            exercise,
            "dw-not-averaged",
            "delta @ X.T",
            "X.shape[1] * delta @ X.T",
            says="The gradient of the weights is a sum over the samples, while the one of the bias is a mean: dw is n "
            "times too large.",
            ids="C6 E13",
        ),
        Slip(
            exercise,
            "db-averaged-twice",
            bias,
            "delta.mean(axis=1, keepdims=True)",
            says="For db the division by the number of samples happens twice, while dw has it once, so db is n times "
            "too small.",
            ids="E13",
        ),
        Slip(
            exercise,
            "dw-averaged-twice",
            "delta @ X.T",
            "delta @ X.T / X.shape[1]",
            says="For dw the division by the number of samples happens twice, while db has it once, so dw is n times "
            "too small.",
            ids="E2 E13",
        ),
        Slip(
            exercise,
            "db-from-dw",
            bias,
            "(delta @ X.T).sum(axis=1, keepdims=True)",
            says="For db the entries of dw are added up, in which the inputs are a factor. The bias has no input: its "
            "gradient is made of the deltas alone.",
            ids="E12",
        ),
        Slip(
            exercise,
            "db-zero",
            bias,
            f"0.0 * {bias}",
            says="The gradient of the bias is always 0. A bias has a slope even where it is 0 itself: a change of b "
            "changes z by as much.",
            ids="E23 F1",
        ),
        Slip(
            exercise,
            "db-times-the-bias",
            bias,
            f"b * {bias}",
            says="The gradient of the bias is multiplied by the bias itself. The derivative of z with respect to b is "
            "1.",
        ),
        Slip(
            exercise,
            "dw-and-db-swapped",
            f"return delta @ X.T, {bias}",
            f"return {bias}, delta @ X.T",
            says="The two gradients come back in the wrong order: dw comes first, then db.",
        ),
        Slip(
            exercise,
            "only-dw",
            f"X.T, {bias}",
            "X.T",
            says="Only the gradient of the weights comes back; a pair is due, and the gradient of the bias is missing.",
        ),
        Slip(
            exercise,
            "both-in-one-array",
            f"return delta @ X.T, {bias}",
            f"return np.hstack([delta @ X.T, {bias}])",
            says="Both gradients come back glued together in one array; two separate ones are due, each with the "
            "shape of its parameter.",
        ),
        Slip(
            exercise,
            "dictionary-for-pair",
            f"return delta @ X.T, {bias}",
            f'return {{"dw": delta @ X.T, "db": {bias}}}',
            says="The gradients come back in a dictionary; a pair is due, dw first and then db.",
        ),
        Slip(
            exercise,
            "lists-for-arrays",
            f"return delta @ X.T, {bias}",
            f"return (delta @ X.T).tolist(), {bias}.tolist()",
            says="The numbers are right, but they come back in Python lists; what follows needs NumPy arrays.",
        ),
        Slip(
            exercise,
            "last-sample-only",
            "return delta",
            "delta[:, :-1] = 0.0\n    return delta",
            says="Only the last sample counts: the gradients of the others are overwritten before they can be added "
            "up.",
            ids="E18 G9; 4.3 only last sample of each batch",
        ),
        Slip(
            exercise,
            "last-sample-undivided",
            "return delta",
            "delta[:, :-1] = 0.0\n    delta *= X.shape[1]\n    return delta",
            says="Only the last sample counts, and with its full weight: its gradient has overwritten the others, and "
            "no mean over the samples is taken.",
            ids="E18 G9; 4.3 only last sample of each batch",
        ),
        Slip(
            exercise,
            "parameters-for-gradients",
            f"return delta @ X.T, {bias}",
            f"return w - delta @ X.T, b - {bias}",
            says="What comes back are parameters that have already made a step. Only the gradients are asked for; the "
            "step is made elsewhere, with eta.",
        ),
        Slip(
            exercise,
            "parameters-changed",
            f"return delta @ X.T, {bias}",
            f"dw, db = delta @ X.T, {bias}\n    w -= dw\n    b -= db\n    return dw, db",
            says="The gradients are right, but the function makes a step as well and changes the caller's w and b in "
            "place.",
            ids="F4",
        ),
        Slip(
            exercise,
            "integers-cut-off",
            f"return delta @ X.T, {bias}",
            f"return (delta @ X.T).astype(w.dtype), {bias}.astype(b.dtype)",
            says="The gradients take over the number types of w and b: with whole-number parameters everything after "
            "the point is cut off.",
            ids="F5",
        ),
        Slip(
            exercise,
            "nothing-returned",
            "return delta",
            "delta",
            says="The gradients are worked out but never handed back, so the caller receives None.",
        ),
    ]
