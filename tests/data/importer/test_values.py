"""A printed value -> number, bound, why there is none."""

import pytest

from data.importer.values import read_value


@pytest.mark.parametrize(
    ("printed", "value", "bound"),
    [
        ("3062", "3062", "eq"),
        ("5.0", "5.0", "eq"),
        ("1,310", "1310", "eq"),
        ("32.5%", "32.5", "eq"),
        ("≥320", "320", "ge"),
        ("〈5.5", "5.5", "lt"),
        ("〉96", "96", "gt"),
        ("≤0.022", "0.022", "le"),
        ("2.5 以内", "2.5", "le"),
        ("3.55以上", "3.55", "ge"),
        ("7.5 左右", "7.5", "approx"),
        ("－18.8", "-18.8", "eq"),
        ("１２", "12", "eq"),
    ],
)
def test_a_number_is_read_with_its_bound(printed, value, bound):
    parsed = read_value(printed.replace("－", "-"))
    assert (parsed.value, parsed.bound, parsed.missing, parsed.doubts) == (value, bound, "", ())


@pytest.mark.parametrize(
    ("printed", "missing"),
    [
        ("/", "not_measured"),
        ("—", "not_printed"),
        ("", "not_printed"),
        ("市级下达", "set_by_city"),
        ("完成上级下达目标", "set_elsewhere"),
        ("以国家下达目标值为准", "set_by_nation"),
        ("与上年持平", "relation"),
        ("暂未公布", "not_yet_due"),
        ("取消统计", "not_measured"),
        ("缺少2021年以来数据", "not_measured"),
        ("统计口径调整", "definition_changed"),
        ("1.78∶1", "text"),
        ("0.4∶0.6∶1", "text"),
        ("Ⅲ", "text"),
    ],
)
def test_what_is_no_number_says_why(printed, missing):
    parsed = read_value(printed)
    assert (parsed.value, parsed.bound, parsed.missing) == ("", "none", missing)


def test_a_range_has_no_single_value():
    parsed = read_value("3—4")
    assert (parsed.value, parsed.bound, parsed.missing) == ("", "range", "")


def test_brackets_of_a_sum_and_stars_are_told_apart_from_the_number():
    assert (read_value("【160】").value, read_value("【160】").cumulative) == ("160", True)
    assert (read_value("〔900〕").value, read_value("〔900〕").cumulative) == ("900", True)
    assert (read_value("7*").value, read_value("7*").starred) == ("7", True)


def test_a_remark_in_brackets_is_kept_and_a_number_there_is_a_second_figure():
    assert read_value("96(不含园区)").remark == "不含园区"
    assert (read_value("10*左右（1100）").bound, read_value("10*左右（1100）").second) == (
        "approx",
        "1100",
    )


def test_a_change_is_no_level():
    parsed = read_value("提高1岁")
    assert (parsed.value, parsed.change) == ("1", True)


def test_words_that_are_not_understood_raise_a_doubt():
    assert read_value("参考全市12标准").doubts or read_value("参考全市12标准").missing
    assert read_value("另行明确").doubts == ("“另行明确”不是数，按文字收录",)


@pytest.mark.parametrize("printed", ["55.3（2019年）", "55.3（2019）"])
def test_a_year_in_brackets_is_no_second_figure(printed):
    parsed = read_value(printed)
    assert (parsed.value, parsed.second, parsed.remark[:4]) == ("55.3", "", "2019")
