"""How fast the reference trains, beside a program written the way the slides write theirs: `make bench`.

The slides' way: a dictionary of parameters, samples as rows, Python's own `sum`, the sigmoid computed anew wherever it
is needed. Both take the same steps on the same pinned data, in turn, in this process; the ratio of CPU times counts.
"""

import os

os.environ["OPENBLAS_NUM_THREADS"] = "1"  # before NumPy is imported: products on one core

import statistics
import time

import numpy as np

from autograder.research import reference, shared

ROUNDS = 5


def main():
    print(f"median of {ROUNDS} rounds; CPU microseconds a step, one thread\n")
    print(
        f"{'example':<8} {'steps':>6} {'slides':>8} {'ours':>8} {'ratio':>6} {'goal':>5} {'products':>9} {'share':>6}"
    )
    for name, steps, goal, pair, products in (blobs(1000), circles(1000), digits(40)):
        times = np.array([[_microseconds(run, steps) for run in (*pair, products)] for _ in range(ROUNDS)])
        slides, ours, alone = (statistics.median(column) for column in times.T)
        ratio = statistics.median(times[:, 0] / times[:, 1])
        numbers = f"{steps:>6} {slides:>8.1f} {ours:>8.1f} {ratio:>6.2f} {goal:>5} {alone:>9.1f} {alone / ours:>6.0%}"
        print(f"{name:<8} {numbers}")


def _microseconds(run, steps):
    begin = time.process_time()
    run(steps)
    return 1e6 * (time.process_time() - begin) / steps


def blobs(steps):
    ref, data = reference("1_neuron"), shared("datasets").load_blobs()
    rows, value = data.X_train.T.copy(), data.y_train[0]

    def theirs(steps):
        model = {"a": data.w[0, 0], "b": data.w[0, 1], "c": data.b[0, 0]}
        best = 0.0

        def answer():
            return 1.0 / (1.0 + np.exp(-(model["a"] * rows[:, 0] + model["b"] * rows[:, 1] + model["c"])))

        out = answer()
        for _ in range(steps):
            slope_a = sum((out - value) * out * (1 - out) * rows[:, 0])
            slope_b = sum((out - value) * out * (1 - out) * rows[:, 1])
            slope_c = sum((out - value) * out * (1 - out))
            for key, slope in (("a", slope_a), ("b", slope_b), ("c", slope_c)):
                model[key] -= 5e-5 * slope
            out = answer()
            score = sum(np.round(out) == value) / len(value)
            if score > best:
                best, kept = score, dict(model)  # noqa: F841

    def ours(steps):
        ref.train_neuron(data.w, data.b, data.X_train, data.y_train, 0.02, steps)

    def products(steps):
        delta = data.y_train - 0.5
        for _ in range(steps):
            _ = data.w @ data.X_train
            _ = delta @ data.X_train.T

    return "blobs", steps, 10, (theirs, ours), products


def circles(steps):
    data = shared("datasets").load_circles()
    return "circles", steps, 1.8, _network(data, 5e-3, 2.0), _products(data)


def digits(steps):
    data = shared("digits").load_slides_digits()
    return "digits", steps, 1.1, _network(data, 5e-4, 0.25), _products(data)


def _network(data, their_eta, our_eta):
    ref = reference("2_network")
    rows, labels = data.X_train.T.copy(), data.labels_train
    (W1, b1), (W2, b2) = data.params

    def squash(z):
        return 1.0 / (1.0 + np.exp(-z))

    def slope(z):
        return squash(z) * (1.0 - squash(z))

    def theirs(steps):
        model = {"w1": W1.copy(), "w2": W2.copy(), "b1": b1.copy(), "b2": b2.copy()}
        best = 0.0

        def forward():
            first = model["w1"].dot(rows.T) + model["b1"]
            second = model["w2"].dot(squash(first)) + model["b2"]
            return first, squash(first), second, squash(second)

        for _ in range(steps):
            first, hidden, second, out = forward()
            error = out.copy()
            error[labels, range(labels.size)] -= 1
            error = error * slope(second)
            below = model["w2"].T.dot(error) * slope(first)
            model["w2"] -= their_eta * error.dot(hidden.T)
            model["b2"] -= their_eta * np.sum(error, axis=1, keepdims=True)
            model["w1"] -= their_eta * below.dot(rows)
            model["b1"] -= their_eta * np.sum(below, axis=1, keepdims=True)
            score = np.mean(np.argmax(forward()[3], axis=0) == labels)
            if score > best:
                best, kept = score, {key: value.copy() for key, value in model.items()}  # noqa: F841

    def ours(steps):
        ref.train(data.params, data.X_train, labels, our_eta, steps)

    return theirs, ours


def _products(data):
    """The matrix products that a step cannot do without: once forward to learn, once to score, and the way back."""
    (W1, _), (W2, _) = data.params
    X = data.X_train
    hidden, out = W1 @ X, W2 @ (W1 @ X)

    def products(steps):
        for _ in range(steps):
            for _ in range(2):
                _ = W1 @ X
                _ = W2 @ hidden
            _ = out @ hidden.T
            _ = W2.T @ out
            _ = hidden @ X.T

    return products


if __name__ == "__main__":
    main()
