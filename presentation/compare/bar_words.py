"""Comparable figures of several areas as bars: in the order of the areas, never ranked."""

from collections.abc import Callable

from data.records.compare import AreaFigure
from presentation import words
from presentation.compare import comparability
from presentation.compare.comparability import Group
from presentation.figures import amounts
from presentation.figures.qualifiers import remark
from presentation.joining import phrases
from presentation.language import say

#: Area and indicator -> the address of the indicator's page.
Href = Callable[[str, str], str]


def extents(group: Group) -> list[tuple[float, float]]:
    """Where each figure's bar starts and how long it is, in per cent of the track."""
    values = [comparability.amount(figure, group.unit) for figure in group.figures]
    low, high = min(0.0, *values), max(0.0, *values)
    span = (high - low) or 1.0
    return [((min(value, 0.0) - low) / span * 100, abs(value) / span * 100) for value in values]


def figure_notes(figure: AreaFigure) -> str:
    """原文“4.9”，基期值，当年增速: how a figure is printed, and what qualifies it."""
    mention = figure.mention
    notes = (
        say("原文{quoted}", quoted=amounts.quoted(mention)),
        role_words(figure),
        amounts.basis_words(mention),
        remark(mention),
    )
    return phrases(notes)


def role_words(figure: AreaFigure) -> str:
    """基期值 for a result printed as the baseline of a later plan."""
    return words.ROLES["baseline"] if figure.is_baseline else ""
