"""Would another ruler change the verdicts? Counts by area, and the ones that change."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dash import html

from assessment.robustness import RULERS, Verdicts
from components.marks.status import badge
from components.methodology.method_text import fold, table
from components.shell.links import choice_link
from data.records.audit import Rated
from presentation import common, dates, numbers
from presentation.methodology import labels
from presentation.methodology.robustness import (
    RULER_WORDS,
    Link,
    changed,
    counts_by_area,
    ruling_words,
)
from presentation.shell.choice import Choice


def rulers() -> html.Ul:
    """The thresholds of each ruler in words."""
    items = [html.Li([html.B(name), html.Span(f"：{how}")]) for name, how in RULER_WORDS.values()]
    return html.Ul(items, className="panel said")


def area_table(rows: Sequence[Rated]) -> html.Div:
    """How many verdicts of each plan, area and period hold under every ruler."""
    body = [_area(first, counts) for first, counts in counts_by_area(rows)]
    heads = (
        common.AREA(),
        labels.PLAN_AND_PERIOD(),
        common.COMPUTED_SHORT(),
        common.UNCHANGED(),
        common.WOULD_CHANGE(),
        common.CROSSES_THRESHOLD(),
    )
    return table(heads, body, common.OTHER_CONCLUSION())


def _area(first: Rated, counts: Sequence[int]) -> html.Tr:
    return html.Tr(
        [
            html.Th(f"{first.district_name} {first.scope}", scope="row"),
            html.Td(f"{first.plan_name}，{dates.period_words(first.period)}"),
            *(html.Td(str(count), className="num") for count in counts),
        ]
    )


def changing(rows: Sequence[Rated], link: Link) -> html.Details:
    """The verdicts that another ruler changes, each with all of them; closed at first."""
    found = changed(rows)
    names = [RULER_WORDS[ruler.name][0] for ruler in RULERS]
    heads = [
        common.INDICATOR(),
        labels.AREA_AND_PERIOD(),
        common.COMPLETION(),
        common.DUE(),
        common.COMPUTED(),
        *names,
    ]
    body = [_changing(row, item, link) for row, item in found]
    drawn = table(heads, body, common.CHANGING_CONCLUSIONS())
    return fold(labels.CHANGING_ONE_BY_ONE(count=len(found)), drawn)


def _changing(row: Rated, found: Verdicts, link: Link) -> html.Tr:
    where = f"{row.district_name} {row.scope}，{dates.period_words(row.period)}"
    cells: list[Any] = [
        html.Th(choice_link(Choice(row.name, link(row))), scope="row"),
        html.Td(where),
        html.Td(numbers.percent(row.completion), className="num"),
        html.Td(numbers.percent(row.schedule), className="num"),
        html.Td(_badge(row, found.rating)),
    ]
    for other in found.others:
        changed = "is-changed" if other != found.rating else None
        cells.append(html.Td(_badge(row, other), className=changed))
    return html.Tr(cells)


def _badge(row: Rated, rating: str) -> html.Div:
    return badge(rating, ruling_words(row, rating))
