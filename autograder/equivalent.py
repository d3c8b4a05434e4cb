# ruff: noqa: E501 - the changes are named as the audit prints them
"""Mutants that no check can catch, because they do what the reference does for every input that is allowed."""

COMMUTES = "the operation gives the same with its two arguments exchanged"
FLOAT64 = "NumPy's float64 is a float too, and the checks take either"
FROM_A_LIST = "a list has no memory to share: asarray copies it as array does"
LENGTHS = "by contract the lists are of equal length, and strict only guards against our own mistakes"
NEGATIVE_SIZE = "reshape works out any size below 0 in the same way"
NUMPY_REFUSES = "what follows raises a ValueError with a text of its own"
ONE_ENTRY = "the list has a single entry at this point"
ONE_ROW = "a single neuron has a single row, and all of it is the row"
SAME_BROADCAST = "the (n,) row of one number per column broadcasts as (1, n) does"
SHORTCUT = "without this shortcut the general formula follows, which simplifies to the same"
TRUE_MASK = "where(True, mask, 0.0) is the mask as floats"
X_ITSELF = "the first activation has the values of X, whatever their type, and may be X itself"
BELOW_CLIP = "it matters only where an activation is below the clip, where the contract fixes no gradient"
SAME_OBJECT = "both names stand for the same thing at this point"
SAME_COUNT = "both have one column per sample"
SAME_SHAPE = "both have the same shape"
SAME_LENGTH = "both have one entry per layer"
NOT_THERE = "a number that cannot be, or that the contract rules out"

LOCAL = ("params", "activations", "slopes", "n", "zs", "outputs")
"""Names of general_backprop that equal no name of a loss."""

EQUIVALENT: dict[str, dict[str, str]] = {
    "as_column": {"line 7: 1 -> 2": NEGATIVE_SIZE},
    "affine": {
        "line 4: if W.shape[1] != X.shape[0]: raise ValueError(f'W has shape {W.shape} and X has shape {... -> nothing": NUMPY_REFUSES
    },
    "one_hot": {
        "line 2: labels = np.asarray(labels) -> nothing": "by contract labels are an array",
        "line 2: np.asarray(labels) -> labels": "by contract labels are an array",
        "line 3: np.floor(labels) -> np.ceil(labels)": "only whole numbers equal their ceiling, too",
        "line 6: np.where(np.arange(num_classes)[:, None] == labels, 1.0, 0.0) -> np.where(1.0, np.arange(num_classes)[:, None] == labels, 0.0)": TRUE_MASK,
    },
    "images_to_columns": {"line 4: 1 -> 2": NEGATIVE_SIZE},
    "step": {"line 2: np.where(z > 0, 1.0, 0.0) -> np.where(1.0, z > 0, 0.0)": TRUE_MASK},
    "mse": {
        "line 4: a -> y": SAME_SHAPE,
        "line 5: float(np.sum((a - y) ** 2) / (2 * n)) -> np.sum((a - y) ** 2) / (2 * n)": FLOAT64,
        "line 5: a - y -> y - a": "the square forgets the sign",
    },
    "neuron_gradients": {
        "line 2: X -> y": SAME_COUNT,
        "line 5: delta.sum(axis=1, keepdims=True) -> delta.sum(keepdims=True)": ONE_ROW,
    },
    "accuracy": {
        "line 4: float(np.mean((a > 0.5) == y)) -> np.mean((a > 0.5) == y)": FLOAT64,
        "line 4: a > 0.5 -> a >= 0.5": NOT_THERE + ": a is never 0.5",
    },
    "train_neuron": {
        "line 4: w -> best_w": SAME_OBJECT,
        "line 4: b -> best_b": SAME_OBJECT,
        "line 5: 0 -> -1": ONE_ENTRY,
        "line 12: np.array(scores) -> np.asarray(scores)": FROM_A_LIST,
    },
    "log_loss": {
        "line 4: np.clip(a, 1e-12, 1 - 1e-12) -> np.clip(1e-12, a, 1 - 1e-12)": "1e-12 clipped from below by a is the larger of the two, which is what clipping a gives",
        "line 5: float(-np.mean(y * np.log(a) + (1 - y) * np.log(1 - a))) -> -np.mean(y * np.log(a) + (1 - y) * np.log(1 - a))": FLOAT64,
    },
    "log_loss_gradients": {
        "line 2: X -> y (no. 2)": SAME_COUNT,
        "line 3: delta.sum(axis=1, keepdims=True) -> delta.sum(keepdims=True)": ONE_ROW,
    },
    "numerical_gradient": {
        "line 4: theta -> gradient": SAME_SHAPE,
        "line 2: np.array(theta, dtype=float) -> np.asarray(theta, dtype=float)": "every entry is put back exactly, which the contract allows",
        "line 3: np.zeros_like(theta) -> np.ones_like(theta)": "every entry is overwritten",
    },
    "init_network": {
        "line 4: zip(sizes[:-1], sizes[1:], strict=True) -> zip(sizes[:-1], sizes[1:])": LENGTHS,
        "line 4: True -> False": LENGTHS,
    },
    "feedforward": {"line 2: np.asarray(X, dtype=float) -> np.asarray(X)": X_ITSELF},
    "backprop": {
        "line 2: X -> T": SAME_COUNT,
        "line 6: params -> zs": SAME_LENGTH,
    },
    "gradient_step": {
        "line 2: zip(params, grads, strict=True) -> zip(params, grads)": LENGTHS,
        "line 2: True -> False": LENGTHS,
    },
    "train": {
        "line 5: params -> best_params": SAME_OBJECT,
        "line 2: 0 -> 1": "b has as many rows as W",
        "line 2: 0 -> -1": "b has as many rows as W",
        "line 6: 0 -> -1": ONE_ENTRY,
        "line 12: np.array(scores) -> np.asarray(scores)": FROM_A_LIST,
    },
    "minibatches": {"line 4: X -> T": SAME_COUNT, "line 2: 1 -> 0": NUMPY_REFUSES + ": range() does not step by 0"},
    "confusion_matrix": {
        "line 2: labels -> predicted": NUMPY_REFUSES + ": zip, being strict",
        "line 2: predicted -> labels": NUMPY_REFUSES + ": zip, being strict",
        **{f"line 5: values -> {other}": NOT_THERE + ": no labels at all" for other in ("labels", "predicted", "name")},
        "line 8: predicted -> values": SAME_OBJECT,
        "line 2: if len(labels) != len(predicted): raise ValueError(f'labels has {len(labels)} entries a... -> nothing": NUMPY_REFUSES
        + ": zip, being strict",
        "line 4: 'labels' -> 'labelsx'": "it only stands in the message",
        "line 4: 'predicted' -> 'predictedx'": "it only stands in the message",
        "line 5: len(values) and (min(values) < 0 or max(values) >= num_classes) -> min(values) < 0 or max(values) >= num_classes": NOT_THERE
        + ": no labels at all",
        "line 8: zip(labels, predicted, strict=True) -> zip(labels, predicted)": LENGTHS,
        "line 8: True -> False": LENGTHS,
    },
    "precision_recall_f1": {
        **{f"line 7: both -> {other}": "all are 0 for the same classes" for other in ("right", "precision", "recall")},
        "line 2: np.diag(matrix).astype(float) -> np.diag(matrix)": "dividing makes floats of the counts",
        "line 2: np.diag(matrix).astype(float) -> np.diag(matrix).astype(np.float32)": "float32 holds the counts exactly, and dividing by integers makes float64",
        "line 4: np.maximum(predicted, 1) -> np.maximum(1, predicted)": COMMUTES,
        "line 5: np.maximum(actual, 1) -> np.maximum(1, actual)": COMMUTES,
        "line 7: 1 -> 2": "the numerator is 0 wherever this denominator stands in",
    },
    "relu": {"line 2: np.maximum(z, 0.0) -> np.maximum(0.0, z)": COMMUTES},
    "softmax": {
        "line 2: z.max(axis=0, keepdims=True) -> z.max(axis=0)": SAME_BROADCAST,
        "line 2: True -> False": SAME_BROADCAST,
        "line 3: e.sum(axis=0, keepdims=True) -> e.sum(axis=0)": SAME_BROADCAST,
        "line 3: True -> False": SAME_BROADCAST,
    },
    "cross_entropy": {
        "line 2: a -> T (no. 2)": SAME_SHAPE,
        "line 2: float(-np.sum(T * np.log(np.maximum(a, 1e-12))) / a.shape[1]) -> -np.sum(T * np.log(np.maximum(a, 1e-12))) / a.shape[1]": FLOAT64,
        "line 2: np.maximum(a, 1e-12) -> np.maximum(1e-12, a)": COMMUTES,
    },
    "general_feedforward": {
        "line 3: activations -> params": NUMPY_REFUSES + ": zip, being strict",
        "line 3: params -> activations": NUMPY_REFUSES + ": zip, being strict",
        "line 6: params -> activations": SAME_LENGTH,
        "line 3: if len(activations) != len(params): raise ValueError(f'activations has {len(activations... -> nothing": NUMPY_REFUSES
        + ": zip, being strict",
        "line 10: np.asarray(X, dtype=float) -> np.asarray(X)": X_ITSELF,
        "line 11: zip(params, activations, strict=True) -> zip(params, activations)": LENGTHS,
        "line 11: True -> False": LENGTHS,
    },
    "general_backprop": {
        "line 5: X -> T": SAME_COUNT,
        **{f"line {line}: activations -> {other}": SHORTCUT for line in (8, 10) for other in ("params", "loss")},
        **{f"line {line}: loss -> {other}": SHORTCUT for line in (8, 10) for other in LOCAL},
        "line 19: params -> activations": SAME_LENGTH,
        "line 19: params -> zs": SAME_LENGTH,
        "line 8: 1 -> 0": SHORTCUT,
        "line 8: 'softmax' -> 'softmaxx'": SHORTCUT,
        "line 8: 'cross_entropy' -> 'cross_entropyx'": SHORTCUT,
        "line 10: 'sigmoid' -> 'sigmoidx'": SHORTCUT,
        "line 10: 'cross_entropy' -> 'cross_entropyx'": SHORTCUT,
        "line 13: np.maximum(a, 1e-12) -> np.maximum(1e-12, a)": COMMUTES,
        "line 13: 1e-12 -> 2e-12": BELOW_CLIP,
        "line 13: 1e-12 -> 0.0": BELOW_CLIP,
        "line 15: np.sum(slope * a, axis=0, keepdims=True) -> np.sum(slope * a, axis=0)": SAME_BROADCAST,
        "line 15: True -> False": SAME_BROADCAST,
    },
    "l2_gradients": {
        "line 2: db + 0.0 -> db - 0.0": "adding and taking away nothing both copy",
        "line 2: zip(grads, params, strict=True) -> zip(grads, params)": LENGTHS,
        "line 2: True -> False": LENGTHS,
    },
    "momentum_step": {
        "line 2: zip(velocity, grads, strict=True) -> zip(velocity, grads)": LENGTHS,
        "line 2: True -> False": LENGTHS,
        "line 3: zip(params, velocity, strict=True) -> zip(params, velocity)": LENGTHS,
        "line 3: zip(params, velocity, strict=True) -> zip(velocity, params, strict=True)": COMMUTES + " (a sum)",
        "line 3: True -> False": LENGTHS,
    },
    "dropout": {
        "line 4: np.where(rng.random(a.shape) < keep_prob, 1.0, 0.0) -> np.where(1.0, rng.random(a.shape) < keep_prob, 0.0)": TRUE_MASK,
        "line 4: rng.random(a.shape) < keep_prob -> rng.random(a.shape) <= keep_prob": NOT_THERE
        + ": a random number that equals keep_prob",
    },
    "augmented_feedforward": {"line 2: X.astype(float) -> X": X_ITSELF},
    "roc_curve": {
        "line 8: np.array([0.0, *fpr]) -> np.asarray([0.0, *fpr])": FROM_A_LIST,
        "line 8: np.array([0.0, *tpr]) -> np.asarray([0.0, *tpr])": FROM_A_LIST,
    },
    "auc": {
        "line 2: float(np.sum(np.diff(fpr) * (tpr[1:] + tpr[:-1]) / 2)) -> np.sum(np.diff(fpr) * (tpr[1:] + tpr[:-1]) / 2)": FLOAT64,
        "line 2: np.diff(fpr) * (tpr[1:] + tpr[:-1]) -> np.diff(fpr) @ (tpr[1:] + tpr[:-1])": "the product of two rows is the sum that follows",
    },
}
"""Exercise -> change, as the audit names it -> why it makes no difference."""
