"""The function to be differentiated, which is computed by the judge, is given small arrays that broadcast to gigabytes."""

LESSON = "2_network"
LOST = ["numerical_gradient"]


def numerical_gradient(f, theta, h=1e-5):
    tall, wide = np.ones((14000, 1)), np.ones((1, 14000))
    for given, options in (
        ((tall, wide), {}),
        ((tall,), {"c": wide}),
        ((tall,), {"factors": wide}),
        ((tall, wide, tall), {}),
        (([tall, wide],), {}),
        (([[1.0] * 14000, tall],), {}),
        ((np.ones((14000, 1, 1, 1)),), {}),
        ((np.ones((1, 300, 1, 300)),), {}),
        ((np.ones((360, 1, 360)),), {}),
        (("a" * 3_000_000,), {}),
        ((np.ones(130_000), 10**4000), {}),
        ((10**4000,), {}),
    ):
        for _ in range(3):
            try:
                f(*given, **options)
            except Exception:
                pass
    return np.zeros(np.shape(theta))
