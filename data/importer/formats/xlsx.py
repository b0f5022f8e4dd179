"""An Excel file: openpyxl and calamine both read it; numbers are as Excel shows them."""

import csv
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import openpyxl
import python_calamine

from data.importer.formats.decoded import decoded
from data.importer.formats.grids import one_line
from data.importer.records import Cell, FilePlace, FileTable, SourceFile, SourceParagraph

_PLAIN_FORMAT = re.compile(
    r"(?P<thousands>#,##)?0(\.(?P<decimals>0+))?(?P<share>%)?([_);\s\\-].*)?"
)
_NOTE = re.compile(r"注|备注|说明|资料来源|数据来源|\d+[.:：、]")


def read(path: Path) -> SourceFile:
    """Read each sheet's tables and the lines above and below them."""
    book = openpyxl.load_workbook(path, data_only=True)
    other = python_calamine.CalamineWorkbook.from_path(str(path))
    blocks: list[SourceParagraph | FileTable] = []
    unread: list[tuple[FilePlace, str]] = []
    tables = 0
    for sheet in book.worksheets:
        values = other.get_sheet_by_name(sheet.title).to_python(skip_empty_area=False)
        cells = [_checked(cell, sheet, values) for cell in _cells(sheet)]
        if sheet.sheet_state != "visible":
            unread.append((FilePlace(sheet=sheet.title), "隐藏的工作表，照读，请核对"))
        for region in _regions(cells):
            lines, tables = _blocks(region, sheet.title, tables)
            blocks += lines
    return SourceFile(path.name, "xlsx", tuple(blocks), tuple(unread))


def read_csv(path: Path) -> SourceFile:
    """Read comma-separated values as a sheet of that text."""
    lines = csv.reader(decoded(path.read_bytes(), path.name).split("\n"))
    cells = [
        Cell(one_line(text), row, column)
        for row, line in enumerate(lines)
        for column, text in enumerate(line)
        if text.strip()
    ]
    blocks: list[SourceParagraph | FileTable] = []
    tables = 0
    for region in _regions(cells):
        lines_and_tables, tables = _blocks(region, "", tables)
        blocks += lines_and_tables
    return SourceFile(path.name, "csv", tuple(blocks))


def _cells(sheet: Any) -> Iterator[Cell]:
    spans = {
        (area.min_row, area.min_col): (
            area.max_row - area.min_row + 1,
            area.max_col - area.min_col + 1,
        )
        for area in sheet.merged_cells.ranges
    }
    for row in sheet.iter_rows():
        for cell in row:
            key = (cell.row, cell.column)
            if type(cell).__name__ == "MergedCell" or (cell.value is None and key not in spans):
                continue
            shown, doubt = _shown(cell.value, str(cell.number_format))
            rows, columns = spans.get(key, (1, 1))
            yield Cell(one_line(shown), cell.row - 1, cell.column - 1, rows, columns, doubt=doubt)


def _shown(value: Any, number_format: str) -> tuple[str, str]:
    """A value as the sheet shows it, and a doubt where its format is not known here."""
    if value is None:
        return "", ""
    if isinstance(value, bool) or not isinstance(value, int | float):
        known = isinstance(value, str)
        return str(value), "" if known else "单元格是日期或逻辑值，显示的字样请核对"
    if number_format in ("General", "@"):
        return f"{value:.10g}" if isinstance(value, float) else str(value), ""
    match = _PLAIN_FORMAT.fullmatch(number_format)
    if match is None:
        return f"{value:.10g}", f"数字格式“{number_format}”未能识别，显示的字样请核对"
    number = value * 100 if match["share"] else value
    comma = "," if match["thousands"] else ""
    return f"{number:{comma}.{len(match['decimals'] or '')}f}" + (match["share"] or ""), ""


def _checked(cell: Cell, sheet: Any, values: list[list[Any]]) -> Cell:
    """The cell, in doubt where calamine reads another value."""
    raw = sheet.cell(cell.row + 1, cell.column + 1).value
    inside = cell.row < len(values) and cell.column < len(values[cell.row])
    second = values[cell.row][cell.column] if inside else ""
    both_numbers = isinstance(raw, int | float) and isinstance(second, int | float)
    same = (
        abs(raw - second) < 1e-9
        if both_numbers
        else one_line(str(raw or "")) == one_line(str(second))
    )
    return cell if same else replace(cell, doubt=f"两种读法不同：另一种读作“{second}”")


def _regions(cells: list[Cell]) -> Iterator[list[Cell]]:
    """Runs of rows without an empty row between them."""
    region: list[Cell] = []
    end = -1
    for cell in sorted(cells, key=lambda item: (item.row, item.column)):
        if region and cell.row > end:
            yield region
            region = []
        region.append(cell)
        end = max(end, cell.row + cell.rows)
    if region:
        yield region


def _blocks(
    region: list[Cell], sheet: str, tables: int
) -> tuple[list[SourceParagraph | FileTable], int]:
    """The lines above a table, the table, and the notes below it."""
    rows: dict[int, list[Cell]] = {}
    for cell in region:
        if cell.text:
            rows.setdefault(cell.row, []).append(cell)
    wide = [row for row, line in rows.items() if len(line) > 1]
    first, last = (wide[0], wide[-1]) if len(wide) > 1 else (10**9, -1)
    below = [
        row
        for row in rows
        if row > first and len(rows[row]) == 1 and _NOTE.match(rows[row][0].text)
    ]
    last = min([row - 1 for row in below if row > first] or [max(rows, default=-1)])
    blocks: list[SourceParagraph | FileTable] = []
    inside = [cell for cell in region if first <= cell.row <= last]
    lines = [(row, "".join(cell.text for cell in line)) for row, line in rows.items()]
    place = {row: FilePlace(sheet=sheet, paragraph=row + 1, row=row + 1) for row, _ in lines}
    blocks += [SourceParagraph(text, place[row]) for row, text in lines if row < first]
    if inside:
        tables += 1
        left, top = min(cell.column for cell in inside), first
        moved = tuple(
            replace(cell, row=cell.row - top, column=cell.column - left) for cell in inside
        )
        blocks.append(
            FileTable(moved, FilePlace(sheet=sheet, table=tables, row=top + 1, column=left + 1))
        )
        blocks += [SourceParagraph(text, place[row]) for row, text in lines if row > last]
    return blocks, tables
