"""The rule on invented figures."""

from audit.registry import RULES, arithmetic, sentence
from tests.audit_case import figure, findings

TEXT = figure("x", "firms", "2022", "actual", "1432家", place="一、正文")


def test_both_texts_and_the_difference_are_said():
    (finding,) = findings("fact_differs", TEXT, figure("y", "firms", "2022", "actual", "1423"))
    said = "2022 年的结果，一处印作“1432家”，另一处印作“1423”，相差 9 家。"
    assert (sentence(finding), arithmetic(finding)) == (said, "1432 − 1423 = 9")
    assert RULES["fact_differs"].is_one_fact


def test_the_same_words_in_two_places_are_one_finding():
    table = figure("y", "firms", "2022", "actual", "1423")
    again = figure("z", "firms", "2022", "actual", "1432家", place="三、正文")
    (finding,) = findings("fact_differs", TEXT, table, again)
    assert [place.locator for place in finding.also] == ["三、正文"]


def test_a_bound_that_holds_for_the_other_value_is_no_difference():
    other = figure("y", "firms", "2022", "actual", "1400家以上", bound="ge")
    assert findings("fact_differs", TEXT, other) == []


def test_a_forecast_is_no_target():
    table = figure("t", "firms", "2025", "target", "2500")
    hoped = figure("h", "firms", "2025", "target", "2200家", aim="有望", place="一、正文")
    words = "有望,aim,forecast,anywhere\n"
    assert findings("fact_differs", table, hoped, words=words) == []


def test_points_of_a_share_are_percentage_points():
    (finding,) = findings(
        "fact_differs",
        figure("x", "cover", "2022", "actual", "52%", unit="%"),
        figure("y", "cover", "2022", "actual", "42%", unit="%", place="二、正文"),
        indicators="cover,森林覆盖率,%,higher,share,ecology,,\n",
    )
    assert "相差 10 个百分点。" in sentence(finding)
