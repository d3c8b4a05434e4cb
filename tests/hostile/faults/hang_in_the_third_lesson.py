"""The batches are never made; the descent that walks through them is right."""

LESSON = "3_digits"
LOST = ["minibatches"]
VERDICTS = {"minibatches": ["timed out"]}


def minibatches(X, T, batch_size, rng):
    while rng.random() < 2:
        pass
