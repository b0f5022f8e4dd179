"""All wording of the page in one place: verdicts, reasons, periods, measures, numbers."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal

from assessment import Period, Rating, Reason, Step
from data.records.places import Document
from data.records.rows import Mention
from presentation.language import Message, Words, mark, say

OFFICIAL = Message("官方评价")

COMPUTED = Message("系统测算")

NOTHING = "—"

UNPUBLISHED = Message("尚未公布")

#: The classes of verdicts, best first. Where a document prints verdicts its own words stand in
#: place of these, see `presentation/verdicts/outcome_words.py`.
RATINGS = Words(
    {
        Rating.AHEAD: mark("超期完成"),
        Rating.BETTER: mark("好于预期进度"),
        Rating.ON_TRACK: mark("达到预期进度"),
        Rating.ADJUSTED: mark("完成调整后的目标"),
        Rating.BASICALLY_MET: mark("基本完成"),
        Rating.SLIGHTLY_BEHIND: mark("略有滞后"),
        Rating.LAGGING: mark("滞后"),
        Rating.BEHIND: mark("相对滞后"),
        Rating.NOT_ASSESSED: mark("暂未评价"),
        Rating.NOT_APPLICABLE: mark("不适用"),
    }
)

#: Computed verdicts of a result compared with its target: annual and finished plans.
OUTCOMES = Words(
    RATINGS,
    {
        Rating.AHEAD: mark("超过目标"),
        Rating.ON_TRACK: mark("完成目标"),
        Rating.BASICALLY_MET: mark("基本完成"),
        # So in releases of older code.
        Rating.SLIGHTLY_BEHIND: mark("基本完成"),
        Rating.BEHIND: mark("未完成"),
    },
)

#: Reason -> short words, full sentence with {period} and {target} (both year words).
REASONS: dict[str, tuple[Message, Message]] = {
    Reason.NO_TARGET: (Message("无目标值"), Message("文件未印{target}目标值")),
    Reason.SET_BY_CITY: (Message("市级下达"), Message("目标由市级下达，文件未给数值")),
    Reason.SET_BY_NATION: (Message("国家下达"), Message("目标以国家下达值为准，文件未给数值")),
    Reason.TARGET_NOT_A_NUMBER: (Message("目标非数值"), Message("目标是文字表述，不折算进度")),
    Reason.NOT_MEASURED: (Message("缺数据"), Message("缺{period}数据")),
    Reason.NOT_APPLICABLE: (Message("不适用"), Message("本区域未设此项目标")),
    Reason.NO_RESULT: (Message("没有结果"), Message("收录的文件没有对应结果")),
    Reason.NOT_YET_DUE: (Message("未到期末"), Message("数据时点早于{target}末，不与目标比较")),
    Reason.RESULT_NOT_A_NUMBER: (Message("结果非数值"), Message("结果是文字表述，不折算进度")),
    Reason.DEFINITION_CHANGED: (Message("口径变化"), Message("统计口径有调整，前后不可比")),
    Reason.HALF_YEAR: (Message("年内数"), Message("{period}数不与全年目标折算")),
    Reason.NO_BASELINE: (Message("缺基期值"), Message("文件未印基期值，不折算进度")),
    Reason.MISSING_YEAR: (Message("缺年度数"), Message("缺部分年份的增速，不能累计折算")),
    Reason.BASIS_DIFFERS: (Message("计法不同"), Message("目标与结果的计法不同，不直接比较")),
    Reason.TARGET_EQUALS_BASELINE: (
        Message("目标等于基期"),
        Message("目标值等于基期值，不能折算进度"),
    ),
    Reason.TARGET_EASIER_THAN_BASELINE: (
        Message("目标宽于基期"),
        Message("目标值比基期值宽，不能折算进度"),
    ),
    Reason.NO_DIRECTION: (Message("无优劣方向"), Message("此项指标不分高低优劣，不作评价")),
    Reason.COVERAGE_DIFFERS: (
        Message("口径不同"),
        Message("结果{result}基期或目标没有这样说明，不直接比较"),
    ),
    Reason.SET_ELSEWHERE: (Message("另行下达"), Message("目标另行下达，文件未给数值")),
    Reason.NO_OTHER_RESULT: (
        Message("缺对照数"),
        Message("目标以另一项指标为准，收录的文件没有该指标{period}的同类结果"),
    ),
    Reason.NOT_TWO_PARTS: (
        Message("多项之比"),
        Message("目标不是两项之比，没有单一数值可以比较"),
    ),
    Reason.OPEN_BOUND: (
        Message("只知界限"),
        Message("结果{result}只给出界限，不能判断是否达到目标"),
    ),
}

NATURES = Words({"expected": mark("预期性"), "binding": mark("约束性"), "": ""})

BOUNDS = Words(
    {
        "ge": mark("不低于"),
        "gt": mark("超过"),
        "le": mark("不超过"),
        "lt": mark("低于"),
        "approx": mark("约"),
    }
)

MEASURES = Words(
    {
        "project_count": mark("项目数"),
        "total_investment": mark("总投资"),
        "plan_period_investment": mark("规划期投资"),
        "annual_investment": mark("年度投资"),
        "completed_investment": mark("完成投资"),
        "started_or_finished_count": mark("完工及在建"),
        "implementation_rate": mark("实施率"),
        "share": mark("占比"),
        "published_rating": mark("官方表述"),
    }
)

STAGES = Words(
    {
        "finished": mark("已完成"),
        "continued": mark("续建"),
        "new": mark("新开工"),
        "planned": mark("谋划储备"),
        "underway": mark("推进中"),
        "none": "",
    }
)

ROLES = Words(
    {
        "baseline": mark("基期值"),
        "target": mark("目标值"),
        "actual": mark("实际值"),
        "compared": mark("对照指标的结果"),
        "published_rating": mark("官方评价"),
        "published_completion": mark("公布的完成进度"),
    }
)

STEPS = Words(
    {
        "completion": mark("完成进度"),
        "schedule": mark("应到进度"),
        "accumulated_growth": mark("累计增长"),
        "implied_growth": mark("目标对应的累计增长"),
        "difference": mark("与目标之差"),
        "share_of_target": mark("为目标的"),
        "class": mark("类别之差"),
        "change": mark("比基期的变化"),
        "sum": mark("各年合计"),
        "compound": mark("各年累计"),
        "compared": mark("对照指标的结果"),
        "allowed": mark("“基本”所许"),
        "compared_growth": mark("对照指标的累计增长"),
    }
)

FORMULAS = Words(
    {
        "(actual − baseline) ÷ (target − baseline)": mark("（实际 − 基期）÷（目标 − 基期）"),
        "cumulative actual ÷ cumulative target": mark("累计实际 ÷ 累计目标"),
        "accumulated growth ÷ growth implied by the target": mark("累计增长 ÷ 目标对应的累计增长"),
        "∏(1 + growth of each year) − 1": mark("各年（1 + 增速）连乘 − 1"),
        "(1 + target)^years − 1": mark("（1 + 目标增速）^ 年数 − 1"),
        "years passed ÷ years of the plan": mark("已过年数 ÷ 规划年数"),
        "actual − target": mark("实际 − 目标"),
        "actual ÷ target": mark("实际 ÷ 目标"),
        "change so far ÷ change to be made": mark("已有变化 ÷ 目标变化"),
        "compared result less a tenth of it": mark("对照结果让出其十分之一"),
        "actual − baseline": mark("实际 − 基期"),
        "actual ÷ baseline − 1": mark("实际 ÷ 基期 − 1"),
        "sum of the years": mark("各年结果相加"),
        "∏(1 + change of each year) − 1": mark("各年（1 + 变化）连乘 − 1"),
        "1 − ∏(1 − reduction of each year)": mark("1 − 各年（1 − 降幅）连乘"),
    }
)

#: Digits that leave every printed number as it is.
EXACT = 9

_COUNTING = Words(
    {
        "1": mark("一"),
        "2": mark("两"),
        "3": mark("三"),
        "4": mark("四"),
        "5": mark("五"),
        "6": mark("六"),
        "7": mark("七"),
        "8": mark("八"),
        "9": mark("九"),
        "10": mark("十"),
    }
)

_PARTS = Words(
    {
        "H1": mark("上半年"),
        "H2": mark("下半年"),
        "Q1": mark("一季度"),
        "Q2": mark("二季度"),
        "Q3": mark("三季度"),
        "Q4": mark("四季度"),
        "Q1-3": mark("前三季度"),
    }
)

_ACCUMULATING = ("flow", "growth")

_MINUS = ("-", "−", "－")


def number(value: float, digits: int = 2) -> str:
    """A number without trailing zeros and with a true minus, rounded half up."""
    exact = Decimal(str(value)).quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)
    text = f"{exact:f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text in ("-0", "0") else text.replace("-", "−")


def percent(value: float) -> str:
    """A computed per cent: one decimal at most."""
    return number(value, 1) + "%"


def signed(value: float) -> str:
    """A difference in points with its sign: +4.4, −7.5, ±0."""
    text = number(value, 1)
    return "±0" if text == "0" else text if text.startswith("−") else "+" + text


def period_words(period: str) -> str:
    """2022 年; 2023 年上半年; 2023 年前三季度; 2023 年 5 月; 2023 年 1—11 月; 2016—2020 年."""
    when = Period.parse(period)
    if when.is_range:
        return say("{first}—{year} 年", first=when.first, year=when.year)
    part = part_words(period)
    space = " " if part[:1].isdecimal() else ""
    return say("{year} 年{space}{part}", year=when.year, space=space, part=part)


def part_words(period: str) -> str:
    """上半年, 前三季度, 5 月, 1—11 月; "" for a year or a range of years."""
    part = period[4:]
    if part.startswith("M"):
        return say("{months} 月", months=part[1:].replace("-", "—"))
    return _PARTS.get(part, "")


def part_kind(period: str) -> str:
    """What a figure within a year is called in short: 半年数, 季度数, 前三季度数, 月度数."""
    part = period[4:]
    if part == "Q1-3":
        return say("前三季度数")
    kinds = {"H": say("半年数"), "Q": say("季度数"), "M": say("月度数")}
    return kinds.get(part[:1], say("年内数"))


def moment_words(period: str, kind: str = "stock") -> str:
    """The moment a level is read at, such as 2022 年底; the span of a flow or of growth."""
    when = Period.parse(period)
    if when.is_range and kind not in _ACCUMULATING:
        return say("{year} 年底", year=when.year)
    if when.is_range or kind in _ACCUMULATING:
        return period_words(period)
    if when.is_part_year:
        return say("{period}末", period=period_words(_last_part(period)))
    return say("{year} 年底", year=when.year)


def _last_part(period: str) -> str:
    """The quarter or month at whose end a level is read: 2023Q3 of 2023Q1-3."""
    start, _, last = period.partition("-")
    return start[:5] + last if last else period


def brief_moment(period: str, kind: str = "stock") -> str:
    """A moment within a year where room is short: 2023 上半年末, 2023 上半年 of a flow."""
    is_sum = kind in _ACCUMULATING
    year, part = Period.parse(period).year, part_words(period if is_sum else _last_part(period))
    if is_sum:
        return say("{year} {part}", year=year, part=part)
    return say("{year} {part}末", year=year, part=part)


def years(period: str) -> str:
    """The year or years alone, for a label beside the word 年: 2025; 2021—2025."""
    when = Period.parse(period)
    return f"{when.first}—{when.year}" if when.is_range else str(when.year)


def years_words(period: str) -> str:
    """How many years a span has: 2021-2025 -> 五年."""
    when = Period.parse(period)
    count = when.year - when.first + 1
    return say("{counting}年", counting=_COUNTING.get(str(count), count))


def unit_after(text: str, unit: str) -> str:
    """A number with its unit: per cent closes up, other units stand after a space."""
    if not unit or unit in text.replace("％", "%"):
        return text
    return f"{text}{unit}" if unit in ("%", "‰") else f"{text} {unit}"


def printed(mention: Mention | None) -> str:
    """The text as printed; a dash where the document prints nothing."""
    return (mention.printed_value.strip() if mention else "") or NOTHING


def quoted(mention: Mention) -> str:
    """The printed text alone in quotation marks; 空白 where the document leaves the place empty."""
    text = mention.printed_value.strip()
    return f"“{text}”" if text else say("空白")


def amount(mention: Mention) -> str:
    """The figure in words for a sentence: 不低于 320 天; the printed text where it is no number."""
    if mention.value is None:
        return printed(mention)
    before = BOUNDS.get(mention.bound, "")
    return f"{before} {plain_amount(mention)}" if before else plain_amount(mention)


def plain_amount(mention: Mention) -> str:
    """The number with its unit, without its bound: for labels where room is short."""
    if mention.value is None:
        return printed(mention)
    return unit_after(number(mention.value, EXACT), mention.unit)


def aim(mention: Mention | None) -> str:
    """力争, 预计: how a document strives for or expects a figure; "" where its text says so."""
    stated = mention.marks.aim if mention is not None else ""
    return "" if mention is None or stated in mention.printed_value else stated


def basis_words(mention: Mention | None) -> str:
    """How a figure counts, where it is not a plain level: 五年年均, 当年增速, 五年累计."""
    if mention is None or mention.value is None:
        return ""
    is_range = Period.parse(mention.period).is_range
    span = years_words(mention.period) if is_range else ""
    # 24% where the sentence says 下降: the number alone would read as a rise.
    falls = mention.value < 0 and not mention.printed_value.strip().startswith(_MINUS)
    return {
        "average_growth": say("{span}年均{falls}", span=span, falls=say("下降") if falls else ""),
        "yoy_growth": say("当年下降") if falls else say("当年增速"),
        "cumulative": say("{span}累计", span=span),
        "change": say("变化量"),
        "change_rate": say("变化幅度"),
        "every_year": say("每年"),
    }.get(mention.basis, "")


def if_dated(document: Document, told: str) -> str:
    """What is told of a document's publication; where it prints no date, that it prints none."""
    return told if document.is_dated else say("文件未印日期")


def reason_words(reason: str) -> str:
    """A reason in two to six characters."""
    return REASONS[reason][0]() if reason in REASONS else ""


def missing_words(missing: str) -> str:
    """Why a printed text is no number; printed as 暂未公布 is not the same as before its time."""
    return UNPUBLISHED() if missing == Reason.NOT_YET_DUE else reason_words(missing)


def step_words(step: Step) -> str:
    """One line of arithmetic in Chinese: 完成进度 = （…）÷（…） = (1 − 2) ÷ … = 28.1%."""
    if step.name == "class":
        return say(
            "类别之差 = 实际类别 − 目标类别 = {expression} = {value}",
            expression=step.expression,
            value=number(step.value),
        )
    value = number(step.value, _decimals(step))
    result = value + step.unit if step.unit == "%" else unit_after(value, step.unit)
    name = STEPS.get(step.name, step.name)
    if not step.expression:
        return f"{name} = {result}"
    formula = FORMULAS.get(step.formula, step.formula)
    return " = ".join((name, formula, step.expression.replace("-", "−"), result))


def _decimals(step: Step) -> int:
    """A quotient is rounded; a difference is exact, with as many decimals as its operands."""
    if step.name == "compared":
        return EXACT
    if step.name not in ("difference", "sum", "allowed") and step.formula != "actual − baseline":
        return 2
    given = (Decimal(text) for text in re.split(" [−+] ", step.expression))
    return max(0, *(-int(one.as_tuple().exponent) for one in given))
