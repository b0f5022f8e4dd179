"""Periods as the documents print them."""

import pytest

from assessment import Period


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("2022", 2023.0),
        ("2024Q1", 2024.25),
        ("2024Q2", 2024.5),
        ("2023H1", 2023.5),
        ("2024Q3", 2024.75),
        ("2024Q1-3", 2024.75),
        ("2024H2", 2025.0),
        ("2024M11", 2024.916667),
        ("2024M1-11", 2024.916667),
        ("2016-2020", 2021.0),
    ],
)
def test_a_period_ends_where_its_last_part_ends(text: str, end: float) -> None:
    assert Period.parse(text).end == end


@pytest.mark.parametrize(
    ("text", "year", "is_part_year", "is_range"),
    [
        ("2022", 2022, False, False),
        ("2023H1", 2023, True, False),
        ("2023H2", 2023, True, False),
        ("2023Q4", 2023, True, False),
        ("2023M12", 2023, True, False),
        ("2023Q1-3", 2023, True, False),
        ("2016-2020", 2020, False, True),
        ("2020-2020", 2020, False, False),
    ],
)
def test_a_period_knows_its_last_year_and_its_shape(
    text: str, year: int, is_part_year: bool, is_range: bool
) -> None:
    period = Period.parse(text)
    assert (period.year, period.is_part_year, period.is_range) == (year, is_part_year, is_range)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "22",
        "2022年",
        "2022H3",
        "2022Q5",
        "2022Q1-2",
        "2022M13",
        "2022M1-12",
        "2016/2020",
        "2016-20",
        " 2022",
        "２０２２",
    ],
)
def test_any_other_shape_is_refused_with_advice(text: str) -> None:
    with pytest.raises(ValueError, match="Write 2022, 2023H1, 2024Q2"):
        Period.parse(text)


def test_a_range_that_runs_backwards_is_refused() -> None:
    with pytest.raises(ValueError, match="runs backwards"):
        Period.parse("2020-2016")


def test_periods_sort_by_their_end() -> None:
    texts = ["2023H1", "2021", "2022", "2023", "2016-2020"]
    periods = sorted(Period.parse(text) for text in texts)
    assert [period.text for period in periods] == ["2016-2020", "2021", "2022", "2023H1", "2023"]


@pytest.mark.parametrize(
    ("text", "is_cumulated", "passed"),
    [
        ("2023H1", True, 0.5),
        ("2023H2", False, 1.0),
        ("2023Q1", True, 0.25),
        ("2023Q3", False, 0.75),
        ("2023Q1-3", True, 0.75),
        ("2023M1-11", True, 0.916667),
        ("2023M5", False, 0.416667),
        ("2023", True, 1.0),
    ],
)
def test_a_flow_of_a_period_has_run_since_the_year_began_or_not(
    text: str, is_cumulated: bool, passed: float
) -> None:
    period = Period.parse(text)
    assert (period.is_cumulated, period.passed) == (is_cumulated, passed)


def test_periods_stand_in_the_order_of_their_ends_the_longer_last():
    texts = ["2023", "2023M12", "2022", "2023Q1-3", "2023H1", "2023Q2", "2021-2023", "2023M1-11"]
    assert sorted(texts, key=Period.parse) == [
        "2022", "2023Q2", "2023H1", "2023Q1-3", "2023M1-11", "2023M12", "2023", "2021-2023",
    ]  # fmt: skip


def test_a_year_is_no_figure_of_its_last_quarter_nor_a_half_of_its_second_quarter():
    year, half = Period.parse("2023"), Period.parse("2023H1")
    assert not year.dates(Period.parse("2023Q4")) and not half.dates(Period.parse("2023Q2"))
    assert year.dates(Period.parse("2021-2023")) and half.dates(Period.parse("2023M1-6"))
