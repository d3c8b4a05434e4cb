"""The forward pass hangs; backpropagation, training and prediction, which call it, are right."""

LESSON = "2_network"
LOST = ["feedforward"]
VERDICTS = {"feedforward": ["timed out"]}


def feedforward(params, X):
    while True:
        pass
