"""The table of gauges: one ruler for all rows, grouped by theme, each row with its sources."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from dash import html

from components import reading, words
from components.attributes import aria
from components.axis import axis_of, target_year
from components.gauge import GaugeSpec, gauge, gauge_spec, status_class
from components.links import NAV_PAGE
from components.outcome_words import outcome_counts
from components.progress_words import progress_words
from components.sources import place, sources
from components.status import dots, row_badge
from components.tally import are_compared, counted, row_number, tally
from data.records import IndicatorRow, Mention, Result

#: The scope of a figure whose document does not say which area it means.
UNSTATED = "未说明口径"
#: The address of the page of a row's indicator.
HrefOf = Callable[[IndicatorRow], str]
#: The rows of a theme -> a component.
ToolsOf = Callable[[Sequence[IndicatorRow]], Any]


def indicator_table(
    rows: Sequence[IndicatorRow],
    documents: Mapping[str, str],
    href_of: HrefOf | None = None,
    tools_of: ToolsOf | None = None,
) -> html.Div:
    """All rows by theme; `documents` maps document ids to short titles, `href_of` links names.

    `tools_of` makes what stands at the end of a theme's heading.
    """
    if not rows:
        return html.Div(html.P("当前条件下没有指标。", className="empty"), className="panel")
    rows = reading.with_schedule(rows)
    themes = [_theme(own, rows, documents, href_of, tools_of) for own in by_theme(rows)]
    # A plan without any result yet needs room for its targets, none for results.
    state = "" if any(row.actual or reading.is_rated(row) for row in rows) else " is-open"
    return html.Div([_head(rows), *themes], className=f"panel indicators{state}")


def gauge_key() -> html.Ul:
    """What the parts of a gauge mean."""
    entries = (
        ("fill", "完成进度：（实际 − 基期）÷（目标 − 基期）"),
        ("gap", "斜纹：距时序的缺口"),
        ("due", "竖线：按时序应到的进度"),
        ("arrow", "箭头：超出刻度，以数字为准"),
        ("none", "虚线：暂未评价，不计入滞后"),
    )
    items = [html.Li([html.I(className=f"key key-{name}"), text]) for name, text in entries]
    return html.Ul(items, className="gauge-key")


def other_results(results: Sequence[Result], documents: Mapping[str, str]) -> html.Details | None:
    """Results without a target, in a closed list; None where there are none."""
    if not results:
        return None
    heads = [html.Th(text, scope="col") for text in ("主题", "指标", "区域", "结果", "出处")]
    body = [html.Tr(_result(result, documents)) for result in results]
    table = html.Table([html.Thead(html.Tr(heads)), html.Tbody(body)], className="plain-table")
    return html.Details(
        [
            html.Summary(f"另有 {len(results)} 项结果，规划未列目标，不作评价"),
            html.Div(table, className="scroll", tabIndex="0", role="region", **aria(label="结果")),
        ],
        className="panel fold",
    )


def _result(result: Result, documents: Mapping[str, str]) -> list[html.Td]:
    mention = result.mention
    printed = words.unit_after(words.printed(mention), mention.unit)
    notes = (words.period_words(mention.period), words.basis_words(mention), mention.note)
    small = "，".join(note for note in notes if note)
    return [
        html.Td(result.theme_name),
        html.Td(result.label),
        html.Td(result.area_name),
        html.Td([html.B(printed), html.Small(small)]),
        html.Td(place(mention, documents), className="is-place"),
    ]


def by_theme(rows: Sequence[IndicatorRow]) -> list[list[IndicatorRow]]:
    """Themes in order of appearance; in each the table's rows, then the targets of the text."""
    groups: dict[str, list[IndicatorRow]] = {}
    for row in rows:
        groups.setdefault(row.theme, []).append(row)
    return [sorted(own, key=lambda row: not row.in_table) for own in groups.values()]


def _head(rows: Sequence[IndicatorRow]) -> html.Div:
    first = rows[0]
    base = next((row.baseline.period for row in rows if row.baseline), "")
    heads = [
        html.Div("指标 · 单位 · 性质"),
        html.Div(f"评价（{words.period_words(first.period)}）"),
        html.Div(["基期值", html.Br(), words.period_words(base) if base else ""], className="num"),
        axis_of(rows),
        html.Div(html.B(f"{words.period_words(first.period)}实际"), className="num"),
        html.Div(["目标值", html.Br(), target_year(rows)], className="num"),
        html.Div(_progress_head(rows), className="num"),
    ]
    return html.Div(heads, className="indicator-grid indicators-head", **aria(hidden="true"))


def _progress_head(rows: Sequence[IndicatorRow]) -> list[Any]:
    how = "实际 ÷ 目标" if are_compared(rows) else "与时序差，百分点"
    return [html.B("完成进度"), html.Br(), how]


def _theme(
    rows: Sequence[IndicatorRow],
    table: Sequence[IndicatorRow],
    documents: Mapping[str, str],
    href_of: HrefOf | None,
    tools_of: ToolsOf | None,
) -> html.Section:
    head = html.Div(
        [
            html.H3(rows[0].theme_name),
            dots(rows),
            html.Span(theme_counts(rows, table), className="theme-counts"),
            tools_of(rows) if tools_of else None,
            axis_of(rows),
        ],
        className="theme-head",
    )
    items = [_item(row, documents, href_of) for row in rows]
    return html.Section([head, html.Ul(items, className="rows")], className="theme")


def theme_counts(theme: Sequence[IndicatorRow], table: Sequence[IndicatorRow]) -> str:
    """2 项：1 项达到或超过，1 项滞后，另列 1 个目标.

    Of the rows of a theme those are counted that the headline of the whole `table` counts.
    """
    known = {row.target.figure_id for row in counted(table)}
    rows = [row for row in theme if row.target.figure_id in known]
    rest = [f"另列 {len(theme) - len(rows)} 个目标"] if len(theme) > len(rows) else []
    if not rows:
        return rest[0]
    return "，".join([_counts(rows), *rest])


def _counts(rows: Sequence[IndicatorRow]) -> str:
    found = tally(rows)
    if are_compared(rows):
        rated = [(item.items, item.text) for item in outcome_counts(rows)]
    else:
        rated = [(found.met, "达到或超过"), (found.lagging, "滞后")]
    rest = [(found.open, "暂未评价"), (len(rows) - found.total, "不适用")]
    parts = [f"{count} 项{text}" for count, text in (*rated, *rest) if count]
    return f"{len(rows)} 项：{'，'.join(parts)}"


def _item(row: IndicatorRow, documents: Mapping[str, str], href_of: HrefOf | None) -> html.Li:
    spec = gauge_spec(row)
    grid = html.Div(
        [
            _name(row, href_of),
            row_badge(row),
            _value("baseline", _year_label(row.baseline, "基期"), row.baseline, row.actual),
            gauge(spec),
            _value("actual", _year_label(row.actual, "实际"), row.actual),
            _value("target", "目标", row.target, row.actual),
            _progress(row, spec),
        ],
        className="indicator-grid",
    )
    return html.Li(
        [grid, sources(row, documents)],
        id=f"figure-{row.target.figure_id}",
        className=f"indicator is-{spec.shape} {status_class(row.shown_rating)}{_sub(row)}",
    )


def _sub(row: IndicatorRow) -> str:
    return " is-sub" if row.printed_name.startswith("#") else ""


def _name(row: IndicatorRow, href_of: HrefOf | None) -> html.Div:
    name: Any = row.label
    if href_of is not None:
        name = html.A(name, href=href_of(row), **NAV_PAGE)
    told = (place_label(row), row.target.unit, row.scope if row.scope == UNSTATED else "")
    tags: list[Any] = [html.Span(text) for text in told if text]
    if row.nature:
        text = words.NATURES.get(row.nature, row.nature)
        tags.append(html.Span(text, className=f"nature is-{row.nature}"))
    return html.Div(
        [html.B(name), html.Span(tags, className="indicator-tags")],
        className="indicator-name",
    )


def place_label(row: IndicatorRow) -> str:
    """The place in the document's table, such as 第5行; 文中目标 for a target of the text."""
    if not row.in_table:
        return "文中目标"
    return row_number(row)


def _year_label(mention: Mention | None, otherwise: str) -> str:
    return words.period_words(mention.period) if mention else otherwise


def _value(
    role: str, label: str, mention: Mention | None, beside: Mention | None = None
) -> html.Div:
    """A figure as printed; a note that the figure `beside` it carries too stands there once."""
    note = _short_note(mention)
    notes = (words.basis_words(mention), "" if note == _short_note(beside) else note)
    small = " ".join(note for note in notes if note)
    content: list[Any] = [
        html.Span(f"{label} ", className="value-label"),
        html.Span(words.printed(mention), className="value-text"),
    ]
    if small:
        content.append(html.Small(small))
    return html.Div(content, className=f"value is-{role}")


def _short_note(mention: Mention | None) -> str:
    """A note short enough for the table; longer ones stand with the sources."""
    note = mention.note if mention and mention.value is not None else ""
    is_short = len(note) <= 6 and note not in words.printed(mention)
    return note if is_short else words.aim(mention)


def _progress(row: IndicatorRow, spec: GaugeSpec) -> html.Div:
    main, small = progress_words(row, spec)
    label = html.Span("完成进度 ", className="value-label")
    content: list[Any] = [label, html.Span(main, className="value-text")]
    if small:
        content.append(html.Small(small))
    return html.Div(content, className="value is-progress")
