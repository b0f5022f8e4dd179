"""The projects page as the server sends it, against the curated files."""

import csv
import re
from html import unescape
from urllib.parse import quote

import pytest

from presentation.projects.category_words import STAGES
from settings import ROOT
from views.listing.listing import PAGE_SIZE


def _rows(name):
    files = sorted((ROOT / "data" / "curated").glob(f"*/{name}.csv"))
    return [
        {**row, "document": path.parent.name}
        for path in files
        for row in csv.DictReader(path.open(encoding="utf-8"))
    ]


PROJECTS = _rows("projects")


def _plain(html):
    return unescape(re.sub(r"<[^>]+>", "", html))


def _names(html):
    return [unescape(name) for name in re.findall(r'class="found-name"><b>([^<]*)</b>', html)]


def _count(html):
    (count,) = re.findall(r"项目共 (\d+) 项", _plain(html))
    return int(count)


def test_the_list_counts_every_curated_project(get):
    assert _count(get("/projects").text) == len(PROJECTS)


def test_all_pages_together_show_every_project_once(get):
    pages = -(-len(PROJECTS) // PAGE_SIZE)
    shown = [name for page in range(1, pages + 1) for name in _names(get(_page(page)).text)]
    assert sorted(shown) == sorted(row["name"] for row in PROJECTS)


def _page(number):
    return f"/projects?page={number}"


def test_few_of_many_pages_are_linked_the_first_the_last_and_those_near(get):
    (paging,) = re.findall(r'<nav[^>]*class="paging".*?</nav>', get(_page(9)).text)
    last = -(-len(PROJECTS) // PAGE_SIZE)
    shown = re.findall(r">(\d+|…)<", paging)
    assert shown == ["1", "…", "7", "8", "9", "10", "11", "…", str(last)]


@pytest.mark.parametrize("stage", ["finished", "planned", "none"])
def test_a_stage_filter_finds_what_the_files_hold(get, stage):
    assert _count(get(f"/projects?stage={stage}").text) == sum(
        row["stage"] == stage for row in PROJECTS
    )


def test_filters_and_search_narrow_together(get):
    text = get(f"/projects?category=infrastructure&q={quote('轨道')}").text
    expected = [
        row["name"]
        for row in PROJECTS
        if row["category"] == "infrastructure"
        and any("轨道" in row[field] for field in ("name", "printed_category", "note"))
    ]
    assert sorted(_names(text)) == sorted(expected)


def test_the_search_ignores_case(get):
    assert _names(get("/projects?q=tod").text) == _names(get("/projects?q=TOD").text) != []


@pytest.mark.parametrize("q", ["%25", "_", "%27%20OR%201=1"])
def test_wildcards_and_quotes_are_only_characters(get, q):
    answer = get(f"/projects?q={q}")
    assert answer.status == 200
    assert "的项目符合所选条件" in _plain(answer.text)


def test_the_form_needs_no_script_and_keeps_the_filters(get):
    text = get("/projects?district=nanan&stage=new&page=2").text.partition("<main")[2]
    (form,) = re.findall(r"<form.*?</form>", text)
    assert 'method="get"' in form
    assert '<input name="district" type="hidden" value="nanan">' in form
    assert '<input name="stage" type="hidden" value="new">' in form
    assert 'name="page"' not in form


def test_counts_stand_beside_every_filter_value(get):
    text = _plain(get("/projects").text)
    assert f"南岸区{sum(row['document'] == 'nanan-145' for row in PROJECTS)}" in text


def test_unknown_values_fall_back_and_say_so(get):
    text = get("/projects?district=nowhere&stage=x&page=99").text
    assert text.count("不存在，已改为默认显示") == 3
    assert _count(text) == len(PROJECTS)


def test_a_long_text_is_cut_and_the_reader_told(get):
    assert "搜索词过长" in get("/projects?q=" + "a" * 200).text


def test_the_head_of_a_column_sorts_all_pages_then_the_other_way_then_no_more(get):
    heads = re.compile(r'<th ([^>]*)class="is-sorted-by"[^>]*><a[^>]* href="([^"]*)"')
    sorts, up = heads.findall(get("/projects?stage=finished&page=2").text)[0]
    assert (sorts, unescape(up)) == ("", "?stage=finished&order=name")
    first = get("/projects" + unescape(up)).text
    (sorts, down), *others = heads.findall(first)
    assert 'aria-sort="ascending"' in sorts and others
    assert all("aria-sort" not in it for it, _ in others)
    last = get("/projects" + unescape(down)).text
    assert unescape(heads.findall(last)[0][1]) == "?stage=finished"
    # 53 finished projects on three pages: the last ones by sound come first, and the other way.
    end = get("/projects?stage=finished&order=name&page=3").text
    assert _names(last)[:3] == _names(end)[:-4:-1]


def test_stages_and_categories_are_sorted_in_the_order_that_filters_offer_them(get):
    stages = [re.findall(r"chip stage-(\w+)", get(f"/projects?q={quote('江')}&order={order}").text)
              for order in ("stage", "-stage")]  # fmt: skip
    ranks = [[list(STAGES).index(stage) for stage in shown] for shown in stages]
    assert ranks[0] == sorted(ranks[0]) and ranks[1] == sorted(ranks[1], reverse=True)


def test_the_search_keeps_the_order_and_an_unknown_order_falls_back(get):
    text = get("/projects?order=-stage").text
    assert '<input name="order" type="hidden" value="-stage">' in text
    assert '<meta content="noindex" name="robots">' in text
    assert "order=-stage" in re.findall(r'href="(/export/table/projects.xlsx[^"]*)"', text)[0]
    assert "不存在，已改为默认显示" in get("/projects?order=length").text


def test_a_group_of_investment_leads_to_its_named_projects_where_some_are_named(get):
    text = get("/projects").text
    named = "/projects?district=liangjiang&plan=fyp14&category=infrastructure#projects"
    assert named in unescape(text) and "category=market" not in text.partition('id="projects"')[0]
    (bars,) = re.findall(r'class="panel implemented".*?</figure>', text)
    assert [float(it) for it in re.findall(r"width:([\d.]+)%", bars)] == [49.4, 53, 49, 40]
    address = named.partition("#")[0]
    assert "不存在" not in get(address).text


def test_every_project_names_document_and_place(get):
    html = get("/projects?district=chongqing").text
    sources = re.findall(r'class="found-source">(.*?)</td>', html)
    assert len(sources) == sum(row["document"] == "chongqing-plan-2025" for row in PROJECTS)
    assert all(re.search(r"《[^》]+》\S", _plain(source)) for source in sources)


def test_every_printed_investment_figure_is_on_the_page(get):
    text = _plain(get("/projects").text)
    printed = [row["printed_value"] for row in _rows("investments")]
    assert len(printed) > 40
    assert [value for value in printed if value not in text] == []


def test_the_impossible_part_is_shown_as_printed_and_left_out_of_the_bars(get):
    text = get("/projects").text
    omitted = "南岸区的重大民生项目，原文印作总投资 约270亿元，规划期投资 2578亿元"
    assert f"未画出：{omitted}" in _plain(text)
    labels = re.findall(r'aria-label="(总投资。[^"]+)"', text)
    assert labels[0].endswith("社会民生：两江新区 363.09亿元。")


def test_districts_are_not_added_up(get):
    text = _plain(get("/projects").text)
    assert "不相加，不排名" in text
    assert f"{1545.95 + 2656:g}" not in text
