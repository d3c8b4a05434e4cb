"""The function is a coroutine."""

LOST = ["step"]
ANSWERS = {
    "step": """\
async def step(z):
    return np.where(z > 0, 1.0, 0.0)
""",
}
