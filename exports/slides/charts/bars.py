"""Amounts side by side on one slide: areas compared, and the bars that project groups share."""

from collections.abc import Sequence
from typing import NamedTuple

from exports.slides import notes
from exports.slides.charts import chart as charts
from exports.slides.file.book import Book
from exports.slides.file.deterministic import Categories
from exports.slides.file.frame import Box
from exports.slides.file.page import Page
from exports.slides.file.table import Column, SlideTable, cell, draw, fitted, noted_cell
from exports.slides.file.text import line, plain, total_height
from presentation import common
from presentation.citing.cited import place
from presentation.compare import comparability
from presentation.compare.bar_words import role_words
from presentation.compare.comparability import Group
from presentation.figures import amounts
from presentation.joining import bracketed, clauses, phrases, sentence
from presentation.places import figure_name
from presentation.slides import labels

#: The part of a slide's width that the chart takes.
_CHART = 0.455
_ROW = 84.0


class Bar(NamedTuple):
    """A bar; `label` where the number alone would say more than is printed: 约 36 亿元."""

    name: str
    value: float
    label: str = ""


#: Bounds whose number is all that is printed.
EXACT = ("eq", "none", "")


def draw_comparison(book: Book, title: str, group: Group) -> Page:
    """A slide of comparable figures, in the order of the areas, never ranked."""
    page = book.page(title, notes.of_group(group, book.provenance.documents))
    values = [
        Bar(
            figure_name(figure), comparability.amount(figure, group.unit),
            comparability.converted(figure.mention, group.unit)
            if figure.mention.bound not in EXACT else "",
        )
        for figure in group.figures
    ]  # fmt: skip
    said = sentence(group.title) + clauses(
        f"{figure_name(figure)} {comparability.converted(figure.mention, group.unit)}"
        for figure in group.figures
    )
    box = draw_bars(page, values, group.title, group.unit, said)
    _, top, _, room = book.body
    table = _areas(group, book, book.room - box[2] - 24)
    left = box[0] + box[2] + 24
    why = [common.DEFINITION_IS(break_reason=group.break_reason)] if group.break_reason else []
    under = [line(text, 12, token="ink-2") for text in (*why, comparability.UNRANKED())]
    high = total_height(under, box[2])
    page.text((box[0], top + room - high, box[2], high), under, common.NOTE())
    draw(page, fitted(table, room), (left, top, table.width, room), labels.AREA_FIGURES(), said)
    return page


def _areas(group: Group, book: Book, width: float) -> SlideTable:
    shares = (
        (common.AREA(), 0.36, "l"),
        (labels.VALUE_OVER_PRINTED(), 0.26, "r"),
        (common.SOURCE(), 0.38, "l"),
    )
    rows = []
    for figure in group.figures:
        mention = figure.mention
        small = phrases((figure.plan_name, role_words(figure)))
        value = noted_cell(amounts.printed(mention), amounts.basis_words(mention), "r", bold=True)
        where = cell(place(mention, book.provenance.documents), token="ink-2")
        rows.append((noted_cell(figure_name(figure), small), value, where))
    columns = tuple(Column(head, width * share, align) for head, share, align in shares)
    return SlideTable(columns, tuple(rows))


def draw_bars(
    page: Page, values: Sequence[Bar], name: str, unit: str, said: str, place: Box | None = None
) -> Box:  # fmt: skip
    """A native bar chart of amounts in one unit; returns its place."""
    data = Categories(number_format="General")
    data.categories = [plain(bar.name) for bar in values]
    data.add_series(plain(bracketed(name, unit)), [bar.value for bar in values])
    left, top, room, high = page.frame.body
    box = place or (left, top, room * _CHART, min(high - 44, 50 + _ROW * len(values)))
    chart = charts.add(page, charts.BAR, data, box, name, said)
    charts.title(chart, phrases([name, unit]))
    charts.bars(chart.plots[0], gap=70)
    series = chart.plots[0].series[0]
    series.invert_if_negative = False
    charts.paint(series, "brand")
    charts.labels(series, charts.PLAIN)
    for index, bar in enumerate(values):
        if bar.label:
            charts.reword(series, index, bar.label)
    charts.name_downwards(chart.category_axis, 13)
    charts.quiet(chart.value_axis, labels=False)
    values_alone = [bar.value for bar in values]
    low, high = min([0.0, *values_alone]), max([0.0, *values_alone])
    room = (high - low) * 0.18 or 1.0
    charts.scale(chart.value_axis, low - room * (low < 0), high + room, None, charts.PLAIN)
    charts.finish(chart)
    return box
