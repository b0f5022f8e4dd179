"""The picture of a plan's state: the headline, and of each area a strip with its counts."""

from collections.abc import Sequence

from data.records.rows import IndicatorRow
from exports.pictures.frame import EDGE, END, ROOM, framed
from exports.pictures.marks import counts, strip
from exports.pictures.svg import Block, line, paragraph, stack, text
from exports.pictures.svg_text import SvgRun
from presentation.charts.chart_spec import AreaLine, ChartSpec
from presentation.charts.palette import Palette
from presentation.indicators.headline_words import headline_parts, lede_text
from presentation.joining import labelled
from presentation.pictures import labels
from presentation.verdicts.counts import counted, counting_note, tally


def draw(spec: ChartSpec, palette: Palette) -> str:
    """The picture as SVG."""
    areas = [_area(item, palette, named=len(spec.lines) > 1) for item in spec.lines]
    lede = paragraph(EDGE, lede_text(spec.rows), 16, palette["ink-2"], ROOM, leading=1.6)
    drawing = [stack([headline(spec.rows, palette), lede], 10), *areas, _notes(spec, palette)]
    return framed(spec, drawing, palette)


def headline(rows: Sequence[IndicatorRow], palette: Palette, size: float = 24) -> Block:
    """The sentence that counts, its parts in the colours of their verdicts."""
    runs = [
        SvgRun(words, palette.rating(rating, "text") if rating else "")
        for words, rating in headline_parts(rows)
    ]
    return paragraph(EDGE, runs, size, palette["ink"], ROOM, bold=True, leading=1.45, clauses=True)


def counted_strip(rows: Sequence[IndicatorRow], palette: Palette) -> Block:
    """A cell per indicator over the numbers of each verdict."""
    shown = counted(rows)
    return stack([strip(shown, EDGE, ROOM, palette), counts(shown, EDGE, ROOM, palette)], 8)


def _area(item: AreaLine, palette: Palette, *, named: bool) -> Block:
    if not named:
        return counted_strip(item.rows, palette)
    rule = line(EDGE, 0.5, END, 0.5, palette["line"])
    total = labels.INDICATORS_COUNTED(total=tally(counted(item.rows)).total)
    head = text(EDGE, 32, [SvgRun(item.label), SvgRun(f"　{total}", palette["ink-3"], size=15)], 20,
                palette["ink"], bold=True)  # fmt: skip
    return stack([Block(40, rule + head), counted_strip(item.rows, palette)], 6)


def _notes(spec: ChartSpec, palette: Palette) -> Block:
    several = len(spec.lines) > 1
    notes = [
        labelled(item.label, note) if several else note
        for item in spec.lines
        if (note := counting_note(item.rows))
    ]
    notes.append(_KEY() if _differs(spec) else "")
    return paragraph(EDGE, "".join(notes), 14, palette["ink-3"], ROOM)


_KEY = labels.EAR_MEANS_COMPUTED_DIFFERS


def _differs(spec: ChartSpec) -> bool:
    return any(row.agrees is False for item in spec.lines for row in counted(item.rows))
