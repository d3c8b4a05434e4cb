"""The slips of log_loss_gradients."""

from dataclasses import replace

from autograder.slips import Slip
from autograder.slips.neuron.backward import backward

SLIPS: list[Slip] = [
    Slip(
        "log_loss_gradients",
        "slope-of-the-sigmoid-left-in",
        "(neuron(w, b, X) - y)",
        "(neuron(w, b, X) - y) * sigmoid_prime(w @ X + b)",
        says="This is the gradient of the mean square error: the slope of the sigmoid is still a factor, though it "
        "cancels for the log loss.",
    ),
    Slip(
        "log_loss_gradients",
        "stopped-at-the-activation",
        "delta = (neuron(w, b, X) - y)",
        "a = np.clip(neuron(w, b, X), 1e-12, 1 - 1e-12)\n    delta = (a - y) / (a * (1 - a))",
        says="The chain rule stops too early: this is the derivative with respect to the activation; the slope of the "
        "sigmoid is still to be multiplied in.",
    ),
    Slip(
        "log_loss_gradients",
        "zero-divided-by-zero",
        "delta = (neuron(w, b, X) - y)",
        "a = neuron(w, b, X)\n    delta = (a - y) / (a * (1 - a)) * (a * (1 - a))",
        says="The two derivatives are multiplied as numbers, not on paper: where the neuron is certain, zero is "
        "divided by zero and the gradient becomes NaN.",
        ids="C4",
        one_of="not a number",
    ),
    Slip(
        "log_loss_gradients",
        "clipped-before-the-division",
        "delta = (neuron(w, b, X) - y)",
        "c = np.clip(a := neuron(w, b, X), 1e-12, 1 - 1e-12)\n    delta = (c - y) / (c * (1 - c)) * (a * (1 - a))",
        says="A clip saves the division, but the slope of the sigmoid is still multiplied in and is 0 far out, so a "
        "neuron that is certain and wrong learns nothing.",
        ids="C4",
    ),
    Slip(
        "log_loss_gradients",
        "class-zero-forgotten",
        "(neuron(w, b, X) - y)",
        "y * (neuron(w, b, X) - y)",
        says="Only samples of class 1 push; those whose right answer is 0 have no part in the gradient.",
        ids="C1",
    ),
    Slip(
        "log_loss_gradients",
        "sum-for-mean",
        " / X.shape[1]",
        "",
        says="The gradients of the samples are added up and not averaged, so they grow with the number of samples and "
        "are n times too long.",
        ids="C6 F8; 4.3 sum over batch instead of mean",
    ),
    Slip(
        "log_loss_gradients",
        "half-too-small",
        "(neuron(w, b, X) - y)",
        "0.5 * (neuron(w, b, X) - y)",
        says="The gradient is half of what it should be: the factor one half belongs to the mean square error only.",
        ids="C8",
    ),
    Slip(
        "log_loss_gradients",
        "twice-too-large",
        "(neuron(w, b, X) - y)",
        "2 * (neuron(w, b, X) - y)",
        says="The gradient is exactly twice too large: there is no square in the log loss that could bring a factor 2.",
        ids="C8; 4.3 gradient 2x too large",
    ),
    Slip(
        "log_loss_gradients",
        "wrong-sign",
        "(neuron(w, b, X) - y)",
        "(y - neuron(w, b, X))",
        says="Both gradients have the opposite sign, as if the error were the right answer minus the activation; it "
        "is the other way round.",
        ids="C9 F2",
    ),
    Slip(
        "log_loss_gradients",
        "error-of-z",
        "neuron(w, b, X)",
        "w @ X + b",
        says="The error compares the weighted input z with the right answer; it is the activation that has to be "
        "compared.",
        ids="E21",
    ),
    Slip(
        "log_loss_gradients",
        "answers-forgotten",
        "(neuron(w, b, X) - y)",
        "neuron(w, b, X)",
        says="The right answers are not used: delta is made of the activation alone, as if every answer were 0.",
    ),
    Slip(
        "log_loss_gradients",
        "bias-left-out-of-z",
        "neuron(w, b, X)",
        "sigmoid(w @ X)",
        says="On the way forward the bias is left out of z, so the errors belong to another neuron.",
        read="4. A neuron for 400 points",
    ),
    Slip(
        "log_loss_gradients",
        "samples-taken-as-rows",
        "neuron(w, b, X)",
        "sigmoid(w @ X.T + b)",
        says="On the way forward the rows of X are treated as the samples, so weights and inputs do not fit and a "
        "ValueError comes. Here a sample is a column.",
        read="4. A neuron for 400 points",
        ids="A12",
        one_of="shapes do not fit",
    ),
    Slip(
        "log_loss_gradients",
        "elementwise-product-in-z",
        "neuron(w, b, X)",
        "sigmoid(w * X + b)",
        says="On the way forward weights and inputs are multiplied element by element, where a matrix product is "
        "meant: their shapes do not fit, or are stretched to a table.",
        read="4. A neuron for 400 points",
        ids="A7",
    ),
    Slip(
        "log_loss_gradients",
        "own-sigmoid-overflows",
        "neuron(w, b, X)",
        "np.exp(w @ X + b) / (1 + np.exp(w @ X + b))",
        says="The sigmoid is written out again, in a form whose exponential overflows: samples far out make the whole "
        "gradient NaN.",
        read="3. Sigmoid and its slope",
        one_of="not a number",
    ),
    Slip(
        "log_loss_gradients",
        "divided-by-the-features",
        "X.shape[1]",
        "X.shape[0]",
        says="The gradient is divided by the number of features, the rows of X. The mean is taken over the samples, "
        "which are the columns.",
        ids="E9",
    ),
    Slip(
        "log_loss_gradients",
        "number-of-samples-hard-coded",
        "X.shape[1]",
        "400",
        says="The gradient is divided as if there were always 400 samples, as in the blobs. The number of samples has "
        "to be read from the arrays.",
        ids="H1",
    ),
    Slip(
        "log_loss_gradients",
        "errors-written-into-y",
        "delta = (neuron(w, b, X) - y)",
        "y -= neuron(w, b, X)\n    delta = -y",
        says="The errors are written into y: the right answers of the caller are lost, and whole-number answers "
        "cannot even hold them.",
        ids="E19 F4",
    ),
    *(replace(slip, read="6. Which way is down?") for slip in backward("log_loss_gradients", "neuron(w, b, X)")),
]
