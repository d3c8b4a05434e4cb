"""The slips of step."""

from autograder.slips import Slip

SLIPS: list[Slip] = [
    Slip(
        "step",
        "true-and-false",
        "np.where(z > 0, 1.0, 0.0)",
        "z > 0",
        says="The comparison itself comes back, an array of True and False; an activation is a floating-point number, "
        "1.0 or 0.0.",
    ),
    Slip(
        "step",
        "integers-for-floats",
        "1.0, 0.0",
        "1, 0",
        says="The ones and zeros come back as integers whatever goes in; an activation is a floating-point number.",
    ),
    Slip(
        "step",
        "type-taken-from-z",
        "np.where(z > 0, 1.0, 0.0)",
        "np.where(z > 0, 1.0, 0.0).astype(z.dtype)",
        says="The result takes over the number type of z: floats give floats, but whole numbers give integers where "
        "floating-point numbers are due.",
        ids="F5",
    ),
    Slip(
        "step",
        "fires-at-zero",
        "z > 0",
        "z >= 0",
        says="The neuron fires at zero as well: step of 0 comes out as 1, but only numbers above zero may give 1.",
    ),
    Slip(
        "step",
        "half-at-zero",
        "np.where(z > 0, 1.0, 0.0)",
        "np.heaviside(z, 0.5)",
        says="At zero the answer is one half, as some textbooks have it; here step of 0 is 0.",
    ),
    Slip(
        "step",
        "sign-for-step",
        "np.where(z > 0, 1.0, 0.0)",
        "1.0 * np.sign(z)",
        says="Below zero the answer is -1: that is the sign of z. A neuron that does not fire answers 0.",
    ),
    Slip(
        "step",
        "ones-and-zeros-swapped",
        "1.0, 0.0",
        "0.0, 1.0",
        says="Ones and zeros have changed places: the answer is 0 above zero and 1 everywhere else.",
    ),
    Slip(
        "step",
        "fires-below-zero",
        "z > 0",
        "z < 0",
        says="The comparison points the wrong way: the neuron fires for negative numbers and is silent for positive "
        "ones.",
    ),
    Slip(
        "step",
        "z-above-zero",
        "np.where(z > 0, 1.0, 0.0)",
        "np.maximum(z, 0.0)",
        says="Above zero the result is z itself, as in a ReLU. A step answers with the same 1 for every positive z.",
    ),
    Slip(
        "step",
        "threshold-at-one-half",
        "z > 0",
        "z > 0.5",
        says="The step happens at one half. That is the threshold of an activation; the weighted input z is compared "
        "with zero.",
    ),
    Slip(
        "step",
        "small-numbers-taken-for-zero",
        "z > 0",
        "z > 1e-8",
        says="Very small positive numbers are treated as if they were zero. There is no tolerance here: every number "
        "above zero gives 1.",
    ),
    Slip(
        "step",
        "if-for-the-whole-array",
        "np.where(z > 0, 1.0, 0.0)",
        "1.0 if z > 0 else 0.0",
        says="Python is asked for one yes or no about a whole array of numbers. It cannot decide and stops with a "
        "ValueError; each number needs its own answer.",
    ),
    Slip(
        "step",
        "loop-over-rows",
        "np.where(z > 0, 1.0, 0.0)",
        "np.array([1.0 if x > 0 else 0.0 for x in z])",
        says="The loop runs over the first axis only. In a table it meets whole rows, not numbers, and the question "
        "whether a row is above zero ends in a ValueError.",
    ),
    Slip(
        "step",
        "loop-needs-two-axes",
        "return np.where(z > 0, 1.0, 0.0)",
        "rows, columns = z.shape\n"
        "    return np.array([[1.0 if z[i, j] > 0 else 0.0 for j in range(columns)] for i in range(rows)])",
        says="The function counts on exactly two axes, rows and columns, and stops with a ValueError for a plain row "
        "of numbers or for three axes.",
    ),
    Slip(
        "step",
        "one-answer-for-all",
        "np.where(z > 0, 1.0, 0.0)",
        "np.full(z.shape, float(np.any(z > 0)))",
        says="One positive number anywhere makes the whole array 1: a single answer is given for all, where each "
        "number decides for itself.",
    ),
    Slip(
        "step",
        "shape-flattened",
        "np.where(z > 0, 1.0, 0.0)",
        "np.where(z > 0, 1.0, 0.0).ravel()",
        says="The numbers are right, but they come back as one long row; the result must keep the shape of z.",
    ),
    Slip(
        "step",
        "list-for-array",
        "np.where(z > 0, 1.0, 0.0)",
        "np.where(z > 0, 1.0, 0.0).tolist()",
        says="The numbers are right, but they come back in a Python list; what follows needs a NumPy array.",
    ),
    Slip(
        "step",
        "answers-written-into-z",
        "return np.where(z > 0, 1.0, 0.0)",
        "z[z > 0] = 1\n    z[z <= 0] = 0\n    return z",
        says="The answers are written into z itself, so the caller's array is lost, and whole numbers stay integers.",
        ids="F4",
    ),
    Slip(
        "step",
        "nothing-returned",
        "return np.where",
        "np.where",
        says="The answers are worked out but never handed back, so the caller receives None.",
    ),
]
