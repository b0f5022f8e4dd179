"""The lists of a board: gauge rows, awaited targets, project groups. `assets/wall/fit.js` hides,
from the end, the rows a screen has no room for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dash import html

from components import investment_sums, reading, wall_words, words
from components.attributes import DECORATIVE
from components.axis import axis_of
from components.gauge import gauge, gauge_spec, status_class
from components.printed import with_note
from components.status import icon
from data.records import IndicatorRow, Investment

#: More than any screen shows.
MOST = 24


def data(**given: str) -> dict[str, Any]:
    """`data(row="")` -> {"data-row": ""}: what the wall's scripts look for."""
    return {f"data-{name}": value for name, value in given.items()}


#: A row that may be hidden.
ROW = data(row="")


def gauge_list(
    kind: str, title: str, some: str, rows: Sequence[IndicatorRow]
) -> html.Section | None:
    """Rows with gauges under one ruler; `some` names what a screen shows of them: {n}."""
    if not rows:
        return None
    heads = [_title(title, some), html.Span(), axis_of(rows), html.Span("完成进度")]
    drawn = [_gauge_row(row) for row in rows[:MOST]]
    return _list(kind, html.Div(heads, className="wall-heads wall-row-grid"), drawn)


def open_list(title: str, rows: Sequence[IndicatorRow]) -> html.Section | None:
    """Rows without a verdict and why; for screens with room beside the rest."""
    if not rows:
        return None
    drawn = [
        html.Div(
            [_name(row), html.Span(reading.reason_words(row), className="wall-why")],
            className=f"wall-row {status_class(row.shown_rating)}",
            **ROW,
        )
        for row in rows[:MOST]
    ]
    heads = [_title(title, "，前 {n} 项"), html.Span("不计入滞后")]
    return _list("open", html.Div(heads, className="wall-heads"), drawn)


def target_list(title: str, rows: Sequence[IndicatorRow]) -> html.Section:
    """The targets of a plan without results."""
    drawn = [
        html.Div(
            [_name(row), html.B(with_note(row.target, row.label), className="wall-target")],
            className=f"wall-row {status_class(row.shown_rating)}",
            **ROW,
        )
        for row in rows[: 2 * MOST]
    ]
    heads = [_title(title, "，前 {n} 项"), html.Span("目标值")]
    return _list("targets", html.Div(heads, className="wall-heads"), drawn)


def works_list(figures: Sequence[Investment]) -> html.Section:
    """Project groups with their figures as printed; the rate of implementation as a bar."""
    when = {figure.period for figure in figures if figure.measure in _DONE}
    title = "项目实施" + (f"，{words.period_words(when.pop())}" if len(when) == 1 else "")
    heads = html.Div(_title(title, "，前 {n} 组"), className="wall-heads")
    drawn: list[Any] = [_works_row(own, figures) for own in _top_groups(figures)]
    if not drawn:
        empty = "收录的文件没有本规划的项目实施数字"
        drawn = [html.P(empty, className="wall-row wall-why", **ROW)]
    return _list("works", heads, drawn)


def _list(kind: str, heads: html.Div, rows: Sequence[Any]) -> html.Section:
    body = html.Div(list(rows), className="wall-rows", **data(fit=""))
    return html.Section([heads, body], className=f"wall-list is-{kind}")


def _title(title: str, some: str) -> html.H2:
    return html.H2([title, html.Small(**data(some=some))])


def _flags(row: IndicatorRow) -> list[str]:
    """What speaks against the verdict; a computed one stands behind the words it differs from."""
    verdict = reading.verdict_words(row)
    return [f"{verdict} {text}" if text[0] == "≠" else text for text in reading.flags(row)]


def _gauge_row(row: IndicatorRow) -> html.Div:
    below = (*_flags(row), wall_words.pace_line(row))
    told: list[Any] = [html.Span(wall_words.figures_words(row))]
    told += [html.Small(text) for text in below if text]
    cells = [
        _name(row),
        html.Div(told, className="wall-values"),
        gauge(gauge_spec(row)),
        html.B(wall_words.outcome_words(row), className="wall-done"),
    ]
    kind = f"wall-row wall-row-grid {status_class(row.shown_rating)}"
    return html.Div(cells, className=kind, **ROW)


def _name(row: IndicatorRow) -> html.Div:
    return html.Div(
        [icon(row.shown_rating), html.Span(row.label.removeprefix("#"))],
        className="wall-name",
    )


def _top_groups(figures: Sequence[Investment]) -> list[list[Investment]]:
    """The figures of each group that is no part of another, those with a rate first."""
    groups: dict[str, list[Investment]] = {}
    for figure in figures:
        groups.setdefault(figure.group, []).append(figure)
    tops = [own for own in groups.values() if own[0].parent not in groups]
    return sorted(tops, key=lambda own: (_of(own, _RATE) is None, own[0].category == "other"))


_RATE = "implementation_rate"
_SHOWN = ("project_count", "total_investment", "annual_investment", "completed_investment",
          "started_or_finished_count")  # fmt: skip
#: What has a moment of its own within the plan.
_DONE = (_RATE, "started_or_finished_count")


def _of(own: Sequence[Investment], measure: str) -> Investment | None:
    return next((figure for figure in own if figure.measure == measure), None)


def _works_row(own: Sequence[Investment], figures: Sequence[Investment]) -> html.Div:
    rate = _of(own, _RATE)
    name = [html.B(own[0].group_name), html.Span(_figures(own))]
    cells: list[Any] = [html.Div(name, className="wall-group")]
    if rate is not None and rate.value is not None:
        bar = html.I(style={"--rate": f"{min(100.0, rate.value):g}%"}, className="wall-bar")
        done = [html.Small("实施率"), html.B(rate.printed_value), html.Span(bar, **DECORATIVE)]
        cells.append(html.Div(done, className="wall-rate"))
    notes = (_parts(own[0].group, figures), _doubt(own, figures))
    cells += [html.Small(note, className="wall-note") for note in notes if note]
    return html.Div(cells, className="wall-row", **ROW)


def _figures(own: Sequence[Investment]) -> str:
    found = [_of(own, measure) for measure in _SHOWN]
    return "，".join(_figure(figure) for figure in found if figure is not None)


def _figure(figure: Investment) -> str:
    """257项; 总投资 4376.82亿元."""
    if figure.measure == "project_count":
        return figure.printed_value
    return f"{words.MEASURES[figure.measure]} {figure.printed_value}"


def _parts(group: str, figures: Sequence[Investment]) -> str:
    """基础设施类 53%，产业类 49%: the rates of a group's parts."""
    own = [figure for figure in figures if figure.parent == group and figure.measure == _RATE]
    return "，".join(
        f"{figure.group_name.removesuffix('项目')} {figure.printed_value}" for figure in own
    )


def _doubt(own: Sequence[Investment], figures: Sequence[Investment]) -> str:
    broken = own[0].group in investment_sums.oversized(figures)
    return "原文所印部分大于总体，照原文列出" if broken else ""
