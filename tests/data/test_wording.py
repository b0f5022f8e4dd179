"""What words around a number say: a bound, a rise, a fall."""

import pytest

from data.wording import bound_of, change_of


@pytest.mark.parametrize(
    ("printed", "bound"),
    [
        ("100余家", "gt"),
        ("4万余家", "gt"),
        ("30多个", "gt"),
        ("超过4000家", "gt"),
        ("〉23", "gt"),
        ("不超过0.019", "le"),
        ("2.5 以内", "le"),
        ("≥320", "ge"),
        ("1.3:1以内", "le"),
        ("超过全市1/3", ""),
        ("近9成", "approx"),
        ("1423", ""),
        ("多式联运", ""),
    ],
)
def test_a_printed_value_has_the_bound_of_its_words(printed: str, bound: str) -> None:
    assert bound_of(printed, None) == bound


def test_each_of_two_numbers_has_its_own_bound() -> None:
    assert bound_of("10*左右（1100）", 10) == "approx"
    assert bound_of("10*左右（1100）", 1100) == ""


def test_words_beside_the_value_count_as_well() -> None:
    assert bound_of("600", 600, "规模达到", "余家") == "gt"
    assert bound_of("300家", 300, "分别不足", "、40家") == "lt"


def test_the_end_of_another_word_is_no_bound() -> None:
    assert bound_of("1316户", 1316, "完成任务签约") == ""


@pytest.mark.parametrize(
    ("before", "change"),
    [
        ("产量同比下降", "fall"),
        ("产量同比下降0.4%、", "fall"),
        ("产值增长4.7%，销量下降", "fall"),
        ("销量下降4%，产值增长", "rise"),
        ("占比分别降至", ""),
        ("远低于平均增速（", ""),
    ],
)
def test_the_words_before_a_number_tell_its_direction(before: str, change: str) -> None:
    assert change_of(before) == change


def test_a_distance_from_another_figure_may_be_below_it() -> None:
    assert change_of("低于全市平均", is_distance=True) == "fall"
