"""The function replaces len, sum, isinstance and others for everybody. Its own result is wrong."""

LOST = ["step"]


def step(z):
    import builtins

    for name in ("sum", "isinstance", "callable", "type", "range", "float", "list", "dict", "len"):
        setattr(builtins, name, lambda *given: 0)

    return z
