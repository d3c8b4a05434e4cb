"""Wrong l2_gradients and momentum_step: each with one mistake that people make."""

import numpy as np


def l2_gradients__absolute(grads, params, lam):
    """lam |W|."""
    return [(dW + lam * np.abs(W), db + 0.0) for (dW, db), (W, b) in zip(grads, params)]


def l2_gradients__ignores_lam(grads, params, lam):
    """F3: the strength is written into the code."""
    return [(dW + 0.5 * W, db + 0.0) for (dW, db), (W, b) in zip(grads, params)]


def l2_gradients__lam_squared(grads, params, lam):
    """lam^2 W."""
    return [(dW + lam**2 * W, db + 0.0) for (dW, db), (W, b) in zip(grads, params)]


def l2_gradients__last_layer_only(grads, params, lam):
    """The penalty for the last layer's weights only."""
    last = len(params) - 1
    return [(dW + lam * W * (i == last), db + 0.0) for i, ((dW, db), (W, b)) in enumerate(zip(grads, params))]


def l2_gradients__reversed(grads, params, lam):
    """Last layer first."""
    return [(dW + lam * W, db + 0.0) for (dW, db), (W, b) in zip(grads, params)][::-1]


def l2_gradients__truncates_integers(grads, params, lam):
    """F5: the penalty in the type of the weights."""
    return [(dW + (lam * W).astype(W.dtype), db + 0.0) for (dW, db), (W, b) in zip(grads, params)]


_SUM = {}


def l2_gradients__remembers(grads, params, lam):
    """E17: the penalties of all calls add up."""
    key = tuple(W.shape for W, b in params)
    _SUM[key] = [old + lam * W for old, (W, b) in zip(_SUM.get(key, [0.0] * len(params)), params)]
    return [(dW + penalty, db + 0.0) for (dW, db), penalty in zip(grads, _SUM[key])]


def _step(params, grads, velocity, speed):
    """speed makes the new velocity from p, g, v."""
    three = [list(zip(*pairs)) for pairs in zip(params, grads, velocity)]
    speeds = [tuple(speed(g, v) for _, g, v in pair) for pair in three]
    return [tuple(p + s for (p, _, _), s in zip(pair, new)) for pair, new in zip(three, speeds)], speeds


def _right(eta, mu):
    return lambda g, v: mu * v - eta * g


def momentum_step__first_layer_only(params, grads, velocity, eta, mu):
    """Only the first layer moves."""
    moved, speeds = _step(params, grads, velocity, _right(eta, mu))
    return (
        moved[:1] + [(W + 0.0, b + 0.0) for W, b in params[1:]],
        speeds[:1] + [(W + 0.0, b + 0.0) for W, b in velocity[1:]],
    )


def momentum_step__two_layers(params, grads, velocity, eta, mu):
    """Leaves all layers after the second out."""
    moved, speeds = _step(params, grads, velocity, _right(eta, mu))
    return moved[:2], speeds[:2]


_KEPT = {}


def momentum_step__global_velocity(params, grads, velocity, eta, mu):
    """H1: keeps the velocity in a global name and ignores the argument after the first call."""
    key = tuple(W.shape for W, b in params)
    moved, speeds = _step(params, grads, _KEPT.get(key, velocity), _right(eta, mu))
    _KEPT[key] = [(vW * 1.0, vb * 1.0) for vW, vb in speeds]
    return moved, speeds
