"""One exercise ends the whole process, as quit() in a notebook cell would."""


def accuracy(a, y):
    import os

    os._exit(0)
