"""Parts that do not add up to their whole."""

from audit.rule import Expression, Rule
from audit.said import done_again, recomputed
from presentation.language import mark

RULE = Rule(
    mark("分项相加不等于合计"),
    mark("逐项相加，与所印的合计比较。"),
    "sum",
    recomputed,
    Expression,
    done_again,
)
