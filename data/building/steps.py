"""What is done with each part by itself, in whatever process: read, checked, typed, assessed.

Rows go from one step to the next through files: all of a country's do not fit into memory.
"""

from pathlib import Path
from typing import NamedTuple

import pandas as pd

from data.assessing.assessments import assessment_rows
from data.building.parts import BuildPart, Places, with_its_areas
from data.building.shared import Shared
from data.checks.curated import check
from data.checks.problems import Problem
from data.checks.reused import check_reused
from data.curation.read import Frames, read_documents
from data.curation.tables import DOCUMENT_TABLES
from data.sums import stored_checks
from data.typed import typed_tables

Tables = dict[str, pd.DataFrame]


class Checked(NamedTuple):
    """What is wrong with a part; else how many rows each document has of each table."""

    problems: list[Problem]
    rows: dict[str, dict[str, int]]


def checked(part: BuildPart, curated: Path, store_dir: Path, file: Path | None) -> Checked:
    """Check a part; where nothing is wrong, write its typed tables into `file`, if there is one."""
    frames, problems = faults_of(part, curated)
    problems = problems or list(check_reused(frames["figures"], store_dir))
    if problems or file is None:
        return Checked(problems, {})
    tables = typed_tables(frames, DOCUMENT_TABLES)
    tables["arithmetic"] = pd.DataFrame(stored_checks(tables["groups"], tables["investments"]))
    pd.to_pickle(tables, file)
    return Checked([], _rows(tables))


def faults_of(part: BuildPart, curated: Path) -> tuple[Frames, list[Problem]]:
    """A part's tables as they are read, and what is wrong with them."""
    documents, problems = read_documents(curated, part.documents)
    frames = with_its_areas(part.site | documents)
    return frames, problems or check(frames, DOCUMENT_TABLES)


def _rows(tables: Tables) -> dict[str, dict[str, int]]:
    rows: dict[str, dict[str, int]] = {}
    for name, frame in tables.items():
        if "document" in frame:
            for document, count in frame["document"].value_counts().items():
                rows.setdefault(str(document), {})[name] = int(count)
    return rows


def read_part(file: Path, places: Places) -> Tables:
    """The typed tables of a part, each row placed among those of all parts."""
    tables: Tables = pd.read_pickle(file)
    for name in ("figures", "investments", "projects", "groups"):
        frame = tables[name]
        first = frame.groupby("document")["position"].transform("min")
        before = [places[name, document] for document in frame["document"]]
        shift = before - first + 1
        frame["position"] += shift
        if name == "figures":
            frame["precedence"] += shift
    return tables


def assessed(part: BuildPart, file: Path, places: Places, shared: Shared) -> Path:
    """Assess the figures of a part, whose typed tables are in `file`; the file with the rows."""
    tables = read_part(file, places)
    frames = part.site | {"breaks": tables["breaks"]}
    rows = assessment_rows(frames, tables["figures"], shared.pairs, shared.elsewhere)
    pd.DataFrame(rows).to_pickle(file.with_suffix(".assessed"))
    return file.with_suffix(".assessed")
