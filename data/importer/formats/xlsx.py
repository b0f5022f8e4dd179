"""An Excel file: openpyxl and calamine both read it; numbers are as Excel shows them."""

import csv
import re
import zipfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import datetime, time
from pathlib import Path
from typing import Any

import openpyxl
import python_calamine
from lxml import etree
from openpyxl.cell.rich_text import CellRichText

from data.importer.formats.decoded import decoded
from data.importer.formats.grids import RAISED, one_line
from data.importer.formats.number_formats import number_text
from data.importer.records import Cell, FilePlace, FileTable, SourceFile, SourceParagraph

_NOTE = re.compile(r"注|备注|说明|资料来源|数据来源|\d+[.:：、]")


_NO_RESULT = "是公式，文件里没有存下结果：在 Excel 中打开、保存后再导入"


def read(path: Path) -> SourceFile:
    """Read each sheet's tables and the lines above and below them."""
    book = openpyxl.load_workbook(path, data_only=True, rich_text=True)
    formulas = openpyxl.load_workbook(path)
    other = python_calamine.CalamineWorkbook.from_path(str(path))
    blocks: list[SourceParagraph | FileTable] = []
    unread: list[tuple[FilePlace, str]] = []
    tables = 0
    for sheet in book.worksheets:
        values = other.get_sheet_by_name(sheet.title).to_python(skip_empty_area=False)
        cells = [_checked(cell, sheet, values) for cell in _cells(sheet)]
        cells += _without_result(sheet, formulas[sheet.title])
        unread += _beside(sheet)
        for region in _regions(map(_doubting_hidden(sheet), cells)):
            lines, tables = _blocks(region, sheet.title, tables)
            blocks += lines
    unread += [(FilePlace(), f"文本框中的文字没有读：{text}") for text in _boxes(path)]
    return SourceFile(path.name, "xlsx", tuple(blocks), tuple(unread))


def _without_result(sheet: Any, formulas: Any) -> list[Cell]:
    """The cells whose formula nobody has calculated yet."""
    return [
        Cell("", cell.row - 1, cell.column - 1, doubt=f"{cell.coordinate} {_NO_RESULT}")
        for row in formulas.iter_rows()
        for cell in row
        if cell.data_type == "f" and sheet[cell.coordinate].value is None
    ]


def _doubting_hidden(sheet: Any) -> Callable[[Cell], Cell]:
    """What marks the cells that the sheet does not show."""
    rows = {number for number, row in sheet.row_dimensions.items() if row.hidden}
    columns = {
        number
        for column in sheet.column_dimensions.values()
        if column.hidden
        for number in range(column.min or 0, (column.max or 0) + 1)
    }
    whole = sheet.sheet_state != "visible"

    def marked(cell: Cell) -> Cell:
        hidden = whole or cell.row + 1 in rows or cell.column + 1 in columns
        return replace(cell, doubt=cell.doubt or "隐藏的行、列或工作表，照读") if hidden else cell

    return marked


def _beside(sheet: Any) -> Iterator[tuple[FilePlace, str]]:
    """What a sheet says outside its cells."""
    if sheet.sheet_state != "visible":
        yield FilePlace(sheet=sheet.title), "隐藏的工作表，照读，请核对"
    for cell in (cell for row in sheet.iter_rows() for cell in row if cell.comment):
        place = FilePlace(sheet=sheet.title, row=cell.row, column=cell.column)
        yield place, f"{cell.coordinate} 有批注：{one_line(cell.comment.text)}"
    if sheet._images or sheet._charts:
        yield FilePlace(sheet=sheet.title), "工作表有图片或图表，其中的文字没有读"


def _boxes(path: Path) -> Iterator[str]:
    """The texts of shapes that float over the sheets."""
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            if re.fullmatch(r"xl/drawings/drawing\d+\.xml", name):
                texts = etree.fromstring(archive.read(name)).iter("{*}txBody")
                yield from filter(None, (one_line("".join(box.itertext())) for box in texts))


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
    """A value as the sheet shows it, and a doubt where that is not known for sure."""
    if value is None:
        return "", ""
    if isinstance(value, CellRichText):
        return "".join(map(_run, value)), ""
    if isinstance(value, bool):
        return str(value).upper(), "单元格是逻辑值，显示的字样请核对"
    if isinstance(value, int | float):
        return number_text(value, number_format)
    if isinstance(value, str):
        return value, ""
    day = isinstance(value, datetime) and value.time() == time(0)
    text = f"{value:%Y-%m-%d}" if day else str(value)
    return text, "单元格是日期（也许本来是 3-4 这样的数），显示的字样请核对"


def _run(part: Any) -> str:
    """A part of a cell's text that has letters of its own: raised ones stay apart."""
    if isinstance(part, str):
        return part
    raised = part.font is not None and part.font.vertAlign == "superscript"
    return str(part.text).translate(RAISED) if raised else str(part.text)


def _checked(cell: Cell, sheet: Any, values: list[list[Any]]) -> Cell:
    """The cell, in doubt where calamine reads another value."""
    raw = sheet.cell(cell.row + 1, cell.column + 1).value
    inside = cell.row < len(values) and cell.column < len(values[cell.row])
    second = values[cell.row][cell.column] if inside else ""
    both_numbers = isinstance(raw, int | float) and isinstance(second, int | float)
    same = (
        abs(raw - second) < 1e-9
        if both_numbers
        else one_line(str("" if raw is None else raw)) == one_line(str(second))
    )
    differ = f"两种读法不同：另一种读作“{second}”"
    return cell if same else replace(cell, doubt=cell.doubt or differ)


def _regions(cells: Iterable[Cell]) -> Iterator[list[Cell]]:
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
