"""An increase over the starting year that both years do not give."""

from dataclasses import dataclass

from audit.rule import Rule
from audit.said import done_again, recomputed
from presentation.language import mark


@dataclass(frozen=True)
class Facts:
    """The arithmetic that was done again, without its result."""

    expression: str


RULE = Rule(
    mark("正文的增量与两年数值不符"),
    mark("正文所说比起点年的增量，用表格两年的数相减。"),
    "sum",
    recomputed,
    Facts,
    done_again,
)
