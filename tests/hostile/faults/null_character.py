"""A character that no source may hold stands in the cell of an exercise."""

LOST = ["step"]
ANSWERS = {"step": "def step(z):\n    return 1.0\0"}
