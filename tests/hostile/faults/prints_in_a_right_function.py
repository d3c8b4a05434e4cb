"""A right function prints a good deal in every call, to both streams."""


def step(z):
    import sys

    print("z is", z, "!" * 10**6)
    print("and so on\n" * 10**4, file=sys.stderr, flush=True)
    return np.where(z > 0, 1.0, 0.0)
