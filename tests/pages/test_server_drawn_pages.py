"""What the server sends before any script runs."""

import re

import pytest
from lxml import html

PAGES = [
    "/",
    "/district/liangjiang",
    "/district/liangjiang?plan=chengyu-2023-2027",
    "/district/liangjiang?area=liangjiang-direct&period=2023H1",
    "/district/nanan",
    "/district/nanan?plan=fyp13",
    "/district/jiangbei",
    "/district/jiangbei?plan=annual-2021",
    "/district/chongqing",
    "/district/chongqing?plan=annual-2024",
    "/compare",
    "/compare?theme=economy",
    "/explore",
    "/explore?kind=trajectory&indicator=rd-intensity",
    "/projects",
    "/projects?district=nanan&page=2",
    "/actions",
    "/audit",
    "/methodology",
    "/no/such/page",
]
#: They list what has no length, or say that there is nothing.
WITHOUT_DRAWINGS = (
    "/district/liangjiang?plan=chengyu-2023-2027", "/compare", "/compare?theme=economy", "/actions",
    "/no/such/page",
)  # fmt: skip


@pytest.mark.parametrize("path", PAGES)
def test_a_page_has_one_title_one_heading_and_its_landmarks(get, path):
    text = get(path).text
    assert re.search(r"<title>[^<]+重庆规划进展</title>|<title>重庆规划进展</title>", text)
    for tag in ("h1", "main", "header"):
        assert len(re.findall(f"<{tag}[ >]", text)) == 1, tag
    assert '<html lang="zh-CN">' in text


@pytest.mark.parametrize("path", PAGES)
def test_no_id_stands_twice_on_a_page(get, path):
    ids = re.findall(r'\sid="([^"]+)"', get(path).text)
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("path", PAGES)
def test_a_page_names_no_other_host(get, address, path):
    """Its own stands in the head, for who quotes the page."""
    text = get(path).text.replace(f'="{address}/', '="/')
    assert re.findall(r'(?:src|href)="(?:https?:)?//', text) == []


@pytest.mark.parametrize("path", PAGES)
def test_files_are_offered_by_one_control_and_sources_marked_alike(get, path):
    page = html.fromstring(get(path).text)
    assert page.xpath("//*[@class='downloads'][not(ancestor::details[@class='take'])]") == []
    assert all(len(part.xpath("./details[@class='take']")) < 2 for part in page.iter("section"))
    marks = {mark.get("class") for mark in page.xpath("//details[summary='出处']")}
    assert marks <= {"source", "source is-places"}
    # Reader modes leave out what is called social.
    shown = "//main//code[contains(., '<iframe')][not(ancestor::*[contains(@class, 'social')])]"
    assert page.xpath(shown) == []


@pytest.mark.parametrize("path", PAGES)
def test_every_gauge_and_chart_says_once_in_words_what_it_draws(get, path):
    page = html.fromstring(get(path).text)
    drawn = page.xpath("//*[@role='img' or @role='meter' or @class='chart-place']")
    assert bool(drawn) == (path not in WITHOUT_DRAWINGS)
    assert all(item.get("aria-valuetext") or item.get("aria-label") for item in drawn)
    assert [item for item in drawn if item.xpath("ancestor::*[@role='img']")] == []


def test_the_indicators_are_readable_without_javascript(get):
    text = get("/district/liangjiang?area=liangjiang-direct").text
    assert "高新技术企业数量" in text
    assert "39.5%" in text
    assert "测算：略有滞后" in text


def test_the_headline_counts_as_the_document_does(get):
    text = get("/district/liangjiang?area=liangjiang-direct&period=2022").text
    plain = re.sub(r"<[^>]+>", "", text)
    assert "直管区 24 项指标中，13 项达到或超过预期进度，5 项滞后，另有 6 项暂未评价" in plain


@pytest.mark.parametrize(
    "path", ["/no/such/page", "/district/nowhere", "/district/a/b", "/district/"]
)
def test_an_unknown_address_is_a_real_404_that_leads_on(get, path):
    answer = get(path)
    assert answer.status == 404
    assert 'href="/district/nanan"' in answer.text
    assert "Traceback" not in answer.text


def test_an_unknown_value_falls_back_and_says_so(get):
    answer = get("/district/nanan?plan=fyp99&theme=%3Cscript%3E&period=1999")
    assert answer.status == 200
    assert answer.text.count("不存在，已改为默认显示") == 3
    assert "<script>”" not in answer.text


def test_half_year_flows_are_not_rated(get):
    text = get("/district/liangjiang?area=liangjiang&period=2023H1&theme=opening").text
    assert "全年目标的 38.2%" in text


def test_every_answer_forbids_foreign_scripts_and_framing(get):
    policy = get("/district/nanan").headers["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "frame-ancestors 'none'" in policy


def test_health_names_the_release(get):
    answer = get("/health")
    assert answer.status == 200
    assert '"release"' in answer.text
