"""How sure the verdicts are: what printed digits allow, counts by area, those on the edge."""

from assessment.exact import as_float
from data.assessing.precision import span
from data.assessing.precision_examples import PRINTED, PrintedExample
from data.records.audit import Allowed, VerdictCount
from presentation import numbers
from presentation.language import say
from presentation.methodology import labels
from presentation.verdicts import grades
from presentation.verdicts.certainty_words import classes_between, span_words

#: What a figure is, the print, and the values that it allows.
AllowedRow = tuple[str, str, str]


def printed_lines() -> list[AllowedRow]:
    """Each example with what its print allows, computed as the build does."""
    return [_line(example) for example in PRINTED]


def _line(example: PrintedExample) -> AllowedRow:
    printed, value, bound, unit, is_set, _ = example
    ends = span(printed, value, bound, unit, is_set=is_set)
    assert ends is not None
    least, most = (numbers.number(as_float(end), numbers.EXACT) for end in ends)
    allowed = least if least == most else say("{least} 至 {most}", least=least, most=most)
    role = labels.SET_TARGET() if is_set else labels.PRINTED_RESULT()
    return role, numbers.unit_after(printed, unit), numbers.unit_after(allowed, unit)


def summary(counts: VerdictCount) -> str:
    """90 个测算中，所印位数只许一种评价的 80 个，许可不止一种的 10 个."""
    return labels.SURE_COUNTED(total=counts.total, sure=counts.sure, edge=on_the_edge(counts))


def on_the_edge(counts: VerdictCount) -> int:
    """How many verdicts the print leaves open."""
    return counts.total - counts.sure


def completions(row: Allowed) -> str:
    """35.4% 至 39.5%: what the print allows of a completion; — of a bound."""
    if row.low is None or row.high is None:
        return "—"
    least, most = numbers.percent(row.low), numbers.percent(row.high)
    return least if least == most else say("{least} 至 {most}", least=least, most=most)


def verdicts(row: Allowed) -> str:
    """达到预期进度或略有滞后: the verdicts that the print allows."""
    table = grades.OUTCOMES if row.is_comparison else grades.RATINGS
    return span_words(classes_between(table, row.best, row.worst, compared=row.is_comparison))
