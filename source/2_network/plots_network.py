"""Draw the figures of lesson 2, and find the first quantity of a backward pass that is wrong.

Sizes in a picture are counted as in the lesson: (units, samples) for z, a and delta, (units, inputs) for a weight
matrix, (units, 1) for a bias. ``params`` is a list of pairs (W, b), one per layer.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

import plots
from plots import BLUE, COLOURS, GREEN, GREY, INK, ORANGE, Array

if TYPE_CHECKING:
    from matplotlib.axes import Axes

Params = Sequence[tuple[Array, Array]]


def slopes() -> None:
    """Draw a slope measured from one side and from both, and how far off both are for small and large nudges."""
    left, right = plots.side_by_side(2, width=5.2, height=4.0)
    at, h = 0.7, 1.6
    theta = np.linspace(-2.2, 4.2, 200)
    left.plot(theta, _curve(theta), color=GREY, label="cost")
    tangent = _curve(at) + _slope(at) * (theta - at)
    left.plot(theta, tangent, color=INK, linewidth=1.4, linestyle=":", label="the true slope")
    for (x1, x2), colour, dash, name in [
        ((at, at + h), ORANGE, "--", "from one side"),
        ((at - h, at + h), BLUE, "-", "from both sides"),
    ]:
        left.plot([x1, x2], [_curve(x1), _curve(x2)], "o", linestyle=dash, color=colour, label=name)
    left.axvline(at, color="0.85", zorder=0)
    left.set(title="Both sides: nearly parallel to the truth", xlabel=r"one parameter $\theta$", ylabel="C")
    left.set(ylim=(-0.05, 1.15), xticks=[at - h, at, at + h])
    left.set_xticklabels([r"$\theta - h$", r"$\theta$", r"$\theta + h$"])
    left.legend(loc="upper left")
    sizes = 10.0 ** np.arange(-12, 0.01, 0.5)
    one = np.array([abs((_curve(at + s) - _curve(at)) / s - _slope(at)) for s in sizes])
    both = np.array([abs((_curve(at + s) - _curve(at - s)) / (s + s) - _slope(at)) for s in sizes])
    right.loglog(sizes, one, color=ORANGE, linestyle="--", marker="o", markersize=4, label="from one side")
    right.loglog(sizes, both, color=BLUE, marker="s", markersize=4, label="from both sides")
    right.axvline(1e-5, color=GREY, linestyle=":")
    right.text(1.5e-5, 2e-4, "h = 1e-5", color=GREY)
    right.set(title="Too large bends, too small drowns in rounding", xlabel="size of the nudge h", ylabel="error")
    right.grid(color="0.9")
    right.legend(loc="upper left")


def _curve(theta: Any) -> Any:
    return 0.5 + 0.5 * np.tanh(theta / 2)


def _slope(theta: float) -> float:
    return float(0.25 / np.cosh(theta / 2) ** 2)


def network_diagram(sizes: Sequence[int], title: str = "") -> None:
    """Draw a network with the given layer sizes, the shapes under each layer, and one weight with its index."""
    ax = plots._diagram(title, width=9.6, height=5.0, right=11.0, top=5.7)
    columns = np.linspace(1.7, 9.3, len(sizes))
    heights = [2.95 + 1.3 * (np.arange(size)[::-1] - (size - 1) / 2) for size in sizes]
    for layer in range(1, len(sizes)):
        for j, y in enumerate(heights[layer]):
            for k, y_before in enumerate(heights[layer - 1]):
                chosen = (layer, j, k) == (1, sizes[1] - 1, 0)
                style = {"color": ORANGE if chosen else "0.75", "linewidth": 2.4 if chosen else 1.2}
                arrow = {"arrowstyle": "->", "shrinkA": 19, "shrinkB": 19, **style}
                ax.annotate("", (columns[layer], y), (columns[layer - 1], y_before), arrowprops=arrow)
    for layer, x in enumerate(columns):
        for unit, y in enumerate(heights[layer]):
            plots._node(ax, x, y, str(unit), BLUE if layer else GREEN)
        kind = "input" if layer == 0 else "output" if layer == len(sizes) - 1 else "hidden"
        ax.text(x, 5.35, f"layer {layer}: {kind}", ha="center", weight="bold")
        m, before = sizes[layer], sizes[layer - 1]
        shapes = (
            f"$W$ ({m}, {before})   $b$ ({m}, 1)\n$z$, $a$ ({m}, n)"
            if layer
            else f"$X$ ({m}, n)\nno $W$, no $b$, no $\\sigma$"
        )
        ax.text(x, 0.75, shapes, ha="center", va="center")
    label = f"$W$[{sizes[1] - 1}, 0]: to unit {sizes[1] - 1} from unit 0"
    ax.text((columns[0] + columns[1]) / 2 - 0.2, heights[1][-1] - 0.25, label, ha="center", color=ORANGE, fontsize=10)


def backward_diagram(title: str = "") -> None:
    """Draw the quantities of a network with one hidden layer: forward to the cost, and backward from it."""
    ax = plots._diagram(title, width=10.4, height=5.2, right=12.6, top=6.0)
    spots = dict(zip(["X", "z_1", "a_1", "z_2", "a_2", "C"], np.linspace(0.8, 11.8, 6), strict=True))
    y, low = 3.9, 1.0
    names = list(spots)
    for start, end in zip(names, names[1:], strict=False):
        plots._arrow(ax, (spots[start], y), (spots[end], y), "")
    above = {"z_1": "$W_1, b_1$", "z_2": "$W_2, b_2$"}
    for name, x in spots.items():
        plots._node(ax, x, y, f"${name}$", {"X": GREEN}.get(name, BLUE), size=0.46)
        if name in above:
            ax.text(x, y + 1.25, above[name], ha="center", va="center", color=ORANGE)
            ax.annotate("", (x, y + 0.5), (x, y + 1.05), arrowprops={"arrowstyle": "->", "color": ORANGE})
    for name in ("a_1", "a_2"):
        ax.text(spots[name], y + 0.75, r"$\sigma$", ha="center", va="center", color=GREY)
    ax.text(0.3, 5.65, "forward: left to right, keep every z and a", color=GREY)
    back: dict[str, Any] = {"arrowstyle": "->", "color": ORANGE, "linewidth": 2}
    for name, delta in (("z_2", r"$\delta_2$"), ("z_1", r"$\delta_1$")):
        plots._node(ax, spots[name], 2.3, delta, ORANGE, size=0.46)
        ax.plot([spots[name]] * 2, [2.78, 3.42], color=ORANGE, linestyle=":", linewidth=1.4)
    ax.plot([spots["C"]] * 2, [y - 0.5, 2.3], color=ORANGE, linewidth=2)
    ax.annotate("", (spots["z_2"] + 0.5, 2.3), (spots["C"] + 0.03, 2.3), arrowprops={**back, "shrinkA": 0})
    ax.annotate("", (spots["z_1"] + 0.5, 2.3), (spots["z_2"] - 0.5, 2.3), arrowprops=back)
    box = {"facecolor": "white", "edgecolor": "none", "pad": 1.5}
    middle = (spots["z_1"] + spots["z_2"]) / 2
    ax.text(middle, 2.3, "through $W_2$,\nthen $\\sigma'(z_1)$", ha="center", va="center", bbox=box, fontsize=10)
    ax.text(9.6, 2.3, "how wrong,\nthen $\\sigma'(z_2)$", ha="center", va="center", bbox=box, fontsize=10)
    for name, text in (
        ("z_2", "$\\delta_2$ with $a_1$:\n$dW_2$, $db_2$"),
        ("z_1", "$\\delta_1$ with $X$:\n$dW_1$, $db_1$"),
    ):
        ax.annotate("", (spots[name], low + 0.42), (spots[name], 1.8), arrowprops=back)
        ax.text(spots[name], low, text, ha="center", va="center", color=ORANGE)
    ax.text(12.3, 1.6, "backward: right to left", color=ORANGE, ha="right")


def gradient_check(
    numerical_gradient: Callable[..., Array], cost: Callable[[Any], float], params: Params, grads: Params
) -> None:
    """Print, for each W and b, how far grads lie from the slopes that numerical_gradient measures on cost(params).

    The relative error is |dW - measured| / (|dW| + |measured|), with the length of a long vector for | |.
    """
    for layer, (pair, found) in enumerate(zip(params, grads, strict=True)):
        for part, name in enumerate("Wb"):

            def cost_of(theta: Array, layer: int = layer, part: int = part) -> float:
                changed = [list(one) for one in params]
                changed[layer][part] = theta
                return cost(changed)

            measured = numerical_gradient(cost_of, pair[part])
            line = f"d{name}{layer + 1}  {np.shape(found[part])!s:9}"
            if np.shape(found[part]) != measured.shape:
                print(f"{line} should have the shape of {name}{layer + 1}, {measured.shape}")
                continue
            size = np.linalg.norm(found[part]) + np.linalg.norm(measured)
            error = np.linalg.norm(found[part] - measured) / size if size else 0.0
            print(f"{line} relative error {error:.0e}   {'fine' if error < 1e-6 else 'WRONG'}")


def first_wrong(
    numerical_gradient: Callable[..., Array],
    feedforward: Callable[..., Any],
    output_delta: Callable[..., Array],
    hidden_delta: Callable[..., Array],
    backprop: Callable[..., Any],
) -> None:
    """Compare ten quantities of a small network one after the other; name and draw the first that is wrong.

    The network has 3 inputs, 4 hidden units, 2 outputs and 5 samples, and biases that are not 0. z and a are compared
    with a slow computation, deltas and gradients with slopes that numerical_gradient measures. The deltas are made
    from right inputs, so that a mistake shows in the function that makes it.
    """
    params, X, T = _small_case()
    right = _right(numerical_gradient, params, X, T)
    for name, maker, yours in _yours(params, X, T, right, feedforward, output_delta, hidden_delta, backprop):
        expected = right[name]
        line = f"{name:7} {np.shape(yours)!s:7} made by {maker:13}"
        if np.shape(yours) != expected.shape:
            print(f"{line} FIRST WRONG QUANTITY: its shape should be {expected.shape}")
            return
        difference = np.abs(yours - expected)
        if not difference.max() <= 1e-6 * np.abs(expected).max():  # so that NaN counts as wrong
            print(f"{line} FIRST WRONG QUANTITY: off by up to {difference.max():.2g}{_factor(yours, expected)}")
            _draw_difference(name, np.asarray(yours, dtype=float), expected)
            return
        print(f"{line} agrees")
    print("All ten quantities agree.")


def _small_case() -> tuple[list[tuple[Array, Array]], Array, Array]:
    rng = np.random.default_rng(12)
    params = [(rng.standard_normal((4, 3)), rng.standard_normal((4, 1)))]
    params.append((rng.standard_normal((2, 4)), rng.standard_normal((2, 1))))
    return params, rng.standard_normal((3, 5)), np.array([[1.0, 0, 0, 1, 0], [0, 1, 1, 0, 1]])


def _weigh(pair: tuple[Array, Array], a: Array) -> Array:
    sums: Array = np.einsum("jk,ki->ji", pair[0], a)
    return sums + pair[1]


def _right(
    numerical_gradient: Callable[..., Array], params: list[tuple[Array, Array]], X: Array, T: Array
) -> dict[str, Array]:
    first, second = params

    def cost_from_z2(z2: Array) -> float:
        return float(np.sum(np.square(_curve(z2) - T)) / 10)

    def cost_from_z1(z1: Array) -> float:
        return cost_from_z2(_weigh(second, _curve(z1)))

    z1 = _weigh(first, X)
    z2 = _weigh(second, _curve(z1))
    right = {"z1": z1, "a1": _curve(z1), "z2": z2, "a2": _curve(z2)}
    # A delta belongs to one sample, and the cost is a mean over five.
    right["delta2"] = 5 * numerical_gradient(cost_from_z2, z2)
    right["delta1"] = 5 * numerical_gradient(cost_from_z1, z1)
    right["dW2"] = numerical_gradient(lambda W: cost_from_z2(_weigh((W, second[1]), _curve(z1))), second[0])
    right["db2"] = numerical_gradient(lambda b: cost_from_z2(_weigh((second[0], b), _curve(z1))), second[1])
    right["dW1"] = numerical_gradient(lambda W: cost_from_z1(_weigh((W, first[1]), X)), first[0])
    right["db1"] = numerical_gradient(lambda b: cost_from_z1(_weigh((first[0], b), X)), first[1])
    return right


def _yours(
    params: Any,
    X: Array,
    T: Array,
    right: Mapping[str, Array],
    feedforward: Callable[..., Any],
    output_delta: Callable[..., Array],
    hidden_delta: Callable[..., Array],
    backprop: Callable[..., Any],
) -> Any:
    (z1, z2), (_, a1, a2) = feedforward(params, X)
    yield from [(name, "feedforward", value) for name, value in {"z1": z1, "a1": a1, "z2": z2, "a2": a2}.items()]
    yield "delta2", "output_delta", output_delta(right["z2"], right["a2"], T)
    yield "delta1", "hidden_delta", hidden_delta(params[1][0], right["delta2"], right["z1"])
    (dW1, db1), (dW2, db2) = backprop(params, X, T)
    yield from [(n, "backprop", value) for n, value in {"dW2": dW2, "db2": db2, "dW1": dW1, "db1": db1}.items()]


def _factor(yours: Array, expected: Array) -> str:
    ratio = yours / expected
    if np.allclose(ratio, ratio.flat[0], rtol=1e-5) and ratio.size > 1:
        return f"; every entry is {ratio.flat[0]:.3g} times what it should be"
    return ""


def _draw_difference(name: str, yours: Array, expected: Array) -> None:
    """Draw yours, expected and their difference, all of shape (rows, columns), with the wrong entries framed."""
    panels = plots.side_by_side(3, width=max(2.2, 0.72 * yours.shape[1] + 1.0), height=0.5 * yours.shape[0] + 1.5)
    across = "sample" if name[0] != "d" or name.startswith("delta") else "" if name[1] == "b" else "input from unit"
    limit = max(np.abs(yours).max(), np.abs(expected).max())
    wrong = np.abs(yours - expected) > 1e-6 * np.abs(expected).max()
    tables = {f"your {name}": yours, f"{name} by nudging": expected, "difference": yours - expected}
    for ax, (title, table) in zip(panels, tables.items(), strict=True):
        ax.imshow(table, cmap="PuOr", vmin=-limit, vmax=limit, aspect="auto")
        for (j, i), value in np.ndenumerate(table):
            dark = abs(value) > 0.7 * limit
            ax.text(i, j, f"{value:.3f}", ha="center", va="center", fontsize=9, color="white" if dark else INK)
            if wrong[j, i] and title == "difference":
                ax.add_patch(_frame(i, j))
        ax.set(title=title, xlabel=across, ylabel="unit", xticks=range(table.shape[1]), yticks=range(table.shape[0]))
        ax.tick_params(length=0, labelbottom=bool(across))
        ax.spines[:].set_visible(False)


def _frame(i: int, j: int) -> Any:
    from matplotlib.patches import Rectangle

    return Rectangle((i - 0.46, j - 0.46), 0.92, 0.92, fill=False, edgecolor=INK, linewidth=1.6)


def hidden_lines(params: Params, X: Array, labels: Array, title: str = "", ax: Axes | None = None) -> None:
    """Draw, on top of the points X (2, n), the line z = 0 of every unit of the first layer (it has two inputs).

    The small arrow on each line points to the side where the unit is active. A heavier line has more say: its weights
    in the second layer differ more from output to output.
    """
    ax = ax or plots.side_by_side(1, width=5.2, height=4.2)[0]
    plots.points(X, labels, title, ax, legend=False)
    (W, b), (W_next, _) = params[:2]
    say = np.ptp(W_next, axis=0)
    box = ax.axis()
    for (w1, w2), bias, weight in zip(W, np.ravel(b), say / say.max(), strict=True):
        length = np.hypot(w1, w2)
        foot = -bias * np.array([w1, w2]) / length**2
        along, out = np.array([-w2, w1]) / length, np.array([w1, w2]) / length
        ends = np.array([foot - 9 * along, foot + 9 * along])
        ax.plot(*ends.T, color=INK, linewidth=0.6 + 2.2 * weight, alpha=0.8)
        ax.annotate("", foot + 0.22 * out, foot, arrowprops={"arrowstyle": "->", "color": INK}, annotation_clip=True)
    ax.axis(box)


def unit_paths(paths: Array, title: str = "", ax: Axes | None = None) -> None:
    """Draw how the two weights of each hidden unit move: paths (steps, units, 2); a dot marks each start."""
    ax = ax or plots.side_by_side(1)[0]
    for unit in range(paths.shape[1]):
        colour = COLOURS[unit % 4]
        ax.plot(*paths[:, unit].T, color=colour, linewidth=1.5, alpha=0.8)
        ax.plot(*paths[0, unit], "o", color=colour, markersize=5)
    middle, reach = paths.mean(axis=(0, 1)), max(0.6, np.abs(paths - paths.mean(axis=(0, 1))).max()) * 1.15
    ax.set(xlim=(middle[0] - reach, middle[0] + reach), ylim=(middle[1] - reach, middle[1] + reach), aspect="equal")
    places = len({tuple(end) for end in paths[-1].round(9)})
    count = f"{paths.shape[1]} units in {places} {'place' if places == 1 else 'places'}"
    ax.set(title=f"{title}\n{count}", xlabel="weight from $x_1$", ylabel="weight from $x_2$")
    ax.grid(color="0.9")
