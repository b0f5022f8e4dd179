"""What a printed figure allows: the values that are printed as it is.

A printed 70 is anything from 69.5 to 70.5, a printed 70.0 from 69.95 to 70.05. 约 and 左右 allow
one unit of the last digit that is not zero, of the second one at most, either way: 约1400 is 1300
to 1500, 10左右 is 9 to 11. 3—5 is an interval. A target is set, not measured, and things are
counted in whole numbers: both are what is printed.
"""

from fractions import Fraction

from assessment.exact import exact
from data.rounding import decimals, digits_of, half_unit
from data.units import counts_things, numbers_of_range, ratio_parts

Span = tuple[Fraction, Fraction]


def span(printed: str, value: float | None, bound: str, unit: str, *, is_set: bool) -> Span | None:
    """The least and the most that a printed figure allows, in its own unit; None without a number.

    Args:
        printed: the printed text.
        value: the number in it.
        bound: as in the curated files.
        unit: the printed unit.
        is_set: whether it is a target, which is exact.
    """
    if bound == "range":
        ends = numbers_of_range(printed)
        return ends and (exact(ends[0]), exact(ends[1]))
    if value is None:
        return None
    number, digits = exact(value), digits_of(printed, value)
    if bound == "approx":
        about = _last_unit(digits.rstrip("0") if "." in digits else digits)
        return number - about, number + about
    if is_set or bound != "eq" or ("." not in digits and counts_things(unit)):
        return number, number
    half = half_unit(digits)
    return number - half, number + half


def span_of_ratio(printed: str, *, is_set: bool) -> Span | None:
    """The same of a ratio of two parts: 1.78∶1 is 1.775 to 1.785."""
    parts = ratio_parts(printed)
    if parts is None:
        return None
    ends = [_halves(part, is_set=is_set or "." not in part) for part in parts]
    (least, most), (under, over) = ends
    return least / over, most / under


def _halves(digits: str, *, is_set: bool) -> Span:
    half = Fraction(0) if is_set else half_unit(digits)
    return Fraction(digits) - half, Fraction(digits) + half


def _last_unit(digits: str) -> Fraction:
    """One unit of the last digit that is not zero, of the second one at most: 100 of 1400, 1 of 10,
    0.1 of 6.3."""
    if decimals(digits):
        return Fraction(1) / 10 ** decimals(digits)
    zeros = len(digits) - len(digits.rstrip("0")) if digits.strip("0") else 0
    return Fraction(10) ** max(min(zeros, len(digits) - 2), 0)
