"""The slips of minibatches."""

from autograder.slips import Slip
from autograder.slips.refusals import refusals

SIZE_REFUSED = """\
    if batch_size < 1:
        raise ValueError(f"batch_size is {batch_size}; expected at least 1")"""
ORDER = "order = rng.permutation(n)"
PARTS = "parts = [order[start : start + batch_size] for start in range(0, n, batch_size)]"
BATCHES = "return [(X[:, part], T[:, part]) for part in parts]"

SLIPS: list[Slip] = [
    Slip(
        "minibatches",
        "order-not-random",
        ORDER,
        "order = np.arange(n)",
        says="The samples are never shuffled: the batches come in the order of the data, the same at every call, and a "
        "sorted data set gives batches of one class.",
    ),
    Slip(
        "minibatches",
        "slices-of-the-data",
        ORDER + "\n    " + PARTS,
        "parts = [slice(start, start + batch_size) for start in range(0, n, batch_size)]",
        says="The batches are slices of X and T in their old order. Nothing is shuffled, and who changes a batch "
        "changes the caller's data.",
        ids="F4",
    ),
    Slip(
        "minibatches",
        "batches-shuffled-not-samples",
        ORDER + "\n    " + PARTS,
        "order = np.arange(n)\n    " + PARTS + "\n    parts = [parts[i] for i in rng.permutation(len(parts))]",
        says="Only the order of the batches is random. The same samples are together in every epoch, and the short "
        "batch may come anywhere.",
    ),
    Slip(
        "minibatches",
        "full-batches-shuffled-not-samples",
        ORDER + "\n    " + PARTS,
        "order = np.arange(n)\n    " + PARTS + "\n    full = n // batch_size\n"
        "    parts = [parts[i] for i in rng.permutation(full)] + parts[full:]",
        says="Only the order of the full batches is random. The same samples are together in every epoch, and the last "
        "ones are always left over.",
    ),
    Slip(
        "minibatches",
        "shuffled-inside-the-batches",
        ORDER + "\n    " + PARTS,
        "order = np.arange(n)\n    " + PARTS + "\n    parts = [rng.permutation(part) for part in parts]",
        says="The data are cut first and shuffled inside each batch, which changes no batch's gradient: the same "
        "samples are together in every epoch.",
    ),
    Slip(
        "minibatches",
        "generator-of-its-own",
        ORDER,
        "order = np.random.default_rng(0).permutation(n)",
        says="A new generator with a fixed seed is made inside, so the order is the same at every call and the rng "
        "that was passed in is not used.",
        read="3. Stochastic gradient descent",
        ids="G10",
    ),
    Slip(
        "minibatches",
        "shuffled-separately",
        ORDER + "\n    " + PARTS + "\n    " + BATCHES,
        ORDER + "\n    X, T = X[:, order], T[:, rng.permutation(n)]\n    order = np.arange(n)\n"
        "    " + PARTS + "\n    " + BATCHES,
        says="Images and targets are shuffled in two different orders, so each image gets somebody else's label, and a "
        "network can learn nothing but chance from them.",
        ids="G6; 4.3 X and y shuffled separately",
    ),
    Slip(
        "minibatches",
        "targets-not-shuffled",
        ORDER,
        "X = X[:, rng.permutation(n)]\n    order = np.arange(n)",
        says="X is shuffled and T is not, so each image gets somebody else's label. One order has to serve both.",
        ids="G6",
    ),
    Slip(
        "minibatches",
        "callers-arrays-shuffled",
        ORDER + "\n    " + PARTS,
        ORDER + "\n    X[...], T[...] = X[:, order], T[:, order]\n"
        "    parts = [slice(start, start + batch_size) for start in range(0, n, batch_size)]",
        says="The shuffling happens inside the caller's arrays, so the next cell sees the data in another order, and "
        "labels kept elsewhere no longer fit.",
        ids="G7 F4",
    ),
    Slip(
        "minibatches",
        "with-replacement",
        ORDER,
        "order = rng.integers(0, n, n)",
        says="Every position is drawn from all samples anew, so some samples come twice in an epoch and about a third "
        "of them do not come at all.",
    ),
    Slip(
        "minibatches",
        "each-batch-drawn-anew",
        ORDER + "\n    " + PARTS,
        "sizes = [min(batch_size, n - start) for start in range(0, n, batch_size)]\n"
        "    parts = [rng.choice(n, size, replace=False) for size in sizes]",
        says="Each batch is drawn from all samples again, so between batches some samples come twice and others never "
        "within one epoch.",
    ),
    Slip(
        "minibatches",
        "short-last-batch-dropped",
        PARTS,
        "parts = [order[i * batch_size : (i + 1) * batch_size] for i in range(n // batch_size)]",
        says="Only full batches are made, so the samples that are left over at the end are lost; with fewer samples "
        "than batch_size there is no batch at all.",
        ids="G1 G3; 4.3 last batch dropped",
    ),
    Slip(
        "minibatches",
        "last-batch-always-dropped",
        "range(0, n, batch_size)",
        "range(0, n - batch_size, batch_size)",
        says="The loop ends one batch too early: the last batch is lost, whether it is full or not.",
        ids="G1 G2; 4.3 last batch dropped",
    ),
    Slip(
        "minibatches",
        "last-full-batch-dropped",
        BATCHES,
        "parts = parts[:-1] if n % batch_size == 0 and len(parts) > 1 else parts\n    " + BATCHES,
        says="Where batch_size divides the number of samples, the last full batch is lost: the end of the loop is off "
        "by one there.",
        ids="G2",
    ),
    Slip(
        "minibatches",
        "lone-last-sample-dropped",
        "range(0, n, batch_size)",
        "range(0, n - 1, batch_size)",
        says="The loop over the starts of the batches ends one too early, so a last batch of a single sample is lost.",
        ids="G1",
    ),
    Slip(
        "minibatches",
        "no-batch-for-few-samples",
        BATCHES,
        "return [(X[:, part], T[:, part]) for part in parts if batch_size <= n]",
        says="With fewer samples than batch_size no batch is made at all, and a training would do nothing. One batch "
        "with everything is wanted.",
        ids="G3",
    ),
    Slip(
        "minibatches",
        "large-batch-size-refused",
        "batch_size < 1",
        "batch_size < 1 or batch_size > X.shape[1]",
        says="A batch_size above the number of samples is refused. It is allowed, and gives one batch with everything.",
        ids="G3",
    ),
    Slip(
        "minibatches",
        "stops-at-a-short-batch",
        PARTS,
        "parts = list(order.reshape(-1, batch_size))",
        says="The order is cut into equal rows, which NumPy refuses with an error as soon as batch_size does not "
        "divide the number of samples.",
        ids="G4",
    ),
    Slip(
        "minibatches",
        "empty-batch-at-the-end",
        PARTS,
        "parts = [order[i * batch_size : (i + 1) * batch_size] for i in range(n // batch_size + 1)]",
        says="There is always one batch more than full ones, so where batch_size divides the number of samples the "
        "last batch is empty, and its mean gradient NaN.",
        ids="G2",
    ),
    Slip(
        "minibatches",
        "batches-of-nearly-equal-size",
        PARTS,
        "parts = np.array_split(order, -(-n // batch_size))",
        says="The samples are spread evenly over the batches. All but the last are to have batch_size samples, and the "
        "last has what is left.",
    ),
    Slip(
        "minibatches",
        "batch-size-counts-batches",
        PARTS,
        "parts = np.array_split(order, min(batch_size, n))",
        says="batch_size is taken for the number of batches. It is the number of samples in each of them.",
    ),
    Slip(
        "minibatches",
        "last-batch-filled-up",
        PARTS,
        "order = np.append(order, np.resize(order, -n % batch_size))\n"
        "    parts = [order[start : start + batch_size] for start in range(0, len(order), batch_size)]",
        says="The last batch is filled up with samples that were there before, so these count twice in the epoch.",
        ids="G4",
    ),
    Slip(
        "minibatches",
        "features-counted-as-samples",
        "X.shape[1]",
        "len(X)",
        says="The length of X counts its rows, which are features. Samples are columns here, so most of them are never "
        "used, or positions are drawn that do not exist.",
        ids="A16",
    ),
    Slip(
        "minibatches",
        "rows-taken-for-samples",
        "X.shape[1]\n    " + ORDER + "\n    " + PARTS + "\n    " + BATCHES,
        "X.shape[0]\n    " + ORDER + "\n    " + PARTS + "\n    return [(X[part], T[part]) for part in parts]",
        says="Rows are shuffled and cut as if they were samples. Here rows are features and outputs; a sample is a "
        "column.",
        ids="A16",
    ),
    Slip(
        "minibatches",
        "batches-turned-over",
        BATCHES,
        "return [(X[:, part].T, T[:, part].T) for part in parts]",
        says="The batches are turned over: their samples are rows. A sample is to stay a column.",
        ids="A12",
    ),
    Slip(
        "minibatches",
        "batch-of-one-flat",
        BATCHES,
        "return [(X[:, part[0]], T[:, part[0]]) if len(part) == 1 else (X[:, part], T[:, part]) for part in parts]",
        also=("return [(X[:, p[0]] + 0, T[:, p[0]] + 0) if len(p) == 1 else (X[:, p], T[:, p]) for p in parts]",),
        says="A batch of a single sample has lost its second axis: picking one column by its number gives a flat "
        "array.",
        ids="A6",
    ),
    Slip(
        "minibatches",
        "targets-first",
        BATCHES,
        "return [(T[:, part], X[:, part]) for part in parts]",
        says="Each pair holds the targets first and the inputs second. It is to be the other way round, as in the "
        "arguments.",
    ),
    Slip(
        "minibatches",
        "two-lists-for-one",
        BATCHES,
        "return [X[:, part] for part in parts], [T[:, part] for part in parts]",
        says="Two lists come back, one of all inputs and one of all targets. One list is asked for, with a pair for "
        "each batch.",
    ),
    Slip(
        "minibatches",
        "targets-forgotten",
        BATCHES,
        "return [X[:, part] for part in parts]",
        says="Each batch holds inputs only. Their targets have to come with them, as the second of a pair.",
    ),
    Slip(
        "minibatches",
        "positions-for-samples",
        BATCHES,
        "return parts",
        says="The batches hold the positions of the samples and not the samples: their columns still have to be picked "
        "from X and from T.",
    ),
    Slip(
        "minibatches",
        "only-one-batch-comes-back",
        BATCHES,
        "return [(X[:, part], T[:, part]) for part in parts[:1]]",
        says="The function is left inside its loop, after the first batch, so most samples are never seen.",
    ),
    Slip(
        "minibatches",
        "first-batch-for-the-list",
        BATCHES,
        "return X[:, parts[0]], T[:, parts[0]]",
        says="The function is left inside its loop with the first batch itself. A list of all batches is to come "
        "back, after the loop.",
    ),
    Slip(
        "minibatches",
        "generator-for-list",
        BATCHES,
        "return ((X[:, part], T[:, part]) for part in parts)",
        says="A generator comes back, as from yield. It has no length and is empty after its first use; a list is "
        "asked for.",
        ids="G8",
    ),
    Slip(
        "minibatches",
        "zip-for-list",
        BATCHES,
        "return zip([X[:, part] for part in parts], [T[:, part] for part in parts])",
        says="A zip comes back. It has no length and is empty after its first use; a list of pairs is asked for.",
        ids="G8",
    ),
    Slip(
        "minibatches",
        "batch-size-not-properly-refused",
        SIZE_REFUSED + "\n",
        "",
        says="A batch_size below 1 is not refused as it should be, with a ValueError that says so in words. Nobody "
        "notices otherwise that a negative one makes no batches at all.",
    ),
    Slip(
        "minibatches",
        "batches-of-one-refused",
        "batch_size < 1",
        "batch_size <= 1",
        says="A batch_size of 1 is refused. It is allowed, and makes a step for every single sample.",
    ),
    Slip(
        "minibatches",
        "positions-that-do-not-exist",
        "X.shape[1]",
        "4000",
        says="Positions are used that do not exist there, and an IndexError comes: samples are the columns of X and "
        "of T, and there are as many of them as X has columns.",
        ids="H1 A16",
    ),
    *[
        slip
        for slip in refusals("minibatches", SIZE_REFUSED, "a batch_size below 1")
        if slip.name != "error-without-a-text"
    ],
    Slip(
        "minibatches",
        "order-of-the-first-call-kept",
        "order = rng.permutation(n)",
        'kept = minibatches.__dict__.setdefault("orders", {})\n    order = kept.setdefault(n, rng.permutation(n))',
        says="The random order is drawn once and used again in later calls, so every epoch meets the samples in the "
        "same order.",
        ids="H2 G10",
        remembers=True,
    ),
]
