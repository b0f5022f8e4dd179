"""An increase over the starting year that both years do not give."""

from audit.rule import Expression, Rule
from audit.said import done_again, recomputed
from presentation.language import mark

RULE = Rule(
    mark("正文的增量与两年数值不符"),
    mark("正文所说比起点年的增量，用表格两年的数相减。"),
    "sum",
    recomputed,
    Expression,
    done_again,
)
