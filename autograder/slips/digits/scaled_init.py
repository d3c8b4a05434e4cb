"""The slips of scaled_init."""

from autograder.slips import Slip

INIT = "[(W / np.sqrt(W.shape[1]), b) for W, b in init_network(sizes, rng)]"
SHAPES = "zip(sizes[:-1], sizes[1:])"
REFUSED = 'if len(sizes) < 2 or min(sizes) < 1:\n        raise ValueError(f"sizes is {list(sizes)}")\n'
"""A look at sizes, for those who draw the weights themselves."""

SLIPS: list[Slip] = [
    Slip(
        "scaled_init",
        "weights-not-scaled",
        "W / np.sqrt(W.shape[1])",
        "W",
        says="The weights are as init_network draws them. With many inputs the sums become large, and the units are "
        "saturated before they have seen a sample.",
        ids="F10",
    ),
    Slip(
        "scaled_init",
        "root-forgotten",
        "np.sqrt(W.shape[1])",
        "W.shape[1]",
        says="The weights are divided by the number of inputs itself. A sum of random parts grows like the root of "
        "their number only, so these weights are too small.",
    ),
    Slip(
        "scaled_init",
        "multiplied-by-the-root",
        "W / np",
        "W * np",
        says="The weights are multiplied by the root instead of divided, so units with many inputs are saturated "
        "even more than before.",
    ),
    Slip(
        "scaled_init",
        "scaled-by-its-own-units",
        "W.shape[1]",
        "W.shape[0]",
        says="The weights are divided by the root of the layer's own number of units. What a unit adds up are its "
        "inputs, which are the other size of W.",
    ),
    Slip(
        "scaled_init",
        "scaled-by-the-networks-inputs",
        "W.shape[1]",
        "sizes[0]",
        says="All layers are scaled by the number of the network's inputs. Each layer has inputs of its own: the "
        "units of the layer before it.",
    ),
    Slip(
        "scaled_init",
        "scaled-by-all-weights",
        "W.shape[1]",
        "W.size",
        says="The weights are divided by the root of the number of all weights in the layer, rows times columns. One "
        "unit adds up only as many products as it has inputs.",
        ids="A15",
    ),
    Slip(
        "scaled_init",
        "scale-of-relu",
        "W / np.sqrt(W.shape[1])",
        "W * np.sqrt(2 / W.shape[1])",
        says="The variance is 2 over the number of inputs, the rule for ReLU units (He). Here it is 1 over that "
        "number.",
    ),
    Slip(
        "scaled_init",
        "scale-of-both-sides",
        "W / np.sqrt(W.shape[1])",
        "W * np.sqrt(2 / (W.shape[0] + W.shape[1]))",
        says="Inputs and units are averaged for the scale, which is another rule (Glorot's). Here only the number of "
        "inputs counts.",
    ),
    Slip(
        "scaled_init",
        "one-hundredth-for-all",
        "W / np.sqrt(W.shape[1])",
        "W * 0.01",
        says="All weights are made small by the same fixed factor, whatever the number of inputs. Layers with few "
        "inputs then hardly pass anything on.",
        ids="B10",
    ),
    Slip(
        "scaled_init",
        "number-of-pixels-hard-coded",
        "np.sqrt(W.shape[1])",
        "28",
        says="The scale of images with 784 pixels is written into the function and serves every layer of every "
        "network.",
        ids="H1",
    ),
    Slip(
        "scaled_init",
        "only-first-layer-scaled",
        INIT,
        "[(W / np.sqrt(W.shape[1]), b) if i == 0 else (W, b) for i, (W, b) in enumerate(init_network(sizes, rng))]",
        says="Only the first layer is scaled. The units of the next layers add up many inputs too, and each layer is "
        "divided by its own root.",
        ids="F10",
    ),
    Slip(
        "scaled_init",
        "all-weights-zero",
        "W / np.sqrt(W.shape[1])",
        "0 * W",
        says="All weights are zero. Units that start equal get equal gradients and stay equal, so a layer acts like "
        "a single unit.",
        ids="F9; 4.3 zero init",
    ),
    Slip(
        "scaled_init",
        "all-weights-one-half",
        "W / np.sqrt(W.shape[1])",
        "np.full(W.shape, 0.5)",
        says="All weights are the same number. Units that start equal get equal gradients and stay equal, so a layer "
        "acts like a single unit.",
        ids="F9; 4.3 constant init 0.5",
    ),
    Slip(
        "scaled_init",
        "no-negative-weights",
        "W / np.sqrt(W.shape[1]), b) for W, b in init_network(sizes, rng)",
        f"rng.random((m, d)) / np.sqrt(d), np.zeros((m, 1))) for d, m in {SHAPES}",
        says="The weights are drawn evenly from 0 to 1, so none is negative and the sums do not cancel: they grow "
        "with the number of inputs again.",
        ids="F10",
    ),
    Slip(
        "scaled_init",
        "biases-drawn-too",
        "W / np.sqrt(W.shape[1]), b) for W, b in init_network(sizes, rng)",
        f"rng.standard_normal((m, d)) / np.sqrt(d), rng.standard_normal((m, 1))) for d, m in {SHAPES}",
        says="The biases are drawn at random as well. They start at zero, and nothing is drawn for them, or the "
        "layers after them get other weights.",
    ),
    Slip(
        "scaled_init",
        "biases-drawn-and-dropped",
        f"return {INIT}",
        f"{REFUSED}    drawn = [(rng.standard_normal((m, d)), rng.standard_normal((m, 1))) for d, m in {SHAPES}]\n"
        "    return [(W / np.sqrt(W.shape[1]), 0 * b) for W, b in drawn]",
        says="Numbers are drawn for the biases and then replaced by zeros. Nothing is to be drawn for them, or the "
        "layers after them get other weights.",
    ),
    Slip(
        "scaled_init",
        "biases-of-one",
        ", b) for",
        ", b + 1) for",
        says="The biases start at one. They start at zero here, so that no unit leans to one side before training.",
    ),
    Slip(
        "scaled_init",
        "weights-turned-over",
        "(W / np.sqrt(W.shape[1]), b)",
        "((W / np.sqrt(W.shape[1])).T.copy(), b)",
        says="The tables of weights are turned over: they have a row per input. Here a unit's weights are a row.",
        ids="A12",
    ),
    Slip(
        "scaled_init",
        "drawn-inputs-first",
        f"return {INIT}",
        f"{REFUSED}    return [(rng.standard_normal((d, m)).T / np.sqrt(d), np.zeros((m, 1))) for d, m in {SHAPES}]",
        says="Each table is drawn with a row per input and then turned over. Shape and scale are right, but the "
        "numbers are not those that init_network gives.",
    ),
    Slip(
        "scaled_init",
        "flat-biases",
        ", b) for",
        ", b[:, 0]) for",
        says="The biases are flat. They are columns of shape (m, 1): a flat array counts as a row and would be added "
        "along the samples.",
        ids="A4",
    ),
    Slip(
        "scaled_init",
        "generator-of-its-own",
        "init_network(sizes, rng)",
        "init_network(sizes, np.random.default_rng(0))",
        says="A generator with a fixed seed is made inside: the weights are the same at every call, and the rng that "
        "was passed in is not used.",
        ids="G10",
    ),
    Slip(
        "scaled_init",
        "sizes-not-looked-at",
        "W / np.sqrt(W.shape[1]), b) for W, b in init_network(sizes, rng)",
        f"rng.standard_normal((m, d)) / np.sqrt(d), np.zeros((m, 1))) for d, m in {SHAPES}",
        says="The weights are drawn without a look at sizes, so a single size is taken for a network and gives an "
        "empty list. init_network refuses such sizes.",
    ),
    Slip(
        "scaled_init",
        "sizes-not-properly-refused",
        f"return {INIT}",
        'if len(sizes) < 2:\n        raise ValueError(f"sizes is {list(sizes)}; expected at least two")\n'
        f"    return [(rng.standard_normal((m, d)) / np.sqrt(d), np.zeros((m, 1))) for d, m in {SHAPES}]",
        says="Sizes that make no network are not all refused as init_network does it, with a ValueError that says in "
        "words what came. NumPy itself makes a layer of 0 units and does not complain.",
    ),
]
