"""The store: one immutable DuckDB file a release, and the link to the one in use."""

from data.store.follow import (
    CURRENT,
    NoStoreError,
    Row,
    Store,
    UnknownReleaseError,
    UnreadableStoreError,
)

__all__ = ["CURRENT", "NoStoreError", "Row", "Store", "UnknownReleaseError", "UnreadableStoreError"]
