"""Printed numbers as exact fractions: no rounding noise of binary numbers decides a verdict."""

from decimal import Decimal, localcontext
from fractions import Fraction
from functools import lru_cache
from math import inf

#: A number as callers give it; every decision is made on its `exact` value.
Number = float | Fraction

#: Decimals of what is stored and shown.
DIGITS = 9
_PRECISION = 40


def exact(number: Number) -> Fraction:
    """The number as it is written: 0.1 is one tenth, not the binary number next to it."""
    return number if isinstance(number, Fraction) else _as_written(number)


# A build asks for the same few numbers thousands of times.
@lru_cache(maxsize=4096)
def _as_written(number: float) -> Fraction:
    return Fraction(str(number))


def as_float(number: Number) -> float:
    """The nearest binary number; inf where there is none."""
    try:
        return float(number)
    except OverflowError:
        return inf if number > 0 else -inf


def shown(number: Number) -> float:
    """What is stored of a number: nine decimals."""
    return round(as_float(number), DIGITS)


def moment(end: float) -> Fraction:
    """The end of a period, in years: parts of a year are whole months."""
    return Fraction(end).limit_denominator(12)


def written(number: Number) -> str:
    """All digits of a decimal number; six of one that never ends, or is beyond all print."""
    value = exact(number)
    with localcontext(prec=_PRECISION):
        quotient = (Decimal(value.numerator) / Decimal(value.denominator)).normalize()
    if Fraction(quotient) != value:
        return f"{as_float(value):.6g}"
    return f"{quotient:f}"


def brief(number: Number) -> str:
    """At most six decimals, for the expression of a product."""
    return written(round(exact(number), 6))
