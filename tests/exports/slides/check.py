"""What must hold for every slide: `faults` opens a deck again and names what does not."""

import re
from collections.abc import Iterator
from io import BytesIO
from itertools import combinations
from typing import Any
from zipfile import ZipFile

from lxml import etree
from openpyxl import load_workbook
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE
from pptx.oxml.ns import qn

from exports.slides.file.text import SMALLEST
from exports.slides.file.text_metrics import height, lines

_EMU = 12700
#: Rounding to whole EMU and to the height of a line.
_SLACK = 2.0
_LOOKS = ("a:rPr", "a:defRPr", "a:endParaRPr")


def opened(blob: bytes) -> Any:
    """The deck as python-pptx reads it."""
    return Presentation(BytesIO(blob))


def titles(blob: bytes) -> list[str]:
    """The title of every slide, as the outline shows it."""
    return [slide.shapes.title.text_frame.text for slide in opened(blob).slides]


def notes(blob: bytes) -> list[str]:
    """The speaker notes of every slide."""
    return [slide.notes_slide.notes_text_frame.text for slide in opened(blob).slides]


def charts(blob: bytes) -> list[Any]:
    """Every chart of the deck."""
    return [
        shape.chart for slide in opened(blob).slides for shape in parts(slide.shapes)
        if shape.has_chart
    ]  # fmt: skip


def parts(shapes: Any) -> Iterator[Any]:
    """Every shape, those of groups too."""
    for shape in shapes:
        if shape.shape_type == MSO_SHAPE_TYPE.GROUP:
            yield from parts(shape.shapes)
        else:
            yield shape


def tables(blob: bytes) -> list[list[list[str]]]:
    """The cells of every table."""
    return [
        [[cell.text for cell in row.cells] for row in shape.table.rows]
        for slide in opened(blob).slides for shape in slide.shapes if shape.has_table
    ]  # fmt: skip


def values(chart: Any) -> dict[str, tuple[float | None, ...]]:
    """The numbers of each series; None where a category has none."""
    return {series.name: tuple(series.values) for series in chart.plots[0].series}


def sheet(chart: Any) -> Any:
    """The data sheet inside a chart."""
    return load_workbook(BytesIO(chart.part.chart_workbook.xlsx_part.blob)).active


def faults(blob: bytes) -> list[str]:
    """Everything that is wrong with a deck, as sentences."""
    return [*_layout(blob), *_fonts(blob), *_sheets(blob)]


def _layout(blob: bytes) -> Iterator[str]:
    deck = opened(blob)
    for number, slide in enumerate(deck.slides, 1):
        # Lines of a scale lie on the bars they belong to.
        solid = [shape for shape in parts(slide.shapes) if shape.shape_type != MSO_SHAPE_TYPE.LINE]
        boxes = [(shape.name, _box(shape)) for shape in solid]
        if not slide.shapes.title.text_frame.text:
            yield f"{number}: no title"
        for shape in solid:
            yield from (f"{number}: {shape.name}: {fault}" for fault in _shape(shape))
        for name, (left, top, right, low) in boxes:
            wide, high = deck.slide_width / _EMU, deck.slide_height / _EMU
            if left < 0 or top < 0 or right > wide + _SLACK or low > high + _SLACK:
                yield f"{number}: {name} leaves the slide"
        for (one, a), (other, b) in combinations(boxes, 2):
            if _overlap(a, b):
                yield f"{number}: {one} and {other} overlap"


def _box(shape: Any) -> tuple[float, float, float, float]:
    left, top = shape.left / _EMU, shape.top / _EMU
    return left, top, left + shape.width / _EMU, top + shape.height / _EMU


def _overlap(a: tuple[float, ...], b: tuple[float, ...]) -> bool:
    wide = min(a[2], b[2]) - max(a[0], b[0])
    high = min(a[3], b[3]) - max(a[1], b[1])
    return wide > _SLACK and high > _SLACK


def _shape(shape: Any) -> Iterator[str]:
    if shape.shape_type == MSO_SHAPE_TYPE.PICTURE:
        yield "is a picture"
    if (shape.has_chart or shape.has_table) and not shape._element.xpath("./*/p:cNvPr/@descr")[0]:
        yield "has no alternative text"
    if shape.has_text_frame and shape.text_frame.text:
        need = sum(_need(paragraph, shape.width / _EMU) for paragraph in _paragraphs(shape))
        if need > shape.height / _EMU + _SLACK:
            yield f"its words need {need:.0f} of {shape.height / _EMU:.0f} points"
    if shape.has_table:
        yield from _rows(shape.table)


def _paragraphs(shape: Any) -> list[Any]:
    return list(shape.text_frame.paragraphs)


def _need(paragraph: Any, room: float) -> float:
    sizes = [run.font.size.pt for run in paragraph.runs if run.font.size]
    size = max(sizes, default=SMALLEST)
    return height(lines(paragraph.text, size, room), size)


def _rows(table: Any) -> Iterator[str]:
    for index, row in enumerate(table.rows):
        for cell, column in zip(row.cells, table.columns, strict=True):
            room = (column.width - cell.margin_left - cell.margin_right) / _EMU
            need = sum(_need(paragraph, room) for paragraph in cell.text_frame.paragraphs)
            need += (cell.margin_top + cell.margin_bottom) / _EMU
            if need > row.height / _EMU + _SLACK:
                yield f"row {index}: “{cell.text}” needs {need:.0f} points"


def _fonts(blob: bytes) -> Iterator[str]:
    with ZipFile(BytesIO(blob)) as package:
        for name in package.namelist():
            if re.match(r"ppt/(slides|charts|notesSlides)/[^/]+\.xml", name):
                yield from (f"{name}: {fault}" for fault in _looks(package.read(name)))


def _looks(xml: bytes) -> Iterator[str]:
    """Fonts and colours come from the theme, so that another template changes them."""
    root = etree.fromstring(xml)
    for look in root.iter(*(qn(name) for name in _LOOKS)):
        fonts = [font.get("typeface") for font in look.iter(qn("a:latin"), qn("a:ea"))]
        if any(not font.startswith("+") for font in fonts):
            yield f"fonts of its own: {fonts}"
        if int(look.get("sz", SMALLEST * 100)) < SMALLEST * 100:
            yield f"type of {look.get('sz')}"
    for colour in root.iter(qn("a:srgbClr")):
        yield f"a colour of its own: {colour.get('val')}"
    bare = [run for run in root.iter(qn("a:r")) if run.find(qn("a:rPr")) is None]
    if bare:
        yield "a run without properties"


def _sheets(blob: bytes) -> Iterator[str]:
    for chart in charts(blob):
        held = [cell.value for row in sheet(chart).iter_rows() for cell in row]
        for name, numbers in values(chart).items():
            if name not in held:
                yield f"{name} is not in the data sheet"
            lost = [number for number in numbers if number is not None and number not in held]
            if lost:
                yield f"{name}: {lost} are not in the data sheet"
