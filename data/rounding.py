"""How far a printed number may be from the one that was rounded to it: what its digits say."""

from decimal import Decimal
from fractions import Fraction

from assessment.exact import as_float
from data.wording import number_in


def rounding(printed: str, value: float) -> float:
    """Half a unit of the last printed digit: 0.05 for 6.3 and 70.0, 0.5 for 1423; 1400 may be
    exact, so 0.5. A number that the text has in words counts as it is curated; nan without one."""
    if is_missing(value):
        return float("nan")
    return as_float(half_unit(digits_of(printed, value)))


def is_missing(value: float | None) -> bool:
    """Whether a cell of a frame, or of a row of the store, holds no number."""
    return value is None or value != value


def half_unit(digits: str) -> Fraction:
    """Half a unit of the last digit."""
    return Fraction(1, 2) / 10 ** decimals(digits)


def decimals(digits: str) -> int:
    """How many digits stand behind the point."""
    return len(digits.partition(".")[2])


def digits_of(printed: str, value: float) -> str:
    """The number as printed, 70.0 for 70; as curated where the print has words."""
    return number_in(printed, value) or f"{Decimal(f'{abs(value):.10g}'):f}"
