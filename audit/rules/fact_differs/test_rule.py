"""The rule on invented figures."""

from audit.registry import RULES, arithmetic, sentence
from tests.audit_case import figure, findings

TEXT = figure("x", "firms", "2022", "actual", "1432家", place="一、正文")


def test_both_texts_and_the_difference_are_said():
    (finding,) = findings("fact_differs", TEXT, figure("y", "firms", "2022", "actual", "1423"))
    said = "2022 年的结果，一处印作“1432家”，另一处印作“1423”，相差 9 家。"
    assert (sentence(finding), arithmetic(finding)) == (said, "1432 − 1423 = 9")
    assert RULES["fact_differs"].is_one_fact


def test_a_bound_that_holds_for_the_other_value_is_no_difference():
    other = figure("y", "firms", "2022", "actual", "1400家以上", bound="ge")
    assert findings("fact_differs", TEXT, other) == []


def test_points_of_a_share_are_percentage_points():
    (finding,) = findings(
        "fact_differs",
        figure("x", "cover", "2022", "actual", "52%", unit="%"),
        figure("y", "cover", "2022", "actual", "42%", unit="%", place="二、正文"),
        indicators="cover,森林覆盖率,%,higher,share,ecology,,\n",
    )
    assert "相差 10 个百分点。" in sentence(finding)
