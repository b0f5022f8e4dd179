"""A share of projects that the numbers of projects do not give."""

from audit.rule import Expression, Rule
from audit.said import done_again, recomputed
from presentation.language import mark

RULE = Rule(
    mark("项目实施率与项目数不符"),
    mark("完工及在建项目数除以项目数，与所印的实施率比较。"),
    "sum",
    recomputed,
    Expression,
    done_again,
)
