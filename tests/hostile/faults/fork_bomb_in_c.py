"""The function makes processes by the C library and by bare system calls, and goes on when refused."""

LOST = ["step"]


def step(z):
    import ctypes
    import os

    libc = ctypes.CDLL(None)
    for _ in range(1000):
        for made in (libc.fork(), libc.vfork(), libc.syscall(57), libc.syscall(56, 17, 0, 0, 0, 0)):
            if made == 0:
                os._exit(0)
    return z
