"""The functions of the earlier lessons, for use in this one."""

import numpy as np


def as_column(values):
    """Return the given numbers as a column of floats, shape (n, 1), in the same order.

    values: list or array of shape (n,), (1, n) or (n, 1), n at least 1; a list of n numbers counts as (n,).
    Returns a new array; values itself stays as it is.
    Raises ValueError naming the shape that came if values is a single number (0-d), empty, or of any other shape.
    Example: as_column([1, 10, 100]) gives [[1.0], [10.0], [100.0]].
    """
    values = np.asarray(values)
    one_row = values.ndim == 2 and values.shape[0] == 1
    one_column = values.ndim == 2 and values.shape[1] == 1
    if values.size == 0 or not (values.ndim == 1 or one_row or one_column):
        raise ValueError(f"values has shape {values.shape}; expected (n,), (1, n) or (n, 1) with n > 0")
    return values.reshape(-1, 1).astype(float)


def residual(a, y):
    """Return a - y, element by element, as floats; refuse to broadcast.

    a, y: arrays of the same shape, whatever that shape is. Returns a new array of that shape.
    Small unsigned integers count as ordinary numbers here: 3 - 5 is -2.0, also for uint8.
    Raises ValueError naming both shapes if they differ in any way: (n,) against (n, 1) and (n, 1) against (1, n) too.
    Example: residual(np.array([[0.9], [0.2]]), np.array([[1], [0]])) gives about [[-0.1], [0.2]].
    """
    if a.shape != y.shape:
        raise ValueError(f"a has shape {a.shape} and y has shape {y.shape}; both must have the same shape")
    return a.astype(float) - y


def affine(W, X, b):
    """Return the weighted inputs W X + b of a layer for all samples, as floats.

    W: weights (m, d), a row per neuron; X: one sample per column (d, n); b: biases (m, 1).
    Returns (m, n): a row per neuron, a column per sample.
    Raises ValueError naming the shapes if b is not (m, 1), or if W has not as many columns as X has rows.
    Example: W = [[1, 2]], X = [[1, 0], [0, 1]], b = [[10]] gives [[11.0, 12.0]].
    """
    if b.shape != (W.shape[0], 1):
        raise ValueError(f"b has shape {b.shape}; expected {(W.shape[0], 1)}")
    if W.shape[1] != X.shape[0]:
        raise ValueError(f"W has shape {W.shape} and X has shape {X.shape}; the inner sizes must be equal")
    return (W @ X + b).astype(float)


def one_hot(labels, num_classes):
    """Return a table with one column per label: 1.0 in the row of its class, 0.0 elsewhere.

    labels: whole numbers from 0 to num_classes - 1, array (n,); whole numbers stored as floats, such as 2.0, will do.
    num_classes: how many classes there are, whether or not each of them occurs. Returns (num_classes, n).
    Raises ValueError naming the label if one is below 0, above num_classes - 1, or no whole number.
    Example: one_hot(np.array([2, 0]), 3) gives [[0, 1], [0, 0], [1, 0]], as floats.
    """
    labels = np.asarray(labels)
    wrong = (labels < 0) | (labels >= num_classes) | (labels != np.floor(labels))
    if wrong.any():
        raise ValueError(f"labels has {labels[wrong][0]}; expected whole numbers from 0 to {num_classes - 1}")
    return np.where(np.arange(num_classes)[:, None] == labels, 1.0, 0.0)


def standardize(X):
    """Return (Z, mean, std): X with each feature brought to mean 0 and standard deviation 1, and the numbers used.

    X: one sample per column (d, n), integers or floats; it stays as it is.
    Returns Z (d, n), mean (d, 1) and std (d, 1), taken over the samples; std is the population form, which divides
    by n. A feature that is the same in all samples has Z = 0 and std = 1, without a NumPy warning.
    Example: standardize(np.array([[1, 3], [5, 5]])) gives [[-1, 1], [0, 0]], [[2], [5]] and [[1], [1]], as floats.
    """
    mean = X.mean(axis=1, keepdims=True)
    std = X.std(axis=1, keepdims=True)
    std = np.where(std == 0, 1.0, std)
    return (X - mean) / std, mean, std


def images_to_columns(images):
    """Return the images as columns of numbers from 0 to 1: pixel / 255, row by row.

    images: (n, h, w), uint8. Returns floats (h * w, n): column j holds image j, its first row of pixels on top.
    Raises ValueError naming the shape if images has not exactly three axes.
    Example: one image, np.array([[[0, 255], [51, 102]]], dtype=np.uint8), gives [[0.0], [1.0], [0.2], [0.4]].
    """
    if images.ndim != 3:
        raise ValueError(f"images has shape {images.shape}; expected (n, h, w)")
    return images.reshape(len(images), -1).T / 255


def step(z):
    """Return 1.0 where z is above 0, and 0.0 elsewhere (so step of 0 is 0.0).

    z: array of any shape. Returns floats of the same shape; z itself stays as it is.
    Example: step(np.array([[-2, 0, 5]])) gives [[0.0, 0.0, 1.0]].
    """
    return np.where(z > 0, 1.0, 0.0)


def sigmoid(z):
    """Return 1 / (1 + e^-z) for each element of z.

    z: array of any shape, integers or floats. Returns floats of the same shape; z itself stays as it is.
    Right to 1e-12, and without a NumPy warning, for z from -1000 to 1000.
    Example: sigmoid(np.array([[0, 5]])) gives about [[0.5, 0.9933]].
    """
    return 0.5 * (1.0 + np.tanh(0.5 * z))  # the same function, and tanh is calm at both ends


def sigmoid_prime(z):
    """Return the slope of the sigmoid at each element of z; takes z, not the activation sigmoid(z).

    z: array of any shape, integers or floats. Returns floats of the same shape; z itself stays as it is.
    Finite, and without a NumPy warning, for z from -1000 to 1000.
    Example: sigmoid_prime(np.array([[0, 5]])) gives about [[0.25, 0.00665]].
    """
    a = sigmoid(z)
    return a * (1.0 - a)


def neuron(w, b, X):
    """Return the activation of one sigmoid neuron for each sample.

    w: weights (1, d); b: bias (1, 1); X: one sample per column (d, n).
    Returns activations (1, n), each between 0 and 1.
    Example: w = [[7, 3]], b = [[-2]], X = [[1], [0]] has z = 5 and gives about [[0.9933]].
    """
    return sigmoid(w @ X + b)


def mse(a, y):
    """Return the mean square error 1/(2n) * sum of (a - y)^2 over all entries, as a float.

    a: activations (m, n); y: right answers (m, n); n is the number of samples (columns). Here m is 1.
    Raises ValueError naming both shapes if they differ.
    Example: mse(np.array([[0.9, 0.2]]), np.array([[1, 0]])) is (0.01 + 0.04) / 4 = 0.0125.
    """
    if a.shape != y.shape:
        raise ValueError(f"a has shape {a.shape} and y has shape {y.shape}; both must have the same shape")
    n = a.shape[1]
    return float(np.sum((a - y) ** 2) / (2 * n))


def neuron_gradients(w, b, X, y):
    """Return (dw, db), the gradient of the mean square error of a sigmoid neuron.

    w: weights (1, d); b: bias (1, 1); X: one sample per column (d, n); y: right answers 0 or 1, (1, n).
    Returns dw (1, d) and db (1, 1): means over the n samples, the 1/n is included.
    Example: w = [[7, 3]], b = [[-2]], X = [[1], [0]], y = [[0]] gives about [[0.0066, 0]] and [[0.0066]].
    """
    n = X.shape[1]
    z = w @ X + b
    delta = (sigmoid(z) - y) * sigmoid_prime(z) / n
    return delta @ X.T, delta.sum(axis=1, keepdims=True)


def accuracy(a, y):
    """Return the share of samples that are classified correctly, as a float between 0 and 1.

    a: activations (1, n); a sample counts as class 1 if a > 0.5, else as class 0. y: right classes 0 or 1, (1, n).
    Raises ValueError naming both shapes if they differ.
    Example: accuracy(np.array([[0.9, 0.2, 0.6, 0.4]]), np.array([[1, 0, 0, 0]])) is 0.75.
    """
    if a.shape != y.shape:
        raise ValueError(f"a has shape {a.shape} and y has shape {y.shape}; both must have the same shape")
    return float(np.mean((a > 0.5) == y))


def train_neuron(w, b, X, y, eta, num_steps):
    """Train a sigmoid neuron by full-batch gradient descent on the mean square error; return the best and the scores.

    w: start weights (1, d); b: start bias (1, 1), both left as they are; X (d, n); y (1, n);
    eta: step size; num_steps: how many steps, 0 or more.
    Returns (best_w, best_b, scores). scores (num_steps + 1,) is an array: the accuracy on X, y before
    training (index 0) and after each step. best_w (1, d) and best_b (1, 1) are the parameters at the first
    maximum of scores; they are new arrays, also when the start was the best.
    Example: with num_steps = 0 the result is a copy of w, a copy of b, and one score.
    """
    w, b = w.astype(float), b.astype(float)  # copies: the caller's arrays stay as they are
    best_w, best_b = w, b
    scores = [accuracy(neuron(w, b, X), y)]
    best = scores[0]
    for _ in range(num_steps):
        dw, db = neuron_gradients(w, b, X, y)
        w, b = w - eta * dw, b - eta * db  # new arrays: the best ones stay as they are
        scores.append(accuracy(neuron(w, b, X), y))
        if scores[-1] > best:
            best_w, best_b, best = w, b, scores[-1]
    return best_w, best_b, np.array(scores)


def log_loss(a, y):
    """Return the log loss -1/n * sum of (y ln a + (1 - y) ln(1 - a)), as a float.

    a: activations (1, n), clipped to [1e-12, 1 - 1e-12] first, so that the result is finite at a = 0 and a = 1,
    without a NumPy warning; y: right answers 0 or 1, (1, n). Raises ValueError naming both shapes if they differ.
    Example: log_loss(np.array([[0.9, 0.2]]), np.array([[1, 0]])) is -(ln 0.9 + ln 0.8) / 2, about 0.1643.
    """
    if a.shape != y.shape:
        raise ValueError(f"a has shape {a.shape} and y has shape {y.shape}; both must have the same shape")
    a = np.clip(a, 1e-12, 1 - 1e-12)
    return float(-np.mean(y * np.log(a) + (1 - y) * np.log(1 - a)))


def log_loss_gradients(w, b, X, y):
    """Return (dw, db), the gradient of the log loss of a sigmoid neuron, with dC/dz = (a - y)/n.

    w: weights (1, d); b: bias (1, 1); X: one sample per column (d, n); y: right answers 0 or 1, (1, n).
    Returns dw (1, d) and db (1, 1), the 1/n included; the clip in log_loss is ignored here.
    Example: w = [[7, 3]], b = [[-2]], X = [[1], [0]], y = [[0]] gives about [[0.9933, 0]] and [[0.9933]].
    """
    delta = (neuron(w, b, X) - y) / X.shape[1]
    return delta @ X.T, delta.sum(axis=1, keepdims=True)


def numerical_gradient(f, theta, h=1e-5):
    """Return the gradient of f at theta by central differences, (f(theta + h) - f(theta - h)) / 2h entry by entry.

    f: function that takes an array shaped as theta and returns a float; theta: array of any shape, integers or
    floats, the same afterwards as before; h: size of the nudge. Returns floats, shaped as theta.
    Example: numerical_gradient(lambda t: np.sum(t**2), np.array([[3, 4]])) gives about [[6.0, 8.0]].
    """
    theta = np.array(theta, dtype=float)
    gradient = np.zeros_like(theta)
    for i in np.ndindex(theta.shape):
        middle = theta[i]
        theta[i] = middle + h
        up = f(theta)
        theta[i] = middle - h
        gradient[i] = (up - f(theta)) / (2 * h)
        theta[i] = middle
    return gradient


def init_network(sizes, rng):
    """Return params, a list of pairs (W, b): one pair per layer after the input, first layer first.

    sizes: units per layer, input first, e.g. [2, 10, 2]; rng: a numpy.random.Generator.
    A layer of m units after one of d units has W (m, d) from rng.standard_normal((m, d)), drawn in the order of the
    layers, and b (m, 1) of zeros, for which nothing is drawn.
    Raises ValueError if there are fewer than two sizes or a size is below 1; the message names sizes and what came.
    Example: init_network([2, 10, 2], rng) has W of shapes (10, 2) and (2, 10), b of shapes (10, 1) and (2, 1).
    """
    if len(sizes) < 2 or min(sizes) < 1:
        raise ValueError(f"sizes is {list(sizes)}; expected at least two sizes, none below 1")
    return [(rng.standard_normal((m, d)), np.zeros((m, 1))) for d, m in zip(sizes[:-1], sizes[1:], strict=True)]


def feedforward(params, X):
    """Return (zs, activations) of a sigmoid network: what every layer computes for every sample.

    params: list of L pairs (W, b), first layer first, W (m, d) and b (m, 1); any depth and width;
    X: one sample per column (d, n).
    Returns two lists: zs, the L weighted inputs (m, n), and activations, L + 1 arrays: X, then sigmoid of each z.
    Example: params = [([[2, -1]], [[0]]), ([[4], [0]], [[-2], [0]])] (as arrays), X = [[1], [2]] gives
    zs = [[[0]], [[0], [0]]] and activations = [X, [[0.5]], [[0.5], [0.5]]].
    """
    zs, activations = [], [np.asarray(X, dtype=float)]
    for W, b in params:
        zs.append(W @ activations[-1] + b)
        activations.append(sigmoid(zs[-1]))
    return zs, activations


def output_delta(z, a, T):
    """Return delta of the output layer, dC/dz of each sample by itself, without the 1/n.

    z: weighted inputs (k, n); a: sigmoid(z), (k, n); T: right answers (k, n), k outputs and n samples.
    Returns delta (k, n), a new array; a itself stays as it is.
    Example: z = [[0], [0]], a = [[0.5], [0.5]], T = [[1], [0]] gives [[-0.125], [0.125]].
    """
    return (a - T) * sigmoid_prime(z)


def hidden_delta(W_next, delta_next, z):
    """Return delta of a hidden layer, dC/dz of each sample by itself, from the delta of the layer after it.

    W_next: weights of the next layer (m_next, m); delta_next: its delta (m_next, n);
    z: weighted inputs of the hidden layer (m, n), m units and n samples.
    Returns delta (m, n).
    Example: W_next = [[3, 0], [1, 4]], delta_next = [[0.1], [-0.2]], z = [[0], [0]] gives [[0.025], [-0.2]].
    """
    return (W_next.T @ delta_next) * sigmoid_prime(z)


def backprop(params, X, T):
    """Return the gradient of the mean square error 1/(2n) * sum of (a - T)^2 of a sigmoid network.

    params: list of L pairs (W, b), first layer first, any depth; X: one sample per column (d, n);
    T: right answers (k, n), k being the number of outputs.
    Returns a list of L pairs (dW, db), first layer first, shaped as (W, b): means over the samples, the 1/n included.
    Example: params = [([[0]], [[0]])] (as arrays), X = [[2, 4]], T = [[1, 0]] has delta [[-0.125, 0.125]] and
    gives [([[0.125]], [[0.0]])].
    """
    n = X.shape[1]
    zs, activations = feedforward(params, X)
    delta = output_delta(zs[-1], activations[-1], T)
    grads = []
    for layer in reversed(range(len(params))):
        grads.insert(0, (delta @ activations[layer].T / n, delta.sum(axis=1, keepdims=True) / n))
        if layer > 0:
            delta = hidden_delta(params[layer][0], delta, zs[layer - 1])
    return grads


def gradient_step(params, grads, eta):
    """Return new params after one step of size eta against the gradient; params itself stays as it is.

    params: list of pairs (W, b); grads: list of pairs (dW, db) of the same shapes; eta: step size.
    Returns a list of pairs (W, b) of new arrays of the same shapes.
    Example: params = [([[1, 2]], [[3]])], grads = [([[10, 0]], [[-10]])] (as arrays), eta = 0.1 gives
    [([[0.0, 2.0]], [[4.0]])].
    """
    return [(W - eta * dW, b - eta * db) for (W, b), (dW, db) in zip(params, grads, strict=True)]


def predict(params, X):
    """Return the class that the network gives to each sample: the row of its largest output.

    params: list of pairs (W, b), first layer first; X: one sample per column (d, n).
    Returns labels (n,), integers from 0 to the number of outputs - 1; of equal outputs the first counts.
    Example: outputs [[0.2, 0.9], [0.7, 0.1]] for two samples mean the labels [1, 0].
    """
    _, activations = feedforward(params, X)
    return activations[-1].argmax(axis=0)


def train(params, X, labels, eta, num_steps):
    """Train a sigmoid network by full-batch gradient descent on the mean square error; return the best and the scores.

    params: list of pairs (W, b) to start from, left as they are; X: one sample per column (d, n);
    labels: right classes (n,), integers; eta: step size; num_steps: how many steps, 0 or more.
    Returns (best_params, scores). scores (num_steps + 1,) is an array: the share of samples that predict gets right
    before training (index 0) and after each step. best_params is a list of pairs (W, b) at the first maximum of
    scores; they are new arrays, also when the start was the best.
    Example: with num_steps = 0 the result is a copy of params and one score.
    """
    T = one_hot(labels, params[-1][0].shape[0])
    params = [(W.astype(float), b.astype(float)) for W, b in params]  # copies: the caller's stay as they are
    best_params = params
    scores = [np.mean(predict(params, X) == labels)]
    best = scores[0]
    for _ in range(num_steps):
        params = gradient_step(params, backprop(params, X, T), eta)
        scores.append(np.mean(predict(params, X) == labels))
        if scores[-1] > best:
            best_params, best = params, scores[-1]
    return best_params, np.array(scores)


def minibatches(X, T, batch_size, rng):
    """Cut the samples, in a random order drawn from rng, into batches; return a list of pairs (X_b, T_b).

    X (d, n): one sample per column; T (k, n): their targets; batch_size: 1 or more; rng: np.random.Generator.
    Column i of X and column i of T stay together, and every sample is in exactly one batch. All batches have
    batch_size samples but the last, which has what is left (never none); a batch_size above n gives one batch.
    The batches are new arrays: X and T stay as they are. Every call draws a new order from rng.
    Raises ValueError naming batch_size if it is below 1.
    Example: 7 samples with batch_size 3 give batches of 3, 3 and 1 samples.
    """
    if batch_size < 1:
        raise ValueError(f"batch_size is {batch_size}; expected at least 1")
    n = X.shape[1]
    order = rng.permutation(n)
    parts = [order[start : start + batch_size] for start in range(0, n, batch_size)]
    return [(X[:, part], T[:, part]) for part in parts]


def sgd(params, X, T, eta, batch_size, num_epochs, rng):
    """Train a network by mini-batch gradient descent and return its parameters after num_epochs epochs.

    params: list of (W, b), left as they are; X (d, n); T (k, n) one-hot; eta: step size; batch_size: 1 or more;
    num_epochs: how many passes over all samples, 0 or more; rng: np.random.Generator, draws a fresh order every epoch.
    Every batch makes one step, with the mean gradient over the samples that are in it, from where the last one ended.
    Returns new parameters, a list of (W, b): those after the last step, not the best ones.
    Example: 7 samples, batch_size 3 and num_epochs 2 make 6 steps; num_epochs 0 returns a copy of params.
    """
    params = [(1.0 * W, 1.0 * b) for W, b in params]  # a copy, for num_epochs = 0
    for _ in range(num_epochs):
        for X_b, T_b in minibatches(X, T, batch_size, rng):
            params = gradient_step(params, backprop(params, X_b, T_b), eta)
    return params


def scaled_init(sizes, rng):
    """Return start parameters as init_network draws them, with each W divided by the root of its number of inputs.

    sizes: units per layer, inputs first, e.g. [784, 30, 10]; rng: np.random.Generator.
    Returns a list of (W, b), first layer first: W (units, inputs) is what init_network(sizes, rng) gives, divided by
    sqrt(inputs); b (units, 1) zeros, nothing drawn for it. Raises ValueError where init_network does.
    Example: scaled_init([4, 2], rng) gives half of the weights that init_network([4, 2], rng) would have given.
    """
    return [(W / np.sqrt(W.shape[1]), b) for W, b in init_network(sizes, rng)]


def confusion_matrix(labels, predicted, num_classes):
    """Count how often each class was called what: entry (i, j) counts the samples of class i that were called j.

    labels (n,): the true classes; predicted (n,): what was said of them; both integers from 0 to num_classes - 1.
    Returns integers (num_classes, num_classes), rows = true class, columns = predicted class; they add up to n.
    Raises ValueError naming both lengths if they differ, or naming the array that has a class out of range.
    Example: labels [0, 1, 1], predicted [0, 0, 1] and num_classes 2 give [[1, 0], [1, 1]].
    """
    if len(labels) != len(predicted):
        raise ValueError(f"labels has {len(labels)} entries and predicted has {len(predicted)}; expected as many")
    for name, values in (("labels", labels), ("predicted", predicted)):
        if len(values) and (min(values) < 0 or max(values) >= num_classes):
            raise ValueError(f"{name} goes from {min(values)} to {max(values)}; expected 0 to {num_classes - 1}")
    matrix = np.zeros((num_classes, num_classes), dtype=int)
    for true, said in zip(labels, predicted, strict=True):
        matrix[true, said] += 1
    return matrix


def precision_recall_f1(matrix):
    """Return precision, recall and F1 of each class, three arrays (k,), from a confusion matrix.

    matrix: counts (k, k), rows = true class, columns = predicted class.
    Precision: right answers among all samples that were given this class (its column). Recall: right answers among
    all samples of this class (its row). F1: 2 * precision * recall / (precision + recall).
    Each is 0.0 where its denominator is 0, without a NumPy warning.
    Example: [[1, 0], [1, 1]] gives precision [0.5, 1], recall [1, 0.5] and F1 [2/3, 2/3].
    """
    right = np.diag(matrix).astype(float)
    predicted, actual = matrix.sum(axis=0), matrix.sum(axis=1)
    precision = right / np.maximum(predicted, 1)
    recall = right / np.maximum(actual, 1)
    both = precision + recall
    return precision, recall, 2 * precision * recall / np.where(both > 0, both, 1)
