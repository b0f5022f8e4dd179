"""Slides of words: how figures are rated, and which documents the deck is made from."""

from __future__ import annotations

from collections.abc import Sequence

from assessment import Method
from components import method_text, reading, rule, words
from data.records import Document, IndicatorRow
from exports.slides.base import BODY, ROOM
from exports.slides.book import Book
from exports.slides.table import Column, Table, cell, draw, fitted, split, told
from exports.slides.text import line, total_height

_METHOD = "评价办法：官方评价在先，系统测算并列，规则由谁设定逐项写明"
_ORIGIN = f"规则：{rule.SOURCE}；其他时点和规划由本系统推广、比照。"


def draw_method(book: Book, rows: Sequence[IndicatorRow]) -> None:
    """Formulas by kind of target, the limits that hold in this deck, how verdicts are shown."""
    notes = ["", *method_text.SHOWN, "", *method_text.CHOICE]
    page = book.page(_METHOD, notes)
    left, top, _, room = BODY
    cells = [
        (cell(title, bold=True), cell(formula), cell(note, token="ink-2"))
        for title, formula, note in method_text.FORMULAS
    ]
    columns = (Column("目标的种类", 160), Column("怎样计算", 290), Column("说明", ROOM - 450))
    said = [line(text, 13, after=5) for text in [*rules(rows), *method_text.SHOWN[:3]]]
    table = fitted(Table(columns, tuple(cells)), room * 0.6)
    high = draw(page, table, BODY, "计算办法", _METHOD) + 14
    while said and total_height(said, ROOM) > room - high:
        said.pop()
    page.text((left, top + high, ROOM, room - high), said, "评价的分界")


def rules(rows: Sequence[IndicatorRow]) -> list[str]:
    """The rule for progress and the one for outcomes, as far as rows are rated by them."""
    rated = [row for row in rows if row.rating in reading.RATED and row.completion is not None]
    found = {
        rule.rule_words(row): f"{rule.rule_words(row)}{rule.source_words(row)}。"
        for row in rated if row.method != Method.EVERY_YEAR
    }  # fmt: skip
    return list(found.values())[:2] or [_GENERAL + _ORIGIN]


_GENERAL = (
    "完成进度高于 100% 为超期完成；不低于应到进度为达到预期进度；"
    "不低于应到进度的四分之三为略有滞后；其余为相对滞后。应到进度按规划年数均匀推进。"
)


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
        Column("文件", ROOM - 420), Column("发布单位和文号", 220),
        Column("公布", 100), Column("数据截至", 100),
    )  # fmt: skip
    under = [
        line(
            "没有印在这些文件上的数不在本材料内；缺的写缺，不插补，不当作零；推算的数都标明系统测算。",
            13,
            after=4,
        ),
        line("每页备注列出页上每个数字的原文、文件和位置。", 13),
    ]
    need = total_height(under, ROOM) + 14
    parts = split(Table(columns, rows), BODY[3] - need)
    for index, part in enumerate(parts):
        count = f"（{index + 1}/{len(parts)}）" if len(parts) > 1 else ""
        title = f"来源：数字取自 {len(documents)} 份公开文件{count}"
        notes = [""] + [f"{item.document}：《{item.title}》" for item in documents]
        page = book.page(title, notes)
        high = draw(page, part, BODY, "来源文件", title)
        page.text((BODY[0], BODY[1] + high + 14, ROOM, need - 14), under, "说明")
