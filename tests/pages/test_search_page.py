"""The search without a script: pages as the server draws them."""

import json
import re

import pytest
from flask.testing import FlaskClient


def plain(client: FlaskClient, address: str) -> str:
    return re.sub(r"<[^>]+>", " ", client.get(address).get_data(as_text=True).split("<main")[1])


@pytest.mark.parametrize(
    ("q", "words"),
    [
        ("空气", "空气 质量优良天数"),
        ("kongqi", "按拼音找到“空气质量优良天数”"),
        ("空气质良优良", "没有完全一样的，相近的有"),
        ("轨道交通", "项目"),
        ("经济运行局", "牵头"),
        ("南岸区", "区域"),
        ("约束性", "名词"),
    ],
)  # fmt: skip
def test_each_kind_is_found(drawing: FlaskClient, q: str, words: str) -> None:
    assert words in plain(drawing, f"/search?q={q}")


def test_a_number_is_found_where_it_is_printed(drawing: FlaskClient) -> None:
    page = drawing.get("/search?q=1423").get_data(as_text=True)
    assert "高新技术企业数量" in page and "表1-1 第5行" in page
    assert 'href="/indicator/liangjiang/high-tech-enterprises#mentions"' in page


def test_what_is_not_found_is_said(drawing: FlaskClient) -> None:
    assert "没有找到“没有这样的东西”" in plain(drawing, "/search?q=没有这样的东西")


def test_the_index_of_the_browser_spells_every_indicator(drawing: FlaskClient) -> None:
    index = json.loads(drawing.get("/search/index.json").get_data())
    entries = [entry for entry in index["entries"] if entry[0] == "indicator"]
    assert len(entries) > 250
    assert all(entry[4] and entry[5] for entry in entries if re.search("[一-鿿]", entry[1]))


def test_a_wrong_figure_is_reported_with_its_id(drawing: FlaskClient) -> None:
    page = plain(drawing, "/corrections?figure=lm23-0029")
    assert "编号 lm23-0029" in page and "还没有公布纠错的邮箱" in page


def test_two_periods_of_a_district_stand_side_by_side(drawing: FlaskClient) -> None:
    assert 'href="/periods/liangjiang?plan=fyp14&amp;area=liangjiang"' in drawing.get(
        "/district/liangjiang"
    ).get_data(as_text=True)
    page = plain(drawing, "/periods/liangjiang")
    assert "2022 年底到 2023 年上半年末，变了什么" in page
    assert "数没有变" in page and "办法不完全相同" in page
    assert "无从对照" in plain(drawing, "/periods/nanan")
