"""All documents of a folder against all curated rows."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from assessment.outcome import UNRATED
from data.checks.problems import Both, Problem, at
from data.curation.read import Frames
from data.verify import passages, wording
from data.verify.cells import check_table
from data.verify.document import DocumentText, read_document
from data.verify.layout import TableRow, check_layouts, layouts_of, table_rows
from data.verify.outline import Outline, outline_of
from data.verify.sections import Sections
from data.verify.text import squeeze, without_artifacts

#: What each table of a document is asked for its rows with a place in running text.
CHECKS: dict[str, passages.Check] = {
    "figures": passages.check_figures,
    "investments": passages.check_values,
    "projects": passages.check_projects,
    "actions": passages.check_actions,
    "claims": passages.check_values,
    "breaks": lambda *_: (),
}
#: What the summary calls the rows of a table, where not by its name.
_NAMES = {"actions": "tasks"}


@dataclass(frozen=True)
class Verification:
    """What was found about one document; no `counts` if the folder does not have its text."""

    document: str
    counts: dict[str, int]
    problems: list[Problem]

    @property
    def summary(self) -> str:
        """One line: how much of what was compared."""
        if not self.counts:
            return f"{self.document}: skipped, its text is not there"
        counted = ", ".join(f"{count} {name}" for name, count in self.counts.items() if count)
        return f"{self.document}: {counted}"


def verify(frames: Frames, folder: Path) -> list[Verification]:
    """Compare the curated rows of each document with its text in `folder`."""
    results = []
    for row in frames["documents"].itertuples():
        path = folder / row.source_file
        mine = {
            name: frame[frame["document"] == row.document]
            for name, frame in frames.items()
            if name in (*CHECKS, "columns", "tables")
        }
        mine["indicators"] = frames["indicators"]
        mine["ratings"] = frames["ratings"][frames["ratings"]["scheme"] == row.scheme]
        if path.is_file():
            raw = path.read_text(encoding="utf-8-sig")
            result = _verify_document(row.document, mine, raw)
            result.problems.extend(_check_title(frames["documents"], row.Index, raw))
            results.append(result)
        else:
            results.append(Verification(row.document, {}, []))
    return results


def _verify_document(name: str, frames: Frames, raw: str) -> Verification:
    columns, outline = frames["columns"], outline_of(frames["tables"])
    frames = {**frames, "figures": _placed(frames["figures"], outline)}
    known = _headings(frames, outline)
    incomplete = list(check_layouts(columns))
    if incomplete:
        return Verification(name, {}, incomplete)
    unnumbered = [words for words in known if not outline.number(words)]
    document = read_document(raw, columns["table"].unique(), outline, unnumbered)
    printed = _printed_rows(document, columns)
    texts = {place: "\n".join(row.cells) for place, row in printed.items()}
    problems = [*_check_tables(document, frames)]
    problems += [_unread(name, line) for line in document.unread]
    sections = Sections(document.text, known, outline, texts)
    problems += [*_check_passages(frames, sections), *_check_wording(frames, sections)]
    cells = sum(len(row.layout.figures) for row in printed.values())
    return Verification(name, _counts(frames, cells), problems)


def _check_title(documents: pd.DataFrame, index: object, raw: str) -> Iterator[Problem]:
    """The title stands in the text as it is curated, however it is broken into lines."""
    title, prints = documents.loc[index, "title"], documents.loc[index, "prints_title"]
    if prints != "no" and squeeze(title) not in squeeze(without_artifacts(raw)):
        what = Both("文件没有印这个标题", "the text does not print this title")
        advice = Both("照抄标题，或在 prints_title 写 no", "Copy it, or write no in prints_title")
        yield at(documents, index, "title", what, advice)


def _printed_rows(document: DocumentText, columns: pd.DataFrame) -> dict[tuple[str, str], TableRow]:
    return {
        (table, key): row
        for table, rows in document.tables.items()
        for key, row in table_rows(rows, layouts_of(_about(columns, table)))[0].items()
    }


def _check_passages(frames: Frames, sections: Sections) -> Iterator[Problem]:
    for table, of_row in CHECKS.items():
        frame = _in_text(frames) if table == "figures" else frames[table]
        yield from passages.check(frame, sections, of_row)


def _check_wording(frames: Frames, sections: Sections) -> Iterator[Problem]:
    in_text, indicators = _in_text(frames), frames["indicators"]
    reductions = set(indicators.loc[indicators["sense"] == "reduction", "indicator"])
    for frame in (in_text, frames["investments"]):
        yield from wording.check_bounds(frame, sections)
    yield from wording.check_changes(in_text, sections, reductions)
    yield from wording.check_names(frames["figures"], reductions)


def _placed(figures: pd.DataFrame, outline: Outline) -> pd.DataFrame:
    """The figures with the table and the row their locators point into, empty for running text."""
    places = [outline.locators.row_of(locator) for locator in figures["locator"]]
    return figures.assign(_table=[table for table, _ in places], _row=[row for _, row in places])


def _in_text(frames: Frames) -> pd.DataFrame:
    return frames["figures"][frames["figures"]["_table"] == ""]


def _counts(frames: Frames, cells: int) -> dict[str, int]:
    compared = {_NAMES.get(table, table): len(frames[table]) for table in CHECKS}
    return {"figures": compared.pop("figures"), "table cells": cells, **compared}


def _about(columns: pd.DataFrame, table: str) -> pd.DataFrame:
    return columns[columns["table"] == table]


def _headings(frames: Frames, outline: Outline) -> list[str]:
    """Every heading that a locator of the document names, squeezed."""
    locators = {locator for table in CHECKS for locator in frames[table]["locator"]}
    return sorted(
        {words for locator in locators for words in outline.locators.headings_of(locator)}
    )


def _check_tables(document: DocumentText, frames: Frames) -> Iterator[Problem]:
    columns, figures, ratings = frames["columns"], frames["figures"], frames["ratings"]
    pointed = figures["_table"]
    verdicts = set(ratings.loc[~ratings["rating"].isin(UNRATED), "printed"])
    for table, rows in document.tables.items():
        yield from check_table(rows, _about(columns, table), figures[pointed == table], verdicts)
    for table in sorted(set(columns["table"]) - set(document.tables)):
        index = _about(columns, table).index[0]
        what = Both(f"文件里没有 {table}", f"the text has no {table}")
        yield at(columns, index, "table", what, Both("改正表名", "Correct its name"))
    for index in figures.index[(pointed != "") & ~pointed.isin(columns["table"])]:
        what = Both(
            f"columns.csv 没有写 {pointed[index]} 的各列",
            f"columns.csv does not describe {pointed[index]}",
        )
        advice = Both("在那里写明各列", "Describe its columns there")
        yield at(figures, index, "locator", what, advice)


def _unread(name: str, line: str) -> Problem:
    what = Both(
        f"文件里以“{line[:20]}”开头的表没有写各列",
        f"the text has a table that begins with {line[:20]!r} and is not described",
    )
    advice = Both("写明它的各列", "Describe its columns")
    return Problem(f"{name}/columns.csv", 1, "table", what, advice)
