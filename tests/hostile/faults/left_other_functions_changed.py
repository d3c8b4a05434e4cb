"""The function binds the names of other exercises to something wrong. Its own result is wrong."""

LOST = ["step"]


def step(z):
    for name in ("sigmoid", "neuron", "mse", "accuracy"):
        globals()[name] = lambda *given: None

    return z
