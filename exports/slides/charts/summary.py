"""How many indicators have which verdict: a native stacked bar and the table of the same counts."""

from collections.abc import Mapping, Sequence
from typing import Any

from assessment import Rating
from data.records.rows import IndicatorRow
from exports.slides import notes
from exports.slides.charts import chart as charts
from exports.slides.file.book import Book
from exports.slides.file.colours import tint
from exports.slides.file.deterministic import Categories
from exports.slides.file.frame import Box
from exports.slides.file.page import Page
from exports.slides.file.table import Column, SlideTable, cell, draw
from exports.slides.file.text import line, plain, total_height
from exports.slides.verdicts import marked
from presentation import common
from presentation.charts.chart_spec import AreaLine
from presentation.charts.palette import rating_token
from presentation.charts.text_width import em
from presentation.indicators import headline_words
from presentation.joining import clauses, labelled, sentence
from presentation.slides import labels
from presentation.verdicts.count_words import counts_words
from presentation.verdicts.counts import Tally, counted, counting_note, tally
from presentation.verdicts.outcome_words import rating_words

_BAR = 58.0
_LEGEND = 34.0
#: Areas on the slide; the notes have them all.
_MOST = 8
#: Ems between the words of two columns.
_AROUND = 2
#: Writes a count, and nothing for none.
_COUNT = "0;;"


def draw_summary(
    book: Book, lines: Sequence[AreaLine], headline_rows: Sequence[IndicatorRow]
) -> Page:
    """A slide of all areas of a view; `headline_rows` are those the headline is about."""
    lines = [item for item in lines if item.rows]
    shown = lines[:_MOST]
    title = headline_words.title_text(headline_rows)
    page = book.page(title, _notes(book, lines))
    table = counts_table(shown, book.room)
    left, top, wide, room = book.body
    drawn = [item for item in shown if item.is_large] or shown
    high = min(_LEGEND + _BAR * len(drawn), room - sum(table.heights()) - 8)
    _chart(page, drawn, (left, top, wide, high))
    high += draw(page, table, (left, top + high + 8, wide, 0), labels.COUNTS(), title) + 8
    remarks = [line(text, 16, after=7) for text in _remarks(shown, headline_rows)]
    while remarks and total_height(remarks, wide) > room - high - 14:
        remarks.pop()
    if remarks:
        page.text((left, top + high + 14, wide, room - high - 14), remarks, common.NOTE())
    return page


def _notes(book: Book, lines: Sequence[AreaLine]) -> list[str]:
    texts = []
    for item in lines:
        texts += ["", labelled(item.label, counts_words(counted(item.rows)))]
        texts += notes.of_rows(item.rows, book.provenance.documents)
    return texts


def _table_words(lines: Sequence[AreaLine]) -> Mapping[str, str]:
    return rating_words([row for item in lines for row in counted(item.rows)])


def counts_table(lines: Sequence[AreaLine], width: float) -> SlideTable:
    """The counts of each area by verdict."""
    table = _table_words(lines)
    columns = [
        Column(common.STATISTICAL_SCOPE(), width * 0.19),
        Column(common.INDICATOR_COUNT(), width * 0.09, "r"),
    ]
    heads = [marked(rating, text) for rating, text in table.items()]
    room = width * 0.72 / sum(em(head) + _AROUND for head in heads)
    columns += [Column(head, room * (em(head) + _AROUND), "r") for head in heads]
    rows, size = [], 16 if len(lines) < 4 else 13
    for item in lines:
        by_rating = tally(counted(item.rows))
        cells = [cell(item.label, size, bold=True), cell(str(by_rating.total), size, align="r")]
        cells += [cell(str(by_rating.of(rating)), size, align="r") for rating in table]
        rows.append(tuple(cells))
    return SlideTable(tuple(columns), tuple(rows))


def _remarks(lines: Sequence[AreaLine], headline_rows: Sequence[IndicatorRow]) -> list[str]:
    remarks = [headline_words.lede_text(headline_rows)]
    if len(lines) > 1:
        remarks.append(common.SCOPES_NOT_ADDED())
    remarks += [
        labelled(item.label, note) if len(lines) > 1 else note
        for item in lines if (note := counting_note(item.rows))
    ]  # fmt: skip
    return [text for text in remarks if text]


def _chart(page: Page, lines: Sequence[AreaLine], box: Box) -> None:
    table = _table_words(lines)
    tallies = [tally(counted(item.rows)) for item in lines]
    data = Categories(number_format="0")
    data.categories = [plain(item.label) for item in lines]
    for rating, text in table.items():
        data.add_series(text, [area.of(rating) for area in tallies])
    said = clauses(labelled(item.label, counts_words(counted(item.rows))) for item in lines)
    chart = charts.add(page, charts.STACKED, data, box, labels.COUNTS_CHART(), sentence(said))
    charts.bars(chart.plots[0], gap=45, overlap=100)
    for series, rating in zip(chart.plots[0].series, table, strict=True):
        _paint(series, rating)
    charts.name_downwards(chart.category_axis, 14 if len(lines) < 5 else 12)
    charts.quiet(chart.value_axis, labels=False)
    charts.scale(chart.value_axis, 0, _most(tallies), None, "0")
    chart.value_axis.visible = False
    charts.legend(chart)
    charts.finish(chart)


def _most(tallies: Sequence[Tally]) -> int:
    return max([1, *(sum(area.counts.values()) for area in tallies)])


def _paint(series: Any, rating: str) -> None:
    is_open = rating in (Rating.NOT_ASSESSED, Rating.NOT_APPLICABLE)
    part = "wash" if is_open else "fill"
    charts.paint(series, rating_token(rating, part))
    tint(series.format.line.color, "open-fill" if is_open else "surface")
    charts.labels(series, _COUNT, size=16, token="ink" if is_open else "surface")
