"""The slips of neuron_gradients."""

from autograder.slips import Slip
from autograder.slips.neuron.backward import backward

SLIPS: list[Slip] = [
    Slip(
        "neuron_gradients",
        "sum-for-mean",
        " / n",
        "",
        says="The gradients of the samples are added up and not averaged, so they grow with the number of samples and "
        "are n times too long.",
        ids="C6 F8; 4.3 sum over batch instead of mean",
    ),
    Slip(
        "neuron_gradients",
        "twice-too-large",
        "(sigmoid(z) - y)",
        "2 * (sigmoid(z) - y)",
        says="The gradient is exactly twice too large: the 2 that the square brings is still there, though the half "
        "in the cost cancels it.",
        ids="C8; 4.3 gradient 2x too large",
    ),
    Slip(
        "neuron_gradients",
        "half-too-small",
        "/ n",
        "/ (2 * n)",
        says="The gradient is half of what it should be: the half of the cost is kept, though the derivative of the "
        "square has cancelled it.",
        ids="C8",
    ),
    Slip(
        "neuron_gradients",
        "wrong-sign",
        "(sigmoid(z) - y)",
        "(y - sigmoid(z))",
        says="Both gradients have the opposite sign, as if the error were the right answer minus the activation; it "
        "is the other way round.",
        ids="C9 F2",
    ),
    Slip(
        "neuron_gradients",
        "slope-forgotten",
        " * sigmoid_prime(z)",
        "",
        says="The slope of the sigmoid is missing from delta: the middle stretch of the chain rule is left out, and "
        "the gradient is too long.",
        ids="E5; 4.3 output delta without sigma'; 4.3 no sigma' anywhere",
    ),
    Slip(
        "neuron_gradients",
        "slope-at-the-activation",
        "sigmoid_prime(z)",
        "sigmoid_prime(sigmoid(z))",
        says="The slope is taken at the activation instead of at z, so it is squashed twice and hardly changes from "
        "sample to sample.",
        read="3. Sigmoid and its slope",
        ids="B6; 4.3 sigma'(a) instead of sigma'(z)",
    ),
    Slip(
        "neuron_gradients",
        "slope-formula-filled-with-z",
        "sigmoid_prime(z)",
        "(z * (1 - z))",
        says="The formula for the slope in terms of the activation is filled with z, so it is negative wherever z "
        "lies outside the range from 0 to 1.",
        read="3. Sigmoid and its slope",
        ids="B5 B9",
    ),
    Slip(
        "neuron_gradients",
        "slope-without-its-second-factor",
        "sigmoid_prime(z)",
        "sigmoid(z)",
        says="In place of its slope the sigmoid itself is a factor of delta, so the push does not die out for large z.",
    ),
    Slip(
        "neuron_gradients",
        "z-for-its-slope",
        "sigmoid_prime(z)",
        "z",
        says="The error is multiplied by z itself where the slope of the sigmoid at z belongs, so the sign of z "
        "decides about the direction.",
        ids="E3",
    ),
    Slip(
        "neuron_gradients",
        "own-slope-overflows",
        "sigmoid_prime(z)",
        "np.exp(-z) / (1 + np.exp(-z)) ** 2",
        says="The slope is written out again as a quotient that overflows: samples far out make the whole gradient "
        "NaN. The function of exercise 3 avoids that.",
        read="3. Sigmoid and its slope",
    ),
    Slip(
        "neuron_gradients",
        "slope-of-the-error",
        "(sigmoid(z) - y) * sigmoid_prime(z)",
        "(sigmoid(z) - y) ** 2 * (1 - sigmoid(z) + y)",
        says="The slope is worked out from the error and not from the activation: the right answers were subtracted "
        "before the slope was found.",
        ids="E19",
    ),
    Slip(
        "neuron_gradients",
        "error-of-z",
        "(sigmoid(z) - y)",
        "(z - y)",
        says="The error compares the weighted input z with the right answer; it is the activation that has to be "
        "compared.",
        ids="E21",
    ),
    Slip(
        "neuron_gradients",
        "answers-forgotten",
        "(sigmoid(z) - y)",
        "sigmoid(z)",
        says="The right answers are not used: delta is made of the activation alone, as if every answer were 0.",
    ),
    Slip(
        "neuron_gradients",
        "bias-left-out-of-z",
        " + b",
        "",
        says="On the way forward the bias is left out of z, so error and slope belong to another neuron.",
        read="4. A neuron for 400 points",
    ),
    Slip(
        "neuron_gradients",
        "samples-taken-as-rows",
        "w @ X",
        "w @ X.T",
        says="On the way forward the rows of X are treated as the samples, so weights and inputs do not fit and a "
        "ValueError comes. Here a sample is a column.",
        read="4. A neuron for 400 points",
        ids="A12",
        one_of="shapes do not fit",
    ),
    Slip(
        "neuron_gradients",
        "elementwise-product-in-z",
        "w @ X",
        "w * X",
        says="On the way forward weights and inputs are multiplied element by element, where a matrix product is "
        "meant: their shapes do not fit, or are stretched to a table.",
        read="4. A neuron for 400 points",
        ids="A7",
    ),
    Slip(
        "neuron_gradients",
        "divided-by-the-features",
        "X.shape[1]",
        "X.shape[0]",
        says="The gradient is divided by the number of features, the rows of X. The mean is taken over the samples, "
        "which are the columns.",
        ids="E9",
    ),
    Slip(
        "neuron_gradients",
        "number-of-samples-hard-coded",
        "X.shape[1]",
        "400",
        says="The gradient is divided as if there were always 400 samples, as in the blobs. The number of samples has "
        "to be read from the arrays.",
        ids="H1",
    ),
    Slip(
        "neuron_gradients",
        "errors-written-into-y",
        "delta = (sigmoid(z) - y)",
        "y -= sigmoid(z)\n    delta = -y",
        says="The errors are written into y: the right answers of the caller are lost, and whole-number answers "
        "cannot even hold them.",
        ids="E19 F4",
    ),
    *backward("neuron_gradients", "sigmoid(z)"),
    Slip(
        "neuron_gradients",
        "every-activation-against-every-target",
        "    z = w @ X + b\n    delta = (sigmoid(z) - y) * sigmoid_prime(z) / n\n"
        "    return delta @ X.T, delta.sum(axis=1, keepdims=True)",
        "    z = (w @ X + b).T\n    delta = (sigmoid(z) - y.ravel()) * sigmoid_prime(z) / n\n"
        "    return (X @ delta).sum(axis=1, keepdims=True).T, np.array([[delta.sum()]])",
        says="A column of activations meets a flat row of targets, so each activation is compared with every target: a "
        "table of n by n errors, all of which end up in the gradients.",
        ids="A1 A2 A6",
    ),
]
