"""The results of other periods that a computation rests on come with the row."""

import json
from dataclasses import asdict

import pytest

import queries
from assessment import Step
from data.store import Store
from queries.indicator_rows import _steps

STEP = Step("accumulated_growth", "f", "1.063 × 1.063 − 1", 13.0, "%", ("d-01", "d-02"))


def test_the_figures_of_a_step_survive_the_store() -> None:
    assert _steps({"steps": json.dumps([asdict(STEP)])}) == (STEP,)


def test_a_step_of_an_older_release_names_no_figures() -> None:
    old = {name: value for name, value in asdict(STEP).items() if name != "figures"}
    assert _steps({"steps": json.dumps([old])})[0].figures == ()


@pytest.fixture(scope="module")
def store(real_store: Store) -> Store:
    return real_store


def test_the_average_that_makes_a_growth_completion_comes_with_its_row(store: Store) -> None:
    rows = queries.district_indicators(store, "liangjiang", "fyp14", "liangjiang", "2022")
    (gdp,) = [row for row in rows if row.indicator == "gdp-growth"]
    assert [(item.value, item.period) for item in gdp.inputs] == [(6.3, "2021-2022")]
