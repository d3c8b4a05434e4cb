"""The slips of predict."""

from autograder.slips import Slip

_ANSWER = "activations[-1].argmax(axis=0)"

SLIPS: list[Slip] = [
    Slip(
        "predict",
        "argmax-of-everything",
        _ANSWER,
        "activations[-1].argmax()",
        says=(
            "All outputs of all samples are numbered through and a single number comes back; each sample should "
            "get its own."
        ),
        ids="D3",
    ),
    Slip(
        "predict",
        "argmax-over-the-samples",
        _ANSWER,
        "activations[-1].argmax(axis=1)",
        says=(
            "The largest entry is looked for along the samples, so there is a sample number for each class and "
            "not a class for each sample."
        ),
        ids="A16 D4",
    ),
    Slip(
        "predict",
        "smallest-output",
        _ANSWER,
        "activations[-1].argmin(axis=0)",
        says="The class with the smallest output is named; the largest one wins.",
    ),
    Slip(
        "predict",
        "two-dimensions-kept",
        _ANSWER,
        "activations[-1].argmax(axis=0, keepdims=True)",
        says=(
            "The labels come back as a table of one row; they should have one dimension only, one entry for each "
            "sample."
        ),
        ids="A5",
    ),
    Slip(
        "predict",
        "labels-in-a-column",
        _ANSWER,
        "activations[-1].argmax(axis=0)[:, np.newaxis]",
        says=(
            "The labels come back as a column of two dimensions; compared with flat labels it would give a square"
            " table."
        ),
        ids="A5",
    ),
    Slip(
        "predict",
        "counts-from-one",
        _ANSWER,
        "(activations[-1].argmax(axis=0) + 1)",
        says=(
            "The classes are counted from one; in Python the first row has the number zero, so every label is one"
            " too high."
        ),
        ids="D7",
    ),
    Slip(
        "predict",
        "one-hot-for-labels",
        _ANSWER,
        "(activations[-1] == activations[-1].max(axis=0)).astype(int)",
        says="A table of zeros and ones comes back, one row for each class; the number of the class is asked for.",
        ids="D5",
    ),
    Slip(
        "predict",
        "outputs-for-labels",
        _ANSWER,
        "activations[-1]",
        says="The outputs themselves come back; the number of the largest one in each column is asked for.",
        ids="D9",
    ),
    Slip(
        "predict",
        "largest-value",
        _ANSWER,
        "activations[-1].max(axis=0)",
        says="The largest output itself comes back, where the number of its row is asked for.",
    ),
    Slip(
        "predict",
        "first-above-one-half",
        _ANSWER,
        "(activations[-1] > 0.5).argmax(axis=0)",
        says=(
            "The first output above one half wins, and where none is, class zero; the largest one should win, "
            "however small it is."
        ),
        ids="D9",
    ),
    Slip(
        "predict",
        "last-output-decides",
        _ANSWER,
        "(activations[-1][-1] > 0.5).astype(int)",
        says=(
            "The last output alone decides, by whether it is above one half; all outputs have to be compared with"
            " each other."
        ),
        ids="D9",
    ),
    Slip(
        "predict",
        "table-of-thresholds",
        _ANSWER,
        "(activations[-1] > 0.5).astype(int)",
        says=(
            "A table of zeros and ones comes back, each output compared with one half; one class number for each "
            "sample is asked for."
        ),
        ids="D9",
    ),
    Slip(
        "predict",
        "labels-as-floats",
        _ANSWER,
        "np.asarray(activations[-1].argmax(axis=0), dtype=float)",
        says="The labels come back as floats; classes are whole numbers, which can be used as indices.",
    ),
    Slip(
        "predict",
        "labels-in-a-list",
        _ANSWER,
        "list(activations[-1].argmax(axis=0))",
        says="The labels come back as a Python list; compared with an array of labels they should be an array too.",
    ),
    Slip(
        "predict",
        "one-sample-becomes-a-number",
        _ANSWER,
        "np.squeeze(activations[-1].argmax(axis=0))",
        says="For one sample a bare number comes back; it should be an array with one label.",
        ids="A3",
    ),
    Slip(
        "predict",
        "biases-forgotten",
        "feedforward(params, X)",
        "feedforward([(W, 0 * b) for W, b in params], X)",
        says=(
            "The biases are left out on the way forward, so the labels are those of a network whose biases are zero."
        ),
        read="4. Forward",
    ),
    Slip(
        "predict",
        "last-bias-forgotten",
        "feedforward(params, X)",
        "feedforward([*params[:-1], (params[-1][0], 0 * params[-1][1])], X)",
        says="The biases of the output layer are left out, and they may decide which output is the largest.",
        read="4. Forward",
    ),
    Slip(
        "predict",
        "no-hidden-activation",
        "_, activations = feedforward(params, X)",
        "activations = [X]\n    for W, b in params:\n        activations.append(W @ activations[-1] + b)",
        says="The hidden layers have no sigmoid, so the labels are those of a linear network.",
        read="4. Forward",
        ids="E21",
    ),
    Slip(
        "predict",
        "hidden-layer-asked",
        _ANSWER,
        "activations[-2].argmax(axis=0)",
        says="The label is read from the layer before the last; the outputs stand at the end of the list.",
        ids="E8",
    ),
    Slip(
        "predict",
        "first-layer-asked",
        _ANSWER,
        "activations[1].argmax(axis=0)",
        says=(
            "The label is read from the first layer after the input; with hidden layers the outputs stand at the "
            "end of the list."
        ),
        ids="H1",
    ),
    Slip(
        "predict",
        "second-layer-asked",
        _ANSWER,
        "activations[2].argmax(axis=0)",
        says=(
            "The outputs are looked for in the second layer by its number, which fails for one layer and is wrong"
            " for three."
        ),
        ids="H1",
    ),
    Slip(
        "predict",
        "two-layers-only",
        "    _, activations",
        "    (W1, b1), (W2, b2) = params\n    _, activations",
        says=(
            "The function takes for granted that there are exactly two layers, so it fails for one layer or for three."
        ),
        ids="H1",
    ),
    Slip(
        "predict",
        "two-classes-only",
        _ANSWER,
        "(activations[-1][1] > activations[-1][0]).astype(int)",
        says="Only the first two outputs are compared, so further classes are never named.",
        ids="H1",
    ),
    Slip(
        "predict",
        "always-class-zero",
        _ANSWER,
        "np.zeros(X.shape[1], dtype=int)",
        says=(
            "Every sample gets class zero, whatever the network puts out: the largest output is never looked for "
            "among the units."
        ),
        ids="C13 D4",
    ),
]
