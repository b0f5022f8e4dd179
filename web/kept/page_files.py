"""Drawn pages as files that all workers share: a folder for each release, code and day.

Nothing depends on them: where they cannot be read or written, each worker keeps its own pages.
"""

import logging
import os
import re
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path

#: Release, code, day.
_FOLDER = re.compile(r"[0-9a-f]{12}-[0-9a-f]{12}-\d{4}-\d{2}-\d{2}")
_log = logging.getLogger(__name__)


class PageFiles:
    """The files below `folder`, at most `most_files` of `most_bytes` together; None has none.

    Names are `<release>-<code>-<day>/<page>`. Safe to share between threads and processes.
    """

    def __init__(
        self, folder: Path | None, most_bytes: int = 256_000_000, most_files: int = 4_000
    ) -> None:
        self._folder = folder
        self._most_bytes, self._most_files = most_bytes, most_files
        self._current = ""
        self._failure = ""
        #: What may be written before the folder is looked through again.
        self._files = self._bytes = 0
        self._is_full = False

    def read(self, name: str) -> bytes:
        """What is kept under `name`; empty where nothing is."""
        if self._folder is None:
            return b""
        try:
            return (self._folder / name).read_bytes()
        except OSError:
            return b""

    def write(self, name: str, content: bytes, also: str = "") -> None:
        """Keep `content`, which is never seen in part; `also` is another name for it."""
        if self._folder is None:
            return
        path = self._folder / name
        try:
            self._begin(path.parent)
            if self._has_room(path.parent, len(content)):
                _write_whole(path, content)
                if also:
                    with suppress(FileExistsError):
                        (self._folder / also).symlink_to(path.name)
            self._failure = ""
        except OSError as error:
            if not self._failure:
                _log.warning("pages are not shared by the workers: %s", error.strerror)
            self._failure = str(error)

    def _begin(self, folder: Path) -> None:
        """Make the folder of a release; when it is a new one, the others are done with."""
        folder.mkdir(parents=True, exist_ok=True)
        if folder.name == self._current:
            return
        self._current = folder.name
        self._files = self._bytes = 0
        for other in folder.parent.iterdir():
            if other.name != folder.name and _FOLDER.fullmatch(other.name):
                shutil.rmtree(other, ignore_errors=True)

    def _has_room(self, folder: Path, size: int) -> bool:
        """Looked up once an eighth of the room may be used: to count thousands of files takes a
        third of the time of a drawing, and other processes write too."""
        self._files -= 1
        self._bytes -= size
        if self._files < 0 or self._bytes < 0:
            with os.scandir(folder) as entries:
                sizes = [entry.stat(follow_symlinks=False).st_size for entry in entries]
            files, free = self._most_files - len(sizes), self._most_bytes - sum(sizes) - size
            self._is_full = files < 1 or free < 0
            if self._is_full:
                files, free = self._most_files, self._most_bytes
            self._files, self._bytes = files // 8, free // 8
        return not self._is_full


def _write_whole(path: Path, content: bytes) -> None:
    handle, scratch = tempfile.mkstemp(dir=path.parent, prefix="new-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        os.replace(scratch, path)
    except OSError:
        with suppress(OSError):
            os.unlink(scratch)
        raise
