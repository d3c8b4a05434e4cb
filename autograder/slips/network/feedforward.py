"""The slips of feedforward."""

from autograder.slips import Slip

_ACTIVATION = "activations.append(sigmoid(zs[-1]))"

SLIPS: list[Slip] = [
    Slip(
        "feedforward",
        "bias-forgotten",
        " + b)",
        ")",
        says="The bias is not added, so the z of every unit is off by its bias.",
    ),
    Slip(
        "feedforward",
        "last-bias-forgotten",
        " + b)",
        " + (b if len(zs) < len(params) - 1 else 0))",
        says="The bias of the last layer is not added, so the hidden layers are right and the output is off.",
    ),
    Slip(
        "feedforward",
        "bias-subtracted",
        "+ b)",
        "- b)",
        says="The bias is subtracted as if it were a threshold; here it is added to the weighted sum.",
    ),
    Slip(
        "feedforward",
        "bias-once-per-input",
        "+ b)",
        "+ W.shape[1] * b)",
        says=(
            "The bias stands within the sum over the inputs, so it is added once for each input and not once for "
            "each unit."
        ),
        ids="E14",
    ),
    Slip(
        "feedforward",
        "first-bias-for-all",
        "+ b)",
        "+ b[0])",
        says="One bias, that of the first unit, is added to all units of the layer; each unit has its own.",
    ),
    Slip(
        "feedforward",
        "bias-after-the-sigmoid",
        "zs.append(W @ activations[-1] + b)\n        activations.append(sigmoid(zs[-1]))",
        "zs.append(W @ activations[-1])\n        activations.append(sigmoid(zs[-1]) + b)",
        says=(
            "The bias is added to what the sigmoid gives; it belongs to z, before the sigmoid, so activations now"
            " leave the range from zero to one."
        ),
    ),
    Slip(
        "feedforward",
        "mean-of-the-inputs",
        "W @ activations[-1] + b",
        "W @ activations[-1] / W.shape[1] + b",
        says=(
            "The weighted inputs are averaged: their sum is divided by the number of inputs, so every z is too "
            "close to its bias."
        ),
    ),
    Slip(
        "feedforward",
        "shapes-do-not-fit",
        "W @ activations[-1]",
        "W.T @ activations[-1]",
        says=(
            "In every network arrays are joined whose shapes do not fit: write down the rows and columns of both,"
            " and see over what the sum should run."
        ),
        ids="A3 A7 A12 A17",
    ),
    Slip(
        "feedforward",
        "x-into-every-layer",
        "W @ activations[-1]",
        "W @ activations[0]",
        says=(
            "Every layer is given the inputs X again in place of what the layer before puts out, so from the "
            "second layer on the shapes do not fit."
        ),
        ids="E8",
    ),
    Slip(
        "feedforward",
        "z-passed-on",
        "W @ activations[-1]",
        "W @ (zs[-1] if zs else activations[0])",
        says=(
            "The next layer is given z where it should get the activation, so the sigmoid is noted but never used"
            " and the network stays linear."
        ),
        ids="E21",
    ),
    Slip(
        "feedforward",
        "no-hidden-activation",
        _ACTIVATION,
        "activations.append(sigmoid(zs[-1]) if len(zs) == len(params) else zs[-1].copy())",
        says=(
            "The hidden layers hand on z without the sigmoid: layers without an activation are worth no more than one."
        ),
        ids="E21",
    ),
    Slip(
        "feedforward",
        "no-output-activation",
        _ACTIVATION,
        "activations.append(sigmoid(zs[-1]) if len(zs) < len(params) else zs[-1].copy())",
        says=(
            "The output is z itself: the last layer has no sigmoid, so its activations are not between zero and one."
        ),
    ),
    Slip(
        "feedforward",
        "no-activation-anywhere",
        _ACTIVATION,
        "activations.append(zs[-1].copy())",
        says=(
            "The sigmoid is missing in every layer, so the activations are the weighted inputs themselves and the"
            " network can only draw a straight line."
        ),
        ids="E21",
    ),
    Slip(
        "feedforward",
        "squashed-twice",
        _ACTIVATION,
        "activations.append(sigmoid(sigmoid(zs[-1])))",
        says="The sigmoid is applied twice, so all activations lie between 0.5 and 0.74.",
        ids="B6",
    ),
    Slip(
        "feedforward",
        "step-for-the-sigmoid",
        _ACTIVATION,
        "activations.append(step(zs[-1]))",
        says="The activation is the step function, so only zeros and ones come out; this network has the sigmoid.",
    ),
    Slip(
        "feedforward",
        "tanh-for-the-sigmoid",
        _ACTIVATION,
        "activations.append(np.tanh(zs[-1]))",
        says="The activation is tanh, which runs from minus one to one; this network has the sigmoid.",
    ),
    Slip(
        "feedforward",
        "slope-for-the-sigmoid",
        _ACTIVATION,
        "activations.append(sigmoid_prime(zs[-1]))",
        says="The activation is the slope of the sigmoid, never above one quarter, where the sigmoid itself belongs.",
    ),
    Slip(
        "feedforward",
        "sigmoid-without-brackets",
        _ACTIVATION,
        "activations.append(1 / 1 + np.exp(-zs[-1]))",
        says=(
            "The division comes before the sum, so the activation is one plus an exponential: always above one, "
            "where the sigmoid is always below."
        ),
        ids="B1",
    ),
    Slip(
        "feedforward",
        "sigmoid-without-minus",
        _ACTIVATION,
        "activations.append(1 / (1 + np.exp(np.minimum(zs[-1], 700))))",
        says=(
            "The sign within the exponential is wrong, so the sigmoid falls where it should rise: every "
            "activation is one minus what it should be."
        ),
    ),
    Slip(
        "feedforward",
        "sigmoid-that-overflows",
        _ACTIVATION,
        "activations.append(np.exp(zs[-1]) / (1 + np.exp(zs[-1])))",
        says=(
            "The sigmoid is written with exponentials that grow without bound, so far out infinity is divided by "
            "infinity and the activation is NaN."
        ),
    ),
    Slip(
        "feedforward",
        "x-missing-among-the-activations",
        "return zs, activations",
        "return zs, activations[1:]",
        says=(
            "The list of activations begins with the first layer; the input X should stand first, since it is "
            "what the first layer takes in."
        ),
    ),
    Slip(
        "feedforward",
        "activations-noted-as-zs",
        "zs.append(W @ activations[-1] + b)\n        activations.append(sigmoid(zs[-1]))",
        "zs.append(sigmoid(W @ activations[-1] + b))\n        activations.append(zs[-1])",
        says=(
            "What stands in zs has been through the sigmoid already, or was overwritten by it: zs should keep the"
            " weighted inputs, before the sigmoid."
        ),
        ids="E19",
    ),
    Slip(
        "feedforward",
        "output-only",
        "return zs, activations",
        "return activations[-1]",
        says=(
            "Only the output comes back; every z and every activation on the way is needed later and should be "
            "returned."
        ),
    ),
    Slip(
        "feedforward",
        "activations-only",
        "return zs, activations",
        "return activations",
        says="Only the activations come back; the weighted inputs of every layer are needed as well.",
    ),
    Slip(
        "feedforward",
        "two-layers-only",
        "    for W, b in params:",
        "    (W1, b1), (W2, b2) = params\n    for W, b in params:",
        says=(
            "The function takes for granted that there are exactly two layers, so it fails for one layer or for three."
        ),
        ids="H1",
    ),
    Slip(
        "feedforward",
        "first-two-layers-only",
        "in params:",
        "in [params[0], params[1]]:",
        says=(
            "The first and the second layer are picked by number: a network of one layer fails, and deeper ones "
            "end too early."
        ),
        ids="H1",
    ),
    Slip(
        "feedforward",
        "last-layer-missing",
        "in params:",
        "in params[:-1]:",
        says="The loop ends one layer early, so the output layer is missing in both lists.",
    ),
    Slip(
        "feedforward",
        "samples-as-rows",
        "return zs, activations",
        "return [z.T for z in zs], [a.T for a in activations]",
        says="Every array has the samples as rows; in this lesson a sample is a column, and the units are rows.",
        ids="A16",
    ),
    Slip(
        "feedforward",
        "layers-of-earlier-calls-kept",
        "zs, activations = [], [np.asarray(X, dtype=float)]",
        'zs, activations = feedforward.__dict__.setdefault("lists", ([], []))\n'
        "    activations.append(np.asarray(X, dtype=float))",
        says="The lists outlive the call, as lists do that are default values or global names: from the second call "
        "on, they begin with the layers of the calls before.",
        ids="H3",
        remembers=True,
    ),
]
