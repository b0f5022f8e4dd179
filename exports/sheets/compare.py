"""An indicator in all areas, and a theme's indicators × areas, as sheets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from components import comparability, words
from components.compare_matrix import UNLISTED, Cell, Line, amount, later_words, when
from components.compare_table import basis_words, role_words, shown
from data.records import Mention
from data.records_compare import AreaFigure, SharedIndicator
from data.units import convertible
from exports.sheets.sheet import (
    NUMBER,
    Column,
    Field,
    Number,
    Sheet,
    figure_fields,
    number,
    number_of,
    sheet,
    text_of,
)


def comparison(
    figures: Sequence[AreaFigure], item: SharedIndicator, documents: Mapping[str, str]
) -> Sheet:
    """The figures that are compared and the latest of the others, in the order of the areas."""

    def value(figure: AreaFigure) -> Number | None:
        if figure.mention.value is None:
            return None
        return number(comparability.amount(figure, item.unit)) if _fits(figure, item) else None

    fields: list[Field[AreaFigure]] = [
        Field("指标", lambda row: item.name),
        Field("区域", lambda row: row.name),
        Field("目标或结果", role_words),
        Field("时点", lambda row: words.period_words(row.mention.period)),
        Field("计法", basis_words),
        Field("换算后", lambda row: _told(comparability.converted(row.mention, item.unit))),
        Field(f"换算后（数值，{item.unit or '无单位'}）", value, NUMBER),
        Field("原文", lambda row: text_of(row.mention)),
        Field("原文（数值）", lambda row: number_of(row.mention), NUMBER),
        Field("能否与其他区域并列", lambda row: comparability.verdict(row, figures, item.unit)),
        Field("规划", lambda row: row.plan_name),
        *figure_fields("原文", lambda row: row.mention, documents),
    ]
    return sheet("各区域的数字", fields, shown(figures, item.unit))


def _fits(figure: AreaFigure, item: SharedIndicator) -> bool:
    unit = figure.mention.unit
    return not unit or convertible(unit, item.unit)


def _told(text: str) -> str:
    return "" if text == words.NOTHING else text


class _Place(NamedTuple):
    item: SharedIndicator
    area: str
    cell: Cell | None


def matrix(
    areas: Mapping[str, str], lines: Sequence[Line], documents: Mapping[str, str]
) -> list[Sheet]:
    """One row per indicator and area with its place; then the page's table as it is seen."""
    places = [_Place(item, areas[area], own[area]) for item, own in lines for area in areas]
    fields: list[Field[_Place]] = [
        Field("指标", lambda it: it.item.name),
        Field("指标单位", lambda it: it.item.unit),
        Field("区域", lambda it: it.area),
        Field("目标或结果", lambda it: it.cell.role if it.cell else UNLISTED),
        Field("显示", lambda it: amount(it.cell, it.item.unit) if it.cell else UNLISTED),
        Field("时点与计法", lambda it: when(it.cell) if it.cell else ""),
        Field("评价", lambda it: it.cell.verdict if it.cell else ""),
        Field("年内较晚的数", lambda it: _later(it.cell)),
        Field("原文", lambda it: text_of(_figure(it))),
        Field("数值", lambda it: number_of(_figure(it)), NUMBER),
        *figure_fields("", _figure, documents),
    ]
    return [sheet("主题下的指标", fields, places), _seen(areas, lines)]


def _figure(it: _Place) -> Mention | None:
    return it.cell.figure if it.cell else None


def _later(cell: Cell | None) -> str:
    return later_words(cell.later) if cell and cell.later else ""


def _seen(areas: Mapping[str, str], lines: Sequence[Line]) -> Sheet:
    heads = ("指标", "单位", *areas.values())
    rows = [
        (item.name, item.unit, *(_cell_words(own[area], item.unit) for area in areas))
        for item, own in lines
    ]
    return Sheet("一览", tuple(Column(text, "text") for text in heads), tuple(rows))


def _cell_words(cell: Cell | None, unit: str) -> str:
    if cell is None:
        return UNLISTED
    told = (amount(cell, unit), when(cell), cell.verdict, _later(cell))
    return "\n".join(text for text in told if text)
