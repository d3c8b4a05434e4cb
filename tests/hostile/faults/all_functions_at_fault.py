"""Four functions fail in four ways; those that call them are right."""

LOST = ["step", "sigmoid", "mse", "accuracy"]
VERDICTS = {"step": ["timed out"], "sigmoid": ["crashed"], "mse": ["out of memory"], "accuracy": ["crashed"]}


def step(z):
    while True:
        pass


def sigmoid(z):
    import os

    os._exit(3)


def mse(a, y):
    return np.ones((10**6, 10**6))


def accuracy(a, y):
    return [0.0] * 10**7
