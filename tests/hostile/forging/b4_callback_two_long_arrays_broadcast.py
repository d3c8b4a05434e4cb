"""B4: the function to be differentiated is called in a way that could make the judge compute a huge array."""

LOST = ["numerical_gradient"]
LESSON = "2_network"


def numerical_gradient(f, theta, h=1e-5):
    return f(np.ones((14000, 1)), np.ones((1, 14000)))
