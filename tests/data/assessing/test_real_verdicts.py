"""Verdicts and signs of the real documents, read off their texts by hand."""

import pytest

from data.store import Row, Store

#: 专栏1-1, rows 22 and 24 to 30.
EXCEEDED = {
    "pm25-reduction", "cod-reduction", "so2-reduction", "ammonia-nitrogen-reduction",
    "nox-reduction", "co2-intensity-reduction", "energy-intensity-reduction",
    "water-intensity-reduction",
}  # fmt: skip


@pytest.fixture(scope="module")
def store(real_store: Store) -> Store:
    return real_store


def assessments(store: Store, district: str, plan: str, period: str) -> list[Row]:
    query = (
        "SELECT * FROM assessments WHERE of_district = $district AND plan = $plan"
        " AND period = $period ORDER BY position"
    )
    return store.rows(query, {"district": district, "plan": plan, "period": period})


def test_eight_results_of_nanan_are_officially_exceeded(store: Store) -> None:
    rows = assessments(store, "nanan", "fyp13", "2020")
    official = {row["indicator"] for row in rows if row["published_words"] == "超额完成"}
    assert official == EXCEEDED
    assert {row["shown_rating"] for row in rows if row["indicator"] in EXCEEDED} == {"ahead"}


def test_a_class_of_water_that_is_reached_is_met(store: Store) -> None:
    rows = assessments(store, "nanan", "fyp13", "2020")
    (water,) = [row for row in rows if row["indicator"] == "river-water-class"]
    assert water["rating"] == "on_track"


@pytest.mark.parametrize("indicator", ["new-parking-spaces", "housing-security-coverage"])
def test_more_than_the_target_is_more_than_met(store: Store, indicator: str) -> None:
    rows = assessments(store, "nanan", "fyp13", "2020")
    assert [row["rating"] for row in rows if row["indicator"] == indicator] == ["ahead"]


def test_the_texts_verdicts_at_mid_2023_are_official(store: Store) -> None:
    rows = assessments(store, "liangjiang", "fyp14", "2023H1")
    assert {row["rating_figure"] for row in rows} - {None} == {
        "lm23-0025", "lm23-0026", "lm23-0063", "lm23-0077", "lm23-0078", "lm23-0484", "lm23-0485",
    }  # fmt: skip


def test_insurance_without_the_parks_is_not_held_against_insurance_at_large(store: Store) -> None:
    rows = assessments(store, "liangjiang", "fyp14", "2023H1")
    (row,) = [one for one in rows if one["rating_figure"] == "lm23-0077"]
    assert (row["rating"], row["reason"]) == ("not_assessed", "coverage_differs")
    assert (row["completion"], row["shown_rating"]) == (None, "on_track")


def test_the_verdicts_that_hang_on_what_is_printed_twice_are_these(store: Store) -> None:
    rows = store.rows("SELECT * FROM assessments WHERE other_figure IS NOT NULL")
    doubted = {(row["area"], row["indicator"], row["other_rating"]) for row in rows}
    assert doubted == {
        ("nanan", "forest-coverage", "basically_met"),
        ("liangjiang", "high-tech-enterprises", "slightly_behind"),
        ("liangjiang", "smart-community-share", "on_track"),
    }


@pytest.mark.parametrize(
    ("figure", "value"), [("lm23-0465", -24), ("lm23-0468", -2.7), ("lm23-0471", -46)]
)
def test_a_printed_fall_is_negative_growth(store: Store, figure: str, value: float) -> None:
    query = "SELECT value FROM figures WHERE figure_id = $figure"
    assert store.rows(query, {"figure": figure}) == [{"value": value}]
