"""All right, in an unusual style: masks, logaddexp, sorting."""

import numpy as np


def relu(z):
    return (np.abs(z) + z) / 2


def softmax(z):
    return np.exp(z - np.logaddexp.reduce(np.asarray(z, dtype=float), axis=0))


def auc(fpr, tpr):
    area = 0.0
    for i in range(1, len(fpr)):
        area += 0.5 * (float(fpr[i]) - float(fpr[i - 1])) * (float(tpr[i]) + float(tpr[i - 1]))
    return area
