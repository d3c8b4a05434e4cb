"""Draw the figures of lesson 0: arrays as boxes, broadcasting, and what a reshape does to images.

A 1-D array is drawn as one open strip, because it has no second axis; pale dashed boxes are copies that
broadcasting only pretends to make. Every function draws a new figure, unless it takes ``ax``, and returns nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from plots import BLUE, COLOURS, GREEN, GREY, INK, ORANGE, Array, side_by_side

if TYPE_CHECKING:
    from matplotlib.axes import Axes

TINTS = {BLUE: "#C9E1F0", ORANGE: "#F9DCC9", GREEN: "#C6E9DD"}


def vector_row_column(values: Array) -> None:
    """Draw the numbers values (n,) three times: as a vector (n,), as a row (1, n) and as a column (n, 1)."""
    n = len(values)
    panels = side_by_side(3, width=3.5, height=3.3)
    kinds = [
        ("a vector: one axis", values, BLUE, "v", f"v[{n - 1}] is {values[-1]:g};  v.T is v again"),
        ("a row: two axes", values[None, :], ORANGE, "r", f"r[0, {n - 1}] is {values[-1]:g};  r.T is a column"),
        ("a column: two axes", values[:, None], GREEN, "c", f"c[{n - 1}, 0] is {values[-1]:g};  c.T is a row"),
    ]
    for ax, (title, array, colour, name, remark) in zip(panels, kinds, strict=True):
        height = len(array) if array.ndim == 2 else 1
        _boxes(ax, np.atleast_2d(array), np.ones(np.atleast_2d(array).shape, bool), (0, height / 2), colour)
        if array.ndim == 2:
            for i in range(array.shape[0]):
                ax.text(-0.25, height / 2 - i - 0.5, f"{i}", ha="right", va="center", color=GREY)
        for j in range(array.shape[-1]):
            ax.text(j + 0.5, height / 2 + 0.35, f"{j}", ha="center", va="center", color=GREY)
        ax.text(0, -n / 2 - 0.6, f"{name}.shape = {array.shape}", fontsize=12, va="center")
        ax.text(0, -n / 2 - 1.35, remark, color=GREY, va="center")
        _frame(ax, (-0.8, 5.0), (-n / 2 - 1.8, n / 2 + 0.8), title)


def broadcasting(
    a: Array, b: Array, symbol: str = "+", title: str = "", diagonal: bool = False, ax: Axes | None = None
) -> None:
    """Draw a + b (or a - b, by symbol) as boxes, with the copies that broadcasting imagines drawn pale.

    a, b: arrays of one or two axes that broadcast. diagonal=True rings the entries (i, i) of the result.
    """
    operate = {"+": np.add, "-": np.subtract, "*": np.multiply}[symbol]
    result = operate(a, b)
    rows, columns = result.shape
    ax = ax or side_by_side(1, width=0.62 * (3 * columns + 4), height=0.62 * (rows + 2.4))[0]
    sign = symbol.replace("-", "\u2212")
    step = columns + 1.5
    for k, (array, colour) in enumerate([(a, BLUE), (b, ORANGE), (result, GREEN)]):
        left = k * step
        real = np.zeros(result.shape, bool)
        real[tuple(slice(0, size) for size in np.atleast_2d(array).shape)] = True
        _boxes(ax, np.broadcast_to(array, result.shape), real, (left, rows), colour)
        if k:
            ax.text(left - 0.75, rows / 2, (sign, "=")[k - 1], ha="center", va="center", fontsize=16)
        ax.text(left + columns / 2, -0.45, f"{array.shape}", ha="center", va="center", fontsize=12)
        if array.ndim == 1:
            note = f"counts as {(1, *array.shape)}"
        else:
            note = "" if array.shape == result.shape else f"stretched to {result.shape}"
        ax.text(left + columns / 2, -0.95, note, ha="center", va="center", fontsize=9, color=GREY)
    if diagonal:
        from matplotlib.patches import Circle

        for i in range(min(rows, columns)):
            centre = (2 * step + i + 0.5, rows - i - 0.5)
            ax.add_patch(Circle(centre, 0.4, facecolor="none", edgecolor=INK, linewidth=1.5, zorder=5))
    _frame(ax, (-0.3, 2 * step + columns + 0.3), (-1.3, rows + 0.3), title)


def answers(f: Array, y: Array, shown: int, title: str = "", ax: Axes | None = None) -> None:
    """Draw the answers f (n, 1) or (n, n) of the first samples as shades, the targets y (n,) in a strip above.

    shown: how many samples, and in the second case how many columns, are drawn.
    """
    ax = ax or side_by_side(1)[0]
    corner = f[:shown, :shown]
    width = corner.shape[1]
    style: Any = {"cmap": _shades(), "vmin": 0, "vmax": 1, "edgecolor": "white", "linewidth": 0.4}
    ax.pcolormesh(np.arange(width + 1), np.arange(shown + 1), corner, **style)
    if width > 1:
        ax.pcolormesh(np.arange(shown + 1), [-2.6, -1.2], y[None, :shown], **style)
        ax.text(-0.4, -1.9, "y", ha="right", va="center")
    else:
        ax.pcolormesh([-2.6, -1.6], np.arange(shown + 1), y[:shown, None], **style)
        ax.text(-2.1, -0.5, "y", ha="center", va="bottom")
        ax.text(0.5, -0.5, "f", ha="center", va="bottom")
    middle = shown / 2
    ax.set(xlim=(-3.4, shown + 0.2) if width > 1 else (-middle, middle + 1), ylim=(shown + 0.2, -3.2), aspect="equal")
    ax.set(xticks=[], yticks=[], title=title, ylabel=f"the first {shown} samples")
    for side in ax.spines.values():
        side.set_visible(False)
    if width > 1:
        ax.set_xlabel(f"the first {shown} of {f.shape[1]} columns")


def one_hot_columns(images: NDArray[np.uint8], T: Array) -> None:
    """Draw the matrix T (k, n) as boxes, and above each of its columns the image that it belongs to.

    images: (n, h, w), 0 is white and 255 is black.
    """
    k, n = T.shape
    ax = side_by_side(1, width=0.55 * n + 1.2, height=0.42 * k + 1.3)[0]
    _boxes(ax, T, T == 1, (0, k), GREEN)
    for j, image in enumerate(images):
        ax.imshow(image, cmap="Greys", vmin=0, vmax=255, extent=(j + 0.05, j + 0.95, k + 0.25, k + 1.15), zorder=3)
    for i in range(k):
        ax.text(-0.25, k - i - 0.5, f"{i}", ha="right", va="center", color=GREY)
    ax.text(-0.9, k / 2, "row = class", rotation=90, ha="center", va="center")
    ax.text(n / 2, -0.5, "column = sample", ha="center", va="center")
    _frame(ax, (-1.3, n + 0.1), (-0.9, k + 1.3), "")


def columns_of(
    images: NDArray[np.uint8], to_columns: Callable[[NDArray[np.uint8]], NDArray[Any]], title: str = ""
) -> None:
    """Draw each image (h, w) of images (n, h, w), and below it the matching column of to_columns(images).

    A column is laid out as h x w again. Every image has a colour, which its pixels keep wherever they go.
    """
    n, h, w = images.shape
    source = np.broadcast_to(np.arange(n, dtype=np.uint8)[:, None, None], images.shape).copy()
    values, origin = np.asarray(to_columns(images)), np.asarray(to_columns(source))
    if values.shape != (h * w, n):
        raise ValueError(f"the columns have shape {values.shape}; expected {(h * w, n)}, one column per image")
    _, origin = np.unique(origin, return_inverse=True)
    origin = np.reshape(origin, values.shape)
    panels = side_by_side(n, rows=2, width=1.75, height=1.95)
    for j in range(n):
        _coloured(panels[j], images[j] / 255, source[j])
        panels[j].set_title(f"image {j}", fontsize=11)
        column = values[:, j] / max(values.max(), 1e-12)
        _coloured(panels[n + j], column.reshape(h, w), origin[:, j].reshape(h, w))
        panels[n + j].set_title(f"column {j}", fontsize=11)
    panels[0].figure.suptitle(title)


def _coloured(ax: Axes, values: Array, origin: NDArray[Any]) -> None:
    from matplotlib.colors import to_rgb

    full = np.array([to_rgb(colour) for colour in COLOURS])[origin % len(COLOURS)]
    strength = 0.12 + 0.88 * values[..., None]  # a blank pixel keeps a tint, so that one sees where it came from
    ax.imshow(1 - strength * (1 - full))
    ax.set(xticks=[], yticks=[])
    for side in ax.spines.values():
        side.set_visible(False)


def _boxes(ax: Axes, values: Array, real: NDArray[np.bool_], corner: tuple[float, float], colour: str) -> None:
    """Draw values (rows, columns) as unit boxes; corner is the upper left one. Where real is False: a pale copy."""
    from matplotlib.patches import Rectangle

    left, top = corner
    for (i, j), value in np.ndenumerate(values):
        is_real = bool(real[i, j])
        look: Any = (
            {"facecolor": TINTS[colour], "edgecolor": colour, "linewidth": 1.5, "zorder": 2}
            if is_real
            else {"facecolor": "white", "edgecolor": "0.75", "linewidth": 1, "linestyle": "--", "zorder": 1}
        )
        ax.add_patch(Rectangle((left + j, top - i - 1), 1, 1, **look))
        shade = INK if is_real else "0.6"
        ax.text(left + j + 0.5, top - i - 0.5, f"{value:g}", ha="center", va="center", color=shade, zorder=4)


def _frame(ax: Axes, xlim: tuple[float, float], ylim: tuple[float, float], title: str) -> None:
    ax.set(xlim=xlim, ylim=ylim, aspect="equal", title=title)
    ax.axis("off")


def _shades() -> Any:
    from matplotlib.colors import LinearSegmentedColormap

    return LinearSegmentedColormap.from_list("blue to orange", [BLUE, "#F5F2EF", ORANGE])
