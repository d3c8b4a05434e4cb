"""Ctrl+C that waits for a good moment."""

from __future__ import annotations

import contextlib
import signal
import socket
import threading
from types import FrameType


class Bell:
    """Holds back Ctrl+C until the supervisor is between two steps: no result is half passed on, no worker forgotten.

    Only in the main thread, where signals arrive, and only in place of Python's own way with Ctrl+C.
    """

    def __init__(self) -> None:
        self.rung = False
        self.listener, self._clapper = socket.socketpair()
        self._clapper.setblocking(False)

    def __enter__(self) -> Bell:
        here = threading.current_thread() is threading.main_thread()
        self._ours = here and signal.getsignal(signal.SIGINT) is signal.default_int_handler
        if self._ours:
            signal.signal(signal.SIGINT, self._ring)
        return self

    def _ring(self, _number: int, _frame: FrameType | None) -> None:
        self.rung = True
        with contextlib.suppress(BlockingIOError):
            self._clapper.send(b"!")  # ends the wait for the workers

    def __exit__(self, *_: object) -> None:
        if self._ours:
            signal.signal(signal.SIGINT, signal.default_int_handler)
        self.listener.close()
        self._clapper.close()
        if self.rung:
            raise KeyboardInterrupt
