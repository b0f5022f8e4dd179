"""A whole district as a deck: summary, what lies below, themes, investment, method, sources."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from data.records import Document, IndicatorRow, Investment
from exports.slides import notes
from exports.slides.bars import draw_all_investments, draw_investments
from exports.slides.book import Book
from exports.slides.provenance import Provenance
from exports.slides.rows import draw_rows, parts
from exports.slides.summary import draw_summary
from exports.slides.words_pages import draw_method, draw_sources
from presentation import row_view, words
from presentation.charts.chart_spec import Line, cited_documents
from presentation.counts import are_compared, counted
from presentation.indicators.below import below, title
from presentation.indicators.table_words import theme_counts
from presentation.projects.investment_chart import chart_bars
from presentation.slides import labels
from presentation.sources import documents_of


@dataclass(frozen=True)
class Deck:
    """What the page of a district shows at one view.

    `area_name` names the area in full (两江新区直管区), `theme` is the name of the only theme to
    tell of, "" for all. `rows` are those of the area at the period, `lines` all areas of the plan;
    `documents` the ones that anything in the deck is taken from.
    """

    area_name: str
    plan_name: str
    period: str
    theme: str
    rows: tuple[IndicatorRow, ...]
    lines: tuple[Line, ...]
    investments: tuple[Investment, ...]
    documents: tuple[Document, ...]

    @property
    def context(self) -> str:
        """两江新区直管区 · “十四五”规划 · 2022 年."""
        when = words.period_words(self.period)
        return " · ".join(filter(None, (self.area_name, self.plan_name, when, self.theme)))

    @property
    def shown(self) -> tuple[IndicatorRow, ...]:
        """The rows of the theme."""
        return tuple(row for row in self.rows if self.theme in ("", row.theme_name))


def deck(given: Deck, provenance: Provenance) -> bytes:
    """A PPTX of a district; `provenance` brings address, release and the names of documents."""
    titles, until = cited_documents(list(given.documents), {d.document for d in given.documents})
    book = Book(
        labels.PLAN_PROGRESS_OF(context=given.context),
        given.context,
        provenance.citing(titles, until),
    )
    draw_summary(book, given.lines, given.rows)
    _below(book, given)
    for own in _themes(given.shown):
        _indicators(book, given, own, own[0].theme_name, theme_title(own, given.rows))
    _investments(book, given)
    draw_method(book, given.rows)
    draw_sources(book, given.documents)
    return book.save()


def _themes(rows: Sequence[IndicatorRow]) -> list[list[IndicatorRow]]:
    """The rows of each theme in order of appearance, those of the table first."""
    found: dict[str, list[IndicatorRow]] = {}
    for row in rows:
        found.setdefault(row.theme, []).append(row)
    return [sorted(own, key=lambda row: not row.in_table) for own in found.values()]


def theme_title(rows: Sequence[IndicatorRow], table: Sequence[IndicatorRow]) -> str:
    """民生福祉 7 项：4 项达到或超过，2 项滞后，另列 2 个目标: as the headline counts."""
    return f"{rows[0].theme_name} {theme_counts(rows, table)}"


def below_title(found: Sequence[IndicatorRow], rows: Sequence[IndicatorRow]) -> str:
    """滞后 9 项，离应到进度最远的是…：完成 3.3%，应到 40%; `found` are those of `rows` below.

    Where a printed row has several targets, the headline counts it once, and the title says so.
    """
    compared, first = are_compared(rows), found[0]
    indicators = len(below(counted(rows)))
    count = title(rows) + (
        labels.AS_INDICATORS(indicators=indicators) if indicators != len(found) else ""
    )
    if row_view.distance(first) is None:
        return f"{count}：{'、'.join(row.label for row in found)}"
    completion = row_view.completion_words(first)
    if compared or first.schedule is None:
        told = labels.LABEL_SHARE(label=first.label, completion=completion)
        return labels.COUNT_AND_FARTHEST_FROM_TARGET(count=count, told=told)
    told = labels.LABEL_COMPLETED(label=first.label, completion=completion)
    return labels.COUNT_AND_FARTHEST_FROM_DUE(
        count=count, told=told, schedule=words.percent(first.schedule)
    )


def _below(book: Book, given: Deck) -> None:
    found = below(given.shown)
    if found:
        _indicators(book, given, found, labels.BELOW_DUE(), below_title(found, given.shown))


def _indicators(
    book: Book, given: Deck, rows: Sequence[IndicatorRow], name: str, title: str
) -> None:
    found = parts(rows)
    for index, part in enumerate(found):
        count = f"（{index + 1}/{len(found)}）" if len(found) > 1 else ""
        told = notes.of_rows(part.rows, book.provenance.documents)
        used = documents_of(part.rows)
        own = book.provenance.citing(*cited_documents(list(given.documents), used))
        draw_rows(book.page(f"{title}{count}", told, own), part, name)


def _investments(book: Book, given: Deck) -> None:
    if not given.investments:
        return
    used = {row.document for row in given.investments}
    kept = book.provenance
    book.provenance = kept.citing(*cited_documents(list(given.documents), used))
    if chart_bars(given.investments):
        draw_investments(book, given.investments)
    draw_all_investments(book, given.investments)
    book.provenance = kept
