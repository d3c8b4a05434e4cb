"""The function opens files until it may open no more, and keeps them."""

LOST = ["step"]


def step(z):
    kept = globals().setdefault("kept_files", [])
    try:
        while True:
            kept.append(open("/dev/null"))
    except OSError:
        return z
