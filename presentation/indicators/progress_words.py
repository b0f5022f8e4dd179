"""What a row of the table of indicators says of its progress, in words."""

from assessment.targets import Kind
from data.records.rows import IndicatorRow
from presentation import numbers
from presentation.figures import amounts, row_view
from presentation.indicators.gauge_spec import GaugeSpec
from presentation.language import Message, say


def progress_words(row: IndicatorRow, spec: GaugeSpec) -> tuple[str, str]:
    """The completion and what qualifies it; a dash and nothing where there is none."""
    if spec.shape == "bound":
        return (say("达标") if spec.met else say("未达标")), _bound_gap(row, bool(spec.met))
    if spec.shape == "flow":
        return say("不折算"), say(
            "占目标 {share_of_target}", share_of_target=numbers.percent(row.share_of_target or 0)
        )
    if spec.shape == "progress":
        return row_view.completion_words(row), _gap_words(row)
    return amounts.NOTHING, ""


def _gap_words(row: IndicatorRow) -> str:
    if row_view.is_comparison(row):
        return say("实际 ÷ 目标")
    gap = row_view.gap(row)
    points = numbers.signed(gap) if gap is not None else ""
    return say("测算 {points}", points=points) if row_view.is_computed_completion(row) else points


def _bound_gap(row: IndicatorRow, met: bool) -> str:
    """How far a missed bound is, in its own unit; on which side a met one lies."""
    if row.target_kind in _KEPT:
        kept, missed = _KEPT[row.target_kind][row.is_ceiling]
        return kept() if met else missed()
    gap = _difference(row)
    if met or gap is None:
        return say("未超过目标") if row.is_ceiling else say("不低于目标")
    points = say("百分点") if row.target.unit == "%" else row.target.unit
    distance = numbers.unit_after(numbers.number(gap, 3), points)
    return say(
        "比目标{ceiling} {distance}",
        ceiling=say("多") if row.is_ceiling else say("少"),
        distance=distance,
    )


def _difference(row: IndicatorRow) -> float | None:
    """How far the result is from its target; of ratios only the arithmetic has it."""
    if row.actual and row.actual.value is not None and row.target.value is not None:
        return abs(row.actual.value - row.target.value)
    return next((abs(step.value) for step in row.steps if step.name == "difference"), None)


_CLASS = (Message("达到目标类别"), Message("未达到目标类别"))

#: What a target without a number of its own asks: kept and missed, of a floor and of a ceiling.
_KEPT: dict[str, tuple[tuple[Message, Message], tuple[Message, Message]]] = {
    Kind.CLASS: (_CLASS, _CLASS),
    Kind.RELATION: (
        (Message("达到对照指标"), Message("未达到对照指标")),
        (Message("未超过对照指标"), Message("超过对照指标")),
    ),
    Kind.RANGE: (
        (Message("在目标范围内"), Message("不在目标范围内")),
        (Message("在目标范围内"), Message("不在目标范围内")),
    ),
}
