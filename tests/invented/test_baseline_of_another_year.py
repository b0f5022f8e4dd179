"""A baseline of 2019 for a plan from 2021 is used as printed, with its year wherever it is told."""

from dataclasses import replace

import pytest
from flask.testing import FlaskClient

import queries
from data.records.rows import IndicatorRow
from data.store import Store
from exports.sheets.indicators import indicators
from presentation.citing.sources import outlook_words
from presentation.factsheet import sheet
from presentation.figures import row_view
from presentation.indicators import pace_words, target_words
from presentation.indicators.gauge_spec import gauge_spec
from presentation.slides import whole_words
from presentation.verdicts import below
from presentation.wall.rows import flags
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


def test_every_list_that_shows_its_completion_names_its_year(row: IndicatorRow) -> None:
    assert row_view.flags(row) == ["基期 2019 年"] and "基期 2019 年" in flags(row)
    assert sheet.figures(row) == ("59.3", "65%，基期 2019 年")
    assert row_view.completion_since(row) == "41.2%（以 2019 年为基期）"
    assert pace_words.so_far_since(row) == "增加 1.33 个百分点（自 2019 年）"
    assert "基期值时点" in indicators([row], "", "", {}).front


def test_a_target_without_result_names_it_too(row: IndicatorRow) -> None:
    assert target_words.target_text(row)[0] == "55.3（2019 年）"
    ((_, _, _, first),) = whole_words.outlook([row])
    assert first.endswith("55.3（2019 年） → 65%")


def test_a_result_held_against_its_target_counts_from_no_baseline(invented_store: Store) -> None:
    rows = queries.district_indicators(invented_store, "sample", "fyp14", "sample", "2025")
    (last,) = [row for row in rows if row.indicator == "transit-share"]
    assert row_view.flags(last) == []


def test_cards_name_its_year(invented: FlaskClient) -> None:
    card = invented.get("/embed/gauges?district=sample&plan=fyp14&area=sample&period=2022")
    assert "官方评价 · 基期 2019 年" in plain(card.get_data(as_text=True))


def test_the_pages_name_its_year(invented: FlaskClient) -> None:
    page = plain(invented.get(f"{PAGE}&period=2022").get_data(as_text=True))
    assert "2019 年 55.3" in page and "基期 2019 年" in page
    panel = invented.get("/indicator/sample/transit-share?plan=fyp14&period=2022")
    assert "自 2019 年至今 3 年平均每年" in plain(panel.get_data(as_text=True))
