"""The targets of an action plan beside the figures known of them, on the tiny store."""

from data.store import Store
from queries import actions


def test_plans_with_tasks_are_offered(tiny_store: Store) -> None:
    assert [plan.plan for plan in actions.action_plans(tiny_store)] == ["fyp14"]


def test_a_target_stands_beside_the_latest_figure_of_its_indicator(tiny_store: Store) -> None:
    figures_beside = {
        (item.area, item.indicator): [
            (known.mention.figure_id, known.adds_up) for known in item.known
        ]
        for item in actions.action_targets(tiny_store, "demo", "fyp14")
    }
    assert figures_beside == {
        ("demo", "firms"): [("d-04", False)],
        ("demo-core", "firms"): [],
        ("demo", "trade"): [("d-09", False), ("d-10", True)],  # half a year is no year's figure
        ("demo", "dust"): [("d-12", False)],
    }


def test_another_number_for_the_same_fact_is_kept(tiny_store: Store) -> None:
    firms = actions.action_targets(tiny_store, "demo", "fyp14")[0]
    assert [mention.figure_id for mention in firms.known[0].elsewhere] == ["d-01"]
