"""An exercise is only another name of a failed one before it, in the hope that ours takes its place."""

LOST = ["sigmoid", "neuron_gradients"]
SCORES = {"log_loss_gradients": 0.4}


def sigmoid(z):
    return None


def neuron_gradients(w, b, X, y):
    return neuron(w, b, X), sigmoid(b)


def log_loss_gradients(w, b, X, y):
    return neuron_gradients(w, b, X, y)
