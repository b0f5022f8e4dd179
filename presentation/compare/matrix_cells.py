"""The indicators of a theme × areas: the latest printed result and its status in each cell."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from assessment import Period, Rating
from data.records.compare import AreaFigure, SharedIndicator
from data.records.rows import IndicatorRow, Mention
from presentation import dates
from presentation.compare import comparability
from presentation.figures import amounts, no_result, row_view
from presentation.joining import bracketed, labelled, phrases
from presentation.language import Message, say
from presentation.places import figure_name
from presentation.verdicts import reasons

#: The rated row of an area and indicator, at the period its district's page shows first.
Rated = Mapping[tuple[str, str], IndicatorRow]

#: Another view of the same page, for `assets/js/navigate.js`.
VIEW: dict[str, Any] = {"data-nav": "view"}

#: What a cell says where no document prints the indicator for the area.
UNLISTED = Message("未列")


@dataclass(frozen=True)
class MatrixCell:
    """What a cell says: a figure and its role, a verdict or why there is none."""

    figure: Mention | None
    role: str
    rating: str
    verdict: str
    later: Mention | None = None


#: An indicator and its cell in each area.
MatrixRow = tuple[SharedIndicator, dict[str, MatrixCell | None]]


def cells(
    indicators: Sequence[SharedIndicator], figures: Sequence[AreaFigure], rated: Rated
) -> tuple[dict[str, str], list[MatrixRow]]:
    """The areas with their names, and for each indicator a cell per area."""
    known = {item.indicator for item in indicators}
    stated = [item for item in figures if item.is_scope_stated and item.indicator in known]
    areas = {item.area: figure_name(item) for item in stated}
    lines = []
    for item in indicators:
        of_indicator = [figure for figure in stated if figure.indicator == item.indicator]
        by_area = {
            area: cell(
                [figure for figure in of_indicator if figure.area == area],
                rated.get((area, item.indicator)),
            )
            for area in areas
        }
        lines.append((item, by_area))
    return areas, lines


def cell(figures: Sequence[AreaFigure], row: IndicatorRow | None) -> MatrixCell | None:
    """The rated result, else the latest of a whole year, else the target; None without any."""
    results = [item.mention for item in figures if item.role == "actual"]
    numbers = [mention for mention in results if mention.value is not None]
    if row is not None and row.actual is not None and row.actual.value is not None:
        return _result(row.actual, numbers, row)
    whole = [mention for mention in numbers if not _is_part(mention)] or numbers
    if row is not None and not any(
        _end(mention) >= Period.parse(row.period).end for mention in whole
    ):
        verdict, short = row_view.verdict_words(row), reasons.reason_words(row)
        verdict_said = labelled(verdict, short) if short and short != verdict else verdict
        return MatrixCell(row.target, say("目标"), row.shown_rating, verdict_said)
    if whole:
        return _result(max(whole, key=_end), numbers, None)
    targets = [item.mention for item in figures if item.role == "target"]
    if not targets:
        return None
    return MatrixCell(max(targets, key=_end), say("目标"), Rating.NOT_ASSESSED, no_result.SHORT())


def _result(shown: Mention, numbers: Sequence[Mention], row: IndicatorRow | None) -> MatrixCell:
    """A result; a figure of a part of a later year stands below it, without a verdict."""
    later = [item for item in numbers if _is_part(item) and _end(item) > _end(shown)]
    rating = row.shown_rating if row else Rating.NOT_ASSESSED
    verdict = say("未作评价")
    if row:
        who = row_view.byline(row)
        verdict = bracketed(row_view.verdict_words(row), who)
        verdict = phrases([verdict, *row_view.flags(row)])
    return MatrixCell(shown, say("结果"), rating, verdict, max(later, key=_end) if later else None)


def amount(cell: MatrixCell, unit: str) -> str:
    """The figure of a cell as printed; a target says that it is one."""
    text = _text(cell.figure, unit) if cell.figure else amounts.NOTHING
    return text if cell.role == "结果" else say("目标 {text}", text=text)


def _text(mention: Mention, unit: str = "") -> str:
    """As printed with its own unit; the heading of the row names the unit that it shares."""
    if mention.unit == unit and unit not in ("%", "‰"):
        return amounts.printed(mention)
    return comparability.as_printed(mention)


def later_words(later: Mention) -> str:
    """A figure of a part of a later year: 2023 年上半年 5.1%."""
    return f"{dates.period_words(later.period)} {_text(later)}"


def when(cell: MatrixCell) -> str:
    """When the figure of a cell is from, and how it counts."""
    if cell.figure is None:
        return ""
    parts = (dates.period_words(cell.figure.period), amounts.basis_words(cell.figure))
    return phrases(parts)


def _end(mention: Mention) -> float:
    return Period.parse(mention.period).end


def _is_part(mention: Mention) -> bool:
    return Period.parse(mention.period).is_part_year
