"""The targets and results of an indicator that areas print for one year, side by side."""

from collections.abc import Sequence
from typing import NamedTuple

from assessment import Period
from data.records.compare import AreaFigure
from presentation import dates
from presentation.compare.table_words import basis_words
from presentation.figures.as_printed import qualified
from presentation.joining import phrases
from presentation.places import figure_name


class AreaYear(NamedTuple):
    """What an area prints for a year: targets set for it, results of it."""

    name: str
    targets: tuple[AreaFigure, ...]
    results: tuple[AreaFigure, ...]

    @property
    def first(self) -> AreaFigure:
        """Any of its figures."""
        return (*self.targets, *self.results)[0]


def by_year(figures: Sequence[AreaFigure]) -> dict[int, list[AreaYear]]:
    """Year -> the areas that print something for its end, the latest year first.

    Only years for which a target is printed; a part of a year is no result of it.
    """
    whole = [figure for figure in figures if not Period.parse(figure.mention.period).is_part_year]
    years = sorted({_year(figure) for figure in whole if figure.role == "target"}, reverse=True)
    return {year: _areas([figure for figure in whole if _year(figure) == year]) for year in years}


def _areas(figures: Sequence[AreaFigure]) -> list[AreaYear]:
    names = dict.fromkeys(figure_name(figure) for figure in figures)
    return [
        AreaYear(name, _of("target", printed_of), _of("actual", printed_of))
        for name in names
        if (printed_of := [figure for figure in figures if figure_name(figure) == name])
    ]


def _of(role: str, figures: Sequence[AreaFigure]) -> tuple[AreaFigure, ...]:
    return tuple(figure for figure in figures if figure.role == role)


def _year(figure: AreaFigure) -> int:
    return Period.parse(figure.mention.period).year


def printed(figure: AreaFigure) -> str:
    """7.5% 左右."""
    return qualified(figure.mention)


def about(figure: AreaFigure) -> str:
    """五年年均，2016—2020 年，“十三五”规划."""
    return phrases(
        filter(None, (basis_words(figure), dates.period_words(figure.mention.period),
                      figure.plan_name))
    )  # fmt: skip
