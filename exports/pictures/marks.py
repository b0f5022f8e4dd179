"""Shapes, verdicts and strips: status as colour, shape and words."""

from collections.abc import Sequence

from assessment import Rating
from data.records.rows import IndicatorRow
from exports.pictures.shapes import shape
from exports.pictures.svg import Block, centred, element, hatch, paragraph, rect, stack, text
from exports.pictures.svg_text import width
from presentation.charts.palette import Palette
from presentation.figures import row_view
from presentation.indicators.gauge_spec import status_class
from presentation.verdicts.counts import by_status, tally
from presentation.verdicts.outcome_words import rating_words

_OPEN = (Rating.NOT_ASSESSED, Rating.NOT_APPLICABLE)
#: Cells of a strip that are wide enough hold the shape of their rating.
_CELL, _CELL_HEIGHT, _SHAPE_FROM = 38.0, 32.0, 22.0
#: Pixels between two verdicts.
_BETWEEN = 4.0


def icon(rating: str, x: float, y: float, size: float, palette: Palette) -> str:
    """The shape of a rating; thin strokes take the darker of the two greys."""
    part = "text" if rating in _OPEN else "fill"
    name = "icon-" + status_class(rating).removeprefix("st-")
    return shape(name, x, y, size, palette.rating(rating, part))


def badge(
    row: IndicatorRow,
    x: float,
    size: float,
    palette: Palette,
    *,
    end: bool = False,
    room: float = 1000.0,
) -> Block:
    """A row's verdict: shape and words, who says so, what speaks against it below.

    `x` is the left edge, or the right one where `end` is set; words turn at `room`.
    """
    verdict = row_view.verdict_words(row)
    lead, small = size * 1.5, size * 0.5 + 5
    begin = x - badge_width(row, size) if end else x
    shape_ = icon(
        row.shown_rating, x - width(verdict, size) - size * 1.45 if end else begin,
        lead / 2 - size * 0.56, size * 1.12, palette,
    )  # fmt: skip
    texts = [(verdict, size, palette.rating(row.shown_rating, "text"), True)]
    texts += [(note, small, colour, False) for note, colour in _below(row, palette)]
    start = x if end else begin + size * 1.45
    lines = [
        paragraph(start, words, high, colour, room - size * 1.45, bold=bold, leading=1.5,
                  anchor=_anchor(end))
        for words, high, colour, bold in texts
    ]  # fmt: skip
    drawn = stack(lines)
    return Block(drawn.height, shape_ + drawn.marks)


def badge_width(row: IndicatorRow, size: float) -> float:
    """How wide a badge is."""
    notes = [width(note, size * 0.5 + 5) for note in (row_view.who(row), *row_view.flags(row))]
    return max(width(row_view.verdict_words(row), size) + size * 1.45, *notes)


def _below(row: IndicatorRow, palette: Palette) -> list[tuple[str, str]]:
    speaker = row_view.who(row)
    notes = [(speaker, palette["ink-3"])] if speaker else []
    return [*notes, *((text, palette["ink-2"]) for text in row_view.flags(row))]


def _anchor(end: bool) -> str:
    return "end" if end else "start"


def strip_width(rows: Sequence[IndicatorRow], room: float) -> float:
    """How wide a strip of these rows is in a room."""
    return len(rows) * _cell_width(rows, room) + _gaps(rows) * _BETWEEN


def strip(rows: Sequence[IndicatorRow], x: float, room: float, palette: Palette) -> Block:
    """A cell per indicator, best first; a dog-ear where the computed verdict differs."""
    ordered, cell = by_status(rows), _cell_width(rows, room)
    marks, at = [], x
    for index, row in enumerate(ordered):
        if index and row.shown_rating != ordered[index - 1].shown_rating:
            at += _BETWEEN
        marks.append(_cell(row, at, cell, palette))
        at += cell
    return Block(_CELL_HEIGHT, "".join(marks))


def _cell_width(rows: Sequence[IndicatorRow], room: float) -> float:
    return min(_CELL, (room - _gaps(rows) * _BETWEEN) / max(1, len(rows)))


def _gaps(rows: Sequence[IndicatorRow]) -> int:
    return len({row.shown_rating for row in rows}) - 1


def _cell(row: IndicatorRow, x: float, cell: float, palette: Palette) -> str:
    colour, rating = palette.rating(row.shown_rating), row.shown_rating
    wide = cell - (2 if cell > 8 else 1)
    fill = colour
    more: dict[str, str | float] = {}
    if rating in _OPEN:
        fill = hatch(colour, palette["surface"]) if rating == Rating.NOT_ASSESSED else "none"
        more = {"stroke": colour, "stroke_width": 1}
        drawn = rect(x + 0.5, 0.5, wide - 1, _CELL_HEIGHT - 1, fill, **more)
    else:
        drawn = rect(x, 0, wide, _CELL_HEIGHT, fill)
    if cell >= _SHAPE_FROM:
        drawn += _inside(rating, x + wide / 2, palette)
    ear = f"M{x + wide - 8:.2f} 0h8v8z"
    return drawn + (element("path", d=ear, fill=palette["surface"]) if _differs(row) else "")


def _inside(rating: str, middle: float, palette: Palette) -> str:
    """The shape in the middle of a cell: light on a colour, dark on an empty cell."""
    name = "icon-" + status_class(rating).removeprefix("st-")
    size, top = 16.0, (_CELL_HEIGHT - 16.0) / 2
    if rating in _OPEN:
        ground = element("circle", cx=middle, cy=top + 8, r=9.5, fill=palette["surface"])
        return ground + shape(name, middle - 8, top, size, palette.rating(rating, "text"))
    return shape(name, middle - 8, top, size, palette["surface"])


def _differs(row: IndicatorRow) -> bool:
    return row.agrees is False


def counts(rows: Sequence[IndicatorRow], x: float, room: float, palette: Palette) -> Block:
    """Shape, words and number of each verdict that occurs, in as many lines as they need."""
    table, by_rating = rating_words(rows), tally(rows)
    size, at, top = 16.0, x, 0.0
    marks = []
    for rating, word in table.items():
        if not by_rating.of(rating):
            continue
        number = str(by_rating.of(rating))
        wide = size * 1.4 + width(word, size) + 8 + width(number, size)
        if at + wide > x + room and at > x:
            at, top = x, top + 28
        marks.append(_count(rating, word, number, at, top, size, palette))
        at += wide + 26
    return Block(top + 28, "".join(marks))


def _count(
    rating: str, word: str, number: str, x: float, top: float, size: float, palette: Palette
) -> str:
    base, begin = centred(top + 14, size), x + size * 1.4
    colour = palette.rating(rating, "text")
    return (
        icon(rating, x, top + 14 - size * 0.52, size * 1.05, palette)
        + text(begin, base, word, size, colour)
        + text(begin + width(word, size) + 8, base, number, size, colour, bold=True)
    )
