"""The arithmetic of a verdict, line by line in words."""

import re
from decimal import Decimal

from assessment import Step
from presentation.language import Words, mark, say
from presentation.numbers import EXACT, number, unit_after

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
        "compared result less a tenth of it": mark("对照结果 − 让出的部分"),
        "actual − baseline": mark("实际 − 基期"),
        "actual ÷ baseline − 1": mark("实际 ÷ 基期 − 1"),
        "sum of the years": mark("各年结果相加"),
        "∏(1 + change of each year) − 1": mark("各年（1 + 变化）连乘 − 1"),
        "1 − ∏(1 − reduction of each year)": mark("1 − 各年（1 − 降幅）连乘"),
    }
)


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
    if not step.expression:
        return f"{name(step)} = {result}"
    formula = FORMULAS.get(step.formula, step.formula)
    return " = ".join((name(step), formula, step.expression.replace("-", "−"), result))


def name(step: Step) -> str:
    """What a line computes: 完成进度."""
    return STEPS.get(step.name, step.name)


def _decimals(step: Step) -> int:
    """A quotient is rounded; a difference is exact, with as many decimals as its operands."""
    if step.name == "compared":
        return EXACT
    if step.name not in ("difference", "sum", "allowed") and step.formula != "actual − baseline":
        return 2
    operands = (Decimal(text) for text in re.split(" [−+] ", step.expression))
    return max(0, *(-int(one.as_tuple().exponent) for one in operands))
