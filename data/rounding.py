"""How far a printed number may be from the one that was rounded to it."""

from __future__ import annotations

from decimal import Decimal

import pandas as pd


def rounding(value: float) -> float:
    """Half a unit of the last digit: 0.05 for 6.3, 0.5 for 1423; 1400 may be exact, so 0.5."""
    if pd.isna(value):
        return float("nan")
    exponent = int(Decimal(f"{value:.10g}").as_tuple().exponent)
    return float(0.5 * 10 ** min(exponent, 0))
