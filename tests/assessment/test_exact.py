"""Numbers as they are printed, and what is written of them."""

from fractions import Fraction

import pytest

from assessment.exact import Number, as_float, brief, exact, moment, shown, written


def test_a_tenth_is_a_tenth() -> None:
    assert exact(0.1) == Fraction(1, 10)
    assert exact(0.1) + exact(0.2) == exact(0.3)


@pytest.mark.parametrize(
    ("number", "text"),
    [(0, "0"), (-0.05, "-0.05"), (1234567.8, "1234567.8"), (2.5e-7, "0.00000025"),
     (Fraction(1, 3), "0.333333"), (Fraction(1, 1024), "0.0009765625"), (1e20, "1" + "0" * 20)],
)  # fmt: skip
def test_a_number_is_written_with_all_its_digits(number: Number, text: str) -> None:
    assert written(number) == text


def test_a_product_is_written_with_six_decimals() -> None:
    assert brief(Fraction(13416810697, 10**9)) == "13.416811"


@pytest.mark.parametrize(("number", "end"), [(10**400, "inf"), (-(10**400), "-inf"), (1, "1.0")])
def test_what_is_beyond_all_binary_numbers_is_infinite(number: int, end: str) -> None:
    assert str(as_float(Fraction(number))) == end


def test_nine_decimals_are_stored() -> None:
    assert shown(Fraction(1, 3)) == 0.333333333


def test_a_part_of_a_year_is_whole_months() -> None:
    assert moment(2023.916667) == 2023 + Fraction(11, 12)
