"""Would other thresholds change the verdicts? Counts by area, and the ones that change."""

from collections.abc import Sequence
from typing import Any

from dash import html

from assessment.examples import RULED
from assessment.robustness import THRESHOLD_SETS
from components.marks.status import badge
from components.methodology.method_text import counted_row, first_rows, fold, table
from components.shell.controls.links import choice_link
from data.records.audit import Rated, VerdictCount, VerdictCounts
from presentation import common, dates, numbers
from presentation.joining import labelled, phrases
from presentation.methodology import labels
from presentation.methodology.robustness import (
    Link,
    columns,
    rated_verdicts,
    ruling_words,
    threshold_words,
)
from presentation.shell.choice import Choice
from presentation.verdicts import grades
from presentation.verdicts.threshold_words import THRESHOLD_NAMES


def threshold_sets() -> html.Ul:
    """The sets of thresholds in words."""
    items = [
        html.Li(
            [
                html.B(labelled(THRESHOLD_NAMES[thresholds.name], "")),
                html.Span(threshold_words(thresholds)),
            ]
        )
        for thresholds in THRESHOLD_SETS
    ]
    return html.Ul(items, className="panel said")


def at_the_lines() -> html.Details:
    """Completions at the thresholds, as each set of them judges: the examples that tests hold."""
    heads = (
        common.COMPLETION(),
        common.DUE(),
        *(THRESHOLD_NAMES[thresholds.name] for thresholds in THRESHOLD_SETS),
    )
    body = [
        html.Tr([
            html.Th(numbers.percent(done), scope="row"),
            html.Td(numbers.percent(due), className="num"),
            *(html.Td(_verdict(thresholds.rate(done, due))) for thresholds in THRESHOLD_SETS),
        ])
        for done, due, _ in RULED
    ]  # fmt: skip
    drawn = table(heads, body, labels.AT_THE_LINES())
    return fold(labels.AT_THE_LINES(), drawn)


def _verdict(rating: str) -> html.Div:
    return badge(rating, grades.RATINGS[rating])


def area_table(counts: VerdictCounts) -> html.Div:
    """How many verdicts of each plan, area and period hold under all thresholds."""
    heads = (
        common.AREA(),
        labels.PLAN_AND_PERIOD(),
        common.COMPUTED_SHORT(),
        common.UNCHANGED(),
        common.WOULD_CHANGE(),
        common.CROSSES_THRESHOLD(),
    )
    return first_rows(heads, counts.by_place, _area, common.OTHER_CONCLUSION(), counts.places)


def _area(place: VerdictCount) -> html.Tr:
    return counted_row(place, columns(place))


def changing(rows: Sequence[Rated], count: int, link: Link) -> html.Details:
    """The first of `count` verdicts that other thresholds change, each with all of them."""
    names = [THRESHOLD_NAMES[thresholds.name] for thresholds in THRESHOLD_SETS]
    heads = [
        common.INDICATOR(),
        labels.AREA_AND_PERIOD(),
        common.COMPLETION(),
        common.DUE(),
        common.COMPUTED(),
        *names,
    ]
    drawn = first_rows(
        heads, rows, lambda row: _changing(row, link), common.CHANGING_CONCLUSIONS(), count
    )
    return fold(labels.CHANGING_ONE_BY_ONE(count=count), drawn)


def _changing(row: Rated, link: Link) -> html.Tr:
    verdicts = rated_verdicts(row)
    where = phrases([f"{row.district_name} {row.scope}", dates.period_words(row.period)])
    cells: list[Any] = [
        html.Th(choice_link(Choice(row.name, link(row))), scope="row"),
        html.Td(where),
        html.Td(numbers.percent(row.completion), className="num"),
        html.Td(numbers.percent(row.schedule), className="num"),
        html.Td(_badge(row, verdicts.rating)),
    ]
    for other in verdicts.others:
        changed = "is-changed" if other != verdicts.rating else None
        cells.append(html.Td(_badge(row, other), className=changed))
    return html.Tr(cells)


def _badge(row: Rated, rating: str) -> html.Div:
    return badge(rating, ruling_words(row, rating))
