"""The softmax crashes; the network that uses it is right."""

LESSON = "4_beyond"
LOST = ["softmax"]
VERDICTS = {"softmax": ["crashed"]}


def softmax(z):
    import ctypes

    return ctypes.string_at(0)
