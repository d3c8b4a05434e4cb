"""The slips of init_network."""

from autograder.slips import Slip

_REFUSAL = (
    "    if len(sizes) < 2 or min(sizes) < 1:\n"
    '        raise ValueError(f"sizes is {list(sizes)}; expected at least two sizes, none below 1")\n'
)
_PAIR = "(rng.standard_normal((m, d)), np.zeros((m, 1)))"

SLIPS: list[Slip] = [
    Slip(
        "init_network",
        "inputs-first-in-the-shape",
        "standard_normal((m, d))",
        "standard_normal((d, m))",
        says=(
            "The weights have a row for each input and a column for each unit; here every unit has its row, so "
            "the shape is turned round."
        ),
        ids="A12 A15",
    ),
    Slip(
        "init_network",
        "drawn-the-other-way-round",
        "standard_normal((m, d))",
        "standard_normal((d, m)).T",
        says=(
            "The weights are drawn with the inputs as rows and turned round afterwards: the shape is right, but "
            "the random numbers stand in other places."
        ),
        ids="A12",
    ),
    Slip(
        "init_network",
        "biases-drawn-too",
        "np.zeros((m, 1))",
        "rng.standard_normal((m, 1))",
        says=(
            "The biases are random numbers as well; they should start at zero, and drawing them also changes the "
            "weights of all later layers."
        ),
    ),
    Slip(
        "init_network",
        "biases-drawn-and-zeroed",
        "np.zeros((m, 1))",
        "0 * rng.standard_normal((m, 1))",
        says=(
            "The biases are zero, but random numbers are drawn for them all the same, so the later layers get "
            "other weights."
        ),
    ),
    Slip(
        "init_network",
        "biases-of-one",
        "np.zeros((m, 1))",
        "np.ones((m, 1))",
        says="The biases start at one, so every z is one too large at the start; they should start at zero.",
    ),
    Slip(
        "init_network",
        "biases-flat",
        "np.zeros((m, 1))",
        "np.zeros(m)",
        says=(
            "The biases have one dimension only; without the second one they are later spread along the samples "
            "and not along the units."
        ),
        ids="A3 A4",
    ),
    Slip(
        "init_network",
        "biases-in-a-row",
        "np.zeros((m, 1))",
        "np.zeros((1, m))",
        says=(
            "The biases lie in a row; they should stand in a column, one below the other, because a unit is a row"
            " and a sample is a column."
        ),
        ids="A4",
    ),
    Slip(
        "init_network",
        "a-bias-for-each-input",
        "np.zeros((m, 1))",
        "np.zeros((d, 1))",
        says="There are as many biases as units in the layer before; each unit of the layer itself needs one.",
        ids="A15",
    ),
    Slip(
        "init_network",
        "weights-all-zero",
        "rng.standard_normal((m, d))",
        "np.zeros((m, d))",
        says="All weights start at zero, so all units of a layer are the same and will stay the same for ever.",
        read="9. What accuracy",
        ids="F9; 4.3 zero init",
    ),
    Slip(
        "init_network",
        "weights-all-equal",
        "rng.standard_normal((m, d))",
        "np.full((m, d), 0.5)",
        says=(
            "All weights start at the same number, so all units of a layer are the same and will stay the same "
            "for ever."
        ),
        read="9. What accuracy",
        ids="F9; 4.3 constant init 0.5",
    ),
    Slip(
        "init_network",
        "uniform-numbers",
        "rng.standard_normal((m, d))",
        "rng.random((m, d))",
        says=(
            "The weights are spread evenly between zero and one, so none is negative; standard normal numbers are"
            " asked for."
        ),
    ),
    Slip(
        "init_network",
        "weights-shrunk",
        "rng.standard_normal((m, d))",
        "0.01 * rng.standard_normal((m, d))",
        says=(
            "The weights are made a hundred times smaller than the numbers that rng gives, so all units start "
            "almost alike."
        ),
        ids="B10",
    ),
    Slip(
        "init_network",
        "weights-scaled-by-inputs",
        "rng.standard_normal((m, d))",
        "rng.standard_normal((m, d)) / np.sqrt(d)",
        says=(
            "The weights are divided by the square root of the number of inputs: a good habit for large networks,"
            " but not asked for here."
        ),
        ids="F10",
    ),
    Slip(
        "init_network",
        "seed-inside",
        _REFUSAL,
        (
            "    if len(sizes) < 2 or min(sizes) < 1:\n"
            '        raise ValueError(f"sizes is {list(sizes)}; expected at least two sizes, none below 1")\n'
            "    rng = np.random.default_rng(0)\n"
        ),
        says=(
            "The function makes a generator of its own with a fixed seed, so it gives the same network whatever "
            "rng it is given."
        ),
        ids="G10",
    ),
    Slip(
        "init_network",
        "drawn-last-layer-first",
        "for d, m in zip(sizes[:-1], sizes[1:], strict=True)]",
        "for d, m in reversed(list(zip(sizes[:-1], sizes[1:], strict=True)))][::-1]",
        says=(
            "The list is in the right order, but the weights of the last layer are drawn first, so every layer "
            "gets other numbers."
        ),
    ),
    Slip(
        "init_network",
        "layers-in-reverse",
        "for d, m in zip(sizes[:-1], sizes[1:], strict=True)]",
        "for d, m in zip(sizes[:-1], sizes[1:], strict=True)][::-1]",
        says="The list begins with the last layer; the first layer should come first.",
    ),
    Slip(
        "init_network",
        "three-sizes-only",
        _REFUSAL,
        (
            "    if len(sizes) < 2 or min(sizes) < 1:\n"
            '        raise ValueError(f"sizes is {list(sizes)}; expected at least two sizes, none below 1")\n'
            "    inputs, hidden, outputs = sizes\n"
        ),
        says=(
            "The function takes for granted that there are exactly three sizes, so it fails for networks of any "
            "other depth."
        ),
        ids="H1",
        one_of="three sizes",
    ),
    Slip(
        "init_network",
        "a-layer-for-the-input",
        _REFUSAL,
        (
            "    if len(sizes) < 2 or min(sizes) < 1:\n"
            '        raise ValueError(f"sizes is {list(sizes)}; expected at least two sizes, none below 1")\n'
            "    sizes = [sizes[0], *sizes]\n"
        ),
        says="There is one layer too many: the input layer gets weights and biases too, but it computes nothing.",
    ),
    Slip(
        "init_network",
        "last-layer-missing",
        "zip(sizes[:-1], sizes[1:], strict=True)",
        "zip(sizes[:-2], sizes[1:-1], strict=True)",
        says="The loop ends one layer early, so the output layer is missing.",
    ),
    Slip(
        "init_network",
        "no-biases",
        _PAIR,
        "rng.standard_normal((m, d))",
        says="The list holds weights only; each layer should be a pair of weights and biases.",
    ),
    Slip(
        "init_network",
        "biases-first",
        _PAIR,
        "(np.zeros((m, 1)), rng.standard_normal((m, d)))",
        says="Each pair holds the biases first and the weights second; it should be the other way round.",
    ),
    Slip(
        "init_network",
        "weights-and-biases-apart",
        (
            "    return [(rng.standard_normal((m, d)), np.zeros((m, 1))) for d, m in zip(sizes[:-1], sizes[1:], "
            "strict=True)]"
        ),
        (
            "    pairs = [(rng.standard_normal((m, d)), np.zeros((m, 1))) for d, m in zip(sizes[:-1], sizes[1:], "
            "strict=True)]\n"
            "    return [W for W, _ in pairs], [b for _, b in pairs]"
        ),
        says=(
            "All weights come back in one list and all biases in another; a list with one pair for each layer is "
            "asked for."
        ),
    ),
    Slip(
        "init_network",
        "sizes-not-looked-at",
        _REFUSAL,
        "",
        says=(
            "The sizes are not looked at before anything is drawn, so too few sizes, or a layer without units, "
            "quietly give a network that is none."
        ),
        one_of="too few",
    ),
    Slip(
        "init_network",
        "one-size-accepted",
        "len(sizes) < 2 or min(sizes) < 1",
        "any(size < 1 for size in sizes)",
        says="Fewer than two sizes are accepted, so a list without any layer comes back where a ValueError is due.",
        one_of="too few",
    ),
    Slip(
        "init_network",
        "single-size-accepted",
        "len(sizes) < 2 or min(sizes) < 1",
        "min(sizes) < 1",
        says="A single size is accepted, so a list without any layer comes back where a ValueError is due.",
    ),
    Slip(
        "init_network",
        "refusal-missing-or-silent",
        "len(sizes) < 2 or min(sizes) < 1",
        "len(sizes) < 2",
        says=(
            "A layer without units is not refused, or the error that refuses it says nothing: a ValueError is due"
            " whose text names the sizes."
        ),
    ),
    Slip(
        "init_network",
        "single-units-refused",
        "min(sizes) < 1",
        "min(sizes) <= 1",
        says="A layer of a single unit is refused, although it is allowed: only sizes below one are not.",
    ),
    Slip(
        "init_network",
        "two-sizes-refused",
        "len(sizes) < 2",
        "len(sizes) < 3",
        says="Two sizes are refused, although they make a network: one layer, without a hidden one.",
        one_of="three sizes",
    ),
    Slip(
        "init_network",
        "assert-for-an-error",
        _REFUSAL,
        '    assert len(sizes) >= 2 and min(sizes) >= 1, f"sizes is {list(sizes)}"\n',
        says="Wrong sizes give an AssertionError; a caller who passes wrong sizes should get a ValueError.",
    ),
    Slip(
        "init_network",
        "printed-for-an-error",
        'raise ValueError(f"sizes is {list(sizes)}; expected at least two sizes, none below 1")',
        "return None",
        says="Wrong sizes give None, perhaps with a message on the screen; a ValueError should stop the caller.",
    ),
]
