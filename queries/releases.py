"""The releases that are kept, each a file of its own."""

from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path

import duckdb

from data.records.open_data import Code, ListedRelease
from data.store import NoStoreError, Store
from queries.sql_files import sql


def releases(store: Store) -> list[ListedRelease]:
    """Every release of the store's folder, the latest built first.

    `is_current` speaks of the folder's link, so give the store that follows it.

    Raises:
        NoStoreError: no store has been built.
    """
    current = store.version
    return [
        ListedRelease(
            name, name == current, _moment(modified), *_counts(store.folder, name, modified)
        )
        for name, modified in store.releases().items()
    ]


def built(store: Store) -> str:
    """When the release was built: UTC, ISO 8601, to the second."""
    return _moment(store.modified)


def _moment(modified: int) -> str:
    return datetime.fromtimestamp(modified, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def codes(store: Store) -> list[Code]:
    """The values that filters take, by kind and in the pages' order."""
    return [Code(**row) for row in store.rows(sql("codes"))]


@lru_cache(maxsize=256)
def _counts(folder: Path, release: str, modified: int) -> tuple[int | None, int | None]:
    """Figures and documents of a release; it never changes, so it is asked once.

    `modified` tells a file from the damaged one it replaced.
    """
    try:
        (meta,) = Store(folder).at(release).rows(sql("meta"))
    except (duckdb.Error, LookupError, NoStoreError, ValueError):
        return None, None
    return meta["figures"], meta["documents"]
