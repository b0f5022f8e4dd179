"""CSV files → frames of text, each row knowing its file and line."""

from collections.abc import Callable
from pathlib import Path

import pytest

from data.checks.problems import Problem
from data.curation.read import read_curated

Edit = Callable[[str, str, str], Path]
HEADER = "theme,name,position\n"


def themes(folder: Path, content: bytes | str) -> tuple[list[dict[str, str]], list[Problem]]:
    """What is read when themes.csv has this content: its rows and every problem."""
    raw = content.encode() if isinstance(content, str) else content
    (folder / "themes.csv").write_bytes(raw)
    frames, problems = read_curated(folder)
    return frames["themes"].to_dict("records"), problems


def test_a_row_knows_its_file_and_line(tiny: Path) -> None:
    rows, problems = themes(tiny, HEADER + "economy,综合经济,1\n")
    assert problems == []
    assert rows == [
        {"theme": "economy", "name": "综合经济", "position": "1", "_file": "themes.csv", "_line": 2}
    ]


def test_a_row_of_a_documents_folder_knows_its_document(tiny: Path) -> None:
    frames, _problems = read_curated(tiny)
    assert set(frames["figures"]["document"]) == {"demo-2023"}
    assert set(frames["figures"]["_file"]) == {"demo-2023/figures.csv"}


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_byte_order_mark_and_any_line_end_are_read(tiny: Path, end: str) -> None:
    text = (HEADER + "economy,综合经济,1\n").replace("\n", end)
    rows, problems = themes(tiny, b"\xef\xbb\xbf" + text.encode())
    assert ([row["theme"] for row in rows], problems) == (["economy"], [])


def test_cells_are_stripped(tiny: Path) -> None:
    rows, _problems = themes(tiny, HEADER + " economy ,　综合经济　, 1\n")
    assert [rows[0][name] for name in ("theme", "name", "position")] == ["economy", "综合经济", "1"]


@pytest.mark.parametrize(("row", "cells"), [("economy,经济", 2), ("economy,经济,1,2", 4), ("", 0)])
def test_a_ragged_row_is_refused_and_the_others_are_read(tiny: Path, row: str, cells: int) -> None:
    rows, problems = themes(tiny, f"{HEADER}{row}\necology,生态,2\n")
    assert [row["theme"] for row in rows] == ["ecology"]
    assert [(p.file, p.line, p.what.english) for p in problems] == [
        ("themes.csv", 2, f"the row has {cells} cells where the header has 3")
    ]


@pytest.mark.parametrize(
    ("header", "what"),
    [
        ("theme,name", "the header lacks position"),
        ("theme,name,position,colour", "the header has unknown colour"),
        ("theme,title,position", "the header lacks name and has unknown title"),
        ("name,theme,position", "the header has its columns in another order or twice"),
        ("theme,name,name,position", "the header has its columns in another order or twice"),
        ("", "the header lacks theme, name, position"),
    ],
)
def test_a_wrong_header_is_refused(tiny: Path, header: str, what: str) -> None:
    rows, problems = themes(tiny, header + "\neconomy,经济,1\n")
    assert rows == []
    assert [(p.line, p.what.english, p.advice.english) for p in problems] == [
        (1, what, "Write it as: theme,name,position")
    ]


def test_a_file_that_is_not_utf_8_names_the_line_of_its_first_such_byte(tiny: Path) -> None:
    content = f"{HEADER}economy,economy,1\necology,生态,2\n".encode("gb18030")
    rows, problems = themes(tiny, content)
    assert rows == []
    assert [(p.line, p.what.english, p.advice.english) for p in problems] == [
        (3, "the file is not UTF-8", "Save it again as “CSV UTF-8”")
    ]


def test_an_unclosed_quotation_mark_names_the_row_where_it_opens(tiny: Path) -> None:
    content = f'{HEADER}economy,经济,1\necology,"生态,2\nwelfare,民生,3\n'
    _rows, problems = themes(tiny, content)
    assert [(p.line, p.advice.english) for p in problems] == [
        (3, "Check the quotation marks of this row")
    ]


@pytest.mark.parametrize(
    ("character", "what"),
    [
        ("\x00", "a line break or control character (U+0000)"),
        ("\x07", "a line break or control character (U+0007)"),
        ("\u200b", "a line break or control character (U+200B)"),
        ("\u00a0", "a line break or control character (U+00A0)"),
        ("\ufeff", "a line break or control character (U+FEFF)"),
        ("\ufffd", "a replacement character (U+FFFD)"),
        ("\ue5e5", "a private-use character (U+E5E5)"),
        ("\U000f0001", "a private-use character (U+F0001)"),
        ("\u0378", "an unassigned character (U+0378)"),
        ("\uffff", "an unassigned character (U+FFFF)"),
    ],
)
def test_a_character_that_no_reader_can_read_is_refused(
    tiny: Path, character: str, what: str
) -> None:
    _rows, problems = themes(tiny, f"{HEADER}economy,经{character}济,1\n")
    assert [(p.line, p.column, p.what.english) for p in problems] == [
        (2, "name", f"the cell holds {what}")
    ]


def test_signs_and_rare_characters_of_documents_are_read(tiny: Path) -> None:
    assert themes(tiny, f"{HEADER}economy,㎡　①℃—“𬭚”⬛,1\n")[1] == []


def test_lines_are_counted_through_line_breaks_in_quotes(tiny: Path) -> None:
    content = f'{HEADER}economy,"经\n济",1\necology,生态\n'
    _rows, problems = themes(tiny, content)
    assert [(p.line, p.column) for p in problems] == [(2, "name"), (4, "")]


def test_a_quoted_comma_belongs_to_its_cell(tiny: Path) -> None:
    rows, problems = themes(tiny, HEADER + 'economy,"经济, 产业",1\n')
    assert (rows[0]["name"], problems) == ("经济, 产业", [])


@pytest.mark.parametrize(
    "name",
    ["figure.csv", "demo-2023/theme.csv", "demo-2023/old/figures.csv", "demo-2023/plans.CSV"],
)
def test_a_file_that_no_table_reads_is_refused(tiny: Path, name: str) -> None:
    (tiny / name).parent.mkdir(exist_ok=True)
    (tiny / name).write_text(HEADER, encoding="utf-8")
    _frames, problems = read_curated(tiny)
    assert [(p.file, p.what.english) for p in problems] == [(name, "no table has this file name")]


def test_a_missing_file_is_told(tiny: Path) -> None:
    (tiny / "plans.csv").unlink()
    _frames, problems = read_curated(tiny)
    assert [str(problem) for problem in problems] == [
        "plans.csv, line 1（第1行）: 缺这个文件 / the file is missing. "
        "恢复或新建 / Restore or create it."
    ]


def test_a_document_need_not_have_every_file(tiny: Path) -> None:
    (tiny / "demo-2023" / "projects.csv").unlink()
    frames, problems = read_curated(tiny)
    assert (len(frames["projects"]), problems) == (0, [])


def test_a_rare_column_may_be_left_out_of_a_file(tiny: Path) -> None:
    content = (
        "indicator,name,unit,direction,kind,theme,growth_of,definition\n"
        "firms,企业数量,家,higher,stock,economy,,\n"
    )
    (tiny / "indicators.csv").write_text(content, encoding="utf-8")
    frames, problems = read_curated(tiny)
    assert problems == []
    assert list(frames["indicators"]["sense"]) == [""]
