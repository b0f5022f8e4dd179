"""Published against recomputed completion: one dot per indicator on a scale of points."""

from collections.abc import Sequence

from data.records.audit import Rated
from presentation import numbers
from presentation.language import say

#: Half a unit of the last printed digit: what rounding explains.
ROUNDING = 0.05

SCALE = 0.25

STEP = 0.02


def recomputed(rows: Sequence[Rated]) -> list[Rated]:
    """The rows of which both a published and a computed completion are known."""
    return [row for row in rows if row.published_completion is not None]


def difference(row: Rated) -> float:
    """Computed minus published, in points."""
    return row.completion - (row.published_completion or 0)


def dots_words(rows: Sequence[Rated]) -> str:
    """29 项完成进度可以复算，26 项与公布相差不超过四舍五入，最大相差 0.21 个百分点."""
    checked = recomputed(rows)
    near = sum(abs(difference(row)) <= ROUNDING for row in checked)
    most = max((abs(difference(row)) for row in checked), default=0.0)
    return say(
        "{count} 项完成进度可以复算，{near} 项与公布的相差不超过四舍五"
        "入范围，最大相差 {most} 个百分点",
        count=len(checked),
        near=near,
        most=numbers.number(most),
    )
