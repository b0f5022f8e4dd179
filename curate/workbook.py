"""The review as a workbook: a sheet a table, a line a row, words of a column as a list to choose.

The workbook remembers how long the journal was when it was written. What has changed since then on
both sides is a conflict: it is named, and the journal keeps what it had.
"""

import io
from collections.abc import Iterator
from typing import Any

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from curate.guide import column_notes
from data.curation.columns import ColumnRule
from data.curation.tables import BY_NAME
from data.importer.proposals import hash_of
from data.review.state import Item, Review, left_sources, taken_id
from presentation.curate import labels
from presentation.curate.code_words import code_words, column_words

#: What stands before the curated columns.
FIRST = ("id", "decision", "reason", "doubts", "evidence", "nearest")
#: Where the workbook says which import it is of: hidden.
ORIGIN = "origin"
#: The sheet of what was left out, and the tables that a row of it may become.
LEFT, TABLES = "left_out", ("figures", "investments", "projects", "actions")
_LONGEST_LIST = 255
_WIDTHS = {"id": 14, "evidence": 40, "doubts": 30, "nearest": 24, "printed_name": 26, "locator": 26}


#: What may be decided of a line; an empty one was not looked at.
WORDS = labels.ACCEPT, labels.REJECT, labels.SPLIT, labels.MERGE, labels.NEW_INDICATOR


def columns_of(table: str) -> list[ColumnRule]:
    """The columns a person fills in: all but the number that the writing gives."""
    return [column for column in BY_NAME[table].columns if not column.name.endswith("_id")]


def decision_of(item: Item) -> str:
    """The word that the workbook has for what was decided."""
    if item.status == "rejected":
        return labels.REJECT()
    return "" if item.status == "waiting" else labels.ACCEPT()


def write_workbook(review: Review) -> bytes:
    """The rows that are not written yet, as XLSX."""
    target = io.BytesIO()
    with xlsxwriter.Workbook(target, {"in_memory": True}) as book:
        book.set_properties({"title": labels.TITLE()})
        text = book.add_format({"num_format": "@", "text_wrap": True, "valign": "top"})
        _explain(book.add_worksheet(labels.HOW_TO()))
        for name in dict.fromkeys(item.table for item in review.state.items.values()):
            items = [item for item in review.state.items.values() if item.table == name]
            items = [item for item in items if item.status != "written"]
            _sheet(book.add_worksheet(name), text, name, items)
        _left_out(book.add_worksheet(LEFT), text, review)
        _origin(book.add_worksheet(ORIGIN), review)
    return target.getvalue()


def _left_out(sheet: Worksheet, text: Any, review: Review) -> None:
    heads = (labels.HEADS["id"], labels.INTO_TABLE, labels.HEADS["evidence"], labels.REASON)
    sheet.set_column(0, 3, 24, text)
    for at, head in enumerate(heads):
        sheet.write_string(0, at, head(), text)
    for row, (key, item) in enumerate(left_sources(review.left_out), 1):
        made = [name for name in TABLES if taken_id(key, name) in review.state.items]
        for at, cell in enumerate((key, "".join(made[:1]), item.evidence, *item.doubts)):
            sheet.write_string(row, at, cell, text)
    last = max(len(review.left_out), 1)
    sheet.data_validation(1, 1, last, 1, {"validate": "list", "source": list(TABLES)})


def _explain(sheet: Worksheet) -> None:
    sheet.set_column(0, 0, 80)
    for row, note in enumerate(labels.SHEET_NOTES):
        sheet.write_string(row, 0, note())


def _origin(sheet: Worksheet, review: Review) -> None:
    sheet.write_string(0, 0, hash_of(review.folder / "proposals.jsonl"))
    sheet.write_string(0, 1, str(len(review.journal.entries())))
    sheet.hide()


def _sheet(sheet: Worksheet, text: Any, table: str, items: list[Item]) -> None:
    columns = columns_of(table)
    heads = [*(labels.HEADS[name]() for name in FIRST), *(column.name for column in columns)]
    for at, (name, head) in enumerate(
        zip([*FIRST, *(item.name for item in columns)], heads, strict=True)
    ):
        sheet.set_column(at, at, _WIDTHS.get(name, 12), text)
        sheet.write_string(0, at, head, text)
    for row, item in enumerate(items, 1):
        for at, cell in enumerate(_cells(item, columns)):
            sheet.write_string(row, at, cell, text)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, max(len(items), 1), len(heads) - 1)
    _choices(sheet, columns, len(items))


def _cells(item: Item, columns: list[ColumnRule]) -> Iterator[str]:
    yield from (item.id, decision_of(item), item.reason, "；".join(item.proposal.doubts))
    yield item.proposal.evidence
    yield "；".join(f"{match.indicator} {match.name}" for match in item.proposal.matches)
    yield from (item.row.get(column.name, "") for column in columns)


def _choices(sheet: Worksheet, columns: list[ColumnRule], rows: int) -> None:
    """Lists to choose from, and the guide's notes on the heads."""
    words = [word() for word in WORDS]
    sheet.data_validation(1, 1, max(rows, 1), 1, {"validate": "list", "source": words})
    for at, column in enumerate(columns, len(FIRST)):
        values = [value for value in column.values if value]
        if values and len(",".join(values)) <= _LONGEST_LIST:
            rule = {"validate": "list", "source": values, "ignore_blank": True}
            sheet.data_validation(1, at, max(rows, 1), at, rule)
        meanings = (f"{value} {code_words(column.name, value)}" for value in values)
        note = column_notes().get(column.name) or "\n".join(meanings)
        text = "：\n".join(filter(None, (column_words(column.name), note)))
        if text != column.name:
            sheet.write_comment(0, at, text, {"x_scale": 3, "y_scale": 2})
