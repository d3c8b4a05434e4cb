"""The cell of an exercise defines its function, which is right and counts, and then loops forever."""

ANSWERS = {
    "step": """\
def step(z):
    return np.where(z > 0, 1.0, 0.0)


while True:
    pass
""",
}
