"""A cell of the learner's own leaves a thread that computes forever."""

# >>> an extra cell
import threading


def compute():
    while True:
        pass


threading.Thread(target=compute, daemon=True).start()
# <<<
