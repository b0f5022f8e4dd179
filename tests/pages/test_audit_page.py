"""The audit page as the server draws it."""

import csv
import re
from collections import Counter

import pytest

from audit.families import counts
from audit.rule import Weight
from queries import audit
from settings import ROOT


def _plain(html: str) -> str:
    return re.sub(r"<[^>]+>", "", html)


@pytest.fixture(scope="module")
def findings(real_store):
    return audit.findings(real_store)


def test_every_finding_stands_on_the_page_under_its_name(get, findings):
    text = get("/audit").text
    assert len(findings) > 40
    for finding in findings:
        assert text.count(f'id="{finding.finding_id}"') == 1


def test_the_introduction_counts_what_is_listed(get, findings):
    weighed = counts(Counter(finding.rule for finding in findings))
    text = _plain(get("/audit").text)
    assert f"核对出 {weighed[Weight.CONTRADICTION]} 处前后不一致" in text
    assert f"另有 {weighed[Weight.REMARK]} 处提示，不算矛盾。" in text
    assert f"另有 {weighed[Weight.OPEN]} 个公布的评价无法复核。" in text


def test_a_rule_filter_shows_only_its_findings(get):
    text = get("/audit?rule=fact_differs").text
    names = re.findall(r'<li id="([a-z-]+?)-[0-9a-f]{8}"', text)
    assert set(names) == {"fact-differs"}


def test_district_and_plan_narrow_the_findings(get, findings):
    text = get("/audit?district=nanan&plan=nanan.fyp13").text
    listed = set(re.findall(r'<li id="([a-z-]+-[0-9a-f]{8})"', text))
    expected = {f.finding_id for f in findings if (f.district, f.plan) == ("nanan", "fyp13")}
    assert listed == expected


@pytest.mark.parametrize("query", ["rule=x", "district=x", "plan=x", "plan=x&rule=%3Cb%3E"])
def test_an_unknown_value_falls_back_and_says_so(get, query):
    answer = get(f"/audit?{query}")
    assert answer.status == 200
    assert answer.text.count("不存在，已改为默认显示") == query.count("=")
    assert "<b>”" not in answer.text


def test_a_plan_of_another_district_is_named_as_unknown(get):
    assert "不存在，已改为默认显示" in get("/audit?district=jiangbei&plan=nanan.fyp13").text


def test_a_finding_leads_to_its_indicator(get):
    assert 'href="/indicator/liangjiang/high-tech-enterprises"' in get("/audit").text


def test_the_numbers_of_a_finding_are_those_of_the_curated_file(get):
    with (ROOT / "data/curated/liangjiang-midterm-2023/figures.csv").open(encoding="utf-8") as file:
        printed = {row["figure_id"]: row["printed_value"] for row in csv.DictReader(file)}
    plain = _plain(get("/audit?rule=fact_differs&district=liangjiang").text)
    assert f"“{printed['lm23-0029']}”" in plain
    assert f"“{printed['lm23-0165']}”" in plain


def test_the_sums_that_hold_are_listed_with_their_arithmetic(get):
    plain = _plain(get("/audit?district=liangjiang").text)
    assert "1545.95 + 2467.78 + 363.09 = 4376.82" in plain
    assert "127 ÷ 257 = 49.42%" in plain


def test_published_and_recomputed_completion_are_compared(get):
    plain = _plain(get("/audit?district=liangjiang").text)
    assert "29 项完成进度可以复算，27 项与公布的相差不超过四舍五入范围" in plain


def test_the_page_has_one_heading_and_no_double_id(get):
    text = get("/audit").text
    assert len(re.findall("<h1[ >]", text)) == 1
    ids = re.findall(r'\sid="([^"]+)"', text)
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("table", ["audit", "assessments"])
def test_the_tables_are_open_data(get, table):
    answer = get(f"/api/v1/{table}.csv?district=liangjiang")
    assert answer.status == 200
    rows = list(csv.DictReader(answer.text.lstrip("\ufeff").splitlines()))
    assert rows and {row["district"] for row in rows} == {"liangjiang"}
