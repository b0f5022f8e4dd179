"""Broken variants of the real curated files, for `test_broken_variants.py`.

They are generated from the tables' own rules, so that a new column is tried without a new test.
They break the first rows of each real file, closed under references: a check of the whole tree
takes about half a second, and there are some three hundred variants.
"""

import csv
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import cycle
from pathlib import Path
from typing import Any

from data.curation.columns import ColumnRule, CuratedTable
from data.curation.tables import TABLES
from settings import ROOT

CURATED = ROOT / "data" / "curated"
ROWS = 40
#: Sums need all their parts.
WHOLE = ("groups", "investments")

Rows = list[list[str]]


@dataclass(frozen=True)
class Variant:
    """One broken file and where the fault must be told: line (1 = the header) and column."""

    name: str
    file: str
    change: Callable[[bytes], bytes]
    line: int
    column: str


def parse(raw: bytes) -> Rows:
    return list(csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline="")))


def render(rows: Rows) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue().encode()


@cache
def small_tree() -> dict[str, Rows]:
    """The first rows of each real file, and of the others those that these rows name."""
    tree = {
        path.relative_to(CURATED).as_posix(): parse(path.read_bytes())
        for path in sorted(CURATED.rglob("*.csv"))
    }
    for name, rows in tree.items():
        if "/" in name and Path(name).stem not in WHOLE:
            tree[name] = rows[: ROWS + 1] + _of_each_table(tree, name)
    used = {
        indicator for name in tree if "/" in name for indicator in _cells(tree[name], "indicator")
    }
    header, *indicators = tree["indicators.csv"]
    used |= {row[header.index("growth_of")] for row in indicators if row[0] in used}
    for name in ("indicators.csv", "topics.csv"):
        header, *rows = tree[name]
        tree[name] = [header, *(row for row in rows if row[header.index("indicator")] in used)]
    return tree


def _of_each_table(tree: dict[str, Rows], name: str) -> Rows:
    """The first later figure of each printed table that is declared beside the figures."""
    if not name.endswith("/figures.csv"):
        return []
    header, *rows = tree[name]
    place, later = header.index("locator"), rows[ROWS:]
    tables = _cells(tree.get(name.replace("figures", "tables"), [[]]), "table")
    firsts = (next((row for row in later if f"{table} " in row[place]), None) for table in tables)
    return [row for row in firsts if row]


def _cells(rows: Rows, column: str) -> list[str]:
    header, *others = rows
    return [row[header.index(column)] for row in others] if column in header else []


def files_of(table: CuratedTable) -> list[str]:
    """The table's files that have rows."""
    ending = f"/{table.name}.csv" if table.per_document else f"{table.name}.csv"
    files = [name for name in small_tree() if f"/{name}".endswith(f"/{ending.lstrip('/')}")]
    return [name for name in files if len(small_tree()[name]) > 1]


def cell(file: str, line: int, **texts: str) -> Callable[[bytes], bytes]:
    """Write other texts into cells of one row."""

    def change(raw: bytes) -> bytes:
        rows = parse(raw)
        for column, text in texts.items():
            rows[line - 1][rows[0].index(column)] = text
        return render(rows)

    return change


def wrong_text(column: ColumnRule) -> str:
    if column.refers_to:
        return "no-such-row"
    return "这不对！" if column.values or column.pattern else "响铃\x07"


def broken_cells() -> Iterator[Variant]:
    """A wrong text in each column; no text in each column of free text that needs one."""
    for table in TABLES:
        for file in files_of(table)[:1]:
            line = min(4, len(small_tree()[file]))
            for column in table.columns:
                if column.name not in small_tree()[file][0]:
                    continue
                name = f"{table.name}.{column.name}"
                wrong = {column.name: wrong_text(column)}
                yield Variant(f"{name} wrong", file, cell(file, line, **wrong), line, column.name)
                if not (column.optional or column.values or column.pattern):
                    empty = cell(file, line, **{column.name: ""})
                    yield Variant(f"{name} empty", file, empty, line, column.name)


def broken_files() -> Iterator[Variant]:
    """Header, rows and bytes of one file of each table."""
    for table in TABLES:
        for file in files_of(table)[:1]:
            last, key = len(small_tree()[file]), table.key[0]
            for what, change, line, column in (
                ("column renamed", _rename, 1, ""),
                ("column removed", lambda raw: render([row[:-1] for row in parse(raw)]), 1, ""),
                ("columns swapped", _swap, 1, ""),
                ("header removed", lambda raw: raw.partition(b"\n")[2], 1, ""),
                ("cut short", lambda raw: raw[: raw.rstrip().rindex(b",")], last, ""),
                ("row repeated", lambda raw: render([*parse(raw), parse(raw)[1]]), last + 1, key),
                ("cell too many", lambda raw: raw.rstrip() + b",more\n", last, ""),
                ("quotation mark unclosed", _unclosed, 2, ""),
                ("one byte not UTF-8", lambda raw: raw.rstrip() + b"\xff\n", last, ""),
                ("saved as UTF-16", lambda raw: raw.decode().encode("utf-16"), 1, ""),
            ):
                yield Variant(f"{table.name} {what}", file, change, line, column)


def _rename(raw: bytes) -> bytes:
    header, *rows = parse(raw)
    return render([["renamed", *header[1:]], *rows])


def _swap(raw: bytes) -> bytes:
    return render([[row[1], row[0], *row[2:]] for row in parse(raw)])


def _unclosed(raw: bytes) -> bytes:
    header, rest = raw.split(b"\n", 1)
    return header + b'\n"' + rest


def broken_sense() -> Iterator[Variant]:
    """What only the rules across columns and tables can see."""
    yield from _broken_figures()
    yield from _broken_sums()
    for file, where, texts, column in (
        ("plans.csv", {"kind": "five_year"}, {"start": "2026"}, "end"),
        ("areas.csv", {"area": "chongqing"}, {"parent": "liangjiang-direct"}, "parent"),
        ("areas.csv", {"area": "nanan-edz"}, {"district": "liangjiang-direct"}, "district"),
        ("documents.csv", {"district": "nanan"}, {"document": "nanan-15"}, "document"),
        ("documents.csv", {"district": "nanan"}, {"published": "2021-13"}, "published"),
        ("nanan-145/groups.csv", {}, {"parent": "lj-fyp14-district-major"}, "parent"),
        ("nanan-145/projects.csv", {}, {"plan": "annual-2021"}, "plan"),
        ("liangjiang-chengyu-2023/actions.csv", {}, {"plan": "fyp15"}, "plan"),
    ):
        line = _line(file, **where)
        said = ", ".join(f"{name} = {text}" for name, text in texts.items())
        yield Variant(f"{file}: {said}", file, cell(file, line, **texts), line, column)


def _broken_figures() -> Iterator[Variant]:
    """Each slip in another document: all of them would take a minute more and show no more."""
    files = cycle(name for name in small_tree() if name.endswith("figures.csv"))
    value: dict[str, Any] = {
        "value": True,
        "role": ("target", "actual"),
        "basis": "level",
        "unit": True,
    }
    no_value: dict[str, Any] = {"value": False, "role": ("target", "actual", "baseline")}
    verdict: dict[str, Any] = {"role": "published_rating", "printed_value": True}
    for where, texts, column in (
        (value, {"value": "98765.4"}, "value"),
        (value, {"bound": "none"}, "bound"),
        (value, {"missing": "not_measured"}, "missing"),
        (value, {"value": "", "bound": "none"}, "missing"),
        (value, {"unit": "光年"}, "unit"),
        (value, {"period": "2025-2021"}, "period"),
        (value, {"period": "2022年"}, "period"),
        (value, {"role": "published_rating"}, "basis"),
        (value, {"basis": "completion"}, "basis"),
        (value, {"basis": "average_growth", "role": "target", "period": "2025"}, "period"),
        (value, {"plan": "fyp99"}, "plan"),
        (no_value, {"bound": "ge"}, "bound"),
        (no_value, {"missing": ""}, "missing"),
        (verdict, {"printed_value": "尚可"}, "printed_value"),
    ):
        file = next(name for name in files if _line(name, **where))
        line = _line(file, **where)
        said = ", ".join(f"{name} = {text or 'empty'}" for name, text in texts.items())
        yield Variant(f"{file}: {said}", file, cell(file, line, **texts), line, column)


def _broken_sums() -> Iterator[Variant]:
    """The whole and its printed text agree with one another, but not with the parts."""
    for file, group, measure, printed in (
        ("liangjiang-midterm-2023", "lj-fyp14-district-major", "project_count", "258项"),
        ("liangjiang-midterm-2023", "lj-fyp14-district-major", "total_investment", "4367.82亿元"),
        (
            "liangjiang-midterm-2023",
            "lj-fyp14-district-major",
            "started_or_finished_count",
            "527项",
        ),
    ):
        name = f"{file}/investments.csv"
        line = _line(name, group=group, measure=measure)
        texts = {"printed_value": printed, "value": printed.rstrip("项亿元")}
        yield Variant(f"{measure} = {printed}", name, cell(name, line, **texts), line, "value")


def _line(file: str, **wanted: Any) -> int:
    """The first line whose cells are as wanted (True = filled in, False = empty); 0 if none is."""
    header, *rows = small_tree()[file]
    for line, row in enumerate(rows, start=2):
        cells = dict(zip(header, row, strict=True))
        if all(
            bool(cells[name]) == want if isinstance(want, bool)
            else cells[name] in ((want,) if isinstance(want, str) else want)
            for name, want in wanted.items()
        ):  # fmt: skip
            return line
    return 0


VARIANTS = [*broken_cells(), *broken_files(), *broken_sense()]
