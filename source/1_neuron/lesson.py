# %% [markdown]
# # Lesson 1: one neuron, trained by hand
#
# 75 minutes, ten exercises, 20 points. You need NumPy, and matplotlib for the pictures.
#
# **At the end you can**
# - say what a neuron answers, with pencil and paper for one sample and in one line of NumPy for 400;
# - find the gradient of its cost with the chain rule, and test it without trusting yourself;
# - train the neuron with gradient descent and judge it honestly: on new points and against a baseline;
# - turn the same neuron into logistic regression, and say why one would.
#
# **Not in this lesson:** several neurons and backpropagation (lesson 2), mini-batches and digits (lesson 3),
# other activation functions, regularisation, momentum (lesson 4).
#
# | part | about | what you write |
# |---|---|---|
# | 1. The first minutes | 8 minutes | `step` |
# | 2. A neuron on paper | 4 minutes | |
# | 3. Sigmoid and its slope | 10 minutes | `sigmoid`, `sigmoid_prime` |
# | 4. A neuron for 400 points | 7 minutes | `neuron` |
# | 5. How wrong is it? | 7 minutes | `mse` |
# | 6. Which way is down? | 12 minutes | `neuron_gradients` |
# | 7. Gradient descent | 13 minutes | `accuracy`, `train_neuron` |
# | 8. The same neuron, another cost | 8 minutes | `log_loss`, `log_loss_gradients` |
# | 9. Explore | 6 minutes | |

# %% [markdown]
# ## 1. The first minutes (about 8 minutes)
#
# You have read chapter 1 of Michael Nielsen's book up to "Implementing our network". Five questions tell you
# whether you are ready. Answer all of them before you look.
#
# 1. `W` has shape (1, 2) and `X` has shape (2, 400). Which shape has `W @ X`?
# 2. You add an array of shape (1, 1) to that. What happens?
# 3. What is the difference between `a * y` and `a @ y`?
# 4. What is the derivative of $w^2$, and what is that of $e^{-z}$?
# 5. In Nielsen's cost $C = \frac{1}{2n} \sum_x \lVert y(x) - a \rVert^2$: what are $n$, $y(x)$ and $a$?
#
# <details><summary>Answers</summary>
#
# 1. (1, 400).
# 2. Broadcasting: the one number is added to each of the 400.
# 3. `*` multiplies element by element, `@` is the matrix product.
# 4. $2w$, and $-e^{-z}$.
# 5. The number of training samples, the right answer for sample $x$, and the network's answer.
#
# Unsure about 1 to 3? Lesson 0 is 45 minutes well spent. Unsure about 4 or 5? Keep Nielsen's chapter open beside you.
#
# </details>

# %% [markdown]
# **How this notebook works.** Under every exercise lies a check. Run a check as often as you like; it tells you
# what holds, what does not, and where to look. Try it now: run the next three code cells *unchanged*. The check will say
# that you have not started, which is true. Then replace the line `raise NotImplementedError(...)` by your own code
# and run the last two cells again.

# %% nbgrader={"grade": false, "grade_id": "setup", "locked": true, "schema_version": 3, "solution": false, "task": false}
import numpy as np

import plots
from datasets import load_blobs, make_blobs, make_classification, make_moons
from selfcheck import check

# %% [markdown]
# ### Exercise 1: `step` (1 point)
#
# The oldest neuron, Nielsen's perceptron, answers yes or no. It answers 1 if its weighted input $z$ is above zero
# and 0 if it is not. Write that for a whole array at once, without a loop; `np.where` does it in one line.


# %% nbgrader={"grade": false, "grade_id": "step", "locked": false, "schema_version": 3, "solution": true, "task": false}
def step(z):
    """Return 1.0 where z is above 0, and 0.0 elsewhere (so step of 0 is 0.0).

    z: array of any shape. Returns floats of the same shape; z itself stays as it is.
    Example: step(np.array([[-2, 0, 5]])) gives [[0.0, 0.0, 1.0]].
    """
    ### BEGIN SOLUTION
    return np.where(z > 0, 1.0, 0.0)
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "step-check", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
check(step)

# %% [markdown]
# Every exercise of the course goes like this one. Two rules hold throughout: a function never changes the arrays that
# it is given, and **a sample is a column**. So `X` has shape (d, n): d features, n samples. The cells between the
# exercises use what you have written. If one of them stops with `NotImplementedError`, finish the exercise above it
# first.

# %% [markdown]
# ## 2. A neuron on paper (about 4 minutes)
#
# Picture a spam filter that looks at two things only: is the subject line written in capitals ($x_1$), and does the
# message promise a prize ($x_2$)? Each is 1 for yes and 0 for no. The *weights*, 7 and 3, say how suspicious each one
# is. The *bias*, $-2$, says how much suspicion we forgive. (Numbers from Per Borgen's article, see the end.)

# %% tags=["skip-grading"]
plots.neuron_diagram(
    np.array([[7, 3]]), np.array([[-2]]), np.array([[1], [0]]), "A message in capitals that promises no prize"
)

# %% [markdown]
# The neuron adds up: $z = 7 \cdot 1 + 3 \cdot 0 - 2 = 5$. With `step` its answer is 1, "spam".
#
# Take a pencil. There are three other kinds of message: no capitals and no prize, a prize only, both. Find $z$ and
# the answer of `step` for each of them. Then run the next cell.

# %% tags=["skip-grading"]
for x1, x2 in [(0, 0), (0, 1), (1, 0), (1, 1)]:
    z = 7 * x1 + 3 * x2 - 2
    print(f"capitals {x1}, prize {x2}:  z = {z:2d},  step(z) = {step(np.array([[z]]))}")

# %% [markdown]
# ## 3. Sigmoid and its slope (about 10 minutes)
#
# `step` treats $z = 1$ and $z = 8$ alike, and that is not its worst fault. Change a weight a little, and the answer
# either does not change at all or jumps. So nothing tells us which change is an improvement. The sigmoid is a step
# with its corners rubbed off:
#
# $$\sigma(z) = \frac{1}{1 + e^{-z}}$$
#
# ### Exercise 2: `sigmoid` (2 points)
#
# The formula as it stands works for ordinary $z$. At $z = -1000$ it asks for $e^{1000}$, which is too large for a
# float, and NumPy warns. Find a form that never raises $e$ to a large positive power.
#
# <details><summary>Hint</summary>
#
# Multiply the numerator and the denominator by $e^{z}$. You get $e^{z} / (1 + e^{z})$, the same function, which is
# safe where the other one is not. And $e^{-|z|}$ is safe everywhere. `np.where` computes both of its branches, so both
# must be safe.
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "sigmoid", "locked": false, "schema_version": 3, "solution": true, "task": false}
def sigmoid(z):
    """Return 1 / (1 + e^-z) for each element of z.

    z: array of any shape, integers or floats. Returns floats of the same shape; z itself stays as it is.
    Right to 1e-12, and without a NumPy warning, for z from -1000 to 1000.
    Example: sigmoid(np.array([[0, 5]])) gives about [[0.5, 0.9933]].
    """
    ### BEGIN SOLUTION
    return 0.5 * (1.0 + np.tanh(0.5 * z))  # the same function, and tanh is calm at both ends
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "sigmoid-check", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check(sigmoid)

# %% tags=["skip-grading"]
z = np.linspace(-10, 10, 401)
plots.curves(
    z,
    {"step(z)": step(z), "sigmoid(z)": sigmoid(z)},
    "The sigmoid agrees with the step far from 0\nand changes smoothly near it",
    "weighted input z",
    "activation a",
)

# %% [markdown]
# ### Exercise 3: `sigmoid_prime` (2 points)
#
# Learning will need the slope of this curve: if $z$ grows a little, how much does $a = \sigma(z)$ grow? With the
# quotient rule,
#
# $$\sigma'(z) = \frac{e^{-z}}{(1 + e^{-z})^2} = \sigma(z)\,\bigl(1 - \sigma(z)\bigr).$$
#
# One thing to watch: our `sigmoid_prime` takes $z$, the weighted input, **not** the activation $a$. Other people's
# code often does it the other way round.


# %% nbgrader={"grade": false, "grade_id": "sigmoid_prime", "locked": false, "schema_version": 3, "solution": true, "task": false}
def sigmoid_prime(z):
    """Return the slope of the sigmoid at each element of z; takes z, not the activation sigmoid(z).

    z: array of any shape, integers or floats. Returns floats of the same shape; z itself stays as it is.
    Finite, and without a NumPy warning, for z from -1000 to 1000.
    Example: sigmoid_prime(np.array([[0, 5]])) gives about [[0.25, 0.00665]].
    """
    ### BEGIN SOLUTION
    a = sigmoid(z)
    return a * (1.0 - a)
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "sigmoid_prime-check", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check(sigmoid_prime)

# %% tags=["skip-grading"]
plots.curves(
    z,
    {
        "right: sigmoid_prime(z)": sigmoid_prime(z),
        "a slip: sigmoid_prime(sigmoid(z))": sigmoid_prime(sigmoid(z)),
    },
    "The slope is 1/4 at z = 0 and dies out on both sides;\nfed with a by mistake it looks harmless and is wrong",
    "weighted input z",
    "slope",
)

# %% [markdown]
# ## 4. A neuron for 400 points (about 7 minutes)
#
# A neuron has weights $w$, one per feature, and a bias $b$. For one sample $x$ it computes $z = w \cdot x + b$ and
# answers $a = \sigma(z)$. We keep $w$ as a row, shape (1, d), and lay the samples side by side as the columns of $X$,
# shape (d, n). Then one matrix product gives all the $z$ at once: (1, d) times (d, n) is (1, n).
#
# ### Exercise 4: `neuron` (2 points)


# %% nbgrader={"grade": false, "grade_id": "neuron", "locked": false, "schema_version": 3, "solution": true, "task": false}
def neuron(w, b, X):
    """Return the activation of one sigmoid neuron for each sample.

    w: weights (1, d); b: bias (1, 1); X: one sample per column (d, n).
    Returns activations (1, n), each between 0 and 1.
    Example: w = [[7, 3]], b = [[-2]], X = [[1], [0]] has z = 5 and gives about [[0.9933]].
    """
    ### BEGIN SOLUTION
    return sigmoid(w @ X + b)
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "neuron-check", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check(neuron)

# %% [markdown]
# Here are the four kinds of message again, now in one call. Compare with your paper: where `step` said 1 three times,
# the sigmoid says *how sure* it is.

# %% tags=["skip-grading"]
messages = np.array([[0, 0, 1, 1], [0, 1, 0, 1]])
print(neuron(np.array([[7, 3]]), np.array([[-2]]), messages).round(4))

# %% [markdown]
# From now on a sample is a point in the plane. The next cell loads 400 points to train on, and 100 that we keep
# aside until the end. They were made as on the slides of the Compute Ontario Summer School: two round clouds, called
# blobs. The slides do not tell their seed; of 400 that were tried, this one ends where theirs does. A class is 0 or 1.
# The file also holds three numbers to start from: two weights and a bias.

# %% nbgrader={"grade": false, "grade_id": "blobs", "locked": true, "schema_version": 3, "solution": false, "task": false}
blobs = load_blobs()
X_train, y_train, X_test, y_test = blobs.X_train, blobs.y_train, blobs.X_test, blobs.y_test

# %% tags=["skip-grading"]
print("X_train", X_train.shape, " y_train", y_train.shape, " X_test", X_test.shape, " y_test", y_test.shape)
print("class 1:", int(y_train.sum()), "of the 400 and", int(y_test.sum()), "of the 100")
print("start:  w =", blobs.w.round(3), " b =", blobs.b.round(3))
plots.points(X_train, y_train, "Two blobs that overlap:\nno straight line parts them without mistakes")

# %% [markdown]
# ## 5. How wrong is it? (about 7 minutes)
#
# To improve a neuron we need one number that says how wrong it is. This session uses the **mean square error**,
# Nielsen's cost:
#
# $$C = \frac{1}{2n} \sum_{i=1}^{n} (a_i - y_i)^2$$
#
# The $\frac{1}{n}$ makes it a mean, so that 400 points and 4,000 points can be compared. The $\frac{1}{2}$ is there
# for convenience: it cancels the 2 that the square brings when we take the derivative.
#
# ### Exercise 5: `mse` (2 points)
#
# If `a` is (1, n) and `y` is (n, 1), NumPy will happily subtract them and give you n times n numbers. So compare the
# shapes first, and raise a `ValueError` that names both.


# %% nbgrader={"grade": false, "grade_id": "mse", "locked": false, "schema_version": 3, "solution": true, "task": false}
def mse(a, y):
    """Return the mean square error 1/(2n) * sum of (a - y)^2 over all entries, as a float.

    a: activations (m, n); y: right answers (m, n); n is the number of samples (columns). Here m is 1.
    Raises ValueError naming both shapes if they differ.
    Example: mse(np.array([[0.9, 0.2]]), np.array([[1, 0]])) is (0.01 + 0.04) / 4 = 0.0125.
    """
    ### BEGIN SOLUTION
    if a.shape != y.shape:
        raise ValueError(f"a has shape {a.shape} and y has shape {y.shape}; both must have the same shape")
    n = a.shape[1]
    return float(np.sum((a - y) ** 2) / (2 * n))
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "mse-check", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check(mse)

# %% [markdown]
# **Two sanity checks.** A check cell knows your function; it does not know your data. So ask two more questions,
# here and in every project. Is the cost before training about that of a constant answer? Always saying 0.5 costs
# $\frac{1}{2} \cdot 0.25 = 0.125$; a far larger number would smell of a mistake. And is the cost really a mean?
# Then giving every point twice must not change it.

# %% tags=["skip-grading"]
a_start = neuron(blobs.w, blobs.b, X_train)
print(f"always 0.5:          {mse(np.full_like(y_train, 0.5), y_train):.4f}")
print(f"untrained neuron:    {mse(a_start, y_train):.4f}")
print(f"every point twice:   {mse(np.hstack([a_start, a_start]), np.hstack([y_train, y_train])):.4f}")

# %% [markdown]
# The untrained neuron, at 0.1538, is a little worse than somebody who never looks. That is what one expects of
# random weights.
#
# ## 6. Which way is down? (about 12 minutes)
#
# If we make a weight a little larger, does the cost go up or down, and how fast? That is a derivative, and the road
# from the weight to the cost has three stretches. Here they are for one sample.

# %% tags=["skip-grading"]
plots.computation_graph("The cost of one sample: each arrow has its own small derivative")

# %% [markdown]
# The chain rule says: multiply the derivatives along the road.
#
# $$\frac{\partial C}{\partial w}
# = \underbrace{(a - y)}_{\mathrm{d}C/\mathrm{d}a} \cdot \underbrace{\sigma'(z)}_{\mathrm{d}a/\mathrm{d}z}
# \cdot \underbrace{x}_{\partial z/\partial w}
# \qquad\qquad
# \frac{\partial C}{\partial b} = (a - y) \cdot \sigma'(z) \cdot 1$$
#
# The two roads share their first two factors. This shared part is called
# $\delta = \frac{\mathrm{d}C}{\mathrm{d}z} = (a - y)\,\sigma'(z)$, and it will carry all of lesson 2. For n samples
# the cost is the mean of the samples' costs, so each gradient is the mean of the samples' gradients.
#
# **On paper first:** the message in capitals ($x = (1, 0)$, $z = 5$, $a = 0.9933$, $\sigma'(5) = 0.00665$) was *not*
# spam, so $y = 0$. What are the two entries of $\partial C/\partial w$, and what is $\partial C/\partial b$?
# The docstring below has the answer.

# %% [markdown]
# ### Exercise 6: `neuron_gradients` (3 points)
#
# The gradient with respect to `w` has the shape of `w`, and the one with respect to `b` has the shape of `b`.
# Shapes are your best guide here: `delta` is (1, n) and `X` is (d, n); which product of the two gives (1, d) and
# adds up over the samples on its way?
#
# <details><summary>Hint</summary>
#
# A matrix product sums over the inner size, and that has to be n, so one of the two must be transposed. For the bias,
# sum `delta` over the samples with `keepdims=True`. Do not forget the $\frac{1}{n}$.
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "neuron_gradients", "locked": false, "schema_version": 3, "solution": true, "task": false}
def neuron_gradients(w, b, X, y):
    """Return (dw, db), the gradient of the mean square error of a sigmoid neuron.

    w: weights (1, d); b: bias (1, 1); X: one sample per column (d, n); y: right answers 0 or 1, (1, n).
    Returns dw (1, d) and db (1, 1): means over the n samples, the 1/n is included.
    Example: w = [[7, 3]], b = [[-2]], X = [[1], [0]], y = [[0]] gives about [[0.0066, 0]] and [[0.0066]].
    """
    ### BEGIN SOLUTION
    n = X.shape[1]
    z = w @ X + b
    delta = (sigmoid(z) - y) * sigmoid_prime(z) / n
    return delta @ X.T, delta.sum(axis=1, keepdims=True)
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "neuron_gradients-check", "locked": true, "points": 3, "schema_version": 3, "solution": false, "task": false}
check(neuron_gradients)

# %% [markdown]
# **Two more sanity checks.** A gradient makes a promise: "nudge this weight, and the cost moves by so much". So nudge
# the first weight by a millionth and see. And, as before, giving every point twice must change nothing. If you had
# forgotten the $\frac{1}{n}$, the second gradient would be twice the first.

# %% tags=["skip-grading"]
dw, db = neuron_gradients(blobs.w, blobs.b, X_train, y_train)
nudge = np.array([[1e-6, 0.0]])
change = mse(neuron(blobs.w + nudge, blobs.b, X_train), y_train) - mse(a_start, y_train)
dw_twice, _ = neuron_gradients(blobs.w, blobs.b, np.hstack([X_train, X_train]), np.hstack([y_train, y_train]))
print(f"promised slope:      {dw[0, 0]:.5f}")
print(f"measured slope:      {change / 1e-6:.5f}")
print(f"every point twice:   {dw_twice[0, 0]:.5f}")

# %% [markdown]
# ## 7. Gradient descent (about 13 minutes)
#
# The gradient points uphill, so we go the other way: $w \leftarrow w - \eta\,\frac{\partial C}{\partial w}$. The
# number $\eta$ (eta) is the step size. Try it on $C = w^2$ first, whose derivative is $2w$: each step turns $w$ into
# $(1 - 2\eta)\,w$. Before you run the cell, say what will happen at $\eta = 0.05$, at $0.3$ and at $1.05$.


# %% tags=["skip-grading"]
def walk(eta, w=3.0):
    path = [w]
    for _ in range(6):
        path.append(path[-1] - eta * 2 * path[-1])
    return path


plots.descent(
    lambda w: w**2,
    {
        "eta = 0.05: safe but slow": walk(0.05),
        "eta = 0.3: nearly there": walk(0.3),
        "eta = 1.05: further away each time": walk(1.05),
    },
    "Six steps downhill from w = 3",
)

# %% [markdown]
# What would $\eta = 0.5$ do, and $\eta = 1$? Think, then change the cell and look.
#
# <details><summary>Answer</summary>
#
# $1 - 2\eta$ is 0 for $\eta = 0.5$: one step arrives. For $\eta = 1$ it is $-1$: $w$ jumps between 3 and $-3$ for
# ever. On a real cost nobody tells you the best $\eta$, so one tries values, factors of ten apart at first.
#
# </details>
#
# ### Exercise 7: `accuracy` (1 point)
#
# The cost is what the neuron minimises; the accuracy is what people ask for. The neuron's answer counts as class 1 if
# its activation is above 0.5, otherwise as class 0.


# %% nbgrader={"grade": false, "grade_id": "accuracy", "locked": false, "schema_version": 3, "solution": true, "task": false}
def accuracy(a, y):
    """Return the share of samples that are classified correctly, as a float between 0 and 1.

    a: activations (1, n); a sample counts as class 1 if a > 0.5, else as class 0. y: right classes 0 or 1, (1, n).
    Raises ValueError naming both shapes if they differ.
    Example: accuracy(np.array([[0.9, 0.2, 0.6, 0.4]]), np.array([[1, 0, 0, 0]])) is 0.75.
    """
    ### BEGIN SOLUTION
    if a.shape != y.shape:
        raise ValueError(f"a has shape {a.shape} and y has shape {y.shape}; both must have the same shape")
    return float(np.mean((a > 0.5) == y))
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "accuracy-check", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
check(accuracy)

# %% [markdown]
# ### Exercise 8: `train_neuron` (3 points)
#
# Put it together. One step uses all the samples: find the gradients, then move `w` and `b` *both* from where they
# were. After every step note the accuracy on the training points. Accuracy can fall while the cost falls, so keep
# the best parameters seen so far, as the slides do. `w -= ...` changes an array in place: it would spoil the caller's
# `w`, and the best one that you meant to keep.


# %% nbgrader={"grade": false, "grade_id": "train_neuron", "locked": false, "schema_version": 3, "solution": true, "task": false}
def train_neuron(w, b, X, y, eta, num_steps):
    """Train a sigmoid neuron by full-batch gradient descent on the mean square error; return the best and the scores.

    w: start weights (1, d); b: start bias (1, 1), both left as they are; X (d, n); y (1, n);
    eta: step size; num_steps: how many steps, 0 or more.
    Returns (best_w, best_b, scores). scores (num_steps + 1,) is an array: the accuracy on X, y before
    training (index 0) and after each step. best_w (1, d) and best_b (1, 1) are the parameters at the first
    maximum of scores; they are new arrays, also when the start was the best.
    Example: with num_steps = 0 the result is a copy of w, a copy of b, and one score.
    """
    ### BEGIN SOLUTION
    w, b = w.astype(float), b.astype(float)  # copies: the caller's arrays stay as they are
    best_w, best_b = w, b
    scores = [accuracy(neuron(w, b, X), y)]
    best = scores[0]
    for _ in range(num_steps):
        dw, db = neuron_gradients(w, b, X, y)
        w, b = w - eta * dw, b - eta * db  # new arrays: the best ones stay as they are
        scores.append(accuracy(neuron(w, b, X), y))
        if scores[-1] > best:
            best_w, best_b, best = w, b, scores[-1]
    return best_w, best_b, np.array(scores)
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "train_neuron-check", "locked": true, "points": 3, "schema_version": 3, "solution": false, "task": false}
check(train_neuron)

# %% [markdown]
# Now the blobs: 10,000 steps with $\eta = 0.02$. The slides have $\eta = 5 \cdot 10^{-5}$, but their cost is a sum
# where ours is a mean, so their gradient is 400 times as long as ours: $5 \cdot 10^{-5} \cdot 400 = 0.02$ makes the
# same steps. (Sum up and you must choose $\eta$ anew for every number of points.)

# %% tags=["skip-grading"]
best_w, best_b, scores = train_neuron(blobs.w, blobs.b, X_train, y_train, eta=0.02, num_steps=10_000)
for s in range(0, 10_001, 1_000):
    print(f"Best by step {s:6,}: {100 * scores[: s + 1].max():.1f} %")
print(f"\nOur best neuron gets {round(400 * scores.max())} of 400 training points right: {scores.max():.2%}.")

# %% [markdown]
# The slides print 87.2 % as well. The trace says 87.2 where the last line says 87.25, because 87.25 lies exactly in
# the middle and Python then rounds to the even digit. **Compare counts, not rounded percentages.**

# %% tags=["skip-grading"]
plots.learning_curve(
    {"training accuracy": scores}, "Accuracy climbs to a peak, then wobbles a little below it", log_steps=True
)

# %% tags=["skip-grading"]
panels = plots.side_by_side(2, width=3.6, height=4.2)
for ax, X, y, name in [
    (panels[0], X_train, y_train, "training points"),
    (panels[1], X_test, y_test, "new points"),
]:
    a = neuron(best_w, best_b, X)
    right = round(accuracy(a, y) * y.size)
    plots.decision_boundary(lambda P: neuron(best_w, best_b, P), X, y, f"{right} of {y.size} {name} right", ax=ax)

# %% [markdown]
# The black line is where $a = 0.5$, that is $z = 0$. One neuron can only ever draw a straight line; the shades show how
# sure it is on either side. On the 100 points that it has never seen it gets 88 right.<sup>1</sup>
#
# Is 88 good? A number means little without a **baseline**. Let us ask two that need no training: "always the class
# that is more frequent", and "the class whose mean point is nearer".
#
# <sup>1</sup> The slides report 88 % too, printed as 0.8802631... With 100 test points only whole hundredths are
# possible. That decimal is $669/760$, so it comes from some run with other, more numerous points.

# %% tags=["skip-grading"]
mean_0, mean_1 = (X_train[:, y_train[0] == k].mean(axis=1, keepdims=True) for k in (0, 1))
for name, X, y in [("training", X_train, y_train), ("test", X_test, y_test)]:
    nearer_1 = ((X - mean_1) ** 2).sum(axis=0) < ((X - mean_0) ** 2).sum(axis=0)
    print(f"{name} points, right out of {y.size}")
    print(f"   always class 0:    {np.sum(y == 0)}")
    print(f"   nearer mean:       {np.sum(nearer_1 == y)}")
    print(f"   our neuron:        {round(accuracy(neuron(best_w, best_b, X), y) * y.size)}")

# %% [markdown]
# So the neuron has learnt a lot, and no more than an older, simpler rule knows (345 and 89). There is little left to
# learn: the blobs overlap, and even the rule that knows the true centres is right for 89.2 % of such points in the
# long run. We also chose the step with the best *training* score, so 349 flatters a little.
#
# **Question.** After the last step the neuron scores 345 and 90. Why may you not pick that one because of the 90?
#
# <details><summary>Answer</summary>
#
# Then the test points would have taken part in the choice, and they would no longer be new. Besides, with 100 points
# a difference of 2 is chance: the standard deviation of such a count is about 3. Whoever needs to choose keeps a third
# set of points for it.
#
# </details>

# %% [markdown]
# ## 8. The same neuron, another cost (about 8 minutes)
#
# On paper in part 6, a confident and wrong neuron ($a = 0.9933$, $y = 0$) had the tiny gradient 0.0066: it hardly
# learnt from its worst mistake, because $\sigma'(z)$ had died out. Read $a$ as the probability of class 1 instead, and
# ask how surprising the right answers are. That is the **log loss**:
#
# $$C = -\frac{1}{n} \sum_{i=1}^{n} \bigl( y_i \ln a_i + (1 - y_i) \ln (1 - a_i) \bigr)$$
#
# ### Exercise 9: `log_loss` (2 points)
#
# Only one of the two terms counts for each sample, since $y$ is 0 or 1. As $\ln 0$ is minus infinity, clip the
# activations first, to the range from $10^{-12}$ to $1 - 10^{-12}$. Mind the brackets: the minus sign belongs to both
# terms.


# %% nbgrader={"grade": false, "grade_id": "log_loss", "locked": false, "schema_version": 3, "solution": true, "task": false}
def log_loss(a, y):
    """Return the log loss -1/n * sum of (y ln a + (1 - y) ln(1 - a)), as a float.

    a: activations (1, n), clipped to [1e-12, 1 - 1e-12] first, so that the result is finite at a = 0 and a = 1,
    without a NumPy warning; y: right answers 0 or 1, (1, n). Raises ValueError naming both shapes if they differ.
    Example: log_loss(np.array([[0.9, 0.2]]), np.array([[1, 0]])) is -(ln 0.9 + ln 0.8) / 2, about 0.1643.
    """
    ### BEGIN SOLUTION
    if a.shape != y.shape:
        raise ValueError(f"a has shape {a.shape} and y has shape {y.shape}; both must have the same shape")
    a = np.clip(a, 1e-12, 1 - 1e-12)
    return float(-np.mean(y * np.log(a) + (1 - y) * np.log(1 - a)))
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "log_loss-check", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check(log_loss)

# %% tags=["skip-grading"]
a = np.linspace(0.001, 0.999, 500)
left, right = plots.side_by_side(2, width=4.9)
plots.curves(
    a,
    {"mean square error": (a - 1) ** 2 / 2, "log loss": -np.log(a)},
    "y = 1: log loss has no mercy for a near 0",
    "activation a",
    "cost of one sample",
    ax=left,
)
plots.curves(
    a,
    {"mean square error": (a - 1) * a * (1 - a), "log loss": a - 1},
    "y = 1: only log loss still pulls at a near 0",
    "activation a",
    "dC/dz",
    ax=right,
)

# %% [markdown]
# ### Exercise 10: `log_loss_gradients` (2 points)
#
# In the graph of part 6 only the last arrow changes. For one sample $\frac{\mathrm{d}C}{\mathrm{d}a}$ is now
# $\frac{a - y}{a\,(1 - a)}$, and the next factor back is $\sigma'(z) = a\,(1 - a)$. They cancel:
#
# $$\frac{\mathrm{d}C}{\mathrm{d}z} = a - y$$
#
# The rest of the road stays as it was. This neuron has a name of its own: **logistic regression**.


# %% nbgrader={"grade": false, "grade_id": "log_loss_gradients", "locked": false, "schema_version": 3, "solution": true, "task": false}
def log_loss_gradients(w, b, X, y):
    """Return (dw, db), the gradient of the log loss of a sigmoid neuron, with dC/dz = (a - y)/n.

    w: weights (1, d); b: bias (1, 1); X: one sample per column (d, n); y: right answers 0 or 1, (1, n).
    Returns dw (1, d) and db (1, 1), the 1/n included; the clip in log_loss is ignored here.
    Example: w = [[7, 3]], b = [[-2]], X = [[1], [0]], y = [[0]] gives about [[0.9933, 0]] and [[0.9933]].
    """
    ### BEGIN SOLUTION
    delta = (neuron(w, b, X) - y) / X.shape[1]
    return delta @ X.T, delta.sum(axis=1, keepdims=True)
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "log_loss_gradients-check", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check(log_loss_gradients)

# %% [markdown]
# Train with both costs on the same blobs, from the same start and with the same $\eta$, and then from a bad start:
# $w = (3, -3)$, a line that is confident and almost the wrong way round.


# %% tags=["skip-grading"]
def descend(gradients, w, b, num_steps=10_000):
    history = []
    for _ in range(num_steps):
        history.append(accuracy(neuron(w, b, X_train), y_train))
        dw, db = gradients(w, b, X_train, y_train)
        w, b = w - 0.02 * dw, b - 0.02 * db
    return w, b, np.array(history)


panels = plots.side_by_side(2, width=5.2)
starts = {
    "From the usual start": (blobs.w, blobs.b),
    "From a bad start": (np.array([[3.0, -3.0]]), np.zeros((1, 1))),
}
for ax, (title, (w, b)) in zip(panels, starts.items(), strict=True):
    histories = {}
    for name, gradients in [("mean square error", neuron_gradients), ("log loss", log_loss_gradients)]:
        w_end, b_end, histories[name] = descend(gradients, w, b)
        at_end = [accuracy(neuron(w_end, b_end, X), y) for X, y in [(X_train, y_train), (X_test, y_test)]]
        print(f"{title}, {name}: {at_end[0]:.2%} of training, {at_end[1]:.0%} of test points after the last step")
    plots.learning_curve(histories, title, log_steps=True, ax=ax)

# %% [markdown]
# From the usual start both costs reach 349 and end within one point of each other, on new points too. Log loss peaks at
# step 137, the mean square error at step 469; part of that is simply a longer gradient. From the bad start the
# difference is real: log loss has recovered after a few hundred steps, and the mean square error, its $\sigma'(z)$
# near zero, has half of the points wrong even after 10,000.
#
# ## 9. Explore (about 6 minutes)
#
# These are the things to vary from the slides' "Hands-on 1". First the noise (`cluster_std`) and the distance between
# the centres. Before you run the cell: which of its six panels will be the same picture, but for the scale?


# %% tags=["skip-grading"]
def fit_and_show(X, y, title, ax):
    w, b, _ = train_neuron(blobs.w, blobs.b, X[:, :400], y[:, :400], eta=0.5, num_steps=500)
    new = accuracy(neuron(w, b, X[:, 400:]), y[:, 400:])
    plots.decision_boundary(lambda P: neuron(w, b, P), X, y, f"{title}\n{new:.0%} of new points", ax, legend=False)


panels = plots.side_by_side(3, rows=2, width=3.5, height=3.7)
for ax, cluster_std in zip(panels[:3], [0.5, 1.0, 2.0], strict=True):
    X, y = make_blobs(1400, [(-1.25, 0), (1.25, 0)], cluster_std, np.random.default_rng(1))
    fit_and_show(X, y, f"distance 2.5, cluster_std {cluster_std}", ax)
for ax, distance in zip(panels[3:], [1.25, 2.5, 5.0], strict=True):
    X, y = make_blobs(1400, [(-distance / 2, 0), (distance / 2, 0)], 1.0, np.random.default_rng(1))
    fit_and_show(X, y, f"distance {distance}, cluster_std 1.0", ax)

# %% [markdown]
# Now two other shapes: moons, and the stretched clouds of `make_classification`.

# %% tags=["skip-grading"]
panels = plots.side_by_side(3, width=3.9, height=3.6)
fit_and_show(*make_moons(1400, 0.1, np.random.default_rng(1)), "moons, noise 0.1", panels[0])
fit_and_show(*make_moons(1400, 0.4, np.random.default_rng(1)), "moons, noise 0.4", panels[1])
fit_and_show(*make_classification(1400, 1.0, np.random.default_rng(1)), "classification, class_sep 1.0", panels[2])

# %% [markdown]
# Change numbers, seeds and centres as you like, then answer:
#
# 1. What decides how well the neuron can do on two round blobs: the noise, the distance, or something made of both?
# 2. On moons with little noise a person would make no mistake. Why does the neuron, and would more steps help?
# 3. Put three centres into `make_blobs`. What does the neuron make of class 2, and what would have to change?
# 4. Move both blobs ten units to the right. Training suddenly goes badly. Why, and what did lesson 0 offer against it?
#
# <details><summary>Answers</summary>
#
# 1. Distance divided by noise. Halving the noise and doubling the distance give the same picture on another scale.
# 2. Its boundary is a straight line, whatever the weights. More steps move the line; they never bend it. Lesson 2 does.
# 3. Its answer lies between 0 and 1, so it can never be near 2: every point of class 2 is a mistake. Three classes need
#    three outputs (lesson 2).
# 4. Large inputs make $z$ large at once, $\sigma'(z)$ dies out, and weights and bias get in each other's way.
#    `standardize` brings the inputs back to mean 0 and standard deviation 1.
#
# </details>

# %% [markdown]
# > ### What to remember
# >
# > - A neuron is a weighted sum, a bias and a squashing function: $a = \sigma(wX + b)$. Its boundary is a straight line.
# > - $\delta = \mathrm{d}C/\mathrm{d}z$ is the heart of its gradient: $(a - y)\,\sigma'(z)$ for the mean square error,
# >   $a - y$ for the log loss. `sigmoid_prime` takes $z$.
# > - Gradients have the shapes of their parameters. Means, not sums: then $\eta$ does not depend on the number of points.
# > - Too small an $\eta$ crawls, too large a one diverges.
# > - Before you believe a score: compare with a baseline, look at new points, give every point twice, nudge a weight.
#
# ## Further reading
#
# - Michael Nielsen, *Neural Networks and Deep Learning*, [chapter 1](http://neuralnetworksanddeeplearning.com/chap1.html),
#   and the start of [chapter 3](http://neuralnetworksanddeeplearning.com/chap3.html) on the cost of part 8.
# - Erik Spence, *Artificial Neural Networks: introduction*,
#   [Compute Ontario Summer School 2025](https://training.computeontario.ca/courses/course/view.php?id=130):
#   the blobs, the descent on $w^2$ and Hands-on 1.
# - Per Borgen,
#   [*Learning How To Code Neural Networks*](https://medium.com/learning-new-stuff/how-to-learn-neural-networks-758b78f2736e):
#   the neuron with the weights 7 and 3.
# - On sanity checks:
#   [*Model debugging strategies*](https://neptune.ai/blog/model-debugging-strategies-machine-learning), and the section
#   "Sanity checks" of the [CS231n notes](https://cs231n.github.io/neural-networks-3/).
