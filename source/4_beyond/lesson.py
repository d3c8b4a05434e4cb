# %% [markdown]
# # Lesson 4: any network
#
# 120 minutes, thirteen exercises, 24 points, optional. You need NumPy and nothing else.
#
# **At the end you can**
# - build a network of any depth and width, with the activation functions and the loss that the task asks for;
# - prove its gradient right, whatever you have combined;
# - say why deep networks used not to learn, what overfitting looks like, and what helps how much;
# - judge a classifier by its ROC curve, and know what a library does for you.
#
# **Not in this lesson:** convolution, recurrence and attention; automatic differentiation; graphics cards.
#
# | part | about | what you write |
# |---|---|---|
# | 1. Other activation functions | 9 minutes | `relu`, `relu_prime`, `tanh_prime` |
# | 2. Probabilities for many classes | 12 minutes | `softmax`, `cross_entropy` |
# | 3. Forward through any network | 9 minutes | `general_feedforward` |
# | 4. Backward through any network | 24 minutes | `general_backprop` |
# | 5. Why depth was hard | 5 minutes | |
# | 6. Numbers instead of classes | 4 minutes | |
# | 7. Three tools for training | 24 minutes | `l2_gradients`, `momentum_step`, `dropout` |
# | 8. The bias is one more weight | 6 minutes | `augmented_feedforward` |
# | 9. More than accuracy | 11 minutes | `roc_curve`, `auc` |
# | 10. Which network, and by whom? | 10 minutes | |
# | 11. Explore | 6 minutes | |

# %% nbgrader={"grade": false, "grade_id": "setup", "locked": true, "schema_version": 3, "solution": false, "task": false}
import importlib.util

import numpy as np

import plots
import plots_beyond as pictures
from datasets import make_moons
from given import (
    feedforward,
    gradient_step,
    init_network,
    log_loss,
    mse,
    numerical_gradient,
    one_hot,
    scaled_init,
    sigmoid,
    sigmoid_prime,
    standardize,
)
from selfcheck import check

# %% [markdown]
# ## 1. Other activation functions (about 9 minutes)
#
# So far every neuron was a sigmoid. Its slope is never above $\frac14$, and its answer is never negative. Neither is a
# law. An activation function must bend, or layers add nothing (part 3 shows it), and it must have a slope. Two others
# are in wide use: $\tanh z$, a sigmoid from $-1$ to $1$, and the *rectified linear unit*,
# $\mathrm{relu}(z) = \max(z, 0)$.
#
# ### Exercise 1: `relu` (1 point)


# %% nbgrader={"grade": false, "grade_id": "relu", "locked": false, "schema_version": 3, "solution": true, "task": false}
def relu(z):
    """Return z where z is above 0, and 0.0 elsewhere.

    z: array of any shape, integers or floats. Returns floats of the same shape; z itself stays as it is.
    Example: relu(np.array([[-2, 0, 3]])) gives [[0.0, 0.0, 3.0]].
    """
    ### BEGIN SOLUTION
    return np.maximum(z, 0.0)
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "relu-check", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
check(relu)

# %% [markdown]
# ### Exercise 2: `relu_prime` (1 point)
#
# The slope is 1 on the right and 0 on the left. At $z = 0$ there is a corner and no slope; everybody has to pick one,
# and we pick 0.


# %% nbgrader={"grade": false, "grade_id": "relu_prime", "locked": false, "schema_version": 3, "solution": true, "task": false}
def relu_prime(z):
    """Return the slope of relu at each element of z: 1.0 where z is above 0, else 0.0 (so 0.0 at z = 0).

    z: array of any shape, integers or floats: the weighted input, not the activation relu(z).
    Returns floats of the same shape; z itself stays as it is.
    Example: relu_prime(np.array([[-2, 0, 3]])) gives [[0.0, 0.0, 1.0]].
    """
    ### BEGIN SOLUTION
    return 1.0 * (z > 0)
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "relu_prime-check", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
check(relu_prime)

# %% [markdown]
# A slip that stands in several published tutorials: to take "output $\ge 0$" for the slope. An output of relu is
# *never* below 0, so this slope is 1 everywhere, and the network still learns, only worse. Measured on 1,000 numbers:

# %% tags=["skip-grading"]
z = np.random.default_rng(1).standard_normal((1, 1000))
print(f"your slope is 1 for            {relu_prime(z).mean():.1%}")
print(f"'output >= 0' is true for      {(relu(z) >= 0).mean():.1%}")

# %% [markdown]
# ### Exercise 3: `tanh_prime` (1 point)
#
# NumPy has `np.tanh`. Use it rather than $\frac{e^z - e^{-z}}{e^z + e^{-z}}$, which is infinity divided by infinity
# for $z$ above 710. With $t = \tanh z$ the quotient rule gives the slope $1 - t^2$. As always here, the argument is
# $z$.


# %% nbgrader={"grade": false, "grade_id": "tanh_prime", "locked": false, "schema_version": 3, "solution": true, "task": false}
def tanh_prime(z):
    """Return the slope of tanh at each element of z; takes z, not the activation tanh(z).

    z: array of any shape, integers or floats. Returns floats of the same shape; z itself stays as it is.
    Finite, and without a NumPy warning, for z from -1000 to 1000.
    Example: tanh_prime(np.array([[0, 1]])) gives about [[1.0, 0.41997]].
    """
    ### BEGIN SOLUTION
    return 1 - np.tanh(z) ** 2
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "tanh_prime-check", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
check(tanh_prime)

# %% tags=["skip-grading"]
z = np.linspace(-4, 4, 801)
left, right = plots.side_by_side(2, width=5.0)
plots.curves(
    z,
    {"sigmoid": sigmoid(z), "tanh": np.tanh(z), "relu": relu(z)},
    "Three activation functions",
    "weighted input z",
    "activation a",
    ax=left,
)
plots.curves(
    z,
    {"sigmoid": sigmoid_prime(z), "tanh": tanh_prime(z), "relu": relu_prime(z)},
    "Their slopes: only relu's does not die out",
    "weighted input z",
    "slope",
    ax=right,
)
_ = left.set_ylim(-1.2, 2.5)

# %% [markdown]
# ## 2. Probabilities for many classes (about 12 minutes)
#
# Three sigmoid outputs can say 0.9, 0.9 and 0.9: each answers for itself. If a sample belongs to exactly one class,
# the answers should be probabilities, positive and with sum 1. **Softmax** makes them from any $k$ numbers:
#
# $$a_j = \frac{e^{z_j}}{\sum_{i=1}^{k} e^{z_i}}$$
#
# ### Exercise 4: `softmax` (2 points)
#
# $e^{1000}$ is too large for a float. Adding the same number to all the $z$ of a sample changes nothing, since it
# cancels, so choose one that makes the largest exponent 0. Mind *whose* maximum you take: a sample is a column.


# %% nbgrader={"grade": false, "grade_id": "softmax", "locked": false, "schema_version": 3, "solution": true, "task": false}
def softmax(z):
    """Return e^z divided by its column's sum of e^z: one probability per class, for each sample.

    z: weighted inputs (k, n), one sample per column, integers or floats. Returns (k, n); every column sums to 1.
    Right, and without a NumPy warning, for any finite z, also if columns lie thousands apart.
    Example: softmax(np.array([[0, 1000], [0, 1000]])) gives 0.5 everywhere.
    """
    ### BEGIN SOLUTION
    e = np.exp(z - z.max(axis=0, keepdims=True))
    return e / e.sum(axis=0, keepdims=True)
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "softmax-check", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check(softmax)

# %% [markdown]
# Two sanity checks: a shift changes nothing, even by a thousand, and two classes give the sigmoid of the difference.

# %% tags=["skip-grading"]
z = np.array([[2.0, 1002.0], [1.0, 1001.0], [-1.0, 999.0]])
print(softmax(z).round(4))
z = np.linspace(-5, 5, 11).reshape(1, -1)
print("two classes against sigmoid:", np.abs(softmax(np.vstack([z, 0 * z]))[:1] - sigmoid(z)).max() < 1e-15)

# %% [markdown]
# ### Exercise 5: `cross_entropy` (2 points)
#
# How surprising are the right answers? With one-hot targets $T$, only the right class of each sample counts:
#
# $$C = -\frac{1}{n} \sum_{i=1}^{n} \sum_{j=1}^{k} T_{ji} \ln a_{ji}$$
#
# This is *categorical* cross-entropy. The log loss of lesson 1 is the *binary* one: one output, two classes, two
# terms.<sup>1</sup> Three slips happen often: no minus sign, no sum over the classes, $\ln 0$.
#
# <sup>1</sup> One of our sources, the summary *Introduction to Neural Networks*, calls the binary one "categorical".


# %% nbgrader={"grade": false, "grade_id": "cross_entropy", "locked": false, "schema_version": 3, "solution": true, "task": false}
def cross_entropy(a, T):
    """Return the mean over the samples of -(sum over the classes of T ln a), as a float.

    a: outputs (k, n), clipped from below to 1e-12 first, so that the result is finite at a = 0, without a NumPy warning;
    T: targets (k, n), usually one-hot; n is the number of samples (columns).
    Example: a = [[0.7, 0.1], [0.3, 0.9]], T = [[1, 0], [0, 1]] gives -(ln 0.7 + ln 0.9) / 2, about 0.2310.
    """
    ### BEGIN SOLUTION
    return float(-np.sum(T * np.log(np.maximum(a, 1e-12))) / a.shape[1])
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "cross_entropy-check", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check(cross_entropy)

# %% [markdown]
# What should it cost to know nothing? With $k$ classes, $\frac{1}{k}$ for each, so $\ln k$. Remember the number: an
# untrained network should start near it. The second line compares with lesson 1.

# %% tags=["skip-grading"]
T = one_hot(np.array([0, 2, 1, 1]), 3)
print(f"one third for each class:     {cross_entropy(np.full((3, 4), 1 / 3), T):.4f}   ln 3 = {np.log(3):.4f}")
a, y = np.array([[0.9, 0.2, 0.6]]), np.array([[1, 0, 0]])
print(f"two classes, two outputs:     {cross_entropy(np.vstack([1 - a, a]), one_hot(y[0], 2)):.4f}")
print(f"log loss, one output:         {log_loss(a, y):.4f}")

# %% [markdown]
# ## 3. Forward through any network (about 9 minutes)
#
# Here is the whole lesson in one picture. Black is what you wrote in lesson 2. Orange is what we now leave open: the
# activation function $g$ of each layer, and the loss.

# %% tags=["skip-grading"]
pictures.any_layer("Any network: black stays as it was, orange is for you to choose")

# %% [markdown]
# ### Exercise 6: `general_feedforward` (3 points)
#
# The choice comes as a list of names, one per layer, such as `["relu", "relu", "softmax"]`; `"identity"` leaves $z$ as
# it is. Softmax may stand only at the end. A dictionary can lead from a name to a
# function. Reject what you do not know with a `ValueError`, before you compute anything.


# %% nbgrader={"grade": false, "grade_id": "general_feedforward", "locked": false, "schema_version": 3, "solution": true, "task": false}
def general_feedforward(params, X, activations):
    """Return (zs, outputs): the weighted inputs and the activations of every layer, for each sample.

    params: list of L pairs (W, b), W (m_l, m_{l-1}) and b (m_l, 1), first layer first; X: samples (d, n);
    activations: list of L names, one per layer: "sigmoid", "tanh", "relu", "identity", or "softmax" (last layer only).
    Returns a list of L arrays z (m_l, n) and a list of L + 1 arrays: X as floats, then each layer's activations.
    Raises ValueError for an unknown name, for softmax before the last layer, and unless there are L names.
    Example: W = [[2]], b = [[1]], X = [[3, -3]], ["relu"] gives zs = [[[7, -5]]] and outputs = [[[3, -3]], [[7, 0]]].
    """
    ### BEGIN SOLUTION
    known = {"sigmoid": sigmoid, "tanh": np.tanh, "relu": relu, "identity": np.copy, "softmax": softmax}
    if len(activations) != len(params):
        raise ValueError(f"activations has {len(activations)} names; expected {len(params)}, one per layer")
    for i, name in enumerate(activations):
        if name not in known or (name == "softmax" and i < len(params) - 1):
            raise ValueError(
                f"activations[{i}] is {name!r}; expected one of {sorted(known)}, softmax in the last layer only"
            )
    zs, outputs = [], [np.asarray(X, dtype=float)]
    for (W, b), name in zip(params, activations, strict=True):
        zs.append(W @ outputs[-1] + b)
        outputs.append(known[name](zs[-1]))
    return zs, outputs
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "general_feedforward-check", "locked": true, "points": 3, "schema_version": 3, "solution": false, "task": false}
check(general_feedforward)

# %% [markdown]
# Two more sanity checks. With sigmoid everywhere you must get lesson 2's network. And with identity everywhere, three
# layers shrink to one: $W_3(W_2(W_1 x)) = (W_3 W_2 W_1)\,x$. Without a bend, depth is worth nothing.

# %% tags=["skip-grading"]
rng = np.random.default_rng(1)
params, X = init_network([2, 5, 4, 3], rng), rng.standard_normal((2, 6))
old, new = feedforward(params, X)[1][-1], general_feedforward(params, X, ["sigmoid"] * 3)[1][-1]
print("sigmoid everywhere is lesson 2:   ", np.allclose(old, new, rtol=1e-12))
(W1, _), (W2, _), (W3, _) = params  # the biases are still 0
three = general_feedforward(params, X, ["identity"] * 3)[1][-1]
print("identity everywhere is one layer: ", np.allclose(W3 @ W2 @ W1 @ X, three, rtol=1e-12))

# %% [markdown]
# ## 4. Backward through any network (about 24 minutes)
#
# Look at the lower row of the picture. Below the output delta nothing changes but the slope: each layer uses the slope
# of *its own* $g$. At the output, $\delta = \frac{\mathrm{d}C}{\mathrm{d}z}$ has two factors. The loss brings the
# first, for one sample:
#
# | loss | $\mathrm{d}C/\mathrm{d}a_j$ |
# |---|---|
# | mean square error, $\frac12 \sum (a_j - T_j)^2$ | $a_j - T_j$ |
# | cross-entropy, $-\sum T_j \ln a_j$ | $-T_j / a_j$ |
#
# The activation function brings the second. Sigmoid, tanh, relu and identity work on each output by itself, so
# $\delta_j = \frac{\mathrm{d}C}{\mathrm{d}a_j} \, g'(z_j)$, as in lesson 2.

# %% [markdown]
# **Softmax is different**: every $z_j$ moves *every* $a_i$. Its derivatives form a $k \times k$ matrix, the Jacobian:
#
# $$J_{ij} = \frac{\partial a_i}{\partial z_j} = \begin{cases} a_j (1 - a_j) & i = j \\ -a_i a_j & i \ne j \end{cases}
# \qquad \delta_j = \sum_i \frac{\mathrm{d}C}{\mathrm{d}a_i} J_{ij}$$
#
# **On paper:** write $g_i$ for $\mathrm{d}C/\mathrm{d}a_i$ and multiply out. Which short form has no matrix left? Then
# put in $g_i = -T_i / a_i$ with a one-hot $T$: what becomes of $\delta$? And of sigmoid with the same loss?
#
# <details><summary>Answers</summary>
#
# $\delta_j = a_j \, (g_j - s)$, where $s = \sum_i g_i a_i$ is one number per sample.
#
# For cross-entropy $g_i a_i = -T_i$, so $s = -1$ and $\delta_j = a_j - T_j$. The division by $a_j$ has gone, and with
# it the danger of dividing by a tiny number.
#
# For sigmoid $\delta_j = -\frac{T_j}{a_j} \, a_j (1 - a_j) = -T_j \, (1 - a_j)$. That is *not* $a_j - T_j$: this loss
# has no term for the wrong classes, unlike the log loss. So it only ever pulls outputs up.
#
# </details>

# %% [markdown]
# ### Exercise 7: `general_backprop` (4 points)
#
# Use these short forms for softmax and for sigmoid with cross-entropy. All the rest is a loop like lesson 2's, from
# the last layer to the first. The $\frac1n$ belongs into every gradient once: cost and gradient must both be means,
# or both sums.


# %% nbgrader={"grade": false, "grade_id": "general_backprop", "locked": false, "schema_version": 3, "solution": true, "task": false}
def general_backprop(params, X, T, activations, loss):
    """Return the gradient of the loss with respect to every W and b, the 1/n included.

    params, X (d, n), activations: as for general_feedforward, with its errors; T: targets (k, n), any numbers for "mse",
    one-hot for "cross_entropy"; loss: "mse" (1/(2n) * sum of (a - T)^2) or "cross_entropy" (its clip ignored).
    Returns a list of pairs (dW, db), first layer first, shaped as (W, b). Raises ValueError for an unknown loss.
    Right for every output activation with "mse"; with "cross_entropy" for softmax, for sigmoid, and for any other as
    long as its outputs are positive.
    Example: W = [[2]], b = [[1]], X = [[3]], T = [[5]], ["identity"], "mse" has a - T = 2 and gives [([[6]], [[2]])].
    """
    ### BEGIN SOLUTION
    if loss not in ("mse", "cross_entropy"):
        raise ValueError(f"loss is {loss!r}; expected 'mse' or 'cross_entropy'")
    slopes = {"sigmoid": sigmoid_prime, "tanh": tanh_prime, "relu": relu_prime, "identity": np.ones_like}
    n = X.shape[1]
    zs, outputs = general_feedforward(params, X, activations)
    a = outputs[-1]
    if activations[-1] == "softmax" and loss == "cross_entropy":
        delta = a - T  # dC/da and the softmax's derivative, multiplied out: no division by a tiny a
    elif activations[-1] == "sigmoid" and loss == "cross_entropy":
        delta = -T * (1 - a)
    else:
        slope = a - T if loss == "mse" else -T / np.maximum(a, 1e-12)
        if activations[-1] == "softmax":
            delta = a * (slope - np.sum(slope * a, axis=0, keepdims=True))
        else:
            delta = slope * slopes[activations[-1]](zs[-1])
    grads = []
    for layer in reversed(range(len(params))):
        grads.insert(0, (delta @ outputs[layer].T / n, delta.sum(axis=1, keepdims=True) / n))
        if layer > 0:
            delta = (params[layer][0].T @ delta) * slopes[activations[layer - 1]](zs[layer - 1])
    return grads
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "general_backprop-check", "locked": true, "points": 4, "schema_version": 3, "solution": false, "task": false}
check(general_backprop)

# %% [markdown]
# **Gradient check, every combination.** Four kinds of hidden layer, five outputs, two losses: forty networks. The
# next cell compares each one's gradient with lesson 2's `numerical_gradient`, number by number. A wrong formula
# shows as a red row or column; which one it is tells you where to look.


# %% tags=["skip-grading"]
def cost(params, X, T, activations, loss):
    a = general_feedforward(params, X, activations)[1][-1]
    return mse(a, T) if loss == "mse" else cross_entropy(a, T)


def gradient_error(params, X, T, activations, loss):
    grads, worst = general_backprop(params, X, T, activations, loss), 0.0
    for layer, pair in enumerate(params):
        for part in (0, 1):

            def cost_of(theta, layer=layer, part=part):
                changed = [list(one) for one in params]
                changed[layer][part] = theta
                return cost(changed, X, T, activations, loss)

            expected = numerical_gradient(cost_of, pair[part])
            error = np.linalg.norm(grads[layer][part] - expected) / np.linalg.norm(expected)
            worst = max(worst, error)
    return worst


rng = np.random.default_rng(1)
X, T = rng.standard_normal((3, 7)), one_hot(np.array([0, 1, 2, 3, 0, 1, 2]), 4)
params = [(0.5 * W, b + 0.3) for W, b in scaled_init([3, 5, 4], rng)]
params[-1] = (params[-1][0] / 4, params[-1][1] + 0.7)  # so that every output is positive
hidden, last = ["sigmoid", "tanh", "relu", "identity"], ["sigmoid", "tanh", "relu", "identity", "softmax"]
choices = [(name, loss) for loss in ("mse", "cross_entropy") for name in last]
errors = np.array([[gradient_error(params, X, T, [g, name], loss) for name, loss in choices] for g in hidden])
labels = [f"{name}\n{loss.replace('cross_', 'cross-')}" for name, loss in choices]
pictures.error_table(errors, hidden, labels, "Relative error against the numerical gradient, by output and loss")

# %% [markdown]
# Below $10^{-6}$ all is well; what is left is rounding in the numerical gradient. **Two more sanity checks**: every
# sample twice changes no gradient, and a big network must be able to learn a handful of samples by heart, even with
# random labels. If it cannot, something is broken that no check of a single function will find.


# %% tags=["skip-grading"]
def descend(params, gradients, eta, num_steps, watch=None, every=10):
    """Gradient descent with any gradients(params); note watch(params) before the first step and after every few."""
    notes = []
    for s in range(num_steps + 1):
        if watch and s % every == 0:
            notes.append(watch(params))
        if s < num_steps:
            params = gradient_step(params, gradients(params), eta)
    return params, np.array(notes)


def output(params, X, activations):
    return general_feedforward(params, X, activations)[1][-1]


def gradients_of(X, T, activations, loss="cross_entropy", lam=0.0):
    """Return a function of the parameters alone, for descend."""

    def gradients(params):
        grads = general_backprop(params, X, T, activations, loss)
        return l2_gradients(grads, params, lam) if lam else grads

    return gradients


once = general_backprop(params, X, T, ["relu", "softmax"], "cross_entropy")
twice = general_backprop(params, np.hstack([X, X]), np.hstack([T, T]), ["relu", "softmax"], "cross_entropy")
print(
    "every sample twice:",
    all(np.allclose(g, h) for one, two in zip(once, twice, strict=True) for g, h in zip(one, two, strict=True)),
)

rng = np.random.default_rng(1)
X, T = rng.standard_normal((2, 6)), one_hot(rng.integers(0, 3, 6), 3)
names = ["tanh", "softmax"]
start = scaled_init([2, 30, 3], rng)
end, _ = descend(start, gradients_of(X, T, names), eta=0.5, num_steps=2000)
print(f"six samples, random labels: cost {cost(start, X, T, names, 'cross_entropy'):.3f} at the start", end="")
print(f" (ln 3 = {np.log(3):.3f}), {cost(end, X, T, names, 'cross_entropy'):.3f} at the end")

# %% [markdown]
# Now a task that needs it all: four classes, bent boundaries, probabilities. The baseline has no hidden layer, only
# softmax, and so only straight boundaries.

# %% tags=["skip-grading"]
X, y = make_moons(2400, 0.15, np.random.default_rng(1))
upper = np.arange(2400) % 2
X[1] += 1.6 * upper  # every second point moves up: a second pair of moons
labels = y[0].astype(int) + 2 * upper
X_train, T_train = X[:, :400], one_hot(labels[:400], 4)
panels = plots.side_by_side(2, width=5.0, height=4.4)
for ax, sizes, names in [(panels[0], [2, 4], ["softmax"]), (panels[1], [2, 20, 4], ["tanh", "softmax"])]:
    params, _ = descend(
        scaled_init(sizes, np.random.default_rng(1)),
        gradients_of(X_train, T_train, names),
        eta=0.5,
        num_steps=2000,
    )
    right = np.mean(output(params, X[:, 400:], names).argmax(axis=0) == labels[400:])
    title = f"{'+'.join(names)}: {right:.1%} of new points"
    pictures.regions(output, params, names, X_train, labels[:400], title, ax)

# %% [markdown]
# ## 5. Why depth was hard (about 5 minutes)
#
# Every layer on the way back multiplies $\delta$ by $W^T$ and by a slope. A sigmoid's slope is at most $\frac14$, so
# ten sigmoid layers may shrink it a million times ($4^{10} \approx 10^6$): the *vanishing gradient*. Large weights do
# the opposite, and it *explodes*. Here are networks with ten hidden layers of 30 units, before any training. $m$ is
# the number of inputs of a layer; $N(0, \frac1m)$ is lesson 3's `scaled_init`.


# %% tags=["skip-grading"]
X, y = make_moons(200, 0.2, np.random.default_rng(1))
T = one_hot(y[0].astype(int), 2)
sizes = [2] + [30] * 10 + [2]
starts = {
    "relu, weights from N(0, 1)": ("relu", init_network(sizes, np.random.default_rng(1))),
    "relu, N(0, 2/m)": ("relu", [(np.sqrt(2) * W, b) for W, b in scaled_init(sizes, np.random.default_rng(1))]),
    "tanh, N(0, 1/m)": ("tanh", scaled_init(sizes, np.random.default_rng(1))),
    "sigmoid, N(0, 1/m)": ("sigmoid", scaled_init(sizes, np.random.default_rng(1))),
}
gradient_size = {}
for title, (name, params) in starts.items():
    grads = general_backprop(params, X, T, [name] * 10 + ["softmax"], "cross_entropy")
    gradient_size[title] = [np.sqrt(np.mean(dW**2)) for dW, _ in grads]
pictures.gradient_sizes(gradient_size, "Ten hidden layers: sigmoid's first layers receive next to nothing")

# %% tags=["skip-grading"]
for title in list(starts)[1:]:
    name, params = starts[title]
    names = [name] * 10 + ["softmax"]
    params, _ = descend(params, gradients_of(X, T, names), eta=0.1, num_steps=1000)
    right = np.mean(output(params, X, names).argmax(axis=0) == y)
    print(f"{title:20s} after 1,000 steps: cost {cost(params, X, T, names, 'cross_entropy'):.3f}, {right:.1%} right")

# %% [markdown]
# In the sigmoid network the first layer's gradient is 150,000 times smaller than the last one's. After 1,000 steps it
# still knows nothing: its cost is $\ln 2$, and fewer than half are right. The same depth learns well with relu or tanh
# and start weights scaled to $m$. (With relu by $\sqrt{2/m}$: it silences about half of what comes in.)
#
# ## 6. Numbers instead of classes (about 4 minutes)
#
# For regression, leave the output as it is: identity, with the mean square error. Nothing else changes.

# %% tags=["skip-grading"]
rng = np.random.default_rng(1)
x = rng.uniform(-3, 3, (1, 100))
y = np.sin(1.5 * x) + 0.2 * rng.standard_normal((1, 100))
grid = np.linspace(-3, 3, 300).reshape(1, -1)
lines = {"sin 1.5x, without the noise": (grid, np.sin(1.5 * grid))}
for last in ("identity", "sigmoid"):
    params, _ = descend(
        scaled_init([1, 20, 1], np.random.default_rng(1)),
        gradients_of(x, y, ["tanh", last], "mse"),
        eta=0.3,
        num_steps=6000,
    )
    lines[f"network, output {last}"] = (grid, output(params, grid, ["tanh", last]))
    print(f"output {last:9s} cost {mse(output(params, x, ['tanh', last]), y):.4f}")
print(f"always the mean: cost {mse(np.full_like(y, y.mean()), y):.4f};  the noise alone: {0.2**2 / 2:.4f}")
pictures.regression(x, y, lines, "A sigmoid at the output cannot leave 0 to 1")

# %% [markdown]
# With identity the cost comes down to about that of the noise. Much less would mean noise learnt by heart.
#
# ## 7. Three tools for training (about 24 minutes)
#
# **Overfitting** is to fit the noise of the training data: easy when a network has more parameters than there are
# samples. The remedies, as the Compute Ontario slides list them: more data, regularisation, dropout. *Regularisation*
# makes large weights cost something: $C + \frac{\lambda}{2} \sum W^2$. Large weights make steep, jagged answers.
#
# ### Exercise 8: `l2_gradients` (1 point)
#
# What does the extra term add to the gradient of each weight? Biases go free, since they only shift. And $\lambda$ is
# not divided by $n$ here, so do not do it either.


# %% nbgrader={"grade": false, "grade_id": "l2_gradients", "locked": false, "schema_version": 3, "solution": true, "task": false}
def l2_gradients(grads, params, lam):
    """Return the gradient of C + lam/2 * (sum of the squares of all weights); biases are not punished.

    grads: list of pairs (dW, db), the gradient of C; params: list of pairs (W, b) of the same shapes;
    lam: a number, 0 or more, used as it is (no 1/n). Returns a new list of pairs, the db unchanged.
    Example: dW = [[1]], db = [[2]], W = [[4]], b = [[8]], lam = 0.5 gives [([[3.0]], [[2.0]])].
    """
    ### BEGIN SOLUTION
    return [(dW + lam * W, db + 0.0) for (dW, db), (W, _) in zip(grads, params, strict=True)]
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "l2_gradients-check", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
check(l2_gradients)

# %% tags=["skip-grading"]
X, y = make_moons(2040, 0.3, np.random.default_rng(1))
T = one_hot(y[0].astype(int), 2)
names = ["tanh", "softmax"]
panels = plots.side_by_side(3, width=4.1, height=3.7)
print("gradient check with the penalty:", end=" ")
params = scaled_init([2, 5, 2], np.random.default_rng(1))
grads = gradients_of(X[:, :40], T[:, :40], names, lam=0.3)(params)
penalised = numerical_gradient(
    lambda W: cost([(W, params[0][1]), params[1]], X[:, :40], T[:, :40], names, "cross_entropy") + 0.15 * np.sum(W**2),
    params[0][0],
)
print(np.allclose(grads[0][0], penalised, rtol=1e-6))
for ax, lam in zip(panels, [0.0, 0.01, 0.1], strict=True):
    params, _ = descend(
        scaled_init([2, 40, 2], np.random.default_rng(1)),
        gradients_of(X[:, :40], T[:, :40], names, lam=lam),
        eta=0.5,
        num_steps=4000,
    )
    right = np.mean(output(params, X[:, 40:], names).argmax(axis=0) == y[:, 40:])
    pictures.boundary(
        output, params, names, X[:, :40], y[:, :40], f"lam = {lam:g}: {right:.1%} of new points", ax, lam == 0.1
    )

# %% [markdown]
# Same 40 points, same start. Without regularisation the boundary runs around single points; with $\lambda = 0.1$ no
# bend is left. One finds $\lambda$ by trying powers of ten, judged on a third set of points kept for nothing else.
#
# **Momentum** is for speed. In a long narrow valley plain descent zigzags between the walls. So let the parameters
# roll like a ball: keep a velocity $v$, let friction $\mu$ leave a part of it, and let the slope accelerate it.
#
# $$v \leftarrow \mu v - \eta \nabla C \qquad p \leftarrow p + v$$
#
# ### Exercise 9: `momentum_step` (2 points)


# %% nbgrader={"grade": false, "grade_id": "momentum_step", "locked": false, "schema_version": 3, "solution": true, "task": false}
def momentum_step(params, grads, velocity, eta, mu):
    """Return (params, velocity) after one step: v becomes mu v - eta g, then p becomes p + the new v.

    params, grads, velocity: lists of pairs of the same shapes, all left as they are; eta: step size;
    mu: how much of the velocity stays, 0 to 1. Returns two new lists of pairs, both of the new values.
    Example: W = [[1]], dW = [[2]], v = [[4]], eta = 0.5, mu = 0.25 gives v = 1 - 1 = [[0.0]], so W = [[1.0]].
    """
    ### BEGIN SOLUTION
    velocity = [(mu * vW - eta * dW, mu * vb - eta * db) for (vW, vb), (dW, db) in zip(velocity, grads, strict=True)]
    return [(W + vW, b + vb) for (W, b), (vW, vb) in zip(params, velocity, strict=True)], velocity
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "momentum_step-check", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check(momentum_step)

# %% [markdown]
# A valley 30 times as steep across as along, $C = \frac12 (w_1^2 + 30\,w_2^2)$, and 40 steps with the same $\eta$.
# With $\mu = 0$ you have gradient descent again, which is a sanity check as well.


# %% tags=["skip-grading"]
def descend_with_momentum(params, gradients, eta, num_steps, mu, watch=None, every=10):
    """As descend, with momentum."""
    velocity = [(0 * W, 0 * b) for W, b in params]
    notes = []
    for s in range(num_steps + 1):
        if watch and s % every == 0:
            notes.append(watch(params))
        if s < num_steps:
            params, velocity = momentum_step(params, gradients(params), velocity, eta, mu)
    return params, np.array(notes)


steepness = np.array([[1.0, 30.0]])
paths = {}
for mu in (0.0, 0.8):
    end, steps = descend_with_momentum(
        [(np.array([[-8.0, 1.5]]), np.zeros((1, 1)))],
        lambda p: [(steepness * W, 0 * b) for W, b in p],
        eta=0.06,
        num_steps=40,
        mu=mu,
        watch=lambda p: p[0][0][0],
        every=1,
    )
    paths[f"mu = {mu}: after 40 steps {np.hypot(*steps[-1]):.3f} away"] = steps.T
pictures.valley(lambda w1, w2: (w1**2 + 30 * w2**2) / 2, paths, "The same step size, without and with momentum")

# %% tags=["skip-grading"]
X, y = make_moons(200, 0.2, np.random.default_rng(4))
T = one_hot(y[0].astype(int), 2)
histories = {}
for mu in (0.0, 0.5, 0.9):
    _, histories[f"mu = {mu}"] = descend_with_momentum(
        scaled_init([2, 10, 2], np.random.default_rng(1)),
        gradients_of(X, T, ["tanh", "softmax"]),
        eta=0.1,
        num_steps=1500,
        mu=mu,
        watch=lambda p: cost(p, X, T, ["tanh", "softmax"], "cross_entropy"),
        every=1,
    )
plots.learning_curve(
    histories, "Moons: with momentum the same happens in far fewer steps", "cross-entropy", mark_best=False
)
for name, history in histories.items():
    print(f"{name}: cost below 0.2 after {np.argmax(history < 0.2) or 'more than 1,500'} steps")

# %% [markdown]
# On a steady slope $g$ the velocity settles where $v = \mu v - \eta g$, at $-\eta g / (1 - \mu)$: for $\mu = 0.9$ up
# to ten plain steps in one. Here 1,028 steps become 161. That is the gain, and also why too large an $\eta$ now
# diverges sooner. Part of the gain is thus only a larger step; the rest is the zigzag that cancels out.
#
# **Dropout** is regularisation by lottery. In every training step each unit stays with probability `keep_prob` and is
# otherwise silent, so no unit can rely on another. Whoever stays is divided by `keep_prob`, so that the sum arriving
# at the next layer is the same *on average*; new samples then need no correction (*inverted* dropout).
#
# ### Exercise 10: `dropout` (2 points)


# %% nbgrader={"grade": false, "grade_id": "dropout", "locked": false, "schema_version": 3, "solution": true, "task": false}
def dropout(a, keep_prob, rng):
    """Silence each activation with probability 1 - keep_prob and divide the others by keep_prob (inverted dropout).

    a: activations (m, n), left as they are; keep_prob: above 0, at most 1; rng: a numpy.random.Generator.
    Returns (a_dropped, mask), both (m, n) floats: mask is 1.0 where an activation stayed and 0.0 where it was dropped,
    every entry drawn by itself; with keep_prob = 1 nothing is dropped, and a_dropped is a copy of a.
    Raises ValueError for a keep_prob outside (0, 1].
    Example: a = [[1, 2, 3]], keep_prob = 0.5 may give [[2.0, 0.0, 6.0]] with the mask [[1.0, 0.0, 1.0]].
    """
    ### BEGIN SOLUTION
    if not 0 < keep_prob <= 1:
        raise ValueError(f"keep_prob is {keep_prob}; expected a number above 0 and at most 1")
    mask = np.where(rng.random(a.shape) < keep_prob, 1.0, 0.0)
    return a * mask / keep_prob, mask
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "dropout-check", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check(dropout)

# %% tags=["skip-grading"]
dropped, kept = dropout(np.ones((10, 40)), 0.7, np.random.default_rng(1))
pictures.mask(kept, f"keep_prob = 0.7: {kept.mean():.1%} of these 400 stay (blue)")
many, _ = dropout(np.ones((1000, 1000)), 0.7, np.random.default_rng(1))
print(f"the mean of 400 ones after dropout: {dropped.mean():.3f}, of a million: {many.mean():.3f}")

# %% [markdown]
# Going back, $\delta$ must be multiplied by the same mask *and* divided by the same `keep_prob`. (A well-known
# tutorial scales only on the way forward; its gradients come out half as large.) Below we need no new backprop: to
# drop a hidden unit is to scale its column of the next $W$, and the chain rule scales the gradient of that column
# alike. One mask serves a whole step.


# %% tags=["skip-grading"]
def dropout_gradients(params, X, T, names, keep_prob, rng):
    """The gradient for one hidden layer of which some units are dropped: a thinned network."""
    (W1, b1), (W2, b2) = params
    scale = dropout(np.ones((1, W2.shape[1])), keep_prob, rng)[0]
    first, (dW2, db2) = general_backprop([(W1, b1), (W2 * scale, b2)], X, T, names, "cross_entropy")
    return [first, (dW2 * scale, db2)]


def noisy_moons(seed, num_train):
    """Moons with 18 more features that mean nothing; 800 points to train on at most, 2,000 new ones."""
    rng = np.random.default_rng(seed)
    X, y = make_moons(2800, 0.2, rng)
    X = np.vstack([X, rng.standard_normal((18, 2800))])
    T = one_hot(y[0].astype(int), 2)
    return X[:, :num_train], T[:, :num_train], X[:, 800:], T[:, 800:]


relu_softmax = ["relu", "softmax"]


def experiment(seed, num_train=80, lam=0.0, keep_prob=1.0):
    X, T, X_new, T_new = noisy_moons(seed, num_train)
    rng = np.random.default_rng(seed)
    return descend(
        [(np.sqrt(2) * W, b) for W, b in scaled_init([20, 50, 2], rng)],
        lambda p: l2_gradients(dropout_gradients(p, X, T, relu_softmax, keep_prob, rng), p, lam),
        eta=0.3,
        num_steps=1000,
        watch=lambda p: [cost(p, *data, relu_softmax, "cross_entropy") for data in ((X, T), (X_new, T_new))],
        every=20,
    )


remedies = {
    "nothing": {},
    "lam = 0.1": {"lam": 0.1},
    "keep_prob = 0.5": {"keep_prob": 0.5},
    "800 points, not 80": {"num_train": 800},
}
pictures.train_and_test(
    {name: experiment(1, **options)[1] for name, options in remedies.items()},
    every=20,
    top=1.2,
    title="Cost on 80 training points and on 2,000 new ones: three remedies",
)

# %% [markdown]
# Eighteen of the twenty features mean nothing here, so there is a lot of noise to learn. Alone, the network has its
# 80 points by heart at once, and the cost of new points climbs from step 20 on. (To stop at the dot is a remedy too,
# *early stopping*.) One run is an anecdote, so here are five, with other points and weights each. And how *sure* is
# the network of its answers on new points: what is its mean largest probability?

# %% tags=["skip-grading"]
print(f"{'mean of five':20s} {'right':>7s} {'sure':>7s} {'cost':>7s}   on new points")
for name, options in remedies.items():
    rows = []
    for seed in range(1, 6):
        params, notes = experiment(seed, **options)
        _, _, X_new, T_new = noisy_moons(seed, 80)
        a = output(params, X_new, relu_softmax)
        rows.append([np.mean(a.argmax(axis=0) == T_new.argmax(axis=0)), a.max(axis=0).mean(), notes[-1, 1]])
    right, sure, new_cost = np.mean(rows, axis=0)
    print(f"{name:20s} {right:7.1%} {sure:7.1%} {new_cost:7.3f}")

# %% [markdown]
# An honest balance. The penalty helps most for its price: 80.1 % instead of 75.8 %, less than half the cost, and
# about as sure as it is right. Ten times the points help accuracy most (81.8 %), if one has them. Dropout brings 1.4
# points and a *higher* cost: it was made for much larger networks, and here it leaves this one surer still of its
# wrong answers. (With a mask of its own for every sample the balance was the same when we tried it.)
#
# Note the "sure" column. A network does give $p(y = 1 \mid x)$, though one of our sources says that it cannot state
# its confidence. Whether you may *believe* it is another question: here 94 % sure goes with 76 % right.

# %% [markdown]
# ## 8. The bias is one more weight (about 6 minutes)
#
# Many books have no $b$. They put a 1 on top of every layer's input and let the bias be its weight:
# $W x + b = [\,b \;\; W\,] \begin{bmatrix} 1 \\ x \end{bmatrix}$. The layer's matrix is then
# $(m_l, m_{l-1} + 1)$, with the biases in its first column.
#
# ### Exercise 11: `augmented_feedforward` (2 points)
#
# `np.vstack` lays rows on top of each other. *Every* layer's input needs its ones, the hidden ones too; the
# activations that you return do not carry them.


# %% nbgrader={"grade": false, "grade_id": "augmented_feedforward", "locked": false, "schema_version": 3, "solution": true, "task": false}
def augmented_feedforward(weights, X):
    """Return the activations of a network of sigmoid layers whose biases are weights of an extra input 1.

    weights: list of L arrays (m_l, m_{l-1} + 1), the bias in the first column; X: samples (d, n).
    Each layer's input gets a row of ones on top. Returns a list of L + 1 arrays without these rows: X as floats
    (d, n), then the activations (m_l, n) of each layer.
    Example: weights = [[[-2, 7, 3]]], X = [[1], [0]] has z = 5 and gives [[[1], [0]], [[0.9933]]].
    """
    ### BEGIN SOLUTION
    outputs = [X.astype(float)]
    for W in weights:
        ones = np.ones((1, X.shape[1]))
        outputs.append(sigmoid(W @ np.vstack([ones, outputs[-1]])))
    return outputs
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "augmented_feedforward-check", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check(augmented_feedforward)

# %% tags=["skip-grading"]
rng = np.random.default_rng(1)
params = [(W, rng.standard_normal(b.shape)) for W, b in init_network([2, 10, 7, 3], rng)]
X = rng.standard_normal((2, 400))
with_bias = feedforward(params, X)[1]
augmented = augmented_feedforward([np.hstack([b, W]) for W, b in params], X)
print(
    "largest difference of any activation:", max(np.abs(p - q).max() for p, q in zip(with_bias, augmented, strict=True))
)

# %% [markdown]
# The same network, up to the last digit. The price: one must not forget to leave the first column out of the $W^T
# \delta$ of backpropagation, and out of regularisation. We kept $b$ apart for that.
#
# ## 9. More than accuracy (about 11 minutes)
#
# Accuracy judges one threshold, 0.5. A doctor who must not miss anyone would set it lower, and get more false alarms.
# The **ROC curve** shows all thresholds at once: across, the share of the zeros that are called 1 (*false positive
# rate*); upwards, the share of the ones that are called 1 (*true positive rate*).
#
# ### Exercise 12: `roc_curve` (2 points)
#
# Start at (0, 0), where nothing is called 1. Then take the distinct scores as thresholds, the highest first, and call
# everything *from that score upwards* a 1. Samples with the same score share one point: nobody can tell them apart.


# %% nbgrader={"grade": false, "grade_id": "roc_curve", "locked": false, "schema_version": 3, "solution": true, "task": false}
def roc_curve(y, score):
    """Return (fpr, tpr): the false and the true positive rate at every threshold, from (0, 0) to (1, 1).

    y: right classes 0 or 1, (n,); score: any numbers, higher means rather class 1, (n,).
    Returns two float arrays (1 + number of distinct scores,): first 0 and 0, then one point per distinct score s,
    highest first, at which every sample with score >= s is called 1. Raises ValueError unless y holds both classes.
    Example: y = [1, 0, 1, 0], score = [0.9, 0.9, 0.4, 0.1] gives fpr = [0, 0.5, 0.5, 1] and tpr = [0, 0.5, 1, 1].
    """
    ### BEGIN SOLUTION
    positives, negatives = np.sum(y == 1), np.sum(y == 0)
    if positives == 0 or negatives == 0:
        raise ValueError(f"y has {positives} ones and {negatives} zeros; expected both classes")
    thresholds = np.unique(score)[::-1]
    tpr = [np.sum((score >= t) & (y == 1)) / positives for t in thresholds]
    fpr = [np.sum((score >= t) & (y == 0)) / negatives for t in thresholds]
    return np.array([0.0, *fpr]), np.array([0.0, *tpr])
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "roc_curve-check", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check(roc_curve)

# %% [markdown]
# ### Exercise 13: `auc` (1 point)
#
# One number for the curve is the area under it: 1 for a perfect order, $\frac12$ for a coin. It is also the
# probability that a random 1 has a higher score than a random 0. Between two neighbouring points lies a trapezoid.


# %% nbgrader={"grade": false, "grade_id": "auc", "locked": false, "schema_version": 3, "solution": true, "task": false}
def auc(fpr, tpr):
    """Return the area under the curve through the points (fpr, tpr), by the trapezoid rule, as a float.

    fpr, tpr: arrays (p,), p at least 2, as roc_curve returns them; fpr never falls.
    Example: fpr = [0, 0.5, 0.5, 1], tpr = [0, 0.5, 1, 1] gives 0.125 + 0 + 0.5 = 0.625.
    """
    ### BEGIN SOLUTION
    return float(np.sum(np.diff(fpr) * (tpr[1:] + tpr[:-1]) / 2))
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "auc-check", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
check(auc)

# %% [markdown]
# Now a rare class: of 1,000 new points, 100 are ones. The baseline "always 0" is right for 90 %, and finds not a
# single one. Two networks, one without and one with a hidden layer:

# %% tags=["skip-grading"]
rng = np.random.default_rng(2)
X, y = make_moons(4000, 0.35, rng)
ones, zeros = np.flatnonzero(y[0] == 1), np.flatnonzero(y[0] == 0)
training, new = np.r_[ones[:50], zeros[:450]], np.r_[ones[50:150], zeros[450:1350]]
T = one_hot(y[0, training].astype(int), 2)
curves = {}
for title, sizes, names in [
    ("no hidden layer", [2, 2], ["softmax"]),
    ("ten hidden units", [2, 10, 2], ["tanh", "softmax"]),
]:
    params, _ = descend_with_momentum(
        scaled_init(sizes, np.random.default_rng(1)),
        gradients_of(X[:, training], T, names, lam=0.001),
        eta=0.1,
        num_steps=1000,
        mu=0.9,
    )
    score = output(params, X[:, new], names)[1]
    fpr, tpr = roc_curve(y[0, new], score)
    right, found = np.mean((score > 0.5) == y[0, new]), np.mean(score[y[0, new] == 1] > 0.5)
    pair_ranks = np.mean(score[y[0, new] == 1][:, None] > score[y[0, new] == 0])
    print(f"{title}: {right:.1%} right and {found:.0%} of the ones found at threshold 0.5")
    print(f"   auc {auc(fpr, tpr):.3f}; a random 1 lies above a random 0: {pair_ranks:.3f}")
    curves[f"{title}: auc {auc(fpr, tpr):.3f}"] = (fpr, tpr)
pictures.roc(curves, "With a hidden layer more ones are found for the same false alarms")

# %% [markdown]
# At threshold 0.5 both look good, at 93.3 % and 94.4 % right, and they miss 62 and 46 of the 100 ones. The curve
# shows what else the same networks can do: 91 % of the ones cost the second network about 10 % false alarms. Which
# point is the right one is not a question for mathematics; it depends on what each kind of mistake costs.
#
# ## 10. Which network, and by whom? (about 10 minutes)
#
# How many layers, how many units? Nobody knows beforehand; one tries. The names of the rows are the hidden layers:
# 2 + 3 + 2 means three hidden layers with 2, 3 and 2 units. Five starts each, on the same 200 points.

# %% tags=["skip-grading"]
X, y = make_moons(2200, 0.2, np.random.default_rng(4))
T = one_hot(y[0].astype(int), 2)
results = {}
for hidden in ([], [2], [3], [10], [50], [3, 3], [2, 3, 2], [10, 10], [10, 10, 10]):
    names = ["tanh"] * len(hidden) + ["softmax"]
    sizes = [2, *hidden, 2]
    num_params = sum(m * (d + 1) for d, m in zip(sizes[:-1], sizes[1:], strict=True))
    title = f"{' + '.join(map(str, hidden)) or 'none'}  ({num_params} parameters)"
    results[title] = []
    for seed in range(5):
        params, _ = descend_with_momentum(
            scaled_init(sizes, np.random.default_rng(seed)),
            gradients_of(X[:, :200], T[:, :200], names),
            eta=0.1,
            num_steps=600,
            mu=0.9,
        )
        results[title].append(np.mean(output(params, X[:, 200:], names).argmax(axis=0) == y[:, 200:]))
pictures.dots(results, "Too narrow costs more than too deep or too wide", "share right, of 2,000 new points")

# %% [markdown]
# Two hidden units are no better than none, three suffice, and fifty do no harm. The 2 + 3 + 2 network has as many
# parameters as 3 + 3 and fails four times out of five: whatever two units have lost, no later layer brings back. And
# never judge an architecture by one start.
#
# **Scale your inputs**: to [0, 1], to [-1, 1], or with lesson 0's `standardize`. Networks are sensitive to it. Measure
# $x_2$ in centimetres instead of metres, say, and see. The mean and the deviation come from the *training* points
# alone; new points use the same two.

# %% tags=["skip-grading"]
stretched = X * np.array([[1.0], [100.0]])
_, mean, std = standardize(stretched[:, :200])
for title, data in {
    "as it was": X,
    "x2 times 100": stretched,
    "x2 times 100, standardized": (stretched - mean) / std,
}.items():
    params, _ = descend_with_momentum(
        scaled_init([2, 10, 2], np.random.default_rng(0)),
        gradients_of(data[:, :200], T[:, :200], ["tanh", "softmax"]),
        eta=0.1,
        num_steps=600,
        mu=0.9,
    )
    right = np.mean(output(params, data[:, 200:], ["tanh", "softmax"]).argmax(axis=0) == y[:, 200:])
    print(f"{title:28s} {right:.1%} of new points right")

# %% [markdown]
# **What a library gives you.** Normally nobody writes all this; one calls scikit-learn, where a sample is a *row*:
# hence the `.T`. Its penalty `alpha` is divided by $n$, so `alpha` $= n\lambda$. If it is installed, the next cell
# compares.


# %% tags=["skip-grading"]
def compare_with_scikit_learn():
    from sklearn.linear_model import LogisticRegression
    from sklearn.neural_network import MLPClassifier, MLPRegressor
    from sklearn.svm import SVC

    X, y = make_moons(2200, 0.2, np.random.default_rng(4))
    train_X, train_y, new_X, new_y = X[:, :200].T, y[0, :200], X[:, 200:].T, y[0, 200:]
    network = {"hidden_layer_sizes": (10,), "activation": "tanh", "solver": "lbfgs", "max_iter": 5000}
    print("share of 2,000 new points that are right")
    for name, model in {
        "LogisticRegression": LogisticRegression(),
        "SVC": SVC(),
        "MLPClassifier, alpha 0.0001": MLPClassifier(**network, alpha=1e-4, random_state=1),
        "MLPClassifier, alpha 0.1": MLPClassifier(**network, alpha=0.1, random_state=1),
    }.items():
        print(f"   {name:30s} {model.fit(train_X, train_y).score(new_X, new_y):.1%}")
    for name in ("none  (6 parameters)", "10  (52 parameters)"):
        print(f"   ours, hidden {name:17s} {np.median(results[name]):.1%}")
    rng = np.random.default_rng(1)
    x = rng.uniform(-3, 3, (1, 100))
    noisy = np.sin(1.5 * x) + 0.2 * rng.standard_normal((1, 100))
    model = MLPRegressor(
        hidden_layer_sizes=(20,), activation="tanh", solver="lbfgs", alpha=0.01, max_iter=5000, random_state=1
    )
    fitted = model.fit(x.T, noisy[0]).predict(grid.T)
    ours = lines["network, output identity"][1]
    print("mean square distance from sin 1.5x between -3 and 3")
    print(f"   MLPRegressor, alpha 0.01       {np.mean((fitted - np.sin(1.5 * grid)) ** 2):.4f}")
    print(f"   ours, part 6                   {np.mean((ours - np.sin(1.5 * grid)) ** 2):.4f}")


if importlib.util.find_spec("sklearn"):
    compare_with_scikit_learn()
else:
    print("scikit-learn is not installed; to see this comparison, run: pip install scikit-learn")

# %% [markdown]
# Same task, same data, about the same score: 96 to 97 % for every model that can bend, 86 % for those that cannot
# (scikit-learn 1.9). The support vector machine needs no start and no $\eta$. A library's gain is not the
# score: it is tested code, better optimisers (Adam is its default), early stopping, tools for choosing $\alpha$ and
# layers. Yours is to know what it does.
#
# **Networks or not?** They can approximate any reasonable function, and one algorithm serves classes, numbers and
# pictures. Against them: they train slowly, they have many knobs, and nobody can read their weights; see *The Dark
# Secrets at the Heart of AI*. Nor do they replace understanding the problem. Try the simple model first.

# %% [markdown]
# ## 11. Explore (about 6 minutes)
#
# Change the cells above, guess first, then look.
#
# 1. Part 10 with relu instead of tanh: which rows suffer, and why those?
# 2. Part 4's four classes with the loss `"mse"`: which is ahead after 400 steps?
# 3. Part 7's `lam` over the powers of ten from 1 down to 0.00001. Which `alpha` of scikit-learn is the best one?
# 4. Part 5 with 3 or 5 hidden sigmoid layers: from which depth on does it learn nothing in 1,000 steps?
# 5. Lesson 3's digits with `[784, 30, 10]`, relu, softmax and cross-entropy (copy its `digits.py` and `data` folder
#    beside this notebook). What must the cost be at the start?
#
# <details><summary>Answers</summary>
#
# 1. The narrow ones: with three units only one start of five gets to 97 %. A relu whose $z$ is negative for all points
#    has slope 0 everywhere and never comes back, and three units have none to spare.
# 2. Cross-entropy, with 90 % against 85 % of new points; mse nearly catches up by step 2,000. Its $\delta$ carries the
#    softmax's slope, which dies out when the network is sure and wrong.
# 3. 0.1 gives 80.1 %; 1 flattens everything (50 %), 0.01 gives 78.7 %, and from 0.0001 on nothing changes. With 80
#    points, `alpha` $= 80 \cdot 0.1 = 8$: far from the usual $10^{-1}$ to $10^{-6}$, since here 18 features are noise.
# 4. With three layers it still learns (cost 0.35), with five it does not (0.693, that is $\ln 2$).
# 5. About $\ln 10 = 2.303$ or somewhat more. Far more would mean that the start weights are too large.
#
# </details>

# %% [markdown]
# > ### What to remember
# >
# > - An activation function needs a bend and a slope. relu in the middle; softmax, sigmoid or identity at the end,
# >   depending on the question.
# > - Softmax works column by column, less the column's maximum. With cross-entropy its $\delta$ is $a - T$.
# > - Backpropagation is the same for every network; only $g'$ and the first $\delta$ change. Check each combination.
# > - Deep networks need slopes near 1 and start weights scaled to the number of inputs.
# > - Overfitting shows on new points only: the cost climbs, and the network is surer than it is right. More data and a
# >   penalty help; measure how much.
# > - Accuracy is one threshold; ROC shows them all. Start with a baseline, and use more than one start.
#
# ## Further reading
#
# - Philip Watton, [*Neural Networks by Hand*](https://philswatton.github.io/neural-networks-by-hand): any depth and width
#   with matrix formulas, the model of this lesson, and his reading list:
#   Terence Parr and Jeremy Howard, [*The Matrix Calculus You Need For Deep Learning*](https://arxiv.org/abs/1802.01528);
#   Andrew Ng's Machine Learning and Deep Learning Specialisations (Coursera); Sten Sootla's blog; Christopher Urban and
#   Kathleen Gates, *Deep learning: A primer for psychologists*; Leo Breiman,
#   [*Statistical Modeling: The Two Cultures*](https://doi.org/10.1214/ss/1009213726); Justin Grimmer, Margaret Roberts
#   and Brandon Stewart,
#   [*Machine Learning for Social Science: An Agnostic Approach*](https://doi.org/10.1146/annurev-polisci-053119-015921).
# - Michael Nielsen, *Neural Networks and Deep Learning*,
#   [chapter 3](http://neuralnetworksanddeeplearning.com/chap3.html) (cross-entropy, regularisation, dropout) and
#   [chapter 5](http://neuralnetworksanddeeplearning.com/chap5.html) (vanishing gradients).
# - *Introduction to Neural Networks* (material summary): input augmentation, extensions, tips on scaling and alpha. Erik
#   Spence's [slides](https://training.computeontario.ca/courses/course/view.php?id=130): overfitting and its remedies.
# - Will Knight, [*The Dark Secrets at the Heart of
#   AI*](https://www.technologyreview.com/2017/04/11/5113/the-dark-secrets-at-the-heart-of-ai/).
# - scikit-learn's
#   [guide to its networks](https://scikit-learn.org/stable/modules/neural_networks_supervised.html), with a picture that
#   compares values of alpha.
