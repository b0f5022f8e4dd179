"""The views that pages have, on the tiny store."""

from dataclasses import astuple

from data.store import Store
from queries import views


def test_districts_are_shown_at_every_plan_area_and_period_with_targets(tiny_store: Store) -> None:
    assert [astuple(view) for view in views.district_views(tiny_store)] == [
        ("demo", "fyp14", "demo", "2022", True),
        ("demo", "fyp14", "demo", "2023H1", False),
        ("demo", "fyp14", "demo-core", "2025", True),
        ("demo", "annual-2022", "demo", "2022", True),
    ]


def test_indicators_are_shown_wherever_a_figure_is_printed(tiny_store: Store) -> None:
    shown = [astuple(view) for view in views.indicator_views(tiny_store)]
    assert [view for view in shown if view[1] in ("firms", "parks")] == [
        ("demo", "firms", "demo", "fyp14", "2022"),
        ("demo", "firms", "demo", "fyp14", "2023H1"),
        ("demo", "parks", "", "", ""),
        ("demo-core", "firms", "demo", "fyp14", "2025"),
    ]
