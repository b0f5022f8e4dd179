"""Files -> paragraphs and tables: automatic numbers, merged cells, two readings."""

import docx
import openpyxl
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from data.importer.formats import read_document
from data.importer.formats.grids import compared, one_line
from data.importer.formats.numbering import Numbering, chinese
from data.importer.records import Cell, FileTable, SourceParagraph
from tests.data.importer.sample import word_file

_NUMBERING = """
<w:numbering {ns}>
  <w:abstractNum w:abstractNumId="0">
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/>
      <w:lvlText w:val="（%1）"/></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/>
      <w:lvlText w:val="%2."/></w:lvl>
  </w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">
    <w:startOverride w:val="7"/></w:lvlOverride></w:num>
</w:numbering>
"""


def _texts(document):
    return [block.text for block in document.blocks if isinstance(block, SourceParagraph)]


def _table(document):
    return next(block for block in document.blocks if isinstance(block, FileTable))


def _texts_of(table):
    return [[cell.text if cell else None for cell in row] for row in table.grid()]


def test_automatic_numbers_count_start_anew_below_and_may_be_overridden():
    numbering = Numbering.of(parse_xml(_NUMBERING.format(ns=nsdecls("w"))))
    printed = [numbering.next(*item) for item in [("1", 0), ("1", 1), ("1", 1), ("1", 0), ("1", 1)]]
    assert printed == ["（一）", "1.", "2.", "（二）", "1."]
    assert numbering.next("2", 0) == "（七）"


def test_numbers_are_written_as_chinese_writes_them():
    assert [chinese(number) for number in (1, 10, 12, 20, 43)] == [
        "一", "十", "十二", "二十", "四十三",
    ]  # fmt: skip


def test_an_automatic_number_is_part_of_a_paragraph_of_word(tmp_path):
    file = docx.Document()
    file.part.numbering_part.element.clear()
    for item in parse_xml(_NUMBERING.format(ns=nsdecls("w"))):
        file.part.numbering_part.element.append(item)
    for text in ("总体情况", "重点任务"):
        properties = file.add_paragraph(text)._p.get_or_add_pPr()
        properties.append(
            parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
        )
    file.save(str(tmp_path / "a.docx"))
    assert _texts(read_document(tmp_path / "a.docx")) == ["（一）总体情况", "（二）重点任务"]


def test_deleted_text_of_word_is_gone_and_inserted_text_is_there(tmp_path):
    file = docx.Document()
    paragraph = file.add_paragraph("增长")._p
    paragraph.append(
        parse_xml(f"<w:del {nsdecls('w')}><w:r><w:delText>5%</w:delText></w:r></w:del>")
    )
    paragraph.append(parse_xml(f"<w:ins {nsdecls('w')}><w:r><w:t>6%</w:t></w:r></w:ins>"))
    file.save(str(tmp_path / "a.docx"))
    assert _texts(read_document(tmp_path / "a.docx")) == ["增长6%"]


def test_merged_cells_of_word_stay_whole(tmp_path):
    table = _table(read_document(word_file(tmp_path / "a.docx")))
    head = {cell.text: (cell.rows, cell.columns) for cell in table.cells if cell.row < 2}
    assert head["指标名称"] == (2, 2)
    assert head["完成情况"] == (1, 3)
    assert not any(cell.doubt for cell in table.cells)


def test_merged_cells_of_excel_stay_whole_and_numbers_look_as_excel_shows_them(tmp_path):
    book = openpyxl.Workbook()
    sheet = book.active
    for row in (["表1：指标"], ["指标", "2024年", None], [None, "实际", "进度"], ["甲", 5, 0.325]):
        sheet.append(row)
    sheet.merge_cells("A2:A3")
    sheet.merge_cells("B2:C2")
    sheet["B4"].number_format, sheet["C4"].number_format = "0.0", "0.0%"
    book.save(tmp_path / "a.xlsx")
    document = read_document(tmp_path / "a.xlsx")
    assert _texts(document) == ["表1：指标"]
    assert _texts_of(_table(document)) == [
        ["指标", "2024年", "2024年"],
        ["指标", "实际", "进度"],
        ["甲", "5.0", "32.5%"],
    ]


def test_a_number_format_that_is_not_known_raises_a_doubt(tmp_path):
    book = openpyxl.Workbook()
    book.active.append(["指标", "2024年"])
    book.active.append(["甲", 45000])
    book.active["B2"].number_format = "[>=100]0.0;0.00"
    book.save(tmp_path / "a.xlsx")
    doubts = [cell.doubt for cell in _table(read_document(tmp_path / "a.xlsx")).cells if cell.doubt]
    assert len(doubts) == 1 and "未能识别" in doubts[0]


def test_spans_of_a_web_page_and_text_around_its_table_are_read(tmp_path):
    (tmp_path / "a.html").write_text(
        "<meta charset=utf-8><nav>菜单</nav><h2>一、情况</h2><p>总量<b>5</b>亿元</p><table>"
        "<tr><th rowspan=2>指标<th colspan=2>2024年<tr><td>目标<td>实际"
        "<tr><td>甲<td>1<td>2</table>",
        encoding="utf-8",
    )
    document = read_document(tmp_path / "a.html")
    assert _texts(document) == ["一、情况", "总量5亿元"]
    assert _texts_of(_table(document)) == [
        ["指标", "2024年", "2024年"], ["指标", "目标", "实际"], ["甲", "1", "2"],
    ]  # fmt: skip
    assert not any(cell.doubt for cell in _table(document).cells)


def test_a_table_of_markdown_is_one(tmp_path):
    text = (
        "# 一、情况\n\n表1：指标\n\n| 指标 | 2024年 |\n| --- | --- |\n| 甲 | 5\\* |\n\n注：完。\n"
    )
    (tmp_path / "a.md").write_text(text, encoding="utf-8")
    document = read_document(tmp_path / "a.md")
    assert _texts_of(_table(document)) == [["指标", "2024年"], ["甲", "5*"]]
    assert [type(block).__name__ for block in document.blocks] == [
        "SourceParagraph", "SourceParagraph", "FileTable", "SourceParagraph",
    ]  # fmt: skip


def test_where_two_readings_differ_the_cell_is_in_doubt():
    first = [Cell("31", 0, 0), Cell("5", 0, 1), Cell("7", 1, 0)]
    doubts = [
        cell.doubt for cell in compared(first, [Cell("37", 0, 0), Cell("5", 0, 1, columns=2)])
    ]
    assert doubts == [
        "两种读法不同：另一种读作“37”",
        "两种读法的合并范围不同",
        "第二种读法没有这个单元格",
    ]


def test_white_space_stays_only_between_latin_words():
    assert one_line("完成 值\n（GDP per head） 5") == "完成值（GDP per head）5"


def test_a_format_that_is_not_read_is_refused_with_those_that_are(tmp_path):
    (tmp_path / "a.doc").write_bytes(b"")
    with pytest.raises(ValueError, match=r"Save a.doc as one of .docx"):
        read_document(tmp_path / "a.doc")


def test_a_file_that_is_not_what_its_name_says_is_refused(tmp_path):
    (tmp_path / "a.docx").write_text("no archive", encoding="utf-8")
    with pytest.raises(ValueError, match=r"a\.docx cannot be read as \.docx"):
        read_document(tmp_path / "a.docx")
