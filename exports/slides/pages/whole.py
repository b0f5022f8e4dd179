"""One slide of the whole: counts in large figures, areas below each other, three facts."""

from collections.abc import Sequence

from pptx.enum.shapes import MSO_SHAPE
from pptx.util import Pt

from assessment import Rating
from data.records.rows import IndicatorRow
from exports.slides.charts.summary import counts_table
from exports.slides.file.book import Book
from exports.slides.file.colours import tint
from exports.slides.file.frame import Box
from exports.slides.file.page import Page
from exports.slides.file.table import Column, SlideTable, cell, draw, fitted
from exports.slides.file.text import SMALLEST, Paragraph, Run, line, total_height
from exports.slides.file.text_metrics import fit
from exports.slides.pages.appendix import indicator_table
from exports.slides.pages.targets import few_targets
from exports.slides.verdicts import MARKS
from presentation import common
from presentation.charts.chart_spec import AreaLine
from presentation.charts.palette import rating_token
from presentation.figures import row_view
from presentation.indicators import headline_words
from presentation.slides import labels
from presentation.slides.whole_words import WholeFact, cards, outlook
from presentation.verdicts.counts import counted, counting_note, tally, unit_words
from presentation.verdicts.outcome_words import rating_words

_BIG, _GAP, _PAD = 44, 14.0, 12.0
#: Type sizes of a card's words.
_HEADS = (20, 18, 16, 14)
#: Rows that need no slides of their own.
FEW = 6
#: Points that cards want, and a line of the areas' table.
_CARD, _AREA = 110.0, 26.0
#: Areas on the slide; the appendix and the page have them all.
_MOST = 5
#: Classes side by side; with more of them those that no indicator has are left out.
_CLASSES = 6


def draw_whole(
    book: Book, areas: Sequence[AreaLine], rows: Sequence[IndicatorRow], said: Sequence[str] = ()
) -> Page:  # fmt: skip
    """The slide of a view; `rows` are those the headline is about.

    `said` is what else is told there in place of a slide of its own.
    """
    title = headline_words.title_text(rows)
    counted_rows = counted(rows)
    page = book.page(title, [headline_words.lede_text(rows), counting_note(rows)])
    if not any(row_view.is_rated(row) for row in counted_rows):
        _outlook(page, rows, said)
        return page
    top = _counts(page, counted_rows) + _GAP
    if len(rows) <= FEW:
        _all(page, rows, said, top)
        return page
    shown = [item for item in areas if item.rows][:_MOST]
    left = book.body[1] + book.body[3] - top
    if len(shown) > 1 and left > _CARD + _AREA * (len(shown) + 2):
        top = _areas(page, shown, top)
    _cards(page, cards(rows, said), top)
    return page


def _all(page: Page, rows: Sequence[IndicatorRow], said: Sequence[str], top: float) -> None:
    """Few rows need no appendix: their table stands below the counts."""
    left, start, room, high = page.frame.body
    under = [line(text, 14, token="ink-2", after=4) for text in said]
    need = total_height(under, room) + _GAP
    table = fitted(indicator_table(rows, room), start + high - top - need)
    used = draw(page, table, (left, top, room, 0), labels.TABLE_OF(name=common.INDICATOR()),
                headline_words.title_text(rows))  # fmt: skip
    if under:
        page.text((left, top + used + _GAP, room, need - _GAP), under, common.NOTE())


def _counts(page: Page, rows: Sequence[IndicatorRow]) -> float:
    """A large figure for each verdict with its mark and word; returns where they end."""
    left, top, room, _ = page.frame.body
    counts, names = tally(rows), rating_words(rows)
    shown = [rating for rating in names if rating != Rating.NOT_APPLICABLE]
    if len(shown) > _CLASSES:
        shown = [rating for rating in shown if counts.of(rating)]
    wide = room / len(shown)
    end = top
    for index, rating in enumerate(shown):
        number = str(counts.of(rating))
        token = rating_token(rating) if counts.of(rating) else "ink-3"
        word, size = fit(f"{MARKS[rating]} {names[rating]}", (18, 16, 14), wide - 8, 2)
        paragraphs = [
            Paragraph((Run(number, _BIG, True, token), Run(labels.ITEMS(), 16, token="ink-2"))),
            line(word, size, bold=True, token=token),
        ]
        high = total_height(paragraphs, wide - 8)
        box = (left + index * wide, top + 4, wide - 8, high)
        _bar(page, (box[0], top - 2, box[2], 3), rating_token(rating, "fill"), names[rating])
        page.text(box, paragraphs, f"{names[rating]} {number}")
        end = max(end, box[1] + high)
    return end


def _bar(page: Page, box: Box, token: str, name: str) -> None:
    shape = page.slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, *(Pt(value) for value in box))
    shape.name = name
    shape.fill.solid()
    tint(shape.fill.fore_color, token)
    shape.line.fill.background()
    shape.shadow.inherit = False


def _areas(page: Page, areas: Sequence[AreaLine], top: float) -> float:
    left, _, room, _ = page.frame.body
    table = counts_table(areas, room).sized(14)
    high = draw(page, table, (left, top, room, 0), labels.COUNTS(), labels.COUNTS())
    note = line(common.SCOPES_NOT_ADDED(), 12, token="ink-3")
    page.text((left, top + high + 4, room, note.height(room)), [note], common.NOTE())
    return top + high + 4 + note.height(room) + _GAP


def _cards(page: Page, facts: Sequence[WholeFact], top: float) -> None:
    """Facts side by side on a light ground, all as high as the fullest."""
    boxed: list[tuple[WholeFact, Box, list[Paragraph]]] = []
    left, start, room, high = page.frame.body
    wide = (room - _GAP * (len(facts) - 1)) / max(len(facts), 1)
    for index, fact in enumerate(facts):
        box = (left + index * (wide + _GAP), top, wide, start + high - top)
        boxed.append((fact, box, _card(fact, box)))
    most = max((total_height(lines, box[2] - 2 * _PAD) for _, box, lines in boxed), default=0)
    for fact, box, paragraphs in boxed:
        shape = page.text((*box[:3], min(box[3], most + 2 * _PAD + _GAP)), paragraphs, fact.head)
        shape.fill.solid()
        tint(shape.fill.fore_color, "sunk")
        frame = shape.text_frame
        frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = Pt(_PAD)


def _card(fact: WholeFact, box: Box) -> list[Paragraph]:
    """The words of a fact at the largest type that its box holds, its head no smaller."""
    inner, high = box[2] - 2 * _PAD, box[3] - 2 * _PAD
    for size in _HEADS:
        first = _head_of_card(fact, size, inner)
        for body_size in (size for size in _HEADS if size <= first.size):
            shown = [first, *(line(text, body_size) for text in fact.lines if text)]
            if total_height(shown, inner * 0.95) <= high:
                return shown
    shown = [first, *(line(text, SMALLEST) for text in fact.lines if text)]
    while total_height(shown, inner) > high and len(shown) > 2:
        shown.pop()
    return shown


def _head_of_card(fact: WholeFact, size: float, inner: float) -> Paragraph:
    token = rating_token(fact.rating) if fact.rating else "ink"
    mark = f"{MARKS[fact.rating]} " if fact.rating in MARKS else ""
    head, size = fit(fact.head, [each for each in _HEADS if each <= size], inner - 24, 2)
    return Paragraph((Run(mark, size, True, token), Run(head, size, True)), after=4)


def _outlook(page: Page, rows: Sequence[IndicatorRow], said: Sequence[str]) -> None:
    """A plan without results: its themes, how much each holds, its first targets."""
    room = page.frame.room
    if len(rows) <= FEW:
        _below(page, few_targets(rows, room), said)
        return
    columns = (
        Column(common.THEME(), room * 0.14),
        Column(unit_words(rows), room * 0.08, "r"),
        Column(labels.BINDING_ONES(), room * 0.09, "r"),
        Column(labels.FIRST_TARGETS(), room * 0.69),
    )
    cells = tuple(
        (
            cell(theme, bold=True), cell(str(count), align="r"),
            cell(str(binding) if binding else labels.NONE_IS(), align="r", token="ink-2"),
            cell(targets),
        )
        for theme, count, binding, targets in outlook(rows)
    )  # fmt: skip
    _below(page, SlideTable(columns, cells).sized(16), [*said, labels.ALL_TARGETS_FOLLOW()])


def _below(page: Page, table: SlideTable, said: Sequence[str]) -> None:
    """The table, and below it what else is sentences, at the type that leaves room for both."""
    left, top, room, high = page.frame.body
    least = sum(table.sized(SMALLEST).heights())
    sentences = [*said, labels.NO_RESULT_YET()]
    # A template with less room has the sentences smaller, then in one paragraph, then fewer.
    tried = [
        (sentences, 14),
        (sentences, SMALLEST),
        *((["".join(sentences[n:])], SMALLEST) for n in range(len(sentences))),
    ]
    for texts, size in tried:
        under = [line(text, size, token="ink-2", after=4) for text in texts]
        need = total_height(under, room)
        if high - need - _GAP >= least:
            break
    rest = high - need - _GAP
    table = table if sum(table.heights()) <= rest else fitted(table, rest)
    used = draw(page, table, page.frame.body, labels.THEMES_AND_TARGETS(),
                labels.THEMES_AND_TARGETS())  # fmt: skip
    page.text((left, top + used + _GAP, room, need), under, common.NOTE())
