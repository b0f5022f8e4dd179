"""What a speaker can look up: every figure of a slide as printed, with its document and place."""

from collections.abc import Mapping, Sequence
from itertools import groupby

from data.records.rows import IndicatorRow, Mention
from data.records.works import Investment
from exports.slides.verdicts import UNSAID
from presentation import common, dates, words
from presentation.citing import cited
from presentation.citing.cited import place
from presentation.compare import comparability
from presentation.compare.comparability import Group
from presentation.figures import amounts, row_view
from presentation.figures.qualifiers import remark
from presentation.joining import bracketed, clauses, labelled, phrases, sentence
from presentation.places import figure_name
from presentation.slides import labels
from presentation.trajectory.trajectory import Trajectory
from presentation.verdicts import grades, reasons
from presentation.verdicts.verdict_steps import figures

Names = Mapping[str, str]


def of_rows(rows: Sequence[IndicatorRow], documents: Names) -> list[str]:
    """A line for each target: its figures as printed, their place, both verdicts."""
    return [_row(row, documents) for row in rows]


def _row(row: IndicatorRow, documents: Names) -> str:
    named = figures(row)
    places = list(dict.fromkeys(place(figure, documents) for _, figure in named))
    printed = (
        bracketed(words.ROLES[role], dates.period_words(figure.period))
        + _quoted(figure)
        + (labels.AT_PLACE(index=places.index(place(figure, documents)) + 1) if places[1:] else "")
        for role, figure in named
    )
    if len(places) > 1:
        where = clauses(f"[{index}] {text}" for index, text in enumerate(places, 1))
    else:
        where = places[0]
    return sentence(labelled(row.label, phrases(printed))) + _verdicts(row) + sentence(where)


def _quoted(figure: Mention) -> str:
    """“1423” 家: the text as printed, with its unit where it does not hold it."""
    text = amounts.quoted(figure)
    unit = f" {figure.unit}" if figure.unit and figure.unit not in text else ""
    return bracketed(f"{text}{unit}", amounts.basis_words(figure))


def _printed(figure: Mention, documents: Names) -> str:
    return clauses((_quoted(figure), remark(figure), place(figure, documents)))


def _verdicts(row: IndicatorRow) -> str:
    computed = row_view.computed_words(row)
    if row.rating not in row_view.RATED:
        computed = bracketed(computed, reasons.reason_words(row) or amounts.NOTHING)
    official = labelled(grades.OFFICIAL(), row.published_words or UNSAID())
    said = clauses([official, labelled(grades.COMPUTED(), computed)])
    said = said + labels.OFFICIAL_PREVAILS() if row.agrees is False else sentence(said)
    return said + sentence(row_view.doubt_sentence(row))


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
    """A line for each group of projects: all its figures, and their place once."""
    groups = groupby(rows, key=lambda row: (row.group_name, cited.place(row, documents)))
    return [
        labelled(name, clauses((*map(_amount, one_group), where)))
        for (name, where), one_group in groups
    ]


def _amount(row: Investment) -> str:
    printed = common.AS_PRINTED(printed_value=row.printed_value)
    return phrases((_measure(row), printed, row.stage, row.note))


def _measure(row: Investment) -> str:
    return bracketed(words.MEASURES[row.measure], dates.period_words(row.period))
