"""Draw the figures of the lessons: points, boundaries, curves and small diagrams.

A sample is a column: ``X`` is (2, n); ``y`` is (1, n) or (n,), one whole number per point.
Every function draws on ``ax``, or on a new figure if none is given, and returns nothing.
Importing this file is quick: matplotlib is loaded by the first figure.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from matplotlib.axes import Axes

Array = NDArray[np.float64]

# Okabe and Ito's colours, which stay apart for colour-blind eyes; shapes and dashes say the same once more.
BLUE, ORANGE, GREEN, PURPLE = "#0072B2", "#D55E00", "#009E73", "#CC79A7"
INK, GREY = "#222222", "#777777"
COLOURS = (BLUE, ORANGE, GREEN, PURPLE)
MARKERS = ("o", "^", "s", "D")
DASHES = ("-", "--", "-.", ":")
STYLE: Any = {
    "figure.dpi": 100,
    "figure.constrained_layout.use": True,
    "font.size": 11,
    "axes.titlesize": 12,
    "axes.titlelocation": "left",
    "axes.labelsize": 11,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "legend.frameon": False,
    "legend.fontsize": 10,
    "lines.linewidth": 2.0,
}


def _new_axes(columns: int = 1, rows: int = 1, width: float = 5.6, height: float = 3.8) -> list[Axes]:
    import matplotlib.pyplot as plt

    plt.rcParams.update(STYLE)
    _, grid = plt.subplots(rows, columns, figsize=(width * columns, height * rows), squeeze=False)
    return list(grid.flat)


def side_by_side(columns: int, rows: int = 1, width: float = 4.2, height: float = 3.8) -> list[Axes]:
    """Open one figure with rows x columns panels (each width x height inches) and return them row by row."""
    return _new_axes(columns, rows, width, height)


def curves(
    x: Array,
    ys: Mapping[str, Array],
    title: str = "",
    xlabel: str = "",
    ylabel: str = "",
    ax: Axes | None = None,
) -> None:
    """Draw one line per entry of ys against x (n,); the keys are the legend."""
    ax = ax or _new_axes()[0]
    for (name, y), colour, dash in zip(ys.items(), COLOURS, DASHES, strict=False):
        ax.plot(x, np.ravel(y), color=colour, linestyle=dash, label=name)
    ax.set(title=title, xlabel=xlabel, ylabel=ylabel)
    ax.grid(color="0.9")
    ax.legend(loc="upper center", bbox_to_anchor=(0.5, -0.16), ncol=3)  # below, where it hides no curve


def points(X: Array, y: Array, title: str = "", ax: Axes | None = None, legend: bool = True) -> None:
    """Draw the points X (2, n), one colour and one marker per class in y (1, n) or (n,)."""
    ax = ax or _new_axes(width=5.2, height=4.2)[0]
    labels = np.ravel(y)
    for k, label in enumerate(np.unique(labels)):
        x1, x2 = X[:, labels == label]
        ax.scatter(
            x1,
            x2,
            s=22,
            color=COLOURS[k % 4],
            marker=MARKERS[k % 4],
            edgecolor="white",
            linewidth=0.5,
            label=f"class {label:g}",
        )
    ax.set(title=title, xlabel="$x_1$", ylabel="$x_2$", aspect="equal")
    if legend:
        ax.legend(loc="best", handletextpad=0.2)


def decision_boundary(
    predict: Callable[[Array], Array],
    X: Array,
    y: Array,
    title: str = "",
    ax: Axes | None = None,
    legend: bool = True,
) -> None:
    """Shade the plane by what predict says, mark where it passes 0.5, and draw the points on top.

    predict takes (2, m) and gives m values in [0, 1]: activations, or classes 0/1. X (2, n), y (1, n) or (n,).
    """
    ax = ax or _new_axes(width=5.2, height=4.2)[0]
    low, high = X.min(axis=1) - 0.5, X.max(axis=1) + 0.5
    x1, x2 = np.meshgrid(np.linspace(low[0], high[0], 200), np.linspace(low[1], high[1], 200))
    values = np.reshape(predict(np.vstack([x1.ravel(), x2.ravel()])), x1.shape)
    shades = ["#9CC8E3", "#C9E1F0", "#E8F2F8", "#FBEBE1", "#F5CDB3", "#ECAA80"]
    ax.contourf(x1, x2, values, levels=[0, 0.1, 0.3, 0.5, 0.7, 0.9, 1], colors=shades)
    if values.min() < 0.5 < values.max():
        ax.contour(x1, x2, values, levels=[0.5], colors=INK, linewidths=2)
    points(X, y, title, ax, legend)


def learning_curve(
    scores: Mapping[str, Array],
    title: str = "",
    ylabel: str = "accuracy",
    mark_best: bool = True,
    log_steps: bool = False,
    ax: Axes | None = None,
) -> None:
    """Draw one history (num_steps + 1,) per entry of scores; a dot marks the first time each is at its best.

    log_steps stretches the first steps, where most happens.
    """
    ax = ax or _new_axes(width=6.6)[0]
    for (name, history), colour, dash in zip(scores.items(), COLOURS, DASHES, strict=False):
        ax.plot(history, color=colour, linestyle=dash, linewidth=1.6, label=name)
        if mark_best:
            best = int(np.argmax(history))
            ax.plot(best, history[best], "o", color=colour, label=f"best: {history[best]:.4g} at step {best:,}")
    if log_steps:
        ax.set_xscale("symlog", linthresh=1)
        ax.set_xlim(left=0)
    ax.set(title=title, xlabel="step (first steps stretched)" if log_steps else "step", ylabel=ylabel)
    ax.grid(color="0.9")
    ax.legend()


def descent(cost: Callable[[Array], Array], paths: Mapping[str, Sequence[float]], title: str = "") -> None:
    """Draw the curve of a cost of one number w and, one panel each, the steps of every path of w."""
    reach = 1.1 * max(abs(w) for path in paths.values() for w in path)
    line = np.linspace(-reach, reach, 200)
    panels = side_by_side(len(paths), width=3.7, height=3.5)
    for ax, (name, path) in zip(panels, paths.items(), strict=True):
        w = np.array(path)
        ax.plot(line, cost(line), color=GREY)
        ax.plot(w, cost(w), "o", color=ORANGE, markersize=5)
        for start, end in pairwise(w):
            ax.annotate("", (end, cost(end)), (start, cost(start)), arrowprops={"arrowstyle": "->", "color": ORANGE})
        ax.plot(w[0], cost(w[0]), "s", color=BLUE, markersize=8, label="start")
        ax.set(title=name, xlabel="w", ylabel="C")
        ax.legend(loc="upper center")
    panels[0].figure.suptitle(title)


def neuron_diagram(w: Array, b: Array, x: Array, title: str = "") -> None:
    """Draw one neuron with its numbers: weights w (1, d), bias b (1, 1), one sample x (d, 1)."""
    ax = _diagram(title, width=8.6, height=3.6, right=9.4, top=4)
    z = (w @ x + b).item()
    heights = np.linspace(3.3, 0.5, len(x) + 1)
    sources = [*zip(np.ravel(x), np.ravel(w), strict=True), (1, b.item())]
    names = [f"$x_{i + 1}$" for i in range(len(x))]
    for y, (value, weight), name in zip(heights, sources, [*names, "always"], strict=True):
        bias = name == "always"
        _node(ax, 1.4, y, f"{value:g}", GREY if bias else GREEN)
        ax.text(0.95, y, name, ha="right", va="center")
        _arrow(ax, (1.4, y), (4.8, 2), f"bias {weight:g}" if bias else f"weight {weight:g}", to_edge=46)
    _node(ax, 4.8, 2, f"z = {z:g}", BLUE, size=0.62)
    _arrow(ax, (4.8, 2), (7.0, 2), "", from_edge=46, to_edge=4)
    ax.text(7.05, 2, rf"$a = \sigma({z:g}) = {1 / (1 + np.exp(-z)):.4f}$", va="center", fontsize=12)


def computation_graph(title: str = "") -> None:
    """Draw how one sample's cost comes about, from left to right, with the derivative of each arrow."""
    ax = _diagram(title, width=9.2, height=3.9, right=10.6, top=4.4)
    spots = {
        "x": (0.7, 3.7),
        "w": (0.7, 2.2),
        "b": (0.7, 0.7),
        "z": (4.0, 2.2),
        "a": (6.8, 2.2),
        "C": (9.6, 2.2),
    }
    _arrow(ax, spots["x"], spots["z"], "")
    _arrow(ax, spots["w"], spots["z"], r"$\partial z/\partial w = x$")
    _arrow(ax, spots["b"], spots["z"], r"$\partial z/\partial b = 1$")
    _arrow(ax, spots["z"], spots["a"], r"$\mathrm{d}a/\mathrm{d}z = \sigma'(z)$")
    _arrow(ax, spots["a"], spots["C"], r"$\mathrm{d}C/\mathrm{d}a = a - y$")
    for name, (x, y) in spots.items():
        _node(ax, x, y, f"${name}$", {"x": GREEN, "w": ORANGE, "b": ORANGE}.get(name, BLUE))
    for x, formula in (4.0, "$z = wx + b$"), (6.8, r"$a = \sigma(z)$"), (9.5, r"$C = \frac{1}{2}(a - y)^2$"):
        ax.text(x, 1.35, formula, ha="center", va="center")
    ax.annotate("", (4.0, 0.55), (9.6, 0.55), arrowprops={"arrowstyle": "->", "color": ORANGE, "linewidth": 2})
    ax.text(6.8, 0.25, "going back: multiply the derivatives", ha="center", va="center", color=ORANGE)


def _diagram(title: str, width: float, height: float, right: float, top: float) -> Axes:
    ax = _new_axes(width=width, height=height)[0]
    ax.set(xlim=(0, right), ylim=(0, top), aspect="equal", title=title)
    ax.axis("off")
    return ax


def _node(ax: Axes, x: float, y: float, text: str, colour: str, size: float = 0.4) -> None:
    from matplotlib.patches import Circle

    ax.add_patch(Circle((x, y), size, facecolor="white", edgecolor=colour, linewidth=2, zorder=3))
    ax.text(x, y, text, ha="center", va="center", fontsize=12, zorder=4)


def _arrow(
    ax: Axes,
    start: tuple[float, float],
    end: tuple[float, float],
    label: str,
    from_edge: float = 26,
    to_edge: float = 28,
) -> None:
    """Draw an arrow between two nodes' centres; from_edge, to_edge: points to leave free for the nodes."""
    style = {"arrowstyle": "->", "color": GREY, "linewidth": 1.5, "shrinkA": from_edge, "shrinkB": to_edge}
    ax.annotate("", end, start, arrowprops=style, zorder=1)
    x, y = start[0] + 0.45 * (end[0] - start[0]), start[1] + 0.45 * (end[1] - start[1])
    box = {"facecolor": "white", "edgecolor": "none", "pad": 1.5}
    level = start[1] == end[1]
    ax.text(x, y + 0.3 * level, label, ha="center", va="center", fontsize=11, bbox=box, zorder=2)
