"""Wording: numbers, periods, amounts, reasons."""

import pytest

from assessment import Rating, Reason, Step
from data.curation.values import MEASURES, ROLES
from presentation import dates, numbers, words
from presentation.figures import amounts
from presentation.verdicts import grades, step_words
from tests.presentation.sample import mention


@pytest.mark.parametrize(
    ("value", "text"),
    [(40.0, "40"), (-18.8, "−18.8"), (2.255, "2.26"), (-0.001, "0"), (100, "100"), (1200, "1200")],
)
def test_a_number_has_a_true_minus_and_no_trailing_zeros(value, text):
    assert numbers.number(value) == text


@pytest.mark.parametrize(("value", "text"), [(4.4, "+4.4"), (-7.5, "−7.5"), (0.04, "±0")])
def test_a_difference_always_has_its_sign(value, text):
    assert numbers.signed(value) == text


def test_a_computed_per_cent_has_one_decimal_rounded_half_up():
    assert numbers.percent(33.25) == "33.3%"


@pytest.mark.parametrize(
    ("period", "text"),
    [
        ("2022", "2022 年"),
        ("2023H1", "2023 年上半年"),
        ("2024Q1-3", "2024 年前三季度"),
        ("2016-2020", "2016—2020 年"),
    ],
)
def test_a_period_is_written_in_chinese(period, text):
    assert dates.period_words(period) == text


@pytest.mark.parametrize(
    ("period", "kind", "text"),
    [
        ("2022", "stock", "2022 年底"),
        ("2022", "flow", "2022 年"),
        ("2023H1", "share", "2023 年上半年末"),
        ("2023H1", "flow", "2023 年上半年"),
        ("2021-2022", "growth", "2021—2022 年"),
    ],
)
def test_a_level_is_read_at_a_moment_and_a_flow_over_a_span(period, kind, text):
    assert dates.moment_words(period, kind) == text


def test_a_small_printed_number_is_never_rounded_away():
    assert amounts.amount(mention(value=0.005, unit="%")) == "0.005%"


def test_a_bound_is_part_of_the_amount():
    assert amounts.amount(mention(value=320, unit="天", bound="ge")) == "不低于 320 天"


def test_a_figure_without_number_is_told_as_printed():
    assert amounts.amount(mention(value=None, printed_value="市级下达")) == "市级下达"


@pytest.mark.parametrize("text", ["【160】", "8*", "≥320", "/", "以国家下达目标值为准"])
def test_printed_text_stays_as_printed(text):
    assert amounts.printed(mention(printed_value=text)) == text


def test_nothing_printed_is_a_dash():
    assert amounts.printed(None) == "—"


def test_an_average_over_five_years_says_so():
    figure = mention(basis="average_growth", period="2021-2025")
    assert amounts.basis_words(figure) == "五年年均"


def test_every_rating_has_words_for_progress_and_for_outcomes():
    assert set(grades.RATINGS) == set(grades.OUTCOMES) == set(Rating)


def test_every_reason_has_short_words_and_a_sentence():
    assert set(grades.REASONS) == set(Reason)
    assert all(short and sentence for short, sentence in grades.REASONS.values())


def test_every_measure_and_role_of_the_curated_tables_has_words():
    assert set(words.MEASURES) == set(MEASURES)
    # What a finding holds beside a target has words among the roles, though no row is one.
    assert set(words.ROLES) == {*ROLES, "compared", "forecast"}


def test_a_step_of_arithmetic_is_told_in_chinese_with_its_numbers():
    step = Step("difference", "actual − target", "-3 − 5", -8.0, "")
    assert step_words.step_words(step) == "与目标之差 = 实际 − 目标 = −3 − 5 = −8"
