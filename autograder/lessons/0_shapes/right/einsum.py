"""einsum, newaxis, np.eye, moments instead of distances."""

import numpy as np


def as_column(values):
    array = np.array(values, dtype=np.float64)
    if array.ndim == 2 and 1 in array.shape:
        array = array.flatten()
    if array.ndim != 1 or not array.size:
        raise ValueError(f"values: shape {array.shape}")
    return array[:, np.newaxis]


def residual(a, y):
    if a.ndim != y.ndim or a.shape != y.shape:
        raise ValueError(f"{a.shape} is not {y.shape}")
    return np.subtract(a, y, dtype=float)


def affine(W, X, b):
    if b.ndim != 2 or b.shape[0] != W.shape[0] or b.shape[1] != 1:
        raise ValueError("b has to be a column with one row per unit")
    if W.shape[1] != X.shape[0]:  # einsum would stretch a size of one
        raise ValueError(f"W has {W.shape[1]} columns, X has {X.shape[0]} rows")
    return np.einsum("md,dn->mn", W, X) * 1.0 + np.einsum("mi,n->mn", b, np.ones(X.shape[1]))


def one_hot(labels, num_classes):
    whole = np.nan_to_num(labels, nan=-1).astype(int)
    if np.any(whole != labels) or np.any(whole < 0) or np.any(whole > num_classes - 1):
        raise ValueError(f"labels: expected integers from 0 to {num_classes - 1}, got {labels}")
    return np.eye(num_classes)[:, whole]


def standardize(X):
    n = X.shape[1]
    mean = np.einsum("dn->d", X)[:, None] / n
    centred = X - mean
    std = np.sqrt(np.einsum("dn,dn->d", centred, centred) / n)[:, None]
    std[std == 0.0] = 1.0
    return np.einsum("dn,dm->dn", centred, 1 / std), mean, std


def images_to_columns(images):
    if images.ndim == 3:
        return np.transpose(images, (1, 2, 0)).reshape(-1, images.shape[0]) / 255
    raise ValueError(f"images: expected (n, h, w), got {images.shape}")
