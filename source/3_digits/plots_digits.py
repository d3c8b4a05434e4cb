"""Draw the figures of lesson 3: digits as pictures, accuracy per epoch, the gap to new digits, confusion.

A sample is a column: ``X`` is (784, n), one 28 x 28 image per column, 0.0 for paper and 1.0 for ink.
Every function draws on ``ax``, or on a new figure if none is given, and returns nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from plots import BLUE, COLOURS, DASHES, GREY, INK, ORANGE, side_by_side

if TYPE_CHECKING:
    from matplotlib.axes import Axes

Array = NDArray[np.float64]
Ints = NDArray[np.int64]


def gallery(X: Array, labels: Ints, title: str = "", rows: int = 5) -> None:
    """Show the first few digits of each kind: one column per digit, 0 to 9, and rows images in it."""
    picked = np.stack([np.flatnonzero(labels == digit)[:rows] for digit in range(10)], axis=1)
    images(X[:, picked.ravel()], [], title, columns=10)


def images(
    X: Array, captions: Sequence[str], title: str = "", columns: int = 10, signed: bool = False, size: float = 0.85
) -> None:
    """Show each column of X (784, n) as an image, row by row, with its caption above (captions may be empty).

    signed: the numbers are weights; then orange is positive, blue is negative and white is 0.
    """
    rows = -(-X.shape[1] // columns)
    above = 9 * any(captions)  # pixels for a caption
    mosaic = np.zeros((rows, above + 30, columns, 30))
    for place, image in enumerate(X.T):
        mosaic[place // columns, above + 1 : above + 29, place % columns, 1:29] = image.reshape(28, 28)
    mosaic = mosaic.reshape(rows * (above + 30), columns * 30)
    reach = max(float(np.abs(X).max()), 1e-12)
    colours: Any = _blue_to_orange() if signed else "Greys"
    ax = side_by_side(1, width=size * columns, height=size * rows * (above + 30) / 30 + 0.35)[0]
    ax.imshow(mosaic, cmap=colours, vmin=-reach if signed else 0, vmax=reach)
    for place, caption in enumerate(captions):
        down, across = divmod(place, columns)
        ax.text(30 * across + 15, (above + 30) * down + 5, caption, ha="center", va="center", fontsize=9)
    ax.axis("off")
    ax.set_title(title)


def _blue_to_orange() -> Any:
    from matplotlib.colors import LinearSegmentedColormap

    return LinearSegmentedColormap.from_list("blue to orange", [BLUE, "white", ORANGE])


def estimates(cosines: Mapping[int, Array], title: str = "", ax: Axes | None = None) -> None:
    """Draw, for each batch size, the cosines (one per batch) between a batch's gradient and the full gradient."""
    ax = ax or side_by_side(1, width=6.0)[0]
    for place, (_, values) in enumerate(cosines.items()):
        across = place + np.linspace(-0.22, 0.22, len(values))
        ax.plot(across, values, "o", color=BLUE, markersize=4, alpha=0.6)
        ax.plot([place - 0.3, place + 0.3], [np.mean(values)] * 2, color=ORANGE, label="mean" if place == 0 else None)
    ax.axhline(0, color=GREY, linewidth=1)
    ax.set_xticks(range(len(cosines)), [f"{size:,}" for size in cosines])
    ax.set(title=title, xlabel="images in the batch", ylabel="cosine with the full gradient", ylim=(-0.35, 1.05))
    ax.legend(loc="lower right")


def per_epoch(histories: Mapping[str, Array], title: str = "", ax: Axes | None = None) -> None:
    """Draw one history (num_epochs + 1,) of accuracies per entry; epoch 0 is before training."""
    ax = ax or side_by_side(1, width=6.6)[0]
    for (name, history), colour, dash in zip(histories.items(), COLOURS, DASHES, strict=False):
        ax.plot(history, color=colour, linestyle=dash, marker=".", label=name)
    ax.axhline(0.1, color=GREY, linewidth=1)
    ax.text(1, 0.085, "guessing", color=GREY, fontsize=9, ha="right", va="top", transform=ax.get_yaxis_transform())
    ax.set(title=title, xlabel="epochs (passes over the training digits)", ylabel="accuracy", ylim=(0, 1.02))
    ax.grid(color="0.9")
    ax.legend(loc="best")


def gap(
    x: Sequence[int],
    train: Sequence[float],
    new: Sequence[float],
    title: str = "",
    xlabel: str = "step",
    log: bool = False,
    ax: Axes | None = None,
) -> None:
    """Draw the accuracy on training digits and on new ones over x, and shade what lies between them."""
    ax = ax or side_by_side(1, width=6.0)[0]
    ax.fill_between(x, new, train, color="0.9", label="the gap")
    ax.plot(x, train, DASHES[0], color=BLUE, marker="o" if log else "", label="training digits")
    ax.plot(x, new, DASHES[1], color=ORANGE, marker="o" if log else "", label="new digits")
    if log:
        ax.set_xscale("log")
        ax.set_xticks(x, [f"{value:,}" for value in x])
        ax.minorticks_off()
    ax.set(title=title, xlabel=xlabel, ylabel="accuracy", ylim=(0, 1.02))
    ax.grid(color="0.9")
    ax.legend(loc="lower right" if log else "upper left")


def saturation(activations: Mapping[str, Array], title: str = "") -> None:
    """Draw how often each activation of a layer (m, n) occurs: one panel per entry, with the share near 0 or 1."""
    panels = side_by_side(len(activations), width=4.6, height=3.4)
    for ax, (name, a), colour in zip(panels, activations.items(), (ORANGE, BLUE), strict=False):
        stuck = np.mean((a < 0.01) | (a > 0.99))
        weights = np.full(a.size, 1 / a.size)
        ax.hist(a.ravel(), bins=[i / 40 for i in range(41)], weights=weights, color=colour)
        ax.set(title=f"{name}\n{stuck:.0%} below 0.01 or above 0.99", xlabel="activation", ylabel="share")
    panels[0].figure.suptitle(title)


def confusion(matrix: Ints, title: str = "", ax: Axes | None = None) -> None:
    """Draw a confusion matrix (k, k), rows = true class; the diagonal is left pale so that mistakes stand out."""
    ax = ax or side_by_side(1, width=5.6, height=5.2)[0]
    k = len(matrix)
    wrong = np.where(np.eye(k, dtype=bool), 0, matrix)
    most = max(int(wrong.max()), 1)
    ax.imshow(wrong, cmap="Oranges", vmin=0, vmax=1.3 * most)
    for i, j in np.ndindex(k, k):
        if matrix[i, j]:
            bold = "bold" if i == j else "normal"
            ax.text(j, i, f"{matrix[i, j]}", ha="center", va="center", fontsize=9, color=INK, fontweight=bold)
    ax.set_xticks(range(k))
    ax.set_yticks(range(k))
    ax.spines[:].set_visible(False)
    ax.tick_params(length=0)
    ax.set(title=title, xlabel="the network says", ylabel="it really is")
