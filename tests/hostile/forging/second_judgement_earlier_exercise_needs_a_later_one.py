"""An exercise calls one that comes after it and fails on purpose; only those before it are ever put right."""

LOST = ["mse", "accuracy", "log_loss", "train_neuron"]


# >>> an extra cell
def mse_of_ours(a, y):
    return log_loss(a, a)


# <<<


def mse(a, y):
    return log_loss(a, y) if accuracy(a, y) is not None else mse_of_ours(a, y)


def accuracy(a, y):
    return None


def log_loss(a, y):
    return None


def train_neuron(w, b, X, y, eta, num_steps):
    return mse(w, w), accuracy(w, w), log_loss(b, b)
