"""Wrong neuron and mse: each with one mistake that people make."""

import numpy as np


def _sigmoid(z):
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1 / (1 + e), e / (1 + e))


_W, _B = np.array([[7.0, 3.0]]), np.array([[-2.0]])


def _same(a, y):
    if a.shape != y.shape:
        raise ValueError(f"a has shape {a.shape}, y has shape {y.shape}")


_TOTALS = []


def neuron__no_bias(w, b, X):
    """Forgets the bias."""
    return _sigmoid(w @ X)


def neuron__subtracts_the_bias(w, b, X):
    """A threshold is subtracted; a bias is added."""
    return _sigmoid(w @ X - b)


def neuron__bias_for_every_input(w, b, X):
    """E14: adds the bias inside the sum, once per feature."""
    return _sigmoid(w @ X + len(X) * b)


def neuron__adds_bias_to_the_inputs(w, b, X):
    """w (X + b) where w X + b is meant."""
    return _sigmoid(w @ (X + b))


def neuron__no_activation(w, b, X):
    """E21: gives z."""
    return w @ X + b


def neuron__step(w, b, X):
    """Uses the step function."""
    return np.where(w @ X + b > 0, 1.0, 0.0)


def neuron__sigmoid_of_parts(w, b, X):
    """Squashes the weighted sum before the bias is added."""
    return np.clip(_sigmoid(w @ X) + b, 0, 1)


def neuron__elementwise_product(w, b, X):
    """A7: * where @ is meant: one row per feature."""
    return _sigmoid(w.T * X + b)


def neuron__sums_everything(w, b, X):
    """Sums over features and samples, one number for all samples."""
    return np.full((1, X.shape[1]), _sigmoid(np.sum(w.T * X) + b[0, 0]))


def neuron__rank_one(w, b, X):
    """Gives (n,): the second dimension is lost."""
    return _sigmoid(w[0] @ X + b[0, 0])


def neuron__column(w, b, X):
    """Gives (n, 1): samples as rows."""
    return _sigmoid(X.T @ w.T + b)


def neuron__squeezes_one_sample(w, b, X):
    """np.squeeze makes a number of the only sample."""
    a = _sigmoid(w @ X + b)
    return np.squeeze(a)[np.newaxis] if X.shape[1] > 1 else np.squeeze(a)


def neuron__samples_as_rows(w, b, X):
    """Expects one sample per row."""
    return _sigmoid(X @ w.T + b).T


def neuron__two_features_only(w, b, X):
    """H1: writes the two features of the example into the code."""
    return _sigmoid(w[:, :1] * X[:1] + w[:, 1:2] * X[1:2] + b)


def neuron__first_sample_only(w, b, X):
    """Computes the first sample and repeats it."""
    return np.repeat(_sigmoid(w @ X[:, :1] + b), X.shape[1], axis=1)


def neuron__global_weights(w, b, X):
    """H1: uses the notebook's weights, not the arguments."""
    return _sigmoid(_W @ X + _B)


def neuron__global_bias(w, b, X):
    """H1: uses the notebook's bias, not the argument."""
    return _sigmoid(w @ X + _B)


def neuron__nan_far_out(w, b, X):
    """A sigmoid of its own that is inf / inf for large z."""
    with np.errstate(all="ignore"):
        e = np.exp(w @ X + b)
        return e / (1 + e)


def neuron__adds_the_bias_in_place(w, b, X):
    """F5: z += b, where z is an array of X's type."""
    z = np.zeros((1, X.shape[1]), dtype=X.dtype)
    z += (w @ X).astype(X.dtype)
    return _sigmoid(z + b.astype(X.dtype))


def neuron__cuts_integers(w, b, X):
    """F5: gives the type of X, so integers cut the activation off."""
    return _sigmoid(w @ X + b).astype(X.dtype)


def neuron__sorts(w, b, X):
    """Gives the activations in the order of their size."""
    return np.sort(_sigmoid(w @ X + b))


def neuron__list(w, b, X):
    """Gives a list."""
    return _sigmoid(w @ X + b).tolist()


def neuron__scales_the_inputs_in_place(w, b, X):
    """Multiplies X by the weights in place."""
    a = _sigmoid(w @ X + b)
    X *= 2
    return a


def neuron__centres_the_inputs(w, b, X):
    """Subtracts the mean of the samples first."""
    return _sigmoid(w @ (X - X.mean(axis=1, keepdims=True)) + b)


def mse__no_half(a, y):
    """C8: forgets the half."""
    _same(a, y)
    return float(np.sum((a - y) ** 2) / a.shape[1])


def mse__half_twice(a, y):
    """C8: halves twice."""
    _same(a, y)
    return float(np.sum((a - y) ** 2) / (4 * a.shape[1]))


def mse__mean_over_everything(a, y):
    """Divides by m n instead of n."""
    _same(a, y)
    return float(np.mean((a - y) ** 2) / 2)


def mse__sum_for_mean(a, y):
    """Forgets the division by n."""
    _same(a, y)
    return float(np.sum((a - y) ** 2) / 2)


def mse__divides_by_rows(a, y):
    """len(a) counts rows, which are outputs."""
    _same(a, y)
    return float(np.sum((a - y) ** 2) / (2 * len(a)))


def mse__absolute_error(a, y):
    """The absolute error where the square belongs."""
    _same(a, y)
    return float(np.sum(np.abs(a - y)) / (2 * a.shape[1]))


def mse__signed_error(a, y):
    """Forgets the square."""
    _same(a, y)
    return float(np.sum(a - y) / (2 * a.shape[1]))


def mse__difference_of_squares(a, y):
    """Squares a and y, then subtracts."""
    _same(a, y)
    return float(np.sum(a**2 - y**2) / (2 * a.shape[1]))


def mse__squares_the_sum(a, y):
    """Sums first and squares then."""
    _same(a, y)
    return float(np.sum(a - y) ** 2 / (2 * a.shape[1]))


def mse__root(a, y):
    """Takes the root at the end."""
    _same(a, y)
    return float(np.sqrt(np.sum((a - y) ** 2) / (2 * a.shape[1])))


def mse__squares_only_y(a, y):
    """Lost parentheses: a - y ** 2, as one printed course has it."""
    _same(a, y)
    return float(np.sum(a - y**2) / (2 * a.shape[1]))


def mse__every_error_with_every_label(a, y):
    """A1: a column against a row: n times n differences."""
    _same(a, y)
    return float(np.sum((a.reshape(-1, 1) - y.reshape(1, -1)) ** 2) / (2 * a.shape[1]))


def mse__one_number_per_sample(a, y):
    """C3: forgets the sum over samples."""
    _same(a, y)
    return np.sum((a - y) ** 2, axis=0) / (2 * a.shape[1])


def mse__built_in_sum(a, y):
    """C11: the built-in sum adds rows and gives an array."""
    _same(a, y)
    return sum((a - y) ** 2) / (2 * a.shape[1])


def mse__keeps_two_dimensions(a, y):
    """C10: a (1, 1) array from a product of matrices."""
    _same(a, y)
    return np.sum((a - y) ** 2, keepdims=True) / (2 * a.shape[1])


def mse__float_of_a_product(a, y):
    """C10: float of a product of matrices: TypeError in NumPy 2.4."""
    _same(a, y)
    return float((a - y) @ (a - y).T / (2 * a.shape[1]))


def mse__sums_the_whole_product(a, y):
    """A12: the whole table (a - y)(a - y)', not its diagonal."""
    _same(a, y)
    return float(np.sum((a - y) @ (a - y).T) / (2 * a.shape[1]))


def mse__whole_division(a, y):
    """// where / is meant."""
    _same(a, y)
    return float(np.sum((a - y) ** 2) // (2 * a.shape[1]))


def mse__cuts_integers(a, y):
    """Divides in place, so integers give an integer."""
    _same(a, y)
    total = np.sum((a - y) ** 2)
    return total.dtype.type(total / (2 * a.shape[1]))


def mse__four_hundred_samples(a, y):
    """H1: the number of samples of the example is written into the code."""
    _same(a, y)
    return float(np.sum((a - y) ** 2) / (2 * 400))


def mse__n_minus_one(a, y):
    """Divides by n - 1, as a sample variance does."""
    _same(a, y)
    return float(np.sum((a - y) ** 2) / (2 * max(a.shape[1] - 1, 1)))


def mse__first_row_only(a, y):
    """Looks at the first output only."""
    _same(a, y)
    return float(np.sum((a[0] - y[0]) ** 2) / (2 * a.shape[1]))


def mse__no_check(a, y):
    """Lets NumPy stretch shapes that differ."""
    return float(np.sum((a - y) ** 2) / (2 * a.shape[-1]))


def mse__checks_the_size_only(a, y):
    """Compares the number of entries: (1, n) passes for (n, 1)."""
    if a.size != y.size:
        raise ValueError("sizes differ")
    return float(np.sum((a - y) ** 2) / (2 * a.shape[-1]))


def mse__checks_the_columns_only(a, y):
    """Compares the last axis only."""
    if a.shape[-1] != y.shape[-1]:
        raise ValueError("numbers of samples differ")
    return float(np.sum((a - y) ** 2) / (2 * a.shape[-1]))


def mse__makes_shapes_fit(a, y):
    """Reshapes y in silence where an error is due."""
    return float(np.sum((a - y.reshape(a.shape)) ** 2) / (2 * a.shape[-1]))


def mse__asserts(a, y):
    """AssertionError where a ValueError is due."""
    assert a.shape == y.shape, "shapes differ"
    return float(np.sum((a - y) ** 2) / (2 * a.shape[1]))


def mse__says_nothing(a, y):
    """The ValueError has no text."""
    if a.shape != y.shape:
        raise ValueError
    return float(np.sum((a - y) ** 2) / (2 * a.shape[1]))


def mse__prints_instead_of_raising(a, y):
    """Prints a complaint and gives None."""
    if a.shape != y.shape:
        print("shapes differ")
        return None
    return float(np.sum((a - y) ** 2) / (2 * a.shape[1]))


def mse__always_refuses(a, y):
    """The condition is the wrong way round: equal shapes are refused."""
    if a.shape == y.shape:
        raise ValueError("shapes differ")
    return 0.0


def mse__subtracts_in_place(a, y):
    """F4: a -= y changes the caller's array."""
    _same(a, y)
    a -= y
    return float(np.sum(a**2) / (2 * a.shape[1]))


def mse__adds_up_over_calls(a, y):
    """H3: a list outside the function keeps the errors of earlier calls."""
    _same(a, y)
    _TOTALS.append(np.sum((a - y) ** 2))
    return float(sum(_TOTALS) / (2 * a.shape[1]))


def mse__nan_without_error(a, y):
    """A relative error: 0 / 0 where nothing is wrong."""
    _same(a, y)
    total = np.sum((a - y) ** 2)
    with np.errstate(all="ignore"):
        return float(total * total / total / (2 * a.shape[1]))


def mse__huber(a, y):
    """A Huber loss: linear for large errors."""
    _same(a, y)
    e = np.abs(a - y)
    return float(np.sum(np.where(e < 1, e**2 / 2, e - 0.5)) / a.shape[1])
