"""Which figures of areas may stand side by side."""

from dataclasses import replace

import pytest

from data.records.compare import AreaFigure
from presentation.compare import comparability
from presentation.places import figure_name
from tests.presentation.sample import TARGET

ONE = AreaFigure(
    indicator="firms",
    area="one",
    area_name="一区",
    district_name="一区",
    scope="全区",
    has_scopes=False,
    is_scope_stated=True,
    role="actual",
    is_baseline=False,
    family="level",
    plan_name="五年规划",
    break_reason="",
    mention=replace(TARGET, figure_id="one", printed_value="100", value=100.0, period="2022"),
)
OTHER = replace(
    ONE, area="other", area_name="二区", mention=replace(ONE.mention, figure_id="other", value=80.0)
)


def _with(figure, **mention):
    return replace(figure, mention=replace(figure.mention, **mention))


def test_figures_of_one_period_basis_and_definition_are_compared():
    (group,) = comparability.groups([ONE, OTHER], "家")
    assert [figure.area for figure in group.figures] == ["one", "other"]
    assert group.title == "2022 年结果，水平值"
    assert comparability.Peers([ONE, OTHER], "家").verdict(ONE) == "可与二区并列"


@pytest.mark.parametrize(
    ("other", "why"),
    [
        (_with(OTHER, period="2020"), "时点不同，其他是 2020 年"),
        (replace(OTHER, family="cumulative"), "计法不同，本项是水平值，其他是累计数"),
        (replace(OTHER, break_reason="口径调整"), "口径有变化：口径调整"),
        (replace(OTHER, is_scope_stated=False), "其他区域没有可比的结果"),
        (_with(OTHER, value=None), "其他区域没有可比的结果"),
        (_with(OTHER, unit="亿元"), "其他区域没有可比的结果"),
        (replace(OTHER, role="target"), "其他区域没有可比的结果"),
    ],
)
def test_what_differs_is_not_compared_and_says_why(other, why):
    assert comparability.groups([ONE, other], "家") == []
    assert comparability.Peers([ONE, other], "家").verdict(ONE) == f"不并列：{why}"


@pytest.mark.parametrize(
    ("figure", "why"),
    [
        (_with(ONE, period="2022H1"), "半年数，其他是全年数"),
        (replace(ONE, is_scope_stated=False), "文件未说明是哪个口径"),
        (_with(ONE, value=None, missing="not_measured"), "没有数值（缺数据）"),
        (_with(ONE, unit="亿元"), "单位不能换算：亿元 与 家"),
    ],
)
def test_a_figure_that_cannot_be_compared_names_its_own_hindrance(figure, why):
    assert comparability.Peers([figure, OTHER], "家").verdict(figure) == f"不并列：{why}"


def test_an_area_alone_makes_no_comparison():
    twice = replace(ONE, plan_name="年度计划")
    assert comparability.groups([ONE, twice], "家") == []


def test_a_figure_is_converted_to_the_unit_of_the_indicator():
    figure = _with(ONE, value=4.0, unit="万亿元", printed_value="4万亿元")
    assert comparability.converted(figure.mention, "亿元") == "40000 亿元"
    assert comparability.amount(figure, "亿元") == 40000


def test_a_bound_stays_in_words():
    assert comparability.converted(replace(TARGET, bound="gt"), "家") == "超过 2500 家"


def test_the_latest_figure_is_kept_and_the_latest_of_a_whole_year_beside_a_half():
    half, old = _with(ONE, period="2023H1"), _with(ONE, period="2020")
    assert comparability.latest([half, ONE, old]) == [half, ONE]


def test_a_unit_follows_a_bare_number_only():
    percent = replace(TARGET, printed_value="3.6", unit="%")
    assert comparability.as_printed(percent) == "3.6%"
    assert comparability.as_printed(replace(percent, printed_value="7*")) == "7*"


@pytest.mark.parametrize(
    ("changes", "name"),
    [
        ({"scope": "全域", "has_scopes": True}, "一区全域"),
        ({"scope": "全区"}, "一区"),
        ({"scope": "直管区", "area_name": "一区直管区"}, "一区直管区"),
        ({"scope": "全域", "has_scopes": True, "is_scope_stated": False}, "一区（未说明口径）"),
    ],
)
def test_scopes_of_a_district_never_share_a_name(changes, name):
    assert figure_name(replace(ONE, **changes)) == name


def test_of_many_areas_the_first_are_named_and_all_are_counted():
    figures = [replace(OTHER, area=f"a{number}", area_name=f"{number}区") for number in range(9)]
    verdict = comparability.Peers([ONE, *figures], "家").verdict(ONE)
    assert verdict.startswith("可与0区、1区、") and verdict.endswith("7区等 9 个区域并列")
