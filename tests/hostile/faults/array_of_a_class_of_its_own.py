"""What is returned is an array of a derived class whose every method raises."""

LOST = ["step"]


def step(z):
    class Sour(np.ndarray):
        def __getattribute__(self, name):
            raise RuntimeError(name)

    return np.where(z > 0, 1.0, 0.0).view(Sour)
