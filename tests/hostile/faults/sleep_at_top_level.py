"""A cell of the learner's own sleeps for days."""

# >>> an extra cell
import time

time.sleep(10**6)
# <<<
