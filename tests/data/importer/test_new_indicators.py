"""A name that no indicator has: the code and the columns that known indicators teach for it."""

import pandas as pd
import pytest

from data.importer.new_indicators import NewIndicators, direction_of, is_reduction
from data.importer.propose import propose
from data.importer.records import SourceFile
from tests.data.importer.sample import context, paragraph, table

KNOWN = [("bus-lines", "公交线路", "条", "higher"), ("metro-lines", "地铁线路", "条", "higher"),
         ("bus-share", "公交比重", "%", "higher"), ("coal-share", "煤炭比重", "%", "lower"),
         ("coal-output", "煤炭产量", "吨", "lower")]  # fmt: skip


@pytest.fixture
def teacher():
    return NewIndicators(pd.DataFrame(KNOWN, columns=["indicator", "name", "unit", "direction"]))


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("煤炭比重", "coal-share-2"),
        ("公交线路比重", "bus-lines-share"),
        ("桥梁（座）", "qiaoliang"),
        ("地下公交线路", "dixia-bus-lines"),
    ],
)
def test_a_code_is_made_of_the_words_that_known_codes_have(teacher, name, code):
    assert teacher.code(name) == code
    assert teacher.code(name) == code  # the same name again, in another row


def test_two_names_never_get_one_code(teacher):
    assert [teacher.code("桥梁"), teacher.code("桥梁（新）")] == ["qiaoliang", "qiaoliang-2"]


def test_the_rest_is_as_most_of_the_likest_have_it(teacher):
    assert teacher.likely("direction", "煤炭销量", "吨") == ("lower", "煤炭产量")


@pytest.mark.parametrize(
    ("name", "bounds", "direction"),
    [
        ("停车位", ["ge", "eq"], "higher"),
        ("单位面积农药用量", ["le"], "lower"),
        ("单位GDP能耗降低（%）", [], "higher"),
        ("城镇登记失业率", [], "lower"),
        ("失业保险参保人数", [], ""),
        ("事故隐患整治率", [], ""),
        ("停车位", ["ge", "le"], ""),
    ],
)
def test_the_bounds_of_targets_and_words_of_the_name_say_which_way_is_better(
    name, bounds, direction
):
    assert direction_of(name, bounds)[0] == direction


def test_a_name_of_a_decrease_is_one():
    assert is_reduction("用水量下降率") and not is_reduction("下降通道数量")


def test_an_import_has_a_code_for_what_no_indicator_fits(tmp_path):
    rows = [["指标名称", "2025年目标", "计量单位"], ["桥梁长度", "15", "公里"],
            ["小微企业数量", "20", "家"], ["企业数量", "15", "家"]]  # fmt: skip
    outcome = propose(
        SourceFile("a.txt", "txt", (paragraph("附表1 “十四五”规划指标"), table(rows))),
        context(tmp_path),
    )
    figures = [item for item in outcome.proposals if item.table == "figures"]
    assert [item.choices.get("indicator") for item in figures] == [
        ("qiaoliangchangdu",), ("xiaoweiqiyeshuliang",), None,
    ]  # fmt: skip
