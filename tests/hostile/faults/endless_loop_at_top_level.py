"""A cell of the learner's own loops forever; no exercise needs it."""

# >>> an extra cell
while True:
    pass
# <<<
