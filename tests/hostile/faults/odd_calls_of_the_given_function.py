"""The numerical gradient calls f with nothing, with too much, and with things that are no arrays."""

LESSON = "2_network"
LOST = ["numerical_gradient"]


def numerical_gradient(f, theta, h=1e-5):
    for given in (
        (),
        (theta, theta),
        (None,),
        ("text",),
        (object(),),
        ([],),
        ({},),
        (np.zeros((2000, 1, 1, 1)),),
        (f,),
    ):
        try:
            f(*given)
        except Exception:
            pass
    return None
