"""The last slides: how figures are rated, and which documents the deck is made from."""

from collections.abc import Sequence

from assessment import Method
from assessment.thresholds import SCHEDULE
from data.records.places import Document
from data.records.rows import IndicatorRow
from exports.slides.file.book import Book
from exports.slides.file.table import Column, SlideTable, cell, draw, fitted, noted_cell, split
from exports.slides.file.text import line, total_height
from exports.slides.pages.whole import FEW
from presentation import common
from presentation.citing import cited
from presentation.figures import amounts, row_view
from presentation.joining import of_several, sentence
from presentation.methodology import method_words
from presentation.slides import labels
from presentation.verdicts import certainty_words, rule, rule_source
from presentation.verdicts.threshold_words import rule_in_words

_METHOD = labels.METHOD_TITLE_BY_WHOM
_GAP = 14.0


def draw_closing(book: Book, rows: Sequence[IndicatorRow], documents: Sequence[Document]) -> None:
    """The documents and, where anything is rated, by which rules; on one slide if it holds them."""
    is_rated = any(row_view.is_rated(row) for row in rows)
    lists_all = [labels.APPENDIX_LISTS_ALL()] if len(rows) > FEW else []
    said = [*_signs(rows), labels.NOTHING_INTERPOLATED(),
            "".join([*lists_all, labels.NOTES_HAVE_PLACES()])]  # fmt: skip
    if not is_rated:
        _sources(book, documents, said)
        return
    shown = [*rules(rows), *method_words.SHOWN[:3], *said]
    if not _sources(book, documents, shown, labels.METHOD_AND_SOURCES()):
        draw_method(book, rows)
        _sources(book, documents, said)


def _signs(rows: Sequence[IndicatorRow]) -> list[str]:
    """What ※ and ± mean, where a verdict of the deck carries one."""
    signs = (
        (labels.SIGN_OTHERWISE(), any(map(row_view.doubt_sentence, rows))),
        (labels.SIGN_ON_THE_EDGE(), any(map(certainty_words.short, rows))),
    )
    return ["".join(text for text, stands in signs if stands)]


def draw_method(book: Book, rows: Sequence[IndicatorRow]) -> None:
    """Formulas by kind of target, the limits that hold in this deck, how verdicts are shown."""
    page = book.page(_METHOD(), method_words.CHOICE, context=_appendix(book))
    left, top, wide, room = book.body
    rules_of_rows = dict.fromkeys(row.rule for row in rows if row.rule)
    cells = [
        (cell(title, bold=True), cell(formula), cell(note, token="ink-2"))
        for title, formula, note in method_words.rows_of_formulas(list(rules_of_rows))
    ]
    columns = (
        Column(labels.TARGET_KINDS(), wide * 0.18),
        Column(labels.HOW_TO_COMPUTE(), wide * 0.33),
        Column(common.NOTE(), wide * 0.49),
    )
    said = [line(text, 13, after=5) for text in [*rules(rows), *method_words.SHOWN[:3]]]
    table = fitted(SlideTable(columns, tuple(cells)), room * 0.6)
    high = draw(page, table, book.body, labels.METHOD(), _METHOD()) + _GAP
    while said and total_height(said, wide) > room - high:
        said.pop()
    page.text((left, top + high, wide, room - high), said, labels.THRESHOLDS())


def rules(rows: Sequence[IndicatorRow]) -> list[str]:
    """The rule for progress and the one for outcomes, as far as rows are rated by them."""
    rated = [row for row in rows if row.rating in row_view.RATED and row.completion is not None]
    by_words = {
        rule.rule_words(row): sentence(rule.rule_words(row) + rule_source.source_words(row))
        for row in rated if row.method != Method.EVERY_YEAR
    }  # fmt: skip
    return list(by_words.values())[:2] or [labels.GENERAL_RULE(rule=rule_in_words(SCHEDULE))]


def _appendix(book: Book) -> str:
    return labels.APPENDIX_OF(context=book.context)


def _sources(
    book: Book, documents: Sequence[Document], said: Sequence[str], title: str = ""
) -> bool:  # fmt: skip
    """The documents and words below them; False, and nothing drawn, where a title wants one slide
    and it does not hold them."""
    left, top, wide, room = book.body
    under = [line(text, 14, after=6) for text in said if text]
    need = total_height(under, wide) + _GAP
    table = _documents(documents, wide)
    parts = split(table, room - need)
    if title and (len(parts) > 1 or sum(parts[0].heights()) + need > room):
        return False
    for index, part in enumerate(parts):
        count = of_several(index, len(parts))
        shown = title or labels.SOURCES_TITLE(count=len(documents), count_2=count)
        page = book.page(
            shown, [cited.title(item.title) for item in documents], context=_appendix(book)
        )
        high = draw(page, part, book.body, common.SOURCE_DOCUMENTS(), shown)
        if index == len(parts) - 1:
            page.text((left, top + high + _GAP, wide, need - _GAP), under, common.NOTE())
    return True


def _documents(documents: Sequence[Document], wide: float) -> SlideTable:
    rows = tuple(
        (
            noted_cell(cited.title(item.title), item.note),
            noted_cell(item.issuer, item.number),
            cell(amounts.if_dated(item, item.published)),
            cell(item.data_until),
        )
        for item in documents
    )
    columns = (
        Column(common.FILE(), wide * 0.52), Column(labels.ISSUER_AND_NUMBER(), wide * 0.24),
        Column(common.PUBLISHED(), wide * 0.12), Column(common.DATA_UNTIL(), wide * 0.12),
    )  # fmt: skip
    return SlideTable(columns, rows)
