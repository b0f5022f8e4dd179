"""CSV files -> data frames of text, one per table, each row knowing its file and line."""

import csv
import io
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import pandas as pd

from data.checks.problems import Both, Problem
from data.curation.columns import CuratedTable
from data.curation.tables import DOCUMENT_TABLES, TABLES

#: Where a row comes from; kept beside the curated columns until the store is written.
ORIGIN = ("_file", "_line")

Frames = dict[str, pd.DataFrame]


def read_curated(folder: Path) -> tuple[Frames, list[Problem]]:
    """Read every curated table under `folder`.

    Returns:
        Frames of stripped text, by table name, with the columns of the table, `document` where it
        has one file a document, and `_file` and `_line`; and the faults found on the way. A file
        that cannot be read contributes no rows.
    """
    frames, problems = _read_tables(folder, TABLES, lambda table: _files_of(folder, table))
    return frames, [*problems, *_unknown_files(folder)]


def read_site(folder: Path) -> tuple[Frames, list[Problem]]:
    """As `read_curated`, without any row of a document."""
    frames, problems = _read_tables(
        folder, TABLES, lambda table: [] if table.per_document else _files_of(folder, table)
    )
    return frames, [*problems, *_unknown_files(folder)]


def read_documents(
    folder: Path, documents: Iterable[str], tables: Sequence[CuratedTable] = DOCUMENT_TABLES
) -> tuple[Frames, list[Problem]]:
    """As `read_curated`, the tables of some documents alone."""

    def files_of(table: CuratedTable) -> list[Path]:
        paths = [folder / document / f"{table.name}.csv" for document in sorted(documents)]
        return [path for path in paths if path.is_file()]

    return _read_tables(folder, tables, files_of)


def _read_tables(
    folder: Path, tables: Sequence[CuratedTable], files_of: Callable[[CuratedTable], Sequence[Path]]
) -> tuple[Frames, list[Problem]]:
    problems: list[Problem] = []
    frames = {table.name: _read_table(folder, table, files_of(table), problems) for table in tables}
    return frames, problems


def curated_files(folder: Path) -> list[Path]:
    """Every CSV file under `folder`, in a stable order."""
    return sorted(path for path in folder.rglob("*.[cC][sS][vV]") if path.is_file())


def _read_table(
    folder: Path, table: CuratedTable, files: Sequence[Path], problems: list[Problem]
) -> pd.DataFrame:
    columns = [*table.column_names, *(["document"] if table.per_document else []), *ORIGIN]
    rows: list[dict[str, str | int]] = []
    for path in files:
        name = path.relative_to(folder).as_posix()
        extra: dict[str, str | int] = {"document": path.parent.name} if table.per_document else {}
        for line, cells in _read_file(path, name, table, problems):
            rows.append({**cells, **extra, "_file": name, "_line": line})
    if table.required and not table.per_document and not (folder / f"{table.name}.csv").is_file():
        problems.append(
            Problem(
                f"{table.name}.csv",
                1,
                "",
                Both("缺这个文件", "the file is missing"),
                Both("恢复或新建", "Restore or create it"),
            )
        )
    # Rows are gone through one by one, which takes a column of type `str` ten times as long.
    return pd.DataFrame(rows, columns=columns, dtype=object)


def _files_of(folder: Path, table: CuratedTable) -> list[Path]:
    pattern = f"*/{table.name}.csv" if table.per_document else f"{table.name}.csv"
    return sorted(folder.glob(pattern))


def _read_file(
    path: Path, name: str, table: CuratedTable, problems: list[Problem]
) -> list[tuple[int, dict[str, str]]]:
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        what = Both("文件不是 UTF-8 编码", "the file is not UTF-8")
        advice = Both("另存为“CSV UTF-8”", "Save it again as “CSV UTF-8”")
        problems.append(Problem(name, line, "", what, advice))
        return []
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    rows: list[tuple[int, dict[str, str]]] = []
    start = 1
    try:
        header = [cell.strip() for cell in next(reader, [])]
        if header != _expected(table, header):
            problems.append(_header_problem(name, header, table))
            return []
        start = reader.line_num + 1
        for cells in reader:
            line, start = start, reader.line_num + 1
            if len(cells) != len(header):
                problems.append(_uneven(name, line, len(cells), len(header)))
                continue
            stripped = dict(zip(header, (cell.strip() for cell in cells), strict=True))
            if not _is_plain("".join(cells)):
                problems += _unreadable_characters(name, line, stripped)
            rows.append((line, dict.fromkeys(table.column_names, "") | stripped))
    except csv.Error as error:
        what = Both(f"CSV 读不了（{error}）", f"the CSV cannot be read ({error})")
        advice = Both("检查这一行的引号", "Check the quotation marks of this row")
        problems.append(Problem(name, start, "", what, advice))
    return rows


def _uneven(name: str, line: int, cells: int, columns: int) -> Problem:
    what = Both(
        f"这一行有 {cells} 格，表头有 {columns} 格",
        f"the row has {cells} cells where the header has {columns}",
    )
    advice = Both(
        "含逗号的格加引号，删去多余的格", "Quote cells that contain commas; remove surplus cells"
    )
    return Problem(name, line, "", what, advice)


def _expected(table: CuratedTable, header: list[str]) -> list[str]:
    """The columns a file has: all but the rare ones that it leaves out."""
    return [item.name for item in table.columns if not item.rare or item.name in header]


def _header_problem(name: str, header: list[str], table: CuratedTable) -> Problem:
    wanted = table.column_names
    missing = [column for column in _expected(table, header) if column not in header]
    surplus = [column for column in header if column not in wanted]
    said = []
    if missing:
        said.append(Both(f"缺 {'、'.join(missing)}", f"lacks {', '.join(missing)}"))
    if surplus:
        names = [column or "(empty)" for column in surplus]
        said.append(Both(f"多出 {'、'.join(names)}", f"has unknown {', '.join(names)}"))
    what = Both(
        "表头" + ("，".join(part.chinese for part in said) or "各列次序不对，或有重复"),
        "the header "
        + (
            " and ".join(part.english for part in said)
            or "has its columns in another order or twice"
        ),
    )
    header_line = ",".join(wanted)
    return Problem(name, 1, "", what, Both(f"写成：{header_line}", f"Write it as: {header_line}"))


def _unreadable_characters(name: str, line: int, cells: dict[str, str]) -> list[Problem]:
    """Cells with a character that readers would see as a box, a question mark or nothing."""
    return [
        Problem(
            name, line, column, _wrong(bad[0]), Both("照文件录入", "Type it as in the document")
        )
        for column, text in cells.items()
        if not _is_plain(text)
        and (bad := [character for character in text if not _is_readable(character)])
    ]


def _is_plain(text: str) -> bool:
    return text.isprintable() and "\ufffd" not in text


def _is_readable(character: str) -> bool:
    return character == "　" or (character.isprintable() and character != "\ufffd")


_UNREADABLE = {
    "Co": Both("私用区", "a private-use"),
    "Cn": Both("未定义", "an unassigned"),
    "So": Both("替换", "a replacement"),
}
_CONTROL = Both("换行或控制", "a line break or control")


def _wrong(character: str) -> Both:
    kind, code = (
        _UNREADABLE.get(unicodedata.category(character), _CONTROL),
        f"U+{ord(character):04X}",
    )
    return Both(
        f"格里有{kind.chinese}字符（{code}）", f"the cell holds {kind.english} character ({code})"
    )


def _unknown_files(folder: Path) -> list[Problem]:
    """CSV files that no table reads: a misspelt name would otherwise lose figures silently."""
    known = {path for table in TABLES for path in _files_of(folder, table)}
    names = ", ".join(f"{table.name}.csv" for table in TABLES)
    return [
        Problem(
            path.relative_to(folder).as_posix(), 1, "",
            Both("没有哪张表叫这个文件名", "no table has this file name"),
            Both(f"改成 {names} 之一，放对文件夹",
                 f"Rename it to one of {names}, in the right folder"),
        )
        for path in curated_files(folder)
        if path not in known
    ]  # fmt: skip
