"""The picture of a theme's or a plan's targets: a row each, all on one scale."""

from collections.abc import Sequence

from data.records.rows import IndicatorRow, Mention
from exports.pictures.bar import GaugeScale, bar
from exports.pictures.frame import EDGE, END, ROOM, framed
from exports.pictures.marks import badge
from exports.pictures.summary import counted_strip, headline
from exports.pictures.svg import Block, beside, centred, line, paragraph, rect, stack, text
from exports.pictures.svg_text import width
from presentation import common, dates, numbers, words
from presentation.charts.chart_spec import ChartSpec
from presentation.charts.palette import Palette
from presentation.figures import amounts, row_view
from presentation.indicators.axis_words import scale_words, target_year
from presentation.indicators.gauge_spec import FULL, GaugeSpec, gauge_spec
from presentation.joining import facts, sentence
from presentation.pictures import labels
from presentation.verdicts import grades

#: Columns from the left: name, verdict, gauge; then figures that end at their right edge.
_NAME, _BADGE, _GAUGE = EDGE, EDGE + 206, EDGE + 330
_WIDE = 300.0
_ACTUAL, _TARGET = _GAUGE + _WIDE + 82, _GAUGE + _WIDE + 166
_FIGURE = 76.0
_SIZE, _NOTE = 14.0, 12.0


def draw(spec: ChartSpec, palette: Palette) -> str:
    """The picture as SVG."""
    rows = spec.rows
    scale = GaugeScale(_GAUGE, _WIDE)
    table = stack([_head(rows, scale, palette), *_body(rows, scale, palette)])
    notes = [sentence(note) for note in row_view.rating_notes(rows)]
    under = [paragraph(EDGE, "".join(notes), _SIZE, palette["ink-3"], ROOM)] if notes else []
    drawing = [headline(rows, palette), counted_strip(rows, palette), table, *under]
    return framed(spec, drawing, palette)


def _body(rows: Sequence[IndicatorRow], scale: GaugeScale, palette: Palette) -> list[Block]:
    """The rows under the names of their themes, where there are several."""
    themes: dict[str, list[IndicatorRow]] = {}
    for row in rows:
        themes.setdefault(row.theme_name, []).append(row)
    blocks = []
    for name, of_theme in themes.items():
        if len(themes) > 1:
            blocks.append(_theme(name, palette))
        blocks += [
            _row(row, scale, palette) for row in sorted(of_theme, key=lambda row: not row.in_table)
        ]
    return blocks


def _theme(name: str, palette: Palette) -> Block:
    ground = rect(EDGE, 10, ROOM, 30, palette["sunk"])
    heading = text(EDGE + 10, centred(25, 15), name, 15, palette["ink"], bold=True)
    return Block(40, ground + heading)


def _head(rows: Sequence[IndicatorRow], scale: GaugeScale, palette: Palette) -> Block:
    """What the columns and the lines of the scale are."""
    base, goal, due = scale_words(rows)
    first = dates.period_words(rows[0].period)
    high, low = 42.0, palette["ink-3"]
    marks = [
        text(_NAME, high, common.INDICATOR(), 13, low),
        text(_BADGE, high, common.ASSESSMENT(), 13, low),
        text(_ACTUAL, high - 18, first, _NOTE, low, anchor="end"),
        text(_ACTUAL, high, common.ACTUAL(), 13, low, anchor="end"),
        text(_TARGET, high - 18, target_year(rows), _NOTE, low, anchor="end"),
        text(_TARGET, high, common.TARGET(), 13, low, anchor="end"),
        text(END, high, common.COMPLETION(), 13, low, anchor="end"),
        _mark(scale.at(0), high, base, palette),
        _mark(scale.at(FULL), high, goal, palette),
        _due(scale, due, palette),
        line(EDGE, 51.5, END, 51.5, palette["line-firm"]),
    ]
    return Block(52, "".join(marks))


def _mark(x: float, y: float, label: str, palette: Palette) -> str:
    return text(x, y, label, _NOTE, palette["ink-2"], anchor="middle")


def _due(scale: GaugeScale, due: float | None, palette: Palette) -> str:
    if due is None or due >= FULL:
        return ""
    label, x = common.DUE_IS(due=numbers.percent(due)), scale.at(due)
    half = width(label, _NOTE) / 2 + 7
    ground = rect(x - half, 4, 2 * half, 20, palette["gauge-due"], rx=2)
    return ground + text(
        x, centred(14, _NOTE), label, _NOTE, palette["surface"], bold=True, anchor="middle"
    )


def _row(row: IndicatorRow, scale: GaugeScale, palette: Palette) -> Block:
    spec = gauge_spec(row)
    inset = 12.0 if row.label.startswith("#") else 0.0
    name = paragraph(
        _NAME + inset,
        row.label,
        _SIZE,
        palette["ink"],
        196 - inset,
        bold=True,
        leading=1.4,
        even=True,
    )
    cells = [
        stack([name, paragraph(_NAME + inset, _tags(row), _NOTE, palette["ink-3"], 196 - inset)]),
        badge(row, _BADGE, _SIZE, palette, room=_GAUGE - _BADGE - 8),
        _value(row.actual, _ACTUAL, palette["ink"], palette),
        _value(row.target, _TARGET, palette["ink-2"], palette),
        _progress(row, spec, palette),
    ]
    high = max(cell.height for cell in cells) + 16
    gauge = bar(spec, scale, high, palette)
    drawn = beside(*cells, Block(gauge.height), middle=True)
    rule = line(EDGE, gauge.height - 0.5, END, gauge.height - 0.5, palette["line"])
    return Block(gauge.height, rule + gauge.marks + drawn.marks)


def _tags(row: IndicatorRow) -> str:
    parts = (
        row.target.unit,
        words.NATURES.get(row.nature, ""),
        "" if row.in_table else labels.TARGET_IN_TEXT(),
    )
    return facts(parts) or " "


def _value(mention: Mention | None, end: float, colour: str, palette: Palette) -> Block:
    """A figure as printed, with how it counts."""
    printed = paragraph(
        end, amounts.printed(mention), _SIZE if _is_short(mention) else _NOTE, colour, _FIGURE,
        anchor="end", leading=1.35,
    )  # fmt: skip
    basis = " ".join(filter(None, (amounts.aim(mention), amounts.basis_words(mention))))
    return stack([printed, paragraph(end, basis, _NOTE, palette["ink-3"], _FIGURE, anchor="end")])


def _is_short(mention: Mention | None) -> bool:
    return width(amounts.printed(mention), _SIZE) <= _FIGURE


def _progress(row: IndicatorRow, spec: GaugeSpec, palette: Palette) -> Block:
    main = {
        "bound": common.BOUND_MET() if spec.met else common.BOUND_MISSED(),
        "flow": common.NOT_CONVERTED(),
        "progress": row_view.completion_words(row),
    }.get(spec.shape, amounts.NOTHING)
    colour = palette.rating(row.shown_rating, "text")
    size = 16.0 if width(main, 16) <= _FIGURE else _NOTE
    drawn = paragraph(END, main, size, colour, _FIGURE, bold=True, anchor="end")
    return stack([drawn, paragraph(END, _small(row, spec), _NOTE, palette["ink-3"], _FIGURE + 5,
                                   anchor="end")])  # fmt: skip


def _small(row: IndicatorRow, spec: GaugeSpec) -> str:
    if spec.shape == "progress" and row_view.is_computed_completion(row):
        return grades.COMPUTED()
    if spec.shape == "flow":
        return common.SHARE_OF_TARGET_IS(p=numbers.percent(spec.completion or 0))
    return ""
