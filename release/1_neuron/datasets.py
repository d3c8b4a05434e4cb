"""Give the lessons their points: the pinned blobs of lesson 1, and makers of more data to explore.

A sample is a column: ``X`` is (2, n), two features and n points; ``y`` is (1, n), 0.0 or 1.0 for each point.
Chance enters only through the generator that you pass in: ``rng = np.random.default_rng(1)``.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

DATA = Path(__file__).resolve().parent / "data"


class Blobs(NamedTuple):
    """Hold the blobs of lesson 1 and the weights that its training starts from."""

    X_train: Array  # (2, 400)
    y_train: Array  # (1, 400)
    X_test: Array  # (2, 100)
    y_test: Array  # (1, 100)
    w: Array  # (1, 2)
    b: Array  # (1, 1)


def load_blobs() -> Blobs:
    """Read the pinned blobs from data/blobs.npz beside this file; data/README.md tells their origin."""
    path = DATA / "blobs.npz"
    if not path.is_file():
        raise FileNotFoundError(
            f"The lesson's points are not at {path}. Copy the folder data/ from the course material "
            "so that it lies beside datasets.py, then run this cell again."
        )
    with np.load(path) as stored:
        return Blobs(*(stored[name] for name in Blobs._fields))


def make_blobs(
    n: int, centres: Sequence[tuple[float, float]], cluster_std: float, rng: np.random.Generator
) -> tuple[Array, Array]:
    """Scatter n points around the centres, equally many (give or take one) around each.

    centres: one (x1, x2) per class, class 0 first; cluster_std: standard deviation in each direction.
    Returns X (2, n) and y (1, n), in random order.
    """
    labels = rng.permutation(np.arange(n) % len(centres))
    X = np.array(centres, dtype=float).T[:, labels] + cluster_std * rng.standard_normal((2, n))
    return X, _row(labels)


def make_moons(n: int, noise: float, rng: np.random.Generator) -> tuple[Array, Array]:
    """Make two interleaved half circles of radius 1, the upper one class 0, the lower one class 1.

    noise: standard deviation of what is added to every coordinate.
    Returns X (2, n) and y (1, n), in random order.
    """
    labels = rng.permutation(np.arange(n) % 2)
    angle = np.pi * rng.random(n)
    upper = np.array([np.cos(angle), np.sin(angle)])
    lower = np.array([1.0 - np.cos(angle), 0.5 - np.sin(angle)])
    return np.where(labels == 0, upper, lower) + noise * rng.standard_normal((2, n)), _row(labels)


def make_classification(n: int, class_sep: float, rng: np.random.Generator) -> tuple[Array, Array]:
    """Make two stretched clouds around two corners of a square, with about 1 % of the labels drawn anew.

    The square's half side is class_sep; which corners, and how each cloud is stretched, comes from rng.
    Follows scikit-learn's make_classification for n_features=2, n_redundant=0, n_clusters_per_class=1
    (Guyon 2003), not number for number. Returns X (2, n) and y (1, n), in random order.
    """
    corners = np.array([[-1.0, -1.0, 1.0, 1.0], [-1.0, 1.0, -1.0, 1.0]])
    centres = class_sep * corners[:, rng.choice(4, size=2, replace=False)]
    stretch = rng.uniform(-1.0, 1.0, (2, 2, 2))
    labels = rng.permutation(np.arange(n) % 2)
    spread = np.einsum("nij,jn->in", stretch[labels], rng.standard_normal((2, n)))
    redrawn = np.where(rng.random(n) < 0.01, rng.integers(0, 2, n), labels)
    return centres[:, labels] + spread, _row(redrawn)


def _row(labels: NDArray[np.int64]) -> Array:
    return labels.reshape(1, -1).astype(np.float64)
