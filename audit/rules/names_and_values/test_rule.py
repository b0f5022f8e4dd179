"""The rule on invented figures."""

from audit.registry import sentence
from tests.audit_case import figure, findings


def test_three_values_of_two_names_cannot_be_told_apart():
    (finding,) = findings(
        "names_and_values",
        figure("a", "firms", "2022", "actual", "87.8%", name="甲率", doubt="names"),
        figure("b", "parks", "2022", "actual", "100%", name="乙率", doubt="names"),
        figure("c", "dust", "2022", "actual", "75%", doubt="nameless"),
    )
    assert sentence(finding) == (
        "名称 2 个（甲率、乙率），数值 3 个（87.8%、100%、75%），无法逐一对应。"
    )
