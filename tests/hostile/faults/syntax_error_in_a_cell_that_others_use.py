"""The cell of the sigmoid is not Python; what is built on the sigmoid is right."""

LOST = ["sigmoid"]
ANSWERS = {
    "sigmoid": """\
def sigmoid(z):
    return 1 / (1 + np.exp(-z)
""",
}
