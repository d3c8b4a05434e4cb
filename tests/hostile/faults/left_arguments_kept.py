"""The function writes into arrays that it was given in earlier calls. Its own result is wrong."""

LOST = ["step"]


def step(z):
    kept = globals().setdefault("kept_arguments", [])
    for one in kept:
        one[...] = 7
    if z.flags.writeable:
        kept.append(z)

    return z
