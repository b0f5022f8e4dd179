"""The body of a table of indicators -> its rows with figures, under their themes and groups."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from data.importer.context import Context
from data.importer.records import Cell, FilePlace, LeftOut
from data.importer.table.head_rows import Row, is_subhead
from data.importer.table.joined import Whole
from data.importer.table.names import Name, is_binding_star, read_name
from data.importer.table.periods import ColumnMeaning
from data.verify.text import ROW_NUMBER

_NUMBER = re.compile(r"[（(]?(\d+)[)）]?[.．、]?")
_ORDINAL = re.compile(r"^[（(]?[一二三四五六七八九十\d]+[)）、.．]")
#: A row that is a part of the one above it, without a number of its own.
_PART = re.compile("其中[:：]?")
_NATURES = {"预期性": "expected", "约束性": "binding", "预期": "expected", "约束": "binding"}
_SUB = ("#", "＃")


@dataclass(frozen=True)
class FigureRow:
    """A row with figures: what tells it apart.

    `above` is the name of the row or group that a sub-row (#) is part of; `subheads` are the words
    that the last heading row prints over single columns.
    """

    index: int
    row: Row
    name: Name
    theme: str
    nature: str
    unit: str
    area: str
    locator: str
    above: str
    subheads: dict[int, str]
    doubts: tuple[str, ...] = ()
    #: How many rows of the table the name stands beside.
    rows: int = 1


class Body:
    """The rows of a table; iterating tells which cells are headings, `rest` what is then left."""

    def __init__(self, table: Whole, columns: list[ColumnMeaning], context: Context) -> None:
        self._table, self._columns, self._context = table, columns, context
        self._places = {c.kind: place for place, c in reversed(list(enumerate(columns)))}
        self._star_binds = is_binding_star("".join(table.notes))
        self._seen: set[Cell] = set()
        self.left_out: list[LeftOut] = []

    def lines(self) -> Iterator[FigureRow]:
        """The rows with figures, in order."""
        theme = group = number_above = ""
        above: FigureRow | None = None
        subheads: dict[int, str] = {}
        for index, row in enumerate(self._table.body):
            number, sub = self._number(row), self._text(row, "name").startswith(_SUB)
            part = sub or bool(_PART.match(self._text(row, "name")))
            if not number and not sub and (not self._has_figures(row) or is_subhead(row)):
                subheads = is_subhead(row)
                title = self._heading(row)
                theme, group = (theme, title) if self._heads_subrows(index) else (title, "")
                continue
            group = group if sub else ""
            if "number" not in self._places and not sub:
                # Rows that nobody numbered count from 1, as `make verify` counts them.
                number = str(int(number_above or 0) + 1)
            line = self._line(
                index,
                row,
                self._beside(row, "theme") or theme,
                group or self._beside(row, "group"),
                number or number_above,
                above if part else None,
            )
            line = replace(line, subheads=subheads)
            number_above = number or number_above
            above = above if part else line
            yield line

    def saw(self, cell: Cell) -> None:
        """A cell has become a figure."""
        self._seen.add(cell)

    def place(self, cell: Cell) -> FilePlace:
        """Where a cell stands in the file."""
        home = self._table.place
        page, table = cell.page or home.page, cell.table or home.table
        return replace(home, page=page, table=table, row=cell.row + 1, column=cell.column + 1)

    def rest(self) -> Iterator[LeftOut]:
        """The head, and the cells that nothing was made of."""
        for cell in dict.fromkeys(cell for row in self._table.head for cell in row):
            if cell and cell.text:
                yield LeftOut(self.place(cell), cell.text, "表头，已读作各列的含义")
        for row in self._table.body:
            for place, cell in enumerate(row):
                if cell and cell.text and cell not in self._seen:
                    self._seen.add(cell)
                    words = self._columns[place].words or f"第{place + 1}列"
                    reason = f"“{words}”一列没有读懂，或不是数值"
                    yield LeftOut(self.place(cell), cell.text, reason)

    def _line(self, index: int, row: Row, theme: str, group: str, number: str,
              above: FigureRow | None) -> FigureRow:  # fmt: skip
        name = read_name(
            self._text(row, "name"), self._context.units, star_is_nature=self._star_binds
        )
        cell = row[self._places["name"]] if self._places["name"] < len(row) else None
        rows = cell.rows if cell else 1
        name_doubt = f"名称合并，跨 {rows} 行" if rows > 1 else ""
        own_number = bool(self._number(row))
        upper = group or (above.name.printed if above and not own_number else "")
        unit, unit_doubt = self._unit(row, name, group, above if upper and not group else None)
        area, area_doubt = self._area(name, group or theme)
        locator = self._locator(
            number, "" if own_number else name.printed if name.sub else "", index
        )
        bracket = "" if unit else name.unread
        bracket_doubt = f"“{bracket}”也许是单位，没有认出" if bracket else ""
        doubts = tuple(filter(None, (unit_doubt, area_doubt, bracket_doubt, name_doubt)))
        nature = self._nature(row, name, above)
        return FigureRow(
            index, row, name, group or theme, nature, unit, area, locator, upper, {}, doubts, rows
        )

    def _nature(self, row: Row, name: Name, above: FigureRow | None) -> str:
        printed = _NATURES.get(self._text(row, "nature"), "")
        if printed or not self._star_binds:
            return printed
        return "binding" if name.starred else above.nature if above else "expected"

    def _unit(self, row: Row, name: Name, group: str, above: FigureRow | None) -> tuple[str, str]:
        """The unit of a row: its column, its name, its group, the row above, or over the table."""
        printed = re.sub(r"[【】〔〕—_\-－]", "", self._text(row, "unit")) or name.unit
        inherited = (
            read_name(group, self._context.units).unit if group else above.unit if above else ""
        )
        if printed or inherited:
            return printed or inherited, ""
        return self._table.unit, "单位取自表上方" if self._table.unit else ""

    def _area(self, name: Name, theme: str) -> tuple[str, str]:
        if area := self._context.area_of(name.printed):
            return area, "区域按行名判断"
        if area := self._context.area_of(theme):
            return area, "区域按组名判断"
        return "", ""

    def _locator(self, number: str, sub: str, index: int) -> str:
        table = self._table.name or self._table.title or f"第{self._table.number}张表"
        row = number if "(" in number else f"第{number or index + 1}行"
        return f"{table} {row} {sub}".rstrip()

    def _number(self, row: Row) -> str:
        """A row's printed number: 5, or (15) where it stands in brackets."""
        text = self._text(row, "number")
        match = _NUMBER.fullmatch(text)
        return "" if match is None else f"({match[1]})" if text[0] in "（(" else match[1]

    def _text(self, row: Row, kind: str) -> str:
        place = self._places.get(kind, -1)
        cell = row[place] if 0 <= place < len(row) else None
        if cell is None or (
            kind == "number" and cell.columns > 1 and not _NUMBER.fullmatch(cell.text)
        ):
            return ""
        self._seen.add(cell)
        return cell.text

    def _beside(self, row: Row, kind: str) -> str:
        """The words that a column on the left prints once for several rows, without a number."""
        place = self._places.get(kind, -1)
        cell = row[place] if 0 <= place < len(row) else None
        if cell is None or cell is row[self._places["name"]]:
            return ""
        return ROW_NUMBER.sub("", self._text(row, kind))

    def _has_figures(self, row: Row) -> bool:
        name = row[self._places["name"]] if self._places["name"] < len(row) else None
        cells = [row[place] for place, column in enumerate(self._columns)
                 if column.holds_figures and place < len(row)]  # fmt: skip
        return any(cell and cell.text and cell is not name for cell in cells)

    def _heading(self, row: Row) -> str:
        """The longest text of a row without figures; all of it becomes the theme of those below."""
        cells = [cell for cell in dict.fromkeys(row) if cell]
        for cell in cells:
            self._seen.add(cell)
            if cell.text:
                reason = "组名或分栏标题，已写入所属标题"
                self.left_out.append(LeftOut(self.place(cell), cell.text, reason))
        return _ORDINAL.sub("", max((cell.text for cell in cells), key=len, default=""))

    def _heads_subrows(self, index: int) -> bool:
        """Whether a row without figures only heads the sub-rows (#) below it."""
        place = self._places["name"]
        below = [row[place] for row in self._table.body[index + 1 : index + 2] if place < len(row)]
        return any(cell is not None and cell.text.startswith(_SUB) for cell in below)
