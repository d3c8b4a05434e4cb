"""The slips of softmax."""

from autograder.slips import Slip

SLIPS: list[Slip] = [
    Slip(
        "softmax",
        "no-shift",
        "np.exp(z - z.max(axis=0, keepdims=True))",
        "np.exp(z)",
        says=(
            "Nothing is subtracted before exp, so large numbers overflow and very small ones all become 0: "
            "infinity by infinity, or 0 by 0, is NaN."
        ),
    ),
    Slip(
        "softmax",
        "maximum-of-everything",
        "z.max(axis=0, keepdims=True)",
        "z.max()",
        says=(
            "The maximum of the whole array is subtracted from every column; in a column that lies far below it "
            "all exponentials are 0, and 0/0 is NaN."
        ),
        ids="D1",
    ),
    Slip(
        "softmax",
        "maximum-of-each-row",
        "z.max(axis=0, keepdims=True)",
        "z.max(axis=1, keepdims=True)",
        says=(
            "The maximum of each row, over the samples, is subtracted. It differs from class to class and does "
            "not cancel, so the shares of every sample change."
        ),
        ids="D1 A16",
    ),
    Slip(
        "softmax",
        "mean-subtracted",
        "z.max(axis=0, keepdims=True)",
        "z.mean(axis=0, keepdims=True)",
        says=(
            "The mean of each column is subtracted. It cancels, but where the numbers of a column lie far apart "
            "the largest exponent is still too large."
        ),
    ),
    Slip(
        "softmax",
        "minimum-subtracted",
        "z.max(axis=0, keepdims=True)",
        "z.min(axis=0, keepdims=True)",
        says=(
            "The smallest number of each column is subtracted. It cancels, but it makes the other exponents "
            "larger still, and exp overflows."
        ),
    ),
    Slip(
        "softmax",
        "z-clipped",
        "np.exp(z - z.max(axis=0, keepdims=True))",
        "np.exp(np.clip(z, -500, 500))",
        says=(
            "z is clipped so that exp stays finite; but two numbers beyond the clip become equal, and the share "
            "of the larger one is lost."
        ),
    ),
    Slip(
        "softmax",
        "over-the-samples",
        "    e = np.exp(z - z.max(axis=0, keepdims=True))\n    return e / e.sum(axis=0, keepdims=True)",
        "    e = np.exp(z - z.max(axis=1, keepdims=True))\n    return e / e.sum(axis=1, keepdims=True)",
        says=(
            "The shares are made along the rows, over the samples of one class, so the rows sum to 1; it is the "
            "columns that should."
        ),
        ids="D2 A16",
    ),
    Slip(
        "softmax",
        "over-everything",
        "    e = np.exp(z - z.max(axis=0, keepdims=True))\n    return e / e.sum(axis=0, keepdims=True)",
        "    e = np.exp(z - z.max())\n    return e / e.sum()",
        says=(
            "Maximum and sum are taken over the whole array, so all its entries together sum to 1, and the "
            "columns to much less."
        ),
        ids="D2",
    ),
    Slip(
        "softmax",
        "sum-over-everything",
        "e.sum(axis=0, keepdims=True)",
        "e.sum()",
        says=(
            "Each column has its own maximum, but the sum runs over the whole array, so the columns do not sum to 1."
        ),
        ids="D2",
    ),
    Slip(
        "softmax",
        "sum-of-each-row",
        "e.sum(axis=0, keepdims=True)",
        "e.sum(axis=1, keepdims=True)",
        says=(
            "The exponentials are divided by the sum of their row, over the samples; each sample, a column, "
            "should sum to 1."
        ),
        ids="D2 A16",
    ),
    Slip(
        "softmax",
        "row-sum-without-keepdims",
        "e.sum(axis=0, keepdims=True)",
        "e.sum(axis=1)",
        says=(
            "The sums run over the samples and come as a flat row of one number per class, which does not fit "
            "the columns, or fits the wrong ones."
        ),
        ids="D2 E15",
    ),
    Slip(
        "softmax",
        "not-divided",
        "e / e.sum(axis=0, keepdims=True)",
        "e",
        says=(
            "The division by the sum of the column is missing: the largest entry of each column is 1, and the "
            "columns sum to more."
        ),
    ),
    Slip(
        "softmax",
        "divided-by-the-mean",
        "e.sum(axis=0, keepdims=True)",
        "e.mean(axis=0, keepdims=True)",
        says=(
            "The exponentials are divided by the mean of their column, so each column sums to the number of "
            "classes instead of to 1."
        ),
    ),
    Slip(
        "softmax",
        "no-exponential",
        "    e = np.exp(z - z.max(axis=0, keepdims=True))\n    return e / e.sum(axis=0, keepdims=True)",
        "    return z / z.sum(axis=0, keepdims=True)",
        says=(
            "The numbers themselves are divided by their sum, without exp: negative ones give negative shares, "
            "and a sum of 0 gives NaN."
        ),
    ),
    Slip(
        "softmax",
        "smallest-wins",
        "    e = np.exp(z - z.max(axis=0, keepdims=True))\n    return e / e.sum(axis=0, keepdims=True)",
        "    e = np.exp(z.min(axis=0, keepdims=True) - z)\n    return e / e.sum(axis=0, keepdims=True)",
        says="The sign in the exponent is reversed, so the smallest number of each column gets the largest share.",
    ),
    Slip(
        "softmax",
        "maximum-minus-z",
        "np.exp(z - z.max(axis=0, keepdims=True))",
        "np.exp(z.max(axis=0, keepdims=True) - z)",
        says=(
            "z is subtracted from the maximum, not the maximum from z: the smallest number gets the largest "
            "share, and wide columns overflow."
        ),
    ),
    Slip(
        "softmax",
        "winner-takes-all",
        "    e = np.exp(z - z.max(axis=0, keepdims=True))\n    return e / e.sum(axis=0, keepdims=True)",
        "    return 1.0 * (z == z.max(axis=0, keepdims=True))",
        says=(
            "The largest number of each column gets everything and the others nothing: that is the decision, "
            "without the probabilities it comes from."
        ),
    ),
    Slip(
        "softmax",
        "sigmoid-of-each",
        "    e = np.exp(z - z.max(axis=0, keepdims=True))\n    return e / e.sum(axis=0, keepdims=True)",
        "    return sigmoid(z)",
        says=(
            "Each number gets its own sigmoid and knows nothing of the other classes, so the columns do not sum to 1."
        ),
    ),
    Slip(
        "softmax",
        "logarithm-of-the-shares",
        "    e = np.exp(z - z.max(axis=0, keepdims=True))\n    return e / e.sum(axis=0, keepdims=True)",
        "    z = z - z.max(axis=0, keepdims=True)\n    return z - np.log(np.exp(z).sum(axis=0, keepdims=True))",
        says=(
            "The logarithms of the shares come back, all of them 0 or negative; the shares themselves are asked for."
        ),
    ),
    Slip(
        "softmax",
        "small-number-in-the-sum",
        "e.sum(axis=0, keepdims=True)",
        "(e.sum(axis=0, keepdims=True) + 1e-8)",
        says=(
            "A small number is added to each sum, so the columns sum to a little less than 1. After the shift no "
            "sum is near 0, so nothing needs it."
        ),
    ),
    Slip(
        "softmax",
        "samples-as-rows",
        "e / e.sum(axis=0, keepdims=True)",
        "(e / e.sum(axis=0, keepdims=True)).T",
        says="The shares are right, but the table comes back turned round, with one sample per row.",
        ids="A16",
    ),
    Slip(
        "softmax",
        "one-dimension-less",
        "e / e.sum(axis=0, keepdims=True)",
        "(e / e.sum(axis=0, keepdims=True)).squeeze()",
        says="With one sample or one class the result has a dimension too few: the one of length 1 has been dropped.",
    ),
    Slip(
        "softmax",
        "z-shifted-in-place",
        "np.exp(z - z.max(axis=0, keepdims=True))",
        "np.exp(np.subtract(z, z.max(axis=0, keepdims=True), out=z))",
        says=(
            "The maximum is subtracted in z itself. The shares are right, but the caller's z is no longer what it was."
        ),
        ids="F4",
    ),
    Slip(
        "softmax",
        "cut-to-integers",
        "e / e.sum(axis=0, keepdims=True)",
        "(e / e.sum(axis=0, keepdims=True)).astype(z.dtype)",
        says=(
            "The shares take their type from z: for integers everything after the point is cut off, and nearly "
            "all shares become 0."
        ),
        ids="F5",
    ),
]
