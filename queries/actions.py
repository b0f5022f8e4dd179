"""The targets of an action plan, each beside the latest figures known of its indicator."""

from collections.abc import Sequence

from assessment import Period
from data.records.actions import ActionTarget, KnownValue
from data.records.places import Plan
from data.records.rows import Mention
from data.store import Row, Store
from queries.mention import taken_mention
from queries.sql_files import sql

#: Kinds of indicator that add up within a year, so that half a year is no year's figure.
_ADDS_UP = ("flow", "growth")


def action_plans(store: Store) -> list[Plan]:
    """The plans that have numbered tasks."""
    return [Plan(**row) for row in store.rows(sql("action_plans"))]


def action_targets(store: Store, district: str, plan: str) -> list[ActionTarget]:
    """The targets of an action plan in the order of the document."""
    parameters = {"district": district, "plan": plan}
    known = store.rows(sql("action_known"), parameters)
    return [_target(row, known) for row in store.rows(sql("action_targets"), parameters)]


def _target(row: Row, known: Sequence[Row]) -> ActionTarget:
    target = taken_mention(dict(row))
    is_stated = target.marks.is_scope_stated
    of_indicator = [item for item in known if item["indicator"] == row["indicator"]]
    areas = dict.fromkeys(item["area"] for item in of_indicator if _is_about(item, row, is_stated))
    results = [
        value
        for area in areas
        for value in latest([item for item in of_indicator if item["area"] == area], row["kind"])
    ]
    return ActionTarget(
        **{name: row[name] for name in _OWN},
        is_scope_stated=is_stated,
        target=target,
        known=tuple(results),
    )


_OWN = ("indicator", "name", "kind", "area", "scope", "action", "task_id", "printed_name")


def _is_about(item: Row, row: Row, is_stated: bool) -> bool:
    """The target's own area; where the plan leaves the area open, each of those it could mean."""
    same: bool = item["area"] == row["area"]
    return same or (not is_stated and item["scope_of"] == row["area"])


def latest(rows: Sequence[Row], kind: str) -> list[KnownValue]:
    """The latest figure of an indicator in an area, and a later part of a year if that adds up.

    `rows` come with the mention to prefer first.
    """
    whole = _last([row for row in rows if not _is_part(row, kind)])
    part = _last([row for row in rows if _is_part(row, kind)])
    results = [_known(whole, adds_up=False)] if whole else []
    if part and (not whole or _period(part[0]) > _period(whole[0])):
        results.append(_known(part, adds_up=True))
    return results


def _is_part(row: Row, kind: str) -> bool:
    return kind in _ADDS_UP and _period(row).is_part_year


def _last(rows: Sequence[Row]) -> list[Row]:
    """The mentions of the last period."""
    end = max((_period(row) for row in rows), default=None)
    return [row for row in rows if _period(row) == end]


def _period(row: Row) -> Period:
    return Period.parse(row["period"])


def _known(rows: Sequence[Row], adds_up: bool) -> KnownValue:
    first = rows[0]
    is_after = bool(first["break_period"]) and _period(first) >= Period.parse(first["break_period"])
    elsewhere = {row["value"]: row for row in rows if row["value"] != first["value"]}
    return KnownValue(
        area=first["area"],
        scope=first["scope"],
        mention=_mention(first),
        adds_up=adds_up,
        break_reason=first["break_reason"] if is_after else "",
        elsewhere=tuple(_mention(row) for row in elsewhere.values()),
    )


def _mention(row: Row) -> Mention:
    return taken_mention(dict(row))
