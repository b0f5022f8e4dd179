"""Parts that do not add up to their whole."""

from dataclasses import dataclass

from audit.rule import Rule
from audit.said import done_again, recomputed
from presentation.language import mark


@dataclass(frozen=True)
class Facts:
    """The arithmetic that was done again, without its result."""

    expression: str


RULE = Rule(
    mark("分项相加不等于合计"),
    mark("逐项相加，与所印的合计比较。"),
    "sum",
    recomputed,
    Facts,
    done_again,
)
