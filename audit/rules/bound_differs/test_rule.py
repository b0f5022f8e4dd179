"""The rule on invented figures."""

from audit.registry import sentence
from tests.audit_case import figure, findings

TABLE = figure("t", "firms", "2025", "target", "200", unit="家")


def test_more_than_a_number_and_the_number_itself_are_two_targets():
    text = figure("s", "firms", "2025", "target", "突破200家", bound="gt", place="一、正文")
    (finding,) = findings("bound_differs", TABLE, text)
    assert "结果恰为 200 家，按一处算达到目标，按另一处不算" in sentence(finding)


def test_about_a_number_says_nothing_of_the_number_itself():
    text = figure("s", "firms", "2025", "target", "200家左右", bound="approx", place="一、正文")
    assert findings("bound_differs", TABLE, text) == []
