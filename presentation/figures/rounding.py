"""Whether a printed per cent and a computed one differ by more than the rounding of print."""

from decimal import Decimal

from assessment import Period, Step
from data.records.rows import IndicatorRow, Mention
from presentation import numbers
from presentation.language import say

#: From the lowest to the highest value that the unrounded figures can give.
Span = tuple[float, float]

#: Rounding noise of binary floating point must not add to the rounding of print.
_NOISE = 1e-6


def difference(printed: Mention, computed: float, possible: Span) -> str:
    """相差 0.21 个百分点，在所印数四舍五入的范围内.

    `possible` is what the computation can give from figures that print as those it rests on.
    """
    assert printed.value is not None
    half = half_unit(printed.value) + _NOISE
    low, high = possible
    is_rounding = low - half <= printed.value <= high + half
    why = say("在所印数四舍五入的范围内") if is_rounding else say("超过所印数四舍五入的范围")
    return say(
        "相差 {value} 个百分点，{why}", value=numbers.number(abs(printed.value - computed)), why=why
    )


def half_unit(value: float) -> float:
    """Half a unit of the last printed digit: 0.05 for 6.3, 0.5 for 1423."""
    exponent = int(Decimal(f"{value:.10g}").as_tuple().exponent)
    return float(0.5 * 10 ** min(exponent, 0))


def completions(row: IndicatorRow) -> Span:
    """The completions that growth printed in rounded rates can stand for; else the computed one."""
    assert row.completion is not None
    factors, implied = _factors(row), _implied(row)
    if factors is None or implied is None:
        return row.completion, row.completion
    low, high = sorted((factor - 1) / (implied - 1) * 100 for factor in factors)
    return low, high


def paces(row: IndicatorRow) -> Span:
    """The paces still needed that growth printed in rounded rates can stand for."""
    assert row.required_pace is not None
    factors, implied = _factors(row), _implied(row)
    if factors is None or implied is None:
        return row.required_pace, row.required_pace
    left = Period.parse(row.target_period).end - Period.parse(row.period).end
    low, high = sorted(((implied / factor) ** (1 / left) - 1) * 100 for factor in factors)
    return low, high


def accumulated(row: IndicatorRow) -> Step | None:
    """All growth since the baseline, where what is done is counted from it, not from one rate."""
    return next((step for step in row.steps if step.name == "accumulated_growth"), None)


def _factors(row: IndicatorRow) -> Span | None:
    """The least and the most that was grown so far; None where it is no growth."""
    step = accumulated(row)
    known = {item.figure_id: item for item in (row.actual, *row.inputs) if item is not None}
    used = [known[one] for one in step.figures if one in known] if step else []
    rates = [item.value for item in used if item.value is not None]
    if not rates:
        return None
    low = high = 1.0
    for item, rate in zip(used, rates, strict=True):
        years = Period.parse(item.period).year - Period.parse(item.period).first + 1
        low *= (1 + (rate - half_unit(rate)) / 100) ** years
        high *= (1 + (rate + half_unit(rate)) / 100) ** years
    return low, high


def _implied(row: IndicatorRow) -> float | None:
    values = [step.value for step in row.steps if step.name == "implied_growth"]
    return 1 + values[0] / 100 if values else None
