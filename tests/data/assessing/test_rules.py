"""Rating rules are rows: the narrowest that fits judges, and a slip in one is said."""

from collections.abc import Callable
from pathlib import Path

import pytest

from assessment import Method, Rating
from assessment.thresholds import Thresholds
from data.assessing.rules import applied, rules_of
from data.checks.curated import check
from data.curation.read import read_curated

Edit = Callable[[str, str, str], Path]
OWN = "printed,document,demo-2023,表1 注2,progress,demo,fyp14,2022,2022,points,,10,30,\nelsewhere"


@pytest.mark.parametrize(
    ("plan", "period", "rule"),
    [("fyp14", "2022", "printed"), ("fyp14", "2023H1", "elsewhere"), ("x", "2022", "elsewhere")],
)
def test_a_rule_for_one_plan_and_date_goes_before_one_for_all(
    edit: Edit, plan: str, period: str, rule: str
) -> None:
    frames, _ = read_curated(edit("rules.csv", "elsewhere", OWN))
    assert applied(rules_of(frames), Method.PROGRESS, "demo", plan, period).rule == rule


def test_a_comparison_has_a_rule_of_its_own(edit: Edit) -> None:
    frames, _ = read_curated(edit("rules.csv", "elsewhere", OWN))
    assert applied(rules_of(frames), Method.FINAL, "demo", "fyp14", "2022").rule == "results"


@pytest.mark.parametrize(
    ("old", "new", "column", "said"),
    [
        ("demo-2023,表1 注2", ",", "document", "names document and place"),
        ("share_of_target", "points", "unit", "in shares of the target"),
    ],
)
def test_a_slip_in_a_rule_is_said(edit: Edit, old: str, new: str, column: str, said: str) -> None:
    frames, _ = read_curated(edit("rules.csv", old, new))
    problems = [item for item in check(frames) if item.file == "rules.csv"]
    assert [(item.column, said in item.what) for item in problems] == [(column, True)]


def test_a_plan_without_a_rule_is_said(edit: Edit) -> None:
    frames, _ = read_curated(edit("rules.csv", "progress,,", "progress,demo,fyp14"))
    problems = check(frames)
    assert {(item.file, item.column) for item in problems} == {("plans.csv", "plan")}
    assert "规划 demo annual-2022 没有适用的规则（progress）" in problems[0].what


@pytest.mark.parametrize(
    ("done", "rating"),
    [(101, Rating.AHEAD), (45, Rating.BETTER), (37, Rating.ON_TRACK), (36.9, Rating.LAGGING)],
)
def test_points_of_the_schedule_are_counted_from_it(done: float, rating: Rating) -> None:
    assert Thresholds("points", 3, None, -5).rate(done, 40) == rating
