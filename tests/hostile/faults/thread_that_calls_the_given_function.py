"""A thread goes on asking for values of f after the call has returned."""

LESSON = "2_network"
LOST = ["numerical_gradient"]


def numerical_gradient(f, theta, h=1e-5):
    import threading

    def ask():
        while True:
            f(theta)

    threading.Thread(target=ask, daemon=True).start()
    return None
