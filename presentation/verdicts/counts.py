"""How many indicators have which verdict; what counts and what does not."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from assessment import Rating
from assessment.outcome import UNRATED
from data.records.rows import IndicatorRow
from presentation.figures import row_view
from presentation.joining import clauses, sentence
from presentation.language import say


@dataclass(frozen=True)
class Tally:
    """Counts by class. `total` leaves out 不适用; met + lagging + open = total.

    Which verdicts count as met, their documents say.
    """

    counts: dict[str, int]
    met: int
    lagging: int

    @property
    def total(self) -> int:
        """Indicators that apply to the area."""
        return sum(self.counts.values()) - self.of(Rating.NOT_APPLICABLE)

    @property
    def open(self) -> int:
        """Without a verdict."""
        return self.of(Rating.NOT_ASSESSED)

    def of(self, rating: str) -> int:
        """How many have this rating."""
        return self.counts.get(rating, 0)


def tally(rows: Sequence[IndicatorRow]) -> Tally:
    """Count the shown verdicts of all rows given."""
    classes_shown = Counter(row.shown_rating for row in rows)
    met = Counter(row.shown_met for row in rows)
    return Tally({rating: classes_shown[rating] for rating in Rating}, met[True], met[False])


def classes(rows: Sequence[IndicatorRow]) -> list[str]:
    """The classes that rows like these have, in their documents' order; those without a verdict
    last.

    A class that no document of theirs has stands where it does among all classes.
    """
    order = list(dict.fromkeys(word.rating for row in rows for word in row.scheme))
    usual = [] if order else usual_classes(are_compared(rows))[: -len(UNRATED)]
    shown = {row.shown_rating for row in rows if row_view.is_rated(row)}
    for rating in (one for one in Rating if one in shown.union(usual) and one not in order):
        worse = (at for at, known in enumerate(order) if _ALL.index(known) > _ALL.index(rating))
        order.insert(next(worse, len(order)), rating)
    return [*order, *UNRATED]


def usual_classes(outcomes: bool) -> list[str]:
    """The classes of computed verdicts, of results or of progress, and those without a verdict."""
    return [*(_RESULTS if outcomes else _PROGRESS), *UNRATED]


_ALL = [str(rating) for rating in Rating]
#: The classes of computed verdicts.
_PROGRESS = (Rating.AHEAD, Rating.ON_TRACK, Rating.SLIGHTLY_BEHIND, Rating.BEHIND)
_RESULTS = (Rating.AHEAD, Rating.ON_TRACK, Rating.BASICALLY_MET, Rating.BEHIND)


def are_told_by_word(rows: Sequence[IndicatorRow]) -> bool:
    """Whether a count names each verdict: two sums, of what keeps the schedule and what does not,
    say less than the documents do where their classes are not those of the schedule."""
    rated = [*(row.shown_rating for row in rows if row_view.is_rated(row))]
    rated += [word.rating for row in rows for word in row.scheme]
    return are_compared(rows) or any(rating not in _PROGRESS for rating in rated)


def counted(rows: Sequence[IndicatorRow]) -> list[IndicatorRow]:
    """The rows a headline counts: one for each numbered row of the document's table.

    A printed row that holds an amount and its growth, or parts marked with #, is one indicator.
    Without a table every target counts.
    """
    in_table = [row for row in rows if row.in_table]
    first: dict[tuple[str, str], IndicatorRow] = {}
    for row in in_table:
        first.setdefault(_printed_row(row), row)
    return list(first.values()) or list(rows)


def counting_note(rows: Sequence[IndicatorRow]) -> str:
    """What the counts leave out, as a sentence; "" where they leave out nothing."""
    counted_rows = counted(rows)
    in_text = sum(not row.in_table for row in rows)
    remarks = []
    if len(rows) - in_text > len(counted_rows):
        remarks.append(say("同一行印有几个目标的计一项"))
    if in_text and len(counted_rows) < len(rows):
        remarks.append(say("另有 {in_text} 项文中目标列在表内，不计入", in_text=in_text))
    return sentence(clauses(remarks)) if remarks and counted_rows != list(rows) else ""


def unit_words(rows: Sequence[IndicatorRow]) -> str:
    """指标 where the document has a table of them, 目标 where it names some in its text."""
    return say("指标") if not rows or any(row.in_table for row in rows) else say("目标")


def row_number(row: IndicatorRow) -> str:
    """The printed row as its place names it, such as 第5行 or (5); "" outside of tables."""
    if not row.printed_table:
        return ""
    rest = row.row_label.removeprefix(row.printed_table).split()
    return rest[0] if rest else ""


def _printed_row(row: IndicatorRow) -> tuple[str, str]:
    number = row_number(row)
    return (row.printed_table, number) if number else ("", row.target.figure_id)


def are_compared(rows: Sequence[IndicatorRow]) -> bool:
    """Whether every verdict compares a result with its target, so that outcome words fit."""
    rated = [row for row in rows if row_view.is_rated(row)]
    return bool(rated) and all(row_view.is_comparison(row) for row in rated)


def by_status(rows: Sequence[IndicatorRow]) -> list[IndicatorRow]:
    """Rows in order of status, as `classes` has it; the document's order within a status."""
    order = classes(rows)
    return sorted(rows, key=lambda row: order.index(row.shown_rating))
