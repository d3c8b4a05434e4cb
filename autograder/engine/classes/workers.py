"""Work on many tasks in worker processes, so that whatever happens to one of them costs only its own task.

A worker is a fresh interpreter (worker.py), never a copy of this process: that works under every start method, beside
other threads, and whatever the main module is. It lives as long as there are tasks. It and all that it has started end
with its task's deadline, with this supervisor, and with Ctrl+C, however busy it is.
"""

from __future__ import annotations

import pickle
import selectors
import sys
import time
import traceback
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from autograder.engine.classes.bell import Bell
from autograder.engine.classes.link import Link
from autograder.engine.classes.worker import FAILED, PATIENCE, READY, UNFIT

T = TypeVar("T")
R = TypeVar("R")
_BOTH_WAYS = selectors.EVENT_READ | selectors.EVENT_WRITE
_STILLBORN = 3
"""So many workers in a row may be killed while they start; one that can say why it cannot start is never replaced."""


class CannotStart(Exception):
    """No worker can be started; the text says why."""


@dataclass(frozen=True)
class Work(Generic[T, R]):
    """What a worker works with: `build(*arguments)` gives the function that is called with each task."""

    build: Callable[..., Callable[[T], R]]
    """Found by its name in the worker, so it stands in a module that can be imported there."""
    arguments: tuple[Any, ...] = ()


@dataclass(frozen=True)
class Allowance:
    """What a worker may take. Its seconds run on the clock: a guard, far above what any honest task takes."""

    task: float
    start: float = 120.0
    memory: int | None = 4 << 30
    """Address space in bytes."""


@dataclass(frozen=True)
class Fault:
    """What a task has in place of a result."""

    sentence: str


class Died(Fault):
    """The task's worker died, and the one that tried the task again died too."""


class Late(Fault):
    """The task was not done by its deadline."""


@dataclass(frozen=True)
class Failed(Fault):
    """The work raised an exception."""

    traceback: str


def supervise(
    work: Work[T, R], tasks: Sequence[T], jobs: int, done: Callable[[T, R | Fault], None], *, limits: Allowance
) -> dict[T, R | Fault]:
    """Do all tasks with at most so many workers; `done` is called here with each result as it comes.

    Raises CannotStart if a worker cannot start, and KeyboardInterrupt after Ctrl+C, when all workers have ended.
    """
    with Bell() as bell, selectors.DefaultSelector() as selector:
        selector.register(bell.listener, selectors.EVENT_READ)
        supervisor = _Supervisor(work, tasks, done, limits, bell, selector)
        try:
            supervisor.run(jobs)
        finally:
            supervisor.end_all()
    return {task: supervisor.results[place] for place, task in enumerate(tasks)}


class _Supervisor(Generic[T, R]):
    """Hands out tasks, hears results, replaces the dead."""

    def __init__(
        self,
        work: Work[T, R],
        tasks: Sequence[T],
        done: Callable[[T, R | Fault], None],
        limits: Allowance,
        bell: Bell,
        selector: selectors.BaseSelector,
    ) -> None:
        self.results: dict[int, R | Fault] = {}
        self._tasks, self._done, self._limits, self._bell, self._selector = tasks, done, limits, bell, selector
        self._brief = (sys.path, limits.memory, pickle.dumps((work.build, work.arguments)))
        self._waiting = deque(range(len(tasks)))
        self._workers: list[Link] = []
        self._deaths: dict[int, list[str]] = {}
        self._stillborn = 0
        # Deadlines count only time in which this process was waiting for the workers: not time that `done` takes, nor
        # time in which this process was stopped. A result that waits for us to read it is not late.
        self._clock = 0.0

    def run(self, jobs: int) -> None:
        for _ in range(min(max(jobs, 1), len(self._tasks))):
            self._start()
        while self._workers and not self._bell.rung:
            for worker in self._wait():
                self._serve(worker)
            for worker in [worker for worker in self._workers if worker.until <= self._clock]:
                self._overdue(worker)

    def end_all(self) -> None:
        for worker in self._workers:
            worker.close()
        for worker in self._workers:
            worker.wait()

    def _start(self, task: int | None = None) -> None:
        try:
            worker = Link()
        except OSError as error:
            raise CannotStart(f"no worker can be started: {error}") from error
        self._workers.append(worker)
        worker.task, worker.until = task, self._clock + self._limits.start
        worker.put(self._brief)
        self._selector.register(worker.pipe, _BOTH_WAYS, worker)

    def _wait(self) -> list[Link]:
        """Wait until a worker can be read from or written to, or is overdue."""
        asked = max(0.0, min(worker.until for worker in self._workers) - self._clock)
        begun = time.monotonic()
        events = self._selector.select(asked)
        self._clock += min(time.monotonic() - begun, asked)
        return [key.data for key, _ in events if key.data is not None]

    def _serve(self, worker: Link) -> None:
        """Send what it can take, hear what it says."""
        if worker.send():
            self._selector.modify(worker.pipe, selectors.EVENT_READ, worker)
        messages, ended = worker.hear()
        for message in messages:
            self._heard(worker, message[:1], message[1:])
        if ended:
            self._gone(worker)

    def _heard(self, worker: Link, kind: bytes, content: bytes) -> None:
        if kind == UNFIT:
            raise CannotStart(f"a worker cannot start:\n{content.decode(errors='replace')}")
        if kind == READY:
            worker.ready, self._stillborn = True, 0
            self._hand_out(worker)
            return
        task, worker.task = worker.task, None
        self._hand_out(worker)  # first, so that it does not wait for `done`
        if task is not None:
            self._settle(task, _value(kind, content))

    def _hand_out(self, worker: Link) -> None:
        """Give a worker what it is to try first, or the next in the list; if there is nothing, let it leave."""
        if self._bell.rung:
            return
        if worker.task is None and not self._waiting:
            worker.dismiss()
            worker.until = self._clock + PATIENCE
            return
        worker.task = self._waiting.popleft() if worker.task is None else worker.task
        worker.until = self._clock + self._limits.task
        worker.put(self._tasks[worker.task])
        self._selector.modify(worker.pipe, _BOTH_WAYS, worker)

    def _settle(self, task: int, result: R | Fault) -> None:
        self.results[task] = result
        self._done(self._tasks[task], result)

    def _gone(self, worker: Link) -> None:
        """Try its task once more in a new worker that has done nothing else; after a second death its fate is known."""
        how = self._part_with(worker)
        if not worker.ready:
            self._start_again(worker, how)
        elif worker.task is not None:
            deaths = self._deaths.setdefault(worker.task, [])
            deaths.append(how)
            if len(deaths) == 1:
                self._start(worker.task)
                return
            self._replace()
            ways = ", then ".join(dict.fromkeys(deaths))
            self._settle(worker.task, Died(f"the grading process itself died twice ({ways})"))

    def _overdue(self, worker: Link) -> None:
        """End it. Its task is not tried again: a second try would take as long, and whoever hears of it can ask."""
        self._part_with(worker)
        if not worker.ready:
            self._start_again(worker, f"not ready after {self._limits.start:g} s")
        elif worker.task is not None:
            self._replace()
            self._settle(worker.task, Late(f"it was not done after {self._limits.task:g} s"))

    def _part_with(self, worker: Link) -> str:
        self._selector.unregister(worker.pipe)
        self._workers.remove(worker)
        worker.close()
        return worker.wait()

    def _replace(self) -> None:
        if self._waiting:
            self._start()

    def _start_again(self, worker: Link, how: str) -> None:
        """Replace one that did not come to its first task, which is no fault of that task."""
        self._stillborn += 1
        if self._stillborn == _STILLBORN:
            raise CannotStart(f"{_STILLBORN} workers in a row ended while they started (the last: {how})")
        self._start(worker.task)


def _value(kind: bytes, content: bytes) -> Any:
    try:
        found = pickle.loads(content)
    except Exception as fault:  # of a class that does not stand being copied, say
        return Failed("".join(traceback.format_exception_only(fault)).strip(), traceback.format_exc())
    return Failed(*found) if kind == FAILED else found
