"""Native charts: fonts for both scripts, quiet axes, colours of the palette, alternative text."""

from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from lxml import etree
from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION, XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.oxml.ns import qn
from pptx.util import Pt

from exports.slides.file.colours import tint
from exports.slides.file.deterministic import Categories, Points
from exports.slides.file.frame import Box
from exports.slides.file.page import Page, describe
from exports.slides.file.text import LANGUAGE, SMALLEST, plain, set_fonts

BAR, STACKED = XL_CHART_TYPE.BAR_CLUSTERED, XL_CHART_TYPE.BAR_STACKED
SCATTER = XL_CHART_TYPE.XY_SCATTER_LINES
#: Per cent and plain numbers with a true minus; no trailing zeros.
PERCENT = 'General"%";"−"General"%"'
PLAIN = 'General;"−"General'


def shown(value: float) -> float:
    """A computed figure as it is written: one decimal, rounded half up."""
    return float(Decimal(str(value)).quantize(Decimal("0.1"), ROUND_HALF_UP))


def add(
    page: Page, kind: Any, data: Categories | Points, box: Box, name: str, words: str,
    into: Any = None,
) -> Any:  # fmt: skip
    """Add a chart without title, legend and grid; `words` is its alternative text.

    `into` is a group of shapes that it moves with.
    """
    shapes = into.shapes if into is not None else page.slide.shapes
    frame = shapes.add_chart(kind, *(Pt(value) for value in box), data)
    describe(frame, name, words)
    if into is None:
        page.claim(frame)
    chart = frame.chart
    chart.has_title, chart.has_legend = False, False
    chart.font.size = Pt(SMALLEST)
    tint(chart.font.color, "ink-2")
    _square(chart)
    return chart


def finish(chart: Any) -> None:
    """Both fonts and the language wherever the chart sets type, valid ids; call it last."""
    space = chart._chartSpace
    for properties in space.iter(qn("a:defRPr"), qn("a:rPr"), qn("a:endParaRPr")):
        set_fonts(properties)
        properties.set("lang", LANGUAGE)
    # The library's own ids of axes are negative, which the schema does not know.
    for item in space.iter(qn("c:axId"), qn("c:crossAx")):
        item.set("val", item.get("val").lstrip("-"))


def title(chart: Any, text: str) -> None:
    """A small title that goes with the chart when it is copied."""
    chart.has_title = True
    chart.chart_title.include_in_layout = False
    chart.chart_title.text_frame.text = plain(text)
    font = chart.chart_title.text_frame.paragraphs[0].runs[0].font
    font.size, font.bold = Pt(SMALLEST), False
    tint(font.color, "ink-2")


def legend(chart: Any) -> None:
    """A legend below the chart."""
    chart.has_legend = True
    chart.legend.position = XL_LEGEND_POSITION.BOTTOM
    chart.legend.include_in_layout = False
    chart.legend.font.size = Pt(SMALLEST)


def enlarge(axis: Any, size: float) -> None:
    """The type size of an axis's labels."""
    axis.tick_labels.font.size = Pt(size)


def name_downwards(axis: Any, size: float) -> None:
    """Categories from top to bottom in a type size, each named, also where they stand close."""
    quiet(axis)
    axis.reverse_order = True
    enlarge(axis, size)
    skip = etree.Element(qn("c:tickLblSkip"), val="1")
    axis._element.find(qn("c:lblOffset")).addnext(skip)


def quiet(axis: Any, *, grid: bool = False, labels: bool = True) -> None:
    """An axis of hairlines; its labels low, also where values are negative."""
    axis.has_major_gridlines = grid
    axis.major_tick_mark = axis.minor_tick_mark = XL_TICK_MARK.NONE
    tint(axis.format.line.color, "line-strong")
    axis.format.line.width = Pt(0.75)
    if grid:
        tint(axis.major_gridlines.format.line.color, "line-firm")
        axis.major_gridlines.format.line.width = Pt(0.75)
    none, low = XL_TICK_LABEL_POSITION.NONE, XL_TICK_LABEL_POSITION.LOW
    axis.tick_label_position = low if labels else none
    axis.tick_labels.font.size = Pt(SMALLEST)


def scale(axis: Any, low: float, high: float, step: float | None, form: str) -> None:
    """The ends of a value axis and how it writes its numbers."""
    axis.minimum_scale, axis.maximum_scale = low, high
    if step:
        axis.major_unit = step
    axis.tick_labels.number_format, axis.tick_labels.number_format_is_linked = form, False


def bars(plot: Any, gap: int, overlap: int = 0) -> None:
    """The room between bars in per cent of a bar, and how far those of a category overlap."""
    plot.gap_width, plot.overlap = gap, overlap


def labels(
    owner: Any, form: str, *, size: float = 14, token: str = "ink", bold: bool = True
) -> Any:
    """Numbers at the marks of a series."""
    numbers = owner.data_labels
    numbers.show_value, numbers.number_format, numbers.number_format_is_linked = True, form, False
    numbers.font.size, numbers.font.bold = Pt(size), bold
    numbers._element.find(f".//{qn('a:bodyPr')}").set("wrap", "none")
    tint(numbers.font.color, token)
    return numbers


def reword(series: Any, index: int, text: str, size: float = 14, token: str = "ink") -> Any:
    """A label of words at one point, in place of its number."""
    label = series.points[index].data_label
    label.text_frame.text = plain(text)
    label.text_frame.word_wrap = False
    font = label.text_frame.paragraphs[0].runs[0].font
    font.size, font.bold = Pt(size), True
    tint(font.color, token)
    return label


def paint(mark: Any, fill: str, outline: str = "") -> None:
    """Fill a series or point with a token's colour; an empty one leaves it open."""
    form = mark.format
    if fill:
        form.fill.solid()
        tint(form.fill.fore_color, fill)
    else:
        form.fill.background()
    if outline:
        tint(form.line.color, outline)
        form.line.width = Pt(1.5)
    else:
        form.line.fill.background()


def inner(chart: Any, x: float, y: float, w: float, h: float) -> None:
    """Set the plot's own area, without its labels, in parts of the chart's."""
    area = chart._chartSpace.chart.plotArea
    for old in area.findall(qn("c:layout")):
        area.remove(old)
    layout = etree.Element(qn("c:layout"))
    manual = etree.SubElement(layout, qn("c:manualLayout"))
    settings = {
        "layoutTarget": "inner",
        "xMode": "edge",
        "yMode": "edge",
        "x": x,
        "y": y,
        "w": w,
        "h": h,
    }
    for name, value in settings.items():
        text = value if isinstance(value, str) else f"{value:.5f}"
        etree.SubElement(manual, qn(f"c:{name}"), val=text)
    area.insert(0, layout)


def _square(chart: Any) -> None:
    """No rounded frame: where the element is missing, some programs draw one."""
    space = chart._chartSpace
    if space.find(qn("c:roundedCorners")) is None:
        corners = etree.Element(qn("c:roundedCorners"), val="0")
        before = space.find(qn("c:date1904"))
        space.insert(0 if before is None else 1, corners)
