"""All right, in an unusual style: newaxis, einsum, Python loops."""

import numpy as np


def as_column(values):
    values = np.array(values, dtype=float)
    if values.ndim == 1 and len(values) > 0:
        return values[:, np.newaxis]
    if values.ndim == 2 and 1 in values.shape and values.size > 0:
        return values.T.copy() if values.shape[1] > 1 else values
    raise ValueError("values must be one row or one column, not " + str(values.shape))


def affine(W, X, b):
    if np.shape(b) != (len(W), 1) or len(W[0]) != len(X):
        raise ValueError(f"W {W.shape}, X {X.shape} and b {b.shape} do not fit together")
    return np.einsum("md,dn->mn", W, X).astype(float) + np.repeat(b, X.shape[1], axis=1)


def one_hot(labels, num_classes):
    columns = []
    for label in labels:
        if label not in range(num_classes):
            raise ValueError(f"label {label} is not one of 0..{num_classes - 1}")
        columns.append([1.0 if label == k else 0.0 for k in range(num_classes)])
    return np.array(columns).T.copy()
