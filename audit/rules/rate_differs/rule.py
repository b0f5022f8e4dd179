"""A share of projects that the numbers of projects do not give."""

from dataclasses import dataclass

from audit.rule import Rule
from audit.said import done_again, recomputed
from presentation.language import mark


@dataclass(frozen=True)
class Facts:
    """The arithmetic that was done again, without its result."""

    expression: str


RULE = Rule(
    mark("项目实施率与项目数不符"),
    mark("完工及在建项目数除以项目数，与所印的实施率比较。"),
    "sum",
    recomputed,
    Facts,
    done_again,
)
