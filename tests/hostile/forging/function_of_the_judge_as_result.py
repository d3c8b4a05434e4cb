"""The function to be differentiated is given back as its own gradient."""

LOST = ["numerical_gradient"]
LESSON = "2_network"


def numerical_gradient(f, theta, h=1e-5):
    return f
