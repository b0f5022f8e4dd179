"""Where a row stands in the document: the block, and the cell of a table."""

from collections.abc import Iterable, Iterator

from data.importer.records import Cell, FilePlace, FileTable, SourceFile, SourceParagraph
from data.review.state import Item

Located = tuple[int, Cell | None]
#: The rows that were read from a cell of a block.
Cells = dict[tuple[int, Cell], list[Item]]


class Places:
    """The places of rows in a document; each is looked for once."""

    def __init__(self, document: SourceFile) -> None:
        self._blocks = list(enumerate(document.blocks))
        self._located: dict[str, Located | None] = {}

    def of(self, item: Item) -> Located | None:
        """The number of the block, and the cell of it; None where the row is not there."""
        if item.id not in self._located:
            self._located[item.id] = self._locate(item)
        return self._located[item.id]

    def cells(self, items: Iterable[Item]) -> Cells:
        """The cells that rows were read from."""
        cells: Cells = {}
        for item in items:
            at, cell = self.of(item) or (-1, None)
            if cell:
                cells.setdefault((at, cell), []).append(item)
        return cells

    def _locate(self, item: Item) -> Located | None:
        """A place in a table that runs over pages may be in any part of it."""
        place = item.proposal.place
        if not place.row:
            same = (
                (at, None)
                for at, block in self._blocks
                if isinstance(block, SourceParagraph) and _is_at(block, place, item)
            )
            return next(same, None)
        cells = [
            (*_distance(block, cell, place), at, cell)
            for at, block in self._blocks
            if isinstance(block, FileTable)
            for cell in _cells_at(block, place, item)
        ]
        best = min(cells, key=lambda each: each[:4], default=None)
        return (best[3], best[4]) if best else None


def _distance(block: FileTable, cell: Cell, place: FilePlace) -> tuple[int, int, int]:
    """How far a cell is from the place: a part of a table may lack columns of its first page."""
    here = block.place
    column = 0 if place.column - 1 in _columns(cell) else abs(cell.column + 1 - place.column)
    pages = abs(here.page - place.page) + (here.sheet != place.sheet) * 1000
    tables = bool(here.table and place.table) and abs(here.table - place.table)
    return pages, column, abs(here.paragraph - place.paragraph) + tables


def _columns(cell: Cell) -> range:
    return range(cell.column, cell.column + cell.columns)


def _cells_at(block: FileTable, place: FilePlace, item: Item) -> Iterator[Cell]:
    """The cells of its row that print its value."""
    printed = item.proposal.row.get("printed_value", "")
    for cell in block.cells:
        if cell.row < place.row <= cell.row + cell.rows and printed in cell.text:
            yield cell


def _is_at(block: SourceParagraph, place: FilePlace, item: Item) -> bool:
    if place.paragraph:
        return block.place.paragraph == place.paragraph
    return item.proposal.evidence in block.text
