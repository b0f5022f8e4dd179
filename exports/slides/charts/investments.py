"""Project groups with their investment: amounts as bars, all printed figures as a table."""

from collections.abc import Sequence

from data.records.projects_and_tasks import Investment
from exports.slides import notes
from exports.slides.charts.bars import EXACT, Bar, draw_bars
from exports.slides.file.book import Book
from exports.slides.file.frame import Box
from exports.slides.file.page import Page
from exports.slides.file.table import (
    Cell,
    Column,
    SlideTable,
    cell,
    draw,
    fitted,
    noted_cell,
    split,
)
from exports.slides.file.text import SMALLEST, line, total_height
from presentation import common, dates, words
from presentation.figures import amounts
from presentation.joining import bracketed, clauses, labelled, of_several, phrases, sentence
from presentation.projects import investment_sums
from presentation.projects.investment_bars import (
    InvestmentBar,
    chart_bars,
    investment_bars,
    share_words,
)
from presentation.slides import labels

#: Measures told beside the chart, the first ones that the groups have.
_BESIDE = 3
#: Points of a bar below a table, what its chart has around them, and its part of the width.
_BAR, _AROUND, _CHART = 20.0, 40.0, 0.52
_GAP = 14.0


def draw_investments(book: Book, rows: Sequence[Investment]) -> Page:
    """A slide of the project groups that have an amount in common, with what else is printed."""
    bars = chart_bars(rows)
    page = book.page(investments_title(rows), notes.of_investments(rows, book.provenance.documents))
    name, said = _named(bars)
    box = draw_bars(page, _bars(rows), name, bars[0].unit, sentence(labelled(name, said)))
    width = book.room - box[2] - 24
    left, top, _, room = book.body
    table = fitted(_groups(rows, {row.group for row in bars}, width, _BESIDE), room * 0.6)
    left += box[2] + 24
    high = draw(page, table, (left, top, width, 0), common.PROJECT_GROUP(), said)
    _remarks(page, rows, (left, top + high + 12, width, room - high - 12))
    return page


def draw_all_investments(book: Book, rows: Sequence[Investment]) -> None:
    """Every printed figure of the project groups as a table, and the bars where one slide holds it.

    A table of several slides goes on; nothing is said twice.
    """
    bars = chart_bars(rows)
    is_common = bool(bars)
    whole = _groups(rows, {row.group for row in rows}, book.room, len(words.MEASURES))
    tables = split(whole, room := book.body[3])
    if len(tables) == 1:
        beside = _AROUND + _BAR * len(bars) + _GAP
        # A template with less room has no chart below its table: no word of that is cut for it.
        bars = bars if sum(whole.sized(SMALLEST).heights()) + beside <= room else []
        tables = [fitted(whole, room - beside if bars else room)]
    for index, part in enumerate(tables):
        count = of_several(index, len(tables))
        names = {row[0][0].text for row in part.rows}
        shown = [row for row in rows if row.group_name in names]
        title = labels.GROUPS_AS_PRINTED(count=len({row.group for row in rows}), count_2=count)
        if is_common and len(tables) == 1:
            title = investments_title(rows)
        page = book.page(title, notes.of_investments(shown, book.provenance.documents))
        high = draw(page, part, book.body, common.PROJECTS_AND_INVESTMENT(), title)
        if index == len(tables) - 1:
            _below(page, rows, bars if len(tables) == 1 else (), high + _GAP)


def _below(page: Page, rows: Sequence[Investment], bars: Sequence[Investment], used: float) -> None:
    """Bars and sums in what a table leaves of the slide."""
    left, top, wide, room = page.frame.body
    if bars:
        name, said = _named(bars)
        box = (left, top + used, wide * _CHART, _AROUND + _BAR * len(bars))
        draw_bars(page, _bars(rows), name, bars[0].unit, sentence(labelled(name, said)), box)
        left, wide = left + box[2] + 24, wide - box[2] - 24
    _remarks(page, rows, (left, top + used, wide, room - used))


def _named(bars: Sequence[Investment]) -> tuple[str, str]:
    name = bracketed(words.MEASURES[bars[0].measure], dates.period_words(bars[0].period))
    return name, clauses(f"{row.group_name} {row.printed_value}" for row in bars)


def _bars(rows: Sequence[Investment]) -> list[Bar]:
    """The amounts, labelled with their share of a printed whole."""
    drawn = investment_bars(rows)
    return [
        Bar(bar.row.group_name, bar.amount, _label(bar)) for bar in (drawn.bars if drawn else ())
    ]


def _label(bar: InvestmentBar) -> str:
    is_exact = bar.row.bound in EXACT and bar.share is None
    return "" if is_exact else phrases([bar.row.printed_value, share_words(bar)])


def investments_title(rows: Sequence[Investment]) -> str:
    """区级重大项目：总投资 4376.82亿元，其中基础设施类项目 1545.95亿元，……"""
    bars = chart_bars(rows)
    measure = bars[0].measure
    parts = phrases(f"{row.group_name} {row.printed_value}" for row in bars)
    known = investment_sums.first_values(rows)
    whole = known.get((bars[0].parent, measure))
    if whole is None:
        return labelled(words.MEASURES[measure], parts)
    return labelled(f"{whole.group_name}{words.MEASURES[measure]} {whole.printed_value}", parts)


def _groups(rows: Sequence[Investment], kept: set[str], width: float, most: int) -> SlideTable:
    chosen = [row for row in rows if row.group in kept]
    named = [name for name in words.MEASURES if any(row.measure == name for row in chosen)]
    measures = sorted(named, key=lambda name: -_count(chosen, name))[:most]
    measures.sort(key=named.index)
    groups = list(dict.fromkeys(row.group for row in chosen))
    lead = 0.25 if len(measures) < 4 else 0.22
    share = (1 - lead) / len(measures)
    columns = [Column(common.PROJECT_GROUP(), width * lead)]
    columns += [Column(_measure(name, chosen), width * share, "r") for name in measures]
    cells = []
    for group in groups:
        of_group = [row for row in chosen if row.group == group]
        cells.append(
            (cell(of_group[0].group_name, bold=True), *(_figures(of_group, m) for m in measures))
        )
    return SlideTable(tuple(columns), tuple(cells))


def _count(rows: Sequence[Investment], measure: str) -> int:
    return len({row.group for row in rows if row.measure == measure})


def _measure(name: str, rows: Sequence[Investment]) -> str:
    periods = {row.period for row in rows if row.measure == name}
    return words.MEASURES[name] + (
        f"\n{dates.period_words(periods.pop())}" if len(periods) == 1 else ""
    )


def _figures(rows: Sequence[Investment], measure: str) -> Cell:
    figures = [row for row in rows if row.measure == measure]
    if not figures:
        return cell(amounts.NOTHING, align="r", token="ink-3")
    return tuple(
        part for row in figures for part in noted_cell(row.printed_value, row.stage, align="r")
    )


def _remarks(page: Page, rows: Sequence[Investment], box: Box) -> None:
    """The sums done again, as many as find room; those that do not hold come first."""
    checks = sorted(investment_sums.checks(rows), key=lambda check: check.holds)
    remarks = [line(check.sentence, 12, token="ink-2", after=4) for check in checks]
    while remarks and total_height(remarks, box[2]) > box[3]:
        remarks.pop()
    if remarks:
        page.text(box, remarks, common.SUM_CHECKS())
