"""The cell of an exercise cancels its own await after its definition; the function counts."""

ANSWERS = {
    "step": """\
import asyncio


def step(z):
    return np.where(z > 0, 1.0, 0.0)


waiting = asyncio.ensure_future(asyncio.sleep(1))
waiting.cancel()
await waiting
""",
}
