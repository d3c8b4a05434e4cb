"""The slips of train."""

from autograder.slips import Slip

_TARGETS = "    T = one_hot(labels, params[-1][0].shape[0])\n"
_GRADIENT = {
    "out": "output_delta(zs[-1], activations[-1], T)",
    "back": "hidden_delta(params[layer][0], delta, zs[layer - 1])",
    "db": "delta.sum(axis=1, keepdims=True) / n",
}


def _whole(**changed: str) -> str:
    """Give train a gradient of its own, as learners write it who do not call backprop, with parts of it changed."""
    parts = _GRADIENT | changed
    return f"""{_TARGETS}
    def backprop(params, X, T):
        n = X.shape[1]
        zs, activations = feedforward(params, X)
        delta = {parts["out"]}
        grads = []
        for layer in reversed(range(len(params))):
            grads.insert(0, (delta @ activations[layer].T / n, {parts["db"]}))
            if layer > 0:
                delta = {parts["back"]}
        return grads

"""


_COPY = (
    "    params = [(W.astype(float), b.astype(float)) for W, b in params]  # copies: the caller's stay as they are\n"
)
_ONE_STEP = "params = gradient_step(params, backprop(params, X, T), eta)"
_RETURN = "    return best_params, np.array(scores)"

_CONTEST = """\
    best_params = params
    scores = [np.mean(predict(params, X) == labels)]
    best = scores[0]
"""
_STEP_AND_SCORE = """\
        params = gradient_step(params, backprop(params, X, T), eta)
        scores.append(np.mean(predict(params, X) == labels))
        if scores[-1] > best:
            best_params, best = params, scores[-1]
"""
_UP_TO_THE_STEP = """\
    params = [(W.astype(float), b.astype(float)) for W, b in params]  # copies: the caller's stay as they are
    best_params = params
    scores = [np.mean(predict(params, X) == labels)]
    best = scores[0]
    for _ in range(num_steps):
        params = gradient_step(params, backprop(params, X, T), eta)"""
_TRAINING = """\
    params = [(W.astype(float), b.astype(float)) for W, b in params]  # copies: the caller's stay as they are
    best_params = params
    scores = [np.mean(predict(params, X) == labels)]
    best = scores[0]
    for _ in range(num_steps):
        params = gradient_step(params, backprop(params, X, T), eta)
        scores.append(np.mean(predict(params, X) == labels))
        if scores[-1] > best:
            best_params, best = params, scores[-1]
"""

SLIPS: list[Slip] = [
    Slip(
        "train",
        "last-for-best",
        "return best_params,",
        "return params,",
        says=(
            "The parameters after the last step come back; the best ones are asked for, and later steps may be worse."
        ),
        one_of="last",
    ),
    Slip(
        "train",
        "best-is-an-alias",
        _ONE_STEP,
        (
            "for (W, b), (dW, db) in zip(params, backprop(params, X, T), strict=True):\n"
            "            W -= eta * dW\n"
            "            b -= eta * db"
        ),
        says=(
            "What is kept as best are the arrays that training goes on changing, and no copy of them, so the best"
            " silently becomes the latest."
        ),
        ids="E17 F4",
        one_of="last",
    ),
    Slip(
        "train",
        "last-of-the-best",
        "scores[-1] > best:",
        "scores[-1] >= best:",
        says=(
            "A score that is only as good as the best one replaces it, so the last of several maxima comes back "
            "and not the first."
        ),
    ),
    Slip(
        "train",
        "better-than-the-step-before",
        "scores[-1] > best:",
        "scores[-1] > scores[-2]:",
        says=(
            "A score is compared with the one before it and not with the best so far, so the last improvement is "
            "kept, even if it is a poor one."
        ),
    ),
    Slip(
        "train",
        "worst-for-best",
        "scores[-1] > best:",
        "scores[-1] < best:",
        says="The parameters with the lowest score are kept; the highest one is the best.",
    ),
    Slip(
        "train",
        "start-does-not-compete",
        "best = scores[0]",
        "best = -1.0",
        says=(
            "The start is scored but takes no part in the contest: the first step replaces it even where it is worse."
        ),
    ),
    Slip(
        "train",
        "nothing-kept-at-the-start",
        _CONTEST,
        "    best_params, best = None, 0.0\n    scores = [np.mean(predict(params, X) == labels)]\n",
        says=(
            "Nothing is kept before the first step, so without a step None comes back, and a start that is the "
            "best is lost."
        ),
    ),
    Slip(
        "train",
        "nothing-best-while-all-is-wrong",
        _CONTEST,
        """\
    best_params, best = None, 0.0
    scores = [np.mean(predict(params, X) == labels)]
    if scores[0] > best:
        best_params, best = params, scores[0]
""",
        says=(
            "Only a score above zero counts as the best: where every label is wrong, no parameters come back at all."
        ),
    ),
    Slip(
        "train",
        "best-unset-before-the-loop",
        "    best_params = params\n",
        "",
        says=(
            "The best parameters get their first value within the loop only, so there are none where the start is"
            " the best."
        ),
    ),
    Slip(
        "train",
        "parameters-before-the-step",
        _STEP_AND_SCORE,
        """\
        before = params
        params = gradient_step(params, backprop(params, X, T), eta)
        scores.append(np.mean(predict(params, X) == labels))
        if scores[-1] > best:
            best_params, best = before, scores[-1]
""",
        says="The score is that of the parameters after the step, but those before the step are kept as the best.",
    ),
    Slip(
        "train",
        "lowest-cost-for-best-score",
        """\
    best = scores[0]
    for _ in range(num_steps):
        params = gradient_step(params, backprop(params, X, T), eta)
        scores.append(np.mean(predict(params, X) == labels))
        if scores[-1] > best:
            best_params, best = params, scores[-1]
""",
        """\
    best = np.sum((feedforward(params, X)[1][-1] - T) ** 2)
    for _ in range(num_steps):
        params = gradient_step(params, backprop(params, X, T), eta)
        scores.append(np.mean(predict(params, X) == labels))
        cost = np.sum((feedforward(params, X)[1][-1] - T) ** 2)
        if cost < best:
            best_params, best = params, cost
""",
        says=(
            "The parameters with the lowest cost are kept; those with the highest score are asked for, and these "
            "need not be the same."
        ),
        one_of="last",
    ),
    Slip(
        "train",
        "start-kept-for-ever",
        _CONTEST,
        """\
    best_params = params
    scores = [np.mean(predict(params, X) == labels)]
    best = np.inf
""",
        says=(
            "The start stays the best for ever: better scores of later steps are not noticed, or their parameters"
            " are not kept."
        ),
    ),
    Slip(
        "train",
        "start-not-copied",
        _COPY,
        "",
        says=(
            "Where the start is the best, the caller's own arrays come back; copies are asked for, so that nobody"
            " changes them by accident."
        ),
        ids="F4",
    ),
    Slip(
        "train",
        "callers-parameters-changed",
        _UP_TO_THE_STEP,
        """\
    best_params = params
    scores = [np.mean(predict(params, X) == labels)]
    best = scores[0]
    for _ in range(num_steps):
        for (W, b), (dW, db) in zip(params, backprop(params, X, T), strict=True):
            W -= eta * dW
            b -= eta * db""",
        says=(
            "Training changes the caller's own arrays, and keeps these very arrays as the best: the start is "
            "lost, and the best becomes the latest."
        ),
        ids="F4",
    ),
    Slip(
        "train",
        "integer-copies-kept-as-best",
        _UP_TO_THE_STEP,
        """\
    params = [(W.copy(), b.copy()) for W, b in params]
    best_params = params
    scores = [np.mean(predict(params, X) == labels)]
    best = scores[0]
    for _ in range(num_steps):
        for (W, b), (dW, db) in zip(params, backprop(params, X, T), strict=True):
            W -= eta * dW
            b -= eta * db""",
        says=(
            "What is kept as best are the very arrays that training goes on changing, so the best becomes the "
            "latest; and copies of integers cannot take a step."
        ),
        ids="E17 F4 F5",
    ),
    Slip(
        "train",
        "trained-in-the-callers-arrays",
        _TRAINING,
        """\
    best_params = [(W.copy(), b.copy()) for W, b in params]
    scores = [np.mean(predict(params, X) == labels)]
    best = scores[0]
    for _ in range(num_steps):
        for (W, b), (dW, db) in zip(params, backprop(params, X, T), strict=True):
            W -= eta * dW
            b -= eta * db
        scores.append(np.mean(predict(params, X) == labels))
        if scores[-1] > best:
            best_params, best = [(W.copy(), b.copy()) for W, b in params], scores[-1]
""",
        says=(
            "The best parameters are copied, but training itself runs in the caller's own arrays, so the start is lost."
        ),
        ids="F4",
    ),
    Slip(
        "train",
        "steps-in-copies-of-integers",
        _TRAINING,
        """\
    params = [(W.copy(), b.copy()) for W, b in params]
    best_params = [(W.copy(), b.copy()) for W, b in params]
    scores = [np.mean(predict(params, X) == labels)]
    best = scores[0]
    for _ in range(num_steps):
        for (W, b), (dW, db) in zip(params, backprop(params, X, T), strict=True):
            W -= eta * dW
            b -= eta * db
        scores.append(np.mean(predict(params, X) == labels))
        if scores[-1] > best:
            best_params, best = [(W.copy(), b.copy()) for W, b in params], scores[-1]
""",
        says="The start is copied as it comes: copies of integers hold integers, and a step taken within them fails.",
        ids="F5",
    ),
    Slip(
        "train",
        "start-not-scored",
        _RETURN,
        "    return best_params, np.array(scores[1:])",
        says=(
            "The score before training is missing: the first entry should belong to the start, so one score too "
            "few comes back."
        ),
    ),
    Slip(
        "train",
        "start-forgotten",
        _CONTEST,
        "    best_params, best, scores = params, 0.0, []\n",
        says=(
            "The start is neither scored nor does it compete: there is one score too few, and the first step "
            "counts as the best even where it is worse."
        ),
    ),
    Slip(
        "train",
        "scored-before-each-step",
        """\
    best_params = params
    scores = [np.mean(predict(params, X) == labels)]
    best = scores[0]
    for _ in range(num_steps):
        params = gradient_step(params, backprop(params, X, T), eta)
        scores.append(np.mean(predict(params, X) == labels))
        if scores[-1] > best:
            best_params, best = params, scores[-1]
""",
        """\
    best_params, best, scores = params, -1.0, []
    for _ in range(num_steps):
        scores.append(np.mean(predict(params, X) == labels))
        if scores[-1] > best:
            best_params, best = params, scores[-1]
        params = gradient_step(params, backprop(params, X, T), eta)
""",
        says=(
            "Each round is scored before its step, so what the last step made is never scored and cannot be the best."
        ),
    ),
    Slip(
        "train",
        "scores-one-step-late",
        _STEP_AND_SCORE,
        """\
        scores.append(np.mean(predict(params, X) == labels))
        if scores[-1] > best:
            best_params, best = params, scores[-1]
        params = gradient_step(params, backprop(params, X, T), eta)
""",
        says=(
            "Each score is taken before the step of its round, so the start is scored twice and the last step never."
        ),
    ),
    Slip(
        "train",
        "last-score-missing",
        _RETURN,
        "    return best_params, np.array(scores[:-1])",
        says="The score after the last step is missing: there should be one score more than there are steps.",
    ),
    Slip(
        "train",
        "first-score-zero",
        _RETURN,
        "    return best_params, np.array([0.0, *scores[1:]])",
        says="The score of the start stays zero, as if nothing had been right before training.",
    ),
    Slip(
        "train",
        "scores-one-place-early",
        _RETURN,
        "    return best_params, np.array([*scores[1:], 0.0])",
        says=(
            "Every score stands one place too early and the last place stays zero: the first place belongs to the"
            " score before training."
        ),
    ),
    Slip(
        "train",
        "last-score-zero",
        _RETURN,
        "    return best_params, np.array([*scores[:-1], 0.0])",
        says="The score after the last step stays zero: the list is one longer than what was filled in.",
    ),
    Slip(
        "train",
        "best-score-so-far",
        _RETURN,
        "    return best_params, np.maximum.accumulate(scores)",
        says=(
            "The scores never fall: where a step makes it worse, the best one before it is noted again; the score"
            " of each step itself is asked for."
        ),
    ),
    Slip(
        "train",
        "best-score-only",
        _RETURN,
        "    return best_params, best",
        says="Only the best score comes back; the scores of the start and of every step are asked for.",
    ),
    Slip(
        "train",
        "percent-for-shares",
        _RETURN,
        "    return best_params, 100 * np.array(scores)",
        says="The scores are in percent; shares between zero and one are asked for.",
    ),
    Slip(
        "train",
        "counts-for-shares",
        _RETURN,
        "    return best_params, np.array(scores) * len(labels)",
        says="The scores count the right samples; they should be divided by the number of samples to give shares.",
    ),
    Slip(
        "train",
        "share-of-wrong-labels",
        _RETURN,
        "    return best_params, 1 - np.array(scores)",
        says="The scores are shares of wrong labels; the share of right ones is asked for.",
    ),
    Slip(
        "train",
        "scores-in-a-list",
        _RETURN,
        "    return best_params, scores",
        says="The scores are right but come back as a Python list; an array is asked for.",
    ),
    Slip(
        "train",
        "scores-first",
        _RETURN,
        "    return np.array(scores), best_params",
        says="The scores come back first and the parameters second; it should be the other way round.",
    ),
    Slip(
        "train",
        "no-scores",
        _RETURN,
        "    return best_params",
        says="Only the parameters come back; the scores are asked for as well.",
    ),
    Slip(
        "train",
        "every-output-scored",
        _TARGETS,
        (
            "    T = one_hot(labels, params[-1][0].shape[0])\n"
            "    labels, predict = T, lambda params, X: feedforward(params, X)[1][-1] > 0.5\n"
        ),
        says=(
            "Every output is scored by itself, whether it lies on the right side of one half; a sample is right "
            "if its label is right."
        ),
        ids="D5",
    ),
    Slip(
        "train",
        "labels-as-a-column",
        _TARGETS,
        "    T = one_hot(labels, params[-1][0].shape[0])\n    labels = labels[:, np.newaxis]\n",
        says=(
            "Flat labels are compared with a column, which gives a square table of all pairs: even a perfect "
            "network then scores low."
        ),
        ids="A5",
    ),
    Slip(
        "train",
        "eta-fixed",
        _ONE_STEP,
        "params = gradient_step(params, backprop(params, X, T), 2.0)",
        says="The step size is written into the code, so the eta that the caller asks for changes nothing.",
        read="7. One step",
        ids="F3",
    ),
    Slip(
        "train",
        "eta-forgotten",
        _ONE_STEP,
        "params = gradient_step(params, backprop(params, X, T), 1.0)",
        says="The whole gradient is subtracted, without eta, so the step does not depend on the step size.",
        read="7. One step",
        ids="F3",
    ),
    Slip(
        "train",
        "mean-taken-twice",
        _ONE_STEP,
        "params = gradient_step(params, backprop(params, X, T), eta / X.shape[1])",
        says=(
            "The step is divided by the number of samples once more, although the gradient is a mean already, so "
            "it is far too short."
        ),
        read="7. One step",
        ids="E2 F7",
    ),
    Slip(
        "train",
        "sum-for-the-mean",
        _ONE_STEP,
        "params = gradient_step(params, backprop(params, X, T), eta * X.shape[1])",
        says=(
            "Each step follows the sum over the samples, not the mean, so it is as many times too long as there "
            "are samples."
        ),
        read="6. Every gradient",
        ids="C6 F8; 4.3 sum over batch instead of mean",
    ),
    Slip(
        "train",
        "gradient-twice-too-large",
        _ONE_STEP,
        "params = gradient_step(params, backprop(params, X, T), 2 * eta)",
        says="Every step is twice too long: the half in the cost takes away the two that the square brings.",
        read="5. How wrong",
        ids="C8; 4.3 gradient 2x too large",
    ),
    Slip(
        "train",
        "gradient-half-too-small",
        _ONE_STEP,
        "params = gradient_step(params, backprop(params, X, T), eta / 2)",
        says=(
            "Every step is half of what it should be: the half of the cost is kept, though it has gone against "
            "the two of the square."
        ),
        read="5. How wrong",
        ids="C8",
    ),
    Slip(
        "train",
        "one-step-too-many",
        "range(num_steps)",
        "range(num_steps + 1)",
        says="There is one step more than asked for, and one score too many.",
    ),
    Slip(
        "train",
        "one-step-too-few",
        "range(num_steps)",
        "range(1, num_steps)",
        says="There is one step less than asked for, and one score is missing at the end.",
    ),
    Slip(
        "train",
        "needs-at-least-one-step",
        """\
scores.append(np.mean(predict(params, X) == labels))
        if scores[-1] > best:
            best_params, best = params, scores[-1]
    return best_params, np.array(scores)""",
        """\
score = np.mean(predict(params, X) == labels)
        scores.append(score)
        if scores[-1] > best:
            best_params, best = params, scores[-1]
    best = max(best, score)
    return best_params, np.array(scores)""",
        says=(
            "A name that gets its value within the loop is used after it, so the function fails where there is no"
            " step at all."
        ),
    ),
    Slip(
        "train",
        "stops-without-a-better-score",
        _RETURN,
        "        else:\n            break\n    return best_params, np.array(scores)",
        says=(
            "Training stops at the first step that brings no better score, so it never gets over a plateau and "
            "the remaining scores are missing."
        ),
    ),
    Slip(
        "train",
        "gradient-of-the-start",
        "    for _ in range(num_steps):\n        params = gradient_step(params, backprop(params, X, T), eta)",
        (
            "    grads = backprop(params, X, T)\n"
            "    for _ in range(num_steps):\n"
            "        params = gradient_step(params, grads, eta)"
        ),
        says="The gradient is computed once, at the start, and used for every step; it changes with the parameters.",
    ),
    Slip(
        "train",
        "always-from-the-start",
        "    for _ in range(num_steps):\n        params = gradient_step(params, backprop(params, X, T), eta)",
        (
            "    start = params\n"
            "    for _ in range(num_steps):\n"
            "        params = gradient_step(start, backprop(start, X, T), eta)"
        ),
        says="Every step begins at the start values again, so no step builds on the one before.",
    ),
    Slip(
        "train",
        "steps-from-the-best",
        _ONE_STEP,
        "params = gradient_step(best_params, backprop(best_params, X, T), eta)",
        says=(
            "Each step begins at the best parameters so far and not at the latest ones, so training gets stuck "
            "where the next step is worse."
        ),
    ),
    Slip(
        "train",
        "step-thrown-away",
        _ONE_STEP,
        "gradient_step(params, backprop(params, X, T), eta)",
        says=(
            "The new parameters of each step are thrown away, so the network never changes and all scores are the same."
        ),
    ),
    Slip(
        "train",
        "sample-by-sample",
        _ONE_STEP,
        (
            "for i in range(X.shape[1]):\n"
            "            params = gradient_step(params, backprop(params, X[:, i : i + 1], T[:, i : i + 1]), eta)"
        ),
        says=(
            "Each round takes one step for every single sample; one step for the mean over all samples is asked for."
        ),
    ),
    Slip(
        "train",
        "starts-from-zeros",
        _COPY,
        (
            "    params = [(W.astype(float), b.astype(float)) for W, b in params]  # copies: the caller's stay as"
            " they are\n"
            "    params = [(0 * W, 0 * b) for W, b in params]\n"
        ),
        says=(
            "Training begins with all parameters zero, whatever start was given, so all hidden units stay the "
            "same for ever."
        ),
        read="9. What accuracy",
        ids="F9; 4.3 zero init",
    ),
    Slip(
        "train",
        "starts-from-a-constant",
        _COPY,
        (
            "    params = [(W.astype(float), b.astype(float)) for W, b in params]  # copies: the caller's stay as"
            " they are\n"
            "    params = [(np.full(W.shape, 0.5), 0 * b) for W, b in params]\n"
        ),
        says=(
            "Training begins with all weights the same, whatever start was given, so all hidden units stay the "
            "same for ever."
        ),
        read="9. What accuracy",
        ids="F9; 4.3 constant init 0.5",
    ),
    Slip(
        "train",
        "start-drawn-anew",
        _COPY,
        (
            "    params = [(W.astype(float), b.astype(float)) for W, b in params]  # copies: the caller's stay as"
            " they are\n"
            "    params = init_network([X.shape[0], *(len(b) for _, b in params)], np.random.default_rng(0))\n"
        ),
        says=(
            "The function draws a start of its own, with a fixed seed; training should begin at the parameters "
            "that it is given."
        ),
        ids="G10",
    ),
    Slip(
        "train",
        "targets-off-by-one",
        _TARGETS,
        "    T = np.roll(one_hot(labels, params[-1][0].shape[0]), 1, axis=0)\n",
        says=(
            "The one in each column of T stands a row too low, so the network learns the wrong class: far fewer "
            "are right than by chance."
        ),
        read="5. How wrong",
        ids="D6 D7; 4.3 one-hot off by one",
    ),
    Slip(
        "train",
        "classes-counted-in-the-labels",
        _TARGETS,
        "    T = one_hot(labels, labels.max() + 1)\n",
        says=(
            "The number of classes is read from the labels, so T is too small where the last class does not "
            "occur: the network knows how many there are."
        ),
        ids="D8",
    ),
    Slip(
        "train",
        "two-classes-only",
        _TARGETS,
        "    T = one_hot(labels, 2)\n",
        says=(
            "The number of classes is always two, so it fails for networks with more outputs: the last layer knows it."
        ),
        ids="H1",
    ),
    Slip(
        "train",
        "class-numbers-as-targets",
        _TARGETS,
        "    T = labels[np.newaxis]\n",
        says=(
            "Every output is compared with the number of the class; each output needs its own target, one for the"
            " right class and zero for the others."
        ),
        read="5. How wrong",
        ids="D5",
    ),
    Slip(
        "train",
        "step-uphill",
        _ONE_STEP,
        "params = gradient_step(params, [(-dW, -db) for dW, db in backprop(params, X, T)], eta)",
        says=(
            "The gradient is added, so every step climbs: output minus right answer goes with a step against the "
            "gradient."
        ),
        read="7. One step",
        ids="C9 F2",
    ),
    Slip(
        "train",
        "slopes-at-the-activations",
        _TARGETS,
        _whole(
            out="(activations[-1] - T) * sigmoid_prime(activations[-1])",
            back="(params[layer][0].T @ delta) * sigmoid_prime(activations[layer])",
        ),
        says=(
            "The slopes are taken at the activations instead of at z, so they are squashed twice, and training "
            "creeps in a wrong direction."
        ),
        read="5. How wrong",
        ids="B6; 4.3 sigma'(a) instead of sigma'(z)",
    ),
    Slip(
        "train",
        "slope-formulas-with-z",
        _TARGETS,
        _whole(
            out="(activations[-1] - T) * zs[-1] * (1 - zs[-1])",
            back="(params[layer][0].T @ delta) * zs[layer - 1] * (1 - zs[layer - 1])",
        ),
        says=(
            "The formula for the slope that holds for activations is given z, so the slopes can be any number, "
            "even a negative one."
        ),
        read="5. How wrong",
        ids="B5",
    ),
    Slip(
        "train",
        "output-slope-forgotten",
        _TARGETS,
        _whole(
            out="activations[-1] - T",
        ),
        says=(
            "The delta of the output is the error alone: the slope of the sigmoid is missing, so training follows"
            " the gradient of another cost."
        ),
        read="5. How wrong",
        ids="E5; 4.3 output delta without sigma'",
    ),
    Slip(
        "train",
        "hidden-slope-forgotten",
        _TARGETS,
        _whole(
            back="params[layer][0].T @ delta",
        ),
        says=(
            "On the way back the slope of the sigmoid is left out, so the hidden layers take steps that are far "
            "too long."
        ),
        read="5. How wrong",
        ids="4.3 hidden delta without sigma'",
    ),
    Slip(
        "train",
        "no-slope-anywhere",
        _TARGETS,
        _whole(
            out="activations[-1] - T",
            back="params[layer][0].T @ delta",
        ),
        says="The slope of the sigmoid is missing in every delta, at the output and in the hidden layers.",
        read="5. How wrong",
        ids="4.3 no sigma' anywhere",
    ),
    Slip(
        "train",
        "hidden-slope-at-the-activation",
        _TARGETS,
        _whole(
            back="hidden_delta(params[layer][0], delta, activations[layer])",
        ),
        says=(
            "In the hidden layers the slope is taken at the activation instead of at z, so it is squashed twice; "
            "the last layer is right."
        ),
        read="5. How wrong",
        ids="B6",
    ),
    Slip(
        "train",
        "gradient-for-the-weights",
        _TARGETS,
        _whole(
            back="hidden_delta(grads[0][0], delta, zs[layer - 1])",
        ),
        says=(
            "The blame is sent back through the gradient of the weights, where the weights themselves belong, so "
            "the hidden layers hardly learn."
        ),
        read="5. How wrong",
        ids="E1",
    ),
    Slip(
        "train",
        "mean-twice-in-hidden-layers",
        _TARGETS,
        _whole(
            back="hidden_delta(params[layer][0], delta, zs[layer - 1]) / n",
        ),
        says=(
            "Going back a layer, the delta is divided by the number of samples, and the gradient once more, so "
            "the hidden layers hardly learn."
        ),
        read="6. Every gradient",
        ids="E2",
    ),
    Slip(
        "train",
        "bias-gradient-from-weight-gradient",
        _TARGETS,
        _whole(
            db="(delta @ activations[layer].T / n).sum(axis=1, keepdims=True)",
        ),
        says=(
            "The bias gradient is the row sums of the weight gradient; the bias has the constant input one, so "
            "the inputs must not enter."
        ),
        read="6. Every gradient",
        ids="E12",
    ),
    Slip(
        "train",
        "last-layer-updated-first",
        _TARGETS,
        _whole(
            back="hidden_delta(params[layer][0] - eta * grads[0][0], delta, zs[layer - 1])",
        ),
        says=(
            "The last layer takes its step before the blame is sent back, so it runs through weights that are not"
            " the ones that made the mistake."
        ),
        read="6. Every gradient",
        ids="E6; 4.3 W2 updated before hidden delta",
    ),
    Slip(
        "train",
        "output-error-sent-back",
        _TARGETS,
        _whole(
            back=(
                "hidden_delta(params[layer][0], delta if layer < len(params) - 1 else activations[-1] - T, zs[layer -"
                " 1])"
            ),
        ),
        says=(
            "The error of the output is sent back, without its slope, where its delta belongs: the hidden layers "
            "take steps that are too long."
        ),
        read="5. How wrong",
        ids="E4; 4.3 hidden delta from the error",
    ),
    Slip(
        "train",
        "bias-gradient-not-averaged",
        _TARGETS,
        _whole(
            db="delta.sum(axis=1, keepdims=True)",
        ),
        says=(
            "The bias gradients are not divided by the number of samples, so the biases take steps that are far "
            "too long."
        ),
        read="6. Every gradient",
        ids="E13; 4.3 bias gradients not divided by N",
    ),
    Slip(
        "train",
        "bias-gradient-over-everything",
        _TARGETS,
        _whole(
            db="np.full((len(delta), 1), delta.sum() / n)",
        ),
        says=(
            "The bias gradient is summed over all units as well as over the samples, so all biases of a layer "
            "take the same step."
        ),
        read="6. Every gradient",
        ids="E10; 4.3 bias gradient summed over everything",
    ),
    Slip(
        "train",
        "biases-left-out",
        _ONE_STEP,
        "params = gradient_step(params, [(dW, 0 * db) for dW, db in backprop(params, X, T)], eta)",
        says="The biases stay what they are: only the weights take a step.",
        read="7. One step",
        ids="F1; 4.3 biases never updated",
    ),
    Slip(
        "train",
        "weights-left-out",
        _ONE_STEP,
        "params = gradient_step(params, [(0 * dW, db) for dW, db in backprop(params, X, T)], eta)",
        says="The weights stay what they are: only the biases take a step.",
        read="7. One step",
    ),
    Slip(
        "train",
        "first-biases-uphill",
        _ONE_STEP,
        (
            "params = gradient_step(params, [(dW, db if i else -db) for i, (dW, db) in enumerate(backprop(params,"
            " X, T))], eta)"
        ),
        says="The biases of the first layer move with their gradient and not against it; everything else is right.",
        read="7. One step",
        ids="4.3 b1 sign flipped",
    ),
    Slip(
        "train",
        "first-weights-uphill",
        _ONE_STEP,
        (
            "params = gradient_step(params, [(dW if i else -dW, db) for i, (dW, db) in enumerate(backprop(params,"
            " X, T))], eta)"
        ),
        says="The weights of the first layer move with their gradient and not against it; everything else is right.",
        read="7. One step",
        ids="4.3 W1 sign flipped",
    ),
    Slip(
        "train",
        "first-weights-left-out",
        _ONE_STEP,
        (
            "params = gradient_step(params, [(dW if i else 0 * dW, db) for i, (dW, db) in "
            "enumerate(backprop(params, X, T))], eta)"
        ),
        says="The weights of the first layer never take a step; everything else is right.",
        read="7. One step",
        ids="4.3 W1 never updated",
    ),
    Slip(
        "train",
        "last-layer-only",
        _ONE_STEP,
        (
            "params = gradient_step(params, [(0 * dW, 0 * db) for dW, db in backprop(params, X, T)[:-1]] + "
            "backprop(params, X, T)[-1:], eta)"
        ),
        says="Only the last layer takes steps; the hidden layers stay what they were at the start.",
        read="7. One step",
    ),
    Slip(
        "train",
        "gradients-pile-up",
        "    for _ in range(num_steps):\n        params = gradient_step(params, backprop(params, X, T), eta)",
        """\
    total = [(0 * W, 0 * b) for W, b in params]
    for _ in range(num_steps):
        total = [(V + dW, v + db) for (V, v), (dW, db) in zip(total, backprop(params, X, T), strict=True)]
        params = gradient_step(params, total, eta)""",
        says=(
            "The gradients of all earlier steps are added to the new one: what was summed up is never set back to zero."
        ),
        read="6. Every gradient",
        ids="E17 E18; 4.3 accumulators never reset",
    ),
    Slip(
        "train",
        "last-sample-only",
        _ONE_STEP,
        "params = gradient_step(params, backprop(params, X[:, -1:], T[:, -1:]), eta)",
        says=(
            "Each step follows the gradient of the last sample alone: every sample overwrites the one before, "
            "where they should add up to a mean."
        ),
        read="6. Every gradient",
        ids="E18 G9; 4.3 only last sample of each batch",
    ),
    Slip(
        "train",
        "stops-when-all-is-right",
        "    return best_params",
        "        if best == 1.0:\n            break\n    return best_params",
        says="Training stops as soon as every sample is right, so fewer scores come back than there are steps, plus "
        "the one before training.",
    ),
]
