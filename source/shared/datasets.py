"""Give the lessons their points: the pinned blobs and circles of lessons 1 and 2, and makers of more data to explore.

A sample is a column: ``X`` is (2, n), two features and n points; ``y`` is (1, n), 0.0 or 1.0 for each point.
From lesson 2 on ``labels`` is (n,), the whole number of each point's class.
Chance enters only through the generator that you pass in: ``rng = np.random.default_rng(1)``.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Labels = NDArray[np.int64]

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
    with np.load(_existing("blobs.npz")) as stored:
        return Blobs(*(stored[name] for name in Blobs._fields))


class Circles(NamedTuple):
    """Hold the two circles of lesson 2 and the network that its training starts from."""

    X_train: Array  # (2, 400)
    labels_train: Labels  # (400,)
    X_test: Array  # (2, 100)
    labels_test: Labels  # (100,)
    params: list[tuple[Array, Array]]  # [(W1, b1), (W2, b2)] of shapes (10, 2), (10, 1), (2, 10), (2, 1)


def load_circles() -> Circles:
    """Read the pinned circles from data/circles.npz beside this file; data/README.md tells their origin."""
    with np.load(_existing("circles.npz")) as stored:
        params = [(stored["W1"], stored["b1"]), (stored["W2"], stored["b2"])]
        X_train, labels_train, X_test, labels_test = (stored[name] for name in Circles._fields[:4])
    return Circles(X_train, labels_train, X_test, labels_test, params)


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


def make_circles(n: int, noise: float, rng: np.random.Generator, factor: float = 0.8) -> tuple[Array, Labels]:
    """Make a circle of radius 1, class 0, and one of radius factor inside it, class 1.

    noise: standard deviation of what is added to every coordinate.
    Returns X (2, n) and labels (n,), in random order.
    """
    labels = rng.permutation(np.arange(n) % 2)
    angle = 2 * np.pi * rng.random(n)
    X = np.where(labels == 0, 1.0, factor) * np.array([np.cos(angle), np.sin(angle)])
    return X + noise * rng.standard_normal((2, n)), labels


def _existing(name: str) -> Path:
    path = DATA / name
    if not path.is_file():
        raise FileNotFoundError(
            f"The lesson's points are not at {path}. Copy the folder data/ from the course material "
            "so that it lies beside datasets.py, then run this cell again."
        )
    return path


def _row(labels: NDArray[np.int64]) -> Array:
    return labels.reshape(1, -1).astype(np.float64)
