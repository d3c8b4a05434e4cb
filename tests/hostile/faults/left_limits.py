"""The function lowers the limits of its process as far as they go. Its own result is wrong."""

LOST = ["step"]


def step(z):
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (1 << 20, 1 << 20))
    resource.setrlimit(resource.RLIMIT_NOFILE, (0, 0))
    resource.setrlimit(resource.RLIMIT_STACK, (1 << 14, 1 << 14))

    return z
