"""The slips of affine."""

from autograder.slips import Slip
from autograder.slips.refusals import refusals

BIAS_REFUSED = """\
    if b.shape != (W.shape[0], 1):
        raise ValueError(f"b has shape {b.shape}; expected {(W.shape[0], 1)}")"""
INNER_REFUSED = """\
    if W.shape[1] != X.shape[0]:
        raise ValueError(f"W has shape {W.shape} and X has shape {X.shape}; the inner sizes must be equal")"""

SLIPS: list[Slip] = [
    Slip(
        "affine",
        "bias-forgotten",
        "(W @ X + b)",
        "(W @ X)",
        says="The bias is never added. With all weights at zero, every unit would answer 0 whatever its bias is.",
    ),
    Slip(
        "affine",
        "bias-subtracted",
        "W @ X + b",
        "W @ X - b",
        says="The bias is subtracted, as one does with a threshold. A bias is added: it is minus the threshold.",
    ),
    Slip(
        "affine",
        "bias-once-per-input",
        "W @ X + b",
        "W @ X + len(X) * b",
        says="The bias stands inside the sum over the inputs, so it is added once for each input instead of once for "
        "the unit.",
        ids="E14",
    ),
    Slip(
        "affine",
        "samples-as-rows",
        "(W @ X + b)",
        "(W @ X + b).T",
        says="The result is turned over: it has a row per sample and a column per unit. Here a sample is a column.",
        ids="A12",
    ),
    Slip(
        "affine",
        "weights-transposed",
        "W @ X",
        "W.T @ X",
        says="The weights are transposed before the product. The sizes then do not fit, or, if the table of weights is "
        "square, the numbers are wrong without a word.",
        ids="A12 A17",
    ),
    Slip(
        "affine",
        "inputs-transposed",
        "W @ X",
        "W @ X.T",
        says="The inputs are transposed before the product, as if samples were rows. The sizes then do not fit, or, "
        "with as many samples as features, the numbers are wrong.",
        ids="A12 A17",
    ),
    Slip(
        "affine",
        "factors-exchanged",
        "W @ X",
        "X @ W",
        says="The two factors are exchanged. A matrix product takes rows of the first and columns of the second, and a "
        "unit's weights are a row, a sample is a column.",
        ids="A12",
    ),
    Slip(
        "affine",
        "inputs-turned-to-fit",
        INNER_REFUSED,
        "    if W.shape[1] != X.shape[0]:\n        X = X.T\n" + INNER_REFUSED,
        says="Inputs that do not fit are turned over until they do, instead of being refused. What was a feature then "
        "counts as a sample.",
        ids="A12",
    ),
    Slip(
        "affine",
        "weights-turned-to-fit",
        BIAS_REFUSED,
        "    if W.shape[1] != X.shape[0] and W.shape[0] == X.shape[0]:\n        W = W.T\n" + BIAS_REFUSED,
        says="Weights that do not fit are turned over until they do, instead of being refused. Each number then weighs "
        "another input of another unit.",
        ids="A12",
    ),
    Slip(
        "affine",
        "elementwise-product",
        "W @ X",
        "W * X",
        says="The weights are multiplied entry by entry with the inputs, and nothing is summed. NumPy stretches or "
        "stops; a layer needs the matrix product.",
        read="4. Broadcasting",
        ids="A7",
    ),
    Slip(
        "affine",
        "bias-stretched-in-silence",
        BIAS_REFUSED + "\n",
        "",
        says="A bias that is not one column with a row per unit gets through wherever NumPy can stretch it: a single "
        "number, for one, then serves every unit.",
        read="4. Broadcasting",
        ids="A4",
    ),
    Slip(
        "affine",
        "only-rows-of-bias-compared",
        "b.shape != (W.shape[0], 1)",
        "b.shape[0] != W.shape[0]",
        says="Only the number of rows of the bias is looked at. It may then be flat or have many columns, so that each "
        "sample gets a bias of its own.",
        ids="A4",
    ),
    Slip(
        "affine",
        "only-size-of-bias-compared",
        "b.shape != (W.shape[0], 1)",
        "b.size != W.shape[0]",
        says="Only the count of biases is looked at. A flat bias or a row gets through, and is added along the samples "
        "whenever there are as many samples as units.",
        ids="A4",
    ),
    Slip(
        "affine",
        "bias-reshaped-to-fit",
        BIAS_REFUSED,
        "    b = b.reshape(-1, 1)\n" + BIAS_REFUSED,
        says="A flat bias or a row is turned into a column instead of being refused, so a mix-up elsewhere stays "
        "unnoticed.",
        ids="A4",
    ),
    Slip(
        "affine",
        "flat-bias-taken",
        BIAS_REFUSED,
        "    b = b[:, np.newaxis] if b.ndim == 1 else b\n" + BIAS_REFUSED,
        says="A flat bias is taken and made a column. It was to be refused: in this course biases come as columns, "
        "with two axes.",
        ids="A4",
    ),
    Slip(
        "affine",
        "loops-over-the-edge",
        BIAS_REFUSED + "\n" + INNER_REFUSED + "\n    return (W @ X + b).astype(float)",
        "    Z = np.zeros((W.shape[0], X.shape[1]))\n"
        "    for i in range(W.shape[0]):\n"
        "        for j in range(X.shape[1]):\n"
        "            Z[i, j] = b[i, 0] + sum(W[i, k] * X[k, j] for k in range(W.shape[1]))\n"
        "    return Z",
        says="The loops begin without a look at the shapes. With shapes that do not fit they run over an edge, which "
        "is an IndexError and no ValueError, or leave rows out.",
    ),
    Slip(
        "affine",
        "inner-size-of-one-stretched",
        INNER_REFUSED + "\n    return (W @ X + b)",
        "    return (np.einsum('md,dn->mn', W, X) + b)",
        says="The inner sizes are not compared. If one of them is 1 it is stretched to the other, and a single row of "
        "inputs then serves all weights.",
        read="4. Broadcasting",
    ),
    Slip(
        "affine",
        "integers-stay-integers",
        ".astype(float)",
        "",
        says="Integer weights, inputs and biases give integers. The result is to hold floats whatever came, or a later "
        "step may cut decimals off.",
        read="8. Images",
        ids="F5",
    ),
    Slip(
        "affine",
        "dimensions-squeezed-away",
        "(W @ X + b).astype(float)",
        "np.squeeze((W @ X + b).astype(float))",
        says="Axes of size 1 are dropped, so one sample or one unit gives a flat result. The two axes are to stay, "
        "however few samples there are.",
        ids="A3 A6",
    ),
    Slip(
        "affine",
        "one-sample-flat",
        "(W @ X + b).astype(float)",
        "((W @ X + b).astype(float) if X.shape[1] > 1 else (W @ X + b).astype(float)[:, 0])",
        says="A single sample gives a flat result. It is to give a column as any number of samples does, with two "
        "axes.",
        ids="A3 A6",
    ),
    Slip(
        "affine",
        "activation-applied",
        "(W @ X + b).astype(float)",
        "1 / (1 + np.exp(-(W @ X + b)))",
        says="The sigmoid is applied already, so all numbers lie between 0 and 1. Here the weighted input itself is "
        "asked for.",
    ),
    *refusals("affine", BIAS_REFUSED + "\n" + INNER_REFUSED, "shapes that do not fit together"),
]
