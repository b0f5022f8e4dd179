"""示例乙区: a plan with every word that the declared columns allow, drawn by the real pages."""

import re

import pytest
from flask.testing import FlaskClient

import queries
from data.curation.columns import ColumnRule, CuratedTable
from data.curation.read import read_curated
from data.curation.tables import TABLES
from data.curation.values import DOUBTS
from data.store import Store
from presentation.indicators.gauge_spec import gauge_spec
from presentation.indicators.headline_words import headline_text, title_text
from settings import ROOT
from tests.invented.test_the_plan import plain

PLAN = ("sample-b", "words14", "sample-b")
FRAMES, _ = read_curated(ROOT / "tests" / "invented" / "curated")
#: Written by `make release`, or about a source document or a whole site: tested there.
ELSEWHERE = {"changes", "columns", "site"}
PERIODS = ("2021", "2022", "2023Q1", "2023M5", "2023H1", "2023Q1-3", "2023M1-11", "2023", "2025")


def _unused(table: CuratedTable, column: ColumnRule) -> set[str]:
    allowed = {*(DOUBTS if column.name == "doubt" else column.values)} - {""}
    return allowed - set(" ".join(FRAMES[table.name][column.name]).split())


@pytest.mark.parametrize("table", [one for one in TABLES if one.name not in ELSEWHERE],
                         ids=lambda table: table.name)  # fmt: skip
def test_the_invented_plans_use_every_word_that_a_column_allows(table: CuratedTable) -> None:
    assert {c.name: words for c in table.columns if (words := _unused(table, c))} == {}


@pytest.mark.parametrize("path", [
    *(f"/district/sample-b?plan=words14&area=sample-b&period={period}" for period in PERIODS),
    "/district/sample-b?plan=annual-2025", "/district/sample-b?plan=action-2023",
    "/projects?district=sample-b", "/actions?plan=sample-b.action-2023", "/wall/sample-b", "/wall",
    "/audit?district=sample-b", "/factsheet/sample-b?plan=words14",
])  # fmt: skip
def test_no_page_shows_the_code_of_a_word(invented: FlaskClient, path: str) -> None:
    answer = invented.get(path)
    codes = {v for t in TABLES for c in t.columns for v in c.values if "_" in v} | {"None", "nan"}
    shown = set(re.findall(r"[A-Za-z_]+", plain(answer.get_data(as_text=True))))
    assert (answer.status_code, shown & codes) == (200, set())


def test_a_long_unit_stands_once_and_not_at_every_mark(invented_store: Store) -> None:
    rows = queries.district_indicators(invented_store, *PLAN, "2025")
    (row,) = [row for row in rows if row.indicator == "w-lower"]
    spec = gauge_spec(row)
    assert (spec.label, spec.was) == ("未达标 30.5", "2020 年 40，未达标")
    assert "30.5 微克/立方米" in spec.sentence


def test_each_indicator_has_its_page_and_its_cards(invented: FlaskClient, invented_store: Store
) -> None:  # fmt: skip
    rows = queries.district_indicators(invented_store, *PLAN, "2022")
    query = "area=sample-b&plan=words14&period=2022"
    paths = [f"/indicator/sample-b/{row.indicator}" for row in rows[::6]]
    paths += [
        f"/embed/{kind}?indicator={row.indicator}&{query}"
        for row in rows[::6] for kind in ("gauge", "trajectory")
    ]  # fmt: skip
    assert len(paths) > 30
    assert [path for path in paths if invented.get(path).status_code != 200] == []


CLASSES = ("提前完成", "快于时序", "达到时序", "调整后完成", "基本达到", "稍慢于时序", "需加力",
           "明显落后", "暂未评价")  # fmt: skip


@pytest.mark.parametrize("path", ["/wall", "/wall/sample-b"])
def test_a_wall_leaves_no_class_out_however_many_there_are(
    invented: FlaskClient, path: str
) -> None:
    page = invented.get(path).get_data(as_text=True)
    counts = re.search(r'乙区全境.*?class="(?:city-counts|counts[^"]*)">(.*?)</(?:ul|div></div)>',
                       page, re.DOTALL)  # fmt: skip
    assert counts
    assert [word for word in CLASSES if word not in plain(counts[1])] == []


def test_a_headline_names_the_area_though_a_few_figures_leave_it_open(
    invented_store: Store,
) -> None:
    rows = queries.district_indicators(invented_store, *PLAN, "2022")
    assert headline_text(rows).startswith("截至 2022 年底，乙区全境 63 项指标中")
    assert any(not row.target.marks.is_scope_stated for row in rows)


def test_a_slides_title_of_ten_classes_says_to_its_end_how_many_are_met_and_lag(
    invented_store: Store,
) -> None:
    rows = queries.district_indicators(invented_store, *PLAN, "2022")
    assert title_text(rows).startswith(
        "截至 2022 年底，乙区全境 63 项指标中，40 项达到或超过预期进度，5 项滞后，另有 18 项"
    )
    few = queries.district_indicators(invented_store, "sample", "fyp14", "sample", "2022")
    assert title_text(few) == headline_text(few)


@pytest.mark.parametrize(("indicator", "said"), [
    ("w-now-range", "130—150"), ("w-result-not-yet-due", "尚未公布"),
    ("w-periods-growth", "2023 年上半年下降 0.4%，是年内增速"),
    ("w-bound-range", "目标区间"),
])  # fmt: skip
def test_a_trajectory_tells_what_it_cannot_draw(
    invented: FlaskClient, indicator: str, said: str
) -> None:
    page = plain(invented.get(f"/indicator/sample-b/{indicator}").get_data(as_text=True))
    section = page[page.index("走势与时序") :]
    assert said in section


def test_what_is_not_plain_of_a_result_is_said_on_its_page(invented: FlaskClient) -> None:
    page = plain(invented.get("/indicator/sample-b/w-doubt-meaning").get_data(as_text=True))
    assert page.count("结果或基期的说明：这处写得不清楚。") == 1
    page = plain(invented.get("/indicator/sample-b/w-scope").get_data(as_text=True))
    assert "目标的说明：未说明口径" in page and "结果或基期的说明" not in page


def test_parts_of_a_year_are_told_in_order_of_time(invented: FlaskClient) -> None:
    page = plain(invented.get("/indicator/sample-b/w-periods-flow").get_data(as_text=True))
    notes = re.findall(r"2023 年 ?([^。]+?)(?:累计)? \d+ 亿元，(?:为|只)", page)
    assert notes == ["一季度", "5 月", "二季度", "上半年", "三季度", "前三季度", "1—11 月",
                     "四季度", "下半年"]  # fmt: skip
