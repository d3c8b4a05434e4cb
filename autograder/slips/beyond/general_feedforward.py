"""The slips of general_feedforward."""

from autograder.slips import Slip

SLIPS: list[Slip] = [
    Slip(
        "general_feedforward",
        "unknown-name-is-identity",
        "if name not in known or (",
        "if name not in known:\n            known[name] = np.copy\n        if (",
        says=(
            "An unknown name is quietly taken for identity, so a misspelt layer computes with no bend at all; it "
            "should be refused."
        ),
    ),
    Slip(
        "general_feedforward",
        "key-error-for-unknown-names",
        "if name not in known or (",
        "if (",
        says=(
            "An unknown name is looked up without being asked for first: a KeyError comes out, where a "
            "ValueError with a reason is wanted."
        ),
    ),
    Slip(
        "general_feedforward",
        "assertion-for-names",
        "raise ValueError(\n",
        "raise AssertionError(\n",
        says=(
            "Names that cannot be used end in an AssertionError; a wrong argument is reported with a ValueError here."
        ),
    ),
    Slip(
        "general_feedforward",
        "bad-names-return-nothing",
        "raise ValueError(\n",
        "return None and (\n",
        says=(
            "For names that cannot be used None comes back instead of an error, and the mistake shows only where "
            "the result is used."
        ),
    ),
    Slip(
        "general_feedforward",
        "too-few-names-accepted",
        "if len(activations) != len(params):",
        "layers = min(len(params), len(activations))\n"
        "    params, activations = params[:layers], activations[:layers]\n"
        "    if len(activations) != len(params):",
        says=(
            "The number of names is not compared with the number of layers: with too few of them the last layers "
            "are left out without a word."
        ),
    ),
    Slip(
        "general_feedforward",
        "too-many-names-accepted",
        "if len(activations) != len(params):",
        "activations = activations[: len(params)]\n    if len(activations) != len(params):",
        says=(
            "Too few names are noticed, but superfluous ones are ignored; there must be exactly as many names as "
            "layers."
        ),
    ),
    Slip(
        "general_feedforward",
        "index-error-for-missing-names",
        'raise ValueError(f"activations has',
        'raise IndexError(f"activations has',
        says=(
            "With too few names an IndexError comes out, as when a list is read beyond its end; a ValueError is "
            "asked for."
        ),
    ),
    Slip(
        "general_feedforward",
        "assertion-for-the-count",
        'raise ValueError(f"activations has',
        'raise AssertionError(f"activations has',
        says=(
            "A wrong number of names ends in an AssertionError; a wrong argument is reported with a ValueError here."
        ),
    ),
    Slip(
        "general_feedforward",
        "softmax-in-any-layer",
        ' or (name == "softmax" and i < len(params) - 1):',
        ":",
        says=(
            "Softmax is accepted in every layer, but it may stand in the last one only; before that it must be refused."
        ),
    ),
    Slip(
        "general_feedforward",
        "softmax-before-softmax",
        "i < len(params) - 1",
        'activations[-1] != "softmax"',
        says=(
            "Softmax in a hidden layer is refused only if the last layer is not softmax itself; two of them in a "
            "row get through."
        ),
    ),
    Slip(
        "general_feedforward",
        "always-sigmoid",
        "known[name](zs[-1])",
        "sigmoid(zs[-1])",
        says="Every layer gets the sigmoid, whatever its name says: this is lesson 2's network again.",
    ),
    Slip(
        "general_feedforward",
        "one-activation-for-hidden-layers",
        "known[name](zs[-1])",
        "known[activations[0] if len(zs) < len(params) else activations[-1]](zs[-1])",
        says="All hidden layers get the activation of the first one; each should get the one that its own name says.",
    ),
    Slip(
        "general_feedforward",
        "one-activation-for-all",
        "known[name](zs[-1])",
        "known[activations[-1]](zs[-1])",
        says=(
            "Every layer gets the activation that is meant for the last one; each should get the one that its "
            "own name says."
        ),
    ),
    Slip(
        "general_feedforward",
        "names-from-the-end",
        "zip(params, activations, strict=True)",
        "zip(params, reversed(activations), strict=True)",
        says=(
            "The names are used from the end, so the first layer gets the activation that is meant for the last one."
        ),
    ),
    Slip(
        "general_feedforward",
        "biases-missing",
        "zs.append(W @ outputs[-1] + b)",
        "zs.append(W @ outputs[-1])",
        says="The biases are never added, so every z is off by its unit's bias.",
    ),
    Slip(
        "general_feedforward",
        "bias-once-per-input",
        "zs.append(W @ outputs[-1] + b)",
        "zs.append(W @ outputs[-1] + b * W.shape[1])",
        says="Each bias is added once for every input of its unit instead of once, as if it stood inside the sum.",
        ids="E14",
    ),
    Slip(
        "general_feedforward",
        "bias-as-flat-row",
        "zs.append(W @ outputs[-1] + b)",
        "zs.append(W @ outputs[-1] + b.ravel())",
        says=(
            "The biases have become a flat row, one per sample instead of one per unit: the sizes do not fit, or "
            "the wrong numbers meet."
        ),
        ids="A4",
    ),
    Slip(
        "general_feedforward",
        "element-wise-product",
        "zs.append(W @ outputs[-1] + b)",
        "zs.append(W * outputs[-1] + b)",
        says=(
            "Weights and inputs are multiplied entry by entry; a layer needs the matrix product, a sum over the "
            "inputs for every unit."
        ),
        ids="A7",
    ),
    Slip(
        "general_feedforward",
        "weights-turned-round",
        "zs.append(W @ outputs[-1] + b)",
        "zs.append(W.T @ outputs[-1] + b)",
        says=(
            "The weights are transposed, but they already have a row for each unit and a column for each input, "
            "so the sizes do not fit."
        ),
        ids="A12",
        one_of="every call ends in an error",
    ),
    Slip(
        "general_feedforward",
        "right-names-refused",
        "if name not in known or (",
        "if name in known or (",
        says=(
            "The question is the wrong way round, so the very names that are known are refused, and every call "
            "ends in a ValueError."
        ),
        one_of="every call ends in an error",
    ),
    Slip(
        "general_feedforward",
        "every-layer-from-x",
        "zs.append(W @ outputs[-1] + b)",
        "zs.append(W @ outputs[0] + b)",
        says=(
            "Every layer starts from X again instead of from the activations of the layer before, so with "
            "several layers the sizes do not fit."
        ),
    ),
    Slip(
        "general_feedforward",
        "z-handed-on",
        "zs.append(W @ outputs[-1] + b)",
        "zs.append(W @ (zs[-1] if zs else X) + b)",
        says=(
            "The weighted inputs z, not the activations, are handed on to the next layer, so the hidden layers "
            "have no bend in them."
        ),
        ids="E21",
    ),
    Slip(
        "general_feedforward",
        "last-layer-without-activation",
        "known[name](zs[-1])",
        "known[name](zs[-1]) if len(zs) < len(params) else zs[-1].copy()",
        says="The last layer stays linear: its weighted inputs come back where its activations are asked for.",
    ),
    Slip(
        "general_feedforward",
        "x-missing",
        "return zs, outputs",
        "return zs, outputs[1:]",
        says="X is missing from the list of activations, which should be longer by one than the list of layers.",
    ),
    Slip(
        "general_feedforward",
        "x-in-both-lists",
        "return zs, outputs",
        "return [X.astype(float), *zs], outputs",
        says=(
            "X stands at the beginning of both lists, but it is nobody's weighted input: there is one z for each layer."
        ),
    ),
    Slip(
        "general_feedforward",
        "lists-swapped",
        "return zs, outputs",
        "return [X.astype(float), *outputs[1:]], zs",
        says="The two lists come back in the wrong order: first the weighted inputs, then the activations.",
    ),
    Slip(
        "general_feedforward",
        "only-the-last-output",
        "return zs, outputs",
        "return outputs[-1]",
        says=(
            "Only the last activations come back; backpropagation will need those of every layer, and the "
            "weighted inputs."
        ),
    ),
    Slip(
        "general_feedforward",
        "no-weighted-inputs",
        "return zs, outputs",
        "return [X.astype(float), *outputs[1:]]",
        says="The activations come back alone; the weighted inputs, which the slopes need, are missing.",
    ),
    Slip(
        "general_feedforward",
        "activations-for-z",
        "return zs, outputs",
        "return outputs[1:], outputs",
        says=(
            "The list of weighted inputs holds the activations: z was overwritten, or noted after the activation "
            "had been applied."
        ),
    ),
    Slip(
        "general_feedforward",
        "one-list-for-both",
        "zs, outputs = [], [np.asarray(X, dtype=float)]",
        "zs = outputs = [X.astype(float)]",
        says=(
            "Both names stand for one and the same list, so weighted inputs and activations end up in it "
            "together, in turn."
        ),
        ids="E17",
    ),
    Slip(
        "general_feedforward",
        "last-layer-skipped",
        "zip(params, activations, strict=True)",
        "zip(params[:-1], activations[:-1], strict=True)",
        says="The loop ends one layer too early, so the last z and the last activations are missing.",
    ),
    Slip(
        "general_feedforward",
        "two-layers-only",
        "zip(params, activations, strict=True)",
        "zip(params[:2], activations[:2], strict=True)",
        says="After the second layer it stops, as in a network with one hidden layer; this one may have any number.",
    ),
    Slip(
        "general_feedforward",
        "softmax-over-the-samples",
        '"softmax": softmax',
        '"softmax": lambda z: softmax(z.T).T',
        says="Softmax is taken over the samples of a class, along the rows, instead of over the classes of a sample.",
        ids="D2 A16",
    ),
    Slip(
        "general_feedforward",
        "softmax-unstable",
        '"softmax": softmax',
        '"softmax": lambda z: np.exp(z) / np.exp(z).sum(axis=0)',
        says=(
            "Softmax is computed here without its shift, so far out infinity is divided by infinity, and NaN "
            "comes back."
        ),
    ),
    Slip(
        "general_feedforward",
        "sigmoid-for-softmax",
        '"softmax": softmax',
        '"softmax": sigmoid',
        says="The sigmoid is used where softmax is asked for, so the outputs of a sample do not sum to 1.",
    ),
    Slip(
        "general_feedforward",
        "sigmoid-unstable",
        '"sigmoid": sigmoid',
        '"sigmoid": lambda z: np.exp(z) / (1 + np.exp(z))',
        says=(
            "The sigmoid is computed here with an exp that overflows: far out on the right infinity is divided "
            "by infinity, and NaN comes back."
        ),
        ids="B3",
    ),
    Slip(
        "general_feedforward",
        "tanh-from-exponentials",
        '"tanh": np.tanh',
        '"tanh": lambda z: (np.exp(z) - np.exp(-z)) / (np.exp(z) + np.exp(-z))',
        says="tanh is made from exponentials, which overflow far out: infinity divided by infinity is NaN.",
        ids="B7",
    ),
    Slip(
        "general_feedforward",
        "identity-gives-ones",
        '"identity": np.copy',
        '"identity": np.ones_like',
        says="For identity all outputs are 1: that is its slope. Identity leaves z as it is.",
    ),
    Slip(
        "general_feedforward",
        "slopes-for-activations",
        '"sigmoid": sigmoid, "tanh": np.tanh, "relu": relu, "identity": np.copy',
        '"sigmoid": sigmoid_prime, "tanh": tanh_prime, "relu": relu_prime, "identity": np.ones_like',
        says=(
            "The slopes are applied on the way forward: each layer gives the derivative of its activation "
            "function instead of the activation."
        ),
    ),
    Slip(
        "general_feedforward",
        "silent-error",
        (
            "raise ValueError(\n"
            '                f"activations[{i}] is {name!r}; expected one of {sorted(known)}, '
            'softmax in the last layer only"\n'
            "            )"
        ),
        "raise ValueError",
        says="The ValueError comes without a text, so whoever meets it is not told which name was wrong.",
    ),
]
