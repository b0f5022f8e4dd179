"""Every indicator of a view in one continued table, by theme, official beside computed."""

from collections.abc import Sequence

from assessment import Period
from data.records.places import Document
from data.records.rows import IndicatorRow, Mention
from exports.slides import notes
from exports.slides.charts.row_chart import lengths
from exports.slides.file.book import Book
from exports.slides.file.table import Cell, Column, SlideTable, cell, draw, split
from exports.slides.file.text import SMALLEST, Paragraph, Run, line, total_height
from exports.slides.verdicts import computed, official
from presentation import common, dates, numbers, words
from presentation.charts.chart_spec import cited_documents
from presentation.citing.sources import documents_of
from presentation.figures import amounts, row_view
from presentation.indicators.gauge_spec import gauge_spec
from presentation.indicators.table_words import by_theme
from presentation.joining import clauses, of_several
from presentation.slides import labels
from presentation.slides.marks import marks_note
from presentation.verdicts import grades

#: Parts of the width: theme and name; all figures together; completion, official, computed.
_NAMED, _FIGURES, _RATED = (0.08, 0.228), 0.292, (0.08, 0.134, 0.186)


def draw_appendix(
    book: Book, rows: Sequence[IndicatorRow], documents: Sequence[Document], context: str
) -> None:  # fmt: skip
    """All rows on as few slides as hold them; each cites the documents of its own rows."""
    ordered = [row for theme in by_theme(rows) for row in theme]
    need = total_height(marks(rows), book.room) + 6
    parts = split(indicator_table(ordered, book.room), book.body[3] - need)
    left, top, room, high = book.body
    start = 0
    for index, part in enumerate(parts):
        shown = ordered[start : start + len(part.rows)]
        start += len(part.rows)
        count = of_several(index, len(parts))
        cited = cited_documents(list(documents), documents_of(shown))
        page = book.page(
            labels.ALL_INDICATORS(count=len(rows), part=count),
            notes.of_rows(shown, book.provenance.documents), book.provenance.citing(*cited),
            context=context,
        )  # fmt: skip
        draw(page, part, book.body, labels.TABLE_OF(name=common.INDICATOR()), _said(shown))
        if note := marks(shown):
            page.text((left, top + high - need + 6, room, need - 6), note, common.NOTE())


def marks(rows: Sequence[IndicatorRow]) -> list[Paragraph]:
    """What the marks of the rows mean, in small print."""
    return [line(text, SMALLEST, token="ink-3") for text in [marks_note(rows)] if text]


def _said(rows: Sequence[IndicatorRow]) -> str:
    return clauses(f"{row.label} {row_view.verdict_words(row)}" for row in rows)


def indicator_table(rows: Sequence[IndicatorRow], room: float) -> SlideTable:
    """Rows with their figures as printed and both verdicts."""
    usual = {role: usual_period([getattr(row, role) for row in rows]) for role in _ROLES}
    roles = [role for role in _ROLES if any(getattr(row, role) for row in rows)]
    figures = [
        f"{_ROLES[role]()}\n{dates.period_words(usual[role])}" for role in roles
    ]  # fmt: skip
    # A deck of one theme says it above its titles.
    themed = len({row.theme_name for row in rows}) > 1
    lead = [(common.THEME(), _NAMED[0]), (common.INDICATOR(), _NAMED[1])]
    lead = lead if themed else [(common.INDICATOR(), sum(_NAMED))]
    wide = _FIGURES / max(len(roles), 1)
    done, said, other = _RATED
    right = (*((figure, wide) for figure in figures), (_done_head(rows), done))
    columns = (
        *(Column(head, room * share) for head, share in lead),
        *(Column(head, room * share, "r") for head, share in right),
        Column(grades.OFFICIAL(), room * said), Column(grades.COMPUTED(), room * other),
    )  # fmt: skip
    cells = tuple(
        (
            *([cell(row.theme_name, token="ink-2")] * themed), _name(row),
            *(_figure(getattr(row, role), usual[role]) for role in roles),
            _done(row), official(row), computed(row),
        )
        for row in rows
    )  # fmt: skip
    return SlideTable(columns, cells).sized(SMALLEST).trimmed(4)


_ROLES = {"baseline": common.BASELINE, "target": common.TARGET, "actual": common.ACTUAL}


def usual_period(figures: Sequence[Mention | None]) -> str:
    """The period that most figures have, to be said in a column's head; "" without one."""
    periods = [figure.period for figure in figures if figure]
    return max(set(periods), key=lambda item: (periods.count(item), item)) if periods else ""


def other_period(figure: Mention, usual: str) -> str:
    """The figure's period in words where it ends at another time than the head says."""
    same = usual and Period.parse(figure.period).end == Period.parse(usual).end
    return "" if same else dates.period_words(figure.period)


def _done_head(rows: Sequence[IndicatorRow]) -> str:
    due = {row.schedule for row in rows if lengths(gauge_spec(row))[1] is not None}
    name = common.COMPLETION()
    if len(due) != 1:
        return name
    return f"{name}\n{labels.DUE_AT(schedule=numbers.percent(due.pop() or 0))}"


def _name(row: IndicatorRow) -> Cell:
    unit = labels.UNIT_BESIDE(unit=row.target.unit) if row.target.unit else ""
    nature = f"　{words.NATURES[row.nature]}" if row.nature == "binding" else ""
    rest = Run(f"{unit}{nature}", SMALLEST, token="ink-3")
    return (Paragraph((Run(row.label, SMALLEST, True), rest)),)


def _figure(figure: Mention | None, usual: str) -> Cell:
    if figure is None:
        return cell(amounts.NOTHING, align="r", token="ink-3")
    rest = " ".join(filter(None, (amounts.basis_words(figure), other_period(figure, usual))))
    first = Run(f"{amounts.aim(figure)}{amounts.printed(figure)}")
    return (Paragraph((first, Run(f" {rest}", token="ink-3")) if rest else (first,), "r"),)


def _done(row: IndicatorRow) -> Cell:
    if row_view.is_bound(row):
        return cell(common.BOUND_MET() if row.met else common.BOUND_MISSED(), align="r")
    if lengths(gauge_spec(row))[0] is None:
        return cell(amounts.NOTHING, align="r", token="ink-3")
    return cell(row_view.completion_words(row), bold=True, align="r")
