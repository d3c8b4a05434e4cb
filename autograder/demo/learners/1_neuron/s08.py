"""Two mistakes: the best parameters are another name for the last ones, and exp overflows with a warning."""

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def train_neuron(w, b, X, y, eta, num_steps):
    w, b = w.astype(float), b.astype(float)
    best_w, best_b = w, b
    scores = [accuracy(neuron(w, b, X), y)]
    for _ in range(num_steps):
        dw, db = neuron_gradients(w, b, X, y)
        w -= eta * dw
        b -= eta * db
        scores.append(accuracy(neuron(w, b, X), y))
        if scores[-1] > max(scores[:-1]):
            best_w, best_b = w, b
    return best_w, best_b, np.array(scores)
