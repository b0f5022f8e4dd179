"""What is downloaded is what is on the screen: same rows, same order, same words, every filter.

Each page is drawn in this process from the real curated files; the file is fetched by the link that
stands below the table.
"""

from collections.abc import Iterator
from typing import Any

import pytest
from flask.testing import FlaskClient

import queries
from data.store import Store
from presentation.numbers import unit_after
from tests.pages.screen import Page, Row, find, one, own_text, place, texts, words
from views.listing.listing import PAGE_SIZE


def views(store: Store) -> Iterator[tuple[dict[str, str], set[str]]]:
    """Every district, plan, area and period that there is, and its themes."""
    for district in queries.districts(store):
        for plan in queries.plans(store, district.area):
            for area in queries.areas_of_plan(store, district.area, plan.plan):
                for row in queries.periods(store, district.area, plan.plan, area.area):
                    where = (district.area, plan.plan, area.area, row["period"])
                    rows = queries.district_indicators(store, *where)
                    names = ("district", "plan", "area", "period")
                    yield dict(zip(names, where, strict=True)), {item.theme for item in rows}


def district_page(client: FlaskClient, view: dict[str, str], theme: str = "") -> Page:
    asked = "&".join(f"{name}={view[name]}" for name in ("plan", "area", "period"))
    return Page(client, f"/district/{view['district']}?{asked}&theme={theme}")


def indicators_on(page: Page) -> list[list[str]]:
    """Name, verdict, who says so or why there is none, what differs, the values, progress."""
    return [
        [
            one(row, ".indicator-name b"),
            one(row, ".badge-words"),
            one(row, ".badge-who"),
            one(row, ".badge-flag").removeprefix("≠ 测算："),
            *(one(row, f".value.is-{role} .value-text") for role in _ROLES),
            one(row, ".value.is-progress small"),
        ]
        for row in page.all(".indicator:not([hidden])")
    ]


_ROLES = ("baseline", "actual", "target", "progress")


def indicators_in(rows: list[Row]) -> list[list[str]]:
    return [
        [
            row["指标"],
            row["评价"],
            "，".join(filter(None, (row["评价来源"], row["评价来源"] and row["官方评价附注"])))
            or row["未评价的原因"].replace("不适用", ""),
            row["系统测算"] if row["两者评价是否一致"] == "不同" else "",
            *(row[f"{word}（原文）"] for word in ("基期值", "实际值", "目标值")),
            row["完成进度"],
            row["进度说明"],
        ]
        for row in rows
    ]


def targets_on(page: Page) -> list[tuple[str, str]]:
    """Name and target of a plan of targets alone, whose text is told after its table."""
    return sorted(
        (one(row, ".indicator-name a"), one(row, ".target-value b"))
        for row in page.all(".target:not([hidden])")
    )


def targets_in(rows: list[Row]) -> list[tuple[str, str]]:
    return sorted((row["指标"], row["目标值（原文）"]) for row in rows)


def test_indicators_equal_the_screen_at_every_view_and_a_theme_of_it(
    drawing: FlaskClient, drawn_store: Store
) -> None:
    compared = 0
    for number, (view, themes) in enumerate(views(drawn_store)):
        for theme in ("", sorted(themes)[number % len(themes)]):
            page = district_page(drawing, view, theme)
            rows = page.rows("indicators")
            compared += len(rows)
            if page.all(".target-list"):
                assert targets_in(rows) == targets_on(page), page.address
            else:
                assert indicators_in(rows) == indicators_on(page), page.address
    assert compared > 400


def test_results_without_a_target_equal_the_screen(
    drawing: FlaskClient, drawn_store: Store
) -> None:
    compared = 0
    for view, _ in views(drawn_store):
        page = district_page(drawing, view)
        shown = [
            [*texts(row, "td")[:3], one(row, "b"), one(row, ".is-place")]
            for row in page.all("#indicators .fold tbody tr")
        ]
        assert shown == [
            [row["主题"], row["指标"], row["区域"],
             unit_after(row["结果（原文）"], row["结果单位"]), place(row, "结果")]
            for row in page.rows("other-results")
        ]  # fmt: skip
        compared += len(shown)
    assert compared > 40


def investments_on(table: Any) -> list[tuple[str, str, str]]:
    """Group, measure and printed text, read along the rows."""
    heads = [own_text(head) for head in find(table, "thead th")]
    return [
        (one(row, "th a") or one(row, "th span"), head, text)
        for row in find(table, "tbody tr")
        for head, cell in zip(heads[1:], find(row, "td"), strict=True)
        for text in texts(cell, ".value-text")
    ]


def investments_in(rows: list[Row]) -> list[tuple[str, str, str]]:
    return [(row["项目组"], row["是什么"], row["原文"]) for row in rows]


def test_investments_equal_the_screen(drawing: FlaskClient, drawn_store: Store) -> None:
    for view, _ in views(drawn_store):
        page = district_page(drawing, view)
        tables = page.all("#investments .plain-table")[:1]
        shown = [figure for table in tables for figure in investments_on(table)]
        assert investments_in(page.rows("investments")) == shown
    page = Page(drawing, "/projects")
    shown = [
        f for table in page.all("#investments .plan-folds table") for f in investments_on(table)
    ]
    assert shown and investments_in(page.rows("investments")) == shown


def test_the_projects_and_tasks_of_a_plan_equal_the_screen(
    drawing: FlaskClient, drawn_store: Store
) -> None:
    compared = 0
    for view, _ in views(drawn_store):
        page = district_page(drawing, view)
        shown = [
            (own_text(find(group, "h3")[0]), words(find(item, "span")[0]), one(item, ".chip"))
            for group in page.all("#investments .category")
            for item in find(group, ".projects li")
        ]
        assert shown == [
            (row["类别（原文）"], row["项目"], row["阶段（原文）"].replace("原文未写阶段", ""))
            for row in page.rows("plan-projects")
        ]
        tasks = [one(item, "span") for item in page.all("#tasks .tasks li")]
        assert tasks == [f"{row['任务序号']}. {row['任务']}" for row in page.rows("tasks")]
        compared += bool(shown) + bool(tasks)
    assert compared > 1


def found_on(page: Page) -> list[tuple[str, ...]]:
    return [
        (
            one(item, ".found-number"),
            one(item, ".found-name b"),
            one(item, ".found-stage .chip") or one(item, ".found-stage"),
            one(item, ".found-kind span"),
            one(item, ".found-source .is-place"),
        )
        for item in page.all(".found tbody tr")
    ]


def found_in(rows: list[Row]) -> list[tuple[str, ...]]:
    return [
        (row["序号"], row["项目"], row["阶段（原文）"], row["类别（原文）"], place(row, ""))
        for row in rows
    ]


@pytest.mark.parametrize(
    "filters", ["order=-name", "q=轨道&order=stage", "district=nanan&category=ecology"]
)
def test_all_pages_of_the_found_projects_are_in_one_file(
    drawing: FlaskClient, filters: str
) -> None:
    first = Page(drawing, f"/projects?{filters}")
    pages = {link.get("href") for link in first.all(".paging a")} - {None}
    numbers = range(
        2, max([1, *(int(p.partition("page=")[2].partition("#")[0] or 1) for p in pages)]) + 1
    )
    drawn = [first, *(Page(drawing, f"/projects?{filters}&page={number}") for number in numbers)]
    shown = [item for page in drawn for item in found_on(page)]
    assert shown and found_in(drawn[-1].rows("projects")) == shown


def test_projects_by_every_filter_equal_the_screen(drawing: FlaskClient) -> None:
    links = Page(drawing, "/projects").all(".facets a")
    assert links
    for href in dict.fromkeys(link.get("href") for link in links):
        page = Page(drawing, f"/projects{href}")
        rows = page.rows("projects")
        assert found_in(rows[:PAGE_SIZE]) == found_on(page), page.address
        assert f"共 {len(rows)} 项" in words(page.all(".found-count")[0])


def test_projects_that_no_filter_finds_have_no_file(drawing: FlaskClient) -> None:
    assert Page(drawing, "/projects?q=没有这样的项目").link("projects") == ""
