"""Which figures stand in a document's system of indicators: its tables are declared (`tables.csv`).

A table may be called 表1-1, 附表1, 专栏1, 表三, or by its caption where it has no number. A locator
names a row of it by the table's name and what stands before the row: 附表1 第5行, 专栏1-2 (15).
"""

from collections.abc import Iterator

import pandas as pd

from data.checks.problems import Both, Problem, at
from data.curation.read import Frames

#: What stands below a table is none of its rows.
_NOTE = "注"


def tables_of(frames: Frames) -> dict[str, list[str]]:
    """Document -> the names of its counted tables, the longest first."""
    counted = frames["tables"][frames["tables"]["counted"] == "yes"]
    tables_by_document: dict[str, list[str]] = {}
    for row in counted.itertuples():
        tables_by_document.setdefault(row.document, []).append(row.table)
    return {
        name: sorted(tables, key=len, reverse=True) for name, tables in tables_by_document.items()
    }


def table_in(locator: str, tables: list[str]) -> str:
    """The table whose row a locator names; "" for a place in running text."""
    return next((table for table in tables if _names_row(locator, table)), "")


def _names_row(locator: str, table: str) -> bool:
    rest = locator.removeprefix(table)
    if rest in (locator, "") or rest.strip().startswith(_NOTE):
        return False
    # 表1 is not the beginning of 表12 or 表1-1.
    return not (rest[0].isdigit() or rest[0] in "-－—.")


def check_tables(frames: Frames) -> Iterator[Problem]:
    """A table whose columns are described is declared, and a declared one is pointed into."""
    declared = set(zip(frames["tables"]["document"], frames["tables"]["table"], strict=True))
    columns = frames["columns"]
    for row in columns.drop_duplicates(["document", "table"]).itertuples():
        if (row.document, row.table) not in declared:
            what = Both(
                f"tables.csv 没有列出 {row.table}",
                f"the table {row.table} is not listed in tables.csv",
            )
            yield at(columns, row.Index, "table", what, _DECLARE)
    yield from _never_named(frames["tables"], frames["figures"])


_DECLARE = Both(
    "在这份文件的 tables.csv 加一行，写明是不是指标体系",
    "Add it there, and say whether its rows are the system of indicators",
)


def _never_named(tables: pd.DataFrame, figures: pd.DataFrame) -> Iterator[Problem]:
    for row in tables[tables["counted"] == "yes"].itertuples():
        locators = figures.loc[figures["document"] == row.document, "locator"]
        if not any(_names_row(locator, row.table) for locator in locators):
            what = Both(
                f"没有一处出处写“{row.table} ……”",
                f"no locator of the document names a row of {row.table}",
            )
            yield at(
                tables, row.Index, "table", what, Both("照出处改正名称", "Write it as locators do")
            )
