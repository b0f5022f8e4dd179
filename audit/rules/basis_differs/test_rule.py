"""The rule on invented figures."""

from audit.registry import sentence
from tests.audit_case import figure, findings


def test_a_target_of_a_year_and_a_result_of_five_years_are_named():
    (finding,) = findings(
        "basis_differs",
        figure("t", "trade", "2025", "target", "100"),
        figure("r", "trade", "2021-2025", "actual", "【83】", basis="cumulative"),
    )
    assert sentence(finding) == (
        "同一行的目标印作“100”，实际值印作“【83】”；【】为五年累计数，两者不能直接相比。"
    )


def test_a_starting_value_of_one_year_beside_a_target_of_five_is_named():
    goal = figure("t", "trade", "2021-2025", "target", "【400】", basis="cumulative")
    (finding,) = findings("basis_differs", goal, figure("b", "trade", "2020", "baseline", "50"))
    assert "基期值印作“50”" in sentence(finding)


def test_two_sums_of_five_years_can_be_compared():
    goal = figure("t", "trade", "2021-2025", "target", "【400】", basis="cumulative")
    base = figure("b", "trade", "2016-2020", "baseline", "【50】", basis="cumulative")
    assert findings("basis_differs", goal, base) == []
