"""Questions of the overview, on the tiny store."""

from data.store import Store
from queries import overview


def test_each_area_of_a_plan_is_shown_at_its_latest_period_with_published_verdicts(
    tiny_store: Store,
) -> None:
    places = overview.plan_areas(tiny_store)
    assert [(item.plan, item.area, item.period, item.verdicts) for item in places] == [
        ("fyp14", "demo", "2022", 2),  # not 2023H1: no verdict is published for it
        ("fyp14", "demo-core", "2025", 0),
        ("annual-2022", "demo", "2022", 1),
    ]


def test_results_of_a_plan_that_stand_beside_no_target_are_counted(tiny_store: Store) -> None:
    printed = tiny_store.rows(
        "SELECT count(*) AS n FROM figures WHERE plan = 'fyp14' AND role = 'actual'"
        " AND (area, indicator) NOT IN (SELECT (area, indicator) FROM figures"
        " WHERE plan = 'fyp14' AND role = 'target')"
    )
    others = {item.plan: item.others for item in overview.plan_areas(tiny_store)}
    assert others["fyp14"] == printed[0]["n"]
