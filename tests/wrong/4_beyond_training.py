"""Wrong l2_gradients and momentum_step: each with one mistake that people make."""

import numpy as np


def l2_gradients__biases_too(grads, params, lam):
    """E16: holds the biases small as well."""
    return [(dW + lam * W, db + lam * b) for (dW, db), (W, b) in zip(grads, params)]


def l2_gradients__twice(grads, params, lam):
    """C8: 2 lam W, as if the penalty had no half."""
    return [(dW + 2 * lam * W, db + 0.0) for (dW, db), (W, b) in zip(grads, params)]


def l2_gradients__half(grads, params, lam):
    """lam/2 W: the half of the penalty is taken over."""
    return [(dW + lam / 2 * W, db + 0.0) for (dW, db), (W, b) in zip(grads, params)]


def l2_gradients__wrong_sign(grads, params, lam):
    """Lets the weights grow."""
    return [(dW - lam * W, db + 0.0) for (dW, db), (W, b) in zip(grads, params)]


def l2_gradients__square(grads, params, lam):
    """The penalty itself, not its slope."""
    return [(dW + lam / 2 * W**2, db + 0.0) for (dW, db), (W, b) in zip(grads, params)]


def l2_gradients__sum_of_squares(grads, params, lam):
    """One number for all weights."""
    return [(dW + lam / 2 * np.sum(W**2), db + 0.0) for (dW, db), (W, b) in zip(grads, params)]


def l2_gradients__l1(grads, params, lam):
    """The slope of |W|."""
    return [(dW + lam * np.sign(W), db + 0.0) for (dW, db), (W, b) in zip(grads, params)]


def l2_gradients__absolute(grads, params, lam):
    """lam |W|."""
    return [(dW + lam * np.abs(W), db + 0.0) for (dW, db), (W, b) in zip(grads, params)]


def l2_gradients__ignores_lam(grads, params, lam):
    """F3: the strength is written into the code."""
    return [(dW + 0.5 * W, db + 0.0) for (dW, db), (W, b) in zip(grads, params)]


def l2_gradients__lam_squared(grads, params, lam):
    """lam^2 W."""
    return [(dW + lam**2 * W, db + 0.0) for (dW, db), (W, b) in zip(grads, params)]


def l2_gradients__averaged(grads, params, lam):
    """C7: divides the penalty by the number of weights."""
    return [(dW + lam * W / W.size, db + 0.0) for (dW, db), (W, b) in zip(grads, params)]


def l2_gradients__divided_by_rows(grads, params, lam):
    """C7: divides the penalty by a size."""
    return [(dW + lam * W / W.shape[0], db + 0.0) for (dW, db), (W, b) in zip(grads, params)]


def l2_gradients__gradient_for_weight(grads, params, lam):
    """E1: dW where W belongs."""
    return [(dW + lam * dW, db + 0.0) for (dW, db), (W, b) in zip(grads, params)]


def l2_gradients__penalty_only(grads, params, lam):
    """Forgets the gradient of C."""
    return [(lam * W, db + 0.0) for (dW, db), (W, b) in zip(grads, params)]


def l2_gradients__weight_decay(grads, params, lam):
    """Gives the shrunken gradients (1 - lam) dW."""
    return [((1 - lam) * dW, db + 0.0) for (dW, db), (W, b) in zip(grads, params)]


def l2_gradients__shrinks_weights(grads, params, lam):
    """Gives parameters after a decay, not gradients."""
    return [(W - lam * W, b + 0.0) for W, b in params]


def l2_gradients__first_layer_only(grads, params, lam):
    """The penalty for the first layer's weights only."""
    return [(dW + lam * W * (i == 0), db + 0.0) for i, ((dW, db), (W, b)) in enumerate(zip(grads, params))]


def l2_gradients__last_layer_only(grads, params, lam):
    """The penalty for the last layer's weights only."""
    last = len(params) - 1
    return [(dW + lam * W * (i == last), db + 0.0) for i, ((dW, db), (W, b)) in enumerate(zip(grads, params))]


def l2_gradients__in_place(grads, params, lam):
    """F4: adds to the caller's gradients."""
    for (dW, db), (W, b) in zip(grads, params):
        dW += lam * W
    return [(dW + 0.0, db + 0.0) for dW, db in grads]


def l2_gradients__shares_db(grads, params, lam):
    """Hands the caller's db on."""
    return [(dW + lam * W, db) for (dW, db), (W, b) in zip(grads, params)]


def l2_gradients__shares_dw_at_zero(grads, params, lam):
    """Hands the gradients on where lam is 0."""
    if lam == 0:
        return grads
    return [(dW + lam * W, db + 0.0) for (dW, db), (W, b) in zip(grads, params)]


def l2_gradients__without_biases(grads, params, lam):
    """Gives the weights' gradients only."""
    return [dW + lam * W for (dW, db), (W, b) in zip(grads, params)]


def l2_gradients__biases_zero(grads, params, lam):
    """Forgets the gradients of the biases."""
    return [(dW + lam * W, 0.0 * db) for (dW, db), (W, b) in zip(grads, params)]


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


def momentum_step__uphill(params, grads, velocity, eta, mu):
    """C9: plus eta g."""
    return _step(params, grads, velocity, lambda g, v: mu * v + eta * g)


def momentum_step__brakes(params, grads, velocity, eta, mu):
    """Minus mu v."""
    return _step(params, grads, velocity, lambda g, v: -mu * v - eta * g)


def momentum_step__no_momentum(params, grads, velocity, eta, mu):
    """Forgets the old velocity."""
    return _step(params, grads, velocity, lambda g, v: -eta * g)


def momentum_step__mu_forgotten(params, grads, velocity, eta, mu):
    """The old velocity at full strength."""
    return _step(params, grads, velocity, lambda g, v: v - eta * g)


def momentum_step__eta_forgotten(params, grads, velocity, eta, mu):
    """The gradient at full strength."""
    return _step(params, grads, velocity, lambda g, v: mu * v - g)


def momentum_step__fixed_mu(params, grads, velocity, eta, mu):
    """F3: mu is written into the code."""
    return _step(params, grads, velocity, lambda g, v: 0.9 * v - eta * g)


def momentum_step__fixed_eta(params, grads, velocity, eta, mu):
    """F3: eta is written into the code."""
    return _step(params, grads, velocity, lambda g, v: mu * v - 0.1 * g)


def momentum_step__swapped_factors(params, grads, velocity, eta, mu):
    """eta v - mu g."""
    return _step(params, grads, velocity, _right(mu, eta))


def momentum_step__weighted_mean(params, grads, velocity, eta, mu):
    """mu v - (1 - mu) eta g, the running mean of Adam."""
    return _step(params, grads, velocity, lambda g, v: mu * v - (1 - mu) * eta * g)


def momentum_step__mu_on_both(params, grads, velocity, eta, mu):
    """mu (v - eta g)."""
    return _step(params, grads, velocity, lambda g, v: mu * (v - eta * g))


def momentum_step__friction(params, grads, velocity, eta, mu):
    """mu is taken for friction: (1 - mu) v."""
    return _step(params, grads, velocity, lambda g, v: (1 - mu) * v - eta * g)


def momentum_step__eta_outside(params, grads, velocity, eta, mu):
    """v <- mu v - g, p <- p + eta v: another velocity."""
    moved, speeds = _step(params, grads, velocity, lambda g, v: mu * v - g)
    return [tuple(p + eta * s for p, s in zip(*two)) for two in zip(params, speeds)], speeds


def momentum_step__positive_velocity(params, grads, velocity, eta, mu):
    """v <- mu v + eta g, p <- p - v: the velocity has the other sign."""
    _, speeds = _step(params, grads, velocity, lambda g, v: mu * v + eta * g)
    return [tuple(p - s for p, s in zip(*two)) for two in zip(params, speeds)], speeds


def momentum_step__old_velocity(params, grads, velocity, eta, mu):
    """E6: moves by the old velocity."""
    _, speeds = _step(params, grads, velocity, _right(eta, mu))
    return [tuple(p + v for p, v in zip(*two)) for two in zip(params, velocity)], speeds


def momentum_step__plain_params(params, grads, velocity, eta, mu):
    """The parameters take a plain step; the velocity is only kept."""
    _, speeds = _step(params, grads, velocity, _right(eta, mu))
    return [tuple(p - eta * g for p, g in zip(*two)) for two in zip(params, grads)], speeds


def momentum_step__nesterov(params, grads, velocity, eta, mu):
    """Looks ahead: p + mu v - eta g with the new v."""
    _, speeds = _step(params, grads, velocity, _right(eta, mu))
    three = zip(params, speeds, grads)
    return [tuple(p + mu * s - eta * g for p, s, g in zip(*pairs)) for pairs in three], speeds


def momentum_step__gradient_twice(params, grads, velocity, eta, mu):
    """The gradient in the velocity and once more in the step."""
    moved, speeds = _step(params, grads, velocity, _right(eta, mu))
    return [tuple(p - eta * g for p, g in zip(*two)) for two in zip(moved, grads)], speeds


def momentum_step__subtracts_velocity(params, grads, velocity, eta, mu):
    """p - v."""
    _, speeds = _step(params, grads, velocity, _right(eta, mu))
    return [tuple(p - s for p, s in zip(*two)) for two in zip(params, speeds)], speeds


def momentum_step__old_velocity_returned(params, grads, velocity, eta, mu):
    """A copy of the old velocity comes back."""
    moved, _ = _step(params, grads, velocity, _right(eta, mu))
    return moved, [(vW + 0.0, vb + 0.0) for vW, vb in velocity]


def momentum_step__swapped(params, grads, velocity, eta, mu):
    """Gives (velocity, params)."""
    return _step(params, grads, velocity, _right(eta, mu))[::-1]


def momentum_step__only_params(params, grads, velocity, eta, mu):
    """Forgets to return the velocity."""
    return _step(params, grads, velocity, _right(eta, mu))[0]


def momentum_step__biases_without_momentum(params, grads, velocity, eta, mu):
    """The biases take plain steps."""
    moved, speeds = _step(params, grads, velocity, _right(eta, mu))
    plain = [(b - eta * db, -eta * db) for (_, b), (_, db) in zip(params, grads)]
    return [(W, b) for (W, _), (b, _) in zip(moved, plain)], [(v, s) for (v, _), (_, s) in zip(speeds, plain)]


def momentum_step__biases_stay(params, grads, velocity, eta, mu):
    """F1: the biases never change."""
    moved, speeds = _step(params, grads, velocity, _right(eta, mu))
    return [(W, b + 0.0) for (W, _), (_, b) in zip(moved, params)], speeds


def momentum_step__bias_sign(params, grads, velocity, eta, mu):
    """The biases go uphill."""
    moved, speeds = _step(params, grads, velocity, _right(eta, mu))
    up, up_speeds = _step(params, grads, velocity, lambda g, v: mu * v + eta * g)
    return (
        [(W, b) for (W, _), (_, b) in zip(moved, up)],
        [(W, b) for (W, _), (_, b) in zip(speeds, up_speeds)],
    )


def momentum_step__first_layer_only(params, grads, velocity, eta, mu):
    """Only the first layer moves."""
    moved, speeds = _step(params, grads, velocity, _right(eta, mu))
    return (
        moved[:1] + [(W + 0.0, b + 0.0) for W, b in params[1:]],
        speeds[:1] + [(W + 0.0, b + 0.0) for W, b in velocity[1:]],
    )


def momentum_step__first_layer_stays(params, grads, velocity, eta, mu):
    """W1 is never updated."""
    moved, speeds = _step(params, grads, velocity, _right(eta, mu))
    return [(params[0][0] + 0.0, moved[0][1]), *moved[1:]], speeds


def momentum_step__two_layers(params, grads, velocity, eta, mu):
    """Leaves all layers after the second out."""
    moved, speeds = _step(params, grads, velocity, _right(eta, mu))
    return moved[:2], speeds[:2]


def momentum_step__in_place(params, grads, velocity, eta, mu):
    """F4: changes the caller's arrays."""
    for two, three, four in zip(velocity, grads, params):
        for v, g, p in zip(two, three, four):
            v[...] = mu * v - eta * g
            p += v
    return params, velocity


def momentum_step__velocity_in_place(params, grads, velocity, eta, mu):
    """Changes the caller's velocity, returns copies."""
    for two, three in zip(velocity, grads):
        for v, g in zip(two, three):
            v[...] = mu * v - eta * g
    return (
        [(W + vW, b + vb) for (W, b), (vW, vb) in zip(params, velocity)],
        [(vW * 1.0, vb * 1.0) for vW, vb in velocity],
    )


_KEPT = {}


def momentum_step__global_velocity(params, grads, velocity, eta, mu):
    """H1: keeps the velocity in a global name and ignores the argument after the first call."""
    key = tuple(W.shape for W, b in params)
    moved, speeds = _step(params, grads, _KEPT.get(key, velocity), _right(eta, mu))
    _KEPT[key] = [(vW * 1.0, vb * 1.0) for vW, vb in speeds]
    return moved, speeds


def momentum_step__truncates_integers(params, grads, velocity, eta, mu):
    """F5: stores in arrays of the type of the arguments."""
    moved, speeds = _step(params, grads, velocity, _right(eta, mu))
    return [tuple(m.astype(p.dtype) for m, p in zip(*two)) for two in zip(moved, params)], speeds


def momentum_step__integers_in_place(params, grads, velocity, eta, mu):
    """F5: copies integers and multiplies them in place: an error."""
    new = [(vW.copy(), vb.copy()) for vW, vb in velocity]
    for two, three in zip(new, grads):
        for v, g in zip(two, three):
            v *= mu
            v -= eta * g
    return [(W + vW, b + vb) for (W, b), (vW, vb) in zip(params, new)], new
