"""Everything that cannot be made again, in one file: the releases, which is current, the CSV.

The file is a gzipped tar, so that it can be opened without this code; its first member lists every
other with its SHA-256, and nothing is put in place before all of them are right.
"""

import io
import json
import os
import re
import shutil
import tarfile
import tempfile
import zlib
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from data.build import switch
from data.releases.hold import HELD, hold
from data.releases.kept import PROMISED, ReleaseError, current_release, digest_of, releases

LIST = "backup.json"
#: Nothing that leads out of the folder it is put in.
_NAME = re.compile(r"stores/(store-[0-9a-f]{12}\.duckdb|promised\.txt)|curated/[\w./-]+\.csv")

#: What the standard library raises where a file is cut short, damaged or no backup.
_UNREADABLE = (OSError, EOFError, KeyError, ValueError, TypeError, tarfile.TarError, zlib.error)


def backup(store_dir: Path, curated: Path, to: Path) -> int:
    """Write the file `to`, whole or not at all; the number of releases in it.

    Raises:
        ReleaseError: there is nothing to keep.
    """
    files = dict(_files(store_dir, curated))
    if not any(name.startswith("stores/store-") for name in files):
        raise ReleaseError(f"No release is kept in {store_dir}: there is nothing to back up.")
    listed = {
        "made": datetime.now(UTC).isoformat(timespec="seconds"),
        "current": current_release(store_dir),
        "held": next((kept.name for kept in releases(store_dir) if kept.is_held), ""),
        "files": {name: [digest_of(path), path.stat().st_mtime] for name, path in files.items()},
    }
    unfinished = to.with_name(f".{to.name}.{os.getpid()}")
    try:
        with tarfile.open(unfinished, "w:gz", compresslevel=6) as archive:
            _add_text(archive, LIST, json.dumps(listed, indent=1))
            for name, path in files.items():
                archive.add(path, name)
        unfinished.replace(to)
    finally:
        unfinished.unlink(missing_ok=True)
    return sum(name.startswith("stores/store-") for name in files)


def _files(store_dir: Path, curated: Path) -> Iterator[tuple[str, Path]]:
    for kept in releases(store_dir):
        yield f"stores/store-{kept.name}.duckdb", store_dir / f"store-{kept.name}.duckdb"
    if (store_dir / PROMISED).is_file():
        yield f"stores/{PROMISED}", store_dir / PROMISED
    for path in sorted(curated.rglob("*.csv")):
        yield f"curated/{path.relative_to(curated).as_posix()}", path


def _add_text(archive: tarfile.TarFile, name: str, text: str) -> None:
    member = tarfile.TarInfo(name)
    member.size = len(text.encode())
    archive.addfile(member, io.BytesIO(text.encode()))


def restore(source: Path, store_dir: Path, curated: Path) -> tuple[str, bool]:
    """Put back what a backup holds, and make its current release the current one.

    Releases that are there stay. The CSV files are put back only where `curated` has none.

    Returns:
        The release, and whether the CSV files were put back.

    Raises:
        ReleaseError: the file is damaged or no backup; nothing was changed.
    """
    store_dir.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=store_dir, prefix=".restore-") as scratch:
        listed = _unpacked(source, Path(scratch))
        for path in sorted((Path(scratch) / "stores").iterdir()):
            if not (store_dir / path.name).exists():
                path.replace(store_dir / path.name)
        is_empty = not any(curated.rglob("*.csv"))
        if is_empty and (Path(scratch) / "curated").is_dir():
            shutil.copytree(Path(scratch) / "curated", curated, dirs_exist_ok=True)
    if listed["held"]:
        hold(store_dir, listed["held"])
    else:
        (store_dir / HELD).unlink(missing_ok=True)
    switch(store_dir, store_dir / f"store-{listed['current']}.duckdb")
    return listed["current"], is_empty


def _unpacked(source: Path, scratch: Path) -> Mapping[str, Any]:
    """Write every listed file below `scratch`, and check each."""
    try:
        with tarfile.open(source, "r:gz") as archive:
            listed = json.load(_opened(archive, LIST))
            for name, (digest, modified) in listed["files"].items():
                if not _NAME.fullmatch(name) or ".." in name:
                    raise ReleaseError(
                        f"{source} holds a file that is none of ours: {name[:60]!r}."
                    )
                path = scratch / name
                path.parent.mkdir(parents=True, exist_ok=True)
                with path.open("wb") as file:
                    shutil.copyfileobj(_opened(archive, name), file)
                os.utime(path, (modified, modified))
                if digest_of(path) != digest:
                    raise ReleaseError(f"{source} is damaged: {name} is not what was backed up.")
            if f"stores/store-{listed['current']}.duckdb" not in listed["files"]:
                raise ReleaseError(f"{source} names no current release that it holds.")
    except _UNREADABLE as error:
        raise ReleaseError(f"{source} cannot be read as a backup: {error}") from error
    return dict(listed)


def _opened(archive: tarfile.TarFile, name: str) -> Any:
    member = archive.extractfile(name)
    if member is None:
        raise KeyError(name)
    return member
