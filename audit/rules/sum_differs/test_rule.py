"""The rule on invented figures."""

from audit.registry import arithmetic, sentence
from tests.audit_case import findings

LINE = "s{0},demo,fyp14,{1},project_count,2021-2025,{2}项,{2},eq,项,,,四、正文\n"
PARTS = LINE.format(1, "d-roads", 3) + LINE.format(2, "d-plants", 2)


def test_parts_that_do_not_add_up_are_named():
    (finding,) = findings("sum_differs", investments=PARTS + LINE.format(3, "d-all", 6))
    assert arithmetic(finding) == "3 + 2 = 5"
    assert sentence(finding) == "原文印作“6项”，按所印数值重算为 5。"


def test_parts_that_add_up_are_not():
    assert findings("sum_differs", investments=PARTS + LINE.format(3, "d-all", 5)) == []
