"""Indicators against one line: those below what is due, worst first; those at it or beyond."""

from collections.abc import Sequence
from typing import NamedTuple

from data.records.rows import IndicatorRow
from exports.slides import notes
from exports.slides.charts.row_chart import cut_words
from exports.slides.file.book import Book
from exports.slides.file.page import Page
from exports.slides.file.table import SIDE, Cell, Column, SlideTable, draw, noted_cell
from exports.slides.file.text import BOLD, SMALLEST, Paragraph, Run, line, total_height
from exports.slides.file.text_metrics import fit, width
from exports.slides.pages.distance_chart import draw_chart, gap
from exports.slides.verdicts import marked
from presentation import common, numbers, words
from presentation.charts.palette import rating_token
from presentation.figures import amounts, row_view
from presentation.indicators import pace_words
from presentation.indicators.gauge_spec import gauge_spec
from presentation.joining import clauses, facts, labelled
from presentation.slides import labels
from presentation.slides.marks import marks_note
from presentation.verdicts import grades
from presentation.verdicts.counts import are_compared

_SIZES = (18, 16, 14)
_GAP = 14.0
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
        draw_chart(page, shown.rows, box, labels.COMPLETION_CHART_OF(name=name), said)
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
    note = (note if any(gap(row) for row in shown) else "") + marks_note(shown)
    ends = cut_words([gauge_spec(row) for row in shown])
    note += labels.BARS_END(ends=ends) if ends else ""
    note += labels.REST_IN_APPENDIX() if len(shown) < len(rows) else ""
    return [line(note, SMALLEST, token="ink-3")] if note else []


def _has_lengths(rows: Sequence[IndicatorRow]) -> bool:
    return any(row_view.distance(row) is not None for row in rows)


def _table(rows: Sequence[IndicatorRow], size: float, room: float) -> SlideTable:
    paced = any(gap(row) and pace_words.to_target(row) for row in rows)
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
