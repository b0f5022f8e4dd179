"""What a store is made of: the curated files, and the code that reads them."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pandas as pd

from data.building.filling import ARITHMETIC
from data.curation.read import curated_files
from data.findings import RULES_FOLDER, rule_files
from data.store.file import SCHEMA

_DATA = Path(__file__).resolve().parent.parent
#: Code that decides what a store holds: a change of it makes another version of the same files.
_CODE = (
    _DATA,
    *(_DATA / name for name in ("assessing", "building", "checks", "curation", "records", "store")),
    _DATA.parent / "assessment",
)


def content_version(curated: Path) -> str:
    """Twelve hex digits that name the content of the files and of the code that reads them."""
    return _digest([*_named(curated_files(curated), curated), *_code()])


def origins(curated: Path) -> tuple[pd.DataFrame, str]:
    """The curated files with their SHA-256, and twelve hex digits that name the code."""
    files = [(name, hashlib.sha256(path.read_bytes()).hexdigest())
             for name, path in _named(curated_files(curated), curated)]  # fmt: skip
    return pd.DataFrame(files, columns=["file", "sha256"]), _digest(list(_code()))


def _code() -> Iterator[tuple[str, Path]]:
    inner = [path for folder in _CODE for path in sorted(folder.iterdir())]
    yield from ((path.name, path) for path in inner if path.suffix in (".py", ".csv"))
    yield from ((path.name, path) for path in (SCHEMA, ARITHMETIC))
    yield from _named(rule_files(), RULES_FOLDER)


def _named(paths: list[Path], folder: Path) -> list[tuple[str, Path]]:
    return [(path.relative_to(folder).as_posix(), path) for path in paths]


def _digest(files: list[tuple[str, Path]]) -> str:
    digest = hashlib.sha256()
    for name, path in files:
        digest.update(name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()[:12]
