"""Goes back to a release, goes on from it, drops old ones."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from data.build import switch
from data.releases.hold import hold, let_go
from data.releases.kept import KeptRelease, ReleaseError, check_readable, releases


def rollback(store_dir: Path, release: str = "") -> str:
    """Make a release the current one and hold it; the one before the current when empty.

    Returns:
        The release.

    Raises:
        ReleaseError: there is none, or it cannot be read; nothing was changed.
    """
    name = release or _before_current(releases(store_dir))
    path = check_readable(store_dir, name)
    # Held first: a build that runs meanwhile must not switch away again.
    hold(store_dir, name)
    switch(store_dir, path)
    return name


def _before_current(kept: Sequence[KeptRelease]) -> str:
    names = [release.name for release in kept]
    current = next((release.name for release in kept if release.is_current), "")
    older = names[names.index(current) + 1 :] if current in names else names
    if not older:
        raise ReleaseError("There is no release before the current one.")
    return older[0]


def resume(store_dir: Path) -> str:
    """Hold none any more, and make the latest built release the current one.

    Raises:
        ReleaseError: none is kept, or the latest cannot be read; nothing was changed.
    """
    kept = releases(store_dir)
    if not kept:
        raise ReleaseError(f"No release is kept in {store_dir}.")
    path = check_readable(store_dir, kept[0].name)
    let_go(store_dir)
    switch(store_dir, path)
    return kept[0].name


class Pruning(NamedTuple):
    """What `prune` would do: releases to drop, and those that only a promise keeps."""

    drop: list[KeptRelease]
    promised: list[KeptRelease]


def plan(store_dir: Path, keep: int, days: int, now: datetime | None = None) -> Pruning:
    """Which releases are neither among the `keep` latest nor younger than `days`.

    The current and the held one are never among them.
    """
    before = (now or datetime.now(UTC)) - timedelta(days=days)
    old = [
        release
        for release in releases(store_dir)[keep:]
        if release.built < before and not (release.is_current or release.is_held)
    ]
    return Pruning([release for release in old if not release.promised],
                [release for release in old if release.promised])  # fmt: skip


def prune(store_dir: Path, planned: Pruning, break_promises: bool = False) -> list[KeptRelease]:
    """Drop what is planned; the promised ones only where that is asked for."""
    dropped = [*planned.drop, *(planned.promised if break_promises else [])]
    for release in dropped:
        (store_dir / f"store-{release.name}.duckdb").unlink(missing_ok=True)
    return dropped
