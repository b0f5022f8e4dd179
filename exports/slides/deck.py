"""A district as a deck to decide with: cover, the whole, what lies below and ahead, details."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from data.records.places import Document
from data.records.rows import IndicatorRow
from data.records.works import Investment, Task
from exports.slides.charts.investments import draw_all_investments
from exports.slides.charts.trajectory import draw_trajectory
from exports.slides.file.book import Book
from exports.slides.file.provenance import Provenance
from exports.slides.pages.appendix import draw_appendix
from exports.slides.pages.cover import draw_cover
from exports.slides.pages.standing import draw_standing
from exports.slides.pages.targets import draw_targets
from exports.slides.pages.tasks import draw_tasks
from exports.slides.pages.whole import FEW, draw_whole
from exports.slides.pages.words_pages import draw_closing
from presentation import dates, numbers
from presentation.charts.chart_spec import Line, cited_documents
from presentation.figures import row_view
from presentation.figures.share_words import share_words
from presentation.joining import facts, labelled, listed
from presentation.slides import labels
from presentation.slides.whole_words import ahead, ahead_title, investment_words
from presentation.trajectory.trajectory import Trajectory
from presentation.verdicts.below import below, title
from presentation.verdicts.counts import are_compared, counted

#: Rows that a slide of those below and of those ahead holds at most.
_BELOW, _AHEAD = 8, 8
#: Project groups that are told in sentences.
_SENTENCES = 2


@dataclass(frozen=True)
class Deck:
    """What the page of a district shows at one view.

    `area_name` names the area in full (某新区核心区), `theme` is the name of the only theme to
    tell of, "" for all. `rows` are those of the area at the period, `lines` all areas of the plan;
    with a theme, those of the theme alone. `documents` are the ones that anything in the deck is
    taken from; `course` is the trajectory of the row that lies farthest below.
    """

    area_name: str
    plan_name: str
    period: str
    theme: str
    rows: tuple[IndicatorRow, ...]
    lines: tuple[Line, ...]
    investments: tuple[Investment, ...]
    documents: tuple[Document, ...]
    tasks: tuple[Task, ...] = ()
    course: tuple[IndicatorRow, Trajectory] | None = None

    @property
    def context(self) -> str:
        """某新区核心区 · “十四五”规划 · 2022 年."""
        return facts((self.area_name, self.what))

    @property
    def what(self) -> str:
        """“十四五”规划 · 2022 年; a year that the plan's name says is not said again."""
        when = dates.period_words(self.period)
        dated = "" if when.replace(" ", "") in self.plan_name.replace(" ", "") else when
        return facts((self.plan_name, dated, self.theme))


def farthest(rows: Sequence[IndicatorRow]) -> IndicatorRow | None:
    """The row that lies farthest below what is due; None where none with a length does."""
    measured = [row for row in below(rows) if row_view.distance(row) is not None]
    return measured[0] if measured else None


def deck(given: Deck, provenance: Provenance) -> bytes:
    """A PPTX of a district; `provenance` brings address, release and the names of documents."""
    titles, until = cited_documents(list(given.documents), {d.document for d in given.documents})
    book = Book(
        labels.PLAN_PROGRESS_OF(context=given.context),
        given.context,
        provenance.citing(titles, until),
    )
    _cover(book, given)
    draw_whole(book, given.lines, given.rows, _said(given))
    if len(given.rows) > FEW:
        _standing(book, given.rows)
    if given.course:
        draw_trajectory(book, *given.course)
    _investments(book, given)
    if given.tasks:
        draw_tasks(book, given.tasks)
    _details(book, given)
    if _is_rated(given) or len(given.documents) > 1:
        draw_closing(book, given.rows, given.documents)
    return book.save()


def _cover(book: Book, given: Deck) -> None:
    own = book.provenance
    under = [given.what, own.author, own.state, own.source]
    draw_cover(book, labels.PLAN_PROGRESS_OF_AREA(area=given.area_name), under, given.rows)


def _standing(book: Book, rows: Sequence[IndicatorRow]) -> None:
    behind, beyond = below(rows), ahead(counted(rows))
    if behind:
        draw_standing(book, behind, below_title(behind, rows), _BELOW, labels.BELOW_DUE())
    if beyond:
        draw_standing(book, beyond, ahead_title(beyond), _AHEAD, labels.AT_OR_BEYOND())


def below_title(behind: Sequence[IndicatorRow], rows: Sequence[IndicatorRow]) -> str:
    """滞后 9 项，离应到进度最远的是…：完成 3.3%，应到 40%; `behind` are those of `rows` below.

    Where a printed row has several targets, the headline counts it once, and the title says so.
    """
    compared, first = are_compared(rows), behind[0]
    indicators = len(below(counted(rows)))
    count = title(rows) + (
        labels.AS_INDICATORS(indicators=indicators) if indicators != len(behind) else ""
    )
    if row_view.distance(first) is None:
        return labelled(count, listed(row.label for row in behind))
    completion = row_view.completion_since(first)
    if compared or first.schedule is None:
        farthest = labelled(first.label, share_words(first, completion))
        return labels.COUNT_AND_FARTHEST_FROM_TARGET(count=count, told=farthest)
    farthest = labels.LABEL_COMPLETED(label=first.label, completion=completion)
    return labels.COUNT_AND_FARTHEST_FROM_DUE(
        count=count, told=farthest, schedule=numbers.percent(first.schedule)
    )


def _is_rated(given: Deck) -> bool:
    return any(row_view.is_rated(row) for row in given.rows)


def _fills_a_slide(given: Deck) -> bool:
    """Whether the project groups are more than a sentence says."""
    return len({row.group for row in given.investments}) > _SENTENCES


def _said(given: Deck) -> list[str]:
    """What stands on the slide of the whole in place of a slide of its own."""
    is_closed = _is_rated(given) or len(given.documents) > 1
    told = [] if is_closed else [labels.NOTHING_INTERPOLATED()]
    if _fills_a_slide(given):
        return told
    return [*told, *(investment_words(row) for row in given.investments)]


def _investments(book: Book, given: Deck) -> None:
    if not given.investments or not _fills_a_slide(given):
        return
    used = {row.document for row in given.investments}
    kept = book.provenance
    book.provenance = kept.citing(*cited_documents(list(given.documents), used))
    draw_all_investments(book, given.investments)
    book.provenance = kept


def _details(book: Book, given: Deck) -> None:
    """All rows: with their verdicts where any has one, else the targets."""
    if len(given.rows) <= FEW:
        return
    if _is_rated(given):
        context = labels.APPENDIX_OF(context=given.context)
        draw_appendix(book, given.rows, given.documents, context)
    elif given.rows:
        draw_targets(book, given.rows, given.context)
