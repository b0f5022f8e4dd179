"""How firmly figures are rated, and why some are not, as sheets."""

from __future__ import annotations

from collections.abc import Sequence

from assessment.robustness import RULERS, Verdicts
from components import words
from components.method_text import general_words, ordered_reasons
from components.robustness_table import RULER_WORDS, changed, counts_by_area, ruling_words
from data.records_audit import Rated, ReasonCount
from exports.sheets.sheet import NUMBER, Field, Sheet, computed, count, sheet


def robustness(rows: Sequence[Rated]) -> Sheet:
    """How many verdicts of each plan, area and period hold under every ruler."""
    heads = ("测算", "不变", "会变", "跨过分界")

    def counted(at: int) -> Field[tuple[Rated, tuple[int, ...]]]:
        return Field(heads[at], lambda it: count(it[1][at]), NUMBER)

    fields: list[Field[tuple[Rated, tuple[int, ...]]]] = [
        Field("区域", lambda it: f"{it[0].district_name} {it[0].scope}"),
        Field("规划", lambda it: it[0].plan_name),
        Field("时点", lambda it: words.period_words(it[0].period)),
        *(counted(at) for at in range(len(heads))),
    ]
    return sheet("换尺子后的结论", fields, counts_by_area(rows))


def changes(rows: Sequence[Rated]) -> Sheet:
    """The verdicts that another ruler changes, each with all of them."""
    fields: list[Field[tuple[Rated, Verdicts]]] = [
        Field("指标", lambda it: it[0].name),
        Field("区域", lambda it: f"{it[0].district_name} {it[0].scope}"),
        Field("规划", lambda it: it[0].plan_name),
        Field("时点", lambda it: words.period_words(it[0].period)),
        Field("完成进度（%）", lambda it: computed(it[0].completion), NUMBER),
        Field("应到进度（%）", lambda it: computed(it[0].schedule), NUMBER),
        Field("系统测算", lambda it: ruling_words(it[0], it[1].rating)),
        *(_other(at, ruler.name) for at, ruler in enumerate(RULERS)),
    ]
    return sheet("会变的结论", fields, changed(rows))


def _other(at: int, ruler: str) -> Field[tuple[Rated, Verdicts]]:
    return Field(
        f"系统测算：{RULER_WORDS[ruler][0]}", lambda it: ruling_words(it[0], it[1].others[at])
    )


def reasons(counts: Sequence[ReasonCount]) -> Sheet:
    """Every reason for no rating and how often it stands in the store."""
    fields: list[Field[tuple[str, ReasonCount]]] = [
        Field("原因", lambda it: words.REASONS[it[0]][0]),
        Field("页面怎样写", lambda it: general_words(it[0])),
        Field("次（按目标和时点计）", lambda it: count(it[1].cases), NUMBER),
        Field("项（按目标计）", lambda it: count(it[1].indicators), NUMBER),
    ]
    return sheet("不评价的原因", fields, ordered_reasons(counts))
