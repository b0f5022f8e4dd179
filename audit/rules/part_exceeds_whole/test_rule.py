"""The rule on invented figures."""

from audit.registry import sentence
from tests.audit_case import findings

LINE = "p{0},demo,fyp14,d-roads,{1},2021-2025,{2}亿元,{2},eq,亿元,,,四、正文\n"


def test_an_investment_of_some_years_larger_than_the_whole_is_named():
    part, whole = LINE.format(1, "plan_period_investment", 9), LINE.format(2, "total_investment", 5)
    (finding,) = findings("part_exceeds_whole", investments=part + whole)
    assert sentence(finding) == "部分“9亿元”大于总体“5亿元”，多 4 亿元。"
    assert finding.difference == 4
