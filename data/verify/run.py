"""All documents of a folder against all curated rows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from data.checks import at
from data.problems import Problem
from data.read import Frames
from data.verify import passages
from data.verify.cells import check_table, count_cells, table_of
from data.verify.document import NUMBERED, Document, read_document
from data.verify.sections import Sections, headings_of

_Check = Callable[[pd.DataFrame, Sections], Iterator[Problem]]

#: Which check each table of a document gets for its rows with a place in running text.
CHECKS: dict[str, _Check] = {
    "figures": passages.check_figures,
    "investments": passages.check_values,
    "projects": passages.check_projects,
    "actions": passages.check_actions,
    "claims": passages.check_values,
    "breaks": passages.check_places,
}


@dataclass(frozen=True)
class Result:
    """What was found about one document: `counts` is empty if its text is not in the folder."""

    document: str
    counts: dict[str, int]
    problems: list[Problem]

    @property
    def summary(self) -> str:
        """One line: how much of what was compared."""
        if not self.counts:
            return f"{self.document}: skipped, its text is not in the folder"
        counted = ", ".join(f"{count} {name}" for name, count in self.counts.items() if count)
        return f"{self.document}: {counted} stand in the text"


def verify(frames: Frames, folder: Path) -> list[Result]:
    """Compare the curated rows of each document with its text in `folder`."""
    results = []
    for row in frames["documents"].itertuples():
        path = folder / row.source_file
        mine = {
            name: frame[frame["document"] == row.document]
            for name, frame in frames.items()
            if name in CHECKS or name == "columns"
        }
        if path.is_file():
            raw = path.read_text(encoding="utf-8-sig")
            results.append(_verify_document(row.document, mine, raw))
        else:
            results.append(Result(row.document, {}, []))
    return results


def _verify_document(name: str, frames: Frames, raw: str) -> Result:
    columns = frames["columns"]
    known = _headings(frames)
    unnumbered = [words for words in known if not any(p.match(words) for p in NUMBERED)]
    document = read_document(raw, columns["table"].unique(), unnumbered)
    sections = Sections(document.text, known)
    problems = [*_check_tables(document, frames)]
    for table, check in CHECKS.items():
        frame = frames[table]
        problems += check(frame[frame["locator"].map(table_of) == ""], sections)
    counts = {table: len(frames[table]) for table in CHECKS}
    counts["table cells"] = sum(
        count_cells(rows, columns[columns["table"] == table])
        for table, rows in document.tables.items()
    )
    return Result(name, counts, problems)


def _headings(frames: Frames) -> list[str]:
    """Every heading that a locator of the document names, squeezed."""
    locators = {locator for table in CHECKS for locator in frames[table]["locator"]}
    return sorted({words for locator in locators for words in headings_of(locator)})


def _check_tables(document: Document, frames: Frames) -> Iterator[Problem]:
    columns, figures = frames["columns"], frames["figures"]
    pointed = figures["locator"].map(table_of)
    for table, rows in document.tables.items():
        yield from check_table(rows, columns[columns["table"] == table], figures[pointed == table])
    for table in sorted(set(columns["table"]) - set(document.tables)):
        index = columns.index[columns["table"] == table][0]
        yield at(columns, index, "table", f"the text has no {table}", "Correct its number")
    for index in figures.index[(pointed != "") & ~pointed.isin(columns["table"])]:
        what = f"columns.csv does not describe {pointed[index]}"
        yield at(figures, index, "locator", what, "Describe its columns there")
