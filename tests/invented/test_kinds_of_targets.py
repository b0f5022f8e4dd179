"""One target of each kind, entered as rows only: its verdict and what its row on the page says."""

import pytest

import queries
from data.records.rows import IndicatorRow
from data.store import Store
from presentation.figures import row_view
from presentation.indicators.gauge_spec import gauge_spec
from presentation.indicators.progress_words import progress_words
from presentation.verdicts import reasons


@pytest.fixture(scope="module")
def rows(invented_store: Store) -> dict[str, IndicatorRow]:
    """The rows of 附表3 at the end of 2022."""
    rows = queries.district_indicators(invented_store, "sample", "kinds14", "sample", "2022")
    return {row.indicator: row for row in rows}


@pytest.mark.parametrize(
    ("indicator", "kind", "rating", "progress"),
    [
        ("gdp-growth", "growth", "on_track", ("40.6%", "+0.6")),
        ("income-growth", "relation", "on_track", ("达标", "达到对照指标")),
        ("wage-growth", "relation", "on_track", ("达标", "达到对照指标")),
        ("retail-growth", "every_year", "behind", ("未达标", "比目标少 0.8 百分点")),
        ("life-expectancy", "change", "on_track", ("50%", "+10")),
        ("coal-share", "change", "behind", ("20%", "−20")),
        ("library-visits", "change", "on_track", ("40%", "±0")),
        ("new-jobs", "sum", "slightly_behind", ("38.9%", "−1.1")),
        ("energy-reduction", "sum", "on_track", ("40.2%", "+0.2")),
        ("vegetables", "every_year", "on_track", ("达标", "不低于目标")),
        ("income-ratio", "ratio", "slightly_behind", ("37.5%", "−2.5")),
        ("model-towns", "range", "slightly_behind", ("33.3%", "−6.7")),
    ],
)
def test_each_kind_has_its_verdict_and_its_progress(
    rows: dict[str, IndicatorRow], indicator: str, kind: str, rating: str,
    progress: tuple[str, str],
) -> None:  # fmt: skip
    row = rows[indicator]
    assert (row.target_kind, row.shown_rating) == (kind, rating)
    assert progress_words(row, gauge_spec(row)) == progress


@pytest.mark.parametrize(
    ("indicator", "sentence"),
    [
        ("water-class", "数据时点早于 2025 年末，不与目标比较"),
        ("carbon-reduction", "目标另行下达，文件未给数值"),
        ("industry-ratio", "目标不是两项之比，没有单一数值可以比较"),
    ],
)
def test_a_refusal_gives_its_true_reason(
    rows: dict[str, IndicatorRow], indicator: str, sentence: str
) -> None:
    assert reasons.reason_sentence(rows[indicator]) == sentence


@pytest.mark.parametrize(
    ("indicator", "sentence"),
    [
        ("retail-growth", "目标是2021—2025 年每年增长不低于 5%。"),
        ("life-expectancy", "目标是 2025 年比 2020 年提高 1 岁。"),
        ("coal-share", "目标是 2025 年比 2020 年下降不低于 10 个百分点。"),
        ("library-visits", "目标是 2025 年比 2020 年提高 30%。"),
        ("income-growth", "目标为“高于经济增长”。"),
        ("income-ratio", "目标为“1.70∶1”。"),
        ("model-towns", "目标为“3—4个”。"),
    ],
)
def test_each_kind_has_its_sentence(
    rows: dict[str, IndicatorRow], indicator: str, sentence: str
) -> None:
    assert row_view.target_sentence(rows[indicator]) == sentence


def test_a_result_printed_as_a_ratio_is_told(rows: dict[str, IndicatorRow]) -> None:
    assert row_view.actual_sentence(rows["income-ratio"]) == "2022 年底为“1.75∶1”"


@pytest.mark.parametrize(
    ("indicator", "sentence"),
    [
        ("new-jobs", "2022 年为 19000 人，累计 35000 人"),
        ("energy-reduction", "2022 年底为 3%，累计 5.43%"),
        ("life-expectancy", "2022 年底为 78.4 岁，比 2020 年提高 0.5 岁"),
        ("coal-share", "2022 年底为 38%，比 2020 年下降 2 个百分点"),
        ("library-visits", "2022 年为 224 万人次，比 2020 年提高 12%"),
    ],
)
def test_what_is_held_against_a_target_of_several_years_is_told(
    rows: dict[str, IndicatorRow], indicator: str, sentence: str
) -> None:
    assert row_view.actual_sentence(rows[indicator]) == sentence
