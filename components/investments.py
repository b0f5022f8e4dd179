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
    "chart_measure",
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
_BAR, _MARGIN = 40, 16


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
    """Groups as rows, measures as columns, all as printed; None without figures."""
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
    return html.Div(drawn, className="panel scroll", tabIndex="0", role="region", **named)


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


def chart_measure(rows: Sequence[Investment]) -> str:
    """The amount that most parts print; "" where fewer than two do."""
    counts = [(len(_bars(rows, measure)), -MONEY.index(measure), measure) for measure in MONEY]
    count, _, measure = max(counts)
    return measure if count > 1 else ""


def _bars(rows: Sequence[Investment], measure: str) -> list[Investment]:
    """One figure in 亿元 per group that has no parts of its own and no impossible part."""
    parents = {row.parent for row in rows}
    left_out = oversized(rows) | parents
    values = first_values(rows)
    groups = dict.fromkeys(row.group for row in rows if row.group not in left_out)
    found = [values[group, measure] for group in groups if (group, measure) in values]
    return [row for row in found if row.unit == "亿元"]


def figure(rows: Sequence[Investment], colours: Colours = LIGHT) -> dict[str, Any] | None:
    """Bars of investment by group in 亿元 as a Plotly figure; None with fewer than two bars.

    Wholes are left out beside their parts, and groups whose printed part exceeds the whole. The
    text alternative is in `layout.meta.alt`.
    """
    measure = chart_measure(rows)
    if not measure:
        return None
    bars = _bars(rows, measure)
    return {"data": [_trace(bars, colours)], "layout": _layout(bars, measure, colours)}


def _trace(bars: Sequence[Investment], colours: Colours) -> dict[str, Any]:
    return {
        "type": "bar",
        "orientation": "h",
        "x": [row.value for row in bars],
        "y": [row.group_name for row in bars],
        "text": [row.printed_value for row in bars],
        "textposition": "outside",
        "cliponaxis": False,
        "hoverinfo": "skip",
        "marker": {"color": colours.bar},
        "textfont": {"color": colours.ink, "size": 14},
    }


def _layout(bars: Sequence[Investment], measure: str, colours: Colours) -> dict[str, Any]:
    told = "；".join(f"{row.group_name} {row.printed_value}" for row in bars)
    largest = max(row.value or 0 for row in bars)
    return {
        "height": _BAR * len(bars) + 2 * _MARGIN,
        "margin": {"l": 8, "r": 8, "t": _MARGIN, "b": _MARGIN},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"family": "inherit", "color": colours.soft, "size": 13},
        "bargap": 0.45,
        "dragmode": False,
        # Room for the label beside the longest bar.
        "xaxis": {"visible": False, "fixedrange": True, "range": [0, largest * 1.25]},
        "yaxis": {
            "type": "category",
            "autorange": "reversed",
            "automargin": True,
            "fixedrange": True,
            "ticks": "",
            "tickfont": {"color": colours.ink, "size": 14},
            "ticksuffix": "  ",
        },
        "meta": {"alt": f"{words.MEASURES[measure]}：{told}。"},
    }


def chart(rows: Sequence[Investment], id: str = "investments-chart") -> html.Figure | None:
    """The chart with its caption and text alternative; None where there is nothing to compare."""
    drawn = figure(rows)
    if drawn is None:
        return None
    measure = chart_measure(rows)
    caption = html.Figcaption(f"{words.MEASURES[measure]}，亿元，按项目组")
    graph = dcc.Graph(id=id, figure=drawn, config=cast(Any, CONFIG), responsive=True)
    picture = html.Div(graph, role="img", **aria(label=drawn["layout"]["meta"]["alt"]))
    return html.Figure([caption, picture, *_left_out(rows)], className="panel chart")


def _left_out(rows: Sequence[Investment]) -> list[html.P]:
    names = {row.group: row.group_name for row in rows}
    told = "、".join(names[group] for group in names if group in oversized(rows))
    return (
        [html.P(f"未画出：{told}，原文所印部分大于总体。", className="chart-note")] if told else []
    )
