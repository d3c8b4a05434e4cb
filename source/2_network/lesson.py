# %% [markdown]
# # Lesson 2: a network, backpropagation, gradient check
#
# 150 minutes with a break in the middle, nine exercises, 20 points. You need NumPy and lessons 0 and 1.
#
# **At the end you can**
# - measure the gradient of any function by nudging, and use that to convict or acquit a formula;
# - build a network of any depth and width, and say which index of which array is what;
# - explain backpropagation as "how wrong, then backwards", write it, and find the first wrong quantity in a broken one;
# - train a network where one neuron fails, and judge the result by more than its accuracy.
#
# **Not in this lesson:** mini-batches and digits (lesson 3), other activations and costs, regularisation and other
# remedies against overfitting, regression, bias as an extra input, libraries (lesson 4).
#
# | part | about | what you write |
# |---|---|---|
# | 1. One line is not enough | 8 minutes | |
# | 2. A slope without a derivative | 16 minutes | `numerical_gradient` |
# | 3. A network and its start | 12 minutes | `init_network` |
# | 4. Forward | 18 minutes | `feedforward` |
# | 5. How wrong, then backwards | 24 minutes | `output_delta`, `hidden_delta` |
# | 6. Every gradient | 22 minutes | `backprop` |
# | 7. One step, one answer | 8 minutes | `gradient_step`, `predict` |
# | 8. Training | 16 minutes | `train` |
# | 9. What accuracy does not see | 8 minutes | |
# | 10. Explore | 10 minutes | |
# | 11. Eleven lines, and again without looking | 8 minutes | |

# %% [markdown]
# ## 1. One line is not enough (about 8 minutes)
#
# In lesson 1 you built a neuron, gave it a cost, walked downhill along the gradient of that cost, and tested the
# result on points that it had never seen. All of that stays. What changes is the data: two circles, one inside the
# other, the second example of the Compute Ontario slides. From here on the class of each point is a whole number in
# `labels`, shape (n,).

# %% nbgrader={"grade": false, "grade_id": "setup", "locked": true, "schema_version": 3, "solution": false, "task": false}
import numpy as np

import plots
import plots_network as pictures
from datasets import load_circles, make_circles
from given import mse, neuron, neuron_gradients, one_hot, sigmoid, sigmoid_prime, train_neuron
from selfcheck import check

# %% nbgrader={"grade": false, "grade_id": "circles", "locked": true, "schema_version": 3, "solution": false, "task": false}
X_train, labels_train, X_test, labels_test, start = load_circles()

# %% tags=["skip-grading"]
print("X_train", X_train.shape, " labels_train", labels_train.shape, " X_test", X_test.shape)
print("start: ", ", ".join(f"W{i} {W.shape}, b{i} {b.shape}" for i, (W, b) in enumerate(start, 1)))
y_train = labels_train.reshape(1, -1).astype(float)
w, b, scores = train_neuron(np.array([[1.0, 1.0]]), np.zeros((1, 1)), X_train, y_train, eta=2.0, num_steps=2_000)
left, right = plots.side_by_side(2, width=4.9, height=4.4)
plots.points(X_train, labels_train, "Two noisy circles", left)
best = round(400 * scores.max())
plots.decision_boundary(
    lambda P: neuron(w, b, P), X_train, labels_train, f"One neuron: {best} of 400 right", right, legend=False
)
print("always class 0:", np.sum(labels_train == 0), "of 400;  the neuron's best:", best, "of 400")

# %% [markdown]
# The neuron does what it can, and that is next to nothing: hardly more right answers than always saying "class 0".
# More steps will not help, because no straight line goes round a circle.
#
# **Question.** You may give the neuron one extra input that you compute from $x_1$ and $x_2$. Which would solve this?
#
# <details><summary>Answer</summary>
#
# $x_1^2 + x_2^2$, the squared distance from the centre: a limit on it is one straight cut. But you found that by
# looking at the picture. A network shall find its own useful inputs, and that is what the hidden layer is for.
#
# </details>

# %% [markdown]
# ## 2. A slope without a derivative (about 16 minutes)
#
# The gradient of a network is easy to get wrong and hard to see through. So before we derive it, we build the
# instrument that will judge it. It knows no calculus. It does what you did at the end of part 6 of lesson 1: nudge one
# number, look at the cost, and divide. Nudging to both sides is far more exact than to one:
#
# $$\frac{\partial C}{\partial \theta_i} \approx \frac{C(\theta_i + h) - C(\theta_i - h)}{2h}$$

# %% tags=["skip-grading"]
pictures.slopes()

# %% [markdown]
# On the right is the price of $h$. From both sides the error shrinks with $h^2$ instead of with $h$. Below about
# $10^{-5}$ it grows again, since two nearly equal costs are subtracted and only their rounding is left.
#
# ### Exercise 1: `numerical_gradient` (3 points)
#
# `f` takes an array like `theta` and returns a number. Nudge the entries one at a time: up, down, and back to where
# it was. The entries of `theta` may have any shape; `np.ndindex(theta.shape)` walks through all indices.
#
# <details><summary>Hint</summary>
#
# An array of integers cannot hold 3.00001: NumPy cuts it to 3 without a word. So work on a copy in floats. To come back,
# store the old value; adding $h$ and subtracting it again may leave a rounding error.
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "numerical_gradient", "locked": false, "schema_version": 3, "solution": true, "task": false}
def numerical_gradient(f, theta, h=1e-5):
    """Return the gradient of f at theta by central differences, (f(theta + h) - f(theta - h)) / 2h entry by entry.

    f: function that takes an array shaped as theta and returns a float; theta: array of any shape, integers or
    floats, the same afterwards as before; h: size of the nudge. Returns floats, shaped as theta.
    Example: numerical_gradient(lambda t: np.sum(t**2), np.array([[3, 4]])) gives about [[6.0, 8.0]].
    """
    ### BEGIN SOLUTION
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
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "numerical_gradient-check", "locked": true, "points": 3, "schema_version": 3, "solution": false, "task": false}
check(numerical_gradient)

# %% [markdown]
# Try it on an old acquaintance: the neuron's gradient from lesson 1, once by formula and once by nudging.

# %% tags=["skip-grading"]
w, b = np.array([[0.5, -0.3]]), np.array([[0.1]])
dw, db = neuron_gradients(w, b, X_train, y_train)
print("dw by formula:", dw, "  by nudging:", numerical_gradient(lambda w: mse(neuron(w, b, X_train), y_train), w))
print("db by formula:", db, "  by nudging:", numerical_gradient(lambda b: mse(neuron(w, b, X_train), y_train), b))

# %% [markdown]
# **Question.** If nudging gives the gradient of anything, why learn backpropagation? The network of this lesson has 52
# free parameters and that of lesson 3 has 23,860. How often must the cost be computed for one step?
#
# <details><summary>Answer</summary>
#
# Twice per parameter: 104 times here, and 47,720 times there. Backpropagation gets *all* the slopes from one way
# forward and one way back. So it does the work, and nudging checks it on a small case.
#
# </details>

# %% [markdown]
# ## 3. A network and its start (about 12 minutes)
#
# A network is neurons side by side in *layers*. All units of a layer see the same inputs, namely everything that the
# layer before puts out. Such layers are called fully connected, or dense.

# %% tags=["skip-grading"]
pictures.network_diagram([2, 3, 2], "A network with sizes [2, 3, 2]: every arrow is one weight")

# %% [markdown]
# Things to notice in the picture:
#
# - The input layer computes nothing. It has no weights and no activation function; it *is* the data.
# - Arrows go from each layer to the next: none within a layer, none back (a *feed-forward* network).<sup>1</sup>
# - `W[j, k]` leads **to** unit j **from** unit k. So `W` has a row for each of its own units and a column for each unit
#   of the layer before.
# - There are two outputs because there are two classes: one unit per class, and the larger one wins.
#
# With more than one hidden layer people speak of *deep* learning. How many layers, with how many units? Nobody can
# tell beforehand. They are *hyperparameters*: one tries (part 10).
#
# <sup>1</sup> One summary that you may meet says that each arrow carries 0 or 1. That holds for neurons with `step`.
# With the sigmoid it is any number between 0 and 1, and from the input any number at all.

# %% [markdown]
# In mathematics layers are counted from 0, the input. Python lists count from 0 too, but the input has no weights,
# so they are shifted. This little table saves an hour:
#
# | quantity of layer $l$ | mathematics | Python |
# |---|---|---|
# | weights and biases | $W_l$, $b_l$ | `W, b = params[l - 1]` |
# | weighted inputs | $z_l$ | `zs[l - 1]` |
# | activations | $a_l$ | `activations[l]`, where `activations[0]` is X |
#
# ### Exercise 2: `init_network` (1 point)
#
# Weights start as random numbers, biases as 0. **Never start the weights from zeros**; part 9 shows in a picture what
# happens then. Draw from the `rng` that you are given, layer by layer, and draw nothing for the biases: then the same
# `rng` gives everybody the same network.


# %% nbgrader={"grade": false, "grade_id": "init_network", "locked": false, "schema_version": 3, "solution": true, "task": false}
def init_network(sizes, rng):
    """Return params, a list of pairs (W, b): one pair per layer after the input, first layer first.

    sizes: units per layer, input first, e.g. [2, 10, 2]; rng: a numpy.random.Generator.
    A layer of m units after one of d units has W (m, d) from rng.standard_normal((m, d)), drawn in the order of the
    layers, and b (m, 1) of zeros, for which nothing is drawn.
    Raises ValueError if there are fewer than two sizes or a size is below 1; the message names sizes and what came.
    Example: init_network([2, 10, 2], rng) has W of shapes (10, 2) and (2, 10), b of shapes (10, 1) and (2, 1).
    """
    ### BEGIN SOLUTION
    if len(sizes) < 2 or min(sizes) < 1:
        raise ValueError(f"sizes is {list(sizes)}; expected at least two sizes, none below 1")
    return [(rng.standard_normal((m, d)), np.zeros((m, 1))) for d, m in zip(sizes[:-1], sizes[1:], strict=True)]
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "init_network-check", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
check(init_network)

# %% [markdown]
# **On paper:** how many free parameters has a network with sizes [2, 10, 2]? And one with [784, 30, 10]? Each unit has
# a weight for every unit before it, and one bias.

# %% tags=["skip-grading"]
for sizes in [2, 10, 2], [2, 5, 5, 2], [784, 30, 10]:
    params = init_network(sizes, np.random.default_rng(0))
    print(sizes, "has", sum(W.size + b.size for W, b in params), "free parameters")

# %% [markdown]
# ## 4. Forward (about 18 minutes)
#
# A network learns in rounds, and each round has four stations:
#
# 1. **forward**: send the data through, layer by layer, up to the output;
# 2. **how wrong?** compare the output with the right answers by means of a cost;
# 3. **backward**: find out how each weight contributed, starting at the end;
# 4. **step**: change all weights a little, against the gradient.
#
# Forward is lesson 1, several times over. A layer is m neurons that share their input, so their weight rows lie one
# below the other in $W$, and what one layer puts out is what the next one takes in:
#
# $$z_l = W_l\, a_{l-1} + b_l \qquad\qquad a_l = \sigma(z_l) \qquad\qquad a_0 = X$$

# %% [markdown]
# **On paper first.** Two inputs, one hidden unit, two outputs. The hidden unit has weights 2 and $-1$ and bias 0. The
# outputs have weight 4 and bias $-2$, and weight 0 and bias 0. What comes out for $x = (1, 2)$? The docstring below has
# the answer.
#
# ### Exercise 3: `feedforward` (3 points)
#
# Keep every $z$ and every $a$ on the way: backpropagation will need them all. Loop over `params` and the function works
# for any depth and any width at once. Do not forget the activation function, in no layer but the input.


# %% nbgrader={"grade": false, "grade_id": "feedforward", "locked": false, "schema_version": 3, "solution": true, "task": false}
def feedforward(params, X):
    """Return (zs, activations) of a sigmoid network: what every layer computes for every sample.

    params: list of L pairs (W, b), first layer first, W (m, d) and b (m, 1); any depth and width;
    X: one sample per column (d, n).
    Returns two lists: zs, the L weighted inputs (m, n), and activations, L + 1 arrays: X, then sigmoid of each z.
    Example: params = [([[2, -1]], [[0]]), ([[4], [0]], [[-2], [0]])] (as arrays), X = [[1], [2]] gives
    zs = [[[0]], [[0], [0]]] and activations = [X, [[0.5]], [[0.5], [0.5]]].
    """
    ### BEGIN SOLUTION
    zs, activations = [], [np.asarray(X, dtype=float)]
    for W, b in params:
        zs.append(W @ activations[-1] + b)
        activations.append(sigmoid(zs[-1]))
    return zs, activations
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "feedforward-check", "locked": true, "points": 3, "schema_version": 3, "solution": false, "task": false}
check(feedforward)

# %% [markdown]
# **Sanity checks.** Checks under an exercise know your function; they do not know your data and cannot see how things
# play together. So ask three questions of your own. Is hidden unit 7 really a neuron of lesson 1? Is the cost at the
# start sensible? (Two outputs of always 0.5 cost $\frac{1}{2}(0.25 + 0.25) = 0.25$.) And does a sample get the same answer
# alone as in company?

# %% tags=["skip-grading"]
T_train = one_hot(labels_train, 2)
zs, activations = feedforward(start, X_train)
W1, b1 = start[0]
lone = neuron(W1[7:8], b1[7:8], X_train)
print("unit 7 as a single neuron: differs by", f"{np.abs(activations[1][7] - lone[0]).max():.0e}")
print(
    f"cost of always 0.5: {mse(np.full((2, 400), 0.5), T_train):.4f}   at the start: {mse(activations[-1], T_train):.4f}"
)
alone = feedforward(start, X_train[:, 5:6])[1][-1]
print("sample 5 alone: differs by", f"{np.abs(alone - activations[-1][:, 5:6]).max():.0e}")

# %% [markdown]
# The untrained network, at 0.3279, is a little worse than somebody who never looks, as in lesson 1.
#
# Why is the activation function so important? Leave it out, and ten hidden units are worth no more than none:

# %% tags=["skip-grading"]
(W1, b1), (W2, b2) = start
hidden = W1 @ X_train + b1  # no sigmoid
two_layers = W2 @ hidden + b2
one_layer = (W2 @ W1) @ X_train + (W2 @ b1 + b2)
print(f"two layers without an activation differ from one layer by {np.abs(two_layers - one_layer).max():.0e}")

# %% [markdown]
# That is rounding, nothing else: $W_2 (W_1 X + b_1) + b_2 = (W_2 W_1) X + (W_2 b_1 + b_2)$, one layer with one straight
# line. What bends is the sigmoid in between.
#
# ## 5. How wrong, then backwards (about 24 minutes)
#
# The cost is the one of lesson 1, now added up over the outputs $k$ as well as over the samples $i$:
#
# $$C = \frac{1}{2n} \sum_{i} \sum_{k} (a_{ki} - T_{ki})^2$$
#
# `T` is one-hot: in each sample's column a 1 in the row of the right class. Which weights are to blame for the cost,
# and how much? Backpropagation answers from the end: how wrong is each output, then whose fault was that, and so on
# back to the first layer.

# %% tags=["skip-grading"]
pictures.backward_diagram("Forward keeps everything; backward carries delta = dC/dz from layer to layer")

# %% [markdown]
# In lesson 1 the heart of the gradient was $\delta = \mathrm{d}C/\mathrm{d}z$, the blame of one weighted input. Here every
# unit of every layer has one for each sample. We keep the $\frac{1}{n}$ out of it until the end: **$\delta$ belongs to one
# sample.**
#
# ### Exercise 4: `output_delta` (2 points)
#
# An output unit is a neuron as in lesson 1, with its own right answer $T_k$:
#
# $$\delta_k = (a_k - T_k)\; \sigma'(z_k)$$
#
# Both factors matter: how wrong, and how much the unit can still be moved.<sup>2</sup> Why the function is given `z`
# *and* `a`: `sigmoid_prime` takes z, as you know.
#
# <sup>2</sup> The slides' code starts with `delta2 = a2` and then subtracts in place. The name `delta2` is no copy: the
# activations themselves are changed, and a cost computed from them afterwards is wrong. And it defines `sigma_prime`
# but calls `sigmaprime`, so it stops there.


# %% nbgrader={"grade": false, "grade_id": "output_delta", "locked": false, "schema_version": 3, "solution": true, "task": false}
def output_delta(z, a, T):
    """Return delta of the output layer, dC/dz of each sample by itself, without the 1/n.

    z: weighted inputs (k, n); a: sigmoid(z), (k, n); T: right answers (k, n), k outputs and n samples.
    Returns delta (k, n), a new array; a itself stays as it is.
    Example: z = [[0], [0]], a = [[0.5], [0.5]], T = [[1], [0]] gives [[-0.125], [0.125]].
    """
    ### BEGIN SOLUTION
    return (a - T) * sigmoid_prime(z)
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "output_delta-check", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check(output_delta)

# %% [markdown]
# A hidden unit has no right answer of its own. Nobody says what unit 7 *should* put out. It is to blame only through the
# units that listen to it, and the louder it speaks to one of them (the weight), the more of that one's blame is its own.
# The chain rule says the same. Unit $j$ reaches the cost on several roads, one through each unit $k$ of the next layer,
# and roads add up:
#
# $$\delta_j = \underbrace{\Bigl(\sum_k W_{kj}\; \delta_k\Bigr)}_{\partial C/\partial a_j} \cdot
# \underbrace{\sigma'(z_j)}_{\mathrm{d}a_j/\mathrm{d}z_j}$$
#
# Here $W$ and $\delta_k$ are those of the **next** layer, and $z_j$ is the unit's own.

# %% [markdown]
# **On paper first.** A hidden unit at $z = 0$ speaks to two outputs, with weight 3 to the one and weight 1 to the other.
# Their deltas are 0.1 and $-0.2$. What is the delta of the hidden unit? (The slope of the sigmoid at 0 is 0.25.)
#
# <details><summary>Answer</summary>
#
# $(3 \cdot 0.1 + 1 \cdot (-0.2)) \cdot 0.25 = 0.025$. The two outputs want opposite things of it, and the louder
# connection wins.
#
# </details>
#
# ### Exercise 5: `hidden_delta` (2 points)
#
# Now for all units and all samples at once. A sum over a shared index is a matrix product. Write down the two shapes, see
# where $k$ stands in each, and turn one of them so that $k$ is on the inside.


# %% nbgrader={"grade": false, "grade_id": "hidden_delta", "locked": false, "schema_version": 3, "solution": true, "task": false}
def hidden_delta(W_next, delta_next, z):
    """Return delta of a hidden layer, dC/dz of each sample by itself, from the delta of the layer after it.

    W_next: weights of the next layer (m_next, m); delta_next: its delta (m_next, n);
    z: weighted inputs of the hidden layer (m, n), m units and n samples.
    Returns delta (m, n).
    Example: W_next = [[3, 0], [1, 4]], delta_next = [[0.1], [-0.2]], z = [[0], [0]] gives [[0.025], [-0.2]].
    """
    ### BEGIN SOLUTION
    return (W_next.T @ delta_next) * sigmoid_prime(z)
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "hidden_delta-check", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check(hidden_delta)

# %% [markdown]
# Halfway, and the hardest idea is behind you. A good moment for a break.
#
# ## 6. Every gradient (about 22 minutes)
#
# With the deltas in hand, the gradients are one line each, and old friends. The weight to unit $j$ from unit $k$ of the
# layer before multiplies $a_k$, so its slope is blame times input, as it was $\delta \cdot x$ in lesson 1; and for n
# samples it is the mean:
#
# $$\frac{\partial C}{\partial W_{jk}} = \frac{1}{n} \sum_i \delta_{ji}\, a_{ki} \qquad\qquad
# \frac{\partial C}{\partial b_j} = \frac{1}{n} \sum_i \delta_{ji}$$
#
# Here $\delta$ is of the layer itself and $a$ of the layer **before** it. In the picture above: $\delta_2$ goes with $a_1$,
# and $\delta_1$ with $X$.<sup>3</sup>
#
# <sup>3</sup> The slides write $\mathbf{a}_{\ell-1} \delta_\ell$ for the first and plain $\delta_\ell$ for the second: factors
# the other way round, no sum. Their code is right. It keeps `x` with samples as rows and everything else with samples as
# columns, which is why one of its products has a `.T` and the other has none.

# %% [markdown]
# ### Exercise 6: `backprop` (4 points)
#
# Put the pieces in order: forward once; the delta of the output; then layer by layer from the last to the first, note
# the two gradients and move the delta one layer back. Nothing is updated here.<sup>4</sup> It must work for one layer, two
# or five.
#
# <details><summary>Hint</summary>
#
# `for layer in reversed(range(len(params)))` counts down. Then `params[layer]` and `zs[layer]` belong together, and the
# activations *before* that layer are `activations[layer]` (see the table in part 3). The first layer has nobody to hand
# its delta to. Collect the pairs so that the list ends up first layer first.
#
# </details>
#
# <sup>4</sup> Many descriptions say that the weights are adjusted "on the way back". Whoever does that literally
# sends the blame through weights that are not the ones which made the mistake. First all gradients, then one step.


# %% nbgrader={"grade": false, "grade_id": "backprop", "locked": false, "schema_version": 3, "solution": true, "task": false}
def backprop(params, X, T):
    """Return the gradient of the mean square error 1/(2n) * sum of (a - T)^2 of a sigmoid network.

    params: list of L pairs (W, b), first layer first, any depth; X: one sample per column (d, n);
    T: right answers (k, n), k being the number of outputs.
    Returns a list of L pairs (dW, db), first layer first, shaped as (W, b): means over the samples, the 1/n included.
    Example: params = [([[0]], [[0]])] (as arrays), X = [[2, 4]], T = [[1, 0]] has delta [[-0.125, 0.125]] and
    gives [([[0.125]], [[0.0]])].
    """
    ### BEGIN SOLUTION
    n = X.shape[1]
    zs, activations = feedforward(params, X)
    delta = output_delta(zs[-1], activations[-1], T)
    grads = []
    for layer in reversed(range(len(params))):
        grads.insert(0, (delta @ activations[layer].T / n, delta.sum(axis=1, keepdims=True) / n))
        if layer > 0:
            delta = hidden_delta(params[layer][0], delta, zs[layer - 1])
    return grads
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "backprop-check", "locked": true, "points": 4, "schema_version": 3, "solution": false, "task": false}
check(backprop)

# %% [markdown]
# **The gradient check.** Now the instrument from part 2 gives its verdict: nudge every parameter, and compare. A relative
# error below $10^{-7}$ is what a right gradient has; above $10^{-2}$ it is wrong (the rule of thumb of CS231n). The
# second network is deeper and has biases that are not 0, since zeros can hide mistakes.

# %% tags=["skip-grading"]
print("the circles, sizes [2, 10, 2]")
pictures.gradient_check(
    numerical_gradient,
    lambda p: mse(feedforward(p, X_train)[1][-1], T_train),
    start,
    backprop(start, X_train, T_train),
)
rng = np.random.default_rng(5)
deep = [(W, rng.standard_normal(b.shape)) for W, b in init_network([2, 5, 4, 2], rng)]
print("\na deeper network, sizes [2, 5, 4, 2]")
pictures.gradient_check(
    numerical_gradient,
    lambda p: mse(feedforward(p, X_train)[1][-1], T_train),
    deep,
    backprop(deep, X_train, T_train),
)

# %% [markdown]
# When a gradient *is* wrong, you want to know where it starts. The next tool takes a small network and compares ten
# quantities in the order in which they come about: $z_1, a_1, z_2, a_2$, then $\delta_2, \delta_1$, then the four
# gradients. It stops at the first that differs. First your own functions, then a check on the mean: every sample twice.

# %% tags=["skip-grading"]
pictures.first_wrong(numerical_gradient, feedforward, output_delta, hidden_delta, backprop)
once = backprop(start, X_train, T_train)
twice = backprop(start, np.hstack([X_train, X_train]), np.hstack([T_train, T_train]))
change = max(np.abs(g - h).max() for p, q in zip(once, twice, strict=True) for g, h in zip(p, q, strict=True))
print(f"\nevery sample twice: the gradients change by {change:.0e}")

# %% [markdown]
# And here is the tool at work on two broken ones, made from yours by spoiling the result. Cover the text below the cell,
# look at the pictures and say what each author did wrong.


# %% tags=["skip-grading"]
def backprop_of_anna(params, X, T):
    return [(dW, np.full_like(db, db.sum())) for dW, db in backprop(params, X, T)]


def hidden_delta_of_ben(W_next, delta_next, z):
    return hidden_delta(W_next, delta_next, z) / sigmoid_prime(z)


print("Anna")
pictures.first_wrong(numerical_gradient, feedforward, output_delta, hidden_delta, backprop_of_anna)
print("\nBen")
pictures.first_wrong(numerical_gradient, feedforward, output_delta, hidden_delta_of_ben, backprop)

# %% [markdown]
# <details><summary>What went wrong</summary>
#
# Anna's weights are right and both her biases get the same number: she added up over the units as well as over the
# samples. NumPy copies the one number to every unit and says nothing. Ben's deltas have the right signs and are too
# large everywhere, at least four times: he forgot the slope, which is never above 1/4.
#
# </details>
#
# If *your* quantities are all right and training still fails, the fault is later: in the step, or in the data.
#
# ## 7. One step, one answer (about 8 minutes)
#
# ### Exercise 7: `gradient_step` (1 point)
#
# Move every $W$ and every $b$ against its gradient. Return new arrays: the caller may want to keep the old ones, and
# `W -= ...` would change them under his feet.


# %% nbgrader={"grade": false, "grade_id": "gradient_step", "locked": false, "schema_version": 3, "solution": true, "task": false}
def gradient_step(params, grads, eta):
    """Return new params after one step of size eta against the gradient; params itself stays as it is.

    params: list of pairs (W, b); grads: list of pairs (dW, db) of the same shapes; eta: step size.
    Returns a list of pairs (W, b) of new arrays of the same shapes.
    Example: params = [([[1, 2]], [[3]])], grads = [([[10, 0]], [[-10]])] (as arrays), eta = 0.1 gives
    [([[0.0, 2.0]], [[4.0]])].
    """
    ### BEGIN SOLUTION
    return [(W - eta * dW, b - eta * db) for (W, b), (dW, db) in zip(params, grads, strict=True)]
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "gradient_step-check", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
check(gradient_step)

# %% [markdown]
# ### Exercise 8: `predict` (1 point)
#
# The network's answer is the class whose output is largest, whether or not it is above 0.5. That is the row, for each
# column: mind the axis. Without one, `argmax` numbers *all* entries through and returns a single number.


# %% nbgrader={"grade": false, "grade_id": "predict", "locked": false, "schema_version": 3, "solution": true, "task": false}
def predict(params, X):
    """Return the class that the network gives to each sample: the row of its largest output.

    params: list of pairs (W, b), first layer first; X: one sample per column (d, n).
    Returns labels (n,), integers from 0 to the number of outputs - 1; of equal outputs the first counts.
    Example: outputs [[0.2, 0.9], [0.7, 0.1]] for two samples mean the labels [1, 0].
    """
    ### BEGIN SOLUTION
    _, activations = feedforward(params, X)
    return activations[-1].argmax(axis=0)
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "predict-check", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
check(predict)

# %% [markdown]
# ## 8. Training (about 16 minutes)
#
# ### Exercise 9: `train` (3 points)
#
# The same loop as `train_neuron` in lesson 1. Two things are new. The labels must become the one-hot `T` that `backprop`
# wants: `one_hot` from lesson 0 does it, and the last layer of `params` knows how many classes there are. And the score is
# the share of samples for which `predict` gives the right label.
#
# The slides keep the best model with `model.copy()`. For a dictionary of numbers, as in their first example, that is
# enough. For arrays that are then changed in place it is not: the copy would hold the same arrays, and the "best" would
# silently be the latest.


# %% nbgrader={"grade": false, "grade_id": "train", "locked": false, "schema_version": 3, "solution": true, "task": false}
def train(params, X, labels, eta, num_steps):
    """Train a sigmoid network by full-batch gradient descent on the mean square error; return the best and the scores.

    params: list of pairs (W, b) to start from, left as they are; X: one sample per column (d, n);
    labels: right classes (n,), integers; eta: step size; num_steps: how many steps, 0 or more.
    Returns (best_params, scores). scores (num_steps + 1,) is an array: the share of samples that predict gets right
    before training (index 0) and after each step. best_params is a list of pairs (W, b) at the first maximum of
    scores; they are new arrays, also when the start was the best.
    Example: with num_steps = 0 the result is a copy of params and one score.
    """
    ### BEGIN SOLUTION
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
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "train-check", "locked": true, "points": 3, "schema_version": 3, "solution": false, "task": false}
check(train)

# %% [markdown]
# **A sanity check before the long run: overfit a handful.** A network with 52 parameters must be able to learn eight
# points by heart. If it cannot, something is broken, and there is no use in training on 400.


# %% tags=["skip-grading"]
def walk(gradients, params, X, labels, eta, num_steps):
    path, T = [params], one_hot(labels, 2)
    for _ in range(num_steps):
        path.append(gradient_step(path[-1], gradients(path[-1], X, T), eta))
    return path


X_8, labels_8 = X_train[:, :8], labels_train[:8]
path = walk(backprop, start, X_8, labels_8, eta=2.0, num_steps=2_000)
for s in 0, 100, 500, 2_000:
    cost = mse(feedforward(path[s], X_8)[1][-1], one_hot(labels_8, 2))
    print(f"step {s:5,}: cost {cost:.4f}, {np.sum(predict(path[s], X_8) == labels_8)} of 8 right")

# %% [markdown]
# Now the circles: ten hidden units, 10,000 steps, $\eta = 2.0$. (The slides' $5 \cdot 10^{-3}$ belongs to a sum over 400
# points; $5 \cdot 10^{-3} \cdot 400 = 2$.) It takes a second or two.

# %% tags=["skip-grading"]
best_params, scores = train(start, X_train, labels_train, eta=2.0, num_steps=10_000)
for s in range(0, 10_001, 1_000):
    print(f"Best by step {s:6,}: {100 * scores[: s + 1].max():.1f} %")
print(f"\nOur best network gets {round(400 * scores.max())} of 400 training points right: {scores.max():.1%}.")
plots.learning_curve({"training accuracy": scores}, "Two plateaus, two steep climbs, then crumbs", log_steps=True)

# %% tags=["skip-grading"]
panels = plots.side_by_side(2, width=4.9, height=4.5)
for ax, X, labels, name in [
    (panels[0], X_train, labels_train, "training points"),
    (panels[1], X_test, labels_test, "new points"),
]:
    right = np.sum(predict(best_params, X) == labels)
    title = f"{right} of {labels.size} {name} right"
    plots.decision_boundary(lambda P: predict(best_params, P), X, labels, title, ax, legend=False)

# %% [markdown]
# 87.5 % and 83 %, as on the slides. (Their trace, 51.2, 85.0, 86.0 ... 87.2, differs on the way, because their points and
# start weights are others. Their 0.8299999999999999 is 83 of 100 with its last digit lost: compare counts.)
#
# How can straight lines go round a circle? Every hidden unit still draws only one. Here they all are.

# %% tags=["skip-grading"]
left, right = plots.side_by_side(2, width=4.9, height=4.5)
pictures.hidden_lines(best_params, X_train, labels_train, "Ten hidden units: ten straight lines", left)
plots.decision_boundary(
    lambda P: feedforward(best_params, P)[1][-1][1],
    X_train,
    labels_train,
    "Output 1 weighs their ten opinions",
    right,
    legend=False,
)

# %% [markdown]
# That is the reason why layers lead anywhere. Each layer makes small decisions about what it receives, and the next one
# decides about those decisions. (Simple nervous systems are wired in a similar way.) The more layers, the more
# abstract the questions that can be asked, and the more delicate the training.
#
# **Is 83 good?** Compare with baselines: the single neuron, and a person with a compass who has looked at the picture
# and says "class 1 if the distance from the centre is below 0.9".

# %% tags=["skip-grading"]
w, b, _ = train_neuron(np.array([[1.0, 1.0]]), np.zeros((1, 1)), X_train, y_train, eta=2.0, num_steps=2_000)
X_new, labels_new = make_circles(100_000, 0.1, np.random.default_rng(1))
rules = {
    "one neuron": lambda X: neuron(w, b, X)[0] > 0.5,
    "our network": lambda X: predict(best_params, X),
    "the compass": lambda X: np.hypot(*X) < 0.9,
}
for name, rule in rules.items():
    train_right, test_right = np.sum(rule(X_train) == labels_train), np.sum(rule(X_test) == labels_test)
    share = np.mean(rule(X_new) == labels_new)
    print(f"{name:12} {train_right} of 400, {test_right} of 100, and {share:.1%} of 100,000 points drawn anew")

# %% [markdown]
# The two circles are so noisy that they run into each other. Nobody can do better than about 84 % on new points in
# the long run. So the network, which was told nothing about circles, has found almost everything there is to find. What
# it has beyond that on the training points, 350 against 346, is no knowledge about circles: it is knowledge about these
# 400 points. That is the beginning of **overfitting**.
#
# A network has as many free parameters as you like, often more than there are data. You should be suspicious of that.
# There are remedies (lesson 4), and part 10 shows the illness.

# %% [markdown]
# ## 9. What accuracy does not see (about 8 minutes)
#
# "It reaches 87 %, so my gradient is right." Let us see. Three gradients that are wrong, each made from yours; how well do
# they train?


# %% tags=["skip-grading"]
def doubled(params, X, T):
    return [(2 * dW, 2 * db) for dW, db in backprop(params, X, T)]


def no_slope_at_the_output(params, X, T):
    zs, outputs = feedforward(params, X)
    a = outputs[-1]
    return backprop(params, X, a - (a - T) / sigmoid_prime(zs[-1]))


def error(found, right):
    """Return the largest relative error of any W or b."""
    pairs = [(g, h) for p, q in zip(found, right, strict=True) for g, h in zip(p, q, strict=True)]
    return max(np.linalg.norm(g - h) / (np.linalg.norm(g) + np.linalg.norm(h)) for g, h in pairs)


right_gradient = backprop(deep, X_train, T_train)
for name, gradients in {
    "yours": backprop,
    "twice too large": doubled,
    "Anna's": backprop_of_anna,
    "no slope at the output": no_slope_at_the_output,
}.items():
    path = walk(gradients, start, X_train, labels_train, eta=2.0, num_steps=10_000)
    best = max(path, key=lambda params: np.sum(predict(params, X_train) == labels_train))
    counts = [np.sum(predict(best, X) == labels) for X, labels in [(X_train, labels_train), (X_test, labels_test)]]
    off = error(gradients(deep, X_train, T_train), right_gradient)
    print(f"{name:23} relative error {off:.2f}:  {counts[0]} of 400, {counts[1]} of 100")

# %% [markdown]
# None of the wrong ones does worse than yours, and two learn four points more. A gradient that is off still points roughly downhill, and the
# network makes the best of it. On other data, or with another $\eta$, the same mistakes may be fatal. (The last one is
# the right gradient of *another* cost: the log loss of lesson 1.) **Accuracy proves no gradient; a gradient check does.**
#
# The reverse happens too: a right gradient and no learning at all. This is the promised picture of a start from zeros.

# %% tags=["skip-grading"]
panels = plots.side_by_side(3, width=3.7, height=4.2)
starts = {
    "All weights 0": [(0 * W, b) for W, b in start],
    "All weights 0.5": [(0 * W + 0.5, b) for W, b in start],
    "Random weights": start,
}
for ax, (name, params) in zip(panels, starts.items(), strict=True):
    path = walk(backprop, params, X_train, labels_train, eta=2.0, num_steps=2_000)
    best = max(np.sum(predict(params, X_train) == labels_train) for params in path)
    pictures.unit_paths(np.array([params[0][0] for params in path]), f"{name}: {best} of 400", ax)

# %% [markdown]
# Each line is the path of one hidden unit's two weights during 2,000 steps. Units that start alike get the same
# inputs, the same blame and the same gradient, so they stay alike for ever: ten units, one opinion, and no more right
# answers than "always class 0". The formula says why: $\delta_j$ depends on $j$ only through $W_{kj}$ and $z_j$. Random
# numbers break the tie.
#
# **Question.** Why may the biases start at zero?
#
# <details><summary>Answer</summary>
#
# Different weights are enough to make the units different; after the first step the biases differ as well.
#
# </details>

# %% [markdown]
# ## 10. Explore (about 10 minutes)
#
# "Hands-on 2" of the slides has two questions. **The first: more or fewer hidden units. What happens to the accuracy, and to
# overfitting?** The upper row trains on all 400 points, the lower row on 40 of them only. "New" means 2,000 fresh points.
# Before you run the cell: how many straight lines do you need at least to fence in a disc?


# %% tags=["skip-grading"]
X_new, labels_new = make_circles(2_000, 0.1, np.random.default_rng(100))


def fit_and_show(params, n, eta, num_steps, title, ax):
    params, scores = train(params, X_train[:, :n], labels_train[:n], eta, num_steps)
    new = np.mean(predict(params, X_new) == labels_new)
    title = f"{title}\ntraining {scores.max():.0%}, new {new:.0%}"
    plots.decision_boundary(lambda P: predict(params, P), X_train[:, :n], labels_train[:n], title, ax, legend=False)
    return scores


panels = plots.side_by_side(4, rows=2, width=3.2, height=3.6)
sizes = [(n, units) for n in (400, 40) for units in (2, 3, 10, 50)]
for ax, (n, units) in zip(panels, sizes, strict=True):
    params = init_network([2, units, 2], np.random.default_rng(1))
    fit_and_show(params, n, 2.0, 5_000, f"{n} points, {units} units", ax)

# %% [markdown]
# **The second: the step size.** The same network, 3,000 steps each.

# %% tags=["skip-grading"]
panels = plots.side_by_side(3, rows=2, width=3.9, height=3.9)
histories = {}
for ax, eta in zip(panels[:5], [0.02, 0.2, 2, 20, 200], strict=True):
    histories[f"eta = {eta}"] = fit_and_show(start, 400, eta, 3_000, f"eta = {eta}", ax)
del histories["eta = 0.02"]  # it looks like the next one, only slower
plots.learning_curve(histories, "Training accuracy", mark_best=False, log_steps=True, ax=panels[5])

# %% [markdown]
# Change what you like, then answer:
#
# 1. Two hidden units do badly however long you train. Why, and why are three enough to start with?
# 2. With 40 points the training accuracy is high and the new one is not. What would you look at to notice that if you had
#    only those 40 points?
# 3. With 400 points, 50 units are no worse on new points than 10. Does that contradict the warning about parameters?
# 4. With $\eta = 200$ nothing is learnt. Print `zs[-1]` after one step. What has happened to $\sigma'$?
# 5. Try an easier problem: `make_circles(400, 0.1, rng, factor=0.5)`. And a deeper network: `init_network([2, 6, 6, 2], rng)`.
#
# <details><summary>Answers</summary>
#
# 1. Two straight lines never enclose an area; three do, as a triangle with soft corners.
# 2. Some points set aside *before* training. The training accuracy alone cannot tell you.
# 3. No. The warning says what can happen, not what must. Here 400 points hold the boundary in place, and full-batch steps
#    of this size leave it smooth. Forty points cannot.
# 4. The first step throws both outputs so far out (every $z$ beyond 15 in size) that $\sigma'$ is practically zero there,
#    and with it every gradient from then on. The outputs are *saturated*. Slides and practice agree: $\eta$ is found by trial and error.
# 5. With factor 0.5 the noise hardly mixes the circles, and 98 % on new points are in reach. The deeper network trains with
#    the same code; often it stays longer on its plateau, since each layer on the way back multiplies by a slope of at
#    most 1/4.
#
# </details>
#
# Then leave our data behind. Take a data set that interests *you*: a column per sample, `standardize` from lesson 0, whole
# numbers as labels, a part set aside. Your functions will do the rest.

# %% [markdown]
# ## 11. Eleven lines, and again without looking (about 8 minutes)
#
# Andrew Trask once wrote a well-known article around a network of eleven lines of Python. Here is another one, made for
# this lesson. It learns which of eight points on a line lie in the middle, with samples as **rows**, $\tanh$ (whose slope is
# $1 - \tanh^2$) in place of the sigmoid, and a constant input in place of biases. Most code that you will meet differs
# from yours in such ways.

# %% tags=["skip-grading"]
import numpy as np

rng = np.random.default_rng(0)
X = np.stack([np.linspace(-2, 2, 8), np.ones(8)], axis=1)
t = np.where(abs(X[:, :1]) < 1, 1, -1)
U, V = rng.standard_normal((2, 3)), rng.standard_normal((3, 1))
for _ in range(2000):
    h = np.tanh(X @ U)
    out = np.tanh(h @ V)
    d = (out - t) * (1 - out**2)
    U, V = U - 0.05 * X.T @ ((d @ V.T) * (1 - h**2)), V - 0.05 * h.T @ d
print(np.hstack([t, out]).round(2))

# %% [markdown]
# Take it apart:
#
# 1. Which line is the forward pass, which the delta of the output, and where does the delta of the hidden layer hide?
# 2. In which order do the last two factors of `X.T @ ...` stand in your `backprop`, and why?
# 3. Split the line with the two updates into two, `V` first. What changes? Why is it safe as it stands?
# 4. The step size is 0.05. What would it be with your cost, and why?
# 5. Something that yours has is missing in the output layer. What?
# 6. With `default_rng(5)` the outer points never come right. Is that a bug?
#
# <details><summary>Answers</summary>
#
# 1. `h` and `out`; `d`; it is the bracket behind `X.T @`.
# 2. The other way round: with samples as rows, everything is transposed.
# 3. The delta of the hidden layer would then go through the *new* `V`, footnote 4. As one line the whole right side is
#    computed before anything is assigned.
# 4. It sums over its eight samples where yours takes the mean: 0.4.
# 5. A bias: only `X` has a constant input, `h` has none.
# 6. No. That start ends in a hollow: the gradient is nearly 0 and the cost is not. Of the seeds 0 to 11 only 5 does.
#    One run proves neither that code is right nor that it is wrong.
#
# </details>

# %% [markdown]
# **Again, without looking.** Nobody learns this by reading; one learns it by doing it, and by noticing what was not
# understood after all. So tomorrow open an *empty* notebook and write it once more: one hidden layer, the circles, no
# peeping. The order that works: shapes on paper, forward, cost, nudging, the two deltas, four gradients, gradient check,
# eight points, then train. When you are stuck, look at the one line you need and close this again. To be judged, take a
# fresh copy of this notebook and fill in the nine functions from memory: the checks are the same. Later you will let a
# library find the derivatives, and you will know what it does.

# %% [markdown]
# > ### What to remember
# >
# > - A layer is neurons side by side: $z_l = W_l a_{l-1} + b_l$, $a_l = \sigma(z_l)$. Without $\sigma$ all layers are one.
# > - `W[j, k]` leads to unit j from unit k. Write the shapes down before you write the product.
# > - Backpropagation: $\delta$ at the output is how wrong times slope. One layer back: blame through the weights, times
# >   slope. Each gradient is $\delta$ with what came in, averaged.
# > - All gradients first, then one step, from the old weights.
# > - Start from random weights, never from equal ones.
# > - Nudge before you trust: a good accuracy proves no gradient. Cost at the start, eight points by heart, every sample
# >   twice, a baseline: five minutes that save a day.
#
# ## Further reading
#
# - Erik Spence, *Artificial Neural Networks: introduction*,
#   [Compute Ontario Summer School 2025](https://training.computeontario.ca/courses/course/view.php?id=130): the circles, the
#   network of ten hidden units and Hands-on 2. The slides point on to Christopher Olah,
#   [*Calculus on Computational Graphs*](http://colah.github.io/posts/2015-08-Backprop), and to
#   [CS231n on backpropagation](http://cs231n.github.io/optimization-2).
# - Michael Nielsen, [chapter 2](http://neuralnetworksanddeeplearning.com/chap2.html): the four equations of
#   backpropagation, with proofs. His $w^l_{jk}$ is our `W[j, k]`.
# - Per Borgen,
#   [*Learning How To Code Neural Networks*](https://medium.com/learning-new-stuff/how-to-learn-neural-networks-758b78f2736e),
#   steps 3 and 4, and what he recommends to code along with: Matt Mazur's
#   [*A Step by Step Backpropagation Example*](https://mattmazur.com/2015/03/17/a-step-by-step-backpropagation-example/)
#   (every number on paper) and Andrew Trask's
#   [*A Neural Network in 11 lines of Python*](https://iamtrask.github.io/2015/07/12/basic-python-network/); then Denny Britz,
#   [*Implementing a Neural Network from Scratch*](https://github.com/dennybritz/nn-from-scratch).
# - Philip Watton, [*Neural Networks by Hand*](https://philswatton.github.io/neural-networks-by-hand/), and for the
#   derivatives in matrix form Terence Parr and Jeremy Howard,
#   [*The Matrix Calculus You Need For Deep Learning*](https://explained.ai/matrix-calculus/).
# - On checking gradients: [CS231n, "Gradient checks"](https://cs231n.github.io/neural-networks-3/).
