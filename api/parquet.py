"""Rows -> Parquet, written by DuckDB and typed as the table is declared."""

import tempfile
from pathlib import Path

import duckdb

from data.records.open_data import OpenTable
from data.store import Row

#: Declared kind -> the nullable type that DuckDB takes over as it is.
_TYPES = {"string": "string", "number": "Float64", "integer": "Int64", "boolean": "boolean"}


def parquet_bytes(table: OpenTable, rows: list[Row]) -> bytes:
    """A whole Parquet file of some rows of a table; the same rows give the same bytes.

    The store itself cannot write: the file comes from a connection of its own, which holds nothing
    else, by way of a temporary file whose name is chosen here.
    """
    # 40 MB that a server of pages has no other use for.
    import pandas as pd

    types = {column.name: _TYPES[column.kind] for column in table.columns}
    frame = pd.DataFrame(rows, columns=list(types)).astype(types)
    with tempfile.TemporaryDirectory(prefix="open-data-") as folder, duckdb.connect() as connection:
        path = Path(folder) / f"{table.name}.parquet"
        connection.from_df(frame).write_parquet(str(path), compression="zstd")
        return path.read_bytes()
