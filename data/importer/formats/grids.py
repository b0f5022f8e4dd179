"""Cells of a table: their text on one line, and two readings of one table compared."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import replace

from data.importer.records import Cell

#: Digits and brackets that are printed raised, as numbers of notes and exponents are.
RAISED = str.maketrans("0123456789+-−()[]（）〔〕", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁽⁾⁽⁾⁽⁾⁽⁾")
#: Radicals that files print in place of the letters that look the same: ⻛ for 风.
_RADICALS = {
    ord(radical): letter
    for radical, letter in zip(
        "⺠⻁⻄⻅⻆⻉⻋⻑⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻪⻬⻮⻰⻳⺟",
        "民虎西见角贝车長长门青韦页风飞食马骨鬼鱼鸟卤麦黄黾齐齿龙龟母",
        strict=True,
    )
} | {code: unicodedata.normalize("NFKC", chr(code)) for code in range(0x2F00, 0x2FD6)}
_SPACE = re.compile(r"\s+")
_BETWEEN_WORDS = re.compile(r"(?<=[A-Za-z0-9,.;:)])\s+(?=[A-Za-z(])|(?<=[A-Za-z])\s+(?=[0-9])")


def letters(text: str) -> str:
    """Text with letters in place of radicals that look the same."""
    return text.translate(_RADICALS)


def one_line(text: str) -> str:
    """Text on one line; white space stays only between words of Latin letters."""
    words = _BETWEEN_WORDS.sub("\x00", letters(text).replace("\u200b", "").replace("\ufeff", ""))
    return _SPACE.sub("", words).replace("\x00", " ")


def compared(cells: Iterable[Cell], others: Iterable[Cell]) -> tuple[Cell, ...]:
    """The cells of the first reading, those in doubt that the second reads differently."""
    second = {(cell.row, cell.column): cell for cell in others}
    return tuple(_compared(cell, second.get((cell.row, cell.column))) for cell in cells)


def _compared(cell: Cell, other: Cell | None) -> Cell:
    if other is None:
        return replace(cell, doubt="第二种读法没有这个单元格")
    if one_line(other.text) != one_line(cell.text):
        return replace(cell, doubt=f"两种读法不同：另一种读作“{one_line(other.text)}”")
    if (other.rows, other.columns) != (cell.rows, cell.columns):
        return replace(cell, doubt="两种读法的合并范围不同")
    return cell


def placed(lines: list[list[tuple[str, int, int]]]) -> list[Cell]:
    """Cells with spans -> their fields of the grid, each in the first that is free."""
    taken: set[tuple[int, int]] = set()
    cells: list[Cell] = []
    for row, line in enumerate(lines):
        column = 0
        for text, rows, columns in line:
            while (row, column) in taken:
                column += 1
            rows = min(rows, len(lines) - row)
            cell = Cell(one_line(text), row, column, rows, columns)
            if not taken.isdisjoint(cell.fields):
                cell = replace(cell, doubt="与别的单元格重叠")
            cells.append(cell)
            taken.update(cell.fields)
            column += columns
    return cells
