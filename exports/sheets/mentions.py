"""Every mention of an indicator, and how other areas stand with it, as sheets."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from components import no_result, words
from components.mentions import Standing, is_used
from components.printed import qualified
from components.sources import place
from data.records import Mention
from data.records_indicator import PlacedMention
from exports.sheets.sheet import NUMBER, Field, Sheet, figure_fields, number_of, sheet, text_of


def mentions(
    rows: Sequence[PlacedMention],
    drawn: Collection[str],
    indicator: str,
    documents: Mapping[str, str],
) -> Sheet:
    """Every mention in one area; `drawn` are the ids of figures the page's chart rests on."""
    fields: list[Field[PlacedMention]] = [
        Field("指标", lambda row: indicator),
        Field("区域", lambda row: row.area_name),
        Field("规划", lambda row: row.plan_name),
        Field("是什么", lambda row: words.ROLES.get(row.role, row.role)),
        Field("原文", lambda row: text_of(row.mention)),
        Field("数值", lambda row: number_of(row.mention), NUMBER),
        *figure_fields("", lambda row: row.mention, documents),
        Field("采用", lambda row: "采用" if is_used(row, drawn) else ""),
        Field("同一数另印", lambda row: row.contradicted),
    ]
    return sheet("文件里的每一处", fields, rows)


def elsewhere(rows: Sequence[Standing], indicator: str, documents: Mapping[str, str]) -> Sheet:
    """The latest result and the target of every other area and plan."""
    fields: list[Field[Standing]] = [
        Field("指标", lambda row: indicator),
        Field("区域", lambda row: row.area_name),
        Field("规划", lambda row: row.plan_name),
        Field("最近的结果", lambda row: _told(row.result, no_result.SHORT)),
        Field("结果（数值）", lambda row: number_of(row.result), NUMBER),
        Field("目标", lambda row: _told(row.target, "没有目标")),
        Field("目标（数值）", lambda row: number_of(row.target), NUMBER),
        Field("比较时注意", lambda row: "\n".join(row.cautions)),
        Field("出处", lambda row: _places(row, documents)),
        *figure_fields("结果", lambda row: row.result, documents),
        *figure_fields("目标", lambda row: row.target, documents),
    ]
    return sheet("其他区域的同一指标", fields, rows)


def _told(mention: Mention | None, otherwise: str) -> str:
    return qualified(mention) if mention else otherwise


def _places(row: Standing, documents: Mapping[str, str]) -> str:
    figures = [figure for figure in (row.result, row.target) if figure is not None]
    return "\n".join(dict.fromkeys(place(figure, documents) for figure in figures))
