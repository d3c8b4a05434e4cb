"""Cells await, at top level, above a right function."""

ANSWERS = {
    "step": """\
import asyncio

await asyncio.sleep(0.01)


def step(z):
    return np.where(z > 0, 1.0, 0.0)



async def later():
    return 3


three = await later()
many = await asyncio.gather(later(), later())
""",
}

# >>> an extra cell
import asyncio

await asyncio.sleep(0.1)
# <<<

# >>> an extra cell
import asyncio

task = asyncio.ensure_future(asyncio.sleep(10**6))
await asyncio.sleep(0)
# <<<
