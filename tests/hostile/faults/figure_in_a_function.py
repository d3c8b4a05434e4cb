"""A right function draws a figure of what it does in every call."""

CALL_LIMIT = 5.0


def step(z):
    import matplotlib.pyplot as plt

    result = np.where(z > 0, 1.0, 0.0)
    plt.plot(np.ravel(z), np.ravel(result), ".")
    plt.show()
    plt.close()
    return result
