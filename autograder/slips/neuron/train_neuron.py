"""The slips of train_neuron."""

from autograder.slips import Slip

_TRAINING = """\
    w, b = w.astype(float), b.astype(float)  # copies: the caller's arrays stay as they are
    best_w, best_b = w, b
    scores = [accuracy(neuron(w, b, X), y)]
    best = scores[0]
    for _ in range(num_steps):
        dw, db = neuron_gradients(w, b, X, y)
        w, b = w - eta * dw, b - eta * db  # new arrays: the best ones stay as they are
        scores.append(accuracy(neuron(w, b, X), y))
        if scores[-1] > best:
            best_w, best_b, best = w, b, scores[-1]
    return best_w, best_b, np.array(scores)"""
_UP_TO_THE_STEP = """\
    w, b = w.astype(float), b.astype(float)  # copies: the caller's arrays stay as they are
    best_w, best_b = w, b
    scores = [accuracy(neuron(w, b, X), y)]
    best = scores[0]
    for _ in range(num_steps):
        dw, db = neuron_gradients(w, b, X, y)
        w, b = w - eta * dw, b - eta * db  # new arrays: the best ones stay as they are
        scores.append(accuracy(neuron(w, b, X), y))
        if scores[-1] > best:
            best_w, best_b, best = w, b, scores[-1]"""

SLIPS: list[Slip] = [
    Slip(
        "train_neuron",
        "last-for-best",
        "return best_w, best_b,",
        "return w, b,",
        says="The parameters after the last step come back, whatever their score was. The best ones seen on the way "
        "are asked for.",
        one_of="last",
    ),
    Slip(
        "train_neuron",
        "best-changes-with-later-steps",
        _TRAINING,
        "    w, b = w.astype(float), b.astype(float)\n"
        "    best_w, best_b = w, b\n"
        "    scores = [accuracy(neuron(w, b, X), y)]\n"
        "    best = scores[0]\n"
        "    for _ in range(num_steps):\n"
        "        dw, db = neuron_gradients(w, b, X, y)\n"
        "        w -= eta * dw\n"
        "        b -= eta * db\n"
        "        scores.append(accuracy(neuron(w, b, X), y))\n"
        "        if scores[-1] > best:\n"
        "            best_w, best_b, best = w, b, scores[-1]\n"
        "    return best_w, best_b, np.array(scores)",
        says="The best parameters were kept without a copy, and later steps change the very same arrays in place, so "
        "that at the end they hold the last ones.",
        ids="E17 F4",
        one_of="last",
    ),
    Slip(
        "train_neuron",
        "best-kept-without-a-copy",
        _TRAINING,
        "    w, b = w.copy(), b.copy()\n"
        "    best_w, best_b = w, b\n"
        "    scores = [accuracy(neuron(w, b, X), y)]\n"
        "    best = scores[0]\n"
        "    for _ in range(num_steps):\n"
        "        dw, db = neuron_gradients(w, b, X, y)\n"
        "        w -= eta * dw\n"
        "        b -= eta * db\n"
        "        scores.append(accuracy(neuron(w, b, X), y))\n"
        "        if scores[-1] > best:\n"
        "            best_w, best_b, best = w, b, scores[-1]\n"
        "    return best_w, best_b, np.array(scores)",
        says="The best parameters were kept without a copy, so steps that work in place move them along; with "
        "whole-number start values such a step stops with a TypeError.",
        ids="E17 F4 F5",
    ),
    Slip(
        "train_neuron",
        "later-best-kept-without-a-copy",
        _TRAINING,
        "    w, b = w.copy(), b.copy()\n"
        "    best_w, best_b = w.copy(), b.copy()\n"
        "    scores = [accuracy(neuron(w, b, X), y)]\n"
        "    best = scores[0]\n"
        "    for _ in range(num_steps):\n"
        "        dw, db = neuron_gradients(w, b, X, y)\n"
        "        w -= eta * dw\n"
        "        b -= eta * db\n"
        "        scores.append(accuracy(neuron(w, b, X), y))\n"
        "        if scores[-1] > best:\n"
        "            best_w, best_b, best = w, b, scores[-1]\n"
        "    return best_w, best_b, np.array(scores)",
        says="The start is copied, but better parameters are kept without a copy and move along with steps that work "
        "in place; whole-number start values end in a TypeError.",
        ids="E17 F4 F5",
    ),
    Slip(
        "train_neuron",
        "later-best-changes-with-later-steps",
        "    best_w, best_b = w, b\n"
        "    scores = [accuracy(neuron(w, b, X), y)]\n"
        "    best = scores[0]\n"
        "    for _ in range(num_steps):\n"
        "        dw, db = neuron_gradients(w, b, X, y)\n"
        "        w, b = w - eta * dw, b - eta * db",
        "    best_w, best_b = w.copy(), b.copy()\n"
        "    scores = [accuracy(neuron(w, b, X), y)]\n"
        "    best = scores[0]\n"
        "    for _ in range(num_steps):\n"
        "        dw, db = neuron_gradients(w, b, X, y)\n"
        "        w -= eta * dw\n        b -= eta * db",
        says="The start is copied, but better parameters are kept without a copy: later steps change the very same "
        "arrays in place, so that at the end they hold the last ones.",
        ids="E17 F4",
        one_of="later",
    ),
    Slip(
        "train_neuron",
        "best-bias-changes-with-later-steps",
        "w, b = w - eta * dw, b - eta * db",
        "w = w - eta * dw\n        b -= eta * db",
        says="The best weights come back, but the bias beside them is the one of the last step: it was kept without a "
        "copy, or not kept at all.",
        ids="E17",
    ),
    Slip(
        "train_neuron",
        "best-weights-change-with-later-steps",
        "w, b = w - eta * dw, b - eta * db",
        "w -= eta * dw\n        b = b - eta * db",
        says="The best bias comes back, but the weights beside it are those of the last step: they were kept without "
        "a copy, or not kept at all.",
        ids="E17",
    ),
    Slip(
        "train_neuron",
        "last-of-the-best",
        "scores[-1] > best",
        "scores[-1] >= best",
        says="A step that is only just as good as the best one takes its place, so the last maximum of the scores "
        "wins and not the first.",
    ),
    Slip(
        "train_neuron",
        "better-than-the-step-before",
        "scores[-1] > best",
        "scores[-1] > scores[-2]",
        says="Each score is compared with the one just before it, not with the best so far, so the last upward step "
        "wins even if there was a higher peak.",
    ),
    Slip(
        "train_neuron",
        "better-than-the-start",
        "best_w, best_b, best = w, b, scores[-1]",
        "best_w, best_b = w, b",
        says="The best score is not noted when better parameters come, so every later step that beats the start "
        "replaces them, even a worse one.",
        one_of="later",
    ),
    Slip(
        "train_neuron",
        "worst-for-best",
        "scores[-1] > best",
        "scores[-1] < best",
        says="The comparison points the wrong way: the parameters with the lowest accuracy are kept.",
    ),
    Slip(
        "train_neuron",
        "start-cannot-win",
        "best = scores[0]",
        "best = -1.0",
        says="The start is scored but does not take part in the contest, so the first step wins even where it made "
        "things worse.",
    ),
    Slip(
        "train_neuron",
        "no-best-if-all-is-wrong",
        "    best_w, best_b = w, b\n    scores = [accuracy(neuron(w, b, X), y)]\n    best = scores[0]",
        "    scores = [accuracy(neuron(w, b, X), y)]\n    best = scores[0]\n"
        "    best_w, best_b = (w, b) if best > 0 else (None, None)",
        says="Parameters are kept only if their score is above 0, so where every sample is wrong nothing at all comes "
        "back.",
    ),
    Slip(
        "train_neuron",
        "no-best-without-better-step",
        "    best_w, best_b = w, b\n",
        "",
        says="The best parameters get a value only when a step is better than the start. Without such a step, Python "
        "stops at a name that does not exist.",
    ),
    Slip(
        "train_neuron",
        "needs-at-least-one-step",
        "np.array(scores)",
        "np.array(scores[: _ + 2])",
        says="After the loop a name is used that only the loop sets, so Python stops with an error where no step is "
        "asked for.",
    ),
    Slip(
        "train_neuron",
        "parameters-before-the-step-kept",
        "        w, b = w - eta * dw, b - eta * db  # new arrays: the best ones stay as they are\n"
        "        scores.append(accuracy(neuron(w, b, X), y))\n"
        "        if scores[-1] > best:\n"
        "            best_w, best_b, best = w, b, scores[-1]",
        "        before = w, b\n"
        "        w, b = w - eta * dw, b - eta * db\n"
        "        scores.append(accuracy(neuron(w, b, X), y))\n"
        "        if scores[-1] > best:\n"
        "            best, (best_w, best_b) = scores[-1], before",
        says="The score is that of the parameters after the step, but those from before the step are kept, so the "
        "best ones are one step too old.",
    ),
    Slip(
        "train_neuron",
        "start-not-scored",
        "np.array(scores)",
        "np.array(scores[1:])",
        says="The accuracy before training is missing from the scores, so there is one score too few and each stands "
        "one place too early.",
    ),
    Slip(
        "train_neuron",
        "last-step-not-scored",
        "    scores = [accuracy(neuron(w, b, X), y)]\n    best = scores[0]\n"
        "    for _ in range(num_steps):\n"
        "        dw, db = neuron_gradients(w, b, X, y)\n"
        "        w, b = w - eta * dw, b - eta * db  # new arrays: the best ones stay as they are\n"
        "        scores.append(accuracy(neuron(w, b, X), y))\n"
        "        if scores[-1] > best:\n"
        "            best_w, best_b, best = w, b, scores[-1]",
        "    scores, best = [], -1.0\n"
        "    for _ in range(num_steps):\n"
        "        scores.append(accuracy(neuron(w, b, X), y))\n"
        "        if scores[-1] > best:\n"
        "            best_w, best_b, best = w, b, scores[-1]\n"
        "        dw, db = neuron_gradients(w, b, X, y)\n"
        "        w, b = w - eta * dw, b - eta * db",
        says="Scores are taken before each step only. The parameters after the last step are never scored, so one "
        "score is missing and they cannot win.",
    ),
    Slip(
        "train_neuron",
        "last-score-missing",
        "np.array(scores)",
        "np.array(scores[:-1])",
        says="The best parameters are right, but the score after the last step is missing, so there is one score too "
        "few.",
    ),
    Slip(
        "train_neuron",
        "last-score-left-at-zero",
        "np.array(scores)",
        "np.array([*scores[:-1], 0.0])",
        says="The last place of the scores is never filled: it stays at 0, though the accuracy after the last step "
        "belongs there.",
    ),
    Slip(
        "train_neuron",
        "scores-one-step-late",
        "np.array(scores)",
        "np.array(scores[:1] + scores[:-1])",
        says="The start is scored twice, so every later score stands one place too late and the one after the last "
        "step is missing.",
    ),
    Slip(
        "train_neuron",
        "activations-from-before-the-step",
        "        w, b = w - eta * dw, b - eta * db  # new arrays: the best ones stay as they are\n"
        "        scores.append(accuracy(neuron(w, b, X), y))",
        "        a = neuron(w, b, X)\n        w, b = w - eta * dw, b - eta * db\n        scores.append(accuracy(a, y))",
        says="The activations that are scored were found before the step, so each score belongs to older parameters "
        "than those that are kept for it.",
    ),
    Slip(
        "train_neuron",
        "best-parameters-scored",
        "scores.append(accuracy(neuron(w, b, X), y))",
        "scores.append(accuracy(neuron(best_w, best_b, X), y))",
        says="After each step the best parameters are scored, not the present ones, so the scores never change and no "
        "step can become the best.",
    ),
    Slip(
        "train_neuron",
        "best-score-so-far",
        "np.array(scores)",
        "np.maximum.accumulate(scores)",
        says="The scores never fall: each is the best one so far, where the accuracy after that very step is asked "
        "for.",
    ),
    Slip(
        "train_neuron",
        "only-the-best-score",
        "np.array(scores)",
        "best",
        says="Only the best score comes back, a single number. The accuracy before training and after every step is "
        "asked for.",
    ),
    Slip(
        "train_neuron",
        "scores-in-percent",
        "np.array(scores)",
        "100 * np.array(scores)",
        says="The scores are in percent; an accuracy is a share between 0 and 1, and percent are made when it is "
        "printed.",
    ),
    Slip(
        "train_neuron",
        "costs-for-scores",
        "    scores = [accuracy(neuron(w, b, X), y)]\n    best = scores[0]\n"
        "    for _ in range(num_steps):\n"
        "        dw, db = neuron_gradients(w, b, X, y)\n"
        "        w, b = w - eta * dw, b - eta * db  # new arrays: the best ones stay as they are\n"
        "        scores.append(accuracy(neuron(w, b, X), y))\n"
        "        if scores[-1] > best:",
        "    scores = [mse(neuron(w, b, X), y)]\n    best = scores[0]\n"
        "    for _ in range(num_steps):\n"
        "        dw, db = neuron_gradients(w, b, X, y)\n"
        "        w, b = w - eta * dw, b - eta * db\n"
        "        scores.append(mse(neuron(w, b, X), y))\n"
        "        if scores[-1] < best:",
        says="The cost is noted after every step and the lowest one wins. The scores are accuracies, and the highest "
        "accuracy decides.",
    ),
    Slip(
        "train_neuron",
        "list-of-scores",
        "np.array(scores)",
        "[float(score) for score in scores]",
        says="The scores are right, but they come back as a Python list; an array is due, with which one can "
        "calculate.",
    ),
    Slip(
        "train_neuron",
        "scores-in-two-dimensions",
        "np.array(scores)",
        "np.array([scores])",
        says="The scores are right, but they have one axis too many: a plain array with one number per score is due.",
    ),
    Slip(
        "train_neuron",
        "scores-come-first",
        "return best_w, best_b, np.array(scores)",
        "return np.array(scores), best_w, best_b",
        says="The scores are handed back first. The parameters come first, weights and bias, and then the scores.",
    ),
    Slip(
        "train_neuron",
        "no-scores",
        "best_b, np.array(scores)",
        "best_b",
        says="Weights and bias come back, but the scores are not handed back with them.",
    ),
    Slip(
        "train_neuron",
        "one-step-too-many",
        "range(num_steps)",
        "range(num_steps + 1)",
        says="One step too many is made, so there is one score too many: the one before training is not the result of "
        "a step.",
    ),
    Slip(
        "train_neuron",
        "one-step-too-few",
        "range(num_steps)",
        "range(num_steps - 1)",
        says="One step too few is made, so the last score is missing and the training stops early.",
    ),
    Slip(
        "train_neuron",
        "number-of-steps-hard-coded",
        "range(num_steps)",
        "range(100)",
        says="A hundred steps are made, however many were asked for, so the number of scores is always the same.",
        ids="H1",
    ),
    Slip(
        "train_neuron",
        "eta-hard-coded",
        "    best = scores[0]",
        "    best = scores[0]\n    eta = 0.02",
        says="The step size is fixed at 0.02, the value for the blobs; the eta that is passed in has no effect.",
        ids="F3 H1",
    ),
    Slip(
        "train_neuron",
        "eta-forgotten",
        "w - eta * dw, b - eta * db",
        "w - dw, b - db",
        says="The whole gradient is subtracted without the step size, as if eta were 1.",
        ids="F3",
    ),
    Slip(
        "train_neuron",
        "eta-missing-for-the-bias",
        "eta * db",
        "db",
        says="The bias moves by its whole gradient: the step size is applied to the weights only.",
    ),
    Slip(
        "train_neuron",
        "eta-missing-for-the-weights",
        "eta * dw",
        "dw",
        says="The weights move by their whole gradient: the step size is applied to the bias only.",
    ),
    Slip(
        "train_neuron",
        "both-uphill",
        "w - eta * dw, b - eta * db",
        "w + eta * dw, b + eta * db",
        says="The steps go uphill: the gradient is added where it is to be subtracted, or has the wrong sign itself, "
        "so the cost climbs.",
        ids="C9 F2",
    ),
    Slip(
        "train_neuron",
        "weights-uphill",
        "w - eta * dw",
        "w + eta * dw",
        says="The weights go uphill while the bias goes downhill: the sign of one of the two steps is wrong.",
        ids="F2; 4.3 W1 sign flipped",
    ),
    Slip(
        "train_neuron",
        "bias-uphill",
        "b - eta * db",
        "b + eta * db",
        says="The bias goes uphill while the weights go downhill: the sign of one of the two steps is wrong.",
        ids="F2; 4.3 b1 sign flipped",
    ),
    Slip(
        "train_neuron",
        "bias-never-updated",
        "b - eta * db",
        "b",
        says="The bias keeps its start value: only the weights learn, so the boundary can turn but hardly shift.",
        ids="E23 F1; 4.3 biases never updated",
    ),
    Slip(
        "train_neuron",
        "weights-never-updated",
        "w - eta * dw",
        "w",
        says="The weights keep their start values: only the bias learns, so the boundary can shift but never turn.",
        ids="F1; 4.3 W1 never updated",
    ),
    Slip(
        "train_neuron",
        "bias-gradient-at-the-new-weights",
        "w, b = w - eta * dw, b - eta * db",
        "w = w - eta * dw\n        b = b - eta * neuron_gradients(w, b, X, y)[1]",
        says="The gradient of the bias is found after the weights have moved. Both gradients belong to the same "
        "place, the one before the step.",
        ids="E6; 4.3 W2 updated before hidden delta",
    ),
    Slip(
        "train_neuron",
        "weight-gradient-at-the-new-bias",
        "w, b = w - eta * dw, b - eta * db",
        "b = b - eta * db\n        w = w - eta * neuron_gradients(w, b, X, y)[0]",
        says="The gradient of the weights is found after the bias has moved. Both gradients belong to the same place, "
        "the one before the step.",
        ids="E6",
    ),
    Slip(
        "train_neuron",
        "gradient-of-the-start",
        "    for _ in range(num_steps):\n        dw, db = neuron_gradients(w, b, X, y)",
        "    dw, db = neuron_gradients(w, b, X, y)\n    for _ in range(num_steps):",
        says="The gradient is found once, at the start, and every step uses it again. It has to be found anew "
        "wherever the parameters have got to.",
    ),
    Slip(
        "train_neuron",
        "gradients-pile-up",
        "    for _ in range(num_steps):\n        dw, db = neuron_gradients(w, b, X, y)",
        "    dw, db = 0.0, 0.0\n    for _ in range(num_steps):\n"
        "        dw, db = (old + new for old, new in zip((dw, db), neuron_gradients(w, b, X, y), strict=True))",
        says="The gradients of earlier steps are never reset: each step uses the sum of all gradients so far and "
        "becomes longer and longer.",
        ids="E17 E18; 4.3 accumulators never reset",
    ),
    Slip(
        "train_neuron",
        "sum-for-mean",
        "neuron_gradients(w, b, X, y)",
        "(X.shape[1] * slope for slope in neuron_gradients(w, b, X, y))",
        says="Each step uses the sum of the samples' gradients and not their mean, so it is as many times too long as "
        "there are samples.",
        read="6. Which way is down?",
        ids="C6 F8; 4.3 sum over batch instead of mean",
    ),
    Slip(
        "train_neuron",
        "divided-by-n-once-more",
        "neuron_gradients(w, b, X, y)",
        "(slope / X.shape[1] for slope in neuron_gradients(w, b, X, y))",
        says="The gradient, which is a mean already, is divided by the number of samples once more, so the steps are "
        "far too short.",
        read="6. Which way is down?",
        ids="E2",
    ),
    Slip(
        "train_neuron",
        "gradient-twice-too-large",
        "neuron_gradients(w, b, X, y)",
        "(2 * slope for slope in neuron_gradients(w, b, X, y))",
        says="Every step is twice as long as it should be, as if the cost had no factor one half.",
        read="6. Which way is down?",
        ids="C8; 4.3 gradient 2x too large",
    ),
    Slip(
        "train_neuron",
        "bias-gradient-not-averaged",
        "eta * db",
        "eta * X.shape[1] * db",
        says="The step of the bias uses a sum over the samples where the step of the weights uses a mean, so the bias "
        "moves far too much.",
        read="6. Which way is down?",
        ids="E13; 4.3 bias gradients not divided by N",
    ),
    Slip(
        "train_neuron",
        "slope-forgotten",
        "neuron_gradients(w, b, X, y)",
        "log_loss_gradients(w, b, X, y)",
        says="The slope of the sigmoid is missing from the gradient. These are the steps for the log loss; the mean "
        "square error asks for shorter ones.",
        read="6. Which way is down?",
        ids="E5; 4.3 output delta without sigma'; 4.3 no sigma' anywhere",
    ),
    Slip(
        "train_neuron",
        "slope-at-the-activation",
        "dw, db = neuron_gradients(w, b, X, y)",
        "a = neuron(w, b, X)\n"
        "        delta = (a - y) * sigmoid_prime(a) / X.shape[1]\n"
        "        dw, db = delta @ X.T, delta.sum(axis=1, keepdims=True)",
        says="In the gradient the slope is taken at the activation instead of at z, so it is squashed twice and "
        "hardly changes from sample to sample.",
        read="6. Which way is down?",
        ids="B6; 4.3 sigma'(a) instead of sigma'(z)",
    ),
    Slip(
        "train_neuron",
        "slope-formula-filled-with-z",
        "dw, db = neuron_gradients(w, b, X, y)",
        "z = w @ X + b\n"
        "        delta = (sigmoid(z) - y) * z * (1 - z) / X.shape[1]\n"
        "        dw, db = delta @ X.T, delta.sum(axis=1, keepdims=True)",
        says="In the gradient the formula for the slope is filled with z where the activation belongs, so many "
        "samples push the wrong way.",
        read="6. Which way is down?",
        ids="B5",
    ),
    Slip(
        "train_neuron",
        "last-sample-only",
        "neuron_gradients(w, b, X, y)",
        "neuron_gradients(w, b, X[:, -1:], y[:, -1:])",
        says="Only the last sample moves the parameters: the gradients of the others are overwritten before they can "
        "count.",
        read="6. Which way is down?",
        ids="E18 G9; 4.3 only last sample of each batch",
    ),
    Slip(
        "train_neuron",
        "a-step-for-every-sample",
        "        dw, db = neuron_gradients(w, b, X, y)\n"
        "        w, b = w - eta * dw, b - eta * db  # new arrays: the best ones stay as they are",
        "        for i in range(X.shape[1]):\n"
        "            dw, db = neuron_gradients(w, b, X[:, i : i + 1], y[:, i : i + 1])\n"
        "            w, b = w - eta * dw, b - eta * db",
        says="Every single sample makes a step of its own. Here one step uses the mean gradient of all the samples.",
    ),
    Slip(
        "train_neuron",
        "starts-at-zero",
        "w, b = w.astype(float), b.astype(float)",
        "w, b = np.zeros(w.shape), np.zeros(b.shape)",
        says="The training starts with weights and bias at zero; the start values that are passed in are ignored.",
        ids="F9; 4.3 zero init",
    ),
    Slip(
        "train_neuron",
        "start-handed-back-without-a-copy",
        "w, b = w.astype(float), b.astype(float)",
        "w, b = w, b",
        says="Where the start is best, the very arrays of the caller come back and no copies, so whoever changes the "
        "result changes the start values as well.",
        ids="F4",
    ),
    Slip(
        "train_neuron",
        "start-values-changed",
        "    w, b = w.astype(float), b.astype(float)  # copies: the caller's arrays stay as they are\n"
        "    best_w, best_b = w, b\n"
        "    scores = [accuracy(neuron(w, b, X), y)]\n"
        "    best = scores[0]\n"
        "    for _ in range(num_steps):\n"
        "        dw, db = neuron_gradients(w, b, X, y)\n"
        "        w, b = w - eta * dw, b - eta * db  # new arrays: the best ones stay as they are",
        "    best_w, best_b = w, b\n"
        "    scores = [accuracy(neuron(w, b, X), y)]\n"
        "    best = scores[0]\n"
        "    for _ in range(num_steps):\n"
        "        dw, db = neuron_gradients(w, b, X, y)\n"
        "        w -= eta * dw\n"
        "        b -= eta * db",
        says="The steps change the caller's own arrays in place, so the start values are lost, and the best "
        "parameters that were kept move along with every step.",
        ids="E17 F4 F5",
    ),
    Slip(
        "train_neuron",
        "start-values-changed-best-copied",
        _UP_TO_THE_STEP,
        "    best_w, best_b = w.copy(), b.copy()\n"
        "    scores = [accuracy(neuron(w, b, X), y)]\n"
        "    best = scores[0]\n"
        "    for _ in range(num_steps):\n"
        "        dw, db = neuron_gradients(w, b, X, y)\n"
        "        w -= eta * dw\n"
        "        b -= eta * db\n"
        "        scores.append(accuracy(neuron(w, b, X), y))\n"
        "        if scores[-1] > best:\n"
        "            best_w, best_b, best = w.copy(), b.copy(), scores[-1]",
        says="The best parameters are right, but the steps change the caller's own arrays in place, so the start "
        "values are lost.",
        ids="F4 F5",
    ),
    Slip(
        "train_neuron",
        "start-values-changed-start-not-copied",
        _UP_TO_THE_STEP,
        "    best_w, best_b = w, b\n"
        "    scores = [accuracy(neuron(w, b, X), y)]\n"
        "    best = scores[0]\n"
        "    for _ in range(num_steps):\n"
        "        dw, db = neuron_gradients(w, b, X, y)\n"
        "        w -= eta * dw\n"
        "        b -= eta * db\n"
        "        scores.append(accuracy(neuron(w, b, X), y))\n"
        "        if scores[-1] > best:\n"
        "            best_w, best_b, best = w.copy(), b.copy(), scores[-1]",
        says="The steps change the caller's own arrays in place, so the start values are lost, also for the contest: "
        "better parameters are copied when they are kept, the start is not.",
        ids="F4 F5",
    ),
    Slip(
        "train_neuron",
        "start-values-changed-best-not-copied",
        _UP_TO_THE_STEP,
        "    best_w, best_b = w.copy(), b.copy()\n"
        "    scores = [accuracy(neuron(w, b, X), y)]\n"
        "    best = scores[0]\n"
        "    for _ in range(num_steps):\n"
        "        dw, db = neuron_gradients(w, b, X, y)\n"
        "        w -= eta * dw\n"
        "        b -= eta * db\n"
        "        scores.append(accuracy(neuron(w, b, X), y))\n"
        "        if scores[-1] > best:\n"
        "            best_w, best_b, best = w, b, scores[-1]",
        says="The steps change the caller's own arrays in place, so the start values are lost; and better parameters, "
        "kept without a copy, move along with every later step.",
        ids="E17 F4 F5",
    ),
    Slip(
        "train_neuron",
        "integers-changed-in-place",
        "w, b = w.astype(float), b.astype(float)",
        "w, b = w.copy(), b.copy()\n    if num_steps:\n        w += 0.0",
        says="Start values that are whole numbers stay integers in the copy. A step that changes them in place has no "
        "room for decimals, and a TypeError ends the training.",
        ids="F5",
    ),
    Slip(
        "train_neuron",
        "nothing-returned",
        "return best_w",
        "best_w",
        says="The neuron is trained, but nothing is handed back, so the caller receives None.",
    ),
    Slip(
        "train_neuron",
        "stops-when-all-is-right",
        "    return best_w",
        "        if best == 1.0:\n            break\n    return best_w",
        says="Training stops as soon as every sample is right, so fewer scores come back than there are steps, plus "
        "the one before training.",
    ),
]
