"""What each revision of the data changed."""

import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import asdict
from datetime import date, timedelta

from data.records.changes import Change, LoggedChange, Revision
from data.store import Store
from queries.sql_files import sql


def revisions(
    store: Store, district: str = "", area: str = "", indicator: str = ""
) -> list[Revision]:
    """The revisions, the latest first, each with those of its changes that are asked for.

    Releases of older code have none.
    """
    if not store.rows(sql("has_changes")):
        return []
    rows = store.rows(sql("changes"), {"district": district, "area": area, "indicator": indicator})
    of = [row.pop("revision") for row in rows]
    changes = defaultdict(list)
    for revision, change in zip(of, named(store, [Change(**row) for row in rows]), strict=True):
        changes[revision].append(change)
    return [
        Revision(**row, changes=tuple(changes[row["revision"]]))
        for row in store.rows(sql("revisions"))
    ]


def recent(
    store: Store, until: date, district: str = "", area: str = "", indicator: str = ""
) -> list[Revision]:
    """The revisions of the year before a day: as long as pages and cards say what was corrected."""
    since = (until - timedelta(days=365)).isoformat()
    logged = revisions(store, district, area, indicator)
    return [revision for revision in logged if revision.day >= since]


def named(store: Store, changes: Sequence[Change]) -> list[LoggedChange]:
    """The changes with the names of what they are about, as this release has them."""
    listed = [{"position": number, **asdict(change)} for number, change in enumerate(changes)]
    names = store.rows(sql("change_names"), {"changes": json.dumps(listed)})
    return [LoggedChange(**{**asdict(changes[row.pop("position")]), **row}) for row in names]
