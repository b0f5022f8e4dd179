"""PNG in a process of its own, since resvg holds the interpreter: a tall picture at 4× takes
seconds, in which no other request of the worker would be answered.

Run as a module it is that process: it reads requests from standard input until that ends.
"""

import os
import struct
import subprocess
import sys
import threading
from collections.abc import Callable
from typing import IO

from exports.pictures.png import NoFontError, png
from settings import ROOT

#: Scale, or 0 for a picture, 1 for "no font"; then the number of bytes that follow.
_HEAD = struct.Struct("!BI")
_COMMAND = (sys.executable, "-m", "exports.pictures.png_process")
_PICTURE, _NO_FONT, _FAILED = 0, 1, 2


class RenderError(RuntimeError):
    """The process could not draw a picture."""


class Renderer:
    """Draws one picture after the other in one process, which starts with the first.

    A picture that takes longer than `patience` seconds ends the process: it must not block the
    pictures that wait.
    """

    def __init__(self, patience: float = 30.0) -> None:
        self._patience = patience
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._is_late = False
        #: Told each time that the process starts.
        self.on_start: Callable[[], object] = lambda: None

    def png(self, svg_text: str, scale: int = 1) -> bytes:
        """As `exports.pictures.png.png`; a process that has died is replaced once.

        Raises:
            NoFontError: the machine has no Chinese font.
            RenderError: the picture could not be drawn.
        """
        with self._lock:
            try:
                kind, body = self._ask(svg_text.encode(), scale)
            except (OSError, EOFError):
                self._stop()
                kind, body = self._ask_again(svg_text.encode(), scale)
        if kind == _NO_FONT:
            raise NoFontError(body.decode())
        if kind == _FAILED:
            raise RenderError(body.decode())
        return body

    def _ask_again(self, text: bytes, scale: int) -> tuple[int, bytes]:
        if self._is_late:
            raise RenderError(f"the picture took more than {self._patience:g} s")
        try:
            return self._ask(text, scale)
        except (OSError, EOFError) as error:
            self._stop()
            raise RenderError("the process that draws pictures ended") from error

    def _ask(self, text: bytes, scale: int) -> tuple[int, bytes]:
        if self._process is None:
            self._process = subprocess.Popen(
                _COMMAND, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
            )
            self.on_start()
        assert self._process.stdin is not None and self._process.stdout is not None
        self._is_late = False
        limit = threading.Timer(self._patience, self._end, (self._process,))
        limit.start()
        try:
            _write(self._process.stdin, scale, text)
            return _read(self._process.stdout)
        finally:
            limit.cancel()

    def _end(self, process: subprocess.Popen[bytes]) -> None:
        self._is_late = True
        process.kill()

    def _stop(self) -> None:
        if self._process is not None:
            self._process.kill()
            # Closes the pipes too.
            self._process.communicate()
            self._process = None

    def close(self) -> None:
        """End the process; the next picture starts another."""
        with self._lock:
            self._stop()


def _write(pipe: IO[bytes], head: int, body: bytes) -> None:
    pipe.write(_HEAD.pack(head, len(body)) + body)
    pipe.flush()


def _read(pipe: IO[bytes]) -> tuple[int, bytes]:
    head = pipe.read(_HEAD.size)
    if len(head) < _HEAD.size:
        raise EOFError
    kind, length = _HEAD.unpack(head)
    body = pipe.read(length)
    if len(body) < length:
        raise EOFError
    return kind, body


def serve(requests: IO[bytes], answers: IO[bytes]) -> None:
    """Answer requests until `requests` ends."""
    while True:
        try:
            scale, text = _read(requests)
        except EOFError:
            return
        _write(answers, *_drawn(text.decode(), scale))


def _drawn(text: str, scale: int) -> tuple[int, bytes]:
    try:
        return _PICTURE, png(text, scale)
    except NoFontError as error:
        return _NO_FONT, str(error).encode()
    except ValueError as error:
        return _FAILED, str(error).encode()


if __name__ == "__main__":
    # Pages go first.
    os.nice(10)
    serve(sys.stdin.buffer, sys.stdout.buffer)
