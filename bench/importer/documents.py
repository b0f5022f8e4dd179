"""The source texts -> .docx, .pdf and .xlsx files with real tables, made by LibreOffice.

Each text becomes a flat OpenDocument file: headings with automatic numbers, tables with merged
cells whose head rows repeat on each page; LibreOffice saves it as the formats that offices publish.
"""

import re
import shutil
import subprocess
from collections.abc import Iterable, Sequence
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.importer.grids import Grid

_NAMESPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (
        ("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"),
        ("fo", "xsl-fo-compatible"), ("number", "datastyle"),
    )
)  # fmt: skip
_DIGITS = "一二三四五六七八九十"
#: How a heading's automatic number is written: pattern of the text -> prefix, suffix, ODF format.
_NUMBERED = (
    (re.compile(r"（([一二三四五六七八九十]+)）"), "（", "）", "一, 二, 三, ..."),
    (re.compile(r"\(([一二三四五六七八九十]+)\)"), "(", ")", "一, 二, 三, ..."),
    (re.compile(r"([一二三四五六七八九十]+)、"), "", "、", "一, 二, 三, ..."),
    (re.compile(r"(\d{1,2})\.(?!\d)"), "", ".", "1"),
    (re.compile(r"(\d{1,2})、"), "", "、", "1"),
)
_STYLES = """
<office:automatic-styles>
<style:page-layout style:name="PL"><style:page-layout-properties fo:page-width="{width}"
 fo:page-height="{height}" fo:margin="2cm"/></style:page-layout>
<style:style style:name="H" style:family="paragraph"><style:paragraph-properties
 fo:text-align="center"/><style:text-properties fo:font-size="16pt"
 style:font-size-asian="16pt"/></style:style>
<style:style style:name="B" style:family="paragraph"><style:paragraph-properties
 fo:text-indent="22pt"/><style:text-properties fo:font-size="11pt"
 style:font-size-asian="11pt"/></style:style>
<style:style style:name="C" style:family="paragraph"><style:text-properties fo:font-size="8pt"
 style:font-size-asian="8pt"/></style:style>
<style:style style:name="E" style:family="table-cell"><style:table-cell-properties
 fo:border="0.5pt solid #000000" fo:padding="0.05cm"/></style:style>
{lists}{numbers}</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard"
 style:page-layout-name="PL"/></office:master-styles>
"""


def flat_text(blocks: Iterable[str | Grid], *, wide: bool = False, numbered: bool = True) -> str:
    """A flat OpenDocument text of paragraphs and tables."""
    lists: dict[tuple[str, str, str], str] = {}
    body = "".join(
        _table(block, f"T{index}")
        if isinstance(block, Grid)
        else _paragraph(block, lists, numbered)
        for index, block in enumerate(blocks)
    )
    size = {"width": "42cm", "height": "29.7cm"} if wide else {"width": "21cm", "height": "29.7cm"}
    styles = _STYLES.format(
        lists="".join(_list(*item) for item in lists.items()), numbers="", **size
    )
    return _document(styles, f"<office:text>{body}</office:text>", "text")


def flat_sheets(sheets: dict[str, list[str | Grid]]) -> str:
    """A flat OpenDocument spreadsheet; a paragraph takes a row, and a table as many as it has."""
    numbers: dict[str, str] = {}
    body = "".join(
        f'<table:table table:name="{escape(name)}">'
        + "".join(_sheet_rows(block, numbers) for block in blocks)
        + "</table:table>"
        for name, blocks in sheets.items()
    )
    styles = _STYLES.format(
        lists="", numbers="".join(numbers.values()), width="21cm", height="29.7cm"
    )
    return _document(styles, f"<office:spreadsheet>{body}</office:spreadsheet>", "spreadsheet")


def convert(flat: dict[str, str], suffixes: Sequence[str], folder: Path) -> None:
    """Save flat documents (name -> text, the name ends in .fodt or .fods) by LibreOffice."""
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        raise RuntimeError(
            "Install LibreOffice: scripts/apt-install.sh libreoffice-writer libreoffice-calc"
        )
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as scratch:
        for name, text in flat.items():
            (Path(scratch) / name).write_text(text, encoding="utf-8")
        for suffix in suffixes:
            subprocess.run(
                [office, f"-env:UserInstallation=file://{scratch}/profile", "--headless",
                 "--convert-to", suffix, "--outdir", str(folder),
                 *(str(Path(scratch) / name) for name in flat)],
                check=True, capture_output=True, timeout=600,
            )  # fmt: skip


def _document(styles: str, body: str, kind: str) -> str:
    mime = f"application/vnd.oasis.opendocument.{kind}"
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {_NAMESPACES} '
        f'office:version="1.2" '
        f'office:mimetype="{mime}">{styles}<office:body>{body}</office:body></office:document>'
    )


def _paragraph(text: str, lists: dict[tuple[str, str, str], str], numbered: bool) -> str:
    for pattern, prefix, suffix, style in _NUMBERED if numbered else ():
        match = pattern.match(text)
        if match:
            name = lists.setdefault((prefix, suffix, style), f"L{len(lists)}")
            start = _value(match[1])
            return (
                f'<text:list text:style-name="{name}"><text:list-item text:start-value="{start}">'
                f'<text:p text:style-name="B">{escape(text[match.end() :])}</text:p>'
                "</text:list-item></text:list>"
            )
    style = "B" if len(text) > 40 or "。" in text else "C" if text.startswith("注") else "B"
    return f'<text:p text:style-name="{style}">{escape(text)}</text:p>'


def _value(number: str) -> int:
    if number.isdigit():
        return int(number)
    tens, ten, ones = number.partition("十")
    if not ten:
        return _DIGITS.index(number) + 1
    return (_DIGITS.index(tens) + 1 if tens else 1) * 10 + (_DIGITS.index(ones) + 1 if ones else 0)


def _list(key: tuple[str, str, str], name: str) -> str:
    prefix, suffix, style = key
    return (
        f'<text:list-style style:name="{name}"><text:list-level-style-number text:level="1" '
        f'style:num-prefix="{prefix}" style:num-suffix="{suffix}" style:num-format="{style}">'
        "<style:list-level-properties/></text:list-level-style-number></text:list-style>"
    )


def _table(grid: Grid, name: str) -> str:
    columns = f'<table:table-column table:number-columns-repeated="{len(grid.rows[0])}"/>'
    head = "".join(map(_row, grid.rows[: grid.head]))
    body = "".join(map(_row, grid.rows[grid.head :]))
    return (
        f'<table:table table:name="{name}">{columns}<table:table-header-rows>{head}'
        f"</table:table-header-rows>{body}</table:table>"
    )


def _row(cells: list[tuple[str, int, int] | None]) -> str:
    return "<table:table-row>" + "".join(map(_cell, cells)) + "</table:table-row>"


def _cell(cell: tuple[str, int, int] | None) -> str:
    if cell is None:
        return "<table:covered-table-cell/>"
    text, rows, columns = cell
    return (
        f'<table:table-cell table:style-name="E" table:number-rows-spanned="{rows}" '
        f'table:number-columns-spanned="{columns}"><text:p text:style-name="C">{escape(text)}'
        "</text:p></table:table-cell>"
    )


def _sheet_rows(block: str | Grid, numbers: dict[str, str]) -> str:
    if isinstance(block, str):
        return f"<table:table-row>{_sheet_cell((block, 1, 1), numbers)}</table:table-row>"
    rows = ("".join(_sheet_cell(cell, numbers) for cell in row) for row in block.rows)
    return "".join(f"<table:table-row>{row}</table:table-row>" for row in rows)


def _sheet_cell(cell: tuple[str, int, int] | None, numbers: dict[str, str]) -> str:
    """A cell; a plain number or percentage is one to the sheet too, shown with its decimals."""
    if cell is None:
        return "<table:covered-table-cell/>"
    text, rows, columns = cell
    spans = f'table:number-rows-spanned="{rows}" table:number-columns-spanned="{columns}"'
    number = re.fullmatch(r"(\d+)(?:\.(\d+))?(%?)", text)
    if not number or (text[0] == "0" and not number[2] and len(text) > 1):
        return (
            f'<table:table-cell office:value-type="string" {spans}><text:p>{escape(text)}</text:p>'
            "</table:table-cell>"
        )
    places, share = len(number[2] or ""), bool(number[3])
    name = f"N{places}{'P' if share else ''}"
    kind = "percentage" if share else "number"
    sign = "<number:text>%</number:text>" if share else ""
    numbers[name] = (
        f'<number:{kind}-style style:name="{name}F"><number:number '
        f'number:decimal-places="{places}" '
        f'number:min-decimal-places="{places}" number:min-integer-digits="1"/>{sign}'
        f'</number:{kind}-style><style:style style:name="{name}" style:family="table-cell" '
        f'style:data-style-name="{name}F"/>'
    )
    value = float(text.rstrip("%")) / (100 if share else 1)
    return (
        f'<table:table-cell table:style-name="{name}" office:value-type="'
        f'{"percentage" if share else "float"}" office:value="{value:.10g}" {spans}>'
        f"<text:p>{escape(text)}</text:p></table:table-cell>"
    )
