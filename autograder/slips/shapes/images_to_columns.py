"""The slips of images_to_columns."""

from autograder.slips import Slip
from autograder.slips.refusals import refusals

IMAGES_REFUSED = """\
    if images.ndim != 3:
        raise ValueError(f"images has shape {images.shape}; expected (n, h, w)")"""
AS_COLUMNS = "return images.reshape(len(images), -1).T / 255"

SLIPS: list[Slip] = [
    Slip(
        "images_to_columns",
        "images-mixed-by-reshape",
        "images.reshape(len(images), -1).T",
        "images.reshape(-1, len(images))",
        says="The shape is right and every column is a mixture of several images: a reshape never moves a number, it "
        "only breaks the line elsewhere.",
        ids="A14",
    ),
    Slip(
        "images_to_columns",
        "images-as-rows",
        "reshape(len(images), -1).T",
        "reshape(len(images), -1)",
        says="Every image is a row of the result. A sample is a column in this course, so the table still has to be "
        "turned over.",
        ids="A12",
    ),
    Slip(
        "images_to_columns",
        "only-transposed",
        "reshape(len(images), -1).T",
        "T",
        says="The axes are exchanged and nothing more: three axes remain, and the pixels of an image do not form one "
        "column.",
        ids="A12",
    ),
    Slip(
        "images_to_columns",
        "pixels-column-by-column",
        "images.reshape(len(images), -1).T",
        "images.T.reshape(-1, len(images))",
        says="Each image has a column of its own, but its pixels run down the columns of the picture: the image itself "
        "was turned over as well.",
        ids="A12",
    ),
    Slip(
        "images_to_columns",
        "not-scaled",
        ".T / 255",
        ".T.astype(float)",
        says="The pixels still go from 0 to 255. Inputs of that size drive every neuron far out, where it no longer "
        "learns.",
        read="7. Scales",
        ids="F11",
    ),
    Slip(
        "images_to_columns",
        "bytes-as-they-are",
        ".T / 255",
        ".T",
        says="The pixels keep their type and their range from 0 to 255, and even their memory: the result is only "
        "another look at the caller's images.",
        ids="F11 F13 F4",
    ),
    Slip(
        "images_to_columns",
        "divided-by-256",
        "/ 255",
        "/ 256",
        says="A byte has 256 values, but the largest is 255, and that is what has to become 1. Here the brightest "
        "pixel stays a little below.",
    ),
    Slip(
        "images_to_columns",
        "divided-by-brightest-pixel",
        "/ 255",
        "/ images.max()",
        says="The divisor is the brightest pixel that happens to come, so dark images are made bright, and the same "
        "image differs from batch to batch.",
    ),
    Slip(
        "images_to_columns",
        "each-image-by-its-brightest",
        "/ 255",
        "/ np.maximum(images.max(axis=(1, 2)), 1)",
        says="Each image is divided by its own brightest pixel, so a dark image becomes as bright as any other.",
    ),
    Slip(
        "images_to_columns",
        "cut-to-whole-numbers",
        "/ 255",
        "// 255",
        says="The shares between 0 and 1 are cut to whole numbers, by the kind of division or by going back to bytes, "
        "so only pixels of full brightness remain.",
        ids="F13 F5",
    ),
    Slip(
        "images_to_columns",
        "single-precision",
        ".T / 255",
        ".T.astype(np.float32) / np.float32(255)",
        says="The result is in single precision, which keeps about seven digits. This course computes with NumPy's "
        "ordinary floats throughout.",
    ),
    Slip(
        "images_to_columns",
        "brightness-inverted",
        "return images.reshape(len(images), -1).T / 255",
        "return 1 - images.reshape(len(images), -1).T / 255",
        says="Light and dark are exchanged: 0 has become 1 and 255 has become 0.",
    ),
    Slip(
        "images_to_columns",
        "from-minus-one-to-one",
        ".T / 255",
        ".T / 127.5 - 1",
        says="The pixels are squeezed into the range from -1 to 1, which is another of the usual cures. Here black "
        "is to stay 0.",
    ),
    Slip(
        "images_to_columns",
        "shape-fits-no-image",
        "reshape(len(images), -1)",
        "reshape(len(images), 784)",
        says="The shape that is asked for does not go with the images that come, as happens when the size of one "
        "kind of image is written into the function.",
        ids="H1",
    ),
    Slip(
        "images_to_columns",
        "one-image-flat",
        AS_COLUMNS,
        "return np.squeeze(images.reshape(len(images), -1).T / 255)",
        says="Axes of size 1 are dropped, so a single image gives a flat array instead of a table with one column.",
        ids="A3",
    ),
    Slip(
        "images_to_columns",
        "axes-not-counted",
        IMAGES_REFUSED + "\n",
        "",
        says="The number of axes is not looked at: one image alone is taken for a stack of its rows, and colours are "
        "taken for more pixels.",
    ),
    Slip(
        "images_to_columns",
        "single-image-taken",
        IMAGES_REFUSED,
        "    images = images[np.newaxis] if images.ndim == 2 else images\n" + IMAGES_REFUSED,
        says="An array with two axes is taken for one image. It could as well be a table of finished rows, and so it "
        "was to be refused.",
    ),
    Slip(
        "images_to_columns",
        "index-error-for-missing-axis",
        IMAGES_REFUSED + "\n    return images.reshape(len(images), -1)",
        "    return images.reshape(images.shape[0], images.shape[1] * images.shape[2])",
        says="The size of a third axis is asked for before anyone looks whether there is one. Where it is missing, an "
        "IndexError comes instead of a ValueError.",
    ),
    *refusals("images_to_columns", IMAGES_REFUSED, "an array that is no stack of images"),
]
