"""The slips of gradient_step."""

from autograder.slips import Slip

_STEP = "return [(W - eta * dW, b - eta * db) for (W, b), (dW, db) in zip(params, grads, strict=True)]"
_MOVED = "(W - eta * dW, b - eta * db)"

SLIPS: list[Slip] = [
    Slip(
        "gradient_step",
        "step-uphill",
        _MOVED,
        "(W + eta * dW, b + eta * db)",
        says=(
            "The gradient is added, so every step climbs: the gradient points uphill, and the step should go "
            "against it."
        ),
        ids="F2",
    ),
    Slip(
        "gradient_step",
        "eta-forgotten",
        _MOVED,
        "(W - dW, b - db)",
        says="The whole gradient is subtracted, without eta, so the step always has the same size whatever eta is.",
    ),
    Slip(
        "gradient_step",
        "eta-fixed",
        _MOVED,
        "(W - 0.5 * dW, b - 0.5 * db)",
        says="The step size is written into the code, so the eta that the caller asks for changes nothing.",
        ids="F3",
    ),
    Slip(
        "gradient_step",
        "divided-by-eta",
        _MOVED,
        "(W - dW / eta, b - db / eta)",
        says="The gradient is divided by eta, so a smaller eta makes a larger step; it should make a smaller one.",
        ids="F7",
    ),
    Slip(
        "gradient_step",
        "biases-left-out",
        _MOVED,
        "(W - eta * dW, 1.0 * b)",
        says="The biases stay what they are: only the weights take a step.",
        ids="F1; 4.3 biases never updated",
    ),
    Slip(
        "gradient_step",
        "biases-handed-through",
        _MOVED,
        "(W - eta * dW, b)",
        says=(
            "The biases never move: those that come back are the very arrays that came in, and the caller's would"
            " change with them."
        ),
        ids="F1 F4; 4.3 biases never updated",
    ),
    Slip(
        "gradient_step",
        "weights-left-out",
        _MOVED,
        "(1.0 * W, b - eta * db)",
        says="The weights stay what they are: only the biases take a step.",
    ),
    Slip(
        "gradient_step",
        "biases-uphill",
        _MOVED,
        "(W - eta * dW, b + eta * db)",
        says=(
            "The biases move with their gradient, the weights against it: the step of the biases has the wrong sign."
        ),
    ),
    Slip(
        "gradient_step",
        "weights-uphill",
        _MOVED,
        "(W + eta * dW, b - eta * db)",
        says=(
            "The weights move with their gradient, the biases against it: the step of the weights has the wrong sign."
        ),
    ),
    Slip(
        "gradient_step",
        "biases-without-eta",
        _MOVED,
        "(W - eta * dW, b - db)",
        says="The biases subtract their whole gradient, without eta, so their step does not follow the step size.",
    ),
    Slip(
        "gradient_step",
        "steps-without-parameters",
        _MOVED,
        "(-eta * dW, -eta * db)",
        says="What comes back is the step alone; it should be added to the old parameters to give the new ones.",
    ),
    Slip(
        "gradient_step",
        "first-weights-left-out",
        _STEP,
        (
            "return [(W - eta * dW if i else 1.0 * W, b - eta * db) for i, ((W, b), (dW, db)) in "
            "enumerate(zip(params, grads, strict=True))]"
        ),
        says="The weights of the first layer stay what they are; everything else takes its step.",
        ids="4.3 W1 never updated",
    ),
    Slip(
        "gradient_step",
        "first-weights-uphill",
        _STEP,
        (
            "return [(W - eta * dW if i else W + eta * dW, b - eta * db) for i, ((W, b), (dW, db)) in "
            "enumerate(zip(params, grads, strict=True))]"
        ),
        says="The weights of the first layer move with their gradient and not against it; everything else is right.",
        ids="4.3 W1 sign flipped",
    ),
    Slip(
        "gradient_step",
        "first-biases-uphill",
        _STEP,
        (
            "return [(W - eta * dW, b - eta * db if i else b + eta * db) for i, ((W, b), (dW, db)) in "
            "enumerate(zip(params, grads, strict=True))]"
        ),
        says="The biases of the first layer move with their gradient and not against it; everything else is right.",
        ids="4.3 b1 sign flipped",
    ),
    Slip(
        "gradient_step",
        "minus-around-everything",
        _MOVED,
        "(eta * dW - W, eta * db - b)",
        says="The difference is taken the wrong way round, so all parameters come back with the wrong sign.",
    ),
    Slip(
        "gradient_step",
        "changed-in-place",
        _STEP,
        """\
for (W, b), (dW, db) in zip(params, grads, strict=True):
        W -= eta * dW
        b -= eta * db
    return params""",
        says=(
            "The caller's own arrays are changed and handed back; the old parameters are lost, and new arrays are"
            " asked for."
        ),
        ids="F4 F5",
    ),
    Slip(
        "gradient_step",
        "changed-in-place-then-copied",
        _STEP,
        """\
for (W, b), (dW, db) in zip(params, grads, strict=True):
        W -= eta * dW
        b -= eta * db
    return [(W.copy(), b.copy()) for W, b in params]""",
        says=(
            "The caller's own arrays take the step and are copied afterwards, when the old parameters are already lost."
        ),
        ids="F4 F5",
    ),
    Slip(
        "gradient_step",
        "new-pairs-in-the-callers-list",
        _STEP,
        (
            "for i, ((W, b), (dW, db)) in enumerate(zip(params, grads, strict=True)):\n"
            "        params[i] = (W - eta * dW, b - eta * db)\n"
            "    return params"
        ),
        says=(
            "The new arrays are put into the caller's own list, so the old parameters are gone from it; a new "
            "list is asked for."
        ),
        ids="F4",
    ),
    Slip(
        "gradient_step",
        "nothing-returned",
        _STEP,
        (
            "for i, ((W, b), (dW, db)) in enumerate(zip(params, grads, strict=True)):\n"
            "        params[i] = (W - eta * dW, b - eta * db)"
        ),
        says=(
            "The new parameters are put into the caller's list and nothing comes back; a new list should be returned."
        ),
        ids="F4",
    ),
    Slip(
        "gradient_step",
        "copies-of-integers",
        _STEP,
        """\
params = [(W.copy(), b.copy()) for W, b in params]
    for (W, b), (dW, db) in zip(params, grads, strict=True):
        W -= eta * dW
        b -= eta * db
    return params""",
        says=(
            "A copy of an array of integers holds integers too, and a step taken within it fails: new arrays have"
            " to hold floats."
        ),
        ids="F5",
    ),
    Slip(
        "gradient_step",
        "cut-to-integers",
        _STEP,
        """\
params = [(W.copy(), b.copy()) for W, b in params]
    for (W, b), (dW, db) in zip(params, grads, strict=True):
        W[...], b[...] = W - eta * dW, b - eta * db
    return params""",
        says=(
            "The new values are put into copies of the old arrays: where those hold integers, everything after "
            "the point is cut off."
        ),
        ids="F5",
    ),
    Slip(
        "gradient_step",
        "first-layer-only",
        _STEP,
        "for (W, b), (dW, db) in zip(params, grads, strict=True):\n        return [(W - eta * dW, b - eta * db)]",
        says="The function returns within the loop, after the first layer, so all other layers are missing.",
    ),
    Slip(
        "gradient_step",
        "two-layers-only",
        _STEP,
        (
            "(W1, b1), (W2, b2) = params\n"
            "    return [(W - eta * dW, b - eta * db) for (W, b), (dW, db) in zip(params, grads, strict=True)]"
        ),
        says=(
            "The function takes for granted that there are exactly two layers, so it fails for one layer or for three."
        ),
        ids="H1",
    ),
    Slip(
        "gradient_step",
        "parameters-and-gradients-apart",
        "for (W, b), (dW, db) in",
        "for W, b, dW, db in",
        says=(
            "Parameters and gradients do not come together, in any network: the pairs of the two lists are taken "
            "apart wrongly, or the shapes do not fit."
        ),
    ),
    Slip(
        "gradient_step",
        "gradients-of-the-other-end",
        "zip(params, grads, strict=True)",
        "zip(params, grads[::-1], strict=True)",
        says=(
            "The list of gradients is read from its end, so layers meet the gradients of other layers and the "
            "shapes do not fit."
        ),
    ),
    Slip(
        "gradient_step",
        "biases-flat",
        _MOVED,
        "(W - eta * dW, (b - eta * db)[:, 0])",
        says="The biases have lost their second dimension: they should stay a column.",
        ids="A4 E15",
    ),
    Slip(
        "gradient_step",
        "biases-become-a-table",
        _MOVED,
        "(W - eta * dW, b - eta * db[:, 0])",
        says="A flat bias gradient is subtracted from a column of biases, which NumPy silently makes a square table.",
        ids="A2 A6 E15",
    ),
    Slip(
        "gradient_step",
        "parameters-in-one-flat-list",
        _STEP,
        (
            "return [part for (W, b), (dW, db) in zip(params, grads, strict=True) for part in (W - eta * dW, b - "
            "eta * db)]"
        ),
        says="The parameters come back one after another in a flat list; each layer should have a pair of its own.",
    ),
]
