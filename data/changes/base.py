"""Which release the files are compared with."""

from pathlib import Path

import duckdb

from data.changes.log import revisions_of
from data.releases.hold import held
from data.releases.kept import releases
from data.store import CURRENT


def compared_with(store_dir: Path) -> Path | None:
    """The release that readers use; None where there is none.

    `make data` on the machine of a curator builds files before the log tells of them: releases that
    tell of the same revisions as the one in use, and were built after another, only preview what
    the next revision will tell. The first of them is what readers have. One that is held is what
    they see, whatever was built.
    """
    current = (store_dir / CURRENT).resolve()
    if not current.is_file() or held(store_dir):
        return current if current.is_file() else None
    revisions = revisions_of(current)
    for release in reversed(releases(store_dir)):
        path = store_dir / f"store-{release.name}.duckdb"
        try:
            if path == current or revisions_of(path) == revisions:
                return path
        except duckdb.Error:
            continue
    return current
