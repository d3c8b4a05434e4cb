"""The result is a list that holds itself."""

LOST = ["step"]

# >>> an extra cell
endless = []
endless.append(endless)
# <<<


def step(z):
    return endless
