"""The two doors on a learner's side: `check(sigmoid)` in a cell, and `pytest` in the lesson's folder."""

from __future__ import annotations

import importlib
import pkgutil
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import CodeType, ModuleType
from typing import Any

from selfcheck import diagnosis, show
from selfcheck.call import Places
from selfcheck.core import Check, Outcome, Student, Trial, checks_in, student_here, try_all
from selfcheck.reading import cells_of, python_of


class NotYet(Exception):
    """Not every check of an exercise holds. The card above it says which."""

    def _render_traceback_(self) -> list[str]:
        """Give IPython one line in place of a wall of frames that are not the learner's."""
        return [f"NotYet: {self}"]


def public_checks() -> list[Check]:
    """List the checks that lie in this folder."""
    return [one for module in _modules() for one in checks_in(module)]


def may_be_arguments() -> dict[str, Places]:
    """Name where a result may be an argument itself, for each function of which that is true."""
    return {name: places for module in _modules() for name, places in getattr(module, "MAY_BE_ARGUMENTS", {}).items()}


def _modules() -> list[ModuleType]:
    """Import what lies in this folder, and give the modules that declare checks."""
    names = sorted(module.name for module in pkgutil.iter_modules([str(Path(__file__).parent)]))
    return [module for name in names if checks_in(module := importlib.import_module(f"selfcheck.{name}"))]


def check(function: Callable[..., Any]) -> None:
    """Run the checks of an exercise on your function, show a card, and raise NotYet unless all hold."""
    around = sys._getframe(1).f_globals
    every = public_checks()
    exercises = list(dict.fromkeys(one.exercise for one in every))
    # A function may carry any name (a lambda, a decorator): what counts is the name it is bound to in the notebook.
    bound = [name for name in exercises if around.get(name) is function]
    exercise = bound[0] if bound else getattr(function, "__name__", "")
    if exercise not in exercises:
        raise NotYet(
            f"there are no checks for {exercise or function!r}; exercises here: {', '.join(sorted(exercises))}"
        )
    # A check may call functions of earlier exercises; one whose cell has not been run yet is "not written yet".
    mine = {name: around[name] if callable(around.get(name)) else _missing(name) for name in exercises}
    mine[exercise] = function
    trials = _tried(exercise, every, mine)
    outcomes = [trial.outcome for trial in trials]
    _display(exercise, outcomes, _remark(exercise, trials, every, mine))
    if not all(outcome.passed for outcome in outcomes):
        raise NotYet(show.summary(exercise, outcomes))


def _tried(exercise: str, every: Sequence[Check], mine: Mapping[str, Callable[..., Any]]) -> list[Trial]:
    return try_all([one for one in every if one.exercise == exercise], student_here(mine, may_be_arguments()))


def _remark(
    exercise: str, trials: Sequence[Trial], every: Sequence[Check], mine: Mapping[str, Callable[..., Any]]
) -> str:
    """Say what the failed checks have in common: a function that comes first, or a known mistake."""
    if not any(trial.outcome.verdict in ("failed", "raised") for trial in trials):
        return ""
    called = _names_in(getattr(mine[exercise], "__code__", None)) - {exercise}
    for name in [name for name in mine if name in called]:
        if not all(trial.outcome.passed for trial in _tried(name, every, mine)):
            return f"Your {exercise} calls {name}, whose own checks do not hold yet. Start there."
    return diagnosis.named(exercise, trials)


def _names_in(code: Any) -> set[str]:
    """List the names that a function's code mentions, functions inside it included."""
    if not isinstance(code, CodeType):
        return set()
    return set(code.co_names).union(*map(_names_in, code.co_consts))


def _display(exercise: str, outcomes: list[Outcome], remark: str) -> None:
    """Show a card where there is a notebook to show it in, plain text elsewhere."""
    plain = show.text(exercise, outcomes, remark)
    shell = getattr(sys.modules.get("IPython"), "get_ipython", lambda: None)()
    if shell is None or not hasattr(shell, "kernel"):
        print(plain)
        return
    bundle = {"text/plain": plain, "text/html": show.card(exercise, outcomes, remark=remark)}
    shell.display_pub.publish(bundle)


def student_of(path: Path) -> Student:
    """Run a notebook's cells from top to bottom, as far as they run, and return its functions as a Student.

    Check cells and long demonstrations (tag `skip-grading`) are left out. An exercise that no cell defines
    stays not started.
    """
    exercises = {one.exercise for one in public_checks()}
    left_out = {f"{name}-check" for name in exercises}
    space: dict[str, Any] = {"__name__": "__main__"}
    for cell in cells_of(path.read_bytes()):
        if cell.kind != "code" or cell.demonstration or cell.grade_id in left_out:
            continue
        try:
            exec(compile(python_of(cell.source), "<cell>", "exec"), space)
        except (Exception, SystemExit) as error:  # a cell that fails costs only what it would have defined
            print(f"a cell raised {type(error).__name__}: {error}", file=sys.stderr)
    return student_here({name: space.get(name) or _missing(name) for name in exercises}, may_be_arguments())


def notebook_of(folder: Path, lesson: str) -> Path:
    """Find the lesson's notebook in a folder: the one of its name, else the only one that there is."""
    place = folder / f"{lesson}.ipynb"
    others = sorted(folder.glob("*.ipynb"))
    if place.exists() or not others:
        return place
    if len(others) > 1:
        names = ", ".join(path.name for path in others)
        raise FileNotFoundError(f"there is no {place.name} here, but {names}: rename the one to be checked")
    return others[0]


def _missing(name: str) -> Callable[..., Any]:
    def stub(*arguments: Any, **options: Any) -> Any:
        raise NotImplementedError(f"{name}: no cell of the notebook defines it")

    return stub
