"""What one rule of the audit finds in a few invented figures, without a store on the disk."""

import re
import tempfile
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd

from data.assessing.assessments import assessment_rows
from data.building.filling import ARITHMETIC, insert
from data.curation.read import read_curated
from data.findings import find
from data.records.audit import Finding
from data.store.file import create_tables
from data.sums import stored_checks
from data.typed import typed_tables
from queries import audit
from tests.conftest import TINY, write_files

_MARKS = ("aim", "counted", "comparator", "doubt")
_HEADER = (
    TINY["demo-2023/figures.csv"].split("\n")[0].replace(",note,", f",{','.join(_MARKS)},note,")
)
#: What no rule asks for unless a case says so: reading them takes half of the time.
_UNUSED = ("demo-2023/projects.csv", "demo-2023/actions.csv", "demo-2023/breaks.csv")
_CLAIMS = "claim_id,area,plan,subject,counted,kind,printed_value,value,unit,locator,note\n"


def figure(
    figure_id: str,
    indicator: str,
    period: str,
    role: str,
    printed: str = "",
    *,
    name: str = "",
    unit: str = "",
    value: str | None = None,
    bound: str = "",
    basis: str = "",
    area: str = "demo",
    plan: str = "fyp14",
    missing: str = "",
    note: str = "",
    nature: str = "",
    place: str = "表1 第1行",
    **marks: str,
) -> str:
    """A line of a document's figures.csv; the value is the printed number unless it is given.

    `marks` are cells of the columns aim, counted, comparator and doubt.
    """
    number = re.search(r"-?\d+(\.\d+)?", printed) if value is None else None
    value = number.group() if number else value or ""
    if role == "published_rating":
        value, basis = "", "rating"
    basis = basis or ("completion" if role == "published_completion" else "level")
    bound = bound or ("eq" if value else "none")
    cells = (figure_id, area, plan, indicator, name or indicator, "", nature, unit, period, role,
             printed, value, bound, basis, missing, *(marks.get(name, "") for name in _MARKS),
             note, place)  # fmt: skip
    return ",".join(f'"{cell}"' if "," in cell else cell for cell in cells)


def findings(rule: str, *figures: str, **lines: str) -> list[Finding]:
    """What a rule finds in these figures.

    Args:
        rule: the name of its folder.
        figures: lines of figures.csv, see `figure`.
        lines: further lines of other files of `tests.conftest.TINY`, or of `claims`; those named
            by a document's file, such as `groups` and `investments`, replace its lines.
    """
    files = {name: text for name, text in TINY.items() if name not in _UNUSED}
    files |= {"demo-2023/figures.csv": "\n".join([_HEADER, *figures]) + "\n"}
    for name, text in lines.items():
        shared = f"{name}.csv"
        if shared in files:
            files[shared] += text
        else:
            inside = f"demo-2023/{name}.csv"
            files[inside] = TINY.get(inside, _CLAIMS).split("\n")[0] + "\n" + text
    return _found(rule, files)


def _found(rule: str, files: Mapping[str, str]) -> list[Finding]:
    with tempfile.TemporaryDirectory() as folder:
        frames, problems = read_curated(write_files(Path(folder), dict(files)))
    assert not problems, problems
    tables = typed_tables(frames)
    tables["assessments"] = pd.DataFrame(assessment_rows(frames, tables["figures"]))
    connection = _connection()
    for (name,) in connection.execute("SELECT table_name FROM duckdb_tables()").fetchall():
        connection.execute(f'DELETE FROM "{name}"')
    tables["arithmetic"] = pd.DataFrame(stored_checks(tables["groups"], tables["investments"]))
    insert(connection, tables)
    connection.execute(ARITHMETIC.read_text(encoding="utf-8"))
    insert(connection, {"findings": find(connection, frames["explanations"], [rule])})
    return audit.findings(_OfConnection(connection))  # type: ignore[arg-type]


@cache
def _connection() -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect()
    create_tables(connection)
    return connection


class _OfConnection:
    """Rows as `data.store.Store` gives them."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self._connection = connection

    def rows(self, sql: str, parameters: Mapping[str, Any]) -> list[dict[str, Any]]:
        """The rows of a query as dicts."""
        cursor = self._connection.execute(sql, dict(parameters))
        names = [column[0] for column in cursor.description or ()]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
