"""What readers see change between two releases."""

from collections.abc import Iterator
from pathlib import Path

import duckdb

from data.changes.compared import COMPARED, Compared
from data.records.changes import Change

_VERDICTS = Path(__file__).with_name("verdicts.sql")
#: Columns of both releases, by table: one of them may be of other code.
Types = dict[str, dict[str, str]]


def differences(before: Path, after: Path) -> list[Change]:
    """The changes from one release's file to another's.

    A new document is one change, whatever it holds; one that is withdrawn is named beside its rows.
    A row new, withdrawn or corrected is one change for each of its fields; a verdict is one where
    its class differs, and never where there was none; where it is printed, what is computed beside
    it is another. Tables and columns that only one of the releases has are left out.

    Raises:
        duckdb.Error: a file cannot be read, or is of a form that cannot be compared.
    """
    with duckdb.connect() as connection:
        for name, path in (("old", before), ("new", after)):
            quoted = str(path.resolve()).replace("'", "''")
            connection.execute(f"ATTACH '{quoted}' AS {name} (READ_ONLY)")
        rows = connection.execute(_VERDICTS.read_text(encoding="utf-8")).fetchall()
        shared = _shared(connection)
        for table in COMPARED:
            if table.name in shared:
                rows += connection.execute(_sql(table, shared[table.name])).fetchall()
    return sorted((Change(*row) for row in rows), key=lambda change: tuple(vars(change).values()))


def _shared(connection: duckdb.DuckDBPyConnection) -> Types:
    sql = """
        SELECT table_name, column_name, any_value(data_type) FROM duckdb_columns()
        WHERE database_name IN ('old', 'new')
        GROUP BY ALL HAVING count(*) = 2
    """
    types: Types = {}
    for table, column, kind in connection.execute(sql).fetchall():
        types.setdefault(table, {})[column] = kind
    return types


def _sql(table: Compared, types: dict[str, str]) -> str:
    """The changes of the rows of one table; all names are those of `COMPARED`."""
    fields = [field for field in table.fields if field in types]
    cells = ", ".join(_cell(field, types[field]) for field in fields)
    sides = (", ".join(f'{side}."{field}"' for field in fields) for side in ("o", "n"))
    key = " AND ".join(f'o."{column}" = n."{column}"' for column in table.key)
    first = f'"{table.key[0]}"'
    known = ""
    if table.is_printed and "document" in types:
        known = "AND (o.document IS NOT NULL OR n.document IN (SELECT document FROM old.documents))"
    kinds = "'new', 'withdrawn', 'corrected'" if table.comes_and_goes else "'corrected'"
    return f"""
        WITH rows AS (
            SELECT CASE WHEN o.{first} IS NULL THEN 'new' WHEN n.{first} IS NULL THEN 'withdrawn'
                    ELSE 'corrected' END AS kind,
                {", ".join(_about(table, types))},
                unnest([{cells}]) AS cell
            FROM old."{table.name}" AS o FULL JOIN new."{table.name}" AS n ON {key}
            WHERE ({next(sides)}) IS DISTINCT FROM ({next(sides)}) {known}
        )
        SELECT kind, subject, district, area, plan, indicator, period, cell.field,
            coalesce(cell.before, ''), coalesce(cell.after, ''),
            '{table.name if table.name != "figures" else ""}', role, name, title, locator
        FROM rows
        WHERE kind IN ({kinds}) AND CASE WHEN kind = 'corrected'
            THEN coalesce(cell.before, '') <> coalesce(cell.after, '')
            ELSE cell.field = '{table.fields[0]}' END
    """


def _cell(field: str, kind: str) -> str:
    before, after = (_text(f'{side}."{field}"', kind) for side in ("o", "n"))
    return f"{{'field': '{field}', 'before': {before}, 'after': {after}}}"


def _text(column: str, kind: str) -> str:
    """A whole number without its .0."""
    return f"regexp_replace({column}::TEXT, '[.]0$', '')" if kind == "DOUBLE" else f"{column}::TEXT"


def _about(table: Compared, types: dict[str, str]) -> Iterator[str]:
    """What a row is about, as it stands now, else as it stood."""
    subject = ", ".join(f'coalesce(n."{name}", o."{name}")' for name in table.key)
    yield f"concat_ws('/', {subject}) AS subject"
    district = "of_district" if "of_district" in types else "district"
    role = "measure" if "measure" in types else "role"
    for name, column in (("district", district), ("area", "area"), ("plan", "plan"),
                         ("indicator", "indicator"), ("period", "period"), ("role", role),
                         ("locator", "locator")):  # fmt: skip
        has = column in types
        yield (f'coalesce(n."{column}", o."{column}", \'\')' if has else "''") + f" AS {name}"
    title = "(SELECT short_title FROM {1}.documents AS d WHERE d.document = {0}.document)"
    for name, asked in (("name", table.named), ("title", title if "document" in types else "NULL")):
        both = ", ".join(asked.format(*side) for side in (("n", "new"), ("o", "old")))
        yield f"coalesce({both}, '') AS {name}"
