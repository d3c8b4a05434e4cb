"""Cells of the learner's own call exit(), quit() and sys.exit()."""

# >>> an extra cell
exit()
# <<<

# >>> an extra cell
quit()
# <<<

# >>> an extra cell
import sys

sys.exit(1)
# <<<

# >>> an extra cell
raise SystemExit
# <<<
