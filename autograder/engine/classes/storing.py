"""Store a class: one process writes, many submissions in a transaction, and what is stored already is left alone."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path
from typing import Any

from sqlalchemy.engine import URL
from sqlalchemy.exc import SQLAlchemyError

from autograder.engine.classes.gradebook import Held, StoreError, held, name, reason
from autograder.engine.classes.page_html import written
from autograder.engine.classes.settings import gradebook_url
from autograder.engine.classes.work import Graded, Result
from autograder.engine.course.course import Course
from autograder.engine.files import used, write

TOGETHER = 50
"""So many submissions are one transaction."""
_SHOWN = [Path(__file__).with_name(f"{room}.py") for room in ("page_html", "page_style")]


def store(
    course: Course, config: Any, results: Sequence[Result], began: Callable[[int], None], done: Callable[[int], None]
) -> list[str]:
    """Store what is graded and not stored yet. Returns, in words, what could not be stored. Raises StoreError.

    began is called with the number of results to store, done with how many more are stored.
    """
    url = gradebook_url(course, config)
    now = held(url)
    fresh = [fresh for one in results if (fresh := _fresh(course, one, now.get(_who(one))))]
    began(len(fresh))
    if not fresh:
        return []
    from autograder.engine.classes import entries  # nbgrader takes seconds to import

    faults: list[str] = []
    try:
        with entries.opened(url, course.id) as book:
            for lesson, of_lesson in groupby(sorted(fresh, key=lambda one: one.record.lesson), key=_lesson):
                writer = _Writer(course, config, url, book, lesson)
                for batch in _batches(list(of_lesson)):
                    faults += writer.store(batch)
                    done(len(batch))
    except SQLAlchemyError as error:
        raise StoreError(f"the gradebook, {name(url)}, cannot be written: {reason(error)}") from error
    return faults


class _Writer:
    """Writes one lesson's results: entries first, then the files that show them, then that all of it is stored."""

    def __init__(self, course: Course, config: Any, url: URL, book: Any, lesson: str) -> None:
        from autograder.engine.classes import entries
        from autograder.engine.classes.released import released

        self._course, self._config, self._url, self._book = course, config, url, book
        self._enter = entries.enter
        self._notebook = entries.register(book.db, course.id, lesson, released(course.lesson(lesson)))
        book.db.commit()

    def store(self, batch: Sequence[Result]) -> list[str]:
        """Store many; if one of them cannot be, one by one."""
        try:
            self._enter(self._book, self._config, self._notebook, batch)
            self._book.db.commit()
        except SQLAlchemyError:  # the gradebook's fault, which the next would meet too
            self._book.db.rollback()
            raise
        except Exception as error:  # one learner's result that cannot be stored must not stop the class
            self._book.db.rollback()
            if len(batch) == 1:
                return [_fault(batch[0], error)]
            return [fault for one in batch for fault in self.store([one])]
        return self._show(batch)

    def _show(self, batch: Sequence[Result]) -> list[str]:
        now, faults = held(self._url, [one.record.student for one in batch]), []
        for one in batch:
            try:
                _write(self._course, one, now.get(_who(one), Held()))
            except OSError as error:
                faults.append(_fault(one, error))
        return faults


def _batches(results: Sequence[Result]) -> Iterable[Sequence[Result]]:
    return (results[start : start + TOGETHER] for start in range(0, len(results), TOGETHER))


def _who(one: Result) -> tuple[str, str]:
    return one.record.student, one.record.lesson


def _lesson(one: Result) -> str:
    return one.record.lesson


def _fault(one: Result, error: Exception) -> str:
    return f"{one.record.student}, {one.record.lesson} could not be stored: {error}. Grade this learner again."


def _write(course: Course, one: Result, now: Held) -> None:
    """Write a result's files, each whole or not at all, and then that it is stored."""
    assert one.graded is not None
    student, lesson = _who(one)
    autograded, feedback = (place / student / lesson for place in (course.autograded, course.feedback))
    files = {
        autograded / f"{lesson}.ipynb": one.graded.notebook,
        feedback / f"{lesson}.html": written(one.graded.page, now.added),
        **{place / receipt: text for place in (autograded, feedback) for receipt, text in one.graded.receipts.items()},
    }
    for path, text in files.items():
        for left in path.parent.glob("*.part") if path.parent.exists() else ():  # by a run that was killed
            left.unlink(missing_ok=True)
        write(text, path)
    write(f"{one.graded.made_of} {_state(one.graded, now)}", _marker(course, one))


def _fresh(course: Course, one: Result, now: Held | None) -> Result | None:
    """Give back what is not stored to its end, or not as it would be now; None for what is."""
    if one.graded is None:
        return None
    student, lesson = _who(one)
    marker, file = _marker(course, one), f"{student}/{lesson}/{lesson}"
    shown = course.feedback / f"{file}.html", course.autograded / f"{file}.ipynb"
    try:
        judged, _, state = marker.read_text(encoding="utf-8").partition(" ")
    except (OSError, UnicodeDecodeError):
        return one
    if now and (judged, state) == (one.graded.made_of, _state(one.graded, now)) and all(p.exists() for p in shown):
        used(marker)
        return None
    return replace(one, anew=judged != one.graded.made_of)


def _marker(course: Course, one: Result) -> Path:
    student, lesson = _who(one)
    return course.build / "stored" / lesson / hashlib.sha256(student.encode()).hexdigest()


def _state(graded: Graded, now: Held) -> str:
    """Name all that a stored result shows: what was judged, what the gradebook adds, and how pages look."""
    looks = hashlib.sha256(b"".join(path.read_bytes() for path in _SHOWN)).hexdigest()
    return hashlib.sha256(f"{graded.made_of} {now.state} {looks}".encode()).hexdigest()
