"""The cell of an exercise raises after its definition; the function is right and counts."""

ANSWERS = {
    "step": """\
def step(z):
    return np.where(z > 0, 1.0, 0.0)


assert step(np.array([1.0]))[0] == 2.0
""",
}
