"""A cell of the learner's own takes 1 GB after 1 GB until there is no more."""

# >>> an extra cell
import numpy as np

pile = []
while True:
    pile.append(np.zeros(1 << 27))
# <<<
