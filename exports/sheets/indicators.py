"""The indicators of a plan and area at one period, and the results without a target, as sheets."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import chain

from components import reading, rule, words
from components.gauge import gauge_spec
from components.indicator_table import by_theme, place_label
from components.printed import with_unit
from components.progress_words import progress_words
from data.records import IndicatorRow, Mention, Result
from exports.sheets.sheet import (
    NUMBER,
    Cell,
    Field,
    Number,
    Sheet,
    computed,
    figure_fields,
    number_of,
    sheet,
    text_of,
)

#: The word that starts a figure's headings, and the figure.
_FIGURES: dict[str, Callable[[IndicatorRow], Mention | None]] = {
    "基期值": lambda row: row.baseline,
    "实际值": lambda row: row.actual,
    "目标值": lambda row: row.target,
}


def indicators(
    rows: Sequence[IndicatorRow], area: str, plan: str, documents: Mapping[str, str]
) -> Sheet:
    """The rows of the table of gauges in its order; `documents` maps ids to short titles."""
    ordered = list(chain.from_iterable(by_theme(reading.with_schedule(rows))))
    fields = [
        *_named(area, plan), *_verdicts(), *_values(), *_progress(), *_places(documents),
    ]  # fmt: skip
    return sheet("指标", fields, ordered, kept=1)


def _named(area: str, plan: str) -> list[Field[IndicatorRow]]:
    return [
        Field("指标", lambda row: row.label),
        Field("文件中的名称", lambda row: row.printed_name),
        Field("单位", lambda row: row.target.unit),
        Field("性质", lambda row: words.NATURES.get(row.nature, row.nature)),
        Field("主题", lambda row: row.theme_name),
        Field("区域", lambda row: area),
        Field("口径", lambda row: row.scope),
        Field("规划", lambda row: plan),
        Field("时点", lambda row: words.period_words(row.period)),
        Field("表中位置", place_label),
    ]


def _verdicts() -> list[Field[IndicatorRow]]:
    return [
        Field("评价", reading.verdict_words),
        Field("评价来源", lambda row: reading.who(row) if reading.is_rated(row) else ""),
        Field("官方评价", lambda row: row.published_words or "文件未作评价"),
        Field("官方评价附注", lambda row: row.published_note),
        Field("系统测算", reading.computed_words),
        Field("测算规则", lambda row: rule.source_words(row) if _is_computed(row) else ""),
        Field("两者评价是否一致", _agreement),
        Field("原文另处", reading.doubt_sentence),
        Field(
            "未评价的原因", lambda row: "" if reading.is_rated(row) else reading.reason_words(row)
        ),
        Field("测算未评价的说明", _open_words),
    ]


def _agreement(row: IndicatorRow) -> str:
    return {True: "一致", False: "不同", None: ""}[row.agrees]


def _open_words(row: IndicatorRow) -> str:
    """As with the sources of the page: why the computation gives no verdict."""
    return "" if _is_computed(row) else reading.reason_sentence(row)


def _is_computed(row: IndicatorRow) -> bool:
    return row.rating in reading.RATED


def _values() -> list[Field[IndicatorRow]]:
    found: list[Field[IndicatorRow]] = []
    for word, figure in _FIGURES.items():
        found.append(Field(f"{word}（原文）", _printed(figure)))
        found.append(Field(f"{word}（数值）", _value(figure), NUMBER))
    return found


def _printed(figure: Callable[[IndicatorRow], Mention | None]) -> Callable[[IndicatorRow], Cell]:
    return lambda row: text_of(figure(row))


def _value(figure: Callable[[IndicatorRow], Mention | None]) -> Callable[[IndicatorRow], Cell]:
    return lambda row: number_of(figure(row))


def _progress() -> list[Field[IndicatorRow]]:
    return [
        Field("完成进度", lambda row: progress_words(row, gauge_spec(row))[0].replace("—", "")),
        Field("进度说明", lambda row: progress_words(row, gauge_spec(row))[1]),
        Field("公布的完成进度（%）", lambda row: number_of(row.published_completion), NUMBER),
        Field("测算的完成进度（%）", lambda row: computed(row.completion), NUMBER),
        Field("应到进度（%）", lambda row: computed(_due(row)), NUMBER),
        Field("与时序差（百分点）", lambda row: computed(reading.gap(row)), NUMBER),
        Field("占目标（%）", lambda row: computed(row.share_of_target), NUMBER),
    ]


def _due(row: IndicatorRow) -> float | None:
    """A schedule belongs to a completion; a result held against its target has none."""
    return None if reading.is_comparison(row) else row.schedule


def _places(documents: Mapping[str, str]) -> list[Field[IndicatorRow]]:
    found: list[Field[IndicatorRow]] = []
    for word, figure in _FIGURES.items():
        found += figure_fields(word, figure, documents)
    return [
        *found,
        Field("公布的完成进度（原文）", lambda row: text_of(row.published_completion)),
        Field("公布的完成进度出处", lambda row: _place(row.published_completion, documents)),
        Field("测算另用的实际值", lambda row: "\n".join(map(_input, row.inputs))),
        Field("测算另用的实际值出处", lambda row: _input_places(row, documents)),
        Field("算式", lambda row: "\n".join(words.step_words(step) for step in row.steps)),
        Field("指标含义", lambda row: row.definition),
    ]


def _place(mention: Mention | None, documents: Mapping[str, str]) -> str:
    if mention is None:
        return ""
    return f"《{documents.get(mention.document, mention.document)}》{mention.locator}"


def _input(mention: Mention) -> str:
    """A result of another period that the computation rests on: 2021—2022 年两年年均 6.3（%）."""
    return f"{words.period_words(mention.period)}{words.basis_words(mention)} {with_unit(mention)}"


def _input_places(row: IndicatorRow, documents: Mapping[str, str]) -> str:
    return "\n".join(_place(mention, documents) for mention in row.inputs)


def other_results(results: Sequence[Result], plan: str, documents: Mapping[str, str]) -> Sheet:
    """Results printed for indicators without a target in the plan; they are not rated."""

    def value(row: Result) -> Number | None:
        return number_of(row.mention)

    fields: list[Field[Result]] = [
        Field("主题", lambda row: row.theme_name),
        Field("指标", lambda row: row.label),
        Field("文件中的名称", lambda row: row.printed_name),
        Field("区域", lambda row: row.area_name),
        Field("规划", lambda row: plan),
        Field("结果（原文）", lambda row: text_of(row.mention)),
        Field("结果（数值）", value, NUMBER),
        *figure_fields("结果", lambda row: row.mention, documents),
        Field("评价", lambda row: "不作评价"),
        Field("未评价的原因", lambda row: "规划未列目标"),
    ]
    return sheet("未列目标的结果", fields, results)
