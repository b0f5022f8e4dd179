"""The bars of investment as a Plotly figure."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from data.records.projects_and_tasks import Investment
from presentation import numbers, words
from presentation.charts import template
from presentation.charts.palette import palette
from presentation.joining import clauses, sentence
from presentation.language import say
from presentation.projects.investment_bars import (
    InvestmentBar,
    InvestmentBars,
    investment_bars,
    part_words,
    share_words,
    under_words,
)

#: Height of a bar with its label above it, of the line below it, and of the bar alone, in pixels.
_BAR, _UNDER, _THICK = 58, 22, 18
#: How much of its colour what is no amount of its own keeps: the rail of the whole, and an amount
#: of which a part is drawn over it.
_RAIL, _LIGHT = 0.12, 0.4


def measure_kind(measure: str) -> str:
    return "is-text" if measure == "published_rating" else "num"


#: The address of the named projects of a group, "" where none are named.
HrefOf = Callable[[Investment], str]


def figure(rows: Sequence[Investment], href_of: HrefOf | None = None) -> dict[str, Any] | None:
    """Bars of investment by group in 亿元 as a Plotly figure; None with fewer than two bars.

    The text alternative is in `layout.meta.alt`; a click on a bar leads to `href_of` it.
    """
    drawn = investment_bars(rows)
    if drawn is None:
        return None
    ways = [template.way(href_of(bar.row)) for bar in drawn.bars] if href_of else None
    return {"data": list(_traces(drawn, ways)), "layout": _layout(drawn)}


def _traces(drawn: InvestmentBars, ways: list[Any] | None) -> Iterator[dict[str, Any]]:
    """The rail of the whole, the amounts, what is printed as a part of each."""
    bars = drawn.bars
    if drawn.is_whole:
        yield _trace("whole", [drawn.end] * len(bars), bars, _RAIL, ways)
    yield _trace(
        "amount", [bar.amount for bar in bars], bars, _LIGHT if drawn.has_parts else 1, ways
    )
    if drawn.has_parts:
        parts = [(bar.part.value if bar.part else None) or 0.0 for bar in bars]
        yield _trace("part", parts, bars, 1, ways)


def _trace(
    kind: str, lengths: list[float], bars: Sequence[InvestmentBar], opacity: float,
    ways: list[Any] | None,
) -> dict[str, Any]:  # fmt: skip
    trace: dict[str, Any] = {
        "type": "bar",
        "orientation": "h",
        "x": lengths,
        "y": [bar.row.group_name for bar in bars],
        "base": [0.0 if kind == "whole" else bar.start for bar in bars],
        "width": round(_THICK / _height(bars), 3),
        "marker": {"color": palette()["ink-2"], "opacity": opacity},
        "uid": f"investment-{kind}",
        **template.hover([_sentence(bar) for bar in bars]),
    }
    return trace | {"customdata": ways} if ways else trace


def _height(bars: Sequence[InvestmentBar]) -> int:
    return _BAR + _UNDER * any(map(part_words, bars))


def _sentence(bar: InvestmentBar) -> str:
    under = under_words(bar)
    more = sentence(under) if under else ""
    name, value = bar.row.group_name, bar.row.printed_value
    if bar.share is None:
        return say(
            "{name}：{value}。合计未印或相加不符，不算占比。{more}",
            name=name, value=value, more=more,
        )  # fmt: skip
    share = numbers.percent(bar.share)
    return say("{name}：{value}，占合计 {share}。{more}", name=name, value=value, share=share,
               more=more)  # fmt: skip


def _layout(drawn: InvestmentBars) -> dict[str, Any]:
    bars, colours = drawn.bars, palette()
    amounts_printed = clauses(f"{bar.row.group_name} {bar.row.printed_value}" for bar in bars)
    hidden = {"visible": False, "fixedrange": True}
    return template.layout(
        _height(bars) * len(bars),
        f"{words.MEASURES[bars[0].row.measure]}：{amounts_printed}。",
        margin={"l": 0, "r": 0, "t": 0, "b": 0},
        font={"color": colours["ink"], "size": 14},
        barmode="overlay",
        xaxis={**hidden, "range": [0, drawn.end * (1 if drawn.is_whole else 1.05)]},
        # First group on top; a little lower than centred, as the labels stand above the bars.
        yaxis={**hidden, "type": "category", "range": [len(bars) - 0.65, -0.65]},
        annotations=[note for bar in bars for note in _labels(bar)],
    )


def _labels(bar: InvestmentBar) -> Iterator[dict[str, Any]]:
    """Name and figure above the bar, so that neither is cut off on a narrow screen."""
    text = f"{bar.row.group_name}　<b>{bar.row.printed_value}</b>"
    at = {"x": 0, "y": bar.row.group_name, "xanchor": "left", "showarrow": False}
    yield at | {"yshift": 19, "text": "　".join(filter(None, [text, share_words(bar)]))}
    # Rates of implementation have bars of their own beneath.
    if under := part_words(bar):
        yield at | {"yshift": -19, "text": under, "font": {"size": 12}}
