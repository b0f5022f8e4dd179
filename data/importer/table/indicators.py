"""A table of indicators -> a proposal for each figure of each cell; what is not read is listed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from data.importer.context import Context, KnownPlan
from data.importer.matching import chosen
from data.importer.records import Cell, ImportResult, LeftOut, Match, Proposal
from data.importer.table.basis import basis_of, is_growth
from data.importer.table.headers import OF_ALL_YEARS, columns_of
from data.importer.table.joined import Whole
from data.importer.table.periods import ColumnMeaning
from data.importer.table.rows import Body, FigureRow
from data.importer.values import ParsedValue, read_value

_DASHES = ("—", "/", "-", "－")
_SURE = 99.0
#: The year of a figure that is not its column's: 55.3（2019年）.
_YEAR = re.compile(r"(20\d\d)年?底?")
_STAR_YEAR = re.compile(r"[*＊][^，。；;*]{0,8}?(20\d\d)年")
#: A remark on what a figure covers has a column of its own.
_COVERAGE = re.compile(r"不?[含包]")


def read_table(table: Whole, context: Context) -> ImportResult:
    """Read a table, if it is one of indicators; else every cell is left out."""
    plan = context.plan_of(table.title)
    notes = "".join(table.notes)
    columns = columns_of(table.head, table.body, context, plan, table.title, notes)
    if _is_indicator_table(columns):
        return _IndicatorTable(table, columns, context, plan).outcome()
    outcome = ImportResult(left_out=list(table.left_out))
    body = Body(table, columns, context)
    for cell in dict.fromkeys(cell for row in (*table.head, *table.body) for cell in row):
        if cell and cell.text:
            reason = "不是指标表：没有指标名称列或数值列"
            outcome.left_out.append(LeftOut(body.place(cell), cell.text, reason))
    return outcome


def _is_indicator_table(columns: Sequence[ColumnMeaning]) -> bool:
    """Whether a table names indicators and has figures of them."""
    named = any(column.kind == "name" for column in columns)
    return named and any(column.holds_figures for column in columns)


class _IndicatorTable:
    """A table being read; `plan` is the one that it is about."""

    def __init__(
        self, table: Whole, columns: list[ColumnMeaning], context: Context, plan: KnownPlan | None
    ) -> None:
        self._table, self._columns, self._context, self._plan = table, columns, context, plan
        self._body = Body(table, columns, context)
        self._notes = "".join(table.notes)

    def outcome(self) -> ImportResult:
        """Read the table."""
        proposals = [item for line in self._body.lines() for item in self._figures(line)]
        left_out = [*self._table.left_out, *self._body.left_out, *self._body.rest()]
        return ImportResult(proposals, left_out)

    def _figures(self, line: FigureRow) -> Iterator[Proposal]:
        for cell in dict.fromkeys(line.row):
            columns = self._spanned(cell, line) if cell else []
            for column in columns:
                assert cell is not None
                if self._aimed_beside(line, cell, column):
                    self._body.saw(cell)
                    reason = "画线：这一行的目标印在另一列"
                    self._body.left_out.append(LeftOut(self._body.place(cell), cell.text, reason))
                    continue
                self._body.saw(cell)
                yield from self._of_cell(line, cell, column, merged=len(columns) > 1)

    def _aimed_beside(self, line: FigureRow, cell: Cell, column: ColumnMeaning) -> bool:
        """Whether a dash only says that a row's target is in the other of two columns: that of the
        last year, and that of averages and sums of all years.
        """
        targets = [
            place for place, item in enumerate(self._columns)
            if (item.kind, item.period, item.area) == ("target", column.period, column.area)
        ]  # fmt: skip
        if column.kind != "target" or cell.text not in ("", *_DASHES) or len(targets) < 2:
            return False
        if not any(OF_ALL_YEARS.search(self._columns[place].words) for place in targets):
            return False
        texts = (other.text for place in targets if (other := line.row[place]))
        return any(text not in ("", *_DASHES) for text in texts)

    def _spanned(self, cell: Cell, line: FigureRow) -> list[ColumnMeaning]:
        """The columns of figures that a cell is of: one, if they differ in their sub-head only."""
        places = range(cell.column, min(cell.column + cell.columns, len(self._columns)))
        columns = [self._columns[place] for place in places if self._columns[place].holds_figures]
        if len(columns) == 1 and cell.column in line.subheads:
            return [_with_subhead(columns[0], line.subheads[cell.column])]
        distinct = {(item.kind, item.period, item.area, item.growth) for item in columns}
        return columns[:1] if len(distinct) == 1 else columns

    def _of_cell(
        self, line: FigureRow, cell: Cell, column: ColumnMeaning, *, merged: bool
    ) -> Iterator[Proposal]:
        rating = column.kind == "published_rating"
        parsed = ParsedValue() if rating else read_value(cell.text)
        row, doubts = self._row(line, cell, column, parsed)
        row["coverage"] = parsed.remark if _COVERAGE.match(parsed.remark) else ""
        remark = "" if row["coverage"] else parsed.remark
        year = _YEAR.fullmatch(remark)
        if year and column.kind == "baseline":
            row["period"], remark = year[1], ""
        elif year and year[1] != row["period"][:4]:
            doubts.append("括号里的年份不是列头的")
        if parsed.starred:
            row["period"], star_doubt = self._starred(row)
            doubts.append(star_doubt)
        row["prices"] = line.name.prices
        row["cell"] = "merged" if merged else ""
        notes = (line.name.remark, remark)
        row["note"] = "；".join(filter(None, notes))
        matches = self._matches(line, row)
        row["indicator"], match_doubt = chosen(matches, line.name.printed)
        evidence = f"{line.name.printed} | {column.words} | {cell.text}"
        proposal = Proposal("figures", row, self._body.place(cell), evidence, (), matches).doubting(
            *column.doubts, *line.doubts, *parsed.doubts, cell.doubt, *doubts, match_doubt,
            f"合并单元格，跨 {cell.columns} 列" if merged else "",
            f"合并单元格，跨 {cell.rows} 行" if cell.rows > line.rows else "",
            "本行跨页，已拼接" if line.index in self._table.mended else "",
        )  # fmt: skip
        yield proposal
        if column.kind == "actual" and parsed.missing == "text" and _is_verdict(cell.text):
            yield _as_verdict(proposal)
        if parsed.second:
            yield self._second(proposal, line, parsed, column)

    def _row(
        self, line: FigureRow, cell: Cell, column: ColumnMeaning, parsed: ParsedValue
    ) -> tuple[dict[str, str], list[str]]:
        """The columns of figures.csv but indicator and note, and what of them is a guess."""
        basis = basis_of(column, line.name, parsed, self._plan, line.above)
        missing, doubt = self._missing(column, cell.text, parsed)
        plan = self._plan_of(column)
        doubts = [*basis.doubts, doubt, _plan_doubt(plan)]
        return {
            "area": line.area or column.area,
            "plan": plan.code if plan else "",
            "indicator": "",
            "printed_name": line.name.printed,
            "printed_theme": line.theme,
            "nature": line.nature,
            "unit": _unit(column, line, basis.basis),
            "period": basis.period,
            "role": column.kind,
            "printed_value": cell.text,
            "value": parsed.value,
            "bound": parsed.bound,
            "basis": basis.basis,
            "missing": missing,
            "note": "",
            "locator": line.locator,
        }, doubts

    def _missing(self, column: ColumnMeaning, text: str, parsed: ParsedValue) -> tuple[str, str]:
        """Why there is no number; a dash means what the table's notes say."""
        if column.kind.startswith("published"):
            known = not text or text in self._context.verdicts or column.kind.endswith("completion")
            doubt = "" if known else f"评价用语“{text}”不在 ratings.csv 中"
            return "" if text else "not_printed", doubt
        if text in _DASHES and f"{text}表示" not in self._notes:
            return parsed.missing, f"“{text}”的含义原表未注明"
        return parsed.missing, ""

    def _starred(self, row: dict[str, str]) -> tuple[str, str]:
        """The period of a figure with a star, as the notes say, and a doubt where they do not."""
        year = _STAR_YEAR.search(self._notes)
        if year and row["basis"] in ("level", "yoy_growth"):
            return year[1], ""
        unsaid = "*" not in self._notes and row["basis"] == "level"
        return row["period"], "“*”的含义原表未注明" if unsaid else ""

    def _plan_of(self, column: ColumnMeaning) -> KnownPlan | None:
        """The plan of a column: that of the table, but a target of another year is that year's."""
        plan, year = self._plan, column.period[:4]
        if plan is None or plan.end > plan.start or column.kind != "target" or not year.isdigit():
            return plan
        return plan if int(year) == plan.start else self._context.year_plan(int(year))

    def _matches(self, line: FigureRow, row: dict[str, str]) -> tuple[Match, ...]:
        """The nearest indicators; those of a verdict are of the figures beside it."""
        if row["role"].startswith("published"):
            unit, growth = line.unit, is_growth(line.name.printed)
        else:
            unit, growth = row["unit"], row["basis"] in ("yoy_growth", "average_growth")
        name = self._context.without_area(re.sub("^其中[:：]?", "", line.name.printed))
        nearest = self._context.names.nearest(name, unit, growth=growth)
        if line.above and not (nearest and nearest[0].score >= _SURE):
            full = f"{line.above}{line.name.printed}"
            nearest += self._context.names.nearest(full, unit, growth=growth)
        best: dict[str, Match] = {}
        for match in sorted(nearest, key=lambda match: -match.score):
            best.setdefault(match.indicator, match)
        return tuple(best.values())[:3]

    def _second(
        self, first: Proposal, line: FigureRow, parsed: ParsedValue, column: ColumnMeaning
    ) -> Proposal:
        """The figure in brackets: 10*左右（1100） has a rate before and a level in them."""
        unit = line.unit if line.unit != "%" else ""
        row = {**first.row, "value": parsed.second, "bound": "eq", "basis": "level",
               "unit": unit, "period": column.period, "missing": ""}  # fmt: skip
        name = re.sub("年均增速", "", line.name.printed)
        matches = self._context.names.nearest(name, unit)
        row["indicator"], doubt = chosen(matches, line.name.printed)
        return replace(first, row=row, matches=matches).doubting("一格两数", doubt)


def _plan_doubt(plan: KnownPlan | None) -> str:
    if plan is None:
        return "不知是哪项规划"
    return "" if plan.known else f"plans.csv 中没有 {plan.code}"


def _is_verdict(text: str) -> bool:
    """Whether a cell of results says only how the target was met: 超额完成."""
    return (
        re.fullmatch("(?:已|未|超额|提前|全面|基本)?(?:完成|达标|达到)(?:目标)?", text) is not None
    )


def _as_verdict(result: Proposal) -> Proposal:
    """The verdict that stands in place of a result, as a row of its own."""
    row = {**result.row, "role": "published_rating", "basis": "rating", "unit": "", "missing": ""}
    return replace(result, row=row).doubting("评价印在结果一栏，未印数值")


def _with_subhead(column: ColumnMeaning, word: str) -> ColumnMeaning:
    yearly = re.search("增速|增长|增幅", word)
    growth = "average" if "年均" in word else "yearly" if yearly else "level"
    return replace(column, growth=growth, words=f"{column.words} {word}")


def _unit(column: ColumnMeaning, line: FigureRow, basis: str) -> str:
    if column.kind == "published_rating":
        return ""
    if column.kind == "published_completion" or basis in ("yoy_growth", "average_growth"):
        return "%"
    return line.unit or column.unit
