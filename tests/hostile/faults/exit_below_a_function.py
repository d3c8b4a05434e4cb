"""The cell of an exercise ends with exit(); the function above it is right and counts."""

ANSWERS = {
    "step": """\
def step(z):
    return np.where(z > 0, 1.0, 0.0)


exit()
""",
}
