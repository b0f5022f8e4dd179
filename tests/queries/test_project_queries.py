"""Named projects and investments of all plans, on the tiny store."""

from collections.abc import Callable
from pathlib import Path

import pytest

from data.build import build
from data.records.projects import ProjectFilter
from data.store import Store
from queries import projects
from queries.releases import codes


@pytest.mark.parametrize(
    ("wanted", "ids"),
    [
        (ProjectFilter(), ["d-p1", "d-p2"]),
        (ProjectFilter(district="demo", plan="fyp14"), ["d-p1", "d-p2"]),
        (ProjectFilter(stage="planned"), ["d-p2"]),
        (ProjectFilter(q="大道"), ["d-p1"]),
        (ProjectFilter(q="道路"), ["d-p1", "d-p2"]),  # the printed category
        (ProjectFilter(q="%"), []),
        (ProjectFilter(q="_"), []),
        (ProjectFilter(category="ecology"), []),
    ],
)
def test_projects_are_found_by_every_filter(
    tiny_store: Store, wanted: ProjectFilter, ids: list[str]
) -> None:
    listed = projects.found_projects(tiny_store, wanted, limit=10)
    assert [project.project_id for project in listed] == ids


def test_projects_come_page_by_page(tiny_store: Store) -> None:
    second_page = projects.found_projects(tiny_store, ProjectFilter(), limit=1, offset=1)
    assert [project.project_id for project in second_page] == ["d-p2"]


def test_each_filter_value_counts_what_it_would_show(tiny_store: Store) -> None:
    counts = projects.project_counts(tiny_store, ProjectFilter(stage="planned"))
    assert [(item.facet, item.value, item.count) for item in counts] == [
        ("all", "", 1),
        ("category", "infrastructure", 1),
        ("district", "demo", 1),
        ("plan", "fyp14", 1),
        ("stage", "finished", 1),
        ("stage", "planned", 1),
    ]


@pytest.mark.parametrize("position", [2_148, 2_000_000_000])
def test_an_area_may_stand_at_any_position(
    edit: Callable[[str, str, str], Path], tmp_path: Path, position: int
) -> None:
    build(edit("areas.csv", "全区,2,", f"全区,{position},"), tmp_path / "store")
    store = Store(tmp_path / "store")
    assert len(projects.project_counts(store, ProjectFilter())) == 6
    assert next(code.code for code in codes(store) if code.kind == "plan") == "fyp14"


def test_investments_are_listed_for_plans_that_have_some(tiny_store: Store) -> None:
    (plan,) = projects.plan_investments(tiny_store)
    assert (plan.district, plan.parent, plan.plan, plan.start, plan.end) == (
        "demo", "city", "fyp14", 2021, 2025,
    )  # fmt: skip
    assert [row.investment_id for row in plan.rows] == ["d-i2", "d-i3", "d-i1"]
