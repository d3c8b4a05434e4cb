"""The affine map asks for more memory than there is."""

LESSON = "0_shapes"
LOST = ["affine"]
VERDICTS = {"affine": ["out of memory"]}


def affine(W, X, b):
    return np.ones((10**6, 10**6))
