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
from data.checks.problems import Problem, at
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
        yield Problem(name, 1, "", "the table has no rows", "Add the rows")
    if frame.empty:
        return
    try:
        schema_of(table).validate(frame[table.column_names].astype(str), lazy=True)
    except SchemaErrors as error:
        for case in error.failure_cases.itertuples():
            said = (
                f"{case.failure_case!r} is not allowed"
                if case.failure_case
                else "the cell is empty"
            )
            yield at(frame, case.index, str(case.column), said, str(case.check))
    yield from _repeated(frame, table.key, "the key")
    if table.unique:
        yield from _repeated(frame, table.unique, "the fact")


def _repeated(frame: pd.DataFrame, key: tuple[str, ...], name: str) -> Iterator[Problem]:
    columns = list(key)
    for index in frame.index[frame.duplicated(columns)]:
        row = frame.loc[index]
        twin = frame[(frame[columns] == row[columns]).all(axis=1)].iloc[0]
        shown = " / ".join(str(row[column]) for column in columns)
        what = f"{name} {shown} stands already in {twin['_file']}, line {twin['_line']}"
        yield at(frame, index, columns[0], what, "Remove one row or tell them apart")


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
        what = f"{cells[index]!r} is not in {target.name}.csv"
        yield at(frame, index, column.name, what, f"Add it there or correct the {column.name}")


def _documents(frames: Frames) -> Iterator[Problem]:
    """A folder needs its row in documents.csv, a document its figures."""
    documents = frames["documents"]
    for table in TABLES:
        frame = frames[table.name]
        if not table.per_document or frame.empty:
            continue
        unknown = frame[~frame["document"].isin(documents["document"])]
        for index in unknown.drop_duplicates("document").index:
            what = f"the folder {frame.at[index, 'document']!r} is no document of documents.csv"
            yield at(frame, index, "", what, "Add the document or rename the folder")
    silent = documents[~documents["document"].isin(frames["figures"]["document"])]
    for index in silent.index:
        what = "the document has no figures.csv with rows"
        yield at(documents, index, "document", what, "Add its folder and figures.csv")


def _plans(frames: Frames) -> Iterator[Problem]:
    """A row's plan is a plan of its document's district; no plan ends before it starts."""
    plans, documents = frames["plans"], frames["documents"]
    known = set(zip(plans["district"], plans["plan"], strict=True))
    district = dict(zip(documents["document"], documents["district"], strict=True))
    for name in ("figures", "investments", "projects", "actions", "groups", "claims"):
        frame = frames[name]
        for row in frame[["document", "plan"]].drop_duplicates().itertuples():
            if row.document in district and (district[row.document], row.plan) not in known:
                what = f"{district[row.document]} has no plan {row.plan!r} in plans.csv"
                yield at(frame, row.Index, "plan", what, "Add the plan there or correct it")
    for index in plans.index[plans["end"] < plans["start"]]:
        yield at(plans, index, "end", "the plan ends before it starts", "Correct start or end")


def _areas(frames: Frames) -> Iterator[Problem]:
    """The areas form a tree, and a district is its own district."""
    areas = frames["areas"]
    yield from _circles(areas, "area")
    district = dict(zip(areas["area"], areas["district"], strict=True))
    for index, home in areas["district"].items():
        if district.get(home, home) != home:
            what = f"{home} is not a district of its own"
            yield at(areas, index, "district", what, "Name the area whose page shows this one")


def _groups(frames: Frames) -> Iterator[Problem]:
    """The project groups form trees, each within one document."""
    groups = frames["groups"]
    yield from _circles(groups, "group")
    document = dict(zip(groups["group"], groups["document"], strict=True))
    for index, parent in groups["parent"].items():
        if parent in document and document[parent] != groups.at[index, "document"]:
            what = f"{parent} is a group of another document"
            yield at(groups, index, "parent", what, "Name a group of this document")


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
            yield at(frame, index, "parent", f"{row} lies within itself", "Correct the parent")


def _periods(frames: Frames) -> Iterator[Problem]:
    """Ranges run forwards; a growth average or a sum over years says over which."""
    for name in ("figures", "investments", "breaks"):
        frame = frames[name]
        for index, text in frame["period"].items():
            try:
                Period.parse(text)
            except ValueError as error:
                if text[:4].isdigit() and len(text) == 9:  # the table check says the rest
                    yield at(frame, index, "period", str(error), "Write the earlier year first")
    figures = frames["figures"]
    averages = figures[
        (figures["basis"] == "average_growth")
        & (figures["role"] == "target")
        & ~figures["period"].str.fullmatch(r"\d{4}-\d{4}")
    ]
    for index in averages.index:
        what = "a target for an average over years needs its years"
        yield at(figures, index, "period", what, "Write the range, such as 2021-2025")


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
            what = "a figure with a value is not missing"
            yield at(figures, row.Index, "missing", what, "Empty the cell, or the value")
        if (
            row.bound != "range"
            and not row.value
            and not row.missing
            and row.role in ("baseline", "target", "actual")
        ):
            what = "neither a value nor a reason is given"
            yield at(figures, row.Index, "missing", what, "Say why there is no number")


def _bound(frame: pd.DataFrame, row: Any) -> Iterator[Problem]:
    if row.value and row.bound == "none":
        yield at(frame, row.Index, "bound", "a value needs a bound", "Write eq, ge, le …")
    elif not row.value and row.bound not in ("none", "range") and not _is_worded(row):
        what = f"the bound {row.bound!r} has no value"
        yield at(frame, row.Index, "bound", what, "Write none, or fill in the value")


def _is_worded(row: Any) -> bool:
    """Whether a bound may stand without a number: of a ratio, or of what another indicator does."""
    return getattr(row, "basis", "") == "ratio" or getattr(row, "compared_with", "") != ""


def _worded_bound(frame: pd.DataFrame, row: Any) -> Iterator[Problem]:
    """A bound that the printed text itself has is the bound: 以上, 余, ≥."""
    if not row.value and getattr(row, "basis", "") != "ratio":
        return
    printed = bound_of(row.printed_value, float_or_none(row.value))
    if printed and printed != row.bound:
        what = f"the bound {row.bound!r} is not that of {row.printed_value!r}"
        yield at(frame, row.Index, "bound", what, f"Write {printed}")


def _printed_number(frame: pd.DataFrame, row: Any) -> Iterator[Problem]:
    value = float(row.value)
    if value < 0 and getattr(row, "basis", "") in CHANGES:
        value = abs(value)  # 下降0.4% is growth of -0.4: `make verify` compares the word
    if not any(abs(value - number) < 1e-9 for number in numbers_in(row.printed_value)):
        what = f"the value {row.value} is not the number printed in {row.printed_value!r}"
        yield at(frame, row.Index, "value", what, "Copy the number, or correct the text")


def _roles(frames: Frames) -> Iterator[Problem]:
    """Ratings are words with the basis rating, completions per cents with the basis completion."""
    figures = frames["figures"]
    for role, basis in (("published_rating", "rating"), ("published_completion", "completion")):
        wrong = figures[(figures["role"] == role) != (figures["basis"] == basis)]
        for index in wrong.index:
            what = f"the role {role} and the basis {basis} go together"
            yield at(figures, index, "basis", what, "Correct the role or the basis")


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
            what = f"the unit {row.unit!r} does not convert to {row.indicator}'s {unit!r}"
            yield at(figures, row.Index, "unit", what, "Correct it, or use another indicator")


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
