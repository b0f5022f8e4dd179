"""A target without a result: baseline, target and unit as a list prints them."""

from data.records.rows import IndicatorRow
from presentation.figures import amounts, row_view
from presentation.joining import bracketed, labelled


def target_sentence(row: IndicatorRow) -> str:
    """人均预期寿命：目标是 2025 年达到 79 岁。"""
    return labelled(row.label, row_view.target_sentence(row))


def target_text(row: IndicatorRow) -> tuple[str, str, str]:
    """The baseline and the target as printed, and the unit they do not print themselves.

    A baseline of another year than the one before the plan says which.
    """
    target = amounts.printed(row.target)
    baseline = amounts.printed(row.baseline) if row.baseline else ""
    # A dash beside an arrow would read as a value.
    baseline = baseline if any(char.isdigit() for char in baseline) else ""
    if baseline:
        baseline = bracketed(baseline, row_view.other_baseline(row))
    unit = row.target.unit if row.target.value is not None else ""
    return baseline, target, "" if unit in target else unit
