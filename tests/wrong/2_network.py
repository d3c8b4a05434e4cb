"""Wrong numerical_gradient, init_network, gradient_step and predict: each with one mistake that people make."""

import numpy as np


def _sigmoid(z):
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1 / (1 + e), e / (1 + e))


def _output(params, X):
    a = X * 1.0
    for W, b in params:
        a = _sigmoid(W @ a + b)
    return a


# numerical_gradient


def _central(f, theta, h, scale=1.0):
    theta = np.array(theta, dtype=float)
    gradient = np.zeros(theta.shape)
    for i in np.ndindex(theta.shape):
        up, down = theta.copy(), theta.copy()
        up[i] += h
        down[i] -= h
        gradient[i] = scale * (f(up) - f(down)) / (2 * h)
    return gradient


_FOUND = {}


def numerical_gradient__forward_difference(f, theta, h=1e-5):
    """(f(theta + h) - f(theta)) / h: one side only."""
    gradient = np.zeros(theta.shape)
    for i in np.ndindex(theta.shape):
        up = theta.astype(float)
        up[i] += h
        gradient[i] = (f(up) - f(theta * 1.0)) / h
    return gradient


def numerical_gradient__backward_difference(f, theta, h=1e-5):
    """(f(theta) - f(theta - h)) / h: the other side only."""
    gradient = np.zeros(theta.shape)
    for i in np.ndindex(theta.shape):
        down = theta.astype(float)
        down[i] -= h
        gradient[i] = (f(theta * 1.0) - f(down)) / h
    return gradient


def numerical_gradient__distance_h(f, theta, h=1e-5):
    """C8: divides by h where the distance is 2h."""
    return _central(f, theta, h, 2.0)


def numerical_gradient__quarter(f, theta, h=1e-5):
    """Divides by 2h twice, without h the second time."""
    return _central(f, theta, h, 0.5)


def numerical_gradient__precedence(f, theta, h=1e-5):
    """/ 2 * h: multiplies by h."""
    return _central(f, theta, h, h * h)


def numerical_gradient__wrong_sign(f, theta, h=1e-5):
    """f below minus f above."""
    return _central(f, theta, h, -1.0)


def numerical_gradient__integers_stay_integers(f, theta, h=1e-5):
    """F6: the copy of an integer array holds integers."""
    gradient = np.zeros(theta.shape)
    for i in np.ndindex(theta.shape):
        up, down = theta.copy(), theta.copy()
        up[i] = up[i] + h
        down[i] = down[i] - h
        gradient[i] = (f(up) - f(down)) / (2 * h)
    return gradient


def numerical_gradient__result_of_integers(f, theta, h=1e-5):
    """F5: zeros_like an integer theta cuts the slopes off."""
    gradient = np.zeros_like(theta)
    gradient[...] = np.floor(_central(f, theta, h)) if theta.dtype.kind == "i" else _central(f, theta, h)
    return gradient


def numerical_gradient__not_restored(f, theta, h=1e-5):
    """Moves entry after entry and puts none back."""
    theta = theta.astype(float)
    gradient = np.zeros(theta.shape)
    for i in np.ndindex(theta.shape):
        theta[i] += h
        up = f(theta)
        theta[i] -= 2 * h
        gradient[i] = (up - f(theta)) / (2 * h)
    return gradient


def numerical_gradient__restored_to_the_upper_side(f, theta, h=1e-5):
    """Puts an entry back one step too high."""
    theta = theta.astype(float)
    gradient = np.zeros(theta.shape)
    for i in np.ndindex(theta.shape):
        old = theta[i]
        theta[i] = old - h
        down = f(theta)
        theta[i] = old + h
        gradient[i] = (f(theta) - down) / (2 * h)
    return gradient


def numerical_gradient__changes_theta(f, theta, h=1e-5):
    """F4: leaves a step in the caller's theta."""
    gradient = _central(f, theta, h)
    if theta.dtype.kind == "f":
        theta += h
    return gradient


def numerical_gradient__restored_with_rounding(f, theta, h=1e-5):
    """Adds and subtracts in the caller's theta: back again but for rounding."""
    if theta.dtype.kind != "f":
        return _central(f, theta, h)
    gradient = np.zeros(theta.shape)
    for i in np.ndindex(theta.shape):
        theta[i] += h
        up = f(theta)
        theta[i] -= 2 * h
        gradient[i] = (up - f(theta)) / (2 * h)
        theta[i] += h
    return gradient


def numerical_gradient__all_entries_at_once(f, theta, h=1e-5):
    """Shifts the whole theta: one number, spread over all entries."""
    theta = theta * 1.0
    return np.full(theta.shape, (f(theta + h) - f(theta - h)) / (2 * h))


def numerical_gradient__one_number(f, theta, h=1e-5):
    """Shifts the whole theta and gives one number."""
    return (f(theta + h) - f(theta - h)) / (2 * h)


def numerical_gradient__flattens(f, theta, h=1e-5):
    """Gives the slopes in one row."""
    return _central(f, theta, h).ravel()


def numerical_gradient__row_by_row(f, theta, h=1e-5):
    """Shifts whole rows: theta[i] where an entry is meant."""
    theta = theta * 1.0
    gradient = np.zeros(theta.shape)
    for i in range(len(theta)):
        up, down = theta.copy(), theta.copy()
        up[i] += h
        down[i] -= h
        gradient[i] = (f(up) - f(down)) / (2 * h)
    return gradient


def numerical_gradient__two_dimensions_only(f, theta, h=1e-5):
    """A loop over rows inside a loop over columns: fails for other shapes."""
    rows, columns = theta.shape
    gradient = np.zeros((rows, columns))
    whole = _central(f, theta, h)
    for i in range(rows):
        for j in range(columns):
            gradient[i, j] = whole[i, j]
    return gradient


def numerical_gradient__transposed(f, theta, h=1e-5):
    """Fills the result in the wrong order."""
    return _central(f, theta, h).ravel(order="F").reshape(theta.shape)


def numerical_gradient__h_ignored(f, theta, h=1e-5):
    """F3: the step is written into the code."""
    return _central(f, theta, 1e-5)


def numerical_gradient__large_default(f, theta, h=1e-3):
    """The step by default is too large."""
    return _central(f, theta, h)


def numerical_gradient__tiny_default(f, theta, h=1e-13):
    """The step by default is lost in rounding."""
    return _central(f, theta, h)


def numerical_gradient__h_scaled(f, theta, h=1e-5):
    """Multiplies the step by the size of theta."""
    return _central(f, theta, h * max(1.0, float(np.abs(theta).max())))


def numerical_gradient__half_steps(f, theta, h=1e-5):
    """Steps by h/2 to both sides."""
    return _central(f, theta, h / 2)


def numerical_gradient__first_entry_only(f, theta, h=1e-5):
    """return stands inside the loop."""
    gradient = np.zeros(theta.shape)
    gradient[(0,) * theta.ndim] = _central(f, theta, h)[(0,) * theta.ndim]
    return gradient


def numerical_gradient__last_entry_missing(f, theta, h=1e-5):
    """The loop ends one entry early."""
    gradient = _central(f, theta, h)
    gradient[(-1,) * theta.ndim] = 0.0
    return gradient


def numerical_gradient__single_precision(f, theta, h=1e-5):
    """Steps in float32, where h is hardly there."""
    return _central(lambda t: f(t.astype(np.float32)), theta, h)


def numerical_gradient__a_list(f, theta, h=1e-5):
    """Gives a list."""
    return _central(f, theta, h).tolist()


def numerical_gradient__remembers(f, theta, h=1e-5):
    """H3: what was found for a theta once is given for every f."""
    key = theta.tobytes()
    if key not in _FOUND:
        _FOUND[key] = _central(f, theta, h)
    return _FOUND[key].copy()


def numerical_gradient__zeros(f, theta, h=1e-5):
    """Gives zeros."""
    return np.zeros(theta.shape)


# init_network


def _valid(sizes):
    if len(sizes) < 2 or min(sizes) < 1:
        raise ValueError("at least two sizes, none below 1")


def _draw(sizes, rng, draw=None, bias=None):
    _valid(sizes)
    draw = draw or (lambda m, d: rng.standard_normal((m, d)))
    bias = bias or (lambda m, d: np.zeros((m, 1)))
    params = []
    for d, m in zip(sizes[:-1], sizes[1:]):
        W = draw(m, d)
        params.append((W, bias(m, d)))
    return params


_GENERATOR = np.random.default_rng(5)


def init_network__transposed(sizes, rng):
    """W of shape (inputs, units), as row-wise courses write it."""
    return [(W.T.copy(), b) for W, b in _draw(sizes, rng)]


def init_network__drawn_transposed(sizes, rng):
    """Draws (inputs, units) and transposes."""
    return _draw(sizes, rng, lambda m, d: rng.standard_normal((d, m)).T.copy())


def init_network__biases_drawn(sizes, rng):
    """Draws the biases, too."""
    return _draw(sizes, rng, bias=lambda m, d: rng.standard_normal((m, 1)))


def init_network__biases_drawn_and_dropped(sizes, rng):
    """Draws the biases and sets them to zero: the next layer gets other numbers."""
    return _draw(sizes, rng, bias=lambda m, d: 0.0 * rng.standard_normal((m, 1)))


def init_network__biases_one(sizes, rng):
    """Biases of one."""
    return _draw(sizes, rng, bias=lambda m, d: np.ones((m, 1)))


def init_network__biases_rank_one(sizes, rng):
    """A4: b of shape (m,)."""
    return _draw(sizes, rng, bias=lambda m, d: np.zeros(m))


def init_network__biases_as_rows(sizes, rng):
    """A4: b of shape (1, m)."""
    return _draw(sizes, rng, bias=lambda m, d: np.zeros((1, m)))


def init_network__biases_of_the_inputs(sizes, rng):
    """b has the size of the layer before."""
    return _draw(sizes, rng, bias=lambda m, d: np.zeros((d, 1)))


def init_network__biases_of_integers(sizes, rng):
    """b holds integers."""
    return _draw(sizes, rng, bias=lambda m, d: np.zeros((m, 1), dtype=int))


def init_network__no_biases(sizes, rng):
    """A list of weights only."""
    return [W for W, _ in _draw(sizes, rng)]


def init_network__zero_weights(sizes, rng):
    """F9: all weights are zero."""
    return _draw(sizes, rng, lambda m, d: np.zeros((m, d)))


def init_network__constant_weights(sizes, rng):
    """F9: all weights are 0.5."""
    return _draw(sizes, rng, lambda m, d: np.full((m, d), 0.5))


def init_network__uniform(sizes, rng):
    """Uniform numbers in [0, 1)."""
    return _draw(sizes, rng, lambda m, d: rng.random((m, d)))


def init_network__small(sizes, rng):
    """B10: multiplied by 0.01."""
    return _draw(sizes, rng, lambda m, d: 0.01 * rng.standard_normal((m, d)))


def init_network__scaled(sizes, rng):
    """Divides by sqrt(inputs), which comes a lesson later."""
    return _draw(sizes, rng, lambda m, d: rng.standard_normal((m, d)) / np.sqrt(d))


def init_network__integers_drawn(sizes, rng):
    """Draws integers."""
    return _draw(sizes, rng, lambda m, d: rng.integers(-3, 4, (m, d)))


def init_network__single_precision(sizes, rng):
    """Draws float32 numbers."""
    return _draw(sizes, rng, lambda m, d: rng.standard_normal((m, d), dtype=np.float32))


def init_network__seeds_inside(sizes, rng):
    """G10: makes a generator of its own, with a fixed seed."""
    return _draw(sizes, np.random.default_rng(0))


def init_network__global_generator(sizes, rng):
    """Draws from a generator of the module."""
    return _draw(sizes, _GENERATOR)


def init_network__starts_rng_again(sizes, rng):
    """Takes the seed of rng, not the place where it stands."""
    return _draw(sizes, np.random.default_rng(rng.bit_generator.seed_seq))


def init_network__last_layer_first(sizes, rng):
    """Draws from the last layer to the first."""
    _valid(sizes)
    params = []
    for d, m in reversed(list(zip(sizes[:-1], sizes[1:]))):
        params.insert(0, (rng.standard_normal((m, d)), np.zeros((m, 1))))
    return params


def init_network__number_by_number_backwards(sizes, rng):
    """Fills every W from its end."""
    return _draw(sizes, rng, lambda m, d: rng.standard_normal((m, d))[::-1, ::-1].copy())


def init_network__two_layers_only(sizes, rng):
    """H1: always one hidden layer."""
    _valid(sizes)
    return _draw([sizes[0], sizes[len(sizes) // 2], sizes[-1]], rng)


def init_network__layer_for_the_input(sizes, rng):
    """One layer too many: the input gets one, too."""
    return _draw([sizes[0] if sizes else 0, *sizes], rng)


def init_network__last_layer_missing(sizes, rng):
    """The loop ends one layer early."""
    return _draw(sizes, rng)[:-1]


def init_network__ten_hidden(sizes, rng):
    """H1: the hidden size of an example."""
    _valid(sizes)
    return _draw([sizes[0], *([10] * (len(sizes) - 2)), sizes[-1]], rng)


def init_network__lists_apart(sizes, rng):
    """Gives a list of weights and a list of biases."""
    params = _draw(sizes, rng)
    return [W for W, _ in params], [b for _, b in params]


def init_network__dictionary(sizes, rng):
    """Gives a dictionary with W1, b1, W2, b2."""
    return {f"{key}{i}": v for i, pair in enumerate(_draw(sizes, rng), 1) for key, v in zip("Wb", pair)}


def init_network__bias_first(sizes, rng):
    """Gives (b, W)."""
    return [(b, W) for W, b in _draw(sizes, rng)]


def init_network__accepts_everything(sizes, rng):
    """No ValueError."""
    return [(rng.standard_normal((max(m, 0), max(d, 0))), np.zeros((max(m, 0), 1))) for d, m in zip(sizes, sizes[1:])]


def init_network__accepts_one_size(sizes, rng):
    """One size gives an empty network."""
    if any(size < 1 for size in sizes):
        raise ValueError("a size is below 1")
    return [(rng.standard_normal((m, d)), np.zeros((m, 1))) for d, m in zip(sizes, sizes[1:])]


def init_network__accepts_zero(sizes, rng):
    """A size of 0 passes."""
    if len(sizes) < 2 or any(size < 0 for size in sizes):
        raise ValueError("no network")
    return [(rng.standard_normal((m, d)), np.zeros((m, 1))) for d, m in zip(sizes, sizes[1:])]


def init_network__looks_at_hidden_sizes_only(sizes, rng):
    """The first and the last size are not looked at."""
    if len(sizes) < 2 or any(size < 1 for size in sizes[1:-1]):
        raise ValueError("no network")
    return [(rng.standard_normal((abs(m), abs(d))), np.zeros((abs(m), 1))) for d, m in zip(sizes, sizes[1:])]


def init_network__refuses_single_units(sizes, rng):
    """A size of 1 is refused."""
    if len(sizes) < 2 or min(sizes) < 2:
        raise ValueError("no network")
    return _draw(sizes, rng)


def init_network__error_without_text(sizes, rng):
    """A ValueError without a word."""
    try:
        return _draw(sizes, rng)
    except ValueError:
        raise ValueError from None


def init_network__assertion(sizes, rng):
    """AssertionError where a ValueError is due."""
    assert len(sizes) >= 2 and min(sizes) >= 1, "no network"
    return _draw(sizes, rng)


def init_network__changes_sizes(sizes, rng):
    """F4: takes the first size off the caller's list."""
    params = _draw(sizes, rng)
    sizes.pop(0)
    return params


# gradient_step


def _step(params, grads, eta):
    return [(W - eta * dW, b - eta * db) for (W, b), (dW, db) in zip(params, grads)]


def gradient_step__uphill(params, grads, eta):
    """F2: adds the gradient."""
    return _step(params, grads, -eta)


def gradient_step__no_eta(params, grads, eta):
    """Subtracts the gradient without eta."""
    return _step(params, grads, 1.0)


def gradient_step__eta_hard_coded(params, grads, eta):
    """F3: eta = 0.5, whatever is asked for."""
    return _step(params, grads, 0.5)


def gradient_step__eta_divides(params, grads, eta):
    """Divides by eta."""
    return _step(params, grads, 1 / eta if eta else 0.0)


def gradient_step__biases_stay(params, grads, eta):
    """The biases are never updated."""
    return [(W - eta * dW, 1.0 * b) for (W, b), (dW, _) in zip(params, grads)]


def gradient_step__weights_stay(params, grads, eta):
    """Only the biases are updated."""
    return [(1.0 * W, b - eta * db) for (W, b), (_, db) in zip(params, grads)]


def gradient_step__first_weights_stay(params, grads, eta):
    """W1 is never updated."""
    new = _step(params, grads, eta)
    return [(1.0 * params[0][0], new[0][1]), *new[1:]]


def gradient_step__first_layer_wrong_sign(params, grads, eta):
    """The sign of W1's step is flipped."""
    new = _step(params, grads, eta)
    return [(params[0][0] + eta * grads[0][0], new[0][1]), *new[1:]]


def gradient_step__bias_wrong_sign(params, grads, eta):
    """The sign of the biases' step is flipped."""
    return [(W - eta * dW, b + eta * db) for (W, b), (dW, db) in zip(params, grads)]


def gradient_step__bias_gradient_replaced(params, grads, eta):
    """F1: db = b - eta db is computed, and b stays."""
    new = []
    for (W, b), (dW, db) in zip(params, grads):
        W = W - eta * dW
        db = b - eta * db
        new.append((W, b * 1.0))
    return new


def gradient_step__bias_without_eta(params, grads, eta):
    """eta is missing in the step of the biases."""
    return [(W - eta * dW, b - db) for (W, b), (dW, db) in zip(params, grads)]


def gradient_step__only_the_steps(params, grads, eta):
    """Gives -eta * gradient, not the new parameters."""
    return [(-eta * dW, -eta * db) for dW, db in grads]


def gradient_step__in_place(params, grads, eta):
    """F4: W -= ... changes the caller's arrays."""
    for (W, b), (dW, db) in zip(params, grads):
        W -= eta * dW
        b -= eta * db
    return [(W.copy(), b.copy()) for W, b in params]


def gradient_step__returns_nothing(params, grads, eta):
    """F4: updates in place and returns None."""
    for i, pair in enumerate(_step(params, grads, eta)):
        params[i] = pair


def gradient_step__same_list(params, grads, eta):
    """F4: puts the new pairs into the caller's list."""
    for i, pair in enumerate(_step(params, grads, eta)):
        params[i] = pair
    return params


def gradient_step__copies_of_integers(params, grads, eta):
    """F5: a copy of an integer array, changed by assignment, stays integer."""
    new = [(W.copy(), b.copy()) for W, b in params]
    for (W, b), (dW, db) in zip(new, grads):
        W[...] = W - eta * dW
        b[...] = b - eta * db
    return new


def gradient_step__copies_changed_in_place(params, grads, eta):
    """F5: -= on a copy of integers fails."""
    new = [(W.copy(), b.copy()) for W, b in params]
    for (W, b), (dW, db) in zip(new, grads):
        W -= eta * dW
        b -= eta * db
    return new


def gradient_step__shortcut_for_zero(params, grads, eta):
    """Gives the caller's arrays themselves where eta is 0."""
    return list(params) if eta == 0 else _step(params, grads, eta)


def gradient_step__first_layer_only(params, grads, eta):
    """return stands inside the loop."""
    return _step(params[:1], grads[:1], eta)


def gradient_step__two_layers_only(params, grads, eta):
    """H1: written for two layers."""
    (W1, b1), (W2, b2) = params
    (dW1, db1), (dW2, db2) = grads
    return [(W1 - eta * dW1, b1 - eta * db1), (W2 - eta * dW2, b2 - eta * db2)]


def gradient_step__gradients_of_the_wrong_layer(params, grads, eta):
    """The list of gradients is taken from its end."""
    try:
        return _step(params, grads[::-1], eta)
    except ValueError:
        return _step(params, grads, 2 * eta)


def gradient_step__bias_rank_one(params, grads, eta):
    """The biases lose a dimension."""
    return [(W - eta * dW, (b - eta * db)[:, 0]) for (W, b), (dW, db) in zip(params, grads)]


def gradient_step__bias_broadcast(params, grads, eta):
    """E15: (m, 1) minus (m,) gives (m, m)."""
    return [(W - eta * dW, b - eta * db[:, 0]) for (W, b), (dW, db) in zip(params, grads)]


def gradient_step__clipped(params, grads, eta):
    """Clips the gradients."""
    return _step(params, [(np.clip(dW, -1, 1), np.clip(db, -1, 1)) for dW, db in grads], eta)


def gradient_step__flat_list(params, grads, eta):
    """Gives W1, b1, W2, b2 in one list."""
    return [part for pair in _step(params, grads, eta) for part in pair]


_TOTAL = []


def gradient_step__momentum_left_over(params, grads, eta):
    """E17: steps add up from call to call."""
    same = _TOTAL and [p[0].shape for p in _TOTAL[-1]] == [g[0].shape for g in grads]
    if same:
        grads = [(dW + 0.5 * vW, db + 0.5 * vb) for (dW, db), (vW, vb) in zip(grads, _TOTAL[-1])]
    _TOTAL[:] = [grads]
    return _step(params, grads, eta)


def gradient_step__rounded(params, grads, eta):
    """Rounds to four decimals."""
    return [(W.round(4), b.round(4)) for W, b in _step(params, grads, eta)]


# predict


def predict__argmax_of_everything(params, X):
    """D3: argmax without axis: one index into the whole table."""
    return _output(params, X).argmax()


def predict__argmax_over_samples(params, X):
    """D4, A16: argmax over the samples, one number per output."""
    return _output(params, X).argmax(axis=1)


def predict__smallest(params, X):
    """argmin where argmax is meant."""
    return _output(params, X).argmin(axis=0)


def predict__keeps_two_dimensions(params, X):
    """The labels are (1, n)."""
    return _output(params, X).argmax(axis=0, keepdims=True)


def predict__column(params, X):
    """The labels are (n, 1)."""
    return _output(params, X).argmax(axis=0)[:, np.newaxis]


def predict__counts_from_one(params, X):
    """D7: classes from 1 on."""
    return _output(params, X).argmax(axis=0) + 1


def predict__one_hot(params, X):
    """Gives a table of 0 and 1."""
    a = _output(params, X)
    return (a == a.max(axis=0)).astype(int)


def predict__activations(params, X):
    """Gives the outputs themselves."""
    return _output(params, X)


def predict__largest_value(params, X):
    """max where argmax is meant."""
    return _output(params, X).max(axis=0)


def predict__threshold(params, X):
    """The first output above 0.5."""
    return (_output(params, X) > 0.5).argmax(axis=0)


def predict__last_output_above_one_half(params, X):
    """D9: decides by the last output alone."""
    return (_output(params, X)[-1] > 0.5).astype(int)


def predict__floats(params, X):
    """The labels are floats."""
    return _output(params, X).argmax(axis=0).astype(float)


def predict__list(params, X):
    """The labels are a list."""
    return _output(params, X).argmax(axis=0).tolist()


def predict__number_for_one_sample(params, X):
    """One sample gives a number: squeezed."""
    return np.squeeze(_output(params, X).argmax(axis=0))


def predict__no_bias(params, X):
    """Forgets the biases."""
    return _output([(W, 0 * b) for W, b in params], X).argmax(axis=0)


def predict__last_bias_missing(params, X):
    """Looks at W a of the last layer, without its bias."""
    W, b = params[-1]
    return _output([*params[:-1], (W, 0 * b)], X).argmax(axis=0)


def predict__no_hidden_activation(params, X):
    """E21: the hidden layers are linear."""
    a = X
    for W, b in params:
        a = W @ a + b
    return a.argmax(axis=0)


def predict__hidden_activations(params, X):
    """E8: looks at the layer before the last."""
    return _output(params[:-1], X).argmax(axis=0)


def predict__first_layer(params, X):
    """Looks at the first layer."""
    return _output(params[:1], X).argmax(axis=0)


def predict__two_layers_only(params, X):
    """H1: written for two layers."""
    (W1, b1), (W2, b2) = params
    return (W2 @ _sigmoid(W1 @ X + b1) + b2).argmax(axis=0)


def predict__scaled_by_the_batch(params, X):
    """Compares each output with its own mean over the samples."""
    a = _output(params, X)
    return (a - a.mean(axis=1, keepdims=True)).argmax(axis=0)


def predict__softmax_over_samples(params, X):
    """D2: normalises every output over the samples first."""
    a = np.exp(_output(params, X))
    return (a / a.sum(axis=1, keepdims=True)).argmax(axis=0)


def predict__rounds_first(params, X):
    """Rounds to one decimal before argmax: ties go to the first."""
    return _output(params, X).round(1).argmax(axis=0)


def predict__always_the_first(params, X):
    """Gives zeros."""
    return np.zeros(X.shape[1], dtype=int)


def predict__ten_classes(params, X):
    """H1: looks at two outputs only."""
    return _output(params, X)[:2].argmax(axis=0)


def predict__integers_kept(params, X):
    """F5: activations go into arrays of the type of X."""
    a = X
    for W, b in params:
        z = W @ a + b
        a = np.empty(z.shape, dtype=X.dtype)
        a[...] = _sigmoid(z)
    return a.argmax(axis=0)


_SEEN = {}


def predict__remembers(params, X):
    """H3: keeps the labels of the first data of a size."""
    return _SEEN.setdefault(X.shape[1], _output(params, X).argmax(axis=0)).copy()


def predict__sorts(params, X):
    """Gives the labels in order of size."""
    return np.sort(_output(params, X).argmax(axis=0))


def predict__changes_x(params, X):
    """F4: normalises the caller's X in place."""
    labels = _output(params, X).argmax(axis=0)
    X -= 1
    return labels
