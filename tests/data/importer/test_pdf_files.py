"""PDF files as offices print them: what stands on a page is read, or named as not read."""

import pytest

from data.importer.formats import read_document
from data.importer.records import FileTable, SourceParagraph
from tests.data.review.pdf import ruled, write_pdf

SMALL, ASKEW, TURNED = "/F 6 Tf 1 0 0 1", "/F 12 Tf 0.7 0.7 -0.7 0.7", "/F 12 Tf 0 1 -1 0"
ROWS = [["指标", "2024年", "2025年"], ["企业数", "5", "6"], ["公园数", "7", "8"]]
GRID = ruled(50, 730, (100, 100, 100), 3)


def _words(rows, top=710):
    return [
        (60 + 100 * column, top - 30 * row, text)
        for row, line in enumerate(rows)
        for column, text in enumerate(line)
    ]


def _read(folder, *pages):
    return read_document(write_pdf(folder / "a.pdf", pages))


def _tables(document):
    return [block for block in document.blocks if isinstance(block, FileTable)]


def _rows(document):
    return [[[cell.text for cell in row if cell] for row in table.grid()]
            for table in _tables(document)]  # fmt: skip


def test_a_small_digit_that_stands_high_is_no_digit_of_the_number_before_it(tmp_path):
    words = [*_words(ROWS), (172, 686, "1", SMALL)]
    document = _read(tmp_path, (words, GRID))
    assert _rows(document)[0][1] == ["企业数", "5¹", "6"]


def test_a_page_that_is_shown_turned_is_read_in_both_ways(tmp_path):
    words = [(800 - up, across, text, TURNED) for across, up, text in _words(ROWS)]
    grid = [(800 - b, a, 800 - d, c) for a, b, c, d in GRID]
    path = write_pdf(tmp_path / "a.pdf", [(words, grid)])
    path.write_bytes(path.read_bytes().replace(b"/MediaBox", b"/Rotate 90 /MediaBox"))
    document = read_document(path)
    assert _rows(document) == [ROWS]
    assert not any(cell.doubt for table in _tables(document) for cell in table.cells)


def test_radicals_that_a_file_prints_for_letters_are_those_letters(tmp_path):
    document = _read(tmp_path, ([(50, 700, "⻛险⻚")], []))
    assert document.blocks[0].text == "风险页"


def test_a_table_without_lines_is_read_by_where_its_words_stand(tmp_path):
    document = _read(tmp_path, ([(60, 740, "表1指标"), *_words(ROWS)], []))
    assert _rows(document) == [ROWS]
    (table,) = _tables(document)
    assert {cell.doubt for cell in table.cells} == {"没有表格线，按位置分列"}
    left, top, *_ = table.cells[4].box
    assert (round(left * 600), round(top * 800 / 10)) == (160, 11)


def test_what_looks_like_a_table_without_lines_and_cannot_be_read_is_named(tmp_path):
    wrapped = [["企业数", "5", "6"], ["", "7", ""], ["公", "", "9"], ["园数", "8", "7"],
               ["", "甲", ""], ["乙", "9", "1"]]  # fmt: skip
    document = _read(tmp_path, ([*_words(wrapped), (50, 400, "正文。")], []))
    assert [block.text for block in document.blocks] == ["正文。"]
    reasons = [reason for _, reason in document.unread]
    assert reasons[0] == "像是没有表格线的表，没有读懂：企业数 5 6" and len(reasons) == len(wrapped)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([(200, 300, "内部资料", ASKEW)], "斜排的字（水印？）没有读：内部资料"),
        ([(300, 100 + 20 * row, "某指标二百", TURNED) for row in range(5)], "本页的字是横放"),
    ],
)
def test_letters_that_do_not_stand_upright_are_named_as_not_read(tmp_path, words, said):
    document = _read(tmp_path, ([(50, 700, "正文。"), *words], []))
    assert [block.text for block in document.blocks] == ["正文。"]
    assert document.unread[0][1].startswith(said)


def test_a_page_that_is_a_picture_is_named_as_not_read(tmp_path):
    picture = "q 500 0 0 700 50 50 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q"
    document = _read(tmp_path, ([(50, 700, "正文。")], []), ([], [picture]))
    ((place, reason),) = document.unread
    assert place.page == 2 and "扫描件" in reason


def test_the_head_of_two_pages_is_dropped_and_a_lone_line_of_one_is_not(tmp_path):
    header = (50, 770, "某区统计局")
    tops = [[header, *_words(ROWS)], [header, (50, 740, "续表"), *_words(ROWS)]]
    document = _read(tmp_path, *((words, GRID) for words in tops))
    texts = [block.text for block in document.blocks if isinstance(block, SourceParagraph)]
    assert texts == ["续表"]
    document = _read(tmp_path, ([(50, 770, "注：完。")], []), (_words(ROWS), GRID))
    assert document.blocks[0].text == "注：完。"


def test_a_pdf_with_a_password_is_refused_with_what_to_do(tmp_path):
    path = write_pdf(tmp_path / "a.pdf", [([(50, 700, "正文。")], [])])
    lock = f"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{'41' * 32}> /U <{'42' * 32}> >>"
    locked = path.read_bytes().replace(b"/Root", f"{lock} /ID [<00><00>] /Root".encode())
    path.write_bytes(locked)
    with pytest.raises(ValueError, match="protected by a password: save it without one"):
        read_document(path)
