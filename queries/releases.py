"""The releases that are kept, each a file of its own."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path

import duckdb

from data.records_open import Code, Release
from data.store import Store
from queries import sql


def releases(store: Store) -> list[Release]:
    """Every release of the store's folder, the latest built first.

    `is_current` speaks of the folder's link, so give the store that follows it.

    Raises:
        NoStoreError: no store has been built.
    """
    current = store.version
    return [
        Release(name, name == current, built(store.at(name)), *_held(store.folder, name))
        for name in store.releases()
    ]


def built(store: Store) -> str:
    """When the release was built: UTC, ISO 8601, to the second."""
    moment = datetime.fromtimestamp(int(store.path.stat().st_mtime), UTC)
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def codes(store: Store) -> list[Code]:
    """The values that filters take, by kind and in the pages' order."""
    return [Code(**row) for row in store.rows(sql("codes"))]


@lru_cache(maxsize=256)
def _held(folder: Path, release: str) -> tuple[int | None, int | None]:
    """Figures and documents of a release; it never changes, so it is asked once."""
    try:
        (meta,) = Store(folder).at(release).rows(sql("meta"))
    except (duckdb.Error, ValueError):
        return None, None
    return meta["figures"], meta["documents"]
