"""The lists of a board: gauge rows, awaited targets, project groups. `assets/wall/fit.js` hides,
from the end, the rows a screen has no room for."""

from collections.abc import Sequence
from typing import Any

from dash import html

from components.marks.axis import axis_of
from components.marks.gauge import gauge
from components.marks.status import icon
from components.shell.document.attributes import DECORATIVE
from data.records.projects_and_tasks import Investment
from data.records.rows import IndicatorRow
from presentation import common, dates
from presentation.figures.as_printed import with_note
from presentation.indicators.gauge_spec import gauge_spec, status_class
from presentation.joining import phrases
from presentation.verdicts import certainty_words, reasons
from presentation.wall import labels, scene_words
from presentation.wall.rows import (
    DONE,
    MOST,
    RATE,
    ROW,
    data,
    doubt_words,
    flags,
    part_words,
    row_figures,
    share_words,
    top_groups,
)


def gauge_list(
    kind: str, title: str, some: str, rows: Sequence[IndicatorRow]
) -> html.Section | None:
    """Rows with gauges under one scale; `some` names what a screen shows of them: {n}."""
    if not rows:
        return None
    heads = [_title(title, some), html.Span(), axis_of(rows), html.Span(common.COMPLETION())]
    drawn = [_gauge_row(row) for row in rows[:MOST]]
    return wall_list(kind, heads, drawn, "wall-row-grid")


def open_list(title: str, rows: Sequence[IndicatorRow]) -> html.Section | None:
    """Rows without a verdict and why; for screens with room beside the rest."""
    if not rows:
        return None
    drawn = [
        _row(row, html.Span(reasons.reason_words(row), className="wall-why")) for row in rows[:MOST]
    ]
    heads = [_title(title, labels.FIRST_ITEMS()), html.Span(labels.NOT_COUNTED_AS_LAGGING())]
    return wall_list("open", heads, drawn)


def target_list(title: str, rows: Sequence[IndicatorRow]) -> html.Section:
    """The targets of a plan without results."""
    drawn = [
        _row(row, html.B(with_note(row.target, row.label), className="wall-target"))
        for row in rows[: 2 * MOST]
    ]
    heads = [_title(title, labels.FIRST_ITEMS()), html.Span(common.TARGET_VALUE())]
    return wall_list("targets", heads, drawn)


def project_groups(figures: Sequence[Investment]) -> html.Section:
    """Project groups with their figures as printed; the rate of implementation as a bar."""
    when = {figure.period for figure in figures if figure.measure in DONE}
    period = dates.period_words(when.pop()) if len(when) == 1 else ""
    title = phrases([labels.PROJECT_DELIVERY(), period])
    drawn: list[Any] = [_projects_row(of_group, figures) for of_group in top_groups(figures)]
    if not drawn:
        empty = labels.NO_PROJECT_DELIVERY()
        drawn = [html.P(empty, className="wall-row wall-why", **ROW)]
    return wall_list("works", _title(title, labels.FIRST_GROUPS()), drawn)


def wall_list(kind: str, heads: Any, rows: Sequence[Any], grid: str = "") -> html.Section:
    """Rows below their heads; the script hides those that a screen has no room for."""
    body = html.Div(list(rows), className="wall-rows", **data(fit=""))
    head = html.Div(heads, className=f"wall-heads {grid}".rstrip())
    return html.Section([head, body], className=f"wall-list is-{kind}")


def _row(row: IndicatorRow, figure: html.Span | html.B) -> html.Div:
    kind = f"wall-row {status_class(row.shown_rating)}"
    return html.Div([_name(row), figure], className=kind, **ROW)


def _title(title: str, some: str) -> html.H2:
    return html.H2([title, html.Small(**data(some=some))])


def _gauge_row(row: IndicatorRow) -> html.Div:
    below = (*flags(row), scene_words.pace_line(row))
    lines: list[Any] = [html.Span(scene_words.figures_words(row))]
    lines += [html.Small(text) for text in below if text]
    cells = [
        _name(row, certainty_words.short(row) or scene_words.step_words(row)),
        html.Div(lines, className="wall-values"),
        gauge(gauge_spec(row)),
        html.B(scene_words.outcome_words(row), className="wall-done"),
    ]
    kind = f"wall-row wall-row-grid {status_class(row.shown_rating)}"
    return html.Div(cells, className=kind, **ROW)


def _name(row: IndicatorRow, edge: str = "") -> html.Div:
    """The mark of its verdict and its name; `edge` is the other verdicts that the print allows."""
    name: list[Any] = [row.label.removeprefix("#")]
    name += [html.Small(edge, className="wall-edge")] if edge else []
    return html.Div([icon(row.shown_rating), html.Span(name)], className="wall-name")


def _projects_row(of_group: Sequence[Investment], figures: Sequence[Investment]) -> html.Div:
    rate = share_words(of_group, RATE)
    name = [html.B(of_group[0].group_name), html.Span(row_figures(of_group))]
    cells: list[Any] = [html.Div(name, className="wall-group")]
    if rate is not None and rate.value is not None:
        bar = html.I(style={"--rate": f"{min(100.0, rate.value):g}%"}, className="wall-bar")
        done = [
            html.Small(labels.DELIVERY_RATE()),
            html.B(rate.printed_value),
            html.Span(bar, **DECORATIVE),
        ]
        cells.append(html.Div(done, className="wall-rate"))
    notes = (part_words(of_group[0].group, figures), doubt_words(of_group, figures))
    cells += [html.Small(note, className="wall-note") for note in notes if note]
    return html.Div(cells, className="wall-row", **ROW)
