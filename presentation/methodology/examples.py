"""Worked examples of the assessment, drawn from rows of the store."""

from dataclasses import dataclass

from assessment import Step
from data.records.rows import IndicatorRow
from presentation.figures import row_view
from presentation.language import say
from presentation.methodology import labels
from presentation.verdicts import step_words

#: What each kind of row of `queries.method_examples` shows, and what to look at in it, in order.
SHOWN = {
    "growth": (labels.GROWTH_KIND, labels.GROWTH_NOTE),
    "level": (labels.LEVEL_KIND, labels.LEVEL_NOTE),
    "lower": (labels.LOWER_IS_BETTER, labels.LOWER_NOTE),
    "every_year": (labels.EVERY_YEAR_BOUND, labels.EVERY_YEAR_NOTE),
    "annual": (labels.ANNUAL_PLAN, labels.ANNUAL_NOTE),
    "part_year": (labels.PART_YEAR_FLOW, labels.FLOW_NOTE),
}


@dataclass(frozen=True)
class RuleExample:
    """A row that shows a rule: `title` names the rule, `note` says what to look at."""

    title: str
    note: str
    row: IndicatorRow
    href: str


def is_mechanical(row: IndicatorRow) -> str:
    """What the formula would give for a bound, and why it is not used."""
    base, goal, now = (
        figure.value if figure else None for figure in (row.baseline, row.target, row.actual)
    )
    if not row_view.is_bound(row) or base is None or goal is None or now is None or goal == base:
        return ""
    step = Step(
        "completion", "(actual − baseline) ÷ (target − baseline)",
        f"({now:g} − {base:g}) ÷ ({goal:g} − {base:g})", (now - base) / (goal - base) * 100, "%",
    )  # fmt: skip
    formula = step_words.step_words(step).partition(" = ")[2]
    return say("若机械代入公式：{formula}，对守底线的指标没有意义，不用。", formula=formula)
