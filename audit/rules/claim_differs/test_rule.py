"""The rule on invented figures."""

from audit.registry import arithmetic, sentence
from tests.audit_case import figure, findings

FIGURES = (
    figure("t", "firms", "2022", "target", "200", plan="annual-2022", nature="expected"),
    figure("r", "firms", "2022", "actual", "150", plan="annual-2022"),
    figure("v", "firms", "2022", "published_rating", "达到预期进度", plan="annual-2022"),
)


def _claimed(counted: str, kind: str, printed: str, value: int):
    line = f"c,demo,annual-2022,说法,{counted},{kind},{printed},{value},,二、正文,\n"
    return findings("claim_differs", *FIGURES, claims=line)


def test_a_number_of_indicators_is_counted_again():
    (finding,) = _claimed("expected met 2022", "count", "2项", 2)
    assert sentence(finding) == ("正文称“2项”；重新数，预期性指标中评价为完成或超过的项数为 1。")
    assert arithmetic(finding) == ""
    assert _claimed("expected met 2022", "count", "1项", 1) == []


def test_a_distance_is_subtracted_again():
    (finding,) = _claimed("gap firms 2022", "difference", "60家", 60)
    assert arithmetic(finding) == "200 − 150 = 50"


def test_what_is_counted_is_named():
    (finding,) = _claimed("indicators", "count", "3项", 3)
    assert sentence(finding) == "正文称“3项”；重新数，表中指标数为 1。"
