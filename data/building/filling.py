"""The tables of a store, filled part by part: never the rows of all in memory."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import duckdb
import pandas as pd

from data.building.parts import BuildPart, Places, part_of, places
from data.building.shared import shared_of
from data.building.steps import Checked, Tables, assessed, checked, faults_of, read_part
from data.building.workers import Run
from data.checks.curated import check_site
from data.checks.problems import CuratedDataError
from data.checks.slips import check_slips
from data.curation.read import Frames, read_documents
from data.curation.spellings import spellings
from data.curation.tables import DOCUMENT_TABLES, SITE_TABLES
from data.findings import find
from data.store.file import create_tables
from data.typed import typed_tables

#: What the documents count and subtract, done again; see `data.sums` for their investments.
ARITHMETIC = Path(__file__).resolve().parent.parent / "arithmetic.sql"


class CuratedFiles(NamedTuple):
    """Curated files on their way into a store."""

    curated: Path
    site: Frames
    parts: list[BuildPart]
    #: Where each part's rows lie in between.
    files: list[Path]
    run: Run


def check_parts(source: CuratedFiles, store_dir: Path) -> list[Checked]:
    """Every part checked.

    Raises:
        CuratedDataError: with every fault of the site's tables and of all parts.
    """
    problems = check_site(source.site)
    many = len(source.parts)
    folders = [source.curated] * many, [store_dir] * many
    files = [None] * many if problems else source.files
    parts: list[Checked] = list(source.run(checked, source.parts, *folders, files))
    if problems := [*problems, *(fault for part in parts for fault in part.problems)]:
        raise CuratedDataError(problems)
    return parts


def fill(
    connection: duckdb.DuckDBPyConnection,
    source: CuratedFiles,
    parts: Sequence[Checked],
    version: str,
) -> dict[str, int]:
    """Insert all rows; how many each table has.

    Raises:
        CuratedDataError: documents of two parts do not go together.
    """
    create_tables(connection)
    typed = typed_tables(source.site, SITE_TABLES)
    insert(connection, typed)
    rows = {document: counts for part in parts for document, counts in part.rows.items()}
    placed = places(source.site["documents"], rows)
    for file in source.files:
        tables = read_part(file, placed)
        _refuse_repeated(connection, source, tables)
        insert(connection, tables)
    if len(source.parts) > 1:
        _refuse_magnitudes(connection, source)
    _assess(connection, source, placed)
    connection.execute(ARITHMETIC.read_text(encoding="utf-8"))
    insert(connection, {"spellings": spellings(connection)})
    insert(connection, {"meta": _meta(connection, typed["documents"], version)})
    insert(connection, {"findings": find(connection, source.site["explanations"])})
    return row_counts(connection)


def insert(connection: duckdb.DuckDBPyConnection, tables: Tables) -> None:
    """The rows of some tables."""
    for name, frame in tables.items():
        if len(frame):
            connection.register("frame", frame)
            connection.execute(f'INSERT INTO "{name}" BY NAME SELECT * FROM frame')


def row_counts(connection: duckdb.DuckDBPyConnection) -> dict[str, int]:
    """How many rows each table has."""
    names = connection.execute("SELECT table_name FROM duckdb_tables()").fetchall()
    return {
        name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchall()[0][0]
        for (name,) in names
    }


def _refuse_repeated(
    connection: duckdb.DuckDBPyConnection, source: CuratedFiles, tables: Tables
) -> None:
    """No row may have the id of one of another part."""
    for table in (table for table in DOCUMENT_TABLES if len(table.key) == 1):
        connection.register("frame", tables[table.name])
        sql = f"""
            SELECT a.document, b.document FROM "{table.name}" AS a
            JOIN frame AS b USING ("{table.key[0]}")
        """
        rows = connection.execute(sql).fetchall() if len(tables[table.name]) else ()
        documents = sorted({document for row in rows for document in row})
        if documents:
            _, problems = faults_of(part_of(source.site, documents), source.curated)
            raise CuratedDataError(problems)


def _refuse_magnitudes(connection: duckdb.DuckDBPyConnection, source: CuratedFiles) -> None:
    """A series that several parts print is looked at as one, where its numbers are far apart."""
    sql = """
        SELECT area, indicator, list(DISTINCT document) FROM figures
        WHERE amount <> 0 AND basis IN ('level', 'every_year')
        GROUP BY ALL
        HAVING max(abs(amount)) >= 100 * min(abs(amount)) AND min(of_district) < max(of_district)
    """
    tables = [table for table in DOCUMENT_TABLES if table.name == "figures"]
    for area, indicator, documents in connection.execute(sql).fetchall():
        series = []
        for document in documents:
            figures = read_documents(source.curated, [document], tables)[0]["figures"]
            is_of_it = (figures["area"] == area) & (figures["indicator"] == indicator)
            series.append(figures[is_of_it])
        figures = pd.concat(series, ignore_index=True)
        if problems := list(check_slips(source.site | {"figures": figures})):
            raise CuratedDataError(problems)


def _assess(connection: duckdb.DuckDBPyConnection, source: CuratedFiles, placed: Places) -> None:
    """Insert the assessments of each part."""
    shared = shared_of(connection, source.parts)
    many = len(source.parts)
    arguments = source.parts, source.files, [placed] * many, shared
    for file in source.run(assessed, *arguments):
        insert(connection, {"assessments": pd.read_pickle(file)})
        file.unlink()


def _meta(
    connection: duckdb.DuckDBPyConnection, documents: pd.DataFrame, version: str
) -> pd.DataFrame:
    row = {
        "version": version,
        "documents": len(documents),
        "figures": connection.execute("SELECT count(*) FROM figures").fetchall()[0][0],
        "latest_published": _latest(documents),
    }
    return pd.DataFrame([row])


def _latest(documents: pd.DataFrame) -> str:
    """The latest date of publication that a document prints; any year where none prints one."""
    dated = documents[documents["prints_date"] != "no"]
    return str((dated if len(dated) else documents)["published"].max())
