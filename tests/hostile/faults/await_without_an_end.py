"""A cell of the learner's own awaits what never comes."""

# >>> an extra cell
import asyncio

await asyncio.Event().wait()
# <<<
