"""The slips of as_column."""

from autograder.slips import Slip
from autograder.slips.refusals import refusals

COLUMN_REFUSED = """\
    if values.size == 0 or not (values.ndim == 1 or one_row or one_column):
        raise ValueError(f"values has shape {values.shape}; expected (n,), (1, n) or (n, 1) with n > 0")"""

SLIPS: list[Slip] = [
    Slip(
        "as_column",
        "row-instead-of-column",
        "reshape(-1, 1)",
        "reshape(1, -1)",
        says="The result is a row, with one number per column. A column has one number per row.",
    ),
    Slip(
        "as_column",
        "flat-result",
        "reshape(-1, 1)",
        "reshape(-1)",
        says="The result has one dimension too few: it is flat, so it will count as a row as soon as it meets a "
        "matrix.",
        read="4. Broadcasting",
        ids="A3",
    ),
    Slip(
        "as_column",
        "only-transposed",
        "reshape(-1, 1)",
        "T",
        says="Transposing exchanges the axes that are there: a flat array has one axis and stays flat, and a column "
        "becomes a row.",
        ids="A12",
    ),
    Slip(
        "as_column",
        "columns-turned-too",
        "values.reshape(-1, 1)",
        "(values.T if values.ndim == 2 else values.reshape(-1, 1))",
        says="Everything with two dimensions is turned over, so a row becomes a column as it should, but a column "
        "becomes a row.",
        ids="A12",
    ),
    Slip(
        "as_column",
        "rows-stay-rows",
        "values.reshape(-1, 1)",
        "(values if values.ndim == 2 else values.reshape(-1, 1))",
        says="Only flat arrays are turned into columns; a row of shape (1, n) already has two dimensions and comes "
        "back as a row.",
    ),
    Slip(
        "as_column",
        "an-axis-too-many",
        "values.reshape(-1, 1)",
        "values[..., np.newaxis]",
        says="An axis is added to whatever comes. That suits a flat array, but a row or a column has two axes already "
        "and ends up with three.",
    ),
    Slip(
        "as_column",
        "whole-numbers-stay-integers",
        ".astype(float)",
        ".copy()",
        says="Whole numbers come back as integers. Floats are promised: arithmetic with integers can cut off what "
        "stands after the decimal point later on.",
        read="8. Images",
        ids="F5",
    ),
    Slip(
        "as_column",
        "decimals-cut-off",
        ".astype(float)",
        ".astype(int).astype(float)",
        says="All numbers pass through integers on their way, which cuts off everything after the decimal point.",
        read="8. Images",
        ids="F5",
    ),
    Slip(
        "as_column",
        "same-memory-as-the-argument",
        ".astype(float)",
        ".astype(float, copy=False)",
        says="The numbers are right, but an array of floats is only looked at in another shape, not copied: who "
        "changes the column later changes the caller's array too.",
        ids="F4",
    ),
    Slip(
        "as_column",
        "reshaped-and-no-more",
        ".astype(float)",
        "",
        says="The shape is changed and nothing else: whole numbers stay integers, and the column shares its memory "
        "with the array that was given.",
        ids="F4 F5",
    ),
    Slip(
        "as_column",
        "lists-not-made-arrays",
        "    values = np.asarray(values)\n",
        "",
        says="A list has no shape and no number of dimensions, so asking it for them stops with an AttributeError. "
        "Lists are to be taken as well.",
    ),
    Slip(
        "as_column",
        "only-flat-arrays-taken",
        "(values.ndim == 1 or one_row or one_column)",
        "values.ndim == 1",
        says="Only flat arrays and flat lists are taken. A row of shape (1, n) and a column of shape (n, 1) are "
        "refused, although they are welcome.",
    ),
    Slip(
        "as_column",
        "single-number-refused",
        "np.asarray(values)\n"
        "    one_row = values.ndim == 2 and values.shape[0] == 1\n"
        "    one_column = values.ndim == 2 and values.shape[1] == 1\n"
        "    if values.size == 0 or not (values.ndim == 1 or one_row or one_column):",
        "np.squeeze(np.asarray(values))\n    if values.size == 0 or values.ndim != 1:",
        says="All axes of size 1 are squeezed away before the look at the shape. An array or list with one number "
        "loses every axis by that and is refused.",
    ),
    Slip(
        "as_column",
        "anything-is-taken",
        COLUMN_REFUSED + "\n",
        "",
        says="Nothing is refused: a table of numbers is flattened into one long column without a word, and so are a "
        "number without dimensions and an empty list.",
    ),
    Slip(
        "as_column",
        "only-empty-input-refused",
        "values.size == 0 or not (values.ndim == 1 or one_row or one_column)",
        "values.size == 0",
        says="Only empty input is refused. A table is flattened into one long column without a word, and a number "
        "without dimensions is taken as well.",
    ),
    Slip(
        "as_column",
        "tables-flattened",
        "or one_row or one_column",
        "or values.ndim == 2",
        says="The dimensions are counted, but their sizes are not looked at: a whole table gets through and is "
        "flattened into one long column.",
    ),
    Slip(
        "as_column",
        "tables-come-back-as-tables",
        COLUMN_REFUSED,
        COLUMN_REFUSED.replace("one_row or one_column", "values.ndim == 2")
        + "\n    if min(values.shape) > 1 and values.ndim == 2:\n        return values.astype(float)",
        says="A table is neither turned nor refused: it comes back as it is, although it is no column.",
    ),
    Slip(
        "as_column",
        "three-axes-taken",
        "not (values.ndim == 1 or one_row or one_column)",
        "values.size != max(values.shape, default=0)",
        says="One axis is allowed to be longer than 1, however many axes there are, so arrays with three axes get "
        "through.",
    ),
    Slip(
        "as_column",
        "bare-number-taken",
        "np.asarray(values)",
        "np.atleast_1d(values)",
        says="A single number without any dimension is taken and made a column. It was to be refused, because it is "
        "no list of numbers.",
    ),
    Slip(
        "as_column",
        "empty-input-taken",
        "values.size == 0 or ",
        "",
        says="Nothing at all, such as an empty list, is taken and becomes a column without rows. It was to be "
        "refused: the mean of such a column, say, is NaN.",
    ),
    Slip(
        "as_column",
        "length-in-place-of-size",
        "values.size == 0",
        "len(values) == 0",
        says="Emptiness is judged by the length of the first axis. A bare number has no length, so a TypeError comes, "
        "and an empty row has length 1.",
    ),
    Slip(
        "as_column",
        "list-instead-of-array",
        ".astype(float)",
        ".astype(float).tolist()",
        says="The result is a list of lists and not an array, so it has no shape, and arithmetic with it will fail or "
        "do something else.",
    ),
    Slip(
        "as_column",
        "sizes-of-one-lost",
        "values.reshape(-1, 1).astype(float)",
        "np.squeeze(values.reshape(-1, 1).astype(float)) if values.size == 1 else values.reshape(-1, 1).astype(float)",
        says="A single number loses its two dimensions on the way out; only longer columns keep them.",
        ids="A3",
    ),
    *refusals("as_column", COLUMN_REFUSED, "what is no row, no column and no flat list of numbers"),
]
