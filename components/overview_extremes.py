"""The largest gaps and the furthest progress of one area, by its own plan and method."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dash import html

from components import reading, words
from components.axis import axis_of
from components.below import below, is_below
from components.comparability import as_printed
from components.gauge import gauge, gauge_spec, status_class
from components.links import NAV_PAGE
from components.overview_words import Glance, moment, who_words
from components.status import row_badge
from components.tally import are_compared
from data.records import IndicatorRow

#: How many rows a card shows at most.
SHOWN = 3


def extremes(item: Glance, documents: Mapping[str, str]) -> html.Article:
    """Two cards of gauge rows on one scale; what has no length is counted below."""
    low, high = largest_gaps(item.counted), furthest(item.counted)
    compared = are_compared(item.counted)
    cards = [
        _card("离目标最远" if compared else "离应到进度最远", low, item),
        _card("超出目标最多" if compared else "超出应到进度最多", high, item),
    ]
    title = html.H4(
        f"{item.name}，{item.place.plan_name}，{moment(item)}，{who_words(item.counted)}"
    )
    notes = [method_words(item.counted), unranked_words(item.counted), _source(item, documents)]
    told = [html.P(note) for note in notes if note]
    drawn = [card for card in cards if card is not None]
    return html.Article(
        [
            title,
            html.Div(drawn, className="extremes-cards"),
            html.Div(told, className="extremes-notes"),
        ],
        className="extremes",
    )


def largest_gaps(rows: Sequence[IndicatorRow]) -> list[IndicatorRow]:
    """The rows furthest below where they should be, the furthest first."""
    return [row for row in below(rows) if reading.distance(row) is not None][:SHOWN]


def furthest(rows: Sequence[IndicatorRow]) -> list[IndicatorRow]:
    """The rows furthest beyond where they should be, the furthest first."""
    ahead = [(gap, row) for gap, row in _gaps(rows) if gap > 0]
    return [row for _, row in sorted(ahead, key=lambda pair: -pair[0])[:SHOWN]]


def _gaps(rows: Sequence[IndicatorRow]) -> list[tuple[float, IndicatorRow]]:
    """Rows with a drawn length and their distance in points; bounds have no length."""
    return [
        (gap, row)
        for row in reading.with_schedule(rows)
        if (gap := reading.gap(row)) is not None and not reading.is_bound(row)
    ]


def method_words(rows: Sequence[IndicatorRow]) -> str:
    """How the lengths are measured, which is what makes the rows of one card comparable."""
    if are_compared(rows):
        return "完成度为结果 ÷ 目标；同一张表内比较，不与其他区比较。"
    due = next((row.schedule for row in rows if reading.gap(row) is not None), None)
    when = words.moment_words(rows[0].period)
    told = f"，{when}按时序应到 {words.percent(due)}" if due is not None else ""
    return f"完成进度为（实际 − 基期）÷（目标 − 基期）{told}；只在本口径内比较。"


def unranked_words(rows: Sequence[IndicatorRow]) -> str:
    """The rated rows that have no length and are therefore not ranked."""
    ranked = {row.target.figure_id for _, row in _gaps(rows)}
    rated = [row for row in rows if reading.is_rated(row)]
    rest = [row for row in rated if row.target.figure_id not in ranked]
    if not rest:
        return ""
    missed = [row.label for row in rest if is_below(row)]
    told = f"；其中未达标：{'、'.join(missed)}" if missed else ""
    return f"另有 {len(rest)} 项有评价而没有进度长度（达标类或文件未印完成进度），不排列{told}。"


def _source(item: Glance, documents: Mapping[str, str]) -> str:
    """The documents behind the rows; the place of each figure stands in its row."""
    names = dict.fromkeys(
        documents.get(figure.document, figure.document)
        for row in item.counted
        for figure in (row.target, row.actual)
        if figure is not None
    )
    return "出处：" + "、".join(f"《{name}》" for name in names) + "。"


def _card(title: str, rows: Sequence[IndicatorRow], item: Glance) -> html.Div | None:
    if not rows:
        return None
    head = html.Div([html.H5(title), axis_of(rows)], className="extreme is-head")
    return html.Div(
        [head, html.Ul([_row(row, item) for row in rows])], className="panel extremes-card"
    )


def _row(row: IndicatorRow, item: Glance) -> html.Li:
    name = html.A(row.label, href=f"{item.href}#figure-{row.target.figure_id}", **NAV_PAGE)
    place = row.actual.locator if row.actual else row.target.locator
    value = html.Div(
        [html.B(reading.completion_words(row)), html.Small(_gap(row))], className="extreme-value"
    )
    told = html.Div(
        [html.B(name), html.Small(_figures(row)), html.Small(place)],
        className="extreme-name",
    )
    return html.Li(
        [told, row_badge(row), gauge(gauge_spec(row)), value],
        className=f"extreme {status_class(row.shown_rating)}",
    )


def _figures(row: IndicatorRow) -> str:
    """实际 31 / 目标 60 万台; the unit in brackets where it cannot follow the printed text."""
    target = as_printed(row.target)
    if row.target.unit and row.target.unit not in target:
        target += f"（{row.target.unit}）"
    return f"实际 {words.printed(row.actual)} / 目标 {target}"


def _gap(row: IndicatorRow) -> str:
    gap = reading.gap(row)
    return f"{words.signed(gap)} 百分点" if gap is not None else ""
