"""Word files as offices write them: what Word prints is read, and nothing else."""

import io

import docx
import pytest
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from PIL import Image

from data.importer.formats import read_document
from data.importer.records import FileTable, SourceParagraph

W = nsdecls("w")
CONTROL = f"<w:sdt {W}><w:sdtPr/><w:sdtContent/></w:sdt>"
LIST = (
    f'<w:abstractNum {W} w:abstractNumId="77"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
    '<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>',
    f'<w:num {W} w:numId="78"><w:abstractNumId w:val="77"/></w:num>',
    f'<w:numPr {W}><w:ilvl w:val="0"/><w:numId w:val="78"/></w:numPr>',
)


def _file(rows=(("甲", "5"), ("乙", "6"))):
    file = docx.Document()
    grid = file.add_table(len(rows), len(rows[0]))
    for row, line in enumerate(rows):
        for column, text in enumerate(line):
            grid.cell(row, column).text = text
    return file, grid


def _read(file, folder):
    file.save(str(folder / "a.docx"))
    return read_document(folder / "a.docx")


def _rows(document):
    tables = [block for block in document.blocks if isinstance(block, FileTable)]
    assert not any(cell.doubt for table in tables for cell in table.cells)
    return [[[cell.text for cell in row if cell] for row in table.grid()] for table in tables]


def _texts(document):
    return [block.text for block in document.blocks if isinstance(block, SourceParagraph)]


def _wrap(element, wrapper):
    around = parse_xml(wrapper)
    element.getparent().replace(element, around)
    next(around.iter(qn("w:sdtContent")), around).append(element)


@pytest.mark.parametrize("wrapper", [CONTROL, f'<w:customXml {W} w:element="a"/>'])
@pytest.mark.parametrize(
    "part", [lambda grid: grid.rows[1]._tr, lambda grid: grid.cell(1, 0)._tc], ids=["row", "cell"]
)
def test_rows_and_cells_in_content_controls_are_read(tmp_path, wrapper, part):
    file, grid = _file()
    _wrap(part(grid), wrapper)
    assert _rows(_read(file, tmp_path)) == [[["甲", "5"], ["乙", "6"]]]


def test_hidden_letters_and_rows_marked_as_deleted_are_not_printed(tmp_path):
    file, grid = _file()
    grid.cell(0, 1).paragraphs[0].add_run("9").font.hidden = True
    grid.rows[1]._tr.get_or_add_trPr().append(parse_xml(f'<w:del {W} w:author="a"/>'))
    assert _rows(_read(file, tmp_path)) == [[["甲", "5"]]]


def test_a_raised_digit_is_no_digit_of_the_number_before_it(tmp_path):
    file, grid = _file()
    grid.cell(0, 1).paragraphs[0].add_run("1").font.superscript = True
    assert _rows(_read(file, tmp_path))[0][0] == ["甲", "5¹"]


def test_footnotes_are_marked_in_the_cell_and_stand_below_the_table(tmp_path):
    file, grid = _file()
    text = "<w:p><w:r><w:t>新口径。</w:t></w:r></w:p>"
    note = f'<w:footnotes {W}><w:footnote w:id="2">{text}</w:footnote></w:footnotes>'
    name, kind = PackURI("/word/footnotes.xml"), "application/xml"
    file.part.relate_to(Part(name, kind, note.encode(), file.part.package), "footnotes")
    run = parse_xml(f'<w:r {W}><w:footnoteReference w:id="2"/></w:r>')
    grid.cell(1, 1).paragraphs[0]._p.append(run)
    document = _read(file, tmp_path)
    assert _rows(document)[0][1] == ["乙", "6¹"] and _texts(document) == ["注1：新口径。"]


def test_signs_of_the_symbol_font_and_formulas_are_part_of_a_value(tmp_path):
    file, grid = _file()
    symbol = f'<w:r {W}><w:sym w:font="Symbol" w:char="F0B3"/></w:r>'
    formula = f"<m:oMath {nsdecls('m')}><m:r><m:t>≤</m:t></m:r></m:oMath>"
    for row, before in enumerate((symbol, formula)):
        grid.cell(row, 1).paragraphs[0]._p.insert(0, parse_xml(before))
    assert _rows(_read(file, tmp_path)) == [[["甲", "≥5"], ["乙", "≤6"]]]


def test_automatic_numbers_stand_in_cells_too(tmp_path):
    file, grid = _file((("", "甲"), ("", "乙")))
    lists, number = map(parse_xml, LIST[:2])
    file.part.numbering_part.element.insert(0, lists)
    file.part.numbering_part.element.append(number)
    for row in (0, 1):
        grid.cell(row, 0).paragraphs[0]._p.get_or_add_pPr().append(parse_xml(LIST[2]))
    assert _rows(_read(file, tmp_path)) == [[["1.", "甲"], ["2.", "乙"]]]


def test_a_table_within_a_cell_is_one_of_its_own_and_a_frame_is_none(tmp_path):
    file, grid = _file()
    inner = grid.cell(1, 1).add_table(1, 2)
    inner.cell(0, 0).text, inner.cell(0, 1).text = "丙", "7"
    frame = file.add_table(1, 1).cell(0, 0)
    frame.text = "表2"
    frame.add_table(1, 1).cell(0, 0).text = "8"
    document = _read(file, tmp_path)
    assert _rows(document) == [[["甲", "5"], ["乙", "6"]], [["丙", "7"]], [["8"]]]
    assert _texts(document) == ["表2"]


def test_a_table_in_a_text_box_is_a_table(tmp_path):
    file, grid = _file()
    box = parse_xml(f"<w:r {W}><w:pict><w:txbxContent/></w:pict></w:r>")
    box[0][0].append(grid._tbl)
    file.add_paragraph("正文")._p.append(box)
    document = _read(file, tmp_path)
    assert (_texts(document), _rows(document)) == (["正文"], [[["甲", "5"], ["乙", "6"]]])


def test_what_a_picture_says_is_named_as_not_read(tmp_path):
    file, grid = _file()
    picture = io.BytesIO()
    Image.new("RGB", (9, 9)).save(picture, "PNG")
    file.add_picture(picture)
    grid.cell(0, 1).text = ""
    grid.cell(0, 1).paragraphs[0].add_run().add_picture(picture)
    file.sections[0].header.paragraphs[0].text = "内部资料"
    document = _read(file, tmp_path)
    assert _rows(document)[0][0] == ["甲", "［图片］"]
    assert [reason for _, reason in document.unread] == [
        "此处有图片或图表，其中的文字没有读", "页眉、页脚或页码：内部资料",
    ]  # fmt: skip


def test_spans_that_cannot_be_are_read_one_way_and_in_doubt(tmp_path):
    file, grid = _file()
    grid.cell(0, 0)._tc.get_or_add_tcPr().append(parse_xml(f"<w:vMerge {W}/>"))
    (table,) = _read(file, tmp_path).blocks
    assert all("合并的范围有误" in cell.doubt for cell in table.cells)
    assert [cell.text for cell in table.cells] == ["甲", "5", "乙", "6"]
