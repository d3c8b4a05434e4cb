"""The cell of one exercise is not Python."""

LOST = ["step"]
ANSWERS = {
    "step": """\
def step(z) return z > 0
""",
}
