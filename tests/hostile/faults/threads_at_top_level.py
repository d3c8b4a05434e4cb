"""A cell of the learner's own starts a hundred threads that sleep."""

# >>> an extra cell
import threading
import time

for _ in range(100):
    threading.Thread(target=time.sleep, args=(10**6,)).start()
# <<<
