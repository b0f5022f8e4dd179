"""Questions of the search."""

from __future__ import annotations

from collections.abc import Sequence

from data.records.search import NamedProject, NamedTarget, NamedTask, PrintedFigure, Spelling
from data.store import Store
from queries.indicator_rows import Place, lists
from queries.sql_files import sql


def has_table(store: Store, name: str) -> bool:
    """Whether a release has a table: those of older code lack some."""
    return bool(store.rows(sql("has_table"), {"name": name}))


def spellings(store: Store) -> dict[str, Spelling]:
    """How names are spelled in letters, by name; none in releases of older code."""
    if not has_table(store, "spellings"):
        return {}
    rows = store.rows(sql("spellings"))
    return {row["name"]: Spelling(row["pinyin"], row["initials"]) for row in rows}


def targets(store: Store, places: Sequence[Place]) -> list[NamedTarget]:
    """The targets of places, in the order of these and of the documents."""
    if not places:
        return []
    by_place: dict[Place, list[NamedTarget]] = {place: [] for place in places}
    for row in store.rows(sql("search_targets"), lists(places)):
        target = NamedTarget(**row)
        by_place[target.district, target.plan, target.area, target.period].append(target)
    return [target for place in places for target in by_place[place]]


def projects(store: Store) -> list[NamedProject]:
    """All named projects in the order of the documents."""
    return [NamedProject(**row) for row in store.rows(sql("search_projects"))]


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
