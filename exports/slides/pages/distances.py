"""Indicators against one line: those below what is due, worst first; those at it or beyond."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from pptx.dml.fill import FillFormat
from pptx.enum.dml import MSO_PATTERN
from pptx.enum.shapes import MSO_CONNECTOR
from pptx.util import Pt

from data.records.rows import IndicatorRow
from exports.slides import notes
from exports.slides.charts import chart as charts
from exports.slides.charts.row_chart import cut_words, limits
from exports.slides.file.book import Book, Page
from exports.slides.file.colours import tint
from exports.slides.file.deterministic import Categories
from exports.slides.file.frame import Box
from exports.slides.file.table import SIDE, Cell, Column, SlideTable, draw, noted_cell
from exports.slides.file.text import BOLD, SMALLEST, Paragraph, Run, line, plain, total_height
from exports.slides.file.text_metrics import fit, width
from exports.slides.verdicts import marked
from presentation import common, numbers, words
from presentation.charts.palette import rating_token
from presentation.figures import amounts, row_view
from presentation.indicators import pace_words
from presentation.indicators.gauge_spec import FULL, gauge_spec
from presentation.joining import clauses, facts, labelled
from presentation.slides import labels
from presentation.slides.marks import marks_note
from presentation.verdicts import grades
from presentation.verdicts.counts import are_compared

_SIZES = (18, 16, 14)
_GAP, _SCALE = 14.0, 20.0
_HIGHEST = 64.0
#: Ems of a figure that is set small.
_LONG = 6.0
#: A template of 4:3 has no room for the pace.
_NARROW = 760.0
#: Parts of the width: name, figures, completion, pace; the chart takes the rest.
_SHARES = {"name": 0.36, "figures": 0.15, "done": 0.11, "pace": 0.15}


class Shown(NamedTuple):
    """The rows that one slide holds, as a table of rows of one height."""

    rows: tuple[IndicatorRow, ...]
    table: SlideTable
    height: float
    under: tuple[Paragraph, ...]


def draw_distances(
    book: Book, rows: Sequence[IndicatorRow], title: str, most: int, name: str
) -> Page:  # fmt: skip
    """A slide of the first `most` rows, or as many as it holds; says so where some are left out."""
    shown = _fitting(book, rows, most)
    first = len(shown.rows)
    title += labels.FIRST_OF(shown=first) if first < len(rows) else ""
    page = book.page(title, notes.of_rows(shown.rows, book.provenance.documents))
    left, top, room, _ = book.body
    heights = [shown.table.need(shown.table.head), *[shown.height] * first]
    said = clauses(labelled(spec.name, spec.sentence) for spec in map(gauge_spec, shown.rows))
    used = draw(page, shown.table, (left, top, shown.table.width, 0), labels.TABLE_OF(name=name),
                said, heights)  # fmt: skip
    if _has_lengths(shown.rows):
        wide = room - shown.table.width - _GAP
        box = (left + room - wide, top + heights[0], wide, used - heights[0])
        _chart(page, shown.rows, box, labels.COMPLETION_CHART_OF(name=name), said)
    need = total_height(shown.under, room)
    page.text((left, top + used + 4, room, need), shown.under, common.NOTE())
    return page


def _fitting(book: Book, rows: Sequence[IndicatorRow], most: int) -> Shown:
    """As many rows as fit, at the largest type at which they do."""
    for count in range(min(most, len(rows)), 0, -1):
        shown = tuple(rows[:count])
        under = _under(shown, rows, book.room)
        for size in _SIZES[(count > 4) + (count > 6) :]:
            table = _table(shown, size, book.room)
            spare = book.body[3] - total_height(under, book.room) - 4 - table.need(table.head)
            need = max(table.need(cells) for cells in table.rows)
            if need * count <= spare:
                return _filled(shown, table, min(_HIGHEST, spare / count), need, under, spare, book)
    shown = tuple(rows[:1])
    table = _table(shown, SMALLEST, book.room).trimmed(3)
    return Shown(shown, table, table.need(table.rows[0]), tuple(_under(shown, rows, book.room)))


def _filled(
    rows: tuple[IndicatorRow, ...], table: SlideTable, share: float, need: float,
    under: list[Paragraph], spare: float, book: Book,
) -> Shown:  # fmt: skip
    """With sentences below where few rows leave the lower half of a slide empty."""
    height = max(need, share)
    said = [line(labelled(spec.name, spec.sentence), 14, after=5) for spec in map(gauge_spec, rows)]
    if len(rows) <= 4 and total_height(said, book.room) + height * len(rows) <= spare:
        under = [*said, *under]
    return Shown(rows, table, height, tuple(under))


def _under(
    shown: Sequence[IndicatorRow], rows: Sequence[IndicatorRow], room: float
) -> list[Paragraph]:  # fmt: skip
    compared = are_compared(shown)
    note = labels.HATCHED_TARGET() if compared else labels.HATCHED()
    note = (note if any(_gap(row) for row in shown) else "") + marks_note(shown)
    ends = cut_words([gauge_spec(row) for row in shown])
    note += labels.BARS_END(ends=ends) if ends else ""
    note += labels.REST_IN_APPENDIX() if len(shown) < len(rows) else ""
    return [line(note, SMALLEST, token="ink-3")] if note else []


def _has_lengths(rows: Sequence[IndicatorRow]) -> bool:
    return any(row_view.distance(row) is not None for row in rows)


def _table(rows: Sequence[IndicatorRow], size: float, room: float) -> SlideTable:
    paced = any(_gap(row) and pace_words.to_target(row) for row in rows)
    paced = paced and room > _NARROW
    keys = [key for key in _SHARES if key != "pace" or paced]
    shares = dict(_SHARES)
    if not paced:
        shares["name"] += 0.04
    if not _has_lengths(rows):
        shares["figures"] += 1 - sum(shares[key] for key in keys)
    heads = {
        "name": common.INDICATOR(), "figures": labels.ACTUAL_OVER_TARGET(),
        "done": common.ACTUAL_BY_TARGET() if are_compared(rows) else common.COMPLETION(),
        "pace": labels.PACE_THEN_NEEDED(),
    }  # fmt: skip
    columns = tuple(
        Column(heads[key], room * shares[key], "l" if key == "name" else "r") for key in keys
    )
    make = {"name": _name, "figures": _figures, "done": _done, "pace": _paced}
    cells = tuple(
        tuple(make[key](row, size, room * shares[key] - 2 * SIDE) for key in keys) for row in rows
    )
    # Small type means many rows: one line each, the notes have all words.
    made = SlideTable(columns, cells)
    return made.trimmed(1) if size == _SIZES[-1] else made.trimmed(2)


def _name(row: IndicatorRow, size: float, room: float) -> Cell:
    """The name over the verdict, who says it, and what differs."""
    token = rating_token(row.shown_rating)
    verdict = Run(marked(row.shown_rating, row_view.verdict_words(row)), SMALLEST, True, token)
    name, size = fit(row.label, (size, 13, SMALLEST), room * BOLD, 1 if size == _SIZES[-1] else 2)
    rest = _beside(row, room * BOLD - width(f"{verdict.text}　", SMALLEST))
    small = Paragraph((verdict, Run(f"　{rest}" if rest else "", SMALLEST, token="ink-3")))
    return line(name, size, bold=True), small


def _beside(row: IndicatorRow, room: float) -> str:
    """Unit, who says the verdict and what differs; where that is too long, which sign to look up
    in the appendix, where units stand too."""
    by = grades.COMPUTED() if not row_view.is_official(row) else ""
    nature = words.NATURES.get(row.nature, "") if row.nature == "binding" else ""
    flags = row_view.flags(row)
    signs = " ".join(flag.split()[0] for flag in flags)
    see = labels.SEE_APPENDIX(sign=signs) if signs else ""
    ways = ((row.target.unit, by, nature, *flags), (row.target.unit, by, nature, see))
    fitting = (text for text in map(facts, ways) if width(text, SMALLEST) <= room)
    return next(fitting, facts((by, nature, see)))


def _figures(row: IndicatorRow, size: float, _: float) -> Cell:
    figure = amounts.printed(row.actual) if row.actual else amounts.NOTHING
    size = size if width(figure, 1) < _LONG else SMALLEST
    first = Paragraph((Run(figure, size, True),), "r")
    goal = f"/ {amounts.aim(row.target)}{amounts.printed(row.target)}"
    return first, line(goal, SMALLEST, token="ink-2", align="r")


def _done(row: IndicatorRow, size: float, _: float) -> Cell:
    if row_view.is_bound(row):
        word = common.BOUND_MET() if row.met else common.BOUND_MISSED()
        return (
            line(word, min(size, 14), bold=True, token=rating_token(row.shown_rating), align="r"),
        )
    first = line(row_view.completion_words(row), size, bold=True,
                 token=rating_token(row.shown_rating), align="r")  # fmt: skip
    away = row_view.distance(row)
    if away is None or round(away, 1) == 0:
        return (first,)
    label = labels.POINTS_SHORT if away < 0 else labels.POINTS_BEYOND
    return first, line(
        label(points=numbers.number(abs(away), 1)), SMALLEST, token="ink-2", align="r"
    )


def _paced(row: IndicatorRow, size: float, room: float) -> Cell:
    needed = pace_words.to_target(row)
    if not needed:
        return noted_cell(amounts.NOTHING, align="r", token="ink-3")
    before = pace_words.so_far_since(row) or amounts.NOTHING
    said, goal = pace_words.in_points(before), pace_words.in_points(needed)
    if max(width(f"{said} →", SMALLEST), width(goal, SMALLEST) / BOLD) > room:
        # The unit stands below the name.
        said, goal = (pace_words.without_unit(row, pace) for pace in (said, goal))
    goal, small = fit(goal, (min(size, 14), 13, SMALLEST), room * BOLD, 1)
    return (
        line(f"{said} →", SMALLEST, token="ink-2", align="r"),
        line(goal, small, bold=True, align="r"),
    )


def _gap(row: IndicatorRow) -> float | None:
    """Points from the bar's end to what is due; None where nothing is short."""
    away = row_view.distance(row)
    if away is None or away >= 0:
        return None
    due = _due(row)
    return charts.shown(min(-away, due))


def _due(row: IndicatorRow) -> float:
    return FULL if row_view.is_comparison(row) or row.schedule is None else row.schedule


def _chart(page: Page, rows: Sequence[IndicatorRow], box: Box, name: str, said: str) -> None:
    """Bars level with the table's rows; the lines of what is due and of the target above them."""
    group = page.slide.shapes.add_group_shape()
    group.name = plain(name)
    drawn = [None if row_view.distance(row) is None else row_view.completion(row) for row in rows]
    done = [None if value is None else charts.shown(value) for value in drawn]
    data = Categories(number_format="General")
    data.categories = [plain(row.label) for row in rows]
    data.add_series(common.COMPLETION_PERCENT(), done)
    data.add_series(labels.GAP(), [_gap(row) for row in rows])
    chart = charts.add(page, charts.STACKED, data, box, name, said, into=group)
    charts.bars(chart.plots[0], gap=90, overlap=100)
    _paint(chart, rows)
    low, high = limits([value for value in done if value is not None])
    for axis in (chart.category_axis, chart.value_axis):
        charts.quiet(axis, labels=False)
    chart.category_axis.reverse_order = True
    charts.scale(chart.value_axis, low, high, 50, charts.PLAIN)
    charts.inner(chart, 0, 0, 1, 1)
    charts.finish(chart)
    _scale_lines(page, group, rows, box, (low, high))


def _paint(chart: Any, rows: Sequence[IndicatorRow]) -> None:
    done, short = chart.plots[0].series
    for series in (done, short):
        series.invert_if_negative = False
        charts.paint(series, "line-firm")
    for index, row in enumerate(rows):
        token = rating_token(row.shown_rating, "fill")
        charts.paint(done.points[index], token)
        if _gap(row):
            _hatch(short.points[index].format.fill, token)
            short.points[index].format.line.fill.background()


def _hatch(fill: FillFormat, token: str) -> None:
    fill.patterned()
    fill.pattern = MSO_PATTERN.WIDE_UPWARD_DIAGONAL
    tint(fill.fore_color, token)
    tint(fill.back_color, "surface")


def _scale_lines(
    page: Page, group: Any, rows: Sequence[IndicatorRow], box: Box, ends: tuple[float, float]
) -> None:  # fmt: skip
    """The target's line, and the schedule's where one holds for all rows."""
    due = {_due(row) for row in rows if row_view.distance(row) is not None}
    marks = [(FULL, common.TARGET(), "ink-3")]
    if len(due) == 1 and (schedule := due.pop()) < FULL:
        marks.append((schedule, labels.DUE_AT(schedule=numbers.percent(schedule)), "ink"))
    low, high = ends
    # The line that is furthest to the right first: the label of the next ends where its begins.
    free = box[0] + box[2]
    for value, label, token in marks:
        at = box[0] + box[2] * (value - low) / (high - low)
        stroke = group.shapes.add_connector(
            MSO_CONNECTOR.STRAIGHT, Pt(at), Pt(box[1] - 2), Pt(at), Pt(box[1] + box[3])
        )
        stroke.name = label
        tint(stroke.line.color, token)
        stroke.line.width = Pt(2.25 if token == "ink" else 1)
        wide = width(label, SMALLEST) / BOLD + 4
        place = max(min(at - wide / 2, free - wide), box[0])
        align, free = "r" if place < at - wide / 2 - 1 else "ctr", place - 4
        page.text((place, box[1] - _SCALE, wide, 16),
                  [line(label, SMALLEST, bold=True, token=token, align=align)], label,
                  into=group)  # fmt: skip
