"""Cells of the learner's own raise: a missing name, a missing module, a failed assertion."""

# >>> an extra cell
undefined
# <<<

# >>> an extra cell
import no_such_module
# <<<

# >>> an extra cell
assert 1 == 2
# <<<

# >>> an extra cell
raise Exception("on purpose")
# <<<

# >>> an extra cell
1 / 0
# <<<
