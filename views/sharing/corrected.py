"""What was corrected within a year of the figures that a card shows, whatever release it shows."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from functools import lru_cache

from data.records.changes import Change, Revision
from data.records.rows import IndicatorRow
from data.store import Store
from presentation.changes import change_words
from presentation.charts.chart_spec import ChartSpec
from presentation.joining import sentence
from queries import changes, indicators
from views.addressing.request import served_store

#: Sentences on a card that has nothing else to show.
_TOLD = 4


def corrected(store: Store, spec: ChartSpec, until: date) -> str:
    """In a sentence; "" for nothing.

    By the log of `store`, which is the one in use: the card may be of an older release.
    """
    is_shown = _shown(spec)
    logged = [
        replace(revision, changes=tuple(filter(is_shown, revision.changes)))
        for revision in _recent(store.version, until)
    ]
    return change_words.brief(logged)


def withdrawn(store: Store, parameters: Mapping[str, object]) -> list[str]:
    """What the log tells of an indicator that has no figure any more in the area and plan that a
    card's address names, whatever old releases are kept; a sentence each."""
    area, indicator, plan = (
        str(parameters.get(name, "")) for name in ("area", "indicator", "plan")
    )
    if not indicator or any(
        area in ("", item.area) and plan in ("", item.plan)
        for item in indicators.mentions(store, indicator)
    ):
        return []
    return [
        sentence(change_words.dated(day, group))
        for day, group in change_words.corrections(
            changes.revisions(store, area=area, indicator=indicator)
        )
        if plan in ("", group[0].plan) and group[0].kind != "verdict"
    ][:_TOLD]


@lru_cache(maxsize=4)
def _recent(release: str, until: date) -> list[Revision]:
    """A page has many cards, and the log of a release is the same all day.

    A store is no key: each request has an object of its own for it.
    """
    return changes.recent(served_store().at(release), until)


def _shown(spec: ChartSpec) -> Callable[[Change], bool]:
    """Whether a change is of what a card shows.

    Of figures those of a row's indicator in its area and plan, of verdicts the row's own alone; a
    comparison takes figures of any plan.
    """
    rows = [*spec.rows, *(row for line in spec.lines for row in line.rows)]
    keys = {(row.area, row.indicator, row.plan) for row in rows}
    verdicts = {_verdict(row) for row in rows}
    figures = spec.comparison.figures if spec.comparison else ()
    numbers = {figure.mention.figure_id for figure in figures}
    numbers |= {item.investment_id for item in spec.investments}
    plans = {tuple(dict(spec.parameters)[name] for name in ("district", "plan"))
             for _ in spec.investments[:1]}  # fmt: skip
    compared = {(figure.area, figure.indicator) for figure in figures}
    return lambda change: (
        change.subject in verdicts | numbers
        or (change.kind != "verdict" and (change.area, change.indicator, change.plan) in keys)
        or (change.kind == "withdrawn" and (change.area, change.indicator) in compared)
        or (change.field == "indicator" and (change.area, change.before, change.plan) in keys)
        or (change.of_table == "investments" and (change.district, change.plan) in plans)
    )


def _verdict(row: IndicatorRow) -> str:
    """The subject of a change of a row's verdict: see `data.changes.log`."""
    key = (row.district, row.plan, row.area, row.indicator, row.target_period, row.period)
    return "/".join(key)
