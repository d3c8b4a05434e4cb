"""Three cells of the learner's own end the process: by exit, by a signal, by a crash."""

# >>> an extra cell
import os

os._exit(1)
# <<<

# >>> an extra cell
import os

os.kill(os.getpid(), 9)
# <<<

# >>> an extra cell
import ctypes

ctypes.string_at(0)
# <<<
