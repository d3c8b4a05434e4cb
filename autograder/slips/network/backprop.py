"""The slips of backprop."""

from autograder.slips import Slip

_LAST = "output_delta(zs[-1], activations[-1], T)"
_BACK = "hidden_delta(params[layer][0], delta, zs[layer - 1])"
_DW = "delta @ activations[layer].T / n"
_DB = "delta.sum(axis=1, keepdims=True) / n"

_WAY_BACK = """\
output_delta(zs[-1], activations[-1], T)
    grads = []
    for layer in reversed(range(len(params))):
        grads.insert(0, (delta @ activations[layer].T / n, delta.sum(axis=1, keepdims=True) / n))
        if layer > 0:
            delta = hidden_delta(params[layer][0], delta, zs[layer - 1])"""

SLIPS: list[Slip] = [
    Slip(
        "backprop",
        "error-the-wrong-way-round",
        _LAST,
        "-output_delta(zs[-1], activations[-1], T)",
        says=(
            "The error is right answer minus output, so every gradient points downhill where it should point "
            "uphill: each has the wrong sign."
        ),
        read="5. How wrong",
        ids="C9 F2",
    ),
    Slip(
        "backprop",
        "twice-too-large",
        _LAST,
        "2 * output_delta(zs[-1], activations[-1], T)",
        says="All gradients are twice too large: the half in the cost takes away the two that the square brings.",
        read="5. How wrong",
        ids="C8; 4.3 gradient 2x too large",
    ),
    Slip(
        "backprop",
        "half-too-small",
        _LAST,
        "0.5 * output_delta(zs[-1], activations[-1], T)",
        says=(
            "All gradients are half of what they should be: the half of the cost is kept, though it has gone "
            "against the two of the square."
        ),
        read="5. How wrong",
        ids="C8",
    ),
    Slip(
        "backprop",
        "output-slope-forgotten",
        _LAST,
        "activations[-1] - T",
        says=(
            "The delta of the output is the error alone: the slope of the sigmoid is missing, which is the right "
            "gradient of another cost, the log loss."
        ),
        read="5. How wrong",
        ids="E5; 4.3 output delta without sigma'",
    ),
    Slip(
        "backprop",
        "hidden-slope-forgotten",
        _BACK,
        "params[layer][0].T @ delta",
        says=(
            "On the way back the slope of the sigmoid is left out, so the last layer is right and the gradients "
            "of all others are far too large."
        ),
        read="5. How wrong",
        ids="4.3 hidden delta without sigma'",
    ),
    Slip(
        "backprop",
        "no-slope-anywhere",
        _WAY_BACK,
        """\
activations[-1] - T
    grads = []
    for layer in reversed(range(len(params))):
        grads.insert(0, (delta @ activations[layer].T / n, delta.sum(axis=1, keepdims=True) / n))
        if layer > 0:
            delta = params[layer][0].T @ delta""",
        says="The slope of the sigmoid is missing in every delta, at the output and in the hidden layers.",
        read="5. How wrong",
        ids="4.3 no sigma' anywhere",
    ),
    Slip(
        "backprop",
        "slopes-at-the-activations",
        _WAY_BACK,
        """\
(activations[-1] - T) * sigmoid_prime(activations[-1])
    grads = []
    for layer in reversed(range(len(params))):
        grads.insert(0, (delta @ activations[layer].T / n, delta.sum(axis=1, keepdims=True) / n))
        if layer > 0:
            delta = (params[layer][0].T @ delta) * sigmoid_prime(activations[layer])""",
        says=(
            "In every layer the slope is taken at the activation instead of at z, so it is squashed twice: it "
            "always lies between 0.19 and 0.25."
        ),
        read="5. How wrong",
        ids="B6; 4.3 sigma'(a) instead of sigma'(z)",
    ),
    Slip(
        "backprop",
        "output-slope-at-the-activation",
        _LAST,
        "output_delta(activations[-1], activations[-1], T)",
        says=(
            "At the output the slope is taken at the activation instead of at z, so it is squashed twice, and all"
            " gradients are off."
        ),
        read="5. How wrong",
        ids="B6",
    ),
    Slip(
        "backprop",
        "hidden-slope-at-the-activation",
        _BACK,
        "hidden_delta(params[layer][0], delta, activations[layer])",
        says=(
            "In the hidden layers the slope is taken at the activation instead of at z, so it is squashed twice; "
            "the last layer is right."
        ),
        read="5. How wrong",
        ids="B6",
    ),
    Slip(
        "backprop",
        "hidden-slope-formula-with-z",
        _BACK,
        "(params[layer][0].T @ delta) * zs[layer - 1] * (1 - zs[layer - 1])",
        says=(
            "In the hidden layers the formula for the slope that holds for activations is given z, so the slope "
            "can be any number."
        ),
        read="5. How wrong",
        ids="B5",
    ),
    Slip(
        "backprop",
        "slope-formulas-with-z",
        _WAY_BACK,
        """\
(activations[-1] - T) * zs[-1] * (1 - zs[-1])
    grads = []
    for layer in reversed(range(len(params))):
        grads.insert(0, (delta @ activations[layer].T / n, delta.sum(axis=1, keepdims=True) / n))
        if layer > 0:
            delta = (params[layer][0].T @ delta) * zs[layer - 1] * (1 - zs[layer - 1])""",
        says=(
            "In every layer the formula for the slope that holds for activations is given z, so the slope can be "
            "any number, even a negative one."
        ),
        read="5. How wrong",
        ids="B5",
    ),
    Slip(
        "backprop",
        "z-for-the-hidden-slope",
        _BACK,
        "(params[layer][0].T @ delta) * zs[layer - 1]",
        says=(
            "On the way back the blame is multiplied by z, where the slope of the sigmoid at z belongs; the last "
            "layer is right."
        ),
        read="5. How wrong",
        ids="E3",
    ),
    Slip(
        "backprop",
        "activation-for-the-hidden-slope",
        _BACK,
        "(params[layer][0].T @ delta) * activations[layer]",
        says=(
            "On the way back the blame is multiplied by the activation, where the slope of the sigmoid belongs; "
            "the last layer is right."
        ),
        read="5. How wrong",
    ),
    Slip(
        "backprop",
        "squared-error-for-the-error",
        _LAST,
        "(activations[-1] - T) ** 2 * sigmoid_prime(zs[-1])",
        says="The error enters squared, as in the cost; its slope has the error itself, with its sign.",
        read="5. How wrong",
    ),
    Slip(
        "backprop",
        "slope-from-overwritten-activations",
        _LAST,
        "(activations[-1] - T) ** 2 * (1 + T - activations[-1])",
        says=(
            "The error was written over the output activations, and then the slope was computed from them: they "
            "are no activations any more."
        ),
        read="5. How wrong",
        ids="E19",
    ),
    Slip(
        "backprop",
        "way-back-from-the-error",
        """\
delta = output_delta(zs[-1], activations[-1], T)
    grads = []
    for layer in reversed(range(len(params))):
        grads.insert(0, (delta @ activations[layer].T / n, delta.sum(axis=1, keepdims=True) / n))
        if layer > 0:
            delta = hidden_delta(params[layer][0], delta, zs[layer - 1])""",
        """\
error, delta = activations[-1] - T, output_delta(zs[-1], activations[-1], T)
    grads = []
    for layer in reversed(range(len(params))):
        grads.insert(0, (delta @ activations[layer].T / n, delta.sum(axis=1, keepdims=True) / n))
        if layer > 0:
            error = params[layer][0].T @ error
            delta = error * sigmoid_prime(zs[layer - 1])""",
        says=(
            "The bare errors are sent back through the weights, where the deltas belong: their slopes are lost on"
            " the way."
        ),
        read="5. How wrong",
        ids="E4; 4.3 hidden delta from the error",
    ),
    Slip(
        "backprop",
        "output-error-sent-back",
        "delta = hidden_delta(params[layer][0], delta, zs[layer - 1])",
        (
            "sent = delta if len(grads) > 1 else activations[-1] - T\n"
            "            delta = hidden_delta(params[layer][0], sent, zs[layer - 1])"
        ),
        says=(
            "The error of the output is sent back, without its slope, where its delta belongs: the last layer is "
            "right, and all before it are too large."
        ),
        read="5. How wrong",
        ids="E4; 4.3 hidden delta from the error",
    ),
    Slip(
        "backprop",
        "hidden-delta-wrong-sign",
        _BACK,
        "-hidden_delta(params[layer][0], delta, zs[layer - 1])",
        says=(
            "The delta changes its sign when it goes back a layer, so the last layer is right and the one before "
            "it has the wrong sign."
        ),
        read="5. How wrong",
    ),
    Slip(
        "backprop",
        "gradient-for-the-weights",
        _BACK,
        "hidden_delta(grads[0][0], delta, zs[layer - 1])",
        says=(
            "The blame is sent back through the gradient of the weights, where the weights themselves belong; the"
            " shape is the same, the numbers are not."
        ),
        read="5. How wrong",
        ids="E1",
    ),
    Slip(
        "backprop",
        "weights-updated-too-early",
        _BACK,
        "hidden_delta(params[layer][0] - grads[0][0], delta, zs[layer - 1])",
        says=(
            "The blame is sent back through weights that have already taken their step; they are not the ones "
            "that made the mistake."
        ),
        ids="E6; 4.3 W2 updated before hidden delta",
    ),
    Slip(
        "backprop",
        "step-taken-on-the-way-back",
        "        if layer > 0:\n            delta = hidden_delta(params[layer][0], delta, zs[layer - 1])",
        """\
        params[layer][0][...] -= grads[0][0]
        params[layer][1][...] -= grads[0][1]
        if layer > 0:
            delta = hidden_delta(params[layer][0], delta, zs[layer - 1])""",
        says=(
            "The caller's weights are changed on the way back, and the blame then runs through the changed ones; "
            "nothing should be updated here."
        ),
        ids="E6 F4; 4.3 W2 updated before hidden delta",
    ),
    Slip(
        "backprop",
        "targets-overwritten",
        _LAST,
        "output_delta(zs[-1], activations[-1], T)\n    T -= activations[-1]",
        says=(
            "The error is written over the right answers, which belong to the caller: T is changed, and every "
            "later call learns from it."
        ),
        read="5. How wrong",
        ids="E19 F4",
    ),
    Slip(
        "backprop",
        "parameters-changed",
        "    return grads",
        """\
    for (W, b), (dW, db) in zip(params, grads, strict=True):
        W -= dW
        b -= db
    return grads""",
        says=(
            "The gradients are right, but the caller's parameters have already taken the step: nothing should be "
            "updated here."
        ),
        ids="F4",
    ),
    Slip(
        "backprop",
        "way-back-does-not-fit",
        _BACK,
        "params[layer][0] @ delta * sigmoid_prime(zs[layer - 1])",
        says=(
            "One layer works, but with a hidden layer shapes stop fitting: a delta meets the weights or the z of "
            "another layer, or a product is the wrong way round."
        ),
        read="5. How wrong",
        ids="A12 A17",
    ),
    Slip(
        "backprop",
        "one-hidden-layer-only",
        """\
    grads = []
    for layer in reversed(range(len(params))):
        grads.insert(0, (delta @ activations[layer].T / n, delta.sum(axis=1, keepdims=True) / n))
        if layer > 0:
            delta = hidden_delta(params[layer][0], delta, zs[layer - 1])""",
        """\
    grads, last = [], delta
    for layer in reversed(range(len(params))):
        grads.insert(0, (delta @ activations[layer].T / n, delta.sum(axis=1, keepdims=True) / n))
        if layer > 0:
            delta = hidden_delta(params[layer][0], last, zs[layer - 1])""",
        says=(
            "Two layers work and more do not fit: on the way back the delta, the weights or the z are those of "
            "one fixed layer, or of the wrong one."
        ),
        ids="H1",
    ),
    Slip(
        "backprop",
        "sum-for-the-mean",
        "delta @ activations[layer].T / n, delta.sum(axis=1, keepdims=True) / n",
        "delta @ activations[layer].T, delta.sum(axis=1, keepdims=True)",
        says=(
            "The gradients are sums over the samples: they are not divided by the number of samples, and grow "
            "with the data."
        ),
        ids="C6 F8; 4.3 sum over batch instead of mean",
    ),
    Slip(
        "backprop",
        "mean-taken-twice",
        "delta @ activations[layer].T / n, delta.sum(axis=1, keepdims=True) / n",
        "delta @ activations[layer].T / n**2, delta.sum(axis=1, keepdims=True) / n**2",
        says=(
            "All gradients are divided by the number of samples twice, once with the delta and once at the end, "
            "so they shrink as data are added."
        ),
        ids="E2",
    ),
    Slip(
        "backprop",
        "mean-twice-in-hidden-layers",
        _BACK,
        "hidden_delta(params[layer][0], delta, zs[layer - 1]) / n",
        says=(
            "Going back a layer, the delta is divided by the number of samples, and the gradient is divided once "
            "more: only the last layer is right."
        ),
        ids="E2",
    ),
    Slip(
        "backprop",
        "divided-by-inputs",
        _DW,
        "delta @ activations[layer].T / len(activations[layer])",
        says="The weight gradient is divided by the number of inputs of the layer; the mean runs over the samples.",
        ids="E9",
    ),
    Slip(
        "backprop",
        "divided-by-features",
        "n = X.shape[1]",
        "n = len(X)",
        says=(
            "The gradients are divided by the number of features: X has a row for each feature and a column for "
            "each sample."
        ),
        ids="E9",
    ),
    Slip(
        "backprop",
        "divided-by-outputs-too",
        "    return grads",
        "    return [(dW / len(T), db / len(T)) for dW, db in grads]",
        says=(
            "The gradients are also divided by the number of outputs; the cost adds up over the outputs and is a "
            "mean over the samples only."
        ),
        ids="E9",
    ),
    Slip(
        "backprop",
        "samples-of-the-notebook",
        "n = X.shape[1]",
        "n = 400",
        says=(
            "The number of samples is that of the notebook's training data, whatever X is given: it should be "
            "read from X."
        ),
        ids="H1",
    ),
    Slip(
        "backprop",
        "bias-gradient-not-averaged",
        _DB,
        "delta.sum(axis=1, keepdims=True)",
        says=(
            "The bias gradient is a sum over the samples and the weight gradient a mean: the bias gradient is not"
            " divided by the number of samples."
        ),
        ids="E13; 4.3 bias gradients not divided by N",
    ),
    Slip(
        "backprop",
        "bias-gradient-averaged-twice",
        _DB,
        "delta.mean(axis=1, keepdims=True) / n",
        says=(
            "The bias gradient is divided by the number of samples twice, the weight gradient once, so the biases"
            " hardly move."
        ),
        ids="E13",
    ),
    Slip(
        "backprop",
        "weight-gradient-not-averaged",
        _DW,
        "delta @ activations[layer].T",
        says=(
            "The weight gradient is a sum over the samples and the bias gradient a mean: the weight gradient is "
            "not divided by the number of samples."
        ),
        ids="C6 E13",
    ),
    Slip(
        "backprop",
        "bias-gradient-over-everything",
        _DB,
        "np.full((len(delta), 1), delta.sum() / n)",
        says=(
            "The bias gradient is summed over all units as well as over the samples, so every bias of a layer "
            "gets the same number."
        ),
        ids="E10; 4.3 bias gradient summed over everything",
    ),
    Slip(
        "backprop",
        "bias-gradient-one-number",
        _DB,
        "delta.sum() / n",
        says=(
            "The bias gradient is a single number, summed over all units as well as over the samples; each unit "
            "of a layer has its own."
        ),
        ids="E10",
    ),
    Slip(
        "backprop",
        "bias-gradient-mean-of-everything",
        _DB,
        "delta.mean()",
        says=(
            "The bias gradient is a single number, the mean over all units as well as over the samples; each unit"
            " of a layer has its own."
        ),
        ids="E10",
    ),
    Slip(
        "backprop",
        "bias-gradient-over-the-units",
        _DB,
        "delta.sum(axis=0, keepdims=True) / n",
        says=(
            "The bias gradient is summed over the units, so it has a number for each sample and not one for each bias."
        ),
        ids="E11",
    ),
    Slip(
        "backprop",
        "bias-gradient-from-weight-gradient",
        _DB,
        "(delta @ activations[layer].T / n).sum(axis=1, keepdims=True)",
        says=(
            "The bias gradient is the row sums of the weight gradient; the bias has the constant input one, so "
            "the inputs must not enter."
        ),
        ids="E12",
    ),
    Slip(
        "backprop",
        "bias-gradient-zero",
        _DB,
        "np.zeros(params[layer][1].shape)",
        says=(
            "The bias gradient is zero. A bias that starts at zero still has a slope: it moves z as directly as "
            "anything does."
        ),
        ids="E23; 4.3 biases never updated",
    ),
    Slip(
        "backprop",
        "bias-gradient-flat",
        _DB,
        "delta.sum(axis=1) / n",
        says=(
            "The bias gradient has lost its second dimension; subtracted from a column of biases it would give a "
            "square table."
        ),
        ids="A2 E15",
    ),
    Slip(
        "backprop",
        "bias-gradient-in-a-row",
        _DB,
        "delta.sum(axis=1, keepdims=True).T / n",
        says="The bias gradient lies in a row; it should stand in a column like the biases.",
        ids="A4",
    ),
    Slip(
        "backprop",
        "bias-gradient-per-sample",
        _DB,
        "delta / n",
        says="The bias gradient is not added up over the samples, so it has a column for each of them.",
        ids="A2",
    ),
    Slip(
        "backprop",
        "first-bias-gradient-wrong-sign",
        "    return grads",
        "    return [(grads[0][0], -grads[0][1]), *grads[1:]]",
        says="The bias gradient of the first layer has the wrong sign; everything else is right.",
        ids="4.3 b1 sign flipped",
    ),
    Slip(
        "backprop",
        "first-weight-gradient-wrong-sign",
        "    return grads",
        "    return [(-grads[0][0], grads[0][1]), *grads[1:]]",
        says="The weight gradient of the first layer has the wrong sign; everything else is right.",
        ids="4.3 W1 sign flipped",
    ),
    Slip(
        "backprop",
        "first-bias-gradient-zero",
        "    return grads",
        "    return [(grads[0][0], 0 * grads[0][1]), *grads[1:]]",
        says=(
            "The bias gradient of the first layer is zero; everything else is right, so these biases alone would "
            "never move."
        ),
    ),
    Slip(
        "backprop",
        "first-weight-gradient-zero",
        "    return grads",
        "    return [(0 * grads[0][0], grads[0][1]), *grads[1:]]",
        says=(
            "The weight gradient of the first layer is zero; everything else is right, so these weights alone "
            "would never move."
        ),
        ids="4.3 W1 never updated",
    ),
    Slip(
        "backprop",
        "weight-gradient-transposed",
        _DW,
        "activations[layer] @ delta.T / n",
        says=(
            "The weight gradient is turned round: it has a row for each input, where it should have the shape of "
            "the weights."
        ),
        ids="A12",
    ),
    Slip(
        "backprop",
        "activations-not-transposed",
        _DW,
        "delta @ activations[layer] / n",
        says=(
            "The activations are not turned round before the product, so the sum does not run over the samples: "
            "the shapes fit by chance only."
        ),
        ids="A12 A17",
    ),
    Slip(
        "backprop",
        "entry-by-entry-for-the-weights",
        _DW,
        "delta * activations[layer].T / n",
        says=(
            "Deltas and activations are multiplied entry by entry, so nothing is added up over the samples; only "
            "a single sample lets the shapes pass."
        ),
        ids="A7",
    ),
    Slip(
        "backprop",
        "activation-of-the-same-layer",
        _DW,
        "delta @ activations[layer + 1].T / n",
        says=(
            "The delta is joined with the activations of its own layer; it belongs with those of the layer "
            "before, which went through these weights."
        ),
        ids="E8",
    ),
    Slip(
        "backprop",
        "z-for-the-activation",
        _DW,
        "delta @ (zs[layer - 1] if layer > 0 else X).T / n",
        says=(
            "The weight gradient is made with the z of the layer before; what goes through the weights is its "
            "activation, after the sigmoid."
        ),
        ids="E3",
    ),
    Slip(
        "backprop",
        "x-in-every-layer",
        _DW,
        "delta @ X.T / n",
        says=(
            "The weight gradient of every layer is made with the inputs X; that holds for the first layer only, "
            "the others take in activations."
        ),
        ids="E8",
    ),
    Slip(
        "backprop",
        "biases-forgotten-forward",
        "feedforward(params, X)",
        "feedforward([(W, 0 * b) for W, b in params], X)",
        says=(
            "On the way forward the biases are left out, so all gradients belong to another network: one whose "
            "biases are zero."
        ),
        read="4. Forward",
    ),
    Slip(
        "backprop",
        "linear-hidden-layers",
        """\
    zs, activations = feedforward(params, X)
    delta = output_delta(zs[-1], activations[-1], T)
    grads = []
    for layer in reversed(range(len(params))):
        grads.insert(0, (delta @ activations[layer].T / n, delta.sum(axis=1, keepdims=True) / n))
        if layer > 0:
            delta = hidden_delta(params[layer][0], delta, zs[layer - 1])""",
        """\
    zs, activations = [], [X * 1.0]
    for W, b in params:
        zs.append(W @ activations[-1] + b)
        activations.append(zs[-1])
    delta = output_delta(zs[-1], sigmoid(zs[-1]), T)
    grads = []
    for layer in reversed(range(len(params))):
        grads.insert(0, (delta @ activations[layer].T / n, delta.sum(axis=1, keepdims=True) / n))
        if layer > 0:
            delta = params[layer][0].T @ delta""",
        says=(
            "The hidden layers have no sigmoid, neither on the way forward nor in the slopes, so the network is a"
            " linear one with a sigmoid at its end."
        ),
        read="4. Forward",
        ids="E21",
    ),
    Slip(
        "backprop",
        "last-sample-only",
        "    n = X.shape[1]\n",
        "    X, T = X[:, -1:], T[:, -1:]\n    n = X.shape[1]\n",
        says=(
            "The gradients are those of the last sample alone: each sample overwrites the one before, where they "
            "should add up to a mean."
        ),
        ids="E18 G9; 4.3 only last sample of each batch",
    ),
    Slip(
        "backprop",
        "last-sample-divided-by-all",
        "    n = X.shape[1]\n",
        "    n = X.shape[1]\n    X, T = X[:, -1:], T[:, -1:]\n",
        says=(
            "Each sample overwrites the one before, so only the last one counts, and its share is then divided by"
            " the number of all samples."
        ),
        ids="E18 G9; 4.3 only last sample of each batch",
    ),
    Slip(
        "backprop",
        "last-layer-first",
        "grads.insert(0, (",
        "grads.append((",
        says=(
            "The pairs come back in the order in which they were found, last layer first; the first layer should "
            "stand first."
        ),
    ),
    Slip(
        "backprop",
        "bias-gradient-first",
        "delta @ activations[layer].T / n, delta.sum(axis=1, keepdims=True) / n",
        "delta.sum(axis=1, keepdims=True) / n, delta @ activations[layer].T / n",
        says=(
            "Each pair holds the bias gradient first and the weight gradient second; it should be the other way round."
        ),
    ),
    Slip(
        "backprop",
        "weight-gradients-only",
        "    return grads",
        "    return [dW for dW, _ in grads]",
        says=(
            "The list holds weight gradients only; each layer should be a pair with the gradient of its biases as well."
        ),
    ),
    Slip(
        "backprop",
        "gradients-in-two-lists",
        "    return grads",
        "    return [dW for dW, _ in grads], [db for _, db in grads]",
        says=(
            "All weight gradients come back in one list and all bias gradients in another; a list with one pair "
            "for each layer is asked for."
        ),
    ),
    Slip(
        "backprop",
        "gradients-in-one-flat-list",
        "    return grads",
        "    return [part for pair in grads for part in pair]",
        says="The gradients come back one after another in a flat list; each layer should have a pair of its own.",
    ),
    Slip(
        "backprop",
        "last-layer-only",
        "    return grads",
        "        return grads",
        says="The function returns within the loop, after the last layer, so all other layers are missing.",
    ),
    Slip(
        "backprop",
        "first-layer-missing",
        "reversed(range(len(params)))",
        "reversed(range(1, len(params)))",
        says="The loop stops before it has reached the first layer, whose gradients are missing.",
    ),
    Slip(
        "backprop",
        "two-layers-only",
        "    n = X.shape[1]\n",
        "    n = X.shape[1]\n    (W1, b1), (W2, b2) = params\n",
        says=(
            "The function takes for granted that there are exactly two layers, so it fails for one layer or for three."
        ),
        ids="H1",
    ),
    Slip(
        "backprop",
        "parameters-for-gradients",
        "    return grads",
        "    return [(W - dW, b - db) for (W, b), (dW, db) in zip(params, grads)]",
        says=(
            "What comes back is the parameters after a step; the gradients themselves are asked for, and the step"
            " comes later."
        ),
    ),
    Slip(
        "backprop",
        "cut-to-integers",
        "    return grads",
        "    return [(dW.astype(W.dtype), db.astype(b.dtype)) for (W, b), (dW, db) in zip(params, grads)]",
        says=(
            "The gradients are put into arrays that take their type from the parameters: for integers everything "
            "after the point is cut off."
        ),
        ids="F5",
    ),
    Slip(
        "backprop",
        "slope-that-overflows",
        _BACK,
        "(params[layer][0].T @ delta) * np.exp(zs[layer - 1]) / (1 + np.exp(zs[layer - 1])) ** 2",
        says=(
            "The slope is written with exponentials that grow without bound, so far out infinity is divided by "
            "infinity and the gradients are NaN."
        ),
    ),
    Slip(
        "backprop",
        "gradients-of-earlier-calls-kept",
        "    grads = []\n",
        '    grads = backprop.__dict__.setdefault("grads", [])\n',
        says="The list of gradients outlives the call, as a list does that is a default value or a global name: from "
        "the second call on, gradients of earlier calls stand at its end.",
        ids="H3 E17",
        remembers=True,
    ),
]
