"""The slips of l2_gradients."""

from autograder.slips import Slip

SLIPS: list[Slip] = [
    Slip(
        "l2_gradients",
        "biases-punished-too",
        "db + 0.0",
        "db + lam * _",
        says="The penalty is added to the gradients of the biases as well; biases only shift and go free.",
        ids="E16",
    ),
    Slip(
        "l2_gradients",
        "penalty-doubled",
        "dW + lam * W",
        "dW + 2 * lam * W",
        says=(
            "The penalty's share is twice too large: the half in front of the squares cancels the 2 that comes "
            "from their slope."
        ),
        ids="C8",
    ),
    Slip(
        "l2_gradients",
        "penalty-halved",
        "dW + lam * W",
        "dW + lam / 2 * W",
        says=(
            "The penalty's share is half as large as it should be: the half in front of the squares has already "
            "cancelled against their slope."
        ),
        ids="C8",
    ),
    Slip(
        "l2_gradients",
        "weights-pushed-away",
        "dW + lam * W",
        "dW - lam * W",
        says=(
            "The penalty comes in with the wrong sign: descent would make the weights larger instead of holding "
            "them small."
        ),
        ids="C9",
    ),
    Slip(
        "l2_gradients",
        "penalty-itself-not-its-slope",
        "dW + lam * W",
        "dW + lam / 2 * W**2",
        says=(
            "The penalty of each weight is added, with its square, not the penalty's slope; so the sign of the "
            "weight is lost."
        ),
    ),
    Slip(
        "l2_gradients",
        "one-penalty-for-all-weights",
        "dW + lam * W",
        "dW + lam / 2 * np.sum(W**2)",
        says=(
            "The penalty of the whole layer, one number, is added to every gradient; each weight should get the "
            "slope of its own term."
        ),
    ),
    Slip(
        "l2_gradients",
        "sign-of-the-weight-only",
        "dW + lam * W",
        "dW + lam * np.sign(W)",
        says=(
            "Only the sign of each weight counts, as with a penalty on absolute values; with squares a large "
            "weight is pulled harder than a small one."
        ),
    ),
    Slip(
        "l2_gradients",
        "lam-missing",
        "dW + lam * W",
        "dW + W",
        says=(
            "The strength lam plays no part: the weights are added in full, and even without a penalty the "
            "gradients change."
        ),
        ids="F3",
    ),
    Slip(
        "l2_gradients",
        "penalty-averaged-over-weights",
        "dW + lam * W",
        "dW + lam * W / W.size",
        says="The penalty is divided by the number of weights of the layer; lam is used as it is.",
        ids="C7",
    ),
    Slip(
        "l2_gradients",
        "penalty-divided-by-units",
        "dW + lam * W",
        "dW + lam * W / len(W)",
        says="The penalty is divided by a size, the number of units of the layer; lam is used as it is.",
        ids="C7 E9",
    ),
    Slip(
        "l2_gradients",
        "gradient-for-weight",
        "dW + lam * W",
        "dW + lam * dW",
        says=(
            "lam multiplies the gradient once more instead of the weight, so all gradients only grow by the same "
            "factor."
        ),
        ids="E1",
    ),
    Slip(
        "l2_gradients",
        "penalty-only",
        "dW + lam * W",
        "lam * W",
        says="Only the penalty's gradient comes back: the gradient of the cost itself is lost.",
        ids="E18",
    ),
    Slip(
        "l2_gradients",
        "gradients-shrunk",
        "dW + lam * W",
        "(1 - lam) * dW",
        says=(
            "The gradients are shrunk by lam instead of the weights being held small: the weights play no part "
            "in the result."
        ),
    ),
    Slip(
        "l2_gradients",
        "parameters-not-gradients",
        "return [(dW + lam * W, db + 0.0) for (dW, db), (W, _) in zip(grads, params, strict=True)]",
        "return [(W - lam * W, b + 0.0) for W, b in params]",
        says=(
            "Parameters come back, with the weights shrunk; asked for are the gradients, to which the penalty "
            "adds its share."
        ),
    ),
    Slip(
        "l2_gradients",
        "first-layer-only",
        "return [(dW + lam * W, db + 0.0) for (dW, db), (W, _) in zip(grads, params, strict=True)]",
        "return [(dW + lam * W * (i == 0), db + 0.0) for i, ((dW, db), (W, _)) in enumerate(zip(grads, params))]",
        says="Only the weights of the first layer are held small; the penalty covers the weights of every layer.",
    ),
    Slip(
        "l2_gradients",
        "gradients-changed-in-place",
        "return [(dW + lam * W, db + 0.0) for (dW, db), (W, _) in zip(grads, params, strict=True)]",
        "for (dW, _), (W, _) in zip(grads, params):\n        dW += lam * W\n    return grads",
        says=(
            "The penalty is added in the caller's own gradients, which change with that; a new list with new "
            "arrays is asked for."
        ),
        ids="F4",
    ),
    Slip(
        "l2_gradients",
        "gradients-changed-and-copied",
        "return [(dW + lam * W, db + 0.0) for (dW, db), (W, _) in zip(grads, params, strict=True)]",
        "for (dW, _), (W, _) in zip(grads, params):\n"
        "        dW += lam * W\n"
        "    return [(dW + 0.0, db + 0.0) for dW, db in grads]",
        says=(
            "The result is new, but on the way to it the penalty was added in the caller's own gradients, which "
            "have changed."
        ),
        ids="F4",
    ),
    Slip(
        "l2_gradients",
        "bias-gradients-not-copied",
        "db + 0.0",
        "db",
        says=(
            "The bias gradients are the caller's own arrays, not copies: whoever changes the result later "
            "changes them, too."
        ),
        ids="F4 E20",
    ),
    Slip(
        "l2_gradients",
        "handed-back-without-penalty",
        "return [(dW + lam * W, db + 0.0) for (dW, db), (W, _) in zip(grads, params, strict=True)]",
        "if lam == 0:\n"
        "        return grads\n"
        "    return [(dW + lam * W, db + 0.0) for (dW, db), (W, _) in zip(grads, params, strict=True)]",
        says=(
            "Where lam is 0 the caller's own list comes back instead of a new one: whoever changes the result "
            "later changes it, too."
        ),
        ids="F4 E20",
    ),
    Slip(
        "l2_gradients",
        "only-weight-gradients",
        "return [(dW + lam * W, db + 0.0) for (dW, db), (W, _) in zip(grads, params, strict=True)]",
        "return [dW + lam * W for (dW, _), (W, _) in zip(grads, params)]",
        says=(
            "Only the gradients of the weights come back; each layer needs a pair, for its weights and for its biases."
        ),
    ),
    Slip(
        "l2_gradients",
        "bias-gradients-zero",
        "db + 0.0",
        "0.0 * db",
        says="The gradients of the biases come back as 0: they have no penalty, but the cost's own gradient remains.",
    ),
    Slip(
        "l2_gradients",
        "biases-for-their-gradients",
        "db + 0.0",
        "_ + 0.0",
        says=(
            "The biases themselves come back in the place of their gradients, so what the cost says about them is lost."
        ),
    ),
]
