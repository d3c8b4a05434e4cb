"""Wrong functions for lesson 0, written by people of many habits: loops, lists, recursion, einsum, classes."""

import math

import numpy as np

# as_column


def as_column__columns_turned_too(values):
    """Turns over everything that has rows and columns, so a column that was fine becomes a row."""
    table = values.tolist() if isinstance(values, np.ndarray) else values
    if not isinstance(table, list) or len(table) == 0:
        raise ValueError(f"values: expected a row, a column or a list of numbers, got {np.shape(values)}")
    if not isinstance(table[0], list):
        return np.array([[float(number)] for number in table])
    if isinstance(table[0], list) and (np.ndim(values) != 2 or 1 not in np.shape(values) or len(table[0]) == 0):
        raise ValueError(f"values: expected a row, a column or a list of numbers, got {np.shape(values)}")
    turned = [list(line) for line in zip(*table, strict=True)]
    return np.array(turned, dtype=float)


def _collect(thing, found):
    if np.ndim(thing) == 0:
        found.append(thing)
        return found
    for part in thing:
        _collect(part, found)
    return found


def as_column__whole_numbers_stay_integers(values):
    """Builds the column from the numbers as they are and never makes floats of them."""
    size = np.shape(values)
    long_axes = [length for length in size if length != 1]
    if len(size) not in (1, 2) or len(long_axes) > 1 or 0 in size:
        raise ValueError("values must be (n,), (1, n) or (n, 1) with n > 0, but its shape is " + str(size))
    numbers = _collect(values, [])
    return np.array([[number] for number in numbers])


class _Column:
    def __init__(self, source):
        self.numbers = np.asarray(source, dtype=np.float64)

    def axes(self):
        return self.numbers.ndim

    def check(self):
        shape = self.numbers.shape
        good = self.axes() == 1 or (self.axes() == 2 and min(shape) == 1)
        if not good or self.numbers.size == 0:
            raise ValueError(f"values has shape {shape}; a flat list, one row or one column is needed")
        return self

    def upright(self):
        if self.axes() == 1:
            return self.numbers[:, np.newaxis]
        if len(self.numbers) == 1:
            return np.swapaxes(self.numbers, 0, 1)
        return self.numbers[:, :]


def as_column__same_memory_as_the_argument(values):
    """Hands out views: an array of floats and its column are one and the same memory."""
    return _Column(values).check().upright()


def as_column__unknown_order_reversed(values):
    """Puts each further number on top of the pile, so the column stands on its head."""
    size = np.shape(values)
    if len(size) == 0 or len(size) > 2 or np.prod(size) == 0 or np.prod(size) != max(size):
        raise ValueError(f"values of shape {size} is neither (n,) nor (1, n) nor (n, 1)")
    pile = []
    for number in np.ravel(values):
        pile.insert(0, [float(number)])
    return np.array(pile)


def as_column__rows_stay_rows__and__whole_numbers_stay_integers(values):
    """Only what is flat is stood up, and nothing is made a float."""
    size = np.shape(values)
    if not (len(size) == 1 or len(size) == 2 and 1 in size) or 0 in size:
        raise ValueError(f"as_column got values of shape {size}, expected (n,), (1, n) or (n, 1)")

    def wrap(part):
        return [part] if np.ndim(part) == 0 else list(part)

    return np.array([wrap(part) for part in values])


# residual


def residual__only_axes_counted(a, y):
    """Looks at how many axes there are and not at how long they are."""
    if np.ndim(a) != np.ndim(y):
        raise ValueError(f"a has shape {np.shape(a)}, y has shape {np.shape(y)}; they should be the same")
    pairs = np.broadcast(a, y)
    differences = np.fromiter((float(p) - float(q) for p, q in pairs), dtype=float, count=pairs.size)
    return differences.reshape(pairs.shape)


def residual__made_to_fit(a, y):
    """Pairs the numbers in the order in which they lie in memory, whatever the two shapes are."""
    left = [float(v) for v in np.ravel(a)]
    right = [float(v) for v in np.ravel(y)]
    if len(left) != len(right):
        raise ValueError(f"a {np.shape(a)} and y {np.shape(y)} have different shapes")
    answer = np.zeros(len(left))
    for k in range(len(left)):
        answer[k] = left[k] - right[k]
    return np.reshape(answer, np.shape(a))


def residual__result_flattened(a, y):
    """The differences are right, but they come in one long line."""
    if a.shape != y.shape:
        raise ValueError("shapes differ: a " + repr(a.shape) + ", y " + repr(y.shape))
    result = []
    for place in np.ndindex(*a.shape):
        result += [float(a[place]) - float(y[place])]
    return np.array(result, dtype=float)


def residual__unknown_halved(a, y):
    """Gives half of the difference, as if the one half of the cost belonged here."""
    if np.shape(a) != np.shape(y):
        raise ValueError(f"residual needs equal shapes, got a: {np.shape(a)} and y: {np.shape(y)}")
    both = np.stack([np.asarray(a, dtype=float), np.asarray(y, dtype=float)])
    return np.tensordot(np.array([0.5, -0.5]), both, axes=1)


def residual__other_sign__and__only_last_axes_compared(a, y):
    """Takes a from y, and asks only for the length of the last axis."""
    if np.shape(a)[-1:] != np.shape(y)[-1:]:
        raise ValueError(f"a: {np.shape(a)}, y: {np.shape(y)}: not the same shape")
    return np.add(np.negative(a, dtype=float), y, dtype=float)


# affine


def affine__bias_once_per_input(W, X, b):
    """The bias stands in the innermost loop and is added for every input."""
    m, d = W.shape
    if X.shape[0] != d or b.shape != (m, 1):
        raise ValueError(f"shapes do not fit: W {W.shape}, X {X.shape}, b {b.shape}")
    n = X.shape[1]
    out = np.zeros((m, n))
    for unit in range(m):
        for sample in range(n):
            for j in range(d):
                out[unit, sample] += W[unit, j] * X[j, sample] + b[unit, 0]
    return out


def affine__only_rows_of_bias_compared(W, X, b):
    """Counts the rows of b and never its columns."""
    einheiten, merkmale = W.shape
    if len(X) != merkmale:
        raise ValueError(f"W {W.shape} passt nicht zu X {X.shape}")
    if len(b) != einheiten:
        raise ValueError(f"b hat die Form {b.shape}, erwartet ({einheiten}, 1)")
    summe = np.einsum("ij,jk->ik", W.astype(float), X.astype(float))
    summe += b
    return summe


def affine__one_sample_flat(W, X, b):
    """Works sample by sample and forgets the second axis when there is one sample only."""
    units, inputs = np.shape(W)
    if np.shape(b) != (units, 1) or np.shape(X)[0] != inputs:
        raise ValueError(f"W {np.shape(W)}, X {np.shape(X)} and b {np.shape(b)} do not fit together")

    def layer(x):
        return [
            float(sum(weight * value for weight, value in zip(row, x, strict=True)) + shift[0])
            for row, shift in zip(W, b, strict=True)
        ]

    columns = [layer(x) for x in X.T]
    if len(columns) == 1:
        return np.array(columns[0])
    return np.array(columns).T


def affine__inner_size_of_one_stretched(W, X, b):
    """Multiplies in three axes and sums the middle one; a middle axis of length 1 fits everything."""
    d1, d2 = W.shape[1], X.shape[0]
    if b.shape != (W.shape[0], 1):
        raise ValueError(f"b should be {(W.shape[0], 1)}, is {b.shape}")
    if d1 != d2 and d1 != 1 and d2 != 1:
        raise ValueError(f"W is {W.shape}, X is {X.shape}: inner sizes differ")
    cube = W[:, :, np.newaxis] * X[np.newaxis, :, :]
    return np.add.reduce(cube, axis=1, dtype=float) + b


def affine__unknown_bias_for_the_first_sample_only(W, X, b):
    """The bias is used up with the first sample; all the others get none."""
    if b.shape != (W.shape[0], 1) or W.shape[1] != X.shape[0]:
        raise ValueError(f"W is {W.shape}, X is {X.shape}, b is {b.shape}: these do not go together")
    parts = []
    rest = np.array(b, dtype=float)
    for i in range(X.shape[1]):
        parts.append(np.dot(W, X[:, i : i + 1]) + rest)
        rest = np.zeros_like(rest)
    return np.hstack(parts)


def affine__bias_subtracted__and__samples_as_rows(W, X, b):
    """Treats the bias as a threshold and gives a row for every sample."""
    if b.ndim != 2 or b.shape != (W.shape[0], 1):
        raise ValueError(f"b must be a column with {W.shape[0]} rows, it is {b.shape}")
    if W.shape[1] != X.shape[0]:
        raise ValueError(f"W {W.shape} and X {X.shape} cannot be multiplied")
    lines = []
    for x in zip(*X.tolist(), strict=True):
        lines.append(
            [
                math.fsum(w * v for w, v in zip(row, x, strict=True)) - t
                for row, (t,) in zip(W.tolist(), b.tolist(), strict=True)
            ]
        )
    return np.array(lines, dtype=float)


# one_hot


def one_hot__negative_label_counts_from_the_end(labels, num_classes):
    """Nobody looks below 0, so a list takes -1 for its last row."""
    rows = [[0.0 for _ in labels] for _ in range(num_classes)]
    for spot, label in enumerate(labels):
        if label >= num_classes or label < -num_classes or label % 1 != 0:
            raise ValueError(f"labels: {label} is no class, they go from 0 to {num_classes - 1}")
        rows[int(label)][spot] = 1.0
    return np.array(rows)


def one_hot__one_row_too_low(labels, num_classes):
    """Counts the rows from 0 but the classes one further, so class 0 gets the second row."""
    for label in labels:
        if label not in range(num_classes):
            raise ValueError(f"label {label} not in 0..{num_classes - 1}")
    return np.array([[float(row == label + 1) for label in labels] for row in range(num_classes)])


def one_hot__fractions_cut_off(labels, num_classes):
    """Makes an integer of every label before it looks at it, so 1.7 is taken for class 1."""

    def unit_vector(label):
        if not -1 < label < num_classes:
            raise ValueError(f"labels holds {label}, which is not one of the {num_classes} classes")
        k = int(label)
        return [0.0] * k + [1.0] + [0.0] * (num_classes - k - 1)

    columns = [unit_vector(label) for label in labels]
    return np.array(columns).transpose().copy()


def one_hot__one_label_too_many_taken(labels, num_classes):
    """The largest label allowed is the number of classes itself; it gets no 1 anywhere."""
    flat = np.asarray(labels, dtype=float)
    strange = (flat < 0) | (flat > num_classes) | (np.floor(flat) != flat)
    if strange.any():
        raise ValueError(f"labels: {flat[strange][0]} is not among 0..{num_classes - 1}")
    grid = np.subtract.outer(np.arange(num_classes), flat)
    return 1.0 - np.minimum(np.abs(grid), 1.0)


def one_hot__unknown_zeros_and_ones_exchanged(labels, num_classes):
    """A 0 in the row of the class and a 1 in all the others."""
    table = np.ones((num_classes, len(labels)))
    j = 0
    while j < len(labels):
        c = labels[j]
        if c < 0 or c > num_classes - 1 or c % 1 != 0:
            raise ValueError(f"bad label {c} in labels, allowed are 0 to {num_classes - 1}")
        table[int(c), j] = 0.0
        j += 1
    return table


def one_hot__samples_as_rows__and__integers_for_floats(labels, num_classes):
    """One row per label, and whole numbers in it."""
    lines = []
    for k in [float(v) for v in labels]:
        if not k.is_integer() or not 0 <= k < num_classes:
            raise ValueError(f"labels must be whole numbers from 0 to {num_classes - 1}, got {k}")
        line = [0] * num_classes
        line[int(k)] = 1
        lines.append(line)
    return np.array(lines)


# standardize


def _spread(values, middle, how_many):
    squares = [np.float64(v - middle) ** 2 for v in values]
    return np.sqrt(sum(squares) / how_many)


def standardize__divided_by_n_minus_one(X):
    """Uses the formula for a sample from a larger population."""
    n = np.int64(X.shape[1])
    Z, means, stds = [], [], []
    for feature in X:
        middle = sum(float(v) for v in feature) / float(n)
        s = _spread(feature, middle, n - 1)
        if len(feature) > 1 and min(feature) == max(feature):
            middle, s = float(feature[0]), 1.0
        Z.append([(float(v) - middle) / s for v in feature])
        means.append([middle])
        stds.append([float(s)])
    return np.array(Z), np.array(means), np.array(stds)


class _Scaler:
    def fit(self, X):
        ones = np.ones((X.shape[1], 1)) / X.shape[1]
        self.center = X @ ones
        self.scale = np.sqrt(np.square(X - self.center) @ ones)
        # Equal numbers may differ from their mean in the last digit.
        self.scale[np.ptp(X, axis=1) == 0] = 0.0
        return self

    def transform(self, X):
        constant = self.scale == 0
        divisor = self.scale + constant
        return (X - self.center) / divisor * ~constant

    def numbers(self):
        return self.center, self.scale


def standardize__constant_feature_keeps_std_zero(X):
    """The division knows about constant features, but the std that is told still says 0."""
    scaler = _Scaler().fit(X)
    return (scaler.transform(X), *scaler.numbers())


def standardize__mean_distance_for_std(X):
    """Takes the mean of the plain distances for the standard deviation."""
    d, n = X.shape
    Z = np.zeros((d, n))
    mu = np.zeros((d, 1))
    sd = np.ones((d, 1))
    for i in range(d):
        for j in range(n):
            mu[i, 0] += X[i, j] / n
        if min(X[i]) == max(X[i]):
            mu[i, 0] = X[i, 0]
            continue
        total = 0.0
        for j in range(n):
            total += abs(X[i, j] - mu[i, 0])
        sd[i, 0] = total / n
        for j in range(n):
            Z[i, j] = (X[i, j] - mu[i, 0]) / sd[i, 0]
    return Z, mu, sd


def standardize__mean_subtracted_last(X):
    """Divides by the spread first and takes the old mean away afterwards."""
    n = X.shape[1]
    m = np.einsum("ij->i", X.astype(float)) / n
    dist = X - np.outer(m, np.ones(n))
    s = np.sqrt(np.einsum("ij,ij->i", dist, dist) / n)
    varies = np.ptp(X, axis=1) > 0
    s = np.where(varies, s, 1.0)
    Z = np.einsum("ij,i->ij", X, 1 / s) - m[:, None]
    Z[~varies] = 0.0
    return Z, m[:, None], s[:, None]


def standardize__unknown_median_for_mean(X):
    """Centres every feature at its median instead of its mean."""

    def centre(row):
        return float(np.median(row))

    def one(row):
        deviation = float(np.std(row)) if min(row) < max(row) else 0.0
        return [(v - centre(row)) / deviation if deviation else 0.0 for v in row], centre(row), deviation or 1.0

    triples = [one(row) for row in X]
    return tuple(np.array([t[k] for t in triples], dtype=float).reshape(len(X), -1) for k in range(3))


def standardize__divided_by_n_minus_one__and__flat_mean_and_std(X):
    """The sample form of the std, and both lists of numbers come back flat."""
    count = np.float64(X.shape[1])
    means, stds, table = np.zeros(len(X)), np.zeros(len(X)), np.zeros(X.shape)
    for k, row in enumerate(X):
        means[k] = np.dot(row, np.ones(len(row))) / count
        moved = row - means[k]
        stds[k] = math.sqrt(np.dot(moved, moved) / (count - 1))
        if np.unique(row).size == 1 and len(row) > 1:
            stds[k] = 1.0
            moved = moved * 0.0
        table[k] = moved / stds[k]
    return table, means, stds


# images_to_columns


def images_to_columns__pixels_column_by_column(images):
    """Walks down the columns of a picture and not along its rows."""
    if len(images.shape) != 3:
        raise ValueError(f"images has shape {images.shape}, expected (n, h, w)")
    n, h, w = images.shape
    result = np.empty((h * w, n))
    for k in range(n):
        position = 0
        for x in range(w):
            for y in range(h):
                result[position, k] = int(images[k, y, x]) / 255
                position += 1
    return result


def images_to_columns__images_mixed_by_reshape(images):
    """Writes all pixels into one long list and breaks it after every n numbers."""
    if np.ndim(images) != 3:
        raise ValueError(f"images must have three axes, not {np.ndim(images)}: {np.shape(images)}")
    n = len(images)
    stream = [pixel / 255.0 for image in images.tolist() for line in image for pixel in line]
    return np.array([stream[k : k + n] for k in range(0, len(stream), n)])


def images_to_columns__axes_not_counted(images):
    """Takes whatever lies along the first axis for an image, however many axes there are."""
    return np.column_stack([np.array(picture, dtype=float).flatten() / 255 for picture in images])


def images_to_columns__each_image_by_its_brightest(images):
    """Each picture is divided by its own largest pixel."""
    bilder = images.astype(float)
    if bilder.ndim != 3:
        raise ValueError(f"images: drei Achsen erwartet, bekommen {images.shape}")
    spalten = []
    for bild in bilder:
        hellster = bild.max()
        if hellster == 0:
            hellster = 255.0
        spalten.append(np.concatenate([zeile / hellster for zeile in bild]))
    return np.stack(spalten, axis=1)


def images_to_columns__unknown_upside_down(images):
    """Reads each picture from its last row upwards."""
    if images.ndim != 3:
        raise ValueError(f"images needs the shape (n, h, w) and has {images.shape}")

    def unroll(lines):
        return [] if len(lines) == 0 else unroll(lines[1:]) + [float(p) / 255 for p in lines[0]]

    table = np.zeros((images.shape[1] * images.shape[2], images.shape[0]))
    for k, image in enumerate(images):
        table[:, k] = unroll(image)
    return table


def images_to_columns__images_as_rows__and__divided_by_256(images):
    """One row per image, and a divisor that is one too large."""
    if images.ndim != 3:
        raise ValueError(f"images.shape is {images.shape}, which is not (n, h, w)")
    rows = []
    for image in images:
        row = []
        for line in image:
            row.extend(np.divide(line, 256.0))
        rows.append(row)
    return np.array(rows)
