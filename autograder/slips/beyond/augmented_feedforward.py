"""The slips of augmented_feedforward."""

from autograder.slips import Slip

SLIPS: list[Slip] = [
    Slip(
        "augmented_feedforward",
        "ones-at-the-bottom",
        "np.vstack([ones, outputs[-1]])",
        "np.vstack([outputs[-1], ones])",
        says=(
            "The row of ones stands below the inputs, so the last column of the weights is taken for the biases; "
            "they are in the first one."
        ),
    ),
    Slip(
        "augmented_feedforward",
        "inputs-come-back-with-ones",
        "return outputs",
        "return [np.vstack([ones, a]) for a in outputs[:-1]] + outputs[-1:]",
        says="X and the hidden activations come back with their row of ones; it is needed for the product only.",
    ),
    Slip(
        "augmented_feedforward",
        "everything-comes-back-with-ones",
        "return outputs",
        "return [np.vstack([ones, a]) for a in outputs]",
        says=(
            "All activations come back with a row of ones on top, the last ones, too; it is needed for the "
            "product only."
        ),
    ),
    Slip(
        "augmented_feedforward",
        "x-comes-back-with-ones",
        "return outputs",
        "return [np.vstack([ones, outputs[0]]), *outputs[1:]]",
        says="X comes back with its row of ones; it is needed for the first product only.",
    ),
    Slip(
        "augmented_feedforward",
        "only-x-gets-ones",
        "np.vstack([ones, outputs[-1]])",
        "(np.vstack([ones, X]) if len(outputs) == 1 else outputs[-1])",
        says="Only X gets its row of ones; the inputs of later layers lack theirs, so the sizes do not fit.",
    ),
    Slip(
        "augmented_feedforward",
        "hidden-layers-without-bias",
        "W @ np.vstack([ones, outputs[-1]])",
        "(W @ np.vstack([ones if len(outputs) == 1 else 0 * ones, outputs[-1]]))",
        says="Only the first layer has its biases; in every later one they are left out.",
    ),
    Slip(
        "augmented_feedforward",
        "ones-forgotten",
        "np.vstack([ones, outputs[-1]])",
        "outputs[-1]",
        says="The row of ones is missing, so each layer's input has a row too few for its weights.",
        one_of="input and weights do not fit",
    ),
    Slip(
        "augmented_feedforward",
        "column-of-ones",
        "np.vstack([ones, outputs[-1]])",
        "np.hstack([np.ones((len(outputs[-1]), 1)), outputs[-1]])",
        says=(
            "The ones stand as a column beside the inputs: that is one more sample, not one more input, and the "
            "sizes do not fit."
        ),
        one_of="input and weights do not fit",
    ),
    Slip(
        "augmented_feedforward",
        "as-many-ones-as-features",
        "ones = np.ones((1, X.shape[1]))",
        "ones = np.ones((1, X.shape[0]))",
        says="The row of ones has as many entries as there are features; it needs one for each sample.",
    ),
    Slip(
        "augmented_feedforward",
        "ones-go-through-the-sigmoid",
        "np.vstack([ones, outputs[-1]])",
        "np.vstack([ones if len(outputs) == 1 else sigmoid(ones), outputs[-1]])",
        says=(
            "In the hidden layers the extra input has gone through the sigmoid, so it is no longer 1 and the "
            "biases come in weakened."
        ),
    ),
    Slip(
        "augmented_feedforward",
        "zeros-for-ones",
        "np.ones((1, X.shape[1]))",
        "np.zeros((1, X.shape[1]))",
        says=(
            "The biases have no effect, as if the extra input were 0 or their column were left out: a bias is a "
            "weight times 1."
        ),
    ),
    Slip(
        "augmented_feedforward",
        "one-added-instead-of-bias",
        "W @ np.vstack([ones, outputs[-1]])",
        "W[:, 1:] @ outputs[-1] + 1.0",
        says=(
            "A 1 is added to every z instead of the bias: the 1 is an input and must be multiplied by its "
            "weight, in the first column."
        ),
    ),
    Slip(
        "augmented_feedforward",
        "last-layer-linear",
        "outputs.append(sigmoid(W @ np.vstack([ones, outputs[-1]])))",
        "z = W @ np.vstack([ones, outputs[-1]])\n"
        "        outputs.append(sigmoid(z) if len(outputs) < len(weights) else z)",
        says="The last layer stays linear: its weighted inputs come back where its activations are asked for.",
    ),
    Slip(
        "augmented_feedforward",
        "hidden-layers-linear",
        "outputs.append(sigmoid(W @ np.vstack([ones, outputs[-1]])))",
        "z = W @ np.vstack([ones, outputs[-1]])\n"
        "        outputs.append(sigmoid(z) if len(outputs) == len(weights) else z)",
        says="Only the last layer has its sigmoid; the hidden ones hand on their z and have no bend in them.",
        ids="E21",
    ),
    Slip(
        "augmented_feedforward",
        "sigmoid-unstable",
        "sigmoid(W @ np.vstack([ones, outputs[-1]]))",
        "(lambda e: e / (1 + e))(np.exp(W @ np.vstack([ones, outputs[-1]])))",
        says=(
            "The sigmoid is computed here with an exp that overflows: far out on the right infinity is divided "
            "by infinity, and NaN comes back."
        ),
        ids="B3",
    ),
    Slip(
        "augmented_feedforward",
        "every-layer-from-x",
        "np.vstack([ones, outputs[-1]])",
        "np.vstack([ones, X])",
        says=(
            "Every layer starts from X again instead of from the activations of the layer before, so with "
            "several layers the sizes do not fit."
        ),
    ),
    Slip(
        "augmented_feedforward",
        "x-missing",
        "return outputs",
        "return outputs[1:]",
        says="X is missing from the list of activations, which should be longer by one than the list of weights.",
    ),
    Slip(
        "augmented_feedforward",
        "only-the-last-output",
        "return outputs",
        "return outputs[-1]",
        says="Only the last activations come back; a list with X and the activations of every layer is asked for.",
    ),
    Slip(
        "augmented_feedforward",
        "two-layers-only",
        "for W in weights:",
        "for W in weights[:2]:",
        says="After the second layer it stops, as in a network with one hidden layer; this one may have any number.",
    ),
    Slip(
        "augmented_feedforward",
        "last-layer-skipped",
        "for W in weights:",
        "for W in weights[:-1]:",
        says="The loop ends one layer too early, so the last activations are missing.",
    ),
    Slip(
        "augmented_feedforward",
        "layers-of-earlier-calls-kept",
        "outputs = [X.astype(float)]",
        'outputs = augmented_feedforward.__dict__.setdefault("outputs", [])\n    outputs.append(X.astype(float))',
        says="The list of activations outlives the call, as a list does that is a default value or a global name: from "
        "the second call on, it begins with the layers of the calls before.",
        ids="H3",
        remembers=True,
    ),
]
