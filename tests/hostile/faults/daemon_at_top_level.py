"""A cell of the learner's own starts a process that is to outlive the grading."""

# >>> an extra cell
import subprocess
import sys

subprocess.Popen([sys.executable, "-c", "import time; time.sleep(300)  # daemon of a learner"], start_new_session=True)
# <<<
