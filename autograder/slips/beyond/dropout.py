"""The slips of dropout."""

from autograder.slips import Slip

SLIPS: list[Slip] = [
    Slip(
        "dropout",
        "keeps-what-should-be-dropped",
        "keep_prob, 1.0, 0.0)",
        "keep_prob, 0.0, 1.0)",
        says=(
            "keep_prob is taken for the share that is dropped: with a large keep_prob nearly everything falls silent."
        ),
    ),
    Slip(
        "dropout",
        "not-scaled",
        "a * mask / keep_prob",
        "a * mask",
        says="What stays is not divided by keep_prob, so the sum arriving at the next layer is too small on average.",
    ),
    Slip(
        "dropout",
        "multiplied-not-divided",
        "a * mask / keep_prob",
        "a * mask * keep_prob",
        says=(
            "What stays is multiplied by keep_prob where it should be divided, so it becomes smaller instead of larger."
        ),
    ),
    Slip(
        "dropout",
        "divided-by-the-dropped-share",
        "a * mask / keep_prob",
        "a * mask / (1 - keep_prob)",
        says=(
            "What stays is divided by the share that is dropped; dividing by the share that stays keeps the "
            "average, and never divides by 0."
        ),
    ),
    Slip(
        "dropout",
        "scaled-by-two",
        "a * mask / keep_prob",
        "a * mask * 2",
        says="What stays is always doubled; that is right only if half of it stays.",
        ids="E22 F3",
    ),
    Slip(
        "dropout",
        "keep-prob-ignored",
        "rng.random(a.shape) < keep_prob",
        "rng.random(a.shape) < 0.5",
        says="About half of the entries stay, whatever keep_prob is: it plays no part in the draw.",
        ids="F3",
    ),
    Slip(
        "dropout",
        "mask-already-scaled",
        "return a * mask / keep_prob, mask",
        "return a * mask / keep_prob, mask / keep_prob",
        says="The mask that comes back is already divided by keep_prob; it should hold nothing but 1.0 and 0.0.",
    ),
    Slip(
        "dropout",
        "mask-of-truth-values",
        "return a * mask / keep_prob, mask",
        "return a * mask / keep_prob, mask > 0",
        says=(
            "The mask holds True and False; floats are asked for, 1.0 where an activation stayed and 0.0 where "
            "it was dropped."
        ),
    ),
    Slip(
        "dropout",
        "mask-of-integers",
        "return a * mask / keep_prob, mask",
        "return a * mask / keep_prob, mask.astype(int)",
        says=(
            "The mask holds integers; floats are asked for, 1.0 where an activation stayed and 0.0 where it was "
            "dropped."
        ),
    ),
    Slip(
        "dropout",
        "normal-draws",
        "rng.random(a.shape)",
        "rng.standard_normal(a.shape)",
        says=(
            "The numbers come from the normal distribution, which reaches below 0 and above 1, so the share that "
            "stays is not keep_prob."
        ),
    ),
    Slip(
        "dropout",
        "random-numbers-for-mask",
        "mask = np.where(rng.random(a.shape) < keep_prob, 1.0, 0.0)",
        "mask = rng.random(a.shape)",
        says=(
            "The random numbers themselves serve as the mask, so everything is weakened and nothing is dropped; "
            "they were to be compared with keep_prob."
        ),
    ),
    Slip(
        "dropout",
        "whole-units",
        "mask = np.where(rng.random(a.shape) < keep_prob, 1.0, 0.0)",
        "mask = np.where(rng.random((a.shape[0], 1)) < keep_prob, 1.0, 0.0) * np.ones(a.shape)",
        says="One draw decides for a unit in all samples at once; every entry is to be drawn by itself.",
    ),
    Slip(
        "dropout",
        "whole-samples",
        "mask = np.where(rng.random(a.shape) < keep_prob, 1.0, 0.0)",
        "mask = np.where(rng.random((1, a.shape[1])) < keep_prob, 1.0, 0.0) * np.ones(a.shape)",
        says=(
            "One draw decides for a whole sample, all its units stay or fall together; every entry is to be "
            "drawn by itself."
        ),
    ),
    Slip(
        "dropout",
        "mask-of-one-column",
        "mask = np.where(rng.random(a.shape) < keep_prob, 1.0, 0.0)",
        "mask = np.where(rng.random((a.shape[0], 1)) < keep_prob, 1.0, 0.0)",
        says=(
            "The mask has one column only, so one draw decides for a unit in all samples, and the mask lacks the "
            "shape of a."
        ),
    ),
    Slip(
        "dropout",
        "one-draw-for-everything",
        "mask = np.where(rng.random(a.shape) < keep_prob, 1.0, 0.0)",
        "mask = np.where(rng.random() < keep_prob, 1.0, 0.0) * np.ones(a.shape)",
        says="A single draw decides for the whole array: everything stays or everything falls silent.",
    ),
    Slip(
        "dropout",
        "own-seed",
        "rng.random(a.shape)",
        "np.random.default_rng(0).random(a.shape)",
        says=(
            "The draws come from a generator that is seeded anew inside the function, so every call drops the "
            "same entries; rng plays no part."
        ),
        ids="G10",
    ),
    Slip(
        "dropout",
        "zeros-called-dropped",
        "return a * mask / keep_prob, mask",
        "return a * mask / keep_prob, 1.0 * (a * mask != 0)",
        says=(
            "The mask is read off the result, so activations that were 0 before count as dropped, whether they "
            "stayed or not."
        ),
    ),
    Slip(
        "dropout",
        "mask-drawn-twice",
        "return a * mask / keep_prob, mask",
        "return a * mask / keep_prob, np.where(rng.random(a.shape) < keep_prob, 1.0, 0.0)",
        says="The mask that comes back was drawn a second time, so it does not say what has been dropped.",
    ),
    Slip(
        "dropout",
        "results-swapped",
        "return a * mask / keep_prob, mask",
        "return mask, a * mask / keep_prob",
        says="The two results come back in the wrong order: first the activations, then the mask.",
    ),
    Slip(
        "dropout",
        "mask-not-returned",
        "return a * mask / keep_prob, mask",
        "return a * mask / keep_prob",
        says="Only the activations come back; without the mask the way back cannot drop the same entries.",
    ),
    Slip(
        "dropout",
        "scaled-by-the-share-that-stayed",
        "a * mask / keep_prob",
        "a * mask / max(mask.mean(), 1e-9)",
        says=(
            "What stays is divided by the share that happened to stay this time, not by keep_prob, so the factor "
            "changes from draw to draw."
        ),
    ),
    Slip(
        "dropout",
        "works-in-a-itself",
        "return a * mask / keep_prob, mask",
        "a *= mask\n    a /= keep_prob\n    return a, mask",
        says=(
            "The activations are changed in the caller's own array, which is lost by that, and integers end in "
            "an error."
        ),
        ids="F4 F5",
    ),
    Slip(
        "dropout",
        "written-into-a",
        "return a * mask / keep_prob, mask",
        "a[...] = a * mask / keep_prob\n    return a * 1.0, mask",
        says=(
            "The result is an array of its own, but it was first written into the caller's activations, which "
            "are lost by that."
        ),
        ids="F4",
    ),
    Slip(
        "dropout",
        "a-itself-when-all-is-kept",
        "return a * mask / keep_prob, mask",
        "if keep_prob == 1:\n        return a, mask\n    return a * mask / keep_prob, mask",
        says=(
            "Where nothing is dropped the caller's own array comes back instead of a copy: whoever changes the "
            "result changes it, too."
        ),
        ids="F4 E20",
    ),
    Slip(
        "dropout",
        "keep-prob-not-checked",
        "if not 0 < keep_prob <= 1:",
        "if keep_prob is None:",
        says="No keep_prob is refused: 0 divides by 0, and numbers that are no probability at all are taken as well.",
        one_of="zero gets through",
    ),
    Slip(
        "dropout",
        "zero-accepted",
        "if not 0 < keep_prob <= 1:",
        "if not 0 <= keep_prob <= 1:",
        says="A keep_prob of 0 is accepted, though then nothing stays, and 0 is divided by 0.",
        one_of="zero gets through",
    ),
    Slip(
        "dropout",
        "above-one-accepted",
        "if not 0 < keep_prob <= 1:",
        "if keep_prob <= 0:",
        says=(
            "A keep_prob above 1 is accepted, though it is no probability, and everything that stays is made smaller."
        ),
    ),
    Slip(
        "dropout",
        "one-refused",
        "if not 0 < keep_prob <= 1:",
        "if not 0 < keep_prob < 1:",
        says="A keep_prob of exactly 1 is refused, though it is allowed: then nothing is dropped.",
    ),
    Slip(
        "dropout",
        "assertion-for-keep-prob",
        "raise ValueError(f",
        "raise AssertionError(f",
        says=(
            "A keep_prob that is out of range ends in an AssertionError; a wrong argument is reported with a "
            "ValueError here."
        ),
    ),
    Slip(
        "dropout",
        "nothing-dropped",
        "return a * mask / keep_prob, mask",
        "return a * 1.0, np.ones(a.shape)",
        says="Nothing is dropped and nothing is scaled: that is right for new samples, but not for a training step.",
    ),
    Slip(
        "dropout",
        "cut-to-integers",
        "a * mask / keep_prob",
        "(a * mask / keep_prob).astype(a.dtype)",
        says="The result takes its type from a: for integers everything after the point is cut off.",
        ids="F5",
    ),
    Slip(
        "dropout",
        "silent-error",
        'raise ValueError(f"keep_prob is {keep_prob}; expected a number above 0 and at most 1")',
        "raise ValueError",
        says="The ValueError comes without a text, so whoever meets it is not told what was wrong with keep_prob.",
    ),
]
