"""The slips of sgd."""

from autograder.slips import Slip

COPIES = "params = [(1.0 * W, 1.0 * b) for W, b in params]  # a copy, for num_epochs = 0"
OVER_BATCHES = "for X_b, T_b in minibatches(X, T, batch_size, rng):"
GRADS = "backprop(params, X_b, T_b)"
STEP = f"            params = gradient_step(params, {GRADS}, eta)"
LOOP = f"    for _ in range(num_epochs):\n        {OVER_BATCHES}\n{STEP}"
OWN_BATCHES = """\
    n = X.shape[1]
    for _ in range(num_epochs):
        order = rng.permutation(n)
        for part in [order[start : start + batch_size] for start in range(0, n, batch_size)]:
            params = gradient_step(params, backprop(params, X[:, part], T[:, part]), eta)"""
"""sgd that cuts its batches itself, as those write it who do not call minibatches."""
BACKWARD = """\
            zs, activations = feedforward(params, X_b)
            delta = (activations[-1] - T_b) * sigmoid_prime(zs[-1])
            grads = []
            for layer in reversed(range(len(params))):
                dW = delta @ activations[layer].T / X_b.shape[1]
                db = delta.mean(axis=1, keepdims=True)
                grads.insert(0, (dW, db))
                if layer:
                    delta = (params[layer][0].T @ delta) * sigmoid_prime(zs[layer - 1])
            params = gradient_step(params, grads, eta)"""
"""A step that holds the whole backward pass, as those write it who do not call backprop."""


def _grads(dW: str, db: str) -> str:
    """Write the gradients with each dW and db changed."""
    return f"[({dW}, {db}) for dW, db in {GRADS}]"


SLIPS: list[Slip] = [
    Slip(
        "sgd",
        "sum-instead-of-mean",
        GRADS,
        _grads("dW * X_b.shape[1]", "db * X_b.shape[1]"),
        says="Every step takes the sum of the gradients over the batch and not their mean, so it grows with the size "
        "of the batch and eta has to be tuned anew for each.",
        ids="C6 F8; 4.3 sum over batch instead of mean",
    ),
    Slip(
        "sgd",
        "bias-gradients-not-averaged",
        GRADS,
        _grads("dW", "db * X_b.shape[1]"),
        says="The gradients of the weights are averaged over the batch, those of the biases only summed, so the biases "
        "take steps that are too large by the size of the batch.",
        ids="E13; 4.3 bias gradients not divided by N",
    ),
    Slip(
        "sgd",
        "weight-gradients-not-averaged",
        GRADS,
        _grads("dW * X_b.shape[1]", "db"),
        says="The gradients of the biases are averaged over the batch, those of the weights only summed, so the "
        "weights take steps that are too large by the size of the batch.",
        ids="E13",
    ),
    Slip(
        "sgd",
        "short-batch-divided-by-batch-size",
        GRADS,
        _grads("dW * X_b.shape[1] / batch_size", "db * X_b.shape[1] / batch_size"),
        says="The sum over a batch is always divided by batch_size. A last batch with fewer samples then makes a step "
        "that is too small.",
        ids="G5",
    ),
    Slip(
        "sgd",
        "divided-by-all-samples",
        GRADS,
        _grads("dW * X_b.shape[1] / X.shape[1]", "db * X_b.shape[1] / X.shape[1]"),
        says="The sum over a batch is divided by the number of all samples and not of those in the batch, so small "
        "batches make far too small steps.",
    ),
    Slip(
        "sgd",
        "divided-by-batch-twice",
        GRADS,
        _grads("dW / X_b.shape[1]", "db / X_b.shape[1]"),
        says="The gradient is a mean over the batch already and is divided by the batch's number of samples once "
        "more, so steps are too small.",
        ids="E2",
    ),
    Slip(
        "sgd",
        "eta-divided-by-batch-size",
        "eta)\n    return params",
        "eta / batch_size)\n    return params",
        says="eta is divided by batch_size, as one does with sums. These gradients are means already, so every step "
        "is too small by that factor.",
        ids="E2",
    ),
    Slip(
        "sgd",
        "divided-by-number-of-units",
        GRADS,
        _grads("dW * X_b.shape[1] / len(dW)", "db * X_b.shape[1] / len(dW)"),
        says="The sum over the batch is divided by the number of the layer's units. A mean over samples divides by the "
        "number of samples.",
        ids="E9",
    ),
    Slip(
        "sgd",
        "gradient-doubled",
        "eta)\n    return params",
        "2 * eta)\n    return params",
        says="Every step is twice as long as it should be: the 2 from the square has not met the one half in the cost.",
        ids="C8; 4.3 gradient 2x too large",
    ),
    Slip(
        "sgd",
        "gradient-halved",
        "eta)\n    return params",
        "eta / 2)\n    return params",
        says="Every step is half as long as it should be: a one half too many has come into the gradient.",
        ids="C8",
    ),
    Slip(
        "sgd",
        "steps-uphill",
        "eta)\n    return params",
        "-eta)\n    return params",
        says="The gradient is added instead of subtracted, or the error has its sign the wrong way round: every step "
        "leads uphill and the cost grows.",
        ids="F2 C9",
    ),
    Slip(
        "sgd",
        "first-weights-uphill",
        STEP,
        f"            (dW, db), *others = {GRADS}\n"
        "            params = gradient_step(params, [(-dW, db), *others], eta)",
        says="The sign of the first layer's weight gradient is flipped: these weights walk uphill while everything "
        "else walks downhill.",
        ids="4.3 W1 sign flipped",
    ),
    Slip(
        "sgd",
        "first-biases-uphill",
        STEP,
        f"            (dW, db), *others = {GRADS}\n"
        "            params = gradient_step(params, [(dW, -db), *others], eta)",
        says="The sign of the first layer's bias gradient is flipped: these biases walk uphill while everything else "
        "walks downhill.",
        ids="4.3 b1 sign flipped",
    ),
    Slip(
        "sgd",
        "biases-never-updated",
        GRADS,
        _grads("dW", "0 * db"),
        says="The biases stay what they were at the start; only the weights learn. On the digits one hardly notices, "
        "on other data it ruins the training.",
        ids="F1; 4.3 biases never updated",
    ),
    Slip(
        "sgd",
        "only-last-layer-learns",
        STEP,
        "            params = params[:-1] + gradient_step(params[-1:], backprop(params, X_b, T_b)[-1:], eta)",
        says="Only the last layer takes its steps; the weights and biases before it stay what they were at the start.",
        ids="4.3 W1 never updated",
    ),
    Slip(
        "sgd",
        "last-layer-never-updated",
        STEP,
        "            params = gradient_step(params[:-1], backprop(params, X_b, T_b)[:-1], eta) + params[-1:]",
        says="The loop over the layers ends one too early: the last layer stays what it was at the start.",
    ),
    Slip(
        "sgd",
        "bias-step-without-eta",
        STEP,
        f"            grads = {GRADS}\n"
        "            params = [(W - eta * dW, b - db) for (W, b), (dW, db) in zip(params, grads)]",
        says="The step of the biases lacks the factor eta: they move by their whole gradient, whatever step size was "
        "asked for.",
    ),
    Slip(
        "sgd",
        "slope-at-the-activation",
        STEP,
        BACKWARD.replace("sigmoid_prime(zs[-1])", "sigmoid_prime(activations[-1])").replace(
            "sigmoid_prime(zs[layer - 1])", "sigmoid_prime(activations[layer])"
        ),
        says="The slope of the sigmoid is taken at the activation instead of at z, so it is squashed twice and hardly "
        "differs from unit to unit.",
        ids="B6; 4.3 sigma'(a) instead of sigma'(z)",
    ),
    Slip(
        "sgd",
        "slope-of-an-activation-at-z",
        STEP,
        BACKWARD.replace("sigmoid_prime(zs[-1])", "zs[-1] * (1 - zs[-1])").replace(
            "sigmoid_prime(zs[layer - 1])", "zs[layer - 1] * (1 - zs[layer - 1])"
        ),
        says="The slope is computed from z by the short form that holds for the activation only. At z it can be large, "
        "and even negative.",
        ids="B5",
    ),
    Slip(
        "sgd",
        "output-slope-forgotten",
        STEP,
        BACKWARD.replace(" * sigmoid_prime(zs[-1])", ""),
        says="The delta of the output layer is the plain error: the slope of the sigmoid is missing there. That "
        "belongs to another cost, the cross-entropy.",
        ids="E5; 4.3 output delta without sigma'",
    ),
    Slip(
        "sgd",
        "hidden-slope-forgotten",
        STEP,
        BACKWARD.replace(" * sigmoid_prime(zs[layer - 1])", ""),
        says="The delta of a hidden layer lacks the slope of the sigmoid: the deltas after it are sent back through "
        "the weights, and that is all.",
        ids="4.3 hidden delta without sigma'",
    ),
    Slip(
        "sgd",
        "no-slope-anywhere",
        STEP,
        BACKWARD.replace(" * sigmoid_prime(zs[-1])", "").replace(" * sigmoid_prime(zs[layer - 1])", ""),
        says="The slope of the sigmoid is in no delta at all, as if all units were linear. Saturated units are "
        "pushed as hard as all others.",
        ids="4.3 no sigma' anywhere",
    ),
    Slip(
        "sgd",
        "error-sent-back-instead-of-delta",
        STEP,
        BACKWARD.replace(
            "delta = (activations[-1] - T_b) * sigmoid_prime(zs[-1])",
            "error = activations[-1] - T_b\n            delta = error * sigmoid_prime(zs[-1])",
        ).replace(
            "delta = (params[layer][0].T @ delta) * sigmoid_prime(zs[layer - 1])",
            "error = params[layer][0].T @ error\n                    delta = error * sigmoid_prime(zs[layer - 1])",
        ),
        says="The error of a layer is sent back through the weights, without its slope. What belongs there is the "
        "delta, which is the error times the slope.",
        ids="E4; 4.3 hidden delta from the error",
    ),
    Slip(
        "sgd",
        "gradient-for-weights-in-hidden-delta",
        STEP,
        BACKWARD.replace("(params[layer][0].T @ delta)", "(dW.T @ delta)"),
        says="The deltas are sent back through the gradient of the weights and not through the weights themselves: "
        "the shape is the same, the numbers are not.",
        ids="E1",
    ),
    Slip(
        "sgd",
        "times-z-instead-of-slope",
        STEP,
        BACKWARD.replace(
            "(params[layer][0].T @ delta) * sigmoid_prime(zs[layer - 1])",
            "(params[layer][0].T @ delta) * zs[layer - 1]",
        ),
        says="The delta of a hidden layer is multiplied by z itself and not by the sigmoid's slope at z.",
        ids="E3",
    ),
    Slip(
        "sgd",
        "hidden-delta-divided-too",
        STEP,
        BACKWARD.replace(
            "(params[layer][0].T @ delta) * sigmoid_prime(zs[layer - 1])",
            "(params[layer][0].T @ delta) * sigmoid_prime(zs[layer - 1]) / X_b.shape[1]",
        ),
        says="The hidden delta is divided by the number of samples, and its gradients are divided once more: all "
        "layers but the last take steps that are too small.",
        ids="E2",
    ),
    Slip(
        "sgd",
        "weights-updated-before-hidden-delta",
        STEP,
        BACKWARD.replace(
            "                if layer:\n",
            "                W, b = params[layer]\n"
            "                params = [*params[:layer], (W - eta * dW, b - eta * db), *params[layer + 1 :]]\n"
            "                if layer:\n",
        ).replace("\n            params = gradient_step(params, grads, eta)", ""),
        says="A layer takes its step before its weights have sent the deltas back, so the hidden deltas come from "
        "the new weights. All gradients belong to the old ones.",
        ids="E6; 4.3 W2 updated before hidden delta",
    ),
    Slip(
        "sgd",
        "bias-gradient-over-everything",
        STEP,
        BACKWARD.replace("delta.mean(axis=1, keepdims=True)", "np.full((len(delta), 1), delta.sum() / X_b.shape[1])"),
        says="The bias gradient is summed over all units as well as over the samples, so every bias of a layer gets "
        "the same number.",
        ids="E10; 4.3 bias gradient summed over everything",
    ),
    Slip(
        "sgd",
        "bias-gradient-of-last-sample",
        STEP,
        BACKWARD.replace("delta.mean(axis=1, keepdims=True)", "delta[:, -1:]"),
        says="The biases move by the delta of the batch's last sample only; the deltas of the other samples never "
        "reach them.",
        ids="G9",
    ),
    Slip(
        "sgd",
        "bias-gradient-over-units",
        STEP,
        BACKWARD.replace("delta.mean(axis=1, keepdims=True)", "delta.mean(axis=0, keepdims=True)"),
        says="The bias gradient is averaged over the units instead of the samples, so it has one number per sample, "
        "and the biases are stretched to a table.",
        ids="E11",
    ),
    Slip(
        "sgd",
        "bias-gradient-from-weight-gradient",
        STEP,
        BACKWARD.replace("delta.mean(axis=1, keepdims=True)", "dW.sum(axis=1, keepdims=True)"),
        says="The bias gradient is made of the row sums of the weight gradient. The bias has nothing to do with the "
        "inputs: it is the mean of the deltas alone.",
        ids="E12",
    ),
    Slip(
        "sgd",
        "activation-of-the-same-layer",
        STEP,
        BACKWARD.replace("activations[layer].T", "activations[layer + 1].T"),
        says="The weight gradient is made with the layer's own activations. It needs those that come into the layer, "
        "from the layer before it.",
        ids="E8",
    ),
    Slip(
        "sgd",
        "only-last-sample-of-a-batch",
        GRADS,
        "backprop(params, X_b[:, -1:], T_b[:, -1:])",
        says="Each step follows the gradient of the batch's last sample alone: that of the samples before it is "
        "overwritten instead of added up.",
        ids="G9 E18; 4.3 only last sample of each batch",
    ),
    Slip(
        "sgd",
        "accumulators-never-reset",
        f"{LOOP}",
        "    total = [(0 * W, 0 * b) for W, b in params]\n"
        + LOOP.replace(
            STEP,
            f"            pairs = zip(total, {GRADS})\n"
            "            total = [(W + dW, b + db) for (W, b), (dW, db) in pairs]\n"
            "            params = gradient_step(params, total, eta)",
        ),
        says="The gradients of earlier batches are never set back to zero: each step adds all of them again, so the "
        "steps grow longer and longer.",
        ids="E17 E18; 4.3 accumulators never reset",
    ),
    Slip(
        "sgd",
        "gradients-of-the-epochs-start",
        LOOP,
        LOOP.replace(f"        {OVER_BATCHES}", f"        start = params\n        {OVER_BATCHES}").replace(
            GRADS, "backprop(start, X_b, T_b)"
        ),
        says="All batches of an epoch take their gradient at the parameters of the epoch's start. Each step has to "
        "begin where the one before it ended.",
    ),
    Slip(
        "sgd",
        "every-step-from-the-start",
        LOOP + "\n    return params",
        "    new = params\n" + LOOP.replace("params = gradient", "new = gradient") + "\n    return new",
        says="Every step begins at the given parameters, because the new ones are kept under another name and never "
        "used: in the end only the last step counts.",
    ),
    Slip(
        "sgd",
        "every-epoch-from-the-start",
        LOOP + "\n    return params",
        "    new = params\n"
        + LOOP.replace(f"        {OVER_BATCHES}", f"        new = params\n        {OVER_BATCHES}").replace(
            STEP, "            new = gradient_step(new, backprop(new, X_b, T_b), eta)"
        )
        + "\n    return new",
        says="Every epoch begins at the given parameters again, so only the last epoch counts.",
    ),
    Slip(
        "sgd",
        "whole-data-in-every-step",
        GRADS,
        "backprop(params, X, T)",
        says="The number of steps is right, but each of them takes the gradient over all samples: the batches are "
        "made and never looked at.",
    ),
    Slip(
        "sgd",
        "batch-size-ignored",
        "minibatches(X, T, batch_size, rng)",
        "minibatches(X, T, X.shape[1], rng)",
        says="There is one step an epoch, with all samples, whatever batch_size is. That is the gradient descent of "
        "lesson 2, four hundred times slower on the digits.",
    ),
    Slip(
        "sgd",
        "sample-by-sample",
        "minibatches(X, T, batch_size, rng)",
        "minibatches(X, T, 1, rng)",
        says="Every single sample makes a step of its own, whatever batch_size is. One step belongs to one batch.",
    ),
    Slip(
        "sgd",
        "one-step-per-epoch",
        STEP,
        "            pass\n" + STEP.replace("            params", "        params"),
        says="The step stands behind the loop over the batches and not in it, so only the last batch of each epoch "
        "makes one.",
    ),
    Slip(
        "sgd",
        "first-batch-only",
        STEP,
        STEP + "\n            break",
        says="Only the first batch of each epoch makes a step; the samples in the others are never used.",
    ),
    Slip(
        "sgd",
        "returns-after-first-batch",
        STEP,
        STEP + "\n            return params",
        says="The function returns inside its loops, after the very first batch. The result belongs behind both loops.",
    ),
    Slip(
        "sgd",
        "returns-after-first-epoch",
        STEP,
        STEP + "\n        return params",
        says="The function returns inside the loop over the epochs, after the first one, however many were asked for; "
        "without an epoch nothing comes back.",
    ),
    Slip(
        "sgd",
        "always-one-epoch",
        "range(num_epochs)",
        "range(1)",
        says="There is always exactly one epoch: the number of epochs that was asked for is not looked at.",
    ),
    Slip(
        "sgd",
        "one-epoch-too-many",
        "range(num_epochs)",
        "range(num_epochs + 1)",
        says="There is one epoch too many, so even with no epoch asked for the parameters change.",
    ),
    Slip(
        "sgd",
        "one-epoch-too-few",
        "range(num_epochs)",
        "range(1, num_epochs)",
        says="There is one epoch too few: the count begins at 1 and ends before the number that was asked for.",
    ),
    Slip(
        "sgd",
        "short-last-batch-dropped",
        LOOP,
        OWN_BATCHES.replace("range(0, n, batch_size)", "range(0, n - batch_size + 1, batch_size)"),
        says="Only full batches make a step, so the samples that are left over are never used in that epoch; with "
        "fewer samples than batch_size nothing is learnt.",
        read="2. Mini-batches",
        ids="G1 G3; 4.3 last batch dropped",
    ),
    Slip(
        "sgd",
        "last-batch-always-dropped",
        LOOP,
        OWN_BATCHES.replace("range(0, n, batch_size)", "range(0, n - batch_size, batch_size)"),
        says="The loop over the batches ends one too early: the last batch of an epoch makes no step, whether it is "
        "full or not.",
        read="2. Mini-batches",
        ids="G1 G2; 4.3 last batch dropped",
    ),
    Slip(
        "sgd",
        "last-full-batch-dropped",
        LOOP,
        OWN_BATCHES.replace(
            "range(0, n, batch_size)", "range(0, n if n % batch_size else max(n - batch_size, 1), batch_size)"
        ),
        says="Where batch_size divides the number of samples, the last full batch of an epoch makes no step: the end "
        "of the loop is off by one there.",
        read="2. Mini-batches",
        ids="G2",
    ),
    Slip(
        "sgd",
        "no-step-for-few-samples",
        "range(num_epochs)",
        "range(num_epochs if batch_size <= X.shape[1] else 0)",
        says="With fewer samples than batch_size nothing is learnt at all. One batch with everything is wanted then.",
        read="2. Mini-batches",
        ids="G3",
    ),
    Slip(
        "sgd",
        "batches-drawn-with-replacement",
        LOOP,
        OWN_BATCHES.replace("        order = rng.permutation(n)\n", "").replace(
            "[order[start : start + batch_size] for start",
            "[rng.choice(n, min(batch_size, n - start), replace=False) for start",
        ),
        says="Each batch is drawn from all samples again, so some samples come twice in an epoch and others never.",
        read="2. Mini-batches",
    ),
    Slip(
        "sgd",
        "order-never-random",
        LOOP,
        OWN_BATCHES.replace("rng.permutation(n)", "np.arange(n)"),
        says="The samples come in the order of the data in every epoch; nothing is drawn from rng, so every seed "
        "gives the same result.",
        read="2. Mini-batches",
    ),
    Slip(
        "sgd",
        "one-order-for-all-epochs",
        LOOP,
        "    batches = minibatches(X, T, batch_size, rng)\n"
        + LOOP.replace("minibatches(X, T, batch_size, rng)", "batches"),
        says="The batches are made once, before the first epoch, so every epoch goes through the same batches in the "
        "same order. Each epoch needs fresh ones.",
    ),
    Slip(
        "sgd",
        "generator-of-its-own",
        LOOP,
        "    rng = np.random.default_rng(0)\n" + LOOP,
        says="A generator with a fixed seed is made inside, so the rng that was passed in is not used and every call "
        "draws the same orders.",
        ids="G10",
    ),
    Slip(
        "sgd",
        "same-seed-in-every-epoch",
        "minibatches(X, T, batch_size, rng)",
        "minibatches(X, T, batch_size, np.random.default_rng(0))",
        says="A new generator with a fixed seed is made for every epoch, so all epochs go through the same batches, "
        "and the rng that was passed in is not used.",
        ids="G10",
    ),
    Slip(
        "sgd",
        "shuffled-separately",
        LOOP,
        OWN_BATCHES.replace("rng.permutation(n)", "rng.permutation(n)\n        shuffled = T[:, rng.permutation(n)]")
        .replace("T[:, part]", "T_b")
        .replace(
            "for part in [order[start : start + batch_size] for start in range(0, n, batch_size)]:",
            "for start in range(0, n, batch_size):\n"
            "            part, T_b = order[start : start + batch_size], shuffled[:, start : start + batch_size]",
        ),
        says="Inputs and targets are shuffled in two different orders, so each sample learns somebody else's label.",
        read="2. Mini-batches",
        ids="G6; 4.3 X and y shuffled separately",
    ),
    Slip(
        "sgd",
        "callers-samples-shuffled",
        LOOP,
        OWN_BATCHES.replace(
            "rng.permutation(n)", "rng.permutation(n)\n        X[...], T[...] = X[:, order], T[:, order]"
        ).replace("[order[start : start + batch_size] for start", "[slice(start, start + batch_size) for start"),
        says="The caller's own X and T are shuffled on the way: the next cell sees the samples in another order, and "
        "labels kept elsewhere no longer fit.",
        read="2. Mini-batches",
        ids="G7 F4",
    ),
    Slip(
        "sgd",
        "eta-hard-coded",
        "eta)\n    return params",
        "3.0)\n    return params",
        says="The step size is written into the function, and the one that was asked for is not looked at.",
        ids="F3",
    ),
    Slip(
        "sgd",
        "starts-at-zero",
        COPIES,
        "params = [(0.0 * W, 0.0 * b) for W, b in params]",
        says="The training begins with zeros and not with the parameters that were given. All hidden units of a "
        "layer then stay the same for ever.",
        read="5. A better start",
        ids="F9; 4.3 zero init",
    ),
    Slip(
        "sgd",
        "starts-all-equal",
        COPIES,
        "params = [(np.full(W.shape, 0.5), np.full(b.shape, 0.5)) for W, b in params]",
        says="The training begins with one and the same number everywhere and not with the parameters that were "
        "given. All hidden units of a layer then stay the same.",
        read="5. A better start",
        ids="F9; 4.3 constant init 0.5",
    ),
    Slip(
        "sgd",
        "comes-back-untrained",
        LOOP + "\n    return params",
        "    trained = params\n"
        + LOOP.replace(STEP, "            trained = gradient_step(trained, backprop(trained, X_b, T_b), eta)")
        + "\n    return params",
        says="The parameters come back as they went in: the trained ones are left behind under another name.",
    ),
    Slip(
        "sgd",
        "no-copy-without-epochs",
        f"    {COPIES}\n",
        "",
        says="With no epoch the caller's own arrays come back and not copies of them, integers included. Whoever "
        "changes the result changes the given parameters too.",
        ids="F4",
    ),
    Slip(
        "sgd",
        "integers-without-epochs",
        COPIES,
        "params = [(W.copy(), b.copy()) for W, b in params]",
        says="Integer parameters come back as integers when there is no epoch, though the result is to hold floats "
        "in any case. Steps cannot be kept in integers either.",
        ids="F5",
    ),
    Slip(
        "sgd",
        "no-result-without-epochs",
        LOOP + "\n    return params",
        LOOP + "\n        result = params\n    return result",
        says="The name of the result is made inside the loop over the epochs. With no epoch it does not exist, and "
        "an error comes.",
    ),
    Slip(
        "sgd",
        "arguments-changed",
        f"    {COPIES}\n{LOOP}",
        "\n"
        + LOOP.replace(
            STEP,
            f"            for (W, b), (dW, db) in zip(params, {GRADS}):\n"
            "                W -= eta * dW\n                b -= eta * db",
        ),
        says="The steps are made inside the arrays that were given, so the caller's start parameters are gone after "
        "the call; integers cannot take such a step.",
        ids="F4 F5",
    ),
    Slip(
        "sgd",
        "biases-grow-to-squares",
        GRADS,
        _grads("dW", "db[:, 0]"),
        says="The bias gradients are flat. A column minus a flat array is a square table, so the biases grow from "
        "(m, 1) to (m, m) without a word.",
        ids="E15 A2 A4",
    ),
    Slip(
        "sgd",
        "two-layers-hard-coded",
        COPIES,
        "(W_1, b_1), (W_2, b_2) = params\n    params = [(1.0 * W_1, 1.0 * b_1), (1.0 * W_2, 1.0 * b_2)]",
        says="The function knows networks with two layers only and stops with an error for any other number of them.",
        ids="H1",
    ),
    Slip(
        "sgd",
        "keeps-the-most-accurate",
        LOOP + "\n    return params",
        "    best, highest = params, np.mean(predict(params, X) == T.argmax(axis=0))\n"
        + LOOP
        + "\n        accuracy = np.mean(predict(params, X) == T.argmax(axis=0))\n"
        "        if accuracy > highest:\n            best, highest = params, accuracy\n    return best",
        says="The parameters of the epoch with the highest accuracy come back, as train does it. Here those after "
        "the last step are asked for.",
    ),
    Slip(
        "sgd",
        "keeps-the-lowest-cost",
        LOOP + "\n    return params",
        "    best, lowest = params, mse(feedforward(params, X)[1][-1], T)\n"
        + LOOP
        + "\n        cost = mse(feedforward(params, X)[1][-1], T)\n"
        "        if cost < lowest:\n            best, lowest = params, cost\n    return best",
        says="The parameters of the epoch with the lowest cost come back. Here those after the last step are asked "
        "for, better or not.",
    ),
]
