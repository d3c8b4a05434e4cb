"""The function changes the locale, the context of decimals and NumPy's printing. Its own result is wrong."""

LOST = ["step"]


def step(z):
    import decimal
    import locale

    for name in ("C", "POSIX", "C.UTF-8", "de_DE.UTF-8"):
        try:
            locale.setlocale(locale.LC_ALL, name)
        except locale.Error:
            continue
    decimal.getcontext().prec = 1
    decimal.getcontext().traps[decimal.Inexact] = True
    np.set_printoptions(precision=0, threshold=1, formatter={"all": lambda value: 1 / 0})

    return z
