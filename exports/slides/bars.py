"""Amounts side by side on one slide: areas compared, project groups with their investment."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from data.records import Investment
from exports.slides import chart as charts
from exports.slides import notes
from exports.slides.base import BODY, ROOM, Box
from exports.slides.book import Book, Page
from exports.slides.deterministic import Categories
from exports.slides.table import Cell, Column, Table, cell, draw, fitted, split, told
from exports.slides.text import line, plain, total_height
from presentation import common, words
from presentation.compare import comparability
from presentation.compare.bar_words import role_words
from presentation.compare.comparability import Group
from presentation.projects import investment_sums
from presentation.projects.investment_chart import chart_bars
from presentation.slides import labels
from presentation.sources import place

_CHART_WIDTH = 400.0
_ROW = 84.0
#: Measures told beside the chart, the first ones that the groups have.
_BESIDE = 3


class Bar(NamedTuple):
    """A bar; `label` where the number alone would say more than is printed: 约 36 亿元."""

    name: str
    value: float
    label: str = ""


_EXACT = ("eq", "none", "")


def draw_comparison(book: Book, title: str, group: Group) -> Page:
    """A slide of comparable figures, in the order of the areas, never ranked."""
    page = book.page(title, notes.of_group(group, book.provenance.documents))
    values = [
        Bar(
            figure.name, comparability.amount(figure, group.unit),
            comparability.converted(figure.mention, group.unit)
            if figure.mention.bound not in _EXACT else "",
        )
        for figure in group.figures
    ]  # fmt: skip
    said = f"{group.title}。" + "；".join(
        f"{figure.name} {comparability.converted(figure.mention, group.unit)}"
        for figure in group.figures
    )
    box = _chart(page, values, group.title, group.unit, said)
    table = _areas(group, book, ROOM - _CHART_WIDTH - 24)
    left = box[0] + _CHART_WIDTH + 24
    why = [common.DEFINITION_IS(break_reason=group.break_reason)] if group.break_reason else []
    under = [line(text, 12, token="ink-2") for text in (*why, comparability.UNRANKED())]
    high = total_height(under, _CHART_WIDTH)
    page.text((box[0], BODY[1] + BODY[3] - high, _CHART_WIDTH, high), under, common.NOTE())
    draw(
        page,
        fitted(table, BODY[3]),
        (left, BODY[1], table.width, BODY[3]),
        labels.AREA_FIGURES(),
        said,
    )
    return page


def _areas(group: Group, book: Book, width: float) -> Table:
    shares = (
        (common.AREA(), 0.36, "l"),
        (labels.VALUE_OVER_PRINTED(), 0.2, "r"),
        (common.SOURCE(), 0.44, "l"),
    )
    rows = []
    for figure in group.figures:
        mention = figure.mention
        small = "，".join(filter(None, (figure.plan_name, role_words(figure))))
        value = told(words.printed(mention), words.basis_words(mention), "r", bold=True)
        where = cell(place(mention, book.provenance.documents), token="ink-2")
        rows.append((told(figure.name, small), value, where))
    columns = tuple(Column(head, width * share, align) for head, share, align in shares)
    return Table(columns, tuple(rows))


def _chart(page: Page, values: Sequence[Bar], name: str, unit: str, said: str) -> Box:
    data = Categories(number_format="General")
    data.categories = [plain(bar.name) for bar in values]
    data.add_series(plain(f"{name}（{unit}）" if unit else name), [bar.value for bar in values])
    box = (BODY[0], BODY[1], _CHART_WIDTH, min(BODY[3] - 44, 50 + _ROW * len(values)))
    chart = charts.add(page, charts.BAR, data, box, name, said)
    charts.title(chart, f"{name}，{unit}" if unit else name)
    charts.bars(chart.plots[0], gap=70)
    series = chart.plots[0].series[0]
    series.invert_if_negative = False
    charts.paint(series, "brand")
    charts.labels(series, charts.PLAIN)
    for index, bar in enumerate(values):
        if bar.label:
            charts.reword(series, index, bar.label)
    charts.quiet(chart.category_axis)
    chart.category_axis.reverse_order = True
    charts.enlarge(chart.category_axis, 13)
    charts.every_label(chart.category_axis)
    charts.quiet(chart.value_axis, labels=False)
    amounts = [bar.value for bar in values]
    low, high = min([0.0, *amounts]), max([0.0, *amounts])
    room = (high - low) * 0.18 or 1.0
    charts.scale(chart.value_axis, low - room * (low < 0), high + room, None, charts.PLAIN)
    charts.finish(chart)
    return box


def draw_investments(book: Book, rows: Sequence[Investment]) -> Page:
    """A slide of the project groups that have an amount in common, with what else is printed."""
    bars = chart_bars(rows)
    page = book.page(investments_title(rows), notes.of_investments(rows, book.provenance.documents))
    name = f"{words.MEASURES[bars[0].measure]}（{words.period_words(bars[0].period)}）"
    said = "；".join(f"{row.group_name} {row.printed_value}" for row in bars)
    values = [
        Bar(
            row.group_name, float(row.value or 0),
            row.printed_value if row.bound not in _EXACT else "",
        )
        for row in bars
    ]  # fmt: skip
    box = _chart(page, values, name, bars[0].unit, f"{name}：{said}。")
    width = ROOM - _CHART_WIDTH - 24
    table = fitted(_groups(rows, {row.group for row in bars}, width, _BESIDE), BODY[3] * 0.6)
    left = box[0] + _CHART_WIDTH + 24
    high = draw(page, table, (left, BODY[1], width, 0), common.PROJECT_GROUP(), said)
    _remarks(page, rows, (left, BODY[1] + high + 12, width, BODY[3] - high - 12))
    return page


def investments_title(rows: Sequence[Investment]) -> str:
    """区级重大项目：总投资 4376.82亿元，其中基础设施类项目 1545.95亿元，……"""
    bars = chart_bars(rows)
    measure = bars[0].measure
    told = "，".join(f"{row.group_name} {row.printed_value}" for row in bars)
    known = investment_sums.first_values(rows)
    whole = known.get((bars[0].parent, measure))
    if whole is None:
        return f"{words.MEASURES[measure]}：{told}"
    return f"{whole.group_name}{words.MEASURES[measure]} {whole.printed_value}：{told}"


def draw_all_investments(book: Book, rows: Sequence[Investment]) -> None:
    """Every printed figure of the project groups as a table, on as many slides as it takes."""
    table = _groups(rows, {row.group for row in rows}, ROOM, len(words.MEASURES))
    found = split(table, BODY[3])
    for index, part in enumerate(found):
        count = f"（{index + 1}/{len(found)}）" if len(found) > 1 else ""
        names = {row[0][0].text for row in part.rows}
        own = [row for row in rows if row.group_name in names]
        title = labels.GROUPS_AS_PRINTED(count=len({row.group for row in rows}), count_2=count)
        page = book.page(title, notes.of_investments(own, book.provenance.documents))
        high = draw(page, part, BODY, common.PROJECTS_AND_INVESTMENT(), title)
        if index == len(found) - 1 and not chart_bars(rows):
            _remarks(page, rows, (BODY[0], BODY[1] + high + 12, ROOM, BODY[3] - high - 12))


def _groups(rows: Sequence[Investment], kept: set[str], width: float, most: int) -> Table:
    own = [row for row in rows if row.group in kept]
    named = [name for name in words.MEASURES if any(row.measure == name for row in own)]
    measures = sorted(named, key=lambda name: -_count(own, name))[:most]
    measures.sort(key=named.index)
    groups = list(dict.fromkeys(row.group for row in own))
    lead = 0.25 if len(measures) < 4 else 0.22
    share = (1 - lead) / len(measures)
    columns = [Column(common.PROJECT_GROUP(), width * lead)]
    columns += [Column(_measure(name, own), width * share, "r") for name in measures]
    cells = []
    for group in groups:
        mine = [row for row in own if row.group == group]
        cells.append((cell(mine[0].group_name, bold=True), *(_told(mine, m) for m in measures)))
    return Table(tuple(columns), tuple(cells))


def _count(rows: Sequence[Investment], measure: str) -> int:
    return len({row.group for row in rows if row.measure == measure})


def _measure(name: str, rows: Sequence[Investment]) -> str:
    periods = {row.period for row in rows if row.measure == name}
    return words.MEASURES[name] + (
        f"\n{words.period_words(periods.pop())}" if len(periods) == 1 else ""
    )


def _told(rows: Sequence[Investment], measure: str) -> Cell:
    found = [row for row in rows if row.measure == measure]
    if not found:
        return cell(words.NOTHING, align="r", token="ink-3")
    return tuple(part for row in found for part in told(row.printed_value, row.stage, align="r"))


def _remarks(page: Page, rows: Sequence[Investment], box: Box) -> None:
    """The sums done again, as many as find room; those that do not hold come first."""
    checks = sorted(investment_sums.checks(rows), key=lambda check: check.holds)
    told = [line(check.sentence, 12, token="ink-2", after=4) for check in checks]
    while told and total_height(told, box[2]) > box[3]:
        told.pop()
    if told:
        page.text(box, told, common.SUM_CHECKS())
