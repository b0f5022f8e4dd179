"""The fact sheet as DOCX: one A4 page that offices edit and send on."""

from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from typing import Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from data.records.rows import IndicatorRow
from exports.slides.file.colours import number
from exports.slides.file.deterministic import deterministic
from exports.slides.file.text import FONT, plain
from exports.slides.verdicts import marked
from presentation import common
from presentation.charts.palette import rating_token
from presentation.factsheet import labels
from presentation.factsheet.sheet import Factsheet, done, figures
from presentation.figures import row_view
from presentation.shell.site import BRAND

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

_SIZE, _SMALL = 9.0, 8.0
_WIDTH = 180.0
#: Parts of the width: name, verdict, figures, completion.
_ROW = (0.42, 0.2, 0.26, 0.12)
_RIGHT = WD_ALIGN_PARAGRAPH.RIGHT


def docx(made: Factsheet, release: str, author: str, built: str) -> bytes:
    """The sheet as a document; the same sheet gives the same bytes."""
    document = _empty(made.title, author, built)
    _line(document, f"{BRAND()}　{labels.ONE_PAGE()}　{labels.RELEASE(release=release)}", _SMALL)
    document.add_heading(plain(made.title), 1)
    _headline(document, made)
    if made.counts:
        counts = "　".join(f"{marked(rating, text)} {n}" for rating, text, n in made.counts)
        _line(document, counts, 11, bold=True)
    for title, rows in ((made.late_title, made.late), (made.ahead_title, made.ahead)):
        if rows:
            document.add_heading(plain(title), 2)
            _rows(document, rows)
    _targets(document, made)
    for text in made.remarks:
        _line(document, text, _SIZE)
    _projects(document, made.projects)
    for text in made.end:
        _line(document, text, _SMALL)
    buffer = BytesIO()
    document.save(buffer)
    return deterministic(buffer.getvalue())


def _empty(title: str, author: str, built: str) -> Any:
    document: Any = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(15)
    section.top_margin, section.bottom_margin = Mm(12), Mm(10)
    for name, size, after in (("Normal", _SIZE, 0), ("Heading 1", 17, 3), ("Heading 2", 11, 2)):
        _style(document.styles[name], size, after)
    core = document.core_properties
    core.title, core.author, core.language = plain(title)[:200], plain(author)[:200], "zh-CN"
    core.created = core.modified = datetime.fromisoformat(built).replace(tzinfo=None)
    return document


def _style(style: Any, size: float, after: float) -> None:
    style.font.name, style.font.size = FONT, Pt(size)
    style.font.color.rgb = RGBColor.from_string(number("ink"))
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in [name for name in fonts.attrib if name.endswith("Theme")]:
        del fonts.attrib[name]
    fonts.set(qn("w:eastAsia"), FONT)
    form = style.paragraph_format
    form.space_before, form.space_after = Pt(2 * after), Pt(after)
    form.line_spacing = Pt(size * 1.3)


def _headline(document: Any, made: Factsheet) -> None:
    paragraph = document.add_paragraph()
    for text, rating in made.headline:
        _run(paragraph, text, 12, bold=True, token=rating_token(rating) if rating else "ink")
    paragraph.paragraph_format.line_spacing = Pt(16)


def _line(document: Any, text: str, size: float, *, bold: bool = False) -> None:
    paragraph = document.add_paragraph()
    _run(paragraph, text, size, bold=bold, token="ink-3" if size < _SIZE else "ink")
    paragraph.paragraph_format.line_spacing = Pt(size * 1.35)
    paragraph.paragraph_format.space_after = Pt(2)


def _run(
    paragraph: Any, text: str, size: float, *, bold: bool = False, token: str = "ink"
) -> None:  # fmt: skip
    run = paragraph.add_run(plain(text))
    run.font.size, run.font.bold = Pt(size), bold
    run.font.color.rgb = RGBColor.from_string(number(token))


def _rows(document: Any, rows: Sequence[IndicatorRow]) -> None:
    heads = (common.INDICATOR(), common.ASSESSMENT(), labels.ACTUAL_OVER_TARGET(),
             common.COMPLETION())  # fmt: skip
    table = _table(document, heads, len(rows), _ROW)
    for row, cells in zip(rows, table.rows[1:], strict=True):
        token = rating_token(row.shown_rating)
        verdict = marked(row.shown_rating, row_view.verdict_words(row))
        actual, target = figures(row)
        _cell(cells.cells[0], row.label, bold=True)
        _cell(cells.cells[1], verdict, bold=True, token=token)
        _cell(cells.cells[2], f"{actual} / {target}", right=True)
        _cell(cells.cells[3], done(row), bold=True, token=token, right=True)


def _targets(document: Any, made: Factsheet) -> None:
    """Names and targets in two columns."""
    if not made.targets:
        return
    document.add_heading(plain(made.targets_title), 2)
    half = (len(made.targets) + 1) // 2
    heads = (common.INDICATOR(), common.TARGET()) * 2
    table = _table(document, heads, half, (0.32, 0.18, 0.32, 0.18))
    for index, (name, target) in enumerate(made.targets):
        cells, start = table.rows[1 + index % half].cells, 2 * (index // half)
        _cell(cells[start], name)
        _cell(cells[start + 1], target, bold=True, right=True)


def _projects(document: Any, grid: Sequence[Sequence[str]]) -> None:
    if not grid:
        return
    document.add_heading(labels.PROJECTS(), 2)
    heads, *rows = grid
    share = 0.7 / max(len(heads) - 1, 1)
    table = _table(document, heads, len(rows), (0.3, *[share] * (len(heads) - 1)))
    for row, cells in zip(rows, table.rows[1:], strict=True):
        for index, text in enumerate(row):
            _cell(cells.cells[index], text, bold=index == 0, right=index > 0)


def _table(document: Any, heads: Sequence[str], count: int, shares: Sequence[float]) -> Any:
    table = document.add_table(count + 1, len(heads))
    table.autofit = False
    _hairlines(table)
    for column, share in zip(table.columns, shares, strict=True):
        column.width = Mm(_WIDTH * share)
    for row in table.rows:
        for cell, share in zip(row.cells, shares, strict=True):
            cell.width = Mm(_WIDTH * share)
    for index, (cell, head) in enumerate(zip(table.rows[0].cells, heads, strict=True)):
        _cell(cell, head, token="ink-3", right=index > 0 and shares[index] < _ROW[1])
    repeated = OxmlElement("w:tblHeader")
    table.rows[0]._tr.get_or_add_trPr().append(repeated)
    return table


def _hairlines(table: Any) -> None:
    borders = OxmlElement("w:tblBorders")
    for side in ("top", "bottom", "insideH"):
        line = OxmlElement(f"w:{side}")
        for name, value in (("val", "single"), ("sz", "4"), ("color", number("line"))):
            line.set(qn(f"w:{name}"), value)
        borders.append(line)
    # The schema has them before how the table is laid out.
    after = [qn(f"w:{name}") for name in ("shd", "tblLayout", "tblCellMar", "tblLook")]
    properties = table._tbl.tblPr
    place = next((at for at, item in enumerate(properties) if item.tag in after), len(properties))
    properties.insert(place, borders)


def _cell(
    cell: Any, text: str, *, bold: bool = False, token: str = "ink", right: bool = False
) -> None:  # fmt: skip
    paragraph = cell.paragraphs[0]
    _run(paragraph, text, _SIZE, bold=bold, token=token)
    paragraph.paragraph_format.line_spacing = Pt(_SIZE * 1.4)
    if right:
        paragraph.alignment = _RIGHT
