"""One mistake: uphill. The parameters move along the gradient and not against it."""

import numpy as np


def train_neuron(w, b, X, y, eta, num_steps):
    w, b = w.astype(float), b.astype(float)
    best_w, best_b = w, b
    scores = [accuracy(neuron(w, b, X), y)]
    for _ in range(num_steps):
        dw, db = neuron_gradients(w, b, X, y)
        w, b = w + eta * dw, b + eta * db
        scores.append(accuracy(neuron(w, b, X), y))
        if scores[-1] > max(scores[:-1]):
            best_w, best_b = w, b
    return best_w, best_b, np.array(scores)
