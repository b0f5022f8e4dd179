"""What may befall the current store of a folder, by name."""

import os
from collections.abc import Callable
from pathlib import Path

import duckdb

from data.store import CURRENT
from data.store.file import create_tables

Damage = Callable[[Path], None]


def _current(folder: Path) -> Path:
    return (folder / CURRENT).resolve()


def empty(folder: Path) -> None:
    """The file has lost all its bytes."""
    os.truncate(_current(folder), 0)


def cut_short(folder: Path) -> None:
    """The file has lost its second half."""
    os.truncate(_current(folder), _current(folder).stat().st_size // 2)


def garbage(folder: Path) -> None:
    """Other bytes stand in the file."""
    _current(folder).write_bytes(os.urandom(300_000))


def damaged_inside(folder: Path) -> None:
    """Half of the file, in the middle, holds other bytes; it opens all the same."""
    size = _current(folder).stat().st_size
    with _current(folder).open("r+b") as file:
        file.seek(size // 4)
        file.write(os.urandom(size // 2))


def replaced_by_none(folder: Path) -> None:
    """Another file has taken its place, and is no store."""
    (folder / "other").write_bytes(b"no store")
    (folder / "other").replace(_current(folder))


def without_rows(folder: Path) -> None:
    """A store without a row has taken its place."""
    with duckdb.connect(str(folder / "other")) as connection:
        create_tables(connection)
    (folder / "other").replace(_current(folder))


def deleted(folder: Path) -> None:
    """The file is gone, and the link leads nowhere."""
    _current(folder).unlink()


def link_gone(folder: Path) -> None:
    """The link is gone."""
    (folder / CURRENT).unlink()


def a_folder(folder: Path) -> None:
    """A folder stands where the file was."""
    _current(folder).unlink()
    (folder / os.readlink(folder / CURRENT)).mkdir()


def elsewhere(folder: Path) -> None:
    """The link leads to a file that never was."""
    (folder / CURRENT).unlink()
    (folder / CURRENT).symlink_to("store-0123456789ab.duckdb")


OF_THE_FILE: list[Damage] = [
    empty, cut_short, garbage, damaged_inside, replaced_by_none, without_rows, deleted, a_folder,
]  # fmt: skip
OF_THE_LINK: list[Damage] = [link_gone, elsewhere]
DAMAGES = [*OF_THE_FILE, *OF_THE_LINK]
