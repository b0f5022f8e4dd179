"""The rule a verdict follows: in words, and as a scale on which the result falls."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from assessment import Method, Rating
from assessment.comparison import NEARLY
from assessment.method import SLIGHTLY_BEHIND_SHARE
from assessment.outcome import UNRATED
from data.records import IndicatorRow
from presentation import row_view, words
from presentation.counts import usual_classes
from presentation.indicators.gauge_spec import status_class
from presentation.language import Message, Words, mark, say

#: The scale ends here; what lies beyond stands at the end, with its true figure in words.
SCALE_END = 120.0

_FULL = 100.0

#: Where the published method is printed.
SOURCE = Message("两江新区“十四五”规划纲要中期评估报告，表1-1 注2")


@dataclass(frozen=True)
class Band:
    """One verdict on the scale, from `low` to `high` in per cent."""

    rating: str
    words: str
    low: float
    high: float


@dataclass(frozen=True)
class Scale:
    """The bands and the value, in per cent, that falls on one of them (`rating`)."""

    bands: tuple[Band, ...]
    value: float
    rating: str
    verdict: str

    @property
    def sentence(self) -> str:
        """The scale in words."""
        told = "；".join(
            say("{words} {low} 起", words=band.words, low=words.percent(band.low))
            for band in self.bands
            if band.high > 0
        )
        return say(
            "标尺：{told}。{exact} 落在{verdict}一段。",
            told=told,
            exact=exact(self.value),
            verdict=self.verdict,
        )


def exact(value: float) -> str:
    """A computed per cent with two decimals: 39.48 % must not read 39.5 % beside 40 %."""
    return words.number(value, 2) + "%"


def scale(row: IndicatorRow) -> Scale | None:
    """The scale of a computed verdict; None where none was computed from a completion."""
    value = row.completion
    if value is None or row.rating not in row_view.RATED:
        return None
    if row_view.is_comparison(row):
        return _outcomes(row, value)
    due = row.schedule or 0.0
    edges = (0.0, SLIGHTLY_BEHIND_SHARE * due, due, _FULL, SCALE_END)
    return _scale(row, value, edges, words.RATINGS)


def _outcomes(row: IndicatorRow, value: float) -> Scale | None:
    """Only where a result above its target counts as more: no floor that is kept or not."""
    if row.target.bound in ("ge", "gt", "le", "lt"):
        return None
    return _scale(row, value, (0.0, _FULL * (1 - NEARLY), _FULL, _FULL, SCALE_END), words.OUTCOMES)


def _scale(
    row: IndicatorRow, value: float, edges: tuple[float, ...], table: Mapping[str, str]
) -> Scale:
    order = usual_classes(row_view.is_comparison(row))[: -len(UNRATED)]
    bands = tuple(
        Band(rating, table[rating], low, high)
        for rating, low, high in zip(reversed(order), edges, edges[1:], strict=False)
    )
    return Scale(bands, value, row.rating, row_view.computed_words(row))


def rule_words(row: IndicatorRow) -> str:
    """The rule for a row, with its numbers."""
    if row.rating not in row_view.RATED:
        return ""
    if row.method == Method.PROGRESS:
        return _progress_words(row)
    if row.method == Method.EVERY_YEAR or row.is_ceiling:
        table = words.OUTCOMES if row_view.is_comparison(row) else words.RATINGS
        met, missed = table[Rating.ON_TRACK], table[Rating.BEHIND]
        goal = words.amount(row.target)
        return say(
            "逐期对照：结果符合目标（{goal}）为{met}，不符合为{missed}；不计完成进度。",
            goal=goal,
            met=met,
            missed=missed,
        )
    whole = say("全年结果") if row.method == Method.ANNUAL else say("规划期末的结果")
    better = say("高于目标为超过目标，等于目标为完成目标，")
    if row.target.bound in ("ge", "gt"):
        better = say("{bounds}目标为完成目标，", bounds=words.BOUNDS[row.target.bound])
    near = words.percent(NEARLY * _FULL)
    return say(
        "{whole}与目标比较：{better}差额在目标的 {near} 以内为基本完成，其余为未完成。",
        whole=whole,
        better=better,
        near=near,
    )


def _progress_words(row: IndicatorRow) -> str:
    due = row.schedule or 0.0
    low, on = words.percent(SLIGHTLY_BEHIND_SHARE * due), words.percent(due)
    # The document prints 30 % beside 40 %; three quarters of any schedule is this system's rule.
    share = "" if row.rule_by == "document" else say("（应到进度的四分之三）")
    return say(
        "完成进度高于 100% 为超期完成；大于或等于应到进度 {on} "
        "为达到预期进度；大于或等于 {low}{share} 为略有滞后；低于 "
        "{low} 为相对滞后。",
        on=on,
        low=low,
        share=share,
    )


#: Who set the rule of a computed verdict (`rule_by`) -> by what it is computed, and where the rule
#: comes from.
_BY = Words(
    {
        "document": mark("按公布的规则测算"),
        "extended": mark("按公布的规则推广到本时点测算"),
        "adapted": mark("比照两江新区公布的规则测算"),
        "system": mark("按本系统设定的规则测算"),
    }
)

_ORIGIN = {
    "document": mark("规则：{source}"),
    "extended": mark("规则：{source}；由本系统推广到这一时点"),
    "adapted": mark("规则：{source}；由本系统比照用于本规划"),
    "system": mark("收录的文件没有公布此类比较的办法，本规则由本系统设定"),
}


def by_words(rule_by: str) -> str:
    """By what a verdict is computed: 按公布的规则测算; 按本系统设定的规则测算."""
    return _BY[rule_by]


def source_words(row: IndicatorRow) -> str:
    """Who set the rule of a computed verdict, with its place where a document prints it."""
    return say(_ORIGIN[row.rule_by], source=SOURCE())


#: The same in short, for all verdicts of a page: what is computed, and by whose rule.
_BRIEF = Words(
    {
        "document": mark("完成进度按公布的规则（表1-1 注2）"),
        "extended": mark("完成进度按公布的规则（表1-1 注2）由本系统推广到这一时点"),
        "adapted": mark("完成进度由本系统比照两江新区公布的规则（表1-1 注2）"),
        "system": mark("与目标的比较没有文件公布过办法，规则由本系统设定"),
    }
)


def sources_words(rows: Sequence[IndicatorRow]) -> str:
    """Who set the rules of all computed verdicts of a page or file; "" without any."""
    computed = {row.rule_by for row in rows if row.rating in row_view.RATED}
    told = "；".join(text for name, text in _BRIEF.items() if name in computed)
    return f"{words.COMPUTED()}：{told}。" if told else ""


_SETTERS = Words(
    {
        "document": mark("公布的注2"),
        "extended": mark("推广的注2"),
        "adapted": mark("比照的注2"),
        "system": mark("本系统规则"),
    }
)


def setters_words(rows: Sequence[IndicatorRow]) -> str:
    """The same for a board, which has room for few words: 测算依公布的注2、本系统规则."""
    computed = {row.rule_by for row in rows if row.rating in row_view.RATED}
    told = "、".join(text for name, text in _SETTERS.items() if name in computed)
    return say("测算依{told}", told=told) if told else ""


def mark_class(at: float, given: Scale) -> str:
    side = " is-left" if at > SCALE_END * 0.55 else ""
    return f"scale-mark {status_class(given.rating)}{side}"


def is_edge(band: Band) -> bool:
    return band.high > band.low
