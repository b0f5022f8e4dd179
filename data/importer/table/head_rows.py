"""The rows of a table that are its head, and the words over a column."""

import re
from collections.abc import Sequence

from data.importer.records import Cell

Row = Sequence[Cell | None]

_HEAD_WORD = re.compile(
    r"序号|指标|名称|属性|性质|单位|目标|完成|实际|预期|计划|基期|基数|评价|进度|情况|程度|年|数值|总量"
    r"|增速|增长|备注|全[域区市]|直管|执行|结果|项目|投资|牵头|责任|任务|[1-9]?\d?[-—]\d?\d月"
)
_SUBHEAD = re.compile(
    r"数值|总量|绝对[值额]|(年[度均])?(增速|增长率?|增幅)(（?%）?)?|目标值?|实际值?|完成值?"
)
#: A row of a head that counts the columns (甲, 乙, 1, 2), or prints their units.
_COUNTED = re.compile(r"[甲乙丙丁戊己庚辛]|栏次|[（(]?\d{1,2}[)）]?(?:[=＝].*)?")
ROW_NUMBER_CELL = re.compile(r"[（(]?\d+[)）]?[.．、]?")
BRACKETED = re.compile(r"[（(][^（()）]+[)）]")


def head_height(grid: Sequence[Row]) -> int:
    """How many rows are the head: the first, what its cells span, and rows of words like it."""
    height = 0
    while height < len(grid):
        cells = [cell for cell in dict.fromkeys(grid[height]) if cell and cell.text]
        spanned = any(cell and cell.row < height for cell in grid[height]) and height > 0
        alike = len(cells) > 1 and all(_is_head_word(cell.text) for cell in cells)
        alike = alike or bool(height and (is_counting(cells) or is_bracketed(cells)))
        if height and not (alike or (spanned and not _is_numbered(grid[height]))):
            return height
        figures = any(_is_value(cell.text) for cell in cells)
        if not height and (len(cells) < 2 or (not alike and (figures or _is_numbered(grid[0])))):
            return 0
        height += 1
    return height


def _is_head_word(text: str) -> bool:
    return len(text) < 24 and bool(_HEAD_WORD.search(text)) and not _is_value(text)


def _is_value(text: str) -> bool:
    return bool(re.fullmatch(r"[【〔<>≥≤〉〈]?[\d.,]+[%*】〕]*(左右|以[上内下])?", text)) and not (
        re.fullmatch(r"20\d\d", text)
    )


def is_counting(cells: Sequence[Cell]) -> bool:
    """Whether cells only count the columns: 甲, 乙, 1, 2, 3."""
    if not all(_COUNTED.fullmatch(cell.text) for cell in cells):
        return False
    numbers = [int(match[0]) for cell in cells if (match := re.search(r"\d+", cell.text))]
    return len(numbers) > 1 and numbers == list(range(numbers[0], numbers[0] + len(numbers)))


def is_bracketed(cells: Sequence[Cell]) -> bool:
    """Whether cells are remarks on the heads over them: （亿元）."""
    return len(cells) > 1 and all(BRACKETED.fullmatch(cell.text) for cell in cells)


def _is_numbered(row: Row) -> bool:
    first = next((cell.text for cell in row if cell), "")
    return bool(ROW_NUMBER_CELL.fullmatch(first))


def is_subhead(row: Row) -> dict[int, str]:
    """Words over single columns that stand in a row of the body, as 数值 and 增速; else none."""
    cells = [cell for cell in dict.fromkeys(row) if cell and cell.text]
    words = {cell.column: cell.text for cell in cells if _SUBHEAD.fullmatch(cell.text)}
    return words if len(words) > 1 else {}


def words_of(row: Row, place: int) -> str:
    cell = row[place] if place < len(row) else None
    return cell.text if cell else ""


def head_words(head: Sequence[Row], place: int) -> str:
    """The words over a column, from top to bottom.

    In the first row an empty cell belongs to what stands on its left, merged or not.
    """
    words: dict[str, None] = {}
    for level, row in enumerate(head):
        if level and is_counting([each for each in row if each and each.text]):
            continue
        cell = row[place] if place < len(row) else None
        if not level and not (cell and cell.text):
            cell = next((left for left in reversed(row[:place]) if left and left.text), None)
        if cell and cell.text:
            words[cell.text] = None
    return " ".join(words)
