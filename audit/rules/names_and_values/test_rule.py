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


def test_a_doubt_beside_others_counts_and_one_value_of_one_name_does_not():
    (finding,) = findings(
        "names_and_values",
        figure("a", "firms", "2022", "actual", "87.8%", name="甲率", doubt="period names"),
        figure("b", "parks", "2022", "actual", "75%", doubt="nameless print"),
        figure("c", "dust", "2022", "actual", "33", doubt="names", place="二、正文"),
        figure("d", "trade", "2022", "actual", "99", doubt="nameless", place="三、正文"),
    )
    assert sentence(finding).startswith("名称 1 个（甲率），数值 2 个（87.8%、75%）")


def test_one_value_of_two_names_may_be_of_each_or_of_both():
    (finding,) = findings(
        "names_and_values",
        figure("a", "firms", "2022", "actual", "40%以上", name="甲和乙占总数", place="一、正文"),
        figure("b", "parks", "2022", "actual", "40%以上", name="乙占总数", place="一、正文"),
    )
    assert sentence(finding) == (
        "名称 2 个（甲、乙占总数），数值 1 个（40%以上），没有写明是各自的数还是合计。"
    )


def test_two_names_with_values_of_their_own_are_none_of_it():
    first = figure("a", "firms", "2022", "actual", "40家", name="甲", place="一、正文")
    second = figure("b", "parks", "2022", "actual", "40家", name="乙", place="一、正文")
    assert findings("names_and_values", first, second) == []
