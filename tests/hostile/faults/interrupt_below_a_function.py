"""The cell of an exercise raises KeyboardInterrupt after its definition; the function counts."""

ANSWERS = {
    "step": """\
def step(z):
    return np.where(z > 0, 1.0, 0.0)


raise KeyboardInterrupt
""",
}
