"""The rule on invented figures."""

from audit.registry import arithmetic
from tests.audit_case import figure, findings


def test_an_increase_that_both_years_do_not_give_is_named():
    (finding,) = findings(
        "change_differs",
        figure("b", "firms", "2020", "baseline", "100"),
        figure("n", "firms", "2022", "actual", "140"),
        figure("c", "firms", "2022", "actual", "50家", basis="change", comparator="2020",
               place="一、正文"),
    )  # fmt: skip
    assert arithmetic(finding) == "140 − 100 = 40"
    assert finding.difference == 10
