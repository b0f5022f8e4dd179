"""Every area's latest targets and results of one indicator, and with whom each may be compared."""

from collections.abc import Sequence

from data.records.compare import AreaFigure
from presentation import words
from presentation.compare import comparability
from presentation.figures import amounts
from presentation.language import Words, mark, say

HEADS = Words(
    {
        "role": mark("目标或结果"),
        "period": mark("时点与计法"),
        "value": mark("数值"),
        "printed": mark("原文"),
        "verdict": mark("能否与其他区域并列"),
        "place": mark("规划与出处"),
    }
)


def shown(figures: Sequence[AreaFigure], unit: str) -> list[AreaFigure]:
    """The latest figures and those that are drawn, in the order of the areas."""
    ids = {figure.mention.figure_id for figure in comparability.latest(figures)}
    for group in comparability.groups(figures, unit):
        ids.update(figure.mention.figure_id for figure in group.figures)
    return [figure for figure in figures if figure.mention.figure_id in ids]


def role_words(figure: AreaFigure) -> str:
    """目标值, 实际值; 基期值 for the start of a plan."""
    return say("基期值") if figure.is_baseline else words.ROLES[figure.role]


def basis_words(figure: AreaFigure) -> str:
    """How the figure counts."""
    mention = figure.mention
    return amounts.basis_words(mention) or comparability.family_words(figure.family, mention.period)
