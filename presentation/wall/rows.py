"""The lists of a board: gauge rows, awaited targets, project groups. `assets/wall/fit.js` hides,
from the end, the rows a screen has no room for."""

from collections.abc import Sequence
from typing import Any

from data.records.projects_and_tasks import Investment
from data.records.rows import IndicatorRow
from presentation import words
from presentation.figures import row_view
from presentation.joining import phrases
from presentation.language import say
from presentation.projects import investment_sums

#: More than any screen shows.
MOST = 24


def data(**attributes: str) -> dict[str, Any]:
    """`data(row="")` -> {"data-row": ""}: what the wall's scripts look for."""
    return {f"data-{name}": value for name, value in attributes.items()}


#: A row that may be hidden.
ROW = data(row="")


def flags(row: IndicatorRow) -> list[str]:
    """What speaks against the verdict; a computed one stands behind the words it differs from."""
    verdict = row_view.verdict_words(row)
    return [f"{verdict} {text}" if text[0] == "≠" else text for text in row_view.flags(row)]


def top_groups(figures: Sequence[Investment]) -> list[list[Investment]]:
    """The figures of each group that is no part of another, those with a rate first."""
    groups: dict[str, list[Investment]] = {}
    for figure in figures:
        groups.setdefault(figure.group, []).append(figure)
    tops = [members for members in groups.values() if members[0].parent not in groups]
    return sorted(
        tops,
        key=lambda members: (share_words(members, RATE) is None, members[0].category == "other"),
    )


RATE = "implementation_rate"

_SHOWN = ("project_count", "total_investment", "annual_investment", "completed_investment",
          "started_or_finished_count")  # fmt: skip

#: What has a moment of its own within the plan.
DONE = (RATE, "started_or_finished_count")


def share_words(figures: Sequence[Investment], measure: str) -> Investment | None:
    return next((figure for figure in figures if figure.measure == measure), None)


def row_figures(figures: Sequence[Investment]) -> str:
    shown = [share_words(figures, measure) for measure in _SHOWN]
    return phrases(_figure(figure) for figure in shown if figure is not None)


def _figure(figure: Investment) -> str:
    """257项; 总投资 4376.82亿元."""
    if figure.measure == "project_count":
        return figure.printed_value
    return f"{words.MEASURES[figure.measure]} {figure.printed_value}"


def part_words(group: str, figures: Sequence[Investment]) -> str:
    """基础设施类 53%，产业类 49%: the rates of a group's parts."""
    rates = [figure for figure in figures if figure.parent == group and figure.measure == RATE]
    return phrases(
        f"{figure.group_name.removesuffix('项目')} {figure.printed_value}" for figure in rates
    )


def doubt_words(of_group: Sequence[Investment], figures: Sequence[Investment]) -> str:
    broken = of_group[0].group in investment_sums.oversized(figures)
    return say("原文所印部分大于总体，照原文列出") if broken else ""


#: With fewer laggards than this the rows that are met get the room of a board.
FEW = 4


def size_words(name: str) -> str:
    """A class for names that need smaller letters to stand on one or two lines."""
    return " is-very-long" if len(name) > 22 else " is-long" if len(name) > 11 else ""
