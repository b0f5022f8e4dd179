"""What a result is of its target, in words: of the target itself, or of all growth it asks for."""

from data.records.rows import IndicatorRow
from presentation.figures import row_view
from presentation.figures.rounding import accumulated
from presentation.language import say


def share_name(row: IndicatorRow) -> str:
    """What a share is of: 为目标的, 累计增长为目标的."""
    return say("累计增长为目标的") if accumulated(row) else say("为目标的")


def share_words(row: IndicatorRow, done: str = "") -> str:
    """为目标的 95%; `done` is how the share is told, by itself where it is left out."""
    return say("{of} {done}", of=share_name(row), done=done or row_view.completion_words(row))
