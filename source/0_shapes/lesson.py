# %% [markdown]
# # Lesson 0: shapes and broadcasting
#
# 45 minutes, six exercises, 11 points. You need some Python and a first acquaintance with NumPy.
#
# **At the end you can**
# - use the checks of this course, and say what they cannot see;
# - predict the shape of a NumPy expression before you run it, and find the place where one went wrong;
# - compute a whole layer for many samples without a loop, and say what that saves;
# - bring labels, measurements and images into the form that a network takes.
#
# **Not in this lesson:** how a neuron learns (lesson 1), networks (lesson 2), NumPy from the beginning.
#
# | part | about | what you write |
# |---|---|---|
# | 1. Are you ready? | 3 minutes | |
# | 2. How the checks work | 6 minutes | `as_column` |
# | 3. A perfect score | 5 minutes | |
# | 4. Broadcasting | 9 minutes | `residual` |
# | 5. A layer without a loop | 5 minutes | `affine` |
# | 6. Labels | 4 minutes | `one_hot` |
# | 7. Scales | 5 minutes | `standardize` |
# | 8. Images | 4 minutes | `images_to_columns` |
# | 9. Explore | 4 minutes | |

# %% [markdown]
# ## 1. Are you ready? (about 3 minutes)
#
# In this course you write a neural network yourself, without any deep-learning library. The preparation is chapter 1
# of Michael Nielsen's book, up to but not including the section "Implementing our network to classify digits" (the
# link is at the end). Five questions on it. Answer all of them before you look.
#
# 1. A network takes images of 28 by 28 pixels and has 30 hidden neurons and 10 outputs. How many numbers go in, and
#    how many weights and biases has one hidden neuron?
# 2. What do a step neuron and a sigmoid neuron have in common when $z$ is large, and where do they differ?
# 3. Feeding forward is $a' = \sigma(w a + b)$. What are $a$ and $a'$, and which shape has $w$ in the hidden layer?
# 4. What does the mean square error measure, and when is it 0?
# 5. What is a mini-batch, and what is an epoch of stochastic gradient descent?
#
# <details><summary>Answers</summary>
#
# 1. 784 numbers, one per pixel. A hidden neuron has 784 weights, one per input, and one bias.
# 2. For large positive $z$ both say (nearly) 1, for large negative $z$ both say (nearly) 0. Near $z = 0$ the step
#    jumps, while the sigmoid changes smoothly: a small change of a weight changes its answer a little.
# 3. The activations of one layer and of the next. There is a row per neuron and a column per input: (30, 784).
# 4. How far the network's answers are from the right ones, squared and averaged over the samples. It is 0 when every
#    answer is exactly right.
# 5. A few samples drawn at random, from which the gradient is estimated. An epoch is over when every sample has been
#    used once.
#
# More than two wrong? Read that chapter again first. This lesson needs little of it, the next ones need all.
#
# </details>

# %% [markdown]
# ## 2. How the checks work (about 6 minutes)
#
# Under every exercise lies a check, which you may run as often as you like. Watch it fail first:
#
# 1. Run the next three cells *unchanged*. The check says that you have not started, which is true.
# 2. Now give a wrong answer on purpose: replace the line `raise NotImplementedError(...)` by
#    `return np.array(values)`, and run the last two cells again. The check says what was called, what it expected, and
#    what it got.
# 3. Then write the real thing, until every line has its tick.

# %% nbgrader={"grade": false, "grade_id": "setup", "locked": true, "schema_version": 3, "solution": false, "task": false}
import numpy as np

import plots
import plots_shapes as pictures
from datasets import make_blobs
from selfcheck import check

# %% [markdown]
# ### Exercise 1: `as_column` (2 points)
#
# Numbers arrive in many shapes: a list from a file, a flat array from a library, one row of a table. Make a column of
# any of them. What is no list of numbers at all, such as a table of 2 by 3, must not slip through: raise a
# `ValueError` that says which shape came and which ones you accept.
#
# <details><summary>Hint</summary>
#
# `np.asarray` makes an array of a list and leaves an array as it is; after that `.ndim`, `.shape` and `.size` tell you
# everything. In `reshape`, a `-1` means "as many as are left".
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "as_column", "locked": false, "schema_version": 3, "solution": true, "task": false}
def as_column(values):
    """Return the given numbers as a column of floats, shape (n, 1), in the same order.

    values: list or array of shape (n,), (1, n) or (n, 1), n at least 1; a list of n numbers counts as (n,).
    Returns a new array; values itself stays as it is.
    Raises ValueError naming the shape that came if values is a single number (0-d), empty, or of any other shape.
    Example: as_column([1, 10, 100]) gives [[1.0], [10.0], [100.0]].
    """
    ### BEGIN SOLUTION
    values = np.asarray(values)
    one_row = values.ndim == 2 and values.shape[0] == 1
    one_column = values.ndim == 2 and values.shape[1] == 1
    if values.size == 0 or not (values.ndim == 1 or one_row or one_column):
        raise ValueError(f"values has shape {values.shape}; expected (n,), (1, n) or (n, 1) with n > 0")
    return values.reshape(-1, 1).astype(float)
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "as_column-check", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check(as_column)

# %% [markdown]
# Every exercise of the course goes like this one. Three rules hold throughout. A function never changes the arrays
# that it is given. **A sample is a column**: `X` has shape (d, n), that is d features and n samples. And **arrays have
# two axes**, even where one would do: a row is `[[1, 10, 100]]`, a column is `[[1], [10], [100]]`; a single number may
# be `[[42]]` or plain 42.
#
# Here is why the third rule is worth the extra brackets: the same three numbers, three shapes.

# %% tags=["skip-grading"]
pictures.vector_row_column(np.array([1, 10, 100]))

# %% [markdown]
# The cells between the exercises use what you have written. If one of them stops with `NotImplementedError`, finish
# the exercise above it first.
#
# ## 3. A perfect score (about 5 minutes)
#
# Let us train a neuron before anyone has explained how. Two hundred points in two classes; the code below is of the
# kind one finds on the web, so it has samples as *rows*, `X` of shape (200, 2), and labels `y` of shape (200,), as
# scikit-learn hands them out. Do not read the formulas, lesson 1 derives them. Just run it.


# %% tags=["skip-grading"]
def respond(X, w, b):
    return 1 / (1 + np.exp(-np.clip(X @ w + b, -20, 20)))  # f, one row per sample


def train_on_rows(X, y, num_steps=300, eta=2.0):
    w, b = np.zeros((2, 1)), np.zeros(1)
    for _ in range(num_steps):
        f = respond(X, w, b)
        error = f - y
        slope = error * f * (1 - f)
        w = w - eta * (X.T @ slope) / len(X)
        b = b - eta * slope.mean(axis=0)
    return w, b


points, classes = make_blobs(400, [(-1, -0.6), (1, 0.6)], 0.8, np.random.default_rng(0))
X, y = points.T[:200], classes[0, :200]
X_new, y_new = points.T[200:], classes[0, 200:]  # kept aside

w, b = train_on_rows(X, y)
f = respond(X, w, b)
print(f"right answers: {np.mean(np.round(f) == y):.1%}")

# %% [markdown]
# One hundred per cent, no error, no warning. Would you believe it? Before you read on, think of two questions that
# you would put to this neuron, and two `print` lines that would answer them.
#
# Here are ours. What do the shapes look like? What does it say about points that it has never seen? And how well does
# it learn labels thrown with a coin, which nobody can learn? We put the same questions to a neuron that got its labels
# as a column, shape (200, 1).

# %% tags=["skip-grading"]
plots.points(X.T, y, "Two clouds that overlap: can any straight line get all 200 right?")

# %% tags=["skip-grading"]
coins = np.random.default_rng(1).integers(0, 2, 200).astype(float)
for name, shaped in [("y of shape (200,)", lambda v: v), ("y of shape (200, 1)", as_column)]:
    w, b = train_on_rows(X, shaped(y))
    f = respond(X, w, b)
    w_coins, b_coins = train_on_rows(X, shaped(coins))
    print(f"{name}:   w {w.shape}, b {b.shape}, f {f.shape}")
    print(f"    right on its 200 points:       {np.mean(np.round(f) == shaped(y)):.1%}")
    print(f"    right on 200 new points:       {np.mean(np.round(respond(X_new, w, b)) == shaped(y_new)):.1%}")
    print(f"    right on 200 tosses of a coin: {np.mean(np.round(respond(X, w_coins, b_coins)) == shaped(coins)):.1%}")

# %% [markdown]
# The perfect neuron knows nothing: on new points it guesses, and it "learns" the tosses of a coin. Its weights have
# grown from (2, 1) to (2, 200). It has become 200 neurons, and neuron number j has learnt to say $y_j$, whatever the
# point. Here are the answers of both to the first twenty points; blue says 0 and orange says 1.

# %% tags=["skip-grading"]
left, right = plots.side_by_side(2, width=4.6, height=4.4)
w, b = train_on_rows(X, as_column(y))
pictures.answers(respond(X, w, b), y, 20, "y (200, 1): f is one column,\none answer per sample", ax=left)
w, b = train_on_rows(X, y)
pictures.answers(respond(X, w, b), y, 20, "y (200,): f has 200 columns,\neach repeats one entry of y", ax=right)

# %% [markdown]
# It began in the line `error = f - y`: (200, 1) minus (200,) is (200, 200). From there the size spread into `slope`,
# into `w` and `b`, and back into `f`. The score came out perfect because the comparison `== y` makes the same mistake
# once more. Had the update been written with `-=`, it would have stopped:

# %% tags=["skip-grading"]
w, b = np.zeros((2, 1)), np.zeros(1)
slope = respond(X, w, b) - y
try:
    w -= X.T @ slope / len(X)
except ValueError as error:
    print("ValueError:", error)

# %% [markdown]
# `-=` writes into the old array, and an old array cannot grow. That is no cure, though: `-=` also changes the array of
# whoever called you, and it notices only what has already happened. Better to ask for the shape where two arrays meet.
#
# A word on whom to blame. One can read that Python is "weakly typed". It is not: `"3" + 4` is a `TypeError`. Python is
# typed strongly, but *dynamically*: a name may hold a number now and a matrix later. What bit us here is NumPy, with
# two conveniences: it stretches shapes (part 4) and converts number types (part 8) without a word.

# %% [markdown]
# ## 4. Broadcasting (about 9 minutes)
#
# NumPy combines arrays of different shapes by these rules:
#
# 1. Write the shapes one above the other, **aligned at the right**. Where one is shorter, put 1s *in front*.
# 2. Axis by axis: equal sizes are fine; a size of 1 is stretched to the other size.
# 3. Anything else is a `ValueError`.
#
# The stretched copies are drawn pale below; in truth NumPy does not even make them, it reads the same number again.

# %% tags=["skip-grading"]
pictures.broadcasting(
    np.array([[10], [20], [30]]), np.array([[1, 2, 3, 4]]), "+", "A column plus a row: both are stretched"
)
pictures.broadcasting(np.array([[2, 3], [4, 5]]), np.array([[-4, 2]]), "+", "A matrix plus a row")

# %% [markdown]
# That is useful: a bias column is added to every sample at once, without a loop. And here is what bit us. By rule 1 a
# flat array of shape (3,) counts as a *row*, never as a column, so it meets the column crosswise:

# %% tags=["skip-grading"]
pictures.broadcasting(
    np.array([[9], [5], [7]]),
    np.array([9, 4, 7]),
    "-",
    "Column minus flat array: nine numbers; the three that were meant are ringed",
    diagonal=True,
)

# %% [markdown]
# **Predict the shape before you run.** Take a pencil and write down, for each line below, the shape of the result or
# "error". Then run the cell. (Nothing here is graded.)

# %% tags=["skip-grading"]
column, row, flat = np.ones((3, 1)), np.ones((1, 4)), np.ones(3)
M, S = np.ones((3, 4)), np.ones((3, 3))
for expression in [
    "M + column",
    "M + flat",
    "S + flat",
    "flat.T",
    "M[:, 0]",
    "column - M[:, 0]",
    "column - M[:, [0]]",
    "M.sum(axis=1)",
    "M.sum(axis=1, keepdims=True)",
    "sum(M)",
    "M @ row.T",
    "M * row",
]:
    try:
        print(f"{expression:<32}{eval(expression).shape}")
    except ValueError as error:
        print(f"{expression:<32}ValueError: {error}")

# %% [markdown]
# Three things deserve a second look. `M + flat` fails and `S + flat` does not: a square matrix hides the mistake, so
# **test with sizes that are all different, and none of them 1**. `M[:, 0]` drops an axis and `M[:, [0]]` keeps it; so
# does `keepdims=True` in sums and means. And Python's own `sum` adds up the *rows* of a matrix; `np.sum` adds up
# everything.
#
# ### Exercise 2: `residual` (1 point)
#
# The difference between what a network says and what is right stands at the start of every training. Write it so that
# the accident of part 3 cannot happen again: no stretching, no matter how well the shapes would go together.


# %% nbgrader={"grade": false, "grade_id": "residual", "locked": false, "schema_version": 3, "solution": true, "task": false}
def residual(a, y):
    """Return a - y, element by element, as floats; refuse to broadcast.

    a, y: arrays of the same shape, whatever that shape is. Returns a new array of that shape.
    Small unsigned integers count as ordinary numbers here: 3 - 5 is -2.0, also for uint8.
    Raises ValueError naming both shapes if they differ in any way: (n,) against (n, 1) and (n, 1) against (1, n) too.
    Example: residual(np.array([[0.9], [0.2]]), np.array([[1], [0]])) gives about [[-0.1], [0.2]].
    """
    ### BEGIN SOLUTION
    if a.shape != y.shape:
        raise ValueError(f"a has shape {a.shape} and y has shape {y.shape}; both must have the same shape")
    return a.astype(float) - y
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "residual-check", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
check(residual)

# %% [markdown]
# Had part 3 used it, the story would have ended after one line. Your two functions, one to complain and one to repair:

# %% tags=["skip-grading"]
f = respond(X, np.zeros((2, 1)), np.zeros(1))
try:
    residual(f, y)
except ValueError as error:
    print("ValueError:", error)
print("with as_column:", residual(f, as_column(y)).shape)

# %% [markdown]
# ## 5. A layer without a loop (about 5 minutes)
#
# Every neuron of a layer adds up its weighted inputs and its bias: $z = w \cdot x + b$ for one neuron and one sample.
# Stack the weights of m neurons as the rows of $W$, shape (m, d), and lay n samples side by side as the columns of
# $X$, shape (d, n). Then $W X + b$ holds the $z$ of every neuron (a row each) for every sample (a column each).
#
# ### Exercise 3: `affine` (2 points)
#
# Broadcasting does the bias, if $b$ is a column of shape (m, 1). Flat, with shape (m,), it would be added along the
# wrong axis whenever m equals n, without a word. So check the shapes first.


# %% nbgrader={"grade": false, "grade_id": "affine", "locked": false, "schema_version": 3, "solution": true, "task": false}
def affine(W, X, b):
    """Return the weighted inputs W X + b of a layer for all samples, as floats.

    W: weights (m, d), a row per neuron; X: one sample per column (d, n); b: biases (m, 1).
    Returns (m, n): a row per neuron, a column per sample.
    Raises ValueError naming the shapes if b is not (m, 1), or if W has not as many columns as X has rows.
    Example: W = [[1, 2]], X = [[1, 0], [0, 1]], b = [[10]] gives [[11.0, 12.0]].
    """
    ### BEGIN SOLUTION
    if b.shape != (W.shape[0], 1):
        raise ValueError(f"b has shape {b.shape}; expected {(W.shape[0], 1)}")
    if W.shape[1] != X.shape[0]:
        raise ValueError(f"W has shape {W.shape} and X has shape {X.shape}; the inner sizes must be equal")
    return (W @ X + b).astype(float)
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "affine-check", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check(affine)

# %% [markdown]
# **A sanity check.** Samples have nothing to do with each other. So a sample must get the same answer alone as in
# company, and giving it twice must give its column twice. This finds many a mixed-up axis, in any network.

# %% tags=["skip-grading"]
rng = np.random.default_rng(2)
W, b, samples = rng.standard_normal((3, 5)), rng.standard_normal((3, 1)), rng.standard_normal((5, 7))
together = affine(W, samples, b)
print("alone as in company: ", np.allclose(affine(W, samples[:, [4]], b), together[:, [4]]))
print(
    "everything twice:    ", np.allclose(affine(W, np.hstack([samples, samples]), b), np.hstack([together, together]))
)

# %% [markdown]
# Why not simply write loops? They are correct, and easier to read at first. Let us put a stopwatch to both, for a layer
# of ten neurons on images of 64 pixels. "Hundreds to thousands of times faster", promises the summary *Introduction to
# Neural Networks* that we drew on. See what your machine says.


# %% tags=["skip-grading"]
def affine_with_loops(W, X, b):
    Z = np.zeros((W.shape[0], X.shape[1]))
    for i in range(W.shape[0]):  # neurons
        for k in range(X.shape[1]):  # samples
            Z[i, k] = b[i, 0]
            for j in range(W.shape[1]):  # inputs
                Z[i, k] += W[i, j] * X[j, k]
    return Z


def stopwatch(function, *arguments, repeats):
    from time import perf_counter

    seconds = []
    for _ in range(repeats):
        start = perf_counter()
        function(*arguments)
        seconds.append(perf_counter() - start)
    return min(seconds)


rng = np.random.default_rng(3)
W, b = rng.standard_normal((10, 64)), rng.standard_normal((10, 1))
sizes = np.array([1, 10, 100, 1000])
inputs = [rng.random((64, n)) for n in sizes]
loops = np.array([stopwatch(affine_with_loops, W, images, b, repeats=2) for images in inputs])
vectorised = np.array([stopwatch(affine, W, images, b, repeats=20) for images in inputs])

print("same results:", np.allclose(affine_with_loops(W, inputs[1], b), affine(W, inputs[1], b)))
for n, ratio in zip(sizes, loops / vectorised, strict=True):
    print(f"n = {n:5,}: affine is {ratio:7,.0f} times as fast")
(ax,) = plots.side_by_side(1, width=6.6)
ax.set(xscale="log", yscale="log")
plots.curves(
    sizes,
    {"three loops": loops, "affine": vectorised},
    f"On this machine: {loops[-1] / vectorised[-1]:,.0f} times as fast for 1,000 samples",
    "samples n",
    "seconds",
    ax=ax,
)

# %% [markdown]
# **Question.** Why is the gain smaller for one sample, and which loops of a training can never be replaced in this
# way?
#
# <details><summary>Answer</summary>
#
# Calling NumPy has a fixed price, a microsecond or so for each operation, which one sample has to pay alone. After that
# the work runs in compiled code, which need not ask at every single number what type it has. (In fairness: our loops
# take single numbers out of arrays, which is slow. Over plain lists they are faster, yet nowhere near.) The steps of a
# training and the layers of a network stay loops: each one needs the result of the one before.
#
# </details>
#
# ## 6. Labels (about 4 minutes)
#
# A network for digits does not answer "7". It has ten outputs and gives ten numbers, so its right answer has ten numbers
# too: a 1 where the class is, 0 everywhere else. That is called one-hot.<sup>1</sup> A sample is a column here as well,
# so n labels become a table of (10, n).
#
# ### Exercise 4: `one_hot` (2 points)
#
# Why is the number of classes an argument, when one could take the largest label plus one? Because a small batch of
# images may lack the last digit, and its table would come out too short.
#
# <details><summary>Hint</summary>
#
# No loop is needed. What does broadcasting make of a column of all the classes, compared with a row of labels?
#
# </details>
#
# <sup>1</sup> Classes count from 0, so the 1 for a "7" stands at index 7 of ten. The vector printed on the slides for a
# "7" has eleven entries and its 1 at index 8. With labels shifted by one a network scores far *below* chance, which is
# how one notices.


# %% nbgrader={"grade": false, "grade_id": "one_hot", "locked": false, "schema_version": 3, "solution": true, "task": false}
def one_hot(labels, num_classes):
    """Return a table with one column per label: 1.0 in the row of its class, 0.0 elsewhere.

    labels: whole numbers from 0 to num_classes - 1, array (n,); whole numbers stored as floats, such as 2.0, will do.
    num_classes: how many classes there are, whether or not each of them occurs. Returns (num_classes, n).
    Raises ValueError naming the label if one is below 0, above num_classes - 1, or no whole number.
    Example: one_hot(np.array([2, 0]), 3) gives [[0, 1], [0, 0], [1, 0]], as floats.
    """
    ### BEGIN SOLUTION
    labels = np.asarray(labels)
    wrong = (labels < 0) | (labels >= num_classes) | (labels != np.floor(labels))
    if wrong.any():
        raise ValueError(f"labels has {labels[wrong][0]}; expected whole numbers from 0 to {num_classes - 1}")
    return np.where(np.arange(num_classes)[:, None] == labels, 1.0, 0.0)
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "one_hot-check", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check(one_hot)

# %% tags=["skip-grading"]
digits = np.load("data/small_digits.npy")  # (10, 8, 8) uint8: one image of each digit, 0 first
labels = np.array([3, 1, 4, 1, 5, 9, 2, 6])
pictures.one_hot_columns(digits[labels], one_hot(labels, 10))

# %% [markdown]
# **Sanity checks for labels.** Every column has exactly one 1, and going back with `argmax` gives the labels. Go back
# along the right axis, though, and from the table: `argmax` of plain labels is merely the *place* of the largest one.
# And some data sets call the digit 0 class "10"; good that your function refuses.

# %% tags=["skip-grading"]
T = one_hot(labels, 10)
print("ones per column:    ", T.sum(axis=0))
print("T.argmax(axis=0):   ", T.argmax(axis=0))
print("labels.argmax():    ", labels.argmax(), "  (the 9 stands at index 5)")
try:
    one_hot(np.array([10, 1, 2]), 10)
except ValueError as error:
    print("ValueError:", error)

# %% [markdown]
# ## 7. Scales (about 5 minutes)
#
# Networks are very sensitive to the scale of their inputs. There are three usual cures: squeeze every feature into
# [0, 1], or into [-1, 1], or *standardize* it, which means subtract its mean and divide by its standard deviation
# (scikit-learn's `StandardScaler`). Then every feature has mean 0 and standard deviation 1.
#
# ### Exercise 5: `standardize` (2 points)
#
# Each feature, that is each row of `X`, has its own mean and its own standard deviation. Use the population form,
# which divides by n. A feature that never varies has standard deviation 0, and dividing by that gives NaN: report 1
# in its place. Return mean and standard deviation too, since new data will need them.


# %% nbgrader={"grade": false, "grade_id": "standardize", "locked": false, "schema_version": 3, "solution": true, "task": false}
def standardize(X):
    """Return (Z, mean, std): X with each feature brought to mean 0 and standard deviation 1, and the numbers used.

    X: one sample per column (d, n), integers or floats; it stays as it is.
    Returns Z (d, n), mean (d, 1) and std (d, 1), taken over the samples; std is the population form, which divides
    by n. A feature that is the same in all samples has Z = 0 and std = 1, without a NumPy warning.
    Example: standardize(np.array([[1, 3], [5, 5]])) gives [[-1, 1], [0, 0]], [[2], [5]] and [[1], [1]], as floats.
    """
    ### BEGIN SOLUTION
    mean = X.mean(axis=1, keepdims=True)
    std = X.std(axis=1, keepdims=True)
    std = np.where(std == 0, 1.0, std)
    return (X - mean) / std, mean, std
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "standardize-check", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check(standardize)

# %% [markdown]
# Two hundred invented birds of two kinds: depth of the beak in millimetres, body mass in grams. The neuron of part 3,
# with its labels as a column this time, is trained on both versions. For scale: always naming one kind is right for
# half of the birds.

# %% tags=["skip-grading"]
rng = np.random.default_rng(4)
kinds = np.repeat([[0.0, 1.0]], 100, axis=1)
beak = np.where(kinds == 0, 18.3, 15.0) + rng.normal(0, 1.0, kinds.shape)
mass = np.where(kinds == 0, 3700, 5000) + rng.normal(0, 450, kinds.shape)
birds = np.vstack([beak, mass])
Z, mean, std = standardize(birds)

left, right = plots.side_by_side(2, width=4.6, height=4.0)
for ax, features, name in [(left, birds, "millimetres and grams"), (right, Z, "standardized")]:
    w, b = train_on_rows(features.T, kinds.T)
    share = np.mean(np.round(respond(features.T, w, b)) == kinds.T)
    plots.points(features, kinds, f"{name}:\n{share:.1%} right after 300 steps", ax=ax)
    ax.set(xlabel="beak", ylabel="mass", aspect="auto")

# %% [markdown]
# The clouds look alike because each axis of a picture is stretched to fit. The neuron has no such mercy: masses in the
# thousands drive its $z$ so far out that its slope vanishes, and it stops learning after the first step.
#
# **Sanity checks.** Means 0, standard deviations 1, and every bird twice must change neither. The last line shows a
# classic: a single new bird, standardized *by itself*, has lost everything.

# %% tags=["skip-grading"]
print("means of Z:     ", np.abs(Z.mean(axis=1)).max() < 1e-12, "(all 0, up to rounding)")
print("stds of Z:      ", Z.std(axis=1))
_, mean_twice, std_twice = standardize(np.hstack([birds, birds]))
print("twice the same: ", np.allclose(mean, mean_twice) and np.allclose(std, std_twice))
print("one new bird:   ", standardize(np.array([[17.0], [4100.0]]))[0].ravel())

# %% [markdown]
# So scale new data with the mean and the standard deviation of the *training* data. And split before you scale: if
# the test data take part in the mean, the test is no longer quite a test.
#
# ## 8. Images (about 4 minutes)
#
# A stack of n images has shape (n, h, w), and its pixels are `uint8`: whole numbers from 0 to 255, in one byte each.
# We want floats from 0 to 1, one image per column, (h * w, n). First, why floats: NumPy's second convenience.

# %% tags=["skip-grading"]
three, five = np.array([3], dtype=np.uint8), np.array([5], dtype=np.uint8)
print("3 - 5 in uint8:           ", three - five)
weights = np.array([1, 2])
weights[0] = 2.9
print("2.9 put among integers:   ", weights)
try:
    weights -= 0.1 * np.array([1.0, 1.0])
except TypeError as error:
    print("integers -= floats:        TypeError:", error)

# %% [markdown]
# Only the last one complains. Now the shape. Four images of 64 pixels make a table of (64, 4), and `reshape(-1, 4)`
# gives exactly that shape. It must be right, then? Each image has a colour below, which its pixels keep.

# %% tags=["skip-grading"]
pictures.columns_of(
    digits[[2, 3, 4, 7]],
    lambda images: images.reshape(-1, 4),
    "reshape(-1, 4): the shape is right, every column is a mixture",
)

# %% [markdown]
# `reshape` never moves a number. It reads them in the order in which they lie, image after image and row by row, and
# only breaks the line elsewhere: the first four pixels of image 0 have become the first *row* of the table.
#
# ### Exercise 6: `images_to_columns` (2 points)
#
# Which shape can `reshape` give you in which the pixels of one image still stand together? And which operation, one
# that does move numbers, takes you from there to columns?


# %% nbgrader={"grade": false, "grade_id": "images_to_columns", "locked": false, "schema_version": 3, "solution": true, "task": false}
def images_to_columns(images):
    """Return the images as columns of numbers from 0 to 1: pixel / 255, row by row.

    images: (n, h, w), uint8. Returns floats (h * w, n): column j holds image j, its first row of pixels on top.
    Raises ValueError naming the shape if images has not exactly three axes.
    Example: one image, np.array([[[0, 255], [51, 102]]], dtype=np.uint8), gives [[0.0], [1.0], [0.2], [0.4]].
    """
    ### BEGIN SOLUTION
    if images.ndim != 3:
        raise ValueError(f"images has shape {images.shape}; expected (n, h, w)")
    return images.reshape(len(images), -1).T / 255
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "images_to_columns-check", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check(images_to_columns)

# %% tags=["skip-grading"]
pictures.columns_of(digits[[2, 3, 4, 7]], images_to_columns, "images_to_columns: every column is one image")

# %% [markdown]
# That picture *is* the sanity check: **turn your data back into something that you can look at**, just before they
# enter the network. A wrong reshape raises nothing; you would blame the network for it. Pixels from 0 to 255
# instead of 0 to 1 are the trouble of part 7 once more: they drive every neuron far out, where it no longer learns.
#
# ## 9. Explore (about 4 minutes)
#
# Change the cell, guess, run. Then take the questions with you.

# %% tags=["skip-grading"]
e = np.array([[1.0, 2.0, 3.0]])  # three errors, one per column
print("e @ e.T:           ", (e @ e.T), (e @ e.T).shape)
print("np.sum(e.T @ e):   ", np.sum(e.T @ e))
print("np.trace(e.T @ e): ", np.trace(e.T @ e))
perfect = as_column(y)
print("perfect == y:      ", f"{np.mean(perfect == y):.1%} of {(perfect == y).size:,} comparisons hold")

# %% [markdown]
# 1. Which of the first three lines is the sum of the squared errors? Why does `np.trace` help, and why is it no cure?
# 2. `perfect` agrees with `y` in every entry. Why is about half of the comparisons false, while in part 3 a useless
#    neuron scored 100 %?
# 3. A sample is a column from now on. Which shape must `y` have so that part 3 happens again, now with `f` of shape
#    (1, n)? And which shape of `y` does no harm, by luck?
# 4. Your check is green. Which mistakes of this lesson could still be in your program?
#
# <details><summary>Answers</summary>
#
# 1. The first: $1 + 4 + 9 = 14$. `e.T @ e` is a (3, 3) table of all products, and its diagonal holds the three squares;
#    the trace picks them out again, after n times the work. (To make a number of the (1, 1) result, write `.item()`;
#    `float` on it is a `TypeError` in NumPy 2.4.)
# 2. A column meets a row, so every entry is compared with every other one: with two classes of about equal size, half
#    of the pairs agree. In part 3 the answers had copied `y` along the very axis of the comparison.
# 3. (n, 1): then `f - y` is (n, n) again. With (n,) it stays (1, n), because a flat array counts as a row. Do not rely
#    on it.
# 4. All that lie *between* the functions: the wrong labels passed in, test data scaled by themselves, the score of the
#    training data printed as that of the test data. A check sees one function at a time and never your data. So never
#    rely on tests alone: look at shapes, look at pictures, compare with guessing, try new data.
#
# </details>
#
# <details><summary>More ways to be wrong in silence (all seen in the wild)</summary>
#
# | what one writes | what happens | better |
# |---|---|---|
# | `W @ v + b` with `v` (4,), `W` (3, 4), `b` (3, 1) | (3, 3) where (3, 1) was meant | `as_column(v)` |
# | `np.mean((a - y)**2)` with (n, 1) and (n,) | a mean over n times n numbers, plausible and wrong | `residual(a, y)` |
# | `*` where a matrix product is meant, or `np.dot` where `*` is meant | an error, or by luck a valid shape | say the shapes aloud first |
# | `Y * np.log(A).T` | a table of all pairs instead of a row | no `.T` beside `*` |
# | `.T` here and there until it runs | right shape, wrong numbers, above all if two sizes are equal | derive the shape on paper |
# | `np.matrix` | `*` suddenly means matrix product | `np.array` and `@` |
# | features counted as `X.size`, 28 for a (4, 7) table | weights of the wrong shape | `X.shape[0]` (a sample is a column) |
# | `argmax(axis=...)` copied from code with samples as rows | one answer per class instead of one per sample | ask which axis holds the samples |
# | the result of a data loader passed on unseen | an error far away from its cause | print shape and dtype on arrival |
#
# </details>

# %% [markdown]
# > ### What to remember
# >
# > - A sample is a column, and arrays have two axes. A flat array counts as a row when it meets a matrix.
# > - Broadcasting aligns shapes at the right and stretches sizes of 1, without a word. Check shapes where two arrays meet.
# > - A score that is too good is a symptom. Ask for the shapes, for new data, and for what guessing would score.
# > - Write whole-array operations in place of loops over numbers.
# > - `reshape` never moves a number. Look at your data after every change of form.
# > - Scale the inputs, and always with the numbers of the training data.
# > - A green check means that one function is right. Sanity checks are for the rest.
#
# ## Further reading
#
# - Michael Nielsen, *Neural Networks and Deep Learning*, [chapter 1](http://neuralnetworksanddeeplearning.com/chap1.html):
#   the preparation for this course.
# - NumPy's own page on [broadcasting](https://numpy.org/doc/stable/user/basics.broadcasting.html), with pictures.
# - [*Model debugging strategies*](https://neptune.ai/blog/model-debugging-strategies-machine-learning): on finding
#   mistakes in models, beyond wrong dimensions.
# - scikit-learn on [common pitfalls](https://scikit-learn.org/stable/common_pitfalls.html): scaling, splitting, leaking.
