"""Pictures of bars: one figure of several areas, and the investment of project groups."""

from data.records.compare import AreaFigure
from exports.pictures.frame import EDGE, END, ROOM, framed
from exports.pictures.svg import Block, beside, line, paragraph, rect, stack, text
from presentation import common
from presentation.charts.chart_spec import ChartSpec
from presentation.charts.palette import Palette
from presentation.compare import comparability
from presentation.compare.bar_words import extents, figure_notes
from presentation.joining import phrases
from presentation.pictures import labels
from presentation.places import figure_name
from presentation.projects.investment_bars import (
    InvestmentBar,
    InvestmentBars,
    caption_words,
    investment_bars,
    left_out_words,
    share_words,
    under_words,
)

_NAME, _VALUE, _THICK = 250.0, 150.0, 20.0
_NOTE = 13.0


def comparison(spec: ChartSpec, palette: Palette) -> str:
    """Comparable figures in the order of the areas, on one scale that begins at zero."""
    group = spec.comparison
    assert group is not None
    rows = [
        _area(figure, group.unit, extent, palette)
        for figure, extent in zip(group.figures, extents(group), strict=True)
    ]
    remark = common.UNIT_IS(unit=group.unit or common.NONE())
    remark += (
        labels.DEFINITION_AFTER_SPACE(break_reason=group.break_reason) if group.break_reason else ""
    )
    head = paragraph(EDGE, remark, 15, palette["ink-3"], ROOM)
    note = paragraph(EDGE, comparability.UNRANKED(), 15, palette["ink-3"], ROOM)
    return framed(spec, [head, stack(rows), note], palette)


def _area(figure: AreaFigure, unit: str, extent: tuple[float, float], palette: Palette) -> Block:
    name = stack(
        [
            paragraph(EDGE, figure_name(figure), 17, palette["ink"], _NAME - 20, bold=True),
            paragraph(EDGE, figure.plan_name, _NOTE, palette["ink-3"], _NAME - 20),
        ]
    )
    start, room = EDGE + _NAME, ROOM - _NAME - _VALUE
    amount = comparability.converted(figure.mention, unit)
    number = paragraph(END, amount, 18, palette["ink"], _VALUE - 16, bold=True, anchor="end")
    note = paragraph(start, figure_notes(figure), _NOTE, palette["ink-3"], room)
    is_below = comparability.amount(figure, unit) < 0
    drawn = stack([Block(_THICK, _bar(extent, is_below, start, room, palette)), note], 4)
    row = stack([Block(14), beside(name, drawn, number), Block(14)])
    rule = line(EDGE, row.height - 0.5, END, row.height - 0.5, palette["line"])
    return Block(row.height, row.marks + rule)


def _bar(
    extent: tuple[float, float], is_below: bool, start: float, room: float, palette: Palette
) -> str:
    """A bar from zero, and the zero line; at least 2 px, so that little is not nothing."""
    begin, length = start + extent[0] / 100 * room, extent[1] / 100 * room
    wide = max(length, 2 if length else 0)
    bar = rect(begin, 2, wide, _THICK - 4, palette["ink-2"]) if length else ""
    zero = begin + length if is_below else begin
    return bar + line(zero, 0, zero, _THICK, palette["line-strong"])


def investments(spec: ChartSpec, palette: Palette) -> str:
    """One amount of the parts of one whole, name and figure above each bar."""
    drawn = investment_bars(spec.investments)
    assert drawn is not None
    rows = [_group(bar, drawn, palette) for bar in drawn.bars]
    head = paragraph(EDGE, caption_words(spec.investments), 15, palette["ink-3"], ROOM)
    note = paragraph(EDGE, left_out_words(spec.investments), 15, palette["ink-3"], ROOM)
    return framed(spec, [head, stack(rows, 16), note], palette)


def _group(bar: InvestmentBar, drawn: InvestmentBars, palette: Palette) -> Block:
    head = text(EDGE, 18, bar.row.group_name, 17, palette["ink"])
    value = phrases([bar.row.printed_value, share_words(bar)])
    value = text(END, 18, value, 18, palette["ink"], bold=True, anchor="end")
    scale = ROOM / drawn.end
    start = EDGE + bar.start * scale
    rail = rect(EDGE, 0, ROOM, _THICK - 2, palette["gauge-rail"])
    marks = rail if drawn.is_whole else ""
    light = palette["open-fill"] if drawn.has_parts else palette["ink-2"]
    marks += rect(start, 0, bar.amount * scale, _THICK - 2, light)
    if bar.part:
        marks += rect(start, 0, (bar.part.value or 0.0) * scale, _THICK - 2, palette["ink-2"])
    under = paragraph(EDGE, under_words(bar), _NOTE, palette["ink-2"], ROOM)
    return stack([Block(24, head + value), Block(_THICK - 2, marks), under], 4)
