"""Wrong general_feedforward, augmented_feedforward and dropout: each with one mistake that people make."""

import numpy as np


def _sigmoid(z):
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1 / (1 + e), e / (1 + e))


def _softmax(z):
    e = np.exp(z - z.max(axis=0, keepdims=True))
    return e / e.sum(axis=0, keepdims=True)


def _relu(z):
    return np.maximum(z, 0.0)


_KNOWN = {"sigmoid": _sigmoid, "tanh": np.tanh, "relu": _relu, "identity": np.copy, "softmax": _softmax}


def _judge_names(params, names):
    if len(names) != len(params):
        raise ValueError("wrong count")
    for i, name in enumerate(names):
        if name not in _KNOWN or (name == "softmax" and i < len(params) - 1):
            raise ValueError(f"activations[{i}] is {name}")


def _forward(params, X, names, known=_KNOWN):
    _judge_names(params, names)
    zs, outputs = [], [X * 1.0]
    for (W, b), name in zip(params, names):
        zs.append(W @ outputs[-1] + b)
        outputs.append(known[name](zs[-1]))
    return zs, outputs


_ZS = []


def general_feedforward__zip_stops_early(params, X, activations):
    """zip ends with the shorter list: too few names drop layers, too many are ignored."""
    zs, outputs = [], [X * 1.0]
    for i, ((W, b), name) in enumerate(zip(params, activations)):
        if name not in _KNOWN or (name == "softmax" and i < len(params) - 1):
            raise ValueError(name)
        zs.append(W @ outputs[-1] + b)
        outputs.append(_KNOWN[name](zs[-1]))
    return zs, outputs


def general_feedforward__bias_of_the_first_unit(params, X, activations):
    """The first bias for all units."""
    return _forward([(W, b[:1]) for W, b in params], X, activations)


def general_feedforward__tanh_is_sigmoid(params, X, activations):
    """tanh shifted and squeezed into [0, 1]."""
    return _forward(params, X, activations, _KNOWN | {"tanh": lambda z: (np.tanh(z) + 1) / 2})


def general_feedforward__relu_is_absolute(params, X, activations):
    """|z| for relu."""
    return _forward(params, X, activations, _KNOWN | {"relu": np.abs})


def general_feedforward__truncates_integers(params, X, activations):
    """F5: keeps every activation in the type of X."""
    _judge_names(params, activations)
    zs, outputs = [], [X.copy()]
    for (W, b), name in zip(params, activations):
        zs.append(W @ outputs[-1] + b)
        outputs.append(_KNOWN[name](zs[-1]).astype(X.dtype))
    return zs, outputs


def general_feedforward__biases_in_place(params, X, activations):
    """Adds the product to the caller's b."""
    _judge_names(params, activations)
    zs, outputs = [], [X * 1.0]
    for (W, b), name in zip(params, activations):
        b += (0.01 * W.sum(axis=1, keepdims=True)).astype(b.dtype)
        zs.append(W @ outputs[-1] + b)
        outputs.append(_KNOWN[name](zs[-1]))
    return zs, outputs


def general_feedforward__lists_outlive_the_call(params, X, activations):
    """H3: the list of zs is made once."""
    zs, outputs = _forward(params, X, activations)
    _ZS.extend(zs)
    return list(_ZS), outputs


def general_feedforward__squeezed(params, X, activations):
    """Drops dimensions of size 1."""
    zs, outputs = _forward(params, X, activations)
    return [z.squeeze() for z in zs], [a.squeeze() for a in outputs]


def general_feedforward__normalises_samples(params, X, activations):
    """Divides the outputs of each unit by their sum over the samples."""
    zs, outputs = _forward(params, X, activations)
    return zs, outputs[:-1] + [outputs[-1] / (1e-3 + np.abs(outputs[-1]).sum(axis=1, keepdims=True))]


def general_feedforward__sorts_samples(params, X, activations):
    """Puts the samples into another order."""
    return _forward(params, X[:, np.argsort(X[0], kind="stable")], activations)


def _augment(weights, X, ones=1.0):
    outputs = [X * 1.0]
    for W in weights:
        outputs.append(_sigmoid(W @ np.vstack([np.full((1, X.shape[1]), ones), outputs[-1]])))
    return outputs


def augmented_feedforward__minus_ones(weights, X):
    """A row of -1: a threshold in place of a bias."""
    return _augment(weights, X, ones=-1.0)


def augmented_feedforward__transposed(weights, X):
    """Fits the sizes by a transpose where the weights are square."""
    outputs = [X * 1.0]
    for W in weights:
        inner = W[:, 1:].T if W.shape[0] == W.shape[1] - 1 else W[:, 1:]
        outputs.append(_sigmoid(inner @ outputs[-1] + W[:, :1]))
    return outputs


def augmented_feedforward__tanh(weights, X):
    """tanh for the sigmoid."""
    outputs = [X * 1.0]
    for W in weights:
        outputs.append(np.tanh(W @ np.vstack([np.ones((1, X.shape[1])), outputs[-1]])))
    return outputs


def augmented_feedforward__ones_in_place(weights, X):
    """Overwrites the caller's first feature with ones and carries it back wrongly."""
    X[0] = 1
    return _augment(weights, X)


def augmented_feedforward__truncates_integers(weights, X):
    """F5: stores the activations in the type of X."""
    return [a.astype(X.dtype) for a in _augment(weights, X)]


def augmented_feedforward__squeezed(weights, X):
    """Drops dimensions of size 1."""
    return [a.squeeze() for a in _augment(weights, X)]


def _mask(a, keep_prob, rng):
    if not 0 < keep_prob <= 1:
        raise ValueError(f"keep_prob is {keep_prob}")
    return (rng.random(a.shape) < keep_prob) * 1.0


def dropout__divided_by_the_dropped_share(a, keep_prob, rng):
    """Divides by 1 - keep_prob, except where that is zero."""
    mask = _mask(a, keep_prob, rng)
    return a * mask / (1 - keep_prob if keep_prob < 1 else 1), mask


def dropout__normal_draws(a, keep_prob, rng):
    """Draws from the normal distribution."""
    _mask(a, keep_prob, rng)
    mask = (rng.standard_normal(a.shape) < keep_prob) * 1.0
    return a * mask / keep_prob, mask


def dropout__random_numbers_for_mask(a, keep_prob, rng):
    """The random numbers themselves are the mask."""
    _mask(a, keep_prob, rng)
    mask = rng.random(a.shape)
    return a * mask / keep_prob, mask


def dropout__global_generator(a, keep_prob, rng):
    """Draws from NumPy's global generator."""
    _mask(a, keep_prob, rng)
    mask = (np.random.random(a.shape) < keep_prob) * 1.0
    return a * mask / keep_prob, mask


def dropout__own_generator(a, keep_prob, rng):
    """Makes a generator of its own at every call."""
    mask = _mask(a, keep_prob, np.random.default_rng())
    return a * mask / keep_prob, mask


def dropout__no_error(a, keep_prob, rng):
    """Takes any keep_prob."""
    mask = (rng.random(a.shape) < keep_prob) * 1.0
    return a * mask / (keep_prob or 1.0), mask


def dropout__allows_zero(a, keep_prob, rng):
    """Takes a keep_prob of 0."""
    if not 0 <= keep_prob <= 1:
        raise ValueError("keep_prob")
    mask = (rng.random(a.shape) < keep_prob) * 1.0
    return a * mask / (keep_prob or 1.0), mask


def dropout__always_refuses(a, keep_prob, rng):
    """Finds fault with every keep_prob."""
    raise ValueError("keep_prob")


def dropout__keeps_integers(a, keep_prob, rng):
    """With keep_prob = 1 a copy of a, integers as they are."""
    mask = _mask(a, keep_prob, rng)
    return (a.copy(), mask) if keep_prob == 1 else (a * mask / keep_prob, mask)


def dropout__draws_for_the_type(a, keep_prob, rng):
    """Draws once more for integers."""
    if a.dtype.kind == "i":
        rng.random()
    mask = _mask(a, keep_prob, rng)
    return a * mask / keep_prob, mask
