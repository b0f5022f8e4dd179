"""What a board of the wall says: age, order of the rows, pace, sources. Made from the records."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from assessment import Period, Rating
from components import reading, words
from components.overview_words import Glance, day_words, moment, scope_words, who_words
from components.printed import with_unit
from components.tally import are_compared, tally
from data.records import Document, IndicatorRow, Investment


@dataclass(frozen=True)
class Scene:
    """One screen of the wall: an area of a plan, its investment figures, its documents.

    `id` is stable between releases; `label` stands on the wall's tab.
    """

    id: str
    label: str
    glance: Glance
    investments: Sequence[Investment]
    documents: Mapping[str, Document]

    @property
    def rows(self) -> list[IndicatorRow]:
        """The rows that count, each with the schedule it is held against."""
        return reading.with_schedule(self.glance.counted)

    @property
    def is_rated(self) -> bool:
        """Whether there is any verdict to show; else the board tells what is awaited."""
        return any(reading.is_rated(row) for row in self.rows)

    @property
    def title(self) -> str:
        """两江新区全域，“十四五”规划: for those who cannot see the board."""
        return f"{self.glance.name}，{self.glance.place.plan_name}"


def lagging(rows: Sequence[IndicatorRow]) -> list[IndicatorRow]:
    """What lags, the largest gap first; rows without a length (missed bounds) last."""
    return sorted((row for row in rows if row.shown_rating in reading.LAGGING), key=_gap_first)


def leading(rows: Sequence[IndicatorRow]) -> list[IndicatorRow]:
    """What is met, the furthest first; rows without a length (kept bounds) last."""
    found = [row for row in rows if row.shown_rating in reading.MET]
    return sorted(found, key=lambda row: -(reading.gap(row) or 0) if _has_gap(row) else _LAST)


_LAST = float("inf")


def _gap_first(row: IndicatorRow) -> float:
    gap = reading.gap(row)
    return gap if gap is not None and _has_gap(row) else _LAST


def _has_gap(row: IndicatorRow) -> bool:
    return reading.gap(row) is not None and not reading.is_bound(row)


def lagging_title(rows: Sequence[IndicatorRow]) -> str:
    """滞后 9 项; 未达目标 11 项、基本完成 2 项 where results are compared with targets."""
    found = tally(rows)
    if not are_compared(rows):
        return f"滞后 {found.lagging} 项" if found.lagging else "没有滞后的指标"
    counts = (
        (found.of(Rating.BEHIND), "未达目标"),
        (found.of(Rating.SLIGHTLY_BEHIND), "基本完成"),
    )
    return (
        "、".join(f"{name} {count} 项" for count, name in counts if count) or "没有未达目标的指标"
    )


def leading_title(rows: Sequence[IndicatorRow]) -> str:
    """达到或超过 8 项; 完成或超过目标 19 项."""
    name = "完成或超过目标" if are_compared(rows) else "达到或超过"
    return f"{name} {tally(rows).met} 项"


def subtitle(scene: Scene) -> str:
    """“十四五”规划，23 项指标，官方评价; for an awaited plan its targets and publication."""
    plan, count = scene.glance.place.plan_name, len(scene.rows)
    if scene.is_rated:
        return f"{plan}，{count} 项指标，{who_words(scene.rows)}"
    years = [day_words(document.published) for document in used_documents(scene)]
    return f"{plan}，{count} 项目标" + (f"，文件公布于 {years[0]}" if years else "")


def age(scene: Scene, today: date) -> tuple[str, str]:
    """The moment the board describes, and how far it is from today."""
    if not scene.is_rated:
        end = Period.parse(str(scene.glance.place.plan_end))
        months = months_since(end, today)
        if months >= 0:
            return f"目标期至 {end.year} 年底", f"已过 {span_words(months)}"
        # The month that has begun is no whole one.
        return f"目标期至 {end.year} 年底", f"还有 {span_words(-months - (today.day > 1))}"
    months = months_since(Period.parse(scene.glance.place.period), today)
    return f"数据时点 {moment(scene.glance)}", f"距今 {span_words(months)}"


def months_since(period: Period, today: date) -> int:
    """Whole months from the end of a period to a day; before it as many, begun ones included."""
    end = int(period.end) * 12 + round(period.end % 1 * 12)
    return today.year * 12 + today.month - 1 - end


def span_words(months: int) -> str:
    """46 -> 3 年 10 个月; 0 -> 不到 1 个月."""
    years, rest = divmod(months, 12)
    parts = [f"{years} 年" if years else "", f"{rest} 个月" if rest else ""]
    return " ".join(part for part in parts if part) or "不到 1 个月"


def figures_words(row: IndicatorRow) -> str:
    """实际 1423，目标 2500 家; 当年增速 3，五年年均目标 7*（%） where the two count differently."""
    counts, wanted = words.basis_words(row.actual), words.basis_words(row.target)
    if counts == wanted:
        counts = wanted = ""
    result = f"{counts or '实际'} {words.printed(row.actual)}"
    return f"{result}，{wanted}目标 {with_unit(row.target)}"


def pace_words(row: IndicatorRow) -> str:
    """What every later year would have to bring to reach the target; "" where none is needed."""
    if row.required_pace is None or row.shown_rating not in reading.LAGGING:
        return ""
    unit = "%" if row.pace_unit == "%" else row.target.unit.replace("%", "个百分点")
    digits = 1 if row.pace_unit == "%" else 2
    amount = words.unit_after(words.number(abs(row.required_pace), digits), unit)
    return f"其后每年需{'增' if row.required_pace >= 0 else '减'} {amount}"


def outcome_words(row: IndicatorRow) -> str:
    """The last column: the completion, or on which side of its bound a row stands."""
    if reading.is_bound(row):
        assert row.actual is not None
        met = reading.keeps(row, row.actual)
        if row.rating in reading.RATED:
            met = row.rating in reading.MET
        return "达标" if met else "未达标"
    return reading.completion_words(row)


def used_documents(scene: Scene) -> list[Document]:
    """The documents behind the rows, those of the results first."""
    figures = [row.actual for row in scene.rows] + [row.target for row in scene.rows]
    names = dict.fromkeys(figure.document for figure in figures if figure is not None)
    return [scene.documents[name] for name in names if name in scene.documents]


def source_words(scene: Scene) -> str:
    """来源：《中期评估报告》表1-1；项目：（三）重点项目推进有力；缺角的 3 项官方评价与测算不同."""
    tables = dict.fromkeys(_table(row) for row in scene.rows if row.in_table)
    where = "、".join(tables) if len(tables) == 1 else ""
    told = "来源：" + "".join(f"《{item.short_title}》" for item in used_documents(scene)) + where
    ears = sum(row.agrees is False for row in scene.rows)
    notes = [_works_source(scene), f"缺角的 {ears} 项官方评价与测算不同" if ears else ""]
    return "；".join([told, *(note for note in notes if note)])


def _table(row: IndicatorRow) -> str:
    return re.split(r"\s*(?:第\d+行|[(（]\d+[)）])", row.row_label)[0]


def _works_source(scene: Scene) -> str:
    """Where the investment figures stand, as short as it can be named."""
    places = list(dict.fromkeys(item.locator.split(" › ")[-1] for item in scene.investments))
    used = {document.document for document in used_documents(scene)}
    others = dict.fromkeys(item.document for item in scene.investments if item.document not in used)
    named = "".join(f"《{scene.documents[name].short_title}》" for name in others)
    return f"项目：{named}{places[0]}{'等' if len(places) > 1 else ''}" if places else ""


def tab_label(glance: Glance, is_several: bool) -> str:
    """两江新区 全域; 南岸区 十三五 where the same area has several screens."""
    name = f"{glance.place.district_name} {scope_words(glance.place)}".strip()
    plan = re.sub("[“”]|规划$|计划$", "", glance.place.plan_name)
    return f"{name} {plan}" if is_several else name
