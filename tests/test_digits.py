"""source/shared/digits.py: the lesson's digits, and the full MNIST from files that may be damaged, wrong or hostile."""

import gzip
import io
import os
import pickle
import struct
import subprocess
import sys

import numpy as np
import pytest

from autograder.research import reference
from digits import IDX, load_digits, load_mnist, load_slides_digits
from tests.here import ROOT

FOLDERS = [str(ROOT / "source" / "3_digits"), str(ROOT / "source" / "shared")]
RNG = np.random.default_rng(1)
SIZES = {"train": 12, "validation": 7, "test": 5}
IMAGES = {name: RNG.integers(0, 256, (n, 28, 28), dtype=np.uint8) for name, n in SIZES.items()}
LABELS = {name: RNG.integers(0, 10, n) for name, n in SIZES.items()}


def idx(array):
    """Write uint8 numbers as the IDX files have them."""
    return struct.pack(f">{1 + array.ndim}I", 2048 + array.ndim, *array.shape) + array.astype(np.uint8).tobytes()


def write_idx(folder, zipped=True, **other):
    """Write the four files; other: contents to put in place of the right ones, by the first word of the name."""
    sets = [array for name in ("train", "test") for array in (IMAGES[name], LABELS[name])]
    for name, key, array in zip(IDX, ("images", "labels", "test_images", "test_labels"), sets, strict=True):
        content = other.get(key, idx(array))
        path = folder / (name + ".gz" * zipped)
        path.write_bytes(gzip.compress(content) if zipped else content)


def triple(dtype=np.float32):
    return tuple((IMAGES[name].reshape(n, 784).astype(dtype) / 256, LABELS[name]) for name, n in SIZES.items())


def write_pickle(folder, content):
    (folder / "mnist.pkl.gz").write_bytes(gzip.compress(content))


class Python2(pickle._Pickler):
    """Write bytes as Python 2 did, whose strings were bytes: this is how Nielsen's file was made."""

    dispatch = dict(pickle._Pickler.dispatch)

    def save_bytes(self, text):
        self.write(pickle.BINSTRING + struct.pack("<i", len(text)) + text)
        self.memoize(text)

    dispatch[bytes] = save_bytes


def python2(value):
    file = io.BytesIO()
    Python2(file, protocol=2).dump(value)
    return file.getvalue().replace(b"numpy._core.multiarray", b"numpy.core.multiarray")


def assert_is_the_small_data(digits, scale):
    for X, labels, name in [(digits[0], digits[1], "train"), (digits[2], digits[3], "test")]:
        np.testing.assert_allclose(X, IMAGES[name].reshape(-1, 784).T / scale)
        assert labels.tolist() == LABELS[name].tolist()
        assert X.dtype == np.float64 and labels.dtype == np.int64


def test_the_lessons_digits_are_4000_and_1000_different_ones_equally_many_of_each():
    digits = load_digits()
    assert digits.X_train.shape == (784, 4000) and digits.X_test.shape == (784, 1000)
    assert np.bincount(digits.labels_train).tolist() == [400] * 10
    assert np.bincount(digits.labels_test).tolist() == [100] * 10
    assert digits.X_train.min() == 0.0 and digits.X_train.max() == 1.0 and digits.X_train.dtype == np.float64
    everything = np.hstack([digits.X_train, digits.X_test])
    assert len({column.tobytes() for column in everything.T}) == 5000


def test_the_slides_digits_are_500_100_and_all_others_with_the_start_weights_of_seed_37():
    slides = load_slides_digits()
    assert (slides.X_train.shape, slides.X_test.shape, slides.X_other.shape) == ((784, 500), (784, 100), (784, 4400))
    everything = np.hstack([slides.X_train, slides.X_test, slides.X_other])
    assert len({column.tobytes() for column in everything.T}) == 5000
    rng = np.random.default_rng(37)
    for (W, b), shape in zip(slides.params, [(30, 784), (10, 30)], strict=True):
        assert np.array_equal(W, rng.standard_normal(shape)) and np.array_equal(b, np.zeros((shape[0], 1)))


def test_the_slides_network_starts_where_the_pinned_run_starts():
    slides, given = load_slides_digits(), reference("3_digits")
    for X, labels, right in [(slides.X_train, slides.labels_train, 31), (slides.X_test, slides.labels_test, 7)]:
        assert np.sum(given.predict(slides.params, X) == labels) == right


def test_the_digits_file_is_small_and_holds_no_objects():
    path = ROOT / "source" / "shared" / "data" / "digits.npz"
    assert path.stat().st_size < 2_000_000
    with np.load(path, allow_pickle=False) as stored:
        assert all(stored[name].dtype.kind in "uf" for name in stored.files)


@pytest.mark.parametrize("zipped", [True, False])
def test_idx_files_are_read_zipped_or_not(tmp_path, zipped):
    write_idx(tmp_path, zipped)
    assert_is_the_small_data(load_mnist(tmp_path), 255)


def test_idx_files_are_read_under_their_other_usual_names(tmp_path):
    write_idx(tmp_path)
    for path in list(tmp_path.iterdir()):
        path.rename(tmp_path / path.name.replace("-idx", ".idx"))
    assert_is_the_small_data(load_mnist(str(tmp_path)), 255)


def test_an_idx_file_that_was_unpacked_but_not_renamed_is_read(tmp_path):
    write_idx(tmp_path)
    for path in tmp_path.iterdir():
        path.write_bytes(gzip.decompress(path.read_bytes()))
    assert_is_the_small_data(load_mnist(tmp_path), 255)


@pytest.mark.parametrize("protocol", [0, 1, 2, 3, 4, 5])
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_the_pickle_is_read_whichever_protocol_it_was_written_with(tmp_path, protocol, dtype):
    write_pickle(tmp_path, pickle.dumps(triple(dtype), protocol))
    assert_is_the_small_data(load_mnist(tmp_path), 256)


def test_the_pickle_is_read_as_python_2_wrote_it(tmp_path):
    write_pickle(tmp_path, python2(triple()))
    assert_is_the_small_data(load_mnist(tmp_path), 256)


def test_the_pickle_goes_before_the_idx_files_and_its_validation_set_is_left_out(tmp_path):
    write_idx(tmp_path)
    write_pickle(tmp_path, pickle.dumps(triple()))
    assert_is_the_small_data(load_mnist(tmp_path), 256)


def test_an_empty_folder_is_told_which_files_are_wanted(tmp_path):
    with pytest.raises(FileNotFoundError, match=r"neither mnist.pkl.gz nor train-images-idx3-ubyte.gz.*t10k-labels"):
        load_mnist(tmp_path)


def test_the_one_idx_file_that_is_missing_is_named(tmp_path):
    write_idx(tmp_path)
    (tmp_path / "t10k-labels-idx1-ubyte.gz").unlink()
    with pytest.raises(FileNotFoundError, match=r"nor t10k-labels-idx1-ubyte.gz"):
        load_mnist(tmp_path)


WRONG_IDX = {
    "breaks off after 7 bytes": {"images": idx(IMAGES["train"])[:7]},
    "promises 9,408 values and has 9,400": {"images": idx(IMAGES["train"])[:-8]},
    "promises 5 values and has 6": {"test_labels": idx(LABELS["test"]) + b"\0"},
    "begins with 2049 where an IDX file of images has 2051": {"images": idx(LABELS["train"]) + bytes(20)},
    "begins with 2051 where an IDX file of labels has 2049": {"labels": idx(IMAGES["train"])},
    "12 images and 5 labels do not belong together": {"labels": idx(LABELS["test"])},
    "holds images of 20 x 20 pixels": {"images": idx(IMAGES["train"][:, :20, :20])},
    "are not digits from 0 to 9": {"labels": idx(LABELS["train"] + 1 + 9 * (LABELS["train"] == 3))},
    f"promises {0xFFFFFFFF * 784:,} values": {"images": struct.pack(">4I", 2051, 0xFFFFFFFF, 28, 28) + bytes(99)},
}


@pytest.mark.parametrize("words", WRONG_IDX)
def test_a_wrong_idx_file_is_refused_with_what_it_is_and_what_to_do(tmp_path, words):
    write_idx(tmp_path, zipped=False, **WRONG_IDX[words])
    with pytest.raises(ValueError, match=words) as caught:
        load_mnist(tmp_path)
    assert "Fetch the file once more" in str(caught.value)


@pytest.mark.parametrize("cut", [3, 30, 1000, -4])
def test_a_gzip_file_that_breaks_off_is_refused(tmp_path, cut):
    write_idx(tmp_path)
    path = tmp_path / "train-images-idx3-ubyte.gz"
    path.write_bytes(path.read_bytes()[:cut])
    with pytest.raises(ValueError, match=r"train-images-idx3-ubyte.gz cannot be unpacked: it is damaged or breaks off"):
        load_mnist(tmp_path)


def test_a_file_that_unpacks_to_far_more_than_mnist_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr("digits.MOST_BYTES", 5000)
    write_idx(tmp_path)
    with pytest.raises(ValueError, match="unpacks to more than"):
        load_mnist(tmp_path)


HTML = b"<!DOCTYPE html><title>404</title>"
WRONG_PICKLES = {
    "is damaged": [pickle.dumps(triple())[:-500], pickle.dumps([1, 2, 3]), HTML, b"", pickle.dumps(triple(object))],
    "holds 2 pairs": [pickle.dumps(triple()[:2])],
    "do not belong together": [pickle.dumps(tuple((x, y[:-1]) for x, y in triple()))],
    "pixels are not between 0 and 1": [pickle.dumps(tuple((x * 256, y) for x, y in triple()))],
    "labels are not digits": [pickle.dumps(tuple((x, y + 10) for x, y in triple()))],
}


@pytest.mark.parametrize(("words", "content"), [(w, c) for w, contents in WRONG_PICKLES.items() for c in contents])
def test_a_wrong_pickle_is_refused(tmp_path, words, content):
    write_pickle(tmp_path, content)
    with pytest.raises(ValueError, match=words):
        load_mnist(tmp_path)


class Hostile:
    def __init__(self, function, *arguments):
        self.call = function, arguments

    def __reduce__(self):
        return self.call


@pytest.mark.parametrize("protocol", [0, 2, 5])
@pytest.mark.parametrize(
    "call",
    [
        (os.system, "touch {0}"),
        (eval, "__import__('pathlib').Path('{0}').touch()"),
        (exec, "open('{0}', 'w')"),
        (open, "{0}", "w"),
        (np.save, "{0}", 1),
        (np.fromfile, "{0}"),
        (np.load, "{0}"),
    ],
)
def test_a_hostile_pickle_is_refused_and_nothing_of_it_runs(tmp_path, call, protocol):
    trace = tmp_path / "trace"
    function, *arguments = call
    arguments = [a.format(trace) if isinstance(a, str) else a for a in arguments]
    write_pickle(tmp_path, pickle.dumps((Hostile(function, *arguments), *triple()), protocol))
    with pytest.raises(ValueError, match=r"was not opened, for it asks for .* Do not use this file"):
        load_mnist(tmp_path)
    assert not trace.exists()


def test_the_lessons_files_load_nothing_but_numpy_and_the_standard_library():
    code = (
        f"import sys; sys.path[:0] = {FOLDERS!r}; import digits, plots_digits;"
        "print(*sorted({name.partition('.')[0] for name in sys.modules}))"
    )
    loaded = set(subprocess.check_output([sys.executable, "-c", code], text=True).split())
    assert not loaded & {"matplotlib", "sklearn", "mlxtend", "autograder", "IPython", "nbformat"}
