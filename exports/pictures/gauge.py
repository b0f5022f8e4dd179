"""The picture of one target: figure, completion, gauge, sentence."""

import re

from assessment import Rating
from data.records.rows import IndicatorRow
from exports.pictures.bar import GaugeScale, bar, card_scale
from exports.pictures.frame import EDGE, END, ROOM, framed, sentence
from exports.pictures.marks import badge, badge_width
from exports.pictures.svg import Block, beside, paragraph, stack, text
from exports.pictures.svg_text import SvgRun, width
from presentation import common, dates, joining, numbers
from presentation.charts.chart_spec import ChartSpec
from presentation.charts.palette import Palette
from presentation.figures import amounts, row_view
from presentation.figures.as_printed import qualified, remarks, with_unit
from presentation.indicators.gauge_spec import FULL, GaugeSpec, gauge_spec
from presentation.joining import phrases
from presentation.pictures import labels
from presentation.verdicts import grades

_LABEL = 15.0
_BADGE = 22.0
_FROM_NOTHING = ("average_growth", "yoy_growth", "cumulative")
#: A figure of one number with few signs around it; what is longer is told in lines.
_NUMBER = re.compile(r"(\D{0,6}?)([-−]?\d[\d.,]*)(\D{0,12})")


def draw(spec: ChartSpec, palette: Palette) -> str:
    """The picture as SVG."""
    row = spec.rows[0]
    gauge_of_row = gauge_spec(row)
    mark = badge(row, END, _BADGE, palette, end=True)
    gauge = stack([figures(row, palette), ruled(row, gauge_of_row, EDGE, ROOM, 26, palette)], 14)
    drawing = [gauge, stack([sentence(gauge_of_row.sentence, palette), _remarks(row, palette)], 6)]
    return framed(spec, drawing, palette, mark, badge_width(row, _BADGE))


def _remarks(row: IndicatorRow, palette: Palette) -> Block:
    """How the figures count and their notes, in small."""
    words = joining.sentence(remarks(row))
    return paragraph(EDGE, words, 14, palette["ink-3"], ROOM) if words else Block(0)


def figures(row: IndicatorRow, palette: Palette) -> Block:
    """The result at the left, the completion at the right; nothing where there is neither."""
    done, result = _completion(row, palette), _result(row, palette)
    shown = [block for block in (result, done) if block.height]
    return beside(*shown) if shown else Block(0)


def _result(row: IndicatorRow, palette: Palette) -> Block:
    actual = row.actual
    if actual is None or row.shown_rating == Rating.NOT_APPLICABLE:
        return Block(0)
    kind = "growth" if actual.basis in ("yoy_growth", "average_growth") else row.kind
    label = common.PERIOD_ACTUAL(period=dates.moment_words(actual.period, kind))
    basis = amounts.basis_words(actual)
    label = phrases([label, basis])
    head = paragraph(EDGE, label, _LABEL, palette["ink-3"], ROOM / 2)
    number = _NUMBER.fullmatch(with_unit(actual))
    if actual.value is None or number is None:
        words = (
            with_unit(actual)
            if actual.value is not None
            else labels.ACTUAL_AS_PRINTED(actual=amounts.printed(actual))
        )
        return stack([head, paragraph(EDGE, words, 22, palette["ink"], ROOM * 0.6, bold=True)], 4)
    digits = text(EDGE, 48, _runs(number), 52, palette["ink"], bold=True)
    return stack([head, Block(60, digits)])


def _runs(number: re.Match[str]) -> list[SvgRun]:
    """The number in large, the marks and the unit printed around it in small."""
    before, large, after = number.groups()
    # A space at the start of a smaller part is lost in some drawings.
    gaps = " " * before.endswith(" "), " " * after.startswith(" ")
    runs = (
        SvgRun(before.strip(), size=24),
        SvgRun(large.join(gaps)),
        SvgRun(after.strip(), size=24),
    )
    return [run for run in runs if run.text]


def _completion(row: IndicatorRow, palette: Palette) -> Block:
    spec = gauge_spec(row)
    colour = palette.rating(row.shown_rating, "text")
    if spec.shape == "bound":
        main, note = (
            common.BOUND_MET() if spec.met else common.BOUND_MISSED(),
            row_view.target_clause(row),
        )
    elif spec.shape == "progress":
        main, note = common.COMPLETED_IS(row=row_view.completion_words(row)), _against(row, spec)
    else:
        return Block(0)
    drawn = text(END, 56, main, 32, colour, bold=True, anchor="end")
    low = text(END, 56 + 26, note, _LABEL, palette["ink-2"], anchor="end")
    return Block(84, drawn + low)


def _against(row: IndicatorRow, spec: GaugeSpec) -> str:
    computed = grades.COMPUTED() if row_view.is_computed_completion(row) else ""
    if row_view.is_comparison(row):
        return phrases([computed, common.ACTUAL_BY_TARGET()])
    due = labels.DUE_BY_SCHEDULE(due=numbers.percent(spec.schedule)) if spec.schedule else ""
    return phrases([computed, due])


def ruled(
    row: IndicatorRow, spec: GaugeSpec, x: float, room: float, thick: float, palette: Palette
) -> Block:
    """A gauge over the words for its baseline, its schedule and its target."""
    scale = card_scale(spec, x, room, thick)
    size = max(13.0, thick * 0.58)
    gauge = bar(spec, scale, thick * 1.7, palette, note=size)
    return stack([gauge, _labels(row, spec, scale, palette)], 4)


def _labels(row: IndicatorRow, spec: GaugeSpec, scale: GaugeScale, palette: Palette) -> Block:
    """What the lines of the scale are; a word that would touch another stands a line lower."""
    goal, base = _goal(row), _base(row, spec)
    if row.shown_rating == Rating.NOT_APPLICABLE:
        return Block(0)
    start, end = scale.at(0), scale.at(FULL)
    marks = [text(start, 16, base, _LABEL, palette["ink-3"]) if base else "",
             text(end, 16, goal, _LABEL, palette["ink"], bold=True, anchor="end")]  # fmt: skip
    due = _due(spec)
    if not due or spec.schedule is None:
        return Block(22, "".join(marks))
    half = width(due, _LABEL) / 2
    place = min(max(scale.at(spec.schedule), scale.x + half), scale.x + scale.room - half)
    free = (start + width(base, _LABEL) + 12, end - width(goal, _LABEL) - 12)
    fits = free[0] <= place - half and place + half <= free[1]
    y = 16 if fits else 38
    marks.append(text(place, y, due, _LABEL, palette["ink"], bold=True, anchor="middle"))
    return Block(y + 6, "".join(marks))


def _due(spec: GaugeSpec) -> str:
    if spec.shape not in ("progress", "flow") or not spec.schedule or spec.schedule >= FULL:
        return ""
    label = common.YEAR_IS_OVER() if spec.shape == "flow" else common.DUE()
    return f"{label} {numbers.percent(spec.schedule)}"


def _base(row: IndicatorRow, spec: GaugeSpec) -> str:
    """The figure at the start of the scale; a bound has none there, and names it inside."""
    if spec.shape in ("bound", "flow"):
        return ""
    # Growth and sums start from nothing, as on the card.
    if row_view.is_comparison(row) or row.target.basis in _FROM_NOTHING:
        return "0"
    if row.baseline is None:
        return (
            labels.BASELINE_ZERO() if row.completion is not None else labels.BASELINE_NOT_PRINTED()
        )
    return f"{dates.period_words(row.baseline.period)} {with_unit(row.baseline)}"


def _goal(row: IndicatorRow) -> str:
    when = (
        labels.EVERY_YEAR()
        if row.target.basis == "every_year"
        else dates.period_words(row.target_period)
    )
    return labels.TARGET_AT(when=when, qualified=qualified(row.target))
