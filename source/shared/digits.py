"""Give lesson 3 its handwritten digits: 5,000 that ship with it, and the full MNIST data if you have its files.

A sample is a column: ``X`` is (784, n), one 28 x 28 image per column, row by row, 0.0 for paper and 1.0 for ink.
``labels`` is (n,): which digit each one is, 0 to 9. data/README.md tells where the digits come from.
"""

from __future__ import annotations

import gzip
import io
import os
import pickle
import re
import struct
import zlib
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Labels = NDArray[np.int64]

DATA = Path(__file__).resolve().parent / "data"
PICKLE = "mnist.pkl.gz"
IDX = ("train-images-idx3-ubyte", "train-labels-idx1-ubyte", "t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte")
IMAGES, LABELS = 2051, 2049
"""The first four bytes of an IDX file, read as a number, say what it holds."""
MOST_BYTES = 400 << 20
"""The largest of these files has about 220 MB when unpacked; whatever has far more is something else."""


class Digits(NamedTuple):
    """Hold digits to train on and digits that stay unseen until the test."""

    X_train: Array  # (784, n)
    labels_train: Labels  # (n,)
    X_test: Array  # (784, m)
    labels_test: Labels  # (m,)


class SlidesDigits(NamedTuple):
    """Hold 500 digits to train on and 100 to test as on the slides, the 4,400 others, and weights to start from."""

    X_train: Array  # (784, 500)
    labels_train: Labels  # (500,)
    X_test: Array  # (784, 100)
    labels_test: Labels  # (100,)
    X_other: Array  # (784, 4400)
    labels_other: Labels  # (4400,)
    params: list[tuple[Array, Array]]  # of a network [784, 30, 10]: W from N(0, 1), b zero


def load_digits() -> Digits:
    """Read the lesson's own digits: 4,000 to train on, 400 of each, and 1,000 to test, 100 of each."""
    stored = _stored()
    X, labels = columns(stored["images"]), stored["labels"].astype(np.int64)
    train, test = stored["train"], stored["test"]
    return Digits(X[:, train], labels[train], X[:, test], labels[test])


def load_slides_digits() -> SlidesDigits:
    """Read 500 and 100 digits and the start weights with which the slides' run comes out nearly as on the slides.

    They were searched for (data/README.md): most other choices do better. They are drawn from the same 5,000 images
    as those of load_digits, so do not train on the one and test on the other.
    """
    stored = _stored()
    X, labels = columns(stored["images"]), stored["labels"].astype(np.int64)
    train, test = stored["slides_train"], stored["slides_test"]
    other = np.setdiff1d(np.arange(labels.size), np.concatenate([train, test]))
    params = [(W, np.zeros((W.shape[0], 1))) for W in (stored["W1"], stored["W2"])]
    return SlidesDigits(X[:, train], labels[train], X[:, test], labels[test], X[:, other], labels[other], params)


def load_mnist(folder: str | os.PathLike[str]) -> Digits:
    """Read the full MNIST data from a folder: Nielsen's mnist.pkl.gz, as on the slides, or else the four IDX files.

    mnist.pkl.gz gives 50,000 and 10,000 digits (its validation set of 10,000 is left out, as in Nielsen's chapter 1);
    the IDX files, gzipped or not, give 60,000 and 10,000. As float64 they fill about half a gigabyte of memory.
    A pickle can run programs when it is opened. This one cannot: only the parts of a NumPy array are read from it, as
    plain numbers, and anything else that it asks for is refused.
    Raises FileNotFoundError if the files are not there, ValueError if one is damaged or holds something else.
    """
    place = Path(folder)
    if (place / PICKLE).is_file():
        (images, labels), _, (test_images, test_labels) = _read_pickle(place / PICKLE)
        return Digits(images, labels, test_images, test_labels)
    paths = [_find(place, name) for name in IDX]
    sets = []
    for image_path, label_path in (paths[:2], paths[2:]):
        X, labels = columns(_read_idx(image_path, IMAGES)), _read_idx(label_path, LABELS).astype(np.int64)
        _agree(X, labels, f"{image_path.name} and {label_path.name}")
        sets.append((X, labels))
    return Digits(*sets[0], *sets[1])


def columns(images: NDArray[np.uint8]) -> Array:
    """Turn images (n, 28, 28) of uint8 into columns (784, n) from 0.0 to 1.0; lesson 0 has this as an exercise."""
    return images.reshape(len(images), -1).T / 255.0


def _stored() -> dict[str, NDArray[Any]]:
    path = DATA / "digits.npz"
    if not path.is_file():
        raise FileNotFoundError(
            f"The lesson's digits are not at {path}. Copy the folder data/ from the course material "
            "so that it lies beside digits.py, then run this cell again."
        )
    with np.load(path) as stored:
        return {name: stored[name] for name in stored.files}


# The four IDX files: a header of big-endian numbers, then one byte per pixel or label.


def _find(folder: Path, name: str) -> Path:
    """Find an IDX file under its usual names; some programs write a dot for the second dash, or unpack the file."""
    names = [spelt + ending for spelt in (name, name.replace("-idx", ".idx")) for ending in (".gz", "")]
    for candidate in names:
        if (folder / candidate).is_file():
            return folder / candidate
    raise FileNotFoundError(
        f"In {folder.resolve()} there is neither {PICKLE} nor {name}.gz. Put {PICKLE} there (it comes with Nielsen's "
        f"code, github.com/mnielsen/neural-networks-and-deep-learning, folder data), or all four of: "
        f"{', '.join(f'{each}.gz' for each in IDX)}."
    )


def _read_idx(path: Path, magic: int) -> NDArray[np.uint8]:
    raw = _unpacked(path)
    dimensions = 3 if magic == IMAGES else 1
    start = 4 + 4 * dimensions
    if len(raw) < start:
        raise ValueError(f"{path.name} breaks off after {len(raw)} bytes. {_AGAIN}")
    found, *shape = struct.unpack(f">{1 + dimensions}I", raw[:start])
    if found != magic:
        kind = "images" if magic == IMAGES else "labels"
        raise ValueError(f"{path.name} begins with {found} where an IDX file of {kind} has {magic}. {_AGAIN}")
    if magic == IMAGES and shape[1:] != [28, 28]:
        raise ValueError(f"{path.name} holds images of {shape[1]} x {shape[2]} pixels; MNIST has 28 x 28. {_AGAIN}")
    size = int(np.prod(shape, dtype=object))
    if len(raw) - start != size:
        raise ValueError(f"{path.name} promises {size:,} values and has {len(raw) - start:,}. {_AGAIN}")
    return np.frombuffer(raw, np.uint8, offset=start).reshape(shape)


def _unpacked(path: Path) -> bytes:
    """Read a file, gzipped or not: its first two bytes tell, since browsers unpack files without renaming them."""
    raw = path.read_bytes()
    if raw[:2] != b"\x1f\x8b":
        return raw
    try:
        content = gzip.GzipFile(fileobj=io.BytesIO(raw)).read(MOST_BYTES + 1)
    except (EOFError, OSError, zlib.error) as error:
        raise ValueError(f"{path.name} cannot be unpacked: it is damaged or breaks off. {_AGAIN}") from error
    if len(content) > MOST_BYTES:
        raise ValueError(f"{path.name} unpacks to more than {MOST_BYTES >> 20} MB, so it is not MNIST. {_AGAIN}")
    return content


def _agree(X: Array, labels: Labels, where: str) -> None:
    if X.shape != (784, labels.size) or labels.ndim != 1:
        raise ValueError(f"{where}: {X.shape[-1]:,} images and {labels.size:,} labels do not belong together. {_AGAIN}")
    if labels.size == 0 or labels.min() < 0 or labels.max() > 9:
        raise ValueError(f"{where}: the labels are not digits from 0 to 9. {_AGAIN}")


_AGAIN = "Fetch the file once more, from where you had it or from another place."


# Nielsen's pickle. These classes stand in for NumPy's while it is read: they keep what they are told and do nothing.


class _DType:
    def __init__(self, code: str, *_: Any) -> None:
        self.code, self.order = code, "|"

    def __setstate__(self, state: tuple[Any, ...]) -> None:
        self.order = state[1]


class _Array:
    def __init__(self, *_: Any) -> None:
        self.parts: tuple[Any, ...] = ()

    def __setstate__(self, state: tuple[Any, ...]) -> None:
        _, shape, dtype, columns_first, data = state
        self.parts = data, dtype, shape, "F" if columns_first else "C"


class _ArrayOfBuffer(_Array):
    def __init__(self, *parts: Any) -> None:
        self.parts = parts


class _Latin1:
    def __new__(cls, text: str, *_: Any) -> Any:
        return text.encode("latin1")


class _Unpickler(pickle.Unpickler):
    ALLOWED = {
        "multiarray._reconstruct": _Array,
        "numeric._frombuffer": _ArrayOfBuffer,
        "ndarray": _Array,
        "dtype": _DType,
    }

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) == ("_codecs", "encode"):
            return _Latin1
        inside = re.sub(r"^numpy(\._?core)?\.", "", f"{module}.{name}")
        if inside in self.ALLOWED and module.startswith("numpy"):
            return self.ALLOWED[inside]
        raise PermissionError(f"it asks for {module}.{name}")


def _read_pickle(path: Path) -> list[tuple[Array, Labels]]:
    raw = _unpacked(path)
    try:
        loaded = _Unpickler(io.BytesIO(raw), encoding="latin1").load()
        pairs = [(_numbers(images), _numbers(labels)) for images, labels in loaded]
    except PermissionError as error:
        raise ValueError(
            f"{path.name} was not opened, for {error}, and nothing but arrays of numbers belongs into it. "
            "Do not use this file; fetch it from a place that you trust."
        ) from error
    except Exception as error:  # whatever stands in a damaged file
        raise ValueError(f"{path.name} is damaged, or not Nielsen's file of three pairs of arrays. {_AGAIN}") from error
    if len(pairs) != 3:
        raise ValueError(f"{path.name} holds {len(pairs)} pairs of arrays; Nielsen's file holds three. {_AGAIN}")
    sets = []
    for name, (images, labels) in zip(("training", "validation", "test"), pairs, strict=True):
        X, digits = images.T.astype(np.float64), labels.astype(np.int64)
        _agree(X, digits, f"{path.name}, {name} set")
        if not (X.min() >= 0 and X.max() <= 1):
            raise ValueError(f"{path.name}, {name} set: the pixels are not between 0 and 1. {_AGAIN}")
        sets.append((X, digits))
    return sets


def _numbers(array: Any) -> NDArray[Any]:
    data, dtype, shape, order = array.parts
    if not re.fullmatch("[fiu][1248]", dtype.code) or dtype.order not in ("<", ">", "=", "|"):
        raise ValueError("these are no numbers")
    content = data.encode("latin1") if isinstance(data, str) else bytes(data)
    return np.frombuffer(content, dtype.order + dtype.code).reshape(shape, order=order)
