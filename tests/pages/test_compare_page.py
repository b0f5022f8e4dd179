"""The comparison as the server sends it, its figures read again from the curated files."""

import csv
import re

import pytest


@pytest.fixture(scope="module")
def figures(curated):
    """All printed figures of the curated files."""
    rows = []
    for path in sorted(curated.glob("*/figures.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            rows += list(csv.DictReader(file))
    return rows


def _bars(text, title):
    """Area -> printed value of the bars with this title."""
    part = text.split(f"<b>{title}</b>")[1].split("</figure>")[0]
    names = re.findall(r'class="compare-name"><a[^>]*>([^<]+)<', part)
    values = re.findall(r'class="compare-value">([^<]+)<', part)
    return dict(zip(names, values, strict=True))


def test_targets_of_the_same_years_and_basis_stand_side_by_side(get, figures):
    shown = _bars(get("/compare").text, "2021—2025 年目标，年均增速")
    printed = {
        (row["area"], float(row["value"]))
        for row in figures
        if row["indicator"] == "gdp-growth"
        and row["role"] == "target"
        and row["period"] == "2021-2025"
        and row["basis"] == "average_growth"
    }
    names = {
        "liangjiang": "两江新区全域",
        "liangjiang-direct": "两江新区直管区",
        "nanan": "南岸区",
        "nanan-edz": "重庆经济技术开发区（南岸）",
        "chongqing": "重庆市",
    }
    assert shown == {names[area]: f"{value:g}%" for area, value in printed}


def test_an_average_over_years_is_not_drawn_among_the_growth_of_one_year(get):
    text = get("/compare?indicator=gdp-growth").text
    year = _bars(text, "2020 年结果，当年增速")
    assert (year["南岸区"], year["江北区"]) == ("3.5%", "3.9%")  # 南岸's average is 6.3*
    assert "不并列：时点不同，其他是 2021—2022 年" in text


def test_a_target_without_a_stated_scope_is_listed_but_not_compared(get):
    text = get("/compare?indicator=high-tech-enterprises").text
    assert "两江新区（未说明口径）" in text
    assert "不并列：文件未说明是哪个口径" in text
    assert "1400" not in text.split('id="comparable"')[1].split("</section>")[0]


def test_a_changed_definition_separates_areas_and_is_named(get):
    text = get("/compare?indicator=digital-economy-gdp-share").text
    shown = _bars(text, "2025 年目标，水平值")
    assert shown == {"两江新区全域": "40%", "两江新区直管区": "50%"}
    assert "不并列：口径有变化：2022年起改用国家2021版分类" in text


def test_units_are_converted_and_the_printed_text_stays_beside(get):
    text = get("/compare?indicator=gdp").text
    part = text.split("2027 年目标，水平值")[1].split("</figure>")[0]
    assert "40000 亿元" in part and "原文“4万亿元”" in part


def test_a_theme_shows_results_with_status_and_leads_to_the_indicator(get):
    text = get("/compare?theme=innovation").text
    assert 'href="/indicator/liangjiang-direct/high-tech-enterprises"' in text
    assert "达到预期进度（官方评价），≠ 测算：略有滞后" in text
    heads = re.findall(r'<th scope="col">([^<]+)</th>', text)
    assert heads[:3] == ["指标", "两江新区全域", "两江新区直管区"]


def test_every_link_of_the_comparison_has_a_page(get):
    links = set(re.findall(r'href="(/indicator/[^"]+)"', get("/compare?theme=safety").text))
    assert links
    assert {get(link).status for link in links} == {200}


@pytest.mark.parametrize("query", ["indicator=nothing", "theme=nowhere"])
def test_an_unknown_choice_falls_back_and_says_so(get, query):
    answer = get(f"/compare?{query}")
    assert answer.status == 200
    assert "不存在，已改为默认显示" in answer.text
    assert "地区生产总值增速" in answer.text


def test_every_shared_indicator_can_be_chosen_and_shown(get):
    links = re.findall(r'href="(\?indicator=[^"]+)"', get("/compare").text)
    assert len(links) == len(set(links)) > 50
    for link in links[::7]:
        assert 'id="comparable"' in get(f"/compare{link}").text
