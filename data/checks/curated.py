"""Every rule the curated files must follow: each table by itself (pandera), then across tables."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import pandas as pd
import pandera.pandas as pa
from pandera.errors import SchemaErrors

from assessment import Period
from data import sums
from data.assessing.rules import check_rules
from data.checks import verdict_words
from data.checks.problems import Both, Problem, at
from data.checks.qualifiers import check_qualifiers
from data.checks.slips import check_slips
from data.checks.targets import check_targets
from data.curation.columns import Column, Table
from data.curation.printed_tables import check_tables
from data.curation.read import Frames
from data.curation.tables import BY_NAME, CHANGES, TABLES
from data.units import convertible, numbers_in
from data.wording import bound_of

Rule = Callable[[Frames], Iterator[Problem]]


def check(frames: Frames) -> list[Problem]:
    """Return every fault of the tables, in one go."""
    problems = [problem for table in TABLES for problem in _check_table(frames, table)]
    for rule in RULES:
        problems += rule(frames)
    return problems


@cache
def schema_of(table: Table) -> pa.DataFrameSchema:
    """The pandera schema of one table: text cells, each with its column's rule."""
    return pa.DataFrameSchema({column.name: _schema_column(column) for column in table.columns})


def _schema_column(column: Column) -> pa.Column:
    rule = pa.Check(column.accepts, element_wise=True, error=column.hint)
    # No dtype: every cell read is text already, and to ask again takes a third of the whole check.
    return pa.Column(checks=rule, nullable=False)


def _check_table(frames: Frames, table: Table) -> Iterator[Problem]:
    frame = frames[table.name]
    if table.required and frame.empty:
        name = f"<document>/{table.name}.csv" if table.per_document else f"{table.name}.csv"
        what = Both("表里一行都没有", "the table has no rows")
        yield Problem(name, 1, "", what, Both("补上各行", "Add the rows"))
    if frame.empty:
        return
    hints = {column.name: column.hint for column in table.columns}
    try:
        schema_of(table).validate(frame[table.column_names].astype(str), lazy=True)
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
        shown = " / ".join(str(row[column]) for column in columns)
        place = f"{twin['_file']}, line {twin['_line']}"
        what = Both(
            f"{name.chinese} {shown} 已在 {twin['_file']} 第{twin['_line']}行",
            f"{name.english} {shown} stands already in {place}",
        )
        advice = Both("删去一行，或写出两行的区别", "Remove one row or tell them apart")
        yield at(frame, index, columns[0], what, advice)


def _references(frames: Frames) -> Iterator[Problem]:
    """A cell that names a row of another table must name one that exists."""
    for table in TABLES:
        frame = frames[table.name]
        for column in table.columns:
            if column.refers_to:
                yield from _dangling(frames, frame, column)


def _dangling(frames: Frames, frame: pd.DataFrame, column: Column) -> Iterator[Problem]:
    target = BY_NAME[column.refers_to]
    known = frames[target.name][target.key[0]]
    cells = frame[column.name]
    for index in frame.index[(cells != "") & ~cells.isin(known)]:
        what = Both(
            f"{target.name}.csv 里没有 {cells[index]}",
            f"{cells[index]!r} is not in {target.name}.csv",
        )
        advice = Both(
            f"在那里加一行，或改正 {column.name}", f"Add it there or correct the {column.name}"
        )
        yield at(frame, index, column.name, what, advice)


def _documents(frames: Frames) -> Iterator[Problem]:
    """A folder needs its row in documents.csv, a document its figures."""
    documents = frames["documents"]
    for table in TABLES:
        frame = frames[table.name]
        if not table.per_document or frame.empty:
            continue
        unknown = frame[~frame["document"].isin(documents["document"])]
        for index in unknown.drop_duplicates("document").index:
            name = frame.at[index, "document"]
            what = Both(
                f"文件夹 {name} 不是 documents.csv 里的文件",
                f"the folder {name!r} is no document of documents.csv",
            )
            advice = Both("补上这份文件，或给文件夹改名", "Add the document or rename the folder")
            yield at(frame, index, "", what, advice)
    silent = documents[~documents["document"].isin(frames["figures"]["document"])]
    for index in silent.index:
        what = Both("这份文件没有带行的 figures.csv", "the document has no figures.csv with rows")
        advice = Both("补上它的文件夹和 figures.csv", "Add its folder and figures.csv")
        yield at(documents, index, "document", what, advice)


def _plans(frames: Frames) -> Iterator[Problem]:
    """A row's plan is a plan of its document's district; no plan ends before it starts."""
    plans, documents = frames["plans"], frames["documents"]
    known = set(zip(plans["district"], plans["plan"], strict=True))
    district = dict(zip(documents["document"], documents["district"], strict=True))
    for name in ("figures", "investments", "projects", "actions", "groups", "claims"):
        frame = frames[name]
        for row in frame[["document", "plan"]].drop_duplicates().itertuples():
            if row.document in district and (district[row.document], row.plan) not in known:
                home = district[row.document]
                what = Both(
                    f"plans.csv 里 {home} 没有规划 {row.plan}",
                    f"{home} has no plan {row.plan!r} in plans.csv",
                )
                advice = Both("在那里加上规划，或改正", "Add the plan there or correct it")
                yield at(frame, row.Index, "plan", what, advice)
    for index in plans.index[plans["end"] < plans["start"]]:
        what = Both("规划结束早于开始", "the plan ends before it starts")
        yield at(plans, index, "end", what, Both("改正起止年", "Correct start or end"))


def _areas(frames: Frames) -> Iterator[Problem]:
    """The areas form a tree, and a district is its own district."""
    areas = frames["areas"]
    yield from _circles(areas, "area")
    district = dict(zip(areas["area"], areas["district"], strict=True))
    for index, home in areas["district"].items():
        if district.get(home, home) != home:
            what = Both(f"{home} 自己不是一个区", f"{home} is not a district of its own")
            advice = Both("写在哪个区的页面上显示", "Name the area whose page shows this one")
            yield at(areas, index, "district", what, advice)


def _groups(frames: Frames) -> Iterator[Problem]:
    """The project groups form trees, each within one document."""
    groups = frames["groups"]
    yield from _circles(groups, "group")
    document = dict(zip(groups["group"], groups["document"], strict=True))
    for index, parent in groups["parent"].items():
        if parent in document and document[parent] != groups.at[index, "document"]:
            what = Both(f"{parent} 是另一份文件的组", f"{parent} is a group of another document")
            advice = Both("写这份文件里的组", "Name a group of this document")
            yield at(groups, index, "parent", what, advice)


def _circles(frame: pd.DataFrame, name: str) -> Iterator[Problem]:
    """Rows whose parents lead back to themselves."""
    parent = dict(zip(frame[name], frame["parent"], strict=True))
    for index, row in frame[name].items():
        seen = {row}
        above = parent[row]
        while above and above not in seen:
            seen.add(above)
            above = parent.get(above, "")
        if above:
            what = Both(f"{row} 落在自己之内", f"{row} lies within itself")
            yield at(frame, index, "parent", what, Both("改正上级", "Correct the parent"))


def _periods(frames: Frames) -> Iterator[Problem]:
    """Ranges run forwards; a growth average or a sum over years says over which."""
    for name in ("figures", "investments", "breaks"):
        frame = frames[name]
        for index, text in frame["period"].items():
            try:
                Period.parse(text)
            except ValueError as error:
                if text[:4].isdigit() and len(text) == 9:  # the table check says the rest
                    what = Both(f"{text} 前后颠倒", str(error).partition(". ")[0])
                    advice = Both("先写早的年份", "Write the earlier year first")
                    yield at(frame, index, "period", what, advice)
    figures = frames["figures"]
    averages = figures[
        (figures["basis"] == "average_growth")
        & (figures["role"] == "target")
        & ~figures["period"].str.fullmatch(r"\d{4}-\d{4}")
    ]
    for index in averages.index:
        what = Both(
            "多年平均的目标没有写起止年", "a target for an average over years needs its years"
        )
        advice = Both("写起止年，如 2021-2025", "Write the range, such as 2021-2025")
        yield at(figures, index, "period", what, advice)


def _values(frames: Frames) -> Iterator[Problem]:
    """A value is the number that is printed; no value means no bound and a reason."""
    for name in ("figures", "investments"):
        for row in frames[name].itertuples():
            yield from _bound(frames[name], row)
            yield from _worded_bound(frames[name], row)
            if row.value and float_or_none(row.value) is not None:
                yield from _printed_number(frames[name], row)
    figures = frames["figures"]
    for row in figures.itertuples():
        if row.value and row.missing:
            what = Both("有数值就不算缺", "a figure with a value is not missing")
            advice = Both("清空这一格，或清空数值", "Empty the cell, or the value")
            yield at(figures, row.Index, "missing", what, advice)
        if (
            row.bound != "range"
            and not row.value
            and not row.missing
            and row.role in ("baseline", "target", "actual")
        ):
            what = Both("没有数值，也没有写原因", "neither a value nor a reason is given")
            advice = Both("写明为什么没有数", "Say why there is no number")
            yield at(figures, row.Index, "missing", what, advice)


def _bound(frame: pd.DataFrame, row: Any) -> Iterator[Problem]:
    if row.value and row.bound == "none":
        what = Both("有数值就要有界", "a value needs a bound")
        advice = Both("写 eq、ge、le……", "Write eq, ge, le …")
        yield at(frame, row.Index, "bound", what, advice)
    elif not row.value and row.bound not in ("none", "range") and not _is_worded(row):
        what = Both(f"界 {row.bound} 没有数值", f"the bound {row.bound!r} has no value")
        advice = Both("写 none，或填上数值", "Write none, or fill in the value")
        yield at(frame, row.Index, "bound", what, advice)


def _is_worded(row: Any) -> bool:
    """Whether a bound may stand without a number: of a ratio, or of what another indicator does."""
    return getattr(row, "basis", "") == "ratio" or getattr(row, "compared_with", "") != ""


def _worded_bound(frame: pd.DataFrame, row: Any) -> Iterator[Problem]:
    """A bound that the printed text itself has is the bound: 以上, 余, ≥."""
    if not row.value and getattr(row, "basis", "") != "ratio":
        return
    printed = bound_of(row.printed_value, float_or_none(row.value))
    if printed and printed != row.bound:
        what = Both(
            f"界 {row.bound} 与原文“{row.printed_value}”不符",
            f"the bound {row.bound!r} is not that of {row.printed_value!r}",
        )
        yield at(frame, row.Index, "bound", what, Both(f"写 {printed}", f"Write {printed}"))


def _printed_number(frame: pd.DataFrame, row: Any) -> Iterator[Problem]:
    value = float(row.value)
    if value < 0 and getattr(row, "basis", "") in CHANGES:
        value = abs(value)  # 下降0.4% is growth of -0.4: `make verify` compares the word
    if not any(abs(value - number) < 1e-9 for number in numbers_in(row.printed_value)):
        what = Both(
            f"数值 {row.value} 不是原文“{row.printed_value}”里的数",
            f"the value {row.value} is not the number printed in {row.printed_value!r}",
        )
        advice = Both("照抄数，或改正原文", "Copy the number, or correct the text")
        yield at(frame, row.Index, "value", what, advice)


def _roles(frames: Frames) -> Iterator[Problem]:
    """Ratings are words with the basis rating, completions per cents with the basis completion."""
    figures = frames["figures"]
    for role, basis in (("published_rating", "rating"), ("published_completion", "completion")):
        wrong = figures[(figures["role"] == role) != (figures["basis"] == basis)]
        for index in wrong.index:
            what = Both(
                f"角色 {role} 与计法 {basis} 要一起用",
                f"the role {role} and the basis {basis} go together",
            )
            advice = Both("改正角色或计法", "Correct the role or the basis")
            yield at(figures, index, "basis", what, advice)


def _units(frames: Frames) -> Iterator[Problem]:
    """A figure's unit is its indicator's, or one that converts to it."""
    figures, indicators = frames["figures"], frames["indicators"]
    wanted = dict(zip(indicators["indicator"], indicators["unit"], strict=True))
    with_value = figures[
        (figures["value"] != "") & figures["basis"].isin(("level", "every_year", "cumulative"))
    ]
    for row in with_value.itertuples():
        unit = wanted.get(row.indicator)
        if unit is not None and not convertible(row.unit, unit):
            what = Both(
                f"单位“{row.unit}”换算不到 {row.indicator} 的“{unit}”",
                f"the unit {row.unit!r} does not convert to {row.indicator}'s {unit!r}",
            )
            advice = Both("改正单位，或换一个指标", "Correct it, or use another indicator")
            yield at(figures, row.Index, "unit", what, advice)


def float_or_none(text: str) -> float | None:
    """A curated number, or None for other text (the table check reports that)."""
    try:
        return float(text)
    except ValueError:
        return None


RULES: tuple[Rule, ...] = (
    _references,
    _documents,
    _plans,
    _areas,
    _groups,
    _periods,
    _values,
    _roles,
    verdict_words.check_words,
    check_rules,
    _units,
    check_qualifiers,
    check_tables,
    check_slips,
    sums.check_sums,
    check_targets,
)
