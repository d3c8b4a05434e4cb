"""Mutants: each is a Python text that differs from the function in one place, and each kind of change is made."""

import ast

import pytest

from autograder.engine.author.mutants import mutants

FUNCTION = """
def f(W, X, rng=None):
    if X.ndim != 2 or len(X) < 1:
        raise ValueError(f"X has shape {X.shape}; expected {1 + 1}")
    W = W.astype(float)
    z = (W @ X.T).sum(axis=1, keepdims=True) / 2.5
    total = np.array(z, dtype=float)
    for i in range(3):
        total -= z[i, 0]
    return total, z[1:]
"""


@pytest.fixture(scope="module")
def made():
    return {mutant.change: mutant.source for mutant in mutants(FUNCTION)}


@pytest.mark.parametrize(
    "change",
    [
        "line 3: X.ndim != 2 -> X.ndim == 2",
        "line 3: len(X) < 1 -> len(X) <= 1",
        "line 3: X.ndim != 2 or len(X) < 1 -> X.ndim != 2 and len(X) < 1",
        "line 3: if X.ndim != 2 or len(X) < 1: raise ValueError(f'X has shape {X.shape}; expected {1 + 1}') -> nothing",
        "line 5: W.astype(float) -> W",
        "line 5: W.astype(float) -> W.astype(np.float32)",
        "line 6: W @ X.T -> W * X.T",
        "line 6: W @ X.T -> X.T @ W",
        "line 6: W @ X.T -> W.T @ X.T",
        "line 6: X.T -> X",
        "line 6: X -> W",
        "line 6: 1 -> 0",
        "line 6: True -> False",
        "line 6: (W @ X.T).sum(axis=1, keepdims=True) -> (W @ X.T).mean(axis=1, keepdims=True)",
        "line 6: (W @ X.T).sum(axis=1, keepdims=True) -> (W @ X.T).sum(keepdims=True)",
        "line 6: (W @ X.T).sum(axis=1, keepdims=True) / 2.5 -> (W @ X.T).sum(axis=1, keepdims=True) * 2.5",
        "line 6: 2.5 -> 5.0",
        "line 7: np.array(z, dtype=float) -> np.asarray(z, dtype=float)",
        "line 7: np.array(z, dtype=float) -> np.array(z, dtype=np.float32)",
        "line 8: range(3) -> range(3 - 1)",
        "line 9: total -= z[i, 0] -> total = z[i, 0]",
        "line 9: total -= z[i, 0] -> total += z[i, 0]",
        "line 9: z[i, 0] -> z[0, i]",
        "line 10: z[1:] -> z",
        "line 10: return (total, z[1:]) -> return (z[1:], total)",
        "line 10: return (total, z[1:]) -> return (np.float32(total), z[1:])",
    ],
)
def test_this_change_is_made(made, change):
    assert change in made


def test_every_mutant_is_python_and_unlike_the_function_and_all_others(made):
    texts = {ast.unparse(ast.parse(source)) for source in made.values()}
    assert len(texts) == len(made) == len(mutants(FUNCTION))
    assert ast.unparse(ast.parse(FUNCTION)) not in texts


def test_messages_of_errors_are_left_alone(made):
    assert not any("X has shape" not in source and "ValueError" in source for source in made.values())
    assert not any(change.startswith("line 4: 1") for change in made)


def test_two_changes_of_the_same_words_have_different_names(made):
    again = {mutant.change for mutant in mutants("def f(x):\n    return x[0] + x[0]")}
    assert {"line 2: 0 -> 1", "line 2: 0 -> 1 (no. 2)"} <= again
