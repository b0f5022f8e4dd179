"""A baseline of 2019 for a plan from 2021 is used as printed, with its year wherever it is told."""

from __future__ import annotations

from dataclasses import replace

import pytest
from flask.testing import FlaskClient

import queries
from data.records.rows import IndicatorRow
from data.store import Store
from presentation.citing.sources import outlook_words
from presentation.indicators.gauge_spec import gauge_spec
from presentation.verdicts import below
from tests.invented.test_the_plan import PAGE, plain


@pytest.fixture(scope="module")
def row(invented_store: Store) -> IndicatorRow:
    rows = queries.district_indicators(invented_store, "sample", "fyp14", "sample", "2022")
    return next(row for row in rows if row.indicator == "transit-share")


def test_it_is_the_start_of_the_completion(row: IndicatorRow) -> None:
    assert row.baseline is not None and row.baseline.printed_value == "55.3"
    # (59.3 − 55.3) ÷ (65 − 55.3)
    assert row.completion == pytest.approx(4 / 9.7 * 100)


def test_the_pace_counts_the_years_since_it(row: IndicatorRow) -> None:
    assert row.pace_so_far == pytest.approx(4 / 3)
    assert row.projected_value == pytest.approx(59.3 + 4 / 3 * 3)


def test_its_year_stands_in_every_sentence(row: IndicatorRow) -> None:
    assert "（以 2019 年为基期）" in gauge_spec(row).sentence
    assert "自 2019 年至今平均每年增加 1.33 个百分点" in outlook_words(row)
    assert "按自 2019 年至今速度推算" in outlook_words(row)
    assert "2019 年基期 55.3%" in below.sentence([lagging(row)])


def lagging(row: IndicatorRow) -> IndicatorRow:
    """The row as it would be with a lower result."""
    return replace(row, completion=20.0, shown_met=False, shown_rating="lagging")


def test_the_pages_name_its_year(invented: FlaskClient) -> None:
    page = plain(invented.get(f"{PAGE}&period=2022").get_data(as_text=True))
    assert "55.32019 年" in page
    panel = invented.get("/indicator/sample/transit-share?plan=fyp14&period=2022")
    assert "自 2019 年至今 3 年平均每年" in plain(panel.get_data(as_text=True))
