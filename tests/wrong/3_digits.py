"""Wrong scaled_init, confusion_matrix and precision_recall_f1: each with one mistake that people make."""

import numpy as np


def _look(sizes):
    if len(sizes) < 2 or min(sizes) < 1:
        raise ValueError(f"sizes is {list(sizes)}")


def _init(sizes, rng, scale=lambda m, d: d**-0.5):
    _look(sizes)
    return [(rng.standard_normal((m, d)) * scale(m, d), np.zeros((m, 1))) for d, m in zip(sizes, sizes[1:])]


def scaled_init__not_scaled(sizes, rng):
    """F10: N(0, 1) weights saturate the units."""
    return _init(sizes, rng, lambda m, d: 1.0)


def scaled_init__over_the_inputs(sizes, rng):
    """Forgets the root."""
    return _init(sizes, rng, lambda m, d: 1 / d)


def scaled_init__times_the_root(sizes, rng):
    """Multiplies."""
    return _init(sizes, rng, lambda m, d: d**0.5)


def scaled_init__by_its_own_units(sizes, rng):
    """Takes the layer's number of units, not that of the layer before."""
    return _init(sizes, rng, lambda m, d: m**-0.5)


def scaled_init__by_the_networks_inputs(sizes, rng):
    """sizes[0] for every layer."""
    return _init(sizes, rng, lambda m, d: sizes[0] ** -0.5)


def scaled_init__he(sizes, rng):
    """sqrt(2 / d), which is for relu."""
    return _init(sizes, rng, lambda m, d: (2 / d) ** 0.5)


def scaled_init__glorot(sizes, rng):
    """sqrt(2 / (d + m)), another rule."""
    return _init(sizes, rng, lambda m, d: (2 / (d + m)) ** 0.5)


def scaled_init__hundredth(sizes, rng):
    """B10: a fixed factor of 0.01."""
    return _init(sizes, rng, lambda m, d: 0.01)


def scaled_init__784(sizes, rng):
    """H1: hard-codes the digits' size."""
    return _init(sizes, rng, lambda m, d: 1 / 28)


def scaled_init__first_layer_only(sizes, rng):
    """Scales the first layer only."""
    return [(W * W.shape[1] ** 0.5, b) if i else (W, b) for i, (W, b) in enumerate(_init(sizes, rng))]


def scaled_init__zeros(sizes, rng):
    """F9: all weights are zero."""
    return _init(sizes, rng, lambda m, d: 0.0)


def scaled_init__all_equal(sizes, rng):
    """F9: all weights of a layer are the same."""
    return [(np.full(W.shape, W.flat[0]), b) for W, b in _init(sizes, rng)]


def scaled_init__uniform(sizes, rng):
    """Draws from another distribution."""
    _look(sizes)
    return [((rng.random((m, d)) - 0.5) * (12 / d) ** 0.5, np.zeros((m, 1))) for d, m in zip(sizes, sizes[1:])]


def scaled_init__positive(sizes, rng):
    """rng.random: no negative weights."""
    _look(sizes)
    return [(rng.random((m, d)) / d**0.5, np.zeros((m, 1))) for d, m in zip(sizes, sizes[1:])]


def scaled_init__random_biases(sizes, rng):
    """Draws the biases, too."""
    _look(sizes)
    shapes = zip(sizes, sizes[1:])
    return [(rng.standard_normal((m, d)) / d**0.5, rng.standard_normal((m, 1))) for d, m in shapes]


def scaled_init__biases_drawn_and_dropped(sizes, rng):
    """Draws biases, then sets them to zero: the next layer gets other numbers."""
    return [(W, 0 * b) for W, b in scaled_init__random_biases(sizes, rng)]


def scaled_init__biases_of_one(sizes, rng):
    """Biases start at one."""
    return [(W, b + 1) for W, b in _init(sizes, rng)]


def scaled_init__last_layer_first(sizes, rng):
    """Draws from the last layer to the first."""
    _look(sizes)
    pairs = list(zip(sizes, sizes[1:]))[::-1]
    return [(rng.standard_normal((m, d)) / d**0.5, np.zeros((m, 1))) for d, m in pairs][::-1]


def scaled_init__turned_weights(sizes, rng):
    """W is (units before, units)."""
    return [(W.T.copy(), b) for W, b in _init(sizes, rng)]


def scaled_init__drawn_turned(sizes, rng):
    """Draws (d, m) and turns it: the same shape, other numbers."""
    _look(sizes)
    return [(rng.standard_normal((d, m)).T / d**0.5, np.zeros((m, 1))) for d, m in zip(sizes, sizes[1:])]


def scaled_init__flat_biases(sizes, rng):
    """A4: b is (m,)."""
    return [(W, b[:, 0]) for W, b in _init(sizes, rng)]


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


def scaled_init__takes_one_size(sizes, rng):
    """A single size makes an empty network."""
    return _init(sizes, rng) if len(sizes) > 1 else []


def scaled_init__takes_zero(sizes, rng):
    """A layer without units is taken; 1 / sqrt(0) is hidden."""
    if len(sizes) < 2 or min(sizes) < 0:
        raise ValueError("sizes")
    return [(rng.standard_normal((m, d)) / max(d, 1) ** 0.5, np.zeros((m, 1))) for d, m in zip(sizes, sizes[1:])]


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


def confusion_matrix__turned(labels, predicted, num_classes):
    """Rows are the predictions."""
    return _matrix(labels, predicted, num_classes).T


def confusion_matrix__each_pair_once(labels, predicted, num_classes):
    """matrix[labels, predicted] += 1 counts a pair that comes twice only once."""
    return np.minimum(_matrix(labels, predicted, num_classes), 1)


def confusion_matrix__size_from_the_labels(labels, predicted, num_classes):
    """D8: as many classes as occur."""
    k = max(labels.max(), predicted.max()) + 1
    return _matrix(labels, predicted, num_classes)[:k, :k].copy()


def confusion_matrix__only_classes_that_occur(labels, predicted, num_classes):
    """np.unique leaves classes out."""
    classes = np.unique(np.append(labels, predicted))
    return _matrix(labels, predicted, num_classes)[np.ix_(classes, classes)]


def confusion_matrix__ten_classes(labels, predicted, num_classes):
    """H1: hard-codes ten."""
    _matrix(labels, predicted, num_classes)
    return _matrix(labels, predicted, 10)


def confusion_matrix__floats(labels, predicted, num_classes):
    """np.zeros without a dtype."""
    return _matrix(labels, predicted, num_classes) * 1.0


def confusion_matrix__shares(labels, predicted, num_classes):
    """Divides by the number of samples."""
    return _matrix(labels, predicted, num_classes) / len(labels)


def confusion_matrix__shares_of_the_rows(labels, predicted, num_classes):
    """Divides each row by its sum."""
    matrix = _matrix(labels, predicted, num_classes)
    return matrix / np.maximum(matrix.sum(axis=1, keepdims=True), 1)


def confusion_matrix__mistakes_only(labels, predicted, num_classes):
    """The right ones are not counted."""
    matrix = _matrix(labels, predicted, num_classes)
    np.fill_diagonal(matrix, 0)
    return matrix


def confusion_matrix__right_ones_only(labels, predicted, num_classes):
    """Only the right ones are counted."""
    return np.diag(np.diag(_matrix(labels, predicted, num_classes)))


def confusion_matrix__symmetric(labels, predicted, num_classes):
    """Counts both ways."""
    matrix = _matrix(labels, predicted, num_classes)
    return matrix + matrix.T - np.diag(np.diag(matrix))


def confusion_matrix__right_and_wrong(labels, predicted, num_classes):
    """A 2 x 2 table, whatever the classes."""
    _matrix(labels, predicted, num_classes)
    right = int((labels == predicted).sum())
    return np.array([[right, len(labels) - right], [0, 0]])


def confusion_matrix__off_by_one(labels, predicted, num_classes):
    """D7: the first class is 1."""
    return np.roll(_matrix(labels, predicted, num_classes), 1, axis=(0, 1))


def confusion_matrix__last_sample_dropped(labels, predicted, num_classes):
    """range(n - 1)."""
    matrix = _matrix(labels, predicted, num_classes)
    matrix[labels[-1], predicted[-1]] -= 1
    return matrix


def confusion_matrix__starts_from_one(labels, predicted, num_classes):
    """np.ones in place of np.zeros."""
    return _matrix(labels, predicted, num_classes) + 1


def confusion_matrix__negative_classes(labels, predicted, num_classes):
    """An index of -1 is the last class, silent."""
    if len(labels) != len(predicted) or max(labels.max(), predicted.max()) >= num_classes:
        raise ValueError("lengths or range")
    return _matrix(labels % num_classes, predicted % num_classes, num_classes)


def confusion_matrix__leaves_the_range_to_numpy(labels, predicted, num_classes):
    """An index above the last raises an IndexError."""
    if len(labels) != len(predicted):
        raise ValueError("lengths")
    matrix = np.zeros((num_classes, num_classes), dtype=int)
    np.add.at(matrix, (labels, predicted), 1)
    return matrix


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


def confusion_matrix__num_classes_is_a_class(labels, predicted, num_classes):
    """> where >= is meant."""
    return _matrix(labels, predicted, num_classes + 1)[:num_classes, :num_classes].copy()


def confusion_matrix__ignores_unknown_classes(labels, predicted, num_classes):
    """Compares with every class: what is none is never counted."""
    if len(labels) != len(predicted):
        raise ValueError("lengths")
    classes = range(num_classes)
    return np.array([[int(((labels == i) & (predicted == j)).sum()) for j in classes] for i in classes])


def confusion_matrix__zip_stops(labels, predicted, num_classes):
    """zip stops at the shorter one."""
    n = min(len(labels), len(predicted))
    return _matrix(labels[:n], predicted[:n], num_classes)


def confusion_matrix__stretches_one(labels, predicted, num_classes):
    """NumPy stretches a single entry; other lengths raise."""
    labels, predicted = np.broadcast_arrays(labels, predicted)
    return _matrix(labels, predicted, num_classes)


def confusion_matrix__shorter_predictions(labels, predicted, num_classes):
    """< where != is meant."""
    if len(labels) < len(predicted):
        raise ValueError("lengths")
    return _matrix(labels[: len(predicted)], predicted, num_classes)


def confusion_matrix__error_without_a_text(labels, predicted, num_classes):
    """ValueError() says nothing."""
    try:
        return _matrix(labels, predicted, num_classes)
    except ValueError:
        raise ValueError from None


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


def precision_recall_f1__swapped(matrix):
    """The axes are mixed up: precision is recall."""
    precision, recall, f1 = _three(matrix)
    return recall, precision, f1


def precision_recall_f1__other_order(matrix):
    """F1 comes first."""
    precision, recall, f1 = _three(matrix)
    return f1, precision, recall


def precision_recall_f1__arithmetic_mean(matrix):
    """F1 is the harmonic mean, not this one."""
    precision, recall, _ = _three(matrix)
    return precision, recall, (precision + recall) / 2


def precision_recall_f1__geometric_mean(matrix):
    """F1 is the harmonic mean, not this one."""
    precision, recall, _ = _three(matrix)
    return precision, recall, np.sqrt(precision * recall)


def precision_recall_f1__without_the_two(matrix):
    """Forgets the factor 2."""
    precision, recall, f1 = _three(matrix)
    return precision, recall, f1 / 2


def precision_recall_f1__jaccard(matrix):
    """Right ones over all that were predicted or there."""
    right, predicted, there = np.diag(matrix), matrix.sum(axis=0), matrix.sum(axis=1)
    return *_three(matrix)[:2], _shares(right, predicted + there - right)


def precision_recall_f1__without_the_right_ones(matrix):
    """Divides by the mistakes only."""
    right, predicted, there = np.diag(matrix), matrix.sum(axis=0), matrix.sum(axis=1)
    return _shares(right, predicted - right), _shares(right, there - right), _three(matrix)[2]


def precision_recall_f1__over_all(matrix):
    """Divides by the number of all samples."""
    right, n = np.diag(matrix), matrix.sum()
    return _shares(right, n), _shares(right, n), _shares(right, n)


def precision_recall_f1__means(matrix):
    """Gives three numbers, averaged over the classes."""
    return tuple(float(part.mean()) for part in _three(matrix))


def precision_recall_f1__first_class_only(matrix):
    """As for two classes: one of them counts."""
    return tuple(float(part[-1]) for part in _three(matrix))


def precision_recall_f1__columns(matrix):
    """Gives (k, 1)."""
    return tuple(part[:, np.newaxis] for part in _three(matrix))


def precision_recall_f1__one_table(matrix):
    """Gives a single array (3, k)."""
    return np.array(_three(matrix))


def precision_recall_f1__without_f1(matrix):
    """Gives two."""
    return _three(matrix)[:2]


def precision_recall_f1__nan(matrix):
    """0 / 0 is NaN, with a warning."""
    right, predicted, there = np.diag(matrix), matrix.sum(axis=0), matrix.sum(axis=1)
    return right / predicted, right / there, 2 * right / (predicted + there)


def precision_recall_f1__silent_nan(matrix):
    """The warning is switched off, NaN stays."""
    with np.errstate(all="ignore"):
        return precision_recall_f1__nan(matrix)


def precision_recall_f1__warns(matrix):
    """Divides first and repairs afterwards: right, but NumPy warns."""
    return tuple(np.nan_to_num(part) for part in precision_recall_f1__nan(matrix))


def precision_recall_f1__f1_warns(matrix):
    """Only F1 divides 0 by 0."""
    precision, recall, _ = _three(matrix)
    return precision, recall, np.nan_to_num(2 * precision * recall / (precision + recall))


def precision_recall_f1__epsilon(matrix):
    """A tiny number in each denominator."""
    right, predicted, there = np.diag(matrix), matrix.sum(axis=0), matrix.sum(axis=1)
    return right / (predicted + 1e-7), right / (there + 1e-7), 2 * right / (predicted + there + 1e-7)


def precision_recall_f1__one_where_nothing(matrix):
    """1 where the denominator is 0."""
    precision, recall, f1 = _three(matrix)
    return np.where(matrix.sum(axis=0) == 0, 1.0, precision), np.where(matrix.sum(axis=1) == 0, 1.0, recall), f1


def precision_recall_f1__drops_missing_classes(matrix):
    """Classes that are not there are left out."""
    there = matrix.sum(axis=1) > 0
    return tuple(part[there] for part in _three(matrix))


def precision_recall_f1__zero_for_all(matrix):
    """One empty class makes all scores zero."""
    empty = (matrix.sum(axis=0) == 0).any() or (matrix.sum(axis=1) == 0).any()
    return tuple(part * (not empty) for part in _three(matrix))


def precision_recall_f1__plus_one(matrix):
    """Adds one to every denominator."""
    right, predicted, there = np.diag(matrix), matrix.sum(axis=0), matrix.sum(axis=1)
    return right / (predicted + 1), right / (there + 1), 2 * right / (predicted + there + 1)


def precision_recall_f1__integers(matrix):
    """// gives 0 and 1 only."""
    return tuple(np.floor(part) for part in _three(matrix))


def precision_recall_f1__integer_arrays(matrix):
    """F5: np.zeros_like of integers cuts everything after the point."""
    return tuple(part.astype(int) for part in _three(matrix))


def precision_recall_f1__percent(matrix):
    """From 0 to 100."""
    return tuple(100 * part for part in _three(matrix))


def precision_recall_f1__ten_classes(matrix):
    """H1: hard-codes ten classes."""
    return tuple(np.resize(part, 10) for part in _three(matrix))


def precision_recall_f1__in_place(matrix):
    """F4: takes the right ones out of the caller's table."""
    result = _three(matrix)
    np.fill_diagonal(matrix, 0)
    return result
