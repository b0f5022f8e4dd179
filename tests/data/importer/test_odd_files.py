"""Web pages, texts and sheets of values as people bring them, and files that cannot be read."""

import zipfile

import docx
import pytest

from data.importer.formats import read_document
from data.importer.records import FileTable, SourceParagraph

ROWS = [["指标", "2024年", "2025年"], ["甲", "5", "6"], ["乙", "7", "8"]]
PAGE = "<p>表1</p><table>{}</table>".format(
    "".join(f"<tr>{''.join(f'<td>{text}' for text in row)}" for row in ROWS)
)


def _read(folder, name, content):
    content = content if isinstance(content, bytes) else content.encode()
    (folder / name).write_bytes(content)
    return read_document(folder / name)


def _rows(document):
    tables = [block for block in document.blocks if isinstance(block, FileTable)]
    return [[[cell.text for cell in row if cell] for row in table.grid()] for table in tables]


def _doubts(document):
    tables = [block for block in document.blocks if isinstance(block, FileTable)]
    return {cell.doubt for table in tables for cell in table.cells}


@pytest.mark.parametrize(
    ("declared", "coding"),
    [("", "utf-8"), ("", "gb18030"), ("gb2312", "utf-8"), ("utf-8", "gb18030"), ("", "utf-16")],
)
def test_a_page_is_read_in_the_coding_that_it_has_whatever_it_declares(tmp_path, declared, coding):
    document = _read(tmp_path, "a.html", f"<meta charset={declared}>{PAGE}".encode(coding))
    assert (_rows(document), _doubts(document)) == ([ROWS], {""})


def test_a_cell_of_a_page_is_what_the_page_shows(tmp_path):
    cells = (
        "5<sup>1</sup>", "6<span style='display: none'>9</span>", "7<script>8</script>",
        "<input value=8>", "<img src=a>", "9<!-- 8 -->",
    )  # fmt: skip
    document = _read(tmp_path, "a.html", f"<table><tr><td>{'<td>'.join(cells)}</table>")
    assert _rows(document) == [[["5¹", "6", "7", "8", "［图片］", "9"]]]
    assert _doubts(document) == {""}
    assert document.unread[0][1].startswith("网页有 1 张图片")


def test_a_table_that_only_frames_a_page_is_none(tmp_path):
    page = f"<table><tr><td>菜单<td>{PAGE}</table>"
    document = _read(tmp_path, "a.html", page)
    texts = [block.text for block in document.blocks if isinstance(block, SourceParagraph)]
    assert (texts, _rows(document), _doubts(document)) == (["菜单", "表1"], [ROWS], {""})


def test_cells_of_a_page_that_lie_over_one_another_are_in_doubt(tmp_path):
    page = "<table><tr><td>甲<td rowspan=2>5<tr><td colspan=2>乙</table>"
    assert "与别的单元格重叠" in _doubts(_read(tmp_path, "a.html", page))


@pytest.mark.parametrize("coding", ["utf-8", "gb18030", "utf-16"])
def test_lines_with_tabs_are_a_table_without_a_caption_too(tmp_path, coding):
    text = "\r\n".join("\t".join(row) for row in ROWS).encode(coding)
    assert _rows(_read(tmp_path, "a.txt", text)) == [ROWS]


def test_a_table_below_a_caption_stays_one_where_a_line_of_it_has_fewer_tabs(tmp_path):
    row = "示范企业的数量\t5\t6"
    lines = ["表1 指标", *("\t".join(row) for row in ROWS), row, row, "一、经济", row, row]
    document = _read(tmp_path, "a.txt", "\n".join(lines))
    assert len(_rows(document)) == 1


def test_lines_with_wide_gaps_are_a_table_in_doubt(tmp_path):
    document = _read(tmp_path, "a.txt", "\n".join("   ".join(row) for row in ROWS))
    assert (_rows(document), _doubts(document)) == ([ROWS], {"没有分隔的符号，按空格分列"})


def test_a_table_of_markdown_may_lack_the_strokes_at_its_ends(tmp_path):
    head, *body = [" | ".join(row) for row in ROWS]
    document = _read(tmp_path, "a.md", "\n".join(["表1", head, "--- | --- | ---", *body]))
    assert _rows(document) == [ROWS]


def test_values_between_commas_are_a_table(tmp_path):
    text = "表1,,\n" + "\n".join(",".join(f'"{text}"' for text in row) for row in ROWS)
    document = _read(tmp_path, "a.csv", text.encode("gb18030"))
    assert _rows(document) == [ROWS] and document.blocks[0].text == "表1"


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.pdf", b"", "is empty"),
        ("a.docx", bytes.fromhex("d0cf11e0a1b11ae1") + bytes(99), "protected by a password"),
        ("a.xlsx", b"PK\x03\x04 cut", "cut short"),
        ("a.pdf", b"%PDF-1.4 nothing", "cannot be read as .pdf"),
        ("a.txt", bytes(range(32)) * 9, "no text in UTF-8"),
        ("a.md", b" \n", "holds no text"),
        ("a.html", b"<p> ", "holds no text"),
    ],
)
def test_what_cannot_be_read_is_refused_with_what_to_do(tmp_path, name, content, said):
    with pytest.raises(ValueError, match=said):
        _read(tmp_path, name, content)


def test_a_file_that_would_unpack_to_more_than_memory_is_refused(tmp_path):
    docx.Document().save(str(tmp_path / "a.docx"))
    with zipfile.ZipFile(tmp_path / "a.docx", "a") as archive:
        archive.writestr("word/big.bin", b"0")
        archive.infolist()[-1].file_size = 301 << 20
    with pytest.raises(ValueError, match="more than 300: split it"):
        read_document(tmp_path / "a.docx")
