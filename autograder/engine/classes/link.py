"""A worker as the supervisor sees it: a process and a pipe that never make it wait."""

from __future__ import annotations

import contextlib
import os
import pickle
import socket
import subprocess
import sys
from pathlib import Path

from autograder.engine.classes.worker import LENGTH, PATIENCE

_WORKER = Path(__file__).resolve().with_name("worker.py")


class Link:
    """A worker's process with the pipe to it. Raises OSError if the process cannot be started."""

    def __init__(self) -> None:
        self.task: int | None = None
        """The place in the list of what it works on, or what a new one is to try first."""
        self.ready = False
        """Whether it has built what it needs."""
        self.until = 0.0
        self._outbox, self._inbox = memoryview(b""), bytearray()
        self.pipe, its = socket.socketpair()
        self.pipe.setblocking(False)
        command = [sys.executable, "-P", str(_WORKER), str(its.fileno()), str(os.getpid())]
        try:
            # In a session of its own the terminal's Ctrl+C does not reach it.
            self._process = subprocess.Popen(
                command, stdin=subprocess.DEVNULL, pass_fds=[its.fileno()], start_new_session=True
            )
        except BaseException:
            self.pipe.close()
            raise
        finally:
            its.close()

    def put(self, content: object) -> None:
        """Lay a message out for it; `send` sends as much as it takes."""
        body = pickle.dumps(content)
        self._outbox = memoryview(len(body).to_bytes(LENGTH) + body)

    def send(self) -> bool:
        """Send what it takes now of what is laid out; tell whether all is sent."""
        try:
            while self._outbox:
                self._outbox = self._outbox[self.pipe.send(self._outbox) :]
        except BlockingIOError:
            return False
        except OSError:  # it is dead, as the other direction will tell
            self._outbox = memoryview(b"")
        return True

    def dismiss(self) -> None:
        """Tell it that there is nothing more to do."""
        with contextlib.suppress(OSError):  # it is dead, as the other direction will tell
            self.pipe.shutdown(socket.SHUT_WR)

    def hear(self) -> tuple[list[bytes], bool]:
        """Take what it says: the messages that are whole now, and whether it and all that it started have ended."""
        try:
            part = self.pipe.recv(1 << 20)
        except BlockingIOError:
            return [], False
        except ConnectionError:  # it died with something from us unread
            part = b""
        self._inbox += part
        messages = []
        while len(self._inbox) >= LENGTH:
            end = LENGTH + int.from_bytes(self._inbox[:LENGTH])
            if len(self._inbox) < end:
                break
            messages.append(bytes(self._inbox[LENGTH:end]))
            del self._inbox[:end]
        return messages, not part

    def close(self) -> None:
        """Let go of it: its guard then ends it, and all that it has started."""
        with contextlib.suppress(OSError):
            self.pipe.shutdown(socket.SHUT_RDWR)  # a copy of this end may live on in another process
        self.pipe.close()

    def wait(self) -> str:
        """Wait for its end and say how it ended."""
        try:
            code = self._process.wait(2 * PATIENCE)
        except subprocess.TimeoutExpired:  # its guard is stuck; without the guard the worker ends too
            self._process.kill()
            code = self._process.wait()
        return f"signal {-code}" if code < 0 else f"exit code {code}"
