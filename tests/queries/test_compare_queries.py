"""Questions of the comparison, on the tiny store and on the real files."""

import csv
from pathlib import Path

from data.store import Store
from queries import compare


def test_an_indicator_is_shared_only_if_two_areas_print_a_number(tiny_store: Store) -> None:
    # The core area prints 市级下达 for firms: an area without a number shares nothing.
    assert compare.shared_indicators(tiny_store) == []


def test_of_several_mentions_of_a_fact_the_one_of_the_table_is_compared(tiny_store: Store) -> None:
    figures = compare.area_figures(tiny_store, indicator="firms")
    results = {(item.area, item.mention.period): item for item in figures if item.role == "actual"}
    assert results["demo", "2022"].mention.figure_id == "d-04"


def test_a_baseline_counts_as_the_result_of_its_year(tiny_store: Store) -> None:
    figures = compare.area_figures(tiny_store, indicator="firms")
    baseline = next(item for item in figures if item.mention.figure_id == "d-03")
    assert (baseline.role, baseline.is_baseline, baseline.mention.period) == (
        "actual",
        True,
        "2020",
    )


def test_a_changed_definition_is_marked_from_its_break_on(tiny_store: Store) -> None:
    figures = compare.area_figures(tiny_store, indicator="firms")
    reasons = {(item.area, item.mention.period): item.break_reason for item in figures}
    assert reasons["demo-core", "2025"] == "统计口径调整"
    assert reasons["demo", "2025"] == ""


def test_a_theme_brings_the_figures_of_all_its_indicators(tiny_store: Store) -> None:
    figures = compare.area_figures(tiny_store, theme="economy")
    assert {item.indicator for item in figures} == {"firms", "trade", "trade-growth"}


def test_no_target_that_leaves_its_scope_open_counts_as_stated(
    real_store: Store, curated: Path
) -> None:
    with (curated / "liangjiang-chengyu-2023" / "figures.csv").open(encoding="utf-8") as file:
        unstated = {row["figure_id"] for row in csv.DictReader(file) if row["scope"]}
    stated = {
        item.mention.figure_id
        for shared in compare.shared_indicators(real_store)
        for item in compare.area_figures(real_store, indicator=shared.indicator)
        if item.is_scope_stated
    }
    assert unstated and not unstated & stated
