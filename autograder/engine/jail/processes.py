"""The processes of one submission: started one after another, their time counted together."""

from __future__ import annotations

import time

from autograder.engine.jail.inside import Beside
from autograder.engine.jail.prison import Jail
from autograder.engine.jail.session import Frame, Session


class Processes:
    """Starts processes for a submission, and knows when it has had its time.

    What a learner handed in is read in a process in which none of that learner's code has run; the same process may
    go on to run it.
    """

    def __init__(self, jail: Jail, beside: Beside) -> None:
        self.jail, self.limits = jail, jail.limits
        self._beside = beside
        self._fresh: Session | None = None
        self._started: list[Session] = []
        self._whole = self.watch(jail.limits.submission)

    def ask_about_text(self, request: Frame, cpu_limit: float) -> Frame:
        """Have a text read where no learner's code has run. Raises Lost."""
        session, self._fresh = self._fresh or self._start(self._beside), None
        answer = session.ask(request, cpu_limit)
        self._fresh = session
        return answer

    def take(self) -> Session:
        """Give a process to run a learner's cells in; nothing is read in it from now on."""
        session, self._fresh = self._fresh or self._start(self._beside), None
        return session

    def drop(self) -> None:
        """End the process that only read: what it read may have cost it a good part of its memory."""
        if self._fresh is not None:
            self._fresh.close()
            self._fresh = None

    def start_bare(self) -> Session:
        """Start a process with nothing beside it, for functions of ours."""
        return self._start({})

    def _start(self, beside: Beside) -> Session:
        self._started.append(Session(self.jail, beside))
        return self._started[-1]

    @property
    def seconds(self) -> float:
        """Seconds of CPU that all of them have taken."""
        return sum(session.cpu_seconds() for session in self._started)

    @property
    def late(self) -> bool:
        """Tell whether the submission has had its time."""
        return self._whole.over

    def watch(self, seconds: float) -> Watch:
        """Begin to watch how much they take from now on."""
        return Watch(self, seconds)

    def close(self) -> None:
        """End all that are still alive."""
        for session in self._started:
            session.close()


class Watch:
    """Tells when a part of the work has had its time: seconds of CPU; the clock only guards against what sleeps."""

    def __init__(self, processes: Processes, seconds: float) -> None:
        self._processes, self._seconds = processes, seconds
        self._before, self._begun = processes.seconds, time.monotonic()

    @property
    def over(self) -> bool:
        on_the_clock = time.monotonic() - self._begun
        guard = self._seconds * self._processes.limits.wall_per_cpu
        return self._processes.seconds - self._before > self._seconds or on_the_clock > guard
