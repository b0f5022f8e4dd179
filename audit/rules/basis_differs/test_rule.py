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
        "同一行的目标印作“100”，完成值印作“【83】”；【】为五年累计数，两者不能直接相比。"
    )
