"""A release as a folder that any web server or object store sends, and replicas that follow it.

`releases/<release>/` holds the store and its tables as Parquet and never changes; `current.json`
names the release in use, the SHA-256 and the size of its store. Nothing else is needed to serve it.
"""

import hashlib
import json
import os
import shutil
import tempfile
import urllib.request
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import duckdb

from data.build import switch
from data.releases.hold import RELEASE, held
from data.releases.kept import ReleaseError, check_readable, current_release, digest_of
from data.store.file import NoStoreError, check_file

#: What replicas ask for first, and again.
POINTER = "current.json"
_SCHEMES = ("http://", "https://", "file://")
_SECONDS = 30
_CHUNK = 1 << 20
#: Who reads one district fetches so many: fewer would make the files of a country larger.
_GROUP_ROWS = 20_480
#: What a table of a whole country is sorted within; the rest lies on the disk meanwhile.
_MEMORY = "400MB"
#: Each table, and its column that says which district a row is of; that of the area goes first.
_TABLES = """
    SELECT table_name, (SELECT max(column_name) FROM duckdb_columns() AS c
        WHERE c.table_name = t.table_name AND column_name IN ('district', 'of_district'))
    FROM duckdb_tables() AS t"""


def publish(store_dir: Path, folder: Path) -> str:
    """Put the current release into `folder`, then name it there; the release.

    Raises:
        ReleaseError: there is none, or it cannot be read.
    """
    name = current_release(store_dir)
    path = check_readable(store_dir, name)
    place = folder / "releases" / name
    if not place.exists():
        place.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder, prefix=".new-") as scratch:
            shutil.copy(path, scratch)
            _write_parquet(path, Path(scratch))
            os.chmod(scratch, 0o755)
            shutil.copytree(scratch, f"{scratch}-whole")
        os.replace(f"{scratch}-whole", place)
    store = place / path.name
    pointer = {
        "release": name, "store": f"releases/{name}/{path.name}",
        "sha256": digest_of(store), "size": store.stat().st_size,
    }  # fmt: skip
    fresh = folder / f".{POINTER}-{os.getpid()}"
    fresh.write_text(json.dumps(pointer, indent=1) + "\n", encoding="utf-8")
    os.replace(fresh, folder / POINTER)
    return name


def _write_parquet(store: Path, folder: Path) -> None:
    """Each table as a file in which the rows of a district stand together."""
    limits: dict[str, Any] = {
        "threads": 1,
        "memory_limit": _MEMORY,
        "temp_directory": str(folder / ".sorting"),
    }
    with duckdb.connect(str(store), read_only=True, config=limits) as connection:
        for table, whose in connection.execute(_TABLES).fetchall():
            file = str(folder / f"{table}.parquet").replace("'", "''")
            connection.execute(
                f"""COPY (FROM "{table}" ORDER BY {whose or "rowid"}, rowid) TO '{file}'
                    (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE {_GROUP_ROWS})"""
            )


def follow(address: str, store_dir: Path) -> str:
    """Make the release that `address` names the current one, fetched if it is not here; its name.

    A held release stays current.

    Raises:
        ReleaseError: it cannot be fetched, or is not what was published; nothing was changed.
    """
    base = address if address.endswith("/") else address + "/"
    if not base.startswith(_SCHEMES):
        raise ReleaseError("Name an address that begins with http://, https:// or file://.")
    name, pointer = _pointer(base)
    path = store_dir / f"store-{name}.duckdb"
    if not path.exists():
        store_dir.mkdir(parents=True, exist_ok=True)
        _fetch(urljoin(base, str(pointer["store"])), pointer, path)
    if not held(store_dir):
        switch(store_dir, path)
    return name


def _pointer(base: str) -> tuple[str, dict[str, Any]]:
    try:
        with urllib.request.urlopen(base + POINTER, timeout=_SECONDS) as answer:
            pointer = json.loads(answer.read(_CHUNK))
        name = str(pointer["release"])
        if not RELEASE.fullmatch(name):
            raise ValueError(f"{name[:40]!r} is no release")
        return name, pointer
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ReleaseError(f"{base}{POINTER} names no release: {error}") from error


def _fetch(address: str, pointer: dict[str, Any], path: Path) -> None:
    handle, scratch = tempfile.mkstemp(dir=path.parent, prefix=".fetched-")
    try:
        digest, size = hashlib.sha256(), 0
        with os.fdopen(handle, "wb") as file:
            with urllib.request.urlopen(address, timeout=_SECONDS) as answer:
                while (part := answer.read(_CHUNK)) and size <= int(pointer["size"]):
                    digest.update(part)
                    size += file.write(part)
            os.fsync(file.fileno())
        if digest.hexdigest() != pointer["sha256"]:
            raise ReleaseError(f"{address} is not what was published: another SHA-256.")
        check_file(Path(scratch), path.stem.removeprefix("store-"))
        os.chmod(scratch, 0o644)
        os.replace(scratch, path)
    except (OSError, NoStoreError, KeyError, ValueError) as error:
        raise ReleaseError(f"{address} could not be fetched: {error}") from error
    finally:
        Path(scratch).unlink(missing_ok=True)
