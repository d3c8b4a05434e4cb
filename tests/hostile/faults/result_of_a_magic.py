"""A right function stands above a measurement whose result is looked at."""

ANSWERS = {
    "step": """\
def step(z):
    return np.where(z > 0, 1.0, 0.0)


taken = %timeit -o -n 1 -r 1 step(np.zeros(3))
print(taken.average)
""",
}
