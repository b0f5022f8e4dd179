"""The rule on invented figures."""

from audit.registry import arithmetic
from tests.audit_case import findings

LINE = "r{0},demo,fyp14,d-roads,{1},2021-2025,{2},{2},eq,,,,四、正文\n"


def test_a_share_of_projects_that_the_numbers_do_not_give_is_named():
    counts = LINE.format(1, "project_count", 4) + LINE.format(2, "started_or_finished_count", 1)
    (finding,) = findings(
        "rate_differs", investments=counts + LINE.format(3, "implementation_rate", 30)
    )
    assert arithmetic(finding) == "1 ÷ 4 = 25"
