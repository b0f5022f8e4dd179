"""What a row of the table of indicators says of its progress, in words."""

from __future__ import annotations

from components import reading, words
from components.gauge import GaugeSpec
from data.records import IndicatorRow


def progress_words(row: IndicatorRow, spec: GaugeSpec) -> tuple[str, str]:
    """The completion and what qualifies it; a dash and nothing where there is none."""
    if spec.shape == "bound":
        return ("达标" if spec.met else "未达标"), _bound_gap(row, bool(spec.met))
    if spec.shape == "flow":
        return "不折算", f"占目标 {words.percent(row.share_of_target or 0)}"
    if spec.shape == "progress":
        return reading.completion_words(row), _gap_words(row)
    return words.NOTHING, ""


def _gap_words(row: IndicatorRow) -> str:
    if reading.is_comparison(row):
        return "实际 ÷ 目标"
    gap = reading.gap(row)
    told = words.signed(gap) if gap is not None else ""
    return f"测算 {told}" if reading.is_computed_completion(row) else told


def _bound_gap(row: IndicatorRow, met: bool) -> str:
    """How far a missed bound is, in its own unit; on which side a met one lies."""
    if reading.is_class(row):
        return "达到目标类别" if met else "未达到目标类别"
    assert row.actual is not None and row.actual.value is not None and row.target.value is not None
    ceiling = reading.is_ceiling(row)
    if met:
        return "未超过目标" if ceiling else "不低于目标"
    points = "百分点" if row.target.unit == "%" else row.target.unit
    distance = words.unit_after(words.number(abs(row.actual.value - row.target.value), 3), points)
    return f"比目标{'多' if ceiling else '少'} {distance}"
