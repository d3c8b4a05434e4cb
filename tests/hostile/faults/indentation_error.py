"""The cell of one exercise mixes tabs and spaces."""

LOST = ["step"]
ANSWERS = {
    "step": """\
def step(z):
    if True:
	return z
""",
}
