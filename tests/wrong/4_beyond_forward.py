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


_SEEN = {}
_ZS = []


def general_feedforward__no_error_for_unknown(params, X, activations):
    """Takes an unknown name for identity."""
    known = [name if name in _KNOWN else "identity" for name in activations]
    return _forward(params, X, known)


def general_feedforward__key_error(params, X, activations):
    """Looks a name up without asking first: a KeyError."""
    if len(activations) != len(params) or "softmax" in activations[:-1]:
        raise ValueError("names")
    zs, outputs = [], [X * 1.0]
    for (W, b), name in zip(params, activations):
        zs.append(W @ outputs[-1] + b)
        outputs.append(_KNOWN[name](zs[-1]))
    return zs, outputs


def general_feedforward__zip_stops_early(params, X, activations):
    """zip ends with the shorter list: too few names drop layers, too many are ignored."""
    zs, outputs = [], [X * 1.0]
    for i, ((W, b), name) in enumerate(zip(params, activations)):
        if name not in _KNOWN or (name == "softmax" and i < len(params) - 1):
            raise ValueError(name)
        zs.append(W @ outputs[-1] + b)
        outputs.append(_KNOWN[name](zs[-1]))
    return zs, outputs


def general_feedforward__too_many_names_pass(params, X, activations):
    """Only asks whether there are too few names."""
    if len(activations) < len(params):
        raise ValueError("too few")
    return _forward(params, X, activations[: len(params)])


def general_feedforward__index_error(params, X, activations):
    """Too few names: an IndexError, not a ValueError."""
    names = [activations[i] for i in range(len(params))]
    _judge_names(params, activations)
    return _forward(params, X, names)


def general_feedforward__softmax_anywhere(params, X, activations):
    """Lets softmax stand in a hidden layer."""
    if len(activations) != len(params) or set(activations) - set(_KNOWN):
        raise ValueError("names")
    zs, outputs = [], [X * 1.0]
    for (W, b), name in zip(params, activations):
        zs.append(W @ outputs[-1] + b)
        outputs.append(_KNOWN[name](zs[-1]))
    return zs, outputs


def general_feedforward__softmax_before_softmax(params, X, activations):
    """Lets softmax stand in a hidden layer if the last one is softmax, too."""
    if len(activations) != len(params) or set(activations) - set(_KNOWN):
        raise ValueError("names")
    if activations[-1] != "softmax" and "softmax" in activations:
        raise ValueError("softmax")
    zs, outputs = [], [X * 1.0]
    for (W, b), name in zip(params, activations):
        zs.append(W @ outputs[-1] + b)
        outputs.append(_KNOWN[name](zs[-1]))
    return zs, outputs


def general_feedforward__silent_error(params, X, activations):
    """A ValueError without a text."""
    try:
        return _forward(params, X, activations)
    except ValueError:
        raise ValueError from None


def general_feedforward__returns_none_for_bad_names(params, X, activations):
    """Prints nothing and gives None where an error is asked for."""
    try:
        return _forward(params, X, activations)
    except ValueError:
        return None


def general_feedforward__asserts(params, X, activations):
    """An AssertionError in place of a ValueError."""
    assert len(activations) == len(params)
    return _forward(params, X, activations)


def general_feedforward__only_raises(params, X, activations):
    """Finds fault with every call."""
    raise ValueError("names")


def general_feedforward__always_sigmoid(params, X, activations):
    """Ignores the names."""
    _judge_names(params, activations)
    return _forward(params, X, ["sigmoid"] * len(params))


def general_feedforward__first_name_for_all(params, X, activations):
    """One activation for all layers, softmax apart."""
    _judge_names(params, activations)
    hidden = [activations[0]] * (len(params) - 1)
    return _forward(params, X, hidden + activations[-1:])


def general_feedforward__names_from_the_end(params, X, activations):
    """Uses the names in reverse order."""
    _judge_names(params, activations)
    zs, outputs = [], [X * 1.0]
    for (W, b), name in zip(params, reversed(activations)):
        zs.append(W @ outputs[-1] + b)
        outputs.append(_KNOWN[name](zs[-1]))
    return zs, outputs


def general_feedforward__no_bias(params, X, activations):
    """Forgets the biases."""
    return _forward([(W, 0.0 * b) for W, b in params], X, activations)


def general_feedforward__bias_of_the_first_unit(params, X, activations):
    """The first bias for all units."""
    return _forward([(W, b[:1]) for W, b in params], X, activations)


def general_feedforward__bias_times_inputs(params, X, activations):
    """E14: the bias is counted once per input."""
    return _forward([(W, b * W.shape[1]) for W, b in params], X, activations)


def general_feedforward__flat_bias(params, X, activations):
    """A4: the bias becomes a row: it broadcasts wrongly or fails."""
    return _forward([(W, b.ravel()) for W, b in params], X, activations)


def general_feedforward__every_layer_from_x(params, X, activations):
    """Each layer starts at X again."""
    _judge_names(params, activations)
    zs = [W @ X + b for W, b in params]
    return zs, [X * 1.0] + [_KNOWN[name](z) for z, name in zip(zs, activations)]


def general_feedforward__without_activations_in_between(params, X, activations):
    """E21: hands z on, not a."""
    _judge_names(params, activations)
    zs, outputs, before = [], [X * 1.0], X
    for (W, b), name in zip(params, activations):
        before = W @ before + b
        zs.append(before)
        outputs.append(_KNOWN[name](before))
    return zs, outputs


def general_feedforward__last_without_activation(params, X, activations):
    """The last layer stays linear."""
    zs, outputs = _forward(params, X, activations)
    return zs, outputs[:-1] + [zs[-1].copy()]


def general_feedforward__without_x(params, X, activations):
    """The list of activations starts with the first layer's."""
    zs, outputs = _forward(params, X, activations)
    return zs, outputs[1:]


def general_feedforward__zs_with_x(params, X, activations):
    """X stands in both lists."""
    zs, outputs = _forward(params, X, activations)
    return [X * 1.0, *zs], outputs


def general_feedforward__swapped(params, X, activations):
    """Gives (activations, zs)."""
    zs, outputs = _forward(params, X, activations)
    return outputs, zs


def general_feedforward__only_the_output(params, X, activations):
    """Gives the last activation only."""
    return _forward(params, X, activations)[1][-1]


def general_feedforward__without_zs(params, X, activations):
    """Gives the activations only."""
    return _forward(params, X, activations)[1]


def general_feedforward__activations_for_zs(params, X, activations):
    """Stores the activation where z belongs."""
    _, outputs = _forward(params, X, activations)
    return [a.copy() for a in outputs[1:]], outputs


def general_feedforward__one_list_for_both(params, X, activations):
    """zs = activations = [X]: two names for one list."""
    _judge_names(params, activations)
    zs = outputs = [X * 1.0]
    for (W, b), name in zip(params, activations):
        zs.append(W @ outputs[-1] + b)
        outputs.append(_KNOWN[name](zs[-1]))
    return zs, outputs


def general_feedforward__z_overwritten(params, X, activations):
    """The activation is computed into z."""
    _judge_names(params, activations)
    zs, outputs = [], [X * 1.0]
    for (W, b), name in zip(params, activations):
        z = W @ outputs[-1] + b
        a = z
        a[...] = _KNOWN[name](z)
        zs.append(z)
        outputs.append(a)
    return zs, outputs


def general_feedforward__two_layers(params, X, activations):
    """Stops after the second layer."""
    zs, outputs = _forward(params, X, activations)
    return zs[:2], outputs[:3]


def general_feedforward__skips_the_last(params, X, activations):
    """range(len(params) - 1)."""
    zs, outputs = _forward(params, X, activations)
    return zs[:-1], outputs[:-1]


def general_feedforward__softmax_over_samples(params, X, activations):
    """D2: softmax over the rows."""
    return _forward(params, X, activations, _KNOWN | {"softmax": lambda z: _softmax(z.T).T})


def general_feedforward__softmax_unstable(params, X, activations):
    """exp without a shift."""
    with np.errstate(all="ignore"):
        return _forward(params, X, activations, _KNOWN | {"softmax": lambda z: np.exp(z) / np.exp(z).sum(axis=0)})


def general_feedforward__softmax_is_sigmoid(params, X, activations):
    """The sigmoid where softmax is asked for."""
    return _forward(params, X, activations, _KNOWN | {"softmax": _sigmoid})


def general_feedforward__sigmoid_unstable(params, X, activations):
    """exp(z) / (1 + exp(z)) is NaN far out."""
    with np.errstate(all="ignore"):
        return _forward(params, X, activations, _KNOWN | {"sigmoid": lambda z: np.exp(z) / (1 + np.exp(z))})


def general_feedforward__tanh_from_exponentials(params, X, activations):
    """B7: tanh from exponentials is NaN far out."""

    def tanh(z):
        return (np.exp(z) - np.exp(-z)) / (np.exp(z) + np.exp(-z))

    with np.errstate(all="ignore"):
        return _forward(params, X, activations, _KNOWN | {"tanh": tanh})


def general_feedforward__tanh_is_sigmoid(params, X, activations):
    """tanh shifted and squeezed into [0, 1]."""
    return _forward(params, X, activations, _KNOWN | {"tanh": lambda z: (np.tanh(z) + 1) / 2})


def general_feedforward__relu_is_absolute(params, X, activations):
    """|z| for relu."""
    return _forward(params, X, activations, _KNOWN | {"relu": np.abs})


def general_feedforward__identity_is_one(params, X, activations):
    """Takes identity for an array of ones."""
    return _forward(params, X, activations, _KNOWN | {"identity": np.ones_like})


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


def augmented_feedforward__ones_at_the_bottom(weights, X):
    """The row of ones stands below: the bias is taken from the last column."""
    outputs = [X * 1.0]
    for W in weights:
        outputs.append(_sigmoid(W @ np.vstack([outputs[-1], np.ones((1, X.shape[1]))])))
    return outputs


def augmented_feedforward__returns_the_ones(weights, X):
    """The activations that come back are augmented."""
    ones = np.ones((1, X.shape[1]))
    outputs = _augment(weights, X)
    return [np.vstack([ones, a]) for a in outputs[:-1]] + outputs[-1:]


def augmented_feedforward__x_with_ones(weights, X):
    """Only X comes back augmented."""
    outputs = _augment(weights, X)
    return [np.vstack([np.ones((1, X.shape[1])), X]), *outputs[1:]]


def augmented_feedforward__first_layer_only(weights, X):
    """Ones in the first layer; in the others the first column is dropped."""
    outputs = [X * 1.0, _sigmoid(weights[0] @ np.vstack([np.ones((1, X.shape[1])), X]))]
    for W in weights[1:]:
        outputs.append(_sigmoid(W[:, 1:] @ outputs[-1]))
    return outputs


def augmented_feedforward__ones_pass_the_sigmoid(weights, X):
    """The hidden layers' bias unit has the value sigmoid(1)."""
    outputs = [X * 1.0]
    for i, W in enumerate(weights):
        ones = np.full((1, X.shape[1]), 1.0 if i == 0 else _sigmoid(np.array(1.0)))
        outputs.append(_sigmoid(W @ np.vstack([ones, outputs[-1]])))
    return outputs


def augmented_feedforward__zeros(weights, X):
    """A row of zeros in place of ones: no bias."""
    return _augment(weights, X, ones=0.0)


def augmented_feedforward__minus_ones(weights, X):
    """A row of -1: a threshold in place of a bias."""
    return _augment(weights, X, ones=-1.0)


def augmented_feedforward__column_of_ones(weights, X):
    """A column of ones on the left: one more sample, and the sizes do not fit."""
    outputs = [X * 1.0]
    for W in weights:
        outputs.append(_sigmoid(W @ np.hstack([np.ones((outputs[-1].shape[0], 1)), outputs[-1]])))
    return outputs


def augmented_feedforward__transposed(weights, X):
    """Fits the sizes by a transpose where the weights are square."""
    outputs = [X * 1.0]
    for W in weights:
        inner = W[:, 1:].T if W.shape[0] == W.shape[1] - 1 else W[:, 1:]
        outputs.append(_sigmoid(inner @ outputs[-1] + W[:, :1]))
    return outputs


def augmented_feedforward__adds_one(weights, X):
    """W @ a + 1: the first column is no weight at all."""
    outputs = [X * 1.0]
    for W in weights:
        outputs.append(_sigmoid(W[:, 1:] @ outputs[-1] + 1.0))
    return outputs


def augmented_feedforward__last_layer_linear(weights, X):
    """No sigmoid in the last layer."""
    outputs = _augment(weights[:-1], X)
    return [*outputs, weights[-1] @ np.vstack([np.ones((1, X.shape[1])), outputs[-1]])]


def augmented_feedforward__no_hidden_sigmoid(weights, X):
    """E21: the sigmoid in the last layer only."""
    outputs = [X * 1.0]
    for i, W in enumerate(weights):
        z = W @ np.vstack([np.ones((1, X.shape[1])), outputs[-1]])
        outputs.append(_sigmoid(z) if i == len(weights) - 1 else z)
    return outputs


def augmented_feedforward__tanh(weights, X):
    """tanh for the sigmoid."""
    outputs = [X * 1.0]
    for W in weights:
        outputs.append(np.tanh(W @ np.vstack([np.ones((1, X.shape[1])), outputs[-1]])))
    return outputs


def augmented_feedforward__unstable(weights, X):
    """inf / inf far out."""
    outputs = [X * 1.0]
    with np.errstate(all="ignore"):
        for W in weights:
            e = np.exp(W @ np.vstack([np.ones((1, X.shape[1])), outputs[-1]]))
            outputs.append(e / (1 + e))
    return outputs


def augmented_feedforward__without_x(weights, X):
    """X is missing from the list."""
    return _augment(weights, X)[1:]


def augmented_feedforward__only_the_output(weights, X):
    """Gives the last activation only."""
    return _augment(weights, X)[-1]


def augmented_feedforward__two_layers(weights, X):
    """Stops after the second layer."""
    return _augment(weights[:2], X)


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


def dropout__keep_and_drop_confused(a, keep_prob, rng):
    """keep_prob is taken for the share that is dropped."""
    mask = 1.0 - _mask(a, keep_prob, rng)
    return a * mask / keep_prob, mask


def dropout__not_scaled(a, keep_prob, rng):
    """Plain dropout: what is kept is not scaled."""
    mask = _mask(a, keep_prob, rng)
    return a * mask, mask


def dropout__multiplied(a, keep_prob, rng):
    """Multiplies by keep_prob where it should divide."""
    mask = _mask(a, keep_prob, rng)
    return a * mask * keep_prob, mask


def dropout__divided_by_the_dropped_share(a, keep_prob, rng):
    """Divides by 1 - keep_prob, except where that is zero."""
    mask = _mask(a, keep_prob, rng)
    return a * mask / (1 - keep_prob if keep_prob < 1 else 1), mask


def dropout__always_twice(a, keep_prob, rng):
    """E22: scaled by 2, whatever keep_prob is."""
    mask = _mask(a, keep_prob, rng)
    return a * mask * 2, mask


def dropout__ignores_keep_prob(a, keep_prob, rng):
    """Half is kept, whatever keep_prob is."""
    mask = _mask(a, 0.5 if 0 < keep_prob <= 1 else keep_prob, rng)
    return a * mask / keep_prob, mask


def dropout__scaled_mask(a, keep_prob, rng):
    """The mask comes back already divided by keep_prob."""
    mask = _mask(a, keep_prob, rng) / keep_prob
    return a * mask, mask


def dropout__boolean_mask(a, keep_prob, rng):
    """Gives a mask of booleans."""
    mask = _mask(a, keep_prob, rng) > 0
    return a * mask / keep_prob, mask


def dropout__integer_mask(a, keep_prob, rng):
    """Gives a mask of integers."""
    mask = _mask(a, keep_prob, rng).astype(int)
    return a * mask / keep_prob, mask


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


def dropout__whole_units(a, keep_prob, rng):
    """One decision for each unit, the same for every sample."""
    mask = _mask(a[:, :1], keep_prob, rng) * np.ones(a.shape)
    return a * mask / keep_prob, mask


def dropout__whole_samples(a, keep_prob, rng):
    """One decision for each sample, the same for every unit."""
    mask = _mask(a[:1], keep_prob, rng) * np.ones(a.shape)
    return a * mask / keep_prob, mask


def dropout__column_mask(a, keep_prob, rng):
    """The mask has one column only, and is broadcast."""
    mask = _mask(a[:, :1], keep_prob, rng)
    return a * mask / keep_prob, mask


def dropout__one_decision(a, keep_prob, rng):
    """All or nothing."""
    mask = _mask(a[:1, :1], keep_prob, rng) * np.ones(a.shape)
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


def dropout__own_seed(a, keep_prob, rng):
    """G10: seeds inside the function, so every mask is the same."""
    mask = _mask(a, keep_prob, np.random.default_rng(0))
    return a * mask / keep_prob, mask


def dropout__mask_from_the_result(a, keep_prob, rng):
    """Calls kept what is not zero afterwards."""
    dropped = a * _mask(a, keep_prob, rng) / keep_prob
    return dropped, (dropped != 0) * 1.0


def dropout__other_mask(a, keep_prob, rng):
    """Draws a second mask for the return."""
    return a * _mask(a, keep_prob, rng) / keep_prob, _mask(a, keep_prob, rng)


def dropout__swapped(a, keep_prob, rng):
    """Gives (mask, a_dropped)."""
    mask = _mask(a, keep_prob, rng)
    return mask, a * mask / keep_prob


def dropout__without_mask(a, keep_prob, rng):
    """Gives a_dropped only."""
    return a * _mask(a, keep_prob, rng) / keep_prob


def dropout__scaled_by_what_was_kept(a, keep_prob, rng):
    """Divides by the share that happened to be kept."""
    mask = _mask(a, keep_prob, rng)
    return a * mask / max(mask.mean(), 1e-9), mask


def dropout__in_place(a, keep_prob, rng):
    """Changes the caller's activations."""
    mask = _mask(a, keep_prob, rng)
    a[...] = a * mask / keep_prob
    return a * 1.0, mask


def dropout__returns_a(a, keep_prob, rng):
    """Returns a itself where nothing is dropped."""
    mask = _mask(a, keep_prob, rng)
    return (a, mask) if keep_prob == 1 else (a * mask / keep_prob, mask)


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


def dropout__allows_above_one(a, keep_prob, rng):
    """Takes a keep_prob above 1."""
    if keep_prob <= 0:
        raise ValueError("keep_prob")
    mask = (rng.random(a.shape) < keep_prob) * 1.0
    return a * mask / keep_prob, mask


def dropout__refuses_one(a, keep_prob, rng):
    """Refuses a keep_prob of 1."""
    if not 0 < keep_prob < 1:
        raise ValueError("keep_prob")
    mask = _mask(a, keep_prob, rng)
    return a * mask / keep_prob, mask


def dropout__always_refuses(a, keep_prob, rng):
    """Finds fault with every keep_prob."""
    raise ValueError("keep_prob")


def dropout__silent_error(a, keep_prob, rng):
    """A ValueError without a text."""
    if not 0 < keep_prob <= 1:
        raise ValueError
    mask = _mask(a, keep_prob, rng)
    return a * mask / keep_prob, mask


def dropout__nothing_dropped(a, keep_prob, rng):
    """As in testing: nothing is dropped."""
    _mask(a, keep_prob, rng)
    return a * 1.0, np.ones(a.shape)


def dropout__truncates_integers(a, keep_prob, rng):
    """F5: works in an array of the type of a."""
    mask = _mask(a, keep_prob, rng)
    return (a * mask / keep_prob).astype(a.dtype), mask


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
