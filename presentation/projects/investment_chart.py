"""The bars of investment as a chart of a page."""

from collections.abc import Callable, Iterator, Sequence

from data.records.projects_and_tasks import Investment
from presentation import numbers, words
from presentation.charts import shapes
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

#: The address of the named projects of a group, "" where none are named.
HrefOf = Callable[[Investment], str]


def drawing(rows: Sequence[Investment], href_of: HrefOf = lambda row: "") -> shapes.Drawing | None:
    """Bars of investment by group in 亿元; None with fewer than two bars.

    A click on a bar leads to `href_of` it.
    """
    drawn = investment_bars(rows)
    if drawn is None:
        return None
    bars, height = drawn.bars, _height(drawn.bars)
    amounts_printed = clauses(f"{bar.row.group_name} {bar.row.printed_value}" for bar in bars)
    return shapes.Drawing(
        height=height * len(bars),
        alt=f"{words.MEASURES[bars[0].row.measure]}：{amounts_printed}。",
        margin=shapes.Margin(0, 0),
        x=shapes.DrawnAxis(0, drawn.end * (1 if drawn.is_whole else 1.05)),
        # First group on top; a little lower than centred, as the labels stand above the bars.
        y=shapes.DrawnAxis(len(bars) - 0.65, -0.65),
        bars=tuple(_layers(drawn, round(_THICK / height, 3), href_of)),
        remarks=tuple(label for place, bar in enumerate(bars) for label in _labels(place, bar)),
    )


def _height(bars: Sequence[InvestmentBar]) -> int:
    return _BAR + _UNDER * any(map(part_words, bars))


def _layers(drawn: InvestmentBars, thick: float, href_of: HrefOf) -> Iterator[shapes.BarLayer]:
    """The rail of the whole, the amounts, what is printed as a part of each."""
    if drawn.is_whole:
        wholes = [(0.0, drawn.end) for _ in drawn.bars]
        yield shapes.BarLayer("investment-whole", _bars(drawn, wholes, href_of), thick, _RAIL)
    amounts = [(bar.start, bar.amount) for bar in drawn.bars]
    opacity = _LIGHT if drawn.has_parts else 1
    yield shapes.BarLayer("investment-amount", _bars(drawn, amounts, href_of), thick, opacity)
    if drawn.has_parts:
        parts = [(bar.start, (bar.part and bar.part.value) or 0.0) for bar in drawn.bars]
        yield shapes.BarLayer("investment-part", _bars(drawn, parts, href_of), thick)


def _bars(
    drawn: InvestmentBars, extents: Sequence[tuple[float, float]], href_of: HrefOf
) -> tuple[shapes.BarShape, ...]:
    return tuple(
        shapes.BarShape(place, *extent, said=_sentence(bar), lead=shapes.lead(href_of(bar.row)))
        for place, (bar, extent) in enumerate(zip(drawn.bars, extents, strict=True))
    )


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


def _labels(place: int, bar: InvestmentBar) -> Iterator[shapes.Remark]:
    """Name and figure above the bar, so that neither is cut off on a narrow screen."""
    share = share_words(bar)
    above = shapes.line(
        f"{bar.row.group_name}　",
        shapes.Bold(bar.row.printed_value),
        *([f"　{share}"] if share else []),
    )
    yield shapes.Remark(0, place, above, shapes.TextLook("ink", 14), lift=19)
    # Rates of implementation have bars of their own beneath.
    if under := part_words(bar):
        yield shapes.Remark(0, place, shapes.line(under), shapes.TextLook("ink", 12), lift=-19)
