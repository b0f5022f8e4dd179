"""What is proposed of an indicator that nobody has yet."""

import pandas as pd
import pytest

from data.importer.new_indicators import direction_of
from data.review.new_indicator import kind_of
from data.review.themes import Themes


@pytest.mark.parametrize(
    ("row", "clause", "kind"),
    [
        (("新增泊位", "个", "level"), "", "flow"),
        (("公园", "个", "level"), "新建学校2所、公园", "flow"),  # the verb of the list
        (("公园", "个", "level"), "共有公园", "stock"),
        (("公园", "个", "level"), "公园累计开放", "stock"),
        (("公园", "个", "level"), "公园", "stock"),
        (("公园", "个", "cumulative"), "公园", "flow"),
        (("煤炭产量", "万吨", "level"), "煤炭产量达到", "flow"),
        (("贷款余额", "亿元", "level"), "", "stock"),
        (("投资", "个百分点", "change"), "投资高于全省", "growth"),
        (("覆盖率", "个百分点", "change"), "", ""),
        (("河流水质", "", "level"), "", "class"),
    ],
)
def test_a_kind_is_that_of_the_words_around_a_number(row, clause, kind):
    columns = dict(zip(("printed_name", "unit", "basis"), row, strict=True))
    assert kind_of(columns, clause, within_year=True)[0] == kind


@pytest.mark.parametrize(
    ("name", "before", "direction"),
    [("强降水", "", "none"), ("米面", "调运猪牛", "none"), ("未发生事故", "", "higher")],
)
def test_what_is_only_counted_has_no_better_way(name, before, direction):
    assert direction_of(name, (), "", before)[0] == direction


def test_a_theme_is_that_of_figures_under_headings_like_it():
    frames = {
        "indicators": pd.DataFrame(
            [("bus", "公交线路", "city"), ("farm", "农产品", "rural")],
            columns=["indicator", "name", "theme"],
        ),
        "figures": pd.DataFrame(
            [("建设城市", "公交", "bus"), ("振兴乡村", "农产", "farm")],
            columns=["printed_theme", "printed_name", "indicator"],
        ),
    }
    themes = Themes(frames)
    assert themes.of("扎实推进乡村发展", "道路") == "rural"
    assert themes.of("", "公交车") == "city"
    assert themes.of("", "道路", [("桥", "farm")]) == "rural"
