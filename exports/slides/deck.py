"""A district as a deck to decide with: cover, the whole, what lies below and ahead, details."""

from collections.abc import Sequence
from dataclasses import dataclass

from data.records.places import Document
from data.records.projects_and_tasks import Investment, Task
from data.records.rows import IndicatorRow
from exports.slides.charts.investments import draw_all_investments
from exports.slides.charts.trajectory import draw_trajectory
from exports.slides.file.book import Book
from exports.slides.file.provenance import Provenance
from exports.slides.pages.appendix import draw_appendix
from exports.slides.pages.cover import draw_cover
from exports.slides.pages.distances import draw_distances
from exports.slides.pages.targets import draw_targets
from exports.slides.pages.tasks import draw_tasks
from exports.slides.pages.whole import FEW, draw_whole
from exports.slides.pages.words_pages import draw_closing
from presentation import dates, numbers
from presentation.charts.chart_spec import AreaLine, cited_documents
from presentation.figures import row_view
from presentation.figures.share_words import share_words
from presentation.joining import facts, labelled, listed
from presentation.slides import labels
from presentation.slides.whole_words import ahead, ahead_title, investment_words
from presentation.trajectory.records import Trajectory
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
    taken from; `trajectory` is that of the row that lies farthest below.
    """

    area_name: str
    plan_name: str
    period: str
    theme: str
    rows: tuple[IndicatorRow, ...]
    lines: tuple[AreaLine, ...]
    investments: tuple[Investment, ...]
    documents: tuple[Document, ...]
    tasks: tuple[Task, ...] = ()
    trajectory: tuple[IndicatorRow, Trajectory] | None = None

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


def deck(deck: Deck, provenance: Provenance) -> bytes:
    """A PPTX of a district; `provenance` brings address, release and the names of documents."""
    titles, until = cited_documents(list(deck.documents), {d.document for d in deck.documents})
    book = Book(
        labels.PLAN_PROGRESS_OF(context=deck.context),
        deck.context,
        provenance.citing(titles, until),
    )
    _cover(book, deck)
    draw_whole(book, deck.lines, deck.rows, _said(deck))
    if len(deck.rows) > FEW:
        _extremes(book, deck.rows)
    if deck.trajectory:
        draw_trajectory(book, *deck.trajectory)
    _investments(book, deck)
    if deck.tasks:
        draw_tasks(book, deck.tasks)
    _details(book, deck)
    if _is_rated(deck) or len(deck.documents) > 1:
        draw_closing(book, deck.rows, deck.documents)
    return book.save()


def _cover(book: Book, deck: Deck) -> None:
    provenance = book.provenance
    under = [deck.what, provenance.author, provenance.state, provenance.source]
    draw_cover(book, labels.PLAN_PROGRESS_OF_AREA(area=deck.area_name), under, deck.rows)


def _extremes(book: Book, rows: Sequence[IndicatorRow]) -> None:
    behind, beyond = below(rows), ahead(counted(rows))
    if behind:
        draw_distances(book, behind, below_title(behind, rows), _BELOW, labels.BELOW_DUE())
    if beyond:
        draw_distances(book, beyond, ahead_title(beyond), _AHEAD, labels.AT_OR_BEYOND())


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
        return labels.COUNT_AND_FARTHEST_FROM_TARGET(count=count, farthest=farthest)
    farthest = labels.LABEL_COMPLETED(label=first.label, completion=completion)
    return labels.COUNT_AND_FARTHEST_FROM_DUE(
        count=count, farthest=farthest, schedule=numbers.percent(first.schedule)
    )


def _is_rated(deck: Deck) -> bool:
    return any(row_view.is_rated(row) for row in deck.rows)


def _fills_a_slide(deck: Deck) -> bool:
    """Whether the project groups are more than a sentence says."""
    return len({row.group for row in deck.investments}) > _SENTENCES


def _said(deck: Deck) -> list[str]:
    """What stands on the slide of the whole in place of a slide of its own."""
    is_closed = _is_rated(deck) or len(deck.documents) > 1
    sentences = [] if is_closed else [labels.NOTHING_INTERPOLATED()]
    if _fills_a_slide(deck):
        return sentences
    return [*sentences, *(investment_words(row) for row in deck.investments)]


def _investments(book: Book, deck: Deck) -> None:
    if not deck.investments or not _fills_a_slide(deck):
        return
    used = {row.document for row in deck.investments}
    kept = book.provenance
    book.provenance = kept.citing(*cited_documents(list(deck.documents), used))
    draw_all_investments(book, deck.investments)
    book.provenance = kept


def _details(book: Book, deck: Deck) -> None:
    """All rows: with their verdicts where any has one, else the targets."""
    if len(deck.rows) <= FEW:
        return
    if _is_rated(deck):
        context = labels.APPENDIX_OF(context=deck.context)
        draw_appendix(book, deck.rows, deck.documents, context)
    elif deck.rows:
        draw_targets(book, deck.rows, deck.context)
