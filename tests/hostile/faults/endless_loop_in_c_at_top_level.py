"""A cell of the learner's own loops forever in C code."""

# >>> an extra cell
sum(iter(int, 1))
# <<<
