"""Which plan and period a district's page opens with, on the tiny files with rows added."""

from pathlib import Path

import queries
from data.build import build
from data.store import Store
from queries import overview, views

FIRMS = "demo,fyp14,firms,企业数,经济,expected,家"
DUST = "demo,fyp14,dust,细颗粒物,生态,binding,微克/立方米"
TRADE = "demo,fyp14,trade,进出口总额,经济,expected,亿元"


def _store(tiny: Path, figures: str, plans: str = "") -> Store:
    for name, rows in (("demo-2023/figures.csv", figures), ("plans.csv", plans)):
        with (tiny / name).open("a", encoding="utf-8") as file:
            file.write(rows)
    documents = tiny / "documents.csv"
    # What follows reaches beyond the day of the document.
    documents.write_text(documents.read_text("utf-8").replace("2023-06-30", "2025-12-31"), "utf-8")
    build(tiny, tiny.parent / "store")
    return Store(tiny.parent / "store")


def _opens_with(store: Store) -> str:
    """The period of the five-year plan, which page, overview and site map agree on."""
    rows = queries.periods(store, "demo", "fyp14", "demo")
    (of_page,) = (row["period"] for row in rows if row["is_default"])
    key = "demo", "fyp14", "demo"
    (of_map,) = (
        view.period
        for view in views.district_views(store)
        if view.is_default and (view.district, view.plan, view.area) == key
    )
    (of_overview,) = (
        place.period
        for place in overview.plan_areas(store)
        if (place.district, place.plan, place.area) == key
    )
    assert of_page == of_map == of_overview
    return str(of_page)


def test_final_results_without_verdicts_are_what_a_page_opens_with(tiny: Path) -> None:
    rows = "".join(
        f"d-9{number},{what},2025,actual,{value},{value},eq,level,,,表1 第{number}行\n"
        for number, (what, value) in enumerate(((FIRMS, 190), (TRADE, 310), (DUST, 34)), 1)
    )
    assert _opens_with(_store(tiny, rows)) == "2025"


def test_one_later_figure_does_not_open_an_empty_view_of_all_others(tiny: Path) -> None:
    row = f"d-91,{FIRMS},2024,actual,180,180,eq,level,,,二、正文\n"
    assert _opens_with(_store(tiny, row)) == "2022"


def test_of_two_dates_with_one_end_the_page_opens_with_what_runs_since_january(tiny: Path) -> None:
    figures = tiny / "demo-2023" / "figures.csv"
    lines = figures.read_text("utf-8").splitlines(keepends=True)
    figures.write_text("".join(line for line in lines if "published_" not in line), "utf-8")
    rows = "".join(
        f"d-9{number},{what},{period},actual,{value},{value},eq,level,,,二、正文\n"
        for number, (what, period, value) in enumerate(
            ((FIRMS, "2024M1-11", 180), (TRADE, "2024M1-11", 260), (FIRMS, "2024M11", 180),
             (TRADE, "2024M11", 30)),
        )
    )  # fmt: skip
    assert _opens_with(_store(tiny, rows)) == "2024M1-11"


def test_a_plan_of_targets_alone_stands_after_those_with_results(tiny: Path) -> None:
    target = (
        "d-91,demo,annual-2026,trade-growth,进出口增速,,,%,2026,target,6,6,eq,yoy_growth,,,文\n"
    )
    plan = "demo,annual-2026,示例区2026年计划,2026年计划,annual,2026,2026,0,\n"
    plans = queries.plans(_store(tiny, target, plan), "demo")
    assert [item.plan for item in plans] == ["fyp14", "annual-2022", "annual-2026"]
