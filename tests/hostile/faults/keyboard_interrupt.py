"""The function raises what is raised when somebody interrupts the kernel."""

LOST = ["step"]


def step(z):
    raise KeyboardInterrupt
