"""Each curated table by itself: every cell follows its column's rule, no row stands twice."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Any

import pandas as pd
import pandera.pandas as pa
from pandera.errors import SchemaErrors

from data.checks.problems import Both, Problem, at
from data.curation.columns import ColumnRule, CuratedTable
from data.curation.read import Frames


@cache
def schema_of(table: CuratedTable) -> pa.DataFrameSchema:
    """The pandera schema of one table: text cells, each with its column's rule."""
    return pa.DataFrameSchema({column.name: _schema_column(column) for column in table.columns})


def _schema_column(column: ColumnRule) -> pa.Column:
    def accepts(cells: pd.Series) -> pd.Series:
        """Most cells of a column say the same as another: each text is looked at once."""
        return cells.map({text: column.accepts(text) for text in cells.unique()})

    rule = pa.Check(accepts, error=column.hint)
    # No dtype: every cell read is text already, and to ask again takes a third of the whole check.
    return pa.Column(checks=rule, nullable=False)


def check_table(frames: Frames, table: CuratedTable) -> Iterator[Problem]:
    frame = frames[table.name]
    if table.required and frame.empty:
        name = f"<document>/{table.name}.csv" if table.per_document else f"{table.name}.csv"
        what = Both("表里一行都没有", "the table has no rows")
        yield Problem(name, 1, "", what, Both("补上各行", "Add the rows"))
    if frame.empty:
        return
    hints = {column.name: column.hint for column in table.columns}
    try:
        schema_of(table).validate(frame[table.column_names], lazy=True)
    except SchemaErrors as error:
        for case in error.failure_cases.itertuples():
            yield _refused(frame, case, hints[str(case.column)])
    yield from _repeated(frame, table.key, Both("编号", "the key"))
    if table.unique:
        yield from _repeated(frame, table.unique, Both("事实", "the fact"))


def _refused(frame: pd.DataFrame, case: Any, advice: Both) -> Problem:
    what = Both("这一格是空的", "the cell is empty")
    if case.failure_case:
        what = Both(f"不能写“{case.failure_case}”", f"{case.failure_case!r} is not allowed")
    return at(frame, case.index, str(case.column), what, advice)


def _repeated(frame: pd.DataFrame, key: tuple[str, ...], name: Both) -> Iterator[Problem]:
    columns = list(key)
    for index in frame.index[frame.duplicated(columns)]:
        row = frame.loc[index]
        twin = frame[(frame[columns] == row[columns]).all(axis=1)].iloc[0]
        shown = " / ".join(str(row[column]) for column in columns if row[column])
        place = f"{twin['_file']}, line {twin['_line']}"
        what = Both(
            f"{name.chinese} {shown} 已在 {twin['_file']} 第{twin['_line']}行",
            f"{name.english} {shown} stands already in {place}",
        )
        advice = Both("删去一行，或写出两行的区别", "Remove one row or tell them apart")
        problem = at(frame, index, columns[0], what, advice)
        yield replace(problem, other=str(twin["_file"]))
