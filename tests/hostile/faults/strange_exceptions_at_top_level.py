"""Cells of the learner's own raise exceptions that cannot be printed."""


# >>> an extra cell
class Mute(Exception):
    def __str__(self):
        raise ValueError("no text")

    __repr__ = __str__


raise Mute
# <<<


# >>> an extra cell
class Quitter(Exception):
    def __str__(self):
        raise SystemExit


raise Quitter
# <<<

# >>> an extra cell
raise BaseException
# <<<

# >>> an extra cell
raise GeneratorExit
# <<<
