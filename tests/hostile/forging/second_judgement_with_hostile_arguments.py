"""Our function of a failed exercise is called with all that might break it or make it tell something."""

LOST = ["sigmoid", "neuron"]


def sigmoid(z):
    return None


def neuron(w, b, X):
    told = []
    for given in (
        None,
        "z",
        10**300,
        [[]],
        {},
        np.zeros((0, 0)),
        object(),
        sigmoid,
        1j,
        np.random.default_rng(0),
        [[[1.0]]] * 99,
    ):
        for options in ({}, {"z": given}, {"out": given}, {"__globals__": given}):
            try:
                told.append(sigmoid(given, **options))
            except Exception as error:
                told.append(str(error))
    return told
