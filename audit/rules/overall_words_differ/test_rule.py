"""The rule on invented figures."""

from audit.registry import arithmetic
from tests.audit_case import figure, findings

CLAIM = "c,demo,fyp14,全部指标,overall 2022,other,总体完成,,,二、正文,\n"
BEHIND = (
    figure("t", "firms", "2025", "target", "200"),
    figure("b", "firms", "2020", "baseline", "100"),
    figure("r", "firms", "2022", "actual", "110"),
)
MET = (
    figure("u", "parks", "2025", "target", "20", place="表1 第2行"),
    figure("c", "parks", "2020", "baseline", "10", place="表1 第2行"),
    figure("s", "parks", "2022", "actual", "19", place="表1 第2行"),
)


def test_what_is_said_of_all_stands_beside_the_counts():
    (finding,) = findings("overall_words_differ", *BEHIND, *MET, claims=CLAIM)
    assert arithmetic(finding) == "1 ÷ 2 = 50%"


def test_where_every_target_is_met_nothing_is_to_say():
    assert findings("overall_words_differ", *MET, claims=CLAIM) == []
