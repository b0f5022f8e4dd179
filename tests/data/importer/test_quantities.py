"""A sentence -> its numbers with unit and bound; numbers that are part of names are none."""

import pytest

from data.importer.prose.quantities import quantities


def _read(sentence):
    return [(item.value, item.unit, item.bound) for item in quantities(sentence, ["亿元", "%"])]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("总产值突破1,300亿元", [("1300", "亿元", "gt")]),
        ("覆盖率达到95%以上", [("95", "%", "ge")]),
        ("失业率控制在5.5%以内", [("5.5", "%", "le")]),
        ("培训近2万人", [("2", "万人", "approx")]),
        ("企业300余家", [("300", "家", "gt")]),
        ("任务签约1316户", [("1316", "户", "eq")]),
        ("死亡人数不超过0.019", [("0.019", "", "le")]),
        ("市值居全市第三位", [("3", "位", "eq")]),
        ("产值迈上3万亿元台阶", [("3", "万亿元", "gt")]),
        ("电池产能55GWh", [("55", "GWh", "eq")]),
        ("粮食1.3万亿斤", [("1.3", "万亿斤", "eq")]),
        ("增长5%、达到20家", [("5", "%", "eq"), ("20", "家", "eq")]),
        ("收入倍差从1.96缩小至1.81", [("1.96", "", "eq"), ("1.81", "", "eq")]),
        ("分别为4.5个、0.7个百分点", [("4.5", "个百分点", "eq"), ("0.7", "个百分点", "eq")]),
    ],
)
def test_a_number_has_its_unit_and_bound(sentence, expected):
    assert _read(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "2022年12月",
        "“33618”集群",
        "5G网络",
        "洋炮局1862文创园",
        "发改规划〔2023〕153号",
        "第5号洪峰",
        "3岁以下婴幼儿",
        "10亿元以上项目",
        "发展是第一要务",
        "时间：2026-02-03",
    ],
)
def test_a_number_of_a_name_or_a_date_is_none(sentence):
    assert _read(sentence) == []


@pytest.mark.parametrize("printed", ["5%—5.5%", "100万元至300万元", "3—5%"])
def test_a_range_may_have_its_unit_twice(printed):
    (item,) = quantities(f"达到{printed}", ["亿元", "%"])
    assert (item.printed, item.kind, item.value) == (printed, "range", "")


def test_a_range_a_class_and_a_relation_are_kept_as_printed():
    read = {
        item.printed: (item.kind, item.bound)
        for item in quantities("新增3-5家，与经济增长同步，水质保持Ⅱ类", [])
    }
    assert read == {
        "3-5家": ("range", "range"),
        "与经济增长同步": ("relation", "none"),
        "保持Ⅱ类": ("relation", "none"),
    }
