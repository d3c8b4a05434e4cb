"""The slips of neuron."""

from autograder.slips import Slip

SLIPS: list[Slip] = [
    Slip(
        "neuron",
        "bias-forgotten",
        "w @ X + b",
        "w @ X",
        says="The bias is left out: the weighted sum alone is squashed, so every sample of zeros gets 0.5 whatever "
        "the bias says.",
    ),
    Slip(
        "neuron",
        "bias-subtracted",
        "X + b",
        "X - b",
        says="The bias is subtracted, as one would do with a threshold. A bias is added: a positive one makes the "
        "neuron fire more easily.",
    ),
    Slip(
        "neuron",
        "bias-for-every-input",
        "+ b",
        "+ len(X) * b",
        says="The bias is added inside the sum over the features, so it counts once per feature; each sample gets it "
        "once only.",
        ids="E14",
    ),
    Slip(
        "neuron",
        "bias-added-to-the-inputs",
        "w @ X + b",
        "w @ (X + b)",
        says="The bias is added to the inputs, so it is multiplied by the weights as well. It belongs to the weighted "
        "sum.",
    ),
    Slip(
        "neuron",
        "bias-after-the-sigmoid",
        "sigmoid(w @ X + b)",
        "sigmoid(w @ X) + b",
        says="The weighted sum is squashed before the bias is added, so the answers can leave the range from 0 to 1.",
    ),
    Slip(
        "neuron",
        "activation-forgotten",
        "sigmoid(w @ X + b)",
        "w @ X + b",
        says="The weighted input z comes back as it is: nothing has squashed it to a number between 0 and 1.",
        ids="E21",
    ),
    Slip(
        "neuron",
        "step-for-sigmoid",
        "sigmoid(w @ X + b)",
        "step(w @ X + b)",
        says="The neuron answers with 0 or 1 only. A sigmoid neuron says how sure it is, with any number in between.",
    ),
    Slip(
        "neuron",
        "products-not-summed",
        "w @ X + b",
        "w.T * X + b",
        says="Each feature is multiplied by its weight, but the products are not added up: there is one row per "
        "feature where one row in all is due.",
        ids="A7",
    ),
    Slip(
        "neuron",
        "elementwise-product",
        "w @ X",
        "w * X",
        says="Weights and inputs are multiplied element by element, where a matrix product is meant: their shapes do "
        "not fit, or are stretched to a table.",
        ids="A7",
    ),
    Slip(
        "neuron",
        "summed-over-samples-too",
        "w @ X + b",
        "np.sum(w.T * X) + b",
        says="The sum runs over the samples as well as over the features, so a single number comes back for all of "
        "them.",
    ),
    Slip(
        "neuron",
        "factors-swapped",
        "w @ X",
        "X @ w",
        says="In the matrix product the inputs stand before the weights, so it does not sum over the features, and "
        "for several samples the shapes do not fit.",
        ids="A12",
    ),
    Slip(
        "neuron",
        "weights-transposed",
        "w @ X",
        "w.T @ X",
        says="The weights are turned into a column before the matrix product. They are a row already, and turned they "
        "fit only if there is a single feature.",
        ids="A12",
    ),
    Slip(
        "neuron",
        "samples-taken-as-rows",
        "w @ X",
        "w @ X.T",
        says="The rows of X are treated as the samples, so weights and inputs do not fit and a ValueError comes. Here "
        "a sample is a column.",
        ids="A12",
    ),
    Slip(
        "neuron",
        "one-dimension-too-few",
        "sigmoid(w @ X + b)",
        "sigmoid(w @ X + b)[0]",
        says="The activations are right, but they come back as n numbers along a single axis; a row of shape (1, n) "
        "is due.",
        ids="A3 A4",
    ),
    Slip(
        "neuron",
        "dimensions-squeezed",
        "sigmoid(w @ X + b)",
        "np.squeeze(sigmoid(w @ X + b))",
        says="All axes of length 1 are dropped, so several samples come back without their row, and a single sample "
        "as a bare number. Two dimensions are to stay.",
        ids="A3",
    ),
    Slip(
        "neuron",
        "column-for-row",
        "sigmoid(w @ X + b)",
        "sigmoid(w @ X + b).T",
        says="The activations are right, but they stand below one another, one row per sample; they belong side by "
        "side, one column per sample.",
        ids="A12",
    ),
    Slip(
        "neuron",
        "two-features-hard-coded",
        "w @ X + b",
        "w[0, 0] * X[0] + w[0, 1] * X[1] + b",
        says="The code adds up exactly two features, as in the worked example. A third one is ignored, and with a "
        "single one it stops with an IndexError.",
        ids="H1",
    ),
    Slip(
        "neuron",
        "example-numbers-hard-coded",
        "w @ X + b",
        "np.array([[7.0, 3.0]]) @ X - 2.0",
        says="The weights and the bias of the worked example are used whatever is passed in, so other parameters "
        "change nothing.",
        ids="H1",
    ),
    Slip(
        "neuron",
        "own-sigmoid-overflows",
        "sigmoid(w @ X + b)",
        "np.exp(w @ X + b) / (1 + np.exp(w @ X + b))",
        says="The sigmoid is written out again, in a form whose exponential overflows: inputs far out give NaN. The "
        "stable one of exercise 2 does not.",
        read="3. Sigmoid and its slope",
    ),
    Slip(
        "neuron",
        "integers-cut-off",
        "sigmoid(w @ X + b)",
        "sigmoid(w @ X + b).astype(X.dtype)",
        says="The result takes over the number type of X: with whole numbers as inputs everything after the point is "
        "cut off, and the activations are 0 or 1.",
        ids="F5",
    ),
    Slip(
        "neuron",
        "list-for-array",
        "sigmoid(w @ X + b)",
        "sigmoid(w @ X + b).tolist()",
        says="The activations are right, but they come back in a Python list; what follows needs a NumPy array.",
    ),
    Slip(
        "neuron",
        "inputs-changed",
        "return sigmoid(w @ X + b)",
        "a = sigmoid(w @ X + b)\n    X += 1\n    return a",
        says="The activations are right, but on the way X itself is changed, and with it the samples of the caller.",
        ids="F4",
    ),
    Slip(
        "neuron",
        "nothing-returned",
        "return sigmoid",
        "sigmoid",
        says="The activations are worked out but never handed back, so the caller receives None.",
    ),
]
