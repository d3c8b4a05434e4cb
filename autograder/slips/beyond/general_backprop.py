"""The slips of general_backprop."""

from autograder.slips import Slip

SLIPS: list[Slip] = [
    Slip(
        "general_backprop",
        "unknown-loss-is-mse",
        'if loss not in ("mse", "cross_entropy"):\n'
        "        raise ValueError(f\"loss is {loss!r}; expected 'mse' or 'cross_entropy'\")",
        'if loss != "cross_entropy":\n        loss = "mse"',
        says=(
            "Every loss that is not cross-entropy is treated as the mean square error, so a misspelt name goes "
            "unnoticed; it should be refused."
        ),
    ),
    Slip(
        "general_backprop",
        "unknown-loss-is-cross-entropy",
        'if loss not in ("mse", "cross_entropy"):',
        "if loss is None:",
        says=(
            "Every loss that is not the mean square error is treated as cross-entropy, so a misspelt name goes "
            "unnoticed; it should be refused."
        ),
    ),
    Slip(
        "general_backprop",
        "key-error-for-unknown-loss",
        'raise ValueError(f"loss is',
        'raise KeyError(f"loss is',
        says=(
            "An unknown loss ends in a KeyError, as when it is looked up without being asked for first; a "
            "ValueError is wanted."
        ),
    ),
    Slip(
        "general_backprop",
        "silent-error",
        "raise ValueError(f\"loss is {loss!r}; expected 'mse' or 'cross_entropy'\")",
        "raise ValueError",
        says="The ValueError comes without a text, so whoever meets it is not told which loss was wrong.",
    ),
    Slip(
        "general_backprop",
        "loss-ignored",
        "n = X.shape[1]",
        'n, loss = X.shape[1], "mse"',
        says=(
            "The gradient is that of the mean square error for both losses: the name is accepted, but changes nothing."
        ),
    ),
    Slip(
        "general_backprop",
        "gradient-doubled",
        "n = X.shape[1]",
        "n = X.shape[1] / 2",
        says=(
            "Every gradient is twice too large. For the mean square error the half in the cost cancels the 2 of "
            "the square."
        ),
        ids="C8; 4.3 gradient 2x too large",
    ),
    Slip(
        "general_backprop",
        "mse-without-its-half",
        "slope = a - T if",
        "slope = 2 * (a - T) if",
        says=(
            "With the mean square error the gradient is twice too large: the half in the cost cancels the 2 that "
            "comes from the square."
        ),
        ids="C8; 4.3 gradient 2x too large",
    ),
    Slip(
        "general_backprop",
        "gradient-halved",
        "n = X.shape[1]",
        "n = 2 * X.shape[1]",
        says=(
            "Every gradient is half as large as it should be: the half of the cost has cancelled against the "
            "square and must not come in again."
        ),
        ids="C8",
    ),
    Slip(
        "general_backprop",
        "sum-instead-of-mean",
        "n = X.shape[1]",
        "n = 1",
        says=(
            "The gradients are summed over the samples but not divided by their number, while the cost is a "
            "mean; they grow with the size of the data."
        ),
        ids="C6 F8; 4.3 sum over batch instead of mean",
    ),
    Slip(
        "general_backprop",
        "divided-by-outputs-as-well",
        "n = X.shape[1]",
        "n = T.size",
        says=(
            "The gradients are divided by the number of outputs as well as by the number of samples, so they are "
            "too small."
        ),
    ),
    Slip(
        "general_backprop",
        "divided-by-features",
        "n = X.shape[1]",
        "n = X.shape[0]",
        says=(
            "The gradients are divided by the number of features, the rows of X, instead of by the number of samples."
        ),
        ids="E9",
    ),
    Slip(
        "general_backprop",
        "divided-by-n-twice",
        "n = X.shape[1]",
        "n = X.shape[1] ** 2",
        says=(
            "The division by the number of samples happens twice in every layer, so all gradients are too small "
            "by that factor."
        ),
        ids="E2",
    ),
    Slip(
        "general_backprop",
        "divided-again-in-hidden-layers",
        "params[layer][0].T @ delta",
        "params[layer][0].T @ delta / n",
        says=(
            "Each step back divides by the number of samples once more, so only the last layer's gradients are "
            "right, and earlier ones are ever smaller."
        ),
        ids="E2",
    ),
    Slip(
        "general_backprop",
        "gradient-points-uphill",
        "n = X.shape[1]",
        "n = -X.shape[1]",
        says=(
            "All gradients have the wrong sign: the error has been taken as target minus output, and descent "
            "would climb."
        ),
        ids="C9 F2",
    ),
    Slip(
        "general_backprop",
        "mse-error-reversed",
        "slope = a - T if",
        "slope = T - a if",
        says=(
            "With the mean square error all gradients have the wrong sign: the error is output minus target, not "
            "the other way round."
        ),
        ids="C9 F2",
    ),
    Slip(
        "general_backprop",
        "softmax-error-reversed",
        "delta = a - T",
        "delta = T - a",
        says=(
            "For softmax with cross-entropy all gradients have the wrong sign: the delta is output minus target, "
            "not the other way round."
        ),
        ids="C9 F2",
    ),
    Slip(
        "general_backprop",
        "slope-at-the-activation",
        "a = outputs[-1]",
        "a, zs = outputs[-1], outputs[1:]",
        says=(
            "The slopes are taken at the activations instead of at z, so sigmoid and tanh are applied twice, and "
            "these slopes are wrong."
        ),
        ids="B6 B9; 4.3 sigma'(a) instead of sigma'(z)",
    ),
    Slip(
        "general_backprop",
        "activation-formula-at-z",
        '"sigmoid": sigmoid_prime, "tanh": tanh_prime',
        '"sigmoid": lambda z: z * (1 - z), "tanh": lambda z: 1 - z**2',
        says=(
            "The short formulas for the slopes of sigmoid and tanh hold in terms of the activation, but here "
            "they are filled with z."
        ),
        ids="B5 B9",
    ),
    Slip(
        "general_backprop",
        "output-delta-is-the-error",
        "grads = []",
        "delta = a - T\n    grads = []",
        says=(
            "The output delta is always output minus target. That holds for softmax with cross-entropy; every "
            "other choice needs its own slope."
        ),
        ids="E5; 4.3 output delta without sigma'",
    ),
    Slip(
        "general_backprop",
        "mse-delta-is-the-error",
        "grads = []",
        'if loss == "mse":\n        delta = a - T\n    grads = []',
        says=(
            "With the mean square error the output delta is only output minus target: the slope of the output's "
            "activation is missing."
        ),
        ids="E5; 4.3 output delta without sigma'",
    ),
    Slip(
        "general_backprop",
        "output-slope-missing",
        "delta = slope * slopes[activations[-1]](zs[-1])",
        "delta = slope",
        says=(
            "Where the last activation works on each output by itself and no short form holds, its slope is "
            "missing: the delta is the slope of the loss alone."
        ),
        ids="E5; 4.3 output delta without sigma'",
    ),
    Slip(
        "general_backprop",
        "hidden-slope-missing",
        " * slopes[activations[layer - 1]](zs[layer - 1])",
        "",
        says=(
            "On the way back through the hidden layers the slope of their activation is left out, as if every "
            "hidden layer were identity."
        ),
        ids="4.3 hidden delta without sigma'",
    ),
    Slip(
        "general_backprop",
        "no-slope-anywhere",
        "grads = []",
        "delta = a - T\n    slopes = dict.fromkeys(slopes, np.ones_like)\n    grads = []",
        says=(
            "No slope enters anywhere: the output delta is output minus target, and the hidden deltas only pass "
            "through the weights."
        ),
        ids="4.3 no sigma' anywhere",
    ),
    Slip(
        "general_backprop",
        "sigmoid-slope-in-hidden-layers",
        "slopes[activations[layer - 1]](zs[layer - 1])",
        "sigmoid_prime(zs[layer - 1])",
        says=(
            "Every hidden layer gets the slope of the sigmoid, as in lesson 2, whatever its activation is; each "
            "layer has a slope of its own."
        ),
    ),
    Slip(
        "general_backprop",
        "slope-of-the-layer-above",
        "slopes[activations[layer - 1]](zs[layer - 1])",
        "slopes[activations[layer]](zs[layer - 1])",
        says=(
            "A hidden layer gets the slope that belongs to the name of the layer above it; below softmax, which "
            "has none in the list, that is a KeyError."
        ),
    ),
    Slip(
        "general_backprop",
        "z-of-the-layer-above",
        "slopes[activations[layer - 1]](zs[layer - 1])",
        "slopes[activations[layer - 1]](zs[layer])",
        says=(
            "The slope of a hidden layer is taken at the z of the layer above it, so the sizes do not fit, or "
            "the wrong numbers meet."
        ),
        one_of="way back with wrong sizes",
    ),
    Slip(
        "general_backprop",
        "times-z",
        "slopes[activations[layer - 1]](zs[layer - 1])",
        "zs[layer - 1]",
        says="On the way back the delta is multiplied by z itself; it is the slope at z that belongs there.",
        ids="E3",
    ),
    Slip(
        "general_backprop",
        "times-the-activation",
        "slopes[activations[layer - 1]](zs[layer - 1])",
        "outputs[layer]",
        says=(
            "On the way back the delta is multiplied by the hidden layer's activation; it is the slope of this "
            "activation that belongs there."
        ),
        ids="E3",
    ),
    Slip(
        "general_backprop",
        "errors-for-deltas",
        "delta = (params[layer][0].T @ delta)",
        "error = params[layer][0].T @ (a - T if layer == len(params) - 1 else error)\n            delta = error",
        says=(
            "What travels back is the error, output minus target, without any slopes on its way; the delta of "
            "the layer above should travel."
        ),
        ids="E4; 4.3 hidden delta from the error",
    ),
    Slip(
        "general_backprop",
        "output-error-handed-back",
        "params[layer][0].T @ delta",
        "params[layer][0].T @ (a - T if layer == len(params) - 1 else delta)",
        says=(
            "From the last layer the error, output minus target, is handed back instead of the output delta: the "
            "first of all slopes is lost."
        ),
        ids="E4; 4.3 hidden delta from the error",
    ),
    Slip(
        "general_backprop",
        "gradient-for-weight",
        "params[layer][0].T @ delta",
        "grads[0][0].T @ delta",
        says=(
            "The delta travels back through the gradient of the weights instead of through the weights: the "
            "shape is right, the numbers are not."
        ),
        ids="E1",
    ),
    Slip(
        "general_backprop",
        "weights-not-turned-round",
        "params[layer][0].T @ delta",
        "params[layer][0] @ delta",
        says=(
            "On the way back the weights are used as on the way forward, so the sizes do not fit: what was a row "
            "must become a column."
        ),
        ids="A12",
        one_of="way back with wrong sizes",
    ),
    Slip(
        "general_backprop",
        "matrix-product-with-the-slope",
        "(params[layer][0].T @ delta) * slopes[activations[layer - 1]](zs[layer - 1])",
        "(params[layer][0].T @ delta) @ slopes[activations[layer - 1]](zs[layer - 1]).T",
        says=(
            "The slope is brought in by a matrix product, so the delta gets a wrong shape; it belongs to each "
            "unit and sample by itself."
        ),
        ids="A8",
        one_of="way back with wrong sizes",
    ),
    Slip(
        "general_backprop",
        "element-wise-weight-gradient",
        "delta @ outputs[layer].T / n",
        "delta * outputs[layer].T / n",
        says=(
            "Deltas and inputs are multiplied entry by entry where a matrix product is needed: every weight's "
            "gradient is a sum over the samples."
        ),
        ids="A7",
    ),
    Slip(
        "general_backprop",
        "weight-gradient-transposed",
        "delta @ outputs[layer].T / n",
        "outputs[layer] @ delta.T / n",
        says=(
            "Every weight gradient comes out turned round, with a row for each input; it must have the shape of "
            "its weights."
        ),
        ids="A12 A17",
    ),
    Slip(
        "general_backprop",
        "own-activation-for-the-input",
        "delta @ outputs[layer].T / n",
        "delta @ outputs[layer + 1].T / n",
        says=(
            "The weight gradient is made with the layer's own activation; what its weights were multiplied by is "
            "the activation of the layer before."
        ),
        ids="E8",
    ),
    Slip(
        "general_backprop",
        "z-for-the-input",
        "delta @ outputs[layer].T / n",
        "delta @ (zs[layer - 1] if layer else outputs[0]).T / n",
        says=(
            "The weight gradient is made with the z of the layer before; what arrives at the weights is its activation."
        ),
    ),
    Slip(
        "general_backprop",
        "x-for-every-input",
        "delta @ outputs[layer].T / n",
        "delta @ X.T / n",
        says=(
            "The weight gradient of every layer is made with X; only the first layer gets X, each later one the "
            "activation of the layer before."
        ),
    ),
    Slip(
        "general_backprop",
        "weight-gradients-summed",
        "delta @ outputs[layer].T / n",
        "delta @ outputs[layer].T",
        says="The weight gradients are not divided by the number of samples, though those of the biases are.",
        ids="E13",
    ),
    Slip(
        "general_backprop",
        "bias-gradients-summed",
        "delta.sum(axis=1, keepdims=True) / n",
        "delta.sum(axis=1, keepdims=True)",
        says="The bias gradients are not divided by the number of samples, though those of the weights are.",
        ids="E13; 4.3 bias gradients not divided by N",
    ),
    Slip(
        "general_backprop",
        "bias-gradient-over-everything",
        "delta.sum(axis=1, keepdims=True) / n",
        "np.full((len(delta), 1), delta.sum() / n)",
        says=(
            "The bias gradient is summed over all units as well as over the samples, so every bias of a layer "
            "gets the same number."
        ),
        ids="E10; 4.3 bias gradient summed over everything",
    ),
    Slip(
        "general_backprop",
        "bias-gradient-one-number",
        "delta.sum(axis=1, keepdims=True) / n",
        "delta.sum() / n",
        says=(
            "The bias gradient of a layer is one single number, summed over units and samples; each unit has a "
            "bias, and a gradient, of its own."
        ),
        ids="E10",
    ),
    Slip(
        "general_backprop",
        "bias-gradient-mean-of-everything",
        "delta.sum(axis=1, keepdims=True) / n",
        "np.full((len(delta), 1), delta.mean())",
        says=(
            "The bias gradient is the mean over all units and samples of a layer, so every bias of it gets the "
            "same, too small number."
        ),
        ids="E13 E10",
    ),
    Slip(
        "general_backprop",
        "bias-gradient-over-units",
        "delta.sum(axis=1, keepdims=True) / n",
        "delta.sum(axis=0, keepdims=True) / n",
        says="The bias gradient is summed over the units and keeps the samples: the sum goes along the wrong axis.",
        ids="E11",
    ),
    Slip(
        "general_backprop",
        "bias-gradient-from-weight-gradient",
        "delta.sum(axis=1, keepdims=True) / n",
        "(delta @ outputs[layer].T).sum(axis=1, keepdims=True) / n",
        says=(
            "The bias gradient is summed up from the weight gradient's rows. The shape is right, but the inputs "
            "have come in, and a bias has none."
        ),
        ids="E12",
    ),
    Slip(
        "general_backprop",
        "bias-gradient-flat",
        "delta.sum(axis=1, keepdims=True) / n",
        "delta.sum(axis=1) / n",
        says=(
            "The bias gradients are right, but each comes as a flat row; it has lost a dimension and no longer "
            "has the shape of its bias."
        ),
        ids="E15",
    ),
    Slip(
        "general_backprop",
        "bias-gradient-zero",
        "delta.sum(axis=1, keepdims=True) / n",
        "np.zeros((len(delta), 1))",
        says=(
            "The gradients of the biases are 0, so the biases would never learn; each is the mean of its unit's deltas."
        ),
        ids="E23; 4.3 biases never updated",
    ),
    Slip(
        "general_backprop",
        "first-bias-sign",
        "delta.sum(axis=1, keepdims=True) / n",
        "delta.sum(axis=1, keepdims=True) / n * (-1 if layer == 0 else 1)",
        says="The bias gradient of the first layer has the wrong sign; everything else is right.",
        ids="4.3 b1 sign flipped",
    ),
    Slip(
        "general_backprop",
        "first-weights-sign",
        "delta @ outputs[layer].T / n",
        "delta @ outputs[layer].T / n * (-1 if layer == 0 else 1)",
        says="The weight gradient of the first layer has the wrong sign; everything else is right.",
        ids="4.3 W1 sign flipped",
    ),
    Slip(
        "general_backprop",
        "first-weights-never-learn",
        "delta @ outputs[layer].T / n",
        "delta @ outputs[layer].T / n * (layer > 0)",
        says=(
            "The weight gradient of the first layer stays 0, so these weights would never learn; everything else "
            "is right."
        ),
        ids="4.3 W1 never updated",
    ),
    Slip(
        "general_backprop",
        "only-the-last-sample",
        "n = X.shape[1]",
        "X, T, n = X[:, -1:], T[:, -1:], 1",
        says=(
            "The gradient is that of the last sample alone, as when each sample's gradient overwrites the one "
            "before; the mean over all is wanted."
        ),
        ids="G9; 4.3 only last sample of each batch",
    ),
    Slip(
        "general_backprop",
        "list-outlives-the-call",
        "grads = []",
        "grads = general_backprop.kept = [*getattr(general_backprop, 'kept', [])]",
        says=(
            "The list of gradients is not begun anew in every call, as with a list for a default argument, so "
            "the pairs of earlier calls come back, too."
        ),
        ids="H3 E17",
    ),
    Slip(
        "general_backprop",
        "last-layer-first",
        "grads.insert(0, (",
        "grads.append((",
        says=(
            "The pairs come back in the order in which they are found, the last layer first; the first layer's "
            "pair should stand first."
        ),
    ),
    Slip(
        "general_backprop",
        "first-layer-missing",
        "reversed(range(len(params)))",
        "reversed(range(1, len(params)))",
        says="The way back ends one layer too early: the first layer gets no gradient, and the list is too short.",
    ),
    Slip(
        "general_backprop",
        "only-weight-gradients",
        "return grads",
        "return [dW for dW, _ in grads]",
        says=(
            "Only the gradients of the weights come back; each layer needs a pair, for its weights and for its biases."
        ),
    ),
    Slip(
        "general_backprop",
        "two-lists-for-pairs",
        "return grads",
        "return [dW for dW, _ in grads], [db for _, db in grads]",
        says=(
            "All weight gradients come in one list and all bias gradients in another; asked for is one list with "
            "a pair for each layer."
        ),
    ),
    Slip(
        "general_backprop",
        "pairs-swapped",
        "return grads",
        "return [(db, dW) for dW, db in grads]",
        says="In every pair the gradient of the biases stands first; the weights' gradient belongs there.",
    ),
    Slip(
        "general_backprop",
        "biases-missing-on-the-way-forward",
        "general_feedforward(params, X, activations)",
        "general_feedforward([(W, 0 * b) for W, b in params], X, activations)",
        says=(
            "The way forward is computed without the biases, so all deltas are taken at the wrong outputs and slopes."
        ),
    ),
    Slip(
        "general_backprop",
        "hidden-layers-without-activation",
        "general_feedforward(params, X, activations)",
        'general_feedforward(params, X, [*["identity"] * (len(params) - 1), activations[-1]])',
        says=(
            "On the way forward the hidden layers hand on z without their activation, so everything after them "
            "is computed from wrong numbers."
        ),
        ids="E21",
    ),
    Slip(
        "general_backprop",
        "error-written-into-outputs",
        'slope = a - T if loss == "mse" else -T / np.maximum(a, 1e-12)',
        'slope = a if loss == "mse" else -T / np.maximum(a, 1e-12)\n        if loss == "mse":\n            slope -= T',
        says=(
            "The error is computed in the array of the outputs, which are lost by that: what needs them "
            "afterwards, as softmax does, gets the error."
        ),
        ids="E19 E20",
    ),
    Slip(
        "general_backprop",
        "softmax-mse-only-diagonal",
        "delta = a * (slope - np.sum(slope * a, axis=0, keepdims=True))",
        "delta = slope * a * (1 - a)",
        says=(
            "For softmax with the mean square error only the diagonal of the Jacobian is used, but every z of a "
            "sample moves all its shares."
        ),
    ),
    Slip(
        "general_backprop",
        "softmax-simple-with-any-loss",
        'if activations[-1] == "softmax" and loss == "cross_entropy":',
        'if activations[-1] == "softmax":',
        says=(
            "For softmax the delta is output minus target with the mean square error, too; that short form "
            "belongs to cross-entropy alone."
        ),
        ids="E5",
    ),
    Slip(
        "general_backprop",
        "softmax-sum-over-samples",
        "np.sum(slope * a, axis=0, keepdims=True)",
        "np.sum(slope * a, axis=1, keepdims=True)",
        says=(
            "In the delta of softmax with the mean square error the sum runs over the samples; it is one number "
            "per sample, summed over the classes."
        ),
        ids="D2 A16",
    ),
    Slip(
        "general_backprop",
        "softmax-sum-over-everything",
        "np.sum(slope * a, axis=0, keepdims=True)",
        "np.sum(slope * a)",
        says=(
            "In the delta of softmax with the mean square error the sum runs over classes and samples together; "
            "each sample has a sum of its own."
        ),
        ids="D2",
    ),
    Slip(
        "general_backprop",
        "softmax-jacobian-without-its-sum",
        "delta = a * (slope - np.sum(slope * a, axis=0, keepdims=True))",
        "delta = a * slope",
        says=(
            "In the delta of softmax with the mean square error the sum over the other outputs is missing, as if "
            "each share depended on its z alone."
        ),
    ),
    Slip(
        "general_backprop",
        "softmax-cross-entropy-with-slope",
        "delta = a - T",
        "delta = (a - T) * a * (1 - a)",
        says=(
            "For softmax with cross-entropy a slope a(1 - a) is multiplied on top; output minus target has the "
            "softmax's derivative in it already."
        ),
    ),
    Slip(
        "general_backprop",
        "softmax-cross-entropy-without-slope",
        "delta = a - T",
        "delta = -T / np.maximum(a, 1e-12)",
        says=(
            "For softmax with cross-entropy the slope with respect to the outputs is taken for the delta: "
            "softmax's own derivative is missing."
        ),
    ),
    Slip(
        "general_backprop",
        "softmax-cross-entropy-only-diagonal",
        "delta = a - T",
        "delta = -T * (1 - a)",
        says=(
            "Softmax with cross-entropy is treated like the sigmoid: only the diagonal of the Jacobian is used, "
            "and the wrong classes get no delta."
        ),
    ),
    Slip(
        "general_backprop",
        "sigmoid-cross-entropy-like-log-loss",
        "delta = -T * (1 - a)",
        "delta = a - T",
        says=(
            "For sigmoid with cross-entropy the delta is output minus target. That belongs to the log loss; this "
            "loss has no term for the wrong classes."
        ),
    ),
    Slip(
        "general_backprop",
        "sigmoid-cross-entropy-without-slope",
        "delta = -T * (1 - a)",
        "delta = -T / np.maximum(a, 1e-12)",
        says=(
            "For sigmoid with cross-entropy the slope of the sigmoid is missing: the slope with respect to the "
            "outputs is taken for the delta."
        ),
    ),
    Slip(
        "general_backprop",
        "cross-entropy-always-the-error",
        "grads = []",
        'if loss == "cross_entropy":\n        delta = a - T\n    grads = []',
        says=(
            "With cross-entropy the delta is output minus target for every output; that short form belongs to "
            "softmax alone."
        ),
    ),
    Slip(
        "general_backprop",
        "other-outputs-treated-like-mse",
        'slope = a - T if loss == "mse" else -T / np.maximum(a, 1e-12)',
        "slope = a - T",
        says=(
            "With cross-entropy, outputs that are neither softmax nor sigmoid are treated as with the mean "
            "square error."
        ),
    ),
    Slip(
        "general_backprop",
        "other-outputs-refused-with-cross-entropy",
        'slope = a - T if loss == "mse" else -T / np.maximum(a, 1e-12)',
        'if loss == "cross_entropy":\n'
        '            raise ValueError("cross_entropy needs probabilities")\n'
        "        slope = a - T",
        says=(
            "With cross-entropy, outputs that are neither softmax nor sigmoid are refused; as long as they are "
            "positive they are allowed."
        ),
    ),
    Slip(
        "general_backprop",
        "cross-entropy-slope-sign",
        "else -T / np",
        "else T / np",
        says=(
            "With cross-entropy the slope with respect to the outputs lacks its minus sign where neither softmax "
            "nor sigmoid has its short form."
        ),
        ids="C2 C9",
    ),
    Slip(
        "general_backprop",
        "relu-slope-one-everywhere",
        '"relu": relu_prime',
        '"relu": np.ones_like',
        says=(
            "The slope of relu is 1 everywhere, as when one asks whether its output is at least 0; silent units "
            "get gradients they should not."
        ),
        ids="B8",
    ),
    Slip(
        "general_backprop",
        "identity-slope-zero",
        '"identity": np.ones_like',
        '"identity": np.zeros_like',
        says=(
            "The slope of identity is taken for 0, so nothing gets back through such a layer; a straight line "
            "that rises has another slope."
        ),
    ),
    Slip(
        "general_backprop",
        "identity-slope-z",
        '"identity": np.ones_like',
        '"identity": np.copy',
        says="The slope of identity is taken for z itself; but a straight line has the same slope everywhere.",
    ),
    Slip(
        "general_backprop",
        "tanh-with-sigmoid-formula",
        '"tanh": tanh_prime',
        '"tanh": lambda z: np.tanh(z) * (1 - np.tanh(z))',
        says="The rule a(1 - a) is used for tanh, but it belongs to the sigmoid; tanh has a rule of its own.",
    ),
    Slip(
        "general_backprop",
        "cut-to-integers",
        "return grads",
        "return [(dW.astype(W.dtype), db.astype(b.dtype)) for (dW, db), (W, b) in zip(grads, params)]",
        says=(
            "The gradients take their type from the parameters: where these are integers, everything after the "
            "point is cut off."
        ),
        ids="F5",
    ),
]
