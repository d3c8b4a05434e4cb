"""A cell of the learner's own closes every descriptor."""

# >>> an extra cell
import os

os.closerange(0, 200)
# <<<
