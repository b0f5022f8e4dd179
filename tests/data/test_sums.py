"""Do the parts add up to the whole?"""

import pandas as pd
import pytest

from data.checks.sums import check_sums

GROUPS = pd.DataFrame(
    {"group": ["all", "roads", "plants"], "parent": ["", "all", "all"], "sum_note": ["", "", ""]}
)


def investments(*rows: tuple[str, str, str, str]) -> pd.DataFrame:
    """Rows of group, measure, period, value; lines count from 2."""
    frame = pd.DataFrame(rows, columns=["group", "measure", "period", "value"])
    ids = [f"i-{at}" for at in range(len(rows))]
    frame = frame.assign(investment_id=ids, bound="eq", unit="")
    return frame.assign(_file="d/investments.csv", _line=range(2, len(rows) + 2))


def lines(groups: pd.DataFrame, frame: pd.DataFrame) -> list[tuple[int, str]]:
    problems = check_sums({"groups": groups, "investments": frame})
    return [(problem.line, problem.what.english) for problem in problems]


def counts(whole: str, *parts: str) -> pd.DataFrame:
    names = ["all", "roads", "plants"]
    return investments(
        *((n, "project_count", "2025", v) for n, v in zip(names, [whole, *parts], strict=False))
    )


def test_parts_that_add_up_are_no_problem() -> None:
    assert lines(GROUPS, counts("5", "3", "2")) == []


def test_parts_that_do_not_add_up_are_told_with_the_arithmetic() -> None:
    assert lines(GROUPS, counts("6", "3", "2")) == [(2, "project_count 2025: 3 + 2 = 5, not 6")]


def test_a_sum_is_checked_only_where_every_part_is_printed() -> None:
    assert lines(GROUPS, counts("6", "3")) == []
    assert lines(GROUPS, counts("6", "3", "")) == []


def test_measures_that_do_not_add_up_are_left_alone() -> None:
    rates = counts("49", "53", "49").assign(measure="implementation_rate")
    assert lines(GROUPS, rates) == []


@pytest.mark.parametrize(
    ("whole", "parts", "holds"),
    [
        ("4013.73", ("1545.95", "2467.78"), True),
        ("2293.2", ("1580.9", "712.3"), True),
        ("100", ("33.3", "66.6"), True),
        ("100", ("33.3", "65.5"), False),
        ("1000", ("999", "0.5"), True),
        ("1000.0", ("999.0", "0.5"), False),
    ],
)
def test_half_a_unit_of_each_printed_digit_is_forgiven_to_amounts(whole, parts, holds) -> None:
    frame = counts(whole, *parts).assign(measure="total_investment")
    frame["printed_value"] = frame["value"]
    assert (lines(GROUPS, frame) == []) is holds


def test_numbers_of_projects_are_exact() -> None:
    assert lines(GROUPS, counts("215", "109", "105"))


def test_a_contradiction_of_the_document_itself_is_noted_and_stays() -> None:
    noted = GROUPS.assign(sum_note=["原文如此", "", ""])
    assert lines(noted, counts("6", "3", "2")) == []


def test_a_wrong_sum_of_a_later_period_names_that_periods_row() -> None:
    frame = pd.concat([counts("5", "3", "2"), counts("6", "3", "2").assign(period="2026")])
    ids = [f"i-{at}" for at in range(6)]
    frame = frame.assign(_line=range(2, 8), investment_id=ids).reset_index(drop=True)
    assert lines(GROUPS, frame) == [(5, "project_count 2026: 3 + 2 = 5, not 6")]


def test_a_part_larger_than_its_whole_is_told() -> None:
    frame = investments(
        ("all", "plan_period_investment", "2021-2025", "2578"),
        ("all", "total_investment", "2021-2025", "270"),
    )
    what = "plan_period_investment 2578 is larger than total_investment 270"
    assert lines(GROUPS, frame) == [(2, what)]


def test_the_first_mention_counts() -> None:
    twice = pd.concat([counts("5", "3", "2"), counts("7")], ignore_index=True)
    assert lines(GROUPS, twice.assign(investment_id=["a", "b", "c", "d"])) == []


def test_text_where_a_number_should_be_is_left_to_the_table_check() -> None:
    assert lines(GROUPS, counts("六", "3", "2")) == []
