"""Investment figures of project groups: table, checks and chart."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from data.records.works import Investment
from presentation import dates, numbers, words
from presentation.charts import template
from presentation.charts.palette import Palette, palette
from presentation.joining import clauses, listed
from presentation.language import say
from presentation.projects.investment_sums import first_values, oversized

#: Amounts of money, in the order in which the chart prefers them.
MONEY = (
    "total_investment",
    "plan_period_investment",
    "annual_investment",
    "completed_investment",
)

#: Height of a bar with its label, in pixels.
_BAR = 58


def measure_kind(measure: str) -> str:
    return "is-text" if measure == "published_rating" else "num"


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


def shares(rows: Sequence[Investment], bars: Sequence[Investment]) -> dict[str, float]:
    """Each bar's part of the whole in per cent; empty where the parts are no printed sum."""
    whole = next(
        (row for row in rows
         if row.group == bars[0].parent and row.measure == bars[0].measure and row.value
         and any(check.kind == "sum" and check.holds for check in row.checks)),
        None,
    )  # fmt: skip
    if whole is None or not whole.value:
        return {}
    return {bar.group: (bar.value or 0.0) / whole.value * 100 for bar in bars}


#: The address of the named projects of a group, "" where none are named.
HrefOf = Callable[[Investment], str]


def figure(rows: Sequence[Investment], href_of: HrefOf | None = None) -> dict[str, Any] | None:
    """Bars of investment by group in 亿元 as a Plotly figure; None with fewer than two bars.

    The text alternative is in `layout.meta.alt`; a click on a bar leads to `href_of` it.
    """
    bars = chart_bars(rows)
    if not bars:
        return None
    told = shares(rows, bars)
    trace = _trace(bars, told, palette())
    if href_of:
        trace["customdata"] = list(map(template.way, map(href_of, bars)))
    return {"data": [trace], "layout": _layout(bars, told, palette())}


def _sentence(row: Investment, told: Mapping[str, float]) -> str:
    if row.group in told:
        share = numbers.percent(told[row.group])
        return say("{name}：{value}，占合计 {share}。", name=row.group_name,
                   value=row.printed_value, share=share)  # fmt: skip
    return say("{name}：{value}。合计未印或相加不符，不算占比。", name=row.group_name,
               value=row.printed_value)  # fmt: skip


def _trace(
    bars: Sequence[Investment], told: Mapping[str, float], colours: Palette
) -> dict[str, Any]:
    return {
        "type": "bar",
        "orientation": "h",
        "x": [row.value for row in bars],
        "y": [row.group_name for row in bars],
        "width": 0.32,
        "marker": {"color": colours["ink-2"]},
        "uid": "investment",
        **template.hover([_sentence(row, told) for row in bars]),
    }


def _layout(
    bars: Sequence[Investment], parts: Mapping[str, float], colours: Palette
) -> dict[str, Any]:
    told = clauses(f"{row.group_name} {row.printed_value}" for row in bars)
    hidden = {"visible": False, "fixedrange": True}
    return template.layout(
        _BAR * len(bars),
        f"{words.MEASURES[bars[0].measure]}：{told}。",
        margin={"l": 0, "r": 0, "t": 0, "b": 0},
        font={"color": colours["ink"], "size": 14},
        xaxis={**hidden, "rangemode": "tozero"},
        # First group on top; a little lower than centred, as the labels stand above the bars.
        yaxis={**hidden, "type": "category", "range": [len(bars) - 0.65, -0.65]},
        annotations=[_label(row, parts) for row in bars],
    )


def _label(row: Investment, parts: Mapping[str, float]) -> dict[str, Any]:
    """Name and figure above the bar, so that neither is cut off on a narrow screen."""
    text = f"{row.group_name}　<b>{row.printed_value}</b>"
    if row.group in parts:
        text += "　" + say("占 {share}", share=numbers.percent(parts[row.group]))
    return {
        "x": 0,
        "y": row.group_name,
        "xanchor": "left",
        "yshift": 19,
        "showarrow": False,
        "text": text,
    }


def caption_words(rows: Sequence[Investment]) -> str:
    """What the bars of these rows measure: the whole, the measure, the unit, the period."""
    first = chart_bars(rows)[0]
    whole = next((f"{row.group_name}：" for row in rows if row.group == first.parent), "")
    return say(
        "{whole}{measures}，亿元，{period}",
        whole=whole,
        measures=words.MEASURES[first.measure],
        period=dates.period_words(first.period),
    )


def left_out_words(rows: Sequence[Investment]) -> str:
    """The same as a sentence; "" where every group has its bar."""
    names = {row.group: row.group_name for row in rows}
    told = listed(names[group] for group in names if group in oversized(rows))
    return say("未画出：{told}，原文所印部分大于总体。", told=told) if told else ""
