"""Two exercises that others use were left as they were given out."""

LOST = ["sigmoid", "accuracy"]
UNFINISHED = ["sigmoid", "accuracy"]
