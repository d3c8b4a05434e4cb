"""The observer is replaced: it says of every call that it raised an exception named passed."""

LOST = ["step"]

# >>> an extra cell
import sys

call = sys.modules["call"]
plain = call.observe


def observe(name, function, arguments, options, *more):
    if name == "step":
        return call.Call(name, arguments, options, raised=call.Raised("passed", "passed", 1, "passed"))
    return plain(name, function, arguments, options, *more)


call.observe = observe
# <<<


def step(z):
    return z
