"""The slips of momentum_step."""

from autograder.slips import Slip

SLIPS: list[Slip] = [
    Slip(
        "momentum_step",
        "rolls-uphill",
        "mu * vW - eta * dW, mu * vb - eta * db",
        "mu * vW + eta * dW, mu * vb + eta * db",
        says="The gradient is added to the velocity instead of taken away, so the ball rolls uphill.",
        ids="C9",
    ),
    Slip(
        "momentum_step",
        "old-velocity-reversed",
        "mu * vW - eta * dW, mu * vb - eta * db",
        "-mu * vW - eta * dW, -mu * vb - eta * db",
        says=(
            "The old velocity comes in with a minus sign, so every step turns back against the one before "
            "instead of rolling on."
        ),
        ids="C9",
    ),
    Slip(
        "momentum_step",
        "velocity-forgotten",
        "mu * vW - eta * dW, mu * vb - eta * db",
        "-eta * dW, -eta * db",
        says="The old velocity plays no part: each step is plain gradient descent, whatever mu is.",
    ),
    Slip(
        "momentum_step",
        "mu-forgotten",
        "mu * vW - eta * dW, mu * vb - eta * db",
        "vW - eta * dW, vb - eta * db",
        says="The old velocity stays in full, as if there were no friction: mu plays no part.",
    ),
    Slip(
        "momentum_step",
        "eta-forgotten",
        "mu * vW - eta * dW, mu * vb - eta * db",
        "mu * vW - dW, mu * vb - db",
        says="The gradient comes in at full strength: the step size eta plays no part.",
    ),
    Slip(
        "momentum_step",
        "mu-fixed",
        "mu * vW - eta * dW, mu * vb - eta * db",
        "0.9 * vW - eta * dW, 0.9 * vb - eta * db",
        says="The share of the velocity that stays is a fixed number in the code; the argument mu plays no part.",
        ids="F3 H1",
    ),
    Slip(
        "momentum_step",
        "eta-fixed",
        "mu * vW - eta * dW, mu * vb - eta * db",
        "mu * vW - 0.1 * dW, mu * vb - 0.1 * db",
        says="The step size is a fixed number in the code; the argument eta plays no part.",
        ids="F3 H1",
    ),
    Slip(
        "momentum_step",
        "eta-and-mu-exchanged",
        "mu * vW - eta * dW, mu * vb - eta * db",
        "eta * vW - mu * dW, eta * vb - mu * db",
        says="The two factors are exchanged: eta multiplies the velocity and mu the gradient.",
    ),
    Slip(
        "momentum_step",
        "gradient-times-one-minus-mu",
        "mu * vW - eta * dW, mu * vb - eta * db",
        "mu * vW - (1 - mu) * eta * dW, mu * vb - (1 - mu) * eta * db",
        says=(
            "The gradient is weakened by 1 - mu, as in a running mean; here the old velocity and the step are "
            "simply added, each with its own factor."
        ),
    ),
    Slip(
        "momentum_step",
        "mu-on-both-terms",
        "mu * vW - eta * dW, mu * vb - eta * db",
        "mu * (vW - eta * dW), mu * (vb - eta * db)",
        says=(
            "mu multiplies the gradient's share as well as the velocity; only the old velocity suffers friction, "
            "and without momentum nothing would move."
        ),
    ),
    Slip(
        "momentum_step",
        "mu-taken-for-friction",
        "mu * vW - eta * dW, mu * vb - eta * db",
        "(1 - mu) * vW - eta * dW, (1 - mu) * vb - eta * db",
        says="mu is taken for the share of the velocity that is lost; it is the share that stays.",
    ),
    Slip(
        "momentum_step",
        "eta-outside-the-velocity",
        "    velocity = [(mu * vW - eta * dW, mu * vb - eta * db) for (vW, vb), (dW, db) in zip(velocity, "
        "grads, strict=True)]\n"
        "    return [(W + vW, b + vb) for (W, b), (vW, vb) in zip(params, velocity, strict=True)], velocity",
        "    velocity = [(mu * vW - dW, mu * vb - db) for (vW, vb), (dW, db) in zip(velocity, grads, "
        "strict=True)]\n"
        "    return [(W + eta * vW, b + eta * vb) for (W, b), (vW, vb) in zip(params, velocity, "
        "strict=True)], velocity",
        says=(
            "eta multiplies the whole velocity at the end instead of the gradient alone, so the velocity that "
            "comes back has another size."
        ),
    ),
    Slip(
        "momentum_step",
        "velocity-with-other-sign",
        "    velocity = [(mu * vW - eta * dW, mu * vb - eta * db) for (vW, vb), (dW, db) in zip(velocity, "
        "grads, strict=True)]\n"
        "    return [(W + vW, b + vb) for (W, b), (vW, vb) in zip(params, velocity, strict=True)], velocity",
        "    velocity = [(mu * vW + eta * dW, mu * vb + eta * db) for (vW, vb), (dW, db) in zip(velocity, "
        "grads, strict=True)]\n"
        "    return [(W - vW, b - vb) for (W, b), (vW, vb) in zip(params, velocity, strict=True)], velocity",
        says=(
            "The velocity is kept with the other sign, uphill, and subtracted from the parameters; the velocity "
            "asked for is the way that they move."
        ),
        ids="C9",
    ),
    Slip(
        "momentum_step",
        "moved-by-the-old-velocity",
        "    velocity = [(mu * vW - eta * dW, mu * vb - eta * db) for (vW, vb), (dW, db) in zip(velocity, "
        "grads, strict=True)]\n"
        "    return [(W + vW, b + vb) for (W, b), (vW, vb) in zip(params, velocity, strict=True)], velocity",
        "    after = [(mu * vW - eta * dW, mu * vb - eta * db) for (vW, vb), (dW, db) in zip(velocity, "
        "grads, strict=True)]\n"
        "    return [(W + vW, b + vb) for (W, b), (vW, vb) in zip(params, velocity, strict=True)], after",
        says=(
            "The parameters move by the velocity of before; the new velocity comes first, and then the step with it."
        ),
    ),
    Slip(
        "momentum_step",
        "plain-step-beside-the-velocity",
        "W + vW, b + vb) for (W, b), (vW, vb) in zip(params, velocity, strict=True)]",
        "W - eta * dW, b - eta * db) for (W, b), (dW, db) in zip(params, grads, strict=True)]",
        says="The new velocity is computed and comes back, but the parameters take a plain step and never feel it.",
    ),
    Slip(
        "momentum_step",
        "gradient-twice",
        "W + vW, b + vb) for (W, b), (vW, vb) in zip(params, velocity, strict=True)]",
        "W + vW - eta * dW, b + vb - eta * db) for (W, b), (vW, vb), (dW, db) in zip(params, velocity, "
        "grads, strict=True)]",
        says=(
            "The gradient comes in twice: it is in the new velocity already, and is taken away from the "
            "parameters once more."
        ),
    ),
    Slip(
        "momentum_step",
        "looks-ahead",
        "W + vW, b + vb) for (W, b), (vW, vb) in zip(params, velocity, strict=True)]",
        "W + mu * vW - eta * dW, b + mu * vb - eta * db) for (W, b), (vW, vb), (dW, db) in zip(params, "
        "velocity, grads, strict=True)]",
        says=(
            "The step looks ahead: mu times the new velocity and the gradient once more, as in Nesterov's "
            "method. Here the new velocity alone is added."
        ),
    ),
    Slip(
        "momentum_step",
        "velocity-subtracted",
        "W + vW, b + vb",
        "W - vW, b - vb",
        says="The new velocity is taken away from the parameters instead of added, so they move against it.",
        ids="C9",
    ),
    Slip(
        "momentum_step",
        "velocity-replaces-parameters",
        "W + vW, b + vb",
        "1.0 * vW, 1.0 * vb",
        says=(
            "The new velocities come back in the place of the parameters; they are the way to go, to be added to "
            "where we are."
        ),
    ),
    Slip(
        "momentum_step",
        "old-velocity-comes-back",
        "    velocity = [(mu * vW - eta * dW, mu * vb - eta * db) for (vW, vb), (dW, db) in zip(velocity, "
        "grads, strict=True)]\n"
        "    return [(W + vW, b + vb) for (W, b), (vW, vb) in zip(params, velocity, strict=True)], velocity",
        "    after = [(mu * vW - eta * dW, mu * vb - eta * db) for (vW, vb), (dW, db) in zip(velocity, "
        "grads, strict=True)]\n"
        "    return [(W + vW, b + vb) for (W, b), (vW, vb) in zip(params, after, strict=True)], [(1.0 * vW, "
        "1.0 * vb) for vW, vb in velocity]",
        says=(
            "The parameters are right, but the velocity that comes back is that of before, so the next step "
            "would not roll on."
        ),
    ),
    Slip(
        "momentum_step",
        "lists-swapped",
        "return [(W + vW, b + vb) for (W, b), (vW, vb) in zip(params, velocity, strict=True)], velocity",
        "return velocity, [(W + vW, b + vb) for (W, b), (vW, vb) in zip(params, velocity, strict=True)]",
        says="The two lists come back in the wrong order: first the parameters, then the velocity.",
    ),
    Slip(
        "momentum_step",
        "velocity-not-returned",
        "return [(W + vW, b + vb) for (W, b), (vW, vb) in zip(params, velocity, strict=True)], velocity",
        "return [(W + vW, b + vb) for (W, b), (vW, vb) in zip(params, velocity, strict=True)]",
        says="Only the parameters come back; without the new velocity the next step cannot roll on.",
    ),
    Slip(
        "momentum_step",
        "biases-without-momentum",
        "mu * vW - eta * dW, mu * vb - eta * db",
        "mu * vW - eta * dW, -eta * db",
        says="The biases take plain steps: their old velocity plays no part, though that of the weights does.",
    ),
    Slip(
        "momentum_step",
        "biases-never-move",
        "W + vW, b + vb",
        "W + vW, b + 0.0",
        says="The biases stay where they are: their new velocity is computed, but never added.",
        ids="F1; 4.3 biases never updated",
    ),
    Slip(
        "momentum_step",
        "biases-roll-uphill",
        "mu * vW - eta * dW, mu * vb - eta * db",
        "mu * vW - eta * dW, mu * vb + eta * db",
        says="For the biases the gradient is added to the velocity instead of taken away, so they roll uphill.",
        ids="C9; 4.3 b1 sign flipped",
    ),
    Slip(
        "momentum_step",
        "first-weights-never-move",
        "return [(W + vW, b + vb) for (W, b), (vW, vb) in zip(params, velocity, strict=True)], velocity",
        "moved = [(W + vW * (i > 0), b + vb) for i, ((W, b), (vW, vb)) in enumerate(zip(params, velocity))]\n"
        "    return moved, velocity",
        says="The weights of the first layer stay where they are; everything else moves.",
        ids="4.3 W1 never updated",
    ),
    Slip(
        "momentum_step",
        "arrays-changed-in-place",
        "    velocity = [(mu * vW - eta * dW, mu * vb - eta * db) for (vW, vb), (dW, db) in zip(velocity, "
        "grads, strict=True)]\n"
        "    return [(W + vW, b + vb) for (W, b), (vW, vb) in zip(params, velocity, strict=True)], velocity",
        "    for (W, b), (dW, db), (vW, vb) in zip(params, grads, velocity):\n"
        "        vW *= mu\n"
        "        vb *= mu\n"
        "        vW -= eta * dW\n"
        "        vb -= eta * db\n"
        "        W += vW\n"
        "        b += vb\n"
        "    return params, velocity",
        says=(
            "The step is made in the caller's own arrays, so parameters and velocity of before are lost, and "
            "arrays of integers end in an error."
        ),
        ids="F4 F5",
    ),
    Slip(
        "momentum_step",
        "copies-changed-in-place",
        "    velocity = [(mu * vW - eta * dW, mu * vb - eta * db) for (vW, vb), (dW, db) in zip(velocity, "
        "grads, strict=True)]\n"
        "    return [(W + vW, b + vb) for (W, b), (vW, vb) in zip(params, velocity, strict=True)], velocity",
        "    velocity = [(vW.copy(), vb.copy()) for vW, vb in velocity]\n"
        "    for (vW, vb), (dW, db) in zip(velocity, grads):\n"
        "        vW *= mu\n"
        "        vb *= mu\n"
        "        vW -= eta * dW\n"
        "        vb -= eta * db\n"
        "    return [(W + vW, b + vb) for (W, b), (vW, vb) in zip(params, velocity)], velocity",
        says=(
            "The new velocity is made step by step in a copy of the old one. That keeps the caller's arrays, but "
            "a copy of integers cannot take decimals, and an error ends it."
        ),
        ids="F5",
    ),
    Slip(
        "momentum_step",
        "assigned-into-the-arrays",
        "    velocity = [(mu * vW - eta * dW, mu * vb - eta * db) for (vW, vb), (dW, db) in zip(velocity, "
        "grads, strict=True)]\n"
        "    return [(W + vW, b + vb) for (W, b), (vW, vb) in zip(params, velocity, strict=True)], velocity",
        "    for (W, b), (dW, db), (vW, vb) in zip(params, grads, velocity):\n"
        "        vW[...], vb[...] = mu * vW - eta * dW, mu * vb - eta * db\n"
        "        W += vW\n"
        "        b += vb\n"
        "    return params, velocity",
        says=(
            "The new values are stored in the caller's own arrays, so those of before are lost, and integers "
            "lose everything after the point."
        ),
        ids="F4 F5",
    ),
    Slip(
        "momentum_step",
        "lists-overwritten",
        "    velocity = [(mu * vW - eta * dW, mu * vb - eta * db) for (vW, vb), (dW, db) in zip(velocity, "
        "grads, strict=True)]\n"
        "    return [(W + vW, b + vb) for (W, b), (vW, vb) in zip(params, velocity, strict=True)], velocity",
        "    for i, ((W, b), (dW, db), (vW, vb)) in enumerate(zip(params, grads, velocity)):\n"
        "        velocity[i] = (mu * vW - eta * dW, mu * vb - eta * db)\n"
        "        params[i] = (W + velocity[i][0], b + velocity[i][1])\n"
        "    return params, velocity",
        says=(
            "The new pairs are stored in the caller's own lists, so the parameters and the velocity of before "
            "are lost; new lists are asked for."
        ),
        ids="F4",
    ),
    Slip(
        "momentum_step",
        "velocity-changed-in-place",
        "    velocity = [(mu * vW - eta * dW, mu * vb - eta * db) for (vW, vb), (dW, db) in zip(velocity, "
        "grads, strict=True)]\n"
        "    return [(W + vW, b + vb) for (W, b), (vW, vb) in zip(params, velocity, strict=True)], velocity",
        "    for (dW, db), (vW, vb) in zip(grads, velocity):\n"
        "        vW[...], vb[...] = mu * vW - eta * dW, mu * vb - eta * db\n"
        "    moved = [(W + vW, b + vb) for (W, b), (vW, vb) in zip(params, velocity)]\n"
        "    return moved, [(1.0 * vW, 1.0 * vb) for vW, vb in velocity]",
        says=(
            "The parameters are new, but the velocity was changed in the caller's own arrays; it should stay "
            "what it was."
        ),
        ids="F4 F5",
    ),
    Slip(
        "momentum_step",
        "cut-to-integers",
        "W + vW, b + vb",
        "(W + vW).astype(W.dtype), (b + vb).astype(b.dtype)",
        says=(
            "The new parameters take their type from the old ones: where these are integers, everything after "
            "the point is cut off."
        ),
        ids="F5",
    ),
]
