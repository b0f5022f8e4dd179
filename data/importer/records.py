"""What a document holds, and what is proposed of it: the records that the review page will show."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

#: Left, top, right and bottom, as shares of a page's width and height.
Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class FilePlace:
    """Where something stands, counted from 1; 0 where the format has no such thing."""

    page: int = 0
    paragraph: int = 0
    table: int = 0
    row: int = 0
    column: int = 0
    sheet: str = ""


@dataclass(frozen=True)
class Cell:
    """A cell of a table; `row` and `column` count from 0 and name its first field of the grid.

    `doubt` says how a second reading of the file differs from this one; `box` is where it stands on
    its page, where the format has pages; `table` is the number of its table in the file.
    """

    text: str
    row: int
    column: int
    rows: int = 1
    columns: int = 1
    page: int = 0
    doubt: str = ""
    box: Box | None = None
    table: int = 0

    @property
    def fields(self) -> Iterator[tuple[int, int]]:
        """The fields of the grid that it covers."""
        for row in range(self.row, self.row + self.rows):
            for column in range(self.column, self.column + self.columns):
                yield row, column


@dataclass(frozen=True)
class FileTable:
    """A table as it stands in the file, merged cells whole."""

    cells: tuple[Cell, ...]
    place: FilePlace
    #: Where each column begins on the page, in points; empty where the format does not say.
    lefts: tuple[float, ...] = ()

    @property
    def height(self) -> int:
        return max((cell.row + cell.rows for cell in self.cells), default=0)

    @property
    def width(self) -> int:
        return max((cell.column + cell.columns for cell in self.cells), default=0)

    def grid(self) -> list[list[Cell | None]]:
        """The cell that covers each field; None where the file has none."""
        fields: list[list[Cell | None]] = [[None] * self.width for _ in range(self.height)]
        for cell in self.cells:
            for row, column in cell.fields:
                fields[row][column] = cell
        return fields


@dataclass(frozen=True)
class SourceParagraph:
    """A paragraph with the number that Word counts for it; `level` is its declared rank."""

    text: str
    place: FilePlace
    level: int = 0


@dataclass(frozen=True)
class SourceFile:
    """A file as read: its paragraphs and tables in order."""

    name: str
    format: str
    blocks: tuple[SourceParagraph | FileTable, ...]
    #: What the reader itself could not read: place and reason.
    unread: tuple[tuple[FilePlace, str], ...] = ()


@dataclass(frozen=True)
class Match:
    """A canonical indicator that a printed name may mean, with its likeness from 0 to 100."""

    indicator: str
    name: str
    score: float


@dataclass(frozen=True)
class Proposal:
    """A row that a curated file may get.

    `row` has the columns of the curated table but its number; `doubts` are empty if nothing in it
    was guessed. `evidence` is the printed text that it was read from.
    """

    table: str
    row: dict[str, str]
    place: FilePlace
    evidence: str
    doubts: tuple[str, ...] = ()
    matches: tuple[Match, ...] = ()
    #: Other readings of a column that a person may choose.
    choices: dict[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def certain(self) -> bool:
        return not self.doubts

    def doubting(self, *doubts: str) -> Proposal:
        """The same with more doubts."""
        return replace(self, doubts=tuple(dict.fromkeys((*self.doubts, *filter(None, doubts)))))


@dataclass(frozen=True)
class LeftOut:
    """A cell or a number that nothing was proposed for, and why."""

    place: FilePlace
    text: str
    reason: str


@dataclass
class ImportResult:
    """All that was made of a document."""

    proposals: list[Proposal] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)

    def add(self, other: ImportResult) -> None:
        self.proposals += other.proposals
        self.left_out += other.left_out
