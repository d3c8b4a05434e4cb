"""Run one of nbgrader's converters, and say why if it fails."""

from __future__ import annotations

import logging
import sys
import warnings
from typing import Any


class _Complaints(logging.Handler):
    """Keeps what nbgrader only writes to its log: the reason why something failed."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.reasons: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.reasons.append(str(sys.exc_info()[1] or record.getMessage()))  # written where the error is caught


def run(converter: Any, config: Any) -> None:
    """Run a converter with this configuration. Raises RuntimeError with nbgrader's own reason."""
    from nbgrader.converters.base import NbGraderException
    from nbgrader.coursedir import CourseDirectory
    from sqlalchemy.exc import SAWarning

    log, complaints = logging.getLogger("autograder.nbgrader"), _Complaints()
    log.handlers, log.propagate = [complaints], False
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", SAWarning)  # nbgrader's own queries; nothing that an instructor can mend
            converter(coursedir=CourseDirectory(config=config), config=config, log=log).start()
    except NbGraderException as error:  # which only says that the log knows more
        raise RuntimeError(complaints.reasons[0] if complaints.reasons else str(error)) from error
