"""Rows of the assessments: which mention is used, at which periods, with which verdict."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from data.assessing.assessments import assessment_rows
from data.curation.read import read_curated
from data.typed import typed_tables

Edit = Callable[[str, str, str], Path]
FIGURES = "demo-2023/figures.csv"
#: The last of the tiny figures: further ones are added after it.
LAST = "-1.5%,-1.5,eq,yoy_growth,,,三、正文\n"


def rows(folder: Path) -> dict[tuple[str, str, str], dict[str, Any]]:
    """Assessments by area, indicator and period."""
    frames, problems = read_curated(folder)
    assert not problems
    assessed = assessment_rows(frames, typed_tables(frames)["figures"])
    return {(row["area"], row["indicator"], row["period"]): row for row in assessed}


def test_every_target_is_assessed_at_every_period_of_its_plan_and_area(tiny: Path) -> None:
    assert sorted(rows(tiny)) == [
        ("demo", "dust", "2022"), ("demo", "dust", "2023H1"),
        ("demo", "firms", "2022"), ("demo", "firms", "2023H1"),
        ("demo", "trade", "2022"), ("demo", "trade", "2023H1"),
        ("demo", "trade-growth", "2022"),
        ("demo-core", "firms", "2025"),
    ]  # fmt: skip


def test_a_figure_of_a_table_is_used_before_one_of_running_text(tiny: Path) -> None:
    row = rows(tiny)["demo", "firms", "2022"]
    assert (row["actual_figure"], row["completion"]) == ("d-04", 40)


def test_a_figure_with_a_number_is_used_before_one_without(edit: Edit) -> None:
    folder = edit(FIGURES, "140,140,eq,level,,", "/,,none,level,not_measured,")
    row = rows(folder)["demo", "firms", "2022"]
    assert (row["actual_figure"], row["completion"]) == ("d-01", 50)


def test_the_first_of_two_figures_in_text_is_used(edit: Edit) -> None:
    again = "d-16,demo,fyp14,dust,细颗粒物,,,微克/立方米,2022,actual,36,36,eq,level,,,六、正文\n"
    folder = edit(FIGURES, LAST, LAST + again)
    folder = edit(FIGURES, "33,33,eq,level,,,表1 第3行", "33,33,eq,level,,,二、正文")
    assert rows(folder)["demo", "dust", "2022"]["actual_figure"] == "d-12"


def test_the_published_verdict_is_shown_beside_the_computed_one(tiny: Path) -> None:
    row = rows(tiny)["demo", "firms", "2022"]
    assert (row["rating"], row["published_rating"], row["shown_rating"], row["agrees"]) == (
        "on_track", "slightly_behind", "slightly_behind", False,
    )  # fmt: skip
    assert (row["published_words"], row["published_completion"]) == ("略有滞后", 39.5)


def test_a_verdict_without_a_degree_colours_nothing(edit: Edit) -> None:
    row = rows(edit(FIGURES, "published_rating,略有滞后", "published_rating,滞后"))
    assessment = row["demo", "firms", "2022"]
    assert (assessment["published_rating"], assessment["shown_rating"]) == (None, "on_track")


def test_without_a_published_verdict_the_computed_one_is_shown(tiny: Path) -> None:
    row = rows(tiny)["demo", "dust", "2022"]
    assert (row["shown_rating"], row["agrees"], row["published_rating"]) == ("on_track", None, None)


def test_results_in_another_unit_are_converted(edit: Edit) -> None:
    result = (
        "d-16,demo,fyp14,trade,进出口,,,万元,2022,actual,2500000,2500000,eq,level,,,表1 第2行\n"
    )
    row = rows(edit(FIGURES, LAST, LAST + result))["demo", "trade", "2022"]
    assert row["completion"] == pytest.approx(50)


def test_an_annual_plan_names_last_years_result_as_its_baseline(edit: Edit) -> None:
    before = (
        "d-16,demo,fyp14,trade-growth,进出口增速,,,%,2021,actual,9%,9,eq,yoy_growth,,,三、正文\n"
    )
    row = rows(edit(FIGURES, LAST, LAST + before))["demo", "trade-growth", "2022"]
    assert row["baseline_figure"] == "d-16"


def test_a_break_of_the_series_is_the_reason(edit: Edit) -> None:
    folder = edit("demo-2023/breaks.csv", "demo-core,firms,2021", "demo,firms,2021")
    row = rows(folder)["demo", "firms", "2022"]
    assert (row["rating"], row["reason"]) == ("not_assessed", "definition_changed")
    assert row["shown_rating"] == "slightly_behind"


def test_a_milestone_within_the_plan_is_due_in_its_own_year(edit: Edit) -> None:
    folder = edit(FIGURES, "家,2025,target,200,200", "家,2022,target,200,200")
    row = rows(folder)["demo", "firms", "2022"]
    # The result is compared with it, 140 of 200.
    assert (row["schedule"], row["completion"], row["rating"]) == (100, 70, "behind")


def test_two_targets_of_one_indicator_are_two_assessments(edit: Edit) -> None:
    growth = "d-16,demo,fyp14,firms,增长,,,%,2021-2025,target,8%,8,eq,average_growth,,,表1 第4行\n"
    folder = edit(FIGURES, LAST, LAST + growth)
    frames, _problems = read_curated(folder)
    assessed = assessment_rows(frames, typed_tables(frames)["figures"])
    targets = [row["target_figure"] for row in assessed if row["period"] == "2022"]
    assert {"d-02", "d-16"} <= set(targets)


def test_a_target_without_any_result_says_so(edit: Edit) -> None:
    folder = edit(FIGURES, "市级下达,,none,level,set_by_city", "60,60,eq,level,")
    assert rows(folder)["demo-core", "firms", "2025"]["reason"] == "no_result"


#: A word of the text, meaning on track, that belongs to no scheme of ratings.
SAID = "d-16,demo,fyp14,firms,企业数,,,,{},published_rating,达到要求,,none,rating,,,二、正文\n"
MEANING = ("ratings.csv", "demo,滞后", "demo,达到要求,on_track,1,yes,yes,no\ndemo,滞后")


def test_a_verdict_of_the_text_counts_where_no_scheme_rates_that_date(edit: Edit) -> None:
    edit(*MEANING)
    row = rows(edit(FIGURES, LAST, LAST + SAID.format("2023H1")))["demo", "firms", "2023H1"]
    assert (row["published_words"], row["shown_rating"]) == ("达到要求", "on_track")


def test_the_verdict_of_a_scheme_comes_before_one_of_the_text(edit: Edit) -> None:
    edit(*MEANING)
    row = rows(edit(FIGURES, LAST, LAST + SAID.format("2022")))["demo", "firms", "2022"]
    assert row["published_words"] == "略有滞后"


def test_a_verdict_of_the_text_agrees_with_a_computed_one_that_goes_further(edit: Edit) -> None:
    edit(*MEANING)
    edit(FIGURES, LAST, LAST + SAID.format("2023H1"))
    result = "d-17,demo,fyp14,firms,企业数,,,家,2023H1,actual,210,210,eq,level,,,表1 第1行\n"
    row = rows(edit(FIGURES, LAST, LAST + result))["demo", "firms", "2023H1"]
    assert (row["rating"], row["published_rating"], row["agrees"]) == ("ahead", "on_track", True)


def test_a_result_of_another_coverage_is_not_rated(tiny: Path) -> None:
    result = "d-16,demo,fyp14,firms,企业数,,,家,2023H1,actual,99,99,eq,level,,,表1 第1行"
    lines = [*(tiny / FIGURES).read_text(encoding="utf-8").splitlines(), result]
    cells = [line.rsplit(",", 2) for line in lines]
    covers = ["coverage", *("" for _ in cells[2:]), "不含园区"]
    text = "".join(
        f"{a},{coverage},{b},{c}\n" for coverage, (a, b, c) in zip(covers, cells, strict=True)
    )
    (tiny / FIGURES).write_text(text, encoding="utf-8")
    row = rows(tiny)["demo", "firms", "2023H1"]
    assert (row["rating"], row["reason"]) == ("not_assessed", "coverage_differs")
