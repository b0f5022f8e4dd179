"""Tables that run over pages, put together again, with their caption and their notes."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from data.importer.records import Cell, FilePlace, FileTable, LeftOut, SourceParagraph
from data.importer.table.head_rows import Row, head_height
from data.verify.outline import UNDECLARED, Outline
from data.verify.text import squeeze

_UNIT = re.compile(r"[（(]?单位[:：](.+?)[)）]?")
_UNNAMED_SHEET = re.compile(r"(Sheet|工作表)\d*")
_NOTE = re.compile(r"[（(]?注\d*[)）]?[:：]?|备注|说明[:：]|\d[:：]|\*|带.{1,3}为")


@dataclass(frozen=True)
class Whole:
    """A table from its first page to its last."""

    name: str
    title: str
    head: list[list[Cell | None]]
    body: list[list[Cell | None]]
    place: FilePlace
    notes: tuple[str, ...] = ()
    #: Rows of the body whose text was put together from two pages.
    mended: frozenset[int] = frozenset()
    left_out: tuple[LeftOut, ...] = ()
    unit: str = ""
    #: How many tables the document has up to this one.
    number: int = 0


@dataclass
class _Open:
    """A table that may go on."""

    caption: str
    tables: list[FileTable] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    unit: str = ""


def whole_tables(
    blocks: Sequence[SourceParagraph | FileTable], outline: Outline = UNDECLARED
) -> list[Whole]:
    """The tables of a document, those over several pages as one."""
    return [
        _whole(item, number, outline) for number, item in enumerate(_opened(blocks, outline), 1)
    ]


def _opened(blocks: Sequence[SourceParagraph | FileTable], outline: Outline) -> Iterator[_Open]:
    current: _Open | None = None
    before: list[str] = []
    sheet = ""
    for block in blocks:
        if block.place.sheet != sheet:
            # A sheet begins anew, and its name stands over its first table.
            if current:
                yield current
            current, sheet = None, block.place.sheet
            before = [] if _UNNAMED_SHEET.fullmatch(sheet) else [sheet]
        if isinstance(block, FileTable):
            if (
                current
                and not current.notes
                and not _captioned(before, outline)
                and _goes_on(current.tables[0], block)
            ):
                current.tables.append(block)
            else:
                if current:
                    yield current
                current = _Open(_caption(before, outline), [block], unit=_unit(before))
            before = []
        elif outline.is_continued(block.text):
            before.append(block.text)
        elif current and not before and _NOTE.match(block.text):
            current.notes.append(block.text)
        else:
            before = [*before[-2:], block.text]
    if current:
        yield current


def _captioned(before: list[str], outline: Outline) -> bool:
    return not all(map(outline.is_continued, before))


def _caption(before: list[str], outline: Outline) -> str:
    """The nearest line above that is called a table, else the last short one."""
    named = [text for text in before if outline.table_named(text) and len(text) < 60]
    short = [text for text in before if len(text) < 40 and not text.endswith("。")
             and not outline.is_continued(text)]  # fmt: skip
    return (named or short or [""])[-1]


def _unit(before: list[str]) -> str:
    match = next(filter(None, map(_UNIT.fullmatch, reversed(before))), None)
    return match[1] if match else ""


def _goes_on(first: FileTable, other: FileTable) -> bool:
    """Whether a table goes on with another: it repeats its head, or has none."""
    grid, rest = first.grid(), _aligned(first, other)
    height = head_height(grid)
    if height and len(rest) >= height and _same(grid[:height], rest[:height]):
        return True
    return first.width == other.width and head_height(rest) == 0


def _same(rows: Sequence[Row], others: Sequence[Row]) -> bool:
    texts = [[cell.text if cell else "" for cell in dict.fromkeys(row)] for row in rows]
    return texts == [[cell.text if cell else "" for cell in dict.fromkeys(row)] for row in others]


def _aligned(first: FileTable, other: FileTable) -> list[list[Cell | None]]:
    """The grid of a part with the columns of the first: a page may lack some of their lines."""
    if not first.lefts or len(first.lefts) == len(other.lefts):
        return other.grid()
    places = [
        min(range(len(first.lefts)), key=lambda i: abs(first.lefts[i] - left))
        for left in other.lefts
    ]
    places.append(len(first.lefts))
    moved = tuple(
        replace(
            cell,
            column=places[cell.column],
            columns=max(1, places[cell.column + cell.columns] - places[cell.column]),
        )
        for cell in other.cells
    )
    return replace(other, cells=moved).grid()


def _whole(item: _Open, number: int, outline: Outline) -> Whole:
    first, *others = map(_marked, item.tables)
    grid = first.grid()
    left_out: list[LeftOut] = []
    titles = []
    while len(grid) > 1 and len({cell for cell in grid[0] if cell}) == 1:
        titles += [cell.text for cell in grid[0] if cell and cell.text][:1]
        left_out += [left_of(cell, first, "表题或表注，已用于读表") for cell in cells_of(grid[:1])]
        grid = grid[1:]
    height = head_height(grid)
    head, body = grid[:height], grid[height:]
    mended: set[int] = set()
    for table in others:
        rest = _aligned(first, table)
        while len(rest) > 1 and outline.is_continued(squeeze(lone_text(rest[0]))):
            left_out += [left_of(cell, table, "续表的标题") for cell in cells_of(rest[:1])]
            rest = rest[1:]
        if _same(head, rest[:height]):
            left_out += [left_of(cell, table, "续页重复的表头") for cell in cells_of(rest[:height])]
            rest = rest[height:]
        if rest and body and _is_rest(body[-1], rest[0], rest[1:2]):
            body[-1] = _mended(body[-1], rest[0])
            mended.add(len(body) - 1)
            rest = rest[1:]
        body += rest
    # A head that comes again within a table, as in a sheet that was pasted together.
    while height and (again := _repeated(head, body)) is not None:
        left_out += [
            left_of(cell, first, "续页重复的表头")
            for cell in cells_of(body[again : again + height])
        ]
        body = body[:again] + body[again + height :]
    notes = [*item.notes]
    while body and _NOTE.match(lone_text(body[-1])):
        notes.insert(0, lone_text(body[-1]))
        left_out += [left_of(cell, first, "表题或表注，已用于读表") for cell in cells_of(body[-1:])]
        body = body[:-1]
    named = next(filter(outline.table_named, map(squeeze, titles)), "")
    caption_above = item.caption if outline.table_named(squeeze(item.caption)) else ""
    caption = caption_above or named or item.caption or next(iter(titles), "")
    name = outline.table_named(squeeze(caption))
    return Whole(name, caption, head, body, first.place, tuple(notes), frozenset(mended),
                 tuple(left_out), item.unit or _unit(titles), number)  # fmt: skip


def _marked(table: FileTable) -> FileTable:
    """A table whose cells know its number, which they keep beside those of another part of it."""
    cells = tuple(replace(cell, table=table.place.table) for cell in table.cells)
    return replace(table, cells=cells)


def lone_text(row: Row) -> str:
    """The text of a row with text in one cell only; else nothing."""
    cells = cells_of([row])
    return cells[0].text if len(cells) == 1 else ""


def _repeated(head: Sequence[Row], body: Sequence[Row]) -> int | None:
    height = len(head)
    return next((row for row in range(len(body)) if _same(head, body[row : row + height])), None)


def _is_rest(above: Row, row: Row, below: Sequence[Row]) -> bool:
    """Whether the first row of a page is what did not fit on the page before.

    Only words of a name have come over, below a row with figures; the name of a group would have
    sub-rows (#) below it.
    """
    cells = [cell for cell in dict.fromkeys(row) if cell and cell.text]
    if len(cells) != 1 or cells[0].columns > 1 or cells[0].text.startswith("#"):
        return False
    column = cells[0].column
    if any(
        cell and cell.column == column and cell.text.startswith("#") for cell in (below or [[]])[0]
    ):
        return False
    upper = next((cell for cell in above if cell and cell.column == column), None)
    figures = [cell for cell in above[column + 1 :] if cell and cell.text]
    theme = re.match(r"[（(]?[一二三四五六七八九十]+[)）、]", cells[0].text)
    return bool(upper and upper.text and figures and not theme)


def _mended(above: Row, row: Row) -> list[Cell | None]:
    rest = next(cell for cell in row if cell and cell.text)
    joined = {
        cell: replace(
            cell, text=cell.text + rest.text, doubt=f"跨页单元格，接上了下页的“{rest.text}”"
        )
        for cell in above
        if cell and cell.column == rest.column
    }
    return [joined.get(cell, cell) if cell else None for cell in above]


def cells_of(rows: Sequence[Row]) -> list[Cell]:
    return [
        cell for cell in dict.fromkeys(cell for row in rows for cell in row) if cell and cell.text
    ]


def left_of(cell: Cell, table: FileTable | Whole, reason: str) -> LeftOut:
    page, number = cell.page or table.place.page, cell.table or table.place.table
    place = replace(table.place, page=page, table=number, row=cell.row + 1, column=cell.column + 1)
    return LeftOut(place, cell.text, reason)
