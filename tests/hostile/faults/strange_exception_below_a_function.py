"""The cell of an exercise raises something without a text after its definition; the function counts."""

ANSWERS = {
    "step": """\
def step(z):
    return np.where(z > 0, 1.0, 0.0)


class Quitter(Exception):
    def __str__(self):
        raise SystemExit


raise Quitter
""",
}
