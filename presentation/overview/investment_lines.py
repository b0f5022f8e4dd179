"""The investment headline of each district: as printed, or added up and saying so."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from data.records.projects_and_tasks import Investment
from presentation import dates, numbers, words
from presentation.citing import cited
from presentation.figures import amounts
from presentation.joining import listed
from presentation.language import Lines, mark, say
from presentation.projects import investment_sums
from presentation.projects.investment_sums import first_values, oversized

#: The measures each column may hold, the preferred first.
_MEASURES = (
    ("project_count",),
    ("total_investment",),
    ("plan_period_investment", "annual_investment", "completed_investment"),
)

#: The headings of these columns.
COLUMNS = Lines(mark("项目数"), mark("总投资"), mark("规划期、年度或完成投资"))


@dataclass(frozen=True)
class LinkedInvestments:
    """The investment figures of a plan, with its district, its name and its page."""

    district_name: str
    plan_name: str
    href: str
    rows: Sequence[Investment]


class AmountCell(NamedTuple):
    """What a column says, and its number with the digits that it is printed or added up with."""

    text: str
    value: float | None = None
    digits: str = ""


@dataclass(frozen=True)
class InvestmentLine:
    """One line of the table: what it covers, a cell per column, how it was checked, its places."""

    name: str
    when: str
    cells: tuple[AmountCell, ...]
    checks: tuple[investment_sums.SumSentence, ...]
    places: tuple[str, ...]


def investment_lines(
    rows: Sequence[Investment], documents: Mapping[str, str]
) -> list[InvestmentLine]:
    """The wholes of a plan; where it prints none but several groups, their sum."""
    wholes = {row.group for row in rows if row.category == "all" and not row.parent}
    if wholes:
        return [_printed(group, rows, documents) for group in dict.fromkeys(_order(rows, wholes))]
    groups = [group for group in dict.fromkeys(row.group for row in rows) if _is_full(group, rows)]
    return [_added(groups, rows, documents)] if len(groups) > 1 else []


def _order(rows: Sequence[Investment], wholes: set[str]) -> Iterator[str]:
    return (row.group for row in rows if row.group in wholes)


def _is_full(group: str, rows: Sequence[Investment]) -> bool:
    known = first_values(rows)
    return (group, "project_count") in known and (group, "total_investment") in known


def _printed(
    group: str, rows: Sequence[Investment], documents: Mapping[str, str]
) -> InvestmentLine:
    figures = [row for row in rows if row.group == group]
    values = first_values(figures)
    cells = []
    for measures in _MEASURES:
        figure = next((values[group, name] for name in measures if (group, name) in values), None)
        cells.append(_amount(figure, len(measures) > 1) if figure else _NOTHING)
    checks = tuple(check for check in investment_sums.checks(rows) if check.group == group)
    periods = dict.fromkeys(dates.period_words(row.period) for row in figures)
    return InvestmentLine(
        figures[0].group_name, listed(periods), tuple(cells), checks, _places(figures, documents)
    )


_NOTHING = AmountCell(amounts.NOTHING)


def _amount(figure: Investment, named: bool) -> AmountCell:
    label = words.MEASURES[figure.measure] + " " if named else ""
    return AmountCell(label + figure.printed_value, figure.value, figure.printed_value)


def _added(
    groups: Sequence[str], rows: Sequence[Investment], documents: Mapping[str, str]
) -> InvestmentLine:
    """The sum of groups that print no whole; an amount with an impossible part is not added up."""
    values = first_values(rows)
    broken = oversized(rows)
    cells = []
    for measures in _MEASURES:
        name = next((m for m in measures if all((g, m) in values for g in groups)), "")
        summands = [values[group, name] for group in groups] if name else []
        cells.append(_sum(summands, bool(broken) and name == "plan_period_investment"))
    checks = tuple(c for c in investment_sums.checks(rows) if c.group in groups and not c.holds)
    used = [row for row in rows if row.group in groups]
    period = dates.period_words(used[0].period)
    name = say("{count} 类项目，系统加总，文件未印合计", count=len(groups))
    return InvestmentLine(name, period, tuple(cells), checks, _places(used, documents))


def _sum(summands: Sequence[Investment], broken: bool) -> AmountCell:
    if not summands:
        return _NOTHING
    if broken:
        return AmountCell(say("不合计"))
    about = say("约 ") if any(row.bound == "approx" for row in summands) else ""
    total = round(sum(row.value or 0 for row in summands), 2)
    text = about + numbers.unit_after(numbers.number(total), summands[0].unit)
    return AmountCell(text, total, numbers.number(total))


def _places(investments: Sequence[Investment], documents: Mapping[str, str]) -> tuple[str, ...]:
    places = dict.fromkeys(cited.place(row, documents) for row in investments)
    return tuple(places)
