"""The releases of a folder, and which of them something depends on."""

import hashlib
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from data.releases.hold import RELEASE, held
from data.store import CURRENT
from data.store.file import NoStoreError, check_file
from settings import ROOT

#: Addresses or releases, one a line, that the operator promises to keep; beside the stores.
PROMISED = "promised.txt"
_CARDS = ROOT / "docs" / "embed-addresses.txt"


class ReleaseError(RuntimeError):
    """What was asked for cannot be done; nothing was changed."""


class KeptRelease(NamedTuple):
    """One release: when it was built, its file's size, and what depends on it."""

    name: str
    built: datetime
    size: int
    is_current: bool
    is_held: bool
    promised: tuple[str, ...]


def releases(store_dir: Path) -> list[KeptRelease]:
    """The releases that are kept, the latest built first."""
    files = [path for path in store_dir.glob("store-*.duckdb") if path.is_file()]
    named = {path.stem.removeprefix("store-"): path for path in files}
    current, held_one, promised = current_release(store_dir), held(store_dir), promises(store_dir)
    kept = [
        KeptRelease(
            name,
            datetime.fromtimestamp(path.stat().st_mtime, UTC),
            path.stat().st_size,
            name == current,
            name == held_one,
            tuple(line for line in promised if name in line),
        )
        for name, path in named.items()
        if RELEASE.fullmatch(name)
    ]
    return sorted(kept, key=lambda release: (release.built, release.name), reverse=True)


def current_release(store_dir: Path) -> str:
    """The release the link leads to; "" where it leads nowhere."""
    target = (store_dir / CURRENT).resolve()
    return target.stem.removeprefix("store-") if target.is_file() else ""


def promises(store_dir: Path) -> list[str]:
    """Lines that name a release: promised cards held to one, and what the operator wrote down."""
    noted = store_dir / PROMISED
    lines = [
        *_CARDS.read_text(encoding="utf-8").splitlines(),
        *(noted.read_text(encoding="utf-8").splitlines() if noted.is_file() else []),
    ]
    return [
        line.strip() for line in lines if re.search(r"(release=|^)[0-9a-f]{12}\b", line.strip())
    ]


def check_readable(store_dir: Path, name: str) -> Path:
    """The file of a release, after all of it was read.

    Raises:
        ReleaseError: there is none, or it cannot be read.
    """
    path = store_dir / f"store-{name}.duckdb"
    if not RELEASE.fullmatch(name) or not path.is_file():
        known = ", ".join(kept.name for kept in releases(store_dir)) or "none"
        raise ReleaseError(f"No release {name!r} is kept in {store_dir}. There are: {known}.")
    try:
        check_file(path, name)
    except NoStoreError as error:
        raise ReleaseError(str(error)) from error
    return path


def digest_of(path: Path) -> str:
    """The SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
