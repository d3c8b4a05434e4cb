"""The slides' figures beside ours: pinned runs, and what other seeds give. `python -m autograder reproduce`.

Everything is computed by the reference solution. Counts of right samples are the same on every machine, so they are
what is compared; the slides' own data seed is unknown, so their figures are placed among the distribution over seeds.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from concurrent.futures import Executor, Future
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from autograder.research import reference, shared

BLOBS_STEPS = CIRCLES_STEPS = 10_000
DIGITS_STEPS = 20_000
SCALED_STEPS = 4_000
EPOCHS = 30

Pair = tuple[float, float]
"""Accuracy in percent on the training data and on new data."""


@dataclass(frozen=True)
class Example:
    """One example of the slides or of Nielsen's chapter: what they print, what we get."""

    name: str
    source: str
    printed: tuple[float | None, float]
    pinned: str = ""
    pinned_counts: tuple[int, int, int, int] | None = None
    """Right and all, on the training data; right and all, on new data."""
    runs: dict[str, list[Pair]] = field(default_factory=dict)
    """One pair a seed, under the name of the variant."""
    epochs: list[list[float]] = field(default_factory=list)
    """Accuracy on new data after each epoch, run by run."""


def _count(right: float, n: int) -> tuple[int, int]:
    return round(right * n), n


def _percent(train: float, new: float) -> Pair:
    return 100 * float(train), 100 * float(new)


# --- blobs, one neuron ---------------------------------------------------------------------------------------------


def blobs_pinned() -> tuple[int, int, int, int]:
    """Train the pinned neuron. Returns right and all, training; right and all, new."""
    ref, data = reference("1_neuron"), shared("datasets").load_blobs()
    w, b, scores = ref.train_neuron(data.w, data.b, data.X_train, data.y_train, 0.02, BLOBS_STEPS)
    new = ref.accuracy(ref.neuron(w, b, data.X_test), data.y_test)
    return *_count(scores.max(), 400), *_count(new, 100)


def blobs_run(seed: int) -> Pair:
    """Train one neuron on the slides' recipe with this seed for the data and for the start."""
    X, labels, X_new, labels_new = _toy("make_blobs", seed, centers=2, center_box=(-3, 3), cluster_std=1.0)
    ref, (w1, w2, b) = reference("1_neuron"), np.random.default_rng(seed).random(3)
    y, y_new = labels[None, :].astype(float), labels_new[None, :].astype(float)
    w, b, scores = ref.train_neuron(np.array([[w1, w2]]), np.array([[b]]), X, y, 0.02, BLOBS_STEPS)
    return _percent(scores.max(), ref.accuracy(ref.neuron(w, b, X_new), y_new))


def _toy(maker: str, seed: int, **options: Any) -> tuple[Any, Any, Any, Any]:
    """Make 500 points as the slides do and split off 100; a sample is a column."""
    from sklearn import datasets as made
    from sklearn.model_selection import train_test_split

    X, labels = getattr(made, maker)(500, random_state=seed, **options)
    X, X_new, labels, labels_new = train_test_split(X, labels, test_size=0.2, random_state=seed)
    return X.T, labels, X_new.T, labels_new


# --- circles, 10 hidden units --------------------------------------------------------------------------------------


def circles_pinned() -> tuple[int, int, int, int]:
    """Train the pinned network of 10 hidden units."""
    data = shared("datasets").load_circles()
    return _trained(data.params, data, 2.0, CIRCLES_STEPS)


def circles_run(seed: int) -> Pair:
    """Train a network on the slides' recipe with this seed for the data and for the start."""
    X, labels, X_new, labels_new = _toy("make_circles", seed, noise=0.1)
    ref = reference("2_network")
    params = ref.init_network([2, 10, 2], np.random.default_rng(seed))
    best, scores = ref.train(params, X, labels, 2.0, CIRCLES_STEPS)
    return _percent(scores.max(), np.mean(ref.predict(best, X_new) == labels_new))


def _trained(params: Any, data: Any, eta: float, steps: int) -> tuple[int, int, int, int]:
    ref = reference("2_network")
    best, scores = ref.train(params, data.X_train, data.labels_train, eta, steps)
    new = np.mean(ref.predict(best, data.X_test) == data.labels_test)
    return *_count(scores.max(), data.labels_train.size), *_count(new, data.labels_test.size)


# --- 500 digits, 30 hidden units -----------------------------------------------------------------------------------


def digits_pinned() -> tuple[int, int, int, int]:
    """Train the pinned 784-30-10 network on the pinned 500 digits."""
    data = shared("digits").load_slides_digits()
    return _trained(data.params, data, 0.25, DIGITS_STEPS)


def digits_run(seed: int, scaled: bool) -> Pair:
    """Train on 500 digits drawn with this seed, from N(0, 1) weights or from scaled ones."""
    everything = shared("digits").load_digits()
    X = np.hstack([everything.X_train, everything.X_test])
    labels = np.concatenate([everything.labels_train, everything.labels_test])
    order = np.random.default_rng(seed).permutation(labels.size)
    few, new = order[:500], order[500:600]
    ref = reference("3_digits")
    init = ref.scaled_init if scaled else ref.init_network
    params = init([784, 30, 10], np.random.default_rng(seed))
    best, scores = ref.train(params, X[:, few], labels[few], 0.25, SCALED_STEPS if scaled else DIGITS_STEPS)
    return _percent(scores.max(), np.mean(ref.predict(best, X[:, new]) == labels[new]))


# --- Nielsen's network, stochastic gradient descent ----------------------------------------------------------------


def nielsen_run(seed: int, mnist: Path | None = None) -> list[float]:
    """Train 784-30-10 with eta 3 and batches of 10; accuracy in percent on new digits before and after each epoch."""
    digits = shared("digits")
    data = digits.load_digits() if mnist is None else digits.load_mnist(mnist)
    ref, rng = reference("3_digits"), np.random.default_rng(seed)
    params = ref.init_network([784, 30, 10], rng)
    T = ref.one_hot(data.labels_train, 10)
    curve = [_accuracy(ref, params, data)]
    for _ in range(EPOCHS):
        params = ref.sgd(params, data.X_train, T, 3.0, 10, 1, rng)
        curve.append(_accuracy(ref, params, data))
    return curve


def _accuracy(ref: Any, params: Any, data: Any) -> float:
    return 100 * float(np.mean(ref.predict(params, data.X_test) == data.labels_test))


# --- all of it -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Plan:
    """How many seeds of each kind to run."""

    blobs: int = 400
    circles: int = 64
    digits: int = 20
    nielsen: int = 12

    @property
    def runs(self) -> int:
        """All runs, the three pinned ones included."""
        return self.blobs + self.circles + 2 * self.digits + self.nielsen + 3


def reproduce(
    executor: Executor, plan: Plan, mnist: Path | None = None, done: Callable[[], None] = lambda: None
) -> list[Example]:
    """Run all examples on an executor's workers; done is called after every single run."""

    def start(function: Callable[..., Any], *arguments: Any) -> Future[Any]:
        future = executor.submit(function, *arguments)
        future.add_done_callback(lambda _: done())
        return future

    # The longest runs come first, so that no worker is idle at the end.
    digits = [start(digits_run, seed, False) for seed in range(plan.digits)]
    pinned = [start(run) for run in (digits_pinned, circles_pinned, blobs_pinned)]
    scaled = [start(digits_run, seed, True) for seed in range(plan.digits)]
    nielsen = [start(nielsen_run, seed, mnist) for seed in range(plan.nielsen)]
    circles = [start(circles_run, seed) for seed in range(plan.circles)]
    blobs = [start(blobs_run, seed) for seed in range(plan.blobs)]
    of_digits, of_circles, of_blobs = (future.result() for future in pinned)
    normal, small = "N(0, 1) weights, 20,000 steps", "weights / sqrt(784), 4,000 steps"
    return [
        Example("blobs, one neuron", "slides", (87.25, 88), "data 375, start 6", of_blobs, _results("", blobs)),
        Example("circles, 10 hidden units", "slides", (87.5, 83), "data 2, start 8", of_circles, _results("", circles)),
        Example(
            "500 digits, 30 hidden units",
            "slides",
            (85.8, 59),
            "data 904, start 37, searched for",
            of_digits,
            _results(normal, digits) | _results(small, scaled),
        ),
        Example(
            "784-30-10 by mini-batches" + (", all of MNIST" if mnist else ", 4,000 digits"),
            "Nielsen",
            (None, 95.42),
            epochs=[future.result() for future in nielsen],
        ),
    ]


def _results(label: str, futures: Sequence[Future[Any]]) -> dict[str, list[Pair]]:
    return {label: [future.result() for future in futures]}


def to_json(examples: Sequence[Example]) -> str:
    """Write all results."""
    return json.dumps([asdict(example) for example in examples], indent=1) + "\n"
