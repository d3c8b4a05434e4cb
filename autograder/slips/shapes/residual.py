"""The slips of residual."""

from autograder.slips import Slip
from autograder.slips.refusals import refusals

DIFFERENCE_REFUSED = """\
    if a.shape != y.shape:
        raise ValueError(f"a has shape {a.shape} and y has shape {y.shape}; both must have the same shape")"""

SLIPS: list[Slip] = [
    Slip(
        "residual",
        "shapes-stretched-in-silence",
        DIFFERENCE_REFUSED + "\n",
        "",
        says="Shapes that differ are not refused wherever NumPy can stretch them: a flat array of n numbers against a "
        "column gives a table of n by n numbers, without a word.",
        ids="A1 A2 A6",
    ),
    Slip(
        "residual",
        "only-last-axes-compared",
        "a.shape != y.shape",
        "a.shape[-1:] != y.shape[-1:]",
        says="Only the last axis of the two is compared, so arrays of different height or with different numbers of "
        "axes still get through and are stretched.",
        read="4. Broadcasting",
        ids="A1",
    ),
    Slip(
        "residual",
        "only-axes-counted",
        "a.shape != y.shape",
        "a.ndim != y.ndim",
        says="Only the numbers of axes are compared, not their sizes, so a column against a row still becomes a full "
        "table.",
        read="4. Broadcasting",
        ids="A1",
    ),
    Slip(
        "residual",
        "made-to-fit",
        DIFFERENCE_REFUSED + "\n    return a.astype(float) - y",
        "    return a.astype(float) - y.reshape(a.shape)",
        says="Where the shapes differ, y is reshaped until it fits instead of being refused. That may pair numbers "
        "that do not belong together.",
        ids="A12",
    ),
    Slip(
        "residual",
        "other-sign",
        "a.astype(float) - y",
        "y.astype(float) - a",
        says="The signs are the wrong way round: this is y - a, so gradient descent with it would walk uphill.",
        ids="F2 C9",
    ),
    Slip(
        "residual",
        "sign-lost",
        "a.astype(float) - y",
        "np.abs(a.astype(float) - y)",
        says="The distance comes back instead of the difference. Without its sign nobody knows whether the network "
        "said too much or too little.",
    ),
    Slip(
        "residual",
        "already-squared",
        "a.astype(float) - y",
        "(a.astype(float) - y) ** 2",
        says="The difference is squared already, which loses its sign. The square comes later, in the cost; here the "
        "plain difference is asked for.",
    ),
    Slip(
        "residual",
        "integers-stay-integers",
        "a.astype(float) - y",
        "a - y",
        says="Two arrays of integers give integers. With small unsigned ones that is worse than it looks, because a "
        "negative difference wraps round to a large number.",
        read="8. Images",
        ids="F13 F5",
    ),
    Slip(
        "residual",
        "result-flattened",
        "a.astype(float) - y",
        "(a.astype(float) - y).ravel()",
        says="The differences are right, but they come back in a flat array and not in the shape of the two arguments.",
        ids="A3",
    ),
    Slip(
        "residual",
        "always-a-column",
        "a.astype(float) - y",
        "(a.astype(float) - y).reshape(-1, 1)",
        says="The differences come back as a column whatever came. The result is to have the shape of the two "
        "arguments.",
    ),
    Slip(
        "residual",
        "summed-up",
        "a.astype(float) - y",
        "float((a.astype(float) - y).sum())",
        says="The differences are added up to one number, in which errors of opposite signs cancel. One difference per "
        "entry is asked for.",
    ),
    Slip(
        "residual",
        "argument-changed",
        "return a.astype(float) - y",
        "a -= y\n    return a",
        says="The subtraction is made inside the array that was given, so the caller's own activations are different "
        "after the call. For integers it is cut or fails.",
        read="2. How the checks work",
        ids="F4 F5",
    ),
    *refusals("residual", DIFFERENCE_REFUSED, "shapes that differ"),
]
