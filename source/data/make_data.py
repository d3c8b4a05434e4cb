"""Make the data files of the lessons; run it only to show that they can be made again.

    python source/data/make_data.py

Needs scikit-learn (learners do not: they get the files). The same bytes come out at every run.
"""

from pathlib import Path

import numpy as np
from sklearn.datasets import make_blobs
from sklearn.model_selection import train_test_split

HERE = Path(__file__).resolve().parent
DATA_SEED = 375
INIT_SEED = 6


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


if __name__ == "__main__":
    write_blobs(HERE / "blobs.npz")
