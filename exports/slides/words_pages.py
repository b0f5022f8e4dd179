"""Slides of words: how figures are rated, and which documents the deck is made from."""

from __future__ import annotations

from collections.abc import Sequence

from assessment import Method
from data.records import Document, IndicatorRow
from exports.slides.base import BODY, ROOM
from exports.slides.book import Book
from exports.slides.table import Column, Table, cell, draw, fitted, split, told
from exports.slides.text import line, total_height
from presentation import common, row_view, words
from presentation.indicators import rule
from presentation.methodology import method_words
from presentation.slides import labels

_METHOD = labels.METHOD_TITLE_BY_WHOM


def draw_method(book: Book, rows: Sequence[IndicatorRow]) -> None:
    """Formulas by kind of target, the limits that hold in this deck, how verdicts are shown."""
    notes = ["", *method_words.SHOWN, "", *method_words.CHOICE]
    page = book.page(_METHOD(), notes)
    left, top, _, room = BODY
    cells = [
        (cell(title, bold=True), cell(formula), cell(note, token="ink-2"))
        for title, formula, note in method_words.rows_of_formulas()
    ]
    columns = (
        Column(labels.TARGET_KINDS(), 160),
        Column(labels.HOW_TO_COMPUTE(), 290),
        Column(common.NOTE(), ROOM - 450),
    )
    said = [line(text, 13, after=5) for text in [*rules(rows), *method_words.SHOWN[:3]]]
    table = fitted(Table(columns, tuple(cells)), room * 0.6)
    high = draw(page, table, BODY, labels.METHOD(), _METHOD()) + 14
    while said and total_height(said, ROOM) > room - high:
        said.pop()
    page.text((left, top + high, ROOM, room - high), said, labels.THRESHOLDS())


def rules(rows: Sequence[IndicatorRow]) -> list[str]:
    """The rule for progress and the one for outcomes, as far as rows are rated by them."""
    rated = [row for row in rows if row.rating in row_view.RATED and row.completion is not None]
    found = {
        rule.rule_words(row): f"{rule.rule_words(row)}{rule.source_words(row)}。"
        for row in rated if row.method != Method.EVERY_YEAR
    }  # fmt: skip
    return list(found.values())[:2] or [
        labels.GENERAL_RULE() + labels.RULES_FROM(source=rule.SOURCE())
    ]


def draw_sources(book: Book, documents: Sequence[Document]) -> None:
    """The documents, on as many slides as they take."""
    rows = tuple(
        (
            told(f"《{item.title}》", item.note),
            told(item.issuer, item.number),
            cell(words.if_dated(item, item.published)),
            cell(item.data_until),
        )
        for item in documents
    )
    columns = (
        Column(common.FILE(), ROOM - 420), Column(labels.ISSUER_AND_NUMBER(), 220),
        Column(common.PUBLISHED(), 100), Column(common.DATA_UNTIL(), 100),
    )  # fmt: skip
    under = [
        line(
            labels.NOTHING_INTERPOLATED(),
            13,
            after=4,
        ),
        line(labels.NOTES_LIST_PLACES(), 13),
    ]
    need = total_height(under, ROOM) + 14
    parts = split(Table(columns, rows), BODY[3] - need)
    for index, part in enumerate(parts):
        count = f"（{index + 1}/{len(parts)}）" if len(parts) > 1 else ""
        title = labels.SOURCES_TITLE(count=len(documents), count_2=count)
        notes = [""] + [f"{item.document}：《{item.title}》" for item in documents]
        page = book.page(title, notes)
        high = draw(page, part, BODY, common.SOURCE_DOCUMENTS(), title)
        page.text((BODY[0], BODY[1] + high + 14, ROOM, need - 14), under, common.NOTE())
