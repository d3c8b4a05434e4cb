"""An endless loop in one exercise: train_neuron waits for a step count that never comes."""

import numpy as np


def train_neuron(w, b, X, y, eta, num_steps):
    scores, step_number = [], 0
    while step_number <= num_steps:
        scores.append(accuracy(neuron(w, b, X), y))
        dw, db = neuron_gradients(w, b, X, y)
        w, b = w - eta * dw, b - eta * db
    return w, b, np.array(scores)
