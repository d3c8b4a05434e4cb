"""The numerical gradient asks for values of f forever."""

LESSON = "2_network"
LOST = ["numerical_gradient"]
VERDICTS = {"numerical_gradient": ["timed out"]}


def numerical_gradient(f, theta, h=1e-5):
    while True:
        f(theta)
