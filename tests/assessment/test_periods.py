"""Periods as the documents print them."""

from __future__ import annotations

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
    "text", ["", "22", "2022年", "2022H2", "2022Q4", "2016/2020", "2016-20", " 2022", "２０２２"]
)
def test_any_other_shape_is_refused_with_advice(text: str) -> None:
    with pytest.raises(ValueError, match="write 2022, 2023H1, 2024Q3 or 2016-2020"):
        Period.parse(text)


def test_a_range_that_runs_backwards_is_refused() -> None:
    with pytest.raises(ValueError, match="runs backwards"):
        Period.parse("2020-2016")


def test_periods_sort_by_their_end() -> None:
    texts = ["2023H1", "2021", "2022", "2023", "2016-2020"]
    found = sorted(Period.parse(text) for text in texts)
    assert [period.text for period in found] == ["2016-2020", "2021", "2022", "2023H1", "2023"]
