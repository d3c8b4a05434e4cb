"""All right, in an unusual style: shuffled indices, array_split's relatives, dictionaries for counting."""

import numpy as np


def minibatches(X, T, batch_size, rng):
    if batch_size < 1:
        raise ValueError(f"batch_size {batch_size} is below 1")
    order = np.arange(X.shape[1])
    rng.shuffle(order)
    batches = []
    while order.size:
        batches.append([X[:, order[:batch_size]], T[:, order[:batch_size]]])
        order = order[batch_size:]
    return tuple(batches)


def confusion_matrix(labels, predicted, num_classes):
    if len(labels) != len(predicted):
        raise ValueError("as many labels as predictions, please")
    counts = {}
    for pair in zip(labels.tolist(), predicted.tolist(), strict=True):
        if not all(0 <= one < num_classes for one in pair):
            raise ValueError(f"{pair} is out of range")
        counts[pair] = counts.get(pair, 0) + 1
    return np.array([[counts.get((i, j), 0) for j in range(num_classes)] for i in range(num_classes)])
