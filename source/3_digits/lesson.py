# %% [markdown]
# # Lesson 3: mini-batches and handwritten digits
#
# 80 minutes, five exercises and one written answer, 17 points. You need NumPy and your network from lesson 2; its
# functions are given.
#
# **At the end you can**
# - cut data into mini-batches, train a network with stochastic gradient descent, and say why it is so much quicker;
# - recognise handwritten digits with 23,860 numbers that nobody has chosen;
# - tell what a network confuses: confusion matrix, precision, recall, F1;
# - explain why a network that knows 86 % of its training digits may know only 59 % of new ones, and mend it.
#
# **Not in this lesson:** other activations and costs, regularisation, dropout, momentum, ROC curves and comparisons
# with other classifiers (lesson 4).
#
# | part | about | what you write |
# |---|---|---|
# | 1. Look at the data first | 8 minutes | |
# | 2. Mini-batches | 12 minutes | `minibatches` |
# | 3. Stochastic gradient descent | 18 minutes | `sgd` |
# | 4. The slides' 500 digits | 8 minutes | |
# | 5. A better start | 9 minutes | `scaled_init` |
# | 6. Which digits does it confuse? | 13 minutes | `confusion_matrix`, `precision_recall_f1` |
# | 7. What was wrong with 59 %? | 8 minutes | `explain_59` |
# | 8. Explore | 4 minutes | |

# %% nbgrader={"grade": false, "grade_id": "setup", "locked": true, "schema_version": 3, "solution": false, "task": false}
import numpy as np

import plots
import plots_digits as pictures
from digits import load_digits, load_slides_digits
from given import backprop, feedforward, gradient_step, init_network, mse, one_hot, predict, train
from selfcheck import check

# %% [markdown]
# ## 1. Look at the data first (about 8 minutes)
#
# MNIST is the classic of handwriting: 60,000 digits to train on and 10,000 to test, written by 250 people each,
# centred, 28 x 28 grey pixels.<sup>1</sup> The next cell loads 5,000 of them: 4,000 to train on and 1,000 that we keep
# aside. An image is a column of 784 numbers, row by row, 0 for paper and 1 for ink.
#
# <sup>1</sup> The slides name NIST, which collected them; LeCun, Cortes and Burges made the set (the M is for
# "modified"). Our 1,000 come from the training part, so their writers may be the same as those of our 4,000.

# %% nbgrader={"grade": false, "grade_id": "digits", "locked": true, "schema_version": 3, "solution": false, "task": false}
digits = load_digits()
X_train, labels_train, X_test, labels_test = digits
T_train = one_hot(labels_train, 10)

# %% tags=["skip-grading"]
print("X_train", X_train.shape, " labels_train", labels_train.shape, " T_train", T_train.shape)
print("the first ten labels:", labels_train[:10])
print("of each digit:", np.bincount(labels_train), "to train on,", np.bincount(labels_test), "to test")
pictures.gallery(X_train, labels_train, "Nobody writes a 7 like somebody else")

# %% [markdown]
# How would you tell a program what a 7 looks like? Nobody knows how, so we show it examples. The network has 784
# inputs, one for each pixel, 30 hidden neurons, and 10 outputs, one for each digit. Output 7 should say 1 for a 7 and
# all the others 0: that is the one-hot column of lesson 0.<sup>2</sup>
#
# **On paper:** how many weights and biases are that? The next cell has the answer.
#
# <sup>2</sup> The slides write eleven numbers for "7", with the 1 in the ninth place. Ten outputs need ten numbers, and
# counting starts at 0, so the 1 stands in the eighth.

# %% tags=["skip-grading"]
print("parameters:", sum(W.size + b.size for W, b in init_network([784, 30, 10], np.random.default_rng(0))))
print("one-hot column of the digit 7:", one_hot(np.array([7]), 10)[:, 0])

# %% [markdown]
# **A baseline before anything else.** $(784 + 1) \cdot 30 + (30 + 1) \cdot 10 = 23{,}860$ numbers had better beat
# something simple. Nielsen proposes two rules that need no network: guess, or measure how *dark* an image is and choose
# the digit whose average darkness is nearest. A third rule: choose the digit whose average *image* is nearest. How many
# of the 1,000 test digits will each get right? Bet before you run.

# %% tags=["skip-grading"]
average = np.stack([X_train[:, labels_train == digit].mean(axis=1) for digit in range(10)], axis=1)
darkness = average.mean(axis=0)
nearest_darkness = np.abs(X_test.mean(axis=0)[:, None] - darkness).argmin(axis=1)
nearest_image = np.stack([((X_test - average[:, [digit]]) ** 2).sum(axis=0) for digit in range(10)]).argmin(axis=0)
print("guess:             100 of 1,000, more or less")
print("nearest darkness: ", np.sum(nearest_darkness == labels_test), "of 1,000")
print("nearest image:    ", np.sum(nearest_image == labels_test), "of 1,000")
captions = [f"{digit}: {dark:.3f}" for digit, dark in enumerate(darkness)]
pictures.images(average, captions, "The average digit and its darkness: 0 is dark, 1 is bright, the rest is much alike")

# %% [markdown]
# Nielsen reports 2,225 of 10,000 for darkness, and we find the same 22 %. (He also reports 9,435 for a support vector
# machine, of which more in lesson 4.) The average image is the rule to beat: 813. It is hard on slanted and unusual
# digits, and it can never learn anything more.

# %% [markdown]
# ## 2. Mini-batches (about 12 minutes)
#
# Lesson 2 looked at *all* samples for every step. With 4,000 images that is a lot of looking for one small move. How
# many does one need for a useful direction? The next cell asks small batches, before training and a little later. A
# cosine of 1 means "the same direction as the gradient over all 4,000", 0 means "nothing to do with it", and below 0
# the step would lead uphill.

# %% tags=["skip-grading"]
start = init_network([784, 30, 10], np.random.default_rng(0))
later, _ = train(start, X_train[:, :1000], labels_train[:1000], eta=3.0, num_steps=100)


def direction(params, columns):
    grads = backprop(params, X_train[:, columns], T_train[:, columns])
    flat = np.concatenate([part.ravel() for pair in grads for part in pair])
    return flat / np.linalg.norm(flat)


panels = plots.side_by_side(2, width=5.0, height=3.8)
rng = np.random.default_rng(1)
for ax, name, params in zip(
    panels, ["Before training", "After 100 steps on 1,000 images"], [start, later], strict=True
):
    full = direction(params, np.arange(4000))
    cosines = {
        size: np.array([direction(params, rng.choice(4000, size, replace=False)) @ full for _ in range(30)])
        for size in (1, 10, 100, 1000)
    }
    print(f"{name}: a batch of ten points downhill {np.sum(cosines[10] > 0)} times in 30")
    pictures.estimates(cosines, f"{name}:\n30 batches of each size", ax)

# %% [markdown]
# It is like an opinion poll: you need not ask everybody. At first all images say much the same, "outputs down". Later
# they disagree, and ten of them give only a rough direction, but mostly a downhill one, and for a four-hundredth of the
# work. 400 rough steps lead further than one exact step.
#
# So we shuffle the samples, cut them into **mini-batches** and make one step for each. When every sample has been used
# once, an **epoch** is over. Then we shuffle anew.
#
# ### Exercise 1: `minibatches` (3 points)
#
# Three things go wrong most often. Images and targets are shuffled *separately*, and every image gets somebody else's
# label. The last batch is lost when `batch_size` does not divide n. Or the caller's arrays are shuffled in place.
#
# <details><summary>Hint</summary>
#
# Do not shuffle the arrays: let the generator shuffle the *positions* 0 to n - 1 once. Cut that list into pieces (a
# slice may run over the end; NumPy then simply stops). `X[:, positions]` picks columns, and the same positions pick
# their targets.
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "minibatches", "locked": false, "schema_version": 3, "solution": true, "task": false}
def minibatches(X, T, batch_size, rng):
    """Cut the samples, in a random order drawn from rng, into batches; return a list of pairs (X_b, T_b).

    X (d, n): one sample per column; T (k, n): their targets; batch_size: 1 or more; rng: np.random.Generator.
    Column i of X and column i of T stay together, and every sample is in exactly one batch. All batches have
    batch_size samples but the last, which has what is left (never none); a batch_size above n gives one batch.
    The batches are new arrays: X and T stay as they are. Every call draws a new order from rng.
    Raises ValueError naming batch_size if it is below 1.
    Example: 7 samples with batch_size 3 give batches of 3, 3 and 1 samples.
    """
    ### BEGIN SOLUTION
    if batch_size < 1:
        raise ValueError(f"batch_size is {batch_size}; expected at least 1")
    n = X.shape[1]
    order = rng.permutation(n)
    parts = [order[start : start + batch_size] for start in range(0, n, batch_size)]
    return [(X[:, part], T[:, part]) for part in parts]
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "minibatches-check", "locked": true, "points": 3, "schema_version": 3, "solution": false, "task": false}
check(minibatches)

# %% [markdown]
# **Look at what you made.** A check counts; your eyes see whether image and label belong together. Here is the first
# batch of ten. Run the cell a few times with other seeds.

# %% tags=["skip-grading"]
batches = minibatches(X_train, T_train, 10, np.random.default_rng(3))
X_b, T_b = batches[0]
print(len(batches), "batches; the first:", X_b.shape, T_b.shape, " the last:", batches[-1][0].shape)
pictures.images(X_b, [f"{label}" for label in T_b.argmax(axis=0)], "The first batch, with its labels above")

# %% [markdown]
# ## 3. Stochastic gradient descent (about 18 minutes)
#
# The step itself is the one of lesson 2, only that `backprop` now sees a batch:
#
# $$W \leftarrow W - \eta \cdot \frac{1}{m} \sum_{i \text{ in the batch}} \frac{\partial C_i}{\partial W}$$
#
# Here m is the number of samples that are really in the batch; the last one may be smaller. Our `backprop` already
# divides by it.
#
# ### Exercise 2: `sgd` (4 points)
#
# Two loops: epochs outside, batches inside. Ask for *fresh* batches in every epoch, and hand the one `rng` on; whoever
# makes a new generator inside gets the same "random" order every time.


# %% nbgrader={"grade": false, "grade_id": "sgd", "locked": false, "schema_version": 3, "solution": true, "task": false}
def sgd(params, X, T, eta, batch_size, num_epochs, rng):
    """Train a network by mini-batch gradient descent and return its parameters after num_epochs epochs.

    params: list of (W, b), left as they are; X (d, n); T (k, n) one-hot; eta: step size; batch_size: 1 or more;
    num_epochs: how many passes over all samples, 0 or more; rng: np.random.Generator, draws a fresh order every epoch.
    Every batch makes one step, with the mean gradient over the samples that are in it, from where the last one ended.
    Returns new parameters, a list of (W, b): those after the last step, not the best ones.
    Example: 7 samples, batch_size 3 and num_epochs 2 make 6 steps; num_epochs 0 returns a copy of params.
    """
    ### BEGIN SOLUTION
    params = [(1.0 * W, 1.0 * b) for W, b in params]  # a copy, for num_epochs = 0
    for _ in range(num_epochs):
        for X_b, T_b in minibatches(X, T, batch_size, rng):
            params = gradient_step(params, backprop(params, X_b, T_b), eta)
    return params
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "sgd-check", "locked": true, "points": 4, "schema_version": 3, "solution": false, "task": false}
check(sgd)

# %% [markdown]
# **Three sanity checks** before the first real training; all three take a second.
#
# - *The cost at the start.* Ten outputs that all say 0.5 cost $\frac{1}{2} \cdot 10 \cdot 0.25 = 1.25$. An untrained
#   network should cost about that, or somewhat more if it is sure of itself.
# - *Learn ten digits by heart.* A network that cannot even do this has a mistake in it.
# - *One batch of everything.* With a `batch_size` of n or more the order cannot matter, and the step must be $\eta$
#   times the gradient over all samples, as in lesson 2.


# %% tags=["skip-grading"]
def cost(params, X=X_train, T=T_train):
    return mse(feedforward(params, X)[1][-1], T)


print(f"cost at the start: {cost(start):.3f}")

few, few_T = X_train[:, :10], T_train[:, :10]
by_heart = sgd(start, few, few_T, eta=3.0, batch_size=10, num_epochs=500, rng=np.random.default_rng(1))
print(f"ten digits by heart: cost {cost(by_heart, few, few_T):.4f}")
print("   says", predict(by_heart, few))
print("   is  ", labels_train[:10])

one_way = sgd(start, X_train, T_train, 3.0, 4000, 1, np.random.default_rng(1))
other_way = sgd(start, X_train, T_train, 3.0, 9999, 1, np.random.default_rng(2))
gradient = backprop(start, X_train, T_train)
for name, gap in {
    "one batch, two orders:  ": one_way[0][0] - other_way[0][0],
    "step / eta and gradient:": (start[0][0] - one_way[0][0]) / 3.0 - gradient[0][0],
}.items():
    print(f"{name} largest difference {np.abs(gap).max():.0e}")

# %% [markdown]
# Now the real thing, with Nielsen's numbers: [784, 30, 10], batches of 10, $\eta = 3$, 30 epochs. The cell below trains
# one epoch at a time so that it can look at the accuracy in between. Note the time it takes.


# %% tags=["skip-grading"]
def score(params, X, labels):
    return float(np.mean(predict(params, X) == labels))


def follow(params, eta, batch_size, num_epochs, X=X_train, T=T_train):
    """Train and note the accuracy on X and on the test digits before training and after every epoch."""
    rng = np.random.default_rng(0)
    on_train, on_test = [score(params, X, T.argmax(axis=0))], [score(params, X_test, labels_test)]
    for _ in range(num_epochs):
        params = sgd(params, X, T, eta, batch_size, 1, rng)
        on_train.append(score(params, X, T.argmax(axis=0)))
        on_test.append(score(params, X_test, labels_test))
    return params, np.array(on_train), np.array(on_test)


nielsen, nielsen_train, nielsen_test = follow(start, eta=3.0, batch_size=10, num_epochs=30)
for epoch in [0, 1, 2, 3, 10, 20, 30]:
    print(f"after {epoch:2d} epochs: {round(1000 * nielsen_test[epoch])} of 1,000")
pictures.per_epoch(
    {"training digits": nielsen_train, "test digits": nielsen_test},
    "Nielsen's network gets to 90 % of the test digits,\nwith a jump in the fifth epoch",
)

# %% [markdown]
# Nielsen's own run, on 50,000 digits, says 9,129 of 10,000 after his "epoch 0", which is the first, and 9,542 at its
# best: twelve times as many images, and the best of three runs. Ours passes the average image (813) in the fifth epoch,
# with a jump. For four epochs the network has not called a single test digit a 1: that output was stuck near 0, and now
# it has come free. Part 5 is about such outputs.
#
# **What has the batch to do with it?** The same ten epochs, that is, the same number of looks at images, in batches of
# 10, of 100 and of all 4,000. And Nielsen's two experiments in breaking it: $\eta = 0.001$ and $\eta = 100$.

# %% tags=["skip-grading"]
left, right = plots.side_by_side(2, width=5.2, height=4.0)
by_size = {"batches of 10": nielsen_test[:11]}
for batch_size in (100, 4000):
    by_size[f"batches of {batch_size:,}"] = follow(start, 3.0, batch_size, 10)[2]
pictures.per_epoch(by_size, "eta = 3: the smaller batch makes more steps", left)
by_eta, ended = {}, {}
for eta in (0.001, 100):
    ended[eta], _, by_eta[f"eta = {eta:g}"] = follow(start, eta, 10, 10)
pictures.per_epoch({"eta = 3": nielsen_test[:11], **by_eta}, "Batches of 10: too small an eta, and too large", right)
for name, history in {**by_size, **by_eta}.items():
    print(f"{name:16s} {round(1000 * history[10])} of 1,000 after ten epochs")
print(f"cost at the start: {cost(start):.3f}")
for eta, params in ended.items():
    print(f"cost after ten epochs with eta = {eta:g}: {cost(params):.3f}")

# %% [markdown]
# Ten epochs are 4,000 steps in batches of 10 and ten steps in one batch of all. That is the whole secret.
#
# Both wrong step sizes look like a broken program. How would you tell them apart? **Look at the cost.** With 0.001 it
# falls, slowly: in Nielsen's own run (100 hidden neurons, 50,000 digits) 1,139 of 10,000 become 2,142 in 30 epochs. So
# make $\eta$ larger, and again, until it stops helping. With 100 the cost is 0.500: every output is 0 for every image.
# Nielsen saw 1,009, later 982, and no more. The neurons were saturated in the first steps, and nothing moves since.
#
# (Whoever tries many values needs a third set of digits to choose by. Nielsen keeps 10,000 *validation* digits for it.)
#
# **Question.** Why can a batch of 10 get away with $\eta = 3$, when the slides needed $\eta = 0.0005$?
#
# <details><summary>Answer</summary>
#
# Most of the difference has nothing to do with the batch. The slides sum over their 500 samples and we take the mean, so
# their $0.0005$ is our $0.0005 \cdot 500 = 0.25$. With sums, every other size of a batch would need another $\eta$.
#
# </details>

# %% [markdown]
# ## 4. The slides' 500 digits (about 8 minutes)
#
# The third example of the Compute Ontario slides trains the same network on only 500 digits, with 20,000 full-batch
# steps and $\eta = 5 \cdot 10^{-4}$ (our $0.25$). It ends with **85.8 %** of its 500 training digits, and then, on 100
# new ones, with **59 %**. "Clearly we have some over-fitting going on", say the slides. Is it so clear? Let us repeat
# the experiment. We have the same size of everything, but not the slides' images and start weights.<sup>3</sup>
#
# <sup>3</sup> The slides do not say which digits and weights they drew. Ours were *searched for*, among hundreds, to
# come out like theirs. They are no typical run: with 20 other choices the new digits ended between 61 % and 85 %.

# %% nbgrader={"grade": false, "grade_id": "slides", "locked": true, "schema_version": 3, "solution": false, "task": false}
slides = load_slides_digits()
T_500 = one_hot(slides.labels_train, 10)


# %% tags=["skip-grading"]
def full_batch(params, num_steps, every=50):
    """Train on the 500 with full-batch steps; every so often count what is right of the 500, the 100, the 4,400."""
    sets = [
        (slides.X_train, slides.labels_train),
        (slides.X_test, slides.labels_test),
        (slides.X_other, slides.labels_other),
    ]
    counts = [[round(score(params, X, labels) * labels.size) for X, labels in sets]]
    for _ in range(num_steps // every):
        params = sgd(params, slides.X_train, T_500, 0.25, 500, every, np.random.default_rng(1))
        counts.append([round(score(params, X, labels) * labels.size) for X, labels in sets])
    return params, np.arange(0, num_steps + 1, every), np.array(counts)


num_steps = 1_000  # 20,000 takes twenty times as long
stuck, steps, counts = full_batch(slides.params, num_steps)
for s in range(0, num_steps + 1, num_steps // 5):
    print("step {:6,}: {:3d} of the 500, {:2d} of the 100".format(s, *counts[s // 50]))
pictures.gap(steps, counts[:, 0] / 500, counts[:, 1] / 100, "The slides' network: a slow climb and a growing gap")

# %% [markdown]
# These are the first 1,000 of 20,000 steps, with 195 digits right, 39.0 %, where the slides have 46.4 %. The whole run
# takes about a minute (`num_steps = 20_000` above; your instructor's kit repeats it with the command `reproduce`):
#
# | | slides | here |
# |---|---|---|
# | best on the 500 training digits | 85.8 % (429) | 429, first at step 14,803 |
# | the same network on the 100 new digits | 59 % | 58 |
# | the same network on the 4,400 other digits | | 3,013, that is 68.5 % |
#
# **Before you read on**, write down two reasons why 429 of 500 might become 58 of 100. You will need them in part 7.
# Three things to look at: 23,860 parameters and 500 images; the last row of the table; and what N(0, 1) weights do to
# a neuron with 784 inputs.

# %% [markdown]
# ## 5. A better start (about 9 minutes)
#
# A hidden neuron adds up 784 products. Most pixels are paper and add nothing; each of the others brings a weight of
# about size 1, with a random sign. Such a sum grows like the square root of the number of its parts. (Grey pixels count
# for less.) So what does a hidden neuron answer before training?

# %% tags=["skip-grading"]
z_1 = feedforward(slides.params, slides.X_train)[0][0]
print(f"pixels that are not paper, on average: {np.mean(np.sum(slides.X_train > 0, axis=0)):.0f}")
print(f"typical size of z in the hidden layer: {np.std(z_1):.1f}")

# %% [markdown]
# At $z = 9$ the sigmoid is $0.9999$ and its slope about $0.0001$. Such a neuron is **saturated**: its $\delta$ is
# multiplied by that slope, so it hardly learns. It has made up its mind before it has seen a single digit.
#
# The remedy is a matter of scale. If each weight is divided by the square root of the number of the layer's inputs, the
# sum keeps its size however many inputs there are. The *biases* stay zero.
#
# ### Exercise 3: `scaled_init` (2 points)
#
# The number of a layer's inputs is one of the two sizes of its `W`. Which one? Use `init_network` for the drawing; a
# network made with `scaled_init` and one made with `init_network` from the same seed then differ by the scale only.


# %% nbgrader={"grade": false, "grade_id": "scaled_init", "locked": false, "schema_version": 3, "solution": true, "task": false}
def scaled_init(sizes, rng):
    """Return start parameters as init_network draws them, with each W divided by the root of its number of inputs.

    sizes: units per layer, inputs first, e.g. [784, 30, 10]; rng: np.random.Generator.
    Returns a list of (W, b), first layer first: W (units, inputs) is what init_network(sizes, rng) gives, divided by
    sqrt(inputs); b (units, 1) zeros, nothing drawn for it. Raises ValueError where init_network does.
    Example: scaled_init([4, 2], rng) gives half of the weights that init_network([4, 2], rng) would have given.
    """
    ### BEGIN SOLUTION
    return [(W / np.sqrt(W.shape[1]), b) for W, b in init_network(sizes, rng)]
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "scaled_init-check", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check(scaled_init)

# %% [markdown]
# Here is a hidden layer before training, seen by how often each activation occurs. And the first sanity check once
# more: a network that is not sure of anything costs 1.25.

# %% tags=["skip-grading"]
fresh = scaled_init([784, 30, 10], np.random.default_rng(1))
pictures.saturation(
    {
        "N(0, 1) weights": feedforward(slides.params, slides.X_train)[1][1],
        "scaled_init": feedforward(fresh, slides.X_train)[1][1],
    },
    "The hidden layer before training, for the 500 digits",
)
for name, params in {"N(0, 1) weights": slides.params, "scaled_init": fresh}.items():
    print(f"cost at the start, {name}: {cost(params, slides.X_train, T_500):.3f}")

# %% [markdown]
# Now the experiment that answers half of part 7. Everything is as in part 4: the same network, 500 images, $\eta$ and
# number of steps. Only the start differs. As 100 digits are few, we look at the 4,400 others.

# %% tags=["skip-grading"]
mended, steps, mended_counts = full_batch(fresh, num_steps)
left, right = plots.side_by_side(2, width=5.2, height=4.0)
for ax, name, c in [(left, "N(0, 1) weights", counts), (right, "scaled_init", mended_counts)]:
    print("{}, step {:,}: {} of the 500, {} of the 100, {} of the 4,400".format(name, num_steps, *c[-1]))
    new = c[-1, 2] / 4400
    pictures.gap(steps, c[:, 0] / 500, c[:, 2] / 4400, f"{name}: {new:.0%} of new digits", ax=ax)

# %% [markdown]
# More than twice as many new digits, from a division. After 1,000 steps the mended network is beyond where the slides'
# run ends after 20,000 (429 and 3,013), on the training digits and on new ones. And a gap is there on the right, too:
# seven points, and growing. *That* is what over-fitting means, and we come back to it.
#
# Does it help Nielsen's network as well? And does the scale of the *inputs* matter as much as that of the weights? See
# what becomes of the same network when somebody forgets to divide the pixels by 255.

# %% tags=["skip-grading"]
scaled = scaled_init([784, 30, 10], np.random.default_rng(0))
best, best_train, best_test = follow(scaled, eta=3.0, batch_size=10, num_epochs=30)
pictures.per_epoch(
    {"N(0, 1) weights": nielsen_test, "scaled_init": best_test},
    "Test digits: a scaled start learns more in one epoch\nthan the other in five, and stays ahead",
)
print(f"after 30 epochs: {round(1000 * nielsen_test[30])} and {round(1000 * best_test[30])} of 1,000 test digits,")
print(f"{round(4000 * nielsen_train[30])} and {round(4000 * best_train[30])} of 4,000 training digits")
raw = sgd(scaled, 255 * X_train, T_train, eta=3.0, batch_size=10, num_epochs=5, rng=np.random.default_rng(0))
print(f"pixels from 0 to 255, scaled_init, 5 epochs: {round(1000 * score(raw, 255 * X_test, labels_test))} of 1,000")

# %% [markdown]
# The scaled start wins on both. And pixels up to 255 undo it all: every sum is 255 times as large, the neurons are
# saturated again, and 100 of 1,000 is what guessing gives. The slides and Nielsen need no such division, as their file
# has pixels from 0 to 1 already. Look at the range of your inputs before you look for mistakes in your code.
#
# ## 6. Which digits does it confuse? (about 13 minutes)
#
# "94 %" says how many, not which. A **confusion matrix** keeps the whole story: entry (i, j) counts how often a digit
# that really is an i was called a j. Right answers stand on the diagonal, and every row adds up to the number of
# digits of that kind.
#
# ### Exercise 4: `confusion_matrix` (2 points)
#
# A plain loop over the samples is fine here. Mind that NumPy takes a label of $-1$ without a word, as "the last row";
# so look at both arrays first, and raise a `ValueError` that says which of them is out of range.


# %% nbgrader={"grade": false, "grade_id": "confusion_matrix", "locked": false, "schema_version": 3, "solution": true, "task": false}
def confusion_matrix(labels, predicted, num_classes):
    """Count how often each class was called what: entry (i, j) counts the samples of class i that were called j.

    labels (n,): the true classes; predicted (n,): what was said of them; both integers from 0 to num_classes - 1.
    Returns integers (num_classes, num_classes), rows = true class, columns = predicted class; they add up to n.
    Raises ValueError naming both lengths if they differ, or naming the array that has a class out of range.
    Example: labels [0, 1, 1], predicted [0, 0, 1] and num_classes 2 give [[1, 0], [1, 1]].
    """
    ### BEGIN SOLUTION
    if len(labels) != len(predicted):
        raise ValueError(f"labels has {len(labels)} entries and predicted has {len(predicted)}; expected as many")
    for name, values in (("labels", labels), ("predicted", predicted)):
        if len(values) and (min(values) < 0 or max(values) >= num_classes):
            raise ValueError(f"{name} goes from {min(values)} to {max(values)}; expected 0 to {num_classes - 1}")
    matrix = np.zeros((num_classes, num_classes), dtype=int)
    for true, said in zip(labels, predicted, strict=True):
        matrix[true, said] += 1
    return matrix
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "confusion_matrix-check", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check(confusion_matrix)

# %% tags=["skip-grading"]
said = predict(best, X_test)
matrix = confusion_matrix(labels_test, said, 10)
left, right = plots.side_by_side(2, width=5.4, height=5.2)
pictures.confusion(matrix, "Our best network, 1,000 test digits", left)
matrix_stuck = confusion_matrix(slides.labels_other, predict(stuck, slides.X_other), 10)
pictures.confusion(matrix_stuck, f"The slides' network after {num_steps:,} steps, 4,400 digits", right)

# %% [markdown]
# On the right three columns are almost empty: the network hardly ever says 2, 4 or 9, and never rightly 2 or 9. Those
# outputs lie near 0 for almost every image, where the sigmoid is flat, so they hardly learn. In the whole run one of
# them never comes free: at its best the network does not call a single training digit a 2, and 53 of the 500 are twos.
# So much for 85.8 %.
#
# On the left, what are the mistakes that it makes most often? Look at them. Would you have known?

# %% tags=["skip-grading"]
mistakes = matrix - np.diag(np.diag(matrix))
shown, captions = [], []
for place in np.argsort(-mistakes, axis=None, kind="stable")[:4]:
    i, j = divmod(int(place), 10)
    wrong = np.flatnonzero((labels_test == i) & (said == j))
    print(f"{mistakes[i, j]} times a {i} was called a {j}")
    shown += [*wrong[:4]]
    captions += [f"is {i}, said {j}"] * len(wrong[:4])
pictures.images(X_test[:, shown], captions, "The four most frequent mistakes", columns=8, size=1.05)

# %% [markdown]
# ### Exercise 5: `precision_recall_f1` (3 points)
#
# Three numbers for each class, all from the matrix:
#
# - **precision**: of all that were *called* a 4, which share are 4s? (Down the column.)
# - **recall**: of all that *are* 4s, which share was called a 4? (Along the row.)
# - **F1**, their harmonic mean $\frac{2 \cdot \text{precision} \cdot \text{recall}}{\text{precision} + \text{recall}}$:
#   high only if both are.
#
# What if a class was never named at all? Its precision is 0/0. We agree on 0 then, for F1 as well, and NumPy
# must not even warn: replace a denominator of 0 *before* you divide.


# %% nbgrader={"grade": false, "grade_id": "precision_recall_f1", "locked": false, "schema_version": 3, "solution": true, "task": false}
def precision_recall_f1(matrix):
    """Return precision, recall and F1 of each class, three arrays (k,), from a confusion matrix.

    matrix: counts (k, k), rows = true class, columns = predicted class.
    Precision: right answers among all samples that were given this class (its column). Recall: right answers among
    all samples of this class (its row). F1: 2 * precision * recall / (precision + recall).
    Each is 0.0 where its denominator is 0, without a NumPy warning.
    Example: [[1, 0], [1, 1]] gives precision [0.5, 1], recall [1, 0.5] and F1 [2/3, 2/3].
    """
    ### BEGIN SOLUTION
    right = np.diag(matrix).astype(float)
    predicted, actual = matrix.sum(axis=0), matrix.sum(axis=1)
    precision = right / np.maximum(predicted, 1)
    recall = right / np.maximum(actual, 1)
    both = precision + recall
    return precision, recall, 2 * precision * recall / np.where(both > 0, both, 1)
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "precision_recall_f1-check", "locked": true, "points": 3, "schema_version": 3, "solution": false, "task": false}
check(precision_recall_f1)

# %% tags=["skip-grading"]
tables = [np.array(precision_recall_f1(m)) for m in (matrix, matrix_stuck)]
tables = [np.column_stack([table, table.mean(axis=1)]) for table in tables]
print(f"          our best network             the slides' after {num_steps:,} steps")
print("digit" + "   precision  recall   F1" * 2)
for row, name in enumerate([*"0123456789", "mean"]):
    print(f"{name:5s}" + "".join("{:10.2f} {:8.2f} {:6.2f}".format(*table[:, row]) for table in tables))
print(f"\naccuracy: {np.trace(matrix) / matrix.sum():.3f} and {np.trace(matrix_stuck) / matrix_stuck.sum():.3f}")

# %% [markdown]
# **A sanity check with no computer.** For our best network the mean recall equals the accuracy. Must that be so?
#
# <details><summary>Answer</summary>
#
# Only because each digit occurs 100 times among the test digits. If 90 of 100 samples were zeros, "always 0" would have
# an accuracy of 0.90 and a mean recall of 0.10. That is why one looks at more than the accuracy.
#
# </details>
#
# The fifth measure that people use, the ROC curve, needs two classes and a score; it comes in lesson 4.

# %% [markdown]
# ## 7. What was wrong with 59 %? (about 8 minutes)
#
# Over-fitting means that a model learns what is special about its training data and not what holds in general; models
# with more parameters than data tend to it. The slides name three remedies: **more data** (real or artificially made),
# **regularisation** and **dropout**. The last two are exercises of lesson 4. The first can be measured here and now:
# the same network from the same scaled start, always with 4,000 steps in batches of 10, on ever more of our digits.

# %% tags=["skip-grading"]
sizes = [125, 250, 500, 1000, 2000, 4000]
on_train, on_test = [], []
for n in sizes:
    some_X, some_T = X_train[:, :n], T_train[:, :n]
    epochs = round(4000 * 10 / n)
    params = sgd(scaled, some_X, some_T, eta=1.0, batch_size=10, num_epochs=epochs, rng=np.random.default_rng(1))
    on_train.append(score(params, some_X, labels_train[:n]))
    on_test.append(score(params, X_test, labels_test))
    print(f"{n:5,} training digits: {on_train[-1]:.1%} of them, {on_test[-1]:.1%} of the test digits")
pictures.gap(sizes, on_train, on_test, "More data, same network: the gap closes", "number of training digits", log=True)

# %% [markdown]
# Each doubling of the data closes part of the gap, and each is harder to come by than the last. With 50,000 digits
# Nielsen's network goes on to 95 %, and with 100 hidden neurons to 96.6 %.
#
# ### Exercise 6: `explain_59` (3 points, marked by a person)
#
# A colleague has read the slides and nothing else: "85.8 % on the training digits, 59 % on new ones. Over-fitting.
# Neural networks need more data." **Write her an answer of 120 to 200 words:**
#
# 1. Which part of what she sees is over-fitting? Say what it means, and give a number from this notebook.
# 2. What else was wrong with that network? Say what you changed to find out, and what came of it.
# 3. What should she do, and in which order? And why is "59 %" itself not a very firm number?
#
# Numbers count more than adjectives. Write in the next cell, in place of the text that stands there.

# %% [markdown] nbgrader={"grade": true, "grade_id": "explain_59", "locked": false, "points": 3, "schema_version": 3, "solution": true, "task": false}
# **Model answer**
#
# The gap is over-fitting: the network has learnt what is special about its training digits. It has 23,860 parameters
# for 500 images and can learn nearly all of them by heart. Even with a good start, part 7 finds 99.0 % of the 500 and
# only 87.3 % of new digits, a gap of 12 points.
#
# But most of the missing points are the fault of the start. N(0, 1) weights on 784 inputs give a z of about 9, so 58 %
# of the hidden activations lie below 0.01 or above 0.99 and hardly learn. One output never says "2", though 53 of the
# 500 are twos. I changed the scale of the first weights and nothing else: after 1,000 of the same steps 81 % of
# 4,400 new digits are right, not 35 %.
#
# So first scale the weights. Then get more data: 4,000 digits give 92.7 %, and shifted copies help, too. Then try
# regularisation or dropout. Compare with a baseline each time (the average image gets 81 %). And 59 of 100 means 59
# give or take 5: our network with 58 of 100 got 68.5 % of 4,400 other digits right. Test on more digits.
#
# ### BEGIN MARK SCHEME
# One point for each of the three; half points are possible.
#
# 1. Over-fitting is named as a difference between training digits and new ones that comes from learning what is special
#    about the former (or from more parameters than data), with one number. Half: "too many parameters" and no more.
# 2. The start is named as a cause (saturated neurons, or an output that is stuck) *and* the experiment with
#    `scaled_init`, all else equal, with its outcome. Half: the cause without the evidence, or the evidence without the
#    cause.
# 3. A sensible order (start and baseline before data, then regularisation or dropout) *and* why 59 % is not firm: 100
#    digits give or take 5, or 68.5 % of the 4,400 others, or the best of many steps was picked. Half: one of the two.
#
# Numbers from the learner's own runs count as ours do. Take nothing off for language, or for length from 80 to 300
# words. Other true causes, with evidence, may stand in for one that is missing.
# ### END MARK SCHEME

# %% [markdown]
# ## 8. Explore (about 4 minutes, or as long as you like)
#
# The slides' "Hands-on 2" asks you to vary the number of hidden neurons and the step size. Nielsen asks what a network
# *without* a hidden layer can do, and a summary of the subject proposes tiny ones: two layers of 3, or 2 + 3 + 2. Which
# of these will be best, and which will have the widest gap? Bet, then run.

# %% tags=["skip-grading"]
print("on the first 1,000 digits, 20 epochs    training   test")
for hidden in ([], [3, 3], [2, 3, 2], [5], [30], [100]):
    params = scaled_init([784, *hidden, 10], np.random.default_rng(1))
    params = sgd(params, X_train[:, :1000], T_train[:, :1000], 1.0, 10, 20, np.random.default_rng(1))
    found = [score(params, X, y) for X, y in [(X_train[:, :1000], labels_train[:1000]), (X_test, labels_test)]]
    print(f"hidden layers {hidden!s:25s} {found[0]:8.1%} {found[1]:8.1%}")

# %% [markdown]
# Data can also be made: a digit that is shifted by a pixel is the same digit. The slides call such data "artificially
# created". Here are the slides' 500, and the same 500 with four shifted copies of each.


# %% tags=["skip-grading"]
def shifted(X, down, right):
    return np.roll(X.reshape(28, 28, -1), (down, right), axis=(0, 1)).reshape(784, -1)


moves = [(0, 0), (1, 0), (-1, 0), (0, 1), (0, -1)]
many_X, many_T = np.hstack([shifted(slides.X_train, *move) for move in moves]), np.hstack([T_500] * 5)
for X, T, epochs in [(slides.X_train, T_500, 60), (many_X, many_T, 12)]:
    params = sgd(fresh, X, T, eta=1.0, batch_size=10, num_epochs=epochs, rng=np.random.default_rng(2))
    print(f"{X.shape[1]:5,} digits to train on: {score(params, slides.X_other, slides.labels_other):.1%} of 4,400 new")

# %% [markdown]
# And what do the hidden neurons look at? Each has 784 weights, one for each pixel, so they can be shown as an image.

# %% tags=["skip-grading"]
W_1 = best[0][0]
pictures.images(W_1.T, [], "The weights of the 30 hidden neurons: orange likes ink, blue does not", signed=True)

# %% [markdown]
# Questions, should you have time left:
#
# 1. Change 30 to 300 hidden neurons. What happens to the accuracy on training digits, on test digits, to the time?
# 2. Change $\eta$ in the cell with the hidden layers to 0.1 and to 10. Which architecture suffers most?
# 3. Why would it be a poor idea to create data by mirroring digits left to right?
# 4. At the rim the images of the hidden neurons show nothing but faint noise. Why?
#
# <details><summary>Answers</summary>
#
# 1. Nothing is gained here: 96.0 % and 89.1 %, for several times the time. More neurons are no better by themselves.
# 2. At 0.1 all are slower, and the small and deep ones hardly leave the start. At 10 the wide ones break down (100
#    neurons only guess), as so many weights move an output at once; with 5 neurons one hardly notices.
# 3. Most digits are no longer digits then. Created data must be such as could really occur.
# 4. Those pixels are paper in every image, so their gradient is 0 and their weights stay what they were at the start.
#
# </details>
#
# **Have you the full data?** Put Nielsen's `mnist.pkl.gz` (the slides use it, too) or the four IDX files into a folder,
# and try Nielsen's 30 epochs in about a minute (in part 3, after `T_train` has been made anew):
#
#     from digits import load_mnist
#     X_train, labels_train, X_test, labels_test = load_mnist("the/folder")
#
# A pickle may run programs when it is opened. `load_mnist` lets this one bring arrays of numbers and refuses the rest.

# %% [markdown]
# > ### What to remember
# >
# > - A mini-batch gives a rough gradient for a fraction of the price; many rough steps beat few exact ones.
# > - Shuffle images and labels together, anew in every epoch, and lose no sample at the end.
# > - Weights of size 1 saturate neurons with many inputs. Divide by the root of their number.
# > - The gap between training and new data is over-fitting. More data close it; a low score has other causes as well.
# > - Accuracy says how many, the confusion matrix says which. Always name a baseline beside your number, and n.
#
# ## Further reading
#
# - Michael Nielsen, [chapter 1](http://neuralnetworksanddeeplearning.com/chap1.html), "Implementing our network to
#   classify digits": the experiments of part 3; [chapter 3](http://neuralnetworksanddeeplearning.com/chap3.html) on
#   over-fitting and on weight initialisation.
# - Erik Spence, *Artificial Neural Networks: introduction*,
#   [Compute Ontario Summer School 2025](https://training.computeontario.ca/courses/course/view.php?id=130): the third
#   example and Hands-on 2.
# - The [CS231n notes](https://cs231n.github.io/neural-networks-2/) on initialisation and preparing data, and their
#   [part 3](https://cs231n.github.io/neural-networks-3/) on sanity checks and babysitting the learning process.
# - What comes after this course: the slides promise more than 99 % by the end of their day, with convolutional networks
#   and a framework; Nielsen's chapter 6 builds such networks.
# - LeCun, Cortes and Burges, *The MNIST database of handwritten digits*: where the digits come from.
