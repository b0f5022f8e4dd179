"""What a speaker can look up: every figure of a slide as printed, with its document and place."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import accumulate

from data.records.projects_and_tasks import Investment
from data.records.rows import IndicatorRow, Mention
from exports.slides.verdicts import UNSAID
from presentation import dates, words
from presentation.citing import cited
from presentation.citing.cited import place
from presentation.compare import comparability
from presentation.compare.comparability import Group
from presentation.figures import amounts, row_view
from presentation.figures.qualifiers import remark
from presentation.joining import bracketed, clauses, labelled, phrases, sentence
from presentation.places import figure_name
from presentation.slides import labels
from presentation.trajectory.records import Trajectory
from presentation.verdicts import grades
from presentation.verdicts.verdict_steps import figures

Names = Mapping[str, str]

#: Signs of the notes of one slide: some two minutes.
MOST = 600


def readable(lines: Sequence[str], address: str) -> list[str]:
    """The lines that are read in some two minutes, and how many more the page has.

    The first and the last one always stand: what the slide is about, and its release.
    """
    first, *between, last = filter(None, lines)
    room = MOST - len(first) - len(last) - 1
    ends = list(accumulate(len(text) + 1 for text in between))
    if not ends or ends[-1] <= room:
        return [first, *between, last]
    room -= len(labels.REST_ON_PAGE(count=len(between), address=address)) + 1
    buffer = sum(end <= room for end in ends)
    return [
        first,
        *between[:buffer],
        labels.REST_ON_PAGE(count=len(between) - buffer, address=address),
        last,
    ]


def of_rows(rows: Sequence[IndicatorRow], documents: Names) -> list[str]:
    """A line for each target: its figures as printed and their place; the verdicts stand on the
    slide. What all are taken from is named once."""
    cited_in = {figure.document for row in rows for _, figure in figures(row)}
    if len(rows) == 1 or len(cited_in) > 1:
        return [_row(row, documents) for row in rows]
    titles = (cited.title(documents.get(name, name)) for name in cited_in)
    head = [labels.ALL_TAKEN_FROM(place=name) for name in titles]
    return [*head, *(_row(row, None) for row in rows)]


def _row(row: IndicatorRow, documents: Names | None) -> str:
    named = figures(row)
    where = [
        figure.locator if documents is None else place(figure, documents) for _, figure in named
    ]
    places = list(dict.fromkeys(where))
    roles = Counter(role for role, _ in named)
    printed = (
        _printed_as(role, figure, is_only=roles[role] == 1)
        + (labels.AT_PLACE(index=places.index(at) + 1) if places[1:] else "")
        for (role, figure), at in zip(named, where, strict=True)
    )
    if len(places) > 1:
        cited_at = clauses(f"[{index}] {text}" for index, text in enumerate(places, 1))
    else:
        cited_at = places[0]
    return sentence(clauses((labelled(row.label, phrases(printed)), cited_at))) + _differs(row)


def _printed_as(role: str, figure: Mention, *, is_only: bool) -> str:
    """基期值“30”; with period and basis where a role has several figures."""
    if is_only:
        return words.ROLES[role] + amounts.quoted(figure)
    return bracketed(words.ROLES[role], dates.period_words(figure.period)) + _quoted(figure)


def _quoted(figure: Mention) -> str:
    """“1423” 家: the text as printed, with its unit where it does not hold it."""
    text = amounts.quoted(figure)
    unit = f" {figure.unit}" if figure.unit and figure.unit not in text else ""
    return bracketed(f"{text}{unit}", amounts.basis_words(figure))


def _printed(figure: Mention, documents: Names) -> str:
    return clauses((_quoted(figure), remark(figure), place(figure, documents)))


def _differs(row: IndicatorRow) -> str:
    """Both verdicts where they differ, and what the document prints otherwise."""
    doubt = sentence(row_view.doubt_sentence(row))
    if row.agrees is not False:
        return doubt
    official = labelled(grades.OFFICIAL(), row.published_words or UNSAID())
    computed = labelled(grades.COMPUTED(), row_view.computed_words(row))
    return clauses([official, computed]) + labels.OFFICIAL_PREVAILS() + doubt


def of_trajectory(trajectory: Trajectory, places: Names) -> list[str]:
    """Each point and span of the chart, then what no line may hold."""
    drawn = [(item.period, item.printed, item.figure_id) for item in trajectory.points]
    drawn += [(item.period, item.printed, item.figure_id) for item in trajectory.spans]
    lines = [
        _point(dates.period_words(period), printed, places.get(figure_id, ""))
        for period, printed, figure_id in drawn
    ]
    broken = [
        labels.DEFINITION_CHANGED(reason=item.reason, locator=item.locator)
        for item in trajectory.breaks
    ]
    return ["", labels.FIGURES_OF_TRAJECTORY(), *lines, *broken, *trajectory.apart]


def _point(when: str, printed: str, where: str) -> str:
    return clauses([labelled(when, printed), where])


def of_group(group: Group, documents: Names) -> list[str]:
    """Each figure of a comparison."""
    converted = {
        figure_name(figure): comparability.converted(figure.mention, group.unit)
        for figure in group.figures
    }
    return [
        labelled(
            bracketed(figure_name(figure), figure.plan_name),
            clauses([converted[figure_name(figure)], _printed(figure.mention, documents)]),
        )
        for figure in group.figures
    ]


def of_investments(rows: Sequence[Investment], documents: Names) -> list[str]:
    """Each place once, below it a line for each of its groups of projects."""
    lines: list[str] = []
    for where in dict.fromkeys(place(row, documents) for row in rows):
        at_place = [row for row in rows if place(row, documents) == where]
        lines.append(labels.ALL_TAKEN_FROM(place=where))
        for name in dict.fromkeys(row.group_name for row in at_place):
            of_group = [row for row in at_place if row.group_name == name]
            lines.append(sentence(labelled(name, clauses(map(_amount, of_group)))))
    return lines


def _amount(row: Investment) -> str:
    """总投资“4376.82亿元”，规划总投资."""
    printed = words.MEASURES[row.measure] + amounts.in_quotes(row.printed_value)
    return phrases((printed, row.stage, row.note))
