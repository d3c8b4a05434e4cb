"""Wrong scaled_init, confusion_matrix and precision_recall_f1: each with one mistake that people make."""

import numpy as np


def _look(sizes):
    if len(sizes) < 2 or min(sizes) < 1:
        raise ValueError(f"sizes is {list(sizes)}")


def _init(sizes, rng, scale=lambda m, d: d**-0.5):
    _look(sizes)
    return [(rng.standard_normal((m, d)) * scale(m, d), np.zeros((m, 1))) for d, m in zip(sizes, sizes[1:])]


def scaled_init__all_equal(sizes, rng):
    """F9: all weights of a layer are the same."""
    return [(np.full(W.shape, W.flat[0]), b) for W, b in _init(sizes, rng)]


def scaled_init__uniform(sizes, rng):
    """Draws from another distribution."""
    _look(sizes)
    return [((rng.random((m, d)) - 0.5) * (12 / d) ** 0.5, np.zeros((m, 1))) for d, m in zip(sizes, sizes[1:])]


def scaled_init__last_layer_first(sizes, rng):
    """Draws from the last layer to the first."""
    _look(sizes)
    pairs = list(zip(sizes, sizes[1:]))[::-1]
    return [(rng.standard_normal((m, d)) / d**0.5, np.zeros((m, 1))) for d, m in pairs][::-1]


def scaled_init__biases_of_the_inputs(sizes, rng):
    """b has as many rows as the layer has inputs."""
    return [(W, np.zeros((W.shape[1], 1))) for W, b in _init(sizes, rng)]


def scaled_init__integer_biases(sizes, rng):
    """Zeros as integers."""
    return [(W, b.astype(int)) for W, b in _init(sizes, rng)]


def scaled_init__input_layer(sizes, rng):
    """A pair for the input layer as well."""
    return [(np.zeros((sizes[0], 1)), np.zeros((sizes[0], 1)))] + _init(sizes, rng)


def scaled_init__no_output_layer(sizes, rng):
    """The last layer is missing."""
    return _init(sizes, rng)[:-1]


def scaled_init__seeds_itself(sizes, rng):
    """G10: always the same weights."""
    return _init(sizes, np.random.default_rng(1))


def scaled_init__global_random_numbers(sizes, rng):
    """A generator without a seed."""
    return _init(sizes, np.random.default_rng())


def scaled_init__takes_anything(sizes, rng):
    """Negative sizes become one."""
    return _init([max(size, 1) for size in [*sizes, 1, 1][: max(len(sizes), 2)]], rng)


def scaled_init__looks_at_the_first_size(sizes, rng):
    """Only sizes[0] is looked at; NumPy takes zeros."""
    if len(sizes) < 2 or sizes[0] < 1:
        raise ValueError("sizes")
    return [(rng.standard_normal((m, d)) / max(d, 1) ** 0.5, np.zeros((m, 1))) for d, m in zip(sizes, sizes[1:])]


def scaled_init__refuses_one_unit(sizes, rng):
    """A layer with one unit is refused."""
    _look([size - 1 for size in sizes])
    return _init(sizes, rng)


def scaled_init__error_without_a_text(sizes, rng):
    """ValueError() says nothing."""
    if len(sizes) < 2 or min(sizes) < 1:
        raise ValueError
    return _init(sizes, rng)


def _matrix(labels, predicted, num_classes):
    if len(labels) != len(predicted):
        raise ValueError("other lengths")
    both = np.append(labels, predicted)
    if both.min() < 0 or both.max() >= num_classes:
        raise ValueError("out of range")
    matrix = np.zeros((num_classes, num_classes), dtype=int)
    np.add.at(matrix, (labels, predicted), 1)
    return matrix


def confusion_matrix__right_and_wrong(labels, predicted, num_classes):
    """A 2 x 2 table, whatever the classes."""
    _matrix(labels, predicted, num_classes)
    right = int((labels == predicted).sum())
    return np.array([[right, len(labels) - right], [0, 0]])


def confusion_matrix__off_by_one(labels, predicted, num_classes):
    """D7: the first class is 1."""
    return np.roll(_matrix(labels, predicted, num_classes), 1, axis=(0, 1))


def confusion_matrix__starts_from_one(labels, predicted, num_classes):
    """np.ones in place of np.zeros."""
    return _matrix(labels, predicted, num_classes) + 1


def confusion_matrix__looks_at_the_labels_only(labels, predicted, num_classes):
    """The range of the predictions is not looked at."""
    if len(labels) != len(predicted):
        raise ValueError("lengths")
    return _matrix(labels, np.clip(predicted, 0, num_classes - 1), num_classes)


def confusion_matrix__looks_at_the_predictions_only(labels, predicted, num_classes):
    """The range of the labels is not looked at."""
    if len(labels) != len(predicted):
        raise ValueError("lengths")
    return _matrix(np.clip(labels, 0, num_classes - 1), predicted, num_classes)


def confusion_matrix__stretches_one(labels, predicted, num_classes):
    """NumPy stretches a single entry; other lengths raise."""
    labels, predicted = np.broadcast_arrays(labels, predicted)
    return _matrix(labels, predicted, num_classes)


_COUNTS = {}


def confusion_matrix__never_reset(labels, predicted, num_classes):
    """E17: the counts of earlier calls stay."""
    _COUNTS[num_classes] = _COUNTS.get(num_classes, 0) + _matrix(labels, predicted, num_classes)
    return _COUNTS[num_classes].copy()


def _shares(part, whole):
    return np.where(whole > 0, part / np.maximum(whole, 1), 0.0)


def _three(matrix):
    right, predicted, there = np.diag(matrix), matrix.sum(axis=0), matrix.sum(axis=1)
    return _shares(right, predicted), _shares(right, there), _shares(2 * right, predicted + there)


def precision_recall_f1__jaccard(matrix):
    """Right ones over all that were predicted or there."""
    right, predicted, there = np.diag(matrix), matrix.sum(axis=0), matrix.sum(axis=1)
    return *_three(matrix)[:2], _shares(right, predicted + there - right)


def precision_recall_f1__without_the_right_ones(matrix):
    """Divides by the mistakes only."""
    right, predicted, there = np.diag(matrix), matrix.sum(axis=0), matrix.sum(axis=1)
    return _shares(right, predicted - right), _shares(right, there - right), _three(matrix)[2]


def precision_recall_f1__first_class_only(matrix):
    """As for two classes: one of them counts."""
    return tuple(float(part[-1]) for part in _three(matrix))


def precision_recall_f1__columns(matrix):
    """Gives (k, 1)."""
    return tuple(part[:, np.newaxis] for part in _three(matrix))


def precision_recall_f1__warns(matrix):
    """Divides first and repairs afterwards: right, but NumPy warns."""
    right, predicted, there = np.diag(matrix), matrix.sum(axis=0), matrix.sum(axis=1)
    return tuple(map(np.nan_to_num, (right / predicted, right / there, 2 * right / (predicted + there))))


def precision_recall_f1__epsilon(matrix):
    """A tiny number in each denominator."""
    right, predicted, there = np.diag(matrix), matrix.sum(axis=0), matrix.sum(axis=1)
    return right / (predicted + 1e-7), right / (there + 1e-7), 2 * right / (predicted + there + 1e-7)


def precision_recall_f1__zero_for_all(matrix):
    """One empty class makes all scores zero."""
    empty = (matrix.sum(axis=0) == 0).any() or (matrix.sum(axis=1) == 0).any()
    return tuple(part * (not empty) for part in _three(matrix))


def precision_recall_f1__integers(matrix):
    """// gives 0 and 1 only."""
    return tuple(np.floor(part) for part in _three(matrix))


def precision_recall_f1__ten_classes(matrix):
    """H1: hard-codes ten classes."""
    return tuple(np.resize(part, 10) for part in _three(matrix))
