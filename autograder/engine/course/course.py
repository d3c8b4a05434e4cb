"""A course: the folder that holds course.toml, and its lessons in their order."""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from autograder.engine.course.cells import CourseError
from autograder.engine.course.lesson import Lesson

SETTINGS = "course.toml"
NEEDED = ("id", "title", "source", "unshipped", "lessons")
KNOWN = {*NEEDED, "prelude", "ships", "solutions"}


class Course:
    """A course of notebooks, and where its parts lie. Made anew, it reads anew.

    Raises CourseError if course.toml is missing or says something that cannot be meant.
    """

    def __init__(self, root: Path | str) -> None:
        self.root = Path(root).resolve()
        settings = _settings(self.root / SETTINGS)
        self.id: str = settings["id"]
        self.title: str = settings["title"]
        self._source, self._unshipped = self.root / settings["source"], self.root / settings["unshipped"]
        self._prelude: str = settings.get("prelude", "")
        self._ships: tuple[str, ...] = tuple(settings.get("ships", ()))
        self._own: dict[str, tuple[str, ...]] = {
            name: tuple(one.get("ships", ())) for name, one in settings["lessons"].items()
        }
        self.names = tuple(self._own)
        """The lessons' names, in their order."""
        self.release = self.root / "release"
        self.solutions = self.root / "solutions"
        self.build = self.root / "build"
        """What runs leave behind for the next one, and what can always be made anew."""
        self.submitted = self.root / "submitted"
        self.autograded = self.root / "autograded"
        self.feedback = self.root / "feedback"
        self.gradebook = self.root / "gradebook.db"

    @functools.cached_property
    def lessons(self) -> dict[str, Lesson]:
        found: dict[str, Lesson] = {}
        before = None
        for name, own in self._own.items():
            before = found[name] = Lesson(
                name=name,
                source=self._source / name,
                unshipped=self._unshipped / name,
                shared=self._source / "shared",
                ships=(*self._ships, *own),
                prelude=self._prelude,
                before=before,
                kept=self.build / "slips" / name,
            )
        return found

    def lesson(self, name: str) -> Lesson:
        """Return a lesson. KeyError if there is none of this name."""
        if name not in self.names:
            raise KeyError(f"there is no lesson {name!r}; the lessons are: {', '.join(self.names)}")
        return self.lessons[name]

    def unknown(self, names: Iterable[str]) -> list[str]:
        """List what is the name of no lesson."""
        return [name for name in names if name not in self.names]


def _settings(path: Path) -> dict[str, Any]:
    try:
        settings = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise CourseError(f"There is no {path.name} in {path.parent}: that file makes a folder a course.") from None
    except (OSError, ValueError) as error:
        raise CourseError(f"{path.name} cannot be read: {error}.") from error
    missing = [name for name in NEEDED if not settings.get(name)]
    strange = sorted(set(settings) - KNOWN)
    if missing or strange:
        told = [f"{', '.join(missing)} must stand in it"] if missing else []
        told += [f"nothing is known of {', '.join(strange)}"] if strange else []
        raise CourseError(f"{path.name}: {' and '.join(told)}.")
    return settings
