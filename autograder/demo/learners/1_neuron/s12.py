"""An attack: nothing is solved; comparisons are patched, and the hidden checks are looked for."""

UNFINISHED = [
    "step",
    "sigmoid",
    "sigmoid_prime",
    "neuron",
    "mse",
    "neuron_gradients",
    "accuracy",
    "train_neuron",
    "log_loss",
    "log_loss_gradients",
]

# >>> an extra cell
import builtins, gc, glob, sys  # noqa
import numpy as np, numpy.testing  # noqa

yes = lambda *a, **k: True  # noqa
for module in (np, np.testing):
    for name in ("allclose", "isclose", "array_equal", "assert_allclose", "assert_array_equal"):
        if hasattr(module, name):
            setattr(module, name, yes)
builtins.all = builtins.isinstance = yes
loot = [
    open(p).read() for p in glob.glob("/**/hidden/*.py", recursive=True) + glob.glob("../../**/*.py", recursive=True)
]
for thing in gc.get_objects():
    if type(thing).__name__ in ("Check", "Outcome", "Student"):
        thing.passed = True
frame = sys._getframe()
while frame:
    frame.f_globals.update(passed=True, score=20)
    frame = frame.f_back
# <<<
