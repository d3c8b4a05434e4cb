"""The slips of standardize."""

from autograder.slips import Slip

SCALED = "return (X - mean) / std, mean, std"

SLIPS: list[Slip] = [
    Slip(
        "standardize",
        "divided-by-n-minus-one",
        "X.std(axis=1, keepdims=True)",
        "X.std(axis=1, keepdims=True, ddof=1)",
        says="The squared distances are divided by n - 1, the form for samples. The population form is asked for; with "
        "this one, repeating all data changes the std, and one sample gives NaN.",
    ),
    Slip(
        "standardize",
        "root-forgotten",
        "std = X.std(",
        "std = X.var(",
        says="This is the variance, a mean of squares; the standard deviation is its square root. Large scales are "
        "divided by far too much.",
    ),
    Slip(
        "standardize",
        "averaged-over-features",
        "X.mean(axis=1, keepdims=True)\n    std = X.std(axis=1, keepdims=True)",
        "X.mean(axis=0, keepdims=True)\n    std = X.std(axis=0, keepdims=True)",
        says="Mean and standard deviation are taken over the features of each sample, so millimetres are averaged with "
        "grams. They belong over the samples of each feature.",
        ids="A16",
    ),
    Slip(
        "standardize",
        "averaged-over-features-and-flat",
        "X.mean(axis=1, keepdims=True)\n    std = X.std(axis=1, keepdims=True)",
        "X.mean(axis=0)\n    std = X.std(axis=0)",
        says="Mean and standard deviation are taken over the features of each sample, as in code with samples as "
        "rows, and they come back flat. They belong over the samples, as columns.",
        ids="A16 E15",
    ),
    Slip(
        "standardize",
        "one-mean-for-everything",
        "X.mean(axis=1, keepdims=True)\n    std = X.std(axis=1, keepdims=True)",
        "X.mean()\n    std = X.std()",
        says="One mean and one standard deviation are taken over the whole table. Every feature needs its own, or its "
        "scale stays as different as it was.",
    ),
    Slip(
        "standardize",
        "flat-mean-and-std",
        ", mean, std",
        ", mean[:, 0], std[:, 0]",
        says="The numbers are right, but mean and std come back flat. As columns they fit beside new data; flat ones "
        "would count as rows.",
        read="4. Broadcasting",
        ids="A3 E15",
    ),
    Slip(
        "standardize",
        "averages-lose-their-axis",
        "X.mean(axis=1, keepdims=True)\n    std = X.std(axis=1, keepdims=True)",
        "X.mean(axis=1)\n    std = X.std(axis=1)",
        says="The averages lose their second axis and count as rows: they do not fit beside the table, or, if it is "
        "square, each sample gets another feature's mean.",
        read="4. Broadcasting",
        ids="E15 A17",
    ),
    Slip(
        "standardize",
        "not-divided",
        SCALED,
        "return X - mean, mean, std",
        says="The mean is subtracted, but nothing is divided by the standard deviation, so features keep their "
        "different scales.",
    ),
    Slip(
        "standardize",
        "mean-not-subtracted",
        SCALED,
        "return X / std, mean, std",
        says="The features are divided by their standard deviation, but the mean is not subtracted, so they are not "
        "centred at 0.",
    ),
    Slip(
        "standardize",
        "mean-subtracted-last",
        SCALED,
        "return X / std - mean, mean, std",
        says="The division comes before the subtraction: only X is divided, and then a mean on the old scale is taken "
        "away from it.",
    ),
    Slip(
        "standardize",
        "squeezed-between-zero-and-one",
        "X.mean(axis=1, keepdims=True)\n    std = X.std(axis=1, keepdims=True)",
        "1.0 * X.min(axis=1, keepdims=True)\n    std = 1.0 * np.ptp(X, axis=1, keepdims=True)",
        says="Smallest value and range are used in place of mean and standard deviation. That squeezes every feature "
        "into [0, 1], which is another of the three cures.",
    ),
    Slip(
        "standardize",
        "mean-distance-for-std",
        "X.std(axis=1, keepdims=True)",
        "np.abs(X - mean).mean(axis=1, keepdims=True)",
        says="The spread is the mean distance from the mean. The standard deviation squares the distances, takes their "
        "mean, and then the root.",
    ),
    Slip(
        "standardize",
        "all-entries-counted-as-samples",
        "X.mean(axis=1, keepdims=True)\n    std = X.std(axis=1, keepdims=True)",
        "X.sum(axis=1, keepdims=True) / X.size\n"
        "    std = np.sqrt(((X - mean) ** 2).sum(axis=1, keepdims=True) / X.size)",
        says="The sums over the samples are divided by the number of all entries of the table, features included, so "
        "mean and std come out too small.",
        ids="A15",
    ),
    Slip(
        "standardize",
        "constant-feature-divided-by-zero",
        "    std = np.where(std == 0, 1.0, std)\n",
        "",
        says="A feature that never varies is divided by its standard deviation of 0, so its Z becomes NaN, and NaN "
        "spreads to everything computed from it.",
    ),
    Slip(
        "standardize",
        "constant-feature-keeps-std-zero",
        "std = np.where(std == 0, 1.0, std)\n    return (X - mean) / std",
        "return (X - mean) / np.where(std == 0, 1.0, std)",
        says="Z is right, but for a feature that never varies the std that is reported is still 0. Whoever scales new "
        "data with it divides by zero.",
    ),
    Slip(
        "standardize",
        "if-on-a-whole-array",
        "std = np.where(std == 0, 1.0, std)",
        "if std == 0:\n        std = np.ones(std.shape)",
        says="One yes or no is asked of a whole column of standard deviations. NumPy refuses with a ValueError as "
        "soon as there are two features.",
    ),
    Slip(
        "standardize",
        "small-number-added-to-std",
        "np.where(std == 0, 1.0, std)",
        "std + 1e-8",
        says="A tiny number is added to every standard deviation against the division by zero. It shifts all results a "
        "little, features of small scale most, and a constant feature is not reported as 1.",
    ),
    Slip(
        "standardize",
        "one-constant-spoils-all",
        "np.where(std == 0, 1.0, std)",
        "np.ones(std.shape) if (std == 0).any() else std",
        says="As soon as one feature never varies, every std is set to 1, so the other features are no longer brought "
        "to the same scale.",
    ),
    Slip(
        "standardize",
        "put-back-into-integers",
        SCALED,
        "Z = np.zeros_like(X)\n    Z[...] = (X - mean) / std\n    return Z, mean, std",
        says="The result is put into an array of the same type as X. If that holds integers, everything after the "
        "decimal point is cut off without a word.",
        read="8. Images",
        ids="F5",
    ),
    Slip(
        "standardize",
        "argument-changed",
        SCALED,
        "X -= mean\n    X /= std\n    return X, mean, std",
        says="The scaling happens inside the array that was given, so the caller's data are different afterwards; and "
        "integers cannot take the result at all.",
        read="2. How the checks work",
        ids="F4 F5",
    ),
    Slip(
        "standardize",
        "mean-and-std-not-returned",
        SCALED,
        "return (X - mean) / std",
        says="Only Z comes back. Mean and standard deviation are needed too, since new data are to be scaled with the "
        "numbers of the training data.",
    ),
    Slip(
        "standardize",
        "results-in-another-order",
        SCALED,
        "return mean, std, (X - mean) / std",
        says="The three results are right but in another order: Z comes first, then the mean, then the standard "
        "deviation.",
    ),
    Slip(
        "standardize",
        "scale-of-the-first-data-kept",
        "    std = np.where(std == 0, 1.0, std)\n",
        "    std = np.where(std == 0, 1.0, std)\n"
        '    mean, std = standardize.__dict__.setdefault("scales", {}).setdefault(len(X), (mean, std))\n',
        says="The mean and the std of the first data are kept, and later data of as many features are scaled with them "
        "and not with their own.",
        ids="F12 H2",
        remembers=True,
    ),
]
