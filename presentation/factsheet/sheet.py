"""One A4 page of a district and plan: what it says, for the page and for the document alike."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from assessment import Rating
from data.records.places import Document
from data.records.projects_and_tasks import Investment
from data.records.rows import IndicatorRow
from presentation import dates, words
from presentation.citing import cited
from presentation.factsheet import labels
from presentation.figures import amounts, row_view
from presentation.figures.as_printed import qualified
from presentation.indicators.headline_words import Part, headline_parts
from presentation.joining import bracketed, clauses, listed, phrases, sentence
from presentation.slides.marks import marks_note, unmarked
from presentation.slides.whole_words import ahead
from presentation.verdicts import below, reasons
from presentation.verdicts.counts import counted, tally
from presentation.verdicts.outcome_words import rating_words

#: What one page holds: rows below, rows ahead, project groups, targets of a plan without results.
_LATE, _AHEAD, _GROUPS, _TARGETS = 10, 8, 5, 60
#: Names of one reason that are told one by one, and measures of projects.
_NAMES, _MEASURES = 4, 5


@dataclass(frozen=True)
class Factsheet:
    """What a page holds. `counts` are class, words and number; `late` and `ahead` the rows shown
    under their titles; `projects` the heads and cells of a table; `targets` names with targets of
    a plan without results; `remarks` are sentences below, `end` those at the foot."""

    title: str
    headline: tuple[Part, ...]
    counts: tuple[tuple[str, str, int], ...]
    late: tuple[IndicatorRow, ...]
    late_title: str
    ahead: tuple[IndicatorRow, ...]
    ahead_title: str
    targets: tuple[tuple[str, str], ...]
    targets_title: str
    projects: tuple[tuple[str, ...], ...]
    remarks: tuple[str, ...]
    end: tuple[str, ...]


@dataclass(frozen=True)
class FactsheetSubject:
    """What a sheet is about and who publishes it; `documents` are those it is taken from."""

    area_name: str
    plan_name: str
    period: str
    rows: Sequence[IndicatorRow]
    investments: Sequence[Investment]
    documents: Sequence[Document]
    organisation: str
    address: str


def sheet(subject: FactsheetSubject) -> Factsheet:
    """The fact sheet of a view."""
    counted_rows = counted(subject.rows)
    is_rated = any(row_view.is_rated(row) for row in counted_rows)
    late, beyond = below.below(counted_rows), ahead(counted_rows)
    late_title = below.title(counted_rows) if late else ""
    return Factsheet(
        title=_title(subject),
        headline=tuple(headline_parts(subject.rows)),
        counts=_counts(counted_rows) if is_rated else (),
        late=tuple(late[:_LATE]), late_title=late_title,
        ahead=tuple(beyond[:_AHEAD]),
        ahead_title=labels.AHEAD(count=len(beyond)) if beyond else "",
        targets=() if is_rated else _targets(subject.rows),
        targets_title=labels.TARGETS(count=len(subject.rows)),
        projects=_projects(subject.investments),
        remarks=_remarks(subject, counted_rows, late, beyond, is_rated),
        end=_end(subject, counted_rows, is_rated),
    )  # fmt: skip


def _title(subject: FactsheetSubject) -> str:
    when = dates.moment_words(subject.period)
    if when.replace(" ", "")[:4] in subject.plan_name:
        return labels.TITLE(area=subject.area_name, plan=subject.plan_name)
    return labels.TITLE_AT(area=subject.area_name, plan=subject.plan_name, when=when)


def _counts(rows: Sequence[IndicatorRow]) -> tuple[tuple[str, str, int], ...]:
    counts = tally(rows)
    return tuple(
        (rating, text, counts.of(rating))
        for rating, text in rating_words(rows).items()
        if rating != Rating.NOT_APPLICABLE
    )


def _targets(rows: Sequence[IndicatorRow]) -> tuple[tuple[str, str], ...]:
    return tuple((row.label, qualified(row.target)) for row in rows[:_TARGETS])


def _projects(rows: Sequence[Investment]) -> tuple[tuple[str, ...], ...]:
    """Heads, then a row for each project group, wholes before their parts."""
    if not rows:
        return ()
    count = Counter(row.measure for row in rows)
    chosen = {name for name, _ in count.most_common(_MEASURES)}
    measures = [name for name in words.MEASURES if name in chosen]
    groups = list(dict.fromkeys(row.group for row in rows))[:_GROUPS]
    heads = (labels.GROUP(), *(words.MEASURES[name] for name in measures))
    return (heads, *(_group(group, measures, rows) for group in groups))


def _group(group: str, measures: Sequence[str], rows: Sequence[Investment]) -> tuple[str, ...]:
    of_group = [row for row in rows if row.group == group]
    cells = (
        phrases(row.printed_value for row in of_group if row.measure == name) or amounts.NOTHING
        for name in measures
    )
    return (of_group[0].group_name, *cells)


def _remarks(
    subject: FactsheetSubject, counted_rows: Sequence[IndicatorRow], late: Sequence[IndicatorRow],
    beyond: Sequence[IndicatorRow], is_rated: bool,
) -> tuple[str, ...]:  # fmt: skip
    more = max(len(late) - _LATE, 0) + max(len(beyond) - _AHEAD, 0)
    if not is_rated:
        more = max(len(subject.rows) - _TARGETS, 0)
    shown = [*late[:_LATE], *beyond[:_AHEAD]] if is_rated else subject.rows[:_TARGETS]
    remarks = (
        _open(counted_rows) if is_rated else labels.NO_RESULTS(),
        labels.MORE(count=more) if more else "",
        marks_note(shown),
    )
    return tuple(text for text in remarks if text)


def _open(rows: Sequence[IndicatorRow]) -> str:
    """暂未评价 6 项，不算滞后：实际利用外资、数字经济占比（口径变化）；……"""
    open_rows = [row for row in rows if row.shown_rating == Rating.NOT_ASSESSED]
    if not open_rows:
        return ""
    by_reason: dict[str, list[str]] = {}
    for row in open_rows:
        by_reason.setdefault(reasons.reason_words(row), []).append(unmarked(row.label))
    causes = (
        labels.OPEN_OF(names=listed(names), reason=reason) if len(names) <= _NAMES
        else labels.OPEN_NUMBER(reason=reason, count=len(names))
        for reason, names in by_reason.items()
    )  # fmt: skip
    return labels.OPEN(count=len(open_rows)) + sentence(clauses(causes))


def _end(
    subject: FactsheetSubject, rows: Sequence[IndicatorRow], is_rated: bool
) -> tuple[str, ...]:
    titles = clauses(bracketed(cited.title(item.title), item.number) for item in subject.documents)
    until = max((item.data_until for item in subject.documents), default="")
    who = labels.BY if subject.organisation else labels.ADDRESS
    sources = (
        _by_whom(rows) if is_rated else "", labels.SOURCES(sources=titles, until=until),
        who(organisation=subject.organisation, address=subject.address),
    )  # fmt: skip
    return tuple(text for text in sources if text)


def _by_whom(rows: Sequence[IndicatorRow]) -> str:
    rated = [row for row in rows if row_view.is_rated(row)]
    official = sum(row_view.is_official(row) for row in rated)
    if official in (0, len(rated)):
        return labels.OFFICIAL_ALL() if official else labels.COMPUTED_ALL()
    return labels.BOTH(official=official, computed=len(rated) - official)


def figures(row: IndicatorRow) -> tuple[str, str]:
    """The result and the target as printed: 31, 60 万台; a baseline of another year is named."""
    target = phrases([qualified(row.target), row_view.base_flag(row)])
    return amounts.printed(row.actual), target


def done(row: IndicatorRow) -> str:
    """The completion; of a bound, on which side of it the result stands."""
    return row_view.completion_words(row) if not row_view.is_bound(row) else amounts.NOTHING
