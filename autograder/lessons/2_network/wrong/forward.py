"""Wrong feedforward: each with one mistake that people make."""

import numpy as np


def _sigmoid(z):
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1 / (1 + e), e / (1 + e))


def _forward(params, X, z_of=lambda W, a, b: W @ a + b, squash=_sigmoid):
    zs, activations = [], [X * 1.0]
    for W, b in params:
        zs.append(z_of(W, activations[-1], b))
        activations.append(squash(zs[-1]))
    return zs, activations


_ZS, _CACHE = [], {}


def feedforward__bias_rank_one(params, X):
    """A3, A4: the bias is stretched along the samples, not along the units."""
    return _forward(params, X, lambda W, a, b: W @ a + np.resize(b[:, 0], a.shape[1]))


def feedforward__transposed_where_it_fits(params, X):
    """A12: transposes W whenever the shapes allow it."""
    return _forward(params, X, lambda W, a, b: (W.T if W.shape[0] == W.shape[1] else W[::-1]) @ a + b)


def feedforward__row_convention(params, X):
    """A16: a sample is a row."""
    return _forward(params, X, lambda W, a, b: a.T @ W.T + b.T)


def feedforward__input_of_every_layer_is_x(params, X):
    """E8: every layer looks at X again, cut or filled up to fit."""
    return _forward(params, X, lambda W, a, b: W @ np.resize(X, (W.shape[1], X.shape[1])) + b)


def feedforward__softmax(params, X):
    """Normalises each layer to sum 1."""
    return _forward(params, X, squash=lambda z: _sigmoid(z) / _sigmoid(z).sum(axis=0))


def feedforward__normalises_over_samples(params, X):
    """Subtracts the mean over the samples from X."""
    return _forward(params, X - X.mean(axis=1, keepdims=True))


def feedforward__zs_with_x(params, X):
    """X stands in zs, too."""
    zs, activations = _forward(params, X)
    return [X * 1.0, *zs], activations


def feedforward__activations_first(params, X):
    """Gives (activations, zs)."""
    return _forward(params, X)[::-1]


def feedforward__activations_only(params, X):
    """Gives the activations alone."""
    return _forward(params, X)[1]


def feedforward__last_layer_first(params, X):
    """Both lists from the last layer to the first."""
    zs, activations = _forward(params, X)
    return zs[::-1], activations[::-1]


def feedforward__one_array_for_all(params, X):
    """Every item of a list is the last layer's array."""
    zs, activations = _forward(params, X)
    return [zs[-1]] * len(zs), [X * 1.0, *[activations[-1]] * len(zs)]


def feedforward__rank_one_for_one_sample(params, X):
    """A3: one sample loses a dimension."""
    zs, activations = _forward(params, X)
    if X.shape[1] == 1:
        return [z[:, 0] for z in zs], [a[:, 0] for a in activations]
    return zs, activations


def feedforward__squeezed(params, X):
    """Squeezes axes of length 1 away."""
    zs, activations = _forward(params, X)
    return [z.squeeze() for z in zs], [a.squeeze() for a in activations]


def feedforward__first_sample_only(params, X):
    """Looks at the first column only."""
    return _forward(params, X[:, :1])


def feedforward__integers_kept(params, X):
    """F5: activations go into arrays of the type of X."""
    zs, activations = [], [X * 1]
    for W, b in params:
        zs.append(W @ activations[-1] + b)
        a = np.empty(zs[-1].shape, dtype=X.dtype)
        a[...] = _sigmoid(zs[-1])
        activations.append(a)
    return zs, activations


def feedforward__single_precision(params, X):
    """Computes in float32."""
    return _forward([(W.astype(np.float32), b.astype(np.float32)) for W, b in params], X.astype(np.float32))


def feedforward__lists(params, X):
    """Lists of lists in place of arrays."""
    return tuple([part.tolist() for part in parts] for parts in _forward(params, X))


def feedforward__a_dictionary(params, X):
    """Gives a dictionary."""
    zs, activations = _forward(params, X)
    return {"zs": zs, "activations": activations}


def feedforward__global_lists(params, X):
    """H3: the list outlives the call, so a second call adds to it."""
    zs, activations = _forward(params, X)
    _ZS.extend(zs)
    return list(_ZS), activations


def feedforward__remembers(params, X):
    """H3: what was found for data of this shape is given again."""
    key = (X.shape, len(params))
    _CACHE[key] = _CACHE.get(key) or _forward(params, X)
    return tuple([part.copy() for part in parts] for parts in _CACHE[key])


def feedforward__changes_b(params, X):
    """F4: b += W a changes the caller's biases where the shapes allow it."""
    result = _forward(params, X)
    for _, b in params:
        b += 1
    return result


def feedforward__changes_x(params, X):
    """F4: normalises the caller's X in place."""
    result = _forward(params, X)
    X -= 1
    return result


def feedforward__zeros(params, X):
    """Zeros of the right shapes."""
    zs, activations = _forward(params, X)
    return [0 * z for z in zs], [X * 1.0, *(0 * a for a in activations[1:])]
