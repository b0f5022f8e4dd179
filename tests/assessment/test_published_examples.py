"""Every published completion and rating of 表1-1, recomputed by a second route.

The route here reads the curated CSV itself and shares no code with `assessment/` or `data/`.
"""

import csv
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

from data.assessing.assessments import assessment_rows
from data.curation.read import read_curated
from data.typed import typed_tables

DOCUMENT = "liangjiang-midterm-2023"
AREAS = {"liangjiang": "全域", "liangjiang-direct": "直管区"}
GROWTH = {"gdp-growth", "income-growth"}
EVERY_YEAR = {"good-air-days", "surveyed-unemployment", "work-safety-death-rate"}
BROKEN = {"foreign-capital", "digital-economy-gdp-share"}
WORDS = {
    "超期完成": "ahead",
    "达到预期进度": "on_track",
    "略有滞后": "slightly_behind",
    "相对滞后": "behind",
}

#: Where the printed completion is not what the printed figures give, and why.
COMPLETION_DIFFERS = {
    ("gdp-growth", "全域"): "32.5 printed; 32.3 from the two-year average, itself rounded to 6.3",
    ("gdp-growth", "直管区"): "33.7 printed; 33.6 from the two-year average rounded to 7.6",
    ("income-growth", "全域"): "42.1 printed; growth of 2021 is not printed, so none here",
    ("green-coverage", "直管区"): "none printed; (50.47 − 45.1) ÷ (45.5 − 45.1) is 1342 %",
}
#: Where the printed verdict is not what the printed rule gives, and why.
RATING_DIFFERS = {
    ("high-tech-enterprises", "直管区"): "39.5 % is below 40 %, printed 达到预期进度",
    ("insurance-coverage", "直管区"): "100 % is not above 100 %, printed 超期完成",
    ("nursery-places-per-1000", "直管区"): "100 % is not above 100 %, printed 超期完成",
    ("income-growth", "全域"): "growth of 2021 is not printed, so none here",
}

Cell = tuple[str, str]


@pytest.fixture(scope="module")
def printed(curated: Path) -> dict[Cell, dict[str, str]]:
    """(indicator, 全域 or 直管区) → the row's cells by role, and the two-year average of growth."""
    by_cell: dict[Cell, dict[str, str]] = defaultdict(dict)
    with (curated / DOCUMENT / "figures.csv").open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            cell = (row["indicator"], AREAS.get(row["area"], ""))
            if row["locator"].startswith("表1-1") and row["period"] != "2023H1":
                by_cell[cell][row["role"]] = row["value"] or row["printed_value"]
            elif row["period"] == "2021-2022" and row["basis"] == "average_growth":
                by_cell[cell]["average"] = row["value"]
    return {cell: values for cell, values in by_cell.items() if "target" in values}


@pytest.fixture(scope="module")
def engine(curated: Path) -> dict[Cell, dict[str, Any]]:
    """The same cells, as the store gets them: the targets of 表1-1 at the end of 2022."""
    frames, _problems = read_curated(curated)
    figures = typed_tables(frames)["figures"]
    in_table = set(
        figures.loc[
            (figures["document"] == DOCUMENT) & figures["locator"].str.startswith("表1-1"),
            "figure_id",
        ]
    )
    return {
        (row["indicator"], AREAS[row["area"]]): row
        for row in assessment_rows(frames, figures)
        if row["target_figure"] in in_table and row["period"] == "2022"
    }


def second_route(indicator: str, cells: dict[str, str]) -> float | None:
    """The completion in per cent, from nothing but the cells of the row; None where undefined."""
    try:
        target, base = float(cells["target"]), float(cells["baseline"])
        if indicator in GROWTH:
            return ((1 + float(cells["average"]) / 100) ** 2 - 1) / (
                (1 + target / 100) ** 5 - 1
            ) * 100  # fmt: skip
        actual = float(cells["actual"])
    except (KeyError, ValueError):  # a cell without a number
        return None
    if indicator in EVERY_YEAR | BROKEN:
        return None
    return (actual - base) / (target - base) * 100


def second_rating(indicator: str, cells: dict[str, str]) -> str | None:
    if indicator == "good-air-days":
        return "on_track" if float(cells["actual"]) >= 320 else "behind"
    if indicator == "work-safety-death-rate":
        return "on_track" if float(cells["actual"]) < 0.03 else "behind"
    done = second_route(indicator, cells)
    if done is None:
        return None
    done = round(done, 6)
    return (
        "ahead" if done > 100 else "on_track" if done >= 40
        else "slightly_behind" if done >= 30 else "behind"
    )  # fmt: skip


def printed_number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None


def test_the_table_has_24_indicators_in_two_areas(
    printed: dict[Cell, dict[str, str]], engine: dict[Cell, dict[str, Any]]
) -> None:
    assert len(printed) == 48
    assert set(engine) == set(printed)


def test_the_second_route_gives_the_printed_completions_but_for_those_listed(
    printed: dict[Cell, dict[str, str]],
) -> None:
    differing = set()
    for (indicator, area), cells in printed.items():
        here, there = second_route(indicator, cells), printed_number(cells["published_completion"])
        # Half a unit of the last digit, as printed to one decimal: 28.06 is printed 28.1.
        if (here is None) != (there is None) or (here and there and abs(here - there) > 0.0501):
            differing.add((indicator, area))
    assert differing == set(COMPLETION_DIFFERS)


def test_the_second_route_gives_the_printed_verdicts_but_for_those_listed(
    printed: dict[Cell, dict[str, str]],
) -> None:
    differing = {
        (indicator, area)
        for (indicator, area), cells in printed.items()
        if second_rating(indicator, cells) != WORDS.get(cells["published_rating"])
    }
    assert differing == set(RATING_DIFFERS)


def test_the_engine_gives_what_the_second_route_gives(
    printed: dict[Cell, dict[str, str]], engine: dict[Cell, dict[str, Any]]
) -> None:
    assert len(printed) > 40
    for (indicator, area), cells in printed.items():
        assessed = engine[indicator, area]
        assert assessed["completion"] == pytest.approx(second_route(indicator, cells)), indicator
        rated = assessed["rating"] if not assessed["rating"].startswith("not_") else None
        assert rated == second_rating(indicator, cells), (indicator, area)


def test_the_published_verdict_is_kept_and_shown_where_there_is_one(
    printed: dict[Cell, dict[str, str]], engine: dict[Cell, dict[str, Any]]
) -> None:
    for cell, cells in printed.items():
        assert engine[cell]["published_words"] == cells["published_rating"]
        if cells["published_rating"] in WORDS:
            assert engine[cell]["shown_rating"] == WORDS[cells["published_rating"]]


def test_the_engine_tells_which_verdicts_disagree(engine: dict[Cell, dict[str, Any]]) -> None:
    disagreeing = {cell for cell, row in engine.items() if row["agrees"] is False}
    assert disagreeing == set(RATING_DIFFERS) - {("income-growth", "全域")}


@pytest.mark.parametrize(
    ("area", "counts"),
    [
        ("全域", {"on_track": 7, "ahead": 1, "slightly_behind": 3, "behind": 6}),
        ("直管区", {"on_track": 7, "ahead": 6, "slightly_behind": 1, "behind": 4}),
    ],
)
def test_the_shown_verdicts_are_as_many_as_the_document_counts(
    engine: dict[Cell, dict[str, Any]], area: str, counts: dict[str, int]
) -> None:
    shown = [row["shown_rating"] for (_, of), row in engine.items() if of == area]
    assert {rating: shown.count(rating) for rating in counts} == counts


@pytest.mark.parametrize(("area", "pace"), [("全域", 7.4), ("直管区", 8.2)])
def test_the_pace_still_needed_for_gdp_is_the_one_the_document_names(
    engine: dict[Cell, dict[str, Any]], area: str, pace: float
) -> None:
    assert engine["gdp-growth", area]["required_pace"] == pytest.approx(pace, abs=0.1)


@pytest.mark.parametrize("indicator", sorted(BROKEN))
def test_a_changed_definition_is_the_reason_given(
    engine: dict[Cell, dict[str, Any]], indicator: str
) -> None:
    assert {engine[indicator, area]["reason"] for area in AREAS.values()} == {"definition_changed"}
