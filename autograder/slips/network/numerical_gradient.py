"""The slips of numerical_gradient."""

from autograder.slips import Slip

_NUDGING = (
    "    for i in np.ndindex(theta.shape):\n"
    "        middle = theta[i]\n"
    "        theta[i] = middle + h\n"
    "        up = f(theta)\n"
    "        theta[i] = middle - h\n"
    "        gradient[i] = (up - f(theta)) / (2 * h)\n"
    "        theta[i] = middle\n"
    "    return gradient"
)

_WHOLE = """\
np.array(theta, dtype=float)
    gradient = np.zeros_like(theta)
    for i in np.ndindex(theta.shape):
        middle = theta[i]
        theta[i] = middle + h
        up = f(theta)
        theta[i] = middle - h
        gradient[i] = (up - f(theta)) / (2 * h)
        theta[i] = middle
    return gradient"""

SLIPS: list[Slip] = [
    Slip(
        "numerical_gradient",
        "step-to-one-side-up",
        "theta[i] = middle - h\n        gradient[i] = (up - f(theta)) / (2 * h)",
        "theta[i] = middle\n        gradient[i] = (up - f(theta)) / h",
        says=(
            "Each entry is nudged up only and compared with where it stood, so the error shrinks with h itself "
            "and no longer with its square."
        ),
    ),
    Slip(
        "numerical_gradient",
        "step-to-one-side-down",
        "up = f(theta)\n        theta[i] = middle - h\n        gradient[i] = (up - f(theta)) / (2 * h)",
        """\
theta[i] = middle
        up = f(theta)
        theta[i] = middle - h
        gradient[i] = (up - f(theta)) / h""",
        says=(
            "Each entry is nudged down only and compared with where it stood, so the error shrinks with h itself "
            "and no longer with its square."
        ),
    ),
    Slip(
        "numerical_gradient",
        "distance-taken-as-h",
        "/ (2 * h)",
        "/ h",
        says=(
            "The two costs lie one step above and one step below, but the difference is divided by a single step,"
            " so every slope is twice too large."
        ),
        ids="C8",
    ),
    Slip(
        "numerical_gradient",
        "step-down-ends-in-the-middle",
        "theta[i] = middle - h",
        "theta[i] = middle",
        says=(
            "The step down only undoes the step up, so one of the two costs is that of the middle and every slope"
            " comes out about half as large."
        ),
    ),
    Slip(
        "numerical_gradient",
        "multiplied-by-h",
        "/ (2 * h)",
        "/ 2 * h",
        says=(
            "The difference is multiplied by h where it should be divided by it, since division and product are "
            "worked off from left to right: the slopes are almost zero."
        ),
    ),
    Slip(
        "numerical_gradient",
        "not-divided-by-h",
        "/ (2 * h)",
        "/ 2",
        says=(
            "The difference of the two costs is halved but never divided by the size of the nudge, so the result "
            "shrinks with h."
        ),
    ),
    Slip(
        "numerical_gradient",
        "difference-not-divided",
        " / (2 * h)",
        "",
        says=(
            "The result is the difference of the two costs itself: it is not yet divided by the distance between "
            "the two places, so it shrinks with h."
        ),
    ),
    Slip(
        "numerical_gradient",
        "difference-the-wrong-way-round",
        "(up - f(theta))",
        "(f(theta) - up)",
        says=(
            "The upper cost is subtracted from the lower one, so every slope has the wrong sign: uphill looks "
            "like downhill."
        ),
    ),
    Slip(
        "numerical_gradient",
        "half-steps",
        "    theta = np.array(theta, dtype=float)\n",
        "    theta = np.array(theta, dtype=float)\n    h = h / 2\n",
        says=(
            "The entries move by half of h to each side, where h to each side is asked for: for large h the "
            "result differs visibly."
        ),
    ),
    Slip(
        "numerical_gradient",
        "h-ignored",
        "    theta = np.array(theta, dtype=float)\n",
        "    theta = np.array(theta, dtype=float)\n    h = 1e-5\n",
        says="The size of the nudge is written into the code, so the h that the caller asks for changes nothing.",
        ids="F3",
    ),
    Slip(
        "numerical_gradient",
        "coarse-step-by-default",
        "h=1e-5",
        "h=1e-3",
        says=(
            "Called without h, the function takes a larger nudge than the signature promises, so slopes of curved"
            " functions are less exact."
        ),
    ),
    Slip(
        "numerical_gradient",
        "integers-stay-integers",
        "theta = np.array(theta, dtype=float)\n    gradient = np.zeros_like(theta)",
        "theta = np.array(theta)\n    gradient = np.zeros(theta.shape)",
        says=(
            "For integers the work is done on an array of integers, which cuts the nudge off, so the slopes come "
            "out as zero or enormous."
        ),
        ids="F5 F6",
    ),
    Slip(
        "numerical_gradient",
        "integers-all-through",
        "theta = np.array(theta, dtype=float)",
        "theta = np.array(theta)",
        says=(
            "For integers both the nudged copy and the result are arrays of integers: the nudge is cut off, and "
            "the slopes are enormous whole numbers."
        ),
        ids="F5 F6",
    ),
    Slip(
        "numerical_gradient",
        "result-cut-to-integers",
        "theta = np.array(theta, dtype=float)\n    gradient = np.zeros_like(theta)",
        "gradient = np.zeros_like(theta)\n    theta = np.array(theta, dtype=float)",
        says=(
            "For integers the slopes are right but are put into an array of integers, which cuts off everything "
            "after the point."
        ),
        ids="F5 F6",
    ),
    Slip(
        "numerical_gradient",
        "left-one-step-too-low",
        "        theta[i] = middle\n    return gradient",
        "    return gradient",
        says=(
            "An entry stays where the last nudge left it, one step too low, so all later slopes are taken at a "
            "slightly different place."
        ),
    ),
    Slip(
        "numerical_gradient",
        "left-one-step-too-high",
        """\
        up = f(theta)
        theta[i] = middle - h
        gradient[i] = (up - f(theta)) / (2 * h)
        theta[i] = middle
""",
        """\
        up = f(theta)
        theta[i] = middle - h
        gradient[i] = (up - f(theta)) / (2 * h)
        theta[i] = middle + h
""",
        says=(
            "An entry ends one step above its old value, so all later slopes are taken at a slightly different place."
        ),
    ),
    Slip(
        "numerical_gradient",
        "callers-theta-left-moved",
        _WHOLE,
        """\
np.asarray(theta, dtype=float)
    gradient = np.zeros_like(theta)
    for i in np.ndindex(theta.shape):
        middle = theta[i]
        theta[i] = middle + h
        up = f(theta)
        theta[i] = middle - h
        gradient[i] = (up - f(theta)) / (2 * h)
    return gradient""",
        says=(
            "The caller's own theta is nudged and not put back, so it has moved afterwards, and later slopes are "
            "taken at a slightly different place."
        ),
        ids="F4",
    ),
    Slip(
        "numerical_gradient",
        "rounding-left-in-theta",
        _WHOLE,
        """\
np.asarray(theta, dtype=float)
    gradient = np.zeros_like(theta)
    for i in np.ndindex(theta.shape):
        theta[i] += h
        up = f(theta)
        theta[i] -= 2 * h
        gradient[i] = (up - f(theta)) / (2 * h)
        theta[i] += h
    return gradient""",
        says=(
            "The caller's own theta is moved up, down and up again, and adding and subtracting leaves rounding "
            "errors: it is not quite what it was."
        ),
        ids="F4",
    ),
    Slip(
        "numerical_gradient",
        "worked-in-the-callers-theta",
        """\
    theta = np.array(theta, dtype=float)
    gradient = np.zeros_like(theta)
    for i in np.ndindex(theta.shape):
        middle = theta[i]
        theta[i] = middle + h
        up = f(theta)
        theta[i] = middle - h
        gradient[i] = (up - f(theta)) / (2 * h)
        theta[i] = middle
    return gradient""",
        """\
    gradient = np.zeros(theta.shape)
    for i in np.ndindex(theta.shape):
        theta[i] += h
        up = f(theta)
        theta[i] -= 2 * h
        gradient[i] = (up - f(theta)) / (2 * h)
        theta[i] += h
    return gradient""",
        says=(
            "The nudges are added and subtracted in the caller's own theta: floats keep a rounding error, and "
            "integers cut the nudge off."
        ),
        ids="F4 F5 F6",
    ),
    Slip(
        "numerical_gradient",
        "all-entries-at-once",
        _NUDGING,
        "    return np.full(theta.shape, (f(theta + h) - f(theta - h)) / (2 * h))",
        says=(
            "All entries are nudged at the same time, so every place of the result holds the same number: the sum"
            " of all slopes."
        ),
    ),
    Slip(
        "numerical_gradient",
        "one-number-for-all-entries",
        _NUDGING,
        "    return (f(theta + h) - f(theta - h)) / (2 * h)",
        says=(
            "All entries are nudged at the same time, so a single number comes back, the sum of all slopes, where"
            " each entry should have its own."
        ),
    ),
    Slip(
        "numerical_gradient",
        "whole-rows-nudged",
        "for i in np.ndindex(theta.shape):\n        middle = theta[i]",
        "for i in range(len(theta)):\n        middle = theta[i].copy()",
        says=(
            "The loop walks along the first dimension only and nudges a whole row at once, so all entries of a "
            "row get the sum of their slopes."
        ),
    ),
    Slip(
        "numerical_gradient",
        "flat-index-into-rows",
        "np.ndindex(theta.shape)",
        "range(theta.size)",
        says=(
            "The loop counts through all entries, but with more than one dimension that number picks a row and "
            "soon runs past the last one."
        ),
        ids="H1",
    ),
    Slip(
        "numerical_gradient",
        "rows-and-columns-only",
        "np.ndindex(theta.shape)",
        "((j, k) for j in range(theta.shape[0]) for k in range(theta.shape[1]))",
        says=(
            "The loop takes for granted that theta has rows and columns, so it fails for one dimension and does "
            "not reach the entries of three."
        ),
        ids="H1",
    ),
    Slip(
        "numerical_gradient",
        "two-dimensions-unpacked",
        "    theta = np.array(theta, dtype=float)\n",
        "    theta = np.array(theta, dtype=float)\n    rows, columns = theta.shape\n",
        says=(
            "The shape is taken apart into exactly two numbers, so the function fails for a theta of one or of "
            "three dimensions."
        ),
        ids="H1",
    ),
    Slip(
        "numerical_gradient",
        "slopes-in-one-row",
        "return gradient",
        "return gradient.ravel()",
        says="The slopes are right but come back in one row, where the result should have the shape of theta.",
    ),
    Slip(
        "numerical_gradient",
        "first-entry-only",
        "        theta[i] = middle\n    return gradient",
        "        theta[i] = middle\n        return gradient",
        says="The function returns within the loop, after the first entry, so all other slopes are still zero.",
    ),
    Slip(
        "numerical_gradient",
        "same-place-twice",
        """\
theta[i] = middle + h
        up = f(theta)
        theta[i] = middle - h
""",
        "up = f(theta)\n",
        says=(
            "All slopes are zero: either f is asked twice at the same place, because it never sees the nudge, or "
            "its answers are not used."
        ),
    ),
    Slip(
        "numerical_gradient",
        "remembers-an-earlier-function",
        """\
def numerical_gradient(f, theta, h=1e-5):
    theta = np.array(theta, dtype=float)
    gradient = np.zeros_like(theta)
    for i in np.ndindex(theta.shape):
        middle = theta[i]
        theta[i] = middle + h
        up = f(theta)
        theta[i] = middle - h
        gradient[i] = (up - f(theta)) / (2 * h)
        theta[i] = middle
    return gradient""",
        """\
def numerical_gradient(f, theta, h=1e-5, found={}):
    if theta.tobytes() in found:
        return found[theta.tobytes()].copy()
    key, theta = theta.tobytes(), np.array(theta, dtype=float)
    gradient = np.zeros_like(theta)
    for i in np.ndindex(theta.shape):
        middle = theta[i]
        theta[i] = middle + h
        up = f(theta)
        theta[i] = middle - h
        gradient[i] = (up - f(theta)) / (2 * h)
        theta[i] = middle
    found[key] = gradient
    return gradient.copy()""",
        says=(
            "Something outlives the call: at a theta that was seen before, the slopes of the earlier function "
            "come back."
        ),
        ids="H3",
    ),
]
