"""Draw the figures of lesson 4: gradients through many layers, class regions, regression, overfitting, ROC curves.

A sample is a column: ``X`` is (2, n), labels are (n,). Every function draws on ``ax``, or on a new figure if none is
given, and returns nothing. The house style comes from plots.py; matplotlib is loaded by the first figure.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from plots import (
    BLUE,
    COLOURS,
    DASHES,
    GREEN,
    GREY,
    INK,
    MARKERS,
    ORANGE,
    _new_axes,
    decision_boundary,
    points,
    side_by_side,
)

if TYPE_CHECKING:
    from matplotlib.axes import Axes

Array = NDArray[np.float64]
Params = Sequence[tuple[Array, Array]]
Output = Callable[[Params, Array, Sequence[str]], Array]

PALE = ("#BFDDF0", "#F6CDB5", "#BFE6DA", "#EFD9E5")
"""A light shade for each of plots.COLOURS."""


def any_layer(title: str = "") -> None:
    """Draw a network of two layers as a row of stations: forward above, backward below, what you choose in orange."""
    ax = _new_axes(width=10.4, height=3.9)[0]
    ax.set(xlim=(0, 15.6), ylim=(0, 5.2), title=title)
    ax.axis("off")
    box = {"boxstyle": "round,pad=0.35", "facecolor": "white", "linewidth": 2}
    stations = [(0.8, "$X$", GREEN), (4.0, "$z_1$", BLUE), (7.2, "$a_1$", BLUE), (10.0, "$z_2$", BLUE)]
    stations += [(12.6, "$a_2$", BLUE), (15.0, "$C$", BLUE)]
    ways = [("$W_1 X + b_1$", INK), ("$g_1$", ORANGE), ("$W_2 a_1 + b_2$", INK), ("$g_2$", ORANGE), ("loss", ORANGE)]
    back = [
        ("", INK),
        (r"$\circ\; g_1'(z_1)$", ORANGE),
        (r"$W_2^T \cdot$", INK),
        (r"$\circ\; g_2'(z_2)$", ORANGE),
        (r"$\mathrm{d}C/\mathrm{d}a_2$", ORANGE),
    ]
    for (x, name, colour), (x_next, _, _), (way, shade), (home, tint) in zip(
        stations, stations[1:], ways, back, strict=False
    ):
        middle = (x + x_next) / 2
        arrow = {"arrowstyle": "->", "linewidth": 1.5, "shrinkA": 20, "shrinkB": 20}
        ax.annotate("", (x_next, 3.4), (x, 3.4), arrowprops={**arrow, "color": GREY})
        ax.text(middle, 3.85, way, ha="center", va="center", color=shade, fontsize=12)
        if home:
            ax.annotate("", (x, 2.1), (x_next, 2.1), arrowprops={**arrow, "color": GREY})
            ax.text(middle, 1.6, home, ha="center", va="center", color=tint, fontsize=12)
        ax.text(x, 3.4, name, ha="center", va="center", fontsize=13, bbox={**box, "edgecolor": colour})
    x, name, colour = stations[-1]
    ax.text(x, 3.4, name, ha="center", va="center", fontsize=13, bbox={**box, "edgecolor": colour})
    for x, name in (4.0, r"$\delta_1$"), (10.0, r"$\delta_2$"):
        ax.text(x, 2.1, name, ha="center", va="center", fontsize=13, bbox={**box, "edgecolor": INK})
    for x, name in (4.0, r"to $\partial C/\partial W_1$"), (10.0, r"to $\partial C/\partial W_2$"):
        ax.annotate("", (x, 0.75), (x, 1.75), arrowprops={"arrowstyle": "->", "color": GREY, "linewidth": 1.5})
        ax.text(x, 0.4, name, ha="center", va="center", fontsize=12)
    ax.text(0.15, 4.75, "forward", color=GREY, va="center")
    ax.text(15.5, 0.75, "backward", color=GREY, va="center", ha="right")


def error_table(errors: Array, rows: Sequence[str], columns: Sequence[str], title: str = "") -> None:
    """Show relative errors (rows, columns) as a table: green up to 1e-6, yellow up to 1e-3, red above or not a number.

    Every cell says the power of ten in words as well, so that the colours are not needed.
    """
    ax = _new_axes(width=10.4, height=0.55 * len(rows) + 1.7)[0]
    grade = np.where(errors <= 1e-6, 0, np.where(errors <= 1e-3, 1, 2))
    for i, j in np.ndindex(errors.shape):
        shade = ("#BFE6DA", "#FBEFB5", "#F2A98A")[grade[i, j]]
        ax.fill([j, j + 1, j + 1, j], [i, i, i + 1, i + 1], color=shade, edgecolor="white", linewidth=2)
        ax.text(j + 0.5, i + 0.5, f"{errors[i, j]:.0e}", ha="center", va="center", fontsize=10)
    ax.set(xlim=(0, len(columns)), ylim=(len(rows), 0), title=title, ylabel="hidden layer")
    ax.set_xticks(np.arange(len(columns)) + 0.5, columns, fontsize=9)
    ax.set_yticks(np.arange(len(rows)) + 0.5, rows)
    ax.tick_params(length=0)
    for side in ("left", "bottom"):
        ax.spines[side].set_visible(False)


def gradient_sizes(sizes: Mapping[str, Sequence[float]], title: str = "", ax: Axes | None = None) -> None:
    """Draw one line per network: the size of the gradient of each layer's weights, first layer on the left."""
    ax = ax or _new_axes(width=8.4, height=4.2)[0]
    for (name, size), colour, dash, marker in zip(sizes.items(), COLOURS, DASHES, MARKERS, strict=False):
        layer = np.arange(1, len(size) + 1)
        ax.plot(layer, size, color=colour, linestyle=dash, marker=marker, markersize=5, label=name)
    ax.set_yscale("log")
    ax.set_xticks(layer)
    ax.set(title=title, xlabel="layer (1 is next to the input)", ylabel="typical |dC/dW|")
    ax.grid(color="0.9")
    ax.legend(loc="center left", bbox_to_anchor=(1.0, 0.5))


def regions(
    output: Output,
    params: Params,
    activations: Sequence[str],
    X: Array,
    y: Array,
    title: str = "",
    ax: Axes | None = None,
) -> None:
    """Shade the plane by the class (0 to 3) whose output is the largest, and draw the points X (2, n), y (n,) on top.

    output(params, X, activations) gives (k, n); k is at most 4.
    """
    from matplotlib.colors import ListedColormap

    ax = ax or _new_axes(width=5.2, height=4.4)[0]
    low, high = X.min(axis=1) - 0.5, X.max(axis=1) + 0.5
    x1, x2 = np.meshgrid(np.linspace(low[0], high[0], 250), np.linspace(low[1], high[1], 250))
    classes = output(params, np.vstack([x1.ravel(), x2.ravel()]), activations).argmax(axis=0)
    shades = ListedColormap(PALE)
    ax.pcolormesh(x1, x2, classes.reshape(x1.shape), cmap=shades, vmin=-0.5, vmax=3.5, shading="auto", rasterized=True)
    points(X, y, title, ax)


def boundary(
    output: Output,
    params: Params,
    activations: Sequence[str],
    X: Array,
    y: Array,
    title: str = "",
    ax: Axes | None = None,
    legend: bool = False,
) -> None:
    """Draw plots.decision_boundary for a network of two outputs, whose second is the probability of class 1."""
    decision_boundary(lambda points: output(params, points, activations)[1], X, y, title, ax, legend)


def regression(x: Array, y: Array, lines: Mapping[str, tuple[Array, Array]], title: str = "") -> None:
    """Draw the samples x (1, n), y (1, n) as dots and each entry of lines, a pair (x, y) of equal size, as a line."""
    ax = _new_axes(width=7.2, height=4.2)[0]
    ax.plot(np.ravel(x), np.ravel(y), "o", color=GREY, markersize=4, alpha=0.6, label="training samples")
    for (name, (at, value)), colour, dash in zip(lines.items(), COLOURS, DASHES, strict=False):
        ax.plot(np.ravel(at), np.ravel(value), color=colour, linestyle=dash, label=name)
    ax.set(title=title, xlabel="x", ylabel="y")
    ax.grid(color="0.9")
    ax.legend(loc="center left", bbox_to_anchor=(1.0, 0.5))


def train_and_test(
    histories: Mapping[str, Array], every: int, ylabel: str = "cross-entropy", top: float | None = None, title: str = ""
) -> None:
    """Draw one panel per entry, a history (records, 2): training in blue, new samples in dashed orange, one scale.

    every: steps between two records; top: the upper end of the scale. The lowest cost on new samples has a dot.
    """
    panels = side_by_side(len(histories), width=3.5, height=3.5)
    for ax, (name, history) in zip(panels, histories.items(), strict=True):
        steps = every * np.arange(len(history))
        ax.plot(steps, history[:, 1], color=ORANGE, linestyle="--", label="new points")
        ax.plot(steps, history[:, 0], color=BLUE, label="training points")
        best = int(np.argmin(history[:, 1]))
        ax.plot(steps[best], history[best, 1], "o", color=ORANGE, markersize=6)
        ax.set(title=name, xlabel="step", ylim=(0, top))
        ax.grid(color="0.9")
    panels[0].set_ylabel(ylabel)
    panels[0].legend(loc="center right")
    panels[0].figure.suptitle(title)


def valley(cost: Callable[[Array, Array], Array], paths: Mapping[str, Array], title: str = "") -> None:
    """Draw, one panel each, the path (2, steps + 1) of two weights over the contours of cost(w1, w2)."""
    corners = np.hstack(list(paths.values()))
    low, high = corners.min(axis=1) - 0.5, corners.max(axis=1) + 0.5
    w1, w2 = np.meshgrid(np.linspace(low[0], high[0], 200), np.linspace(low[1], high[1], 200))
    panels = side_by_side(1, rows=len(paths), width=8.4, height=2.5)
    for ax, (name, path) in zip(panels, paths.items(), strict=True):
        ax.contour(w1, w2, cost(w1, w2), levels=12, colors="0.8", linewidths=1)
        ax.plot(*path, "o-", color=ORANGE, markersize=3, linewidth=1.2)
        ax.plot(*path[:, 0], "s", color=BLUE, markersize=8, label="start")
        ax.plot(0, 0, "*", color=GREEN, markersize=13, label="lowest point")
        ax.set(title=name, ylabel="$w_2$")
        ax.legend(loc="center left", bbox_to_anchor=(1.0, 0.5))
    panels[-1].set_xlabel("$w_1$")
    panels[0].figure.suptitle(title)


def mask(kept: Array, title: str = "") -> None:
    """Show a mask (units, samples) of ones and zeros: kept units blue, dropped ones white."""
    from matplotlib.colors import ListedColormap

    ax = _new_axes(width=7.6, height=2.9)[0]
    ax.pcolormesh(kept, cmap=ListedColormap(["white", BLUE]), edgecolors="0.8", linewidth=0.5, vmin=0, vmax=1)
    ax.set(title=title, xlabel="sample", ylabel="unit", aspect="equal")
    ax.set_xticks([])
    ax.set_yticks([])


def roc(named: Mapping[str, tuple[Array, Array]], title: str = "") -> None:
    """Draw one ROC curve per entry, a pair (fpr, tpr), and the diagonal that chance would give."""
    ax = _new_axes(width=7.4, height=4.6)[0]
    for (name, (fpr, tpr)), colour, dash in zip(named.items(), COLOURS, DASHES, strict=False):
        ax.plot(fpr, tpr, color=colour, linestyle=dash, label=name)
    ax.plot([0, 1], [0, 1], color=GREY, linewidth=1, label="tossing a coin")
    ax.set(title=title, xlabel="false positive rate", ylabel="true positive rate", aspect="equal")
    ax.grid(color="0.9")
    ax.legend(loc="center left", bbox_to_anchor=(1.0, 0.5))


def dots(results: Mapping[str, Sequence[float]], title: str = "", xlabel: str = "") -> None:
    """Draw one row per entry: a dot for each run, a bar for the median."""
    ax = _new_axes(width=7.6, height=0.42 * len(results) + 1.3)[0]
    for row, runs in enumerate(results.values()):
        ax.plot(runs, np.full(len(runs), row), "o", color=BLUE, alpha=0.6, markersize=6, linestyle="none")
        ax.plot([np.median(runs)] * 2, [row - 0.3, row + 0.3], color=ORANGE, linewidth=3)
    ax.plot([], [], "o", color=BLUE, alpha=0.6, label="one start")
    ax.plot([], [], color=ORANGE, linewidth=3, label="median")
    ax.set_yticks(range(len(results)), list(results))
    ax.set(title=title, xlabel=xlabel, ylim=(len(results) - 0.5, -0.5))
    ax.grid(color="0.9", axis="x")
    ax.legend(loc="center left", bbox_to_anchor=(1.0, 0.5))
