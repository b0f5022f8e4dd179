"""An indicator in all areas, and a theme's indicators × areas, as sheets."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from data.records.compare import AreaFigure, SharedIndicator
from data.records.rows import Mention
from data.units import convertible
from exports.sheets.sheet import (
    NUMBER,
    Field,
    Number,
    Sheet,
    SheetColumn,
    figure_fields,
    number,
    number_of,
    sheet,
    text_of,
)
from presentation import common, dates
from presentation.compare import comparability
from presentation.compare.comparability import Peers
from presentation.compare.matrix_cells import (
    UNLISTED,
    MatrixCell,
    MatrixRow,
    amount,
    later_words,
    when,
)
from presentation.compare.table_words import basis_words, role_words, shown
from presentation.figures import amounts
from presentation.places import figure_name
from presentation.sheets import labels


def comparison(
    figures: Sequence[AreaFigure], item: SharedIndicator, documents: Mapping[str, str]
) -> Sheet:
    """The figures that are compared and the latest of the others, in the order of the areas."""

    def value(figure: AreaFigure) -> Number | None:
        if figure.mention.value is None:
            return None
        return number(comparability.amount(figure, item.unit)) if _fits(figure, item) else None

    fields: list[Field[AreaFigure]] = [
        Field(common.INDICATOR(), lambda row: item.name),
        Field(common.AREA(), figure_name),
        Field(labels.TARGET_OR_RESULT(), role_words),
        Field(common.PERIOD(), lambda row: dates.period_words(row.mention.period)),
        Field(labels.BASIS(), basis_words),
        Field(
            labels.CONVERTED(),
            lambda row: _if_printed(comparability.converted(row.mention, item.unit)),
        ),
        Field(labels.CONVERTED_VALUE(unit=item.unit or common.NO_UNIT()), value, NUMBER),
        Field(common.ORIGINAL(), lambda row: text_of(row.mention)),
        Field(labels.PRINTED_VALUE(), lambda row: number_of(row.mention), NUMBER),
        Field(labels.COMPARABLE_WITH_OTHERS(), Peers(figures, item.unit).verdict),
        Field(common.PLAN(), lambda row: row.plan_name),
        *figure_fields(
            common.ORIGINAL(),
            lambda row: row.mention,
            documents,
            lambda row: (row.area, row.indicator),
        ),
    ]
    front = [
        common.AREA(), labels.TARGET_OR_RESULT(), common.PERIOD(), labels.BASIS(),
        labels.CONVERTED(), common.ORIGINAL(), labels.COMPARABLE_WITH_OTHERS(), common.PLAN(),
        labels.WORD_PLACE(word=common.ORIGINAL()),
    ]  # fmt: skip
    return sheet(common.FIGURES_OF_AREAS(), fields, shown(figures, item.unit), front=front)


def _fits(figure: AreaFigure, item: SharedIndicator) -> bool:
    unit = figure.mention.unit
    return not unit or convertible(unit, item.unit)


def _if_printed(text: str) -> str:
    return "" if text == amounts.NOTHING else text


class _Place(NamedTuple):
    item: SharedIndicator
    area: str
    area_name: str
    cell: MatrixCell | None


def matrix(
    areas: Mapping[str, str], lines: Sequence[MatrixRow], documents: Mapping[str, str]
) -> list[Sheet]:
    """One row per indicator and area with its place; then the page's table as it is seen."""
    places = [_Place(item, area, areas[area], row[area]) for item, row in lines for area in areas]
    fields: list[Field[_Place]] = [
        Field(common.INDICATOR(), lambda it: it.item.name),
        Field(labels.INDICATOR_UNIT(), lambda it: it.item.unit),
        Field(common.AREA(), lambda it: it.area_name),
        Field(labels.TARGET_OR_RESULT(), lambda it: it.cell.role if it.cell else UNLISTED()),
        Field(labels.SHOWN(), lambda it: amount(it.cell, it.item.unit) if it.cell else UNLISTED()),
        Field(labels.PERIOD_AND_BASIS(), lambda it: when(it.cell) if it.cell else ""),
        Field(common.ASSESSMENT(), lambda it: it.cell.verdict if it.cell else ""),
        Field(labels.LATER_IN_YEAR(), lambda it: _later(it.cell)),
        Field(common.ORIGINAL(), lambda it: text_of(_figure(it))),
        Field(labels.VALUE(), lambda it: number_of(_figure(it)), NUMBER),
        *figure_fields("", _figure, documents, lambda it: (it.area, it.item.indicator)),
    ]
    front = [
        common.INDICATOR(), labels.INDICATOR_UNIT(), common.AREA(), labels.TARGET_OR_RESULT(),
        labels.SHOWN(), labels.PERIOD_AND_BASIS(), common.ASSESSMENT(), labels.WORD_PLACE(word=""),
    ]  # fmt: skip
    whole = sheet(labels.INDICATORS_OF_THEME(), fields, places, front=front)
    return [whole, _seen(areas, lines)]


def _figure(it: _Place) -> Mention | None:
    return it.cell.figure if it.cell else None


def _later(cell: MatrixCell | None) -> str:
    return later_words(cell.later) if cell and cell.later else ""


def _seen(areas: Mapping[str, str], lines: Sequence[MatrixRow]) -> Sheet:
    heads = (common.INDICATOR(), common.UNIT(), *areas.values())
    rows = [
        (item.name, item.unit, *(_cell_words(row[area], item.unit) for area in areas))
        for item, row in lines
    ]
    return Sheet(labels.LIST(), tuple(SheetColumn(text, "text") for text in heads), tuple(rows))


def _cell_words(cell: MatrixCell | None, unit: str) -> str:
    if cell is None:
        return UNLISTED()
    parts = (amount(cell, unit), when(cell), cell.verdict, _later(cell))
    return "\n".join(text for text in parts if text)
