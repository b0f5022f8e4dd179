"""Investment figures of project groups: table, checks and chart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from dash import dcc, html

from components import investment_sums, words
from components.attributes import aria
from components.investment_sums import first_values, oversized
from components.works import projects_list, tasks_list
from data.records import Investment

__all__ = [
    "CONFIG",
    "DARK",
    "LIGHT",
    "Colours",
    "chart",
    "chart_bars",
    "checks",
    "figure",
    "projects_list",
    "table",
    "tasks_list",
]

#: Amounts of money, in the order in which the chart prefers them.
MONEY = (
    "total_investment",
    "plan_period_investment",
    "annual_investment",
    "completed_investment",
)
#: Height of a bar with its label, in pixels.
_BAR = 58


@dataclass(frozen=True)
class Colours:
    """The chart's colours as the tokens name them."""

    bar: str
    ink: str
    soft: str


LIGHT = Colours(bar="#44525D", ink="#15212A", soft="#5B6872")
DARK = Colours(bar="#BAC6CF", ink="#F1F5F7", soft="#93A3AF")

#: For every chart: no tools, nothing that could send data to another host.
CONFIG: dict[str, Any] = {
    "displayModeBar": False,
    "showSendToCloud": False,
    "displaylogo": False,
    "locale": "zh-CN",
    "responsive": True,
    "scrollZoom": False,
}


def table(rows: Sequence[Investment], documents: Mapping[str, str]) -> html.Div | None:
    """Groups as rows, measures as columns, all as printed, the checks below; None if empty."""
    if not rows:
        return None
    measures = [name for name in words.MEASURES if any(row.measure == name for row in rows)]
    heads = [html.Th("项目组", scope="col")]
    heads += [html.Th(_head(name, rows), scope="col", className=_kind(name)) for name in measures]
    heads.append(html.Th("出处", scope="col"))
    groups: dict[str, list[Investment]] = {}
    for row in rows:
        groups.setdefault(row.group, []).append(row)
    body = [html.Tr(_group(own, measures, rows, documents)) for own in groups.values()]
    drawn = html.Table([html.Thead(html.Tr(heads)), html.Tbody(body)], className="plain-table")
    named = aria(label="项目投资表，可横向滚动")
    panel = html.Div(drawn, className="panel scroll", tabIndex="0", role="region", **named)
    return html.Div([panel, checks(rows)])


def _head(measure: str, rows: Sequence[Investment]) -> list[Any]:
    """The measure; its period too where all figures of the column share one."""
    periods = {row.period for row in rows if row.measure == measure}
    name = words.MEASURES[measure]
    if len(periods) > 1 or measure == "published_rating":
        return [name]
    return [name, html.Small(words.period_words(periods.pop()))]


def _kind(measure: str) -> str:
    return "is-text" if measure == "published_rating" else "num"


def _group(
    own: Sequence[Investment],
    measures: Sequence[str],
    rows: Sequence[Investment],
    documents: Mapping[str, str],
) -> list[Any]:
    first = own[0]
    is_part = any(row.group == first.parent for row in rows)
    name = html.Th(first.group_name, scope="row", className="is-part" if is_part else None)
    cells: list[Any] = [name]
    for measure in measures:
        figures = [row for row in own if row.measure == measure]
        shared = len({row.period for row in rows if row.measure == measure}) == 1
        drawn = [_figure(figure, shared) for figure in figures] or words.NOTHING
        cells.append(html.Td(drawn, className=_kind(measure)))
    return [*cells, html.Td(_source(own, documents), className="is-place")]


def _figure(row: Investment, shared: bool) -> html.Div:
    small = [row.stage] if row.stage else []
    if not shared:
        small.append(words.period_words(row.period))
    printed: list[Any] = [html.Span(row.printed_value, className="value-text")]
    if small:
        printed.append(html.Small("，".join(small)))
    return html.Div(printed)


def _source(own: Sequence[Investment], documents: Mapping[str, str]) -> html.Details:
    places = dict.fromkeys(
        f"《{documents.get(row.document, row.document)}》{row.locator}" for row in own
    )
    notes = dict.fromkeys(
        f"{words.MEASURES[row.measure]} {row.printed_value}：{row.note}" for row in own if row.note
    )
    items = [html.Li(text) for text in (*places, *notes)]
    return html.Details(
        [html.Summary("出处", **aria(label=f"出处：{own[0].group_name}")), html.Ul(items)],
        className="source-inline",
    )


def checks(rows: Sequence[Investment]) -> html.Ul | None:
    """The sums that hold and those that do not, and the notes on them; None without any."""
    items = [
        html.Li(check.sentence, className="is-held" if check.holds else "is-broken")
        for check in investment_sums.checks(rows)
    ]
    notes = dict.fromkeys(f"{row.group_name}：{row.sum_note}。" for row in rows if row.sum_note)
    items += [html.Li(note, className="is-noted") for note in notes]
    return html.Ul(items, className="checks") if items else None


def chart_bars(rows: Sequence[Investment]) -> list[Investment]:
    """The figures to compare: one amount in 亿元 of the parts of one whole.

    Groups whose printed part exceeds the whole are left out. The most numerous set wins, then the
    earlier of `MONEY`; empty where fewer than two parts print an amount.
    """
    values, left_out = first_values(rows), oversized(rows)
    found: dict[tuple[str, str], list[Investment]] = {}
    for measure in MONEY:
        for (group, name), row in values.items():
            if name == measure and row.unit == "亿元" and group not in left_out:
                found.setdefault((row.parent, measure), []).append(row)
    largest = max(found.values(), key=len, default=[])
    return largest if len(largest) > 1 else []


def figure(rows: Sequence[Investment], colours: Colours = LIGHT) -> dict[str, Any] | None:
    """Bars of investment by group in 亿元 as a Plotly figure; None with fewer than two bars.

    The text alternative is in `layout.meta.alt`.
    """
    bars = chart_bars(rows)
    if not bars:
        return None
    return {"data": [_trace(bars, colours)], "layout": _layout(bars, colours)}


def _trace(bars: Sequence[Investment], colours: Colours) -> dict[str, Any]:
    return {
        "type": "bar",
        "orientation": "h",
        "x": [row.value for row in bars],
        "y": [row.group_name for row in bars],
        "width": 0.32,
        "hoverinfo": "skip",
        "marker": {"color": colours.bar},
    }


def _layout(bars: Sequence[Investment], colours: Colours) -> dict[str, Any]:
    told = "；".join(f"{row.group_name} {row.printed_value}" for row in bars)
    hidden = {"visible": False, "fixedrange": True}
    return {
        "height": _BAR * len(bars),
        "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"color": colours.ink, "size": 14},
        "dragmode": False,
        "xaxis": {**hidden, "rangemode": "tozero"},
        # First group on top; a little lower than centred, as the labels stand above the bars.
        "yaxis": {**hidden, "type": "category", "range": [len(bars) - 0.65, -0.65]},
        "annotations": [_label(row) for row in bars],
        "meta": {"alt": f"{words.MEASURES[bars[0].measure]}：{told}。"},
    }


def _label(row: Investment) -> dict[str, Any]:
    """Name and figure above the bar, so that neither is cut off on a narrow screen."""
    return {
        "x": 0,
        "y": row.group_name,
        "xanchor": "left",
        "yshift": 19,
        "showarrow": False,
        "text": f"{row.group_name}　<b>{row.printed_value}</b>",
    }


def chart(rows: Sequence[Investment], id: str = "investments-chart") -> html.Figure | None:
    """The chart with its caption and text alternative; None where there is nothing to compare."""
    drawn = figure(rows)
    if drawn is None:
        return None
    layout = drawn["layout"]
    graph = dcc.Graph(
        id=id,
        figure=drawn,
        config=cast(Any, CONFIG),
        responsive=True,
        style={"height": f"{layout['height']}px"},
    )
    picture = html.Div(graph, role="img", **aria(label=layout["meta"]["alt"]))
    caption = html.Figcaption(caption_words(rows))
    return html.Figure([caption, picture, *left_out(rows)], className="panel chart")


def caption_words(rows: Sequence[Investment]) -> str:
    """What the bars of these rows measure: the whole, the measure, the unit, the period."""
    first = chart_bars(rows)[0]
    whole = next((f"{row.group_name}：" for row in rows if row.group == first.parent), "")
    return f"{whole}{words.MEASURES[first.measure]}，亿元，{words.period_words(first.period)}"


def left_out(rows: Sequence[Investment]) -> list[html.P]:
    """A note on the groups that have no bar because their figures contradict each other."""
    note = left_out_words(rows)
    return [html.P(note, className="chart-note")] if note else []


def left_out_words(rows: Sequence[Investment]) -> str:
    """The same as a sentence; "" where every group has its bar."""
    names = {row.group: row.group_name for row in rows}
    told = "、".join(names[group] for group in names if group in oversized(rows))
    return f"未画出：{told}，原文所印部分大于总体。" if told else ""
