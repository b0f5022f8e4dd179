"""Questions of the search."""

from collections.abc import Collection, Mapping
from typing import Any, NamedTuple

from data.records.search import NamedProject, NamedTarget, NamedTask, PrintedFigure, Spelling
from data.store import Store
from queries.indicator_rows import Place, lists
from queries.sql_files import sql


def has_table(store: Store, name: str) -> bool:
    """Whether a release has a table: those of older code lack some."""
    return bool(store.rows(sql("has_table"), {"name": name}))


class Sought(NamedTuple):
    """What is searched for: all of some words of lower case, or something like a pattern; with
    neither, everything."""

    words: tuple[str, ...] = ()
    pattern: str = ""


#: Everything that can be found.
EVERYTHING = Sought()


def spellings(store: Store, sought: Sought) -> dict[str, Spelling]:
    """How names that sound like what is sought are spelled in letters, by name; none in releases
    of older code."""
    if not has_table(store, "spellings"):
        return {}
    rows = store.rows(sql("spellings"), {"words": list(sought.words), "pattern": sought.pattern})
    return {row["name"]: Spelling(row["pinyin"], row["initials"]) for row in rows}


def targets(
    store: Store, places: Mapping[Place, str], sought: Sought, sounding: Collection[str]
) -> list[NamedTarget]:
    """The targets of places that may be what is sought, in the order of these and of the documents.

    `places` has the words that stand beside a place's targets.
    """
    if not places:
        return []
    parameters = (
        lists(list(places)) | {"besides": list(places.values())} | _parameters(sought, sounding)
    )
    by_place: dict[Place, list[NamedTarget]] = {place: [] for place in places}
    for row in store.rows(sql("search_targets"), parameters):
        target = NamedTarget(**row)
        by_place[target.district, target.plan, target.area, target.period].append(target)
    return [target for place in places for target in by_place[place]]


def projects(store: Store, sought: Sought, sounding: Collection[str]) -> list[NamedProject]:
    """The named projects that may be what is sought, in the order of the documents."""
    rows = store.rows(sql("search_projects"), _parameters(sought, sounding))
    return [NamedProject(**row) for row in rows]


def _parameters(sought: Sought, sounding: Collection[str]) -> dict[str, Any]:
    found_by_sound = sorted(sounding) if sought != EVERYTHING else []
    return {"words": list(sought.words), "pattern": sought.pattern, "sounding": found_by_sound}


def tasks(store: Store) -> list[NamedTask]:
    """All numbered tasks in the order of the documents."""
    return [NamedTask(**row) for row in store.rows(sql("search_tasks"))]


def printed_figures(store: Store, text: str) -> list[PrintedFigure]:
    """Where a text, such as 1423, is printed as a figure: the whole number before a part of one."""
    rows = store.rows(sql("search_figures"), {"text": text})
    return [PrintedFigure(**row) for row in rows]


def figure_place(store: Store, figure: str) -> PrintedFigure | None:
    """One printed figure with the short title of its document; None where there is none."""
    rows = store.rows(sql("figure_place"), {"figure": figure})
    return PrintedFigure(**rows[0]) if rows else None
