"""Each query against the store of the tiny files (`tests/conftest.py`): the whole case in view."""

import re
from dataclasses import astuple
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import queries
from assessment import Step
from data.records.places import Area, Document, Plan, Theme
from data.records.projects_and_tasks import Task
from data.records.rows import Certainty, IndicatorRow, Mention, RatingRule, VerdictWord
from data.store import Store


def test_meta_tells_what_the_store_holds(tiny_store: Store) -> None:
    assert queries.meta(tiny_store) == {
        "version": tiny_store.version,
        "documents": 1,
        "districts": 1,
        "figures": 15,
        "numbers": 13,
        "latest_published": "2023-09",
    }


def test_themes_come_in_their_order(tiny_store: Store) -> None:
    assert queries.themes(tiny_store) == [
        Theme("economy", "综合经济"),
        Theme("ecology", "绿色生态"),
    ]


def test_only_areas_with_plans_are_districts(tiny_store: Store) -> None:
    assert queries.districts(tiny_store) == [Area("demo", "示例区", "city", "demo", "全区")]


def test_plans_without_targets_are_not_offered(tiny_store: Store) -> None:
    assert queries.plans(tiny_store, "demo") == [
        Plan("demo", "fyp14", "示例区五年规划", "五年规划", "five_year", 2021, 2025, ""),
        Plan("demo", "annual-2022", "示例区2022年计划", "2022年计划", "annual", 2022, 2022, ""),
    ]


def test_plans_of_an_unknown_district_are_none(tiny_store: Store) -> None:
    assert queries.plans(tiny_store, "nowhere") == []


def test_the_areas_of_a_plan_are_those_with_targets(tiny_store: Store) -> None:
    assert queries.areas_of_plan(tiny_store, "demo", "fyp14") == [
        Area("demo", "示例区", "city", "demo", "全区"),
        Area("demo-core", "示例区核心区", "demo", "demo", "核心区"),
    ]
    assert [area.area for area in queries.areas_of_plan(tiny_store, "demo", "annual-2022")] == [
        "demo"
    ]


def test_periods_count_results_and_published_verdicts(tiny_store: Store) -> None:
    assert queries.periods(tiny_store, "demo", "fyp14", "demo") == [
        {"period": "2022", "results": 2, "published": 1, "is_default": True},
        {"period": "2023H1", "results": 1, "published": 0, "is_default": False},
    ]


def test_a_plan_without_results_has_its_last_year(tiny_store: Store) -> None:
    assert queries.periods(tiny_store, "demo", "fyp14", "demo-core") == [
        {"period": "2025", "results": 0, "published": 0, "is_default": True}
    ]


def mention(figure_id: str, printed_value: str, value: float, period: str, **more: str) -> Mention:
    """A figure of the first row of the tiny table."""
    fields = {"unit": "家", "bound": "eq", "basis": "level", **more}
    return Mention(
        figure_id, printed_value, value, fields["unit"], fields["bound"], fields["basis"], period,
        "", "", "demo-2023", "表1 第1行",
    )  # fmt: skip


def test_an_indicator_comes_with_its_figures_and_both_verdicts(tiny_store: Store) -> None:
    row = queries.district_indicators(tiny_store, "demo", "fyp14", "demo", "2022")[0]
    assert row == IndicatorRow(
        indicator="firms", name="企业数量", printed_name="企业数", printed_theme="经济",
        theme="economy", theme_name="综合经济", definition="", nature="expected", kind="stock",
        direction="higher", district="demo", plan="fyp14", plan_kind="five_year", area="demo",
        scope="全区", period="2022", target_period="2025", row_label="表1 第1行",
        printed_table="表1", in_table=True,
        target=mention("d-02", "200", 200, "2025"),
        baseline=mention("d-03", "100", 100, "2020"),
        actual=mention("d-04", "140", 140, "2022"),
        completion=40, schedule=40, share_of_target=None, rating="on_track", reason="",
        method="progress", rule_by="adapted", published_note="",
        published_rating="slightly_behind", published_words="略有滞后",
        published_completion=mention("d-06", "39.5%", 39.5, "2022", unit="%", basis="completion"),
        shown_met=False, shown_rating="slightly_behind", agrees=False,
        required_pace=((200 / 140) ** (1 / 3) - 1) * 100, pace_so_far=((1.4 ** 0.5) - 1) * 100,
        pace_unit="%", projected_value=row.projected_value, break_reason="",
        target_kind="level",
        certainty=Certainty(
            True, "on_track", "on_track", 40, 40,
            {"points": ("on_track", "on_track"), "shares": ("on_track", "on_track")},
        ),
        steps=(
            Step("completion", "(actual − baseline) ÷ (target − baseline)",
                 "(140 − 100) ÷ (200 − 100)", 40, "%"),
            Step("schedule", "years passed ÷ years of the plan", "2 ÷ 5", 40, "%"),
        ),
        scheme=(
            VerdictWord("达到预期进度", "on_track", met=True),
            VerdictWord("略有滞后", "slightly_behind", met=False),
        ),
        rule=RatingRule(
            rule="elsewhere", set_by="adapted", issued_for="示例区", title="中期评估",
            locator="表1 注2", method="progress", district_name="", plan_name="", plan_start=None,
            plan_end=None, since="", until="", unit="share_of_schedule", better=None, on_track=100,
            nearly=75, note="",
        ),
        plan_start=2021, is_past=row.is_past,
        shape="progress", is_ceiling=False, met=None, baseline_met=None,
    )  # fmt: skip


@pytest.mark.parametrize(("day", "is_past"), [("2025-12-31", False), ("2026-01-01", True)])
def test_a_target_is_past_from_the_day_after_its_last(
    tiny_store: Store, monkeypatch: pytest.MonkeyPatch, day: str, is_past: bool
) -> None:
    monkeypatch.setattr("data.day.today", lambda: date.fromisoformat(day))
    row = queries.district_indicators(tiny_store, "demo", "fyp14", "demo", "2022")[0]
    assert row.is_past is is_past


def test_the_projection_goes_on_at_the_pace_so_far(tiny_store: Store) -> None:
    row = queries.district_indicators(tiny_store, "demo", "fyp14", "demo", "2022")[0]
    assert row.projected_value == pytest.approx(140 * 1.4**1.5)


def brief(rows: list[IndicatorRow]) -> list[tuple[Any, ...]]:
    return [(r.indicator, r.rating, r.reason, r.actual and r.actual.figure_id) for r in rows]


def test_indicators_come_in_the_order_of_the_document(tiny_store: Store) -> None:
    rows = queries.district_indicators(tiny_store, "demo", "fyp14", "demo", "2023H1")
    assert brief(rows) == [
        ("firms", "not_assessed", "not_measured", None),
        ("trade", "not_assessed", "half_year", "d-10"),
        ("dust", "not_assessed", "not_measured", None),
    ]


def test_a_half_year_flow_has_its_share_of_the_target(tiny_store: Store) -> None:
    rows = queries.district_indicators(tiny_store, "demo", "fyp14", "demo", "2023H1")
    economy = [row for row in rows if row.theme == "economy"]
    assert [(row.share_of_target, row.schedule) for row in economy] == [(None, 50), (40, 50)]


def test_indicators_are_filtered_by_theme(tiny_store: Store) -> None:
    place = ("demo", "fyp14", "demo", "2022")
    (rows,) = queries.place_indicators(tiny_store, [place], "ecology")
    assert brief(rows) == [("dust", "on_track", "", "d-12")]


def test_a_broken_series_names_its_reason(tiny_store: Store) -> None:
    (row,) = queries.district_indicators(tiny_store, "demo", "fyp14", "demo-core", "2025")
    assert (row.reason, row.break_reason) == ("set_by_city", "统计口径调整")
    assert (row.target.printed_value, row.target.value) == ("市级下达", None)


def test_results_without_a_target_are_listed_apart(tiny_store: Store) -> None:
    (result,) = queries.other_results(tiny_store, "demo", "fyp14")
    assert astuple(result)[:7] == (
        "parks", "公园数量", "公园", "ecology", "绿色生态", "demo", "示例区",
    )  # fmt: skip
    assert (result.mention.figure_id, result.mention.value) == ("d-13", 12)


def test_many_places_are_answered_as_each_alone(tiny_store: Store) -> None:
    places = [
        ("demo", "annual-2022", "demo", "2022"),
        ("demo", "fyp14", "demo-core", "2025"),
        ("demo", "fyp14", "demo", "1999"),
        ("demo", "fyp14", "demo", "2022"),
    ]
    alone = [queries.district_indicators(tiny_store, *place) for place in places]
    assert queries.place_indicators(tiny_store, places) == alone


def test_investments_of_many_plans_are_those_of_each_alone(tiny_store: Store) -> None:
    plans = [("demo", "annual-2022"), ("demo", "fyp14")]
    alone = [queries.district_investments(tiny_store, *plan) for plan in plans]
    assert queries.plan_investments(tiny_store, plans) == alone


def test_investments_come_with_wholes_before_parts(tiny_store: Store) -> None:
    rows = queries.district_investments(tiny_store, "demo", "fyp14")
    assert [(r.investment_id, r.group_name, r.parent, r.value) for r in rows] == [
        ("d-i2", "重大项目", "", 5),
        ("d-i3", "道路项目", "d-all", 3),
        ("d-i1", "工厂项目", "d-all", 2),
    ]
    assert queries.district_investments(tiny_store, "demo", "annual-2022") == []


def test_projects_come_in_printed_order(tiny_store: Store) -> None:
    rows = queries.district_projects(tiny_store, "demo", "fyp14")
    assert [(r.project_id, r.area, r.stage, r.name, r.investment_printed) for r in rows] == [
        ("d-p1", "demo", "finished", "=1+1 大道", ""),
        ("d-p2", "demo-core", "planned", "示例桥", "3.5亿元"),
    ]


def test_tasks_come_by_their_number(tiny_store: Store) -> None:
    where = ("", "demo-2023", "五、正文")
    assert queries.plan_tasks(tiny_store, "demo", "fyp14") == [
        Task("d-a1", "fyp14", 1, "专项行动", 1, "修一条路", "建设局", *where),
        Task("d-a2", "fyp14", None, "专项行动", 2, "修一座桥", "", *where),
    ]


def test_documents_can_be_asked_for_by_district(tiny_store: Store) -> None:
    assert queries.documents(tiny_store, "demo") == [
        Document(
            "demo-2023", "demo", "示例区规划中期评估报告", "中期评估", "示例区", "示例〔2023〕1号",
            "2023-09", "2023-06-30", "虚构",
        )
    ]  # fmt: skip
    assert len(queries.documents(tiny_store)) == 1
    assert queries.documents(tiny_store, "nowhere") == []


@pytest.mark.parametrize(
    ("filters", "ids"),
    [
        ({}, [f"d-{number:02}" for number in range(1, 16)]),
        ({"area": "demo-core"}, ["d-07"]),
        ({"plan": "annual-2022"}, ["d-14", "d-15"]),
        ({"theme": "ecology"}, ["d-11", "d-12", "d-13"]),
        ({"indicator": "trade", "period": "2020"}, ["d-09"]),
        ({"district": "nowhere"}, []),
        ({"indicator": "firms' OR '1' = '1"}, []),
    ],
)
def test_open_figures_are_filtered(
    tiny_store: Store, filters: dict[str, str], ids: list[str]
) -> None:
    rows = queries.open_page(tiny_store, "figures", filters).rows
    assert [row["figure_id"] for row in rows] == ids


@pytest.mark.parametrize(
    ("table", "filters", "ids"),
    [
        ("investments", {}, ["d-i1", "d-i2", "d-i3"]),
        ("investments", {"plan": "annual-2022"}, []),
        ("projects", {}, ["d-p1", "d-p2"]),
        ("projects", {"area": "demo-core"}, ["d-p2"]),
        ("actions", {}, ["d-a1", "d-a2"]),
        ("actions", {"district": "nowhere"}, []),
    ],
)
def test_the_other_open_tables_are_filtered(
    tiny_store: Store, table: str, filters: dict[str, str], ids: list[str]
) -> None:
    page = queries.open_page(tiny_store, table, filters)
    columns, rows = page.columns, page.rows
    assert [row[columns[0]] for row in rows] == ids


@pytest.mark.parametrize("table", queries.OPEN_TABLES)
def test_every_filter_of_an_open_table_is_bound(tiny_store: Store, table: str) -> None:
    for name in queries.OPEN_TABLES[table]:
        assert queries.open_page(tiny_store, table, {name: "no such value"}).rows == []


SQL = sorted(Path(queries.__file__).parent.glob("*.sql"))


@pytest.mark.parametrize("path", SQL, ids=lambda path: path.stem)
def test_every_query_says_what_it_answers_and_names_its_columns(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.startswith("-- ")
    assert not re.search(r"^SELECT \*", text, re.MULTILINE)  # columns may be added to a table
    assert len(text.splitlines()) <= 60


@pytest.mark.parametrize("path", SQL, ids=lambda path: path.stem)
def test_every_query_has_a_function_that_asks_it(path: Path) -> None:
    code = "".join(file.read_text("utf-8") for file in path.parent.glob("*.py"))
    assert f'"{path.stem}"' in code or path.stem.removeprefix("open_") in queries.OPEN_TABLES
