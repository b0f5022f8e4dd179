"""What readers see change between two releases."""

from pathlib import Path

import duckdb

from data.records.changes import Change

_SQL = Path(__file__).with_name("differences.sql")


def differences(before: Path, after: Path) -> list[Change]:
    """The changes from one release's file to another's.

    A new document is one change, whatever it holds; a figure new, withdrawn or corrected is one for
    each of its fields; a verdict is one where its class differs, and never where there was none.

    Raises:
        duckdb.Error: a file cannot be read, or is of a form that cannot be compared.
    """
    with duckdb.connect() as connection:
        for name, path in (("old", before), ("new", after)):
            quoted = str(path.resolve()).replace("'", "''")
            connection.execute(f"ATTACH '{quoted}' AS {name} (READ_ONLY)")
        rows = connection.execute(_SQL.read_text(encoding="utf-8")).fetchall()
    return [Change(*row) for row in rows]
