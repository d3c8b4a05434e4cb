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


def numerical_gradient__quarter(f, theta, h=1e-5):
    """Divides by 2h twice, without h the second time."""
    return _central(f, theta, h, 0.5)


def numerical_gradient__result_of_integers(f, theta, h=1e-5):
    """F5: zeros_like an integer theta cuts the slopes off."""
    gradient = np.zeros_like(theta)
    gradient[...] = np.floor(_central(f, theta, h)) if theta.dtype.kind == "i" else _central(f, theta, h)
    return gradient


def numerical_gradient__changes_theta(f, theta, h=1e-5):
    """F4: leaves a step in the caller's theta."""
    gradient = _central(f, theta, h)
    if theta.dtype.kind == "f":
        theta += h
    return gradient


def numerical_gradient__transposed(f, theta, h=1e-5):
    """Fills the result in the wrong order."""
    return _central(f, theta, h).ravel(order="F").reshape(theta.shape)


def numerical_gradient__tiny_default(f, theta, h=1e-13):
    """The step by default is lost in rounding."""
    return _central(f, theta, h)


def numerical_gradient__h_scaled(f, theta, h=1e-5):
    """Multiplies the step by the size of theta."""
    return _central(f, theta, h * max(1.0, float(np.abs(theta).max())))


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


def init_network__biases_of_integers(sizes, rng):
    """b holds integers."""
    return _draw(sizes, rng, bias=lambda m, d: np.zeros((m, 1), dtype=int))


def init_network__integers_drawn(sizes, rng):
    """Draws integers."""
    return _draw(sizes, rng, lambda m, d: rng.integers(-3, 4, (m, d)))


def init_network__single_precision(sizes, rng):
    """Draws float32 numbers."""
    return _draw(sizes, rng, lambda m, d: rng.standard_normal((m, d), dtype=np.float32))


def init_network__global_generator(sizes, rng):
    """Draws from a generator of the module."""
    return _draw(sizes, _GENERATOR)


def init_network__starts_rng_again(sizes, rng):
    """Takes the seed of rng, not the place where it stands."""
    return _draw(sizes, np.random.default_rng(rng.bit_generator.seed_seq))


def init_network__number_by_number_backwards(sizes, rng):
    """Fills every W from its end."""
    return _draw(sizes, rng, lambda m, d: rng.standard_normal((m, d))[::-1, ::-1].copy())


def init_network__two_layers_only(sizes, rng):
    """H1: always one hidden layer."""
    _valid(sizes)
    return _draw([sizes[0], sizes[len(sizes) // 2], sizes[-1]], rng)


def init_network__ten_hidden(sizes, rng):
    """H1: the hidden size of an example."""
    _valid(sizes)
    return _draw([sizes[0], *([10] * (len(sizes) - 2)), sizes[-1]], rng)


def init_network__dictionary(sizes, rng):
    """Gives a dictionary with W1, b1, W2, b2."""
    return {f"{key}{i}": v for i, pair in enumerate(_draw(sizes, rng), 1) for key, v in zip("Wb", pair)}


def init_network__looks_at_hidden_sizes_only(sizes, rng):
    """The first and the last size are not looked at."""
    if len(sizes) < 2 or any(size < 1 for size in sizes[1:-1]):
        raise ValueError("no network")
    return [(rng.standard_normal((abs(m), abs(d))), np.zeros((abs(m), 1))) for d, m in zip(sizes, sizes[1:])]


def init_network__error_without_text(sizes, rng):
    """A ValueError without a word."""
    try:
        return _draw(sizes, rng)
    except ValueError:
        raise ValueError from None


def init_network__changes_sizes(sizes, rng):
    """F4: takes the first size off the caller's list."""
    params = _draw(sizes, rng)
    sizes.pop(0)
    return params


# gradient_step


def _step(params, grads, eta):
    return [(W - eta * dW, b - eta * db) for (W, b), (dW, db) in zip(params, grads)]


def gradient_step__eta_divides(params, grads, eta):
    """Divides by eta."""
    return _step(params, grads, 1 / eta if eta else 0.0)


def gradient_step__shortcut_for_zero(params, grads, eta):
    """Gives the caller's arrays themselves where eta is 0."""
    return list(params) if eta == 0 else _step(params, grads, eta)


def gradient_step__gradients_of_the_wrong_layer(params, grads, eta):
    """The list of gradients is taken from its end."""
    try:
        return _step(params, grads[::-1], eta)
    except ValueError:
        return _step(params, grads, 2 * eta)


def gradient_step__clipped(params, grads, eta):
    """Clips the gradients."""
    return _step(params, [(np.clip(dW, -1, 1), np.clip(db, -1, 1)) for dW, db in grads], eta)


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
